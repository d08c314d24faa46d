"""What stands on slides: the pieces that blocks are made of, and the room each of them takes.

Every measure is in points.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from ..columns import Lettering, column_widths
from ..model import (
    Block,
    Bullets,
    Chart,
    Column,
    Draft,
    Drawing,
    Facts,
    Kind,
    Paragraph,
    Row,
    Table,
    Text,
)
from ..presentation import Topic
from .answers import Answers
from .measures import LEAST, Type
from .rows import Rows, rows_of
from .talk import Talk

SIDE, ABOVE = 6.0, 2.5  # the air in a cell
_CAPTION, _CELL, _NOTE, _FACT = 0.95, 0.9, 0.8, 1.5
_FACTS_BESIDE, _WIDTH_OF_FACT = 4, 210.0
_TWIPS = 20


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph; ``label`` is what is bold before its text."""

    text: str
    label: str = ""
    scale: float = 1.0
    bullet: bool = False

    def size(self, body: float) -> float:
        """The size of its type where that of the body is given."""
        return max(round(body * self.scale), LEAST)

    def height(self, width: float, body: float, known: bool) -> float:
        """The room it takes, and some air below."""
        size = self.size(body)
        across = width - (size if self.bullet else 0.0)
        words = f"{self.label} {self.text}".strip()
        return Type(size, bool(self.label), known).height(words, across) + size * 0.4


@dataclass(frozen=True, slots=True)
class Words:
    """Paragraphs in a box, shaded where somebody has to work on them."""

    lines: tuple[Line, ...]
    known: bool
    shaded: bool = False

    def height(self, width: float, body: float) -> float:
        """The room they take."""
        return sum(line.height(width, body, self.known) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of text; ``large`` if its cells are facts to be seen from afar."""

    table: Table
    known: bool
    large: bool = False

    def sizes(self, body: float) -> tuple[float, float]:
        """The sizes of type of the headings and of the cells."""
        cell = max(round(body * _CELL), LEAST)
        return cell, round(body * _FACT) if self.large else cell

    def widths(self, width: float, body: float) -> list[float]:
        """The widths of the columns."""
        columns = self.table.columns
        if self.large:
            return [min(width / len(columns), _WIDTH_OF_FACT)] * len(columns)
        heading_size, cell_size = (size * _TWIPS for size in self.sizes(body))
        lettering = Lettering(cell_size, heading_size, padding=2 * SIDE * _TWIPS, known=self.known)
        twips = column_widths(columns, self.texts(), round(width * _TWIPS), lettering)
        return [column_width / _TWIPS for column_width in twips]

    def texts(self) -> list[list[str]]:
        """The cells in print."""
        return [[cell.in_print for cell in row.cells] for row in self.table.rows]

    def heights(self, width: float, body: float) -> list[float]:
        """The heights of the rows, the headings first."""
        heading_size, cell_size = self.sizes(body)
        widths = self.widths(width, body)
        headings = [column.heading for column in self.table.columns]
        rows = [(headings, Type(heading_size, True, self.known))]
        bold = [self.large or row.heading for row in self.table.rows]
        rows += [
            (texts, Type(cell_size, is_bold, self.known))
            for texts, is_bold in zip(self.texts(), bold, strict=True)
        ]
        return [
            max(type_.height(t, w - 2 * SIDE) for t, w in zip(texts, widths, strict=True))
            + 2 * ABOVE
            for texts, type_ in rows
        ]

    def height(self, width: float, body: float) -> float:
        """The room it takes, and some air below."""
        return sum(self.heights(width, body)) + body * 0.4


Piece: TypeAlias = Words | Grid | Rows | Answers | Talk


def pieces(block: Block | Topic, title: str, known: bool) -> Iterator[Piece]:
    """A block in pieces, from the top down, without what the title of the slide says already."""
    match block:
        case Topic():
            yield Talk(block, known)
        case Paragraph(text):
            yield Words((Line(text),), known)
        case Draft(label, sentences):
            yield Words((Line(" ".join(sentences), label=label),), known, shaded=True)
        case Bullets(items, heading):
            head = (Line("", label=heading),) if heading else ()
            yield Words((*head, *(Line(item, bullet=True) for item in items)), known)
        case Facts(pairs):
            for start in range(0, len(pairs), _FACTS_BESIDE):
                yield _facts(pairs[start : start + _FACTS_BESIDE], known)
        case Chart():
            yield from _caption(block.title, title, known)
            is_answers = block.drawing is Drawing.ANSWERS
            yield Answers(block, known) if is_answers else rows_of(block, known)
        case Table():
            yield from _caption(block.title, title, known)
            yield Grid(block, known)
            yield from _notes(block, known)


def _caption(text: str, title: str, known: bool) -> Iterator[Words]:
    if text not in title:
        yield Words((Line("", label=text, scale=_CAPTION),), known)


def _facts(pairs: tuple[tuple[str, str], ...], known: bool) -> Grid:
    sentences = " ".join(f"{label}: {value}." for label, value in pairs)
    table = Table(
        name="",
        title=", ".join(label for label, _ in pairs),
        description=sentences,
        columns=tuple(Column(label, Kind.TEXT) for label, _ in pairs),
        rows=(Row(tuple(Text(value) for _, value in pairs)),),
    )
    return Grid(table, known, large=True)


def notes_of(table: Table) -> tuple[str, ...]:
    """What stands under a table: its notes, and its source if it has one."""
    return (*table.notes, *([table.source] if table.source else []))


def _notes(table: Table, known: bool) -> Iterator[Words]:
    if notes := notes_of(table):
        yield Words(tuple(Line(note, scale=_NOTE) for note in notes), known)
