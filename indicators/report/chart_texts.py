"""Text alternatives of charts: what they show, and what is highest and lowest in them.

Written from the cells of the chart's table and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from ..documents.model import Cell, Drawing, Kind, Mark, Points, Share, Table, Text, Whole
from ..words.said import Fact, Listed, Percent, SignedPoints, Words, joined, said

# More names than this are counted instead of listed.
_MOST_NAMES = 3


def alternative(drawing: Drawing, table: Table[Words], labels: Sequence[str]) -> Words:
    """What somebody who does not see the chart needs to know of it, in a few sentences."""
    sentences = _TEXTS[drawing](table, labels)
    what = said(f"alt.{drawing.value}", title=table.title)
    return joined([what, *sentences, said("alt.table")])


def _of_shares(table: Table[Words], labels: Sequence[str]) -> Iterator[Words]:
    rows = [(name, r) for name, r in zip(labels, table.rows, strict=True) if not r.earlier]
    *_, first, _, last = (n for n, c in enumerate(table.columns) if c.kind is Kind.SHARE)
    positive = [(name, r.cells[last]) for name, r in rows]
    shares = [(name, r.cells[first]) for name, r in rows]
    negative = [(name, cell.percent) for name, cell in shares if isinstance(cell, Share)]
    yield from _ends(positive, "alt.latest", year=_of_first(table))
    most = max((percent for _, percent in negative), default=Decimal(0))
    if most and not any(_is_bound(cell) for _, cell in positive):
        names = _names([n for n, percent in negative if percent == most])
        yield said("alt.negative", names=names, percent=Percent(most))
    yield from _unseen(positive)


def _of_first(table: Table[Words]) -> Words:
    """Whose shares are told: those of the first row, of a year or of a group."""
    return cell_words(table.rows[0].cells[1]) if table.rows else ""


def _of_change(table: Table[Words], labels: Sequence[str]) -> Iterator[Words]:
    last = [(name, row.cells[3]) for name, row in zip(labels, table.rows, strict=True)]
    points = [(name, cell.value) for name, cell in last if isinstance(cell, Points)]
    values = [value for _, value in points]
    left_open = any(isinstance(cell, Text) for _, cell in last)  # which may be the largest
    for key, choose in (("alt.rise", max), ("alt.fall", min)):
        if (most := choose((Decimal(0), *values))) and not left_open:
            names = _names([name for name, value in points if value == most])
            yield said(key, names=names, points=SignedPoints(most))
    if values and all(row.cells[1] == row.cells[2] for row in table.rows) and not any(values):
        yield said("alt.still")
    incomparable = [name for name, cell in last if isinstance(cell, Mark)]
    if incomparable:
        yield said("alt.incomparable", names=_names(incomparable))


def _of_trend(table: Table[Words], labels: Sequence[str]) -> Iterator[Words]:
    last = [(name, row.cells[-1]) for name, row in zip(labels, table.rows, strict=True)]
    yield from _ends(last, "alt.latest", year=table.columns[-1].label)
    yield from _unseen(last)


def _of_groups(table: Table[Words], labels: Sequence[str]) -> Iterator[Words]:
    cells = [
        (said("alt.cell", question=name, group=column.label), cell)
        for name, row in zip(labels, table.rows, strict=True)
        for column, cell in list(zip(table.columns, row.cells, strict=True))[2:]
        if column.kind is Kind.SHARE
    ]
    yield from _ends(cells, "alt.positive")
    if hidden := [cell for _, cell in cells if isinstance(cell, Mark)]:
        yield said("alt.hatched", count=len(hidden), all=len(cells))
    for place, column in enumerate(table.columns):
        if column.kind is Kind.POINTS:
            gaps = [(n, row.cells[place]) for n, row in zip(labels, table.rows, strict=True)]
            yield from _of_gaps(column.label, gaps)


def _of_gaps(gap: Words, cells: Sequence[tuple[Words, Cell[Words]]]) -> Iterator[Words]:
    """Where one group is furthest above another, and where furthest below or least above."""
    told = [(name, cell.value) for name, cell in cells if isinstance(cell, Points)]
    if told:
        ends = [choose(points for _, points in told) for choose in (max, min)]
        names = [_names([n for n, points in told if points == end]) for end in ends]
        most, least = (SignedPoints(end) for end in ends)
        facts = {"gap": gap, "high": names[0], "most": most, "low": names[1], "least": least}
        yield said("alt.gap.same" if most == least else "alt.gap", **facts)


_TEXTS: dict[Drawing, Callable[[Table[Words], Sequence[str]], Iterator[Words]]] = {
    Drawing.SHARES: _of_shares,
    Drawing.CENTRED: _of_shares,
    Drawing.ASIDE: _of_shares,
    Drawing.CHANGE: _of_change,
    Drawing.TREND: _of_trend,
    Drawing.GROUPS: _of_groups,
}


def _ends(cells: Sequence[tuple[Words, Cell[Words]]], key: str, **facts: Fact) -> Iterator[Words]:
    """Which are highest and which lowest, or that all are the same.

    Nothing where one is only bounded: it may be the highest, or the lowest.
    """
    told = [(name, cell.percent) for name, cell in cells if isinstance(cell, Share)]
    if not told or any(_is_bound(cell) for _, cell in cells):
        return
    low, high = (choose(percent for _, percent in told) for choose in (min, max))
    if low == high:
        yield said(f"{key}.same", percent=Percent(low), **facts)
        return
    names = [_names([n for n, percent in told if percent == end]) for end in (high, low)]
    percents = [Percent(end) for end in (high, low)]
    yield said(key, high=names[0], most=percents[0], low=names[1], least=percents[1], **facts)


def cell_words(cell: Cell[Words]) -> Words:
    """What stands in a cell, in running text."""
    if isinstance(cell, Share):
        return Percent(cell.percent, cell.inner)
    if isinstance(cell, Points):
        return SignedPoints(cell.value)
    return str(cell.value) if isinstance(cell, Whole) else cell.text


def _is_bound(cell: Cell[Words]) -> bool:
    """Whether a mark is a bound, such as "≥ 90 %"."""
    return isinstance(cell, Mark) and cell.is_bound


def _unseen(cells: Sequence[tuple[Words, Cell[Words]]]) -> Iterator[Words]:
    names = [name for name, cell in cells if isinstance(cell, Mark) and not _is_bound(cell)]
    if names:
        yield said("alt.unseen", names=_names(names))


def _names(names: Sequence[Words]) -> Words:
    """Names in quotation marks, or how many there are."""
    if len(names) > _MOST_NAMES:
        return said("alt.many", count=len(names))
    return Listed(tuple([said("quoted", text=name) for name in names]))
