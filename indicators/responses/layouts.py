"""Exports laid out otherwise than a row for each respondent and a column for each question.

An answer in each row, a column for each alternative, questions down and respondents across: each
is turned into the one layout that the rest of the room knows, where questions and alternatives are
recognised by their words. A table of counts is not turned; ``frequencies`` reads it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from ..survey.questionnaire import Questionnaire
from ..survey.waves import Wave
from ..words.errors import Problem
from .found import joined_name
from .long_form import by_respondent
from .readers import RawColumn, RawTable
from .sheet_layout import Down, Sheet, questions_down, sheet_of, with_column
from .ticks import ticks_of, without_ticks


def reshaped(
    table: RawTable, questionnaire: Questionnaire, wave: Wave
) -> tuple[RawTable, list[Problem]]:
    """The table with a row for each respondent and a column for each question, and what is told
    of how it was laid out."""
    sheet = sheet_of(table, questionnaire, wave)
    if not sheet.asked:
        return table, []
    table, problems = _with_joined(sheet, wave)
    sheet = replace(sheet, table=table)
    if ticks := ticks_of(sheet):
        table, tick_problems = without_ticks(sheet, ticks)
        return table, problems + tick_problems
    if wave.in_order or sheet.is_of_columns:
        return table, problems
    down = questions_down(sheet)
    if down is None:
        return table, problems
    turned, down_problems = by_respondent(sheet, down) if down.repeated else _across(sheet, down)
    if turned is not table:  # what stood where is not known any more
        turned = replace(turned, lost={}, notes=table.notes)
    return turned, problems + down_problems


class Laid(NamedTuple):
    """Where answers stand in a table that is laid out otherwise: the columns of ticks by question,
    each with its alternative, or the rows of questions that stand down a column."""

    ticks: dict[str, dict[int, str]]
    down: Down | None


def laid_out(table: RawTable, questionnaire: Questionnaire, wave: Wave) -> Laid | None:
    """How a table is laid out, ``None`` if it has a column for each question."""
    sheet = sheet_of(table, questionnaire, wave)
    if not sheet.asked:
        return None
    ticks: dict[str, dict[int, str]] = {}
    for question, label, column in ticks_of(sheet):
        ticks.setdefault(question, {})[column] = label
    if ticks or wave.in_order or sheet.is_of_columns:
        return Laid(ticks, None) if ticks else None
    down = questions_down(sheet)
    return None if down is None else Laid({}, down)


def _with_joined(sheet: Sheet, wave: Wave) -> tuple[RawTable, list[Problem]]:
    """The table with a column more for each question that the wave says is in several."""
    table, problems = sheet.table, []
    start = sheet.headers.start
    for item, headers in wave.columns.items():
        places = [n for header in headers for n in sheet.headers.stated(header)]
        if len(headers) < 2 or len(places) < len(headers):
            continue  # what is not there is told where columns are found
        cells: list[object] = [None] * table.length
        rows = range(start, table.length)
        columns = [table.columns[n].cells for n in places]
        both = []
        for row in rows:
            filled = [column[row] for column in columns if column[row] is not None]
            cells[row] = filled[0] if filled else None
            both += [row + 1] if len(filled) > 1 else []
        problems += [
            Problem(
                key="columns.both",
                file=table.file,
                row=row,
                column=joined_name(headers),
                facts=(("rows", len(both)), ("question", item)),
            )
            for row in both[:1]
        ]
        table = with_column(table, sheet.headers, cells, joined_name(headers), places[0])
    return table, problems


def _across(sheet: Sheet, down: Down) -> tuple[RawTable, list[Problem]]:
    """The table turned, as it has the questions down and the respondents across."""
    if down.column > 3 or sheet.table.declared:
        return sheet.table, []
    columns = sheet.table.columns[down.column :]
    first = min(down.questions)
    heads = [row for row in range(first) if columns[0].cell(row) is not None]
    rows = [*heads[-1:], *range(first, sheet.table.length)]
    turned = [RawColumn.of(column.cell(row) for column in columns) for row in rows]
    table = replace(sheet.table, columns=tuple(turned), totals=frozenset())
    return table, [sheet.problem("layout.across")]
