"""The line under the title of a view: whose answers, how many, and what has changed."""

from __future__ import annotations

from collections.abc import Iterator

from ..results.comparison import Change, Comparison, TimeSeries
from ..results.result import Result
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..words import rounded_percent
from ..words.said import Percent, Said, Words, joined
from .assessments import persons_text, verdict_text
from .choices import Choices
from .findings import of_changes, persons_of
from .question_order import moved_text
from .titles import about_group, year_span, year_text
from .weight import care


def about_year(pair: Comparison, group: Group, choices: Choices) -> Words:
    """ "Personal 2022: 31 av 39 svarade (79 %). Ingen av de 11 förändringarna sedan 2021 är
    säkerställd." """
    results = pair.later
    return joined(
        (_answered(results, group), *care(results, group), *_changed(pair, group, choices))
    )


def about_groups(results: Results) -> Words:
    """ "Personal 2022: 31 av 39 svarade (79 %)." """
    return _answered(results, EVERYBODY)


def about_years(series: TimeSeries, group: Group) -> Words:
    """ "Personal 2020–2022." """
    about = about_group(series.latest, group)
    return Said("page.over_years", about=about, years=year_span(series.years))


def about_question(pair: Comparison, change: Change, group: Group, choices: Choices) -> Words:
    """ "Fråga 4, Personal 2022. 52 % är 16 av 31. Sedan 2021: −8 procentenheter, ungefär 2 av 31.
    Bedömning: går inte att avgöra." """
    results = pair.later
    number = results.asked.index(change.question) + 1
    about, year = about_group(results, group), year_text(results, group)
    return joined(
        (
            Said("page.question", number=number, about=about, year=year),
            *_of(change.later, results),
            *_since(change, number, pair, group, choices),
        )
    )


def _answered(results: Results, group: Group) -> Words:
    about, year = about_group(results, group), year_text(results, group)
    received, invited = results.received_of(group).count, results.invited_of(group)
    rate = results.rate_of(group)
    if received is None:
        return Said("page.hidden", about=about, year=year)
    if invited is None or rate is None:
        return Said("page.answers", about=about, year=year, answers=received)
    facts = {"answers": received, "invited": invited}
    return Said(
        "page.answered", about=about, year=year, rate=Percent(rounded_percent(rate)), **facts
    )


def _changed(pair: Comparison, group: Group, choices: Choices) -> Iterator[Words]:
    found = of_changes(pair, group, choices)
    yield Said("page.sentence", text=found.text) if found else Said("about.no_earlier")


def _of(result: Result, results: Results) -> Iterator[Words]:
    percent = result.in_print(results.policy.decimals)
    if result.counts is not None and percent is not None:
        counts = {"count": result.counts.positive, "base": result.counts.base}
        yield Said("page.of", percent=Percent(percent), **counts)


def _since(
    change: Change, number: int, pair: Comparison, group: Group, choices: Choices
) -> Iterator[Words]:
    if not change.compares or pair.earlier is None:
        return
    points = moved_text(change, pair.later.policy.decimals)
    judgement = choices.judgement
    assessment = judgement.changes(pair, group)[number - 1] if judgement else None
    persons = persons_of(change)
    if assessment and assessment.is_same_base and assessment.persons is not None:
        persons = persons_text(assessment.persons, assessment)
    yield Said("page.since", year=pair.earlier.year, points=points, persons=persons)
    if assessment:
        yield Said("page.verdict", verdict=verdict_text(assessment))
