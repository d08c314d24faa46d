"""The indicators of a year on one page: a row for each, a column for each respondent group.

A question that several surveys ask stands in one row, so that the groups are seen beside each
other. Every figure is one of the tables: of the year's sealed results, and of their changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

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
from ..results.comparison import Comparison
from ..results.frames import status_in, whole_percent
from ..results.sealed import Results
from ..survey.groups import EVERYBODY
from ..survey.instrument import Instrument
from ..words import rounded_percent
from ..words.said import Number, Percent, Said, Words, joined, spoken
from .choices import Choices
from .hidden_notes import group_note
from .judgement import judged
from .overview_cells import bar_cell, legend_of, name_cell
from .overview_rows import Asked, Line, lines_of, told_of
from .overview_texts import findings, overview_notes
from .parts_of_year import latest_year
from .question_order import points_in_print
from .targets import reached
from .weight import one_person

OVERVIEW_COLUMNS = (
    "area", "indicator_id", "indicator", "questionnaire", "question_id", "year", "status", "base",
    "positive", "earlier_year", "earlier_positive", "points", "verdict", "target", "reached",
)  # fmt: skip


def overview(
    pairs: Sequence[Comparison], choices: Choices, instrument: Instrument
) -> Document[Words]:
    """The page by itself."""
    choices = judged(pairs, choices)
    year = latest_year(pair.later for pair in pairs)
    return Document(
        title=Said("overview.title", year=year),
        subtitle=Said("report.subtitle", association=choices.association, year=year),
        front=replace(
            overview_section(pairs, choices, instrument), heading=Said("overview.shares")
        ),
        tag=f"overview.{year}",
    )


def overview_section(
    pairs: Sequence[Comparison], choices: Choices, instrument: Instrument
) -> Section[Words]:
    """What is found, who answered, and the table; of what is hidden a sentence that says why."""
    told = told_of(pairs)
    lines = lines_of(told, choices, instrument)
    table = overview_table(told, lines, choices, instrument)
    found = tuple(findings(told, lines, choices))
    hidden = [group_note(pair.later, EVERYBODY) for pair in pairs if pair not in told]
    return Section(
        Said("overview.title", year=latest_year(pair.later for pair in pairs)),
        (
            *((Paragraph(joined(found)),) if found else ()),
            *map(Paragraph, hidden),
            *((table,) if table else ()),
        ),
        "overview",
    )


def overview_table(
    told: Sequence[Comparison], lines: Sequence[Line], choices: Choices, instrument: Instrument
) -> Table[Words] | None:
    """Indicators by surveys, area by area; nothing where no survey shows anything."""
    if not lines:
        return None
    years = {"year": latest_year(pair.later for pair in told)}
    return Table(
        name=Said("overview.name"),
        title=Said("overview.table", **years),
        description=Said("overview.description", **years),
        columns=(
            Column(Said("overview.indicator"), Kind.TEXT),
            *(_column(pair.later) for pair in told),
        ),
        rows=tuple(_rows(lines, told, choices)),
        notes=(joined(overview_notes(told, lines, choices, instrument)),),
        legend=tuple(legend_of(lines)),
        source=choices.source_line,
        tag="overview",
    )


# --- rows ----------------------------------------------------------------------------------


def _rows(
    lines: Sequence[Line], told: Sequence[Comparison], choices: Choices
) -> Iterator[Row[Words]]:
    """The rows of each area under its name."""
    area: Words | None = None
    for line in lines:
        if line.area != area:
            area = line.area
            names = (pair.later.questionnaire.short_title for pair in told)
            yield Row((Text(area), *map(Text, names)), heading=True)
        cells = (bar_cell(line.of(pair), line, choices) for pair in told)
        yield Row((name_cell(line), *cells))


# --- who answered --------------------------------------------------------------------------


def _column(results: Results) -> Column[Words]:
    """ "Personal", under it "31 av 39 svarade, 79 %" and "en person är 3 p.e.", as far as that is
    shown."""
    received, rate = results.received.count, results.response_rate
    details: list[Words] = []
    if received is not None and rate is not None:
        facts = {"answers": received, "invited": results.invited or 0}
        details.append(Said("overview.answered", rate=Percent(rounded_percent(rate)), **facts))
    elif received is not None:
        details.append(Said("overview.answers", answers=received))
    if count := results.answers[EVERYBODY].count:
        if count != received:  # small groups are left out of the total
            details.append(Said("overview.in_total", answers=count))
        details.append(Said("overview.person", points=Number(one_person(count))))
    about = results.questionnaire.short_title
    return Column(about, Kind.BAR, inner=Said("column.clear"), details=tuple(details))


# --- for machines --------------------------------------------------------------------------


def overview_records(
    pairs: Sequence[Comparison], choices: Choices, instrument: Instrument
) -> Records:
    """A row for each indicator and survey that asks for it; nothing where it is not shown."""
    choices = judged(pairs, choices)
    lines = lines_of(pairs, choices, instrument)
    rows = (_record(line, asked, choices) for line in lines for asked in line.asked)
    return Records(OVERVIEW_COLUMNS, tuple(rows))


def _record(line: Line, asked: Asked, choices: Choices) -> tuple[str | int | None, ...]:
    change, later, earlier = asked.change, asked.pair.later, asked.pair.earlier
    target = later.targets.get(change.question.id)
    standing = None if target is None else reached(change.later, later, choices.population)[0]
    compared = change.compares and change.earlier is not None and earlier is not None
    return (
        spoken(line.area, "sv"),
        line.id,
        spoken(line.name, "sv"),
        asked.questionnaire,
        change.question.id,
        later.year,
        status_in(later, change.later).value,
        change.later.base,
        whole_percent(change.later, "positive"),
        earlier.year if compared and earlier else None,
        whole_percent(change.earlier, "positive") if compared and change.earlier else None,
        int(points_in_print(change, 0)) if compared else None,
        asked.assessment.verdict.value if asked.assessment else None,
        target,
        standing.value if standing else None,
    )
