"""Exports with a row for each answer: respondent, question, answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ..survey.questionnaire import Question
from ..words import plain_key
from ..words.errors import Problem, Severity
from .cells import cell_key, scale_of
from .headers import RESPONDENT
from .readers import RawColumn, RawTable
from .sheet_layout import Down, Sheet


def by_respondent(sheet: Sheet, down: Down) -> tuple[RawTable, list[Problem]]:
    """The table with a row for each respondent, as it has one for each answer."""
    rows = np.array(sorted(down.questions))
    answer = _answer_column(sheet, down)
    if answer is None:
        answer = _code_column(sheet, down, names_above(sheet.table, int(rows[0])))
    if answer is None:
        return sheet.table, [sheet.problem("layout.long.no_answers", Severity.ERROR)]
    respondent = _respondent_column(sheet, down, answer, rows)
    if respondent is None:
        return sheet.table, [sheet.problem("layout.long.no_respondent", Severity.ERROR)]
    names = names_above(sheet.table, int(rows[0]))
    if _is_counted(sheet, down, names):
        return sheet.table, [sheet.problem("layout.long.counted", Severity.ERROR)]
    ids, cells = sheet.table.columns[respondent].cells, sheet.table.columns[answer].cells
    people = {person: n for n, person in enumerate(dict.fromkeys(ids[row] for row in rows))}
    columns: dict[str, list[object]] = {
        question: [None] * len(people) for question in dict.fromkeys(down.questions.values())
    }
    for row in rows.tolist():
        columns[down.questions[row]][people[ids[row]]] = cells[row]
    texts = {id_: text for text, id_ in sheet.recogniser.by_words.items()}
    made = [RawColumn.of(c, header=(texts[question],)) for question, c in columns.items()]
    made = [replace(c, labels=sheet.table.columns[answer].labels) for c in made]
    made.insert(0, RawColumn.of(people, header=(names[respondent] or RESPONDENT[0],)))
    for n, column in enumerate(sheet.table.columns):
        if n not in (down.column, answer, respondent) and names[n]:
            own = _one_each(column, ids, rows, people)
            made += [RawColumn.of(own, header=(names[n],))] if own is not None else []
    table = RawTable(file=sheet.table.file, columns=tuple(made), declared=True)
    return table, [sheet.problem("layout.long", count=len(people))]


def _is_counted(sheet: Sheet, down: Down, names: Sequence[str]) -> bool:
    """Whether each row is an alternative and how many chose it, or has answers in two columns."""
    if any(plain_key(name) in _COUNTS for name in names):
        return True
    answering = 0
    for n, column in enumerate(sheet.table.columns):
        cells = column.cells
        own = sum(_is_answer(cells[r], sheet.asked[q]) for r, q in down.questions.items())
        answering += n != down.column and 2 * own >= len(down.questions)
    return answering > 1


_COUNTS = frozenset({"antal", "antal svar", "count", "n", "frekvens", "frequency", "st", "procent"})


def names_above(table: RawTable, row: int) -> list[str]:
    """The headers that stand over the rows of answers."""
    if table.declared:
        return [max(column.header, key=len, default="") for column in table.columns]
    return [
        next((str(c) for n in range(row - 1, -1, -1) if (c := column.cell(n)) is not None), "")
        for column in table.columns
    ]


def _answer_column(sheet: Sheet, down: Down) -> int | None:
    """The column in which most cells are alternatives of the question in their row."""
    best, most = None, 0
    for n, column in enumerate(sheet.table.columns):
        if n == down.column:
            continue
        cells = column.cells
        fitting = sum(_is_answer(cells[r], sheet.asked[q]) for r, q in down.questions.items())
        if fitting > most:
            best, most = n, fitting
    return best if 2 * most >= len(down.questions) else None


def _code_column(sheet: Sheet, down: Down, names: Sequence[str]) -> int | None:
    """The column called answer, where its cells are codes of the alternatives in their rows."""
    for n, column in enumerate(sheet.table.columns):
        if plain_key(names[n]) in _ANSWERS and n != down.column:
            cells = column.cells
            scales = {q: scale_of(sheet.asked[q].alternatives) for q in down.questions.values()}
            filled = [(cells[r], q) for r, q in down.questions.items() if cells[r] is not None]
            known = sum(cell_key(cell) in scales[q].by_code for cell, q in filled)
            if filled and 2 * known > len(filled):
                return n
    return None


_ANSWERS = frozenset({"svar", "answer", "value", "värde", "response", "kod", "svarskod"})


def _is_answer(cell: object, question: Question) -> bool:
    """Whether a cell is an alternative by its words, or by what may stand around them."""
    if not isinstance(cell, str):
        return False
    scale = scale_of(question.alternatives)
    return plain_key(cell) in scale.by_name or scale.around(cell).code >= 0


def _respondent_column(sheet: Sheet, down: Down, answer: int, rows: Any) -> int | None:
    """The column that tells respondents apart: nobody answers a question twice by it."""
    table = sheet.table
    names = [plain_key(name) for name in names_above(table, int(rows[0]))]
    candidates = [n for n in range(len(table.columns)) if n not in (down.column, answer)]
    known = [n for n in candidates if names[n] in RESPONDENT]
    for n in known or candidates:
        cells = table.columns[n].cells
        pairs = [(cells[row], down.questions[row]) for row in rows.tolist()]
        if len({cell for cell, _ in pairs}) == len(pairs):
            continue  # a number of each row
        if len(set(pairs)) == len(pairs) and all(cells[row] is not None for row in rows.tolist()):
            return n
    return None


def _one_each(
    column: RawColumn, ids: Sequence[object], rows: Any, people: Mapping[object, int]
) -> list[object] | None:
    """The one value that each respondent has in a column, ``None`` if somebody has several."""
    cells, own = column.cells, [None] * len(people)
    for row in rows.tolist():
        place, cell = people[ids[row]], cells[row]
        if cell is not None and own[place] not in (None, cell):
            return None
        own[place] = own[place] if cell is None else cell
    return list(own)
