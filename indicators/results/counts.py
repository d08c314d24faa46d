"""Counting: coded responses to a complete, ordered table of integers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from ..disclosure import Counts
from ..responses import UNANSWERED, Groups, Responses
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


def count(responses: Responses, division: Division = ()) -> CountTable:
    """Counts responses by question and by the groups of a division, all of whose groupings
    the responses have.

    A respondent answers each question in exactly one class, so the classes of a question
    add up to the respondents in every group.
    """
    groups, codes = _crossed(responses, division)
    offsets, size = codes * _CLASSES, max(len(groups), 1) * _CLASSES
    cells = np.empty((len(responses.questions), max(len(groups), 1), _CLASSES), np.int64)
    for n, question in enumerate(responses.questions):
        classes = _classes(question)[responses.codes[:, n]]
        class_counts = np.bincount(offsets + classes, minlength=size)
        cells[n] = class_counts.reshape(-1, _CLASSES)
    return CountTable(
        questions=responses.questions,
        groups=groups,
        cells=cells[:, : len(groups)],
        answers=np.bincount(codes, minlength=len(groups)),
    )


def _crossed(
    responses: Responses, division: Division
) -> tuple[tuple[Group, ...], NDArray[np.intp]]:
    """The groups of a division that have respondents, and the group of each respondent."""
    codes = np.zeros(responses.answers, np.intp)
    groups = [EVERYBODY]
    for grouping in division:
        named = _named(responses.groups[grouping])
        width = len(named.labels) + 1
        codes = codes * width + named.codes
        has_respondents = np.bincount(codes, minlength=len(groups) * width) > 0
        filled, codes = np.flatnonzero(has_respondents), (np.cumsum(has_respondents) - 1)[codes]
        labels = (*named.labels, "")
        groups = [
            Group((*groups[place // width].labels, (grouping, labels[place % width])))
            for place in filled.tolist()
        ]
    return tuple(groups), codes


def _named(groups: Groups) -> Groups:
    """The groups that may be named; respondents of the others are taken to be without one."""
    sizes = np.bincount(groups.codes, minlength=len(groups.labels) + 1)
    kept = [n for n, label in enumerate(groups.labels) if label and sizes[n] >= LEAST_POSSIBLE]
    places = np.full(len(groups.labels) + 1, len(kept), np.intp)
    places[kept] = np.arange(len(kept))
    return Groups(tuple(groups.labels[n] for n in kept), places[groups.codes])


def _classes(question: Question) -> NDArray[np.intp]:
    """The class of each category code of a question."""
    lookup = np.full(UNANSWERED + 1, _UNANSWERED, np.intp)
    for code, alternative in enumerate(question.alternatives):
        lookup[code] = _class(alternative)
    return lookup


def _class(alternative: Alternative) -> int:
    if alternative.valence is Valence.NEGATIVE:
        return _NEGATIVE
    if alternative.valence is Valence.NEUTRAL:
        return _NEUTRAL
    if alternative.valence is Valence.POSITIVE:
        return _CLEAR if alternative.clear else _POSITIVE
    return _OUTSIDE


def without_small_groups(responses: Responses, grouping: str, least: int) -> Responses:
    """The responses without those of groups with fewer than ``least`` respondents.

    Respondents without a group stay: they belong to no group that could be small.
    """
    groups = responses.groups[grouping]
    sizes = np.bincount(groups.codes, minlength=len(groups.labels) + 1)
    large = sizes >= least
    large[-1] = True
    return kept_respondents(responses, large[groups.codes])


def kept_respondents(responses: Responses, kept: NDArray[np.bool_]) -> Responses:
    """The responses of some of the respondents; groups left without any disappear."""
    return Responses(
        questions=responses.questions,
        codes=responses.codes[kept],
        groups={
            name: _filled(groups.labels, groups.codes[kept])
            for name, groups in responses.groups.items()
        },
    )


def _filled(labels: tuple[str, ...], codes: NDArray[np.intp]) -> Groups:
    """Groups renumbered so that only those with a respondent remain."""
    filled = np.bincount(codes, minlength=len(labels) + 1)[: len(labels)] > 0
    places = np.append(np.cumsum(filled) - 1, filled.sum())
    names = tuple(label for label, is_filled in zip(labels, filled, strict=True) if is_filled)
    return Groups(names, places[codes])
