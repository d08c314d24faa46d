"""Goals (mål) of an association: what it has promised, how it is measured, and by when.

A goal is measured by a question, by an indicator (in each survey that asks it), or elsewhere: then
the result is typed in, with its source.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..words.errors import Problem, UnknownNameError
from .instrument import Instrument
from .questionnaire import Questionnaire, unknown_name
from .toml import TomlTable
from .top_keys import tell_misplaced

_MEASURED = ("question", "indicator", "result")
_OF_SURVEYS = ("questionnaire", "group")
_OF_OTHERS = ("measure", "source")


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A goal in words, and the share of positive answers, in whole percent, that meets it.

    ``question`` is one of ``questionnaires``; an ``indicator`` is that of all surveys unless some
    are named. ``group`` is the name of a unit, ``years`` the rounds that count together; without
    any, a goal is about the year that is reported. ``result`` is of a goal that another ``source``
    measures, ``measure`` says what that is.
    """

    text: str
    target: int
    questionnaires: tuple[str, ...] = ()
    question: str | None = None
    indicator: str | None = None
    group: str | None = None
    years: tuple[int, ...] = ()
    measure: str | None = None
    result: int | None = None
    source: str | None = None

    def is_of(self, year: int) -> bool:
        """Whether the report of a year tells of it: that of the last of its years."""
        return not self.years or self.years[-1] == year

    def measures(self, instrument: Instrument) -> tuple[tuple[str, str], ...]:
        """The questions that measure it, each with its questionnaire."""
        if self.question is not None:
            return tuple((name, self.question) for name in self.questionnaires)
        questions = next((i.questions for i in instrument.indicators if i.id == self.indicator), {})
        named = self.questionnaires or tuple(questions)
        return tuple((name, questions[name]) for name in named if name in questions)


def goals_in(top: TomlTable) -> tuple[Goal, ...]:
    """The goals of a ``rounds.toml``, in order."""
    return tuple(map(_goal, top.tables("goal")))


def _goal(table: TomlTable) -> Goal:
    stated = [key for key in _MEASURED if table.has(key)]
    if len(stated) != 1:
        table.problem("goal.measured", None)
    goal = Goal(
        text=table.text("text"),
        target=_target(table),
        questionnaires=_questionnaires(table, "question" in stated),
        question=table.text("question") if table.has("question") else None,
        indicator=table.text("indicator") if table.has("indicator") else None,
        group=table.text("group") if table.has("group") else None,
        years=_years(table),
        **_typed(table, "result" in stated),
    )
    for key in _OF_SURVEYS if stated == ["result"] else ():
        if table.has(key):
            table.problem("goal.of_surveys", key)
    tell_misplaced(table, own=_OF_OTHERS)
    table.finish()
    return goal


def _target(table: TomlTable) -> int:
    target = table.whole("target", 1, 1)
    if not table.has("target"):
        table.problem("toml.missing", "target")
    if target > 100:
        table.problem("rounds.target", "target")
    return target


def _questionnaires(table: TomlTable, required: bool) -> tuple[str, ...]:
    if not (required or table.has("questionnaire")):
        return ()
    return tuple(dict.fromkeys(filter(None, table.texts_or_text("questionnaire"))))


def _years(table: TomlTable) -> tuple[int, ...]:
    years = table.years("years")
    if years == ():
        table.problem("toml.kind.years", "years")
    return years or ()


def _typed(table: TomlTable, expected: bool) -> dict[str, Any]:
    """What is typed in of a goal that another source measures; nothing of it elsewhere."""
    if not expected:
        for key in _OF_OTHERS:
            if table.has(key):
                table.problem("goal.of_others", key)
        return {}
    result = table.whole("result", 0, 0)
    if result > 100:
        table.problem("goal.result", "result")
    return {"result": result, "measure": table.text("measure"), "source": table.text("source")}


def goal_problems(
    file: str,
    goals: Sequence[Goal],
    years: Mapping[str, Sequence[int]],
    questionnaires: Mapping[str, Questionnaire],
    instrument: Instrument,
) -> Iterator[Problem]:
    """Goals of names that do not exist, and of questions not asked in their years.

    ``years`` are those of the rounds of each questionnaire. Nothing is told of a goal whose
    questionnaire has rounds and cannot be read, which is told elsewhere.
    """
    for number, goal in enumerate(goals, 1):
        errors = list(_unknown(goal, years, questionnaires, instrument))
        if not errors and goal.result is None:
            errors = list(_not_asked(goal, years, questionnaires, instrument))
        for key, error in errors:
            facts = tuple(error.facts.items())
            yield Problem(key=error.key, file=file, column=f"goal {number}.{key}", facts=facts)


def _unknown(
    goal: Goal,
    years: Mapping[str, Sequence[int]],
    questionnaires: Mapping[str, Questionnaire],
    instrument: Instrument,
) -> Iterator[tuple[str, UnknownNameError]]:
    """Names of questionnaires, questions and indicators that do not exist."""
    called = {name: questionnaire.called for name, questionnaire in questionnaires.items()}
    for name in goal.questionnaires:
        if name not in years:
            yield "questionnaire", unknown_name("goal.questionnaire", name, called)
        elif goal.question and name in questionnaires:
            try:
                questionnaires[name].question(goal.question)
            except UnknownNameError as error:
                yield "question", error
    known = {i.id: (i.name.sv, i.name.en) for i in instrument.indicators}
    if goal.indicator and known and goal.indicator not in known:
        yield "indicator", unknown_name("goal.indicator", goal.indicator, known)


def _not_asked(
    goal: Goal,
    years: Mapping[str, Sequence[int]],
    questionnaires: Mapping[str, Questionnaire],
    instrument: Instrument,
) -> Iterator[tuple[str, UnknownNameError]]:
    """Years without the question: of a survey that is named, and of one that has others of them."""
    if any(name in years and name not in questionnaires for name, _ in goal.measures(instrument)):
        return
    told = False
    for name, question in goal.measures(instrument):
        asked = rounds_asking(question, years.get(name, ()), questionnaires.get(name))
        missing = [year for year in goal.years if year not in asked]
        told |= bool(asked if not goal.years else len(missing) < len(goal.years))
        if missing and (goal.questionnaires or len(missing) < len(goal.years)):
            told = True
            facts = {"questionnaire": name, "question": question, "years": missing}
            yield "years", UnknownNameError("goal.not_asked", **facts)
    if not told:
        given = goal.question or goal.indicator
        key = "question" if goal.question else "indicator"
        yield key, UnknownNameError("goal.nowhere", given=given)


def rounds_asking(
    question: str, years: Sequence[int], questionnaire: Questionnaire | None
) -> list[int]:
    """The years, of those of some rounds, in which a question was asked."""
    if questionnaire is None:
        return []
    return [year for year in years if question in (q.id for q in questionnaire.asked(year))]
