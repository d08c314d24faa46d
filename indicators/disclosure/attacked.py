"""The numbers that have to stay open, and what an attack finds of them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from .figures import HIDDEN, Cell, Figure, Status
from .system import CLASSES


class Target(NamedTuple):
    """A number that has to stay open: two possible values of it are so far ``apart``."""

    cell: Cell
    what: str
    places: tuple[int, ...]
    apart: int

    @property
    def sum(self) -> tuple[Cell, tuple[int, ...]]:
        """The classes of the cell that add up to it."""
        return self.cell, self.places


class Exposure(Enum):
    """What is found of a number that has to stay open.

    ``OPEN``: it does. ``BREACH``: it can be worked out, and must not be. ``ZERO``: nobody gave
    that kind of answer, and the policy lets that be known. ``TOLD``: a larger group shows that all
    in it answered alike, and the policy lets that be shown. ``NOBODY``: there is nobody, or no
    small group, to protect.
    """

    OPEN = "open"
    BREACH = "breach"
    ZERO = "zero"
    TOLD = "told"
    NOBODY = "nobody"


def protected(question: str | None, figure: Figure | None) -> Iterator[tuple[str, range]]:
    """The numbers of a cell that have to stay open, and the places of their classes."""
    if question is None:
        if figure is not None and figure.status is Status.TOO_FEW:
            yield "size", range(1)
    elif figure is None or figure.status in HIDDEN:
        for place, name in enumerate(CLASSES):
            yield name, range(place, place + 1)
    elif figure.status is Status.MASKED:
        largest = max(range(3), key=lambda place: figure.counts[place].least)
        yield "masked", range(largest, largest + 1) if largest < 2 else range(2, 4)
