"""Everything counted of a wave, before anything is hidden."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..survey.groups import Group
from .figures import Cell, Counts
from .release import Structure


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Everything counted of a wave, before anything is hidden.

    ``counts`` hold the groups listed and those unlisted, ``sizes`` all groups.
    """

    questions: tuple[str, ...]
    structure: Structure
    sizes: Mapping[Group, int]
    counts: Mapping[Cell, Counts]

    def base(self, cell: Cell) -> int:
        """The answers of a cell, or its respondents."""
        return self.sizes[cell.group] if cell.question is None else self.counts[cell].base

    @property
    def cells(self) -> Iterator[Cell]:
        """The cells that may be printed, respondents first."""
        for question in (None, *self.questions):
            for group in self.structure.groups:
                yield Cell(question, group)
