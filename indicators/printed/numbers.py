"""How numbers are written in print: percents, years, whole numbers, and how many answered.

"86 procent", "86%", "86 %", "86" and, where all of a table are such, "0,86" are one share. What
can be read in two ways is read in neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from ..words import plain_key

YEAR = r"(?:19|20)\d\d"

_NUMBER = r"\d{1,3}(?:[.,]\d+)?"
_SIGN = r" ?(?:%|procent|per ?cent|pct\.?)"
_PERCENT = re.compile(rf"({_NUMBER})({_SIGN})?(?: ?\( ?({_NUMBER})({_SIGN})? ?\))?")

# "1 032", "31 svar", "n = 31".
_WHOLE = r"(?<![\d.,])(?:\d{1,3}(?: \d{3})+|\d+)(?![.,]?\d)"
_OF_ANSWERS = (
    r"(?: (?:av|of) \d+)?(?: st\.?| inkomna| complete)*"
    r" (?:svar|svarande|(?:[^\W\d_]+ )?(?:svarade|har svarat)|enkätsvar|besvarade enkäter"
    r"|respondenter|answers?|answered|responses?|respondents?)\b"
)
_LABEL = r"(?:(?:antal )?(?:svar|svarande|respondenter)|(?:number of )?(?:answers|respondents))"
_COUNT = re.compile(rf"(?:n ?[=:] ?)?({_WHOLE})(?:{_OF_ANSWERS}| st\.?)?")
_DATED = re.compile(rf"(?:år )?({YEAR})(?:, \w+)?(?: ?\((.+)\))?")  # also "2021, tryckt"

# Of a title: "(31 svar 2022, 32 answers in 2021)", "2022 (n = 31)", "Antal svar: 31".
_SIZE = re.compile(
    rf"(?P<other>(?!{YEAR}\b)\d+ ?(?:och|respektive|resp\.?|and|eller|or|[–/-]) ?)?(?:"
    rf"(?P<counted>{_WHOLE}){_OF_ANSWERS}|\bn ?[=:] ?(?P<n>{_WHOLE})"
    rf"|\b{_LABEL}(?: (?P<year>{YEAR}))? ?: ?(?P<labelled>{_WHOLE}))"
)
_YEAR_AFTER = re.compile(rf" (?:(?:år|in|i|för) )?\(?({YEAR})\b")
_YEAR_BEFORE = re.compile(rf"(?:({YEAR}) ?(?:–|-|/|,|och|and) ?)?\b({YEAR})[ :,(–-]*$")
_OF_A_QUESTION = re.compile(r"\b(?:frågor(?:na)?|fråga|questions?) \d")


class Written(NamedTuple):
    """A percentage or share as it is written, ``signed`` if "%" or a word for it is beside it."""

    number: Decimal
    signed: bool

    @property
    def decimals(self) -> int:
        """How many stand after the decimal sign."""
        return -int(self.number.as_tuple().exponent)


def written(text: str) -> tuple[Written, ...]:
    """The number of a cell, or the two of "97 % (77 %)"; nothing if it is none, or no share."""
    match = _PERCENT.fullmatch(plain_key(text))
    if match is None:
        return ()
    pairs = (match.group(1, 2), match.group(3, 4))
    numbers = tuple(
        Written(Decimal(number.replace(",", ".")), sign is not None)
        for number, sign in pairs
        if number is not None
    )
    return numbers if max(numbers).number <= 100 else ()


class Scale:
    """Whether the numbers of a table are percents or parts of one, as far as can be seen."""

    def __init__(self, numbers: Iterable[Written]) -> None:
        distinct = set(numbers)
        self._of_one = all(not w.signed and w.number <= 1 for w in distinct) and any(
            0 < w.number < 1 and w.decimals > 1 for w in distinct
        )
        self._percents = {w for w in distinct if w.signed or w.number > 1}

    def percent(self, share: Written) -> Decimal | None:
        """The percentage, or nothing if the number could be a part of one as well.

        "1" is a percent beside "86" and "0,5" beside "96,8", but not "0,86" beside "86".
        """
        if self._of_one:
            return Decimal(f"{share.number.scaleb(2):f}")
        if share in self._percents or not share.number:
            return share.number
        same_decimals = (not share.decimals or w.decimals == share.decimals for w in self._percents)
        return share.number if any(same_decimals) else None


def whole(text: str) -> int | None:
    """A number of answers: "31", "1 032", "31 svar", "n = 31"."""
    match = _COUNT.fullmatch(plain_key(text))
    return _whole(match[1]) if match else None


class Dated(NamedTuple):
    """What a cell of a year says: the year, and how many answered then."""

    year: int
    answers: int | None


def dated(text: str) -> Dated | None:
    """A year: "2022", "2021, tryckt", "2022 (31 svar)"; nothing if it is none."""
    match = _DATED.fullmatch(plain_key(text))
    if match is None:
        return None
    size = sizes(match[2] or "").get(None)
    return Dated(int(match[1]), size) if size or not match[2] else None


def sizes(title: str) -> dict[int | None, int]:
    """The number of answers by year in a title, under ``None`` where it names no year.

    Nothing where it is not plain which number is of which year. A sentence about a question says
    nothing of the others.
    """
    plain = plain_key(title)
    if _OF_A_QUESTION.search(plain):
        plain = " ".join(re.findall(r"\(.*?\)", plain))
    matches = list(_SIZE.finditer(plain))
    if not matches or any(size["other"] for size in matches):
        return {}
    counts = [_whole(size["counted"] or size["n"] or size["labelled"]) for size in matches]
    for years in (_years_after(plain, matches), _years_before(plain, matches)):
        if None not in years and len(set(years)) == len(years):
            return dict(zip(years, counts, strict=True))
    years_named = set(re.findall(rf"\b{YEAR}\b", plain))
    if len(set(counts)) > 1 or len(years_named) > 1:
        return {}
    return {int(years_named.pop()) if years_named else None: counts[0]}


def _years_after(plain: str, matches: Sequence[re.Match[str]]) -> list[int | None]:
    years = (_YEAR_AFTER.match(plain, size.end()) for size in matches)
    texts = (size["year"] or (year and year[1]) for size, year in zip(matches, years, strict=True))
    return [int(text) if text else None for text in texts]


def _years_before(plain: str, matches: Sequence[re.Match[str]]) -> list[int | None]:
    years = (_YEAR_BEFORE.search(plain[: size.start()]) for size in matches)
    return [None if year is None or year[1] else int(year[2]) for year in years]  # "2021–2022"


def _whole(text: str) -> int:
    return int(text.replace(" ", ""))


# "Frågorna 5, 7 och 9 besvarades endast av 30 respondenter.", "In 2021, question 2 was answered by
# only 28 respondents.": the note of a question that fewer answered, without a group's name.
_IN_YEAR = rf"(?:(?:år|in) (?P<year>{YEAR}),? )?"
_NUMBERS = r"(?:frågor(?:na)?|fråga|questions?) (?P<numbers>\d+(?:(?:, ?| och | and )\d+)*)"
_FEWER = re.compile(
    rf"{_IN_YEAR}(?:besvarades )?{_NUMBERS} (?:besvarades |(?:was|were) answered by )?"
    r"(?:(?:endast|bara|only) )?(?:av )?(?:(?:endast|bara|only) )?(?P<base>\d+) "
    r"(?:respondenter|respondents|personer|persons|people|svarande)\.?"
)


def fewer(text: str) -> Iterator[tuple[tuple[int | None, int], int]]:
    """The numbers of answers by year and number of the question that a note gives."""
    if note := _FEWER.fullmatch(plain_key(text)):
        year = int(note["year"]) if note["year"] else None
        for number in re.findall(r"\d+", note["numbers"]):
            yield (year, int(number)), int(note["base"])
