"""Groups beside each other: a heat map with its numbers in it, and the gaps between groups."""

from __future__ import annotations

import re
from itertools import groupby
from typing import Any

from ...words import say
from ..charted import places
from ..look import PAPER, TINTS, Look
from ..model import Cell, Chart, Kind, Points, Share
from .page import DASHES, MARGIN, PAD, WIDTH, Page, bare
from .typesetting import FIGURE, HEADING, NOTE, QUESTION, Type, measured, widest_word, wrapped

_NARROW, _BROAD = 36.0, 104.0  # a column, where there are many and where there are few
_APART = 7.0  # the total from the groups, and these from the gaps between them
_AIR = 6.0  # beside the words of a cell
_LEAST = 23.0  # the height of a row
_EDGE = 1.5  # points from the side of a cell to its edge


def paint(chart: Chart, look: Look) -> Page:
    """The page with a table of groups; where there is no room for all, it goes on below."""
    page, columns = Page(chart, look), places(chart, Kind.SHARE, Kind.POINTS)
    _legend(page)
    room = WIDTH - MARGIN - page.beside - 2 * _APART
    # Words are not broken, unless one is wider than any column.
    headings = [chart.table.columns[place].label for place in columns]
    texts = [_words(row.cells[place]) for row in chart.table.rows for place in columns]
    word = max(widest_word(headings[:1], HEADING), widest_word([*headings[1:], *texts], FIGURE))
    narrow = min(max(_NARROW, word + _AIR), _BROAD)
    parts = -(-len(columns) // max(1, int(room / narrow)))
    size = -(-len(columns) // parts)
    for first in range(0, len(columns), size) if chart.labels else ():
        page.below += 10 if first else 0
        _part(page, columns[first : first + size], min(_BROAD, room / size))
    return page.close()


def _words(cell: Cell) -> str:
    return bare(cell.text) if isinstance(cell, Share) else cell.in_print


def _together(heading: str, room: float, type_: Type) -> str:
    """A heading whose parenthesis stays on one line, if a line has room for it."""

    def unbroken(parenthesis: re.Match[str]) -> str:
        joined = parenthesis[0].replace(" ", "\N{NO-BREAK SPACE}")
        return joined if measured(joined, type_) <= room else parenthesis[0]

    return re.sub(r"\([^()]*\)", unbroken, heading)


def _legend(page: Page) -> None:
    """The tints that occur, and the dashed line where there is one."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    language, colours = page.chart.language, page.colours
    shares = places(page.chart, Kind.SHARE)
    cells = [row.cells[place] for row in page.chart.table.rows for place in shares]
    entries: list[tuple[Any, str]] = []
    for low, high in zip((0, *TINTS), (*TINTS, 101), strict=True):
        if any(isinstance(cell, Share) and low <= cell.percent < high for cell in cells):
            key, most = ("chart.tint", min(high - 1, 100)) if low else ("chart.tint.under", high)
            look: Any = {"facecolor": colours.tint(low), "edgecolor": colours.hairline}
            entries.append((Patch(linewidth=0.5, **look), say(language, key, least=low, most=most)))
    if not all(isinstance(cell, Share) for cell in cells):
        line = Line2D([], [], color=colours.hairline, linewidth=0.8, linestyle=DASHES)
        entries.append((line, say(language, "chart.none")))
    page.legend(entries)


def _part(page: Page, columns: list[int], broad: float) -> None:
    """Some of the columns beside the names of the questions: gaps set the total apart, and the
    points between groups."""
    table, shares = page.chart.table, places(page.chart, Kind.SHARE)
    part = "" if columns[0] == shares[0] else f"-{columns[0]}"
    kinds = [0 if place == shares[0] else 1 if place in shares else 2 for place in columns]
    lefts = [page.beside + n * broad + kind * _APART for n, kind in enumerate(kinds)]
    types = [(FIGURE if kind else HEADING).on("center") for kind in kinds]
    headings = [
        wrapped(_together(table.columns[place].label, broad - 3, type_), broad - 3, type_)
        for place, type_ in zip(columns, types, strict=True)
    ]
    page.below += max(map(len, headings)) * HEADING.leading + 3
    for number, (left, lines) in enumerate(zip(lefts, headings, strict=True)):
        place = (left + broad / 2, page.below - 3 - len(lines) * HEADING.leading / 2)
        page.write(place, lines, f"heading-{columns[number]}", types[number])
    cells = [
        [wrapped(_words(row.cells[p]), broad - _AIR + 0.5, NOTE) for p in columns]
        for row in table.rows
    ]
    tall = max((len(lines) for row in cells for lines in row), default=1) * NOTE.leading
    names = max(map(len, page.names), default=1) * QUESTION.leading
    row, top = max(_LEAST, tall + PAD, names + PAD), page.below
    for number in range(len(table.rows)):
        page.name(number, top + (number + 0.5) * row, part)
    page.below += row * len(table.rows)
    for kind, run in groupby(range(len(columns)), key=lambda n: kinds[n]):
        own = list(run)
        ends = (lefts[own[0]], lefts[own[-1]] + broad)
        axes = page.axes(f"grid-{columns[own[0]]}", ends, (top, page.below))
        _grid(page, axes, [columns[n] for n in own], (broad, row))
        for line, words in enumerate(cells):
            for across, n in enumerate(own):
                at = (across + 0.5, line + 0.5)
                cell = table.rows[line].cells[columns[n]]
                figure = Type(10, bold=kind == 0) if isinstance(cell, (Share, Points)) else NOTE
                axes.text(
                    *at, "\n".join(words[n]), ha="center", va="center", size=figure.size,
                    weight="bold" if figure.bold else "normal", linespacing=1.2,
                    color=page.colour(figure.colour), gid=f"cell-{line}-{columns[n]}",
                )  # fmt: skip


def _grid(page: Page, axes: Any, columns: list[int], size: tuple[float, float]) -> None:
    """Cells in their tints, drawn by seaborn, each with an edge; what is not shown has a dashed
    base line. Points stand on plain paper: they are no share."""
    import numpy
    import seaborn
    from matplotlib.colors import BoundaryNorm, ListedColormap
    from matplotlib.patches import Rectangle

    rows = [[row.cells[place] for place in columns] for row in page.chart.table.rows]
    axes.set(xlim=(0, len(columns)), ylim=(len(rows), 0))
    shares = [
        [float(c.percent) if isinstance(c, Share) else numpy.nan for c in row] for row in rows
    ]
    if not numpy.isnan(shares).all():
        tints = [page.colours.tint(limit) for limit in (0, *TINTS)]
        seaborn.heatmap(
            numpy.array(shares), mask=numpy.isnan(shares), ax=axes, cbar=False, linewidths=3,
            cmap=ListedColormap(tints), norm=BoundaryNorm((0, *TINTS, 101), len(tints)),
            linecolor=PAPER, xticklabels=False, yticklabels=False, gid=f"cells-{columns[0]}",
        )  # fmt: skip
    inset, down = _EDGE / size[0], _EDGE / size[1]
    for line, row in enumerate(rows):
        for across, cell in enumerate(row):
            if isinstance(cell, Share):
                look: Any = {
                    "facecolor": "none",
                    "edgecolor": page.colours.hairline,
                    "linewidth": 0.4,
                }
                corner = (across + inset, line + down)
                axes.add_patch(Rectangle(corner, 1 - 2 * inset, 1 - 2 * down, zorder=3, **look))
            elif not isinstance(cell, Points):
                ends = (across + inset, across + 1 - inset)
                page.dashed(axes, ends, line + 1 - down, f"hidden-{line}-{columns[across]}")
