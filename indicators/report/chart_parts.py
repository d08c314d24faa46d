"""Parts of a chart: what fits on a slide, and what belongs to an area."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..documents.model import Chart, Column, Row
from ..survey.questionnaire import Question
from ..words.said import Joined, Unbroken, Words
from .chart_texts import alternative, cell_words

_LEAST_FOR_AREAS = 9
"""How many questions a survey has, for its slides to be divided by area."""


def are_apart(asked: Sequence[Question]) -> bool:
    """Whether slides keep the areas of a survey apart: they would be short where it is."""
    return len(asked) >= _LEAST_FOR_AREAS and any(question.area for question in asked)


def part_of(chart: Chart[Words], labels: Sequence[Words]) -> Chart[Words]:
    """The part of a chart with these labels, with a table and a text alternative of its own."""
    rows = [row for row, label in enumerate(chart.labels) if label in labels]
    if len(rows) == len(chart.labels):
        return chart
    table = replace(chart.table, rows=tuple(chart.table.rows[row] for row in rows))
    row_labels = tuple(chart.labels[row] for row in rows)
    return replace(
        chart,
        name=f"{chart.name}-{_first_number(row_labels)}",
        alt=alternative(chart.drawing, table, row_labels, (chart.title, chart.about)),
        table=table,
        labels=row_labels,
        breaks=frozenset((rows.index(row), c) for row, c in chart.breaks if row in rows),
    )


def _first_number(labels: Sequence[Words]) -> str:
    """The number of the first question; a part without questions is the whole."""
    numbers = (label.partition(".")[0] for label in labels if isinstance(label, str))
    return next(numbers, "0")


def parts_by_area(
    chart: Chart[Words], areas: Mapping[Words, Words | None], most: int
) -> Iterator[tuple[Words | None, list[list[Words]]]]:
    """The labels of a chart by area, each area in parts of about the same size.

    ``areas`` gives the area of each label; a part has at most ``most`` questions.
    """
    by_area: dict[Words | None, list[Words]] = {}
    for label in dict.fromkeys(chart.labels):
        by_area.setdefault(areas.get(label), []).append(label)
    for area, labels in by_area.items():
        yield area, _evenly(labels, most)


def _evenly(labels: Sequence[Words], most: int) -> list[list[Words]]:
    parts = -(-len(labels) // most)
    ends = [len(labels) * number // parts for number in range(parts + 1)]
    return [list(labels[start:end]) for start, end in zip(ends, ends[1:], strict=False)]


def as_sentences(chart: Chart[Words]) -> tuple[Words, ...]:
    """The table of a chart as sentences, a row each, then its notes."""
    table = chart.table
    return (table.title, *(_sentence(table.columns, row) for row in table.rows), *table.notes)


def _sentence(columns: Sequence[Column[Words]], row: Row[Words]) -> Words:
    """ "1. Får stödet ta tid? År: 2022; Negativt: 0 %; Positivt (Klart positivt): 97 % (77 %)."."""
    question, *figures = map(cell_words, row.cells)
    headed_figures = (
        Joined((_heading(column), ": ", figure), "")
        for column, figure in zip(columns[1:], figures, strict=True)
    )
    return Joined((question, " ", Joined(tuple(headed_figures), "; "), "."), "")


def _heading(column: Column[Words]) -> Words:
    if not column.inner:
        return column.label
    return Joined((column.label, " (", Unbroken(column.inner), ")"), "")
