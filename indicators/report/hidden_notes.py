"""What is said where figures of a group are hidden or missing, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..disclosure import Status, threshold
from ..results.comparison import TimeSeries
from ..results.result import Answers
from ..results.sealed import Listing, Results
from ..survey.groups import EVERYBODY, Group
from ..survey.periods import PERIOD
from ..survey.policy import Policy
from ..words.said import Listed, Said, Words


def answers_text(answers: Answers, results: Results, group: Group = EVERYBODY) -> Words:
    """A number of respondents, or that it is too low or hidden."""
    if answers.count is not None:
        return str(answers.count)
    if answers.status is Status.TOO_FEW:
        return Said("answers.fewer", least=least_of(answers.status, group, results.policy))
    if answers.status is Status.NO_ANSWERS:
        return Said("answers.no_answers")
    return Said("facts.hidden")


def least_of(status: Status, group: Group, policy: Policy) -> int:
    """The threshold that a mark is about: the raised one where a figure is withheld for it."""
    return threshold(group, policy if status is Status.WITHHELD else policy.stated)


def no_rate(results: Results, group: Group = EVERYBODY) -> Words:
    """Why there is no response rate: one of its numbers is hidden, or not known."""
    hidden = results.received_of(group).count is None and results.invited is not None
    return Said("facts.hidden" if hidden else "facts.unknown")


def is_told(results: Results, group: Group) -> bool:
    """Whether anything that a group answered is in print."""
    return any(result.told for result in results.for_group(group))


def group_note(results: Results, group: Group) -> Words:
    """Why a group, or everybody, has no table."""
    reason = results.answers[group].status.value
    if group == EVERYBODY and results.excluded:
        reason = "excluded"
    scope = "total" if group == EVERYBODY else "group"
    return Said(
        f"hidden.{scope}.{reason}",
        about=results.questionnaire.short_title,
        group=group.name,
        least=least_of(results.answers[group].status, group, results.policy),
    )


def why_not(
    series: Sequence[TimeSeries], groups: Sequence[tuple[Group, Sequence[TimeSeries]]]
) -> Iterator[Words]:
    """Why some groups have no presentation, each with the questionnaire it is about."""
    for group, group_series in groups:
        for time_series in series:
            if group in time_series.latest.groups and time_series not in group_series:
                about = time_series.latest.questionnaire.short_title
                note = group_note(time_series.latest, group)
                yield Said("slides.without", about=about, note=note)
    for time_series in series:
        yield from section_notes(time_series.latest)


def section_notes(results: Results) -> Iterator[Words]:
    """What the reader should know of groups that are merged, left out or unknown."""
    least = results.policy.least_in_group
    if results.excluded:
        yield Said("groups.excluded", least=results.policy.left_out_below)
    for divided in results.divided:
        if divided.listing is not Listing.LISTED:
            crossed = divided.listing is Listing.ALONE and len(divided.division) > 1
            key = "groups.crossing" if crossed else f"groups.{divided.listing.value}"
            if divided.division == (PERIOD,) and len(results.periods) == 1:
                key = "groups.one_period"
            yield Said(key, least=least, name=divided.label, year=results.year)
        elif divided.alone:
            yield Said("groups.by_itself", name=divided.label)


def is_all_hidden(results: Results, group: Group) -> bool:
    """Whether nothing of a group is in print, so that it gets no column and no chart."""
    return group != EVERYBODY and not is_told(results, group)


def told_groups(results: Results) -> list[Group]:
    """The groups of which anything is shown."""
    return [group for group in results.groups if not is_all_hidden(results, group)]


def not_shown(results: Results, groups: Iterable[Group]) -> Iterator[Words]:
    """ "Visas inte, så att ingen kan pekas ut: A (färre än 10 svar) och B (...)." """
    texts: list[Words] = []
    for group in groups:
        status = results.answers[group].status
        least = least_of(status, group, results.policy)
        why = Said(f"about.not_shown.{status.value}", least=least)
        texts.append(Said("about.not_shown.group", group=group.name, why=why))
    if texts:
        yield Said("about.not_shown", year=results.year, groups=Listed(tuple(texts)))
