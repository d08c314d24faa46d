"""What there is to plan of a group: the whole questionnaire, and each question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from ..analysis import Population, Sample, Smallest
from ..analysis.estimates import asked_about, asked_of
from ..analysis.planned import (
    LEAST_SPREAD,
    Limit,
    Planned,
    PlannedMean,
    PlannedResponse,
    PlannedShare,
)
from ..analysis.power import Scores
from ..disclosure import threshold
from ..results.comparison import TimeSeries
from ..results.result import Result
from ..results.sealed import Results
from ..results.whole import WholeLevel
from ..survey.groups import EVERYBODY, Group
from ..survey.questionnaire import Question
from .choices import Choices


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a plan is asked for: what the answers stand for, the response rate expected in percent,
    as this year's if none is given, how many questionnaires are sent out in the year, and from
    where on a change among the people asked is spoken of."""

    population: Population
    rate: int | None = None
    surveys: int = 1
    limit: Limit = Limit(1)

    def expected(self, answers: int, invited: int | None) -> int:
        """How many will answer: as many as this year, or the part given of as many asked."""
        if self.rate is None or not invited:
            return answers
        return max(1, (2 * invited * self.rate + 100) // 200)


def asked_for(
    series: Sequence[TimeSeries], choices: Choices, rate: int | None, surveys: int
) -> Asked:
    """What a plan of some surveys is asked for. What no population is declared of is taken for a
    process; and as much is told next year as of this one."""
    claims = sum(
        result.told
        for one in series
        for group in (EVERYBODY, *one.latest.groups)
        for result in one.latest.for_group(group)
    )
    return Asked(
        population=choices.population or Population.PROCESS,
        rate=rate,
        surveys=surveys,
        limit=Limit(max(2 * claims, 1), choices.smallest or Smallest()),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A question, or the whole questionnaire, with its positive share in percent, what can be
    planned of it, how many are ``asked``, if that is known, the answers expected next year, and the
    ``least`` that may be shown.

    ``level`` is there of the whole, ``result`` of a question; ``planned`` is missing where the
    figure is hidden, several are possible, or respondents' scores are all alike.
    """

    number: int | None = None
    question: Question | None = None
    result: Result | None = None
    level: WholeLevel | None = None
    percent: Decimal | None = None
    planned: Planned | None = None
    asked: int | None = None
    expected: int | None = None
    least: int = 1

    def needed(self, points: int) -> int | None:
        """How many answers it takes next year to see a change: as many as this year where these
        are enough, since nobody is to ask fewer; nothing if more than are asked."""
        if self.planned is None or (needed := self.planned.needed(points)) is None:
            return None
        needed = max(needed, self.least, self.planned.answers)
        return None if self.asked and needed > self.asked else needed

    def each_year(self, points: int) -> int | None:
        """About how many it takes in each of two years, both still to come; it may be more than
        are asked. Nothing where the change is below the limit whoever answers."""
        each_year = self.planned.each_year(points) if self.planned else None
        return None if each_year is None else max(each_year, self.least)

    @property
    def smallest(self) -> int | None:
        """The smallest change seen with the answers expected, in percentage points."""
        if self.planned is None or self.expected is None or self.expected < self.least:
            return None
        return self.planned.smallest(self.expected)


def lines_of(series: TimeSeries, group: Group, asked: Asked) -> list[Line]:
    """The whole first, if it may be told, then the questions in the order asked."""
    results = series.latest
    level = series.level(group)
    whole = [_of_whole(level, results, asked)] if level is not None else []
    return [*whole, *_of_questions(results, group, asked)]


def _of_whole(level: WholeLevel, results: Results, asked: Asked) -> Line:
    answers, invited = results.answers[level.group].count, asked_of(results, level.group)
    planned: Planned | None = None
    if answers is not None and asked.population is Population.PROCESS:
        if level.spread >= LEAST_SPREAD:
            planned = PlannedMean(answers, Scores(float(level.mean) / 100, level.spread))
    elif answers is not None and invited:
        share = Fraction(level.mean) / 100
        limit = replace(asked.limit, claims=2 * asked.surveys, spread=level.spread)
        planned = PlannedResponse(share, answers, max(answers, invited), limit)
    return Line(
        level=level,
        percent=level.mean,
        planned=planned,
        asked=_asked(planned, invited),
        expected=asked.expected(planned.answers, invited) if planned else None,
        least=threshold(level.group, results.policy),
    )


def _of_questions(results: Results, group: Group, asked: Asked) -> Iterator[Line]:
    for number, result in enumerate(results.for_group(group), 1):
        invited = asked_about(result, results)
        planned = _planned(result, invited, asked)
        yield Line(
            number=number,
            question=result.question,
            result=result,
            percent=result.in_print(results.policy.decimals),
            planned=planned,
            asked=_asked(planned, invited),
            expected=asked.expected(planned.answers, invited) if planned else None,
            least=threshold(group, results.policy),
        )


def _planned(result: Result, invited: int | None, asked: Asked) -> Planned | None:
    """What can be planned of a question of which the counts are known."""
    if len(result.positives) != 1:
        return None
    sample = Sample(*result.positives[0])
    if asked.population is Population.PROCESS:
        return PlannedShare(sample)
    if not invited:
        return None
    return PlannedResponse(Fraction(*sample), sample.base, max(sample.base, invited), asked.limit)


def _asked(planned: Planned | None, invited: int | None) -> int | None:
    """How many are asked next year: as many as this year, of whom no more can have answered."""
    return max(planned.answers, invited) if planned and invited else None
