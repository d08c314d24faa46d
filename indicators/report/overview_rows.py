"""The rows of the page of all indicators: an indicator each, and the surveys that ask for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..analysis import Assessment
from ..results.comparison import Change, Comparison
from ..survey.groups import EVERYBODY
from ..survey.instrument import Instrument
from ..words.said import Said, Words
from .choices import Choices
from .hidden_notes import is_told


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a survey, beside the year before, and what may be said of its change."""

    pair: Comparison
    change: Change
    assessment: Assessment | None = None

    @property
    def questionnaire(self) -> str:
        """The survey that asks it."""
        return self.pair.later.questionnaire.id


@dataclass(frozen=True, slots=True)
class Line:
    """A row: an indicator, or a question that measures none of them, and who is asked.

    ``name`` says what it is, ``short`` the same where there is less room, as on the page.
    """

    id: str
    area: Words
    name: Words
    short: Words
    asked: tuple[Asked, ...]

    def of(self, pair: Comparison) -> Asked | None:
        """The question of a survey, if that asks for it."""
        return next((asked for asked in self.asked if asked.pair is pair), None)


def told_of(pairs: Sequence[Comparison]) -> list[Comparison]:
    """The surveys of which anything is in print: the others have no column."""
    return [pair for pair in pairs if is_told(pair.later, EVERYBODY)]


def lines_of(
    pairs: Sequence[Comparison], choices: Choices, instrument: Instrument
) -> tuple[Line, ...]:
    """The indicators that surveys of the year ask for, in the order of the instrument, and then
    the questions that measure none, by their areas."""
    asked = [one for pair in pairs for one in _asked(pair, choices)]
    lines = []
    for indicator in instrument.indicators:
        of_it = [
            a for a in asked if indicator.questions.get(a.questionnaire) == a.change.question.id
        ]
        names = (indicator.area.name, indicator.name, indicator.short)
        lines += [Line(indicator.id, *names, tuple(of_it))] if of_it else []
    placed = {id(one) for line in lines for one in line.asked}
    others = [
        Line("", question.area or Said("overview.others"), question.short, question.short, (one,))
        for one in asked
        if id(one) not in placed and (question := one.change.question)
    ]
    areas = list(dict.fromkeys(line.area for line in (*lines, *others)))
    return tuple(sorted((*lines, *others), key=lambda line: areas.index(line.area)))


def _asked(pair: Comparison, choices: Choices) -> Iterator[Asked]:
    changes = pair.changes()
    judgement = choices.judgement
    assessments = judgement.changes(pair, EVERYBODY) if judgement else (None,) * len(changes)
    for change, assessment in zip(changes, assessments, strict=True):
        yield Asked(pair, change, assessment)
