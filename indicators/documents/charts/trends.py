"""How shares have gone over the years: a small picture for each question, all on one scale."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from ...words import percent_text, say
from ..model import Chart, Kind, Share
from .canvas import MARGIN, WIDTH, Canvas, Grid, Scale, Type, measured, widest, wrapped
from .legend import Entry, headed
from .palette import CLEAR, INK, PAPER, QUIET, RULE

_ACROSS = {1: 1, 2: 2, 4: 2}  # pictures beside each other, where three are too many
_FEW = 6  # with more years than this two are enough
_WIDEST = 340.0
_APART, _UNDER = 22.0, 20.0  # between pictures beside each other, and under each other
_PLOT = 104.0  # from 0 to 100 percent
_ROOM = 15.0  # above and below it, for the labels
_INSET = 20.0  # from the sides of a picture to its first and last year

_TICK = Type(size=8.5, colour=QUIET)
_YEAR = Type(size=8.5, colour=QUIET, side="center")
_MARK = Type(size=9, colour=QUIET, side="center")
_NAME = Type(size=10, bold=True)
_LABELS = {
    "positive": Type(size=8.5, side="center", box=PAPER),
    "clear": Type(size=8.5, side="center", colour=CLEAR.fill, box=PAPER),
}
_LINES = {
    "positive": {"color": INK, "marker": "o", "markersize": 5, "linewidth": 1.8},
    "clear": {
        "color": CLEAR.fill, "marker": "D", "markersize": 4.6, "markerfacecolor": PAPER,
        "markeredgewidth": 1.3, "linewidth": 1.5, "dashes": (3, 1.6),
    },
}  # fmt: skip


def paint(canvas: Canvas, chart: Chart) -> None:
    """Draws the trends of a table with a column for each year on an empty page."""
    _Painter(canvas, chart).paint()


class _Painter:
    def __init__(self, canvas: Canvas, chart: Chart) -> None:
        self.canvas, self.chart, self.language = canvas, chart, chart.language
        self.years = [c.label for c in chart.table.columns if c.kind is Kind.SHARE]
        self.times = _times(self.years)
        most = 3 if len(self.years) <= _FEW else 2
        self.across = min(most, _ACROSS.get(len(chart.labels), most))
        ticks = [self._percent(percent) for percent in (0, 50, 100)]
        self.left = MARGIN + widest(ticks, _TICK) + 6
        room = WIDTH - MARGIN - self.left - _APART * (self.across - 1)
        self.broad = min(_WIDEST, room / self.across)

    def paint(self) -> None:
        """The whole chart, from the top down."""
        below = self.canvas.head(self.chart.title)
        below = headed(self.canvas, below, MARGIN, self._entries(), []) + 4
        for first in range(0, len(self.chart.labels), self.across):
            below = self.band(range(first, min(first + self.across, len(self.chart.labels))), below)
        self.canvas.close(below - _UNDER + MARGIN)

    def _entries(self) -> list[Entry]:
        """The legend: positive answers, and clearly positive ones if the table has them."""
        inner = next((c.inner for c in self.chart.table.columns if c.inner), None)
        entries = [self._entry("positive", say(self.language, "column.positive"))]
        return [*entries, self._entry("clear", inner)] if inner else entries

    def _entry(self, series: str, words: str) -> Entry:
        def sample(left: float, middle: float) -> None:
            across = (left, left + 15, left + 30)
            look = {**_LINES[series], "markevery": [1]}
            self.canvas.line(across, (middle,) * 3, f"symbol-{series}", look)

        return Entry(series, words, 30, sample)

    def band(self, rows: Sequence[int], top: float) -> float:
        """The pictures that stand beside each other; gives where those under them begin."""
        names = [wrapped(self.chart.labels[row], self.broad, _NAME) for row in rows]
        named = top + max(len(lines) for lines in names) * _NAME.leading
        upper = named + 2 + _ROOM
        down = Scale(upper + _PLOT, -_PLOT / 100)
        for number, (row, lines) in enumerate(zip(rows, names, strict=True)):
            left = self.left + number * (self.broad + _APART)
            place = (left, named - len(lines) * _NAME.leading)
            self.canvas.write_lines(place, lines, f"question-{row}", _NAME)
            self.picture(row, left, down)
        for percent in (0, 50, 100):
            place = (self.left - 6, down.at(percent))
            name = f"tick-{rows[0]}-{percent}"
            self.canvas.write(place, self._percent(percent), name, _TICK.on("right"))
        return down.at(0) + _ROOM + _YEAR.leading + _UNDER

    def _percent(self, percent: int) -> str:
        return percent_text(self.language, Decimal(percent))

    def picture(self, row: int, left: float, down: Scale) -> None:
        """One question: its years, its lines, where they break, and its numbers."""
        right = left + self.broad
        span = self.times[-1] - self.times[0]
        unit = (self.broad - 2 * _INSET) / span if span else 1.0
        across = Scale(left + _INSET if span else (left + right) / 2, unit, self.times[0])
        for percent in (0, 50, 100):
            look = {"color": RULE, "linewidth": 0.7, "zorder": 0.5}
            height = down.at(percent)
            self.canvas.line((left, right), (height, height), f"grid-{row}-{percent}", look)
        self.ticks(row, across, down)
        self.breaks(row, across, down)
        self.lines(row, across, down)
        self.labels(row, across, down)
        cells = self.chart.table.rows[row].cells[1 : len(self.years) + 1]
        if not any(isinstance(cell, Share) for cell in cells):
            words = " · ".join(dict.fromkeys(cell.in_print for cell in cells))
            lines = wrapped(words, self.broad, _MARK)
            self.canvas.write_block(((left + right) / 2, down.at(75)), lines, f"mark-{row}", _MARK)

    def ticks(self, row: int, across: Scale, down: Scale) -> None:
        """The years under the picture, as many as there is room for, the last before others."""
        used_boxes: list[_Box] = []
        height = down.at(0) + _ROOM + _YEAR.leading / 2
        for place in _ends_first(range(len(self.times))):
            middle = (across.at(self.times[place]), height)
            if not _free(box := _box(middle, self.years[place], _YEAR), used_boxes):
                continue
            used_boxes.append(box)
            self.canvas.write(middle, self.years[place], f"year-{row}-{place + 1}", _YEAR)

    def breaks(self, row: int, across: Scale, down: Scale) -> None:
        """A line before each year that cannot be compared with those before it."""
        for _, column in sorted(place for place in self.chart.breaks if place[0] == row):
            if column > 1:
                middle = across.at((self.times[column - 2] + self.times[column - 1]) / 2)
                ends = (down.at(100), down.at(0))
                look = {"color": QUIET, "linewidth": 1, "dashes": (2, 2)}
                self.canvas.line((middle, middle), ends, f"break-{row}-{column}", look)

    def lines(self, row: int, across: Scale, down: Scale) -> None:
        """The lines of both series, in pieces where a year is not shown or not comparable."""
        grid = Grid(across, down)
        for series in _LINES:
            for piece in self.pieces(row, series):
                gid = f"trend-{row}-{series}-{piece[0]}"
                times = [self.times[column - 1] for column in piece]
                percents = [float(self.value(row, column, series) or 0) for column in piece]
                self.canvas.line(times, percents, gid, _LINES[series], grid)

    def pieces(self, row: int, series: str) -> list[list[int]]:
        """The columns of a row that hang together."""
        pieces: list[list[int]] = [[]]
        for column in range(1, len(self.years) + 1):
            shown = self.value(row, column, series) is not None
            if not shown or (row, column) in self.chart.breaks:
                pieces.append([])
            if shown:
                pieces[-1].append(column)
        return [piece for piece in pieces if piece]

    def value(self, row: int, column: int, series: str) -> Decimal | None:
        """The percent of a series, if it is shown."""
        cell = self.chart.table.rows[row].cells[column]
        if not isinstance(cell, Share):
            return None
        return cell.percent if series == "positive" else cell.inner

    def labels(self, row: int, across: Scale, down: Scale) -> None:
        """The numbers, the positive above and the clear below, as many as there is room for."""
        points = [
            (series, column, value)
            for column in _ends_first(range(1, len(self.years) + 1))
            for series in _LINES
            if (value := self.value(row, column, series)) is not None
        ]
        middles = [(across.at(self.times[c - 1]), down.at(float(v))) for _, c, v in points]
        used_boxes = [(x - 3, y - 3, x + 3, y + 3) for x, y in middles]
        for (series, column, value), (x, y) in zip(points, middles, strict=True):
            words = percent_text(self.language, value)
            for height in (y - 10, y + 10) if series == "positive" else (y + 10, y - 10):
                if _free(box := _box((x, height), words, _LABELS[series]), used_boxes):
                    used_boxes.append(box)
                    gid = f"label-{row}-{column}-{series}"
                    self.canvas.write((x, height), words, gid, _LABELS[series])
                    break


_Box = tuple[float, float, float, float]


def _box(middle: tuple[float, float], words: str, type_: Type) -> _Box:
    across, down = measured(words, type_) / 2 + 1.5, type_.size * 0.6
    return (middle[0] - across, middle[1] - down, middle[0] + across, middle[1] + down)


def _free(box: _Box, used_boxes: Iterable[_Box]) -> bool:
    return not any(
        box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
        for other in used_boxes
    )


def _ends_first(places: Sequence[int]) -> list[int]:
    """The last, the first, and those between."""
    return list(dict.fromkeys([places[-1], places[0], *places]))


def _times(years: Sequence[str]) -> list[int]:
    """The years as numbers; their places in the row if they are not rising numbers."""
    try:
        times = [int(year) for year in years]
    except ValueError:
        times = []
    grows = all(first < second for first, second in zip(times, times[1:], strict=False))
    return times if times and grows else list(range(len(years)))
