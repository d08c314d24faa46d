"""Bars of shares: whole ones, ones that part at a line, and ones with the neutral aside."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from ..cells import by_question
from ..model import Chart
from . import axes
from .canvas import BODY, MARGIN, PAGE, SMALL, WIDTH, Canvas, Grid, Type, widest, wrapped
from .labels import ABOVE, labels, write
from .legend import Entry, Side, headed, name_width, side
from .palette import INK, PAPER, QUIET, SEGMENTS
from .plots import plot
from .shares import PARTS, Bar, bars, places

_THICK, _THIN = 21.0, 15.0  # this year's bar, and that of a year before
_BETWEEN, _GAP = 4.0, 15.0  # from bar to bar of a question, and from question to question
_NAMES = 190.0  # the most that the names of the questions take
_SWATCH = 13.0

_TOTAL = Type(size=11, bold=True, side="right")
_EARLIER_TOTAL = Type(size=9.5, bold=True, colour=QUIET, side="right")
_BASE = Type(size=9.5, colour=QUIET, side="right")
_MARK = Type(size=9, side="center", box=PAPER)
_COLOURS = dict(zip(PARTS, SEGMENTS, strict=True))


def paint(canvas: Canvas, chart: Chart) -> None:
    """Draws a chart of shares on an empty page."""
    _Painter(canvas, chart).paint()


class _Painter:
    def __init__(self, canvas: Canvas, chart: Chart) -> None:
        self.canvas, self.chart, self.language = canvas, chart, chart.language
        self.bars = bars(chart)
        self.names = name_width(chart.labels, _NAMES)
        self.sides = self._sides()
        years = widest((bar.year for bar in self.bars), SMALL)
        left = MARGIN + self.names + 14 + (years + 8 if years else 0)
        self.plot = plot(chart.drawing, self.bars, left, self.sides[-1].left - 14)

    def _sides(self) -> list[Side]:
        """The columns to the right of the bars, the rightmost first."""
        columns = self.chart.table.columns
        column_places = places(columns)
        right, sides = WIDTH - MARGIN, []
        for place, gid in ((column_places.target, "target"), (column_places.base, "base")):
            if place is not None:
                texts = [getattr(bar, gid) for bar in self.bars]
                sides.append(side(right, columns[place].label, texts, _BASE, gid))
                right = sides[-1].left - 16
        texts = [bar.total for bar in self.bars]
        return [
            *sides,
            side(right, columns[column_places.shares[-1]].label, texts, _TOTAL, "total"),
        ]

    def paint(self) -> None:
        """The whole chart, from the top down."""
        below = self.canvas.head(self.chart.title)
        below = headed(self.canvas, below, self.plot.left, self._entries(), self.sides)
        if self.plot.axes:
            below += axes.HEIGHT
        top = below
        for number, group in enumerate(self._questions()):
            if number:
                self.canvas.rule(below + _GAP / 2, f"rule-{group[0].row}")
                below += _GAP
            below = self.question(group, below)
        for axis in self.plot.axes:
            axis.draw(self.canvas, top, below)
        self.canvas.close(below + MARGIN)

    def _entries(self) -> list[Entry]:
        """The classes of answers in their order; clearly positive answers are positive as well."""
        columns = self.chart.table.columns
        negative, *neutral, positive = (columns[place] for place in places(columns).shares)
        positive_parts = ("positive", "clear") if positive.inner else ("positive",)
        entries = [
            self._entry(("negative",), negative.label),
            *(self._entry(("neutral",), column.label) for column in neutral),
            self._entry(positive_parts, positive.label),
        ]
        return [*entries, self._entry(("clear",), positive.inner)] if positive.inner else entries

    def _entry(self, parts: Sequence[str], words: str) -> Entry:
        def swatches(left: float, middle: float) -> None:
            for number, part in enumerate(parts):
                corner = (left + number * _SWATCH, middle - 5.5)
                gid = f"swatch-{parts[0]}-{part}"
                self.filled(part, corner, (_SWATCH, 11), gid)

        return Entry(parts[0], words, _SWATCH * len(parts), swatches)

    def _questions(self) -> list[list[Bar]]:
        """The bars of each question together."""
        rest = iter(self.bars)
        return [list(islice(rest, len(rows))) for rows in by_question(self.chart.table.rows)]

    # --- the rows --------------------------------------------------------------------------

    def question(self, group: Sequence[Bar], top: float) -> float:
        """The bars of a question with its name at the left; gives where they end."""
        names = wrapped(self.chart.labels[group[0].row], self.names)
        heights = [self.height(bar) for bar in group]
        tall = sum(heights) + _BETWEEN * (len(group) - 1)
        block = max(tall, len(names) * BODY.leading)
        middle = top + block / 2
        self.canvas.write_block((MARGIN, middle), names, f"question-{group[0].row}")
        below = middle - tall / 2
        for bar, height in zip(group, heights, strict=True):
            self.bar(bar, below, below + height)
            below += height + _BETWEEN
        return top + block

    def height(self, bar: Bar) -> float:
        """How high a bar is, with the labels above it."""
        heights = [len(self.mark(bar)) * _MARK.leading]
        heights += [len(lines) * type_.leading for _, type_, lines in self.numbers(bar)]
        above = ABOVE if any(label.above for label in labels(bar, self.plot)) else 0.0
        return above + max(_THIN if bar.earlier else _THICK, max(heights) + 2)

    def mark(self, bar: Bar) -> list[str]:
        """The words in the frame of a bar that is hidden."""
        room = self.plot.right - self.plot.left - 24
        return wrapped(bar.hidden, room, _MARK) if bar.hidden else []

    def numbers(self, bar: Bar) -> list[tuple[Side, Type, list[str]]]:
        """What stands at the right of a bar, in the lines that it has room for."""
        total = _EARLIER_TOTAL if bar.earlier else _TOTAL
        texts = {
            "target": (_BASE, bar.target),
            "base": (_BASE, bar.base),
            "total": (total, bar.total),
        }
        typed = [(column, *texts[column.gid]) for column in self.sides]
        return [(column, type_, column.lines(words, type_)) for column, type_, words in typed]

    def bar(self, bar: Bar, top: float, below: float) -> None:
        """One bar, its labels, its year at the left and its numbers at the right."""
        bar_labels = labels(bar, self.plot)
        top += ABOVE if any(label.above for label in bar_labels) else 0.0
        middle = (top + below) / 2
        if bar.year:
            type_ = Type(size=9, colour=QUIET if bar.earlier else INK, side="right")
            self.canvas.write((self.plot.left - 8, middle), bar.year, f"year-{bar.row}", type_)
        if bar.hidden:
            self.hide(bar, top, below)
        self.pieces(bar, top, below - top)
        for label in bar_labels:
            write(self.canvas, bar.row, label, middle, top)
        for column, type_, lines in self.numbers(bar):
            gid = f"{column.gid}-{bar.row}"
            self.canvas.write_block((column.right, middle), lines, gid, type_)

    def hide(self, bar: Bar, top: float, below: float) -> None:
        """A hatched frame over the whole width, with the mark on a plain box."""
        corner, size = (self.plot.left, top), (self.plot.right - self.plot.left, below - top)
        self.canvas.hatch(corner, size, f"hidden-{bar.row}")
        frame = {
            "facecolor": "none",
            "edgecolor": QUIET,
            "linewidth": 0.8,
            "linestyle": (0, (3, 2)),
        }
        self.canvas.box(corner, size, f"frame-{bar.row}", frame)
        place = (corner[0] + size[0] / 2, (top + below) / 2)
        self.canvas.write_block(place, self.mark(bar), f"mark-{bar.row}", _MARK)

    def pieces(self, bar: Bar, top: float, thick: float) -> None:
        """The segments of a bar; one of nobody has its place, but no width and no outline."""
        for piece in bar.pieces:
            grid = Grid(self.plot.scale(piece))
            gid = f"bar-{bar.row}-{piece.part}"
            corner, size = (piece.start, top), (piece.width, thick)
            self.filled(piece.part, corner, size, gid, grid)

    def filled(
        self,
        part: str,
        corner: tuple[float, float],
        size: tuple[float, float],
        gid: str,
        grid: Grid = PAGE,
    ) -> None:
        """A rectangle in the colours of a part, its outline over its hatching."""
        colours = _COLOURS[part]
        hatch = {"edgecolor": colours.hatch, "hatch": "////"} if colours.hatch else {}
        look = {"facecolor": colours.fill, "linewidth": 0, **hatch}
        self.canvas.framed(corner, size, gid, look, grid)
