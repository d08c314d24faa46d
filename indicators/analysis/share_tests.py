"""The difference of two shares: an exact test, and the interval that inverts it.

Both take the answers of the two years as independent draws of two processes. A test that pairs the
years would need to know who answered in both, which nobody knows of anonymous answers; where the
same people answer, this one finds fewer changes than there are, never more.
"""

from __future__ import annotations

from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from .intervals import Interval, clopper_pearson, log_combinations

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Whole = NDArray[np.int64]

LEVEL = 0.95
STEPS_PER_DEVIATION = 16
NEAREST = 5e-4
"""How near an end of an interval is found: a twentieth of a percentage point."""
REFUTED = 1e-6
"""A share is left out of account where so small a probability speaks against it."""
ROUNDING = 1e-9
"""Statistics this close, relatively, are equal: far more than floating point loses."""
_AT_ONCE = 1200  # so many tables are worked out at once; of more, only the edge is looked for


class Sample(NamedTuple):
    """The positive answers among all answers of a year."""

    positive: int
    base: int

    @property
    def turned(self) -> Sample:
        """The same with positive and not positive exchanged."""
        return Sample(self.base - self.positive, self.base)


@lru_cache(maxsize=4096)
def difference_p(earlier: Sample, later: Sample) -> float:
    """The exact unconditional test of equal shares: twice the smaller one-sided p-value, at most 1.

    Of all tables with as many answers, those count whose score statistic (the pooled z) is no less
    extreme than this one's; the p-value is their greatest probability over all shares common to
    both years. Suissa and Shuster (1985), *Journal of the Royal Statistical Society A* 148; its
    one-sided p-values are those of ``scipy.stats.barnard_exact``, which takes ten times as long and
    half a second to import.
    """
    rise = _at_least(earlier, later, 0.0)
    return min(1.0, 2 * min(rise, _at_least(earlier.turned, later.turned, 0.0)))


@lru_cache(maxsize=4096)
def fall_p(earlier: Sample, later: Sample) -> float:
    """What ``difference_p`` is of a later share that is lower, in half the time."""
    return min(1.0, 2 * _at_least(earlier.turned, later.turned, 0.0))


@lru_cache(maxsize=4096)
def difference_interval(earlier: Sample, later: Sample, level: float = LEVEL) -> Interval:
    """The exact interval of the later share minus the earlier one, from -1 to 1.

    In it are the differences that neither of two one-sided tests rejects, each at half of
    1 - ``level``: Chan and Zhang (1999), *Biometrics* 55, with the score statistic of Miettinen and
    Nurminen (1985). It excludes 0 where ``difference_p`` is at most 1 - ``level``, and covers the
    true difference at least as often as it says, whatever the shares and however few the answers.
    Newcombe's, Wald's and Agresti and Caffo's intervals, which statsmodels has, do so only on
    average: of six answers with 97 percent positive they cover in as few as 80 of 100.
    """
    alpha = 1 - level
    lower = _lower(earlier, later, alpha / 2)
    upper = -_lower(earlier.turned, later.turned, alpha / 2)
    if difference_p(earlier, later) > alpha:  # of no change the test decides
        return Interval(min(lower, 0.0), max(upper, 0.0))
    if later.positive * earlier.base > earlier.positive * later.base:
        return Interval(max(lower, NEAREST), upper)
    return Interval(lower, min(upper, -NEAREST))


@lru_cache(maxsize=4096)
def surely_reaches(earlier: Sample, later: Sample, difference: float) -> bool:
    """Whether ``difference_interval`` has so large a fall or so large a rise in it, where that is
    seen without a search for its ends: false where it comes about as far, or less."""
    tail = (1 - LEVEL) / 2
    sides = ((earlier, later), (earlier.turned, later.turned))
    return any(_at_least(*side, -difference) > 2 * tail for side in sides)


def fisher(earlier: Sample, later: Sample) -> float:
    """Twice the smaller one-sided p-value of Fisher's exact test, at most 1.

    Fisher (1934); of ``scipy.stats.fisher_exact`` with ``less`` and ``greater``. It is a valid test
    too, and takes no search: where print leaves very many tables possible, it is what decides.
    """
    import numpy as np

    positives = earlier.positive + later.positive
    earlier_ways, later_ways, all_ways = map(
        log_combinations, (earlier.base, later.base, earlier.base + later.base)
    )
    least, most = max(0, positives - earlier.base), min(later.base, positives)
    k = np.arange(least, most + 1)
    chances = np.exp(earlier_ways[positives - k] + later_ways[k] - all_ways[positives])
    place = later.positive - least
    return min(1.0, float(2 * min(chances[: place + 1].sum(), chances[place:].sum())))


def score_interval(earlier: Sample, later: Sample, level: float = LEVEL) -> Interval:
    """Miettinen and Nurminen's approximate interval of the difference, without their N / (N - 1):
    R's ``prop.test`` has nothing like it. ``statsmodels`` 0.15 has a slip in the cubic, and fails
    where all are positive.
    """
    from statistics import NormalDist

    z = NormalDist().inv_cdf((1 + level) / 2)
    lower = _approximate_lower(earlier, later, z)
    return Interval(lower, -_approximate_lower(earlier.turned, later.turned, z))


def _lower(earlier: Sample, later: Sample, tail: float) -> float:
    """The least difference that a rise as great as this one does not speak against.

    It is bracketed from the approximate end outwards, then halved.
    """
    from statistics import NormalDist

    earlier, later = _in_order(earlier, later)
    step = 1 / (4 * min(earlier.base, later.base))
    inside = _approximate_lower(earlier, later, NormalDist().inv_cdf(1 - tail), step / 4)
    while (outside := inside - step) > -1 and _at_least(earlier, later, outside) > tail:
        inside, step = outside, 2 * step
    outside = max(outside, -1.0)
    while inside - outside > NEAREST:
        middle = (inside + outside) / 2
        if _at_least(earlier, later, middle) > tail:
            inside = middle
        else:
            outside = middle
    return outside


def _approximate_lower(
    earlier: Sample, later: Sample, z: float, tolerance: float = NEAREST
) -> float:
    """The difference at which the score statistic is z; it falls as the difference grows."""
    import numpy as np

    x1, x2 = np.array([earlier.positive]), np.array([later.positive])
    outside, inside = -1.0, later.positive / later.base - earlier.positive / earlier.base
    while inside - outside > tolerance:
        middle = (inside + outside) / 2
        if _score(x1, x2, (earlier.base, later.base), middle)[0] > z:
            outside = middle
        else:
            inside = middle
    return inside


def _at_least(earlier: Sample, later: Sample, shift: float) -> float:
    """The greatest probability, over the pairs of shares that differ by ``shift``, of a table whose
    score is at least this one's.

    Only pairs are tried in which neither share is refuted by its own year; that one of them is
    after all the true one has a probability below ``REFUTED``, which is added: Berger and Boos
    (1994), *Journal of the American Statistical Association* 89.
    """
    import numpy as np

    earlier, later = _in_order(earlier, later)
    least, most = _plausible(earlier)
    later_least, later_most = _plausible(later)
    least, most = max(least, later_least - shift), min(most, later_most - shift)
    if least > most:
        return REFUTED
    before = _within_reach(earlier.base, least, most)
    after = _within_reach(later.base, least + shift, most + shift)
    edge = _edge(earlier, later, shift, before, after)

    def probability(shares: Floats) -> Floats:
        chances = _binomial(earlier.base, before, shares)
        tails = np.zeros((len(shares), len(after) + 1))
        tails[:, :-1] = np.cumsum(_binomial(later.base, after, shares + shift)[:, ::-1], 1)[:, ::-1]
        summed: Floats = np.sum(chances * tails[:, edge], axis=1)
        return summed

    return _greatest(probability, (least, most), max(earlier.base, later.base)) + REFUTED


def _in_order(earlier: Sample, later: Sample) -> tuple[Sample, Sample]:
    """The two, or what is the same: the later one turned, and then the earlier one turned.

    Of both the same one, so that no result depends on which is asked about, not even where a
    probability is as near to a level as is looked.
    """
    return min((earlier, later), (later.turned, earlier.turned))


def _greatest(
    probability: Callable[[Floats], Floats], between: tuple[float, float], base: int
) -> float:
    """The greatest probability at shares between two.

    Tried are shares closer than any peak is wide: a share is sin² of an angle, of which an estimate
    has the standard deviation 1 / 2 √n whatever the share. Between them the logarithm is taken to
    be a parabola through each three, which misses less than a ten-thousandth of it.
    """
    import numpy as np

    first, last = np.arcsin(np.sqrt(np.clip(between, 0.0, 1.0))).tolist()
    steps = int(2 * base**0.5 * (last - first) * STEPS_PER_DEVIATION) + 2
    found = probability(np.sin(np.linspace(first, last, steps + 1)) ** 2)
    logs = np.log(np.maximum(found, REFUTED**2))
    slope, bend = logs[2:] - logs[:-2], 2 * logs[1:-1] - logs[2:] - logs[:-2]
    is_peak = np.abs(slope) < 2 * bend  # no farther off than the next share
    tops = logs[1:-1][is_peak] + slope[is_peak] ** 2 / (8 * bend[is_peak])
    return float(max(found.max(), np.exp(tops.max(initial=-inf))))


@lru_cache(maxsize=1024)
def _plausible(sample: Sample) -> tuple[float, float]:
    """The shares that a year does not refute: Clopper and Pearson's interval."""
    interval = clopper_pearson(*sample, 1 - REFUTED / 2)
    return float(interval.lower), float(interval.upper)


def _within_reach(base: int, least: float, most: float) -> Whole:
    """The numbers of positives that have a probability worth counting at shares between two."""
    import numpy as np

    spread = 4 * base**0.5  # eight standard deviations at least
    return np.arange(max(0, int(base * least - spread)), min(base, int(base * most + spread)) + 1)


def _edge(earlier: Sample, later: Sample, shift: float, before: Whole, after: Whole) -> Whole:
    """For each number of positives before, how many of the numbers after it make a score below this
    one's. The score grows with the positives after, so these are the first ones."""
    import numpy as np

    bases = (earlier.base, later.base)
    if len(before) * len(after) <= _AT_ONCE:
        scores = _score(before[:, None], after, bases, shift)
        row, column = earlier.positive - int(before[0]), later.positive - int(after[0])
        if 0 <= row < len(before) and 0 <= column < len(after):
            observed = float(scores[row, column])
        else:
            observed = _score_of(earlier, later, shift)
        counted: Whole = np.sum(scores < _limit(observed), axis=1)
        return counted
    limit = _limit(_score_of(earlier, later, shift))
    below, at_least = np.full(len(before), -1), np.full(len(before), len(after))
    while np.any(at_least - below > 1):
        middle = (below + at_least) // 2
        reached = _score(before, after[middle], bases, shift) >= limit
        open_ = at_least - below > 1
        at_least = np.where(reached & open_, middle, at_least)
        below = np.where(~reached & open_, middle, below)
    return at_least


def _score_of(earlier: Sample, later: Sample, shift: float) -> float:
    import numpy as np

    positives = np.array([earlier.positive]), np.array([later.positive])
    return float(_score(*positives, (earlier.base, later.base), shift)[0])


def _limit(observed: float) -> float:
    """From where a score is no less than the observed one."""
    return observed - ROUNDING * max(1.0, abs(observed)) if abs(observed) < inf else observed


def _score(before: Whole, after: Whole, bases: tuple[int, int], shift: float) -> Floats:
    """How many standard errors the difference of the shares is above ``shift``.

    The error is that of the likeliest shares with just this difference, the root of a cubic in
    closed form: Miettinen and Nurminen (1985), *Statistics in Medicine* 4, appendix 1.
    """
    import numpy as np

    earlier_base, later_base = bases
    answers, positives = earlier_base + later_base, before + after
    a2 = ((later_base + 2 * earlier_base) * shift - answers - positives) / (3 * answers)
    a1 = ((earlier_base * shift - answers - 2 * before) * shift + positives) / answers
    a0 = before * shift * (1 - shift) / answers
    q = a2**3 - a1 * a2 / 2 + a0 / 2
    p = np.copysign(np.sqrt(np.maximum(a2**2 - a1 / 3, 0)), q)
    ratio = np.divide(q, p**3, out=np.zeros(np.broadcast(q, p).shape), where=p != 0)
    angle = (np.pi + np.arccos(np.clip(ratio, -1, 1))) / 3
    share = np.clip(2 * p * np.cos(angle) - a2, max(0.0, -shift), min(1.0, 1 - shift))
    other = np.clip(share + shift, 0, 1)
    variance = share * (1 - share) / earlier_base + other * (1 - other) / later_base
    above = after / later_base - before / earlier_base - shift
    above = np.where(np.abs(above) < ROUNDING, 0, above)
    certain = np.where(above == 0, 0, np.copysign(inf, above))
    error = np.sqrt(variance)
    score: Floats = np.divide(above, error, out=certain, where=variance > ROUNDING**2)
    return score


def _binomial(base: int, positives: Whole, shares: Floats) -> Floats:
    """The probability of each number of positives (columns) at each share (rows)."""
    import numpy as np

    inner = np.clip(shares, 1e-15, 1 - 1e-15)[:, None]  # 0 and 1 as near as makes no difference
    logs = positives * np.log(inner) + (base - positives) * np.log1p(-inner)
    chances: Floats = np.exp(log_combinations(base)[positives] + logs)
    return chances
