"""The sentences of a draft that tell of changes: the largest rise, and the largest fall."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..results.comparison import Change, Comparable, Comparison
from ..words import rounded_percent
from ..words.said import Capital, Fact, Number, Said, Words
from .naming import Naming
from .question_order import ends_in_print
from .standings import Standing, Standings


def change_sentences(standings: Standings, pair: Comparison, naming: Naming) -> Iterator[Words]:
    """The largest rise and the largest fall, and how many persons that would be.

    One is not named where it is not half the other, nor where print leaves open a change that may
    be larger.
    """
    if pair.earlier is None:
        return
    decimals, year = pair.later.policy.decimals, pair.earlier.year
    known = [s for s in standings.shown if s.change.comparable is Comparable.YES]
    unsure = [s.change for s in standings.shown if s.change.comparable is Comparable.BETWEEN]
    unsure_points = [end for change in unsure for end in ends_in_print(change, decimals)]
    largest = max((abs(s.points or Decimal(0)) for s in known), default=Decimal(0))
    several, told = ".most" if len(known) + len(unsure) > 1 else "", False
    for key, choose in (("draft.rise", max), ("draft.fall", min)):
        most: Decimal = choose((Decimal(0), *(s.points or Decimal(0) for s in known)))
        if not most or 2 * abs(most) < largest or most != choose((most, *unsure_points)):
            continue
        first, *others = [standing for standing in known if standing.points == most]
        form = f"{key}{several}{'.beside' if told else ''}"
        yield Said(form, year=year, **_facts(first, decimals, naming))
        told = True
        if others:
            yield Said(f"{key}.too", questions=naming.about(others))
    moved = unsure or any(standing.change.points("positive") for standing in known)
    if known and not moved:
        yield Said("draft.still", year=year)


def _facts(standing: Standing, decimals: int, naming: Naming) -> dict[str, Fact]:
    """What a sentence about a change may name: the question, both shares, the persons."""
    change, rises = standing.change, (standing.points or 0) > 0
    before = change.earlier.in_print(decimals) if change.earlier else None
    persons = persons_moved(change)
    count = "none" if not persons else "one" if persons == 1 else "many"
    named = Capital(naming.share_of(standing)) if rises else naming.about([standing])
    return {
        "questions": named,
        "before": Number(before or Decimal(0)),
        "now": Number(standing.percent),
        "persons": Said(f"draft.persons.{count}", persons=persons, base=change.later.base or 0),
    }


def persons_moved(change: Change) -> int:
    """How many of those who answered the later year the change is, rounded half-up."""
    base = change.later.base or 0
    return int(rounded_percent(abs(change.points("positive")) * base / 10000))
