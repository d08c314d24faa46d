"""Parts of a chart: what fits on a slide, and what belongs to an area."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..documents.model import Chart, Column, Row
from ..words.said import Joined, Unbroken, Words
from .chart_texts import alternative, cell_words


def part_of(chart: Chart[Words], labels: Sequence[str]) -> Chart[Words]:
    """The chart with the rows of some questions, and a table and text of its own."""
    kept = [row for row, label in enumerate(chart.labels) if label in labels]
    if len(kept) == len(chart.labels):
        return chart
    table = replace(chart.table, rows=tuple(chart.table.rows[row] for row in kept))
    names = tuple(chart.labels[row] for row in kept)
    return replace(
        chart,
        name=f"{chart.name}-{names[0].partition('.')[0]}",
        alt=alternative(chart.drawing, table, names),
        table=table,
        labels=names,
        breaks=frozenset((kept.index(row), c) for row, c in chart.breaks if row in kept),
    )


def pieces(
    chart: Chart[Words], areas: Mapping[str, str | None], most: int
) -> Iterator[tuple[str | None, list[list[str]]]]:
    """The labels of a chart by area, each area in pieces of about the same size.

    ``areas`` gives the area of each label; ``most`` questions are in a piece.
    """
    by_area: dict[str | None, list[str]] = {}
    for label in dict.fromkeys(chart.labels):
        by_area.setdefault(areas.get(label), []).append(label)
    for area, labels in by_area.items():
        yield area, _evenly(labels, most)


def _evenly(labels: Sequence[str], most: int) -> list[list[str]]:
    count = -(-len(labels) // most)
    ends = [len(labels) * place // count for place in range(count + 1)]
    return [list(labels[a:b]) for a, b in zip(ends, ends[1:], strict=False)]


def told(chart: Chart[Words]) -> tuple[Words, ...]:
    """The table of a chart as sentences, a row each, then its notes."""
    table = chart.table
    return (table.title, *(_sentence(table.columns, row) for row in table.rows), *table.notes)


def _sentence(columns: Sequence[Column[Words]], row: Row[Words]) -> Words:
    """ "1. Får stödet ta tid? År: 2022; Negativt: 0 %; Positivt (Klart positivt): 97 % (77 %)."."""
    question, *figures = map(cell_words, row.cells)
    headed = (
        Joined((_heading(column), ": ", figure), "")
        for column, figure in zip(columns[1:], figures, strict=True)
    )
    return Joined((question, " ", Joined(tuple(headed), "; "), "."), "")


def _heading(column: Column[Words]) -> Words:
    if not column.inner:
        return column.label
    return Joined((column.label, " (", Unbroken(column.inner), ")"), "")
