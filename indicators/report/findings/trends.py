"""How questions have gone since the first year that compares."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ...results.comparison import TimeSeries
from ...survey.groups import Group
from ...survey.questionnaire import Question
from ...words.said import Number, Percent, Said
from .finding import Finding, quoted


class _Course(NamedTuple):
    """A question with its number, the first year that compares with the last, and both shares."""

    number: int
    question: Question
    first: int
    before: Decimal
    now: Decimal


def of_trend(series: TimeSeries, group: Group) -> Finding | None:
    """How many questions have at least the share of the first year that compares; of a question
    alone both shares."""
    courses = [
        course
        for number, question in enumerate(series.latest.asked, 1)
        for course in _course(series, (number, question), group)
    ]
    if not courses:
        return None
    year = min(course.first for course in courses)
    compared = [course for course in courses if course.first == year]
    if len(compared) == 1:
        (course,) = compared
        shares = {"before": Number(course.before), "now": Percent(course.now)}
        name = quoted(course.question.short)
        return Finding(Said("found.trend.one", year=year, name=name, **shares), (course.number,))
    up = sum(course.now >= course.before for course in compared)
    key = {0: "found.trend.none", len(compared): "found.trend.all"}.get(up, "found.trend")
    return Finding(Said(key, year=year, up=up, count=len(compared)))


def _course(series: TimeSeries, asked: tuple[int, Question], group: Group) -> Iterator[_Course]:
    """A question from the first year that compares with the last, if both are in print."""
    number, question = asked
    decimals = series.latest.policy.decimals
    start = max(series.breaks(question), default=0)
    waves = zip(series.of(question, group)[start:], series.waves[start:], strict=True)
    shown = [
        (results.year, percent)
        for result, results in waves
        if result is not None and (percent := result.in_print(decimals)) is not None
    ]
    if len(shown) > 1 and shown[-1][0] == series.latest.year:
        yield _Course(number, question, *shown[0], shown[-1][1])
