"""What stands between the title of a chart and its rows: the legend and the column headings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .canvas import BODY, MARGIN, SMALL, WIDTH, Canvas, Type, measured, widest, wrapped

_HEADING = Type(size=9, bold=True, side="right")
_TALL = 15.0  # a line of the legend
_APART = 16.0  # between its entries
_BESIDE = 6.0  # between a symbol and its words
_BROAD = 112.0  # the most that a column at the right takes


@dataclass(frozen=True, slots=True)
class Entry:
    """A symbol, drawn by ``draw`` from the left at a height, and what it stands for."""

    gid: str
    words: str
    width: float
    draw: Callable[[float, float], None]


@dataclass(frozen=True, slots=True)
class Side:
    """A column at the right of the rows: where it ends, how wide it is, its heading."""

    right: float
    width: float
    words: str
    gid: str

    @property
    def left(self) -> float:
        """Where the column begins."""
        return self.right - self.width

    def lines(self, words: str, type_: Type) -> list[str]:
        """Words of the column in lines that it has room for."""
        return wrapped(words, self.width, type_) if words else []


def side(right: float, heading: str, cells: Sequence[str], type_: Type, gid: str) -> Side:
    """A column as wide as its cells and the words of its heading ask for."""
    asked = max(widest(cells, type_), widest(heading.split(" "), _HEADING))
    return Side(right, min(_BROAD, asked + 1), heading, gid)


def headed(
    canvas: Canvas, top: float, left: float, entries: Sequence[Entry], sides: Sequence[Side]
) -> float:
    """Draws the legend from ``left`` on and the headings beside it; gives where they end.

    A legend that has no room there begins at the margin, and goes on under itself.
    """
    end = min((column.left for column in sides), default=WIDTH - MARGIN) - 10
    alone = sum(_width(entry) + _APART for entry in entries) - _APART
    left = left if alone <= end - left else MARGIN
    rows = _rows(entries, end - left)
    headings = [column.lines(column.words, _HEADING) for column in sides]
    below = top + max([len(rows) * _TALL, *(len(h) * _HEADING.leading for h in headings)])
    _legend(canvas, (left, below - len(rows) * _TALL), rows)
    for column, lines in zip(sides, headings, strict=True):
        place = (column.right, below - len(lines) * _HEADING.leading)
        canvas.write_lines(place, lines, f"heading-{column.gid}", _HEADING)
    return below + 8


def _width(entry: Entry) -> float:
    return entry.width + _BESIDE + measured(entry.words, SMALL)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of an entry: how far in it stands, and its symbol if it is the first."""

    indent: float
    words: str
    gid: str
    entry: Entry | None


def _rows(entries: Sequence[Entry], room: float) -> list[list[_Line]]:
    """The entries beside each other, and under each other where there is no room."""
    rows: list[list[_Line]] = [[]]
    across = 0.0
    for entry in entries:
        if rows[-1] and across + _width(entry) > room:
            rows.append([])
            across = 0.0
        indent = across + entry.width + _BESIDE
        for number, words in enumerate(wrapped(entry.words, room - indent, SMALL)):
            if number:
                rows.append([])
            line = _Line(indent, words, f"legend-{entry.gid}-{number}", None if number else entry)
            rows[-1].append(line)
        across += _width(entry) + _APART
    return rows


def _legend(canvas: Canvas, place: tuple[float, float], rows: Sequence[Sequence[_Line]]) -> None:
    for number, row in enumerate(rows):
        middle = place[1] + (number + 0.5) * _TALL
        for line in row:
            left = place[0] + line.indent
            if line.entry is not None:
                line.entry.draw(left - line.entry.width - _BESIDE, middle)
            canvas.write((left, middle), line.words, line.gid, SMALL)


def name_width(labels: Sequence[str], most: float) -> float:
    """How wide the names of the rows stand: as wide as they ask for, and not more than most."""
    return min(most, widest(labels, BODY) + 1)
