"""The report on half a page, for a board: who answered, what stands out in each survey, which goals
are met. A draft, of the same sentences as the commentaries, to be read and edited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..documents.model import Draft, Section
from ..results.comparison import Comparison
from ..results.goals import Outcome
from ..survey.goals import Goal
from ..survey.groups import EVERYBODY
from ..words import rounded_percent
from ..words.said import Listed, Percent, Said, Words
from .choices import Choices
from .draft import findings, highest_and_lowest
from .draft_changes import change_sentences
from .goals import standing_of
from .hidden_notes import group_note, is_told
from .naming import Naming
from .parts_of_year import period_notes
from .standings import standings_of
from .targets import Reached

_MISSED = frozenset({Reached.NEARLY, Reached.NOT_MET})


def summary_section(
    pairs: Sequence[Comparison], goals: Sequence[Outcome], choices: Choices
) -> Section[Words]:
    """A paragraph of who answered and of the goals, and one of each survey."""
    first = [*_answered(pairs), *_goals(goals, choices)]
    drafts = [Draft(Said("draft.label"), tuple(first), "summary.answers")] if first else []
    for pair in pairs:
        sentences = tuple(_survey(pair, choices))
        is_shown = is_told(pair.later, EVERYBODY)  # why it is not begins with its name
        label = Said("summary.about", about=_about(pair)) if is_shown else Said("draft.label")
        drafts.append(Draft(label, sentences, f"summary.{pair.later.questionnaire.id}"))
    return Section(Said("summary.heading"), tuple(drafts), "summary")


def _about(pair: Comparison) -> Words:
    return pair.later.questionnaire.short_title


def _answered(pairs: Sequence[Comparison]) -> Iterator[Words]:
    """How many answered each survey, of how many; only where that is shown."""
    told = []
    for pair in pairs:
        received, rate = pair.later.received.count, pair.later.response_rate
        if received is None:
            continue
        facts = {"about": _about(pair), "answers": received}
        if rate is None:
            told.append(Said("summary.answers", **facts))
        else:
            percent = Percent(rounded_percent(rate))
            told.append(
                Said("summary.rate", invited=pair.later.invited or 0, rate=percent, **facts)
            )
    if told:
        yield Said("summary.answered", answers=Listed(tuple(told)))


def _goals(goals: Sequence[Outcome], choices: Choices) -> Iterator[Words]:
    """How many goals are met in all surveys that follow them up, and of how many it is not sure."""
    standings: dict[Goal, set[Reached]] = {}
    for outcome in goals:
        standing = standing_of(outcome, choices.population)
        standings.setdefault(outcome.goal, set()).add(standing)
    met = sum(found == {Reached.MET} for found in standings.values())
    missed = sum(bool(found & _MISSED) for found in standings.values())
    if standings:
        unsure = len(standings) - met - missed
        key = "summary.goals.unsure" if unsure else "summary.goals"
        yield Said(key, met=met, count=len(standings), unsure=unsure)


def _survey(pair: Comparison, choices: Choices) -> Iterator[Words]:
    """The strongest and the weakest, and what is found of the changes; where nothing is shown, why
    not."""
    standings = standings_of(pair, EVERYBODY)
    if not is_told(pair.later, EVERYBODY):
        yield group_note(pair.later, EVERYBODY)
        return
    yield from period_notes((pair.later, pair.earlier))
    if not standings.shown:
        yield Said("summary.bounds")
        return
    naming = Naming()
    yield from highest_and_lowest(standings, pair, EVERYBODY, naming)
    if choices.judgement is None:
        yield from change_sentences(standings, pair, naming)
    else:
        yield from findings(standings, pair, EVERYBODY, choices.judgement)
