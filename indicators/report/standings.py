"""How the questions of a group stand in print: the highest, the lowest, those that have moved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from ..results.comparison import Change, Comparison
from ..survey.groups import Group
from ..words.said import Words
from .assessments import verdict_text
from .judgement import Judgement
from .question_order import moves_in_print, numbered, points_in_print


@dataclass(frozen=True, slots=True)
class Standing:
    """A question that is shown, with its number: its positive share in print, and how many points
    that has moved; no points where print does not say that it has.

    Where changes are judged it has a ``verdict`` in words, and may be ``clear``.
    """

    number: int
    change: Change
    percent: Decimal
    points: Decimal | None = None
    clear: bool = False
    verdict: Words = ""

    @property
    def area(self) -> Words | None:
        """The area of the question, if it has one."""
        return self.change.question.area


@dataclass(frozen=True, slots=True)
class Standings:
    """The questions of a group, or of an area in it, that are shown.

    ``bounded`` where some share of the group is only bounded: it may be the highest, or the lowest.
    """

    shown: tuple[Standing, ...]
    bounded: bool

    @property
    def ends(self) -> tuple[Decimal, Decimal] | None:
        """The highest and the lowest share; nothing where it is not known which they are."""
        percents = [standing.percent for standing in self.shown]
        return (max(percents), min(percents)) if percents and not self.bounded else None

    @property
    def moved(self) -> list[Standing]:
        """Those that have moved in print."""
        return [standing for standing in self.shown if standing.points]

    def in_area(self, area: Words | None) -> Standings:
        """Those of an area, or of none."""
        return replace(self, shown=tuple(s for s in self.shown if s.area == area))


def standings_of(pair: Comparison, group: Group, judgement: Judgement | None = None) -> Standings:
    """The standings of a group, in the order asked, with the verdicts of a judgement."""
    decimals, changes = pair.later.policy.decimals, pair.changes(group)
    shown = tuple(
        Standing(number, change, percent, _points(change, decimals))
        for number, change in numbered(changes)
        if (percent := change.later.in_print(decimals)) is not None
    )
    standings = Standings(shown, any(change.later.bound is not None for change in changes))
    if judgement is None or not standings.moved:
        return standings
    assessments = judgement.changes(pair, group)
    judged = ((standing, assessments[standing.number - 1]) for standing in standings.shown)
    return replace(
        standings,
        shown=tuple(
            replace(standing, clear=found.verdict.stands_out, verdict=verdict_text(found))
            for standing, found in judged
        ),
    )


def _points(change: Change, decimals: int) -> Decimal | None:
    return points_in_print(change, decimals) if moves_in_print(change, decimals) else None
