"""What is compared: the positive answers of two years, or of two groups, and what can be behind."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from .intervals import Interval, nonresponse_bounds
from .share_tests import Sample, difference_interval, difference_p, fisher, score_interval

if TYPE_CHECKING:
    from ..disclosure import Counts

# Of so many pairs of samples each is looked at exactly: it takes a hundredth of a second.
_PAIRS = 9


class Compared(NamedTuple):
    """The positive answers of two years, or of two groups: all samples that print leaves possible,
    the likeliest first, and the counts where there is one.

    ``asked`` are those whom the question was put to and concerned, silent or not, in each.
    ``is_gap`` where the two are groups, of which either may be called the earlier.
    """

    earlier: tuple[Sample, ...]
    later: tuple[Sample, ...]
    counts: tuple[Counts, Counts] | None = None
    asked: tuple[int, int] | None = None
    is_gap: bool = False

    @property
    def people(self) -> int:
        """Of how many answers a change is counted in persons: of the later year; of two groups, the
        smaller, so that a gap is as large from either side."""
        earlier, later = self.sides
        return min(earlier.base, later.base) if self.is_gap else later.base

    @property
    def sides(self) -> tuple[Sample, Sample]:
        """The likeliest samples."""
        return self.earlier[0], self.later[0]

    @property
    def difference(self) -> Fraction:
        """How much the later share is above the earlier, likeliest."""
        earlier, later = self.sides
        return Fraction(*later) - Fraction(*earlier)

    @property
    def pairs(self) -> Iterator[tuple[Sample, Sample]]:
        """All that can be behind the two."""
        return product(self.earlier, self.later)

    @property
    def is_certain(self) -> bool:
        """Whether the counts of both are known."""
        return len(self.earlier) == len(self.later) == 1


def change_p(compared: Compared) -> float:
    """The p-value of a change of a process: the greatest of all that can be behind it.

    Where print leaves several samples possible, Fisher's test decides, which is never far from the
    exact unconditional one and takes no search; 1 where the change may have gone either way.
    """
    if compared.is_certain:
        return difference_p(*compared.sides)
    signs = {_sign(*pair) for pair in compared.pairs}
    return 1.0 if len(signs) > 1 else max(fisher(*pair) for pair in compared.pairs)


def change_interval(compared: Compared) -> Interval:
    """The interval of a change of a process: all that the intervals of its samples cover.

    Of more than a few samples those count that reach farthest by approximate intervals, which of
    some answers each are within a point or two of the exact ones.
    """
    pairs = list(compared.pairs)
    if len(pairs) > _PAIRS:
        nearly = {pair: score_interval(*pair) for pair in pairs}
        lowest = sorted(pairs, key=lambda pair: nearly[pair].lower)[: _PAIRS // 2]
        highest = sorted(pairs, key=lambda pair: -nearly[pair].upper)[: _PAIRS // 2]
        pairs = [*lowest, *highest]
    exact = [difference_interval(*pair) for pair in dict.fromkeys(pairs)]
    return Interval(min(one.lower for one in exact), max(one.upper for one in exact))


def silent_bounds(compared: Compared) -> Interval | None:
    """The least and the greatest change of all asked, whatever the silent of both years think:
    Manski's bounds. Nothing where the numbers asked are not known."""
    if compared.asked is None:
        return None
    sides = zip((compared.earlier, compared.later), compared.asked, strict=True)
    earlier, later = (
        [nonresponse_bounds(*sample, max(asked, sample.base)) for sample in samples]
        for samples, asked in sides
    )
    return Interval(
        min(bound.lower for bound in later) - max(bound.upper for bound in earlier),
        max(bound.upper for bound in later) - min(bound.lower for bound in earlier),
    )


def undone(compared: Compared) -> Fraction | None:
    """How many percentage points the silent would have to differ from those who answered, against
    the change in both years, for it to vanish; nothing where that is not possible or not known.

    In each year their share can at most go to none, or all.
    """
    if compared.asked is None or not compared.is_certain:
        return None
    earlier, later = compared.sides
    if compared.difference < 0:
        earlier, later = earlier.turned, later.turned
    before, after = Fraction(*earlier), Fraction(*later)
    silent_before, silent_after = (
        Fraction(max(asked - side.base, 0), max(asked, side.base))
        for side, asked in zip((earlier, later), compared.asked, strict=True)
    )

    def left(step: Fraction) -> Fraction:
        fallen = silent_after * min(step, after) + silent_before * min(step, 1 - before)
        return after - before - fallen

    ends = sorted({Fraction(0), after, 1 - before, Fraction(1)})
    for start, end in zip(ends, ends[1:], strict=False):
        if left(end) <= 0:
            return 100 * (start + (end - start) * left(start) / (left(start) - left(end)))
    return None


def _sign(earlier: Sample, later: Sample) -> int:
    products = later.positive * earlier.base, earlier.positive * later.base
    return (products[0] > products[1]) - (products[0] < products[1])
