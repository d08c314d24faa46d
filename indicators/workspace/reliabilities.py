"""The reliability of the waves of a workspace, read and computed one by one."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.reliability import Reliability, least_complete, reliability_of
from ..responses import Cube
from ..survey.waves import Wave
from ..words.errors import Problem, ProblemsError, Severity, raise_errors
from . import Workspace
from .reading import read_responses, without_answers


def reliabilities(
    workspace: Workspace, waves: Sequence[Wave], least: int | None = None
) -> tuple[list[Reliability], list[Problem]]:
    """The reliability of some waves, and the warnings of their exports.

    Raises:
        ProblemsError: With the problems of all the exports, if one of them has an error.
        DisclosureError: If ``least`` would lower the number of complete answers needed.
        OutputError: If there is something to compute and no package to do it.
    """
    for wave in waves:
        least_complete(wave.policy, least)
    counted = [wave for wave in waves if not wave.from_print] or waves
    problems, exports = list(workspace.warnings), []
    problems += [without_answers(wave, Severity.WARNING) for wave in waves if wave not in counted]
    for wave in counted:
        try:
            responses, export_problems = read_responses(workspace, wave)
        except ProblemsError as error:
            problems += error.problems
            continue
        problems += export_problems
        if isinstance(responses, Cube):
            problems.append(_without_rows(wave))
        else:
            exports.append((responses, wave))
    raise_errors(problems)
    computed = []
    for responses, wave in exports:
        questionnaire = workspace.questionnaires[wave.questionnaire]
        earlier = workspace.ledger.releases(*wave.key)
        computed.append(reliability_of(responses, questionnaire, wave, least, earlier))
    return computed, problems


def _without_rows(wave: Wave) -> Problem:
    """That an engine tells how many gave an answer, and not who gave which together."""
    facts = tuple(zip(("questionnaire", "year"), wave.key, strict=True))
    return Problem(key="engine.reliability", file=str(wave.source), facts=facts)
