"""The printed percents of a row, and the counts that can be behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
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


@dataclass(frozen=True, slots=True)
class Ways:
    """All that can be behind a row at one base: counts from these ranges that, with those
    ``outside`` the scale, add up to it. Each number of each range is that of some table.

    ``rest`` are the positive answers that are not clear, where these are printed as a sum of
    their own.
    """

    base: int
    counts: CountRanges
    outside: range = range(1)
    rest: range | None = None

    def __iter__(self) -> Iterator[Counts]:
        _, neutral, positive, clear = self.counts
        for negative in self.counts.negative:
            for outside in _left(self.base - negative, (neutral, positive), self.outside):
                answered = self.base - negative - outside
                for middle in _left(answered, (positive,), neutral):
                    count = answered - middle
                    rest = range(count + 1) if self.rest is None else self.rest
                    for of_it in _left(count, (rest,), clear):
                        yield Counts(negative, middle, count, of_it)


def _left(total: int, others: Sequence[range], numbers: range) -> range:
    """Those of the numbers that are what the others leave of a total: nothing is tried in vain,
    for of a nation's answers there are millions."""
    least = total - sum(other[-1] for other in others)
    most = total - sum(other[0] for other in others)
    return range(max(numbers.start, least), min(numbers.stop, most + 1))
