"""What may be said of the change of a whole questionnaire, or of an area of it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from statistics import NormalDist
from typing import TYPE_CHECKING

from .intervals import Interval
from .verdicts import (
    ALPHA,
    LARGE_POINTS,
    Assessment,
    Smallest,
    Verdict,
)

if TYPE_CHECKING:
    from ..results.whole import WholeChange, WholeTrend


def whole_of_process(whole: WholeChange, adjusted: float, smallest: Smallest) -> Assessment:
    """The assessment of a whole of a process, whose adjusted p-value is known: as of a question,
    but that a mean has no persons."""
    interval, silent = _interval(whole.interval), _interval(whole.silent)
    return Assessment(
        verdict=_process_verdict(whole, adjusted <= ALPHA, smallest),
        points=Fraction(whole.points),
        interval_of_whole=interval,
        silent=silent,
        p_value=whole.p_value,
        adjusted=adjusted,
    )


def _process_verdict(whole: WholeChange, secured: bool, smallest: Smallest) -> Verdict:
    points = smallest.points or LARGE_POINTS
    lower, upper = whole.interval
    if not secured:
        if max(-lower, upper) < points:
            return Verdict.NO_CHANGE
        return Verdict.UNCERTAIN if lower <= 0 <= upper else Verdict.ONE_OF_MANY
    if abs(whole.points) < points:
        return Verdict.SMALL
    if whole.silent is not None and _is_carried(whole, whole.silent):
        return Verdict.CLEAR_RISE if whole.points > 0 else Verdict.CLEAR_FALL
    return Verdict.CLEAR_RISE_AMONG if whole.points > 0 else Verdict.CLEAR_FALL_AMONG


def _is_carried(whole: WholeChange, silent: tuple[Decimal, Decimal]) -> bool:
    """Whether a change would stay as large as half its interval, or as it is where it is smaller
    than that, whatever the silent think."""
    nearest, (lower, upper) = max(silent[0], -silent[1]), whole.interval
    return nearest > 0 and nearest >= min((upper - lower) / 2, abs(whole.points))


def trend_of_process(trend: WholeTrend, adjusted: float, smallest: Smallest) -> Assessment:
    """The assessment of a whole over years, from the first to the last."""
    points = trend.means[-1] - trend.means[0]
    verdict = Verdict.UNCERTAIN
    if adjusted <= ALPHA:
        is_large = abs(points) >= (smallest.points or LARGE_POINTS)
        rise = Verdict.CLEAR_RISE_AMONG if points > 0 else Verdict.CLEAR_FALL_AMONG
        verdict = rise if is_large else Verdict.SMALL
    return Assessment(
        verdict=verdict, points=Fraction(points), p_value=trend.p_value, adjusted=adjusted
    )


def whole_of_these(whole: WholeChange, base: int, claims: int, smallest: Smallest) -> Assessment:
    """The assessment of a whole among the people asked; ``base`` are the answers of the later year,
    ``claims`` wholes stand in the document."""
    return Assessment(
        verdict=_verdict_of_these(whole, large_points(whole, base, claims, smallest)),
        points=Fraction(whole.points),
        silent=_interval(whole.silent),
    )


def large_points(whole: WholeChange, base: int, claims: int, smallest: Smallest) -> Fraction:
    """How many percentage points a whole has to change, not to be within what answers ordinarily
    vary: as much as its interval reaches, for any of ``claims`` wholes. Where the association
    states how many persons, as many of ``base``."""
    least = Fraction(smallest.points or LARGE_POINTS)
    if smallest.persons:
        return max(least, Fraction(100 * smallest.persons, base))
    lower, upper = whole.interval
    many, one = (NormalDist().inv_cdf(1 - ALPHA / n / 2) for n in (max(claims, 1), 1))
    return max(least, Fraction(upper - lower) / 2 * Fraction(many / one))


def _verdict_of_these(whole: WholeChange, large: Fraction) -> Verdict:
    # Its points are rounded: 4 of 12 in each question are 33, not quite the 33 1/3 of four persons.
    if abs(Fraction(whole.points)) + Fraction(1, 2) < large or not whole.points:
        return Verdict.WITHIN if whole.points else Verdict.SAME
    if whole.silent is None or whole.silent[0] <= 0 <= whole.silent[1]:
        return Verdict.RISE_AMONG if whole.points > 0 else Verdict.FALL_AMONG
    return Verdict.RISE if whole.points > 0 else Verdict.FALL


def _interval(ends: tuple[object, object] | None) -> Interval | None:
    """Ends in percentage points as shares."""
    return None if ends is None else Interval(*(Fraction(str(end)) / 100 for end in ends))
