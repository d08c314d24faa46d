"""A table with what is needed to know how it is laid out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from ..survey.questionnaire import Question, Questionnaire
from ..survey.waves import Wave
from ..words.errors import Problem, Severity
from .headers import Headers, find_headers
from .readers import RawColumn, RawTable
from .recognised import How, Recogniser


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table, its headers as they are found, and what its questions may be called."""

    table: RawTable
    headers: Headers
    recogniser: Recogniser
    asked: Mapping[str, Question]

    @property
    def is_of_columns(self) -> bool:
        """Whether most questions have a column of their own."""
        found = {id_ for names in self.headers.names for id_ in self.recogniser.by_any(names)}
        return 2 * len(found) > len(self.asked)

    def problem(self, key: str, severity: Severity = Severity.WARNING, **facts: object) -> Problem:
        """What is told of the layout of the file."""
        return Problem(key=key, file=self.table.file, facts=tuple(facts.items()), severity=severity)


def sheet_of(table: RawTable, questionnaire: Questionnaire, wave: Wave) -> Sheet:
    """A table with what is needed to know its layout."""
    asked = questionnaire.asked(wave.year)
    recogniser = Recogniser(asked, questionnaire.questions, wave.year)
    headers = find_headers(table, recogniser, wave)
    return Sheet(table, headers, recogniser, {question.id: question for question in asked})


class Down(NamedTuple):
    """Questions that stand down a column: by row, in the order of the rows."""

    column: int
    questions: dict[int, str]

    @property
    def repeated(self) -> bool:
        """Whether a question stands there again and again, with an answer in each row."""
        return len(self.questions) > len(set(self.questions.values()))


def questions_down(sheet: Sheet) -> Down | None:
    """The column down which most questions stand, if there is one."""
    best: Down | None = None
    for n, column in enumerate(sheet.table.columns):
        known = {}
        for cell in column.distinct():
            ways = sheet.recogniser.of(cell) if isinstance(cell, str) else {}
            if len(ways) == 1 and next(iter(ways.values())) is not How.CUT:
                known[cell] = next(iter(ways))
        different = len(set(known.values()))
        if different > 1 and 2 * different >= len(sheet.asked):
            cells = column.cells
            questions = {row: known[c] for row, c in enumerate(cells) if c in known}
            if best is None or len(questions) > len(best.questions):
                best = Down(n, questions)
    return best


def with_column(
    table: RawTable, headers: Headers, cells: list[object], name: str, like: int
) -> RawTable:
    """The table with one more column, under its header."""
    if not table.declared:
        row = headers.start - 1
        cells = [name if n == row else cell for n, cell in enumerate(cells)]
    column = RawColumn.of(cells, header=(name,) if table.declared else ())
    labels = table.columns[like]
    column = replace(column, labels=labels.labels, missing=labels.missing)
    return replace(table, columns=(*table.columns, column))
