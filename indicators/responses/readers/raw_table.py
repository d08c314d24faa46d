"""The shape in which every reader hands over an export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class RawColumn:
    """One column: its cells as read, ``None`` where there is nothing.

    ``header`` holds what the file itself declares about the column (SPSS: variable name
    and label) and is empty where headers are cells like all others. ``labels`` maps coded
    values to their labels, ``missing`` holds the ranges declared as missing.
    """

    cells: Sequence[object]
    header: tuple[str, ...] = ()
    labels: Mapping[object, str] = field(default_factory=dict)
    missing: tuple[tuple[object, object], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RawTable:
    """The cells of an export by column, all columns of the same length.

    The cell at index ``i`` stands in row ``i + 1`` of the file. ``declared`` says that the
    headers are declared by the file and that all cells are answers. ``totals`` are the places
    (row, column) of cells that sum up other rows by a formula.
    """

    file: str
    columns: tuple[RawColumn, ...]
    declared: bool = False
    totals: frozenset[tuple[int, int]] = frozenset()

    @property
    def length(self) -> int:
        """The number of rows, header rows among them unless the headers are declared."""
        return len(self.columns[0].cells) if self.columns else 0

    def with_rows(self, kept: Sequence[bool]) -> RawTable:
        """The table with all other rows blank, so that those kept keep their numbers."""
        if all(kept):
            return self
        columns = (
            replace(
                column, cells=[c if k else None for c, k in zip(column.cells, kept, strict=True)]
            )
            for column in self.columns
        )
        return replace(self, columns=tuple(columns))
