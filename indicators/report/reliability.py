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
from ..words import decimal_text, listed, percent_text, say
from .edition import Edition
from .share_tables import question_text


def reliability_report(found: Sequence[Reliability], edition: Edition) -> Document:
    """The reliability of the rounds of a year, a section for each area."""
    language = edition.language
    reading = ("reliability.reading", "reliability.caution")
    facts = {"association": edition.association, "year": found[0].year}
    return Document(
        title=say(language, "reliability.title"),
        subtitle=say(language, "report.subtitle", **facts),
        language=language,
        introduction=tuple(Paragraph(say(language, key)) for key in reading),
        sections=tuple(section for one in found for section in _sections(one, edition)),
    )


def _sections(found: Reliability, edition: Edition) -> Iterator[Section]:
    language = edition.language
    for scale in found.scales:
        heading = _heading(found, scale, language)
        if scale.alpha is not None:
            table = _table(found, scale, scale.alpha, edition)
            yield Section(heading, (_facts(found, scale.alpha, language), table))
        elif scale.reason is not None:
            facts = {"least": found.least, "count": len(scale.questions)}
            told = say(language, f"reliability.none.{scale.reason.value}", **facts)
            yield Section(heading, (Paragraph(told),))
    if found.outside:
        key = f"reliability.outside.{'one' if len(found.outside) == 1 else 'many'}"
        told = say(language, key, numbers=listed(language, found.outside))
        yield Section(found.questionnaire.short_titles[language], (Paragraph(told),))


def _heading(found: Reliability, scale: Scale, language: str) -> str:
    """ "Personal", or "Personal: Samverkan"."""
    return ": ".join(filter(None, (found.questionnaire.short_titles[language], scale.area)))


def _facts(found: Reliability, alpha: Alpha, language: str) -> Facts:
    low, high = figure_text(language, alpha.low), figure_text(language, alpha.high)
    level = percent_text(language, Decimal(95))
    people = say(language, "reliability.people", complete=alpha.complete, answers=found.answers)
    return Facts(
        (
            (say(language, "reliability.alpha"), figure_text(language, alpha.value)),
            (
                say(language, "reliability.interval", level=level),
                say(language, "reliability.range", low=low, high=high),
            ),
            (say(language, "reliability.complete"), people),
        )
    )


def _table(found: Reliability, scale: Scale, alpha: Alpha, edition: Edition) -> Table:
    language = edition.language
    heading = _heading(found, scale, language)
    keys = ("correlation", "without") if len(alpha.items) > 2 else ("correlation",)
    numbers = (Column(say(language, f"reliability.{key}"), Kind.COUNT) for key in keys)
    return Table(
        name=scale.area or heading,
        title=say(language, "reliability.table", about=heading),
        description=say(language, "reliability.description"),
        columns=(Column(say(language, "column.question"), Kind.TEXT), *numbers),
        rows=tuple(_rows(found, scale, alpha, language)),
        notes=tuple(_notes(found, alpha, language)),
        source=edition.source,
    )


def _rows(found: Reliability, scale: Scale, alpha: Alpha, language: str) -> Iterator[Row]:
    for (number, question), item in zip(scale.questions, alpha.items, strict=True):
        told = [item.correlation] + [item.without] * (item.without is not None)
        cells: list[Cell] = [question_text(number, question, found.year, language)]
        cells += [Text(figure_text(language, figure)) for figure in told if figure is not None]
        yield Row(tuple(cells))


def _notes(found: Reliability, alpha: Alpha, language: str) -> Iterator[str]:
    facts = {"complete": alpha.complete, "answers": found.answers, "count": len(alpha.items)}
    yield say(language, "reliability.note.complete", **facts)
    yield say(language, f"reliability.note.{'items' if len(alpha.items) > 2 else 'two'}")
    yield say(language, "reliability.note.interval")
    if alpha.value < 0:
        yield say(language, "reliability.note.negative")


def figure_text(language: str, figure: Decimal) -> str:
    """ "0,70", with a true minus below nought."""
    sign = "\N{MINUS SIGN}" if figure < 0 else ""
    return sign + decimal_text(language, abs(figure))
