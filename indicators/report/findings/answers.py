"""How many answered; and what is said where nothing is found."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ...results.sealed import Results
from ...survey.groups import Group
from ...words import rounded_percent
from ...words.said import Listed, Percent, Said, Words
from ..hidden_notes import is_told
from ..titles import about_group
from .finding import Finding, counted

_PARTS = (2, 3, 4, 5, 10)
_NEAR_A_PART = Fraction(2, 100)


def of_answers(waves: Sequence[Results]) -> Finding | None:
    """The highest and the lowest response rate, in words where it is near a simple part; of a
    survey alone how many answered. Nothing where no number says it."""
    if len(waves) == 1:
        text = _answered(waves[0])
        return Finding(text) if text else None
    rates = [(rate, results) for results in waves if (rate := results.response_rate) is not None]
    if not rates:
        return None
    high, low = max(rate for rate, _ in rates), min(rate for rate, _ in rates)
    ends = part_of_all(high), part_of_all(low)
    if ends[0] == ends[1]:  # both are "two of three": then their figures tell them apart
        ends = Percent(rounded_percent(high)), Percent(rounded_percent(low))
    if ends[0] == ends[1]:
        return None
    names = {"most": _named(rates, high), "least": _named(rates, low)}
    return Finding(Said("found.rates", **names, high=ends[0], low=ends[1]))


def _named(rates: Sequence[tuple[Fraction, Results]], end: Fraction) -> Words:
    """The surveys whose rate is the same in print."""
    percent = rounded_percent(end)
    tied = [results for rate, results in rates if rounded_percent(rate) == percent]
    return Listed(tuple(dict.fromkeys(results.questionnaire.short_title for results in tied)))


def _answered(results: Results) -> Words | None:
    about, answers = results.questionnaire.short_title, results.received.count
    if answers is None:
        return None
    if results.invited is None:
        return Said("found.answers", about=about, answers=answers)
    return Said("found.answered", about=about, answers=answers, invited=results.invited)


def part_of_all(rate: Fraction) -> Words:
    """ "fyra av fem" within two percentage points of it, else "71 %"."""
    if rate == 1:
        return Said("number.all")
    for whole in _PARTS:
        part = int(rate * whole + Fraction(1, 2))
        if 0 < part < whole and abs(rate - Fraction(part, whole)) <= _NEAR_A_PART:
            if whole == 2:
                return Said("number.half")
            return Said("number.of", part=counted(part), whole=counted(whole))
    return Percent(rounded_percent(rate))


def of_nothing(results: Results, group: Group) -> Finding:
    """Whose answers and which year, where no figure says more; or that the year is hidden."""
    told = is_told(results, group)
    about = about_group(results, group)
    return Finding(Said("found.plain" if told else "found.hidden", about=about, year=results.year))
