"""What came of a goal: its question in one round, or in several counted together.

Pooled are only counts that each of the rounds shows by itself. A sum of figures that are in print
tells nothing that a reader could not add up, so no hidden figure follows from it; and where one
round is hidden there is no sum at all, for less the shown ones it would be the hidden one.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from ..disclosure import Counts, Status
from ..survey.goals import Goal
from ..survey.groups import Group
from .result import Result
from .sealed import Results


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A goal, and the rounds of one survey that follow it up, in the order of years.

    ``groups`` has the group of each round, everybody or the unit of the goal; it is empty where
    one of the rounds does not list that. A goal that another source measures has no rounds.
    """

    goal: Goal
    waves: tuple[Results, ...] = ()
    question: str = ""
    groups: tuple[Group, ...] = ()

    @property
    def results(self) -> tuple[tuple[Result, Results], ...]:
        """The result of each round; nothing where the group is not listed in all of them."""
        pairs = zip(self.groups, self.waves, strict=False)
        return tuple((results.get(self.question, group), results) for group, results in pairs)

    @property
    def breaks(self) -> bool:
        """Whether the question is another one in some of the rounds than in the one before."""
        return any(
            later.questionnaire.break_between(
                later.questionnaire.question(self.question), earlier.year, later.year
            )
            for earlier, later in pairwise(self.waves)
        )

    @property
    def counts(self) -> Counts | None:
        """The answers of all rounds together, if each is shown and they belong to one series."""
        shown = [r.counts for r, _ in self.results if r.status is Status.SHOWN and r.counts]
        if self.breaks or not shown or len(shown) < len(self.waves):
            return None
        return Counts(*map(sum, zip(*shown, strict=True)))
