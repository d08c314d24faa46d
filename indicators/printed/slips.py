"""What can have happened to a printed row that no answers give, and the nearest that some do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import combinations, product
from typing import NamedTuple

import numpy as np

from .shares import ALL_HALF_UP, SHARES, Rounding, Units, Ways, ways_behind

_BASES_NEAR = 100  # among so many bases, from the largest, a nearest row is looked for
_FINEST = 2000  # as good as any larger base: each percent stands for several counts


class Slip(Enum):
    """What can have happened to a row that no answers give."""

    DOUBLE_ROUNDING = "double_rounding"
    TRUNCATION = "truncation"
    FORCED_SUM = "forced_sum"
    SWAPPED = "swapped"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Blame:
    """A slip and the cells that are printed otherwise for it, by the names of ``SHARES``."""

    slip: Slip
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Story:
    """How a row may have come about: its cells as they were before the first of the slips,
    and how each of them was rounded."""

    slips: tuple[Blame, ...]
    row: Units
    roundings: tuple[Rounding, ...]

    def blames(self, behind: Ways, hundred: int) -> tuple[Blame, ...]:
        """The slips; those of rounding get the cells that half-up would have been others."""
        counts = next(iter(behind))
        expected = [Rounding.HALF_UP.unit(count, behind.base, hundred) for count in counts]
        triples = zip(SHARES, self.row, expected, strict=True)
        differing = tuple(name for name, unit, half_up in triples if unit not in (None, half_up))
        return tuple(blame if blame.cells else Blame(blame.slip, differing) for blame in self.slips)


class _Explanation(NamedTuple):
    """A story, and the counts that it makes the row of."""

    behind: Ways
    story: _Story


def likely_slips(row: Units, bases: range, hundred: int) -> tuple[tuple[Blame, ...], Ways | None]:
    """The fewest and commonest slips that make the row, and the counts behind it, of as many
    answers as can be; ``UNKNOWN``, and nothing behind it, if no slips do."""
    for stories in (_of_row(row, hundred), _of_cells(row), _of_two(row, hundred)):
        explanations = list(_explanations(stories, bases, hundred))
        if explanations:  # the first of the largest
            behind, story = max(explanations, key=lambda explanation: explanation.behind.base)
            return story.blames(behind, hundred), behind
    return (Blame(Slip.UNKNOWN),), None


def _explanations(stories: Iterable[_Story], bases: range, hundred: int) -> Iterator[_Explanation]:
    for story in stories:
        for ways in ways_behind(story.row, bases, hundred, story.roundings):
            yield _Explanation(ways, story)


_AMISS = {Slip.DOUBLE_ROUNDING: Rounding.DOUBLE, Slip.TRUNCATION: Rounding.TRUNCATED}


def _of_row(row: Units, hundred: int) -> Iterator[_Story]:
    """One slip: all cells rounded amiss, one made to fit the sum, or two that changed places."""
    for slip, rounding in _AMISS.items():
        yield _Story((Blame(slip),), row, (rounding,) * 4)
    yield from _forced(row, hundred, Rounding.HALF_UP)
    for first, second in combinations(range(4), 2):
        if None not in (row[first], row[second]) and row[first] != row[second]:
            unswapped = list(row)
            unswapped[first], unswapped[second] = row[second], row[first]
            blame = Blame(Slip.SWAPPED, (SHARES[first], SHARES[second]))
            yield _Story((blame,), tuple(unswapped), ALL_HALF_UP)


def _of_cells(row: Units) -> Iterator[_Story]:
    """One cell alone rounded amiss."""
    for (slip, rounding), amiss in product(_AMISS.items(), range(4)):
        if row[amiss] is not None:
            roundings = (rounding if place == amiss else Rounding.HALF_UP for place in range(4))
            yield _Story((Blame(slip),), row, tuple(roundings))


def _of_two(row: Units, hundred: int) -> Iterator[_Story]:
    """All cells rounded amiss, and one then made to fit the sum."""
    for slip, rounding in _AMISS.items():
        for story in _forced(row, hundred, rounding):
            yield _Story((*story.slips, Blame(slip)), story.row, story.roundings)


def _forced(row: Units, hundred: int, rounding: Rounding) -> Iterator[_Story]:
    """The row before one of its cells was raised or lowered to make a sum of 100."""
    *parts, clear = row
    units = [unit for unit in parts if unit is not None]
    if len(units) < len(parts) or sum(units) != hundred:
        return
    for place, change in product(range(3), (1, -1)):
        unforced = [*units, clear]
        unforced[place] = units[place] + change
        blame = Blame(Slip.FORCED_SUM, (SHARES[place],))
        yield _Story((blame,), tuple(unforced), (rounding,) * 4)


def nearest_rows(row: Units, bases: range, hundred: int) -> tuple[Ways, ...]:
    """The rows nearest to one that cannot be, at the largest base that has them."""
    least, least_base, nearest = hundred * len(row), 0, set[Units]()
    for base in bases[:_BASES_NEAR]:
        distance, rows = _nearest_at(row, min(base, _FINEST), hundred)
        if distance < least:
            least, least_base, nearest = distance, base, rows
        if least == _least_distance(row, hundred) or base > _FINEST:  # none is nearer
            break
    in_order = sorted(nearest, key=str)
    return tuple(ways for units in in_order for ways in ways_behind(units, [least_base], hundred))


def _least_distance(row: Units, hundred: int) -> int:
    """So far off is any row that can be: the sum of three rounded parts is at most one unit off."""
    *parts, _ = row
    off = sum(unit or 0 for unit in parts) - hundred
    return max(off - 1, 0 if None in parts else -off - 1, 1)


def _nearest_at(row: Units, base: int, hundred: int) -> tuple[int, set[Units]]:
    """How near a row of this base can come, and all that come so near."""
    units = np.array([Rounding.HALF_UP.unit(count, base, hundred) for count in range(base + 1)])
    negative_off, neutral_off, positive_off, clear_off = (
        abs(units - (units if unit is None else unit)) for unit in row
    )
    best_clear = np.minimum.accumulate(clear_off)  # of at most so many positive
    rest_off = (positive_off + best_clear)[::-1]
    distances = [
        negative_off[negative] + neutral_off[: base - negative + 1] + rest_off[negative:]
        for negative in range(base + 1)
    ]
    least, nearest = min(int(by_neutral.min()) for by_neutral in distances), set[Units]()
    for negative, by_neutral in enumerate(distances):
        for neutral in np.flatnonzero(by_neutral == least).tolist():
            positive = base - negative - neutral
            clears = np.flatnonzero(clear_off[: positive + 1] == best_clear[positive])
            parts = ([units[count].item()] for count in (negative, neutral, positive))
            choices = [*parts, set(units[clears].tolist())]
            cells = ([None] if unit is None else c for unit, c in zip(row, choices, strict=True))
            nearest.update(product(*cells))
    return least, nearest
