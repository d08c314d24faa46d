"""The line at the foot of a slide: whose answers, how many, what one person weighs, if tested."""

from __future__ import annotations

from ..results.sealed import Results
from ..survey.groups import Group
from ..words import rounded_percent
from ..words.said import Listed, Percent, Said, Words, joined
from .findings import quoted
from .judgement import Judgement
from .side_by_side import Gap
from .titles import about_group
from .weight import care


def gaps_text(gap: Gap, judgement: Judgement) -> Words:
    """Which gaps stand out, by the names of the questions, or that none does."""
    rule = judgement.population.value
    found = [
        (question.short, gap_found.verdict)
        for question, gap_found in zip(gap.results.asked, judgement.gaps(gap), strict=True)
        if gap_found.verdict.stands_out
    ]
    if not found:
        return Said("about.base", base=Said(f"finding.no_question.gap.{rule}"))
    told = Said(f"deck.gap.{rule}", names=Listed(tuple(quoted(name) for name, _ in found)))
    is_among = any(verdict.is_among for _, verdict in found)
    return Said("deck.gap.among", gap=told) if is_among else told


def foot(results: Results, group: Group) -> Words:
    """ "Personal 2022. 31 av 39 svarade (79 %)." """
    return joined((_answered(results, group), *care(results, group)))


def _answered(results: Results, group: Group) -> Words:
    received, rate = results.received_of(group).count, results.rate_of(group)
    facts: dict[str, Words | int] = {"about": about_group(results, group), "year": results.year}
    if received is not None and rate is not None:
        invited = results.invited_of(group) or 0
        shown = Percent(rounded_percent(rate))
        return Said("deck.foot.rate", answers=received, invited=invited, rate=shown, **facts)
    count = results.answers[group].count
    if count is not None:
        return Said("deck.foot.answers", answers=count, **facts)
    return Said("deck.foot", **facts)
