"""The cells of published tables, and what is told around them: a CSV file, or a Word report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from ..errors import ProblemsError
from ..readers import csv as csv_reader
from ..wording import plain_key

_MOST_BYTES = 100_000_000  # of text, unpacked: thousands of pages

# "(31 svar 2022, 32 answers in 2021)", and "Antal svar: 31" for a table of a single year.
_SIZE = re.compile(r"(\d+) (?:svar|svarande|answers?)(?: (?:in )?((?:19|20)\d\d))?\b")
_SIZE_FACT = re.compile(r"(?:antal svar|answers): ?(\d+)")
# "Frågorna 5, 7 och 9 besvarades endast av 30 respondenter.", "In 2021, question 2 was answered by
# only 28 respondents.": the note of a question that fewer answered, without a group's name.
_YEAR = r"(?:(?:år|in) (?P<year>(?:19|20)\d\d),? )?"
_NUMBERS = r"(?:frågor(?:na)?|fråga|questions?) (?P<numbers>\d+(?:(?:, ?| och | and )\d+)*)"
_FEWER = re.compile(
    rf"{_YEAR}(?:besvarades )?{_NUMBERS} (?:besvarades |(?:was|were) answered by )?"
    r"(?:(?:endast|bara|only) )?(?:av )?(?:(?:endast|bara|only) )?(?P<base>\d+) "
    r"(?:respondenter|respondents|personer|persons|people|svarande)\.?"
)


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a table, how many answered each year, as far as its title tells, and how many
    each question by year and number, as far as the notes under it do.

    A number of answers that names no year stands under ``None``.
    """

    title: str
    rows: Sequence[Sequence[str]]
    sizes: Mapping[int | None, int] = field(default_factory=dict)
    bases: Mapping[tuple[int | None, int], int] = field(default_factory=dict)

    def base(self, number: int, year: int | None, *, is_latest: bool) -> int | None:
        """How many answered a question. A note that names no year is about the latest."""
        found = self.bases.get((year, number))
        return self.bases.get((None, number)) if found is None and is_latest else found


def csv_grid(path: Path) -> Grid:
    """A CSV file as one grid."""
    columns = [column.cells for column in csv_reader.read(path).columns]
    rows = [
        ["" if cell is None else str(cell) for cell in row] for row in zip(*columns, strict=True)
    ]
    return Grid(path.stem, rows)


def word_grids(path: Path) -> list[Grid]:
    """The tables of a Word file, each with the nearest text above it that tells how many
    answered, or else its nearest text, and with its notes.

    Raises:
        ProblemsError: If the file cannot be read as Word.
    """
    from docx.table import Table

    above: list[str] = []
    grids: list[Grid] = []
    for block in _blocks(path):
        if isinstance(block, Table):
            title = next(filter(_sizes, reversed(above)), above[-1] if above else path.stem)
            words = (list(map(_words, row.cells)) for row in block.rows)
            texts = zip_longest(*words, fillvalue="")
            rows = list(zip(*texts, strict=True))  # as long as the longest
            grids.append(Grid(title, rows, _sizes(title)))
        elif text := " ".join(block.text.split()):
            is_heading = str(block.style and block.style.name).lower()
            above = [*([] if is_heading.startswith(("heading", "rubrik")) else above), text]
            if grids and (fewer := dict(_bases(text))):
                grids[-1] = replace(grids[-1], bases={**grids[-1].bases, **fewer})
    return grids


def _blocks(path: Path) -> list[Any]:
    """The paragraphs and tables of a Word file, one after another."""
    import docx

    from ..writers.zipped import UNREADABLE

    try:
        with ZipFile(path) as package:
            texts = (p.file_size for p in package.infolist() if p.filename.endswith(".xml"))
            size = sum(texts)
        if size > _MOST_BYTES:
            raise ProblemsError.at("printed.too_large", str(path))
        with path.open("rb") as file:
            return list(docx.Document(file).iter_inner_content())
    except UNREADABLE as error:
        raise ProblemsError.at("printed.broken", str(path)) from error


def _words(cell: Any) -> str:
    """The text of a cell without the raised mark of a note: 94 and a raised 1 are not 941."""
    runs = [run for paragraph in cell.paragraphs for run in paragraph.runs]
    if not any(run.font.superscript for run in runs):
        return str(cell.text)
    return "".join(run.text for run in runs if not run.font.superscript)


def _sizes(title: str) -> dict[int | None, int]:
    """The number of answers by year in a title, under ``None`` where it names no year."""
    plain = plain_key(title)
    found = {int(year) if year else None: int(n) for n, year in _SIZE.findall(plain)}
    fact = _SIZE_FACT.search(plain)
    return found or ({None: int(fact[1])} if fact else {})


def _bases(text: str) -> Iterator[tuple[tuple[int | None, int], int]]:
    """The numbers of answers by year and number of the question that a note tells."""
    if found := _FEWER.fullmatch(plain_key(text)):
        year = int(found["year"]) if found["year"] else None
        for number in re.findall(r"\d+", found["numbers"]):
            yield (year, int(number)), int(found["base"])
