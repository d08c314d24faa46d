"""Reads a table of shares that has been published: a CSV file, or the tables of a Word report.

What is read is print: percents, and how many answers they are said to be of. Nothing in it is
a respondent's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from textwrap import shorten
from typing import NamedTuple

from ..words import LANGUAGES, catalogue, plain_key, question_key, say
from ..words.errors import Problem, ProblemsError, check_regular
from .columns import SeveralColumnsError
from .grids import Grid, csv_grid, word_grids
from .numbers import Dated, Scale, dated, whole, written
from .parts import Part, parts_of
from .shares import SHARES, PrintedShares

_KINDS = (".csv", ".docx")

_LETTERS = re.compile(r"[^\W\d_]{2}")  # and not one alone: "2O21" is a slip
_NUMBERED = re.compile(r"\d+\. ")
_AGAIN = re.compile(r"(?:(?:fråga|question) \d+)?")  # a year before, of the question above
_DASHES = ("", "-", "–", "—", "..", "*")
_BOUNDS = ("≥", "≤", "<", ">")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedRow:
    """A row with figures; ``row`` is its number in the file, or in the table of a report."""

    row: int
    question: str
    year: int | None
    shares: PrintedShares


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table under its title, its percents with as many decimals as any of them has."""

    title: str
    rows: tuple[PrintedRow, ...]

    @property
    def decimals(self) -> int:
        """The decimals of the percents."""
        printed = (p for row in self.rows for p in row.shares.percents if p is not None)
        return max((-int(p.as_tuple().exponent) for p in printed), default=0)


class _Asked(NamedTuple):
    """The question of a row: its words, and which of its table it is, as notes number them."""

    words: str
    place: int


class _RowRead(NamedTuple):
    """A row as it stands: whose it is, the number that may be the group's or its own, and the
    place of its question."""

    title: str
    number: int | None
    place: int
    row: PrintedRow


def read_printed(path: Path) -> tuple[PrintedTable, ...]:
    """The tables of shares in a file. A row whose figures are all hidden is left out.

    Raises:
        ProblemsError: If the file cannot be read, has no such table, or a figure in it is none.
    """
    name, kind = str(path), path.suffix.lower()
    if kind not in _KINDS:
        raise ProblemsError.at("printed.kind", name, known=_KINDS)
    check_regular(path)
    try:
        path.read_bytes()
    except OSError as error:
        raise ProblemsError.at("printed.unreadable", name) from error
    grids = word_grids(path) if kind == ".docx" else [csv_grid(path)]
    problems: list[Problem] = []
    tables = [table for grid in grids for table in _read(name, grid, problems)]
    if problems:
        raise ProblemsError(problems)
    if not tables:
        raise ProblemsError.at("printed.no_table", name)
    return tuple(tables)


def _read(file: str, grid: Grid, problems: list[Problem]) -> list[PrintedTable]:
    try:
        parts = parts_of(grid)
    except SeveralColumnsError as error:
        place = _place(file, grid.title)
        raise ProblemsError.at("printed.questions", place, columns=error.places) from error
    numbers = (w for part in parts for _, cells in part.rows for w in part.columns.written(cells))
    scale = Scale(numbers)  # of all: whether "1" is one per cent is not known from one cell
    readings = (_Reading(_place(file, part.title), part, scale, problems) for part in parts)
    return [table for reading in readings for table in reading.tables()]


def _place(file: str, title: str) -> str:
    """A file and which of its tables, if there can be several."""
    return file if title == Path(file).stem else f"{file}, {shorten(title, 60, placeholder='…')}"


class _Reading:
    """One part of a grid being read; what is wrong in it is added to the problems."""

    def __init__(self, file: str, part: Part, scale: Scale, problems: list[Problem]) -> None:
        self._file, self._part, self._scale, self._problems = file, part, scale, problems
        self._columns = part.columns
        self._years_of_question: list[str] = []
        self._marks = {plain_key(mark) for mark in _marks()} | set(_DASHES)

    def tables(self) -> Iterator[PrintedTable]:
        """The part as one table, or as one for each title in its columns."""
        by_title: dict[str, list[_RowRead]] = defaultdict(list)
        for read in self._rows():
            by_title[read.title].append(read)
        for title, rows in by_title.items():
            yield PrintedTable(title, tuple(self._sized(rows)))

    def _rows(self) -> Iterator[_RowRead]:
        question, place = "", 0
        for number, cells in self._part.rows:
            words = " ".join(self._columns.texts(cells, "question"))
            is_year = "year" not in self._columns.places and dated(words) is not None
            if is_year or self._is_again(words, question, cells):
                if self._is_others(cells):
                    continue
            elif question_key(words) != question_key(question):
                question, self._years_of_question = words, self._columns.texts(cells, "year")
                place += any(self._columns.texts(cells, share) for share in SHARES)
            percents = self._percents(cells, number)
            if any(percent is not None for percent in percents.values()):
                yield self._row(cells, number, _Asked(question, place), percents)

    def _is_again(self, words: str, question: str, cells: Sequence[str]) -> bool:
        """Whether a row is a further one of the question above: it says so, or has no number where
        that has one, and another year or name than the row of the question."""
        if _AGAIN.fullmatch(plain_key(words)):
            return True
        of_row = self._columns.texts(cells, "year")
        unnumbered = bool(_NUMBERED.match(question)) and not _NUMBERED.match(words)
        return unnumbered and bool(of_row) and of_row != self._years_of_question

    def _is_others(self, cells: Sequence[str]) -> bool:
        """Whether the row has a name in place of a year: shares of others to compare with."""
        named = (text for text in self._columns.texts(cells, "year")[:1] if _LETTERS.search(text))
        return any(plain_key(text) not in self._marks and not dated(text) for text in named)

    def _row(
        self,
        cells: Sequence[str],
        number: int,
        asked: _Asked,
        percents: dict[str, Decimal | None],
    ) -> _RowRead:
        year_cell, base = self._dated(cells, number), self._whole(cells, number, "base")
        titles, sizes = self._columns.texts(cells, "title"), self._part.sizes
        year = year_cell.year if year_cell else self._part.year
        if year is None and len(sizes) == 1 and None not in sizes:
            (year,) = sizes  # the only one that the title names
            sizes = {} if titles else sizes  # which is that of all groups, or of another
        own_answers = self._whole(cells, number, "answers") or (
            year_cell.answers if year_cell else None
        )
        shares = PrintedShares(**percents, answers=own_answers or sizes.get(year), base=base)
        title = ", ".join(dict.fromkeys(titles)) or self._part.title
        row = PrintedRow(row=number, question=asked.words or title, year=year, shares=shares)
        return _RowRead(title, self._whole(cells, number, "number"), asked.place, row)

    def _dated(self, cells: Sequence[str], number: int) -> Dated | None:
        """The year of a row, which may stand in its column or in place of the question."""
        column = "year" if "year" in self._columns.places else "question"
        for text in self._columns.texts(cells, column)[:1]:
            if year_cell := dated(text):
                return year_cell
            if column == "year" and plain_key(text) not in self._marks:
                self._wrong("printed.year", number, self._columns.places[column][0], given=text)
        return None

    def _whole(self, cells: Sequence[str], number: int, name: str) -> int | None:
        """The whole number in the column of a name, if there is one."""
        for text in self._columns.texts(cells, name)[:1]:
            if (count := whole(text)) is not None:
                return count
            if plain_key(text) not in self._marks:
                self._wrong("printed.number", number, self._columns.places[name][0], given=text)
        return None

    def _percents(self, cells: Sequence[str], number: int) -> dict[str, Decimal | None]:
        """The percents of a row; "97 % (77 %)" is the positive and the clear one."""
        percents: dict[str, Decimal | None] = dict.fromkeys(SHARES)
        for share, places in self._columns.of_shares():
            if len({plain_key(cells[place]) for place in places}) > 1:  # else merged, read twice
                self._wrong("printed.columns", number, places[1])
            for name, percent in self._percents_in(share, cells[places[0]], number).items():
                if percents[name] not in (None, percent):
                    self._wrong("printed.columns", number, places[0])
                percents[name] = percent
        return percents

    def _percents_in(self, share: str, text: str, number: int) -> dict[str, Decimal]:
        """The percents in a cell of a share, by the names of the shares they are of."""
        place = self._columns.places[share][0]
        unbracketed = text.strip().removeprefix("(").removesuffix(")") if share == "clear" else text
        if not (numbers := written(unbracketed) or written(text)):
            if plain_key(text) not in self._marks and not plain_key(text).startswith(_BOUNDS):
                self._wrong("printed.percent", number, place, given=text)
            return {}
        inner_share = self._columns.inner(place)
        names = [share, *([inner_share] if inner_share else [])]
        percents = [percent for percent in map(self._scale.percent, numbers) if percent is not None]
        if len(percents) < len(numbers):
            self._wrong("printed.scale", number, place, given=text)
        elif len(numbers) > len(names):
            self._wrong("printed.inner", number, place, given=text)
        return dict(zip(names, percents, strict=False))

    def _wrong(self, key: str, row: int, place: int, **facts: object) -> None:
        self._problems.append(
            Problem(
                key=key,
                file=self._file,
                row=row,
                column=self._columns.headers[place],
                facts=tuple(facts.items()),
            )
        )

    def _sized(self, rows: Sequence[_RowRead]) -> Iterator[PrintedRow]:
        """The rows with their numbers of answers.

        Where nothing else says how many the group's are, it is the number that stands on each row
        of a year, or, where the rows have different ones, the greatest.
        """
        numbers: dict[int | None, set[int]] = defaultdict(set)
        for read in rows:
            numbers[read.row.year].update(() if read.number is None else (read.number,))
        only_size = self._part.sizes.get(None) if len(numbers) == 1 else None
        latest = max(filter(None, numbers), default=None)
        for _, number, place, row in rows:
            of_year, shares = numbers[row.year], row.shares
            answers = shares.answers or only_size
            number_is_base = shares.base is None and (answers is not None or len(of_year) > 1)
            base = number if number_is_base else shares.base
            base = base or self._part.base(place, row.year, is_latest=row.year == latest)
            answers = answers or max(of_year, default=base)
            if answers is None:
                self._unsized(row)
            yield replace(row, shares=replace(shares, answers=answers, base=base))

    def _unsized(self, row: PrintedRow) -> None:
        """A row of which it is not known how many answered, or in which of the years. It is told
        once of a table, since most often a column is missing."""
        years = sorted(filter(None, self._part.sizes))
        several = row.year is None and len(years) > 1
        problem = Problem(
            key="printed.no_year" if several else "printed.no_answers",
            file=self._file,
            row=row.row,
            facts=(("years", years),) if several else (),
        )
        for place, told in enumerate(self._problems):
            if replace(told, row=row.row) == problem:
                self._problems[place] = replace(told, row=None)
                return
        self._problems.append(problem)


def _marks() -> Iterator[str]:
    """What stands in print where a figure is not shown."""
    for language in LANGUAGES:
        for key in catalogue(language):
            if key.startswith("mark.") and "{" not in catalogue(language)[key]:
                yield say(language, key)
        yield say(language, "facts.unknown")
