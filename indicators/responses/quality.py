"""How the answers of a round were given, as numbers of respondents: never who, and never few."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..survey.questionnaire import Question
from .cube import UNANSWERED, Responses

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray

_SAME_SCALE = 6  # questions on one scale, answered alike, before that is worth a word


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """Of ``answers`` respondents: how many gave the ``same`` answer to all questions on a scale,
    answered less than ``half`` of the questions, and answered exactly as somebody else
    (``alike``); ``None`` where they, or all others, are too few to be told. ``outside`` are the
    questions, by id, that more than a third answered with "vet ej" or the like."""

    answers: int
    same: int | None
    half: int | None
    alike: int | None
    outside: tuple[str, ...]

    @property
    def is_worth_a_word(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.outside) or any((self.same, self.half, self.alike))


def quality_of(responses: Responses, least: int) -> Quality | None:
    """What can be told of how the answers were given; nothing of fewer than ``least``."""
    if responses.answers < least or not responses.questions:
        return None
    codes = responses.codes
    same = _same(responses)
    answered = (codes != UNANSWERED).sum(axis=1)
    counts = (same, 2 * answered < len(responses.questions), _alike(codes, answered) & ~same)
    told = [_told(int(rows.sum()), responses.answers, least) for rows in counts]
    outside = (
        question.id
        for n, question in enumerate(responses.questions)
        if _is_outside(codes[:, n], question, least)
    )
    return Quality(
        answers=responses.answers,
        same=told[0],
        half=told[1],
        alike=told[2],
        outside=tuple(outside),
    )


def _told(count: int, answers: int, least: int) -> int | None:
    """The number, unless it or that of all others is too small: none, one and four are the same."""
    return count if count >= least and answers - count >= least else None


def _same(responses: Responses) -> NDArray[np.bool_]:
    """Who answered at least six questions on a scale, and all that they answered on it alike."""
    scales: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, question in enumerate(responses.questions):
        scales[tuple(a.label for a in question.alternatives)].append(n)
    same = np.zeros(responses.answers, bool)
    for places in scales.values():
        codes = responses.codes[:, places]
        is_answered = codes != UNANSWERED
        highest = np.where(is_answered, codes, 0).max(axis=1)
        lowest = codes.min(axis=1)  # what is unanswered is higher than any answer
        same |= (is_answered.sum(axis=1) >= _SAME_SCALE) & (highest == lowest)
    return same


def _alike(codes: NDArray[np.uint8], answered: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Who answered six questions or more exactly as another respondent."""
    _, places, counts = np.unique(codes, axis=0, return_inverse=True, return_counts=True)
    return np.asarray((counts[places.reshape(-1)] > 1) & (answered >= _SAME_SCALE))


def _is_outside(codes: NDArray[np.uint8], question: Question, least: int) -> bool:
    """Whether more than a third of those who answered are outside the scale."""
    beside = [n for n, a in enumerate(question.alternatives) if a.valence is None]
    outside = int(np.isin(codes, beside).sum())
    others = int((codes != UNANSWERED).sum()) - outside
    return outside >= least and others >= least and 3 * outside > outside + others
