"""Everything that is wrong in a workspace, all at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from ..printed.reference import load_references
from ..results.from_print import printed_results
from ..results.measuring import measure
from ..results.result import Answers
from ..survey.waves import Wave
from ..words.errors import Problem, ProblemsError, Severity
from . import Workspace, printed_place, read_workspace
from .guessing import years_of
from .reading import read_responses, table_of
from .starting import PLACEHOLDERS, unnamed_exports, without_invited

_LARGE = 8_000_000  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveCheck:
    """A wave without errors: how many answered of how many asked, if that may be shown; and
    the printed table that it is from, if it is."""

    questionnaire: str
    year: int
    answers: Answers
    invited: int | None
    rate: Fraction | None
    least: int
    print_file: str | None = None


def check_workspace(folder: Path) -> tuple[list[WaveCheck], list[Problem]]:
    """The waves that are sound, and the problems of all files.

    Raises:
        IndicatorsError: If the folder is no workspace or has no wave.
    """
    workspace, problems = read_workspace(folder)
    problems += left_open(workspace)
    waves = []
    ordered = sorted(workspace.rounds.waves, key=lambda wave: (wave.year, printed_place(wave)))
    for wave in ordered:
        checked, wave_problems = _check_wave(workspace, wave)
        problems += wave_problems
        if checked is not None:
            waves.append(checked)
    return waves, problems


def left_open(workspace: Workspace) -> Iterator[Problem]:
    """What nobody has said yet: warnings of ``rounds.toml`` and of the folder beside it."""
    file = str(workspace.rounds_file)
    if workspace.rounds.association in PLACEHOLDERS:
        yield _warning("open.association", file, "association")
    for path in unnamed_exports(workspace.rounds, workspace.rounds_file.parent):
        yield _warning("open.file", str(path))
    for name, year in without_invited(workspace.rounds):
        yield _warning("open.invited", file, f"{name}.{year}")


def _warning(key: str, file: str, column: str | None = None, /, **facts: object) -> Problem:
    return Problem(
        key=key, file=file, column=column, facts=tuple(facts.items()), severity=Severity.WARNING
    )


def _of_another_year(workspace: Workspace, wave: Wave) -> Iterator[Problem]:
    """Files whose name, or whose dates, say that they are of another year than their round."""
    for part in wave.parts or (wave,):
        if part.only or part.engine is not None or part.file.stat().st_size > _LARGE:
            continue  # a file of several years, or one that takes long to read
        years = years_of(table_of(workspace, part), part.file)
        for source, said in years.items():
            if wave.year not in said and not (source == "dates" and wave.year + 1 in said):
                yield _warning(f"open.year.{source}", str(part.file), year=wave.year, years=said)


def _check_wave(workspace: Workspace, wave: Wave) -> tuple[WaveCheck | None, list[Problem]]:
    if wave.questionnaire not in workspace.questionnaires:
        return None, []  # already a problem of rounds.toml or of the questionnaire
    questionnaire = workspace.questionnaires[wave.questionnaire]
    others = workspace.questionnaires.values()
    try:
        if wave.from_print:
            results, problems = printed_results(wave, questionnaire, others)
        else:
            responses, problems = read_responses(workspace, wave)
            if any(problem.severity is Severity.ERROR for problem in problems):
                return None, problems
            problems += _of_another_year(workspace, wave)
            results = measure(responses, questionnaire, wave)
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
    )
    return checked, problems
