"""Cells that hold something which no reader can tell, where it would have counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..survey.questionnaire import Question
from ..survey.waves import Wave
from ..words.errors import Problem
from .found import Columns
from .readers import RawTable
from .readers.raw_table import Cell, cell_name


def lost_cells(
    table: RawTable,
    respondents: RawTable,
    columns: Columns,
    questions: Iterable[Question],
    wave: Wave,
) -> list[Problem]:
    """A problem for each thing that is the matter with cells that would have counted.

    These are all cells by which rows are chosen or respondents told apart, and those of
    ``respondents``, the rows that are left of the table, under questions and groupings.
    """
    if not table.lost:
        return []
    answers = {columns.of[question.id] for question in questions}
    groups = set(columns.of.values()) - answers
    choosing = {n for header in _choosing(wave) for n in columns.headers.stated(header)}
    lost = _within(table, choosing) | _within(respondents, groups)
    # An error that has been read as its text is for whoever knows what answers there are.
    lost |= {c: key for c, key in _within(respondents, answers).items() if not _has_text(table, c)}
    return _problems(table.file, {c: key for c, key in lost.items() if c[0] >= columns.start})


def all_lost(table: RawTable) -> list[Problem]:
    """A problem for each thing that is the matter with cells of a table, wherever they stand."""
    return _problems(table.file, table.lost)


def _choosing(wave: Wave) -> list[str]:
    """The headers by which rows are chosen, or respondents told apart."""
    return [*wave.only, *wave.leave_out, *filter(None, [wave.respondent])]


def _within(table: RawTable, places: set[int]) -> dict[Cell, str]:
    return {cell: key for cell, key in table.lost.items() if cell[1] in places}


def _has_text(table: RawTable, cell: Cell) -> bool:
    return cell[0] < table.length and table.columns[cell[1]].cell(cell[0]) is not None


def _problems(file: str, lost: Mapping[Cell, str]) -> list[Problem]:
    cells: dict[str, list[Cell]] = {}
    for cell, key in sorted(lost.items()):
        cells.setdefault(key, []).append(cell)
    return [_problem(file, key, of_key) for key, of_key in cells.items()]


def _problem(file: str, key: str, cells: list[Cell]) -> Problem:
    suffix = "" if len(cells) == 1 else ".many"
    facts = (("cell", cell_name(cells[0])), ("count", len(cells)))
    return Problem(key=f"{key}{suffix}", file=file, facts=facts)
