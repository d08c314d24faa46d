"""The steps of protecting a wave; each hides more and shows nothing that was hidden before it.

First all groupings by themselves, whether asked for or not, so that their tables may lie side
by side; then, if some are to cross, those beside all the others as they stand in the tables of
other runs; then a threshold raised on the command line, answer by answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import combinations

from ..disclosure import HIDDEN, Cell, Figures
from ..disclosure.counted import Counted
from ..disclosure.protection import Given, Protection, Unprotectable, protect
from ..disclosure.release import Breach, Release, Structure
from ..responses import Cube
from ..survey.groups import EVERYBODY, Division, Group
from ..survey.periods import PERIOD
from ..survey.policy import LEAST_POSSIBLE, Policy, SmallGroups, Zeros
from ..survey.questionnaire import Questionnaire
from .counts import CountTable, count
from .sealed import Listing


@dataclass(frozen=True, slots=True)
class Settled:
    """What is counted of a wave, what of it may be shown, and what is in print already."""

    counted: Counted
    protection: Protection
    published: Figures

    def listing(self, responses: Cube, division: Division, policy: Policy) -> Listing:
        """Whether a division stands beside the total."""
        by_counts = listing(responses, division, policy)
        shown = {group.division for group in self.counted.structure.groups}
        dropped = by_counts is Listing.LISTED and division not in shown and responses.answers
        return Listing.ALONE if dropped else by_counts


class Steps:
    """Protects the answers of a wave step by step."""

    def __init__(
        self,
        responses: Cube,
        questionnaire: Questionnaire,
        policy: Policy,
        earlier: tuple[Release, ...],
    ) -> None:
        self._responses, self._policy, self._earlier = responses, policy, earlier
        self._singles: list[Division] = [(grouping.id,) for grouping in questionnaire.groupings]

    def settled(self, asked: Sequence[Division]) -> Settled:
        """What may be shown by the divisions asked for.

        Raises:
            Unprotectable: If nothing that may be hidden protects what has to be.
        """
        stated = self._policy.stated
        # With stricter protection, or beside what is in print already, a figure of everybody may
        # have to be hidden for the sake of a group. It is then hidden whether or not groups are
        # asked for.
        groups_needed = asked or stated.zeros is Zeros.PROTECT or stated.protection > 1
        if self._earlier and not groups_needed:
            return self._in_place_of_singles([])  # it is recorded as it was before
        singles = self._step(self._singles if groups_needed else [], stated, Given())
        crossing = sorted((division for division in asked if len(division) > 1), key=len)
        crossed = (
            self._beside_singles(singles, crossing, stated, frozenset()) if crossing else singles
        )
        counted = crossed.counted
        for policy in self._policy.on_the_way({counted.base(cell) for cell in counted.cells}):
            singles = self._step(_divisions(singles), policy, Given(singles.protection.hidden))
            hidden = crossed.protection.hidden
            remaining = [division for division in _divisions(crossed) if len(division) > 1]
            crossed = (
                self._beside_singles(singles, remaining, policy, hidden) if crossing else singles
            )
        return crossed

    def alone(self, crossing: Division) -> Settled:
        """What may be shown of groupings that cross if nothing is ever shown by one of them.

        What is shown of everybody is as in all other tables.

        Raises:
            Unprotectable: If nothing that may be hidden protects what has to be.
        """
        return self._in_place_of_singles([crossing])

    def _in_place_of_singles(self, divisions: Sequence[Division]) -> Settled:
        """What may be shown of some divisions, if of any, and of everybody as beside groups."""
        singles = self._step(self._singles, self._policy.stated, Given())
        crossed = self._without_singles(singles, divisions, self._policy.stated, frozenset())
        all_counted = (crossed.counted, singles.counted)
        bases = {counted.base(cell) for counted in all_counted for cell in counted.cells}
        for policy in self._policy.on_the_way(bases):
            singles = self._step(_divisions(singles), policy, Given(singles.protection.hidden))
            crossed = self._without_singles(singles, divisions, policy, crossed.protection.hidden)
        return crossed

    def _without_singles(
        self,
        singles: Settled,
        divisions: Sequence[Division],
        policy: Policy,
        hidden: frozenset[Cell],
    ) -> Settled:
        """Everybody as beside the groups by themselves, and other divisions in place of these."""
        statuses = singles.protection.statuses
        totals = {cell: status for cell, status in statuses.items() if cell.group == EVERYBODY}
        shown = frozenset(cell for cell, status in totals.items() if status not in HIDDEN)
        return self._step(divisions, policy, Given(hidden | (totals.keys() - shown), shown=shown))

    def _beside_singles(
        self,
        singles: Settled,
        crossing: Sequence[Division],
        policy: Policy,
        hidden: frozenset[Cell],
    ) -> Settled:
        """Groupings that cross, beside all the others.

        The tables of those are printed by other runs as they are, so nothing in them can be
        hidden for the sake of those that cross.
        """
        statuses = singles.protection.statuses
        shown = frozenset(cell for cell, status in statuses.items() if status not in HIDDEN)
        given = Given(singles.protection.hidden | (hidden - shown), shown=shown)
        return self._step(crossing, policy, given, _divisions(singles))

    def _step(
        self,
        divisions: Sequence[Division],
        policy: Policy,
        given: Given,
        others: Sequence[Division] = (),
    ) -> Settled:
        """Protects as many divisions together as can be; of as many, the first.

        Which of them are left out depends only on which can be protected together, not on the
        order in which that is tried.
        """
        candidates = [d for d in divisions if listing(self._responses, d, policy) is Listing.LISTED]
        for size in range(len(candidates), 0, -1):
            for kept in combinations(candidates, size):
                with suppress(Unprotectable):
                    return self._protected((*others, *kept), policy, given)
        return self._protected(others, policy, given)

    def _protected(self, divisions: Sequence[Division], policy: Policy, given: Given) -> Settled:
        counted = _counted(self._responses, divisions, self._earlier)
        if not self._earlier:
            return Settled(counted, protect(counted, policy, given, no_clashes), {})
        from ..disclosure.earlier import sorted_earlier

        earlier = sorted_earlier(self._earlier, counted, policy)
        given = replace(given, published=earlier.published, known=earlier.known)
        return Settled(counted, protect(counted, policy, given, earlier.clashes), earlier.published)


def no_clashes(_: Release) -> tuple[Breach, ...]:
    """What follows from a release together with others, where none has been published."""
    return ()


def _divisions(settled: Settled) -> list[Division]:
    """The divisions that have groups beside the total."""
    groups = settled.counted.structure.groups
    return list(dict.fromkeys(group.division for group in groups if group.labels))


def listing(responses: Cube, division: Division, policy: Policy) -> Listing:
    """Whether a division may stand beside the total, as far as is known before protecting."""
    if any(name not in responses.groups for name in division):
        return Listing.MISSING
    if not responses.answers:
        return Listing.LISTED
    if responses.answers < policy.least:
        return Listing.ALONE
    table = count(responses, division)
    groups = _listed(table)
    unnamed = any("" in responses.groups[name].labels for name in division)
    small = any(table.size(group) < policy.least_in_group for group in table.groups if group.named)
    if policy.small_groups is SmallGroups.MERGE and (small or unnamed):
        return Listing.MERGED
    only_total = len(groups) == len(table.groups) < 2  # the total under another name
    return Listing.ALONE if only_total or not groups else Listing.LISTED


def _listed(table: CountTable) -> tuple[Group, ...]:
    """The groups that may be named: a name shared by one or two may point somebody out."""
    return tuple(g for g in table.groups if g.named and table.size(g) >= LEAST_POSSIBLE)


def _counted(
    responses: Cube, divisions: Sequence[Division], earlier: tuple[Release, ...]
) -> Counted:
    """Counts every division, and those of earlier publications, as one structure."""
    groups_then = (group for release in earlier for group in release.structure.groups)
    divisions_then = dict.fromkeys(group.division for group in groups_then if group.labels)
    recounted = [division for division in divisions_then if set(division) <= set(responses.groups)]
    counted_divisions = [
        *divisions,
        *(division for division in recounted if division not in divisions),
    ]
    names = dict.fromkeys(name for division in counted_divisions for name in division)
    crossed = count(responses, tuple(names))
    groups, unlisted = [EVERYBODY], []
    for division in counted_divisions:
        table = count(responses, division)
        listed = _listed(table) if division in divisions else ()
        groups += listed
        unlisted += [group for group in table.groups if group not in listed]
    counted = (*groups, *unlisted)
    parts = crossed.groups if names else ()
    periods = responses.groups[PERIOD].labels if PERIOD in responses.groups else ()
    structure = Structure(
        groups=tuple(groups), unlisted=tuple(unlisted), parts=parts, periods=periods
    )
    questions = tuple(question.id for question in responses.questions)
    return Counted(
        questions=questions,
        structure=structure,
        sizes={group: crossed.size(group) for group in structure.nodes},
        counts={
            Cell(question, group): crossed.counts(place, group)
            for place, question in enumerate(questions)
            for group in counted
        },
    )
