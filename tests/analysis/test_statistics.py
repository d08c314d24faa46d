"""Intervals of a share and tests along the scale: against R and scipy, and by trying every outcome.

Values printed by R come from R 4.2.2; the call stands beside them.
"""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from itertools import combinations, product

import numpy as np
import pytest
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st

from indicators.analysis import (
    Interval,
    Sample,
    clopper_pearson,
    mann_whitney,
    nonresponse_bounds,
)
from indicators.disclosure import Counts

from ..subtests import as_subtests
from .drawn import samples


def classes(counts: Counts) -> list[int]:
    """The answers one by one, in order, as numbers from 0 (negative) to 3 (clearly positive)."""
    merely = counts.positive - counts.clear
    sizes = enumerate((counts.negative, counts.neutral, merely, counts.clear))
    return [place for place, size in sizes for _ in range(size)]


@st.composite
def counted(draw: st.DrawFn) -> Counts:
    negative, neutral, merely, clear = (draw(st.integers(0, 12)) for _ in range(4))
    return Counts(negative + 1, neutral, merely + clear, clear)


# Intervals


@as_subtests(
    ("positive", "base", "level", "lower", "upper"),
    [
        # binom.test(18, 31)$conf.int, binom.test(81, 263, conf.level = 0.99)$conf.int, and so on
        (18, 31, 0.95, 0.390759222492093, 0.754524049261348),
        (0, 5, 0.95, 0.000000000000000, 0.521823750104981),
        (6, 6, 0.95, 0.5407418735601, 1.0000000000000),
        (1, 12, 0.95, 0.00210759323186023, 0.38479616515094406),
        (81, 263, 0.99, 0.236837358165539, 0.386258325669745),
    ],
)
def test_the_interval_of_a_share_is_what_r_prints(
    positive: int, base: int, level: float, lower: float, upper: float
) -> None:
    found = clopper_pearson(positive, base, level)
    assert (found.lower, found.upper) == pytest.approx((lower, upper), abs=2e-9)


@given(samples(500), st.sampled_from([0.8, 0.95, 0.99, 1 - 1e-6]))
def test_the_interval_of_a_share_is_that_of_scipy(sample: Sample, level: float) -> None:
    found = clopper_pearson(*sample, level)
    expected = scipy.stats.binomtest(*sample).proportion_ci(level, "exact")
    assert (found.lower, found.upper) == pytest.approx((expected.low, expected.high), abs=2e-9)
    assert 0 <= found.lower <= Fraction(*sample) <= found.upper <= 1


@as_subtests("base", [1, 2, 3, 6, 11, 31, 60])
def test_the_interval_of_a_share_covers_it_as_often_as_it_says(base: int) -> None:
    """Exactly, at every end of an interval, where the coverage is least, and between them."""
    intervals = [clopper_pearson(positive, base) for positive in range(base + 1)]
    lower, upper = np.array([(i.lower, i.upper) for i in intervals]).T
    shares = np.concatenate([np.linspace(0, 1, 1001), lower - 1e-9, upper + 1e-9]).clip(0, 1)
    covers = (lower <= shares[:, None]) & (shares[:, None] <= upper)
    chances = scipy.stats.binom.pmf(np.arange(base + 1), base, shares[:, None])
    assert (chances * covers).sum(axis=1).min() >= 0.95 - 1e-8


@as_subtests("numbers", [(4, 6, 9), (0, 5, 5), (31, 31, 39), (1, 3, 12)])
def test_the_nonresponse_bounds_are_found_by_asking_the_silent_in_every_way(
    numbers: tuple[int, int, int],
) -> None:
    positive, base, invited = numbers
    silent = [sum(said) for said in product((0, 1), repeat=invited - base)]
    shares = {Fraction(positive + more, invited) for more in silent}
    assert nonresponse_bounds(*numbers) == Interval(min(shares), max(shares))


@as_subtests("numbers", [(2, 1, 4), (-1, 2, 4), (0, 0, 4), (3, 5, 4)])
def test_bounds_refuse_what_is_no_sample(numbers: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="among"):
        nonresponse_bounds(*numbers)


@as_subtests("sample", [(2, 1), (-1, 2), (0, 0)])
def test_intervals_refuse_what_is_no_sample(sample: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="among"):
        clopper_pearson(*sample)


# The whole scale


@pytest.mark.parametrize(
    ("earlier", "later", "p", "cles"),
    [
        # r <- wilcox.test(rep(0:3, later), rep(0:3, earlier), exact = FALSE, correct = TRUE)
        # r$p.value; r$statistic / (length(later) * length(earlier))
        (Counts(5, 8, 18, 9), Counts(8, 7, 16, 10), 0.694069137718132, 0.471383975026015),
        (Counts(10, 8, 12, 9), Counts(1, 1, 28, 10), 7.02935590462569e-03, 0.694444444444444),
        (Counts(1, 2, 3, 0), Counts(0, 1, 6, 4), 0.0428173866900976, 0.8333333333333333),
    ],
)
def test_mann_whitney_gives_what_r_prints(
    earlier: Counts, later: Counts, p: float, cles: float
) -> None:
    found = mann_whitney(earlier, later)
    assert (found.p_value, found.cles) == pytest.approx((p, cles), rel=1e-12)


@given(counted(), counted())
def test_the_effect_size_is_how_often_the_later_answer_is_the_better(
    earlier: Counts, later: Counts
) -> None:
    pairs = list(product(classes(earlier), classes(later)))
    better = sum(Fraction((b > a) + (b >= a), 2) for a, b in pairs)
    assert mann_whitney(earlier, later).cles == better / len(pairs)


@given(counted(), counted())
def test_mann_whitney_gives_what_scipy_does(earlier: Counts, later: Counts) -> None:
    answers = classes(later), classes(earlier)
    expected = scipy.stats.mannwhitneyu(*answers, method="asymptotic").pvalue
    assert mann_whitney(earlier, later).p_value == pytest.approx(expected, rel=1e-12)


def test_mann_whitney_comes_close_to_shuffling_the_answers_in_every_way() -> None:
    earlier, later = Counts(3, 2, 2, 1), Counts(1, 1, 6, 4)
    answers, size = np.array(classes(earlier) + classes(later)), later.base
    ranks = scipy.stats.rankdata(answers)
    middle = size * (len(answers) + 1) / 2
    far = abs(ranks[-size:].sum() - middle)
    sums = [ranks[list(places)].sum() for places in combinations(range(len(answers)), size)]
    exact = np.mean([abs(total - middle) >= far - 1e-9 for total in sums])
    assert mann_whitney(earlier, later).p_value == pytest.approx(exact, abs=0.01)


def test_answers_that_are_all_alike_are_no_change_along_the_scale() -> None:
    found = mann_whitney(Counts(0, 0, 5, 5), Counts(0, 0, 7, 7))
    assert (found.p_value, found.cles) == (1.0, 0.5)


# Packages


def test_importing_statistics_loads_nothing_heavy() -> None:
    code = "import sys, indicators.analysis; print(*{n.partition('.')[0] for n in sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"numpy", "scipy", "pandas", "pingouin", "statsmodels", "statistics"}
    assert not heavy & set(done.stdout.split())
