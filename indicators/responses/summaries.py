"""Rows that sum up the others: totals, counts, means and medians below or above the answers.

They are looked for where they could be read as answers. A row of words from the scale is a
respondent's; a row of bare numbers is one only if it is like the other rows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from statistics import median
from typing import NamedTuple

import numpy as np

from ..survey.waves import Wave
from ..words import plain_key, printable
from ..words.errors import Problem, Severity
from .answers import as_number
from .headers import NO_QUESTION, PERSONAL, RESPONDENT, Headers
from .readers import RawTable
from .rows import answered_rows

_OTHERS = 3  # rows that have to be alike for another to be unlike them
_TAIL = 8  # rows at an end that may sum up the others: count, sum, mean, median, …
# Questions, so that it is no chance; of the last three with answers that differ.
_ENOUGH = {"count": 2, "sum": 2, "mean": 4, "median": 4}

_NUMERIC = re.compile(r"-?\d{1,9}(?:[.,]\d{1,9})? ?%?")
_OF = (
    r"(?: (?:antal|svar|svarande|respondenter|deltagare|personer|rader|answers|responses"
    r"|respondents|rows|värde|value))*[ :=]*(?:\(?(?:n ?= ?)?\d{0,9}[.,]?\d{0,9} ?%?\)?)"
)
# "Totalt", "Antal svar: 6", "Medelvärde (n = 6)".
_WORDS = re.compile(
    r"(?:totalt|totalsumma|grand total|summa|delsumma|subtotal|antal (?:svar|svarande|deltagare"
    r"|respondenter)|counta|medelvärde|medeltal|genomsnitt|average|median|medianvärde|mediansvar"
    r"|typvärde|typsvar|vanligaste(?: svar)?|standardavvikelse|standard deviation|svarsfrekvens"
    r"|summering|sammanställning|(?:lägsta|högsta)(?: svar| värde)?|exempelsvar)" + _OF
)
# What may be a name, a party or a comment as well.
_WEAK_WORDS = re.compile(
    r"(?:total|sum|antal|count|medel|snitt|mean|mode|n|std|stdav|std dev|stdev|sd|min|max"
    r"|minimum|maximum|varians|variance|andel|procent|percent|%|lägst|högst|skala|fråga)" + _OF
)


def summaries(
    table: RawTable,
    chosen: RawTable,
    headers: Headers,
    question_columns: Mapping[str, int],
    wave: Wave,
) -> list[Problem]:
    """A problem for each row that sums up the others, in a table and in the rows chosen of it.

    ``question_columns`` is the column of each question. Where ``rows`` says in which rows the
    answers stand, only a row that says of itself that it is a sum is a problem.
    """
    answered = np.flatnonzero(answered_rows(chosen, question_columns, headers.start)).tolist()
    settled = {n for header in wave.only for n in headers.exactly(header)}
    sheet = _Sheet(
        chosen, table, headers, sorted(set(question_columns.values())), answered, settled
    )
    reasons: dict[int, _Reason] = {}
    certain = (_by_formula, _by_words)
    for search in certain if wave.rows else (*certain, _by_blanks, _after_gap, _by_numbers):
        undecided = [row for row in answered if row not in reasons]
        for row, reason in search(replace(sheet, answered=undecided)):
            reasons.setdefault(row, reason)
    in_order = sorted(reasons.items())
    problems = [_problem(sheet, row, reason, set(reasons)) for row, reason in in_order]
    return problems if wave.rows else [*problems, *_warnings_of_lacking(sheet, set(reasons))]


class _Reason(NamedTuple):
    """Why a row is taken to sum up the others: the key of the text, and its facts."""

    key: str
    facts: Mapping[str, object]


@dataclass(frozen=True)
class _Sheet:
    """A table, as it is read and as it stands in the file, the columns of its questions, its rows
    with answers, and the columns whose values ``only`` has settled."""

    table: RawTable
    file: RawTable
    headers: Headers
    questions: Sequence[int]
    answered: Sequence[int]
    settled: Collection[int]

    def numbers(self, row: int, labelled: bool = False) -> dict[int, int] | None:
        """The numbers under the questions by column, ``None`` if anything else stands there.

        A number that the file labels, as SPSS does, is an answer in words, unless ``labelled``
        ones are to count.
        """
        columns = {n: self.table.columns[n] for n in self.questions}
        numbers = {
            n: None
            if not labelled and column.cells[row] in column.labels
            else as_number(column.cells[row])
            for n, column in columns.items()
            if column.cells[row] is not None
        }
        if None in numbers.values():
            return None
        return {n: number for n, number in numbers.items() if number is not None}

    def at_an_end(self, is_unlike: Callable[[int], bool]) -> list[int]:
        """The rows at the end, or else at the top, that are unlike all the others."""
        for rows in (self.answered[::-1], self.answered):
            length = next((k for k, row in enumerate(rows) if not is_unlike(row)), len(rows))
            others = rows[length:]
            if 0 < length <= _TAIL and len(others) >= _OTHERS and not any(map(is_unlike, others)):
                return list(rows[:length])
        return []

    def unlike(self, n: int) -> Callable[[int], bool]:
        """Whether a row lacks what the others have in a column: has nothing there, or a bare
        number, such as their count, where they have words or times, or a word for a number."""
        cells = self.table.columns[n].cells
        filled = [cells[row] for row in self.answered if cells[row] is not None]
        words = 2 * sum(as_number(cell) is None for cell in filled) > len(filled)
        return lambda row: cells[row] is None or (as_number(cells[row]) is None) is not words

    def is_numeric(self, row: int) -> bool:
        """Whether nothing but numbers stands under the questions, whole or not."""
        cells = (self.table.columns[n].cells[row] for n in self.questions)
        return all(_NUMERIC.fullmatch(str(cell).strip()) for cell in cells if cell is not None)

    def is_respondent(self, row: int) -> bool:
        """Whether a row has what a survey tool gives each respondent."""
        columns = _always_filled(self)
        return bool(columns) and not any(self.unlike(n)(row) for n in columns)


def _problem(sheet: _Sheet, row: int, reason: _Reason, all_odd: set[int]) -> Problem:
    answers = [r for r in sheet.answered if r not in all_odd] or [row]
    span = {"first": answers[0] + 1, "last": answers[-1] + 1}
    return Problem(
        key=f"summary.{reason.key}",
        file=sheet.table.file,
        row=row + 1,
        facts=(*reason.facts.items(), *span.items()),
    )


def _by_formula(sheet: _Sheet) -> Iterator[tuple[int, _Reason]]:
    """Rows with a formula under a question that sums up other rows, such as SUBTOTAL."""
    rows = {row: n for row, n in sorted(sheet.table.totals, reverse=True) if n in sheet.questions}
    for row in sheet.answered:
        if row in rows:
            cell = f"{sheet.headers.place(rows[row])}{row + 1}"
            yield row, _Reason("formula", {"cell": cell})


def _by_words(sheet: _Sheet) -> Iterator[tuple[int, _Reason]]:
    """Rows that say what they are, in a column where other rows say something else.

    A word that stands in three rows or more, with answers in words, is the name of a group.
    """
    for n, column in enumerate(sheet.table.columns):
        if n in sheet.questions or n in sheet.settled:
            continue
        keys = {cell: plain_key(cell) for cell in set(column.cells) if isinstance(cell, str)}
        words = {cell for cell, key in keys.items() if _WORDS.fullmatch(key)}
        weak = {cell for cell, key in keys.items() if _WEAK_WORDS.fullmatch(key)}
        if not words and not weak:
            continue
        rows = [row for row in sheet.answered if column.cells[row] in words | weak]
        times_written = Counter(column.cells[row] for row in rows)
        names = {word for word, times in times_written.items() if times >= _OTHERS}
        for row in rows if len(rows) < len(sheet.answered) else ():
            cell, numbers = column.cells[row], sheet.is_numeric(row)
            says_so = cell in words and (numbers or cell not in names)
            if says_so or (numbers and not sheet.is_respondent(row)):
                facts = {"word": printable(str(cell)), "header": sheet.headers.name(n)}
                yield row, _Reason("word", facts)


def _by_blanks(sheet: _Sheet) -> Iterator[tuple[int, _Reason]]:
    """Rows of numbers that lack what every respondent has: an identifier, or a time."""
    for n in _always_filled(sheet):
        for row in sheet.at_an_end(sheet.unlike(n)):
            if sheet.numbers(row, labelled=True) is not None:
                yield row, _Reason("blank", {"header": sheet.headers.name(n)})


def _warnings_of_lacking(sheet: _Sheet, odd: Collection[int]) -> Iterator[Problem]:
    """A warning of rows of words that lack what every respondent has: answers on paper, typed in
    by hand, or a row of medians."""
    for n in _always_filled(sheet):
        rows = [row for row in sheet.at_an_end(sheet.unlike(n)) if row not in odd]
        if rows:
            facts = (("rows", len(rows)), ("header", sheet.headers.name(n)))
            yield Problem(
                key="summary.lacking",
                file=sheet.table.file,
                row=min(rows) + 1,
                facts=(*facts, ("first", sheet.answered[0] + 1), ("last", sheet.answered[-1] + 1)),
                severity=Severity.WARNING,
            )
            return


def _always_filled(sheet: _Sheet) -> list[int]:
    """The columns that a survey tool fills in for everybody."""
    names = [plain_key(sheet.headers.name(n)) for n in range(len(sheet.table.columns))]
    tool_headers = set(NO_QUESTION | set(RESPONDENT)) - PERSONAL
    tool_columns = [
        n for n, name in enumerate(names) if name in tool_headers and n not in sheet.questions
    ]
    return [
        n
        for n in tool_columns
        if any(sheet.table.columns[n].cells[r] is not None for r in sheet.answered)
    ]


def _after_gap(sheet: _Sheet) -> Iterator[tuple[int, _Reason]]:
    """Rows of numbers below a blank row, where the rows above have none between them.

    In a file that declares its columns a blank row is somebody who answered nothing.
    """
    if sheet.table.declared:
        return
    gaps = [k for k, row in enumerate(sheet.answered[1:], 1) if _blank_before(sheet, row)]
    if len(gaps) == 1 and 2 * gaps[0] > len(sheet.answered) and gaps[0] >= _OTHERS:
        for row in sheet.answered[gaps[0] :]:
            if sheet.numbers(row) is not None and not sheet.is_respondent(row):
                yield row, _Reason("apart", {})


def _blank_before(sheet: _Sheet, row: int) -> bool:
    return all(column.cells[row - 1] is None for column in sheet.file.columns)


def _by_numbers(sheet: _Sheet) -> Iterator[tuple[int, _Reason]]:
    """Rows at the end whose numbers are the count, sum, mean or median of those above."""
    rows_above = list(sheet.answered[:-_TAIL])
    sums: list[tuple[int, _Reason]] = []
    for row in sheet.answered[-_TAIL:]:
        numbers = None if sheet.is_respondent(row) else sheet.numbers(row)
        is_tried = len(rows_above) >= _OTHERS
        kind = _sum_of(sheet, rows_above, numbers) if numbers and is_tried else None
        if kind is None:
            # A respondent: the rows before it are no sums either.
            rows_above += [*(row for row, _ in sums), row]
            sums = []
        else:
            sums.append((row, _Reason(kind, {})))
    yield from sums


def _sum_of(sheet: _Sheet, rows_above: Sequence[int], numbers: Mapping[int, int]) -> str | None:
    columns = {n: sheet.table.columns[n].cells for n in numbers}
    filled = {
        n: [c for r in rows_above if (c := cells[r]) is not None] for n, cells in columns.items()
    }
    # Where all have answered alike, the next who does is no mean of the others.
    varied_columns = sum(len(set(cells)) > 1 for cells in filled.values())
    for kind, needed in _ENOUGH.items():
        if (len(numbers) if kind == "count" else varied_columns) >= needed and all(
            number in _sums(kind, filled[n]) for n, number in numbers.items()
        ):
            return kind
    return None


def _sums(kind: str, cells: Sequence[object]) -> tuple[int, ...]:
    """What the cells above amount to, in whole numbers; nothing if they are words."""
    if kind == "count":
        return (len(cells),)
    numbers = [number for cell in cells if (number := as_number(cell)) is not None]
    if not numbers or len(numbers) < len(cells):
        return ()
    if kind == "sum":
        return (sum(numbers),)
    average = Fraction(sum(numbers), len(numbers)) if kind == "mean" else Fraction(median(numbers))
    return (int(average + Fraction(1, 2)),)
