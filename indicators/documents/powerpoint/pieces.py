"""What stands on slides: the pieces that blocks are made of, and the room each of them takes.

Every measure is in points. The room is reckoned for the broadest of usual typefaces, so that
nothing leaves its slide.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from ..charts.native import NATIVE, height_of, lines, words_beside
from ..columns import Lettering, column_widths
from ..model import Block, Bullets, Chart, Column, Draft, Facts, Kind, Paragraph, Row, Table, Text

LINE, INSET = 1.2, 3.6
SIDE, ABOVE = 7.2, 2.5  # the air in a cell
_LEAST, _LARGEST_IN_CHART = 10.0, 14.0
_CAPTION, _CELL, _NOTE, _FACT = 0.85, 0.75, 0.65, 1.5
_FACTS_BESIDE, _WIDTH_OF_FACT = 6, 190.0
_TWIPS = 20


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in points."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph; ``label`` is what is bold before its text."""

    text: str
    label: str = ""
    scale: float = 1.0
    bullet: bool = False

    def size(self, body: float) -> float:
        """The size of its type where that of the body is given."""
        return max(round(body * self.scale), _LEAST)

    def height(self, width: float, body: float) -> float:
        """The room it takes, and some air below."""
        size = self.size(body)
        across = width - 4 * INSET - (size if self.bullet else 0.0)
        words = f"{self.label} {self.text}".strip()
        return size * (lines(words, across, size) * LINE + 0.4)


@dataclass(frozen=True, slots=True)
class Words:
    """Paragraphs in a box, shaded where somebody has to work on them."""

    lines: tuple[Line, ...]
    shaded: bool = False

    def height(self, width: float, body: float) -> float:
        """The room they take."""
        return sum(line.height(width, body) for line in self.lines) + 2 * INSET


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of text; ``large`` if its cells are facts to be seen from afar."""

    table: Table
    large: bool = False

    def sizes(self, body: float) -> tuple[float, float]:
        """The sizes of type of the headings and of the cells."""
        cell = max(round(body * _CELL), _LEAST)
        return cell, round(body * _FACT) if self.large else cell

    def widths(self, width: float, body: float) -> list[float]:
        """The widths of the columns."""
        columns = self.table.columns
        if self.large:
            return [min(width / len(columns), _WIDTH_OF_FACT)] * len(columns)
        heading_size, cell_size = (size * _TWIPS for size in self.sizes(body))
        lettering = Lettering(cell_size, heading_size, padding=2 * SIDE * _TWIPS, known=False)
        twips = column_widths(columns, self.texts(), round(width * _TWIPS), lettering)
        return [column_width / _TWIPS for column_width in twips]

    def texts(self) -> list[list[str]]:
        """The cells in print."""
        return [[cell.in_print for cell in row.cells] for row in self.table.rows]

    def heights(self, width: float, body: float) -> list[float]:
        """The heights of the rows, the headings first."""
        heading_size, cell_size = self.sizes(body)
        widths = self.widths(width, body)
        rows = [([column.heading for column in self.table.columns], heading_size)]
        rows += [(row, cell_size) for row in self.texts()]
        return [
            max(lines(t, w - 2 * SIDE, size) for t, w in zip(texts, widths, strict=True))
            * (size * LINE)
            + 2 * ABOVE
            for texts, size in rows
        ]

    def height(self, width: float, body: float) -> float:
        """The room it takes, and some air below."""
        return sum(self.heights(width, body)) + body * 0.4


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart, native with words beside its bars, or a picture; it can be higher than it has to
    be."""

    chart: Chart
    words: tuple[str, ...] = ()

    def type_size(self, body: float) -> float:
        """The size of its type."""
        return min(max(round(body * _CELL), _LEAST), _LARGEST_IN_CHART)

    def height(self, width: float, body: float) -> float:
        """The least room it takes."""
        if self.chart.drawing in NATIVE:
            return height_of(self.words, width, self.type_size(body))
        return min(width * 0.3, 240.0)

    def highest(self, width: float, body: float) -> float:
        """The most room it fills: beyond that, bars would be blocks."""
        return self.height(width, body) * (2.0 if self.chart.drawing in NATIVE else 3.0)


Piece: TypeAlias = Words | Grid | Drawn


def pieces(block: Block, title: str) -> Iterator[Piece]:
    """A block in pieces, from the top down, without what the title of the slide says already."""
    match block:
        case Paragraph(text):
            yield Words((Line(text),))
        case Draft(label, sentences):
            yield Words((Line(" ".join(sentences), label=label),), shaded=True)
        case Bullets(items, heading):
            head = (Line("", label=heading),) if heading else ()
            yield Words((*head, *(Line(item, bullet=True) for item in items)))
        case Facts(pairs):
            for start in range(0, len(pairs), _FACTS_BESIDE):
                yield _facts(pairs[start : start + _FACTS_BESIDE])
        case Chart():
            # A picture has its title in it.
            if block.drawing not in NATIVE:
                yield Drawn(block)
            else:
                yield from _caption(block.title, title)
                yield Drawn(block, words_beside(block))
        case Table():
            yield from _caption(block.title, title)
            yield Grid(block)
            yield from _notes(block)


def _caption(text: str, title: str) -> Iterator[Words]:
    if text != title:
        yield Words((Line("", label=text, scale=_CAPTION),))


def _facts(pairs: tuple[tuple[str, str], ...]) -> Grid:
    sentences = " ".join(f"{label}: {value}." for label, value in pairs)
    table = Table(
        name="",
        title=", ".join(label for label, _ in pairs),
        description=sentences,
        columns=tuple(Column(label, Kind.TEXT) for label, _ in pairs),
        rows=(Row(tuple(Text(value) for _, value in pairs)),),
    )
    return Grid(table, large=True)


def _notes(table: Table) -> Iterator[Words]:
    notes = list(table.notes)
    if table.source:
        notes.append(table.source)
    if notes:
        yield Words(tuple(Line(note, scale=_NOTE) for note in notes))
