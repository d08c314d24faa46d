"""Which subtraction a hidden figure prevents, as far as can be seen in print."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..survey.groups import Group
from .figures import Cell
from .release import Inside, Release


class Subtraction(NamedTuple):
    """A whole minus some of its parts, which together give ``left``.

    Where the whole is what is left, the parts add up to it.
    """

    whole: Group
    parts: tuple[Group, ...]
    left: tuple[Group, ...]


def prevented(release: Release, cell: Cell) -> Subtraction | None:
    """What would follow if a hidden cell were shown: the subtraction that leaves the fewest
    groups, the first of several; ``None`` if it follows from more than one.

    It depends only on which cells are shown and which groups make up others, so it is the same
    for all answers that would print the same.
    """
    subtractions = (_subtraction(release, sum_, cell) for sum_ in _sums(release))
    possible = (subtraction for subtraction in subtractions if subtraction is not None)
    return min(possible, key=lambda subtraction: len(subtraction.left), default=None)


def _sums(release: Release) -> Iterator[Inside]:
    """Each group with those that make it up, those without a name as well."""
    members = release.structure.members
    for whole, inside in release.structure.inside:
        parts = tuple(group for group in inside if group.labels and members[group])
        # Disjoint, and inside: they are the whole if they have as many members.
        if parts and sum(len(members[part]) for part in parts) == len(members[whole]):
            yield Inside(whole, parts)


def _subtraction(release: Release, sum_: Inside, cell: Cell) -> Subtraction | None:
    whole, parts = sum_
    if cell.group not in (whole, *parts):
        return None
    others = (group for group in (whole, *parts) if group != cell.group)
    left = [group for group in others if _is_hidden(release, Cell(cell.question, group))]
    if not left or (whole in left and left != [whole]):
        return None
    return Subtraction(whole, tuple(part for part in parts if part not in left), tuple(left))


def _is_hidden(release: Release, cell: Cell) -> bool:
    figure = release.figures.get(cell)
    return figure is None or not figure.known
