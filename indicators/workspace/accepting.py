"""How exports are planned, chosen between where nothing tells, and accepted into ``rounds.toml``.

Who asks the user, and how, is for those who call: a terminal, or a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from ..survey.plan import Plan
from ..survey.settings import merged
from ..survey.toml import line_of
from ..survey.waves import Wave, with_reading
from ..words.errors import Problem, ProblemsError, Settings
from . import Workspace
from .reading import read_plan
from .rounds_file import Addition, write_additions

Choose: TypeAlias = Callable[[Problem, Wave], Settings]
"""Which of the choices of a problem of a wave somebody takes."""

_MOST_QUESTIONS = 20
_MEANINGS = {
    'codes = "questionnaire"': "match.codes.questionnaire",
    'codes = "reversed"': "match.codes.reversed",
}


def plans_of(
    workspace: Workspace, waves: Iterable[Wave], choose: Choose | None = None
) -> tuple[list[Plan], list[Problem]]:
    """The plans of some waves, and the problems of those whose exports cannot be read."""
    plans: list[Plan] = []
    problems: list[Problem] = []
    for wave in waves:
        try:
            for part in wave.parts or (wave,):
                plans.append(planned(workspace, part, choose))
        except ProblemsError as error:
            problems += error.problems
    return plans, problems


def planned(workspace: Workspace, wave: Wave, choose: Choose | None = None) -> Plan:
    """The plan of one export, after asking which sheet, and what else nothing in it tells.

    Raises:
        ProblemsError: If the export cannot be read at all.
    """
    wave, chosen = replace(wave, parts=()), dict[str, object]()
    try:
        plan = read_plan(workspace, wave)
    except ProblemsError as error:
        problem = error.problems[0]
        if not (choose is not None and problem.choices):
            raise
        chosen = dict(choose(problem, wave))
        wave = with_reading(wave, chosen)
        plan = read_plan(workspace, wave)
    plan = plan if choose is None else _asked(workspace, wave, plan, choose)
    return replace(plan, settings=tuple({**chosen, **dict(plan.settings)}.items()))


def _asked(workspace: Workspace, wave: Wave, plan: Plan, choose: Choose) -> Plan:
    """The plan after the user has chosen where nothing in the file tells."""
    chosen: dict[str, object] = {}
    for _ in range(_MOST_QUESTIONS):
        problem = next((p for p in plan.problems if p.choices), None)
        if problem is None:
            break
        chosen = merged(chosen, choose(problem, wave))
        plan = read_plan(workspace, with_reading(replace(wave, parts=()), chosen))
    return replace(plan, settings=tuple(merged(chosen, plan.settings).items()))


def meaning_of(choice: Settings) -> str | None:
    """The key of the words for a choice, where its line does not say enough by itself."""
    return _MEANINGS.get(line_of(dict(choice)))


def accept(workspace: Workspace, plans: Iterable[Plan]) -> list[Plan]:
    """Writes the plans without errors into ``rounds.toml``, and returns those.

    Raises:
        ProblemsError: If the file cannot be added to.
        OutputError: If it cannot be written.
    """
    waves = {wave.key: wave for wave in workspace.rounds.waves}
    accepted = [plan for plan in plans if not plan.has_errors]
    if accepted:
        additions = [addition_of(plan, waves[plan.key]) for plan in accepted]
        write_additions(workspace.rounds_file, additions)
    return accepted


def addition_of(plan: Plan, wave: Wave) -> Addition:
    """What ``rounds.toml`` is to say of a plan that is accepted."""
    settings = {**dict(plan.settings), "accepted": plan.fingerprint}
    return Addition(plan.questionnaire, plan.round, _file_of(plan, wave), settings)


def _file_of(plan: Plan, wave: Wave) -> str | None:
    """The file that something is said of, where its round has several."""
    return plan.file if wave.has_files(plan.round) else None


def say_of(workspace: Workspace, wave: Wave, file: str, settings: Settings) -> None:
    """Says something of how an export is read, before its plan is accepted.

    ``wave`` is that of the ``file``: the whole one, or a part.

    Raises:
        ProblemsError: If the file cannot be added to.
        OutputError: If it cannot be written.
    """
    whole = next(other for other in workspace.rounds.waves if other.key == wave.key)
    of_file = file if whole.has_files(wave.round) else None
    addition = Addition(wave.questionnaire, wave.round, of_file, dict(settings))
    write_additions(workspace.rounds_file, [addition])


def exports_of(waves: Sequence[Wave]) -> list[Wave]:
    """The waves whose answers are at hand, each file by itself."""
    at_hand = [wave for wave in waves if not wave.from_print]
    return [part for wave in at_hand for part in wave.parts or (wave,)]
