"""Everything that is in print about a wave, and what a subtraction leaves of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..survey.groups import EVERYBODY, Division, Group
from ..survey.policy import Policy
from .figures import Cell, Figures, Range

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Inside(NamedTuple):
    """A group, and some disjoint groups inside it."""

    whole: Group
    parts: tuple[Group, ...]


@dataclass(frozen=True, kw_only=True)  # without slots: it keeps what it has worked out
class Structure:
    """The groups of a wave and what they are made of; no numbers.

    ``groups`` may be printed, the total first. ``unlisted`` are groups that a subtraction would
    leave over, such as those without a unit: not printed, but to be protected like the hidden
    ones. ``parts`` are the smallest groups, one for each combination of labels that somebody
    has; every other group is a sum of these. That they are known is meant: colleagues know that
    a unit lies in one municipality, or that only women work there. ``periods`` are the labels of
    the parts of the year that the answers are of, which every heading tells.
    """

    groups: tuple[Group, ...] = (EVERYBODY,)
    unlisted: tuple[Group, ...] = ()
    parts: tuple[Group, ...] = ()
    periods: tuple[str, ...] = ()

    @cached_property
    def nodes(self) -> tuple[Group, ...]:
        """All groups, each once."""
        return tuple(dict.fromkeys((*self.groups, *self.unlisted, *self.parts)))

    def above(self, group: Group) -> list[Group]:
        """The other groups that hold a group by definition."""
        holding: list[Group] = []
        for division, by_labels in self._by_labels.items():
            labels = frozenset(label for label in group.labels if label[0] in division)
            holding += by_labels.get(labels, ())
        return [larger for larger in holding if larger != group]

    @cached_property
    def _by_labels(
        self,
    ) -> Mapping[frozenset[str], Mapping[frozenset[tuple[str, str]], list[Group]]]:
        """The groups by their groupings and, whatever their order, by their labels."""
        by_labels: dict[frozenset[str], dict[frozenset[tuple[str, str]], list[Group]]] = {}
        for group in self.nodes:
            alike = by_labels.setdefault(frozenset(group.division), {})
            alike.setdefault(frozenset(group.labels), []).append(group)
        return by_labels

    @cached_property
    def members(self) -> Mapping[Group, tuple[Group, ...]]:
        """The parts of each group, in order."""
        members: dict[Group, list[Group]] = {group: [] for group in self.nodes}
        for part in self.parts:
            for group in (part, *self.above(part)):
                members[group].append(part)
        return {group: tuple(parts) for group, parts in members.items()}

    @cached_property
    def inside(self) -> tuple[Inside, ...]:
        """Each group with disjoint groups inside it: those of a division, or a group of one
        division and those of another that share no member with it."""
        return tuple(found for found in self._inside() if found.parts)

    def _inside(self) -> Iterator[Inside]:
        groups = dict.fromkeys((*self.groups, *self.unlisted))
        bits = {part: 1 << place for place, part in enumerate(self.parts)}
        members = {group: sum(bits[part] for part in self.members[group]) for group in groups}
        by_division: dict[Division, list[Group]] = {}
        for group in groups:
            by_division.setdefault(group.division, []).append(group)
        for whole in groups:
            outside = ~members[whole]
            subgroups = [g for g in groups if g != whole and not members[g] & outside]
            for division, of_division in by_division.items():
                parts = [g for g in of_division if g != whole and not members[g] & outside]
                yield Inside(whole, tuple(parts))
                for subgroup in subgroups if parts else ():
                    shared = members[subgroup]
                    disjoint = [group for group in parts if not members[group] & shared]
                    if disjoint and subgroup.division != division:
                        yield Inside(whole, (subgroup, *disjoint))


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """Everything that is in print about one wave.

    ``is_more`` where print has less: what is not in print need not be hidden from those who may
    know it, and it is not known to those who may not.
    """

    questions: tuple[str, ...]
    structure: Structure
    figures: Figures
    policy: Policy
    is_more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A hidden number that can be worked out: which, what it is, and from which figures.

    ``sources`` finds the figures from which it follows. ``rest`` are cells of which the number is
    the rest: were they all shown, nothing would be left.
    """

    cell: Cell
    what: str
    known: Range
    sources: Callable[[], frozenset[Cell]]
    rest: frozenset[Cell] = frozenset()

    @property
    def used(self) -> frozenset[Cell]:
        """Figures from which it follows, whatever else is hidden: as long as the number is not
        shown itself, one of them has to be hidden. A proof of it can take long."""
        return self.sources()


@dataclass(frozen=True, slots=True)
class Told:
    """What readers know already, whatever is printed today: hiding would not prevent it."""

    numbers: frozenset[tuple[Cell, str, Range]] = frozenset()

    @classmethod
    def of(cls, breaches: Iterable[Breach]) -> Told:
        """What some breaches tell."""
        return cls(frozenset((breach.cell, breach.what, breach.known) for breach in breaches))

    def new(self, breaches: Iterable[Breach]) -> list[Breach]:
        """Those breaches that tell another number, or the same one more closely."""
        told: dict[tuple[Cell, str], list[Range]] = {}
        for cell, what, known in self.numbers:
            told.setdefault((cell, what), []).append(known)
        return [
            breach
            for breach in breaches
            if all(
                known.meet(breach.known) != known
                for known in told.get((breach.cell, breach.what), ())
            )
        ]


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
    for question in (None, *release.questions):
        printed = {
            group: figure.base.least
            for group in release.structure.nodes
            if (figure := release.figures.get(Cell(question, group))) is not None and figure.known
        }
        for whole, parts in _leaving(release.structure, printed, release.policy.least_in_group):
            yield _leftover(question, whole, parts, printed)


def _leaving(structure: Structure, printed: Mapping[Group, int], least: int) -> Iterator[Inside]:
    """The groups of which some answers are left over, but fewer than ``least``, if the parts that
    are in print are taken away."""
    if not structure.inside:
        return
    places = _places(structure)
    bases = np.array([printed.get(group, 0) for group in structure.nodes])
    of_parts = np.add.reduceat(bases[places.parts], places.starts)
    left = bases[places.wholes] - of_parts
    for place in np.flatnonzero((of_parts > 0) & (left > 0) & (left < least)).tolist():
        yield structure.inside[place]


class _Places(NamedTuple):
    """Groups inside others as places among all groups: the parts of the first whole, of the
    second and so on, and where those of each start."""

    wholes: NDArray[np.intp]
    parts: NDArray[np.intp]
    starts: NDArray[np.intp]


@lru_cache(maxsize=8)
def _places(structure: Structure) -> _Places:
    place = {group: n for n, group in enumerate(structure.nodes)}
    return _Places(
        wholes=np.array([place[whole] for whole, _ in structure.inside], np.intp),
        parts=np.array([place[part] for _, parts in structure.inside for part in parts], np.intp),
        starts=np.cumsum([0, *(len(parts) for _, parts in structure.inside)])[:-1],
    )


def _leftover(
    question: str | None, whole: Group, parts: Sequence[Group], printed: Mapping[Group, int]
) -> Breach:
    shown = [part for part in parts if printed.get(part)]
    hidden = [Cell(question, part) for part in parts if part not in printed]
    left = printed[whole] - sum(printed[part] for part in shown)
    return Breach(
        cell=hidden[0] if hidden else Cell(question, whole),
        what=TOGETHER,
        known=Range(left, left),
        sources=lambda: frozenset(Cell(question, group) for group in (whole, *shown)),
        rest=frozenset(hidden),
    )
