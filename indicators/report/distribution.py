"""Each question's answers alternative by alternative: of the total only, on request."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..documents.model import Cell, Column, Kind, Mark, Row, Share, Table, Text, Whole
from ..results.sealed import Results
from ..words import rounded_percent
from ..words.said import Said, Words, said_of
from .choices import Choices
from .parts_of_year import year_of
from .titles import question_again, question_text


def distribution_table(results: Results, choices: Choices) -> Table[Words] | None:
    """A row for each alternative of each question that may be told; nothing if none may."""
    if not results.distributions:
        return None
    about = results.questionnaire.short_title
    missing = [n for n, q in enumerate(results.asked, 1) if q.id not in results.distributions]
    notes = [said_of("note.distribution.missing", missing)] if missing else []
    return Table(
        name=Said("distribution.name", about=about),
        title=Said("distribution.title", about=about, year=year_of(results.year, results.periods)),
        description=Said("distribution.description"),
        columns=(
            Column(Said("column.question"), Kind.TEXT),
            Column(Said("column.alternative"), Kind.GROUP),
            Column(Said("column.base"), Kind.COUNT),
            Column(Said("column.share_of_base"), Kind.SHARE),
        ),
        rows=tuple(_rows(results)),
        notes=(Said("note.distribution"), *notes),
        source=choices.source_line,
    )


def _rows(results: Results) -> Iterator[Row[Words]]:
    for number, question in enumerate(results.asked, 1):
        numbers = results.distributions.get(question.id, ())
        base = results.get(question.id).base
        label = question_text(number, question, results.year)
        for alternative, count in zip(question.alternatives, numbers, strict=False):
            share: Cell[Words] = Mark(Said("mark.outside"))
            if alternative.valence is not None and base:
                share = Share(rounded_percent(Fraction(count, base), results.policy.decimals))
            yield Row((label, Text(alternative.label, "sv"), Whole(count), share))
            label = question_again(number, question)
