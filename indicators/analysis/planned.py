"""What can be planned for: a question, a mean of many, or how many may stay silent.

Each says how many ``answers`` there are this year, how many are ``needed`` next year to see a
change of some percentage points, how many about ``each_year`` were both still to come, and the
``smallest`` change seen with so many; ``None`` where it cannot be done.

A change of a process is seen where the test secures it. Among the very people asked it is seen from
what the silent could do, or from the ``Limit`` if that is more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, sqrt
from statistics import NormalDist
from typing import Protocol

from .compared import Compared
from .mean_change import student
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
from .verdicts import ALPHA, LARGE_POINTS, Smallest, ordinary_persons

LEAST_SPREAD = 0.05
"""Scores that happen to be more alike than this tell nothing of how alike the next ones will be."""


class Planned(Protocol):
    """What is measured this year, and will be next."""

    @property
    def answers(self) -> int:
        """How many have answered this year."""

    def needed(self, points: int) -> int | None:
        """The fewest answers next year that show a change of so many percentage points."""

    def each_year(self, points: int) -> int | None:
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
class Limit:
    """From where on a change among the very people asked is spoken of (``verdicts.of_these``) where
    so many ``claims`` stand in the document. Of a whole there is the ``spread`` of the scores
    (``whole_verdicts.large_points``)."""

    claims: int
    smallest: Smallest = Smallest()
    spread: float | None = None

    def points(self, earlier: int, later: int) -> int:
        """The whole percentage points it has to be; more than 100 where there is no such change."""
        if self.spread is not None and not self.smallest.persons:
            many, one = (NormalDist().inv_cdf(1 - ALPHA / n / 2) for n in (self.claims, 1))
            error = self.spread * sqrt(1 / earlier + 1 / later)
            half = student(1 - ALPHA / 2, earlier + later) * error
            return max(ceil(100 * half * many / one), self._least_points)
        persons = ceil(Fraction(100 * self._persons(earlier, later), later))
        return max(persons, self._least_points)

    def persons(self, earlier: int, later: int) -> int | None:
        """How many of those who answer next year that is, nothing if more than they are."""
        persons = self._persons(earlier, later)
        if persons > later:
            return None
        return max(persons, ceil(Fraction(self._least_points * later, 100)))

    @property
    def _least_points(self) -> int:
        return self.smallest.points or LARGE_POINTS

    def _persons(self, earlier: int, later: int) -> int:
        compared = Compared((Sample(0, earlier),), (Sample(0, later),))
        return self.smallest.persons or ordinary_persons(compared, self.claims)


@dataclass(frozen=True, slots=True)
class PlannedResponse:
    """The share, or mean score, of the very people asked, as many each year: a change counts if it
    stays on its side of 0 whatever the silent of both years think (``verdicts.silent_bounds``), and
    reaches the limit.
    """

    share: Fraction
    answers: int
    asked: int
    limit: Limit

    def needed(self, points: int) -> int | None:
        least = (self.asked - self._fewest) / (1 - self._share + Fraction(points, 100))
        return self._first(
            int(least) + 1, lambda later: self.limit.points(self.answers, later) <= points
        )

    def each_year(self, points: int) -> int | None:
        """More than asked / (1 + change): then fewer are silent in all than have changed. Nothing
        where the change is below the limit even if everybody answers both years."""
        least = self.asked / (1 + Fraction(points, 100))
        return self._first(int(least) + 1, lambda both: self.limit.points(both, both) <= points)

    def smallest(self, answers: int) -> int | None:
        most = self._share * answers + self.asked - answers
        undone = max(0, int(100 * (most - self._fewest) / answers)) + 1
        points = max(undone, self.limit.points(self.answers, answers))
        return points if points <= 100 * self._share else None

    def _first(self, least: int, reaches: Callable[[int], bool]) -> int | None:
        """The first number of answers, of those asked, that does, as the next ones do: persons are
        whole, so that the limit goes up and down a little."""
        numbers = range(max(1, least), self.asked + 1)
        return next(
            (n for n in numbers if all(map(reaches, range(n, min(n + 3, numbers.stop))))), None
        )

    @property
    def _share(self) -> Fraction:
        """That of the answers that can fall: the positive ones, or all others."""
        return max(self.share, 1 - self.share)

    @property
    def _fewest(self) -> Fraction:
        """The fewest such answers there can be this year: a fall is one of all asked where the most
        there can be next year, all silent ones with them, are fewer."""
        return self._share * self.answers
