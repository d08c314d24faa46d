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
from .shares import SHARES

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
_COLUMNS = {header: name for name, headers in _HEADERS.items() for header in headers}
# "Andel positiva svar i procent 2017" is "positiva".
_FILLER = re.compile(
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

        Under "Positivt" alone it is the clearly positive share. Under any other word in parentheses
        ("antal", "Negativt"), and under other shares, nobody knows what it is.
        """
        outside, _, inside = plain_key(self.headers[place]).partition("(")
        inner_share = _share(inside.rstrip(") "))
        outer_share, unsaid = _share(outside), not _LETTER.search(_without_filler(inside))
        if outer_share == "positive" and (inner_share == "clear" or unsaid):
            return "clear"
        return "positive" if (outer_share, inner_share) == ("clear", "positive") else None


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
    column = _COLUMNS.get(words.strip()) or _COLUMNS.get(_without_filler(words))
    return column if column in SHARES else None


def _without_filler(words: str) -> str:
    return " ".join(_FILLER.sub(" ", words).split())


def columns_of(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Columns | None:
    """The columns of the rows under a header, or nothing if they are no table of shares.

    Raises:
        SeveralColumnsError: If it is not clear which column the questions are in.
    """
    names = [name(cell) for cell in header]
    places: dict[str, list[int]] = {}
    for place, column in enumerate(names):
        if column is not None:
            places.setdefault(column, []).append(place)
    first = min(places[share][0] for share in SHARES if share in places)
    contents = [tuple(row[place] for row in rows if row[place].strip()) for place in range(first)]
    unnamed = [place for place in range(first) if names[place] in (None, "question")]
    year_places = [n for n in unnamed if contents[n] and all(map(dated, contents[n]))]
    columns = Columns({**places, "question": []}, tuple(header), "", _year(header))
    question_places = [place for place in places.get("question", ()) if place not in year_places]
    if not question_places and any(any(columns.written(cells)) for cells in rows):
        question_places = list(_questions(contents, unnamed))
    if not question_places:
        return None
    if year_places and "year" not in places:
        columns.places["year"] = year_places[:1]
    columns.places["question"] += question_places
    titles = (" ".join(header[place].split()) for place in question_places if not names[place])
    return replace(columns, title=next(titles, ""))


def _questions(contents: Sequence[Sequence[str]], places: Iterable[int]) -> Iterator[int]:
    """The column of words; cells that are merged over columns are one."""
    worded = [place for place in places if any(map(_LETTER.search, contents[place]))]
    by_contents = {contents[place]: place for place in reversed(worded)}
    if len(by_contents) > 1:
        raise SeveralColumnsError(sorted(place + 1 for place in by_contents.values()))
    yield from by_contents.values()


def _year(header: Sequence[str]) -> int | None:
    """The year that the headers of the shares name, if it is one."""
    texts = (cell for cell in header if name(cell) in SHARES)
    years = {int(year) for text in texts for year in re.findall(rf"\b{YEAR}\b", text)}
    return years.pop() if len(years) == 1 else None
