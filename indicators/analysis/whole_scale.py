"""A change along the whole scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import erfc, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..disclosure import Counts


@dataclass(frozen=True, slots=True)
class RankTest:
    """A Mann–Whitney test of two years.

    ``cles`` is the common-language effect size: the probability that an answer of the later year
    is better than one of the earlier, ties counted half. One half is no difference. It is exact,
    as every share: it is rounded in print.
    """

    p_value: float
    cles: Fraction


def mann_whitney(earlier: Counts, later: Counts) -> RankTest:
    """Mann and Whitney's test on negative < neutral < positive < clearly positive.

    Two-sided, by the normal approximation with correction for ties and continuity, as R's
    ``wilcox.test(later, earlier, exact = FALSE)``; the effect size after Vargha and Delaney (2000).
    The answers are taken as draws from a process.
    """
    columns = list(zip(_sizes(earlier), _sizes(later), strict=True))
    pairs, answers = earlier.base * later.base, earlier.base + later.base
    ties = sum((before + after) ** 3 - (before + after) for before, after in columns)
    if ties == answers**3 - answers:  # all alike
        return RankTest(1.0, Fraction(1, 2))
    cles = _better(columns) / pairs
    # U, the pairs won, is on average half of them: the excess of whichever year has won more.
    excess = abs(cles - Fraction(1, 2)) * pairs - Fraction(1, 2)
    variance = Fraction(pairs, 12) * (answers + 1 - Fraction(ties, answers * (answers - 1)))
    return RankTest(min(1.0, erfc(excess / sqrt(2 * variance))), cles)


def _better(columns: Sequence[tuple[int, int]]) -> Fraction:
    """In how many pairs the later answer is the better one, ties counted half; a column has the
    earlier and the later answers of a class."""
    worse, better = 0, Fraction(0)
    for before, after in columns:
        better += after * (worse + Fraction(before, 2))
        worse += before
    return better


def _sizes(counts: Counts) -> tuple[int, ...]:
    """The answers of each class, in order."""
    return counts.negative, counts.neutral, counts.positive - counts.clear, counts.clear
