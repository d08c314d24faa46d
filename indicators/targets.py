"""Targets (måltal): what share of positive answers an association wants, and whether it has it.

The share in print is what is compared, so that a mark never contradicts the figure beside it.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum

from .disclosure import Status
from .document import Mark, Text
from .results import Result, Results
from .wording import percent_text, rounded_percent, say

# How many percentage points below its target a share is near it: 79 of 80 is.
NEAR = 5


class Reached(Enum):
    """How a share stands to its target.

    ``MET``: it is there. ``NEARLY``: at most five points below. ``NOT_MET``: more than that.
    ``UNKNOWN``: the share is not shown.
    """

    MET = "met"
    NEARLY = "nearly"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


def reached(result: Result, target: int, decimals: int) -> Reached:
    """How the positive share in print stands to a target in whole percent."""
    if result.status is not Status.SHOWN:
        return Reached.UNKNOWN
    missing = target - rounded_percent(result.share("positive"), decimals)
    if missing <= 0:
        return Reached.MET
    return Reached.NEARLY if missing <= NEAR else Reached.NOT_MET


def has_targets(rounds: Iterable[Results]) -> bool:
    """Whether some question of some rounds has a target."""
    return any(results.targets for results in rounds)


def target_cell(result: Result, results: Results, language: str) -> Text | Mark:
    """ "80 %: nått", or that the question has no target: in words, for signs need colours."""
    target = results.targets.get(result.question.id)
    if target is None:
        return Mark(say(language, "target.none"))
    found = reached(result, target, results.policy.decimals)
    percent = percent_text(language, Decimal(target))
    return Text(say(language, f"target.{found.value}", target=percent))
