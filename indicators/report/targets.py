"""Targets (måltal): what share of positive answers an association wants, and whether it has it.

Where the association has declared what its answers stand for, the interval of the share decides,
and a target inside it is neither met nor missed. Elsewhere the share in print is what is compared,
so that a mark never contradicts the figure beside it.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from ..documents.model import Mark, Text
from ..results.result import Result
from ..results.sealed import Results
from ..words import rounded_percent
from ..words.said import Fact, Percent, Said, Words

if TYPE_CHECKING:
    from ..analysis import Interval, Population

# How many percentage points below its target a share is near it: 79 of 80 is.
NEAR = 5


class Reached(Enum):
    """How a share stands to its target.

    ``MET``: it is there. ``NEARLY``: at most five points below. ``NOT_MET``: more than that.
    ``WITHIN``: the target is inside the interval of the share. ``NO_INTERVAL``: the number asked,
    which the interval needs, is not known. ``UNKNOWN``: the share is not shown.
    """

    MET = "met"
    NEARLY = "nearly"
    NOT_MET = "not_met"
    WITHIN = "within"
    NO_INTERVAL = "no_interval"
    UNKNOWN = "unknown"


def reached(
    result: Result, results: Results, population: Population | None = None
) -> tuple[Reached, Interval | None]:
    """How the positive share stands to the target of its question, and its interval if that
    decided: without a population, the share in print does.

    Raises:
        KeyError: If the question has no target.
    """
    share = result.in_print(results.policy.decimals)
    target = results.targets[result.question.id]
    if share is None or population is None:
        return standing(share, target), None
    from ..analysis.estimates import estimated

    interval = estimated(result, results, population)
    return standing(share, target, population, interval), interval


def standing(
    share: Decimal | None,
    target: int,
    population: Population | None = None,
    interval: Interval | None = None,
) -> Reached:
    """How a share in print stands to a target; with a population its interval decides."""
    if share is None:
        return Reached.UNKNOWN
    missing = target - share
    below = Reached.NEARLY if missing <= NEAR else Reached.NOT_MET
    if population is None:
        return Reached.MET if missing <= 0 else below
    if interval is None:
        return Reached.NO_INTERVAL
    if interval.lower >= Fraction(target, 100):
        return Reached.MET
    return below if interval.upper < Fraction(target, 100) else Reached.WITHIN


def has_targets(waves: Iterable[Results]) -> bool:
    """Whether some question of some waves has a target."""
    return any(results.targets for results in waves)


def target_cell(
    result: Result, results: Results, population: Population | None
) -> Text[Words] | Mark[Words]:
    """ "80 %: nått", or that the question has no target. In words, because signs would need
    colours."""
    target = results.targets.get(result.question.id)
    if target is None:
        return Mark(Said("target.none"))
    return standing_cell(target, *reached(result, results, population))


def standing_cell(target: int, standing: Reached, interval: Interval | None) -> Text[Words]:
    """ "80 %: nått", with the interval where the target is inside it."""
    facts: dict[str, Fact] = {"target": Percent(Decimal(target))}
    if standing is Reached.WITHIN and interval is not None:
        facts["interval"] = _interval_around(interval, target)
    return Text(Said(f"target.{standing.value}", **facts))


def _interval_around(interval: Interval, target: int) -> Words:
    """The interval, with a decimal where an end would otherwise be printed as the target itself."""
    from ..analysis.estimates import interval_text

    ends = [rounded_percent(Fraction(end)) for end in (interval.lower, interval.upper)]
    return interval_text(interval, decimals=int(Decimal(target) in ends))


def target_note(population: Population | None) -> Words:
    """What the words beside a target mean, and what was compared with it."""
    rule = f".{population.value}" if population else ""
    return Said(f"note.target{rule}", near=NEAR)
