"""In which order questions stand, and what of a change is to be seen in print."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum

from .comparison import Change, Comparable
from .disclosure import Status
from .wording import rounded_percent


class Sort(Enum):
    """The order of the questions: as asked, or the highest positive share, or rise, first."""

    QUESTIONNAIRE = "questionnaire"
    POSITIVE = "positive"
    CHANGE = "change"


def numbered(
    changes: Sequence[Change], sort: Sort = Sort.QUESTIONNAIRE, decimals: int = 0
) -> list[tuple[int, Change]]:
    """The questions with their numbers in the questionnaire, in the order wanted.

    What is not shown, or cannot be compared, stands last. What is the same in print stands
    as it is asked: the order tells nothing that the figures do not.
    """
    pairs = list(enumerate(changes, 1))
    if sort is Sort.POSITIVE:
        shown = [p for p in pairs if p[1].later.status is Status.SHOWN]
        shown.sort(key=lambda pair: -rounded_percent(pair[1].later.share("positive"), decimals))
    elif sort is Sort.CHANGE:
        shown = [p for p in pairs if p[1].compares]
        shown.sort(key=lambda pair: -sum(ends_in_print(pair[1], decimals)))
    else:
        return pairs
    return shown + [pair for pair in pairs if pair not in shown]


def ends_in_print(change: Change, decimals: int) -> tuple[Decimal, Decimal]:
    """The least and the greatest change of the positive share in percentage points."""
    least, most = change.points_between("positive")
    return rounded_percent(least / 100, decimals), rounded_percent(most / 100, decimals)


def points_in_print(change: Change, decimals: int) -> Decimal:
    """The change of the positive share in percentage points, from the exact shares."""
    return rounded_percent(change.points("positive") / 100, decimals)


def moves_in_print(change: Change, decimals: int) -> bool:
    """Whether points and percents in print say the same: that it rose, or that it fell.

    From 18.4 to 17.5 percent is a fall of a point, and stands as 18 to 18.
    """
    if change.earlier is None or change.comparable is not Comparable.YES:
        return False
    before, now = (
        rounded_percent(result.share("positive"), decimals)
        for result in (change.earlier, change.later)
    )
    points = points_in_print(change, decimals)
    return (points > 0 and now > before) or (points < 0 and now < before)
