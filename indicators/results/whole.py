"""The whole questionnaire, or an area of it, over the years; sealed.

A respondent's *score* is the share of positive answers among those inside the base. A *whole* is
what becomes of the mean score of a group. It is made of a group's own rows, so it tells more than
the tables do: how alike a respondent's answers are. ``may_be_told`` says where that gives nobody
away.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from ..disclosure import HIDDEN, Cell, Status
from ..survey.groups import EVERYBODY, Group
from ..words.errors import DisclosureError
from ..words.said import Words

if TYPE_CHECKING:
    from ..survey.questionnaire import Question, Questionnaire
    from .sealed import Results

LEAST_QUESTIONS = 2
Points = tuple[Decimal, Decimal]
_THROUGHOUT = frozenset({Status.TOO_FEW, Status.COMPLEMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeChange:
    """The change of a group's mean score between two years.

    ``area`` is ``None`` for the whole questionnaire, ``questions`` are the ids of those that are
    comparable. Means are percents, ``points`` and ``interval`` (95 %) percentage points, each
    rounded once; the interval leaves out 0 exactly when ``p_value`` (four decimals) is 0.05 at
    most, unless the change itself is 0 in print. ``silent`` are the points possible whatever those
    who were asked and did not answer think, where it is known how many they are. ``spread`` is the
    standard deviation of the later scores (0 to 1, two decimals).
    """

    group: Group
    area: Words | None
    questions: tuple[str, ...]
    earlier: int
    later: int
    earlier_mean: Decimal
    later_mean: Decimal
    points: Decimal
    interval: Points
    p_value: float
    spread: float
    silent: Points | None = None

    @property
    def years(self) -> tuple[int, int]:
        """The two years, in order."""
        return self.earlier, self.later


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeTrend:
    """How a group's mean score has gone since the last break, in three years at least.

    ``means`` are percents, a year each; ``direction`` is 1 if the scores rise with the years, -1 if
    they fall, else 0; ``p_value`` (four decimals) is the greater of those of no trend and of no
    change from the first year to the last.
    """

    group: Group
    area: Words | None
    questions: tuple[str, ...]
    years: tuple[int, ...]
    means: tuple[Decimal, ...]
    p_value: float
    direction: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeLevel:
    """A group's mean score in one year, from all questions asked.

    ``mean`` is a percent, rounded once, ``spread`` the standard deviation of the scores (0 to 1,
    two decimals).
    """

    group: Group
    area: Words | None
    questions: tuple[str, ...]
    year: int
    mean: Decimal
    spread: float

    @property
    def years(self) -> tuple[int]:
        """The year alone."""
        return (self.year,)


def comparable_questions(waves: Sequence[Results]) -> tuple[Question, ...]:
    """The questions asked in all of some waves, without a break between them, in order."""
    questionnaire = waves[-1].questionnaire
    asked = [{question.id for question in results.asked} for results in waves]
    first, last = waves[0].year, waves[-1].year
    return tuple(
        question
        for question in waves[-1].asked
        if all(question.id in ids for ids in asked)
        and not _breaks(questionnaire, question, [results.year for results in waves])
        and not questionnaire.break_between(question, first, last)
    )


def _breaks(questionnaire: Questionnaire, question: Question, years: Sequence[int]) -> bool:
    pairs = zip(years, years[1:], strict=False)
    return any(questionnaire.break_between(question, *pair) for pair in pairs)


def of_area(questions: Sequence[Question], area: Words | None) -> tuple[str, ...]:
    """The ids of the questions of an area, or of all of them."""
    return tuple(question.id for question in questions if area in (None, question.area))


def check_whole(whole: WholeChange | WholeTrend | WholeLevel, waves: Sequence[Results]) -> None:
    """Refuses a whole that the results of its years do not allow.

    Raises:
        DisclosureError: If it is of other questions than those comparable, or may not be told.
    """
    own = [results for results in waves if results.year in whole.years]
    asked = of_area(comparable_questions(own), whole.area) if own else ()
    told = len(own) == len(whole.years) and asked == whole.questions
    if not (told and all(may_be_told(results, whole.group, asked) for results in own)):
        raise DisclosureError("change.not_shown", question=", ".join(whole.questions))


def may_be_told(results: Results, group: Group, questions: Sequence[str]) -> bool:
    """Whether what a group's rows have in common gives away nothing hidden in a wave.

    Each question has to be shown in the group. And of the groups that share respondents with it,
    none may be hidden; or, where respondents are divided in one way only, one that is hidden is so
    in all of these questions, and has never been in print. Then the respondents of hidden groups
    could change places, with all they answered, without changing what is told of any other group:
    every number of a hidden answer that was possible before is possible beside the whole. Of a
    group hidden in one question and shown in others, how often these answers go together would be
    part of the total's spread. What a raised threshold hides may be shown elsewhere.
    """
    listed = results.find(group)
    if listed is None or len(questions) < LEAST_QUESTIONS:
        return False
    if _statuses(results, listed, questions) != {Status.SHOWN}:
        return False
    statuses = [_statuses(results, other, questions) for other in _sharing(results, listed)]
    not_shown = [found for found in statuses if found != {Status.SHOWN}]
    divisions = {other.division for other in results.structure.groups if other.labels}
    if len(divisions) > 1 or any(len(division) > 1 for division in divisions):
        return not not_shown and not any(map(_named, results.structure.unlisted))
    return all(found <= _THROUGHOUT for found in not_shown)


def _named(group: Group) -> bool:
    return bool(group.labels)


def _statuses(results: Results, group: Group, questions: Sequence[str]) -> frozenset[Status]:
    """How a group stands in some questions, and how it stood where that was in print before."""
    cells = [Cell(question, group) for question in questions]
    before = [results.published[cell].status for cell in cells if cell in results.published]
    now = [results.cells[question, group].status for question in questions]
    return frozenset((*now, *(status for status in before if status not in HIDDEN)))


def _sharing(results: Results, group: Group) -> list[Group]:
    """The other groups, asked for or not, that may have respondents of a group."""
    others = [other for other in results.answers if other not in (EVERYBODY, group)]
    return [other for other in others if not group.labels or other.division != group.division]
