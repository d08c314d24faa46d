"""Permutation tests of a mean over the years: what if the respondents had answered in other years?

Respondents, not answers, change places: the answers of one respondent go together. Were nothing
to depend on the year, every way to divide these scores among the years would be equally likely,
however they are distributed. Pitman (1937), *Supplement to the Journal of the Royal Statistical
Society* 4. All p-values are two-sided and central: twice the smaller one-sided one, 1 at most.

Scores are whole numbers, steps of a grid; the order of respondents does not matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import comb, erfc, exp, pi, sqrt
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

MOST_STEPS = 12_000_000  # of counting every division: some hundredths of a second
MOST_DRAWN = 200  # respondents of all years, whose divisions are drawn
DRAWS = 9_999
_ROUNDING = 1e-9


def change_test(earlier: Ints, later: Ints) -> float:
    """The p-value of a difference of two means.

    All divisions are counted where that is not too much work. Else their distribution is taken to
    be normal but for its skewness, which then gives the same two decimals: a test tries it.
    """
    scores = np.sort(np.concatenate([earlier, later]))
    if scores[0] == scores[-1]:
        return 1.0
    values, times = np.unique(scores, return_counts=True)
    usual = int(values[np.argmax(times)])  # moves no sum, and is most of many scores
    moving = scores[scores != usual] - usual
    step = int(np.gcd.reduce(moving))
    moving, observed = moving // step, (int(later.sum()) - usual * len(later)) // step
    if _steps(moving, len(later)) > MOST_STEPS:
        return skew_normal([len(earlier), len(later)], scores, [0, 1], int(later.sum()))
    sums, chances = _every_sum(moving, len(scores), len(later))
    return central(chances[sums <= observed].sum(), chances[sums >= observed].sum())


def trend_test(waves: Sequence[Ints], years: Sequence[int]) -> float:
    """The p-value of the covariance of score and year, over three years or more.

    Of up to ``MOST_DRAWN`` respondents divisions are drawn, always the same, and that of the years
    themselves is counted as one of them; of more, the distribution is as in ``change_test``.
    """
    scores = np.sort(np.concatenate(waves))
    if scores[0] == scores[-1]:
        return 1.0
    since = [year - min(years) for year in years]
    observed = sum(year * int(wave.sum()) for year, wave in zip(since, waves, strict=True))
    sizes = [len(wave) for wave in waves]
    if len(scores) > MOST_DRAWN:
        return skew_normal(sizes, scores, since, observed)
    order = np.tile(np.repeat(since, sizes), (DRAWS, 1))
    sums = np.random.default_rng(0).permuted(order, axis=1) @ scores
    fewer, more = (1 + int(far.sum()) for far in (sums <= observed, sums >= observed))
    return central(fewer / (DRAWS + 1), more / (DRAWS + 1))


def central(at_most: float, at_least: float) -> float:
    """A two-sided p-value of two one-sided ones."""
    return float(min(1.0, 2 * min(at_most, at_least) * (1 + _ROUNDING)))


def _steps(moving: Ints, drawn: int) -> int:
    """The work of counting all divisions: respondents × how many of them × their sums."""
    return len(moving) * (min(len(moving), drawn) + 1) * (int(np.abs(moving).sum()) + 1)


def _every_sum(moving: Ints, all_scores: int, drawn: int) -> tuple[Ints, Floats]:
    """Every sum of ``drawn`` of all scores, and its probability; those that do not move it are
    left out of ``moving``.

    ``ways[n, s]`` are the ways to choose n of the respondents so far with the sum s, from the least
    on: each respondent is chosen or not.
    """
    least, most = int(moving[moving < 0].sum()), int(moving[moving > 0].sum())
    ways = np.zeros((min(len(moving), drawn) + 1, most - least + 1))
    ways[0, -least] = 1
    low = high = -least
    for n, score in enumerate(moving.tolist(), 1):
        chosen = min(n, len(ways) - 1)
        ways[1 : chosen + 1, low + score : high + score + 1] += ways[:chosen, low : high + 1].copy()
        low, high = min(low, low + score), max(high, high + score)
    unmoved, every = all_scores - len(moving), comb(all_scores, drawn)
    weights = [comb(unmoved, drawn - n) / every for n in range(len(ways))]
    return np.arange(least, most + 1), np.asarray(weights) @ ways


def skew_normal(sizes: Sequence[int], scores: Ints, years: Sequence[int], observed: int) -> float:
    """The p-value from the first three moments of all divisions (Edgeworth's first term), with
    half of what two sums differ by at least taken off.

    Of centred years x and scores y of N respondents the second moment is Σx² Σy² / (N - 1) and the
    third N Σx³ Σy³ / (N - 1) (N - 2).
    """
    people = len(scores)
    year = np.repeat(np.asarray(years, float), sizes)
    x, y = year - year.mean(), scores - scores.mean()
    deviation = sqrt((x**2).sum() * (y**2).sum() / (people - 1))
    third = people * (x**3).sum() * (y**3).sum() / ((people - 1) * (people - 2))
    skewness = float(third) / deviation**3
    half = int(np.gcd.reduce(scores - scores[0])) * int(np.gcd.reduce(years)) / 2
    away = observed - float(year.mean() * scores.sum())
    below, above = (
        _lower_tail((sign * away + half) / deviation, sign * skewness) for sign in (1, -1)
    )
    return central(below, above)


def _lower_tail(z: float, skewness: float) -> float:
    density = exp(-(z**2) / 2) / sqrt(2 * pi)
    return max(0.0, erfc(-z / sqrt(2)) / 2 - skewness * (z**2 - 1) * density / 6)
