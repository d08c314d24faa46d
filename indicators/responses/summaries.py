"""Rows that sum up the others: totals, counts, means and medians below or above the answers.

They are looked for where they could be read as answers. A row of words from the scale is a
respondent's; a row of bare numbers is one only if it is like the other rows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..survey.waves import Wave
from ..words import plain_key, printable
from ..words.errors import Problem, Settings, Severity
from .cells import as_number
from .headers import NO_QUESTION, PERSONAL, RESPONDENT, Headers
from .readers import RawTable
from .rows import answered_rows
from .sums import sums_of

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray

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
    r"|riket|typvärde|typsvar|vanligaste(?: svar)?|standardavvikelse|standard deviation"
    r"|svarsfrekvens|summering|sammanställning|(?:lägsta|högsta)(?: svar| värde)?|exempelsvar)"
    + _OF
)
# What may be a name, a party or a comment as well.
_WEAK_WORDS = re.compile(
    r"(?:total|sum|antal|count|medel|snitt|mean|mode|n|std|stdav|std dev|stdev|sd|min|max"
    r"|minimum|maximum|varians|variance|andel|procent|percent|%|lägst|högst|skala|fråga)" + _OF
)


def is_summary_word(key: str, weak: bool = False) -> bool:
    """Whether a cell says that its row sums up others, maybe in ``weak`` words: names, too."""
    return bool(_WORDS.fullmatch(key) or (weak and _WEAK_WORDS.fullmatch(key)))


def summaries(
    table: RawTable,
    chosen: RawTable,
    headers: Headers,
    question_columns: Mapping[str, int],
    about: tuple[Wave, Collection[str]],
) -> list[Problem]:
    """A problem for each row that sums up the others, in a table and in the rows chosen of it.

    ``question_columns`` is the column of each question, ``about`` the wave and what its
    alternatives are called. Where ``rows`` says in which rows the answers stand, only a row that
    says of itself that it is a sum is a problem.
    """
    wave, labels = about
    answered = np.flatnonzero(answered_rows(chosen, question_columns, headers.start))
    settled = {n for header in wave.only for n in headers.stated(header)}
    sheet = _Sheet(
        chosen, table, headers, sorted(set(question_columns.values())), answered, settled, labels
    )
    reasons: dict[int, _Reason] = {}
    certain = (_by_formula, _by_words)
    for search in certain if wave.rows else (*certain, _by_blanks, _after_gap, _by_numbers):
        undecided = np.setdiff1d(answered, list(reasons)) if reasons else answered
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
    answered: NDArray[np.intp]
    settled: Collection[int]
    labels: Collection[str] = ()

    def numbers(self, row: int, labelled: bool = False) -> dict[int, int] | None:
        """The numbers under the questions by column, ``None`` if anything else stands there.

        A number that the file labels, as SPSS does, is an answer in words, unless ``labelled``
        ones are to count.
        """
        columns = {n: self.table.columns[n] for n in self.questions}
        cells = {n: column.cell(row) for n, column in columns.items()}
        numbers = {
            n: None if not labelled and cell in columns[n].labels else as_number(cell)
            for n, cell in cells.items()
            if cell is not None
        }
        if None in numbers.values():
            return None
        return {n: number for n, number in numbers.items() if number is not None}

    def at_an_end(self, n: int) -> list[int]:
        """The rows at the end, or else at the top, that are unlike all the others in a column."""
        unlike = self.unlike(n)[self.answered]
        for rows, odd in ((self.answered[::-1], unlike[::-1]), (self.answered, unlike)):
            length = len(odd) if odd.all() else int(odd.argmin())
            is_others = len(odd) - length >= _OTHERS and not odd[length:].any()
            if 0 < length <= _TAIL and is_others:
                return list(map(int, rows[:length]))
        return []

    def unlike(self, n: int) -> NDArray[np.bool_]:
        """Whether each row lacks what the others have in a column: has nothing there, or a bare
        number, such as their count, where they have words or times, or a word for a number."""
        column = self.table.columns[n]
        words = column.filled & ~column.numbers(lambda cell: as_number(cell) is not None)
        filled = int(column.filled[self.answered].sum())
        if 2 * int(words[self.answered].sum()) > filled:
            return np.logical_not(words)
        return np.logical_not(column.filled) | words

    def is_numeric(self, row: int) -> bool:
        """Whether nothing but numbers stands under the questions, whole or not."""
        cells = (self.table.columns[n].cell(row) for n in self.questions)
        return all(_NUMERIC.fullmatch(str(cell).strip()) for cell in cells if cell is not None)

    @property
    def always_filled(self) -> list[int]:
        """The columns that a survey tool fills in for everybody."""
        tool_headers = set(NO_QUESTION | set(RESPONDENT)) - PERSONAL
        return [
            n
            for n, column in enumerate(self.table.columns)
            if plain_key(self.headers.name(n)) in tool_headers
            and n not in self.questions
            and column.filled[self.answered].any()
        ]

    def is_respondent(self, row: int) -> bool:
        """Whether a row has what a survey tool gives each respondent."""
        columns = self.always_filled
        return bool(columns) and not any(self.unlike(n)[row] for n in columns)


def _problem(sheet: _Sheet, row: int, reason: _Reason, all_odd: set[int]) -> Problem:
    others = np.setdiff1d(sheet.answered, list(all_odd))
    answers = others if len(others) else [row]
    span = {"first": int(answers[0]) + 1, "last": int(answers[-1]) + 1}
    return Problem(
        key=f"summary.{reason.key}",
        file=sheet.table.file,
        row=row + 1,
        facts=(*reason.facts.items(), *span.items()),
        settings=_span(span, others, all_odd) or _by_word(reason),
    )


def _by_word(reason: _Reason) -> Settings:
    """The rows that say what they are, wherever they stand."""
    if reason.key != "word":
        return ()
    return (("leave_out", {str(reason.facts["header"]): str(reason.facts["word"])}),)


def _span(span: Mapping[str, int], others: NDArray[np.intp], odd: set[int]) -> Settings:
    """The rows of answers, where those that sum them up stand above or below them all."""
    first, last = span["first"], span["last"]
    between = any(first <= row + 1 <= last for row in odd)
    return () if between or not len(others) else (("rows", f"{first}-{last}"),)


def _by_formula(sheet: _Sheet) -> Iterator[tuple[int, _Reason]]:
    """Rows with a formula under a question that sums up other rows, such as SUBTOTAL."""
    rows = {row: n for row, n in sorted(sheet.table.totals, reverse=True) if n in sheet.questions}
    for row in sheet.answered.tolist() if rows else ():
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
        keys = {cell: plain_key(cell) for block in column.blocks_of_texts() for cell in block}
        words = {cell for cell, key in keys.items() if _WORDS.fullmatch(key)}
        labels = {cell for cell, key in keys.items() if key in sheet.labels}
        words |= {c for c in labels if all(map(sheet.is_numeric, _rows_of(sheet, n, c)))}
        weak = {cell for cell, key in keys.items() if _WEAK_WORDS.fullmatch(key)}
        if not words and not weak:
            continue
        rows = sheet.answered[column.has(words | weak)[sheet.answered]]
        times_written = replace(column, codes=column.codes[rows]).distinct()
        names = {word for word, times in times_written.items() if times >= _OTHERS}
        for row in rows.tolist() if len(rows) < len(sheet.answered) else ():
            cell, numbers = column.cell(row), sheet.is_numeric(row)
            says_so = cell in words and (numbers or cell not in names)
            if says_so or (numbers and not sheet.is_respondent(row)):
                facts = {"word": printable(str(cell)), "header": sheet.headers.name(n)}
                yield row, _Reason("word", facts)


def _rows_of(sheet: _Sheet, n: int, cell: object) -> list[int]:
    """The rows with answers that have a cell in a column."""
    rows = sheet.answered[sheet.table.columns[n].has({cell})[sheet.answered]]
    return list(map(int, rows))


def _by_blanks(sheet: _Sheet) -> Iterator[tuple[int, _Reason]]:
    """Rows of numbers that lack what every respondent has: an identifier, or a time."""
    for n in sheet.always_filled:
        for row in sheet.at_an_end(n):
            if sheet.numbers(row, labelled=True) is not None:
                yield row, _Reason("blank", {"header": sheet.headers.name(n)})


def _warnings_of_lacking(sheet: _Sheet, odd: Collection[int]) -> Iterator[Problem]:
    """A warning of rows of words that lack what every respondent has: answers on paper, typed in
    by hand, or a row of medians."""
    for n in sheet.always_filled:
        rows = [row for row in sheet.at_an_end(n) if row not in odd]
        if rows:
            facts = (("rows", len(rows)), ("header", sheet.headers.name(n)))
            first, last = int(sheet.answered[0]), int(sheet.answered[-1])
            yield Problem(
                key="summary.lacking",
                file=sheet.table.file,
                row=min(rows) + 1,
                facts=(*facts, ("first", first + 1), ("last", last + 1)),
                severity=Severity.WARNING,
            )
            return


def _after_gap(sheet: _Sheet) -> Iterator[tuple[int, _Reason]]:
    """Rows of numbers below a blank row, where the rows above have none between them.

    In a file that declares its columns a blank row is somebody who answered nothing.
    """
    if sheet.table.declared:
        return
    gaps = np.flatnonzero(~sheet.file.filled[sheet.answered[1:] - 1]) + 1
    if len(gaps) == 1 and 2 * gaps[0] > len(sheet.answered) and gaps[0] >= _OTHERS:
        for row in sheet.answered[gaps[0] :].tolist():
            if sheet.numbers(row) is not None and not sheet.is_respondent(row):
                yield row, _Reason("apart", {})


def _by_numbers(sheet: _Sheet) -> Iterator[tuple[int, _Reason]]:
    """Rows at the end whose numbers are the count, sum, mean or median of those above."""
    last = {row: sheet.numbers(row) for row in sheet.answered[-_TAIL:].tolist()}
    if not any(last.values()):
        return
    above = _Above(sheet, sheet.answered[:-_TAIL])
    sums: list[tuple[int, _Reason]] = []
    for row, numbers in last.items():
        is_tried = numbers and above.rows >= _OTHERS and not sheet.is_respondent(row)
        kind = above.sum_of(numbers) if numbers and is_tried else None
        if kind is None:
            # A respondent: the rows before it are no sums either.
            for respondent in (*(row for row, _ in sums), row):
                above.add(respondent)
            sums = []
        else:
            sums.append((row, _Reason(kind, {})))
    yield from sums


class _Above:
    """How many of the rows above have each cell, question by question."""

    def __init__(self, sheet: _Sheet, rows: NDArray[np.intp]) -> None:
        self.rows = len(rows)
        self._columns = {n: sheet.table.columns[n] for n in sheet.questions}
        self._cells: dict[int, Counter[object]] = {}
        for n, column in self._columns.items():
            self._cells[n] = Counter(replace(column, codes=column.codes[rows]).distinct())
            del self._cells[n][None]

    def add(self, row: int) -> None:
        """One more row."""
        self.rows += 1
        for n, column in self._columns.items():
            if (cell := column.cell(row)) is not None:
                self._cells[n][cell] += 1

    def sum_of(self, numbers: Mapping[int, int]) -> str | None:
        """Which kind of sum of the rows above the numbers of a row are, if they are any."""
        # Where all have answered alike, the next who does is no mean of the others.
        varied_columns = sum(len(self._cells[n]) > 1 for n in numbers)
        for kind, needed in _ENOUGH.items():
            if (len(numbers) if kind == "count" else varied_columns) >= needed and all(
                number in sums_of(kind, self._cells[n]) for n, number in numbers.items()
            ):
                return kind
        return None
