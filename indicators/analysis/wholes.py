"""The whole questionnaire over the years, from respondents' rows; what leaves is sealed.

The rows are those that the sealed results have counted, which is looked at. Nothing of a row leaves
this module: only the mean of many, rounded, its test and its interval, and only of a group whose
every answer to these questions is shown (``results/whole.py``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from ..responses import Cube, Responses
from ..results.comparison import TimeSeries
from ..results.measuring import counted_responses
from ..results.sealed import Results
from ..results.whole import (
    Points,
    WholeChange,
    WholeLevel,
    WholeTrend,
    comparable_questions,
    may_be_told,
    of_area,
)
from ..survey.groups import EVERYBODY, Group
from ..words import rounded_percent
from ..words.said import Words
from .estimates import asked_of
from .mean_change import change_interval
from .permutation import change_test, trend_test
from .scores import Scores, on_grid, scores_of
from .trend import direction

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

SURE = 0.05
LEAST_YEARS = 3
MOST_APART = Fraction(3, 100)
"""So far may the change of a whole be off the mean of its questions' changes, or by one person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wave:
    """The sealed results of a wave and the rows that they count, if there are rows."""

    results: Results
    rows: Responses | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scope:
    """A group, and an area or the whole questionnaire with its comparable questions."""

    group: Group
    area: Words | None
    questions: tuple[str, ...]


def with_wholes(series: TimeSeries, answers: Mapping[int, Responses | Cube]) -> TimeSeries:
    """The same years with all that may be told of the whole questionnaire and of its areas, and
    how the whole stands in the last of them.

    ``answers`` are those of each year that were counted; one without rows has no wholes.

    Raises:
        DisclosureError: If they are not the answers that the results have counted.
    """
    waves = [_wave(results, answers.get(results.year)) for results in series.waves]
    pairs = zip(waves, waves[1:], strict=False)
    wholes = (
        _change(scope, *pair)
        for pair in pairs
        for scope in _scopes(pair)
        if _is_of_the_same_questions(scope, pair)
    )
    ends = range(LEAST_YEARS, len(waves) + 1)
    since = [_since_the_last_break(series.up_to(end - 1), waves[:end]) for end in ends]
    long = [chain for chain in since if len(chain) >= LEAST_YEARS]
    trends = (_trend(scope, chain) for chain in long for scope in _scopes(chain))
    levels = (_level(scope, waves[-1]) for scope in _scopes(waves[-1:]) if scope.area is None)
    return replace(series, wholes=tuple(wholes), trends=tuple(trends), levels=tuple(levels))


def _wave(results: Results, answers: Responses | Cube | None) -> _Wave:
    if not isinstance(answers, Responses) or results.print_file:
        return _Wave(results=results, rows=None)
    rows = counted_responses(answers, results.questionnaire, results.policy)
    return _Wave(results=results, rows=rows)


def _since_the_last_break(series: TimeSeries, waves: Sequence[_Wave]) -> Sequence[_Wave]:
    """The waves since the last year in which the series of some question asked now breaks."""
    return waves[max((max(series.breaks(q), default=0) for q in series.latest.asked), default=0) :]


def _scopes(waves: Sequence[_Wave]) -> Iterator[_Scope]:
    """Everything that may be told of some waves together: the whole before its areas."""
    if any(wave.rows is None for wave in waves):
        return
    results = [wave.results for wave in waves]
    questions = comparable_questions(results)
    areas = dict.fromkeys(question.area for question in questions if question.area)
    for group in (EVERYBODY, *results[-1].groups):
        for area in (None, *areas):
            ids = of_area(questions, area)
            if area and len(ids) == len(questions):
                continue  # it is the whole, and is told as that
            if all(may_be_told(year, group, ids) for year in results):
                yield _Scope(group=group, area=area, questions=ids)


def _is_of_the_same_questions(scope: _Scope, pair: Sequence[_Wave]) -> bool:
    """Whether the mean score moves about as the questions do: where many leave out a question of
    low shares in one of the years, it moves though no question does."""
    earlier, later = (
        [Fraction(*wave.results.get(q, scope.group).positives[0]) for q in scope.questions]
        for wave in pair
    )
    of_questions = sum(later, Fraction(0)) - sum(earlier, Fraction(0))
    before, after = (_scores(scope, wave).mean for wave in pair)
    apart = abs(after - before - of_questions / len(scope.questions))
    fewest = min(
        wave.results.get(q, scope.group).base or 1 for wave in pair for q in scope.questions
    )
    return apart <= max(MOST_APART, Fraction(1, fewest))


def _change(scope: _Scope, earlier: _Wave, later: _Wave) -> WholeChange:
    scores = [_scores(scope, wave) for wave in (earlier, later)]
    before, after = (each.mean for each in scores)
    decimals = later.results.policy.decimals
    p_value = round(change_test(*on_grid(scores)), 4)
    points = rounded_percent(after - before, decimals)
    ends = change_interval(*(each.shares for each in scores))
    low, high = (rounded_percent(Fraction(end), decimals) for end in ends)
    return WholeChange(
        group=scope.group,
        area=scope.area,
        questions=scope.questions,
        earlier=earlier.results.year,
        later=later.results.year,
        earlier_mean=rounded_percent(before, decimals),
        later_mean=rounded_percent(after, decimals),
        points=points,
        interval=_as_tested((low, high), points, p_value),
        p_value=p_value,
        spread=_spread(scores[1]),
        silent=_whatever_the_silent_think(scope, (earlier, later), scores),
    )


def _level(scope: _Scope, wave: _Wave) -> WholeLevel:
    scores = _scores(scope, wave)
    return WholeLevel(
        group=scope.group,
        area=scope.area,
        questions=scope.questions,
        year=wave.results.year,
        mean=rounded_percent(scores.mean, wave.results.policy.decimals),
        spread=_spread(scores),
    )


def _spread(scores: Scores) -> float:
    return round(float(scores.shares.std(ddof=1)), 2)


def _as_tested(interval: Points, points: Decimal, p_value: float) -> Points:
    """The interval with 0 where the exact test has it, not where Welch's does.

    Of no change the test decides. One that is found leaves out 0, and all beyond it, which is less
    likely still; one that is not found leaves it in.
    """
    low, high = interval
    none, step = points * 0, Decimal(1).scaleb(int(points.as_tuple().exponent))
    if p_value > SURE:
        return min(low, none), max(high, none)
    return max(low, step) if points > 0 else low, min(high, -step) if points < 0 else high


def _whatever_the_silent_think(
    scope: _Scope, waves: Sequence[_Wave], scores: Sequence[Scores]
) -> Points | None:
    """The points possible among all who were asked: those who did not answer could be positive in
    nothing or in everything (Manski 1989); nothing where it is not known how many they are."""
    asked = [asked_of(wave.results, scope.group) for wave in waves]
    decimals = waves[-1].results.policy.decimals
    bounds = [each.among(invited) for each, invited in zip(scores, asked, strict=True) if invited]
    if len(bounds) < len(waves):
        return None
    (earlier_low, earlier_high), (low, high) = bounds
    least, most = low - earlier_high, high - earlier_low
    return rounded_percent(least, decimals), rounded_percent(most, decimals)


def _trend(scope: _Scope, waves: Sequence[_Wave]) -> WholeTrend:
    scores = [_scores(scope, wave) for wave in waves]
    years = tuple(wave.results.year for wave in waves)
    decimals = waves[-1].results.policy.decimals
    return WholeTrend(
        group=scope.group,
        area=scope.area,
        questions=scope.questions,
        years=years,
        means=tuple(rounded_percent(each.mean, decimals) for each in scores),
        p_value=round(_trend_p(scores, years), 4),
        direction=_direction(scores, years),
    )


def _trend_p(scores: Sequence[Scores], years: Sequence[int]) -> float:
    """The greater of the p-values of a trend and of a change from the first year to the last, 1
    where they go different ways: a year between that stands out is no trend."""
    moved = scores[-1].mean - scores[0].mean
    if _direction(scores, years) * moved <= 0:
        return 1.0
    steps = on_grid(scores)
    return max(trend_test(steps, years), change_test(steps[0], steps[-1]))


def _direction(scores: Sequence[Scores], years: Sequence[int]) -> int:
    sizes = [len(each.answered) for each in scores]
    totals = [n * each.mean for n, each in zip(sizes, scores, strict=True)]
    return direction(totals, sizes, years)


def _scores(scope: _Scope, wave: _Wave) -> Scores:
    assert wave.rows is not None
    return scores_of(wave.rows, wave.results, scope.group, scope.questions)
