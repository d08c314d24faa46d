"""Text alternatives of charts: what they show, and what is highest and lowest in them.

Written from the cells of the chart's table and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from ..documents.model import Cell, Drawing, Kind, Mark, Points, Share, Table, Text, Whole
from ..words.said import Fact, Listed, Percent, Said, SignedPoints, Words, joined

# More names than this are counted instead of listed.
_MOST_NAMES = 3


def alternative(
    drawing: Drawing, table: Table[Words], labels: Sequence[Words], said: tuple[Words, Words]
) -> Words:
    """What somebody who cannot see the chart needs to know of it, in a few sentences: its title and
    the line under it, as they are ``said``, then how it is drawn and what else stands out."""
    sentences = _TEXTS[drawing](table, labels)
    two = ".two" if drawing.of_all_answers and len(_columns(table, Kind.SHARE)) == 2 else ""
    found, about = said
    first = Said("about.base", base=found)
    how = Said(f"alt.{drawing.value}{two}")
    return joined([first, about, how, *sentences, Said("alt.table")])


def _of_shares(table: Table[Words], labels: Sequence[Words]) -> Iterator[Words]:
    """Of bars with all classes of answers the highest share of negative ones too."""
    yield from _of_positive(table, labels)
    rows = [(name, r) for name, r in zip(labels, table.rows, strict=True) if not r.earlier]
    negative_column, *_, positive_column = _columns(table, Kind.SHARE)
    positive = [r.cells[positive_column] for _, r in rows]
    negative_cells = [(name, r.cells[negative_column]) for name, r in rows]
    negative = [(name, cell.percent) for name, cell in negative_cells if isinstance(cell, Share)]
    most = max((percent for _, percent in negative), default=Decimal(0))
    if most and not any(map(_is_bound, positive)):
        names = _names([n for n, percent in negative if percent == most])
        yield Said("alt.negative", names=names, percent=Percent(most))


def _of_positive(table: Table[Words], labels: Sequence[Words]) -> Iterator[Words]:
    place = _columns(table, Kind.SHARE)[-1]
    rows = zip(labels, table.rows, strict=True)
    positive = [(name, row.cells[place]) for name, row in rows if not row.earlier]
    yield from _highest_and_lowest(positive, "alt.latest", year=_subject(table))
    yield from _hidden_sentence(positive)


def _columns(table: Table[Words], *kinds: Kind) -> list[int]:
    """The places of the columns of these kinds."""
    return [place for place, column in enumerate(table.columns) if column.kind in kinds]


def _subject(table: Table[Words]) -> Words:
    """The year, or the group, of the shares in the first row."""
    (column,) = _columns(table, Kind.YEAR, Kind.GROUP)
    return cell_words(table.rows[0].cells[column]) if table.rows else ""


def _of_change(table: Table[Words], labels: Sequence[Words]) -> Iterator[Words]:
    before, now = _columns(table, Kind.SHARE)
    (change,) = _columns(table, Kind.POINTS)
    cells = [(name, row.cells[change]) for name, row in zip(labels, table.rows, strict=True)]
    points = [(name, cell.value) for name, cell in cells if isinstance(cell, Points)]
    values = [value for _, value in points]
    left_open = any(isinstance(cell, Text) for _, cell in cells)  # which may be the largest
    for key, choose in (("alt.rise", max), ("alt.fall", min)):
        if (most := choose((Decimal(0), *values))) and not left_open:
            names = _names([name for name, value in points if value == most])
            yield Said(key, names=names, points=SignedPoints(most))
    still = all(row.cells[before] == row.cells[now] for row in table.rows)
    if values and still and not any(values):
        yield Said("alt.still")
    incomparable = [name for name, cell in cells if isinstance(cell, Mark)]
    if incomparable:
        yield Said("alt.incomparable", names=_names(incomparable))


def _of_trend(table: Table[Words], labels: Sequence[Words]) -> Iterator[Words]:
    last = _columns(table, Kind.SHARE)[-1]
    latest = [(name, row.cells[last]) for name, row in zip(labels, table.rows, strict=True)]
    yield from _highest_and_lowest(latest, "alt.latest", year=table.columns[last].label)
    yield from _hidden_sentence(latest)


def _of_groups(table: Table[Words], labels: Sequence[Words]) -> Iterator[Words]:
    _total, *groups = _columns(table, Kind.SHARE)
    cells = [
        (Said("alt.cell", question=name, group=table.columns[group].label), row.cells[group])
        for name, row in zip(labels, table.rows, strict=True)
        for group in groups
    ]
    yield from _highest_and_lowest(cells, "alt.positive")
    if hidden := [cell for _, cell in cells if isinstance(cell, Mark)]:
        yield Said("alt.no_figure", count=len(hidden), all=len(cells))
    for gap in _columns(table, Kind.POINTS):
        gaps = [(name, row.cells[gap]) for name, row in zip(labels, table.rows, strict=True)]
        yield from _of_gaps(table.columns[gap].label, gaps)


def _of_gaps(gap: Words, cells: Sequence[tuple[Words, Cell[Words]]]) -> Iterator[Words]:
    """Where one group is furthest above the other, and where furthest below it or least above."""
    points = [(name, cell.value) for name, cell in cells if isinstance(cell, Points)]
    if points:
        ends = [choose(value for _, value in points) for choose in (max, min)]
        names = [_names([n for n, value in points if value == end]) for end in ends]
        most, least = (SignedPoints(end) for end in ends)
        facts = {"gap": gap, "high": names[0], "most": most, "low": names[1], "least": least}
        yield Said("alt.gap.same" if most == least else "alt.gap", **facts)


def _of_answers(table: Table[Words], labels: Sequence[Words]) -> Iterator[Words]:
    return iter(())


_TEXTS: dict[Drawing, Callable[[Table[Words], Sequence[Words]], Iterator[Words]]] = {
    Drawing.SHARES: _of_shares,
    Drawing.CENTRED: _of_shares,
    Drawing.ASIDE: _of_shares,
    Drawing.RANKED: _of_positive,
    Drawing.OWN: _of_positive,
    Drawing.ANSWERS: _of_answers,
    Drawing.CHANGE: _of_change,
    Drawing.TREND: _of_trend,
    Drawing.GROUPS: _of_groups,
}


def _highest_and_lowest(
    cells: Sequence[tuple[Words, Cell[Words]]], key: str, **facts: Fact
) -> Iterator[Words]:
    """Which are highest and which lowest, or that all are the same.

    Nothing where one is only bounded: it may be the highest, or the lowest.
    """
    shares = [(name, cell.percent) for name, cell in cells if isinstance(cell, Share)]
    if not shares or any(_is_bound(cell) for _, cell in cells):
        return
    low, high = (choose(percent for _, percent in shares) for choose in (min, max))
    if low == high:
        yield Said(f"{key}.same", percent=Percent(low), **facts)
        return
    names = [_names([n for n, percent in shares if percent == end]) for end in (high, low)]
    percents = [Percent(end) for end in (high, low)]
    yield Said(key, high=names[0], most=percents[0], low=names[1], least=percents[1], **facts)


def cell_words(cell: Cell[Words]) -> Words:
    """The content of a cell as running text."""
    if isinstance(cell, Share):
        return Percent(cell.percent, cell.inner)
    if isinstance(cell, Points):
        return SignedPoints(cell.value)
    return str(cell.value) if isinstance(cell, Whole) else cell.text


def _is_bound(cell: Cell[Words]) -> bool:
    """Whether a mark is a bound, such as "≥ 90 %"."""
    return isinstance(cell, Mark) and cell.is_bound


def _hidden_sentence(cells: Sequence[tuple[Words, Cell[Words]]]) -> Iterator[Words]:
    names = [name for name, cell in cells if isinstance(cell, Mark) and not _is_bound(cell)]
    if names:
        yield Said("alt.unseen", names=_names(names))


def _names(names: Sequence[Words]) -> Words:
    """Names in quotation marks, or how many there are."""
    if len(names) > _MOST_NAMES:
        return Said("alt.many", count=len(names))
    return Listed(tuple([Said("quoted", text=name) for name in names]))
