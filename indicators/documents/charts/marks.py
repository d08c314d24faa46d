"""Shares as marks on a line: what has changed, a group beside the others, and who answered.

A dot is this year or the group itself, a ring the year before, a square all others, an upright
mark everybody.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from ...words import percent_text, say
from ..cells import arrow_of, clear_change
from ..charted import band_of, cells, places, questions_of
from ..look import PAPER, Look
from ..model import Chart, Drawing, Kind, Share, Whole
from .page import AXIS, GAP, MARGIN, WIDTH, Column, Page, said
from .typesetting import FIGURE, KEY, NOTE, measured

_LEAST = 20.0  # the height of a line
_REACH = 6.0  # of a mark beyond the ends of the axis
_BAND = 9.0  # the height of an interval
_APART = 9.0  # from a dot for a person to the next
_OWN = ("dot", "square", "upright")
# In the words of seaborn and of its colours, of which some are ours.
_SHAPES: dict[str, dict[str, Any]] = {
    "ring": {"marker": "o", "s": 62, "edgecolor": "ink", "linewidth": 1.7, "color": PAPER,
             "zorder": 4},
    "dot": {"marker": "o", "s": 48, "edgecolor": PAPER, "linewidth": 0.5, "color": "quiet",
            "zorder": 5},
    "square": {"marker": "s", "s": 44, "edgecolor": PAPER, "linewidth": 0.5, "color": "hairline",
               "zorder": 4},
    "upright": {"marker": "|", "s": 130, "linewidth": 2.2, "color": "ink", "zorder": 3.5},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Line:
    """A line: its marks by their shape, its interval, its colour, and whether all is shown."""

    row: int
    marks: dict[str, float] = field(default_factory=dict)
    band: tuple[float, float] | None = None
    colour: str = "quiet"
    whole: bool = True


def paint(chart: Chart, look: Look) -> Page:
    """The page with marks on lines."""
    page = Page(chart, look)
    if chart.drawing is Drawing.ANSWERS:
        return _answers(page)
    changes = chart.drawing is Drawing.CHANGE
    lines = [_change(chart, row) for row in range(len(page.names))] if changes else _own(chart)
    columns = list(_change_columns(chart) if changes else _own_columns(chart))
    _legend(page, lines)
    rows = page.table(columns, [[line.row] for line in lines], [_LEAST] * len(page.names), AXIS)
    if not changes:
        for place, shape in zip(rows.places, _OWN, strict=False):
            _scatter(page, page.sheet, shape, ([place - 6], [rows.down[0] - 10]))
    axes = page.axes("plot", (rows.across[0] + _REACH, rows.across[1] - _REACH), rows.down)
    axes.set_xlim(0, 100)
    room = rows.across[1] - rows.across[0] - 2 * _REACH
    wide = room / measured("100 %", FIGURE)
    numbers = (0, 50, 100) if wide > 3.2 else (0, 100) if wide > 1.8 else (0,)
    percents = [(float(n), percent_text(chart.language, Decimal(n))) for n in numbers]
    page.percents(axes, [percents])
    for line, middle in zip(lines, rows.middles, strict=True):
        _under(page, axes, line, middle)
    kinds = {(shape, line.colour): None for line in lines for shape in _SHAPES}
    for shape, colour in kinds:
        found = [
            (line.marks[shape], middle)
            for line, middle in zip(lines, rows.middles, strict=True)
            if shape in line.marks and line.colour == colour
        ]
        if found:
            _scatter(page, axes, shape, tuple(zip(*found, strict=True)), colour)
    return page.close()


def _look(page: Page, shape: str, colour: str) -> dict[str, Any]:
    """How a mark looks; a dot has the colour of its line."""
    look = {**_SHAPES[shape], **({"color": colour} if shape == "dot" else {})}
    return look | {key: page.colour(look[key]) for key in ("color", "edgecolor") if key in look}


def _scatter(page: Page, axes: Any, shape: str, places: Any, colour: str = "quiet") -> None:
    import seaborn

    across, down = map(list, places)
    look = {"legend": False, "clip_on": False, **_look(page, shape, colour)}
    gid = f"{axes.get_gid()}-{shape}-{colour}"
    seaborn.scatterplot(x=across, y=down, ax=axes, gid=gid, **look)
    axes.set(xlabel="", ylabel="")


def _under(page: Page, axes: Any, line: _Line, middle: float) -> None:
    """The interval of a line and what joins its marks; a dashed base line where one is hidden."""
    if not line.whole:
        page.dashed(axes, (0, 100), middle + _BAND, f"hidden-{line.row}")
    if line.band:
        start, end = line.band
        look = {"color": page.colours.band, "linewidth": 0, "zorder": 2}
        band = axes.barh(middle, end - start, _BAND, start, **look)
        band.patches[0].set_gid(f"interval-{line.row}")
        edges = (middle - _BAND / 2, middle + _BAND / 2)
        axes.vlines(line.band, *edges, color=page.colours.hairline, linewidth=0.8)
    if len(line.marks) > 1:
        ends = (min(line.marks.values()), max(line.marks.values()))
        changes = page.chart.drawing is Drawing.CHANGE
        look = {"linewidth": 3.2 if changes else 1.2, "zorder": 3, "gid": f"line-{line.row}"}
        colour = page.colour(line.colour if changes else "hairline")
        axes.plot(ends, (middle, middle), color=colour, **look)


def _legend(page: Page, lines: list[_Line]) -> None:
    """What each mark stands for, as far as there are any."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    chart = page.chart
    entries: list[tuple[Any, str]] = []
    if chart.drawing is Drawing.CHANGE:
        years = [chart.table.columns[place].label for place in places(chart, Kind.SHARE)]
        names = dict(zip(("ring", "dot"), years, strict=True))
    else:
        first = next(iter(questions_of(chart)), [])
        words = [cells(chart, row, Kind.GROUP)[0].in_print for row in first]
        names = dict(zip(_OWN, words, strict=False))
    for shape, name in names.items():
        if any(shape in line.marks for line in lines):
            look = _look(page, shape, "quiet")
            edge = {"markeredgecolor": look.get("edgecolor", look["color"]), "linestyle": "none"}
            edge |= {"markeredgewidth": look["linewidth"], "markersize": look["s"] ** 0.5}
            entries.append(
                (Line2D([], [], marker=look["marker"], color=look["color"], **edge), name)
            )
    if any(line.band for line in lines):
        (place,) = places(chart, Kind.INTERVAL)
        facts = {"column": chart.table.columns[place].label, "year": names["ring"]}
        edge = {"edgecolor": page.colours.hairline, "linewidth": 0.6}
        patch = Patch(facecolor=page.colours.band, **edge)
        entries.append((patch, say(chart.language, "chart.interval", **facts)))
    page.legend(entries)


# --- changes -------------------------------------------------------------------------------


def _change_columns(chart: Chart) -> Iterator[Column]:
    """The year before, and beyond the axis this year, the points between them, and how many people
    they are; the verdict where there is one that stands out."""
    columns = chart.table.columns
    before, now = places(chart, Kind.SHARE)
    later = [(now, "later", KEY), *((place, "points", KEY) for place in places(chart, Kind.POINTS))]
    later += [(place, "persons", NOTE) for place in places(chart, Kind.TEXT)[1:]]
    for place, gid, type_ in [(before, "earlier", NOTE), *later]:
        found = {row: said(line.cells[place], type_) for row, line in enumerate(chart.table.rows)}
        if gid == "points":
            marked = {row: _outstanding(chart, row) for row in found}
            found = {
                row: (
                    f"{marked[row][1]}{words}",
                    replace(type_, colour=marked[row][0]) if marked[row][1] else type_,
                )
                for row, (words, type_) in found.items()
            }
        yield Column(gid, columns[place].label, found, type_, before=place == before)
    for place in places(chart, Kind.VERDICT):
        found = {
            row: (
                line.cells[place].in_print if _outstanding(chart, row)[1] else "",
                replace(FIGURE, colour=_outstanding(chart, row)[0]),
            )
            for row, line in enumerate(chart.table.rows)
        }
        if any(words for words, _ in found.values()):
            yield Column("verdict", columns[place].label, found)


def _change(chart: Chart, row: int) -> _Line:
    """A row of a table of changes."""
    earlier, later = cells(chart, row, Kind.SHARE)
    compares = not any(broken == row for broken, _ in chart.breaks)
    shown = {"ring": earlier if compares else None, "dot": later}
    marks = {shape: float(c.percent) for shape, c in shown.items() if isinstance(c, Share)}
    ends = band_of(chart, row)
    band = (float(ends[0]), float(ends[1])) if ends else None
    whole = isinstance(earlier, Share) and isinstance(later, Share)
    return _Line(row, marks, band, _outstanding(chart, row)[0], whole)


def _outstanding(chart: Chart, row: int) -> tuple[str, str]:
    """The colour of a change and its arrow: one that does not stand out has neither."""
    rises = clear_change(chart.table.rows[row], chart.table.columns)
    if rises is None:
        return "quiet", ""
    return "clear" if rises else "negative", f"{arrow_of(rises)} "


# --- a group beside the others -------------------------------------------------------------


def _own(chart: Chart) -> list[_Line]:
    """A line for each question: the group, all others, and everybody."""
    lines = []
    for rows in questions_of(chart):
        shares = {
            shape: cells(chart, row, Kind.SHARE)[-1] for shape, row in zip(_OWN, rows, strict=False)
        }
        marks = {shape: float(c.percent) for shape, c in shares.items() if isinstance(c, Share)}
        lines.append(_Line(rows[0], marks, whole=len(marks) == len(shares)))
    return lines


def _own_columns(chart: Chart) -> Iterator[Column]:
    """The shares of the three: their marks are the headings."""
    for number, shape in enumerate(_OWN):
        type_ = NOTE if number else KEY
        found = {
            rows[0]: said(cells(chart, rows[number], Kind.SHARE)[-1], type_)
            for rows in questions_of(chart)
            if number < len(rows)
        }
        yield Column(shape, "", found, type_)


# --- who answered --------------------------------------------------------------------------


def _answers(page: Page) -> Page:
    """A dot for everybody who was asked, filled for those who answered, and the figures."""
    chart, quiet = page.chart, page.colours.quiet
    figures = places(chart, Kind.COUNT, Kind.SHARE)
    rows = chart.table.rows
    columns = [
        Column(
            f"figure-{place}",
            chart.table.columns[place].label,
            {row: said(line.cells[place], NOTE) for row, line in enumerate(rows)},
        )
        for place in figures
    ]
    room = WIDTH - MARGIN - page.beside - sum(column.width + GAP for column in columns)
    across = max(1, int(room / _APART))
    counts = [
        sorted(c.value for c in cells(chart, row, Kind.COUNT) if isinstance(c, Whole))
        for row in range(len(rows))
    ]
    asked = [(found[0], found[-1]) if len(found) > 1 else (0, 0) for found in counts]
    heights = [max(_LEAST, -(-most // across) * _APART) for _, most in asked]
    middles = page.table(columns, questions_of(chart), heights).middles
    for row, ((answered, most), middle) in enumerate(zip(asked, middles, strict=True)):
        top = middle - -(-most // across) * _APART / 2
        places_ = [
            (page.beside + (n % across + 0.5) * _APART, top + (n // across + 0.5) * _APART)
            for n in range(most)
        ]
        for gid, part, fill in (
            ("answered", places_[:answered], quiet),
            ("silent", places_[answered:], PAPER),
        ):
            look: Any = {
                "facecolor": fill,
                "edgecolor": quiet,
                "linewidth": 1,
                "gid": f"{gid}-{row}",
            }
            page.sheet.scatter([x for x, _ in part], [y for _, y in part], s=40, **look)
    return page.close()
