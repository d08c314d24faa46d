"""Groups beside each other: a heat map with its numbers in it, and the gaps between groups."""

from __future__ import annotations

import re
from dataclasses import replace

from ..model import Cell, Chart, Kind, Points, Share
from .canvas import BODY, MARGIN, WIDTH, Canvas, Scale, Type, measured, widest, wrapped
from .legend import name_width
from .palette import HATCHING, PAPER, heat_label

_NAMES = 200.0  # the most that the names of the questions take
_BROADEST = 120.0  # a column, where there are few
_GAP = 5.0
_LEAST = 27.0  # the height of a row
_LOWEST, _HIGHEST = 100.0, 200.0  # headings that are turned, unless they ask for more

_HEADING = Type(size=9, side="center")
_VALUE = Type(size=10, side="center")
_PLAIN = Type(size=8.5, side="center")
_MARK = Type(size=8.5, side="center", box=PAPER)


def paint(canvas: Canvas, chart: Chart) -> None:
    """Draws a table of groups on an empty page."""
    _Painter(canvas, chart).paint()


class _Painter:
    def __init__(self, canvas: Canvas, chart: Chart) -> None:
        self.canvas, self.chart, self.language = canvas, chart, chart.language
        shares, points = (
            [n for n, c in enumerate(chart.table.columns) if c.kind is kind]
            for kind in (Kind.SHARE, Kind.POINTS)
        )
        places, self.shares = [*shares, *points], len(shares)
        self.headed = [chart.table.columns[place].label for place in places]
        self.cells = [[row.cells[place] for place in places] for row in chart.table.rows]
        self.names = name_width(chart.labels, _NAMES)
        left = MARGIN + self.names + 14
        room = WIDTH - MARGIN - left - 2 * _GAP
        broad = min(_BROADEST, room / max(1, len(places)))
        # What the first column holds are all the others together: a gap sets it apart, and
        # another one the points between groups.
        self.first, self.others = Scale(left, broad), Scale(left + _GAP, broad)
        self.points = Scale(left + 2 * _GAP, broad)

    def paint(self) -> None:
        """The whole chart, from the top down."""
        below = self.headings(self.canvas.head(self.chart.title)) + 6
        names = [wrapped(label, self.names) for label in self.chart.labels]
        marks = [self.lines(cell) for row in self.cells for cell in row]
        tall = max((len(lines) * BODY.leading for lines in names), default=0.0)
        tall = max([tall, *(len(lines) * _MARK.leading for lines in marks)]) + 8
        down = Scale(below, max(_LEAST, tall))
        self.canvas.close(down.at(len(names)) + MARGIN)
        self.colours(down)
        for row, lines in enumerate(names):
            self.canvas.write_block((MARGIN, down.at(row + 0.5)), lines, f"question-{row}")
            for column, cell in enumerate(self.cells[row]):
                self.cell(cell, (row, column), down)

    def across(self, column: float) -> float:
        """Where a column begins, or with a half its middle."""
        if column < 1:
            return self.first.at(column)
        return (self.others if column < self.shares else self.points).at(column)

    def headings(self, top: float) -> float:
        """What is above the columns, the names of groups; turned, if a word is too long for one."""
        room = self.first.unit - 8
        headings = [_together(name, room) for name in self.headed]
        words = [word for heading in headings for word in heading.split(" ")]
        if widest(words, _HEADING) > room:
            return self.turned(top)
        lines = [wrapped(heading, room, _HEADING) for heading in headings]
        below = top + max((len(group) for group in lines), default=0) * _HEADING.leading
        for column, group in enumerate(lines):
            place = (self.across(column + 0.5), below - len(group) * _HEADING.leading)
            self.canvas.write_lines(place, group, f"heading-{column}", _HEADING)
        return below

    def turned(self, top: float) -> float:
        """The names of the groups upwards, as high as it takes to have room beside each other."""
        most_lines = max(1, int(self.first.unit / _HEADING.leading))
        words = [word for name in self.headed for word in name.split(" ")]
        height = max(_LOWEST, min(_HIGHEST, widest(words, _HEADING) + 1))
        while any(len(wrapped(name, height, _HEADING)) > most_lines for name in self.headed):
            height += 10
        type_ = replace(_HEADING, side="left", turned=True)
        for column, name in enumerate(self.headed):
            lines = wrapped(name, height, _HEADING)
            first = self.across(column + 0.5) - (len(lines) - 1) * type_.leading / 2
            for number, line in enumerate(lines):
                place = (first + number * type_.leading, top + height)
                self.canvas.write(place, line, f"heading-{column}-{number}", type_)
        return top + height

    def lines(self, cell: Cell) -> list[str]:
        """What stands in a cell, in the lines that it has room for."""
        if isinstance(cell, Share):
            return [cell.text]
        return wrapped(cell.in_print, self.first.unit - 8, _MARK)

    def colours(self, down: Scale) -> None:
        """The cells in their colours, each as dark as its share is great."""
        rows = [[_percent(cell) for cell in row[: self.shares]] for row in self.cells]
        size = (self.first.unit, down.unit)
        for first, part in ((0, [row[:1] for row in rows]), (1, [row[1:] for row in rows])):
            if any(part):
                self.canvas.heat((self.across(first), down.start), size, part, f"cells-{first}")

    def cell(self, cell: Cell, place: tuple[int, int], down: Scale) -> None:
        """The number of a cell in its colour, or hatching with the mark on a plain box.

        Points stand on plain paper: they are no share.
        """
        row, column = place
        middle = (self.across(column + 0.5), down.at(row + 0.5))
        if column >= self.shares:
            type_ = _VALUE if isinstance(cell, Points) else _PLAIN
            self.canvas.write_block(middle, self.lines(cell), f"points-{row}-{column}", type_)
            return
        if isinstance(cell, Share):
            type_ = replace(_VALUE, colour=heat_label(float(cell.percent)))
            self.canvas.write(middle, self.lines(cell)[0], f"label-{row}-{column}", type_)
            return
        corner = (self.across(column) + 1, down.at(row) + 1)
        size = (self.first.unit - 2, down.unit - 2)
        self.canvas.hatch(corner, size, f"hidden-{row}-{column}")
        frame = {"facecolor": "none", "edgecolor": HATCHING, "linewidth": 0.8}
        self.canvas.box(corner, size, f"frame-{row}-{column}", frame)
        self.canvas.write_block(middle, self.lines(cell), f"mark-{row}-{column}", _MARK)


def _percent(cell: Cell) -> float | None:
    return float(cell.percent) if isinstance(cell, Share) else None


def _together(heading: str, room: float) -> str:
    """A heading whose parenthesis stays on one line, if a line has room for it."""

    def unbroken(parenthesis: re.Match[str]) -> str:
        joined = parenthesis[0].replace(" ", "\N{NO-BREAK SPACE}")
        return joined if measured(joined, _HEADING) <= room else parenthesis[0]

    return re.sub(r"\([^()]*\)", unbroken, heading)
