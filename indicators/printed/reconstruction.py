"""From printed percents back to the counts behind them, and to the slip where there are none.

A percent rounded half-up stands for an interval of shares, and so of counts. The other ways to
a whole percent differ only in what is added before the decimals are cut off: nothing if they
are cut off, a little more than a half if they are rounded away one by one. So what can be
behind a row is found in one step for each base, whatever was done to its cells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import combinations, product
from typing import NamedTuple, TypeAlias

import numpy as np

SHARES = ("negative", "neutral", "positive", "clear")
_BASES_NEAR = 100  # among so many bases, from the largest, a nearest row is looked for
_FINEST = 2000  # as good as any larger base: each percent stands for several counts

# A row in units of its last printed decimal, ``None`` where nothing is printed.
_Units: TypeAlias = tuple[int | None, ...]


class Counts(NamedTuple):
    """The answers to a question; ``clear`` is part of ``positive``."""

    negative: int
    neutral: int
    positive: int
    clear: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedShares:
    """The percents of a row, ``None`` where none is printed, and what is told of their base.

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


class Rounding(Enum):
    """A way from the exact share to a percent: what is added before decimals are cut off."""

    HALF_UP = Fraction(1, 2)
    DOUBLE = Fraction(11, 20)  # 45.45 → 45.5 → 46
    TRUNCATED = Fraction(0)

    def counts(self, unit: int | None, base: int, whole: int) -> range:
        """The counts that are printed as ``unit`` parts of ``whole``."""
        if unit is None:
            return range(base + 1)
        least = -(-base * (unit - self.value) // whole)
        beyond = -(-base * (unit + 1 - self.value) // whole)
        return range(max(0, least), min(base + 1, beyond))

    def unit(self, count: int, base: int, whole: int) -> int:
        """What is printed of a count."""
        return (count * whole / Fraction(base) + self.value).__floor__()


@dataclass(frozen=True, slots=True)
class Ways:
    """All that can be behind a row at one base: counts from these ranges that add up to it. Each
    number of each range is that of some table."""

    base: int
    counts: tuple[range, range, range, range]

    def __iter__(self) -> Iterator[Counts]:
        for negative, neutral in product(*self.counts[:2]):
            positive = self.base - negative - neutral
            if positive in self.counts[2]:
                for clear in self.counts[3]:
                    if clear <= positive:
                        yield Counts(negative, neutral, positive, clear)


class Slip(Enum):
    """What can have happened to a row that no answers give."""

    DOUBLE_ROUNDING = "double_rounding"
    TRUNCATION = "truncation"
    FORCED_SUM = "forced_sum"
    SWAPPED = "swapped"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Blame:
    """A slip and the cells that are printed otherwise for it, by the names of ``SHARES``."""

    slip: Slip
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Possible:
    """What can be behind a row, base by base, the likeliest first.

    Where there is nothing, ``nearest`` are rows that can be printed, as near as any by the sum
    of the differences and at the largest base that has one so near. ``slips`` together make
    the printed row of ``behind``, or are ``UNKNOWN``, and ``behind`` is nothing.
    """

    shares: PrintedShares
    decimals: int = 0
    ways: tuple[Ways, ...] = ()
    nearest: tuple[Ways, ...] = ()
    slips: tuple[Blame, ...] = ()
    behind: Ways | None = None

    @property
    def unique(self) -> Ways | None:
        """What is behind the row, if each printed share has one count at the likeliest base: the
        printed one, else that of the whole group; else the only one there is."""
        if not self.ways or (len(self.ways) > 1 and self.ways[0].base != self.shares.bases[0]):
            return None
        pairs = zip(self.shares.percents, self.ways[0].counts, strict=True)
        exact = all(len(counts) == 1 for percent, counts in pairs if percent is not None)
        return self.ways[0] if exact else None


def possible(printed: PrintedShares, decimals: int = 0) -> Possible:
    """All counts whose half-up percents are the printed ones; if there are none, what was
    nearest, and the likely slip.

    Raises:
        ValueError: If a percent has more decimals than the row is said to have.
    """
    row, whole = _units(printed, decimals), 100 * 10**decimals
    told = _Story((), row, (Rounding.HALF_UP,) * 4)
    if ways := tuple(told.ways(printed.bases, whole)):
        return Possible(printed, decimals, ways)
    slips, behind = _likely(row, printed.bases, whole)
    return Possible(printed, decimals, (), _nearest(row, printed.bases, whole), slips, behind)


def _units(printed: PrintedShares, decimals: int) -> _Units:
    scaled = tuple(None if p is None else p.scaleb(decimals) for p in printed.percents)
    units = tuple(None if p is None else int(p) for p in scaled)
    if units != scaled:
        raise ValueError("a percent has more decimals than its row")
    return units


def _ways(row: _Units, base: int, roundings: Iterable[Rounding], whole: int) -> Ways | None:
    """The counts that are printed as the row, each share rounded in its own way."""
    pairs = zip(row, roundings, strict=True)
    ranges = [rounding.counts(unit, base, whole) for unit, rounding in pairs]
    ranges[2] = range(max(ranges[2].start, ranges[3].start), ranges[2].stop)
    if not all(ranges):
        return None
    least, most = (sum(r[end] for r in ranges[:3]) for end in (0, -1))
    if not least <= base <= most:
        return None
    # A share is what the others leave, so the slack of the sum bounds each of them.
    negative, neutral, positive = (
        range(max(r[0], base - most + r[-1]), min(r[-1], base - least + r[0]) + 1)
        for r in ranges[:3]
    )
    clear = range(ranges[3][0], min(ranges[3][-1], positive[-1]) + 1)
    return Ways(base, (negative, neutral, positive, clear))


@dataclass(frozen=True, slots=True)
class _Story:
    """How a row may have come about: its cells as they were before the first of the slips,
    and how each of them was rounded."""

    slips: tuple[Blame, ...]
    row: _Units
    roundings: tuple[Rounding, ...]

    def ways(self, bases: Iterable[int], whole: int) -> Iterator[Ways]:
        """What can then be behind it, base by base."""
        for base in bases:
            if found := _ways(self.row, base, self.roundings, whole):
                yield found

    def blames(self, behind: Ways, whole: int) -> tuple[Blame, ...]:
        """The slips, those of rounding with the cells that half-up are others."""
        counts = next(iter(behind))
        usual = [Rounding.HALF_UP.unit(count, behind.base, whole) for count in counts]
        triples = zip(SHARES, self.row, usual, strict=True)
        off = tuple(name for name, unit, half_up in triples if unit not in (None, half_up))
        return tuple(blame if blame.cells else Blame(blame.slip, off) for blame in self.slips)


def _likely(row: _Units, bases: range, whole: int) -> tuple[tuple[Blame, ...], Ways | None]:
    """The slips that make the row, as few and as common as do, of as many answers as can be."""
    for stories in (_of_row(row, whole), _of_cells(row), _of_two(row, whole)):
        told = [(found, story) for story in stories for found in story.ways(bases, whole)]
        if told:
            behind, story = max(told, key=lambda pair: pair[0].base)  # the first of the largest
            return story.blames(behind, whole), behind
    return (Blame(Slip.UNKNOWN),), None


_AMISS = {Slip.DOUBLE_ROUNDING: Rounding.DOUBLE, Slip.TRUNCATION: Rounding.TRUNCATED}


def _of_row(row: _Units, whole: int) -> Iterator[_Story]:
    """One slip: all cells rounded amiss, one made to fit the sum, or two that changed places."""
    for slip, rounding in _AMISS.items():
        yield _Story((Blame(slip),), row, (rounding,) * 4)
    yield from _forced(row, whole, Rounding.HALF_UP)
    for one, other in combinations(range(4), 2):
        if None not in (row[one], row[other]) and row[one] != row[other]:
            before = list(row)
            before[one], before[other] = row[other], row[one]
            blame = Blame(Slip.SWAPPED, (SHARES[one], SHARES[other]))
            yield _Story((blame,), tuple(before), (Rounding.HALF_UP,) * 4)


def _of_cells(row: _Units) -> Iterator[_Story]:
    """One cell alone rounded amiss."""
    for (slip, rounding), amiss in product(_AMISS.items(), range(4)):
        if row[amiss] is not None:
            roundings = (rounding if place == amiss else Rounding.HALF_UP for place in range(4))
            yield _Story((Blame(slip),), row, tuple(roundings))


def _of_two(row: _Units, whole: int) -> Iterator[_Story]:
    """All cells rounded amiss, and one then made to fit the sum."""
    for slip, rounding in _AMISS.items():
        for story in _forced(row, whole, rounding):
            yield _Story((*story.slips, Blame(slip)), story.row, story.roundings)


def _forced(row: _Units, whole: int, rounding: Rounding) -> Iterator[_Story]:
    """The row before one of its cells was raised or lowered to make a sum of 100."""
    parts = [unit for unit in row[:3] if unit is not None]
    if len(parts) < 3 or sum(parts) != whole:
        return
    for place, change in product(range(3), (1, -1)):
        before = [*parts, row[3]]
        before[place] = parts[place] + change
        yield _Story((Blame(Slip.FORCED_SUM, (SHARES[place],)),), tuple(before), (rounding,) * 4)


def _nearest(row: _Units, bases: range, whole: int) -> tuple[Ways, ...]:
    """The rows nearest to one that cannot be, at the largest base that has them."""
    best, at, rows = whole * len(row), 0, set[_Units]()
    for base in bases[:_BASES_NEAR]:
        distance, found = _near_at(row, min(base, _FINEST), whole)
        if distance < best:
            best, at, rows = distance, base, found
        if best == _least_off(row, whole) or base > _FINEST:  # none is nearer
            break
    ways = (_ways(near, at, (Rounding.HALF_UP,) * 4, whole) for near in sorted(rows, key=str))
    return tuple(filter(None, ways))


def _least_off(row: _Units, whole: int) -> int:
    """So far off is any row that can be: the sum of three rounded parts is at most one unit off."""
    off = sum(unit or 0 for unit in row[:3]) - whole
    return max(off - 1, 0 if None in row[:3] else -off - 1, 1)


def _near_at(row: _Units, base: int, whole: int) -> tuple[int, set[_Units]]:
    """How near a row of this base can come, and all that come so near."""
    units = np.array([Rounding.HALF_UP.unit(count, base, whole) for count in range(base + 1)])
    off = [abs(units - (units if unit is None else unit)) for unit in row]
    within = np.minimum.accumulate(off[3])  # the best clear of at most so many positive
    rest = (off[2] + within)[::-1]
    sums = [off[0][n] + off[1][: base - n + 1] + rest[n:] for n in range(base + 1)]
    least, found = min(int(each.min()) for each in sums), set[_Units]()
    for first, each in enumerate(sums):
        for second in np.flatnonzero(each == least).tolist():
            third = base - first - second
            clears = np.flatnonzero(off[3][: third + 1] == within[third])
            near = (units[place].tolist() for place in (first, second, third))
            choices = [*([unit] for unit in near), set(units[clears].tolist())]
            told = ([None] if unit is None else c for unit, c in zip(row, choices, strict=True))
            found.update(product(*told))
    return least, found
