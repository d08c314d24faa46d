"""What the answers of a column amount to: their count, sum, mean and median."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import numpy as np

from .cells import as_number


def sums_of(kind: str, cells: Counter[object]) -> tuple[int, ...]:
    """What the cells above amount to, in whole numbers; nothing if they are words."""
    rows = cells.total()
    if kind == "count":
        return (rows,)
    numbers: Counter[int] = Counter()
    for cell, times in cells.items():
        number = as_number(cell)
        if number is None:
            return ()
        numbers[number] += times
    if not numbers:
        return ()
    total = sum(number * times for number, times in numbers.items())
    if kind == "sum":
        return (total,)
    average = Fraction(total, rows) if kind == "mean" else _median(numbers)
    return (int(average + Fraction(1, 2)),)


def _median(numbers: Counter[int]) -> Fraction:
    """The number in the middle, or half-way between the two there."""
    ordered = sorted(numbers)
    up_to = np.cumsum([numbers[number] for number in ordered])
    middle = [(int(up_to[-1]) - 1) // 2, int(up_to[-1]) // 2]
    low, high = np.searchsorted(up_to, middle, side="right").tolist()
    return Fraction(ordered[low] + ordered[high], 2)
