"""Exports with a column for each alternative, and a tick for each who chose it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..survey.questionnaire import Question
from ..words import plain_key
from ..words.errors import Problem, Severity
from .cells import scale_of
from .readers import RawColumn, RawTable
from .recognised import LONGEST, SEPARATOR, How
from .sheet_layout import Sheet, with_column

TICKED = frozenset({
    "x", "1", "ja", "yes", "true", "sant", "✓", "✔", "☑", "☒", "*", "checked", "selected", "vald",
    "markerad", "ikryssad", "kryss",
})  # fmt: skip
NOT_TICKED = frozenset({
    "0", "nej", "no", "false", "falskt", "unchecked", "not selected", "ej vald", "inte vald",
    "omarkerad", "ej markerad", "☐", "-", "quoted", "not checked",
})  # fmt: skip


class _Tick(NamedTuple):
    """A column with a tick for each who chose an alternative of a question."""

    question: str
    label: str
    column: int


def ticks_of(sheet: Sheet) -> list[_Tick]:
    """The columns of single alternatives, where there are any."""
    below = [tick for tick in _ticks_below(sheet) if _is_of_ticks(sheet, tick)]
    ticks = [*below, *_ticks_in_headers(sheet)]
    labels: dict[str, list[str]] = {}
    for question, label, _ in ticks:
        labels.setdefault(question, []).append(label)
    # A question in two columns of answers has answers below it, too, but not each of them once.
    whole = {q for q, own in labels.items() if 1 < len(own) == len(set(own))}
    return [tick for tick in ticks if tick.question in whole]


def _is_of_ticks(sheet: Sheet, tick: _Tick) -> bool:
    """Whether nothing but ticks stands below an alternative."""
    below = sheet.table.columns[tick.column].distinct(sheet.headers.start + 1)
    said = _ticked_cells(sheet.table.columns[tick.column], tick.label)
    return all(said[cell] is not None for cell in below)


def _ticks_below(sheet: Sheet) -> Iterator[_Tick]:
    """Alternatives in a row of their own under the questions, as SurveyMonkey writes them."""
    row = sheet.headers.start
    if sheet.table.declared or row >= sheet.table.length:
        return
    question: Question | None = None
    for n, column in enumerate(sheet.table.columns):
        header = column.cell(row - 1) if row else None
        if header is not None:
            ways = sheet.recogniser.of(header) if isinstance(header, str) else {}
            question = sheet.asked[next(iter(ways))] if len(ways) == 1 else None
        label = _label(column.cell(row), question)
        if question is not None and label is not None:
            yield _Tick(question.id, label, n)
        elif header is None:
            question = None


def _ticks_in_headers(sheet: Sheet) -> Iterator[_Tick]:
    """Alternatives in the headers: "question [label]", "question/label", "label:question"."""
    for n, names in enumerate(sheet.headers.names):
        for name in names:
            for before, behind in _parted(name):
                ways = sheet.recogniser.of(before) or sheet.recogniser.of(behind)
                if len(ways) == 1 and next(iter(ways.values())) is not How.CUT:
                    question = sheet.asked[next(iter(ways))]
                    other = behind if question.id in sheet.recogniser.of(before) else before
                    if (label := _label(other, question)) is not None:
                        yield _Tick(question.id, label, n)
                        break


def _parted(name: str) -> Iterator[tuple[str, str]]:
    words = name.strip()
    if len(words) > LONGEST:
        return
    if words.endswith("]") and "[" in words:
        yield words[: words.rfind("[")], words[words.rfind("[") + 1 : -1]
    for match in SEPARATOR.finditer(words):
        yield words[: match.start()], words[match.end() :]
    label, colon, question = words.partition(":")
    if colon:
        yield label, question


def _label(cell: object, question: Question | None) -> str | None:
    if question is None or not isinstance(cell, str):
        return None
    place = scale_of(question.alternatives).by_name.get(plain_key(cell))
    return None if place is None else question.alternatives[place].label


def without_ticks(sheet: Sheet, ticks: Sequence[_Tick]) -> tuple[RawTable, list[Problem]]:
    """The table with a column for each question in place of its columns of ticks."""
    table, start, problems = sheet.table, sheet.headers.start, []
    below = not table.declared and any(
        _label(table.columns[tick.column].cell(start), sheet.asked[tick.question]) == tick.label
        for tick in ticks
        if start < table.length
    )
    first = start + 1 if below else start
    many: list[int] = []
    odd: list[int] = []
    made = {}
    for question in dict.fromkeys(tick.question for tick in ticks):
        cells: list[object] = [None] * table.length
        for tick in (tick for tick in ticks if tick.question == question):
            said = _ticked_cells(table.columns[tick.column], tick.label)
            column = table.columns[tick.column].cells
            for row in range(first, table.length):
                ticked = said[column[row]]
                if ticked is None:
                    odd.append(row + 1)
                elif ticked and cells[row] is not None:
                    many.append(row + 1)
                elif ticked:
                    cells[row] = tick.label
        made[question] = cells
    for question in made:
        labels = {tick.label for tick in ticks if tick.question == question}
        alternatives = sheet.asked[question].alternatives
        lacking = [a.label for a in alternatives if a.valence is not None and a.label not in labels]
        if lacking:
            problems.append(sheet.problem("layout.ticks.lacking", Severity.ERROR, labels=lacking))
            break
    for key, rows in (("layout.ticks.many", many), ("layout.ticks.odd", odd)):
        if rows:
            problem = sheet.problem(key, Severity.ERROR, rows=len(set(rows)))
            problems.append(replace(problem, row=min(rows)))
    blank = {tick.column for tick in ticks}
    table = replace(
        table,
        columns=tuple(_emptied(c, n in blank, start, first) for n, c in enumerate(table.columns)),
    )
    for question, cells in made.items():
        text = next(t for t, id_ in sheet.recogniser.by_words.items() if id_ == question)
        table = with_column(table, sheet.headers, cells, text, 0)
    problems.append(sheet.problem("layout.ticks", count=len(made)))
    return table, problems


def _emptied(column: RawColumn, all_: bool, start: int, first: int) -> RawColumn:
    """A column without its ticks, and without what a second header row says."""
    codes = column.codes.copy()
    codes[0 if all_ else start : None if all_ else first] = 0
    header = () if all_ else column.header
    return replace(column, codes=codes, header=header)


def _ticked_cells(column: RawColumn, label: str) -> dict[object, bool | None]:
    """Of each cell whether it is a tick; ``None`` where that cannot be told."""
    said: dict[object, bool | None] = {None: False}
    for cell in column.values:
        if cell is None:
            continue
        text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
        key = plain_key(text)
        ticked = key in TICKED or key == plain_key(label)
        said[cell] = True if ticked else False if key in NOT_TICKED else None
    return said
