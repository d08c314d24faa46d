"""How many answers are needed to tell a change from chance, and what change some answers can tell.

A *change* is that of the true share, or mean, from this year's, taken as it came out. It is *seen*
where the test that the tool uses secures it, judged by itself. It goes towards the middle, down
from a share of a half or more and up from a lower one: there is always room that way, and it takes
the most answers.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import count
from math import ceil, comb, sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING, NamedTuple

from .intervals import log_combinations
from .mean_change import student
from .share_tests import Sample, fall_p
from .verdicts import ALPHA

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

POWER = 0.8
"""How sure it has to be that a change is seen."""
MOST = 1000
"""More answers than these are not looked for."""
MANY = 400
"""With more answers in a year, the edge of the test is that of the normal distribution."""
_IN_A_ROW = 3  # of exact tests power goes up and down: so many numbers of answers have to do
_Z, _Z_POWER = (NormalDist().inv_cdf(p) for p in (1 - ALPHA / 2, POWER))


@lru_cache(maxsize=4096)
def answers_needed(earlier: Sample, points: int) -> int | None:
    """The fewest answers next year with which a change of so many percentage points is seen.

    This year's answers are what they are. Nothing where these are so few that no number of answers
    next year is enough, or not ``MOST``.
    """
    start = _towards_the_middle(earlier)
    share = start.positive / start.base - points / 100
    if not _can_be_seen(start, share):
        return None

    def sees(base: int, edge: Callable[[Sample, int], int]) -> bool:
        return _up_to(edge(start, base), base, share) >= POWER

    nearly = _least(lambda base: sees(base, _normal_edge), 1)
    if nearly is None or max(start.base, nearly) > MANY:
        return nearly
    return _least(lambda base: sees(base, _edge), nearly)


@lru_cache(maxsize=4096)
def smallest_seen(earlier: Sample, base: int) -> int | None:
    """The smallest change, in whole percentage points, that is seen with so many answers next year;
    nothing if none is."""
    start = _towards_the_middle(earlier)
    edge = (_normal_edge if max(start.base, base) > MANY else _edge)(start, base)
    share = start.positive / start.base
    for points in range(1, int(100 * share + 1e-9) + 1):
        if _up_to(edge, base, share - points / 100) >= POWER:
            return points
    return None


def answers_needed_each_year(share: float, points: int) -> int:
    """About how many answers both years would need, were both still to come.

    Of Fleiss, *Statistical Methods for Rates and Proportions*, without correction for continuity,
    as R's ``power.prop.test``; the exact test needs a few more where they are few.
    """
    higher = max(share, 1 - share)
    lower = higher - points / 100
    middle = (higher + lower) / 2
    apart = _Z * sqrt(2 * middle * (1 - middle))
    spread = _Z_POWER * sqrt(higher * (1 - higher) + lower * (1 - lower))
    return ceil(((apart + spread) / (points / 100)) ** 2)


def _towards_the_middle(sample: Sample) -> Sample:
    """The sample, or that of the answers that are not positive, whichever can fall."""
    return sample if 2 * sample.positive >= sample.base else sample.turned


def _can_be_seen(earlier: Sample, share: float) -> bool:
    """Whether a fall to ``share`` would be secured if next year's share were known: if the answers
    of this year by themselves speak against it."""
    at_least = 1 - _up_to(earlier.positive - 1, earlier.base, share)
    return 2 * at_least < ALPHA


def _up_to(most: int, base: int, share: float) -> float:
    """The probability of at most so many positive answers."""
    return 0.0 if most < 0 else float(_binomial(base, share)[: most + 1].sum())


def _binomial(base: int, share: float) -> NDArray[np.float64]:
    import numpy as np

    k, inside = np.arange(base + 1), min(max(share, 1e-12), 1 - 1e-12)
    chances: NDArray[np.float64] = np.exp(
        log_combinations(base) + k * np.log(inside) + (base - k) * np.log1p(-inside)
    )
    return chances


def _normal_edge(earlier: Sample, base: int) -> int:
    """The most positive answers of ``base`` that the pooled z makes a secured fall, or -1."""
    least, most = -1, base
    while most - least > 1:
        middle = (least + most) // 2
        shared = (earlier.positive + middle) / (earlier.base + base)
        error = sqrt(shared * (1 - shared) * (1 / earlier.base + 1 / base))
        fall = earlier.positive / earlier.base - middle / base
        if fall > 0 and fall >= _Z * error:
            least = middle
        else:
            most = middle
    return least


@lru_cache(maxsize=4096)
def _edge(earlier: Sample, base: int) -> int:
    """The most positive answers of ``base`` that the exact test makes a secured fall, or -1."""

    def secured(positive: int) -> bool:
        falls = positive * earlier.base < earlier.positive * base
        return falls and fall_p(earlier, Sample(positive, base)) <= ALPHA

    edge = _normal_edge(earlier, base)
    if edge >= 0 and not secured(edge):
        while edge >= 0 and not secured(edge):
            edge -= 1
        return edge
    while secured(edge + 1):
        edge += 1
    return edge


def _least(sees: Callable[[int], bool], start: int) -> int | None:
    """The least number of answers, found from ``start``, that does, as the next ones do."""
    low, step = start, max(1, start // 16)
    while low > 1 and sees(low):
        low -= step
    high = max(low, 1)
    while not sees(high):
        low, high, step = high, high + step, 2 * step
        if high > 2 * MOST:
            return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if sees(middle) else (middle, high)
    while not all(sees(high + more) for more in range(_IN_A_ROW)):
        high += 1
    return high if high <= MOST else None


# --- the mean of many questions ---------------------------------------------------------------


class Scores(NamedTuple):
    """The mean of some respondents' scores, and their standard deviation: both 0 to 1."""

    mean: float
    spread: float

    def moved(self, change: float) -> float:
        """The standard deviation after a change towards the middle: as much more as that of a share
        gets, and no more than scores with this mean can have."""
        before = max(self.mean, 1 - self.mean)
        after = before - change
        limit = sqrt(max(after * (1 - after), 0))
        return min(self.spread * limit / sqrt(before * (1 - before)), limit)


def mean_needed(earlier: int, scores: Scores, points: int) -> int | None:
    """The fewest answers next year with which a change of a mean score is seen; as
    ``answers_needed``.

    The permutation test decides as Student's t does, near enough (``tests/analysis/test_power.py``
    draws many years).
    """
    change = points / 100
    if change <= _Z * scores.moved(change) / sqrt(earlier):
        return None
    return _least(lambda base: _sees_mean((earlier, base), scores, change), 2)


def mean_smallest_seen(earlier: int, base: int, scores: Scores) -> int | None:
    """The smallest change of a mean score, in whole percentage points, that is seen with so many
    answers next year; nothing if none is."""
    most = int(100 * max(scores.mean, 1 - scores.mean))
    changes = range(1, most + 1)
    return next((p for p in changes if _sees_mean((earlier, base), scores, p / 100)), None)


def mean_needed_each_year(scores: Scores, points: int) -> int:
    """How many answers both years would need to see a change of a mean score."""
    change = points / 100
    later = scores.moved(change)

    def sees(answers: int) -> bool:
        error = sqrt((scores.spread**2 + later**2) / answers)
        free = max(4, 2 * answers - 2)
        return _can_differ(answers, answers) and (
            change >= (student(1 - ALPHA / 2, free) + _Z_POWER) * error
        )

    return next(n for n in count(2) if sees(n))


def _sees_mean(answers: tuple[int, int], scores: Scores, change: float) -> bool:
    earlier, later = answers
    spread = scores.moved(change)
    pooled = sqrt((earlier * scores.spread**2 + later * spread**2) / (earlier + later))
    free = max(4, earlier + later - 2)
    secured = student(1 - ALPHA / 2, free) * pooled * sqrt(1 / earlier + 1 / later)
    return _can_differ(*answers) and change >= secured + _Z_POWER * spread / sqrt(later)


def _can_differ(earlier: int, later: int) -> bool:
    """Whether there are so many ways to divide the respondents among the years that one of them can
    be rare enough."""
    return 2 / comb(earlier + later, later) <= ALPHA


def times_as_many(part: float) -> float:
    """How many times as many answers both years need where only a part of the level is left."""
    z = NormalDist().inv_cdf(1 - ALPHA * part / 2)
    return ((z + _Z_POWER) / (_Z + _Z_POWER)) ** 2
