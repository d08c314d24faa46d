"""Everything that is in print about a wave, and what a subtraction leaves of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..survey.groups import EVERYBODY, Group
from ..survey.policy import Policy
from .figures import Cell, Figures, Range


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """The groups of a wave and what they are made of; no numbers.

    ``groups`` may be printed, the total first. ``unlisted`` are groups that a subtraction would
    leave over, such as those without a unit: not printed, but to be protected like the hidden
    ones. ``parts`` are the smallest groups, one for each combination of labels that somebody
    has; every other group is a sum of these. That they are known is meant: colleagues know that
    a unit lies in one municipality, or that only women work there.
    """

    groups: tuple[Group, ...] = (EVERYBODY,)
    unlisted: tuple[Group, ...] = ()
    parts: tuple[Group, ...] = ()

    @property
    def nodes(self) -> tuple[Group, ...]:
        """All groups, each once."""
        return tuple(dict.fromkeys((*self.groups, *self.unlisted, *self.parts)))

    def members(self, groups: Iterable[Group]) -> frozenset[Group]:
        """The parts of some groups."""
        return frozenset(p for p in self.parts if any(group.holds(p) for group in groups))

    def inside(self) -> Iterator[tuple[Group, list[Group]]]:
        """Each group with disjoint groups inside it: those of a division, or a group of one
        division and those of another that share no member with it."""
        groups = dict.fromkeys((*self.groups, *self.unlisted))
        members = {group: self.members([group]) for group in groups}
        for whole in groups:
            subgroups = [
                subgroup
                for subgroup in groups
                if subgroup != whole and members[subgroup] <= members[whole]
            ]
            for division in dict.fromkeys(group.division for group in groups):
                parts = [group for group in subgroups if group.division == division]
                yield whole, parts
                for subgroup in subgroups:
                    disjoint = [group for group in parts if not members[group] & members[subgroup]]
                    if disjoint and subgroup.division != division:
                        yield whole, [subgroup, *disjoint]


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """Everything that is in print about one wave."""

    questions: tuple[str, ...]
    structure: Structure
    figures: Figures
    policy: Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A hidden number that can be worked out: which, what it is, and from which figures.

    ``used`` are figures from which it follows, whatever else is hidden: as long as the number is
    not shown itself, one of them has to be hidden. ``rest`` are cells of which the number is the
    rest: were they all shown, nothing would be left.
    """

    cell: Cell
    what: str
    known: Range
    used: frozenset[Cell]
    rest: frozenset[Cell] = frozenset()


TOGETHER = "together"
"""What a subtraction leaves is no number of one cell."""
CHANGED = "changed"
"""What differs from an earlier publication is the answers of a few."""


def leftovers(release: Release) -> Iterator[Breach]:
    """Where a group minus those of its parts that are shown leaves too few.

    What is left is a figure like any other, so it has to hold the threshold. A group is part of
    another if all its members are, whatever the two are called: a unit where only women work is
    part of the women, and women who work in other units only are part of all others than a unit,
    which are in print as well. Where no part is shown, what is left is the group itself, which
    its own threshold has let through.
    """
    divisions = list(release.structure.inside())
    for question in (None, *release.questions):
        for whole, parts in divisions:
            yield from _leftover(
                release, Cell(question, whole), [Cell(question, part) for part in parts]
            )


def _leftover(release: Release, whole: Cell, parts: list[Cell]) -> Iterator[Breach]:
    printed = {
        cell: figure.base.least
        for cell in (whole, *parts)
        if (figure := release.figures.get(cell)) is not None and figure.known
    }
    shown = [cell for cell in parts if printed.get(cell)]
    if whole not in printed or not shown:
        return
    leftover = printed[whole] - sum(printed[cell] for cell in shown)
    if 0 < leftover < release.policy.least_in_group:
        hidden = [cell for cell in parts if cell not in printed]
        used = frozenset([whole, *shown])
        cell = hidden[0] if hidden else whole
        yield Breach(
            cell=cell,
            what=TOGETHER,
            known=Range(leftover, leftover),
            used=used,
            rest=frozenset(hidden),
        )
