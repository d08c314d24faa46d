"""How many answers are needed next time, as a table of a group: its cells and notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..analysis import Population
from ..documents.model import Cell, Column, Kind, Mark, Row, Table, Text, Whole
from ..results.comparison import TimeSeries
from ..results.sealed import Results
from ..survey.groups import Group
from ..words.said import Percent, Said, Unbroken, Words
from .comparison_tables import questions_column
from .notes import legends
from .planned_lines import Asked, Line
from .share_cells import positive_cell
from .titles import about_group, question_text, titled

SIZES = (10, 20)
"""The changes that are planned for, in percentage points."""


def needed_table(
    results: Results, group: Group, lines: Sequence[Line], rate: int | None
) -> Table[Words]:
    """How many answers each line takes, and what those expected would show."""
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
        yield _needed_cell(line, planned.answers, points)
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


def _needed_cell(line: Line, answers: int, points: int) -> Cell[Words]:
    """So many next year, or that as many as this year are enough; where this year's answers are the
    bottleneck, how many in both years."""
    needed, each_year = line.needed(points), line.each_year(points)
    if needed is None and each_year is None:
        return Mark(Said("needed.below"))
    if needed is None:
        return Mark(Unbroken(Said("needed.never", answers=each_year or 0)))
    if needed == answers:
        return Text(Unbroken(Said("needed.enough", answers=answers)))
    if each_year is not None and needed > each_year:
        return Text(Unbroken(Said("needed.or", needed=needed, answers=each_year)))
    return Whole(needed)


def needed_notes(
    series: TimeSeries, group: Group, lines: Sequence[Line], asked: Asked
) -> Iterator[Words]:
    """What the numbers and words of a table mean, as far as they stand in it."""
    results = series.latest
    planned = [line for line in lines if line.planned is not None]
    if series.level(group) is None:
        yield Said("needed.note.no_whole")
    yield from _numbers_notes(planned)
    if asked.population is Population.THESE and planned:
        yield from _limit_notes(planned, asked)
    if any(line.level is not None and line.planned is None for line in lines):
        yield Said("needed.note.alike")
    if any(line.smallest is None for line in planned):
        yield Said("needed.note.unseen")
    yield from legends((line.result, results) for line in lines if line.result is not None)


def _numbers_notes(planned: Sequence[Line]) -> Iterator[Words]:
    """The first cell with two numbers as an example, and the first that says it cannot be done."""
    pairs = [
        (line, line.needed(points), line.each_year(points)) for line in planned for points in SIZES
    ]
    for line, needed, each_year in pairs:
        answers = line.planned.answers if line.planned else 0
        if needed and each_year and needed > max(answers, each_year):
            yield Said("needed.note.or", needed=needed, answers=each_year)
            break
    never = [(line, each) for line, needed, each in pairs if needed is None and each is not None]
    if never:
        line, each_year = never[0]
        key = "needed.note.never.asked" if line.asked else "needed.note.never"
        yield Said(key, answers=each_year, asked=line.asked or 0)


def _limit_notes(planned: Sequence[Line], asked: Asked) -> Iterator[Words]:
    """From where on a change is spoken of with as many answers as are expected."""
    earlier = max(line.planned.answers for line in planned if line.planned)
    later = max(line.expected or 1 for line in planned)
    persons, points = asked.limit.persons(earlier, later), asked.limit.points(earlier, later)
    if persons is None:
        yield Said("needed.note.limit.none", answers=later)
    else:
        key = "needed.note.limit.stated" if asked.limit.smallest.persons else "needed.note.limit"
        people = counted("needed.persons", persons)
        yield Said(key, answers=later, persons=people, points=counted("points", points))
    if any(line.needed(p) is None and line.each_year(p) is None for line in planned for p in SIZES):
        yield Said("needed.note.below")


def counted(key: str, number: int) -> Words:
    """ "1 procentenhet", "26 procentenheter"; "1 person", "13 personer"."""
    fact = {key.rpartition(".")[2]: number}
    return Said(f"{key}.{'one' if number == 1 else 'many'}", **fact)
