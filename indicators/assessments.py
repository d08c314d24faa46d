"""How sure a change is, and a share: the columns and notes of ``report --change``.

The association declares in ``rounds.toml`` what its answers stand for: the people asked, or the
work they speak of. Both readings are never in one document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from .comparison import Change, Comparable, Pair
from .disclosure import Counts
from .document import Cell, Column, Kind, Mark, Table, Text
from .groups import EVERYBODY
from .results import Result, Results
from .statistics import (
    Assessment,
    Interval,
    Population,
    Verdict,
    hypergeometric_interval,
    nonresponse_bounds,
    verdicts,
    wilson,
)
from .wording import decimal_text, p_text, percent_text, rounded_percent, say

_CLEAR = (Verdict.CLEAR_RISE, Verdict.CLEAR_FALL)


def assessed(
    table: Table, pair: Pair, changes: Sequence[Change], population: Population, language: str
) -> Table:
    """A table of changes, each with its interval, the whole scale and a verdict.

    The questions of the table are one family.
    """
    beside = _cells(pair, changes, population, language)
    return replace(
        table,
        columns=(*table.columns, *_columns(pair, population, language)),
        rows=tuple(
            replace(row, cells=(*row.cells, *cells))
            for row, cells in zip(table.rows, beside, strict=True)
        ),
        notes=(*table.notes, *_notes(pair, population, language)),
    )


def _columns(pair: Pair, population: Population, language: str) -> tuple[Column, ...]:
    """The columns that stand after the points: the interval, the whole scale, the verdict."""
    these = ("column.silent",) if population is Population.THESE else ()
    keys = (f"column.interval.{population.value}", *these, "column.whole_scale")
    told = (Column(say(language, key, year=pair.later.year), Kind.INTERVAL) for key in keys)
    return (*told, Column(say(language, "column.verdict"), Kind.VERDICT))


def _cells(
    pair: Pair, changes: Sequence[Change], population: Population, language: str
) -> list[tuple[Cell, ...]]:
    """The cells of these columns for each question; the questions are one family."""
    invited = _invited(pair, changes, population)
    if invited is None:
        none = Mark(say(language, "verdict.no_invited"))
        return [(none,) * len(_columns(pair, population, language))] * len(changes)
    found = verdicts([_counts(change) for change in changes], population, invited)
    return [
        (
            *_intervals(change.later, invited[1], population, language),
            _scale_cell(assessment, language),
            _verdict_cell(assessment.verdict, language),
        )
        for change, assessment in zip(changes, found, strict=True)
    ]


def _invited(
    pair: Pair, changes: Sequence[Change], population: Population
) -> tuple[int | None, int | None] | None:
    """The numbers invited, earlier and later; nothing where they are needed and not known.

    How many of a group were asked is not known.
    """
    if population is Population.PROCESS:
        return (None, None)
    total = all(change.later.group == EVERYBODY for change in changes)
    earlier, later = pair.earlier.invited if pair.earlier else None, pair.later.invited
    return (earlier, later) if total and earlier and later else None


def _counts(change: Change) -> tuple[Counts, Counts] | None:
    if change.comparable is not Comparable.YES or change.earlier is None:
        return None
    earlier, later = change.earlier.counts, change.later.counts
    return (earlier, later) if earlier and later else None


def _intervals(
    result: Result, invited: int | None, population: Population, language: str
) -> Iterator[Cell]:
    """Between which shares the true one lies, and, of these, whatever the silent ones think."""
    counts = result.counts
    if counts is None:
        columns = 2 if population is Population.THESE else 1
        yield from [Mark(say(language, f"mark.{result.status.value}"))] * columns
    elif population is Population.PROCESS or invited is None:
        yield _interval_cell(wilson(counts.positive, counts.base), language)
    else:
        told = (counts.positive, counts.base, invited)
        yield _interval_cell(hypergeometric_interval(*told), language)
        yield _interval_cell(nonresponse_bounds(*told), language)


def _interval_cell(interval: Interval, language: str) -> Text:
    """ "58–87 %", each end rounded once."""
    lower, upper = (rounded_percent(Fraction(end)) for end in (interval.lower, interval.upper))
    text = percent_text(language, upper)
    return Text(text if lower == upper else f"{lower}–{text}")


def _scale_cell(assessment: Assessment, language: str) -> Cell:
    """ "58 % (p = 0,21)", without p where it would be of another meaning of the answers."""
    if assessment.cles is None:
        return Mark(say(language, "mark.incomparable"))
    effect, p = rounded_percent(Fraction(assessment.cles)), assessment.scale_adjusted
    text = percent_text(language, effect)
    return Text(text if p is None else f"{text} ({p_text(language, p)})")


def _verdict_cell(verdict: Verdict, language: str) -> Cell:
    """A clear change in words; a mark where there is none to be told."""
    text = say(language, f"verdict.{verdict.value}")
    return Text(text) if verdict in _CLEAR else Mark(text)


def _notes(pair: Pair, population: Population, language: str) -> Iterator[str]:
    """What a person is in points, and by which method the columns are made."""
    if base := _base(pair.later):
        points = rounded_percent(Fraction(1, base), 1)
        told = decimal_text(language, Decimal(points))
        yield say(language, "note.person", points=told, answers=base, year=pair.later.year)
    yield say(language, f"note.method.{population.value}")
    yield say(language, "note.method.family")
    yield say(language, "note.method.scale")
    yield say(language, f"note.method.scale.{population.value}")
    yield say(language, "note.method.paired")


def _base(results: Results) -> int | None:
    return results.answers[EVERYBODY].count
