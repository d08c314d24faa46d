"""Text alternatives of charts: what they show, and what is highest and lowest in them.

Written from the cells of the chart's table and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from ..documents.cells import printed
from ..documents.model import Cell, Drawing, Kind, Mark, Points, Share, Table, Text
from ..words import listed, percent_text, points_text, say

# More names than this are counted instead of listed.
_MOST_NAMES = 3


def alternative(drawing: Drawing, table: Table, labels: Sequence[str], language: str) -> str:
    """What somebody who does not see the chart needs to know of it, in a few sentences."""
    sentences = _TEXTS[drawing](table, labels, language)
    what = say(language, f"alt.{drawing.value}", title=table.title)
    return " ".join([what, *sentences, say(language, "alt.table")])


def _of_shares(table: Table, labels: Sequence[str], language: str) -> Iterator[str]:
    rows = [(name, r) for name, r in zip(labels, table.rows, strict=True) if not r.earlier]
    *_, first, _, last = (n for n, c in enumerate(table.columns) if c.kind is Kind.SHARE)
    positive = [(name, r.cells[last]) for name, r in rows]
    shares = [(name, r.cells[first]) for name, r in rows]
    negative = [(name, cell.percent) for name, cell in shares if isinstance(cell, Share)]
    yield from _ends(positive, "alt.latest", language, year=_of_first(table, language))
    most = max((percent for _, percent in negative), default=Decimal(0))
    if most and not any(_is_bound(cell) for _, cell in positive):
        names = _names([n for n, percent in negative if percent == most], language)
        yield say(language, "alt.negative", names=names, percent=percent_text(language, most))
    yield from _unseen(positive, language)


def _of_first(table: Table, language: str) -> str:
    """Whose shares are told: those of the first row, of a year or of a group."""
    return printed(table.rows[0].cells[1], language) if table.rows else ""


def _of_change(table: Table, labels: Sequence[str], language: str) -> Iterator[str]:
    last = [(name, row.cells[3]) for name, row in zip(labels, table.rows, strict=True)]
    points = [(name, cell.value) for name, cell in last if isinstance(cell, Points)]
    values = [value for _, value in points]
    left_open = any(isinstance(cell, Text) for _, cell in last)  # which may be the largest
    for key, choose in (("alt.rise", max), ("alt.fall", min)):
        if (most := choose((Decimal(0), *values))) and not left_open:
            names = _names([name for name, value in points if value == most], language)
            yield say(language, key, names=names, points=points_text(language, most))
    if values and all(row.cells[1] == row.cells[2] for row in table.rows) and not any(values):
        yield say(language, "alt.still")
    incomparable = [name for name, cell in last if isinstance(cell, Mark)]
    if incomparable:
        yield say(language, "alt.incomparable", names=_names(incomparable, language))


def _of_trend(table: Table, labels: Sequence[str], language: str) -> Iterator[str]:
    last = [(name, row.cells[-1]) for name, row in zip(labels, table.rows, strict=True)]
    yield from _ends(last, "alt.latest", language, year=table.columns[-1].label)
    yield from _unseen(last, language)


def _of_groups(table: Table, labels: Sequence[str], language: str) -> Iterator[str]:
    cells = [
        (say(language, "alt.cell", question=name, group=column.label), cell)
        for name, row in zip(labels, table.rows, strict=True)
        for column, cell in list(zip(table.columns, row.cells, strict=True))[2:]
        if column.kind is Kind.SHARE
    ]
    yield from _ends(cells, "alt.positive", language)
    if hidden := [cell for _, cell in cells if isinstance(cell, Mark)]:
        yield say(language, "alt.hatched", count=len(hidden), all=len(cells))
    for place, column in enumerate(table.columns):
        if column.kind is Kind.POINTS:
            gaps = [(n, row.cells[place]) for n, row in zip(labels, table.rows, strict=True)]
            yield from _of_gaps(column.label, gaps, language)


def _of_gaps(gap: str, cells: Sequence[tuple[str, Cell]], language: str) -> Iterator[str]:
    """Where one group is furthest above another, and where furthest below or least above."""
    told = [(name, cell.value) for name, cell in cells if isinstance(cell, Points)]
    if told:
        ends = [choose(points for _, points in told) for choose in (max, min)]
        names = [_names([n for n, points in told if points == end], language) for end in ends]
        most, least = (points_text(language, end) for end in ends)
        facts = {"gap": gap, "high": names[0], "most": most, "low": names[1], "least": least}
        yield say(language, "alt.gap.same" if most == least else "alt.gap", **facts)


_TEXTS: dict[Drawing, Callable[[Table, Sequence[str], str], Iterator[str]]] = {
    Drawing.SHARES: _of_shares,
    Drawing.CENTRED: _of_shares,
    Drawing.ASIDE: _of_shares,
    Drawing.CHANGE: _of_change,
    Drawing.TREND: _of_trend,
    Drawing.GROUPS: _of_groups,
}


def _ends(
    cells: Sequence[tuple[str, Cell]], key: str, language: str, **facts: object
) -> Iterator[str]:
    """Which are highest and which lowest, or that all are the same.

    Nothing where one is only bounded: it may be the highest, or the lowest.
    """
    told = [(name, cell.percent) for name, cell in cells if isinstance(cell, Share)]
    if not told or any(_is_bound(cell) for _, cell in cells):
        return
    low, high = (choose(percent for _, percent in told) for choose in (min, max))
    if low == high:
        yield say(language, f"{key}.same", percent=percent_text(language, low), **facts)
        return
    names = [_names([n for n, percent in told if percent == end], language) for end in (high, low)]
    percents = [percent_text(language, end) for end in (high, low)]
    yield say(
        language, key, high=names[0], most=percents[0], low=names[1], least=percents[1], **facts
    )


def _is_bound(cell: Cell) -> bool:
    """Whether a mark is a bound, such as "≥ 90 %"."""
    return isinstance(cell, Mark) and cell.text.startswith(("≥", "≤"))


def _unseen(cells: Sequence[tuple[str, Cell]], language: str) -> Iterator[str]:
    names = [name for name, cell in cells if isinstance(cell, Mark) and not _is_bound(cell)]
    if names:
        yield say(language, "alt.unseen", names=_names(names, language))


def _names(names: Sequence[str], language: str) -> str:
    """Names in quotation marks, or how many there are."""
    if len(names) > _MOST_NAMES:
        return say(language, "alt.many", count=len(names))
    return listed(language, [say(language, "quoted", text=name) for name in names])
