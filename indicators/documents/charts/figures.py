"""What a native chart is made of: the words beside each bar, and how long its parts are.

The numbers are those in print, so nothing finer than the table of a chart is in the chart.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ...words import say
from ..cells import legible
from ..charted import cells
from ..model import Cell, Chart, Column, Drawing, Kind, Mark, Row, Share, Table, Text, Whole


def figures(chart: Chart) -> Table:
    """The figures as a table: a row for each bar, or for each question if years are compared."""
    chart = legible(chart)
    compares = chart.drawing is Drawing.CHANGE
    shares = [column for column in chart.table.columns if column.kind is Kind.SHARE]
    labels = [column.label for column in shares] if compares else _parts(shares, chart)
    row_of = _compared if compares else _parted
    numbers = range(len(chart.table.rows))
    table = Table(
        name=chart.name,
        title=chart.title,
        description=chart.alt,
        columns=(
            Column(chart.table.columns[0].label, Kind.TEXT),
            *(Column(label, Kind.SHARE) for label in labels),
        ),
        rows=tuple(Row(row_of(chart, number)) for number in numbers),
    )
    return legible(table, chart.language)


def _words(cells: Sequence[Cell]) -> str:
    """The marks that stand in place of numbers, each once."""
    marks = (cell.in_print for cell in cells if isinstance(cell, Mark))
    return ", ".join(dict.fromkeys(marks))


# --- bars of shares ------------------------------------------------------------------------


def _parts(shares: Sequence[Column], chart: Chart) -> list[str]:
    *negative_and_neutral, positive = shares
    names = [say(chart.language, "chart.merely"), positive.inner or positive.label]
    return [*(column.label for column in negative_and_neutral), *names]


def _parted(chart: Chart, row: int) -> tuple[Cell, ...]:
    """The words and parts of a bar; positive but not clearly so is the difference of two shares."""
    found = cells(chart, row, Kind.SHARE)
    shares = [cell for cell in found if isinstance(cell, Share)]
    if len(shares) < len(found):
        words = _words(found)
        return (Text(f"{_about(chart, row)}: {words}"), *[Mark(words)] * (len(found) + 1))
    *negative_and_neutral, positive = shares
    column = [column for column in chart.table.columns if column.kind is Kind.SHARE][-1]
    # Where it is not known which answers are clearly positive, none are called so.
    clear = positive.inner or Decimal(0) if column.inner else positive.percent
    text = f"{positive.text} {column.label.lower()}"
    parts = (*(share.percent for share in negative_and_neutral), positive.percent - clear, clear)
    targets = [cell.text for cell in cells(chart, row, Kind.TARGET) if isinstance(cell, Text)]
    remarks = "; ".join(
        [text, *(say(chart.language, "chart.target", target=target) for target in targets)]
    )
    return (Text(f"{_about(chart, row)}: {remarks}"), *map(Share, parts))


def _about(chart: Chart, row: int) -> str:
    """What a bar is about: "1. Stödet får ta tid, 31 svar 2022", then "32 svar 2021", or, where
    groups stand under each other, "Alla andra (19 svar)"."""
    (second,) = [*cells(chart, row, Kind.YEAR), *cells(chart, row, Kind.GROUP)]
    bases = cells(chart, row, Kind.COUNT)
    about = second.in_print
    if bases and isinstance(bases[0], Whole):
        key = "column.group" if isinstance(second, Text) else "table.answers"
        about = say(chart.language, key, answers=bases[0].value, year=about, group=about)
    is_repeated = chart.table.rows[row].earlier and row > 0
    return ", ".join(filter(None, ("" if is_repeated and about else chart.labels[row], about)))


# --- years compared ------------------------------------------------------------------------


def _compared(chart: Chart, row: int) -> tuple[Cell, ...]:
    """The positive shares of two years, the first of them only if the years compare."""
    first, second = (
        place for place, column in enumerate(chart.table.columns) if column.kind is Kind.SHARE
    )
    both = [chart.table.rows[row].cells[place] for place in (first, second)]
    points = _words_of_change(chart, row)
    if (row, second) in chart.breaks and isinstance(both[0], Share):
        both[0] = Mark(points or "–")
    marks = [
        f"{chart.table.columns[place].label} {cell.text}"
        for place, cell in zip((first, second), both, strict=True)
        if isinstance(cell, Mark)
    ]
    return (Text(f"{chart.labels[row]} ({', '.join(marks) or points or '–'})"), *both)


def _words_of_change(chart: Chart, row: int) -> str:
    clear = [cell for cell in cells(chart, row, Kind.VERDICT) if isinstance(cell, Text)]
    return ", ".join(cell.in_print for cell in (*cells(chart, row, Kind.POINTS), *clear))
