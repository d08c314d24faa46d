"""The document of reliability: alpha over a table of the questions, or why there is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

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
from ..words.said import Fact, Number, Percent, Words, joined, said
from .choices import Choices
from .share_tables import question_text


def reliability_report(found: Sequence[Reliability], choices: Choices) -> Document[Words]:
    """The reliability of the waves of a year, a section for each area."""
    reading = ("reliability.reading", "reliability.caution")
    facts: dict[str, Fact] = {"association": choices.association, "year": found[0].year}
    return Document(
        title=said("reliability.title"),
        subtitle=said("report.subtitle", **facts),
        introduction=tuple(Paragraph(said(key)) for key in reading),
        sections=tuple(section for one in found for section in _sections(one, choices)),
    )


def _sections(found: Reliability, choices: Choices) -> Iterator[Section[Words]]:
    for scale in found.scales:
        heading = _heading(found, scale)
        if scale.alpha is not None:
            table = _table(found, scale, scale.alpha, choices)
            yield Section(heading, (_facts(found, scale.alpha), table))
        elif scale.reason is not None:
            facts = {"least": found.least, "count": len(scale.questions)}
            told = said(f"reliability.none.{scale.reason.value}", **facts)
            yield Section(heading, (Paragraph(told),))
    if found.outside:
        key = f"reliability.outside.{'one' if len(found.outside) == 1 else 'many'}"
        told = said(key, numbers=found.outside)
        yield Section(found.questionnaire.short_title, (Paragraph(told),))


def _heading(found: Reliability, scale: Scale) -> Words:
    """ "Personal", or "Personal: Samverkan"."""
    return joined((found.questionnaire.short_title, scale.area or ""), ": ")


def _facts(found: Reliability, alpha: Alpha) -> Facts[Words]:
    low, high = figure_text(alpha.low), figure_text(alpha.high)
    level = Percent(Decimal(95))
    people = said("reliability.people", complete=alpha.complete, answers=found.answers or 0)
    return Facts(
        (
            (said("reliability.alpha"), figure_text(alpha.value)),
            (
                said("reliability.interval", level=level),
                said("reliability.range", low=low, high=high),
            ),
            (said("reliability.complete"), people),
        )
    )


def _table(found: Reliability, scale: Scale, alpha: Alpha, choices: Choices) -> Table[Words]:
    heading = _heading(found, scale)
    keys = ("correlation", "without") if len(alpha.items) > 2 else ("correlation",)
    numbers = (Column(said(f"reliability.{key}"), Kind.COUNT) for key in keys)
    return Table(
        name=scale.area or heading,
        title=said("reliability.table", about=heading),
        description=said("reliability.description"),
        columns=(Column(said("column.question"), Kind.TEXT), *numbers),
        rows=tuple(_rows(found, scale, alpha)),
        notes=tuple(_notes(found, alpha)),
        source=choices.source_line,
    )


def _rows(found: Reliability, scale: Scale, alpha: Alpha) -> Iterator[Row[Words]]:
    for (number, question), item in zip(scale.questions, alpha.items, strict=True):
        told = [item.correlation] + [item.without] * (item.without is not None)
        cells: list[Cell[Words]] = [question_text(number, question, found.year)]
        cells += [Text(figure_text(figure)) for figure in told if figure is not None]
        yield Row(tuple(cells))


def _notes(found: Reliability, alpha: Alpha) -> Iterator[Words]:
    facts = {"complete": alpha.complete, "answers": found.answers or 0, "count": len(alpha.items)}
    yield said("reliability.note.complete", **facts)
    yield said(f"reliability.note.{'items' if len(alpha.items) > 2 else 'two'}")
    yield said("reliability.note.interval")
    if alpha.value < 0:
        yield said("reliability.note.negative")


def figure_text(figure: Decimal) -> Words:
    """ "0,70", with a true minus below nought."""
    sign = "\N{MINUS SIGN}" if figure < 0 else ""
    return joined((sign, Number(abs(figure))), "")
