"""The page of a chart: places are in points from its top left corner, and it grows downwards.

At the top stand the title and the line under it, then the legend, then rows of words beside axes,
and at the bottom what the marks mean and where the answers are from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, NamedTuple

from ..look import Look
from ..model import Cell, Chart, Points, Share
from .typesetting import (
    ABOUT,
    FIGURE,
    HEADING,
    NOTE,
    QUESTION,
    TITLE,
    Type,
    widest,
    widest_word,
    wrapped,
)  # fmt: skip

WIDTH = 17 / 2.54 * 72
MARGIN = 6.0
GAP = 10.0  # between columns
PAD = 3.5  # above and below what stands in a row
DASHES = (0, (3, 2))
AXIS = 12.0  # the numbers of an axis above the rows
_BETWEEN = 1.5  # the lines of a row
_SYMBOL = 32.0  # what a symbol of the legend takes beside its words
_NARROW, _BROAD = 0.24 * WIDTH, 0.4 * WIDTH  # what the names of the questions take
_LEAST = 96.0  # what is left for the axes, at the least
_CELL = 62.0  # a column is no wider, unless a word is


@dataclass(frozen=True, slots=True)
class Column:
    """Words beside the axes, or before them: a heading, and a cell for each line."""

    gid: str
    heading: str
    cells: Mapping[int, tuple[str, Type]]
    type_: Type = NOTE
    before: bool = False

    @property
    def width(self) -> float:
        """As wide as its words, or as its cells unless they are long."""
        widths = [min(_CELL, widest([words], type_)) for words, type_ in self.cells.values()]
        words = [widest_word([words], type_) for words, type_ in self.cells.values()]
        return max([widest_word([self.heading], HEADING), *widths, *words]) + 0.5


class Rows(NamedTuple):
    """The room for what is drawn beside words, where their columns end, and the middle of each
    line."""

    across: tuple[float, float]
    down: tuple[float, float]
    places: list[float]
    middles: list[float]


class Page:
    """A figure that is as wide as the text of a page; ``below`` is where it ends by now, ``names``
    are the names of the rows in lines, and beyond ``beside`` stands the rest of a row."""

    def __init__(self, chart: Chart, look: Look, figure: Any = None) -> None:
        from matplotlib.figure import Figure

        self.chart, self.colours = chart, look.colours
        self.figure = Figure() if figure is None else figure
        self._places: list[tuple[Any, tuple[float, float, float, float]]] = []
        self.sheet = self.figure.add_axes((0, 0, 1, 1), zorder=-1, gid="sheet")
        self.sheet.set(xlim=(0, WIDTH), ylim=(1, 0))
        self.sheet.set_axis_off()
        self.below = MARGIN
        self.paragraph(chart.title, "title", TITLE)
        self.paragraph(chart.about, "about", ABOUT)
        self.below += 4
        self.names, self.beside = self._named(_BROAD)

    def colour(self, name: str) -> str:
        """A colour by its name; what is a colour stays as it is."""
        return name if name.startswith("#") else str(getattr(self.colours, name))

    def write(
        self, place: tuple[float, float], lines: Sequence[str], gid: str, type_: Type = FIGURE
    ) -> None:
        """Lines of words under each other, the middle of them at the height of the place."""
        if any(lines):
            self.sheet.text(
                *place, "\n".join(lines), gid=gid, size=type_.size, va="center", linespacing=1.2,
                color=self.colour(type_.colour), weight="bold" if type_.bold else "normal",
                ha=type_.side, multialignment=type_.side,
            )  # fmt: skip

    def paragraph(self, words: str, gid: str, type_: Type) -> None:
        """Words over the whole width."""
        lines = wrapped(words, WIDTH - 2 * MARGIN, type_)
        height = len(lines) * type_.leading
        self.write((MARGIN, self.below + height / 2), lines, gid, type_)
        self.below += height + 2

    def legend(self, entries: Sequence[tuple[Any, str]]) -> None:
        """What symbols stand for, beside each other as far as there is room."""
        if not entries:
            return
        room = WIDTH - 2 * MARGIN
        labels = [wrapped(words, room - _SYMBOL, FIGURE) for _, words in entries]
        legend = self.sheet.legend(
            [handle for handle, _ in entries], ["\n".join(lines) for lines in labels],
            ncols=_columns([_SYMBOL + widest(lines, FIGURE) for lines in labels], room),
            loc="upper left", bbox_to_anchor=(MARGIN, self.below), borderaxespad=0, borderpad=0,
            bbox_transform=self.sheet.transData, fontsize=FIGURE.size, frameon=False,
            handlelength=1.5, handletextpad=0.5, columnspacing=1.5, labelspacing=0.5,
        )  # fmt: skip
        self.below += legend.get_window_extent().height + 6

    def table(
        self, columns: Sequence[Column], groups: Sequence[Sequence[int]],
        heights: Sequence[float], above: float = 0.0,
    ) -> Rows:  # fmt: skip
        """Rows of words between rules, each of them of one line or more beside its name; the lines
        have at least their ``heights``. ``above`` is room for the numbers of an axis."""
        right = WIDTH - MARGIN
        taken = sum(column.width + GAP for column in columns)
        if right - self.beside - taken < _LEAST:
            self.names, self.beside = self._named(right - taken - _LEAST - MARGIN - GAP)
        left = self.beside
        right -= sum(column.width + GAP for column in columns if not column.before)
        places, after = [], right
        for column in columns:
            if column.before:
                left += column.width + GAP
                places.append(left - GAP)
            else:
                after += column.width + GAP
                places.append(after)
        self._headings(columns, places, above)
        top, middles = self.below, []
        for group in groups:
            middles += self._row(group, columns, places, heights)
        self._rule()
        return Rows((left, right), (top, max(self.below, top + 1)), places, middles)

    def _headings(self, columns: Sequence[Column], places: Sequence[float], above: float) -> None:
        types = [HEADING if column.type_.bold else NOTE for column in columns]
        headings = [
            wrapped(column.heading, column.width, type_) if column.heading else []
            for column, type_ in zip(columns, types, strict=True)
        ]
        self.below += max([above, *(len(lines) * HEADING.leading for lines in headings)])
        for column, lines, type_, place in zip(columns, headings, types, places, strict=True):
            middle = self.below - len(lines) * type_.leading / 2
            self.write((place, middle), lines, f"heading-{column.gid}", type_.on("right"))
        self.below += 3

    def _row(
        self, group: Sequence[int], columns: Sequence[Column], places: Sequence[float],
        heights: Sequence[float],
    ) -> list[float]:  # fmt: skip
        self._rule()
        cells = [
            [
                wrapped(column.cells[line][0], column.width, column.cells[line][1])
                for column in columns
            ]
            for line in group
        ]
        tall = [
            max([heights[line], *(len(lines) * FIGURE.leading for lines in words if any(lines))])
            for line, words in zip(group, cells, strict=True)
        ]
        stack = sum(tall) + _BETWEEN * (len(tall) - 1)
        row = self.least(group[0], stack)
        self.name(group[0], self.below + row / 2)
        below, middles = self.below + (row - stack) / 2, []
        for line, height, words in zip(group, tall, cells, strict=True):
            middles.append(below + height / 2)
            for column, place, lines in zip(columns, places, words, strict=True):
                type_ = column.cells[line][1].on("right")
                self.write((place, middles[-1]), lines, f"{column.gid}-{line}", type_)
            below += height + _BETWEEN
        self.below += row
        return middles

    def least(self, row: int, height: float) -> float:
        """How high a row is: as all others, unless its name takes three lines or more."""
        most = max(min(2, max(map(len, self.names))), len(self.names[row]))
        return max(height, most * QUESTION.leading) + 2 * PAD

    def name(self, row: int, middle: float, part: str = "") -> None:
        """The name of a question, in bold if the title speaks of it."""
        gid = f"question-{row}{part}"
        self.write((MARGIN, middle), self.names[row], gid, self.name_type(row))

    def name_type(self, row: int) -> Type:
        """The type of the name of a question."""
        return Type(QUESTION.size, bold=self.chart.labels[row] in self.chart.strong)

    def _named(self, room: float) -> tuple[list[list[str]], float]:
        """The names of the rows in lines, and where they end: they are as narrow as it takes to
        have each in two lines, else in three."""
        typed = [(label, self.name_type(row)) for row, label in enumerate(self.chart.labels)]
        word = max((widest_word([label], type_) for label, type_ in typed), default=0.0)
        broad = max(_NARROW, room)
        narrow = min(max(_NARROW, word + 1), broad)
        names: list[list[str]] = []
        for most in (2, 3):
            for step in range(9):
                width = narrow + (broad - narrow) * step / 8
                names = [wrapped(label, width, type_) for label, type_ in typed]
                if max(map(len, names), default=1) <= most:
                    return names, MARGIN + width + GAP
        return names, MARGIN + broad + GAP

    def _rule(self) -> None:
        ends = (MARGIN, WIDTH - MARGIN)
        self.sheet.plot(ends, (self.below,) * 2, color=self.colours.rule, linewidth=0.7, zorder=0)

    def close(self, *notes: str) -> Page:
        """Writes what the marks mean and where the answers are from; the page ends there."""
        self.below += 5
        notes = (*self.chart.notes, *notes, *filter(None, (self.chart.table.source,)))
        for number, note in enumerate(notes):
            self.paragraph(note, f"note-{number}", NOTE)
        height = self.below + MARGIN
        self.figure.set_size_inches(WIDTH / 72, height / 72)
        self.sheet.set_ylim(height, 0)
        for axes, (left, right, top, below) in self._places:
            box = (left / WIDTH, 1 - below / height, (right - left) / WIDTH, (below - top) / height)
            axes.set_position(box)
        return self

    # --- axes ------------------------------------------------------------------------------

    def axes(self, gid: str, across: tuple[float, float], down: tuple[float, float]) -> Any:
        """Axes between two places across the page; down they have the points of the page."""
        axes = self.figure.add_axes((0, 0, 1, 1), label=gid, gid=gid)
        self.place(axes, across, down)
        axes.set(ylim=down[::-1], yticks=[], xticks=[])
        return axes

    def place(self, axes: Any, across: tuple[float, float], down: tuple[float, float]) -> None:
        """Has axes stand between places on the page, without a frame."""
        self._places.append((axes, (*across, *down)))
        axes.spines[:].set_visible(False)

    def percents(self, axes: Any, scales: Sequence[Sequence[tuple[float, str]]]) -> None:
        """The numbers of one or more scales at the top of axes, none beyond the ends of its own,
        and lines down from them."""
        shown = {"top": False, "bottom": False, "labeltop": True, "labelbottom": False}
        look = {"labelsize": FIGURE.size, "labelcolor": self.colours.quiet}
        axes.tick_params(axis="x", pad=-2, **shown, **look)
        ticks = [tick for scale in scales for tick in scale]
        axes.set_xticks([place for place, _ in ticks], [words for _, words in ticks])
        sides = [["left", *["center"] * (len(s) - 2), "right"][: len(s)] for s in scales]
        for label, side in zip(axes.get_xticklabels(), chain(*sides), strict=True):
            label.set_ha(side)
        axes.grid(axis="x", color=self.colours.rule, linewidth=0.7)
        axes.set_axisbelow(True)

    def dashed(self, axes: Any, ends: tuple[float, float], down: float, gid: str) -> None:
        """The base line of what is not shown."""
        look = {"linewidth": 0.8, "linestyle": DASHES, "gid": gid}
        axes.hlines(down, *ends, color=self.colours.hairline, **look)


def said(cell: Cell, type_: Type) -> tuple[str, Type]:
    """A cell in print, without what a share has in parentheses, and its type; what stands in place
    of a figure is said in passing."""
    words = cell.text if isinstance(cell, Share) else cell.in_print
    return words, type_ if isinstance(cell, (Share, Points)) else NOTE


def bare(text: str) -> str:
    """A percent without its sign."""
    return text.rstrip("% \N{NO-BREAK SPACE}")


def _columns(widths: Sequence[float], room: float) -> int:
    """How many columns of a legend have room, filled one after the other."""
    from numpy import array_split

    for count in range(len(widths), 1, -1):
        if sum(max(column) for column in array_split(widths, count)) <= room:
            return count
    return 1
