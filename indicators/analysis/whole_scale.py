"""A change along the whole scale, and many tests at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
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
    import pingouin

    earlier_classes, later_classes = classes(earlier), classes(later)
    if len({*earlier_classes, *later_classes}) == 1:
        return RankTest(1.0, Fraction(1, 2))
    row = pingouin.mwu(later_classes, earlier_classes, method="asymptotic").iloc[0]
    # U counts pairs, in halves: exact as a float, which pingouin's own CLES is not.
    better = Fraction(float(row["U_val"]))
    return RankTest(float(row["p_val"]), better / (later.base * earlier.base))


def classes(counts: Counts) -> list[int]:
    """The answers one by one, in order, as numbers from 0 (negative) to 3 (clearly positive)."""
    merely = counts.positive - counts.clear
    sizes = enumerate((counts.negative, counts.neutral, merely, counts.clear))
    return [place for place, size in sizes for _ in range(size)]


def benjamini_hochberg(p_values: Sequence[float]) -> list[float]:
    """The p-values adjusted for their number: of the changes called clear at alpha, that share at
    most is none on average, and without any change a family of questions seldom has one called.

    Benjamini and Hochberg (1995), *Journal of the Royal Statistical Society B* 57.
    """
    if not p_values:
        return []
    import pingouin

    adjusted = pingouin.multicomp(list(p_values), method="fdr_bh")[1]
    return [float(p) for p in adjusted]
