"""What may be said of a change: each rule, by hand and by trying every outcome."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import numpy as np
import pytest
import scipy.stats
from hypothesis import assume, given
from hypothesis import strategies as st

from indicators.analysis import (
    Assessment,
    Compared,
    Interval,
    Sample,
    Smallest,
    Verdict,
    difference_interval,
    difference_p,
    fisher,
    mann_whitney,
    of_process,
    of_these,
)
from indicators.analysis.hierarchy import Tree, adjusted
from indicators.analysis.verdicts import (
    change_interval,
    change_p,
    ordinary_persons,
    silent_bounds,
    undone,
)
from indicators.disclosure import Counts

from ..subtests import as_subtests
from .drawn import every_sample, samples

ANY = Smallest()
Asked = tuple[int, int] | None


def change(then: Sample, now: Sample, asked: Asked = None) -> Compared:
    return Compared((then,), (now,), asked=asked)


@st.composite
def changes(draw: st.DrawFn, most: int = 12) -> Compared:
    """A change, and how many were asked."""
    then, now = draw(samples(most)), draw(samples(most))
    silent = [draw(st.integers(0, 6)) for _ in range(2)]
    return change(then, now, (then.base + silent[0], now.base + silent[1]))


# Of a process


@as_subtests(
    ("then", "now", "asked", "verdict"),
    [
        (Sample(15, 40), Sample(36, 40), (40, 40), "clear_rise"),
        (Sample(36, 40), Sample(15, 40), (40, 40), "clear_fall"),
        # At least 36 of 46 then and at most 21 of 46 now is secured; 36 of 60 and 35 of 60 is not.
        (Sample(36, 40), Sample(15, 40), (46, 46), "clear_fall"),
        (Sample(36, 40), Sample(15, 40), (60, 60), "clear_fall_among"),
        (Sample(15, 40), Sample(36, 40), (61, 61), "clear_rise_among"),
        (Sample(15, 40), Sample(36, 40), None, "clear_rise_among"),
        (Sample(450, 1000), Sample(530, 1000), (1000, 1000), "small"),  # 80 persons, 8 points
        (Sample(500, 1000), Sample(501, 1000), (1000, 1000), "no_change"),
        (Sample(2, 2), Sample(0, 2), (2, 2), "too_few"),
        (Sample(3, 6), Sample(4, 6), (6, 6), "uncertain"),
    ],
)
def test_a_change_of_a_process_has_the_verdict_of_its_rule(
    then: Sample, now: Sample, asked: Asked, verdict: str
) -> None:
    compared = change(then, now, asked)
    found = of_process(compared, change_p(compared), ANY)
    assert found.verdict.value == verdict
    assert found.p_value == found.adjusted == difference_p(then, now)
    assert found.interval == difference_interval(then, now)


def carried(compared: Compared) -> bool:
    """Whether it would be secured had the silent all answered against it."""
    (then, now), asked = compared.sides, compared.asked
    assert asked is not None
    before, after = (n - side.base for n, side in zip(asked, (then, now), strict=True))
    rises = compared.difference > 0
    worst = (
        Sample(then.positive + before * rises, asked[0]),
        Sample(now.positive + after * (not rises), asked[1]),
    )
    same_way = (Fraction(*worst[1]) > Fraction(*worst[0])) == rises
    return same_way and difference_p(*worst) <= 0.05


@given(changes(40))
def test_a_change_of_a_process_has_the_same_verdict_by_the_words_of_each(
    compared: Compared,
) -> None:
    p = change_p(compared)
    found = of_process(compared, p, ANY)
    then, now = compared.sides
    points, persons = abs(100 * compared.difference), abs(compared.difference * now.base)
    bounds = silent_bounds(compared)
    assert bounds is not None
    if p <= 0.05 and points >= 10 and persons >= 3:
        way = "rise" if compared.difference > 0 else "fall"
        among = "" if carried(compared) else "_among"
        expected = f"clear_{way}{among}"
    elif p <= 0.05:
        expected = "small"
    else:
        interval = difference_interval(then, now)
        lower, upper = float(interval.lower), float(interval.upper)
        utmost = difference_p(Sample(0, then.base), Sample(now.base, now.base))
        unsecured = "too_few" if utmost > 0.05 else "uncertain"
        expected = "no_change" if max(-lower, upper) < 0.1 else unsecured
    assert found.verdict.value == expected


def test_what_is_large_of_a_process_may_be_stated() -> None:
    compared = change(Sample(450, 1000), Sample(530, 1000), (1000, 1000))
    assert of_process(compared, 0.0, Smallest(points=8)).verdict is Verdict.CLEAR_RISE
    assert of_process(compared, 0.0, Smallest(points=8, persons=81)).verdict is Verdict.SMALL


def test_the_adjusted_p_value_decides_and_not_the_p_value() -> None:
    compared = change(Sample(15, 40), Sample(36, 40), (40, 40))
    assert of_process(compared, 0.05, ANY).verdict is Verdict.CLEAR_RISE
    assert of_process(compared, 0.0501, ANY).verdict is Verdict.ONE_OF_MANY


def test_the_whole_scale_is_told_where_there_are_counts() -> None:
    low, high = Counts(20, 5, 15, 5), Counts(2, 2, 36, 20)
    compared = Compared((Sample(15, 40),), (Sample(36, 40),), counts=(low, high))
    rank = mann_whitney(low, high)
    found = of_process(compared, 0.0, ANY)
    assert (found.cles, found.scale_p) == (rank.cles, rank.p_value)
    these = of_these(compared, 11, ANY)
    assert these.cles == rank.cles
    assert (these.scale_p, these.p_value, these.adjusted, these.interval) == (None,) * 4


# Among the people asked


@as_subtests(
    ("then", "now", "asked", "smallest", "verdict"),
    [
        (Sample(10, 12), Sample(10, 12), (12, 12), ANY, "same"),
        (Sample(10, 12), Sample(9, 12), (12, 12), ANY, "within"),
        (Sample(2, 12), Sample(10, 12), (12, 12), ANY, "rise"),
        (Sample(10, 12), Sample(2, 12), (12, 12), ANY, "fall"),
        (Sample(10, 12), Sample(2, 12), None, ANY, "fall_among"),
        (Sample(2, 12), Sample(10, 12), None, ANY, "rise_among"),
        (Sample(2, 12), Sample(10, 12), (20, 20), ANY, "rise_among"),  # 10 of 20 may be so
        (
            Sample(2, 12),
            Sample(10, 12),
            (20, 19),
            ANY,
            "rise",
        ),
        (Sample(10, 12), Sample(9, 12), (12, 12), Smallest(1, 5), "fall"),
        (Sample(10, 12), Sample(9, 12), (12, 12), Smallest(2, 5), "within"),
        (Sample(10, 12), Sample(9, 12), (12, 12), Smallest(1, 9), "within"),  # 8.3 points
        (Sample(450, 1000), Sample(540, 1000), (1000, 1000), Smallest(50), "within"),  # 9 points
    ],
)
def test_a_change_among_those_asked_has_the_verdict_of_its_rule(
    then: Sample, now: Sample, asked: Asked, smallest: Smallest, verdict: str
) -> None:
    assert of_these(change(then, now, asked), 11, smallest).verdict.value == verdict


def test_of_a_board_of_twelve_one_person_is_one_person() -> None:
    """All twelve answer. On four of eleven questions one person answers otherwise."""
    moved = [(11, 10), (10, 11), (8, 9), (6, 5)]
    years = [*moved, *[(9, 9)] * 7]
    board = [change(Sample(a, 12), Sample(b, 12), (12, 12)) for a, b in years]
    these = [of_these(compared, 11, ANY) for compared in board]
    assert [one.verdict.value for one in these] == ["within"] * 4 + ["same"] * 7
    assert [one.persons for one in these[:4]] == [-1, 1, 1, -1]
    assert all(one.base == 12 and one.is_same_base for one in these)
    found = adjusted([Tree(place, change_p(compared)) for place, compared in enumerate(board)])
    process = [of_process(compared, found[place], ANY) for place, compared in enumerate(board)]
    assert not any(one.verdict.stands_out for one in process)


@as_subtests("claims", [1, 2, 11, 12, 60])
def test_seldom_do_new_answers_from_everybody_reach_what_is_ordinary(claims: int) -> None:
    """Exactly: with no change, and at whatever share, the probability that the answers of two years
    differ by so many persons is below 5 percent over the changes told."""
    shares = np.linspace(0.01, 0.99, 99)[:, None]
    for then, now in product((1, 2, 3, 5, 6, 8, 11, 12, 20, 31, 60), repeat=2):
        before, after = np.arange(then + 1)[:, None], np.arange(now + 1)
        persons = ordinary_persons(change(Sample(0, then), Sample(0, now)), claims)
        reached = np.abs(after - before * now / then) >= persons - 1e-9
        years = (scipy.stats.binom.pmf(np.arange(n + 1), n, shares) for n in (then, now))
        found = np.einsum("si,sj,ij->s", *years, reached.astype(float))
        assert found.max() * claims <= 0.05


@as_subtests(("base", "persons"), [(12, 8), (31, 12), (300, 36)])
def test_what_is_ordinary_is_no_more_than_a_person_above_the_least(base: int, persons: int) -> None:
    """Of as many answers in both years the difference is that of a binomial of all of them."""
    assert ordinary_persons(change(Sample(0, base), Sample(0, base)), 11) == persons
    one_less = 2 * scipy.stats.binom.sf(base + persons - 3, 2 * base, 0.5)
    assert one_less * 11 > 0.05


# The silent


@given(changes(6))
def test_the_bounds_are_found_by_asking_the_silent_of_both_years_in_every_way(
    compared: Compared,
) -> None:
    (then, now), asked = compared.sides, compared.asked
    assert asked is not None
    every = [
        Fraction(now.positive + more, asked[1]) - Fraction(then.positive + before, asked[0])
        for before in range(asked[0] - then.base + 1)
        for more in range(asked[1] - now.base + 1)
    ]
    assert silent_bounds(compared) == Interval(min(every), max(every))


def test_where_it_is_not_known_how_many_were_asked_there_are_no_bounds() -> None:
    compared = change(Sample(2, 12), Sample(10, 12))
    assert silent_bounds(compared) is None and undone(compared) is None


@given(changes())
def test_a_change_is_undone_by_the_least_difference_of_the_silent_that_undoes_it(
    compared: Compared,
) -> None:
    """By trying: what is left of it where the silent differ by that, and by a little less."""
    assume(compared.difference)
    found, bounds = undone(compared), silent_bounds(compared)
    assert bounds is not None
    assert (found is None) == (not bounds.lower <= 0 <= bounds.upper)
    if found is not None:
        assert 0 < found <= 100
        assert left(compared, found / 100) == 0
        for part in (Fraction(1, 3), Fraction(9, 10), Fraction(999, 1000)):
            assert left(compared, found / 100 * part) > 0


def left(compared: Compared, step: Fraction) -> Fraction:
    """The change among all asked, in its own direction, if the silent differ by ``step``."""
    assert compared.asked is not None
    rises = compared.difference > 0
    shares = []
    for way, side, asked in zip((1, -1), compared.sides, compared.asked, strict=True):
        answered = Fraction(*side)
        silent = answered + step * way * (1 if rises else -1)
        silent = min(max(silent, Fraction(0)), Fraction(1))
        shares.append((answered * side.base + silent * (asked - side.base)) / asked)
    return (shares[1] - shares[0]) * (1 if rises else -1)


@given(changes(40))
def test_persons_are_the_points_of_the_later_answers(compared: Compared) -> None:
    found = of_these(compared, 1, ANY)
    then, now = compared.sides
    assert found.points == 100 * compared.difference
    assert found.persons is not None
    assert abs(found.persons - compared.difference * now.base) <= Fraction(1, 2)
    if then.base == now.base:
        assert found.is_same_base and found.persons == now.positive - then.positive


# What print leaves open


def test_of_several_counts_the_least_sure_decides() -> None:
    earlier = tuple(Sample(base // 10, base) for base in (40, 30, 20))
    later = (Sample(20, 32), Sample(21, 32))
    compared = Compared(earlier, later, asked=(40, 32))
    p = max(fisher(*pair) for pair in product(earlier, later))
    assert change_p(compared) == p <= 0.05
    found = of_process(compared, p, ANY)
    assert found.verdict is Verdict.CLEAR_RISE_AMONG  # 22 of 40 may have been positive before
    assert (found.points, found.persons, found.cles, found.undone) == (None,) * 4
    assert found.base == 32 and not found.is_same_base
    either_way = Compared((*earlier, Sample(19, 20)), later)
    assert change_p(either_way) == 1


def test_of_several_counts_none_is_large_unless_all_are() -> None:
    earlier, later = (Sample(3, 30), Sample(2, 30)), (Sample(13, 30), Sample(14, 30))
    just = (*later, Sample(6, 30))
    for several, verdict in [
        (Compared(earlier, later), Verdict.CLEAR_RISE_AMONG),
        (Compared(earlier, just), Verdict.CLEAR_RISE_AMONG),  # 3 persons and 10 points
        (Compared(earlier, (*just, Sample(5, 30))), Verdict.SMALL),
        (Compared((*just, Sample(5, 30)), earlier), Verdict.SMALL),
    ]:
        assert of_process(several, 0.0, ANY).verdict is verdict
    assert of_these(Compared(later, later[:1]), 1, ANY).verdict is Verdict.WITHIN


@given(st.integers(1, 40), st.integers(1, 40), st.data())
def test_a_change_has_the_verdict_of_its_interval_though_that_is_not_searched_for(
    before: int, after: int, data: st.DataObject
) -> None:
    """Of a change that is not secured: none large in it, or no 0 in it, or neither."""
    then = Sample(data.draw(st.integers(0, before)), before)
    now = Sample(data.draw(st.integers(0, after)), after)
    points = data.draw(st.sampled_from([5, 10, 20, 35, 50]))
    compared = Compared((then,), (now,))
    found = of_process(compared, 1.0, Smallest(points=points)).verdict
    interval = difference_interval(then, now)
    lower, upper = interval.lower, interval.upper
    if max(-lower, upper) * 100 < points:
        assert found is Verdict.NO_CHANGE
    elif not lower <= 0 <= upper:
        assert found is Verdict.ONE_OF_MANY
    else:
        assert found in (Verdict.UNCERTAIN, Verdict.TOO_FEW)


@given(
    st.lists(samples(12), min_size=1, max_size=3, unique=True),
    st.lists(samples(12), min_size=1, max_size=3, unique=True),
)
def test_of_several_counts_the_interval_covers_those_of_all(
    earlier: list[Sample], later: list[Sample]
) -> None:
    found = change_interval(Compared(tuple(earlier), tuple(later)))
    for pair in product(earlier, later):
        one = difference_interval(*pair)
        assert found.lower <= one.lower and one.upper <= found.upper


def test_of_few_answers_the_interval_covers_what_approximations_would_miss() -> None:
    """Of none of four before, and of none of two or of one now, the approximate intervals name
    the wrong one as the farthest, by six points."""
    found = change_interval(Compared((Sample(0, 4),), (Sample(0, 2), Sample(0, 1))))
    ends = [difference_interval(Sample(0, 4), Sample(0, base)) for base in (2, 1)]
    assert found.lower == min(one.lower for one in ends)
    assert found.upper == max(one.upper for one in ends)


def test_of_many_counts_the_interval_covers_those_of_all_within_a_point() -> None:
    earlier = tuple(Sample(yes, 30) for yes in range(8, 14))
    later = tuple(Sample(yes, 25) for yes in range(3, 9))
    found = change_interval(Compared(earlier, later))
    ends = [difference_interval(*pair) for pair in product(earlier, later)]
    assert found.lower <= min(one.lower for one in ends) + 0.01
    assert found.upper >= max(one.upper for one in ends) - 0.01


@given(st.lists(samples(12), min_size=2, max_size=3, unique=True), samples(12))
def test_of_several_counts_the_p_value_is_the_greatest_or_one(
    earlier: list[Sample], later: Sample
) -> None:
    pairs = [(one, later) for one in earlier]
    signs = {np.sign(Fraction(*b) - Fraction(*a)) for a, b in pairs}
    expected = 1.0 if len(signs) > 1 else max(fisher(*pair) for pair in pairs)
    assert change_p(Compared(tuple(earlier), (later,))) == expected


def test_without_a_verdict_an_assessment_says_nothing() -> None:
    assert Assessment(verdict=Verdict.NOT_COMPARABLE).points is None


@pytest.mark.parametrize("verdict", Verdict)
def test_a_title_may_name_what_is_clear_or_counted_and_nothing_else(verdict: Verdict) -> None:
    named = {"clear_rise", "clear_fall", "clear_rise_among", "clear_fall_among"}
    named |= {"rise", "fall", "rise_among", "fall_among"}
    assert verdict.stands_out == (verdict.value in named)


def test_too_few_are_those_whose_utmost_change_is_not_secured() -> None:
    """Of n and n answers the utmost table has 2 * 2^-2n at the share of one half: 0.125 of two,
    0.03 of three."""
    for base, verdict in [(2, Verdict.TOO_FEW), (3, Verdict.UNCERTAIN)]:
        for then, now in product(every_sample(base), repeat=2):
            p = difference_p(then, now)
            if p > 0.05:
                assert of_process(change(then, now), p, ANY).verdict is verdict
