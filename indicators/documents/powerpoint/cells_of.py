"""What is read out of the table of a chart: its rows by question, its shares, and their classes."""

from __future__ import annotations

from ...words import say
from ..cells import by_question
from ..model import Chart, Kind, Points, Row, Share, Text


def questions_of(chart: Chart) -> list[list[int]]:
    """The numbers of the rows of each question."""
    numbers = iter(range(len(chart.table.rows)))
    return [[next(numbers) for _ in rows] for rows in by_question(chart.table.rows)]


def places(chart: Chart, *kinds: Kind) -> list[int]:
    """The columns of some kinds."""
    return [place for place, column in enumerate(chart.table.columns) if column.kind in kinds]


def shares_in(chart: Chart, row: Row) -> list[Share] | None:
    """The shares of a row; nothing where one of them is not shown."""
    cells = [row.cells[place] for place in places(chart, Kind.SHARE)]
    shares = [cell for cell in cells if isinstance(cell, Share)]
    return shares if len(shares) == len(cells) else None


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


def clear_change(chart: Chart, row: Row) -> int:
    """1 for a clear rise, -1 for a clear fall, else 0."""
    (points,) = (row.cells[place] for place in places(chart, Kind.POINTS))
    verdicts = [row.cells[place] for place in places(chart, Kind.VERDICT)]
    if not isinstance(points, Points) or not any(isinstance(v, Text) for v in verdicts):
        return 0
    return (points.value > 0) - (points.value < 0)
