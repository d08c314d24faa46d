"""How shares have gone over the years: a small picture for each question, all on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import Any

from ...words import say
from ..charted import cells, places
from ..look import PAPER, Look
from ..model import Chart, Kind, Share
from .page import DASHES, MARGIN, WIDTH, Page, bare
from .typesetting import FIGURE, KEY, NOTE, QUESTION, Type, widest, widest_word, wrapped

_FEW = 6  # with more years than this two pictures beside each other are enough
_APART, _UNDER = 16.0, 13.0  # between pictures beside each other, and under each other
_HIGH = 46.0  # from 0 to 100 percent
_ROOM, _YEARS = 11.0, 14.0  # above it, for a dot, and under it, for the years
_INSET = 13.0  # from the sides of a picture to its first and last year, and a number beside a dot
_BELOW = 11.0  # from a dot to its number
_NEAR = 27.0  # where years stand nearer than this, only the first and the last have numbers
_TICKS = (0, 50, 100)
_NAME = Type(QUESTION.size, bold=True)


def paint(chart: Chart, look: Look) -> Page:
    """The page with the trends of a table that has a column for each year."""
    return _Painter(chart, look).paint() if chart.labels else Page(chart, look).close()


class _Painter:
    def __init__(self, chart: Chart, look: Look) -> None:
        self.chart = chart
        self.years = [chart.table.columns[place].label for place in places(chart, Kind.SHARE)]
        self.times = _times(self.years)
        self.across = 3 if len(self.years) <= _FEW else 2
        self.grid = _grid(chart, self.times, self.across)
        self.page = Page(chart, look, self.grid.figure)
        self.left = MARGIN + widest(map(str, _TICKS), FIGURE) + 4
        self.width = (WIDTH - MARGIN - self.left - _APART * (self.across - 1)) / self.across
        span = self.times[-1] - self.times[0]
        self.unit = (self.width - 2 * _INSET) / (span or 1)
        self.inset = (_INSET if span else self.width / 2) / self.unit
        near = any((later - time) * self.unit < _NEAR for time, later in pairwise(self.times))
        self.numbered = {0, len(self.years) - 1} if near else set(range(len(self.years)))

    def paint(self) -> Page:
        """The whole chart, from the top down: what stands beside each other is one band."""
        page, data = self.page, {place[1]: part for place, part in self.grid.facet_data()}
        breaks = False
        for first in range(0, len(self.chart.labels), self.across):
            rows = range(first, min(first + self.across, len(self.chart.labels)))
            names = [wrapped(self.chart.labels[row], self.width, _NAME) for row in rows]
            named = page.below + max(map(len, names)) * _NAME.leading
            down = (named + _ROOM, named + _ROOM + _HIGH)
            for number, (row, lines) in enumerate(zip(rows, names, strict=True)):
                left = self.left + number * (self.width + _APART)
                middle = named - len(lines) * _NAME.leading / 2
                page.write((left, middle), lines, f"question-{row}", _NAME)
                axes = self.grid.axes.flat[row]
                page.place(axes, (left, left + self.width), down)
                self._scale(axes)
                self._lines(axes, row, data[row])
                breaks |= self._breaks(axes, row)
            for percent in _TICKS:
                place = (self.left - 4, down[1] - _HIGH * percent / 100)
                page.write(place, [str(percent)], f"tick-{first}-{percent}", NOTE.on("right"))
            page.below = down[1] + _YEARS + _UNDER
        page.below -= _UNDER - 4
        return page.close(*([say(self.chart.language, "chart.break")] if breaks else []))

    def _scale(self, axes: Any) -> None:
        colours, inset = self.page.colours, self.inset
        axes.set(
            xlim=(self.times[0] - inset, self.times[-1] + inset), ylim=(0, 100), yticks=[],
            xlabel="", ylabel="", title="",
        )  # fmt: skip
        for percent, style in zip(_TICKS, ("-", DASHES, "-"), strict=True):
            look = {"linewidth": 0.8, "linestyle": style, "zorder": 1, "clip_on": False}
            axes.axhline(percent, color=colours.rule if percent else colours.hairline, **look)
        told = sorted(self.numbered)
        axes.set_xticks([self.times[n] for n in told], [self.years[n] for n in told])
        axes.tick_params(
            axis="x",
            bottom=False,
            labelbottom=True,
            pad=3,
            labelsize=FIGURE.size,
            labelcolor=colours.quiet,
        )

    def _lines(self, axes: Any, row: int, data: Any) -> None:
        """The line of a question in pieces, a ring for each year and a dot for the last."""
        import seaborn

        colour = self.page.colours.clear
        look = {"x": "year", "y": "share", "ax": axes, "color": colour, "clip_on": False}
        data = data.dropna()
        edge = {"edgecolor": colour, "linewidth": 1.5, "zorder": 4, "legend": False}
        last = data["year"] == self.times[-1]
        if len(data):
            seaborn.lineplot(data, units="piece", estimator=None, linewidth=2, zorder=3, **look)
        if (~last).any():
            ring = {**look, **edge, "color": PAPER, "s": 34, "gid": f"ring-{row}"}
            seaborn.scatterplot(data[~last], **ring)
        if last.any():
            seaborn.scatterplot(data[last], s=62, gid=f"dot-{row}", **look, **edge)
        for number, line in enumerate(axes.lines[len(_TICKS) :]):
            line.set_gid(f"trend-{row}-{number}")
        axes.set(xlabel="", ylabel="")
        found = cells(self.chart, row, Kind.SHARE)
        for place, cell in enumerate(found):
            if isinstance(cell, Share) and place in self.numbered:
                type_ = KEY if place == len(found) - 1 else NOTE
                share = float(cell.percent)
                under = share * _HIGH / 100 > _BELOW + type_.size / 2
                at = (self.times[place], share), (0, -_BELOW if under else _BELOW)
                self._text(axes, at, bare(cell.text), f"label-{row}-{place}", type_)
        words = [None if isinstance(cell, Share) else cell.in_print for cell in found]
        for word, run in groupby(range(len(words)), key=lambda place: words[place]):
            if word is not None:
                self._gap(axes, list(run), words, row)

    def _gap(self, axes: Any, run: Sequence[int], words: Sequence[str | None], row: int) -> None:
        """In the gap that years leave: what hides them, or from when on the question was asked."""
        first, last = run[0], run[-1]
        word = words[first] or ""
        after = last + 1 < len(self.years)
        if not first and after and word == say(self.chart.language, "mark.not_asked"):
            word = say(self.chart.language, "chart.new", year=self.years[last + 1])
        start = self.times[0] - self.inset

        def edge(place: int, beside: int) -> float:
            """How far words reach: to the number of the next dot, or half way to other words."""
            if not 0 <= beside < len(words):
                return 0.0 if beside < 0 else self.width
            ends = [(self.times[n] - start) * self.unit for n in (place, beside)]
            return sum(ends) / 2 if words[beside] else ends[1] + _INSET * (place - beside)

        left, right = edge(first, first - 1) + 1, edge(last, last + 1) - 1
        lines = wrapped(word, right - left, NOTE)
        if widest_word([word], NOTE) <= right - left and len(lines) < 4:
            place = (start + (left + right) / 2 / self.unit, 25 if len(lines) < 3 else 50)
            self._text(axes, (place, (0, 0)), "\n".join(lines), f"mark-{row}-{first}", NOTE)

    def _text(self, axes: Any, at: Any, words: str, gid: str, type_: Type) -> None:
        place, shift = at
        axes.annotate(
            words, place, shift, textcoords="offset points", ha="center", va="center",
            size=type_.size, weight="bold" if type_.bold else "normal", linespacing=1.2,
            color=self.page.colour(type_.colour), gid=gid, zorder=5, annotation_clip=False,
        )  # fmt: skip

    def _breaks(self, axes: Any, row: int) -> bool:
        """A dotted line before a year that cannot be compared with those before it; whether there
        is one."""
        found = cells(self.chart, row, Kind.SHARE)
        drawn = False
        for number, place in enumerate(places(self.chart, Kind.SHARE)):
            shown = any(isinstance(cell, Share) for cell in found[:number])
            if shown and (row, place) in self.chart.breaks:
                between = (self.times[number - 1] + self.times[number]) / 2
                look = {"color": self.page.colours.quiet, "linewidth": 1, "linestyle": (0, (1, 2))}
                axes.axvline(between, gid=f"break-{row}-{number}", **look)
                drawn = True
        return drawn


def _grid(chart: Chart, times: Sequence[int], across: int) -> Any:
    """An empty picture for each row, and the shares that are shown; a piece are those of a row that
    hang together. No window of the user holds the figure."""
    import pandas
    import seaborn
    from matplotlib import pyplot

    class Grid(seaborn.FacetGrid):  # type: ignore[misc]
        """A grid that is laid out once, when all is in it: that takes as long as drawing it."""

        def tight_layout(self, *_: Any, **__: Any) -> Any:
            return self

    shares = []
    for row in range(len(chart.labels)):
        piece = 0
        for time, place, cell in zip(
            times, places(chart, Kind.SHARE), cells(chart, row, Kind.SHARE), strict=True
        ):
            piece += (row, place) in chart.breaks or not isinstance(cell, Share)
            share = float(cell.percent) if isinstance(cell, Share) else float("nan")
            shares.append((row, time, share, piece))
    data = pandas.DataFrame(shares, columns=["row", "year", "share", "piece"])
    rows = range(len(chart.labels))
    with pyplot.ioff():
        grid = Grid(
            data, col="row", col_order=rows, col_wrap=min(across, len(rows)), height=2, sharex=False
        )
        pyplot.close(grid.figure)
    return grid


def _times(years: Sequence[str]) -> list[int]:
    """The years as numbers; their places in the row if they are not rising numbers."""
    times = [int(year) for year in years if year.isdecimal()]
    grows = len(times) == len(years) and all(first < second for first, second in pairwise(times))
    return times if grows else list(range(len(years)))
