"""Exports of the same shape with nobody in them: to be sent to whoever helps.

What the program knows stays, since it decides how an export is read: headers, alternatives, codes,
marks such as "Totalt". All else is invented: drawn anew, or written letter for letter in letters by
chance. What is drawn never depends on what stood there but for its kind and length.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...survey.questionnaire import Questionnaire
from ...survey.waves import Wave
from .. import Matched
from ..answers import is_code
from ..readers import RawColumn, RawTable
from .chance import Chance
from .invented_names import Invention
from .of_table import Cells, OfTable
from .vocabulary import Vocabulary

__all__ = ["Cells", "Invented", "Invention", "blindly", "invented"]


class Invented(NamedTuple):
    """The cells of an invented table, column by column, and what the values of each are called."""

    cells: Cells
    labels: list[dict[object, str]]


def invented(
    table: RawTable,
    matched: Matched,
    questionnaire: Questionnaire,
    wave: Wave,
    invention: Invention,
) -> Invented:
    """A table with all that could be somebody's own replaced."""
    of_table = OfTable(table, matched, questionnaire, wave, invention)
    numbers = range(len(table.columns))
    cells = [of_table.column(n) for n in numbers]
    of_table.sum_up(cells)
    of_table.tick(cells)
    of_table.draw_down(cells)
    return Invented(cells, [of_table.labels(n) for n in numbers])


def blindly(columns: Sequence[RawColumn], known: Vocabulary, chance: Chance, year: int) -> Cells:
    """The cells of a sheet that is not read for its answers: alternatives, and the numbers beside
    them, stay, as they may explain codes."""
    rows = [list(row) for row in zip(*(column.cells for column in columns), strict=True)]
    explained = [any(map(known.is_label, row)) for row in rows]
    made = []
    for column in columns:
        cells = column.cells
        drawn = known.redrawn(cells, chance)
        made.append([
            drawn[row] if row in drawn
            else cell if cell is None or known.word(cell) or (explained[row] and is_code(cell))
            else chance.like(cell, year)
            for row, cell in enumerate(cells)
        ])  # fmt: skip
    return made
