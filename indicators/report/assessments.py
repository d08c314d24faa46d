"""How sure a change is, and a share: the columns and notes beside a table of changes.

The association declares in ``rounds.toml`` what its answers stand for: the people asked, or the
work they speak of. Both readings are never in one document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from ..analysis import Assessment, Between, Population, Sample, Verdict, verdicts
from ..analysis.estimates import asked_of, estimated, interval_text, whatever_the_silent_think
from ..disclosure import Counts, Status
from ..documents.model import Cell, Column, Kind, Mark, Table, Text
from ..results.comparison import Change, Comparison
from ..results.result import Result
from ..results.sealed import Results
from ..survey.groups import Group
from ..words import rounded_percent
from ..words.said import Joined, Number, Percent, PValue, Said, Words, said_of

CLEAR = (Verdict.CLEAR_RISE, Verdict.CLEAR_FALL)


def judged(
    table: Table[Words], pair: Comparison, changes: Sequence[Change], population: Population
) -> Table[Words]:
    """A table of changes with a verdict on each, or with a note why there is none.

    The changes of a group are one family.
    """
    assessments = _assessments(pair, changes, population)
    if assessments is None:
        title = Said("change.not_judged", title=table.title)
        notes = (*table.notes, Said("note.no_invited"))
        return replace(table, title=title, notes=notes)
    column = Column(Said("column.verdict"), Kind.VERDICT)
    cells = [_verdict_cell(assessment.verdict) for assessment in assessments]
    notes = (*_person_note(pair.later, changes), *_test_notes(population))
    titled_table = _titled(table, pair, changes, assessments)
    return _with_columns(titled_table, [column], [(cell,) for cell in cells], notes)


def assessed(
    table: Table[Words], pair: Comparison, changes: Sequence[Change], population: Population
) -> Table[Words]:
    """The same with the interval of each share and the whole scale before the verdict.

    The method is described once for all tables, in a section of its own.
    """
    assessments = _assessments(pair, changes, population)
    if assessments is None:
        return judged(table, pair, changes, population)
    cells = [
        (
            *_intervals(change.later, pair.later, population),
            _scale_cell(assessment),
            _verdict_cell(assessment.verdict),
        )
        for change, assessment in zip(changes, assessments, strict=True)
    ]
    # Beside so many columns there is no room for a long word in a heading.
    short = Column(Said("column.points.short"), Kind.POINTS)
    columns = (short if c.kind is Kind.POINTS else c for c in table.columns)
    table = replace(_titled(table, pair, changes, assessments), columns=tuple(columns))
    method_notes = (Said(key) for key in ("note.points.short", "note.method.section"))
    notes = (*_person_note(pair.later, changes), *method_notes)
    return _with_columns(table, _columns(pair, population), cells, notes)


def verdicts_of(
    pair: Comparison, group: Group, population: Population
) -> dict[str, Verdict] | None:
    """The verdict on each question of a group; nothing if the number asked is not known."""
    changes = pair.changes(group)
    assessments = _assessments(pair, changes, population)
    if assessments is None:
        return None
    assessed_changes = zip(changes, assessments, strict=True)
    return {change.question.id: assessment.verdict for change, assessment in assessed_changes}


def _titled(
    table: Table[Words],
    pair: Comparison,
    changes: Sequence[Change],
    assessments: Sequence[Assessment],
) -> Table[Words]:
    """The table with a title that says which changes are clear. A picture, or a part of it on a
    slide, has no other place to say that the rest are not."""
    assessed_changes = zip(changes, assessments, strict=True)
    clear = [
        change.question for change, assessment in assessed_changes if assessment.verdict in CLEAR
    ]
    numbers = [number for number, question in enumerate(pair.later.asked, 1) if question in clear]
    if numbers:
        return replace(table, title=said_of("change.clear", numbers, title=table.title))
    return replace(table, title=Said("change.none_clear", title=table.title))


def _with_columns(
    table: Table[Words],
    columns: Sequence[Column[Words]],
    added_cells: Sequence[tuple[Cell[Words], ...]],
    notes: Sequence[Words],
) -> Table[Words]:
    rows = (
        replace(row, cells=(*row.cells, *added))
        for row, added in zip(table.rows, added_cells, strict=True)
    )
    return replace(
        table,
        columns=(*table.columns, *columns),
        rows=tuple(rows),
        notes=(*table.notes, *notes),
    )


def _columns(pair: Comparison, population: Population) -> tuple[Column[Words], ...]:
    """The columns that stand after the points: the interval, the whole scale, the verdict."""
    silent = ("column.silent",) if population is Population.THESE else ()
    keys = (f"column.interval.{population.value}", *silent, "column.whole_scale")
    interval_columns = (Column(Said(key, year=pair.later.year), Kind.INTERVAL) for key in keys)
    return (*interval_columns, Column(Said("column.verdict"), Kind.VERDICT))


def _assessments(
    pair: Comparison, changes: Sequence[Change], population: Population
) -> tuple[Assessment, ...] | None:
    """The assessment of each change; nothing if the numbers asked are needed and not known."""
    invited: tuple[int | None, int | None] = (None, None)
    if population is Population.THESE:
        waves = (pair.earlier, pair.later)
        group = changes[0].later.group
        earlier, later = (asked_of(results, group) if results else None for results in waves)
        if earlier is None or later is None:
            return None
        invited = (earlier, later)
    return _family(tuple(map(_possible_counts, changes)), population, invited)


@lru_cache(maxsize=256)  # a family stands in a chart, in its table and in sentences
def _family(
    changes: tuple[tuple[Counts, Counts] | Between | None, ...],
    population: Population,
    invited: tuple[int | None, int | None],
) -> tuple[Assessment, ...]:
    return tuple(verdicts(changes, population, invited))


def _possible_counts(change: Change) -> tuple[Counts, Counts] | Between | None:
    """The counts of both years, or all samples that print leaves possible."""
    if not change.compares or change.earlier is None:
        return None
    earlier, later = change.earlier.counts, change.later.counts
    if earlier and later:
        return (earlier, later)
    return Between(_samples(change.earlier), _samples(change.later))


def _samples(result: Result) -> tuple[Sample, ...]:
    return tuple(Sample(*positive_and_base) for positive_and_base in result.positives)


def _intervals(result: Result, results: Results, population: Population) -> Iterator[Cell[Words]]:
    """The interval of the share and, for the very people asked, the range left open by those who
    did not answer."""
    intervals = [estimated(result, results, population)]
    if population is Population.THESE:
        intervals.append(whatever_the_silent_think(result, results))
    # Of a share that is only bounded, the interval is hidden: it would tell the share.
    status = Status.COMPLEMENT if result.status is Status.MASKED else result.status
    for interval in intervals:
        if interval is None:
            yield Mark(Said(f"mark.{status.value}"))
        else:
            yield Text(interval_text(interval))


def _scale_cell(assessment: Assessment) -> Cell[Words]:
    """ "58 % (p = 0,21)"; without p where it would be about another population."""
    if assessment.cles is None:
        compares = assessment.verdict is not Verdict.NOT_COMPARABLE
        return Mark(Said("mark.several" if compares else "mark.incomparable"))
    effect, p = rounded_percent(assessment.cles), assessment.scale_adjusted
    text = Percent(effect)
    return Text(text if p is None else Joined((text, " (", PValue(p), ")"), ""))


def _verdict_cell(verdict: Verdict) -> Cell[Words]:
    """A clear change in words; a mark where no change is clear."""
    text = verdict_text(verdict)
    return Text(text) if verdict in CLEAR else Mark(text)


def verdict_text(verdict: Verdict | None) -> Words:
    """The verdict in words, or that the number asked is not known."""
    return Said(f"verdict.{verdict.value if verdict else 'no_invited'}")


def _person_note(results: Results, changes: Sequence[Change]) -> Iterator[Words]:
    """How many percentage points one person is."""
    answers = results.answers[changes[0].later.group].count
    if answers:
        points = Number(rounded_percent(Fraction(1, answers), 1))
        yield Said("note.person", points=points, answers=answers, year=results.year)


def _test_notes(population: Population) -> Iterator[Words]:
    """What the answers stand for, and when a change is called clear."""
    yield Said(f"note.method.{population.value}")
    yield Said(f"note.test.{population.value}")
    yield Said("note.method.family")


def method(population: Population) -> Iterator[Words]:
    """How the figures in the tables of changes are computed."""
    yield from _test_notes(population)
    yield Said(f"note.interval.{population.value}")
    yield Said("note.method.scale")
    yield Said(f"note.method.scale.{population.value}")
    yield Said("note.method.paired")
