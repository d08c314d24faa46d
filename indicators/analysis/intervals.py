"""Between which shares the true one lies, for each of two meanings of "true".

Shares are numbers from 0 to 1. A level of 0.95 is taken as it is written, 19/20.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt

from .hypergeometric import at_most


@dataclass(frozen=True, slots=True)
class Interval:
    """The shares from ``lower`` to ``upper``, both included."""

    lower: Fraction | float
    upper: Fraction | float


def wilson(positive: int, base: int, level: float = 0.95) -> Interval:
    """The score interval of a binomial share, without continuity correction.

    The answers are draws from a process. Wilson (1927), *Journal of the American Statistical
    Association* 22: (2 k + z² ± z √(z² + 4 k (n - k) / n)) / 2 (n + z²).

    Raises:
        ValueError: If the numbers cannot be those of a sample.
    """
    from statistics import NormalDist

    check(positive, base, base)
    z = NormalDist().inv_cdf((1 + level) / 2)
    center = 2 * positive + z**2
    half = z * sqrt(z**2 + 4 * positive * (base - positive) / base)
    twice = 2 * (base + z**2)
    lower = (center - half) / twice if positive else 0.0
    return Interval(lower, (center + half) / twice if positive < base else 1.0)


def hypergeometric_interval(
    positive: int, base: int, population: int, level: float | Fraction = 0.95
) -> Interval:
    """The exact interval of a share of the population that the answers are drawn from.

    The answers are a sample without replacement. In the interval are the shares that neither of
    two one-sided hypergeometric tests rejects, each at half of 1 - ``level``: Clopper and Pearson
    (1934) in a finite population, after Buonaccorsi (1987), *The American Statistician* 41. If
    everybody has answered, it is the share itself.

    Raises:
        ValueError: If the numbers cannot be those of a sample.
    """
    check(positive, base, population)
    tail = (1 - Fraction(str(level))) / 2
    most_negatives = _most_positives(base - positive, base, population, tail)
    most_positives = _most_positives(positive, base, population, tail)
    return Interval(
        Fraction(population - most_negatives, population), Fraction(most_positives, population)
    )


def nonresponse_bounds(positive: int, base: int, invited: int) -> Interval:
    """The share among all invited, whatever the silent ones think: Manski (1989)'s bounds.

    Silent is whoever gave no answer inside the base, "vet ej" included.

    Raises:
        ValueError: If the numbers cannot be those of a sample.
    """
    check(positive, base, invited)
    silent = invited - base
    return Interval(Fraction(positive, invited), Fraction(positive + silent, invited))


def _most_positives(positive: int, base: int, population: int, tail: Fraction) -> int:
    """The most positives in the population at which so few in the sample are no surprise."""
    possible = range(positive, positive + population - base + 1)

    def surprising(positives: int) -> bool:
        return at_most(positive, base, positives, population) <= tail

    return possible[bisect_left(possible, True, key=surprising) - 1]


def check(positive: int, base: int, population: int) -> None:
    """Refuses what cannot be a sample of a population.

    Raises:
        ValueError: If the numbers are not in order, or nobody has answered.
    """
    if not 0 <= positive <= base <= population or base == 0:
        raise ValueError("positive answers are among the answers, and these among the invited")
