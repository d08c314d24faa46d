"""A table of how many gave each answer, in place of the answers: a wave without respondents."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..survey.questionnaire import Question, Questionnaire
from ..survey.waves import Wave
from ..words.errors import Problem, Severity
from .cells import as_number, scale_of
from .cube import Cube
from .layouts import Down, Sheet, questions_down, sheet_of
from .readers import RawTable


def frequencies(
    table: RawTable, questionnaire: Questionnaire, wave: Wave
) -> tuple[Cube, list[Problem]] | None:
    """The counts of a table with a row for each question and a column for each alternative, and
    what is wrong with them; ``None`` if it is no such table.

    How many answered at all is not known: at least as many as answered any one question.
    """
    sheet = sheet_of(table, questionnaire, wave)
    if wave.in_order or not sheet.asked or table.declared or sheet.is_of_columns:
        return None
    down = questions_down(sheet)
    if down is None or down.repeated:
        return None
    columns = {row: _columns_of(sheet, down, row) for row in down.questions}
    if any(len(found) < 2 for found in columns.values()):
        return None
    counts, problems = _counts(sheet, down, columns)
    asked = [question for question in sheet.asked.values() if question.id in counts]
    missing = [question for question in sheet.asked.values() if question.id not in counts]
    problems += [_missing(table, question, wave) for question in missing]
    answers = max((int(own.sum()) for own in counts.values()), default=0)
    if wave.invited is not None and answers > wave.invited:
        facts = {"answers": answers, "invited": wave.invited}
        problems.append(sheet.problem("answers.more_than_invited", Severity.ERROR, **facts))
    cube = Cube(
        questions=tuple(asked),
        groups={},
        sizes=np.array([answers]),
        counts=tuple(np.append(counts[q.id], answers - counts[q.id].sum())[None] for q in asked),
    )
    return cube, [sheet.problem("layout.counts", answers=answers), *problems]


def _columns_of(sheet: Sheet, down: Down, row: int) -> dict[int, int]:
    """The column of each alternative of the question in a row: under its label, above the row."""
    question = sheet.asked[down.questions[row]]
    by_name = scale_of(question.alternatives)
    for head in range(row - 1, -1, -1):
        if head in down.questions:
            continue
        found: dict[int, int] = {}
        for n, column in enumerate(sheet.table.columns):
            cell = column.cell(head)
            place = by_name.around(cell).code if isinstance(cell, str) else -1
            named = by_name.by_name.get(" ".join(str(cell).casefold().split()), place)
            if 0 <= named < len(question.alternatives) and named not in found:
                found[named] = n
        if len(found) >= 2:
            return found
    return {}


def _counts(
    sheet: Sheet, down: Down, columns: dict[int, dict[int, int]]
) -> tuple[dict[str, np.ndarray], list[Problem]]:
    counts, problems = {}, []
    shares = 0
    for row, id_ in down.questions.items():
        question = sheet.asked[id_]
        own = np.zeros(len(question.alternatives), np.int64)
        for place, n in columns[row].items():
            cell = sheet.table.columns[n].cell(row)
            number = 0 if cell is None else as_number(cell)
            if number is None:
                problem = sheet.problem("layout.counts.odd", Severity.ERROR)
                problems.append(replace(problem, row=row + 1, column=sheet.headers.place(n)))
            own[place] = number or 0
        shares += bool(99 <= own.sum() <= 101)
        counts[id_] = own
        problems += _lacking(sheet, question, columns[row], row)
        problems += _total(sheet, columns[row], row, int(own.sum()))
    if problems and shares == 0 and _has_percent(sheet, down, columns):
        problems = []
        shares = len(counts)
    if shares == len(counts) > 1:
        problems = [sheet.problem("layout.counts.percent", Severity.ERROR)]
    return counts, problems


def _has_percent(sheet: Sheet, down: Down, columns: dict[int, dict[int, int]]) -> bool:
    """Whether all numbers that are not whole look like shares."""
    for row in down.questions:
        for n in columns[row].values():
            cell = sheet.table.columns[n].cell(row)
            if isinstance(cell, str) and "%" in cell:
                return True
            if isinstance(cell, float) and 0 < cell < 1:
                return True
    return False


def _lacking(sheet: Sheet, question: Question, columns: dict[int, int], row: int) -> list[Problem]:
    """That an alternative with a direction has no column: its answers would be lost."""
    lacking = [
        a.label
        for n, a in enumerate(question.alternatives)
        if n not in columns and a.valence is not None
    ]
    if not lacking:
        return []
    problem = sheet.problem("layout.counts.lacking", Severity.ERROR, labels=lacking)
    return [replace(problem, row=row + 1)]


def _total(sheet: Sheet, columns: dict[int, int], row: int, sum_: int) -> list[Problem]:
    """That the total which the table states is another than the sum of its counts."""
    used = set(columns.values())
    for n, column in enumerate(sheet.table.columns):
        heads = (column.cell(r) for r in range(row))
        is_total = any(isinstance(c, str) and c.casefold().strip() in _TOTALS for c in heads)
        number = as_number(column.cell(row)) if n not in used and is_total else None
        if number is not None and number < sum_:
            problem = sheet.problem("layout.counts.total", Severity.ERROR, total=number, sum=sum_)
            return [replace(problem, row=row + 1)]
    return []


_TOTALS = frozenset({"totalt", "total", "summa", "antal svar", "antal", "n", "svarande"})


def _missing(table: RawTable, question: Question, wave: Wave) -> Problem:
    facts = {"question": question.id, "text": question.text_in(wave.year), "nearest": None}
    return Problem(key="question.no_column", file=table.file, facts=tuple(facts.items()))
