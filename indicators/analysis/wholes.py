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

from ..responses import UNANSWERED, Cube, Responses
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
from ..survey.questionnaire import Question, Valence
from ..words import rounded_percent
from ..words.errors import DisclosureError
from ..words.said import Words
from .estimates import asked_of
from .mean_change import change_interval
from .permutation import change_test, trend_test

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

SURE = 0.05
LEAST_YEARS = 3
MOST_APART = 3
"""So many percentage points may the change of a whole be off the mean of its questions' changes."""
_FINEST = 60  # steps of the grid that scores are tested on, where not all have answered everything


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wave:
    """The sealed results of a wave and the rows that they count, if there are rows."""

    results: Results
    rows: Responses | None


@dataclass(frozen=True, slots=True, eq=False)
class _Scores:
    """The scores of a group, in order: positive answers of those inside the base (respondents,
    int64); and the sums of the least and the greatest scores there can be, whatever those who left
    a question blank think of it."""

    positive: Ints
    answered: Ints
    least: Fraction
    most: Fraction

    @property
    def shares(self) -> Floats:
        """The scores, 0 to 1."""
        return self.positive / self.answered

    @property
    def mean(self) -> Fraction:
        """The exact mean score."""
        of_base = np.bincount(self.answered, self.positive).astype(np.int64).tolist()
        total = sum(Fraction(n, base) for base, n in enumerate(of_base) if n)
        return Fraction(total) / len(self.answered)

    def among(self, invited: int) -> tuple[Fraction, Fraction]:
        """The least and the greatest mean there can be among all who were invited."""
        silent = invited - len(self.answered)
        return self.least / invited, (self.most + silent) / invited


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
    return apart <= Fraction(MOST_APART, 100)


def _change(scope: _Scope, earlier: _Wave, later: _Wave) -> WholeChange:
    scores = [_scores(scope, wave) for wave in (earlier, later)]
    before, after = (each.mean for each in scores)
    decimals = later.results.policy.decimals
    p_value = round(change_test(*_on_grid(scores)), 4)
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


def _spread(scores: _Scores) -> float:
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
    scope: _Scope, waves: Sequence[_Wave], scores: Sequence[_Scores]
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


def _trend_p(scores: Sequence[_Scores], years: Sequence[int]) -> float:
    """The greater of the p-values of a trend and of a change from the first year to the last, 1
    where they go different ways: a year between that stands out is no trend."""
    moved = scores[-1].mean - scores[0].mean
    if _direction(scores, years) * moved <= 0:
        return 1.0
    on_grid = _on_grid(scores)
    return max(trend_test(on_grid, years), change_test(on_grid[0], on_grid[-1]))


def _direction(scores: Sequence[_Scores], years: Sequence[int]) -> int:
    """The sign of the covariance of score and year."""
    sizes = [len(each.answered) for each in scores]
    middle = Fraction(sum(n * year for n, year in zip(sizes, years, strict=True)), sum(sizes))
    rise = sum(
        (year - middle) * n * each.mean for n, year, each in zip(sizes, years, scores, strict=True)
    )
    return (rise > 0) - (rise < 0)


def _scores(scope: _Scope, wave: _Wave) -> _Scores:
    """The scores of those who answered something inside the base.

    Raises:
        DisclosureError: If the rows are not those that the results have counted.
    """
    assert wave.rows is not None
    places = {question.id: place for place, question in enumerate(wave.rows.questions)}
    chosen = _members(wave.rows, scope.group)
    positive, answered, blank = np.zeros((3, int(chosen.sum())), np.int64)
    for name in scope.questions:
        result = wave.results.get(name, scope.group)
        codes = wave.rows.codes[chosen, places[name]]
        inside = _worth(result.question)[codes]
        is_positive, is_answer = inside == 2, inside > 0
        if result.positives != ((int(is_positive.sum()), int(is_answer.sum())),):
            facts = {"questionnaire": wave.results.questionnaire.id, "year": wave.results.year}
            raise DisclosureError("audit.differs", **facts)
        positive += is_positive
        answered += is_answer
        blank += codes == UNANSWERED
    return _in_order((positive, answered, blank), len(scope.questions) + 1)


def _members(rows: Responses, group: Group) -> NDArray[np.bool_]:
    """Whether each respondent is in a group."""
    chosen = np.ones(rows.answers, bool)
    for grouping, label in group.labels:
        groups = rows.groups[grouping]
        chosen &= groups.codes == groups.labels.index(label)
    return chosen


def _worth(question: Question) -> NDArray[np.uint8]:
    """By code: 2 for a positive answer, 1 for another inside the base, else 0."""
    worth = np.zeros(256, np.uint8)
    for code, alternative in enumerate(question.alternatives):
        if alternative.valence is not None:
            worth[code] = 2 if alternative.valence is Valence.POSITIVE else 1
    return worth


def _in_order(numbers: tuple[Ints, Ints, Ints], width: int) -> _Scores:
    """The scores, in an order that is not that of the rows, where something is in the base."""
    positive, answered, blank = numbers
    keys = (answered * width + positive) * width + blank
    found, counts = np.unique(keys[answered > 0], return_counts=True)
    pairs, left_blank = found // width, (found % width).tolist()
    parts = zip(pairs // width, pairs % width, left_blank, counts.tolist(), strict=True)
    ends = [
        (Fraction(int(k), int(n) + b) * count, Fraction(int(k) + b, int(n) + b) * count)
        for n, k, b, count in parts
    ]
    ordered = np.repeat(pairs, counts)
    least, most = (sum(column, Fraction(0)) for column in zip(*ends, strict=True))
    return _Scores(ordered % width, ordered // width, least, most)


def _on_grid(scores: Sequence[_Scores]) -> list[Ints]:
    """The scores as whole steps of a grid, on which stand those who have answered everything.

    The test is exact of these: others are moved by less than a hundredth, whatever the year.
    """
    most = max(int(each.answered[-1]) for each in scores)
    steps = most * -(-_FINEST // most)
    return [(2 * steps * s.positive + s.answered) // (2 * s.answered) for s in scores]
