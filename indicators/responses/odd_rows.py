"""Rows of answers that are not to be counted: tries, rows of other years, rows of others.

Each kind is an error until ``rounds.toml`` says what becomes of it. A cell is quoted only where
it is one of the words below: anything else could be a respondent's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from ..survey.policy import LEAST_POSSIBLE
from ..survey.waves import Wave
from ..words import plain_key, printable
from ..words.errors import Problem, Settings, Severity
from .cells import cell_text
from .headers import Headers
from .odd_words import (
    COUNTED_HEADERS,
    FEW_WORDS,
    MARK_HEADERS,
    MARKS,
    NEAR,
    NO,
    NO_MARKS,
    OTHER_YEARS,
    PERHAPS_TEST,
    QUALTRICS,
    QUALTRICS_MARKS,
    ROLES,
    SHORT_YEAR,
    STATUS_HEADERS,
    TELLING,
    TELLING_HEADERS,
    TEST,
    YEAR,
    YEAR_HEADERS,
    YES,
)
from .readers import RawTable, Rows
from .rows import answered_rows, columns_beside, keys_of, texts_with
from .when import of_two_waves, unfinished

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray


def odd_rows(
    table: RawTable, headers: Headers, question_columns: Mapping[str, int], wave: Wave
) -> list[Problem]:
    """What is to be settled about rows with answers, beside the columns of questions.

    ``question_columns`` is the column of each question; columns that ``only`` names are settled.
    """
    answered = answered_rows(table, question_columns, headers.start)
    columns = list(columns_beside(table, question_columns))
    sheet = Sheet(table, headers, answered)
    problems = problems_of_rows(sheet, columns, wave)
    return [*problems, *of_two_waves(sheet, columns, wave), *unfinished(sheet, columns)]


def problems_of_rows(sheet: Sheet, beside: Iterable[int], wave: Wave) -> list[Problem]:
    """What is to be settled about rows with answers, by some columns."""
    settled = {n for header in wave.only for n in sheet.headers.stated(header)}
    problems: list[Problem] = []
    for n in (n for n in beside if n not in settled):
        keys = sheet.keys(n)
        problems += _marked(sheet, n, keys)
        problems += _perhaps_tests(sheet, n, keys)
        problems += _other_years(sheet, n, keys, wave.year)
        problems += _other_roles(sheet, n, keys, wave.questionnaire)
    return problems


def years_of_rows(table: RawTable, headers: Headers) -> tuple[str, dict[int, list[str]]] | None:
    """The column that gives the year of each row, and its cells of each year, if there are several
    years."""
    for n, column in enumerate(table.columns):
        if not _is_about_years(headers.names[n]):
            continue
        cells: dict[int, list[str]] = {}
        for cell in column.distinct(headers.start):
            if len(years := _years(keys_of(cell, column))) == 1:
                cells.setdefault(years.pop(), []).append(cell_text(cell))
        names = set(_keys_of_headers(headers.names[n]))
        if 1 < len(cells) <= NEAR and not names.isdisjoint(YEAR_HEADERS):
            return headers.unique(n), cells
    return None


def is_about_rows(headers: Sequence[str]) -> bool:
    """Whether a header makes a mark, or a year, of plain numbers and short words."""
    names = set(_keys_of_headers(headers))
    return not names.isdisjoint(TELLING_HEADERS) or _is_about_years(headers)


def _is_about_years(headers: Sequence[str]) -> bool:
    """Whether one of the few words of a header is the year, or the wave, of a row."""
    words = [re.split(r"\W+", name) for name in _keys_of_headers(headers)]
    return any(
        len(w) <= FEW_WORDS + 1 and not YEAR_HEADERS.isdisjoint(w) and OTHER_YEARS.isdisjoint(w)
        for w in words
    )


def _keys_of_headers(headers: Sequence[str]) -> list[str]:
    return [plain_key(header).rstrip("?:. ") for header in headers]


Keys: TypeAlias = Mapping[object, set[str]]
"""What different cells of a column may be called."""


@dataclass(frozen=True)
class Sheet:
    """A table under suspicion, and which of its rows have answers."""

    table: RawTable
    headers: Headers
    answered: NDArray[np.bool_]

    def chosen(self, key: str, n: int, cells: Iterable[object]) -> Settings:
        """The rows with some cells in a column, as ``only`` or ``leave_out`` names them."""
        name = self.headers.unique(n)
        values = sorted({cell_text(cell) for cell in cells})
        return ((key, {name: values[0] if len(values) == 1 else values}),) if values else ()

    def problem(self, key: str, n: int, rows: Rows, /, **facts: object) -> Problem:
        """A problem of some rows of a column."""
        return Problem(
            key=f"{key}.{'one' if rows.number == 1 else 'many'}",
            file=self.table.file,
            row=rows.first,
            column=self.headers.name(n),
            facts=(("rows", rows.number), ("header", self.headers.name(n)), *facts.items()),
        )

    def keys(self, n: int) -> Keys:
        """What the different cells of a column may be called that may tell something of a row."""
        column, start = self.table.columns[n], self.headers.start
        cells: Iterable[object]
        if is_about_rows(self.headers.names[n]):
            cells = column.distinct(start)
        else:
            labelled = column.distinct(start).keys() & column.labels if column.labels else ()
            cells = (*labelled, *texts_with(column, TELLING, start))
        return {cell: keys_of(cell, column) for cell in cells}

    def rows(self, n: int, cells: Iterable[object]) -> dict[object, Rows]:
        """The rows with answers that have each of some cells in a column, where there are any."""
        column, cells = self.table.columns[n], set(cells)
        if not cells:
            return {}
        rows = np.flatnonzero(self.answered & column.has(cells))
        codes, first, numbers = np.unique(column.codes[rows], return_index=True, return_counts=True)
        chosen: dict[object, Rows] = {}
        for code, row, number in zip(codes.tolist(), rows[first], numbers, strict=True):
            cell = column.values[code]
            chosen[cell] = chosen.get(cell, Rows()).and_those(Rows(int(row) + 1, int(number)))
        return chosen

    def filled(self, n: int) -> int:
        """How many rows with answers have something in a column."""
        return int((self.table.columns[n].filled & self.answered).sum())

    def header_keys(self, n: int) -> list[str]:
        """All headers of a column, without the mark at their end."""
        return _keys_of_headers(self.headers.names[n])

    @cached_property
    def names(self) -> frozenset[str]:
        """All headers, case and white space aside."""
        return frozenset(map(plain_key, self.headers.all()))


def _marked(sheet: Sheet, n: int, keys_of_cells: Keys) -> Iterator[Problem]:
    """Rows that the survey tool or its user has marked as no answers, by each mark."""
    by_mark: dict[str, set[object]] = {}
    for cell, keys in keys_of_cells.items():
        if mark := next(filter(None, (_mark(key, sheet, n) for key in sorted(keys))), None):
            by_mark.setdefault(plain_key(mark), set()).add(cell)
    rows_by_mark = [rows for cells in by_mark.values() if (rows := sheet.rows(n, cells))]
    for rows in sorted(rows_by_mark, key=_first_of_all):
        shown = min(rows, key=lambda cell: _first_of_all({cell: rows[cell]}))
        problem = sheet.problem("rows.marked", n, _together(rows), mark=printable(str(shown)))
        yield replace(problem, settings=sheet.chosen("leave_out", n, rows))


def _first_of_all(rows: Mapping[object, Rows]) -> tuple[int, str]:
    """By which rows are put in order: the first, or where rows are not counted, the cells."""
    return _together(rows).first or 0, min(map(str, rows))


def _together(rows: Mapping[object, Rows]) -> Rows:
    return reduce(Rows.and_those, rows.values(), Rows())


def _perhaps_tests(sheet: Sheet, n: int, keys_of_cells: Keys) -> Iterator[Problem]:
    """Rows in which somebody speaks of a test, in words that are not quoted: a warning."""
    cells = {
        cell
        for cell, keys in keys_of_cells.items()
        if any(map(PERHAPS_TEST.fullmatch, (re.sub(r"[^\w ]", "", key).strip() for key in keys)))
        and not any(_mark(key, sheet, n) for key in keys)
    }
    if rows := sheet.rows(n, cells):
        problem = sheet.problem("rows.test", n, _together(rows))
        yield replace(problem, severity=Severity.WARNING)


def is_marked(key: str) -> bool:
    """Whether a cell is one of the words for rows that are no answers, whatever its header."""
    return key in MARKS or key in NO_MARKS or bool(TEST.fullmatch(key))


def _mark(key: str, sheet: Sheet, n: int) -> str | None:
    """The mark that a cell bears, if it does: ``Survey Preview, Spam`` bears one of two."""
    parts = [part.strip(" .!*()–-") for part in re.split(r"\s*[,;|]\s*", key)]
    marks = [part for part in parts if part in MARKS or TEST.fullmatch(part)]
    if marks and all(part in marks or part in NO_MARKS for part in parts):
        return key
    names = set(sheet.header_keys(n))
    if not names.isdisjoint(MARK_HEADERS) and key in YES:
        return key
    if not names.isdisjoint(COUNTED_HEADERS) and key in NO:
        return key
    of_qualtrics = not names.isdisjoint(STATUS_HEADERS) and not QUALTRICS.isdisjoint(sheet.names)
    return key if of_qualtrics and key in QUALTRICS_MARKS else None


def _other_years(sheet: Sheet, n: int, keys_of_cells: Keys, year: int) -> Iterator[Problem]:
    """Rows of other years, where a column gives the year of each row."""
    if not _is_about_years(sheet.headers.names[n]):
        return
    years = {cell: _years(keys) for cell, keys in keys_of_cells.items()}
    all_years = {years_named for cell in years for years_named in years[cell]}
    if any(abs(other - year) > NEAR for other in all_years):
        return
    others = {
        cell for cell, years_named in years.items() if years_named and year not in years_named
    }
    if rows := sheet.rows(n, others):
        years_told = sorted(set().union(*(years[cell] for cell in others)))
        own = {cell for cell, years_named in years.items() if year in years_named}
        problem = sheet.problem("rows.years", n, _together(rows), year=year, years=years_told)
        yield replace(problem, settings=sheet.chosen("only", n, own))


def _years(keys: set[str]) -> set[int]:
    """The years that a cell names: 2022, VT 2022, HT22."""
    short_years = [match for key in keys if (match := SHORT_YEAR.fullmatch(key))]
    years = {int(year) for key in keys for year in YEAR.findall(key)}
    return years | {2000 + int(match[1]) for match in short_years}


def _other_roles(
    sheet: Sheet, n: int, keys_of_cells: Keys, questionnaire: str
) -> Iterator[Problem]:
    """Rows of several respondent groups, where a column tells them apart.

    Two groups that are known are enough; others may stand beside them, but not most.
    """
    roles = {cell: role_of(keys) for cell, keys in keys_of_cells.items() if cell is not None}
    rows = sheet.rows(n, (cell for cell, role in roles.items() if role))
    roles_present = {cell: roles[cell] for cell in rows}
    number = _together(rows).number
    if len(set(roles_present.values())) < 2 or 2 * number < sheet.filled(n):
        return
    # What fewer than three say in several words may be their own words, and is not quoted.
    quoted = {
        printable(str(cell)): role
        for cell, role in roles_present.items()
        if rows[cell].number >= LEAST_POSSIBLE or len(str(cell).split()) == 1
    }
    own_names = [name for name, role in quoted.items() if role == questionnaire]
    # Which of them is meant has to be said by somebody who knows.
    key = "rows.roles" if own_names else "rows.roles.unknown"
    problem = sheet.problem(
        key, n, _together(rows), roles=list(quoted) or ["…"], own=next(iter(own_names), "")
    )
    own_cells = {cell for cell in rows if roles_present[cell] == questionnaire} if own_names else ()
    yield replace(problem, settings=sheet.chosen("only", n, own_cells))


def role_of(keys: set[str]) -> str | None:
    """The respondent group that few words tell."""
    short_keys = [key for key in keys if len(key.split()) <= FEW_WORDS]
    roles = (role for role, pattern in ROLES.items() if any(map(pattern.search, short_keys)))
    return next(roles, None)
