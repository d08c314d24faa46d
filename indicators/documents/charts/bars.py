"""Bars of shares: whole ones, ones that part at a line, ones with the neutral aside, and ranked."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import ceil
from typing import Any

from ...words import percent_text, say
from ..charted import cells, places, questions_of, shares_in
from ..look import PAPER, Look
from ..model import Chart, Drawing, Kind, Share, Whole
from .page import AXIS, Column, Page, bare, said
from .typesetting import FIGURE, HEADING, KEY, NOTE, measured

PARTS = ("negative", "neutral", "positive", "clear")
_THICK, _THIN = 14.0, 11.5  # this year's bar, and that of a year before
_ASIDE = 12.0  # percent between the bars and the neutral aside
_BESIDE = 1.5  # points, the least air beside a number in its segment
_INSET = 0.85  # points from a gap to an edge beside it


def paint(chart: Chart, look: Look) -> Page:
    """The page with a chart of shares."""
    return _Painter(chart, look).paint()


class _Painter:
    def __init__(self, chart: Chart, look: Look) -> None:
        import numpy

        self.chart, self.page = chart, Page(chart, look)
        self.parts = _parts(chart)
        self.before = [row.earlier and number > 0 for number, row in enumerate(chart.table.rows)]
        shares = [_shares(chart, row) for row in range(len(self.before))]
        self.shares = numpy.array(shares).reshape(-1, len(PARTS))
        self.hidden = numpy.isnan(self.shares).any(axis=1)
        self.starts, self.zeros = _starts(chart.drawing, self.shares)

    def paint(self) -> Page:
        """The whole chart, from the top down."""
        page, drawing = self.page, self.chart.drawing
        page.legend(list(self._legend()))
        heights = [_THIN if earlier else _THICK for earlier in self.before]
        above = 0.0 if drawing is Drawing.SHARES else AXIS
        rows = page.table(list(self._columns()), questions_of(self.chart), heights, above)
        axes = page.axes("plot", rows.across, rows.down)
        low, high = axes.set_xlim(*self._ends())
        unit = (rows.across[1] - rows.across[0]) / (high - low)
        if above:
            self._scale(axes, high, unit)
        rings = drawing is Drawing.RANKED
        for row, (middle, height) in enumerate(zip(rows.middles, heights, strict=True)):
            if self.hidden[row]:
                page.dashed(axes, (low, high), middle + height / 2, f"hidden-{row}")
            elif rings and self.before[row]:
                axes.plot(
                    self.shares[row, 2:].sum(),
                    middle,
                    clip_on=False,
                    **self._ring(),
                    gid=f"ring-{row}",
                )
        barred = [n for n, was in enumerate(self.before) if not (self.hidden[n] or (rings and was))]
        for part in self.parts if barred else ():
            self._segments(axes, part, barred, (rows.middles, heights, unit))
        return page.close()

    def _segments(self, axes: Any, part: str, rows: list[int], measures: Any) -> None:
        """A class of answers in all bars: each segment as long as its share, its number in it if
        there is room, a white gap between it and that before it."""
        import numpy

        middles, heights, unit = measures
        middle, height = numpy.array(middles)[rows], numpy.array(heights)[rows]
        place, colours = PARTS.index(part), self.page.colours
        start, width = self.starts[rows, place], self.shares[rows, place]
        fill = self._fill(part)
        drawn = axes.barh(middle, width, height, start, zorder=2, **{**fill, "linewidth": 0})
        words = [self._number(row, part, unit) for row in rows]
        ink = PAPER if part in ("negative", "clear") else colours.ink
        look = {"size": FIGURE.size, "color": ink, "zorder": 5}
        labels = axes.bar_label(drawn, words, label_type="center", **look)
        for row, patch, label in zip(rows, drawn.patches, labels, strict=True):
            patch.set_gid(f"bar-{row}-{part}")
            label.set_gid(f"label-{row}-{part}")
        if fill["linewidth"] and (seen := width * unit > 2 * _INSET).any():
            size = (width - 2 * _INSET / unit)[seen], height[seen] - fill["linewidth"]
            look = {**fill, "facecolor": "none", "zorder": 4}
            axes.barh(middle[seen], *size, start[seen] + _INSET / unit, **look)
        inner = (width > 0) & (start > self.starts[rows].min(axis=1) + 1e-9)
        ends = (middle - height / 2)[inner], (middle + height / 2)[inner]
        axes.vlines(start[inner], *ends, color=PAPER, linewidth=1, zorder=3)

    def _fill(self, part: str) -> dict[str, Any]:
        """How a class of answers looks: only the negative has lines, only the neutral an edge."""
        colours = self.page.colours
        look = {"facecolor": self.page.colour(part), "linewidth": 0.0}
        if part == "negative":
            look |= {"hatch": "\\" * 5, "edgecolor": colours.hatch}
        if part == "neutral":
            look |= {"edgecolor": colours.hairline, "linewidth": 0.7}
        return look

    def _ring(self) -> dict[str, Any]:
        edge = {"markeredgecolor": self.page.colours.ink, "markeredgewidth": 1.6}
        return {
            "marker": "o",
            "markersize": 7,
            "markerfacecolor": PAPER,
            **edge,
            "linestyle": "none",
        }

    def _number(self, row: int, part: str, unit: float) -> str:
        """What is positive but not clearly so has no number: it is the difference of two rounded
        shares, and no share."""
        found = [cell for cell in cells(self.chart, row, Kind.SHARE) if isinstance(cell, Share)]
        texts = {
            "negative": found[0].text,
            "neutral": found[-2:][0].text,
            "clear": found[-1].inner_text,
        }
        width = self.shares[row, PARTS.index(part)]
        words = bare(texts.get(part, "")) if width else ""
        return words if measured(words, FIGURE) + 2 * _BESIDE <= width * unit else ""

    # --- beside the bars -------------------------------------------------------------------

    def _legend(self) -> Iterator[tuple[Any, str]]:
        from matplotlib.lines import Line2D
        from matplotlib.patches import Patch

        for part, words in self.parts.items():
            yield Patch(**self._fill(part)), words
        if self.chart.drawing is Drawing.RANKED:
            before = [self._second(row)[0] for row, earlier in enumerate(self.before) if earlier]
            for year in dict.fromkeys(before):
                yield Line2D([], [], **self._ring()), year

    def _second(self, row: int) -> tuple[str, Any]:
        """The year or the group of a bar."""
        found = cells(self.chart, row, Kind.YEAR, Kind.GROUP)
        return found[0].in_print if found else "", NOTE if self.before[row] else HEADING

    def _columns(self) -> Iterator[Column]:
        rows = range(len(self.before))
        second = {row: self._second(row) for row in rows}
        if any(words for words, _ in second.values()):
            yield Column("second", "", second, HEADING, before=True)
        for kind, gid, type_ in (
            (Kind.SHARE, "total", KEY), (Kind.COUNT, "base", NOTE), (Kind.TARGET, "target", NOTE),
        ):  # fmt: skip
            for place in places(self.chart, kind)[-1:]:
                column = [row.cells[place] for row in self.chart.table.rows]
                words = {
                    # Where there is no number of answers, the share says why.
                    row: ("", NOTE) if kind is Kind.COUNT and not isinstance(cell, Whole)
                    else said(cell, NOTE if self.before[row] else type_)
                    for row, cell in enumerate(column)
                }  # fmt: skip
                yield Column(gid, self.chart.table.columns[place].label, words, type_)

    def _ends(self) -> tuple[float, float]:
        """From which percent to which the bars reach: whole ones, or to the next quarter."""
        if self.chart.drawing in (Drawing.SHARES, Drawing.RANKED):
            return 0, 100
        ends = self.starts + self.shares
        main = [0, 2, 3] if len(self.zeros) > 1 else [0, 1, 2, 3]
        low, high = _quarters(-self.starts[:, main]), _quarters(ends[:, main])
        return -low, self.zeros[-1] + _quarters(self.shares[:, 1]) if len(self.zeros) > 1 else high

    def _scale(self, axes: Any, high: float, unit: float) -> None:
        """The numbers of the axis: what stands to the left of a line is as positive as what stands
        to the right of it."""
        room = 1.5 * measured("100 %", FIGURE) + 4
        step = next((step for step in (25, 50, 100) if step * unit > room), 200)
        ends = [*(zero - _ASIDE for zero in self.zeros[1:]), high]
        low = axes.get_xlim()[0]
        scales = [
            [
                (zero + number, percent_text(self.chart.language, Decimal(abs(number))))
                for number in range(-100, 101, 25)
                if not number % step and (number >= 0 or not zero) and low <= zero + number <= end
            ]
            for zero, end in zip(self.zeros, ends, strict=True)
        ]
        self.page.percents(axes, scales)
        for zero in self.zeros:
            axes.axvline(zero, color=self.page.colours.hairline, linewidth=1, zorder=0.9)


# --- what they show ------------------------------------------------------------------------


def _parts(chart: Chart) -> dict[str, str]:
    """The classes of answers that a chart shows and what they are called."""
    *others, positive = (chart.table.columns[place] for place in places(chart, Kind.SHARE))
    names = {"negative": others[0].label} if others else {}
    if len(others) > 1:
        names["neutral"] = others[1].label
    if chart.drawing is Drawing.RANKED:
        names = {}
    if positive.inner is None:
        return {**names, "positive": positive.label}
    return {**names, "positive": say(chart.language, "chart.merely"), "clear": positive.inner}


def _shares(chart: Chart, row: int) -> list[float]:
    """How long the parts of a bar are in percent, none finer than in print; no numbers where a
    figure is hidden."""
    shares = shares_in(chart, chart.table.rows[row])
    if shares is None:
        return [float("nan")] * len(PARTS)
    *others, positive = shares
    negative, neutral = [*(share.percent for share in others), Decimal(0), Decimal(0)][:2]
    clear = positive.inner or Decimal(0)
    percents = (negative, neutral, positive.percent - clear, clear)
    # Rounded one by one, the shares of a row add up to 99 or 101 as often as to 100.
    whole = float(sum(percents)) if others else 100.0
    return [100 * float(percent) / (whole or 1.0) for percent in percents]


def _starts(drawing: Drawing, shares: Any) -> tuple[Any, list[float]]:
    """Where the parts of all bars begin, and where 0 percent is: twice where the neutral stands
    aside."""
    import numpy

    negative, neutral, positive, clear = shares.T
    nothing = numpy.zeros(len(shares))
    if drawing is Drawing.RANKED:
        return numpy.column_stack([nothing, nothing, clear, nothing]), [0.0]
    if drawing is Drawing.ASIDE and (neutral > 0).any():
        aside = _quarters(positive + clear) + _ASIDE
        return numpy.column_stack([-negative, nothing + aside, nothing, positive]), [0.0, aside]
    centre = nothing if drawing is Drawing.SHARES else negative + neutral / 2
    before = numpy.column_stack(
        [nothing, negative, negative + neutral, negative + neutral + positive]
    )
    return before - centre[:, None], [0.0]


def _quarters(percents: Any) -> float:
    """The greatest percent rounded up to a whole quarter, at least one."""
    import numpy

    # What is a hair over a quarter is so because it was divided.
    known = percents[~numpy.isnan(percents)]
    return 25.0 * max(1, ceil(float(known.max(initial=0.0)) / 25 - 1e-9))
