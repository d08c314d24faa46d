"""What a table says of its changes and gaps: the columns, titles and notes of the verdicts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import partial

from ..analysis import Assessment, Compared, Interval, Population, Sample, Smallest, Verdict
from ..analysis.verdicts import LARGE_POINTS, ordinary_persons
from ..documents.model import Cell, Column, Kind, Mark, Table, Text
from ..documents.model import Interval as IntervalCell
from ..results.comparison import Comparison
from ..survey.groups import Group
from ..words import rounded_percent
from ..words.said import Listed, Number, Said, SignedPoints, Unbroken, Words, joined, said_of
from .choices import Choices
from .judgement import Judgement


def with_verdicts(
    table: Table[Words], assessments: Sequence[Assessment], choices: Choices, kind: str = "change"
) -> Table[Words]:
    """A table of changes, or of gaps, with columns of how sure each is, where that is tested; of
    how many persons it is; and of what may be said of it, where that is not the same of all of
    them: else a note says it, and persons stand in its place."""
    judgement = choices.judgement
    if judgement is None:
        return table
    tested = judgement.population is Population.PROCESS
    outstanding = any(assessment.verdict.stands_out for assessment in assessments)
    columns: list[tuple[Column[Words], Callable[[Assessment], Cell[Words]]]] = []
    if tested:
        columns.append((Column(Said("column.uncertainty"), Kind.INTERVAL), _uncertainty_cell))
    if not (tested and outstanding):
        columns.append((Column(Said("column.persons"), Kind.COUNT), _persons_cell))
    if outstanding:
        verdicts = partial(verdict_cell, kind=kind)
        columns.append((Column(Said("column.verdict"), Kind.VERDICT), verdicts))
    rows = (
        replace(row, cells=(*row.cells, *(cell_of(assessment) for _, cell_of in columns)))
        for row, assessment in zip(table.rows, assessments, strict=True)
    )
    return replace(
        table, columns=(*table.columns, *(column for column, _ in columns)), rows=tuple(rows)
    )


def verdict_cell(assessment: Assessment, kind: str = "change") -> Cell[Words]:
    """A change that stands out in words; a mark where it does not."""
    text = verdict_text(assessment, kind)
    return Text(text) if assessment.verdict.stands_out else Mark(text)


def verdict_text(assessment: Assessment, kind: str = "change") -> Words:
    """The verdict in words."""
    return Said(f"verdict.{kind}.{assessment.verdict.value}")


def range_text(interval: Interval, decimals: int = 0) -> Words:
    """ "−7 till +36", in percentage points, each end rounded once."""
    least, most = map(SignedPoints, _ends(interval, decimals))
    return least if least == most else Said("points.between", least=least, most=most)


def _ends(interval: Interval, decimals: int = 0) -> tuple[Decimal, Decimal]:
    """The ends as they are printed."""
    least, most = (Fraction(end) for end in (interval.lower, interval.upper))
    return _end(least, decimals), _end(most, decimals)


def _end(end: Fraction, decimals: int) -> Decimal:
    """An end rounded once; with more decimals where it would be 0 and is not."""
    rounded = rounded_percent(end, decimals)
    while end and not rounded and decimals < 2:
        decimals += 1
        rounded = rounded_percent(end, decimals)
    return rounded


def _uncertainty_cell(assessment: Assessment) -> Cell[Words]:
    if assessment.interval is None:
        return Mark(Said("mark.incomparable"))
    least, most = _ends(assessment.interval)
    return IntervalCell(range_text(assessment.interval), least=least, most=most)


def _persons_cell(assessment: Assessment) -> Cell[Words]:
    if assessment.verdict is Verdict.NOT_COMPARABLE:
        return Mark(Said("mark.incomparable"))
    if assessment.base is None:
        return Mark(Said("mark.no_persons"))
    if assessment.persons is None:
        return Mark(Said("mark.several"))
    return Text(Unbroken(persons_text(assessment.persons, assessment)))


def persons_text(persons: int, assessment: Assessment) -> Words:
    """ "2 av 31", or "< 1 av 31": how many of those who answered a change is."""
    less_than_one = not persons and bool(assessment.points)
    key = "persons.less" if less_than_one else "persons.of"
    return Said(key, persons=abs(persons), base=assessment.base or 0)


# --- titles ---------------------------------------------------------------------------------


def finding(
    judgement: Judgement,
    whole: Assessment | None,
    changes: Sequence[Assessment],
    kind: str = "change",
    named: Callable[[str, Sequence[int]], Words] = said_of,
) -> Words:
    """What a title says: of the whole first, then which questions stand out, or that none does. A
    picture, or a part of it on a slide, has no other place to say it. Questions are told by their
    numbers, unless they are ``named`` otherwise."""
    if not any(change.verdict is not Verdict.NOT_COMPARABLE for change in changes):
        return Said("finding.nothing")
    ending = f"{kind}.{judgement.population.value}"
    outstanding = [(n, c.verdict) for n, c in enumerate(changes, 1) if c.verdict.stands_out]
    certain = [number for number, verdict in outstanding if not verdict.is_among]
    among = [number for number, verdict in outstanding if verdict.is_among]
    parts: list[Words] = [Said("finding.whole", verdict=verdict_text(whole))] if whole else []
    parts += [named(f"finding.questions.{ending}", certain)] if certain else []
    parts += [named(f"finding.among.{ending}", among)] if among else []
    parts += [] if outstanding else [Said(f"finding.no_question.{ending}")]
    return joined(parts, ". ")


def finding_of(
    pair: Comparison,
    group: Group,
    judgement: Judgement,
    named: Callable[[str, Sequence[int]], Words] = said_of,
) -> Words:
    """What is found of the changes of a group."""
    whole = pair.whole(group)
    of_whole = judgement.whole(whole, pair) if whole else None
    return finding(judgement, of_whole, judgement.changes(pair, group), named=named)


# --- notes ----------------------------------------------------------------------------------


def verdict_notes(
    choices: Choices,
    bases: tuple[int, int] | None,
    assessed: Mapping[Words, Assessment],
    kind: str = "change",
) -> Iterator[Words]:
    """What the verdicts of a table mean: at once, or where there is a section of it, what is of
    this table alone.

    ``bases`` are the answers of the two years, ``assessed`` the assessments by what they are of:
    the number of a question, or the name of a whole.
    """
    judgement = choices.judgement
    if judgement is None:
        return
    if not any(assessment.verdict.stands_out for assessment in assessed.values()):
        yield from _alike_note(assessed, kind)
    if judgement.population is Population.THESE and bases is not None:
        yield limit_note(judgement.smallest, judgement.claims, bases)
    yield from _undone_notes(assessed)
    tested = judgement.population is Population.PROCESS
    if tested:
        yield Said("note.uncertainty.gap" if kind == "gap" else "note.uncertainty")
    if not tested or not any(a.verdict.stands_out for a in assessed.values()):
        yield Said("note.persons")
    if choices.with_change:
        yield Said("note.method.section")
        return
    from .method import method

    yield from method(judgement)


def limit_note(smallest: Smallest, claims: int, bases: tuple[int, int]) -> Words:
    """From how many persons and points on a change among the people asked is spoken of; ``claims``
    changes stand in the document."""
    earlier, later = bases
    stated = smallest.persons
    compared = Compared((Sample(0, earlier),), (Sample(0, later),))
    persons = stated or ordinary_persons(compared, claims)
    if persons > later and not stated:
        return Said("note.limit.never", answers=later)
    points = smallest.points or LARGE_POINTS
    key = "note.limit.stated" if stated else "note.limit"
    people = Said("people.one" if persons == 1 else "people.many", persons=persons)
    return Said(key, people=people, points=points, answers=later)


def _alike_note(assessed: Mapping[Words, Assessment], kind: str) -> Iterator[Words]:
    """The verdict of all where none stands out, and which few have another one."""
    names: dict[Verdict, list[Words]] = {}
    for name, assessment in assessed.items():
        if assessment.verdict is not Verdict.NOT_COMPARABLE:
            names.setdefault(assessment.verdict, []).append(name)
    if not names:
        return
    most, *others = sorted(names, key=lambda verdict: -len(names[verdict]))
    texts = {v: Said("quoted", text=Said(f"verdict.{kind}.{v.value}")) for v in names}
    apart = [Said("note.verdicts.apart", verdict=texts[v], names=_listed(names[v])) for v in others]
    key = "note.verdicts.rest" if apart else "note.verdicts"
    yield Said(key, verdict=texts[most], apart=joined(apart, "; "))


def _listed(names: Sequence[Words]) -> Words:
    """Wholes by their names, then questions by their numbers."""
    numbers = [int(name) for name in names if isinstance(name, str) and name.isdigit()]
    wholes = [name for name in names if not (isinstance(name, str) and name.isdigit())]
    quoted = [Said("quoted", text=name) if isinstance(name, str) else name for name in wholes]
    return Listed((*quoted, *([said_of("note.questions", numbers)] if numbers else [])))


def _undone_notes(assessed: Mapping[Words, Assessment]) -> Iterator[Words]:
    """How different the silent would have to be for a clear change to vanish."""
    alike: dict[tuple[str, Decimal], list[int]] = {}
    for name, change in assessed.items():
        if change.undone is not None and isinstance(name, str) and name.isdigit():
            way = "rise" if (change.points or 0) > 0 else "fall"
            alike.setdefault((way, rounded_percent(change.undone / 100)), []).append(int(name))
    for (way, points), numbers in alike.items():
        yield said_of(f"note.undone.{way}", numbers, points=Number(points))
