"""Everything that is wrong in a workspace, told at once."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from ..printed.reference import load_references
from ..results.from_print import printed_results
from ..results.measuring import measure
from ..results.sealed import Answers
from ..survey.rounds import Round
from ..words.errors import Problem, ProblemsError, Severity
from . import Workspace, printed_place, read_responses, read_workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundCheck:
    """A round without errors: how many answered of how many asked, if that may be told; and
    the printed table that it is from, if it is."""

    questionnaire: str
    year: int
    answers: Answers
    invited: int | None
    rate: Fraction | None
    least: int
    printed: str | None = None


def check_workspace(folder: Path) -> tuple[list[RoundCheck], list[Problem]]:
    """The rounds that are sound, and the problems of all files.

    Raises:
        IndicatorsError: If the folder is no workspace or has no round.
    """
    workspace, problems = read_workspace(folder)
    rounds = []
    ordered = sorted(workspace.rounds.rounds, key=lambda r: (r.year, printed_place(r)))
    for of_round in ordered:
        checked, found = _check_round(workspace, of_round)
        problems += found
        if checked is not None:
            rounds.append(checked)
    return rounds, problems


def _check_round(workspace: Workspace, of_round: Round) -> tuple[RoundCheck | None, list[Problem]]:
    if of_round.questionnaire not in workspace.questionnaires:
        return None, []  # told as a problem of rounds.toml or of the questionnaire
    questionnaire = workspace.questionnaires[of_round.questionnaire]
    others = workspace.questionnaires.values()
    try:
        if of_round.printed:
            results, problems = printed_results(of_round, questionnaire, others)
        else:
            responses, problems = read_responses(workspace, of_round)
            if any(problem.severity is Severity.ERROR for problem in problems):
                return None, problems
            results = measure(responses, questionnaire, of_round)
        problems += load_references(of_round, questionnaire, others)[1]
    except ProblemsError as error:
        return None, list(error.problems)
    checked = RoundCheck(
        questionnaire=of_round.questionnaire,
        year=of_round.year,
        answers=results.received,
        invited=of_round.invited,
        rate=results.response_rate,
        least=of_round.policy.least,
        printed=results.printed,
    )
    return checked, problems
