"""The scores of respondents: of each the share of positive answers among those inside the base.

Rows come in and are put in an order of their own; what leaves is for the sealing in ``wholes``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from ..responses import UNANSWERED, Responses
from ..results.sealed import Results
from ..survey.groups import Group
from ..survey.questionnaire import Question, Valence
from ..words.errors import DisclosureError

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

_FINEST = 60  # steps of the grid that scores are tested on, where not all have answered everything


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """The scores of a group, in order: positive answers of those inside the base (respondents,
    int64); and the sums of the least and the greatest scores there can be, whatever those who left
    a question blank think of it."""

    positive: Ints
    answered: Ints
    least: Fraction
    most: Fraction

    @property
    def shares(self) -> Floats:
        """The scores, 0 to 1."""
        return self.positive / self.answered

    @property
    def mean(self) -> Fraction:
        """The exact mean score."""
        of_base = np.bincount(self.answered, self.positive).astype(np.int64).tolist()
        total = sum(Fraction(n, base) for base, n in enumerate(of_base) if n)
        return Fraction(total) / len(self.answered)

    def among(self, invited: int) -> tuple[Fraction, Fraction]:
        """The least and the greatest mean there can be among all who were invited."""
        silent = invited - len(self.answered)
        return self.least / invited, (self.most + silent) / invited


def scores_of(rows: Responses, results: Results, group: Group, questions: Sequence[str]) -> Scores:
    """The scores of those who answered something inside the base.

    Raises:
        DisclosureError: If the rows are not those that the results have counted.
    """
    places = {question.id: place for place, question in enumerate(rows.questions)}
    chosen = _members(rows, group)
    positive, answered, blank = np.zeros((3, int(chosen.sum())), np.int64)
    for name in questions:
        result = results.get(name, group)
        codes = rows.codes[chosen, places[name]]
        inside = _worth(result.question)[codes]
        is_positive, is_answer = inside == 2, inside > 0
        if result.positives != ((int(is_positive.sum()), int(is_answer.sum())),):
            facts = {"questionnaire": results.questionnaire.id, "year": results.year}
            raise DisclosureError("audit.differs", **facts)
        positive += is_positive
        answered += is_answer
        blank += codes == UNANSWERED
    return _in_order((positive, answered, blank), len(questions) + 1)


def _members(rows: Responses, group: Group) -> NDArray[np.bool_]:
    """Whether each respondent is in a group."""
    chosen = np.ones(rows.answers, bool)
    for grouping, label in group.labels:
        groups = rows.groups[grouping]
        chosen &= groups.codes == groups.labels.index(label)
    return chosen


def _worth(question: Question) -> NDArray[np.uint8]:
    """By code: 2 for a positive answer, 1 for another inside the base, else 0."""
    worth = np.zeros(256, np.uint8)
    for code, alternative in enumerate(question.alternatives):
        if alternative.valence is not None:
            worth[code] = 2 if alternative.valence is Valence.POSITIVE else 1
    return worth


def _in_order(numbers: tuple[Ints, Ints, Ints], width: int) -> Scores:
    """The scores, in an order that is not that of the rows, where something is in the base."""
    positive, answered, blank = numbers
    keys = (answered * width + positive) * width + blank
    found, counts = np.unique(keys[answered > 0], return_counts=True)
    pairs, left_blank = found // width, (found % width).tolist()
    parts = zip(pairs // width, pairs % width, left_blank, counts.tolist(), strict=True)
    ends = [
        (Fraction(int(k), int(n) + b) * count, Fraction(int(k) + b, int(n) + b) * count)
        for n, k, b, count in parts
    ]
    ordered = np.repeat(pairs, counts)
    least, most = (sum(column, Fraction(0)) for column in zip(*ends, strict=True))
    return Scores(ordered % width, ordered // width, least, most)


def on_grid(scores: Sequence[Scores]) -> list[Ints]:
    """The scores as whole steps of a grid, on which stand those who have answered everything.

    The test is exact of these: others are moved by less than a hundredth, whatever the year.
    """
    most = max(int(each.answered[-1]) for each in scores)
    steps = most * -(-_FINEST // most)
    return [(2 * steps * s.positive + s.answered) // (2 * s.answered) for s in scores]
