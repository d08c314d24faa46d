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
from typing import NamedTuple

from ..errors import Problem, ProblemsError
from ..wording import LANGUAGES, catalogue, plain_key, say
from .grids import Grid, csv_grid, word_grids
from .reconstruction import SHARES, PrintedShares

_KINDS = (".csv", ".docx")

# The headers of a column, in either language; "Antal svar" may be the group's or the question's.
_HEADERS = {
    "question": ("fråga", "frågor", "question"),
    "year": ("år", "year"),
    "number": ("antal svar", "svar", "answers", "number of answers"),
    "answers": ("antal svarande", "svarande", "antal respondenter", "respondents"),
    "base": ("base", "item answers", "item answers in footnote", "svar på frågan"),
    "negative": ("negativt", "negativ", "negativa", "negativa svar", "negative"),
    "neutral": ("varken eller", "varken", "neutralt", "neutral", "neither"),
    "positive": ("positivt", "positiv", "positiva", "positiva svar", "positive"),
    "clear": ("klart positivt", "varav klart positivt", "clearly positive", "clear"),
    "title": ("report year", "association", "questionnaire", "enkät", "group", "grupp"),
}
_COLUMNS = {words: name for name, known in _HEADERS.items() for words in known}
_HEADER_WITHIN = 10  # rows; titles may stand over the header

_NUMBER = r"\d{1,3}(?:[.,]\d+)?"
_PERCENT = re.compile(rf"({_NUMBER}) ?%?(?: ?\( ?({_NUMBER}) ?%? ?\))?")
# Also "1 032", and "2021, tryckt" of a report of this program.
_WHOLE = re.compile(r"(\d{1,3} \d{3}|\d{1,6})(?:, \w+)?")
_NAME = re.compile(r"[^\W\d_]{2}")  # letters, and not one alone: "2O21" is a slip
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


class _Read(NamedTuple):
    """A row as it stands: whose it is, the number that may be the group's or its own, and which
    question of its table it is about, as notes number them."""

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
    try:
        path.read_bytes()
    except OSError as error:
        raise ProblemsError.at("printed.unreadable", name) from error
    grids = word_grids(path) if kind == ".docx" else [csv_grid(path)]
    problems: list[Problem] = []
    read = [table for grid in grids for table in _Reading(name, grid, problems).tables()]
    if problems:
        raise ProblemsError(problems)
    if not read:
        raise ProblemsError.at("printed.no_table", name)
    return tuple(read)


class _Reading:
    """One grid being read; what is wrong in it is added to the problems."""

    def __init__(self, file: str, grid: Grid, problems: list[Problem]) -> None:
        self._file, self._grid, self._problems = file, grid, problems
        self._columns: dict[str, list[int]] = {}
        self._headers: Sequence[str] = ()
        self._marks = {plain_key(mark) for mark in _marks()} | set(_DASHES)

    def tables(self) -> Iterator[PrintedTable]:
        """The grid as one table, or as one for each title in its columns."""
        by_title: dict[str, list[_Read]] = defaultdict(list)
        for read in self._rows():
            by_title[read.title].append(read)
        for title, rows in by_title.items():
            yield PrintedTable(title, tuple(self._sized(rows)))

    def _rows(self) -> Iterator[_Read]:
        question, place, under_header = "", 0, False
        for number, cells in enumerate(self._grid.rows, 1):
            if not under_header:
                under_header = number <= _HEADER_WITHIN and self._is_header(cells)
                continue
            if len(set(map(plain_key, cells))) == 1:
                continue  # one cell across the table: a heading between the questions, a source
            words = " ".join(self._texts(cells, "question"))
            if _AGAIN.fullmatch(plain_key(words)):
                if self._is_others(cells):
                    continue
            else:
                question = words
                place += any(self._texts(cells, share) for share in SHARES)
            percents = self._percents(cells, number)
            if any(percent is not None for percent in percents.values()):
                yield self._read(cells, number, (question, place), percents)

    def _is_header(self, cells: Sequence[str]) -> bool:
        """Whether the row names a question and its shares; its columns are then known."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, cell in enumerate(cells):
            plain = plain_key(cell.replace("_", " ")).partition("(")[0].strip()
            if plain in _COLUMNS:
                found[_COLUMNS[plain]].append(place)
        self._columns, self._headers = found, cells
        return "question" in found and any(share in found for share in SHARES)

    def _is_others(self, cells: Sequence[str]) -> bool:
        """Whether the row has a name in place of a year: shares of others to compare with."""
        named = (text for text in self._texts(cells, "year")[:1] if _NAME.search(text))
        return any(plain_key(t) not in self._marks and not _WHOLE.fullmatch(t) for t in named)

    def _texts(self, cells: Sequence[str], name: str) -> list[str]:
        """The texts in the columns of a name, those that are not empty."""
        texts = (" ".join(cells[place].split()) for place in self._columns.get(name, ()))
        return [text for text in texts if text]

    def _read(
        self,
        cells: Sequence[str],
        number: int,
        about: tuple[str, int],
        percents: dict[str, Decimal | None],
    ) -> _Read:
        year, base = self._whole(cells, number, "year"), self._whole(cells, number, "base")
        titles, sizes = self._texts(cells, "title"), self._grid.sizes
        if year is None and len(sizes) == 1 and None not in sizes:
            (year,) = sizes  # the only one that the title names
            sizes = {} if titles else sizes  # which is that of all groups, or of another
        answers = self._whole(cells, number, "answers") or sizes.get(year)
        shares = PrintedShares(**percents, answers=answers, base=base)
        title = ", ".join(dict.fromkeys(titles)) or self._grid.title
        question, place = about
        row = PrintedRow(row=number, question=question or title, year=year, shares=shares)
        return _Read(title, self._whole(cells, number, "number"), place, row)

    def _whole(self, cells: Sequence[str], number: int, name: str) -> int | None:
        """The whole number in the column of a name, if there is one."""
        for text in self._texts(cells, name)[:1]:
            if found := _WHOLE.fullmatch(text):
                return int(found[1].replace(" ", ""))
            if plain_key(text) not in self._marks:
                self._wrong("printed.number", number, self._columns[name][0], given=text)
        return None

    def _percents(self, cells: Sequence[str], number: int) -> dict[str, Decimal | None]:
        """The percents of a row; "97 % (77 %)" is the positive and the clear one."""
        found: dict[str, Decimal | None] = dict.fromkeys(SHARES)
        for share, place in ((s, p) for s in SHARES for p in self._columns.get(s, ())):
            text = plain_key(cells[place])
            if text != plain_key(cells[self._columns[share][0]]):  # else a merged cell, read twice
                self._wrong("printed.columns", number, place)
            printed = _PERCENT.fullmatch(text)
            if printed is None:
                if text not in self._marks and not text.startswith(_BOUNDS):
                    self._wrong("printed.percent", number, place, given=cells[place])
                continue
            outer, inner = map(_decimal, printed.groups())
            if max(outer or 0, inner or 0) > 100:
                self._wrong("printed.percent", number, place, given=cells[place])
            found[share] = outer
            if inner is not None:
                found["clear"] = inner
        return found

    def _wrong(self, key: str, row: int, place: int, **facts: object) -> None:
        column = self._headers[place]
        told = tuple(facts.items())
        self._problems.append(Problem(key=key, file=self._file, row=row, column=column, facts=told))

    def _sized(self, rows: Sequence[_Read]) -> Iterator[PrintedRow]:
        """The rows with their numbers of answers.

        Where nothing else tells how many the group's are, the same number on each row of a year
        is that, and of different ones the greatest is.
        """
        numbers: dict[int | None, set[int]] = defaultdict(set)
        for _, number, _, row in rows:
            numbers[row.year].update(() if number is None else (number,))
        alone = self._grid.sizes.get(None) if len(numbers) == 1 else None
        latest = max(filter(None, numbers), default=None)
        for _, number, place, row in rows:
            given, answers = numbers[row.year], row.shares.answers or alone
            is_own = row.shares.base is None and (answers is not None or len(given) > 1)
            base = number if is_own else row.shares.base
            base = base or self._grid.base(place, row.year, is_latest=row.year == latest)
            answers = answers or max(given, default=base)
            if answers is None:
                self._problems.append(
                    Problem(key="printed.no_answers", file=self._file, row=row.row)
                )
            yield replace(row, shares=replace(row.shares, answers=answers, base=base))


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text.replace(",", "."))


def _marks() -> Iterator[str]:
    """What stands in print where a figure is not shown."""
    for language in LANGUAGES:
        for key in catalogue(language):
            if key.startswith("mark.") and "{" not in catalogue(language)[key]:
                yield say(language, key)
