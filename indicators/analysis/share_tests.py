"""Tests of a change of a share between two samples; all two-sided."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from math import comb, lgamma
from typing import TYPE_CHECKING, NamedTuple

from .intervals import check

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

STEPS_PER_DEVIATION = 8
ROUNDING = 1e-9
"""Probabilities this close, relatively, are equal: far more than floating point loses."""


class Sample(NamedTuple):
    """The positive answers among all answers of a year."""

    positive: int
    base: int

    @property
    def turned(self) -> Sample:
        """The same with positive and not positive exchanged."""
        return Sample(self.base - self.positive, self.base)


def fisher(earlier: Sample, later: Sample) -> Fraction:
    """Fisher's exact test: the probability, given the positive answers of both years together, of
    every table that is no more probable than this one. Fisher (1934), as R's ``fisher.test``."""
    positives = earlier.positive + later.positive
    tables = range(max(0, positives - earlier.base), min(later.base, positives) + 1)
    weights = {k: comb(later.base, k) * comb(earlier.base, positives - k) for k in tables}
    extreme = sum(w for w in weights.values() if w <= weights[later.positive])
    return Fraction(extreme, sum(weights.values()))


@lru_cache(maxsize=4096)
def boschloo(earlier: Sample, later: Sample) -> float:
    """Boschloo's exact unconditional test of two binomial shares.

    Twice the smaller one-sided p-value, as ``scipy.stats.boschloo_exact``; 1 at most. Boschloo
    (1970), *Statistica Neerlandica* 24.
    """
    return min(1.0, 2 * min(_rise(earlier, later), _rise(earlier.turned, later.turned)))


def at_most_fisher(earlier: Sample, later: Sample) -> float:
    """A bound on the p-value of ``boschloo``, found without the test: twice the smaller of
    Fisher's one-sided p-values, which Boschloo's test takes for its order."""
    import numpy as np

    positives = earlier.positive + later.positive
    earlier_ways, later_ways, all_ways = map(
        log_combinations, (earlier.base, later.base, earlier.base + later.base)
    )
    least, most = max(0, positives - earlier.base), min(later.base, positives)
    k = np.arange(least, most + 1)
    chances = np.exp(earlier_ways[positives - k] + later_ways[k] - all_ways[positives])
    place = later.positive - least
    return float(2 * min(chances[: place + 1].sum(), chances[place:].sum()) * (1 + ROUNDING))


@lru_cache(maxsize=4096)
def finite_population(earlier: Sample, later: Sample, populations: tuple[int, int]) -> float:
    """The exact unconditional test of two shares, each of a population drawn from without
    replacement: Boschloo's, but hypergeometric and with another order of the tables.

    Twice the smaller one-sided p-value, 1 at most: the greatest probability that any populations
    without a rise (or a fall) give so extreme a table. It is 0 just where the shares differ
    whatever the silent ones think, and so, if everybody has answered, for every difference.

    A table is the more extreme, the less probable no rise is behind it, were all numbers of
    positives equally likely beforehand. Any order makes a valid test. This one counts the silent;
    on the whole it finds more changes than the pooled z with finite-population correction (at 31
    of 39 in both years many more) and Fisher's p-value (more where the response rates differ).

    Raises:
        ValueError: If the numbers cannot be those of samples.
    """
    for sample, size in zip((earlier, later), populations, strict=True):
        check(*sample, size)
    rise = _finite_rise(earlier, later, populations)
    return min(1.0, 2 * min(rise, _finite_rise(earlier.turned, later.turned, populations)))


def at_most_certain(earlier: Sample, later: Sample, populations: tuple[int, int]) -> float:
    """A bound on the p-value of ``finite_population``, found without the test.

    All populations without a rise together make the extreme tables at least as probable as any of
    them alone, and none of these tables is more probable, by all together, than this one.
    """
    sides = ((earlier, later), (earlier.turned, later.turned))
    tables = (earlier.base + 1) * (later.base + 1)
    least = min(_no_rise(*side, populations) for side in sides)
    return 2 * tables * least * (1 + ROUNDING)


def _no_rise(earlier: Sample, later: Sample, populations: tuple[int, int]) -> float:
    """The chances of a table, added up over all populations whose share does not rise."""
    import numpy as np

    earlier_size, later_size = populations
    most_later = np.arange(earlier_size + 1) * later_size // earlier_size
    earlier_chances = _chances_of(earlier, earlier_size)
    later_chances = _chances_of(later, later_size)
    return float(earlier_chances @ np.cumsum(later_chances)[most_later])


@lru_cache(maxsize=1024)  # where print leaves several samples, each is in many pairs
def _chances_of(sample: Sample, population: int) -> Floats:
    """The probability of a sample, for each number of positives in the population."""
    import numpy as np

    answered, silent, all_ways = map(
        log_combinations, (sample.base, population - sample.base, population)
    )
    chances = np.zeros(population + 1)
    silent_positives = np.arange(len(silent))  # positive, and silent
    numbers = sample.positive + silent_positives
    chances[numbers] = np.exp(answered[sample.positive] + silent - all_ways[numbers])
    return chances


def _finite_rise(earlier: Sample, later: Sample, populations: tuple[int, int]) -> float:
    """The greatest probability of a table as extreme as this one where the share does not rise.

    Of two populations, that with more positives is the likelier the more positive answers there
    are (a monotone likelihood ratio). So the order grows with the later positive answers and falls
    with the earlier, and an extreme table grows more probable with the later share and less with
    the earlier: beside each number before, only the most positives that are no rise are tried.

    It is valid: where nothing has risen, the p-values up to some u are those of one set of extreme
    tables, and their greatest probability is the greatest of these p-values.
    """
    import numpy as np

    earlier_chances, later_chances, no_rise = _without_rise((earlier.base, later.base), populations)
    extreme = no_rise <= no_rise[earlier.positive, later.positive] * (1 + ROUNDING)
    return float(np.max(np.sum(earlier_chances @ extreme * later_chances, axis=1)))


@lru_cache(maxsize=2)  # a rise, a fall, and often the next question are of the same sizes
def _without_rise(
    bases: tuple[int, int], populations: tuple[int, int]
) -> tuple[Floats, Floats, Floats]:
    """Three arrays. For each number of positives in the earlier population (rows): the chances of
    the earlier positive answers, and those of the later, at the most positives that are no rise.
    For each table: its chances, added up over all populations without a rise."""
    import numpy as np

    earlier_size, later_size = populations
    earlier_base, later_base = bases
    earlier_chances = _chances(earlier_base, earlier_size)
    later_chances = _chances(later_base, later_size)
    most_later = np.arange(earlier_size + 1) * later_size // earlier_size
    no_rise = earlier_chances.T @ np.cumsum(later_chances, axis=0)[most_later]
    return earlier_chances, later_chances[most_later], no_rise


@lru_cache(maxsize=2)
def _chances(base: int, population: int) -> Floats:
    """The probability of x positive answers (columns) where K of the population are (rows).

    Of the K, x are among those who answered and K - x among the silent.
    """
    import numpy as np

    answered, silent, all_ways = map(log_combinations, (base, population - base, population))
    positive_silent = np.subtract.outer(np.arange(population + 1), np.arange(base + 1))
    padded = np.pad(silent, 1, constant_values=-np.inf)
    silent_ways = padded[np.clip(positive_silent, -1, len(silent)) + 1]
    chances: Floats = np.exp(answered + silent_ways - all_ways[:, None])
    return chances


def _rise(earlier: Sample, later: Sample) -> float:
    """Boschloo's p-value against a rise: the greatest probability, over all shares common to both
    years, of a table whose one-sided p-value after Fisher is no greater than this one's.

    Among the tables with the same number of positives in all these form a tail, whose conditional
    probability does not depend on the share. So the probability is a mean of those tails, weighted
    by the binomial distribution of the positives.
    """
    import numpy as np

    answers, positives = earlier.base + later.base, earlier.positive + later.positive
    earlier_ways, later_ways, all_ways = map(log_combinations, (earlier.base, later.base, answers))

    def tails(total: int) -> Floats:
        k = np.arange(min(later.base, total), max(0, total - earlier.base) - 1, -1)
        chances = np.exp(earlier_ways[total - k] + later_ways[k] - all_ways[total])
        return np.append(0.0, np.cumsum(chances))

    observed = tails(positives)[min(later.base, positives) - later.positive + 1] * (1 + ROUNDING)
    totals = np.arange(answers + 1)
    tails_by_total = (tails(total) for total in range(answers + 1))
    rejected = np.array(
        [sums[np.searchsorted(sums, observed, "right") - 1] for sums in tails_by_total]
    )

    def probability(shares: Floats) -> Floats:
        logs = np.outer(np.log(shares), totals) + np.outer(np.log1p(-shares), totals[::-1])
        rejecting: Floats = np.exp(logs + all_ways) @ rejected
        return rejecting

    return _greatest(probability, answers)


@lru_cache(maxsize=64)
def log_combinations(n: int) -> Floats:
    """The logarithm of n over k, for k from 0 to n."""
    logs = _log_factorials(1 << n.bit_length())[: n + 1]
    combinations: Floats = logs[n] - logs - logs[::-1]
    return combinations


@lru_cache(maxsize=4)  # lengths are powers of two: hundreds of bases share a few
def _log_factorials(length: int) -> Floats:
    """The logarithms of the factorials of 0, 1, 2 ..."""
    import numpy as np

    return np.array([lgamma(k + 1) for k in range(length)])


def _greatest(probability: Callable[[Floats], Floats], answers: int) -> float:
    """The greatest value over all shares: on a grid, then twice closer around its best point.

    The share is sin² of an angle, of which an estimate has the standard deviation 1 / 2 √n
    whatever the share: the grid is an eighth of that, so no peak falls between its points.
    """
    import numpy as np

    points = int(np.pi * np.sqrt(answers) * STEPS_PER_DEVIATION)
    angles = np.linspace(0, np.pi / 2, points + 2)[1:-1]
    for _ in range(2):
        best = int(np.argmax(probability(np.sin(angles) ** 2)))
        ends = angles[max(best - 1, 0)], angles[min(best + 1, len(angles) - 1)]
        angles = np.linspace(*ends, 2 * STEPS_PER_DEVIATION + 1)
    return float(np.max(probability(np.sin(angles) ** 2)))
