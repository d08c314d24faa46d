"""From printed percents back to the counts behind them, and to the slip where there are none."""

from __future__ import annotations

from dataclasses import dataclass

from .making import ways_behind
from .nearest import nearest_rows
from .shares import PrintedShares, Ways
from .slips import Blame, Printed, Slip, likely_slips

_MOST_ANSWERS = 10_000  # of more, almost any base gives any row that can be


@dataclass(frozen=True, slots=True)
class Possible:
    """What can be behind a row, base by base, the likeliest first.

    Where there is nothing, ``nearest`` are rows that can be printed, as near as any by the sum
    of the differences and at the largest base that has one so near. ``slips`` together make
    the printed row of ``behind``, or are ``UNKNOWN``, and ``behind`` is nothing; each of the
    ``others`` makes it as well. ``elsewhere`` are the bases that the row could have if the printed
    one were wrong.

    ``by_habit`` are the counts of a row that is possible, if its table was made otherwise and they
    are others for that.
    """

    shares: PrintedShares
    decimals: int = 0
    ways: tuple[Ways, ...] = ()
    nearest: tuple[Ways, ...] = ()
    slips: tuple[Blame, ...] = ()
    behind: Ways | None = None
    others: tuple[Slip, ...] = ()
    elsewhere: tuple[int, ...] = ()
    by_habit: Ways | None = None

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
    printed = Printed.of(shares, decimals)
    row, hundred = printed.row, printed.hundred
    if ways := tuple(ways_behind(row, shares.bases, hundred)):
        return Possible(shares, decimals, ways)
    likely = likely_slips(printed)
    answers = shares.answers or 0
    others = range(answers, 0, -1) if shares.base is not None and answers <= _MOST_ANSWERS else ()
    return Possible(
        shares,
        decimals,
        nearest=nearest_rows(row, shares.bases, hundred),
        slips=likely.slips,
        behind=likely.behind,
        others=likely.others,
        elsewhere=tuple(ways.base for ways in ways_behind(row, others, hundred)),
    )
