"""The reliability of the rounds of a workspace, read and computed one by one."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.reliability import Reliability, least_complete, reliability_of
from ..survey.rounds import Round
from ..words.errors import Problem, ProblemsError, Severity, raise_errors
from . import Workspace, read_responses, without_answers


def reliabilities(
    workspace: Workspace, rounds: Sequence[Round], least: int | None = None
) -> tuple[list[Reliability], list[Problem]]:
    """The reliability of some rounds, and the warnings of their exports.

    Raises:
        ProblemsError: With the problems of all the exports, if one of them has an error.
        DisclosureError: If ``least`` would lower the number of complete answers needed.
        OutputError: If there is something to compute and no package to do it.
    """
    for of_round in rounds:
        least_complete(of_round.policy, least)
    counted = [of_round for of_round in rounds if not of_round.printed] or rounds
    problems, read = list(workspace.warnings), []
    problems += [without_answers(r, Severity.WARNING) for r in rounds if r not in counted]
    for of_round in counted:
        try:
            responses, told = read_responses(workspace, of_round)
        except ProblemsError as error:
            problems += error.problems
            continue
        problems += told
        read.append((responses, of_round))
    raise_errors(problems)
    found = []
    for responses, of_round in read:
        questionnaire = workspace.questionnaires[of_round.questionnaire]
        earlier = workspace.ledger.releases(*of_round.key)
        found.append(reliability_of(responses, questionnaire, of_round, least, earlier))
    return found, problems
