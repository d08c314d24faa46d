"""Where the headers of a table stand, and what they say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..survey.questionnaire import Question
from ..words import plain_key, question_key
from .readers import RawColumn, RawTable

_WITHIN = 10  # rows at the top that may be titles over the header

# Headers under which survey tools identify a respondent, the surest first.
RESPONDENT = (
    "respondent id", "response id", "svarsnr", "svarsnummer", "svars-id", "löpnummer",
    "respondentid", "responseid", "record_id", "respondent", "resp", "id",
)  # fmt: skip
# Headers that stand beside the questions in exports of codes (Microsoft Forms, Google
# Forms, SurveyMonkey, LimeSurvey, and common Swedish ones): never a question.
NO_QUESTION = frozenset(RESPONDENT) | {
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
    """``names``: the header texts of each column; ``start``: the first row of answers."""

    names: tuple[tuple[str, ...], ...]
    start: int

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

    def all(self) -> list[str]:
        """Every header text."""
        return [name for names in self.names for name in names]

    def exactly(self, header: str) -> list[int]:
        """The columns with this very header, case and white space aside."""
        key = plain_key(header)
        return [n for n, names in enumerate(self.names) if key in map(plain_key, names)]

    def with_keys(self, keys: Iterable[str]) -> list[int]:
        """The columns one of whose headers has one of the ``question_key`` s."""
        wanted_keys = set(keys)
        return [
            n
            for n, names in enumerate(self.names)
            if any(wanted_keys & header_keys(name) for name in names)
        ]


@lru_cache(maxsize=4096)  # each question asks all headers
def header_keys(header: str) -> frozenset[str]:
    """The keys of a header: of all of it, and of a last part in brackets.

    LimeSurvey and Google Forms write "the heading [the question]" for questions in a grid.
    """
    words = header.rstrip()
    if not words.endswith("]"):
        return frozenset({question_key(header)})
    return frozenset({question_key(header), question_key(words[words.rfind("[") + 1 : -1])})


def find_headers(table: RawTable, asked: Sequence[Question], year: int) -> Headers:
    """The headers: as the file declares them, or the top rows that hold the questions."""
    if table.declared:
        return Headers(tuple(column.header for column in table.columns), 0)
    question_keys = {question_key(question.text_in(year)) for question in asked}
    last = _header_row(table, question_keys)
    start = last + 1
    if _is_second_header(table, question_keys, start):
        start += 1
    return Headers(tuple(_names(column, last) for column in table.columns), start)


def _names(column: RawColumn, row: int) -> tuple[str, ...]:
    """The header cell, or, where it is blank, the one above it (a heading over a grid)."""
    cell_and_above = (column.cell(n) for n in (row, row - 1) if n >= 0)
    return tuple(str(cell) for cell in cell_and_above if cell is not None)[:1]


def _header_row(table: RawTable, question_keys: set[str]) -> int:
    """The row among the first that holds most questions, else the first with two cells."""
    rows = range(min(_WITHIN, table.length))
    most_matches, best_row = 0, 0
    for row in rows:
        matches = sum(not question_keys.isdisjoint(_keys(c.cell(row))) for c in table.columns)
        if matches > most_matches:
            most_matches, best_row = matches, row
        if most_matches >= len(question_keys):
            break
    if most_matches:
        return best_row
    filled = [sum(c.cell(row) is not None for c in table.columns) for row in rows]
    return next((row for row in rows if filled[row] > 1), 0)


def _is_second_header(table: RawTable, question_keys: set[str], row: int) -> bool:
    """Whether the row repeats one word under every question and is blank elsewhere.

    SurveyMonkey writes "Response" there, and "Open-Ended Response" for comments. A
    respondent's row has an identifier or a time in some column, or an answer that differs;
    when in doubt the row is an answer, and an unknown answer is reported, never dropped.
    """
    if row >= table.length:
        return False
    words_under, words_beside = set(), False
    for column in table.columns:
        word = _word(column.cell(row))
        if any(not question_keys.isdisjoint(_keys(column.cell(n))) for n in range(row)):
            words_under.add(word)
        else:
            words_beside = words_beside or word not in ("", *_SECOND_HEADERS)
    return not words_beside and len(words_under) == 1 and words_under <= _SECOND_HEADERS


_SECOND_HEADERS = frozenset({"response", "svar", "besvarelse", "open-ended response", "öppet svar"})


def _word(cell: object) -> str:
    return "" if cell is None else plain_key(str(cell))


def _keys(cell: object) -> frozenset[str]:
    return header_keys(cell) if isinstance(cell, str) else frozenset()
