"""In which order questions stand, and what of a change is to be seen in print."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum

from ..results.comparison import Change
from ..words import rounded_percent
from ..words.said import Said, SignedPoints, Words


class Sort(Enum):
    """The order of the questions: as asked, or the highest positive share, or rise, first."""

    QUESTIONNAIRE = "questionnaire"
    POSITIVE = "positive"
    CHANGE = "change"


def numbered(
    changes: Sequence[Change], sort: Sort = Sort.QUESTIONNAIRE, decimals: int = 0
) -> list[tuple[int, Change]]:
    """The questions with their numbers in the questionnaire, in the order wanted.

    What is not shown, or cannot be compared, comes last. Questions that are equal in print keep the
    order of the questionnaire, so that the order tells nothing that the figures do not.
    """
    pairs = list(enumerate(changes, 1))
    if sort is Sort.QUESTIONNAIRE:
        return pairs
    return sorted(pairs, key=lambda pair: _place(pair[1], sort, decimals))


def _place(change: Change, sort: Sort, decimals: int) -> tuple[bool, Decimal]:
    if sort is Sort.POSITIVE:
        share = change.later.in_print(decimals)
    else:  # of what print leaves open, the middle
        share = Decimal(sum(ends_in_print(change, decimals))) if change.compares else None
    return share is None, -(share or Decimal(0))


def ends_in_print(change: Change, decimals: int) -> tuple[Decimal, Decimal]:
    """The least and the greatest change of the positive share in percentage points."""
    least, most = change.points_between("positive")
    return rounded_percent(least / 100, decimals), rounded_percent(most / 100, decimals)


def points_in_print(change: Change, decimals: int) -> Decimal:
    """The change of the positive share in percentage points, from the exact shares; where print
    leaves it open, as much of it as is certain."""
    least, most = ends_in_print(change, decimals)
    return Decimal(0) if least < 0 < most else min(least, most, key=abs)


def moved_text(change: Change, decimals: int) -> Words:
    """ "−7", or "−7 till −6" where print leaves it open."""
    ends = [SignedPoints(end) for end in ends_in_print(change, decimals)]
    if ends[0] == ends[1]:
        return ends[0]
    return Said("points.between", least=ends[0], most=ends[1])


def moves_in_print(change: Change, decimals: int) -> bool:
    """Whether points and percents in print agree: that the share rose, or that it fell.

    From 18.4 to 17.5 percent is a fall of one point, but is printed as 18 and 18.
    """
    if change.earlier is None or not change.compares:
        return False
    before, now = (result.in_print(decimals) for result in (change.earlier, change.later))
    if before is None or now is None:
        return False
    points = points_in_print(change, decimals)
    return (points > 0 and now > before) or (points < 0 and now < before)
