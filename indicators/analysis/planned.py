"""What can be planned for: a question, a mean of many, or how many may stay silent.

Each says how many ``answers`` there are this year, how many are ``needed`` next year to see a
change of some percentage points, how many about ``each_year`` were both still to come, and the
``smallest`` change seen with so many; ``None`` where it cannot be done.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from .power import (
    Scores,
    answers_needed,
    answers_needed_each_year,
    mean_needed,
    mean_needed_each_year,
    mean_smallest_seen,
    smallest_seen,
)
from .share_tests import Sample

LEAST_SPREAD = 0.05
"""Scores that happen to be more alike than this tell nothing of how alike the next ones will be."""


class Planned(Protocol):
    """What is measured this year, and will be next."""

    @property
    def answers(self) -> int:
        """How many have answered this year."""

    def needed(self, points: int) -> int | None:
        """The fewest answers next year that show a change of so many percentage points."""

    def each_year(self, points: int) -> int:
        """About how many it takes in each of two years, both still to come."""

    def smallest(self, answers: int) -> int | None:
        """The smallest change seen with so many answers next year, in percentage points."""


@dataclass(frozen=True, slots=True)
class PlannedShare:
    """The share of a process: the exact test of two shares decides."""

    sample: Sample

    @property
    def answers(self) -> int:
        return self.sample.base

    def needed(self, points: int) -> int | None:
        return answers_needed(self.sample, points)

    def each_year(self, points: int) -> int:
        return answers_needed_each_year(self.sample.positive / self.sample.base, points)

    def smallest(self, answers: int) -> int | None:
        return smallest_seen(self.sample, answers)


@dataclass(frozen=True, slots=True)
class PlannedMean:
    """The mean score of a process: the permutation test decides."""

    answers: int
    scores: Scores

    def needed(self, points: int) -> int | None:
        return mean_needed(self.answers, self.scores, points)

    def each_year(self, points: int) -> int:
        return mean_needed_each_year(self.scores, points)

    def smallest(self, answers: int) -> int | None:
        return mean_smallest_seen(self.answers, answers, self.scores)


@dataclass(frozen=True, slots=True)
class PlannedResponse:
    """The share, or mean score, of the very people asked, as many each year: a change counts if it
    stays on its side of 0 whatever the silent of both years think (``verdicts.silent_bounds``).
    """

    share: Fraction
    answers: int
    asked: int

    def needed(self, points: int) -> int | None:
        least = (self.asked - self._fewest) / (1 - self._share + Fraction(points, 100))
        return int(least) + 1 if int(least) < self.asked else None

    def each_year(self, points: int) -> int:
        """More than asked / (1 + change): then fewer are silent in all than have changed."""
        return int(self.asked / (1 + Fraction(points, 100))) + 1

    def smallest(self, answers: int) -> int | None:
        most = self._share * answers + self.asked - answers
        points = max(0, int(100 * (most - self._fewest) / answers)) + 1
        return points if points <= 100 * self._share else None

    @property
    def _share(self) -> Fraction:
        """That of the answers that can fall: the positive ones, or all others."""
        return max(self.share, 1 - self.share)

    @property
    def _fewest(self) -> Fraction:
        """The fewest such answers there can be this year: a fall is one of all asked where the most
        there can be next year, all silent ones with them, are fewer."""
        return self._share * self.answers
