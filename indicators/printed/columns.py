"""What stands in which column of a published table: by the words above it, or by what is in it.

Where a report has the table's title above its questions, or nothing, the questions stand in the
one column of words before the shares.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..words import plain_key
from .numbers import YEAR, Written, dated, written
from .reconstruction import SHARES

# The headers of a column, in either language; "Antal svar" may be the group's or the question's.
_HEADERS = {
    "question": ("fråga", "frågor", "question", "questions"),
    "year": ("år", "årtal", "mätår", "year"),
    "number": ("antal svar", "svar", "n", "answers", "number of answers"),
    "answers": ("antal svarande", "svarande", "antal respondenter", "respondents"),
    "base": ("base", "item answers", "item answers in footnote", "svar på frågan"),
    "negative": ("negativt", "negativ", "negativa", "negative"),
    "neutral": ("varken eller", "varken", "neutralt", "neutral", "neutrala", "neither"),
    "positive": ("positivt", "positiv", "positiva", "positive"),
    "clear": ("klart positivt", "klart positiva", "clearly positive", "clear"),
    "title": ("report year", "association", "questionnaire", "enkät", "group", "grupp"),
}
_COLUMNS = {words: name for name, known in _HEADERS.items() for words in known}
# "Andel positiva svar i procent 2017" is "positiva".
_BESIDE = re.compile(
    rf"\b(?:andel(?:en)?|varav|som|svarat|svarande|svar|i|procent|share|of|which|per ?cent|answers"
    rf"|{YEAR})\b|[%,:*]"
)
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Columns:
    """The places of the columns by name, and the header as it stands.

    ``title`` is what stands above the questions if it is no word for them; ``year`` is that of
    the headers of the shares.
    """

    places: dict[str, list[int]]
    headers: tuple[str, ...]
    title: str
    year: int | None

    def texts(self, cells: Sequence[str], name: str) -> list[str]:
        """The texts in the columns of a name, those that are not empty; merged ones once."""
        texts = (" ".join(cells[place].split()) for place in self.places.get(name, ()))
        return list(dict.fromkeys(text for text in texts if text))

    def of_shares(self) -> Iterator[tuple[str, list[int]]]:
        """The shares that have columns, and their places."""
        return ((share, self.places[share]) for share in SHARES if share in self.places)

    def written(self, cells: Sequence[str]) -> Iterator[Written]:
        """The numbers in the columns of shares."""
        places = (place for _, of_share in self.of_shares() for place in of_share)
        return (number for place in places for number in written(cells[place]))

    def inner(self, place: int) -> str | None:
        """The share that a number in parentheses is: "97 (77)" under "Positivt (Klart positivt)".

        Under "Positivt" alone it can be no other; what another word in parentheses is about
        ("antal", "Negativt") is not known, nor what stands under other shares.
        """
        own, _, inside = plain_key(self.headers[place]).partition("(")
        told = _share(inside.rstrip(") "))
        if _share(own) == "positive" and (told == "clear" or not _LETTER.search(_bare(inside))):
            return "clear"
        return "positive" if (_share(own), told) == ("clear", "positive") else None


class SeveralColumnsError(Exception):
    """The questions can stand in several columns, by their places from 1."""

    def __init__(self, places: Iterable[int]) -> None:
        super().__init__()
        self.places = tuple(places)


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row has a name of a share, and no share."""
    return any(name(cell) in SHARES for cell in cells) and not any(map(written, cells))


def name(cell: str) -> str | None:
    """What is in a column under such a header, if that is known."""
    plain = plain_key(cell.replace("_", " ")).removeprefix("(").partition("(")[0].strip(" )")
    return _COLUMNS.get(plain) or _share(plain)


def _share(words: str) -> str | None:
    found = _COLUMNS.get(words.strip()) or _COLUMNS.get(_bare(words))
    return found if found in SHARES else None


def _bare(words: str) -> str:
    return " ".join(_BESIDE.sub(" ", words).split())


def columns_of(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Columns | None:
    """The columns of the rows under a header, or nothing if they are no table of shares.

    Raises:
        SeveralColumnsError: If nothing tells in which column the questions are.
    """
    names = [name(cell) for cell in header]
    places: dict[str, list[int]] = {}
    for place, each in enumerate(names):
        if each is not None:
            places.setdefault(each, []).append(place)
    first = min(places[share][0] for share in SHARES if share in places)
    contents = [tuple(row[place] for row in rows if row[place].strip()) for place in range(first)]
    unsaid = [place for place in range(first) if names[place] in (None, "question")]
    years = [place for place in unsaid if contents[place] and all(map(dated, contents[place]))]
    found = Columns({**places, "question": []}, tuple(header), "", _year(header))
    asked = [place for place in places.get("question", ()) if place not in years]
    if not asked and any(any(found.written(cells)) for cells in rows):
        asked = list(_questions(contents, unsaid))
    if not asked:
        return None
    if years and "year" not in places:
        found.places["year"] = years[:1]
    found.places["question"] += asked
    title = next((" ".join(header[n].split()) for n in asked if not names[n]), "")
    return replace(found, title=title)


def _questions(contents: Sequence[Sequence[str]], places: Iterable[int]) -> Iterator[int]:
    """The column of words; cells that are merged over columns are one."""
    worded = [n for n in places if any(map(_LETTER.search, contents[n]))]
    words = {contents[n]: n for n in reversed(worded)}
    if len(words) > 1:
        raise SeveralColumnsError(sorted(place + 1 for place in words.values()))
    yield from words.values()


def _year(header: Sequence[str]) -> int | None:
    """The year that the headers of the shares name, if it is one."""
    texts = (cell for cell in header if name(cell) in SHARES)
    years = {int(year) for text in texts for year in re.findall(rf"\b{YEAR}\b", text)}
    return years.pop() if len(years) == 1 else None
