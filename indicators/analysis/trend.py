"""Has a share risen or fallen over three years or more? Worked out from counts alone."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import gcd
from typing import TYPE_CHECKING

from .permutation import central, skew_normal
from .share_tests import Sample, difference_p

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

MOST_STEPS = 20_000_000  # of counting all tables: some hundredths of a second


def trend_p(samples: Sequence[Sample], years: Sequence[int]) -> float:
    """The greater of the p-values of a trend and of a change from the first year to the last, 1
    where they go different ways: a year between that stands out is no trend."""
    first, last = samples[0], samples[-1]
    moved = Fraction(*last) - Fraction(*first)
    positives, bases = zip(*samples, strict=True)
    if direction(positives, bases, years) * moved <= 0:
        return 1.0
    return max(cochran_armitage(samples, years), difference_p(first, last))


def direction(totals: Sequence[int | Fraction], sizes: Sequence[int], years: Sequence[int]) -> int:
    """Which way shares or means go over the years: the sign of their covariance with the year, of
    what each year's answers or people sum to and how many they are; 1, 0 or -1."""
    middle = Fraction(sum(n * year for n, year in zip(sizes, years, strict=True)), sum(sizes))
    rise = sum((year - middle) * total for year, total in zip(years, totals, strict=True))
    return (rise > 0) - (rise < 0)


def cochran_armitage(samples: Sequence[Sample], years: Sequence[int]) -> float:
    """The exact conditional p-value of a trend of shares over the years.

    Cochran (1954, *Biometrics* 10) and Armitage (1955, *Biometrics* 11): the sum of year ×
    positives, given the positives of all years together, when any of those who answered are equally
    likely to be the positive ones. Twice the smaller one-sided p-value, 1 at most. Where there are
    too many tables, their distribution is taken to be normal but for its skewness, which then gives
    the same two decimals: a test tries it.

    Raises:
        ValueError: If there is not a year, each its own, for each sample.
    """
    if len(samples) != len(years) or len(set(years)) < len(years):
        raise ValueError("each sample has a year of its own")
    positives, answers = (sum(column) for column in zip(*samples, strict=True))
    if positives in (0, answers):
        return 1.0
    if 2 * positives > answers:  # the fewer there are to place, the fewer tables
        return cochran_armitage([sample.turned for sample in samples], years)
    since = _in_steps(years)
    observed = sum(year * sample.positive for year, sample in zip(since, samples, strict=True))
    bases = [sample.base for sample in samples]
    if _steps(bases, since, positives) > MOST_STEPS:
        return _approximate(bases, since, positives, observed)
    chances = _every_sum(bases, since, positives)
    return central(chances[: observed + 1].sum(), chances[observed:].sum())


def _in_steps(years: Sequence[int]) -> list[int]:
    """The years since the first, in the largest steps that they are whole numbers of."""
    first = min(years)
    step = gcd(*(year - first for year in years)) or 1
    return [(year - first) // step for year in years]


def _steps(bases: Sequence[int], years: Sequence[int], positives: int) -> int:
    """The work of counting all tables: for each year but the last its numbers of positives × those
    of the years before × their sums."""
    sums = max(years) * positives + 1
    counts = [min(base, positives) + 1 for base in bases]
    return sums * (sum(counts[1:-1]) * (positives + 1) + sum(counts))


def _every_sum(bases: Sequence[int], years: Sequence[int], positives: int) -> Floats:
    """The probability of each sum of year × positives, from 0 on.

    ``chances[n, s]``: n positives so far with the sum s, each answer positive with the share
    of all; then divided by the chance that there are as many as there are.
    """
    import numpy as np

    share = positives / sum(bases)
    chances = np.zeros((positives + 1, max(years) * positives + 1))
    chances[0, 0] = 1
    for base, year in zip(bases[:-1], years[:-1], strict=True):
        before, chances = chances, np.zeros_like(chances)
        filled = int(np.flatnonzero(before.any(axis=1))[-1]) + 1
        for n, chance in enumerate(_binomial(base, share)[: positives + 1]):
            rows = min(filled, positives + 1 - n)
            width = chances.shape[1] - n * year
            chances[n : n + rows, n * year :] += chance * before[:rows, :width]
    return _with_the_last(chances, _binomial(bases[-1], share), years[-1])


def _with_the_last(chances: Floats, last: Floats, year: int) -> Floats:
    """The chances of each sum where the last year has the positives that are left."""
    import numpy as np

    positives, width = len(chances) - 1, chances.shape[1]
    sums = np.zeros(width)
    for n, chance in enumerate(last[: positives + 1]):
        sums[n * year :] += chance * chances[positives - n, : width - n * year]
    found: Floats = sums / sums.sum()
    return found


def _binomial(base: int, share: float) -> Floats:
    """The chance of each number of positives among ``base`` answers."""
    import numpy as np

    from .intervals import log_combinations

    k = np.arange(base + 1)
    logs = log_combinations(base) + k * np.log(share) + (base - k) * np.log1p(-share)
    chances: Floats = np.exp(logs)
    return chances


def _approximate(
    bases: Sequence[int], years: Sequence[int], positives: int, observed: int
) -> float:
    import numpy as np

    answers = np.zeros(sum(bases), np.int64)
    answers[:positives] = 1
    return skew_normal(bases, answers, years, observed)
