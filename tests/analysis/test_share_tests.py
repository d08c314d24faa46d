"""Exact tests and intervals of two years: against R, scipy and print, and by trying every outcome.

Values printed by R come from R 4.2.2; the call stands beside them.
"""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar

from indicators.analysis import Sample, difference_interval, difference_p, fisher
from indicators.analysis import share_tests as module
from indicators.analysis.share_tests import NEAREST, REFUTED, score_interval

from ..subtests import as_subtests
from .drawn import every_sample, samples

Floats = NDArray[np.float64]


def table(earlier: Sample, later: Sample) -> list[list[int]]:
    return [[earlier.positive, later.positive], [earlier.turned.positive, later.turned.positive]]


def chances(base: int, shares: Floats) -> Floats:
    """Of each number of positives (columns) at each share (rows)."""
    return np.asarray(scipy.stats.binom.pmf(np.arange(base + 1), base, shares[:, None]))


# The test


@as_subtests(
    ("earlier", "later", "p"),
    [
        # side <- function(a, n, b, m) {
        #   z <- function(x, y) { p <- (x + y) / (n + m); s <- sqrt(p * (1 - p) * (1/n + 1/m))
        #     ifelse(s == 0, 0, (y / m - x / n) / s) }
        #   set <- outer(0:n, 0:m, z) >= z(a, b) - 1e-9
        #   f <- function(p) sum(outer(dbinom(0:n, n, p), dbinom(0:m, m, p)) * set)
        #   g <- seq(0, 1, len = 2001); k <- which.max(sapply(g, f))
        #   optimize(f, c(g[max(1, k - 1)], g[min(2001, k + 1)]), maximum = TRUE, tol = 1e-12)
        # }
        # min(1, 2 * side(3, 4, 1, 4)$objective, 2 * side(1, 4, 3, 4)$objective), and so on
        (Sample(3, 4), Sample(1, 4), 0.2890625),
        (Sample(18, 31), Sample(16, 31), 0.685239514326678),
        (Sample(7, 12), Sample(17, 19), 0.0740476538241754),
        (Sample(20, 35), Sample(34, 38), 0.0020126821977075),
        (Sample(0, 9), Sample(5, 6), 0.00132956866222633),
        (Sample(12, 15), Sample(7, 15), 0.0682183093231946),
    ],
)
def test_the_test_gives_what_r_finds_by_trying_every_share(
    earlier: Sample, later: Sample, p: float
) -> None:
    """Within what leaving out refuted shares adds, and what lies between the shares tried."""
    assert 0 <= difference_p(earlier, later) - p + 3e-5 * p <= 2 * REFUTED + 6e-5 * p


@given(samples(60), samples(60))
def test_the_test_is_twice_the_smaller_one_sided_one_of_scipy(
    earlier: Sample, later: Sample
) -> None:
    """scipy has no interval of plausible shares: where its greatest probability lies outside of it,
    ours is smaller. Of tables that are equally extreme it leaves some out by rounding, so each is
    asked about in every way. It is within one in a thousand."""
    years = ((earlier, later), (later.turned, earlier.turned))
    rise, fall = (
        [scipy.stats.barnard_exact(table(*pair), side, n=64).pvalue for pair in years]
        + [scipy.stats.barnard_exact(table(*pair[::-1]), other, n=64).pvalue for pair in years]
        for side, other in (("less", "greater"), ("greater", "less"))
    )
    if np.isnan(rise + fall).any():  # all answers are alike
        assert difference_p(earlier, later) == 1
        return
    expected = min(1, 2 * max(rise), 2 * max(fall))
    found = difference_p(earlier, later)
    assert found <= expected * (1 + 1e-3) + 1e-5
    if found < expected * (1 - 1e-3):
        assert found == pytest.approx(greatest_of_plausible(earlier, later), rel=1e-3)


def greatest_of_plausible(earlier: Sample, later: Sample, shares: int = 4001) -> float:
    """Twice the smaller one-sided p-value, found among so many shares that neither year refutes."""
    sides = []
    for one, two in ((earlier, later), (earlier.turned, later.turned)):
        years = (scipy.stats.binomtest(*year).proportion_ci(1 - REFUTED / 2) for year in (one, two))
        least, most = zip(*years, strict=True)
        angles = np.arcsin(np.sqrt([max(least), min(most)]))
        if max(least) > min(most):
            sides.append(REFUTED)
            continue
        tried = np.sin(np.linspace(*angles, shares)) ** 2
        x, y = np.arange(one.base + 1)[:, None], np.arange(two.base + 1)
        pooled = (x + y) / (one.base + two.base)
        error = np.sqrt(pooled * (1 - pooled) * (1 / one.base + 1 / two.base))
        z = np.divide(y / two.base - x / one.base, error, out=error * 0, where=error > 0)
        extreme = (z >= z[one.positive, two.positive] - 1e-9).astype(float)
        found = np.einsum(
            "si,ij,sj->s", chances(one.base, tried), extreme, chances(two.base, tried)
        )
        sides.append(found.max() + REFUTED)
    return min(1.0, 2 * min(sides))


@given(samples(), samples())
def test_the_test_finds_the_greatest_probability_of_all_plausible_shares(
    earlier: Sample, later: Sample
) -> None:
    expected = greatest_of_plausible(earlier, later)
    assert difference_p(earlier, later) == pytest.approx(expected, rel=1e-4)


@as_subtests(
    ("earlier", "later"),
    [
        (Sample(3, 3), Sample(0, 5)),  # peaks that lie between shares a quarter deviation apart,
        (Sample(9, 11), Sample(0, 9)),  # which missed a hundredth of each
        (Sample(0, 1), Sample(4, 4)),
        (Sample(22, 30), Sample(27, 33)),
    ],
)
def test_no_peak_is_missed_between_the_shares_tried(earlier: Sample, later: Sample) -> None:
    expected = greatest_of_plausible(earlier, later)
    assert difference_p(earlier, later) == pytest.approx(expected, rel=5e-5)


@given(samples(), samples())
def test_a_test_does_not_ask_which_year_or_which_answer_comes_first(
    one: Sample, two: Sample
) -> None:
    for test in (difference_p, fisher):
        p = test(one, two)
        for pair in [(two, one), (one.turned, two.turned), (two.turned, one.turned)]:
            assert test(*pair) == pytest.approx(p, rel=1e-6)


@as_subtests("earlier_base", range(1, 13))
def test_a_process_without_change_seldom_gives_a_small_p_value(earlier_base: int) -> None:
    """For 501 shares and every pair of outcomes, of up to twelve answers: P(p <= u) <= u. Which
    year has more of them changes nothing, by the test above."""
    shares = np.linspace(0, 1, 501)
    for later_base in range(earlier_base, 13):
        pairs = product(every_sample(earlier_base), every_sample(later_base))
        p = np.array([difference_p(*pair) for pair in pairs])
        p = p.reshape(earlier_base + 1, later_base + 1)
        before, after = chances(earlier_base, shares), chances(later_base, shares)
        for level in (0.05, 0.01, 0.001):
            rejected = np.einsum("si,ij,sj->s", before, (p <= level).astype(float), after)
            assert rejected.max() <= level


@as_subtests(
    ("earlier", "later", "p"),
    [
        # t <- matrix(c(1, 3, 3, 1), 2); min(1, 2 * fisher.test(t, alternative = "less")$p.value,
        #   2 * fisher.test(t, alternative = "greater")$p.value), and so on
        (Sample(3, 4), Sample(1, 4), 0.485714285714286),
        (Sample(18, 31), Sample(16, 31), 0.798859810257608),
        (Sample(7, 12), Sample(17, 19), 0.11696186646131),
        (Sample(20, 35), Sample(34, 38), 0.00348475491815284),
        (Sample(0, 9), Sample(5, 6), 0.00399600399600399),
    ],
)
def test_fisher_gives_what_r_prints(earlier: Sample, later: Sample, p: float) -> None:
    assert fisher(earlier, later) == pytest.approx(p, rel=1e-12)


@given(samples(300), samples(300))
def test_fisher_gives_what_scipy_gives(earlier: Sample, later: Sample) -> None:
    sides = ("less", "greater")
    p = [scipy.stats.fisher_exact(table(earlier, later), side).pvalue for side in sides]
    assert fisher(earlier, later) == pytest.approx(min(1, 2 * min(p)), rel=1e-9)


# The interval


@as_subtests(
    ("bases", "shares"),
    [((4, 4), 201), ((6, 6), 201), ((6, 11), 101), ((11, 11), 101), ((2, 20), 101)],
)
def test_the_interval_covers_every_difference_as_often_as_it_says(
    bases: tuple[int, int], shares: int
) -> None:
    assert least_coverage(bases, shares) >= 0.95


@pytest.mark.slow
@pytest.mark.parametrize("bases", [(12, 31), (31, 31), (31, 6), (60, 11)])
def test_the_interval_of_more_answers_covers_every_difference_too(bases: tuple[int, int]) -> None:
    assert least_coverage(bases, 201) >= 0.95


def least_coverage(bases: tuple[int, int], shares: int) -> float:
    """The least of all coverages, exactly, at every end of an interval, where it is least, and at
    so many earlier shares."""
    years = list(product(*map(every_sample, bases)))
    lower, upper = np.array([tuple(interval(*pair)) for pair in years]).T
    ends = np.concatenate([lower - 1e-9, upper + 1e-9, np.linspace(-1, 1, 101)])
    least = 1.0
    for shift in np.unique(ends[np.abs(ends) <= 1]):
        before = np.linspace(max(0, -shift), min(1, 1 - shift), shares)
        covers = ((lower <= shift) & (shift <= upper)).reshape(bases[0] + 1, bases[1] + 1)
        after = chances(bases[1], np.clip(before + shift, 0, 1))
        found = np.einsum("si,ij,sj->s", chances(bases[0], before), covers.astype(float), after)
        least = min(least, float(found.min()))
    return least


def interval(earlier: Sample, later: Sample) -> tuple[float, float]:
    found = difference_interval(earlier, later)
    return float(found.lower), float(found.upper)


@as_subtests("bases", [(1, 12), (3, 40), (6, 6), (6, 11), (11, 12), (31, 6)])
def test_the_interval_leaves_out_no_change_just_where_the_test_does(
    bases: tuple[int, int],
) -> None:
    """Of 0 of 3 and 34 of 40, p 0.055, an interval found by halving alone begins at 10 points: less
    than what is refuted there is not all refuted."""
    for earlier, later in product(*map(every_sample, bases)):
        lower, upper = interval(earlier, later)
        assert (lower > 0 or upper < 0) == (difference_p(earlier, later) <= 0.05)
        assert -1 <= lower <= later.positive / later.base - earlier.positive / earlier.base <= upper


@given(samples(), samples())
def test_the_interval_is_mirrored_when_years_or_answers_change_places(
    one: Sample, two: Sample
) -> None:
    lower, upper = interval(one, two)
    mirrored = pytest.approx((-upper, -lower), abs=1e-12)
    assert interval(one.turned, two.turned) == mirrored
    assert interval(two, one) == mirrored
    assert interval(two.turned, one.turned) == pytest.approx((lower, upper), abs=1e-12)


@as_subtests(
    ("earlier", "later", "lower", "upper"),
    [
        # root <- function(a, n, b, m, d) { lo <- max(0, -d); hi <- min(1, 1 - d)
        #   l <- function(p) sum(dbinom(a, n, p, log = TRUE), dbinom(b, m, p + d, log = TRUE))
        #   p <- optimize(l, c(lo, hi), maximum = TRUE, tol = 1e-10)$maximum
        #   c(lo, hi, p)[which.max(c(l(lo), l(hi), l(p)))] }
        # score <- function(a, n, b, m, d) { p <- root(a, n, b, m, d); q <- p + d
        #   v <- p * (1 - p) / n + q * (1 - q) / m; e <- b / m - a / n - d
        #   if (abs(e) < 1e-9) 0 else if (v < 1e-12) sign(e) * Inf else e / sqrt(v) }
        # side <- function(a, n, b, m, d) {
        #   s <- outer(0:n, 0:m, Vectorize(function(x, y) score(x, n, y, m, d)))
        #   o <- s[a + 1, b + 1]; set <- s >= o - if (is.finite(o)) 1e-6 * max(1, abs(o)) else 0
        #   p <- seq(max(0, -d), min(1, 1 - d), length.out = 400)
        #   max(sapply(p, function(p) sum(outer(dbinom(0:n, n, p), dbinom(0:m, m, p + d)) * set))) }
        # lower <- function(a, n, b, m) for (d in seq(-0.999, b / m - a / n, 0.001))
        #   if (side(a, n, b, m, d) > 0.025) return(d)
        # c(lower(3, 6, 6, 6), -lower(3, 6, 0, 6)), and so on; shares held between 0 and 1
        (Sample(3, 6), Sample(6, 6), -0.036, 0.881),
        (Sample(1, 10), Sample(7, 9), 0.206, 0.926),
        (Sample(2, 11), Sample(9, 11), 0.195, 0.896),
        (Sample(0, 9), Sample(5, 6), 0.327, 0.995),
        (Sample(7, 12), Sample(17, 19), -0.026, 0.625),
        (Sample(4, 4), Sample(4, 4), -0.602, 0.602),
    ],
)
def test_the_interval_is_what_r_finds_by_trying_every_thousandth(
    earlier: Sample, later: Sample, lower: float, upper: float
) -> None:
    found = interval(earlier, later)
    assert found == pytest.approx((lower, upper), abs=0.001 + NEAREST)


def test_the_score_grows_with_the_later_positives_and_falls_with_the_earlier() -> None:
    """What the edge of the extreme tables rests on, and Barnard's convexity."""
    shifts = [*np.linspace(-1, 1, 41), 1e-6, -1e-6, 0.9999, -0.9999, 1 / 3, -1 / 3]
    for earlier, later, shift in product(range(1, 13), range(1, 13), shifts):
        before, after = np.arange(earlier + 1)[:, None], np.arange(later + 1)
        found = module._score(before, after, (earlier, later), float(shift))
        finite = np.clip(found, -1e9, 1e9)
        room = 1e-9 * np.maximum(1, np.abs(finite))
        assert (finite[:, 1:] - finite[:, :-1] >= -room[:, 1:]).all()
        assert (finite[1:] - finite[:-1] <= room[1:]).all()


@given(samples(), samples(), st.floats(-0.999, 0.999))
def test_the_edge_that_is_looked_for_is_the_one_that_is_counted(
    earlier: Sample, later: Sample, shift: float
) -> None:
    whole = np.arange(earlier.base + 1), np.arange(later.base + 1)
    with pytest.MonkeyPatch.context() as patch:
        edges = []
        for at_once in (0, 10**6):
            patch.setattr(module, "_AT_ONCE", at_once)
            edges.append(module._edge(earlier, later, shift, *whole).tolist())
    assert edges[0] == edges[1]


@given(samples(300), samples(300), st.floats(-0.98, 0.98))
def test_the_error_is_that_of_the_likeliest_shares(
    earlier: Sample, later: Sample, shift: float
) -> None:
    """Found by trying, not by a cubic: the score of the same likelihood is no farther from it than
    the flat top of a likelihood leaves open."""
    (x, n), (y, m) = earlier, later

    def against(share: float) -> float:
        shares = np.clip([share, share + shift], 1e-300, 1 - 1e-16)
        return -float(scipy.stats.binom.logpmf([x, y], [n, m], shares).sum())

    ends = max(0.0, -shift), min(1.0, 1 - shift)
    middle = minimize_scalar(against, bounds=ends, method="bounded", options={"xatol": 1e-12}).x
    share = min((*ends, middle), key=against)
    variance = share * (1 - share) / n + (share + shift) * (1 - share - shift) / m
    above = y / m - x / n - shift
    found = float(module._score(np.array([x]), np.array([y]), (n, m), shift)[0])
    if variance > 1e-6:
        assert found == pytest.approx(above / variance**0.5, rel=1e-3, abs=1e-6)


@as_subtests(
    ("earlier", "later", "lower", "upper"),
    [
        # Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 4 (Mee)
        (Sample(48, 80), Sample(56, 70), 0.0533, 0.3377),
        (Sample(3, 10), Sample(9, 10), 0.1821, 0.8370),
        (Sample(2, 7), Sample(6, 7), 0.0544, 0.8478),
    ],
)
def test_the_score_interval_is_the_printed_one(
    earlier: Sample, later: Sample, lower: float, upper: float
) -> None:
    """statsmodels 0.15 finds 0.3436 for the first upper end: its cubic has a count in place of a
    base. The shares that are likeliest by trying agree with print."""
    found = score_interval(earlier, later)
    assert (found.lower, found.upper) == pytest.approx((lower, upper), abs=NEAREST + 5e-5)


@as_subtests("percents", [(50, 53), (75, 70), (90, 97), (98, 99), (1, 3)])
def test_of_thousands_of_answers_the_exact_interval_is_hardly_wider(
    percents: tuple[int, int],
) -> None:
    years = [Sample(40 * percent, 4000) for percent in percents]
    nearly = score_interval(*years)
    assert interval(*years) == pytest.approx((nearly.lower, nearly.upper), abs=0.0015)
