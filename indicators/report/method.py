"""The section of the method: how changes are judged, and the figures that decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from ..analysis import Assessment, Population, Verdict
from ..analysis.verdicts import LARGE_PERSONS, LARGE_POINTS
from ..documents.model import Cell, Column, Kind, Mark, Row, Table, Text
from ..results.comparison import Comparison
from ..survey.groups import Group
from ..words import rounded_percent
from ..words.said import Percent, PValue, Said, Words
from .assessments import range_text
from .choices import Choices
from .comparison_tables import questions_column, whole_name, wholes_of
from .gap_tables import gap_names
from .judgement import Judgement
from .side_by_side import Gap
from .titles import about_group, question_name


def method(judgement: Judgement) -> Iterator[Words]:
    """How changes are judged, in the words of what the answers stand for."""
    kind = judgement.population.value
    yield Said(f"note.method.{kind}")
    if judgement.population is Population.PROCESS:
        persons = judgement.smallest.persons or LARGE_PERSONS
        points = judgement.smallest.points or LARGE_POINTS
        yield Said("note.method.test", persons=persons, points=points)
        yield Said("note.method.uncertainty")
        yield Said("note.method.silent")
        yield Said("note.method.paired")
    else:
        yield Said("note.method.count")
        stated = judgement.smallest.persons
        yield Said("note.method.own_limit" if stated else "note.method.ordinary")


def figures_notes(judgement: Judgement) -> Iterator[Words]:
    """How the figures that decide the verdicts are read."""
    yield Said("note.method.scale")
    if judgement.population is Population.PROCESS:
        yield Said("note.method.adjusted")


def figures_of_changes(pair: Comparison, group: Group, choices: Choices) -> list[Row[Words]]:
    """What decides the verdicts of a table of changes, in rows under its name: p-values of a
    process, bounds of the people asked; nothing where there is no more than stands in the table."""
    judgement = choices.judgement
    if judgement is None:
        return []
    wholes = wholes_of(pair, group, choices)
    labels = [
        *(Text(whole_name(whole)) for whole in wholes),
        *(question_name(n, q) for n, q in enumerate(pair.later.asked, 1)),
    ]
    assessments = [judgement.whole(whole, pair) for whole in wholes]
    assessments += judgement.changes(pair, group)
    about = about_group(pair.later, group)
    return _figures(about, list(zip(labels, assessments, strict=True)), judgement)


def figures_of_gap(gap: Gap, choices: Choices) -> list[Row[Words]]:
    """The same of a gap."""
    if choices.judgement is None:
        return []
    asked = enumerate(gap.results.asked, 1)
    labels = [question_name(number, question) for number, question in asked]
    second, first = gap_names(gap)
    about = Said("figures.gap", first=first, second=second)
    rows = list(zip(labels, choices.judgement.gaps(gap), strict=True))
    return _figures(about, rows, choices.judgement)


def figures_table(figures: Iterable[Iterable[Row[Words]]], judgement: Judgement) -> Table[Words]:
    """All that decides the verdicts of a document."""
    kind = judgement.population.value
    columns = [Column(Said(f"column.{key}"), Kind.INTERVAL) for key in _keys(judgement)]
    return Table(
        name=Said("figures.name"),
        title=Said(f"figures.{kind}"),
        description=Said(f"figures.{kind}.description"),
        columns=(questions_column(), *columns),
        rows=tuple(row for rows in figures for row in rows),
    )


def _keys(judgement: Judgement) -> tuple[str, ...]:
    if judgement.population is Population.PROCESS:
        return ("p", "p_adjusted", "whole_scale", "p_scale")
    return ("silent", "whole_scale")


def _figures(
    about: Words, rows: Sequence[tuple[Text[Words], Assessment]], judgement: Judgement
) -> list[Row[Words]]:
    """A row with the name, which repeats the headings of the columns, and one for each figure."""
    if not any(_tells_more(assessment) for _, assessment in rows):
        return []
    cells = _tested_cells if judgement.population is Population.PROCESS else _counted_cells
    headings = (Text(Said(f"column.{key}")) for key in _keys(judgement))
    return [
        Row((Text(about), *headings), heading=True),
        *(Row((label, *cells(assessment))) for label, assessment in rows),
    ]


def _tells_more(assessment: Assessment) -> bool:
    """Whether there is more behind a verdict than stands in its table: a p-value, or somebody
    silent."""
    silent = assessment.silent
    return assessment.p_value is not None or (silent is not None and silent.lower < silent.upper)


def _tested_cells(assessment: Assessment) -> Iterator[Cell[Words]]:
    numbers = (assessment.p_value, assessment.adjusted, assessment.cles, assessment.scale_p)
    for number in numbers:
        if number is None:
            yield _missing(assessment)
        elif isinstance(number, Fraction):
            yield Text(Percent(rounded_percent(number)))
        else:
            yield Text(PValue(number))


def _counted_cells(assessment: Assessment) -> Iterator[Cell[Words]]:
    silent, cles = assessment.silent, assessment.cles
    yield Text(range_text(silent)) if silent else _missing(assessment)
    yield Text(Percent(rounded_percent(cles))) if cles is not None else _missing(assessment)


def _missing(assessment: Assessment) -> Cell[Words]:
    if assessment.verdict is Verdict.NOT_COMPARABLE:
        return Mark(Said("mark.incomparable"))
    if assessment.base is None:  # a mean, which is not of one scale
        return Mark(Said("mark.no_persons"))
    return Mark(Said("facts.unknown"))
