"""Parts of a year: quarters or half-years, each a round by itself, and together the year's wave."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from .questionnaire import Grouping

PERIOD = "period"
"""The id of the grouping by parts of the year, which no export has and ``rounds.toml`` implies."""


class Scheme(Enum):
    """How a year is parted: the letter that stands before a number."""

    QUARTER = "Q"
    HALF = "H"

    @property
    def parts(self) -> int:
        """How many parts a whole year has."""
        return 4 if self is Scheme.QUARTER else 2

    @property
    def called(self) -> tuple[str, str]:
        """What a part is called, in Swedish and in English."""
        return ("Kvartal", "Quarter") if self is Scheme.QUARTER else ("Halvår", "Half-year")


class Period(NamedTuple):
    """A part of a year: its first quarter, its second half."""

    scheme: Scheme
    number: int

    def __str__(self) -> str:
        """As ``rounds.toml`` writes it behind the year."""
        return f"{self.scheme.value}{self.number}"

    @property
    def label(self) -> str:
        """The name of its group of respondents."""
        return f"{self.scheme.called[0]} {self.number}"


class RoundKey(NamedTuple):
    """What names a round of a questionnaire: a year, or a part of one."""

    year: int
    period: Period | None = None

    def __str__(self) -> str:
        return f"{self.year} {self.period}" if self.period else str(self.year)

    def beside(self, others: Iterable[RoundKey]) -> RoundKey | None:
        """What it is beside other rounds: the whole year where that is one, and nothing where
        others are parts of another kind."""
        of_year = [other.period for other in others if other.year == self.year]
        if None in of_year:
            return RoundKey(self.year)
        schemes = {period.scheme for period in of_year if period}
        own = {self.period.scheme} if self.period else set()
        return self if not schemes or schemes == own else None


_YEAR = r"(?P<year>(?:199|20\d)\d)"
_KEY = re.compile(rf"{_YEAR}(?: (?P<letter>[QH])(?P<number>[1-4]))?", re.ASCII)


def round_key(text: str) -> RoundKey | None:
    """What "2022" or "2022 Q1" names; nothing where it is written otherwise."""
    found = _KEY.fullmatch(text)
    if found is None:
        return None
    year, letter, number = found.groups()
    if letter is None:
        return RoundKey(int(year))
    period = Period(Scheme(letter), int(number))
    return RoundKey(int(year), period) if period.number <= period.scheme.parts else None


_WORDS = {
    Scheme.QUARTER: r"kvartal|kvart|kv|quarter|q",
    Scheme.HALF: r"halvår(?:et)?|halvar(?:et)?|half(?:[ _-]?year)?|hy|h",
}
_APART = r"[\s._:-]*"


def named_period(text: str) -> Period | None:
    """The part of a year that a text names in one way or another: "kv1", "Kvartal 1", "2022-Q1",
    "H2", "1:a halvåret"; nothing where it names none, or several."""
    found = set()
    for scheme, words in _WORDS.items():
        number = rf"([1-{scheme.parts}])"
        before = rf"(?<![^\W\d_])(?:{words}){_APART}{number}(?!\d)"
        after = rf"(?<!\d){number}(?::?[aeo]|st|nd|rd|th)?{_APART}(?:{words})(?![^\W\d_])"
        numbers = [n for way in (before, after) for n in re.findall(way, text.casefold())]
        found |= {Period(scheme, int(n)) for n in numbers}
    return found.pop() if len(found) == 1 else None


def meant_key(text: str) -> RoundKey | None:
    """What a key of ``rounds.toml`` that is written otherwise seems to name: "2022 kv1"."""
    years = re.findall(rf"(?<!\d){_YEAR}(?!\d)", text, re.ASCII)
    period = named_period(re.sub(rf"(?<!\d){_YEAR}(?!\d)", " ", text, flags=re.ASCII))
    return RoundKey(int(years[0]), period) if len(years) == 1 and period else None


def begins_with_year(text: str) -> bool:
    """Whether a key seems to name a round, however it is written."""
    return bool(meant_key(text) or re.match(rf"{_YEAR}\b", text, re.ASCII))


def grouping_of(schemes: Sequence[Scheme]) -> Grouping:
    """The grouping of respondents by the part of the year, where years are parted so."""
    called = [scheme.called for scheme in Scheme if scheme in schemes]
    swedish = " eller ".join(name for name, _ in called).capitalize()
    english = " or ".join(name for _, name in called).capitalize()
    return Grouping(PERIOD, swedish, english=english, implied=True)


def are_all(periods: Sequence[Period]) -> bool:
    """Whether parts make up their year."""
    return not periods or len(set(periods)) == periods[0].scheme.parts
