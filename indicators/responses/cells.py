"""What a cell says: which alternative of a question, or that there is no answer.

A cell is read by label, alias or code, never by likeness. Around a label there may be what tools
and people write there: a number, "Ja, " or "Nej, ", a full stop, a semicolon.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, time
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from ..survey.questionnaire import Alternative, Valence
from ..words import plain_key
from .cube import UNANSWERED
from .readers import RawColumn

UNKNOWN = -1
_LONG = 10  # digits; no code and no count has as many
_WHOLE = re.compile(r"(-?\d{1,9})[.,]0+")
_NUMBER = re.compile(r"\s*([0-9]{1,9})(?:[.,]0+)?\s*")
# LimeSurvey's codes: A1, AO01. The number behind the letters is that of the alternative.
_LETTERED = re.compile(r"(ao?)0*(\d{1,4})")


class Way(Enum):
    """How a cell writes what it says."""

    WORDS = "words"
    NUMBER = "numbers"
    A = "a"
    AO = "ao"
    NUMBERED = "numbered"
    LEAD_IN = "lead_in"
    MARKED = "marked"
    FOLDED = "folded"
    NOTHING = "nothing"


class Said(NamedTuple):
    """What a cell says: the place of an alternative, ``UNANSWERED`` or ``UNKNOWN``; the way it is
    written, and the number that stands beside a label."""

    code: int
    way: Way | None = None
    number: int | None = None


# What tools and people write where there is no answer.
NOTHING = frozenset({
    "n/a", "na", "#n/a", "#na", "#null!", "#null", "null", "<null>", "(null)", "nan", "none", "nil",
    "<na>", "sysmis", "system missing", "missing", ".", "-", "–", "—", "--", "---", "#saknas!",
    "ej besvarad", "inte besvarad", "obesvarad", "ej besvarat", "obesvarat", "inget svar",
    "ej svar", "ej svarat", "har ej svarat", "har inte svarat", "svar saknas", "uppgift saknas",
    "not answered", "unanswered", "no answer", "no response", "skipped", "(tom)", "(blank)",
    "(tomt)", "tomt", "blank",
    "välj ett alternativ", "välj", "välj svar", "select an option",
     "seen but unanswered", "not displayed", "not asked", "ej ställd",
})  # fmt: skip

_LEAD_IN = re.compile(r"(ja|nej|yes|no)\s*[,:;.]?\s*[-–—]?\s*(\S.*)")
_BEFORE = re.compile(r"[(\[]?(\d{1,2})[)\]]?(?:\s*[-–—=.:)]\s*|\s+)([^\d\s].*)")
_BEHIND = re.compile(r"(.*[^\d\s])(?:\s*[(\[]\s*(\d{1,2})\s*[)\]]|\s*[=:–—-]\s*(\d{1,2}))")
_MARKS = " .;:!,*_\"'”“’‘«»"
_LONGEST = 80  # characters of a label with what stands around it


def read_cells(
    cells: Iterable[object], column: RawColumn, alternatives: tuple[Alternative, ...]
) -> dict[object, Said]:
    """What each distinct cell of a column says."""
    scale = scale_of(alternatives)
    labelled = {value: scale.by_name.get(plain_key(text)) for value, text in column.labels.items()}
    by_code = scale.by_code if _labels_agree(labelled, scale, alternatives) else {}

    def said(cell: object) -> Said:
        if cell is None:
            return Said(UNANSWERED)
        named = labelled[cell] if cell in labelled else scale.by_name.get(cell_key(cell))
        if named is not None:
            return Said(named, Way.WORDS)
        if declared_missing(cell, column):
            return Said(UNANSWERED)
        text = column.labels.get(cell, cell)
        if cell not in labelled and (coded := _by_code(cell, by_code)):
            return coded
        return scale.around(str(text)) if isinstance(text, str) else Said(UNKNOWN)

    return {cell: said(cell) for cell in cells}


class _Scale:
    """The names and the codes of some alternatives."""

    def __init__(self, alternatives: tuple[Alternative, ...]) -> None:
        self._alternatives = alternatives
        self.by_name = {name: n for n, a in enumerate(alternatives) for name in a.names}
        self.by_code = {plain_key(a.code): n for n, a in enumerate(alternatives)}
        folded = [(fold(name), n) for name, n in self.by_name.items() for fold in _FOLDS]
        self._by_folded = {
            key: n for key, n in folded if {m for other, m in folded if other == key} == {n}
        }
        self._around: dict[str, Said] = {}

    def around(self, text: str) -> Said:
        """What a text says that is neither a name nor a code."""
        if text not in self._around:
            self._around[text] = self._read_around(plain_key(text))
        return self._around[text]

    def _read_around(self, key: str) -> Said:
        if len(key) > _LONGEST:
            return Said(UNKNOWN)
        if key in NOTHING:
            return Said(UNANSWERED, Way.NOTHING)
        if (folded := self._by_folded.get(key)) is not None:
            return Said(folded, Way.FOLDED)
        way, number, lead_in = Way.MARKED, None, ""
        for _ in range(3):  # "4 - Ja, till stor del."
            key = key.strip(_MARKS)
            if key in self.by_name:
                break
            if number is None and (match := _BEFORE.fullmatch(key)):
                number, key, way = int(match[1]), match[2], Way.NUMBERED
            elif number is None and (match := _BEHIND.fullmatch(key)):
                number, key, way = int(match[2] or match[3]), match[1], Way.NUMBERED
            elif match := _LEAD_IN.fullmatch(key):
                lead_in, key = match[1], match[2]
                way = way if way is Way.NUMBERED else Way.LEAD_IN
            else:
                break
        code = self.by_name.get(key.strip(_MARKS), UNKNOWN)
        return (
            Said(UNKNOWN)
            if code == UNKNOWN or self._denies(lead_in, code)
            else Said(code, way, number)
        )

    def _denies(self, lead_in: str, code: int) -> bool:
        """Whether "Nej" stands before a positive alternative, or "Ja" before the lowest one."""
        alternative = self._alternatives[code]
        lowest = code == 0 and alternative.valence is Valence.NEGATIVE
        positive = alternative.valence is Valence.POSITIVE
        return positive if lead_in in ("nej", "no") else lowest and lead_in in ("ja", "yes")


@lru_cache(maxsize=256)  # each question asks its scale for every column that it tries
def scale_of(alternatives: tuple[Alternative, ...]) -> _Scale:
    return _Scale(alternatives)


def _plain_letters(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return re.sub(r"[^a-z0-9]+", "_", "".join(c for c in decomposed if c.isascii())).strip("_")


def _underscored(text: str) -> str:
    return re.sub(r"\W+", "_", text).strip("_")


def _only_ascii(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "_", text)


# "Helt och hållet" as helt_och_hallet, and as KoboToolbox makes it: helt_och_h_llet.
_FOLDS = (_plain_letters, _only_ascii, _underscored)


def _by_code(cell: object, by_code: Mapping[str, int]) -> Said | None:
    """What a code says: ``4``, ``4,0``, ``04``, ``A4`` and ``AO04`` are one."""
    key = cell_key(cell)
    lettered = _LETTERED.fullmatch(key)
    if key in by_code and not key.isdecimal():
        return Said(by_code[key], Way.WORDS)  # a code of letters that the definitions give
    short = lettered[2] if lettered else key.lstrip("0") if key.isdecimal() else key
    if (code := by_code.get(key, by_code.get(short))) is None:
        return None
    return Said(code, Way(lettered[1]) if lettered else Way.NUMBER)


def _labels_agree(
    labelled: Mapping[object, int | None], scale: _Scale, alternatives: tuple[Alternative, ...]
) -> bool:
    """Whether the labelled values bear the codes of their alternatives.

    A file that numbers its scale the other way round must not have its unlabelled values
    read by our numbers. Alternatives outside the base ("Vet ej" = 98) are numbered freely.
    """
    return all(
        scale.by_code.get(cell_key(value)) == n
        for value, n in labelled.items()
        if n is not None and alternatives[n].valence is not None
    )


def fitting(
    column: RawColumn, start: int, alternatives: tuple[Alternative, ...]
) -> tuple[dict[Alternative | None, int], int]:
    """How many cells of a column, from a row on, are each alternative (``None``: none of them),
    and how many are filled at all."""
    cells = column.distinct(start)
    cells.pop(None, None)
    rows: Counter[Alternative | None] = Counter()
    for cell, said in read_cells(cells, column, alternatives).items():
        if said.way is not Way.NOTHING:
            place = 0 <= said.code < len(alternatives)
            rows[alternatives[said.code] if place else None] += cells[cell]
    return rows, rows.total()


def fits(column: RawColumn, start: int, alternatives: tuple[Alternative, ...]) -> bool:
    """Whether most of what a column holds are some alternatives."""
    rows, filled = fitting(column, start, alternatives)
    return 2 * rows.get(None, 0) < filled


def is_running(column: RawColumn, start: int) -> bool:
    """Whether the filled cells are 1, 2, 3 and so on."""
    codes = column.codes[start:]
    codes = codes[codes != 0]
    numbers = (as_number(column.values[code]) for code in codes.tolist())
    return all(number == place for place, number in enumerate(numbers, 1))


def cell_key(cell: object) -> str:
    """A cell as a key: a text as ``plain_key`` has it, a whole number without decimals."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    key = plain_key(str(cell))
    whole = _WHOLE.fullmatch(key)
    return whole[1] if whole else key


def cell_text(cell: object) -> str:
    """A cell as it is shown: a whole number without decimals, a text as it stands."""
    return cell_key(cell) if isinstance(cell, float) else str(cell)


def as_number(cell: object) -> int | None:
    """The whole number that a cell holds, however it is written."""
    if isinstance(cell, str) and cell.isascii():
        plain = _NUMBER.fullmatch(cell)
        return int(plain[1]) if plain else None
    if isinstance(cell, float):
        return int(cell) if cell.is_integer() and 0 <= cell < 10 ** (_LONG - 1) else None
    if isinstance(cell, date | time):
        return None
    key = cell_key(cell)
    return int(key) if key.isdecimal() and len(key) < _LONG else None


def declared_missing(cell: object, column: RawColumn) -> bool:
    for low, high in column.missing:
        if isinstance(cell, (int, float)) and isinstance(low, (int, float)):
            if isinstance(high, (int, float)) and low <= cell <= high:
                return True
        elif cell == low:
            return True
    return False
