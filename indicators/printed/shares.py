"""The printed percents of a row, and the counts that are printed so.

A percent rounded half-up stands for an interval of shares, and so of counts. Other ways of
rounding differ only in what is added before the decimals are cut off: nothing where they are
merely cut off, a little more than a half where they are rounded away one by one. So the counts
that can be behind a row are found in one step for each base, however its cells were rounded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import product
from typing import NamedTuple, TypeAlias

SHARES = ("negative", "neutral", "positive", "clear")

Units: TypeAlias = tuple[int | None, ...]
"""A row in units of its last printed decimal, ``None`` where nothing is printed."""


class Counts(NamedTuple):
    """The answers to a question; ``clear`` is part of ``positive``."""

    negative: int
    neutral: int
    positive: int
    clear: int


class CountRanges(NamedTuple):
    """The numbers that each count of a row can be."""

    negative: range
    neutral: range
    positive: range
    clear: range


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedShares:
    """The percents of a row, ``None`` where none is printed, and what is said of their base.

    The group gave ``answers``; ``base`` of them were to this question, if that is printed.
    """

    negative: Decimal | None = None
    neutral: Decimal | None = None
    positive: Decimal | None = None
    clear: Decimal | None = None
    answers: int | None = None
    base: int | None = None

    @property
    def percents(self) -> tuple[Decimal | None, ...]:
        """Negative, neutral, positive and clear."""
        return (self.negative, self.neutral, self.positive, self.clear)

    @property
    def bases(self) -> range:
        """The numbers of answers there can be, the likeliest first: not all need have answered."""
        if self.base is not None:
            return range(self.base, max(self.base, 1) - 1, -1)
        return range(self.answers or 0, 0, -1)

    def units(self, decimals: int) -> Units:
        """The percents in units of the last of so many decimals.

        Raises:
            ValueError: If a percent has more decimals.
        """
        scaled = tuple(None if p is None else p.scaleb(decimals) for p in self.percents)
        units = tuple(None if p is None else int(p) for p in scaled)
        if units != scaled:
            raise ValueError("a percent has more decimals than its row")
        return units


class Rounding(Enum):
    """A way from the exact share to a percent: what is added before decimals are cut off."""

    HALF_UP = Fraction(1, 2)
    DOUBLE = Fraction(11, 20)  # 45.45 → 45.5 → 46
    TRUNCATED = Fraction(0)

    def counts(self, unit: int | None, base: int, hundred: int) -> range:
        """The counts that are printed as ``unit`` parts of ``hundred``."""
        if unit is None:
            return range(base + 1)
        least = -(-base * (unit - self.value) // hundred)
        beyond = -(-base * (unit + 1 - self.value) // hundred)
        return range(max(0, least), min(base + 1, beyond))

    def unit(self, count: int, base: int, hundred: int) -> int:
        """What is printed of a count."""
        return (count * hundred / Fraction(base) + self.value).__floor__()


ALL_HALF_UP = (Rounding.HALF_UP,) * len(SHARES)


@dataclass(frozen=True, slots=True)
class Ways:
    """All that can be behind a row at one base: counts from these ranges that add up to it. Each
    number of each range is that of some table."""

    base: int
    counts: CountRanges

    def __iter__(self) -> Iterator[Counts]:
        for negative, neutral in product(self.counts.negative, self.counts.neutral):
            positive = self.base - negative - neutral
            if positive in self.counts.positive:
                for clear in self.counts.clear:
                    if clear <= positive:
                        yield Counts(negative, neutral, positive, clear)


def ways_behind(
    row: Units, bases: Iterable[int], hundred: int, roundings: Iterable[Rounding] = ALL_HALF_UP
) -> Iterator[Ways]:
    """The counts that are printed as a row, base by base, each share rounded in its own way;
    ``hundred`` is a hundred percent in the units of the row."""
    roundings = tuple(roundings)
    for base in bases:
        pairs = zip(row, roundings, strict=True)
        ranges = CountRanges(*(rounding.counts(unit, base, hundred) for unit, rounding in pairs))
        if ways := _adding_up(ranges, base):
            yield ways


def _adding_up(ranges: CountRanges, base: int) -> Ways | None:
    """The counts from some ranges that add up to the base, if there are any."""
    negative, neutral, positive, clear = ranges
    positive = range(max(positive.start, clear.start), positive.stop)
    if not all((negative, neutral, positive, clear)):
        return None
    parts = (negative, neutral, positive)
    least, most = sum(part[0] for part in parts), sum(part[-1] for part in parts)
    if not least <= base <= most:
        return None
    # A share is what the others leave, so the slack of the sum bounds each of them.
    negative, neutral, positive = (
        range(max(part[0], base - most + part[-1]), min(part[-1], base - least + part[0]) + 1)
        for part in parts
    )
    clear = range(clear[0], min(clear[-1], positive[-1]) + 1)
    return Ways(base, CountRanges(negative, neutral, positive, clear))
