"""What has changed from one year to another: two markers, a line, and the points between."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Cell, Chart, Kind, Mark, Share, Text
from .axes import HEIGHT, Axis
from .canvas import BODY, MARGIN, POINTS, WIDTH, Canvas, Grid, Scale, Type, measured, wrapped
from .legend import Entry, headed, name_width, side
from .palette import FALL, INK, PAPER, QUIET, RISE

_NAMES = 230.0  # the most that the names of the questions take
_LABELS = 46.0  # what a percent takes beside its marker
_LEAST = 28.0  # the height of a row
_BESIDE = 9.0  # from the middle of a marker to its percent

_VALUES = {
    "earlier": Type(size=9.5, colour=QUIET, box=PAPER),
    "later": Type(size=9.5, box=PAPER),
}
_MARK = Type(size=9, colour=QUIET, box=PAPER)
_CHANGE = Type(size=11, bold=True, side="right")
_WORDS = Type(size=9, colour=QUIET, side="right")
# The earlier marker is a ring that the later one fits in: equal shares show both.
_MARKERS = {
    "earlier": {"markersize": 10, "markerfacecolor": PAPER, "markeredgewidth": 1.4},
    "later": {"markersize": 7, "markerfacecolor": INK, "markeredgewidth": 0},
}


def paint(canvas: Canvas, chart: Chart) -> None:
    """Draws the changes of a table of two years on an empty page."""
    _Painter(canvas, chart).paint()


@dataclass(frozen=True, slots=True)
class _Shown:
    """A share that is shown: which year's it is, and how it is printed."""

    which: str
    percent: float
    words: str


@dataclass(frozen=True, slots=True)
class _Change:
    """A row: the shares that are shown, the words of those that are not, and the points; whether it
    may have the colour of a change, which one that is judged not to stand out may not."""

    row: int
    shown: tuple[_Shown, ...]
    marks: tuple[str, ...]
    points: str
    direction: int | None  # nothing where the years cannot be compared
    coloured: bool = True


def _change(chart: Chart, number: int) -> _Change:
    by_kind: dict[Kind, list[Cell]] = {kind: [] for kind in Kind}
    for column, cell in zip(chart.table.columns, chart.table.rows[number].cells, strict=True):
        by_kind[column.kind].append(cell)
    shares, (points,) = by_kind[Kind.SHARE], by_kind[Kind.POINTS]
    _earlier, later = _columns(chart, Kind.SHARE)
    # A clear change is written beside its points; the table says where there is none.
    clear = [cell.text for cell in by_kind[Kind.VERDICT] if isinstance(cell, Text)]
    shown = tuple(
        _Shown(which, float(cell.percent), cell.text)
        for which, cell in zip(_MARKERS, shares, strict=True)
        if isinstance(cell, Share)
    )
    marks = dict.fromkeys(cell.in_print for cell in shares if isinstance(cell, Mark))
    compares = not isinstance(points, Mark) and (number, later) not in chart.breaks
    compared = compares and len(shown) == 2
    direction = _sign(shown[1].percent - shown[0].percent) if compared else None
    points_text = " ".join((points.in_print, *clear))
    coloured = bool(clear) or not by_kind[Kind.VERDICT]
    return _Change(number, shown, tuple(marks), points_text, direction, coloured)


def _columns(chart: Chart, kind: Kind) -> list[int]:
    """The places of the columns of a kind."""
    return [place for place, column in enumerate(chart.table.columns) if column.kind is kind]


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)


class _Painter:
    def __init__(self, canvas: Canvas, chart: Chart) -> None:
        self.canvas, self.chart, self.language = canvas, chart, chart.language
        self.rows = [_change(chart, number) for number in range(len(chart.labels))]
        self.names = name_width(chart.labels, _NAMES)
        points = [row.points for row in self.rows]
        (column,) = _columns(chart, Kind.POINTS)
        heading = chart.table.columns[column].label
        self.side = side(WIDTH - MARGIN, heading, points, _CHANGE, "points")
        left = MARGIN + self.names + 14 + _LABELS
        self.scale = Scale(left, (self.side.left - 14 - _LABELS - left) / 100)

    def paint(self) -> None:
        """The whole chart, from the top down."""
        years = [
            self.chart.table.columns[place].label for place in _columns(self.chart, Kind.SHARE)
        ]
        entries = [self._entry(which, year) for which, year in zip(_MARKERS, years, strict=True)]
        below = self.canvas.head(self.chart.title)
        top = headed(self.canvas, below, self.scale.start, entries, [self.side]) + HEIGHT
        below = top
        for row in self.rows:
            if row.row:
                self.canvas.rule(below, f"rule-{row.row}")
            below = self.row(row, below)
        Axis("main", self.scale).draw(self.canvas, top, below)
        self.canvas.close(below + MARGIN)

    def _entry(self, which: str, words: str) -> Entry:
        def symbol(left: float, middle: float) -> None:
            self.marker(left + 6, middle, which, f"symbol-{which}", POINTS)

        return Entry(which, words, 12, symbol)

    def row(self, row: _Change, top: float) -> float:
        """A question with its two shares and its points; gives where it ends."""
        names = wrapped(self.chart.labels[row.row], self.names)
        type_ = _WORDS if row.direction is None else _CHANGE
        points = self.side.lines(row.points, type_)
        marks, place, mark = self.marks(row)
        lines = [(names, BODY), (points, type_), (marks, mark)]
        height = max(_LEAST, *(len(words) * kind.leading + 8 for words, kind in lines))
        middle = top + height / 2
        for (words, kind), across, gid in zip(
            lines, (MARGIN, self.side.right, place), ("question", "points", "mark"), strict=True
        ):
            self.canvas.write_block((across, middle), words, f"{gid}-{row.row}", kind)
        self.shares(row, middle)
        return top + height

    def marks(self, row: _Change) -> tuple[list[str], float, Type]:
        """The words of what is not shown, beside what is: where there is more room."""
        words = " · ".join(row.marks)
        left, right = self.scale.at(0), self.scale.at(100)
        if not row.shown:
            room, place, type_ = right - left, (left + right) / 2, _MARK.on("center")
        elif row.shown[0].percent >= 50:
            place, type_ = self.scale.at(row.shown[0].percent) - _BESIDE - 4, _MARK.on("right")
            room = place - left
        else:
            label = measured(row.shown[0].words, _VALUES["later"])
            place = self.scale.at(row.shown[0].percent) + _BESIDE + label + 12
            room, type_ = right - place, _MARK
        return (wrapped(words, room, type_) if words else []), place, type_

    def shares(self, row: _Change, middle: float) -> None:
        """The markers of a row, the line between them, and their percents on the outer sides."""
        if row.direction:
            self.joined(row, middle)
        for share in row.shown:
            name = f"{row.row}-{share.which}"
            self.marker(share.percent, middle, share.which, f"marker-{name}", self.scale)
            self.label(row, share, middle)

    def label(self, row: _Change, share: _Shown, middle: float) -> None:
        """The percent of a marker, on the side where the other marker is not."""
        others = [other.percent for other in row.shown if other is not share]
        # Of equal shares, the earlier has its percent at the left.
        left = any((share.percent, share.which) < (other, "later") for other in others)
        across = self.scale.at(share.percent) + (-_BESIDE if left else _BESIDE)
        type_ = _VALUES[share.which].on("right" if left else "left")
        self.canvas.write((across, middle), share.words, f"label-{row.row}-{share.which}", type_)

    def joined(self, row: _Change, middle: float) -> None:
        """The line from the earlier marker to the later, with a head if it is long enough."""
        colour = (RISE if row.direction == 1 else FALL) if row.coloured else QUIET
        percents = [share.percent for share in row.shown]
        name, look = f"change-{row.row}", {"color": colour, "linewidth": 2.4}
        self.canvas.line(percents, (middle, middle), name, look, Grid(self.scale))
        if abs(percents[1] - percents[0]) * self.scale.unit > 22:
            tip = self.scale.at(percents[1]) - 9 * (row.direction or 0)
            arrow = {
                "marker": ">" if row.direction == 1 else "<",
                "markersize": 8,
                "color": colour,
                "markeredgewidth": 0,
            }
            self.canvas.line((tip,), (middle,), f"direction-{row.row}", arrow)

    def marker(self, number: float, middle: float, which: str, gid: str, scale: Scale) -> None:
        """The marker of a year at a number of a scale."""
        look = {"marker": "o", "linestyle": "none", "markeredgecolor": INK, "zorder": 2.5}
        self.canvas.line((number,), (middle,), gid, {**look, **_MARKERS[which]}, Grid(scale))
