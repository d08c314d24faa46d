"""The hypergeometric distribution in exact arithmetic: a sample without replacement."""

from __future__ import annotations

from fractions import Fraction
from math import comb


def at_most(positive: int, base: int, positives: int, population: int) -> Fraction:
    """P(X <= positive), X the positives among ``base`` drawn from a population with ``positives``.

    Each term follows from the one before it, in whole numbers: C(K, x) C(N - K, n - x).
    """
    others = population - positives
    x = max(0, base - others)
    term, total = comb(positives, x) * comb(others, base - x), 0
    while x <= positive and term:
        total += term
        term = term * (positives - x) * (base - x) // ((x + 1) * (others - base + x + 1))
        x += 1
    return Fraction(total, comb(population, base))
