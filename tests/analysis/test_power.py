"""How many answers a change takes to be seen, against brute force, R's formula and drawn years."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from scipy.stats import binom, norm

from indicators.analysis.permutation import change_test
from indicators.analysis.planned import Limit, PlannedMean, PlannedResponse, PlannedShare
from indicators.analysis.power import POWER, Scores
from indicators.analysis.share_tests import Sample, difference_p, fall_p
from indicators.analysis.verdicts import Compared, Smallest, Verdict, of_these, silent_bounds

UNLIMITED = Limit(1, Smallest(persons=1, points=1))


def chance_seen(earlier: Sample, base: int, share: float) -> float:
    """The probability that the test of the tool secures a fall: every number of positives tried."""
    fallen = [
        x
        for x in range(base + 1)
        if x * earlier.base < earlier.positive * base
        and difference_p(earlier, Sample(x, base)) <= 0.05
    ]
    return float(binom.pmf(fallen, base, share).sum())


@pytest.mark.parametrize(
    ("earlier", "points"), [(Sample(60, 62), 20), (Sample(31, 31), 20), (Sample(33, 40), 30)]
)
def test_with_the_answers_needed_the_test_secures_four_falls_of_five(
    earlier: Sample, points: int
) -> None:
    needed = PlannedShare(earlier).needed(points)
    assert needed is not None
    share = earlier.positive / earlier.base - points / 100
    assert all(chance_seen(earlier, needed + more, share) >= POWER for more in range(3))
    assert chance_seen(earlier, needed - 1, share) < POWER


@pytest.mark.parametrize("earlier", [Sample(25, 31), Sample(9, 12), Sample(3, 12)])
def test_the_smallest_change_seen_is_the_least_whole_one_that_is(earlier: Sample) -> None:
    smallest = PlannedShare(earlier).smallest(earlier.base)
    assert smallest is not None
    high = max(earlier, earlier.turned)
    start = high.positive / high.base
    assert chance_seen(high, high.base, start - smallest / 100) >= POWER
    assert chance_seen(high, high.base, start - (smallest - 1) / 100) < POWER


def test_a_fall_and_the_same_rise_of_the_opposite_take_the_same_answers() -> None:
    for sample in (Sample(28, 31), Sample(90, 100)):
        one, other = PlannedShare(sample), PlannedShare(sample.turned)
        assert (one.needed(20), one.smallest(31)) == (other.needed(20), other.smallest(31))
        assert one.each_year(20) == other.each_year(20)


def test_so_few_this_year_that_no_number_next_year_is_enough() -> None:
    """Against a share that is as good as known: of 6 answers not even 20 points are seen."""
    assert PlannedShare(Sample(5, 6)).needed(20) is None
    assert chance_seen(Sample(5, 6), 300, 5 / 6 - 0.2) < POWER


def test_both_years_are_those_of_power_prop_test(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example in R's help: power.prop.test(p1 = .50, p2 = .75, power = .90) is n = 76.7."""
    monkeypatch.setattr("indicators.analysis.power._Z_POWER", float(norm.ppf(0.9)))
    assert PlannedShare(Sample(75, 100)).each_year(25) == 77


def test_with_so_many_both_years_the_exact_test_secures_about_four_of_five() -> None:
    for share, points in ((0.9, 20), (0.97, 20), (0.6, 30)):
        n = PlannedShare(Sample(round(100 * share), 100)).each_year(points)
        exact = sum(
            binom.pmf(x, n, share) * _tail(Sample(x, n), n, share - points / 100)
            for x in range(n + 1)
            if binom.pmf(x, n, share) > 1e-4
        )
        assert 0.77 <= exact <= 0.87, (share, points)


def _tail(earlier: Sample, base: int, share: float) -> float:
    """As ``chance_seen``, found by halving."""
    low, high = -1, base
    while high - low > 1:
        middle = (low + high) // 2
        falls = middle * earlier.base < earlier.positive * base
        secured = falls and fall_p(earlier, Sample(middle, base)) <= 0.05
        low, high = (middle, high) if secured else (low, middle)
    return float(binom.cdf(low, base, share))


def test_the_p_value_of_a_fall_is_that_of_the_test() -> None:
    for x1, n1, x2, n2 in ((9, 12, 3, 12), (31, 31, 25, 30), (16, 31, 8, 39), (4, 4, 0, 6)):
        assert fall_p(Sample(x1, n1), Sample(x2, n2)) == difference_p(
            Sample(x1, n1), Sample(x2, n2)
        )


@pytest.mark.parametrize("bases", [(380, 390), (400, 300)])
def test_where_there_are_many_the_normal_edge_is_as_good(
    bases: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    from indicators.analysis import power

    sample = Sample(int(bases[0] * 0.8), bases[0])
    exact = power.answers_needed.__wrapped__(sample, 10)
    smallest = power.smallest_seen.__wrapped__(sample, bases[1])
    monkeypatch.setattr(power, "MANY", 10)
    nearly = power.answers_needed.__wrapped__(sample, 10)
    assert exact and nearly and abs(exact - nearly) <= 0.05 * exact
    assert abs(power.smallest_seen.__wrapped__(sample, bases[1]) - smallest) <= 1


QUESTIONS = 11


def scores(random: np.random.Generator, mean: float, people: int, alike: float = 6.0) -> np.ndarray:
    """Positive answers of some people to 11 questions; each has a leaning of their own."""
    leanings = random.beta(mean * alike, (1 - mean) * alike, people)
    return random.binomial(QUESTIONS, leanings)


@pytest.mark.parametrize(
    ("people", "points"),
    [
        *[(31, 10), (12, 20)],
        *[pytest.param(*few, marks=pytest.mark.slow) for few in ((31, 20), (60, 10))],
    ],
)
def test_a_change_of_the_whole_is_seen_as_often_as_planned(people: int, points: int) -> None:
    """This year's mean and spread are those of the drawing; next years are drawn by the hundred."""
    random = np.random.default_rng(people + points)
    mean = 0.79
    # A year of which the mean is just so: the nearest of many drawn.
    years = [scores(random, mean, people) for _ in range(4000)]
    wide = (mean * (1 - mean) / QUESTIONS * (1 + (QUESTIONS - 1) / 7)) ** 0.5
    year = min(
        years,
        key=lambda y: abs(y.mean() / QUESTIONS - mean) + abs(y.std(ddof=1) / QUESTIONS - wide),
    )
    plan = PlannedMean(people, Scores(mean, float(year.std(ddof=1)) / QUESTIONS))
    needed = plan.needed(points)
    assert needed is not None
    seen = [
        later.mean() < year.mean() and change_test(year, later) <= 0.05
        for later in (scores(random, mean - points / 100, needed) for _ in range(600))
    ]
    assert 0.70 <= np.mean(seen) <= 0.92, (needed, np.mean(seen))


def test_a_mean_of_as_good_as_no_answers_is_never_seen() -> None:
    """Four people divide in too few ways among the years for any of them to be rare."""
    plan = PlannedMean(4, Scores(0.8, 0.1))
    assert plan.smallest(2) is None
    assert (plan.needed(40) or 0) >= 4


def test_the_very_people_asked_are_told_by_what_the_silent_could_do() -> None:
    """Against the bounds of the verdict, number by number."""
    plan = PlannedResponse(Fraction(30, 40), 40, 50, UNLIMITED)
    needed, smallest = plan.needed(40), plan.smallest(45)
    assert needed is not None and smallest is not None

    def withstands(base: int, points: int) -> bool:
        later = Fraction(3, 4) - Fraction(points, 100)
        compared = Compared(  # a hundred times as many, so that all counts are whole
            (Sample(3000, 4000),), (Sample(int(later * base * 100), base * 100),),
            asked=(5000, 5000),
        )  # fmt: skip
        bounds = silent_bounds(compared)
        return bounds is not None and bounds.upper < 0

    assert withstands(needed, 40) and not withstands(needed - 1, 40)
    assert withstands(45, smallest) and not withstands(45, smallest - 1)


def test_where_all_answer_both_years_any_change_of_one_person_is_one_of_those_asked() -> None:
    plan = PlannedResponse(Fraction(9, 12), 12, 12, UNLIMITED)
    assert plan.smallest(12) == 9  # one of twelve
    assert plan.each_year(10) == 11 and plan.each_year(20) == 11
    assert PlannedResponse(Fraction(9, 12), 6, 12, UNLIMITED).needed(10) is None


@pytest.mark.parametrize("smallest", [Smallest(), Smallest(persons=4), Smallest(points=25)])
@pytest.mark.parametrize("people", [12, 31, 300])
def test_what_is_seen_of_the_very_people_asked_is_spoken_of(
    people: int, smallest: Smallest
) -> None:
    """Where all answer both years: against the verdict, on a hundredth of a person."""
    positive, claims = people * 9 // 10, 11
    share = Fraction(positive, people)
    plan = PlannedResponse(share, people, people, Limit(claims, smallest))
    seen = plan.smallest(people)
    assert seen is not None

    def spoken_of(persons: int) -> bool:
        later = Sample(positive - persons, people)
        compared = Compared((Sample(positive, people),), (later,), asked=(people, people))
        return of_these(compared, claims, smallest).verdict is Verdict.FALL

    least = next(persons for persons in range(1, positive + 1) if spoken_of(persons))
    assert 100 * (least - 1) < seen * people and 100 * least <= (seen + 1) * people
    assert plan.limit.persons(people, people) == least


def test_a_change_below_the_limit_is_not_seen_whoever_answers() -> None:
    plan = PlannedResponse(Fraction(25, 31), 31, 39, Limit(24))
    assert plan.needed(20) is None and plan.each_year(20) is None
    assert plan.smallest(39) == plan.limit.points(31, 39) > 20
    many = PlannedResponse(Fraction(300, 400), 400, 400, Limit(24))
    assert many.needed(20) and many.each_year(20)


def test_of_so_few_that_all_can_vary_no_change_is_seen() -> None:
    plan = PlannedResponse(Fraction(4, 4), 4, 4, Limit(24))
    assert plan.limit.persons(4, 4) is None and plan.smallest(4) is None
