"""Honest statistics: against R, scipy and statsmodels, and by trying every possible outcome.

Values printed by R come from R 4.2.2; the call stands beside them.
"""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from itertools import combinations, product
from math import gcd

import numpy as np
import pytest
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

from indicators.analysis import (
    Assessment,
    Between,
    Interval,
    Population,
    Sample,
    Verdict,
    boschloo,
    finite_population,
    fisher,
    hypergeometric_interval,
    mann_whitney,
    nonresponse_bounds,
    verdicts,
    wilson,
)
from indicators.analysis.hypergeometric import at_most
from indicators.analysis.share_tests import at_most_certain, at_most_fisher
from indicators.analysis.verdicts import p_value
from indicators.analysis.whole_scale import benjamini_hochberg
from indicators.disclosure import Counts
from indicators.words.errors import WorkspaceError

from ..subtests import as_subtests

SHARES = np.linspace(0, 1, 101)


def classes(counts: Counts) -> list[int]:
    """The answers one by one, in order, as numbers from 0 (negative) to 3 (clearly positive)."""
    merely = counts.positive - counts.clear
    sizes = enumerate((counts.negative, counts.neutral, merely, counts.clear))
    return [place for place, size in sizes for _ in range(size)]


@st.composite
def samples(draw: st.DrawFn, most: int = 40) -> Sample:
    base = draw(st.integers(1, most))
    return Sample(draw(st.integers(0, base)), base)


@st.composite
def counted(draw: st.DrawFn) -> Counts:
    negative, neutral, merely, clear = (draw(st.integers(0, 12)) for _ in range(4))
    return Counts(negative + 1, neutral, merely + clear, clear)


def every_sample(base: int) -> list[Sample]:
    return [Sample(positive, base) for positive in range(base + 1)]


# Intervals


@pytest.mark.parametrize(
    ("positive", "base", "level", "lower", "upper"),
    [
        # prop.test(18, 31, correct = FALSE)$conf.int, and so on
        (18, 31, 0.95, 0.407662624953697, 0.735844569326878),
        (0, 5, 0.95, 0.000000000000000, 0.434482464783175),
        (81, 263, 0.99, 0.240136902687608, 0.385282502318230),
    ],
)
def test_wilson_gives_what_r_prints(
    positive: int, base: int, level: float, lower: float, upper: float
) -> None:
    found = wilson(positive, base, level)
    assert (found.lower, found.upper) == pytest.approx((lower, upper), abs=1e-14)


@given(samples(500), st.sampled_from([0.8, 0.95, 0.99]))
def test_wilson_gives_what_statsmodels_gives(sample: Sample, level: float) -> None:
    found = wilson(*sample, level)
    expected = proportion_confint(*sample, alpha=1 - level, method="wilson")
    assert (found.lower, found.upper) == pytest.approx(expected, abs=1e-12)
    assert 0 <= found.lower <= Fraction(*sample) <= found.upper <= 1


@as_subtests(
    ("positive", "base", "population", "level", "least", "most"),
    [
        # t <- (1 - level) / 2; K <- 0:N; range(K[phyper(k, K, N - K, n) > t &
        #   phyper(k - 1, K, N - K, n, lower.tail = FALSE) > t])
        (18, 31, 39, 0.95, 19, 26),
        (3, 6, 8, 0.95, 3, 5),
        (0, 11, 14, 0.95, 0, 2),
        (59, 100, 1000, 0.9, 508, 669),
        (31, 31, 39, 0.95, 37, 39),
        (240, 300, 375, 0.99, 289, 309),
        # By hand: were 39 of 40 positive, the one who answered is not with 1/40, just 2.5 percent.
        (0, 1, 40, 0.95, 0, 38),
    ],
)
def test_the_finite_interval_is_what_r_finds_by_trying_every_population(
    positive: int, base: int, population: int, level: float, least: int, most: int
) -> None:
    found = hypergeometric_interval(positive, base, population, level)
    assert found == Interval(Fraction(least, population), Fraction(most, population))


@as_subtests(("population", "level"), product(range(1, 15), [0.5, 0.8, 0.95]))
def test_the_finite_interval_covers_every_share_as_often_as_it_says(
    population: int, level: float
) -> None:
    """Exactly, for every population, sample size and number of positives."""
    for base in range(1, population + 1):
        found = [hypergeometric_interval(k, base, population, level) for k in range(base + 1)]
        for positives in range(population + 1):
            share = Fraction(positives, population)
            covered = sum(
                at_most(k, base, positives, population)
                - at_most(k - 1, base, positives, population)
                for k in range(base + 1)
                if found[k].lower <= share <= found[k].upper
            )
            assert covered >= Fraction(str(level))


def test_if_everybody_answered_the_finite_interval_is_the_share_itself() -> None:
    for base in range(1, 40):
        share = Fraction(base // 2, base)
        assert hypergeometric_interval(base // 2, base, base) == Interval(share, share)


@given(samples(), st.integers(0, 40))
def test_the_finite_interval_never_leaves_what_the_silent_could_make_of_it(
    sample: Sample, silent: int
) -> None:
    population = sample.base + silent
    bounds = nonresponse_bounds(*sample, population)
    found = hypergeometric_interval(*sample, population)
    assert bounds.lower <= found.lower <= found.upper <= bounds.upper
    assert bounds.upper - bounds.lower == Fraction(silent, population)


@as_subtests("numbers", [(4, 6, 9), (0, 5, 5), (31, 31, 39), (1, 3, 12)])
def test_the_nonresponse_bounds_are_found_by_asking_the_silent_in_every_way(
    numbers: tuple[int, int, int],
) -> None:
    positive, base, invited = numbers
    silent = [sum(said) for said in product((0, 1), repeat=invited - base)]
    shares = {Fraction(positive + more, invited) for more in silent}
    assert nonresponse_bounds(*numbers) == Interval(min(shares), max(shares))


@as_subtests("numbers", [(2, 1, 4), (-1, 2, 4), (0, 0, 4), (3, 5, 4)])
def test_intervals_refuse_what_is_no_sample(numbers: tuple[int, int, int]) -> None:
    for interval in (hypergeometric_interval, nonresponse_bounds):
        with pytest.raises(ValueError, match="among"):
            interval(*numbers)


def test_hypergeometric_tails_are_those_of_drawing_every_sample() -> None:
    for population, base, positives in product(range(1, 7), range(7), range(7)):
        if max(base, positives) > population:
            continue
        drawn = [sum(p < positives for p in s) for s in combinations(range(population), base)]
        for k in range(-1, base + 1):
            expected = Fraction(sum(x <= k for x in drawn), len(drawn))
            assert at_most(k, base, positives, population) == expected


# Two years


@as_subtests(
    ("earlier", "later", "p"),
    [
        # fisher.test(matrix(c(3, 1, 1, 3), 2))$p.value, Fisher's lady tasting tea, and so on
        (Sample(3, 4), Sample(1, 4), 0.485714285714286),
        (Sample(18, 31), Sample(16, 31), 0.798859810257608),
        (Sample(7, 12), Sample(17, 19), 0.0776429651179373),
        (Sample(20, 35), Sample(34, 38), 0.00277196250280424),
        (Sample(0, 9), Sample(5, 6), 0.00199800199800199),
    ],
)
def test_fisher_gives_what_r_prints(earlier: Sample, later: Sample, p: float) -> None:
    assert float(fisher(earlier, later)) == pytest.approx(p, rel=1e-13)


@given(samples(), samples())
def test_fisher_gives_what_scipy_gives(earlier: Sample, later: Sample) -> None:
    table = [[earlier.positive, later.positive], [earlier.turned.positive, later.turned.positive]]
    expected = scipy.stats.fisher_exact(table).pvalue
    assert float(fisher(earlier, later)) == pytest.approx(expected, rel=1e-9)


@as_subtests(
    ("earlier", "later", "p"),
    [
        # Exact::exact.test(matrix(c(43, 10, 40, 39), 2, 2, byrow = TRUE), method = "Boschloo",
        #   tsmethod = "central", np.interval = TRUE, beta = 1e-8), as printed in scipy's own tests
        (Sample(43, 53), Sample(40, 79), 0.0003231115),
        (Sample(2, 10), Sample(7, 9), 0.01977228),
        (Sample(5, 15), Sample(1, 11), 0.1801707),
        (Sample(5, 25), Sample(16, 41), 0.116547),
        (Sample(5, 6), Sample(0, 4), 0.01373073),
        (Sample(0, 3), Sample(1, 3), 0.6875),
        (Sample(7, 15), Sample(12, 15), 0.06821831),
    ],
)
def test_boschloo_gives_what_r_prints(earlier: Sample, later: Sample, p: float) -> None:
    assert boschloo(earlier, later) == pytest.approx(p, abs=1e-7)


@given(samples(60), samples(60))
def test_boschloo_gives_what_scipy_gives(earlier: Sample, later: Sample) -> None:
    table = [[earlier.positive, later.positive], [earlier.turned.positive, later.turned.positive]]
    expected = scipy.stats.boschloo_exact(table, n=128).pvalue
    if not np.isnan(expected):  # scipy gives none if all answers are alike
        assert boschloo(earlier, later) == pytest.approx(expected, rel=1e-5)


def probabilities(base: int, share: float) -> list[float]:
    return [float(p) for p in scipy.stats.binom.pmf(range(base + 1), base, share)]


@as_subtests("bases", [(1, 1), (2, 5), (3, 3), (4, 3), (5, 5), (6, 6)])
def test_a_process_without_change_seldom_gives_a_small_p_value(bases: tuple[int, int]) -> None:
    """For each share, each p-value that can occur: P(p <= u) <= u, over every pair of outcomes."""
    pairs = list(product(*map(every_sample, bases)))
    p = np.array([boschloo(*pair) for pair in pairs])
    for share in SHARES:
        before, after = (probabilities(base, share) for base in bases)
        weights = np.outer(before, after).ravel()
        for u in set(p):
            assert weights[p <= u].sum() <= u + 1e-6


def test_boschloo_is_never_less_sure_than_fisher() -> None:
    """Uniformly more powerful: Boschloo (1970), of the one-sided tests doubled."""
    for earlier, later in product(every_sample(7), every_sample(9)):
        table = [
            [later.positive, earlier.positive],
            [later.turned.positive, earlier.turned.positive],
        ]
        sides = (scipy.stats.fisher_exact(table, side).pvalue for side in ("less", "greater"))
        assert boschloo(earlier, later) <= min(1, 2 * min(sides)) + 1e-9


@given(samples(), samples())
def test_a_test_does_not_ask_which_year_or_which_answer_comes_first(
    one: Sample, two: Sample
) -> None:
    p = boschloo(one, two)
    for pair in [(two, one), (one.turned, two.turned)]:
        assert boschloo(*pair) == pytest.approx(p, rel=1e-6)
    size = max(one.base, two.base) + 3
    finite = pytest.approx(finite_population(one, two, (size, size + 2)), rel=1e-6)
    assert finite_population(two, one, (size + 2, size)) == finite
    assert finite_population(one.turned, two.turned, (size, size + 2)) == finite


@as_subtests(
    ("earlier", "later", "invited", "p"),
    [
        # One of two asked: (0, 1) alone is so extreme; at one positive each, 1/2 * 1/2, twice.
        (Sample(0, 1), Sample(1, 1), (2, 2), 1 / 2),
        # Three of four asked. What is no rise behind (0, 1) is 1 and 1, likelihood 1/4 * 3/4, and
        # behind (1, 2) 2 and 2, 1/2 * 1/2: so the order is (0, 2) and such, which no change cannot
        # give, then (0, 1) with (2, 3), then (1, 2). At 1 and 1, (0, 1) has 1/4 * 3/4; at 2 and 2,
        # (1, 2) has 1/2 * 1/2.
        (Sample(0, 3), Sample(2, 3), (4, 4), 0),
        (Sample(0, 3), Sample(1, 3), (4, 4), 3 / 8),
        (Sample(1, 3), Sample(2, 3), (4, 4), 1 / 2),
        (Sample(2, 3), Sample(1, 3), (4, 4), 1 / 2),
        (Sample(2, 3), Sample(2, 3), (4, 4), 1),
    ],
)
def test_the_finite_test_gives_what_is_worked_out_by_hand(
    earlier: Sample, later: Sample, invited: tuple[int, int], p: float
) -> None:
    assert finite_population(earlier, later, invited) == pytest.approx(p, rel=1e-12)


@as_subtests(
    ("earlier", "later", "invited", "p"),
    [
        # side <- function(k1, n1, N1, k2, n2, N2) {
        #   a <- outer(0:N1, 0:n1, function(K, x) dhyper(x, K, N1 - K, n1))
        #   b <- outer(0:N2, 0:n2, function(K, y) dhyper(y, K, N2 - K, n2))
        #   null <- outer(0:N1, 0:N2, function(K1, K2) K2 * N1 <= K1 * N2)
        #   order <- t(a) %*% null %*% b
        #   set <- order <= order[k1 + 1, k2 + 1] * (1 + 1e-9)
        #   max((a %*% set %*% t(b))[null])
        # }
        # min(1, 2 * side(18, 31, 39, 16, 31, 39), 2 * side(13, 31, 39, 15, 31, 39)), and so on
        (Sample(18, 31), Sample(16, 31), (39, 39), 0.393001756789946),
        (Sample(18, 31), Sample(26, 30), (39, 38), 0),
        (Sample(23, 31), Sample(17, 31), (39, 39), 0.000906939656025514),
        (Sample(60, 100), Sample(45, 95), (130, 140), 0.00099362029808994),
        (Sample(3, 9), Sample(12, 14), (12, 30), 6.18041668723759e-05),
    ],
)
def test_the_finite_test_gives_what_r_finds_by_trying_every_pair_of_populations(
    earlier: Sample, later: Sample, invited: tuple[int, int], p: float
) -> None:
    assert finite_population(earlier, later, invited) == pytest.approx(p, rel=1e-12)


def drawn(base: int, invited: int) -> list[list[Fraction]]:
    """For each number of positives among the invited: how often each sample has how many."""
    every = list(combinations(range(invited), base))
    counts = [[sum(p < positives for p in s) for s in every] for positives in range(invited + 1)]
    return [[Fraction(c.count(k), len(every)) for k in range(base + 1)] for c in counts]


@as_subtests(
    ("bases", "invited"),
    [
        ((2, 2), (2, 2)), ((2, 3), (4, 4)), ((3, 3), (4, 4)), ((4, 4), (5, 5)), ((5, 3), (5, 6)),
        ((4, 5), (7, 6)), ((2, 6), (8, 7)),
    ],
)  # fmt: skip
def test_the_finite_test_is_that_of_every_sample_of_every_population_without_a_change(
    bases: tuple[int, int], invited: tuple[int, int]
) -> None:
    """By the definition, in whole numbers: the null is not cut to its edge, nor a side mirrored."""
    before, after = map(drawn, bases, invited)
    tables = list(product(*(range(base + 1) for base in bases)))
    pairs = list(product(*(range(size + 1) for size in invited)))
    sides = []
    for sign in (1, -1):
        null = [p for p in pairs if sign * (p[1] * invited[0] - p[0] * invited[1]) <= 0]
        chances = {p: [before[p[0]][x] * after[p[1]][y] for x, y in tables] for p in null}
        likelihoods = [sum(column) for column in zip(*chances.values(), strict=True)]
        sides.append(
            [
                max(
                    sum(c for c, other in zip(chance, likelihoods, strict=True) if other <= one)
                    for chance in chances.values()
                )
                for one in likelihoods
            ]
        )
    for (x, y), *each in zip(tables, *sides, strict=True):
        found = finite_population(Sample(x, bases[0]), Sample(y, bases[1]), invited)
        assert found == pytest.approx(float(min(1, 2 * min(each))), rel=1e-9)


def finite_p_values(bases: tuple[int, int], invited: tuple[int, int]) -> NDArray[np.float64]:
    one, two = map(every_sample, bases)
    return np.array([[finite_population(x, y, invited) for y in two] for x in one])


@as_subtests("invited", [(n, m) for n in range(1, 9) for m in range(n, 9)])
def test_the_same_people_thinking_the_same_seldom_give_a_small_p_value(
    invited: tuple[int, int],
) -> None:
    """For any number of answers, every pair of samples of any two populations with equal shares:
    P(p <= u) <= u, for each p-value that can occur."""
    share = [range(0, size + 1, size // gcd(*invited)) for size in invited]
    for bases in product(*(range(1, size + 1) for size in invited)):
        p = finite_p_values(bases, invited)
        chances = (
            scipy.stats.hypergeom.pmf(np.arange(base + 1), size, np.array(truth)[:, None], base)
            for base, size, truth in zip(bases, invited, share, strict=True)
        )
        weights = np.einsum("kx,ky->kxy", *chances)
        for u in set(p[p < 1]):
            assert (weights[:, p <= u].sum(axis=1) <= u + 1e-12).all()


@given(samples(), samples(), st.integers(0, 20), st.integers(0, 20))
def test_a_change_is_certain_just_where_it_is_one_whatever_the_silent_ones_think(
    earlier: Sample, later: Sample, silent: int, more: int
) -> None:
    invited = (earlier.base + silent, later.base + more)
    before, after = map(nonresponse_bounds, *zip(earlier, later, strict=True), invited)
    apart = before.upper < after.lower or after.upper < before.lower
    assert (finite_population(earlier, later, invited) == 0) == apart


@given(samples(), samples())
def test_if_everybody_answered_any_difference_is_certain_and_none_is_none(
    earlier: Sample, later: Sample
) -> None:
    invited = (earlier.base, later.base)
    differ = Fraction(*earlier) != Fraction(*later)
    assert finite_population(earlier, later, invited) == (0 if differ else 1)


@given(samples(), samples(), st.integers(0, 20), st.integers(0, 20))
def test_a_greater_rise_is_never_less_sure(
    earlier: Sample, later: Sample, silent: int, more: int
) -> None:
    invited = (earlier.base + silent, later.base + more)
    if Fraction(*later) < Fraction(*earlier) or later.positive == later.base:
        return
    greater = Sample(later.positive + 1, later.base)
    p = finite_population(earlier, later, invited)
    assert finite_population(earlier, greater, invited) <= p * (1 + 1e-9)


@pytest.mark.parametrize("bases", [(6, 6), (7, 9), (12, 4)])
def test_of_very_many_invited_the_finite_test_is_boschloos_with_another_order(
    bases: tuple[int, int],
) -> None:
    """Of 5,000, nearly binomial samples. Were all shares equally likely, the probability of no
    rise would be Fisher's p with one more negative answer before and one more positive one after
    (Altham 1969, *Journal of the Royal Statistical Society B* 31). Tables within half a percent of
    each other in that order may change places; p then differs by 0.002 at most."""
    tables = list(product(*(range(base + 1) for base in bases)))
    order = np.array([
        scipy.stats.fisher_exact([[y + 1, bases[1] - y], [x, bases[0] - x + 1]], "greater").pvalue
        for x, y in tables
    ])  # fmt: skip
    shares = np.sin(np.linspace(0, np.pi / 2, 801)) ** 2
    before, after = (
        scipy.stats.binom.pmf(np.arange(base + 1), base, shares[:, None]) for base in bases
    )
    weights = np.einsum("sx,sy->sxy", before, after).reshape(len(shares), -1)
    least, most = (
        np.array([weights[:, order <= one * near].sum(axis=1).max(initial=0) for one in order])
        for near in (0.995, 1.005)
    )
    p = finite_p_values(bases, (5_000, 5_000)).ravel()
    for bound, sign in ((least, 1), (most, -1)):
        sides = np.minimum(1, 2 * np.minimum(bound, bound[::-1]))
        assert (sign * sides <= sign * p + 0.002).all()


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


# Many questions


def test_the_adjustment_is_that_of_r() -> None:
    """The fifteen p-values of Benjamini and Hochberg (1995), section 4.1: p.adjust(p, "BH")."""
    given = [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
        0.5719, 0.6528, 0.7590, 1.0000,
    ]  # fmt: skip
    printed = [
        0.0015000000000000, 0.0030000000000000, 0.0095000000000000, 0.0356250000000000,
        0.0603000000000000, 0.0638571428571429, 0.0638571428571429, 0.0645000000000000,
        0.0765000000000000, 0.4860000000000000, 0.5811818181818181, 0.7148749999999999,
        0.7532307692307693, 0.8132142857142857, 1.0000000000000000,
    ]  # fmt: skip
    assert benjamini_hochberg(given) == pytest.approx(printed, rel=1e-14)
    assert benjamini_hochberg(given[::-1]) == pytest.approx(printed[::-1], rel=1e-14)
    assert benjamini_hochberg([]) == []


@given(st.lists(st.floats(0, 1), min_size=1, max_size=20))
def test_the_adjustment_is_that_of_statsmodels(p: list[float]) -> None:
    assert benjamini_hochberg(p) == pytest.approx(multipletests(p, method="fdr_bh")[1], rel=1e-12)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=20))
def test_the_adjustment_is_the_least_rate_at_which_the_change_is_called(p: list[float]) -> None:
    """By the definition: call the k smallest, k the greatest with p(k) <= k / m alpha."""
    ordered = sorted(p)
    expected = [
        min(1, *(len(p) * high / k for k, high in enumerate(ordered, 1) if high >= one))
        for one in p
    ]
    assert benjamini_hochberg(p) == pytest.approx(expected)


# Verdicts

THESE, PROCESS = Population


def named(found: list[Assessment]) -> list[str]:
    return [assessment.verdict.value for assessment in found]


def test_seven_points_of_thirty_one_answers_are_two_persons_and_no_change() -> None:
    """The example that the question came from: 31 of 39 answer, 58 percent become 52."""
    change = (Counts(5, 8, 18, 9), Counts(8, 7, 16, 10))
    for population in Population:
        (found,) = verdicts([change], population, (39, 39))
        assert found.verdict is Verdict.NOT_SECURED
        assert found.points == Fraction(-200, 31) and found.persons == 2
        assert found.persons_per_point == Fraction(31, 100)


def test_each_verdict_has_its_case_and_its_place() -> None:
    low, high, three = Counts(20, 5, 15, 5), Counts(2, 2, 36, 20), Counts(1, 0, 2, 1)
    found = verdicts([None, (low, high), (high, low), (low, low), (three, three)], PROCESS)
    assert named(found) == ["not_comparable", "clear_rise", "clear_fall", "not_secured", "too_few"]
    assert found[0] == Assessment(verdict=Verdict.NOT_COMPARABLE) and found[0].persons is None
    assert found[1].p_value == boschloo(Sample(15, 40), Sample(36, 40))
    assert found[1].cles == mann_whitney(low, high).cles
    adjusted = [a.adjusted for a in found[1:]]
    assert adjusted == benjamini_hochberg([a.p_value or 0.0 for a in found[1:]])


def test_the_rank_tests_of_a_process_are_a_family_and_of_these_people_there_is_none() -> None:
    low, high = Counts(20, 5, 15, 5), Counts(2, 2, 36, 20)
    changes = [(low, high), None, (low, low), (high, high)]
    found = verdicts(changes, PROCESS, (50, 50))
    p = [mann_whitney(*change).p_value for change in changes if change]
    assert [found[place].scale_adjusted for place in (0, 2, 3)] == benjamini_hochberg(p)
    assert found[1].scale_adjusted is None
    these = verdicts(changes, THESE, (50, 50))
    assert all(assessment.scale_adjusted is None for assessment in these)
    # A question of which print leaves several counts possible is one of the family too.
    several = Between((Sample(4, 9), Sample(4, 10)), (Sample(5, 9),))
    first, second = verdicts([(low, high), several], PROCESS)
    assert first.scale_adjusted == benjamini_hochberg([p[0], 1.0])[0]
    assert second.scale_adjusted is None
    assert [a.cles for a in these] == [a.cles for a in found]


def test_too_few_of_these_people_are_those_whose_silence_could_hide_everything() -> None:
    """Of 40 invited 2 answer: with 20 positive in both years two are so, or not so, in 190 of 780
    samples; p is 2 (190 / 780)^2, 0.12. Of 10 invited 6 answer: 6 is more than the 4 silent."""
    assert finite_population(Sample(0, 2), Sample(2, 2), (40, 40)) == pytest.approx(
        2 * (190 / 780) ** 2
    )
    two, six = Counts(1, 0, 1, 0), Counts(1, 0, 5, 0)
    assert named(verdicts([(two, two)], THESE, (40, 40))) == ["too_few"]
    assert named(verdicts([(six, six)] * 60, THESE, (10, 10))) == ["not_secured"] * 60


@pytest.mark.parametrize(("questions", "least"), [(1, 3), (11, 5), (60, 6)])
def test_too_few_are_answers_that_could_not_have_told_a_change_of_everything(
    questions: int, least: int
) -> None:
    """The utmost table of n and n has the probability 2^-2n at most, 2 * 2^-2n on two sides."""
    assert 2 * questions / 4**least <= 0.05 < 2 * questions / 4 ** (least - 1)
    for base, verdict in [(least - 1, Verdict.TOO_FEW), (least, Verdict.NOT_SECURED)]:
        alike = Counts(1, 0, base - 1, 0)
        assert verdicts([(alike, alike)] * questions, PROCESS)[0].verdict is verdict


def test_of_people_who_all_answered_every_difference_is_a_change() -> None:
    (found,) = verdicts([(Counts(3, 1, 6, 2), Counts(3, 0, 7, 2))], THESE, (10, 10))
    assert (found.verdict, found.p_value) == (Verdict.SMALL, 0)
    (found,) = verdicts([(Counts(3, 1, 6, 2), Counts(1, 0, 9, 2))], THESE, (10, 10))
    assert (found.verdict, found.p_value) == (Verdict.CLEAR_RISE, 0)
    (found,) = verdicts([(Counts(3, 1, 6, 2), Counts(3, 0, 7, 2))], PROCESS, (10, 10))
    assert found.verdict is Verdict.NOT_SECURED


def positive(sample: Sample) -> Counts:
    return Counts(sample.base - sample.positive, 0, sample.positive, 0)


@as_subtests(
    ("then", "now", "verdict"),
    [
        (Sample(10, 12), Sample(11, 12), "small"),  # 1 person, 8.3 points: a board of twelve
        (Sample(8, 12), Sample(10, 12), "small"),  # 2 persons, 16.7 points
        (Sample(8, 12), Sample(11, 12), "clear_rise"),  # 3 persons, 25 points
        (Sample(11, 12), Sample(8, 12), "clear_fall"),
        (Sample(15, 30), Sample(18, 30), "clear_rise"),  # 3 persons, 10 points to the point
        (Sample(18, 30), Sample(15, 30), "clear_fall"),
        (Sample(15, 31), Sample(18, 31), "small"),  # 3 persons, 9.7 points
        (Sample(50, 100), Sample(59, 100), "small"),  # 9 persons, 9 points
        (Sample(9, 10), Sample(20, 30), "clear_fall"),  # 23.3 points of the 30 of this year: 7
        (Sample(20, 30), Sample(9, 10), "small"),  # 23.3 points of the 10 of this year: 2.3
        (Sample(10, 12), Sample(10, 12), "not_secured"),
    ],
)
def test_no_change_of_fewer_than_three_persons_or_ten_points_is_clear_though_all_answered(
    then: Sample, now: Sample, verdict: str
) -> None:
    """Everybody asked has answered: every difference is beyond chance, and p is 0."""
    change, invited = (positive(then), positive(now)), (then.base, now.base)
    (found,) = verdicts([change], THESE, invited)
    assert found.verdict.value == verdict
    as_printed = Between((then, then), (now, now))
    assert verdicts([as_printed], THESE, invited)[0].verdict.value == verdict


def test_no_change_of_a_process_below_ten_points_is_clear_however_sure() -> None:
    """450 to 530 of 1,000 is 8 points and 80 persons, and far beyond chance."""
    (found,) = verdicts([(Counts(550, 0, 450, 0), Counts(470, 0, 530, 0))], PROCESS)
    assert found.adjusted is not None and found.adjusted < 0.001
    assert found.verdict is Verdict.SMALL


def test_a_change_is_clear_only_if_all_that_print_leaves_possible_is_large() -> None:
    """All 30 answered: 3 to 13 is 10 persons, 3 to 6 is 3 persons and 10 points, 3 to 5 is not."""
    earlier, later = (Sample(3, 30), Sample(2, 30)), (Sample(13, 30), Sample(14, 30))
    assert named(verdicts([Between(earlier, later)], THESE, (30, 30))) == ["clear_rise"]
    just, fewer = (*later, Sample(6, 30)), (*later, Sample(6, 30), Sample(5, 30))
    assert named(verdicts([Between(earlier, just)], THESE, (30, 30))) == ["clear_rise"]
    assert named(verdicts([Between(earlier, fewer)], THESE, (30, 30))) == ["small"]
    assert named(verdicts([Between(fewer, earlier)], THESE, (30, 30))) == ["small"]


def test_a_change_alone_may_be_clear_and_among_many_not() -> None:
    change, still = (Counts(20, 0, 20, 5), Counts(10, 0, 30, 5)), (Counts(9, 0, 31, 0),) * 2
    assert named(verdicts([change], PROCESS)) == ["clear_rise"]
    assert named(verdicts([change, *[still] * 10], PROCESS)) == ["not_secured"] * 11
    assert (
        named(verdicts([change, *[None] * 10], PROCESS)) == ["clear_rise"] + ["not_comparable"] * 10
    )


@pytest.mark.parametrize("invited", [(None, 39), (39, None), (None, None)])
def test_these_people_need_a_number(invited: tuple[int | None, int | None]) -> None:
    with pytest.raises(WorkspaceError) as raised:
        verdicts([(Counts(1, 1, 9, 5), Counts(1, 1, 9, 5))], THESE, invited)
    assert raised.value.key == "statistics.no_invited"
    assert named(verdicts([None], THESE, invited)) == ["not_comparable"]


def test_more_answers_than_invited_are_refused() -> None:
    with pytest.raises(ValueError, match="among the invited"):
        verdicts([(Counts(1, 1, 9, 5), Counts(1, 1, 9, 5))], THESE, (10, 11))


# Packages


def test_importing_statistics_loads_nothing_heavy() -> None:
    code = "import sys, indicators.analysis; print(*{n.partition('.')[0] for n in sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"numpy", "scipy", "pandas", "pingouin", "statsmodels", "statistics"}
    assert not heavy & set(done.stdout.split())


# --- changes of which print leaves several counts possible ---------------------------------


@given(st.integers(1, 12), st.integers(1, 12), st.data())
def test_what_is_found_without_a_test_is_never_less_than_the_p_value(
    first: int, second: int, data: st.DataObject
) -> None:
    earlier = Sample(data.draw(st.integers(0, first)), first)
    later = Sample(data.draw(st.integers(0, second)), second)
    assert boschloo(earlier, later) <= at_most_fisher(earlier, later)
    invited = (first + data.draw(st.integers(0, 6)), second + data.draw(st.integers(0, 6)))
    bound = at_most_certain(earlier, later, invited)
    assert finite_population(earlier, later, invited) <= bound


@pytest.mark.parametrize(("population", "invited"), [(PROCESS, (None, None)), (THESE, (40, 44))])
def test_of_several_counts_the_least_sure_decides(
    population: Population, invited: tuple[int | None, int | None]
) -> None:
    """Beside a question that is clear by itself, the greatest p-value of all pairs is the one that
    is adjusted, and one pair that is not secured is enough for the change not to be."""
    earlier = tuple(Sample(base // 10, base) for base in (40, 30, 20))
    later = (Sample(20, 32), Sample(21, 32))
    pairs = [p_value(a, b, population, invited) for a in earlier for b in later]
    assert max(pairs) <= 0.05
    (found,) = verdicts([Between(earlier, later)], population, invited)
    assert found.p_value == max(pairs) and found.verdict.value == "clear_rise"
    assert found.points is None and found.cles is None
    with_few = Between((*earlier, Sample(1, 2)), later)
    (found,) = verdicts([with_few], population, invited)
    assert found.p_value == 1 and found.verdict.value == "not_secured"
    either_way = Between((*earlier, Sample(19, 20)), later)
    assert verdicts([either_way], population, invited)[0].p_value == 1
