"""What the author of a table does in every row: one verdict for all that one row leaves open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

from .reconstruction import Possible
from .shares import Ways
from .slips import (
    Explanation,
    Printed,
    Slip,
    Story,
    added,
    amiss,
    explained,
    forced,
    with_outside,
)

_LEAST_ROWS = 2  # impossible rows that a habit explains; one alone is a slip
_ONE_OF = 8  # rows of a long table, a habit shows in one at least
_MOST_ODD = 10  # of so many rows one may be made otherwise

Slips: TypeAlias = tuple[Slip, ...]


@dataclass(frozen=True, slots=True)
class Habit:
    """Slips of which all rows of a table are made, and how many ``rows`` there are, how many
    ``fit`` the habit, and how many ordinary rounding (``half_up``)."""

    slips: Slips
    rows: int
    fit: int
    half_up: int


class _Tried(NamedTuple):
    """A habit, and what it makes of each row."""

    habit: Habit
    explanations: tuple[Explanation | None, ...]

    @property
    def is_enough(self) -> bool:
        """Whether the habit explains what ordinary rounding does not, and hardly leaves a row."""
        habit = self.habit
        least = max(_LEAST_ROWS, habit.rows / _ONE_OF)
        odd = habit.rows - habit.fit
        return habit.fit - habit.half_up >= least and odd * _MOST_ODD <= habit.rows


# The narrow ones first: where two habits fit as many rows, the one that could have made fewer
# other tables is the likelier.
_SINGLE: tuple[Slips, ...] = (
    (Slip.DOUBLE_ROUNDING,),
    (Slip.TRUNCATION,),
    (Slip.FORCED_SUM,),
    (Slip.ADDED,),
    (Slip.OUTSIDE,),
)
_DOUBLE: tuple[Slips, ...] = (
    (Slip.FORCED_SUM, Slip.DOUBLE_ROUNDING),
    (Slip.FORCED_SUM, Slip.TRUNCATION),
    (Slip.OUTSIDE, Slip.DOUBLE_ROUNDING),
    (Slip.OUTSIDE, Slip.TRUNCATION),
    (Slip.OUTSIDE, Slip.ADDED),
)


def with_habit(rows: Sequence[Possible]) -> tuple[list[Possible], Habit | None]:
    """The rows of a table, and its author's habit if they show one: a way of making rows that
    explains at least two that ordinary rounding does not, and hardly leaves any unexplained. The
    slips of an impossible row are then those of the habit, if it explains the row."""
    half_up = sum(bool(row.ways) for row in rows)
    if len(rows) - half_up < _LEAST_ROWS:
        return list(rows), None
    printed = [Printed.of(row.shares, row.decimals) for row in rows]
    for habits in (_SINGLE, _DOUBLE):
        tried = [_tried(slips, printed, half_up) for slips in habits]
        if found := [one for one in tried if one.is_enough]:
            best = max(found, key=lambda one: one.habit.fit)
            pairs = zip(rows, best.explanations, strict=True)
            return [_explained(*pair) for pair in pairs], best.habit
    return list(rows), None


def _tried(slips: Slips, printed: Sequence[Printed], half_up: int) -> _Tried:
    found = tuple(explained(_stories(slips, one), one) for one in printed)
    fit = sum(one is not None for one in found)
    return _Tried(Habit(slips, len(found), fit, half_up), found)


def _stories(slips: Slips, printed: Printed) -> Iterator[Story]:
    """How a row of somebody with such a habit may have come about."""
    first, second = slips[0], slips[1] if len(slips) > 1 else None
    if first is Slip.FORCED_SUM:
        yield from _forced(printed, second)
    elif first is Slip.OUTSIDE:
        made = _made(second, printed)
        yield made
        yield from with_outside(printed, made)
    else:
        yield _made(first, printed)


def _made(slip: Slip | None, printed: Printed) -> Story:
    """A row in which nobody answered outside the scale, or nothing had to be forced."""
    if slip is None:
        return Story((), printed.row)
    return added(printed) if slip is Slip.ADDED else amiss(printed, slip)


def _forced(printed: Printed, second: Slip | None) -> Iterator[Story]:
    if printed.is_whole:
        yield _made(second, printed)
        yield from forced(printed, second)


def _explained(row: Possible, explanation: Explanation | None) -> Possible:
    if explanation is None or explanation.behind is None:
        return row
    if not row.ways:
        return replace(row, slips=explanation.slips, behind=explanation.behind, others=())
    if _are(row.ways[0], explanation.behind):
        return row
    return replace(row, by_habit=explanation.behind)


def _are(ways: Ways, others: Ways) -> bool:
    """Whether the first counts of the ones are among the others."""
    pairs = zip(next(iter(ways)), others.counts, strict=True)
    return ways.base == others.base and all(count in counts for count, counts in pairs)
