"""What there is to plan of a group: the whole questionnaire, and each question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ..analysis import Population, Sample
from ..analysis.estimates import asked_about, asked_of
from ..analysis.planned import LEAST_SPREAD, Planned, PlannedMean, PlannedResponse, PlannedShare
from ..analysis.power import Scores
from ..disclosure import threshold
from ..results.comparison import TimeSeries
from ..results.result import Result
from ..results.sealed import Results
from ..results.whole import WholeLevel
from ..survey.groups import Group
from ..survey.questionnaire import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a plan is asked for: what the answers stand for, the response rate expected in percent,
    as this year's if none is given, and how many questionnaires are sent out in the year."""

    population: Population
    rate: int | None = None
    surveys: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A question, or the whole questionnaire, with its positive share in percent, what can be
    planned of it, the answers expected next year, and the ``least`` that may be shown.

    ``level`` is there of the whole, ``result`` of a question; ``planned`` is missing where the
    figure is hidden, several are possible, or respondents' scores are all alike.
    """

    number: int | None = None
    question: Question | None = None
    result: Result | None = None
    level: WholeLevel | None = None
    percent: Decimal | None = None
    planned: Planned | None = None
    expected: int | None = None
    least: int = 1

    def needed(self, points: int) -> int | None:
        """The fewest answers next year that show a change, and are enough to be shown at all."""
        needed = self.planned.needed(points) if self.planned else None
        return None if needed is None else max(needed, self.least)

    def each_year(self, points: int) -> int | None:
        """About how many it takes in each of two years, both still to come."""
        return max(self.planned.each_year(points), self.least) if self.planned else None

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
        planned = PlannedResponse(Fraction(level.mean) / 100, answers, max(answers, invited))
    return Line(
        level=level,
        percent=level.mean,
        planned=planned,
        expected=_expected(planned, invited, asked.rate),
        least=threshold(level.group, results.policy),
    )


def _of_questions(results: Results, group: Group, asked: Asked) -> Iterator[Line]:
    for number, result in enumerate(results.for_group(group), 1):
        invited = asked_about(result, results)
        planned = _planned(result, invited, asked.population)
        yield Line(
            number=number,
            question=result.question,
            result=result,
            percent=result.in_print(results.policy.decimals),
            planned=planned,
            expected=_expected(planned, invited, asked.rate),
            least=threshold(group, results.policy),
        )


def _planned(result: Result, invited: int | None, population: Population) -> Planned | None:
    """What can be planned of a question of which the counts are known."""
    if len(result.positives) != 1:
        return None
    sample = Sample(*result.positives[0])
    if population is Population.PROCESS:
        return PlannedShare(sample)
    if not invited:
        return None
    return PlannedResponse(Fraction(*sample), sample.base, max(sample.base, invited))


def _expected(planned: Planned | None, invited: int | None, rate: int | None) -> int | None:
    """How many will answer: as many as this year, or the part given of as many asked."""
    if planned is None:
        return None
    return planned.answers if rate is None or not invited else max(1, invited * rate // 100)
