"""Tests of a mean and of a share over the years: against every division, every table, and R."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, permutations, product
from math import comb
from typing import Any

import numpy as np
import pytest
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st

from indicators.analysis import Sample, permutation, trend
from indicators.analysis.mean_change import change_interval, student
from indicators.analysis.permutation import change_test, trend_test
from indicators.analysis.trend import cochran_armitage

SCORES = st.lists(st.integers(0, 4), min_size=1, max_size=6)


def ints(scores: Sequence[int]) -> permutation.Ints:
    return np.array(scores, np.int64)


def central(at_most: float, at_least: float) -> float:
    return min(1.0, 2 * min(at_most, at_least))


# --- the change of a mean -------------------------------------------------------------------


@given(SCORES, SCORES)
def test_a_change_is_as_likely_as_all_divisions_counted_one_by_one(
    earlier: list[int], later: list[int]
) -> None:
    sums = [sum(chosen) for chosen in combinations(earlier + later, len(later))]
    fewer = sum(found <= sum(later) for found in sums) / len(sums)
    more = sum(found >= sum(later) for found in sums) / len(sums)
    assert change_test(ints(earlier), ints(later)) == pytest.approx(central(fewer, more))


def test_a_change_is_as_likely_as_r_counts_it() -> None:
    """s <- c(3, 5, 6, 6, 7, 8, 6, 7, 9, 9, 10); t <- combn(11, 5, FUN = function(i) sum(s[i]))
    c(mean(t <= sum(s[7:11])), mean(t >= sum(s[7:11]))) is 0.98701298701298701 and
    0.0324675324675325."""
    found = change_test(ints([3, 5, 6, 6, 7, 8]), ints([6, 7, 9, 9, 10]))
    assert found == pytest.approx(2 * 0.0324675324675325)


@given(SCORES, SCORES)
def test_neither_order_nor_the_steps_of_the_grid_nor_which_year_comes_first_matter(
    earlier: list[int], later: list[int]
) -> None:
    found = change_test(ints(earlier), ints(later))
    assert found == change_test(ints(earlier[::-1]), ints(sorted(later)))
    assert found == pytest.approx(change_test(ints(later), ints(earlier)))
    finer = change_test(ints(earlier) * 6 + 3, ints(later) * 6 + 3)
    assert found == pytest.approx(finer)


def answers(chance: np.random.Generator, people: int, share: Any, alike: float) -> permutation.Ints:
    """Positive answers to eleven questions, by a latent normal; ``alike`` is its correlation."""
    own = chance.standard_normal((people, 1)) * alike**0.5
    latent = own + chance.standard_normal((people, 11)) * (1 - alike) ** 0.5
    return np.asarray((latent < scipy.stats.norm.ppf(share)).sum(axis=1), np.int64)


@pytest.mark.parametrize("share", [0.5, 0.75, 0.97])
def test_beyond_all_divisions_the_same_two_decimals(
    share: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Just beyond what is counted, in sizes that differ; nearer than half a hundredth."""
    chance = np.random.default_rng(7)
    for sizes in ((130, 130), (60, 240)):
        earlier, later = (answers(chance, people, share, 0.5) for people in sizes)
        scores, each = np.concatenate([earlier, later]), (len(earlier), len(later))
        taken = permutation.skew_normal(each, scores, [0, 1], int(later.sum()))
        monkeypatch.setattr(permutation, "MOST_STEPS", 10**12)
        assert abs(change_test(earlier, later) - taken) < 0.005


def test_all_alike_is_no_change() -> None:
    assert change_test(ints([4] * 5), ints([4] * 6)) == 1
    assert trend_test([ints([4] * 5)] * 3, [2020, 2021, 2022]) == 1


# --- the trend of a mean --------------------------------------------------------------------


def test_a_trend_is_as_likely_as_all_divisions_counted_one_by_one() -> None:
    """Of nine respondents every order is tried: the drawn ones come within two hundredths."""
    waves, years = [[2, 5, 1], [3, 6, 4], [6, 5, 3]], (2019, 2020, 2022)
    of_year = np.repeat([0, 1, 3], 3)
    orders = np.array(list(permutations([score for wave in waves for score in wave])))
    sums = orders @ of_year
    fewer, more = np.mean(sums <= sums[0]), np.mean(sums >= sums[0])
    found = trend_test(list(map(ints, waves)), years)
    assert found == pytest.approx(central(float(fewer), float(more)), abs=0.02)


def test_the_same_trend_is_as_likely_every_time_and_in_every_order() -> None:
    waves = [ints([2, 5, 1, 6]), ints([3, 6, 4]), ints([6, 5, 3, 3])]
    found = trend_test(waves, (2020, 2021, 2022))
    assert found == trend_test([wave[::-1] for wave in waves], (2020, 2021, 2022))
    later_first = trend_test(waves[::-1], (2022, 2021, 2020))
    assert found == pytest.approx(later_first, abs=0.02)


@pytest.mark.parametrize("share", [0.6, 0.85])
def test_beyond_what_is_drawn_the_same_two_decimals(
    share: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As far as draws go: 9 999 of them are a hundredth off at times."""
    chance = np.random.default_rng(3)
    waves = [answers(chance, 70, share + more, 0.5) for more in (0, 0.06, 0.11)]
    taken = trend_test(waves, (2020, 2021, 2022))
    monkeypatch.setattr(permutation, "MOST_DRAWN", 1000)
    assert trend_test(waves, (2020, 2021, 2022)) == pytest.approx(taken, abs=0.01)


# --- the trend of a share -------------------------------------------------------------------

SAMPLES = st.integers(1, 6).flatmap(
    lambda base: st.builds(Sample, st.integers(0, base), st.just(base))
)


@given(st.lists(SAMPLES, min_size=2, max_size=4), st.permutations([2015, 2016, 2018, 2022]))
def test_a_trend_of_a_share_is_as_likely_as_all_tables_counted_one_by_one(
    samples: list[Sample], years: list[int]
) -> None:
    years = years[: len(samples)]
    positives = sum(sample.positive for sample in samples)
    observed = sum(year * sample.positive for year, sample in zip(years, samples, strict=True))
    fewer = more = every = 0
    for table in product(*(range(sample.base + 1) for sample in samples)):
        if sum(table) == positives:
            ways = 1
            for positive, sample in zip(table, samples, strict=True):
                ways *= comb(sample.base, positive)
            found = sum(year * positive for year, positive in zip(years, table, strict=True))
            every, fewer, more = (
                every + ways,
                fewer + ways * (found <= observed),
                more + ways * (found >= observed),
            )
    expected = central(fewer / every, more / every)
    assert cochran_armitage(samples, years) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("positives", "bases", "years", "by_r"),
    [
        # prop.trend.test(c(2400, 2450, 2520), c(4000, 4000, 4000), 2020:2022)$p.value
        ((2400, 2450, 2520), (4000, 4000, 4000), (2020, 2021, 2022), 0.0058497053276619),
        # prop.trend.test(c(900, 870, 860), c(1000, 990, 1000), 2020:2022)$p.value
        ((900, 870, 860), (1000, 990, 1000), (2020, 2021, 2022), 0.00598786722889265),
        # prop.trend.test(c(4500, 4600, 4480, 4550), c(5000, 5100, 4950, 5020),
        #   c(2018, 2020, 2021, 2022))$p.value
        (
            (4500, 4600, 4480, 4550),
            (5000, 5100, 4950, 5020),
            (2018, 2020, 2021, 2022),
            0.242036865461618,
        ),
    ],
)
def test_of_many_answers_a_trend_is_what_r_makes_of_its_chi_square(
    positives: Sequence[int], bases: Sequence[int], years: Sequence[int], by_r: float
) -> None:
    """R takes nothing off for steps, so it is a little smaller."""
    found = cochran_armitage(list(map(Sample, positives, bases)), years)
    assert by_r <= found <= by_r + 0.004


@pytest.mark.parametrize("share", [0.6, 0.9, 0.97])
def test_beyond_all_tables_the_same_two_decimals(
    share: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = np.random.default_rng(5)
    for years in ((2020, 2021, 2022), (2018, 2020, 2021, 2022)):
        falling = [share - 0.02 * place for place in range(len(years))]
        samples = [Sample(int(chance.binomial(250, each)), 250) for each in falling]
        monkeypatch.setattr(trend, "MOST_STEPS", 10**12)
        exact = cochran_armitage(samples, years)
        monkeypatch.setattr(trend, "MOST_STEPS", 0)
        assert abs(cochran_armitage(samples, years) - exact) < 0.005


def test_a_trend_needs_a_year_for_each_sample() -> None:
    with pytest.raises(ValueError, match="a year of its own"):
        cochran_armitage([Sample(1, 2), Sample(1, 2)], [2020, 2020])
    assert cochran_armitage([Sample(2, 2), Sample(3, 3)], [2020, 2021]) == 1


# --- the interval ---------------------------------------------------------------------------


@pytest.mark.parametrize("free", [4, 5, 7.5, 13, 60, 8000])
def test_students_quantile_is_that_of_scipy(free: float) -> None:
    assert student(0.975, free) == pytest.approx(scipy.stats.t.ppf(0.975, free), abs=0.001)


def test_the_interval_is_welchs_of_each_year_with_two_more() -> None:
    earlier, later = np.array([0.5, 0.75, 1, 1, 0.25]), np.array([1, 1, 0.75, 1, 1, 0.5])
    two_more = [np.append(scores, [0.0, 1.0]) for scores in (later, earlier)]
    expected = scipy.stats.ttest_ind(*two_more, equal_var=False).confidence_interval(0.95)
    assert change_interval(earlier, later) == pytest.approx(tuple(expected), abs=0.001)


SHARES = st.lists(st.integers(0, 11).map(lambda n: n / 11), min_size=3, max_size=20)


@given(SHARES, SHARES)
def test_the_interval_holds_the_change_and_can_be_true(
    earlier: list[float], later: list[float]
) -> None:
    before, after = np.array(earlier), np.array(later)
    low, high = change_interval(before, after)
    assert -1 <= low <= after.mean() - before.mean() <= high <= 1
    assert low < high  # a few who are all alike do not tell that all would be
    turned = change_interval(after, before)
    assert turned == pytest.approx((-high, -low))


@pytest.mark.parametrize("bases", [(6, 6), (11, 11), (31, 31), (12, 31), (31, 12), (60, 60)])
@pytest.mark.parametrize(("share", "alike"), [(0.97, 0.5), (0.97, 0.95), (0.75, 0.95)])
def test_the_interval_holds_the_true_change_as_often_as_it_says(
    bases: tuple[int, int], share: float, alike: float
) -> None:
    """All questions fall by twenty points. 600 rounds: a hundredth less is chance."""
    chance = np.random.default_rng(11)
    held = 0
    for _ in range(600):
        then = answers(chance, bases[0], share, alike) / 11
        now = answers(chance, bases[1], share - 0.2, alike) / 11
        low, high = change_interval(then, now)
        held += low <= -0.2 <= high
    assert held / 600 > 0.94


def test_a_fall_of_twenty_points_is_found_as_often_as_it_can_be() -> None:
    """Eleven questions of 75, 90 and 50 percent in turn: among twelve in each year it is found in
    nearly four of ten, among thirty-one in more than eight."""
    chance = np.random.default_rng(13)
    shares = np.resize([0.75, 0.9, 0.5], 11)
    for people, least, most in ((12, 0.31, 0.45), (31, 0.77, 0.91)):
        found = 0
        for _ in range(300):
            then = answers(chance, people, shares, 0.5)
            found += change_test(then, answers(chance, people, shares - 0.2, 0.5)) <= 0.05
        assert least < found / 300 < most
