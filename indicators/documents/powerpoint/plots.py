"""What is drawn over the rows of a chart: native charts, each in a frame that its plot fills."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ..charted import class_names, classes, positive_classes, questions_of, shares_in
from ..charts.aligned import AIR, Bars, Dots, Part, Style, bars_file, dots_file
from ..look import PAPER, Colours, contrast
from ..model import Chart, Drawing, Row
from .marks import Marks
from .measures import LEAST, Box, Type
from .rows import SIDE, Fitted

_INSIDE = 4.0  # the air beside a figure inside a bar


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
    if chart.drawing.of_all_answers:
        yield from painter.bars()
    elif chart.drawing is Drawing.RANKED:
        yield from painter.ranked()
    elif chart.drawing is Drawing.CHANGE:
        yield _dots(chart, Marks(chart, fitted.question, colours).changes(), fitted.room)
    elif chart.drawing is Drawing.OWN:
        yield _dots(chart, Marks(chart, fitted.question, colours).own(), fitted.room)


def bars_of_one(chart: Chart, box: Box, colours: Colours) -> Plot | None:
    """The bar of the only question of a chart, as high as its box; nothing if it is hidden."""
    values = percents_of(chart, chart.table.rows[0])
    if values is None:
        return None
    parts = tuple(_parts(chart, [values], box.width, colours))
    bars = Bars(names=(chart.labels[0],), parts=parts, gap=0)
    return Plot(*bars_file(bars, _style(chart)), box)


def _dots(chart: Chart, dots: Dots, box: Box) -> Plot:
    return Plot(*dots_file(dots, _style(chart)), box)


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
        rings = Marks(self.chart, self.fitted.question, self.colours).before()
        if rings:
            box, more = self.inner, self.inner.width * AIR / 100
            around = Box(box.left - more, box.top, box.width + 2 * more, box.height)
            yield replace(_dots(self.chart, rings, around), decorative=any(rows))


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
