"""How well the questions of an area hang together: Cronbach's alpha, and each question's share.

The figures are computed from respondents' rows, so this room sees them, and nothing of a row
leaves it. What leaves is alpha, its interval, two figures for each question and the number of
respondents behind them, and only

* of all respondents, never of a group: there is nothing to subtract one from another,
* of the respondents that the tables count, where each question of the area is shown in them,
* from at least ``LEAST_COMPLETE`` respondents who answered every question of the area (more, if
  the policy asks for more), and then not how many they were,
* rounded to two decimals, and not where the answers to one question follow from the others.

Why thirty. With five questions and an alpha of 0.80 the interval of 95 percent is 0.66 to 0.89
from thirty, 0.62 to 0.91 from twenty and 0.50 to 0.94 from ten: with fewer, it describes the people
asked and not the questions. And the figures of an area are two for each question, each a sum
over all the rows, beside six alternatives to each question for each of thirty people: far fewer
equations than unknowns, and those who know their own answers know one row of thirty.

What it does not protect: two runs that differ by a respondent or two differ by what these
answered, and nothing of this is in the ledger. Who knows the answers of all the others can work
out the last one's, as with any mean. So publish it once for a wave, when the wave is closed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..disclosure import Status
from ..disclosure.release import Release
from ..responses import Responses
from ..results.measuring import counted_responses, measure
from ..results.sealed import Results
from ..survey.groups import EVERYBODY
from ..survey.policy import Policy
from ..survey.questionnaire import Question, Questionnaire, Valence
from ..survey.waves import Wave
from ..words.errors import DisclosureError
from ..words.said import Words
from .alpha import Alpha, alike, alpha_of

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray

LEAST_COMPLETE = 30
_UPWARDS = (Valence.NEGATIVE, Valence.NEUTRAL, Valence.POSITIVE)


class WhyNot(Enum):
    """Why an area has no figures.

    ``QUESTIONS``: it has fewer than two. ``DIRECTION``: the alternatives of a question go neither
    from negative to positive nor back. ``STEPS``: the scales differ in length. ``HIDDEN``: one of
    its questions is not shown. ``FEW``: too few answered all of it. ``ALIKE``: the answers to a
    question do not vary, or follow from those to the others.
    """

    QUESTIONS = "questions"
    DIRECTION = "direction"
    STEPS = "steps"
    HIDDEN = "hidden"
    FEW = "few"
    ALIKE = "alike"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The questions of an area, or all of them; figures exist exactly when no reason forbids."""

    area: Words | None
    questions: tuple[tuple[int, Question], ...]
    alpha: Alpha | None = None
    reason: WhyNot | None = None

    def __post_init__(self) -> None:
        if (self.alpha is None) == (self.reason is None):
            raise ValueError("a scale has figures or a reason why not")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """The scales of a wave. ``answers``: the respondents of the total, ``None`` if hidden.
    ``least``: the complete answers needed. ``outside``: numbers of questions without an area."""

    questionnaire: Questionnaire
    year: int
    answers: int | None
    least: int
    scales: tuple[Scale, ...]
    outside: tuple[int, ...] = ()


def least_complete(policy: Policy, least: int | None = None) -> int:
    """The complete answers needed: thirty, what the policy needs of any answers, or more.

    Raises:
        DisclosureError: If ``least`` is fewer.
    """
    lowest = max(LEAST_COMPLETE, policy.least)
    if least is not None and least < lowest:
        raise DisclosureError("reliability.lowered", given=least, least=lowest)
    return least or lowest


def reliability_of(
    responses: Responses,
    questionnaire: Questionnaire,
    wave: Wave,
    least: int | None = None,
    earlier: tuple[Release, ...] = (),
) -> Reliability:
    """The reliability of a wave; ``earlier`` is what was published before of it.

    Raises:
        DisclosureError: If ``least`` would lower the number of complete answers needed.
        OutputError: If there is something to compute and no package to do it.
    """
    needed = least_complete(wave.policy, least)
    results = measure(responses, questionnaire, wave, (), earlier)
    answers = results.answers[EVERYBODY].count
    kept = counted_responses(responses, questionnaire, wave.policy)
    if answers not in (None, kept.answers):
        facts = {"questionnaire": questionnaire.id, "year": wave.year}
        raise DisclosureError("audit.differs", **facts)
    areas = _areas(results)
    in_areas = {number for area in areas for number, _ in area.questions}
    return Reliability(
        questionnaire=questionnaire,
        year=wave.year,
        answers=answers,
        least=needed,
        scales=tuple(_scale(area, kept, results, needed) for area in areas),
        outside=tuple(n for n, _ in enumerate(results.asked, 1) if n not in in_areas),
    )


class _Area(NamedTuple):
    """An area, or all questions together, and its questions with their numbers."""

    name: Words | None
    questions: tuple[tuple[int, Question], ...]


def _areas(results: Results) -> list[_Area]:
    """The questions of each area with their numbers; without areas, all of them together."""
    numbered = list(enumerate(results.asked, 1))
    names = dict.fromkeys(question.area for _, question in numbered)
    if any(names):
        names.pop(None, None)
    return [
        _Area(name, tuple((n, question) for n, question in numbered if question.area == name))
        for name in names
    ]


def _scale(area: _Area, responses: Responses, results: Results, least: int) -> Scale:
    questions = [question for _, question in area.questions]
    reason = _unfit(questions) or _hidden(questions, results)
    alpha = None
    if reason is None:
        scores = _complete_scores(responses, questions)
        reason = WhyNot.FEW if len(scores) < least else WhyNot.ALIKE if alike(scores) else None
        alpha = alpha_of(scores) if reason is None else None
    return Scale(area=area.name, questions=area.questions, alpha=alpha, reason=reason)


def _unfit(questions: Sequence[Question]) -> WhyNot | None:
    """What the questionnaire itself says against a scale."""
    if len(questions) < 2:
        return WhyNot.QUESTIONS
    steps = [_steps(question) for question in questions]
    if not all(steps):
        return WhyNot.DIRECTION
    return None if len(set(map(len, steps))) == 1 else WhyNot.STEPS


def _hidden(questions: Sequence[Question], results: Results) -> WhyNot | None:
    """What the tables do not show is not shown here either."""
    statuses = {results.get(question.id).status for question in questions}
    statuses.add(results.answers[EVERYBODY].status)
    if statuses & {Status.TOO_FEW, Status.NO_ANSWERS}:
        return WhyNot.FEW
    return None if statuses == {Status.SHOWN} else WhyNot.HIDDEN


def _steps(question: Question) -> list[int]:
    """The codes of the alternatives inside the base, the most negative first.

    Nothing if they go neither from negative to positive nor from positive to negative.
    """
    valences = [alternative.valence for alternative in question.alternatives]
    codes = [code for code, valence in enumerate(valences) if valence]
    ranks = [_UPWARDS.index(valence) for valence in valences if valence]
    if ranks == sorted(ranks):
        return codes
    return codes[::-1] if ranks[::-1] == sorted(ranks) else []


def _complete_scores(responses: Responses, questions: Sequence[Question]) -> NDArray[np.int64]:
    """The rows of those who answered all of the questions: 1 for the most negative answer."""
    places = {question.id: n for n, question in enumerate(responses.questions)}
    scored = []
    for question in questions:
        lookup = np.zeros(256, np.int64)
        codes = _steps(question)
        lookup[codes] = np.arange(1, len(codes) + 1)
        scored.append(lookup[responses.codes[:, places[question.id]]])
    scores = np.column_stack(scored)
    return scores[(scores > 0).all(axis=1)]
