"""The list of all figures in print: the name of each, what it is of, and the figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from ..documents.model import (
    Column,
    Document,
    Kind,
    Paragraph,
    Records,
    Row,
    Section,
    Table,
    Text,
)
from ..words.said import Said, Words
from .choices import Choices
from .figures import Figure, Figures

RECORD_COLUMNS = (
    *("id", "questionnaire", "year", "grouping", "group", "question", "kind", "value", "unit"),
)
_COUNTS = ("base", "answers", "invited")


def figure_list(figures: Figures, choices: Choices, year: int) -> Document[Words]:
    """The list as a document: a table for each survey."""
    sections = tuple(
        _section(list(own)) for _, own in groupby(figures.shown, key=lambda f: f.questionnaire)
    )
    return Document(
        title=Said("field.list"),
        subtitle=Said("report.subtitle", association=choices.association, year=year),
        introduction=(Paragraph(Said("field.reading")),),
        sections=sections,
    )


def _section(figures: Sequence[Figure]) -> Section[Words]:
    title = figures[0].results.questionnaire.short_title
    table: Table[Words] = Table(
        name=title,
        title=Said("field.table", about=title),
        description=Said("field.table.description", about=title),
        columns=(
            Column(Said("column.figure"), Kind.TEXT),
            Column(Said("column.figure_of"), Kind.TEXT),
            Column(Said("column.figure_name"), Kind.TEXT),
        ),
        rows=tuple(
            Row((Text(figure.words), Text(figure.about), Text(f"{{{figure.id}}}")))
            for figure in figures
        ),
    )
    return Section(title, (table,))


def figure_records(figures: Figures) -> Records:
    """The list as rows for machines; of a bound, or a range, there is no value."""
    return Records(RECORD_COLUMNS, tuple(_records(figures)))


def _records(figures: Figures) -> Iterator[tuple[str | int | None, ...]]:
    for figure in figures:
        unit = "count" if figure.kind in _COUNTS else "percent"
        yield (
            figure.id,
            figure.questionnaire,
            figure.year,
            *figure.group.written,
            figure.question,
            figure.kind,
            _value(figure.value),
            "points" if figure.kind == "change" else unit,
        )


def _value(value: Decimal | None) -> str | int | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral() else str(value)
