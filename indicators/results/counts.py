"""Counting: coded responses to a complete, ordered table of integers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from ..disclosure import Counts
from ..responses import Cube, Groups, Responses
from ..responses.cube import smallest_groups
from ..survey.groups import EVERYBODY, Division, Group
from ..survey.policy import LEAST_POSSIBLE
from ..survey.questionnaire import Alternative, Question, Valence

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray

# The classes an answer can fall in. Clearly positive is kept apart from the rest of the
# positive while counting, and is part of it in ``Counts``.
_CLASSES = 6
_NEGATIVE, _NEUTRAL, _POSITIVE, _CLEAR, _OUTSIDE, _UNANSWERED = range(_CLASSES)


@dataclass(frozen=True, kw_only=True, eq=False)  # without slots: it keeps what it looks up
class CountTable:
    """Counts of every question in every group of a division, in declared order.

    ``groups``: those with a respondent; a label that is not named, or that fewer than three
    have, counts as none. Without a grouping the one group is everybody. ``cells``: questions ×
    groups × classes, int64. ``answers``: the respondents of each group.
    """

    questions: tuple[Question, ...]
    groups: tuple[Group, ...]
    cells: NDArray[np.int64]
    answers: NDArray[np.int64]

    def counts(self, question: int, group: Group = EVERYBODY) -> Counts:
        """The counts of a question in a group, or in all of them."""
        by_class = self.cells[question, self._members(group)].sum(axis=0)
        negative, neutral, positive, clear = (int(n) for n in by_class[: _CLEAR + 1])
        return Counts(negative, neutral, positive + clear, clear)

    def outside(self, question: int, group: Group = EVERYBODY) -> int:
        """How many of a group have answered a question outside its base: that they do not know, or
        that it does not concern them."""
        return int(self.cells[question, self._members(group), _OUTSIDE].sum())

    def size(self, group: Group = EVERYBODY) -> int:
        """The respondents of a group, or all of them."""
        return int(self.answers[self._members(group)].sum())

    def _members(self, group: Group) -> list[int]:
        """The places of the groups that make up a group: those with all its labels."""
        if not group.labels:
            return list(range(len(self.groups)))
        places = (self._places.get(label, set()) for label in group.labels)
        return sorted(set.intersection(*places))

    @cached_property
    def _places(self) -> dict[tuple[str, str], set[int]]:
        """The places of the groups with each label."""
        places: dict[tuple[str, str], set[int]] = {}
        for place, group in enumerate(self.groups):
            for label in group.labels:
                places.setdefault(label, set()).add(place)
        return places


def count(responses: Responses | Cube, division: Division = ()) -> CountTable:
    """Counts responses by question and by the groups of a division, all of whose groupings
    the responses have.

    A respondent answers each question in exactly one class, so the classes of a question
    add up to the respondents in every group.
    """
    cube = responses.counted()
    groups, places = _crossed(cube, division)
    in_order = np.argsort(places, kind="stable")
    starts = np.searchsorted(places[in_order], np.arange(len(groups)))
    by_class = np.empty((len(cube.questions), len(cube.sizes), _CLASSES), np.int64)
    for n, (question, counts) in enumerate(zip(cube.questions, cube.counts, strict=True)):
        by_class[n] = counts @ _classes(question)
    summed = np.add.reduceat(by_class[:, in_order], starts, axis=1) if groups else by_class
    sizes = np.add.reduceat(cube.sizes[in_order], starts) if groups else cube.sizes
    return CountTable(questions=cube.questions, groups=groups, cells=summed, answers=sizes)


def _crossed(cube: Cube, division: Division) -> tuple[tuple[Group, ...], NDArray[np.intp]]:
    """The groups of a division that have respondents, and the group of each part."""
    named = {grouping: _named(cube, grouping) for grouping in division}
    first, places = smallest_groups(named, len(cube.sizes))
    groups = (
        Group(tuple((name, (*g.labels, "")[g.codes[part]]) for name, g in named.items()))
        for part in first.tolist()
    )
    return tuple(groups), places


def _named(cube: Cube, grouping: str) -> Groups:
    """The groups that may be named; respondents of the others are taken to be without one."""
    groups, sizes = cube.groups[grouping], cube.sizes_of(grouping)
    kept = [n for n, label in enumerate(groups.labels) if label and sizes[n] >= LEAST_POSSIBLE]
    places = np.full(len(groups.labels) + 1, len(kept), np.intp)
    places[kept] = np.arange(len(kept))
    return Groups(tuple(groups.labels[n] for n in kept), places[groups.codes])


def _classes(question: Question) -> NDArray[np.int64]:
    """1 where an alternative, or being unanswered, falls in a class (alternatives × classes)."""
    classes = [*map(_class, question.alternatives), _UNANSWERED]
    return np.eye(_CLASSES, dtype=np.int64)[classes]


def _class(alternative: Alternative) -> int:
    if alternative.valence is Valence.NEGATIVE:
        return _NEGATIVE
    if alternative.valence is Valence.NEUTRAL:
        return _NEUTRAL
    if alternative.valence is Valence.POSITIVE:
        return _CLEAR if alternative.clear else _POSITIVE
    return _OUTSIDE


Answered = TypeVar("Answered", Responses, Cube)


def without_small_groups(responses: Answered, grouping: str, least: int) -> Answered:
    """The responses without those of groups with fewer than ``least`` respondents.

    Respondents without a group stay: they belong to no group that could be small.
    """
    large = responses.sizes_of(grouping) >= least
    large[-1] = True
    return responses.kept(large[responses.groups[grouping].codes])
