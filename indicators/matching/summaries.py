"""Rows that sum up the others: totals, counts, means and medians below or above the answers.

They are looked for where they could be read as answers. A row of words from the scale is a
respondent's; a row of bare numbers is one only if it is like the other rows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from statistics import median

import numpy as np

from ..errors import Problem
from ..readers import RawTable
from ..rounds import Round
from ..wording import plain_key, printable
from .answers import as_number
from .headers import NO_QUESTION, PERSONAL, RESPONDENT, Headers
from .rows import answered_rows

_OTHERS = 3  # rows that have to be alike for another to be unlike them
_TAIL = 8  # rows at an end that may sum up the others: count, sum, mean, median, …
# Questions, so that it is no chance; of the last three with answers that differ.
_ENOUGH = {"count": 2, "sum": 2, "mean": 4, "median": 4}

# "Totalt", "Antal svar: 6", "Medelvärde (n = 6)".
_WORDS = re.compile(
    r"(?:(?:total|totalt|totalsumma|grand total|summa|delsumma|subtotal|sum|antal|count|counta"
    r"|medel|medelvärde|medeltal|genomsnitt|snitt|mean|average|median|typvärde|standardavvikelse"
    r"|standard deviation|svarsfrekvens|summering|sammanställning)"
    r"(?: (?:antal|svar|svarande|respondenter|deltagare|personer|rader|answers|responses"
    r"|respondents|rows|värde))*"
    r"|n|std|stdav|std dev|stdev|sd|min|max|minimum|maximum|varians|variance"
    r"|andel|procent|percent|%)"
    r"[ :=]*(?:\(?(?:n ?= ?)?\d*[.,]?\d* ?%?\)?)"
)


def summaries(
    table: RawTable, headers: Headers, used: Mapping[str, int], of_round: Round
) -> list[Problem]:
    """A problem for each row that sums up the others, unless ``rows`` says where answers stand.

    ``used`` is the column of each question.
    """
    if of_round.rows is not None:
        return []
    answered = np.flatnonzero(answered_rows(table, used, headers.start)).tolist()
    sheet = _Sheet(table, headers, sorted(set(used.values())), answered)
    found: dict[int, tuple[str, dict[str, object]]] = {}
    for look in (_by_formula, _by_words, _by_blanks, _apart, _by_numbers):
        for row, fact in look(replace(sheet, answered=[r for r in answered if r not in found])):
            found.setdefault(row, fact)
    return [_problem(sheet, row, fact, set(found)) for row, fact in sorted(found.items())]


_Reason = tuple[str, dict[str, object]]


@dataclass(frozen=True)
class _Sheet:
    """A table, the columns of its questions, and its rows with answers."""

    table: RawTable
    headers: Headers
    questions: Sequence[int]
    answered: Sequence[int]

    def numbers(self, row: int) -> dict[int, int] | None:
        """The numbers under the questions by column, ``None`` if anything else stands there.

        A number that the file labels, as SPSS does, is an answer in words.
        """
        columns = {n: self.table.columns[n] for n in self.questions}
        numbers = {
            n: None if column.cells[row] in column.labels else as_number(column.cells[row])
            for n, column in columns.items()
            if column.cells[row] is not None
        }
        if None in numbers.values():
            return None
        return {n: number for n, number in numbers.items() if number is not None}

    def at_an_end(self, unlike: Callable[[int], bool]) -> list[int]:
        """The rows at the end, or else at the top, that are unlike all the others."""
        for rows in (self.answered[::-1], self.answered):
            run = next((k for k, row in enumerate(rows) if not unlike(row)), len(rows))
            rest = rows[run:]
            if 0 < run <= _TAIL and len(rest) >= _OTHERS and not any(map(unlike, rest)):
                return [row for row in rows[:run] if self.numbers(row) is not None]
        return []


def _problem(sheet: _Sheet, row: int, reason: _Reason, all_odd: set[int]) -> Problem:
    key, facts = reason
    answers = [r for r in sheet.answered if r not in all_odd] or [row]
    suggested = {"first": answers[0] + 1, "last": answers[-1] + 1}
    return Problem(
        key=f"summary.{key}",
        file=sheet.table.file,
        row=row + 1,
        facts=(*facts.items(), *suggested.items()),
    )


def _by_formula(sheet: _Sheet) -> Iterator[tuple[int, _Reason]]:
    """Rows with a formula under a question that sums up other rows, such as SUBTOTAL."""
    rows = {row: n for row, n in sorted(sheet.table.totals, reverse=True) if n in sheet.questions}
    for row in sheet.answered:
        if row in rows:
            yield row, ("formula", {"cell": f"{sheet.headers.place(rows[row])}{row + 1}"})


def _by_words(sheet: _Sheet) -> Iterator[tuple[int, _Reason]]:
    """Rows that say what they are, in a column where other rows say something else.

    What three or more say, in words of the scale, is the name of a group.
    """
    for n in range(len(sheet.table.columns)):
        cells = sheet.table.columns[n].cells
        words = {cell for cell in set(cells) if isinstance(cell, str) and _sums_up(cell)}
        if n in sheet.questions or not words:
            continue
        rows = [row for row in sheet.answered if cells[row] in words]
        borne = Counter(cells[row] for row in rows)
        names = {word for word, times in borne.items() if times >= _OTHERS}
        for row in rows if len(rows) < len(sheet.answered) else ():
            if cells[row] not in names or sheet.numbers(row) is not None:
                facts = {"word": printable(str(cells[row])), "header": sheet.headers.name(n)}
                yield row, ("word", dict(facts))


def _sums_up(cell: str) -> bool:
    return bool(_WORDS.fullmatch(plain_key(cell)))


def _by_blanks(sheet: _Sheet) -> Iterator[tuple[int, _Reason]]:
    """Rows of numbers that lack what every respondent has: an identifier, or a time.

    A bare number where all others have words or times, such as their count, is a lack too.
    """
    for n in _always_filled(sheet):
        cells = sheet.table.columns[n].cells
        words = sum(
            as_number(cells[row]) is None for row in sheet.answered if cells[row] is not None
        )
        numbers_are_odd = 2 * words > len(sheet.answered)

        def unlike(row: int, cells: Sequence[object] = cells, odd: bool = numbers_are_odd) -> bool:
            return cells[row] is None or (odd and as_number(cells[row]) is not None)

        for row in sheet.at_an_end(unlike):
            yield row, ("blank", {"header": sheet.headers.name(n)})


def _always_filled(sheet: _Sheet) -> list[int]:
    """The columns that a survey tool fills in for everybody."""
    names = [plain_key(sheet.headers.name(n)) for n in range(len(sheet.table.columns))]
    tools = set(NO_QUESTION | set(RESPONDENT)) - PERSONAL
    return [n for n, name in enumerate(names) if name in tools and n not in sheet.questions]


def _apart(sheet: _Sheet) -> Iterator[tuple[int, _Reason]]:
    """Rows of numbers below a blank row, where the rows above have none between them.

    In a file that declares its columns a blank row is somebody who answered nothing.
    """
    if sheet.table.declared:
        return
    gaps = [k for k, row in enumerate(sheet.answered[1:], 1) if _blank_before(sheet, row)]
    if len(gaps) == 1 and 2 * gaps[0] > len(sheet.answered) and gaps[0] >= _OTHERS:
        for row in sheet.answered[gaps[0] :]:
            if sheet.numbers(row) is not None:
                yield row, ("apart", {})


def _blank_before(sheet: _Sheet, row: int) -> bool:
    return all(column.cells[row - 1] is None for column in sheet.table.columns)


def _by_numbers(sheet: _Sheet) -> Iterator[tuple[int, _Reason]]:
    """Rows at the end whose numbers are the count, sum, mean or median of those above."""
    above = list(sheet.answered[:-_TAIL])
    for row in sheet.answered[-_TAIL:]:
        numbers = sheet.numbers(row)
        kind = _sum_of(sheet, above, numbers) if numbers and len(above) >= _OTHERS else None
        if kind is None:
            above.append(row)
        else:
            yield row, (kind, {})


def _sum_of(sheet: _Sheet, above: Sequence[int], numbers: Mapping[int, int]) -> str | None:
    columns = {n: sheet.table.columns[n].cells for n in numbers}
    filled = {n: [c for r in above if (c := cells[r]) is not None] for n, cells in columns.items()}
    # Where all have answered alike, the next who does is no mean of the others.
    varied = sum(len(set(cells)) > 1 for cells in filled.values())
    for kind, enough in _ENOUGH.items():
        if (len(numbers) if kind == "count" else varied) >= enough and all(
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
    middle = Fraction(sum(numbers), len(numbers)) if kind == "mean" else Fraction(median(numbers))
    return (int(middle + Fraction(1, 2)),)
