"""Everything that is wrong in a workspace, all at once."""

from __future__ import annotations

from pathlib import Path

from ..printed.reference import load_references
from ..responses import Cube, Responses
from ..responses.quality import Quality, quality_of
from ..results.checked import GroupCheck, WaveCheck
from ..results.from_print import printed_results
from ..results.measuring import measure
from ..results.sealed import Results
from ..survey.groups import Group
from ..survey.waves import Wave
from ..words.errors import DisclosureError, Problem, ProblemsError, Severity
from . import Workspace, read_workspace
from .goals import unfollowed
from .left_open import left_open, of_another_year
from .reading import read_responses


def check_workspace(folder: Path) -> tuple[list[WaveCheck], list[Problem]]:
    """The waves that are sound, and the problems of all files.

    Raises:
        IndicatorsError: If the folder is no workspace or has no wave.
    """
    workspace, problems = read_workspace(folder)
    problems += left_open(workspace)
    waves = []
    ordered = sorted(
        workspace.rounds.waves, key=lambda wave: (wave.year, workspace.printed_place(wave))
    )
    for wave in ordered:
        checked, wave_problems = _check_wave(workspace, wave)
        problems += wave_problems
        if checked is not None:
            waves.append(checked)
    if not any(problem.severity is Severity.ERROR for problem in problems):
        problems += unfollowed(workspace)
    return waves, problems


def _check_wave(workspace: Workspace, wave: Wave) -> tuple[WaveCheck | None, list[Problem]]:
    if wave.questionnaire not in workspace.questionnaires:
        return None, []  # already a problem of rounds.toml or of the questionnaire
    questionnaire = workspace.questionnaires[wave.questionnaire]
    others = workspace.questionnaires.values()
    groups: tuple[GroupCheck, ...] = ()
    quality = None
    try:
        if wave.from_print:
            results, problems = printed_results(wave, questionnaire, others)
        else:
            responses, problems = read_responses(workspace, wave)
            if any(problem.severity is Severity.ERROR for problem in problems):
                return None, problems
            problems += of_another_year(workspace, wave)
            results = measure(responses, questionnaire, wave)
            quality = _quality(responses, results, wave)
            groups, group_problems = _check_groups(workspace, wave, responses)
            problems += group_problems
        problems += load_references(wave, questionnaire, others)[1]
    except ProblemsError as error:
        return None, list(error.problems)
    checked = WaveCheck(
        questionnaire=wave.questionnaire,
        year=wave.year,
        answers=results.received,
        invited=wave.invited,
        rate=results.response_rate,
        least=wave.policy.least,
        print_file=results.print_file,
        groups=groups,
        quality=quality,
        periods=wave.periods,
        outside=tuple(
            number
            for number, question in enumerate(questionnaire.asked(wave.year), 1)
            if quality is not None and question.id in quality.outside
        ),
    )
    return checked, problems


def _quality(responses: Responses | Cube, results: Results, wave: Wave) -> Quality | None:
    """How the answers were given, where it is shown how many they are: all of them."""
    if isinstance(responses, Cube) or results.received.count != responses.answers:
        return None
    return quality_of(responses, wave.policy.least)


def _check_groups(
    workspace: Workspace, wave: Wave, responses: Responses | Cube
) -> tuple[tuple[GroupCheck, ...], list[Problem]]:
    """The groups of the groupings in which numbers asked are given, as they are shown beside all
    that has been published."""
    asked = wave.invited_groups
    by = [
        name
        for name, groups in responses.groups.items()
        if any(asked.of(name, label) is not None for label in groups.labels)
    ]
    if not by:
        return (), []
    questionnaire = workspace.questionnaires[wave.questionnaire]
    earlier = workspace.ledger.releases(*wave.key)
    try:
        results = measure(responses, questionnaire, wave, by, earlier)
    except DisclosureError as error:  # a table by groups would say the same
        facts, warning = tuple(error.facts.items()), Severity.WARNING
        problem = Problem(key=error.key, file=str(wave.source), facts=facts, severity=warning)
        return (), [problem]
    return tuple(_checked_group(results, group) for group in results.groups), []


def _checked_group(results: Results, group: Group) -> GroupCheck:
    return GroupCheck(
        name=group.name,
        answers=results.answers[group],
        invited=results.invited_of(group),
        rate=results.rate_of(group),
        least=results.policy.least_in_group,
    )
