"""Counting: coded responses to a complete, ordered table of integers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from .matching import UNANSWERED, Groups, Responses
from .questionnaire import Alternative, Question, Valence

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray

# The classes an answer can fall in. Clearly positive is kept apart from the rest of the
# positive while counting, and is part of it in ``Counts``.
_CLASSES = 6
_NEGATIVE, _NEUTRAL, _POSITIVE, _CLEAR, _OUTSIDE, _UNANSWERED = range(_CLASSES)


class Counts(NamedTuple):
    """The answers to one question in one group; ``clear`` is part of ``positive``."""

    negative: int
    neutral: int
    positive: int
    clear: int

    @property
    def base(self) -> int:
        """The answers inside the base: without "vet ej" and without the unanswered."""
        return self.negative + self.neutral + self.positive


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CountTable:
    """Counts of every question in every group, in declared order, zeros included.

    ``cells``: questions × (groups + 1) × classes, int64. The last group holds respondents
    without one; without a grouping it holds everybody. ``answers``: the respondents of each
    of these groups.
    """

    questions: tuple[Question, ...]
    groups: tuple[str, ...]
    cells: NDArray[np.int64]
    answers: NDArray[np.int64]

    def counts(self, question: int, group: int | None = None) -> Counts:
        """The counts of a question in a group, or in all of them."""
        classes = self.cells[question]
        found = classes.sum(axis=0) if group is None else classes[group]
        negative, neutral, positive, clear = (int(n) for n in found[: _CLEAR + 1])
        return Counts(negative, neutral, positive + clear, clear)


def count(responses: Responses, grouping: str | None = None) -> CountTable:
    """Counts responses by question and, if asked for, by the groups of a grouping.

    A respondent answers each question in exactly one class, so the classes of a question
    add up to the respondents in every group.
    """
    groups = _named(responses.groups.get(grouping or "") or _everybody(responses))
    width = len(groups.labels) + 1
    offsets = groups.codes * _CLASSES
    cells = np.empty((len(responses.questions), width, _CLASSES), np.int64)
    for n, question in enumerate(responses.questions):
        classes = _classes(question)[responses.codes[:, n]]
        found = np.bincount(offsets + classes, minlength=width * _CLASSES)
        cells[n] = found.reshape(width, _CLASSES)
    return CountTable(
        questions=responses.questions,
        groups=groups.labels,
        cells=cells,
        answers=np.bincount(groups.codes, minlength=width),
    )


def _named(groups: Groups) -> Groups:
    """The groups with a name; respondents of the others are taken to be without a group."""
    labels = tuple(filter(None, groups.labels))
    return Groups(labels, np.minimum(groups.codes, len(labels)))


def _everybody(responses: Responses) -> Groups:
    return Groups((), np.zeros(responses.answers, np.intp))


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
    names = tuple(label for label, there in zip(labels, filled, strict=True) if there)
    return Groups(names, places[codes])
