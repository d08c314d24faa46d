"""How the percents of a row are made of counts, and the counts that make a row.

A percent rounded half-up stands for an interval of shares, and so of counts. Other ways of
rounding differ only in what is added before the decimals are cut off: nothing where they are
merely cut off, a little more than a half where they are rounded away one by one. Rounded shares
that are added stand for the sum of their intervals, and answers outside the scale that are
counted among the others only loosen the sum. So the counts that can be behind a row are found in
one step for thousands of bases, however the row was made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, NamedTuple, TypeAlias, overload

import numpy as np
from numpy.typing import NDArray

from .shares import SHARES, CountRanges, Units, Ways

Numbers: TypeAlias = NDArray[Any]
"""Whole numbers, one for each base; Python's own where they may not fit into 64 bits."""

_AT_ONCE = 1024  # bases: a row is mostly explained by one of the largest
_MOST_BITS = 62
_STEPS = 20  # all roundings add whole twentieths
FINEST_SPLIT = 1000
"""A hundred percent in the smallest units whose sums of two are all tried."""


class Rounding(Enum):
    """A way from the exact share to a percent: the twentieths that are added before decimals are
    cut off."""

    HALF_UP = 10
    DOUBLE = 11  # 45.45 → 45.5 → 46
    TRUNCATED = 0

    def counts(self, unit: int | None, base: int, hundred: int) -> range:
        """The counts that are printed as ``unit`` parts of ``hundred``."""
        if unit is None:
            return range(base + 1)
        span = self.span(unit, np.array([base], object), hundred)
        return range(span.least[0], span.most[0] + 1)

    def span(self, unit: int | Numbers, bases: Numbers, hundred: int) -> Span:
        """The same for many bases, or units."""
        whole = _STEPS * hundred
        least = -(-bases * (_STEPS * unit - self.value) // whole)
        most = -(-bases * (_STEPS * (unit + 1) - self.value) // whole) - 1
        return Span(np.maximum(least, 0), np.minimum(most, bases))

    @overload
    def unit(self, count: int, base: int, hundred: int) -> int: ...
    @overload
    def unit(self, count: Numbers, base: int, hundred: int) -> Numbers: ...
    def unit(self, count: int | Numbers, base: int, hundred: int) -> int | Numbers:
        """What is printed of a count."""
        printed: int | Numbers = (_STEPS * hundred * count + self.value * base) // (_STEPS * base)
        return printed


class Span(NamedTuple):
    """The least and the most that a count can be, for each base; none where these are crossed."""

    least: Numbers
    most: Numbers

    def __add__(self, other: Span) -> Span:  # type: ignore[override]
        return Span(self.least + other.least, self.most + other.most)

    def __and__(self, other: Span) -> Span:
        return Span(np.maximum(self.least, other.least), np.minimum(self.most, other.most))

    def __sub__(self, other: Span) -> Span:
        return Span(self.least - other.most, self.most - other.least)

    def without(self, part: Span) -> Span:
        """Of a sum, what is left if one of its parts is taken away."""
        return Span(self.least - part.least, self.most - part.most)

    def ranges(self, places: Numbers) -> Iterator[range]:
        """As ranges, of some of the bases."""
        pairs = zip(self.least[places].tolist(), self.most[places].tolist(), strict=True)
        return (range(least, most + 1) for least, most in pairs)


ALL_HALF_UP = (Rounding.HALF_UP,) * len(SHARES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """How a row is made: how each of its shares is rounded, and what else is done.

    ``outside``: answers outside the scale, at least one, are counted in the base; ``answered``
    says how many were on the scale, if that is known. ``added``: positive is the sum of two
    printed shares, clear and the rest of it. ``split``: negative and clear are such sums too, and
    positive where clear is not printed.
    """

    roundings: tuple[Rounding, ...] = ALL_HALF_UP
    outside: bool = False
    answered: int | None = None
    added: bool = False
    split: bool = False


HALF_UP = Making()


def kind(base: int, hundred: int) -> type:
    """The numbers with which a base can be reckoned: those of 64 bits, or any, which are slow."""
    bits = base.bit_length() + (2 * _STEPS * hundred).bit_length()
    return np.int64 if bits <= _MOST_BITS else object


def ways_behind(
    row: Units, bases: Sequence[int], hundred: int, making: Making = HALF_UP
) -> Iterator[Ways]:
    """The counts that are printed as a row, base by base, if it is made so; ``hundred`` is a
    hundred percent in the units of the row."""
    for start in range(0, len(bases), _AT_ONCE):
        some = bases[start : start + _AT_ONCE]
        numbers: Numbers = np.array(some, kind(max(some), hundred))
        if making.split:
            numbers = _Loosely(row, numbers, hundred, making).bases()
        if numbers.size:
            yield from _Behind(row, numbers, hundred, making).ways()


class _Behind:
    """What can be behind a row at some bases."""

    def __init__(self, row: Units, bases: Numbers, hundred: int, making: Making) -> None:
        self._row, self._bases, self._hundred, self._making = row, bases, hundred, making
        self._anything = Span(np.zeros_like(bases), bases)

    def ways(self) -> Iterator[Ways]:
        """The counts at each base that has any."""
        places, parts, clear, rest, answered = self._adding_up()
        total = parts[0] + parts[1] + parts[2]
        # A share is what the others leave, so the slack of the sum bounds each of them.
        negative, neutral, positive = (part & (answered - total.without(part)) for part in parts)
        clear &= positive - rest
        rest &= positive - clear
        found = (negative, neutral, positive, clear, Span(self._bases, self._bases) - answered)
        columns = [self._bases[places].tolist(), *(span.ranges(places) for span in (*found, rest))]
        for base, *counts, outside, of_rest in zip(*columns, strict=True):
            yield Ways(base, CountRanges(*counts), outside, of_rest if self._making.added else None)

    def bases(self) -> Numbers:
        """The bases that have any."""
        return self._bases[self._adding_up()[0]]

    def _adding_up(self) -> tuple[Numbers, tuple[Span, Span, Span], Span, Span, Span]:
        """The places of the bases whose counts add up; the counts of negative, neutral and
        positive, of clear, of the positive that are not clear, and of all who answered."""
        printed = self._printed()
        negative, neutral, positive, clear, rest = printed
        parts = (negative, neutral, positive & (clear + rest))
        answered = self._answered() & (negative + neutral + parts[2])
        spans = [*printed, *parts, answered]
        places = np.flatnonzero(np.all([span.least <= span.most for span in spans], axis=0))
        return places, parts, clear, rest, answered

    def _printed(self) -> tuple[Span, ...]:
        """The counts that are printed as negative, neutral, positive, clear, and the positive that
        are not clear, each by itself."""
        negative, neutral, positive, clear = self._row
        roundings, split = self._making.roundings, self._making.split
        rest: int | None = None
        if self._making.added and positive is not None and clear is not None:
            rest, positive = positive - clear, None
        return (
            self._span(negative, roundings[0], split),
            self._span(neutral, roundings[1]),
            self._span(positive, roundings[2], split and clear is None),
            self._span(clear, roundings[3], split),
            self._span(rest, roundings[2]),
        )

    def _span(self, unit: int | None, rounding: Rounding, split: bool = False) -> Span:
        if unit is None:
            return self._anything
        if not split:
            return rounding.span(unit, self._bases, self._hundred)
        return self._sum(unit, rounding)

    def _sum(self, unit: int, rounding: Rounding) -> Span:
        """The counts whose two parts are printed as what adds up to ``unit``."""
        half = np.arange(max(unit, 0) // 2 + 1)[:, None]
        one = rounding.span(half, self._bases, self._hundred)
        other = rounding.span(unit - half, self._bases, self._hundred)
        there = (one.least <= one.most) & (other.least <= other.most)
        both = one + other
        least = np.where(there, both.least, self._bases + 1).min(axis=0)
        return Span(least, np.where(there, both.most, -1).max(axis=0)) & self._anything

    def _answered(self) -> Span:
        """How many of the base answered on the scale."""
        if self._making.answered is not None:
            only = np.full_like(self._bases, self._making.answered)
            return Span(only, only)
        if self._making.outside:
            return Span(np.ones_like(self._bases), self._bases - 1)
        return Span(self._bases, self._bases)


class _Loosely(_Behind):
    """The same with wider bounds, which leave few bases whose sums have all to be tried: two
    rounded shares that are added are each less than a unit off."""

    def _sum(self, unit: int, rounding: Rounding) -> Span:
        least, most = (self._bases * (unit + off) for off in (-1, 1))
        return (
            Span(np.maximum(-(-least // self._hundred), 0), most // self._hundred) & self._anything
        )
