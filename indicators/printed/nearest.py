"""The rows nearest to one that no answers give."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import numpy as np

from .making import Numbers, Rounding, kind, ways_behind
from .shares import Units, Ways

_MOST_BASES = 100  # among so many bases, from the largest, a nearest row is looked for,
_MOST_PAIRS = 5_000_000  # or fewer, where these have so many pairs of percents
_MOST_NEAREST = 100  # of more rows that are as near, these are kept
_MOST_UNITS = 1000  # of more different percents, those that so many answers have are enough


def nearest_rows(row: Units, bases: range, hundred: int) -> tuple[Ways, ...]:
    """The rows nearest to one that cannot be, at the largest base that has them."""
    least, least_base, nearest = hundred * len(row), 0, set[Units]()
    bound = _least_distance(row, hundred)
    different = min(bases.start, hundred, _MOST_UNITS) + 1
    for base in bases[: min(_MOST_BASES, max(1, _MOST_PAIRS // different**2))]:
        near = _Near(row, base, hundred, least)
        if near.distance < least:
            least, least_base, nearest = near.distance, base, set(near.rows())
        if least <= bound:  # none is nearer
            break
    in_order = sorted(nearest, key=str)[:_MOST_NEAREST]
    return tuple(ways for units in in_order for ways in ways_behind(units, [least_base], hundred))


def _printed(base: int, hundred: int) -> tuple[Numbers, Numbers, Numbers]:
    """What can be printed of a base, and the least and the most counts of each."""
    if base <= hundred:  # each count is printed as something else
        counts: Numbers = np.arange(base + 1).astype(kind(base, hundred))
        return Rounding.HALF_UP.unit(counts, base, hundred), counts, counts
    units = np.arange(hundred + 1)
    bases: Numbers = np.full(units.shape, base, kind(base, hundred))
    return (units, *Rounding.HALF_UP.span(units, bases, hundred))


def _least_distance(row: Units, hundred: int) -> int:
    """So far off is any row that can be: the sum of three rounded parts is at most one unit off,
    and clear is no more than positive, which may be moved for either."""
    *parts, clear = row
    others, positive = parts[:2], parts[2]
    left = hundred - sum(unit or 0 for unit in others)
    turns = (0, hundred, positive, clear, left - 1, left + 1)  # between these it is linear
    within = {turn for turn in turns if turn is not None and 0 <= turn <= hundred}
    least = hundred * len(row)
    for moved in within:
        of_sum = max(moved - left - 1, 0 if None in others else left - moved - 1, 0)
        of_clear = 0 if clear is None else max(clear - moved, 0)
        of_positive = 0 if positive is None else abs(moved - positive)
        least = min(least, of_positive + of_sum + of_clear)
    return max(least, 1)


class _Near:
    """How near to a row those of a base come, if any is nearer than ``limit``.

    A percent stands for all counts that are printed as it, so there are no more rows to look at
    than there are percents, however many answered.
    """

    def __init__(self, row: Units, base: int, hundred: int, limit: int) -> None:
        self._row, self._hundred = row, hundred
        self._base = base if min(base, hundred) <= _MOST_UNITS else _MOST_UNITS
        self._units, self._least, self._most = _printed(self._base, hundred)
        offs = (abs(self._units - (self._units if unit is None else unit)) for unit in row)
        self._negative, self._neutral, positive, self._clear = offs
        self._best_clear = np.minimum.accumulate(self._clear)  # of at most as many positive
        self._rest = positive + self._best_clear
        # What is not nearer than the limit by one of its cells alone is no row to look at.
        self._rows = np.flatnonzero(self._negative < limit)[:, None]
        self._columns = np.flatnonzero(self._neutral < limit)
        self._first, self._last = self._positives()
        self._distances = self._all_distances()
        self.distance = int(self._distances.min(initial=limit))

    def _positives(self) -> tuple[Numbers, Numbers]:
        """The places of the least and the most positive that negative and neutral leave."""
        rows, columns = self._rows, self._columns
        most = self._base - self._least[rows] - self._least[columns]
        least = np.maximum(self._base - self._most[rows] - self._most[columns], 0)
        first = np.searchsorted(self._most, least)
        return first, np.where(most < 0, -1, np.searchsorted(self._least, most, "right") - 1)

    def _all_distances(self) -> Numbers:
        first, last = self._first, self._last
        none = self._hundred * len(self._row)
        nearest = np.full(first.shape, none)
        for place in range(int((last - first).max(initial=-1)) + 1):
            positive = np.minimum(first + place, len(self._rest) - 1)
            nearest = np.minimum(
                nearest, np.where(first + place <= last, self._rest[positive], none)
            )
        distances: Numbers = nearest + self._negative[self._rows] + self._neutral[self._columns]
        return distances

    def rows(self) -> Iterator[Units]:
        """All that come so near."""
        near = np.argwhere(self._distances == self.distance)
        for at in near.tolist():
            negative, neutral = self._rows[at[0], 0], self._columns[at[1]]
            left = self.distance - self._negative[negative] - self._neutral[neutral]
            for positive in range(self._first[*at], self._last[*at] + 1):
                if self._rest[positive] == left:
                    yield from self._with_clear(negative, neutral, positive)

    def _with_clear(self, *places: int) -> Iterator[Units]:
        negative, neutral, positive = self._units[list(places)].tolist()
        clears = self._clear[: places[2] + 1] == self._best_clear[places[2]]
        choices = [[negative], [neutral], [positive], self._units[: places[2] + 1][clears].tolist()]
        yield from product(
            *([None] if unit is None else c for unit, c in zip(self._row, choices, strict=True))
        )
