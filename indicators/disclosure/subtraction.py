"""Which subtraction a hidden figure prevents, as far as print tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..survey.groups import Group
from .figures import Cell
from .release import Release


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

    It takes nothing but which cells are shown, and which groups make up others: so it is the
    same for all answers that print the same.
    """
    found = [one for row in _rows(release) if (one := _of_row(release, row, cell)) is not None]
    return min(found, key=lambda one: len(one.left), default=None)


def _rows(release: Release) -> Iterator[tuple[Group, ...]]:
    """A whole and groups that make it up, those without a name as well."""
    structure = release.structure
    for whole, inside in structure.inside():
        parts = [group for group in inside if group.labels and structure.members([group])]
        if parts and structure.members(parts) == structure.members([whole]):
            yield whole, *parts


def _of_row(release: Release, row: tuple[Group, ...], cell: Cell) -> Subtraction | None:
    if cell.group not in row:
        return None
    whole, *parts = row
    left = [g for g in row if g != cell.group and _is_hidden(release, Cell(cell.question, g))]
    if not left or (whole in left and left != [whole]):
        return None
    return Subtraction(whole, tuple(part for part in parts if part not in left), tuple(left))


def _is_hidden(release: Release, cell: Cell) -> bool:
    figure = release.figures.get(cell)
    return figure is None or not figure.known
