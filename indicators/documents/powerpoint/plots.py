"""What is drawn over the rows of a chart: native charts, each in a frame that its plot fills."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..charts.aligned import AIR, Bars, Dots, Mark, Part, Stroke, Style, bars_file, dots_file
from ..look import PAPER, Colours, contrast
from ..model import Cell, Chart, Drawing, Kind, Row, Share, Text
from .measures import LEAST, Box, Type
from .rows import SIDE, Fitted, is_bars
from .views import (
    OTHERS,
    class_names,
    classes,
    clear_change,
    places,
    positive_classes,
    questions_of,
    shares_in,
)

_DOT, _HOLE, _BEHIND = 13, 7, 11  # the sizes of a dot and of the hole in a ring; of a square
_LINK, _BAND, _EDGE = 3.0, 12.0, 1.0  # the widths of lines
_INSIDE = 4.0  # the air beside a figure inside a bar
_NUMBER = re.compile(r"[+\N{MINUS SIGN}-]?\d+(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class Plot:
    """A native chart in its frame. What lies over another is ``decorative``: the text alternative
    of the first is that of both."""

    xml: bytes
    workbook: bytes
    box: Box
    decorative: bool = False


def plots(chart: Chart, fitted: Fitted, colours: Colours) -> Iterator[Plot]:
    """What is drawn over the rows, the lowest first."""
    painter = _Painter(chart, fitted, colours, _style(chart))
    if is_bars(chart.drawing):
        yield from painter.bars()
    elif chart.drawing is Drawing.RANKED:
        yield from painter.ranked()
    elif chart.drawing is Drawing.CHANGE:
        yield painter.dots(painter.changes(), fitted.room)
    elif chart.drawing is Drawing.OWN:
        yield painter.dots(painter.own(), fitted.room)


def bars_of_one(chart: Chart, box: Box, colours: Colours) -> Plot | None:
    """The bar of the only question of a chart, as high as its box; nothing if it is hidden."""
    values = percents_of(chart, chart.table.rows[0])
    if values is None:
        return None
    parts = tuple(_parts(chart, [values], box.width, colours))
    bars = Bars(names=(chart.labels[0],), parts=parts, gap=0)
    return Plot(*bars_file(bars, _style(chart)), box)


def _style(chart: Chart) -> Style:
    return Style(language=chart.language, size=LEAST, paper=PAPER)


def _parts(
    chart: Chart, rows: Sequence[list[Decimal] | None], width: float, colours: Colours
) -> Iterator[Part]:
    """The parts of bars in a room of some width, their figures inside where they fit."""
    for place, (kind, name) in enumerate(zip(classes(chart), class_names(chart), strict=True)):
        # What is positive but not clearly so is the difference of two rounded shares: no share.
        told = kind != "positive"
        fits = tuple(told and _fits(row, place, width) for row in rows)
        fill = getattr(colours, kind)
        yield Part(
            name=name,
            values=tuple(row[place] if row else None for row in rows),
            fill=fill,
            hatch=colours.hatch if kind == "negative" else None,
            edge=colours.hairline if kind == "neutral" else None,
            label=max((PAPER, colours.ink), key=lambda ink: contrast(ink, fill)),
            labelled=fits if any(fits) else (),
        )


def _fits(row: list[Decimal] | None, place: int, width: float) -> bool:
    """Whether there is room for the figure of a part inside it."""
    if not row or not row[place]:
        return False
    room = float(row[place] / (sum(row) or 1)) * width
    return Type(LEAST).width(f"{row[place]:.0f}") + _INSIDE <= room


@dataclass(frozen=True, slots=True)
class _Painter:
    """Draws the rows of a chart, where they are fitted."""

    chart: Chart
    fitted: Fitted
    colours: Colours
    style: Style

    @property
    def names(self) -> tuple[str, ...]:
        """What each row is about."""
        return tuple(self.chart.labels[rows[0]] for rows in questions_of(self.chart))

    @property
    def inner(self) -> Box:
        """The room of bars, with air beside it."""
        room = self.fitted.room
        return Box(room.left + SIDE, room.top, room.width - 2 * SIDE, room.height)

    # --- bars ------------------------------------------------------------------------------

    def bars(self) -> Iterator[Plot]:
        """The bars of each line: of this year, of the year before, and so on; each line has a chart
        of its own, so that its bars can be thinner and stand below the others."""
        questions = questions_of(self.chart)
        for line in range(len(self.fitted.lines)):
            rows = [self._row(rows[line]) if line < len(rows) else None for rows in questions]
            parts = [percents_of(self.chart, row) if row else None for row in rows]
            if any(parts):
                yield self._bars_of(parts, line)

    def _row(self, number: int) -> Row:
        return self.chart.table.rows[number]

    def _bars_of(self, parts: Sequence[list[Decimal] | None], line: int) -> Plot:
        question, thick = self.fitted.question, self.fitted.thickness(line)
        box = self.inner
        shift = self.fitted.middle(line) - question / 2
        bars = Bars(
            names=self.names,
            parts=tuple(_parts(self.chart, parts, box.width, self.colours)),
            gap=round((question - thick) / thick * 100),
        )
        xml, workbook = bars_file(bars, self.style)
        return Plot(xml, workbook, Box(box.left, box.top + shift, box.width, box.height))

    def ranked(self) -> Iterator[Plot]:
        """The positive share as a bar from 0, that of the year before as a ring on it."""
        questions = questions_of(self.chart)
        rows = [percents_of(self.chart, self._row(rows[0])) for rows in questions]
        kinds = positive_classes(self.chart)[::-1]
        names = dict(zip(classes(self.chart), class_names(self.chart), strict=True))
        places_of = [classes(self.chart).index(kind) for kind in kinds]
        thick = self.fitted.thickness(0)
        if any(rows):
            bars = Bars(
                names=self.names,
                parts=tuple(
                    Part(
                        name=names[kind],
                        values=tuple(row[place] if row else None for row in rows),
                        fill=getattr(self.colours, kind),
                    )
                    for kind, place in zip(kinds, places_of, strict=True)
                ),
                gap=round((self.fitted.question - thick) / thick * 100),
                whole=False,
            )
            yield Plot(*bars_file(bars, self.style), self.inner)
        before = [
            self._positive(self._row(rows[1])) if len(rows) > 1 else None for rows in questions
        ]
        if any(share is not None for share in before):
            yield self._rings(before)

    def _rings(self, before: Sequence[Decimal | None]) -> Plot:
        second = next(rows[1] for rows in questions_of(self.chart) if len(rows) > 1)
        (place,) = places(self.chart, Kind.YEAR, Kind.GROUP)
        heading = self._row(second).cells[place].in_print
        dots = Dots(
            names=self.names,
            columns=((heading, tuple(before)),),
            marks=tuple(self._ring(0, before)),
        )
        box, more = self.inner, self.inner.width * AIR / 100
        around = Box(box.left - more, box.top, box.width + 2 * more, box.height)
        plot = self.dots(dots, around)
        return Plot(plot.xml, plot.workbook, plot.box, any(self._shown))

    @property
    def _shown(self) -> list[bool]:
        return [
            shares_in(self.chart, self._row(r[0])) is not None for r in questions_of(self.chart)
        ]

    # --- dots ------------------------------------------------------------------------------

    def dots(self, dots: Dots, box: Box) -> Plot:
        """Marks in a frame."""
        return Plot(*dots_file(dots, self.style), box)

    def _ring(self, column: int, values: Sequence[Decimal | None]) -> Iterator[Mark]:
        """A dark dot with a hole: LibreOffice draws no border around a mark."""
        yield from self._hollow(column, values, "circle")

    def _hollow(self, column: int, values: Sequence[Decimal | None], symbol: str) -> Iterator[Mark]:
        rows = tuple(row for row, value in enumerate(values) if value is not None)
        if rows:
            size = _DOT if symbol == "circle" else _BEHIND
            for across, fill in ((size, self.colours.ink), (_HOLE, PAPER)):
                yield Mark(column=column, rows=rows, symbol=symbol, size=across, fill=fill)

    def _filled(self, column: int, rows: Sequence[int], colour: str) -> Iterator[Mark]:
        if rows:
            fill = getattr(self.colours, colour)
            yield Mark(column=column, rows=tuple(rows), symbol="circle", size=_DOT, fill=fill)

    def _positive(self, row: Row) -> Decimal | None:
        cell = row.cells[places(self.chart, Kind.SHARE)[-1]]
        return cell.percent if isinstance(cell, Share) else None

    def changes(self) -> Dots:
        """The earlier share as a ring, the later as a dot, and a line between them; in colour only
        where the change is clear. A band tells where it could have come to lie by chance."""
        rows = self.chart.table.rows
        first, second = places(self.chart, Kind.SHARE)[:2]
        before = [
            None if (number, second) in self.chart.breaks else _percent(row.cells[first])
            for number, row in enumerate(rows)
        ]
        now = [_percent(row.cells[second]) for row in rows]
        both = [n for n in range(len(rows)) if before[n] is not None and now[n] is not None]
        ways = {n: clear_change(self.chart, rows[n]) for n in range(len(rows))}
        strokes = [self._scale(), *self._bands(before, both)]
        for way, colour in _WAYS.items():
            lines = tuple((n, 0, 1) for n in both if ways[n] == way)
            if lines:
                stroke = Stroke(lines=lines, colour=getattr(self.colours, colour), width=_LINK)
                strokes.append(stroke)
        marks = [*self._ring(0, before)]
        for way, colour in _WAYS.items():
            seen = [n for n, value in enumerate(now) if value is not None and ways[n] == way]
            marks += self._filled(1, seen, colour)
        columns = (self.chart.table.columns[place].label for place in (first, second))
        return Dots(
            names=tuple(self.chart.labels),
            columns=tuple(zip(columns, (tuple(before), tuple(now)), strict=True)),
            strokes=tuple(strokes),
            marks=tuple(marks),
        )

    def _scale(self) -> Stroke:
        """Upright lines at 0, 50 and 100."""
        half = len(self.names) / 2
        lines = tuple((half - 0.5, at, at) for at in (0, 50, 100))
        rule = self.colours.rule
        return Stroke(lines=lines, colour=rule, width=0.75, rise=half, of_columns=False)

    def _bands(self, before: Sequence[Decimal | None], both: Sequence[int]) -> Iterator[Stroke]:
        lines = []
        for number in both:
            ends = self._interval(self.chart.table.rows[number])
            start = before[number]
            if ends and start is not None:
                low, high = (min(max(start + end, Decimal(0)), Decimal(100)) for end in ends)
                lines.append((number, low, high))
        if lines:
            band = self.colours.band
            yield Stroke(lines=tuple(lines), colour=band, width=_BAND, of_columns=False)
            edges = [(n, end, end) for n, *ends in lines for end in ends]
            yield Stroke(
                lines=tuple(edges), colour=self.colours.hairline, width=_EDGE,
                rise=min(_BAND / 2 / self.fitted.question, 0.5), of_columns=False,
            )  # fmt: skip

    def _interval(self, row: Row) -> tuple[Decimal, Decimal] | None:
        """The ends of the interval of a change, in points, as they are printed."""
        for place in places(self.chart, Kind.INTERVAL):
            cell = row.cells[place]
            found = _NUMBER.findall(cell.text) if isinstance(cell, Text) else []
            ends = [
                Decimal(number.replace("\N{MINUS SIGN}", "-").replace(",", ".")) for number in found
            ]
            if ends:
                return min(ends), max(ends)
        return None

    def own(self) -> Dots:
        """A group as a dot, all others as a square, everybody as an upright line, on one line."""
        questions = questions_of(self.chart)
        count = max(map(len, questions), default=0)
        columns = []
        (second,) = places(self.chart, Kind.GROUP, Kind.YEAR)
        widest = max(questions, key=len, default=[])
        for line in range(count):
            values = tuple(
                self._positive(self._row(rows[line])) if line < len(rows) else None
                for rows in questions
            )
            columns.append((self._row(widest[line]).cells[second].in_print, values))
        strokes, marks = [self._scale()], []
        values_of = [values for _, values in columns]
        linked = [n for n in range(len(questions)) if all(v[n] is not None for v in values_of[:2])]
        if linked and count > 1:
            lines = tuple((n, 1, 0) for n in linked)
            strokes.append(Stroke(lines=lines, colour=self.colours.hairline, width=_LINK))
        for line, sign in enumerate(OTHERS[: count - 1], 1):
            rows = [n for n, value in enumerate(values_of[line]) if value is not None]
            if sign == "upright" and rows:
                lines = tuple((n, line, line) for n in rows)
                rise = min(9.0 / self.fitted.question, 0.45)
                strokes.append(Stroke(lines=lines, colour=self.colours.ink, width=_LINK, rise=rise))
            elif rows:
                marks += self._hollow(line, values_of[line], sign)
        seen = [n for n, value in enumerate(values_of[0]) if value is not None]
        marks += self._filled(0, seen, "clear")
        return Dots(
            names=self.names, columns=tuple(columns), strokes=tuple(strokes), marks=tuple(marks),
        )  # fmt: skip


_WAYS = {0: "quiet", 1: "clear", -1: "negative"}


def _percent(cell: Cell) -> Decimal | None:
    return cell.percent if isinstance(cell, Share) else None


def percents_of(chart: Chart, row: Row) -> list[Decimal] | None:
    """The parts of the bar of a row, in the order of the classes; nothing where one is hidden."""
    shares = shares_in(chart, row)
    if shares is None:
        return None
    *others, positive = shares
    parts = [share.percent for share in others]
    if len(positive_classes(chart)) == 1:
        return [*parts, positive.percent]
    clear = positive.inner or Decimal(0)
    return [*parts, positive.percent - clear, clear]
