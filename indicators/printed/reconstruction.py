"""From printed percents back to the counts behind them, and to the slip where there are none."""

from __future__ import annotations

from dataclasses import dataclass

from .shares import PrintedShares, Ways, ways_behind
from .slips import Blame, likely_slips, nearest_rows


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


def possible(shares: PrintedShares, decimals: int = 0) -> Possible:
    """All counts whose half-up percents are the printed ones; if there are none, what was
    nearest, and the likely slip.

    Raises:
        ValueError: If a percent has more decimals than the row is said to have.
    """
    row, hundred = shares.units(decimals), 100 * 10**decimals
    if ways := tuple(ways_behind(row, shares.bases, hundred)):
        return Possible(shares, decimals, ways)
    slips, behind = likely_slips(row, shares.bases, hundred)
    return Possible(shares, decimals, (), nearest_rows(row, shares.bases, hundred), slips, behind)
