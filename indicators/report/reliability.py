"""The document of reliability: alpha over a table of the questions, or why there is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain

from ..analysis.alpha import Alpha
from ..analysis.reliability import Reliability, Scale
from ..documents.model import (
    Cell,
    Column,
    Document,
    Facts,
    Kind,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
)
from ..words.said import Fact, Number, Percent, Said, Words, joined
from .choices import Choices
from .titles import question_text


def reliability_report(reliabilities: Sequence[Reliability], choices: Choices) -> Document[Words]:
    """The reliability of the waves of a year, a section for each area."""
    reading = ("reliability.reading", "reliability.caution")
    facts: dict[str, Fact] = {"association": choices.association, "year": reliabilities[0].year}
    return Document(
        title=Said("reliability.title"),
        subtitle=Said("report.subtitle", **facts),
        introduction=tuple(Paragraph(Said(key)) for key in reading),
        sections=tuple(chain.from_iterable(_sections(r, choices) for r in reliabilities)),
    )


def _sections(reliability: Reliability, choices: Choices) -> Iterator[Section[Words]]:
    for scale in reliability.scales:
        heading = _heading(reliability, scale)
        if scale.alpha is not None:
            table = _table(reliability, scale, scale.alpha, choices)
            yield Section(heading, (_facts(reliability, scale.alpha), table))
        elif scale.reason is not None:
            facts = {"least": reliability.least, "count": len(scale.questions)}
            sentence = Said(f"reliability.none.{scale.reason.value}", **facts)
            yield Section(heading, (Paragraph(sentence),))
    if reliability.outside:
        key = f"reliability.outside.{'one' if len(reliability.outside) == 1 else 'many'}"
        sentence = Said(key, numbers=reliability.outside)
        yield Section(reliability.questionnaire.short_title, (Paragraph(sentence),))


def _heading(reliability: Reliability, scale: Scale) -> Words:
    """ "Personal", or "Personal: Samverkan"."""
    return joined((reliability.questionnaire.short_title, scale.area or ""), ": ")


def _facts(reliability: Reliability, alpha: Alpha) -> Facts[Words]:
    low, high = figure_text(alpha.low), figure_text(alpha.high)
    level = Percent(Decimal(95))
    people = Said("reliability.people", complete=alpha.complete, answers=reliability.answers or 0)
    return Facts(
        (
            (Said("reliability.alpha"), figure_text(alpha.value)),
            (
                Said("reliability.interval", level=level),
                Said("reliability.range", low=low, high=high),
            ),
            (Said("reliability.complete"), people),
        )
    )


def _table(reliability: Reliability, scale: Scale, alpha: Alpha, choices: Choices) -> Table[Words]:
    heading = _heading(reliability, scale)
    keys = ("correlation", "without") if len(alpha.items) > 2 else ("correlation",)
    numbers = (Column(Said(f"reliability.{key}"), Kind.COUNT) for key in keys)
    return Table(
        name=scale.area or heading,
        title=Said("reliability.table", about=heading),
        description=Said("reliability.description"),
        columns=(Column(Said("column.question"), Kind.TEXT), *numbers),
        rows=tuple(_rows(reliability, scale, alpha)),
        notes=tuple(_notes(reliability, alpha)),
        source=choices.source_line,
    )


def _rows(reliability: Reliability, scale: Scale, alpha: Alpha) -> Iterator[Row[Words]]:
    for (number, question), item in zip(scale.questions, alpha.items, strict=True):
        figures = [item.correlation] + [item.without] * (item.without is not None)
        cells: list[Cell[Words]] = [question_text(number, question, reliability.year)]
        cells += [Text(figure_text(figure)) for figure in figures if figure is not None]
        yield Row(tuple(cells))


def _notes(reliability: Reliability, alpha: Alpha) -> Iterator[Words]:
    answers, count = reliability.answers or 0, len(alpha.items)
    yield Said("reliability.note.complete", complete=alpha.complete, answers=answers, count=count)
    yield Said(f"reliability.note.{'items' if count > 2 else 'two'}")
    yield Said("reliability.note.interval")
    if alpha.value < 0:
        yield Said("reliability.note.negative")


def figure_text(figure: Decimal) -> Words:
    """ "0,70", with a true minus below nought."""
    sign = "\N{MINUS SIGN}" if figure < 0 else ""
    return joined((sign, Number(abs(figure))), "")
