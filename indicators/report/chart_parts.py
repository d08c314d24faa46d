"""Parts of a chart: what fits on a slide, and what belongs to an area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from ..documents.model import Chart, Column, Kind, Row, Share
from ..survey.questionnaire import Question
from ..words.said import Joined, Unbroken, Words
from .chart_texts import alternative, cell_words

_LEAST_FOR_AREAS = 9
"""How many questions a survey has, for its slides to be divided by area."""


def are_apart(asked: Sequence[Question]) -> bool:
    """Whether slides keep the areas of a survey apart: they would be short where it is."""
    return len(asked) >= _LEAST_FOR_AREAS and any(question.area for question in asked)


def changed(chart: Chart[Words], **changes: Any) -> Chart[Words]:
    """The chart with changes, and a text alternative of what it is then."""
    new = replace(chart, **changes)
    said = (new.title, new.about)
    return replace(new, alt=alternative(new.drawing, new.table, new.labels, said))


def part_of(chart: Chart[Words], labels: Sequence[Words]) -> Chart[Words]:
    """The part of a chart with these labels, with a table and a text alternative of its own."""
    rows = [row for row, label in enumerate(chart.labels) if label in labels]
    if len(rows) == len(chart.labels):
        return chart
    table = replace(chart.table, rows=tuple(chart.table.rows[row] for row in rows))
    row_labels = tuple(chart.labels[row] for row in rows)
    return changed(
        chart,
        name=f"{chart.name}-{_first_number(row_labels)}",
        table=table,
        labels=row_labels,
        breaks=frozenset((rows.index(row), c) for row, c in chart.breaks if row in rows),
    )


def _first_number(labels: Sequence[Words]) -> str:
    """The number of the first question; a part without questions is the whole."""
    numbers = (label.partition(".")[0] for label in labels if isinstance(label, str))
    return next(numbers, "0")


def plainly(chart: Chart[Words], asked: Sequence[Question]) -> Chart[Words]:
    """The chart with the short names of the questions, without their numbers where no two of the
    survey are called the same: on a slide there is nothing to look a number up in."""
    names = [question.short for question in asked]
    if len(set(names)) < len(names):
        return chart
    plain: dict[Words, Words] = {f"{number}. {name}": name for number, name in enumerate(names, 1)}
    labels = tuple(plain.get(label, label) for label in chart.labels)
    strong = tuple(plain.get(label, label) for label in chart.strong)
    return changed(chart, labels=labels, strong=strong)


def by_gap(chart: Chart[Words]) -> Chart[Words]:
    """A group beside all others in the order of the gap between the two, as both stand in print:
    the furthest above first, and what is hidden last."""
    places: dict[Words, list[int]] = {}
    for row, label in enumerate(chart.labels):
        places.setdefault(label, []).append(row)

    def order(rows: list[int]) -> tuple[bool, Decimal]:
        shares = [_positive(chart.table.rows[row], chart.table.columns) for row in rows[:2]]
        own, others = (*shares, None)[:2]
        if own is None or others is None:
            return True, Decimal(0)
        return False, others - own

    rows = [row for of_question in sorted(places.values(), key=order) for row in of_question]
    table = replace(chart.table, rows=tuple(chart.table.rows[row] for row in rows))
    return replace(chart, table=table, labels=tuple(chart.labels[row] for row in rows))


def _positive(row: Row[Words], columns: Sequence[Column[Words]]) -> Decimal | None:
    """The positive share of a row, which is its last."""
    of_kind = zip(row.cells, columns, strict=True)
    *_, cell = (cell for cell, column in of_kind if column.kind is Kind.SHARE)
    return cell.percent if isinstance(cell, Share) else None


def evenly(labels: Sequence[Words], most: int) -> list[list[Words]]:
    """The labels in as few parts as hold at most so many each, of about the same size."""
    parts = -(-len(labels) // most)
    ends = [len(labels) * number // parts for number in range(parts + 1)]
    return [list(labels[start:end]) for start, end in zip(ends, ends[1:], strict=False)]


def as_sentences(chart: Chart[Words]) -> tuple[Words, ...]:
    """The table of a chart as sentences, a row each, then its notes."""
    table = chart.table
    return (table.title, *(sentence(table.columns, row) for row in table.rows), *table.notes)


def sentence(columns: Sequence[Column[Words]], row: Row[Words]) -> Words:
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
