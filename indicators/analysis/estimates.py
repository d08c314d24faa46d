"""Between which shares the true one lies: the interval of a sealed result.

The association declares in ``rounds.toml`` whose share that is: that of the people asked, or
that of the way of working.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..results.result import Result
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..words import rounded_percent
from ..words.said import Joined, Number, Percent, Words
from . import Interval, Population, clopper_pearson, nonresponse_bounds


def asked_of(results: Results, group: Group) -> int | None:
    """How many were asked of those counted, if it is known; it is not of a total that groups have
    been left out of."""
    if group == EVERYBODY and results.excluded:
        return None
    return results.invited_of(group)


def asked_about(result: Result, results: Results) -> int | None:
    """How many the question was about: those asked but for those who have answered that they do
    not know, or that it does not concern them, as far as it may be told how many these are."""
    asked = asked_of(results, result.group)
    if asked is None:
        return None
    return asked - results.outside.get((result.question.id, result.group), 0)


def estimated(result: Result, results: Results, population: Population) -> Interval | None:
    """Between which positive shares the true one lies: of a process the 95 % interval, of the
    people asked whatever the silent think. Where print leaves several counts possible, all that
    their intervals cover.

    Nothing where the share is hidden, or where the number asked is needed and not known.
    """
    if population is Population.PROCESS:
        return _covering([clopper_pearson(*sample) for sample in result.positives])
    asked = asked_about(result, results)
    if asked is None:
        return None
    bases = ((positive, base, max(asked, base)) for positive, base in result.positives)
    return _covering([nonresponse_bounds(*numbers) for numbers in bases])


def estimated_together(
    parts: Sequence[tuple[Result, Results]], population: Population
) -> Interval | None:
    """The same of rounds whose answers are counted together: their answers added up, and how many
    were asked in each. Nothing where a round is hidden, or has several counts possible."""
    if len(parts) == 1:
        return estimated(*parts[0], population)
    samples = [result.counts for result, _ in parts if result.counts is not None]
    if len(samples) < len(parts) or not parts:
        return None
    positive, base = sum(c.positive for c in samples), sum(c.base for c in samples)
    if population is Population.PROCESS:
        return clopper_pearson(positive, base)
    asked = 0
    for (result, results), counts in zip(parts, samples, strict=True):
        about = asked_about(result, results)
        if about is None:
            return None
        asked += max(about, counts.base)
    return nonresponse_bounds(positive, base, asked)


def _covering(intervals: Sequence[Interval]) -> Interval | None:
    """From the least lower end to the greatest upper one."""
    if not intervals:
        return None
    lower = min(interval.lower for interval in intervals)
    return Interval(lower, max(interval.upper for interval in intervals))


def interval_text(interval: Interval, decimals: int = 0) -> Words:
    """ "58–87 %", each end rounded once."""
    ends = (Fraction(end) for end in (interval.lower, interval.upper))
    lower, upper = (rounded_percent(end, decimals) for end in ends)
    text = Percent(upper)
    return text if lower == upper else Joined((Number(lower), text), "–")
