"""Between which shares the true one lies, for each of two meanings of "true".

Shares are numbers from 0 to 1. A level of 0.95 is taken as it is written, 19/20.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import lgamma, log, log1p
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Interval:
    """The shares from ``lower`` to ``upper``, both included."""

    lower: Fraction | float
    upper: Fraction | float


def clopper_pearson(positive: int, base: int, level: float = 0.95) -> Interval:
    """The exact interval of a binomial share: the answers are draws from a process.

    In it are the shares that neither of two one-sided binomial tests rejects, each at half of
    1 - ``level``: Clopper and Pearson (1934), *Biometrika* 26, as ``scipy.stats.binomtest`` with
    ``proportion_ci(method="exact")``, which takes half a second to import. It covers the true share
    at least as often as it says; Wilson's, of six answers, in as few as 83 of 100.

    Raises:
        ValueError: If the numbers cannot be those of a sample.
    """
    check(positive, base, base)
    tail = (1 - level) / 2
    return Interval(
        1 - _greatest_share(base - positive, base, tail), _greatest_share(positive, base, tail)
    )


@lru_cache(maxsize=4096)
def _greatest_share(positive: int, base: int, tail: float) -> float:
    """The greatest share at which so few positives are no surprise."""
    import numpy as np

    k = np.arange(positive + 1)
    ways = log_combinations(base)[: positive + 1]
    least, most = positive / base, 1.0
    while positive < base and most - least > 1e-9:
        middle = (least + most) / 2
        chance = np.exp(ways + k * log(middle) + (base - k) * log1p(-middle)).sum()
        least, most = (middle, most) if chance > tail else (least, middle)
    return most


@lru_cache(maxsize=64)
def log_combinations(n: int) -> NDArray[np.float64]:
    """The logarithm of n over k, for k from 0 to n."""
    logs = _log_factorials(1 << n.bit_length())[: n + 1]
    combinations: NDArray[np.float64] = logs[n] - logs - logs[::-1]
    return combinations


@lru_cache(maxsize=4)  # lengths are powers of two: hundreds of bases share a few
def _log_factorials(length: int) -> NDArray[np.float64]:
    """The logarithms of the factorials of 0, 1, 2 ..."""
    import numpy as np

    return np.array([lgamma(k + 1) for k in range(length)])


def nonresponse_bounds(positive: int, base: int, invited: int) -> Interval:
    """The share among all invited, whatever the silent ones think: Manski (1989)'s bounds.

    Silent is whoever gave no answer inside the base, "vet ej" included.

    Raises:
        ValueError: If the numbers cannot be those of a sample.
    """
    check(positive, base, invited)
    silent = invited - base
    return Interval(Fraction(positive, invited), Fraction(positive + silent, invited))


def check(positive: int, base: int, population: int) -> None:
    """Refuses what cannot be a sample of a population.

    Raises:
        ValueError: If the numbers are not in order, or nobody has answered.
    """
    if not 0 <= positive <= base <= population or base == 0:
        raise ValueError("positive answers are among the answers, and these among the invited")
