"""Between which shares the true one lies: the interval of a sealed result.

The association declares in ``rounds.toml`` whose share that is: that of the people asked, or
that of the way of working.
"""

from __future__ import annotations

from fractions import Fraction

from .groups import EVERYBODY, Group
from .results import Result, Results
from .statistics import Interval, Population, hypergeometric_interval, wilson
from .wording import decimal_text, percent_text, rounded_percent


def asked_of(results: Results, group: Group) -> int | None:
    """How many were asked of those counted; it is not known of a group, nor of a total that
    groups have been left out of."""
    return results.invited if group == EVERYBODY and not results.excluded else None


def estimated(result: Result, results: Results, population: Population) -> Interval | None:
    """The 95 % interval of the positive share.

    Nothing where the share is hidden, or where the number asked is needed and not known.
    """
    if result.counts is None:
        return None
    positive, base = result.counts.positive, result.counts.base
    if population is Population.PROCESS:
        return wilson(positive, base)
    asked = asked_of(results, result.group)
    return None if asked is None else hypergeometric_interval(positive, base, asked)


def interval_text(interval: Interval, language: str, decimals: int = 0) -> str:
    """ "58–87 %", each end rounded once."""
    ends = (Fraction(end) for end in (interval.lower, interval.upper))
    lower, upper = (rounded_percent(end, decimals) for end in ends)
    text = percent_text(language, upper)
    return text if lower == upper else f"{decimal_text(language, lower)}–{text}"
