"""What can have happened to a printed row that no answers give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from itertools import combinations, product

from .making import FINEST_SPLIT, HALF_UP, Making, Rounding, ways_behind
from .shares import SHARES, PrintedShares, Units, Ways

_SILENT = 20  # one of so many leaves a question out


class Slip(Enum):
    """What can have happened to a row that no answers give."""

    DOUBLE_ROUNDING = "double_rounding"
    TRUNCATION = "truncation"
    ADDED = "added"
    FORCED_SUM = "forced_sum"
    OUTSIDE = "outside"
    SWAPPED = "swapped"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Blame:
    """A slip and the cells that are printed otherwise for it, by the names of ``SHARES``."""

    slip: Slip
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Printed:
    """A row as it is printed, and the bases that it can have."""

    row: Units
    shares: PrintedShares
    hundred: int

    @classmethod
    def of(cls, shares: PrintedShares, decimals: int) -> Printed:
        """The row of some shares.

        Raises:
            ValueError: If a percent has more decimals than it is said to have.
        """
        return cls(shares.units(decimals), shares, 100 * 10**decimals)

    @property
    def is_whole(self) -> bool:
        """Whether negative, neutral and positive make a hundred."""
        parts = self.row[:3]
        return None not in parts and sum(filter(None, parts)) == self.hundred


@dataclass(frozen=True, slots=True)
class Story:
    """How a row may have come about: its cells as they were before the first of the slips, and
    how these were made. Its bases are those of the row, if it names none."""

    slips: tuple[Blame, ...]
    row: Units
    making: Making = HALF_UP
    bases: range | None = None

    def behind(self, printed: Printed) -> Ways | None:
        """The counts that it makes the row of, of as many answers as can be."""
        bases = printed.shares.bases if self.bases is None else self.bases
        return next(ways_behind(self.row, bases, printed.hundred, self.making), None)

    def blames(self, behind: Ways, hundred: int) -> tuple[Blame, ...]:
        """The slips; those of making get the cells that half-up would have been others."""
        counts = next(iter(behind))
        answered = sum(counts[:3])
        expected = [Rounding.HALF_UP.unit(count, answered, hundred) for count in counts]
        triples = zip(SHARES, self.row, expected, strict=True)
        differing = tuple(name for name, unit, half_up in triples if unit not in (None, half_up))
        return tuple(blame if blame.cells else Blame(blame.slip, differing) for blame in self.slips)


@dataclass(frozen=True, slots=True)
class Explanation:
    """The slips that make a row, the counts that they make it of, and other slips, each of which
    alone makes the row as well."""

    slips: tuple[Blame, ...]
    behind: Ways | None = None
    others: tuple[Slip, ...] = ()


def likely_slips(printed: Printed) -> Explanation:
    """The fewest and commonest slips that make the row, and the counts behind it; ``UNKNOWN``,
    and nothing behind it, if no slips do."""
    for tell in (_of_row, _of_forced, _of_sums, _of_cells, _of_outside):
        if explanation := explained(tell(printed), printed):
            return explanation
    return Explanation((Blame(Slip.UNKNOWN),))


def explained(stories: Iterable[Story], printed: Printed) -> Explanation | None:
    """By the first of those stories that make the row of about as many answers as any does."""
    found = [(story, behind) for story in stories if (behind := story.behind(printed))]
    if not found:
        return None
    least = max(behind.base for _, behind in found) - silent(printed.shares)
    near = [pair for pair in found if pair[1].base >= least]
    (story, behind), *rest = near
    slips = story.blames(behind, printed.hundred)
    first = [blame.slip for blame in slips]
    others = (blame.slip for other, _ in rest for blame in other.slips if len(other.slips) == 1)
    return Explanation(slips, behind, tuple(dict.fromkeys(s for s in others if s not in first)))


def silent(shares: PrintedShares) -> int:
    """So many of a group may well leave a question out: a base of so many fewer is as likely."""
    return (shares.answers or shares.base or 0) // _SILENT


AMISS = {Slip.DOUBLE_ROUNDING: Rounding.DOUBLE, Slip.TRUNCATION: Rounding.TRUNCATED}


def _of_row(printed: Printed) -> Iterator[Story]:
    """One slip in how the row was made, or two cells that changed places."""
    if None not in printed.row[2:]:
        yield Story((Blame(Slip.ADDED),), printed.row, Making(added=True))
    yield from (amiss(printed, slip) for slip in AMISS)
    yield from forced(printed)
    yield from with_outside(printed)
    row = printed.row
    for first, second in combinations(range(4), 2):
        if None not in (row[first], row[second]) and row[first] != row[second]:
            unswapped = list(row)
            unswapped[first], unswapped[second] = row[second], row[first]
            blame = Blame(Slip.SWAPPED, (SHARES[first], SHARES[second]))
            yield Story((blame,), tuple(unswapped))


def _of_forced(printed: Printed) -> Iterator[Story]:
    """All cells rounded amiss, and one then made to fit the sum."""
    for slip in AMISS:
        yield from forced(printed, slip)


def _of_sums(printed: Printed) -> Iterator[Story]:
    """All shares that stand for several alternatives are sums of what was rounded: a row may well
    be so by chance."""
    if printed.hundred <= FINEST_SPLIT:
        yield added(printed)


def _of_cells(printed: Printed) -> Iterator[Story]:
    """One cell alone rounded amiss."""
    for (slip, rounding), at in product(AMISS.items(), range(4)):
        if printed.row[at] is not None:
            roundings = (rounding if place == at else Rounding.HALF_UP for place in range(4))
            yield Story((Blame(slip),), printed.row, Making(roundings=tuple(roundings)))


def _of_outside(printed: Printed) -> Iterator[Story]:
    """All cells rounded amiss, or sums made of what was rounded, of a base with answers outside the
    scale."""
    for slip in AMISS:
        yield from with_outside(printed, amiss(printed, slip))
    for story in _of_sums(printed):
        yield from with_outside(printed, story)


def amiss(printed: Printed, slip: Slip) -> Story:
    """All cells rounded in a wrong way."""
    return Story((Blame(slip),), printed.row, Making(roundings=(AMISS[slip],) * 4))


def added(printed: Printed) -> Story:
    """All sums made of rounded shares."""
    return Story((Blame(Slip.ADDED),), printed.row, Making(added=True, split=True))


def forced(printed: Printed, slip: Slip | None = None) -> Iterator[Story]:
    """The row before one of its cells was raised or lowered to make a sum of 100, or was made a
    hundred less the others; all of it rounded amiss, if that is the slip."""
    if not printed.is_whole:
        return
    before = amiss(printed, slip) if slip else Story((), printed.row)
    for place, change in product(range(3), (1, -1)):
        unforced = tuple(
            unit + change if at == place and unit is not None else unit
            for at, unit in enumerate(printed.row)
        )
        blame = Blame(Slip.FORCED_SUM, (SHARES[place],))
        yield Story((blame, *before.slips), unforced, before.making)


def with_outside(printed: Printed, before: Story | None = None) -> Iterator[Story]:
    """A row of a base in which answers outside the scale are counted, otherwise made so. Where
    it is printed how many answered on the scale, the base may be all that the group gave."""
    story = before or Story((), printed.row)
    slips, base = (Blame(Slip.OUTSIDE), *story.slips), printed.shares.base
    yield replace(story, slips=slips, making=replace(story.making, outside=True))
    if base and (answers := printed.shares.answers or 0) > base:
        making = replace(story.making, outside=True, answered=base)
        yield replace(story, slips=slips, making=making, bases=range(answers, base, -1))
