"""How many answers are needed next time to see a change, and what some answers would show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from ..analysis import Population
from ..analysis.estimates import asked_of
from ..analysis.hierarchy import parts_of_level
from ..analysis.power import times_as_many
from ..analysis.verdicts import LARGE_PERSONS, LARGE_POINTS
from ..documents.model import Block, Document, Paragraph, Records, Section
from ..results.comparison import TimeSeries
from ..results.frames import whole_percent
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..words import rounded_percent
from ..words.said import Listed, Number, Said, Words, joined
from .choices import Choices
from .hidden_notes import group_note, is_told, section_notes
from .needed_table import SIZES, counted, needed_notes, needed_table
from .planned_lines import Asked, Line, lines_of
from .sections import facts_of
from .titles import about_group

RECORD_COLUMNS = (
    "questionnaire", "grouping", "group", "year", "number", "question_id", "positive", "answers",
    *(f"{name}_{points}" for points in SIZES for name in ("needed", "each_year")),
    "expected", "smallest",
)  # fmt: skip


def plan(series: Sequence[TimeSeries], choices: Choices, asked: Asked) -> Document[Words]:
    """The plan of a year's questionnaires: a section for each, a table for each group shown."""
    kind = asked.population.value
    year = max(one.latest.year for one in series)
    reading: list[Words] = [Said(f"needed.reading.{kind}"), Said("needed.reading.columns")]
    if choices.population is None:
        reading.append(Said("needed.undeclared"))
    sections = (_section(one, choices, asked) for one in series)
    return Document(
        title=Said("needed.title"),
        subtitle=Said("report.subtitle", association=choices.association, year=year),
        introduction=tuple(map(Paragraph, reading)),
        sections=(*sections, Section(Said("needed.method"), tuple(_method(asked)))),
    )


def _method(asked: Asked) -> Iterator[Paragraph[Words]]:
    """How the numbers have been worked out."""
    kind = asked.population.value
    smallest = asked.limit.smallest
    persons, points = smallest.persons or LARGE_PERSONS, smallest.points or LARGE_POINTS
    yield Paragraph(Said(f"needed.method.{kind}", persons=persons, points=points))
    yield Paragraph(Said("needed.method.direction"))
    if asked.population is Population.PROCESS:
        yield Paragraph(Said("needed.method.test"))


def _section(series: TimeSeries, choices: Choices, asked: Asked) -> Section[Words]:
    results = series.latest
    blocks: list[Block[Words]] = [facts_of(results)]
    for group in (EVERYBODY, *results.groups):
        blocks += _blocks(series, group, choices, asked)
        if group == EVERYBODY and asked.population is Population.PROCESS:
            blocks.append(Paragraph(_together(series, asked)))
    blocks += [Paragraph(text) for text in section_notes(results)]
    return Section(results.questionnaire.title, tuple(blocks))


def _together(series: TimeSeries, asked: Asked) -> Words:
    """How many times as many answers it takes in a report, in which much is tested."""
    tests_whole = series.level() is not None
    whole, question = parts_of_level(asked.surveys, len(series.latest.asked), tests_whole)
    if tests_whole:
        return Said("needed.together", whole=_times(whole), question=_times(question))
    return Said("needed.together.questions", question=_times(question))


def _times(part: float) -> Words:
    """ "1,4": how many times as many answers are needed with a part of the level."""
    return Number(rounded_percent(Fraction(times_as_many(part)) / 100, 1))


def _blocks(
    series: TimeSeries, group: Group, choices: Choices, asked: Asked
) -> Iterator[Block[Words]]:
    results = series.latest
    if not is_told(results, group):
        yield Paragraph(group_note(results, group))
        return
    if asked.population is Population.THESE and not asked_of(results, group):
        scope = "group" if group.labels else "total"
        yield Paragraph(Said(f"needed.no_invited.{scope}", about=about_group(results, group)))
        return
    lines = lines_of(series, group, asked)
    rate = asked.rate if asked_of(results, group) else None
    yield Paragraph(_finding(lines, rate))
    table = needed_table(results, group, lines, rate)
    notes = tuple(needed_notes(series, group, lines, asked))
    yield replace(table, notes=notes, source=choices.source_line)
    if asked.rate is not None and rate is None:
        yield Paragraph(Said("needed.no_rate"))


def _finding(lines: Sequence[Line], rate: int | None) -> Words:
    """From how many percentage points on a change is seen, in words."""
    given = Said("needed.given.same") if rate is None else Said("needed.given.rate", rate=rate)
    planned = [line for line in lines if line.planned is not None]
    whole = [line.smallest for line in planned if line.level]
    questions = [line.smallest for line in planned if line.question]
    seen = [points for points in questions if points is not None]
    found: list[Words] = []
    if not (seen or any(whole)):
        return Said("needed.found", given=given, found=Said("needed.found.nothing"))
    if whole:
        key = "needed.found.whole" if whole[0] else "needed.found.whole.none"
        found.append(Said(key, points=counted("points", whole[0] or 0)))
    if seen:
        least, most = min(seen), max(seen)
        key = "needed.found.one" if least == most else "needed.found.range"
        found.append(Said(key, least=least, most=counted("points", most)))
    elif questions:
        found.append(Said("needed.found.none"))
    some = Said("needed.found.some") if 0 < len(seen) < len(questions) else ""
    return joined((Said("needed.found", given=given, found=Listed(tuple(found))), some))


# --- for machines -----------------------------------------------------------------------------


def plan_records(series: Sequence[TimeSeries], asked: Asked) -> Records:
    """The same as rows; the whole has no number, and what is not shown or cannot be is ``None``."""
    rows = (
        _record(line, one.latest, group)
        for one in series
        for group in (EVERYBODY, *one.latest.groups)
        for line in lines_of(one, group, asked)
    )
    return Records(RECORD_COLUMNS, tuple(rows))


def _record(line: Line, results: Results, group: Group) -> tuple[str | int | None, ...]:
    planned = line.planned
    numbers: list[int | None] = []
    for points in SIZES:
        numbers += [line.needed(points), line.each_year(points)]
    return (
        results.questionnaire.id,
        *group.written,
        results.year,
        line.number,
        line.question.id if line.question else None,
        _whole_percent(line),
        planned.answers if planned else None,
        *numbers,
        line.expected,
        line.smallest,
    )


def _whole_percent(line: Line) -> int | None:
    """The positive share in whole percent; of a mean that has decimals, which is rounded already,
    nothing."""
    if line.result is not None:
        return whole_percent(line.result, "positive")
    decimals = line.percent is None or line.percent.as_tuple().exponent
    return None if decimals or line.percent is None else int(line.percent)
