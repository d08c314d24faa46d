"""Where the headers of a table stand, and what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ..survey.waves import Wave
from ..words import plain_key, printable
from .readers import RawColumn, RawTable
from .recognised import How, Recogniser, header_keys

_LETTERS = re.compile(r"[A-Z]{1,3}")
_WITHIN = 60  # rows at the top that may be titles over the header

# Headers under which survey tools identify a respondent, the surest first.
RESPONDENT = (
    "respondent id", "response id", "svarsnr", "svarsnummer", "svars-id", "löpnummer",
    "respondentid", "responseid", "record_id", "respondent", "resp", "id", "lopnr", "löpnr",
    "respondentnr",
)  # fmt: skip
# Headers that stand beside the questions in exports of codes (Microsoft Forms, Google
# Forms, SurveyMonkey, LimeSurvey, and common Swedish ones): never a question.
NO_QUESTION = frozenset(RESPONDENT) | {
    "nr", "#",
    "starttid", "slutförandetid", "e-post", "namn", "senast ändrad", "tidstämpel", "datum",
    "start time", "completion time", "email", "name", "last modified time", "timestamp",
    "start date", "end date", "ip address", "email address", "first name", "last name",
    "collector id", "custom data 1", "submitdate", "lastpage", "startlanguage", "seed",
    "startdate", "datestamp", "ipaddr", "refurl", "token", "interviewtime", "date",
    "insats", "enhet", "grupp", "chefsgrupp", "kön",
}  # fmt: skip
# Those of them that a tool does not fill in for everybody.
PERSONAL = frozenset({
    "e-post", "namn", "email", "name", "email address", "first name", "last name", "custom data 1",
    "senast ändrad", "last modified time", "ip address", "ipaddr", "refurl", "token",
    "insats", "enhet", "grupp", "chefsgrupp", "kön", "submitdate",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Headers:
    """``names``: the header texts of each column; ``start``: the first row of answers; ``row``:
    that of the headers, ``None`` where the file declares them; ``above``: what stands over each
    header, as in Qualtrics' first row."""

    names: tuple[tuple[str, ...], ...]
    start: int
    row: int | None = None
    above: tuple[str, ...] = ()

    def name(self, n: int) -> str:
        """The header of a column for a reader: its longest text, a question's words."""
        return max(self.names[n], key=len, default=self.place(n))

    def place(self, n: int) -> str:
        """The column as a spreadsheet names it: A, B, …, AA."""
        letters = ""
        n += 1
        while n:
            n, digit = divmod(n - 1, 26)
            letters = chr(ord("A") + digit) + letters
        return letters

    def unique(self, n: int) -> str:
        """What ``rounds.toml`` calls a column: its header, or its letter where others have that."""
        name = printable(self.name(n))
        return name if len(self.exactly(name)) == 1 else self.place(n)

    def all(self) -> list[str]:
        """Every header text."""
        return [name for names in self.names for name in names]

    def exactly(self, header: str) -> list[int]:
        """The columns with this very header, case and white space aside."""
        key = plain_key(header)
        places = [n for n, names in enumerate(self.names) if key in map(plain_key, names)]
        return places or [n for n, text in enumerate(self.above) if plain_key(text) == key]

    def stated(self, header: str) -> list[int]:
        """The columns that ``rounds.toml`` means: with this header, or at this letter."""
        places = self.exactly(header)
        if not places and is_letter(header):
            places = [n for n in range(len(self.names)) if self.place(n) == header]
        return places

    def with_keys(self, keys: Iterable[str]) -> list[int]:
        """The columns one of whose headers has one of the ``question_key`` s."""
        wanted_keys = set(keys)
        return [
            n
            for n, names in enumerate(self.names)
            if any(wanted_keys & header_keys(name) for name in names)
        ]


def is_letter(header: str) -> bool:
    """Whether a header may be meant as a column's place: A, B, …, AA."""
    return bool(_LETTERS.fullmatch(header))


def find_headers(table: RawTable, recogniser: Recogniser, wave: Wave) -> Headers:
    """The headers: as the file declares them, in the row that the wave states, or in that of the
    top rows that holds the questions."""
    if table.declared:
        return Headers(tuple(column.header for column in table.columns), 0)
    stated = {plain_key(header) for headers in wave.columns.values() for header in headers}
    if wave.header_row is not None:
        last = min(wave.header_row, table.length) - 1
    else:
        last = _header_row(table, recogniser, stated)
    start = last + 1
    while start < table.length and _is_below_header(table, recogniser, last, start):
        start += 1
    names = tuple(_names(column, last, start) for column in table.columns)
    over = (column.cell(last - 1) if last else None for column in table.columns)
    above = tuple("" if cell is None else str(cell) for cell in over)
    return Headers(names, start, last, above)


def _names(column: RawColumn, row: int, start: int) -> tuple[str, ...]:
    """The header cell, or, where it is blank, the one above it (a heading over a grid), or below
    it (what a second header row says of a field for comments)."""
    cells = (column.cell(n) for n in (row, row - 1, *range(row + 1, start)) if n >= 0)
    return tuple(str(cell) for cell in cells if cell is not None)[:1]


def _header_row(table: RawTable, recogniser: Recogniser, stated: set[str]) -> int:
    """The row among the first that holds most questions in words, else most by other names, else
    the first with two cells."""
    rows = range(min(_WITHIN, table.length))
    by_words = _matches(table, rows, recogniser, {How.WORDS, How.COPY}, set())
    if any(by_words):
        return by_words.index(max(by_words))
    others = _matches(table, rows, recogniser, set(How), stated)
    if max(others, default=0) > (0 if stated else 1):
        return others.index(max(others))
    filled = [sum(c.cell(row) is not None for c in table.columns) for row in rows]
    return next((row for row in rows if filled[row] > 1), 0)


def _matches(
    table: RawTable, rows: Iterable[int], recogniser: Recogniser, ways: set[How], stated: set[str]
) -> list[int]:
    """In how many columns each row has a question that is known in one of some ways."""

    @cache  # the same answers stand in many rows
    def is_known(text: str) -> bool:
        return not ways.isdisjoint(recogniser.of(text).values()) or plain_key(text) in stated

    cells = ((column.cell(row) for column in table.columns) for row in rows)
    return [sum(isinstance(cell, str) and is_known(cell) for cell in row) for row in cells]


def _is_below_header(table: RawTable, recogniser: Recogniser, header: int, row: int) -> bool:
    """Whether a row belongs to the headers: Qualtrics' third, or a second one that repeats one
    word under every question and is blank elsewhere.

    SurveyMonkey writes "Response" there, and "Open-Ended Response" for comments, or the name of
    the field for comments. A respondent's row has an identifier or a time in some column, or an
    answer that differs; when in doubt the row is an answer, and an unknown answer is reported,
    never dropped.
    """
    filled = [str(cell) for c in table.columns if (cell := c.cell(row)) is not None]
    if filled and all(map(_IMPORT_ID.match, filled)):
        return True
    words_under, words_beside = set(), False
    for column in table.columns:
        word = _word(column.cell(row))
        above = [column.cell(n) for n in range(row)]
        if any(isinstance(cell, str) and recogniser.of(cell) for cell in above):
            words_under.add(word)
        elif column.cell(header) is not None:
            words_beside = words_beside or word not in ("", *_SECOND_HEADERS)
    return not words_beside and len(words_under) == 1 and words_under <= _SECOND_HEADERS


_IMPORT_ID = re.compile(r"""\{?['"]?ImportId['"]?\s*:""")
_SECOND_HEADERS = frozenset({"response", "svar", "besvarelse", "open-ended response", "öppet svar"})


def _word(cell: object) -> str:
    return "" if cell is None else plain_key(str(cell))
