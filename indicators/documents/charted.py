"""What is read out of the table of a chart: its rows by question, its shares, and their classes."""

from __future__ import annotations

from decimal import Decimal

from ..words import say
from .cells import by_question
from .model import Cell, Chart, Interval, Kind, Row, Share


def questions_of(chart: Chart) -> list[list[int]]:
    """The numbers of the rows of each question."""
    numbers = iter(range(len(chart.table.rows)))
    return [[next(numbers) for _ in rows] for rows in by_question(chart.table.rows)]


def places(chart: Chart, *kinds: Kind) -> list[int]:
    """The places of the columns of some kinds."""
    return [place for place, column in enumerate(chart.table.columns) if column.kind in kinds]


def cells(chart: Chart, row: int, *kinds: Kind) -> list[Cell]:
    """The cells of a row in the columns of some kinds."""
    return [chart.table.rows[row].cells[place] for place in places(chart, *kinds)]


def shares_in(chart: Chart, row: Row) -> list[Share] | None:
    """The shares of a row; nothing where one of them is not shown."""
    wanted = places(chart, Kind.SHARE)
    shares = [cell for place in wanted if isinstance(cell := row.cells[place], Share)]
    return shares if len(shares) == len(wanted) else None


def classes(chart: Chart) -> list[str]:
    """The classes of answers that its bars are made of, in their order."""
    shares = len(places(chart, Kind.SHARE))
    others = {3: ["negative", "neutral"], 2: ["negative"]}.get(shares, [])
    return [*others, *positive_classes(chart)]


def positive_classes(chart: Chart) -> list[str]:
    """The positive classes; where it is not known which answers are clear, there is only one."""
    column = chart.table.columns[places(chart, Kind.SHARE)[-1]]
    return ["positive", "clear"] if column.inner else ["clear"]


def class_names(chart: Chart) -> list[str]:
    """What the classes are called."""
    *others, positive = (chart.table.columns[place] for place in places(chart, Kind.SHARE))
    names = [column.label for column in others]
    if not positive.inner:
        return [*names, positive.label]
    return [*names, say(chart.language, "chart.merely"), positive.inner]


def band_of(chart: Chart, row: int) -> tuple[Decimal, Decimal] | None:
    """Where this year's share may lie, in percent, seen from that of the year before: the interval
    of the change, within 0 and 100; nothing where the one or the other is not shown."""
    earlier = next(iter(cells(chart, row, Kind.SHARE)), None)
    interval = next((c for c in cells(chart, row, Kind.INTERVAL) if isinstance(c, Interval)), None)
    if interval is None or not isinstance(earlier, Share):
        return None
    least, most = earlier.percent + interval.least, earlier.percent + interval.most
    return max(least, Decimal(0)), min(most, Decimal(100))
