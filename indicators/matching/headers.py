"""Where the headers of a table stand, and what they say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..questionnaire import Question
from ..readers import RawTable
from ..wording import plain_key, question_key

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
            n, rest = divmod(n - 1, 26)
            letters = chr(ord("A") + rest) + letters
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
        wanted = set(keys)
        return [n for n, names in enumerate(self.names) if wanted & set(map(question_key, names))]


def find_headers(table: RawTable, asked: Sequence[Question], year: int) -> Headers:
    """The headers: as the file declares them, or the top rows that hold the questions."""
    if table.declared:
        return Headers(tuple(column.header for column in table.columns), 0)
    wanted = {question_key(question.text_in(year)) for question in asked}
    last = _header_row(table, wanted)
    start = last + 1
    if _is_second_header(table, wanted, start):
        start += 1
    return Headers(
        tuple(
            tuple(str(cell) for cell in column.cells[:start] if cell is not None)
            for column in table.columns
        ),
        start,
    )


def _header_row(table: RawTable, wanted: set[str]) -> int:
    """The row among the first that holds most questions, else the first with two cells."""
    rows = range(min(_WITHIN, table.length))
    matches = [sum(_key(column.cells[row]) in wanted for column in table.columns) for row in rows]
    if any(matches):
        return matches.index(max(matches))
    filled = [sum(c.cells[row] is not None for c in table.columns) for row in rows]
    return next((row for row in rows if filled[row] > 1), 0)


def _is_second_header(table: RawTable, wanted: set[str], row: int) -> bool:
    """Whether the row repeats one word under every question and is blank elsewhere.

    SurveyMonkey writes "Response" there. A respondent's row has an identifier or a time
    in some column, or an answer that differs; when in doubt the row is an answer, and an
    unknown answer is told, never dropped.
    """
    if row >= table.length:
        return False
    under, beside = set(), False
    for column in table.columns:
        if any(_key(cell) in wanted for cell in column.cells[:row]):
            under.add(column.cells[row])
        else:
            beside = beside or column.cells[row] is not None
    word = next(iter(under)) if len(under) == 1 else None
    return not beside and isinstance(word, str) and plain_key(word) in _SECOND_HEADERS


_SECOND_HEADERS = frozenset({"response", "svar", "open-ended response", "öppet svar"})


def _key(cell: object) -> str:
    return question_key(cell) if isinstance(cell, str) else ""
