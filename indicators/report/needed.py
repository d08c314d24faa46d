"""How many answers are needed next time to see a change, and what some answers would show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from ..analysis import Population, Smallest
from ..analysis.estimates import asked_of
from ..analysis.hierarchy import parts_of_level
from ..analysis.power import times_as_many
from ..analysis.verdicts import LARGE_PERSONS, LARGE_POINTS
from ..documents.model import (
    Block,
    Cell,
    Column,
    Document,
    Kind,
    Mark,
    Paragraph,
    Records,
    Row,
    Section,
    Table,
    Text,
    Whole,
)
from ..results.comparison import TimeSeries
from ..results.frames import whole_percent
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..words import rounded_percent
from ..words.said import Listed, Number, Percent, Said, Unbroken, Words, joined
from . import facts_of
from .assessments import limit_note
from .choices import Choices
from .comparison_tables import questions_column
from .hidden_notes import group_note, is_told, section_notes
from .notes import legends
from .planned_lines import Asked, Line, lines_of
from .share_cells import positive_cell
from .titles import about_group, question_text, titled

SIZES = (10, 20)
"""The changes that are planned for, in percentage points."""
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
    claims = sum(len(one.latest.asked) for one in series)
    sections = (_section(one, choices, asked, claims) for one in series)
    return Document(
        title=Said("needed.title"),
        subtitle=Said("report.subtitle", association=choices.association, year=year),
        introduction=tuple(map(Paragraph, reading)),
        sections=(*sections, Section(Said("needed.method"), tuple(_method(choices, asked)))),
    )


def _method(choices: Choices, asked: Asked) -> Iterator[Paragraph[Words]]:
    """How the numbers have been worked out."""
    kind = asked.population.value
    smallest = choices.smallest
    persons = (smallest.persons if smallest else None) or LARGE_PERSONS
    points = (smallest.points if smallest else None) or LARGE_POINTS
    yield Paragraph(Said(f"needed.method.{kind}", persons=persons, points=points))
    yield Paragraph(Said("needed.method.direction"))
    if asked.population is Population.PROCESS:
        yield Paragraph(Said("needed.method.test"))


def _section(series: TimeSeries, choices: Choices, asked: Asked, claims: int) -> Section[Words]:
    results = series.latest
    blocks: list[Block[Words]] = [facts_of(results)]
    for group in (EVERYBODY, *results.groups):
        blocks += _blocks(series, group, choices, asked)
        if group == EVERYBODY:
            blocks += map(Paragraph, _beyond_one(series, choices, asked, claims))
    blocks += [Paragraph(text) for text in section_notes(results)]
    return Section(results.questionnaire.title, tuple(blocks))


def _beyond_one(series: TimeSeries, choices: Choices, asked: Asked, claims: int) -> Iterator[Words]:
    """What else decides in a report, in which much is told: how many times as many answers, or
    from how many persons on a change is spoken of."""
    results = series.latest
    if asked.population is Population.THESE:
        if answers := results.answers[EVERYBODY].count:
            limit = limit_note(choices.smallest or Smallest(), claims, (answers, answers))
            yield joined((Said("needed.limit"), limit))
        return
    tests_whole = series.level() is not None
    whole, question = parts_of_level(asked.surveys, len(results.asked), tests_whole)
    if tests_whole:
        yield Said("needed.together", whole=_times(whole), question=_times(question))
    else:
        yield Said("needed.together.questions", question=_times(question))


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
    yield _table(series, group, choices, lines, rate)
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
        found.append(Said(key, points=whole[0] or 0))
    if seen:
        least, most = min(seen), max(seen)
        key = "needed.found.one" if least == most else "needed.found.range"
        found.append(Said(key, least=least, most=most))
    elif questions:
        found.append(Said("needed.found.none"))
    some = Said("needed.found.some") if 0 < len(seen) < len(questions) else ""
    return joined((Said("needed.found", given=given, found=Listed(tuple(found))), some))


def _table(
    series: TimeSeries, group: Group, choices: Choices, lines: Sequence[Line], rate: int | None
) -> Table[Words]:
    results = series.latest
    expected = (
        [Column(Said("column.smallest.same"), Kind.COUNT)]
        if rate is None
        else [
            Column(Said("column.expected", rate=rate), Kind.COUNT),
            Column(Said("column.smallest"), Kind.COUNT),
        ]
    )
    return Table(
        name=Said("needed.name", about=about_group(results, group)),
        title=titled("needed", (results,), group),
        description=Said("needed.description"),
        columns=(
            questions_column(),
            Column(Said("column.positive.year", year=results.year), Kind.COUNT),
            *(Column(Said("column.needed", points=points), Kind.COUNT) for points in SIZES),
            *expected,
        ),
        rows=tuple(Row((_name(line, results), *_cells(line, results, rate))) for line in lines),
        notes=tuple(_notes(series, group, lines)),
        source=choices.source_line,
    )


def _name(line: Line, results: Results) -> Text[Words]:
    if line.level is not None:
        return Text(Said("row.whole", count=len(line.level.questions)))
    assert line.number is not None and line.question is not None
    return question_text(line.number, line.question, results.year)


def _cells(line: Line, results: Results, rate: int | None) -> Iterator[Cell[Words]]:
    planned = line.planned
    further = len(SIZES) + (1 if rate is None else 2)
    if planned is None:
        yield _share_alone(line, results)
        yield from [_mark(line, results)] * further
        return
    assert line.percent is not None
    yield Text(Said("needed.share", share=Percent(line.percent), answers=planned.answers))
    for points in SIZES:
        yield _needed_cell(line.needed(points), line.each_year(points) or 0)
    if rate is not None:
        yield Whole(line.expected or 0)
    smallest = line.smallest
    key = "needed.unseen" if smallest is None else "needed.from"
    text = Said(key, points=smallest or 0)
    yield Mark(text) if smallest is None else Text(text)


def _share_alone(line: Line, results: Results) -> Cell[Words]:
    """The mean where all scores are alike; else the mark of the row."""
    answers = results.answers[line.level.group].count if line.level else None
    if answers is None or line.percent is None:
        return _mark(line, results)
    return Text(Said("needed.share", share=Percent(line.percent), answers=answers))


def _mark(line: Line, results: Results) -> Cell[Words]:
    """Why nothing is planned: the figure is hidden, print leaves several possible, or of the whole
    all scores are alike."""
    if line.result is None:
        return Mark(Said("needed.alike"))
    if line.result.has_shares:
        return Mark(Said("mark.several"))
    return positive_cell(line.result, results)


def _needed_cell(needed: int | None, each_year: int) -> Cell[Words]:
    """So many next year; where this year's answers are the bottleneck, how many in both years."""
    if needed is None:
        return Mark(Unbroken(Said("needed.never", answers=each_year)))
    if needed > each_year:
        return Text(Unbroken(Said("needed.or", needed=needed, answers=each_year)))
    return Whole(needed)


def _notes(series: TimeSeries, group: Group, lines: Sequence[Line]) -> Iterator[Words]:
    results = series.latest
    if series.level(group) is None:
        yield Said("needed.note.no_whole")
    pairs = [
        (line.needed(points), line.each_year(points))
        for line in lines
        for points in SIZES
        if line.planned is not None
    ]
    if any(needed is None for needed, _ in pairs):
        yield Said("needed.note.never")
    elif any(needed and each_year and needed > each_year for needed, each_year in pairs):
        yield Said("needed.note.or")
    if any(line.level is not None and line.planned is None for line in lines):
        yield Said("needed.note.alike")
    if any(line.smallest is None for line in lines if line.planned is not None):
        yield Said("needed.note.unseen")
    yield from legends((line.result, results) for line in lines if line.result is not None)


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
