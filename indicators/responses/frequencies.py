"""A table of how many gave each answer, in place of the answers: a wave without respondents."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import numpy as np

from ..survey.questionnaire import Question, Questionnaire
from ..survey.waves import Wave
from ..words import plain_key
from ..words.errors import Problem, Severity
from .cells import as_number, scale_of
from .cube import Cube
from .frequency_shapes import from_blocks, without_shares
from .readers import RawColumn, RawTable
from .sheet_layout import Down, Sheet, questions_down, sheet_of


def frequencies(
    table: RawTable, questionnaire: Questionnaire, wave: Wave
) -> tuple[Cube, list[Problem]] | None:
    """The counts of a table with a row for each question and a column for each alternative, and
    what is wrong with them; ``None`` if it is no such table.

    How many answered at all is not known: at least as many as answered any one question.
    """
    if wave.in_order or table.declared or table.length > _LONGEST:
        return None
    table = without_shares(table)
    sheet = sheet_of(table, questionnaire, wave)
    if not sheet.asked:
        return None
    if sheet.is_of_columns:
        turned = _turned(sheet)
        return None if turned is None else frequencies(turned, questionnaire, wave)
    down = questions_down(sheet)
    if down is None or down.repeated:
        return None
    columns = {row: _columns_of(sheet, down, row) for row in down.questions}
    if any(len(found) < 2 for found in columns.values()):
        blocks = from_blocks(sheet, down)
        return None if blocks is None else frequencies(blocks, questionnaire, wave)
    if _is_repeated(sheet, down, columns):
        nobody = Cube(questions=(), groups={}, sizes=np.array([0]), counts=())
        return nobody, [sheet.problem("layout.counts.repeated", Severity.ERROR)]
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


def _is_repeated(sheet: Sheet, down: Down, columns: dict[int, dict[int, int]]) -> bool:
    """Whether an alternative has several columns, or a row of numbers belongs to no question: of
    another year or group, whose answers would be lost."""
    first = min(down.questions)
    for row, found in columns.items():
        scale = scale_of(sheet.asked[down.questions[row]].alternatives)
        heads = [h for h in range(row) if h not in down.questions]
        for head in heads:
            cells = (c.cell(head) for c in sheet.table.columns)
            labels = [
                t for c in cells if isinstance(c, str) and (t := plain_key(c)) in scale.by_name
            ]
            if len(labels) > len(set(labels)) and len(set(labels)) > 1:
                return True
        for other in range(first, sheet.table.length):
            if other in down.questions:
                continue
            numbers = [sheet.table.columns[n].cell(other) for n in found.values()]
            name = sheet.table.columns[down.column].cell(other)
            is_total = isinstance(name, str) and bool(_TOTAL_ROW.match(plain_key(name)))
            if sum(as_number(cell) is not None for cell in numbers) > 1 and not is_total:
                return True
    return False


_TOTAL_ROW = re.compile(r"totalt|summa|samtliga|alla frågor|total\b|sum\b|medel|snitt|genomsnitt")


def _turned(sheet: Sheet) -> RawTable | None:
    """A table of counts that lies on its side, turned: alternatives down a column, each once, and
    whole numbers under the questions."""
    table, start = sheet.table, sheet.headers.start
    if table.length - start > _MOST:
        return None
    names = {name for q in sheet.asked.values() for name in scale_of(q.alternatives).by_name}
    for n, column in enumerate(table.columns):
        cells = [cell for cell in column.cells[start:] if cell is not None]
        labels = [cell for cell in cells if isinstance(cell, str) and plain_key(cell) in names]
        if len(labels) < _FEWEST or len(set(labels)) < len(labels):
            continue
        if 2 * len(labels) <= len(cells) or not _of_numbers(sheet):
            continue
        rows = range(start - 1, table.length)
        order = [n, *(other for other in range(len(table.columns)) if other != n)]
        turned = [
            RawColumn.of(
                table.columns[m].cell(row) if row >= start or m != n else None for m in order
            )
            for row in rows
        ]
        return replace(table, columns=tuple(turned), totals=frozenset())
    return None


def _of_numbers(sheet: Sheet) -> bool:
    """Whether nothing but whole numbers stands under the questions."""
    for n, names in enumerate(sheet.headers.names):
        if sheet.recogniser.by_any(names):
            cells = sheet.table.columns[n].distinct(sheet.headers.start)
            if any(cell is not None and as_number(cell) is None for cell in cells):
                return False
    return True


_LONGEST = 2_000  # rows of a table of counts
_FEWEST, _MOST = 3, 60  # alternatives down a column; with totals, and of several scales


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
    totals: dict[int, tuple[int | None, Any]] = {}
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
        shares += bool(98 <= own.sum() <= 102)
        counts[id_] = own
        problems += _lacking(sheet, question, columns[row], row)
        totals[row] = (_stated_total(sheet, columns[row], row), own)
    problems += _wrong_totals(sheet, down, totals)
    if problems and shares == 0 and _has_percent(sheet, down, columns):
        problems = []
        shares = len(counts)
    if 2 * shares >= len(counts) > 1:
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


def _stated_total(sheet: Sheet, columns: dict[int, int], row: int) -> int | None:
    """The number of answers that the table states itself, in a column so called."""
    used = set(columns.values())
    for n, column in enumerate(sheet.table.columns):
        heads = (column.cell(r) for r in range(row))
        if n not in used and any(isinstance(c, str) and plain_key(c) in _TOTALS for c in heads):
            return as_number(column.cell(row))
    return None


def _wrong_totals(
    sheet: Sheet, down: Down, totals: dict[int, tuple[int | None, Any]]
) -> list[Problem]:
    """Rows whose counts do not add up to their own total: all of them, or those with a direction.

    Where the total is the same in every row it is the number of respondents, some of whom have
    left a question out.
    """
    stated = {total for total, _ in totals.values()}
    if len(stated) == 1 and all(
        total is not None and total >= counts.sum() for total, counts in totals.values()
    ):
        return []
    problems = []
    for row, (total, counts) in totals.items():
        alternatives = sheet.asked[down.questions[row]].alternatives
        inside = [n for n, a in enumerate(alternatives) if a.valence is not None]
        sums = {int(counts.sum()), int(counts[inside].sum())}
        if total is not None and total not in sums:
            problem = sheet.problem(
                "layout.counts.total", Severity.ERROR, total=total, sum=int(counts.sum())
            )
            problems.append(replace(problem, row=row + 1))
    return problems


_TOTALS = frozenset({"totalt", "total", "summa", "antal svar", "antal", "n", "svarande"})


def _missing(table: RawTable, question: Question, wave: Wave) -> Problem:
    facts = {"question": question.id, "text": question.text_in(wave.year), "nearest": None}
    return Problem(key="question.no_column", file=table.file, facts=tuple(facts.items()))
