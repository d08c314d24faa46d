"""What nobody has said yet of a workspace, and what does not look as it is said to be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from ..survey.questionnaire_file import DRAFT, read_questionnaire
from ..survey.shipped import DRAFTS
from ..survey.waves import Wave
from ..words.errors import Problem, ProblemsError, Severity
from . import Workspace
from .guessing import years_of
from .reading import table_of
from .starting import PLACEHOLDERS, unnamed_exports, without_invited

_LARGE = 8_000_000  # bytes


def left_open(workspace: Workspace) -> Iterator[Problem]:
    """What ``rounds.toml`` does not say yet: warnings."""
    file = str(workspace.rounds_file)
    if workspace.rounds.association in PLACEHOLDERS:
        yield _warning("open.association", file, "association")
    for path in unnamed_exports(workspace.rounds, workspace.rounds_file.parent):
        yield _warning("open.file", str(path))
    if rounds := [f"{name} {year}" for name, year in without_invited(workspace.rounds)]:
        key = "open.invited" if len(rounds) == 1 else "open.invited.many"
        yield _warning(key, file, None, rounds=rounds)
    yield from _drafts(workspace)


def _drafts(workspace: Workspace) -> Iterator[Problem]:
    """Drafts without questions that no round names; one that a round names is an error there."""
    for path in workspace.questionnaire_files:
        if path.stem in DRAFTS and path.stem not in workspace.questionnaires:
            with suppress(ProblemsError):
                _, problems = read_questionnaire(path)
                drafts = (problem for problem in problems if problem.key == DRAFT)
                yield from (replace(problem, severity=Severity.WARNING) for problem in drafts)


def of_another_year(workspace: Workspace, wave: Wave) -> Iterator[Problem]:
    """Files whose name, or whose dates, say that they are of another year than their round."""
    for part in wave.parts or (wave,):
        if part.only or part.from_print or part.engine is not None:
            continue  # a file of several years
        if part.file.stat().st_size > _LARGE:
            continue  # it takes long to read
        years = years_of(table_of(workspace, part), part.file)
        for source, said in years.items():
            if wave.year not in said and not (source == "dates" and wave.year + 1 in said):
                yield _warning(f"open.year.{source}", str(part.file), year=wave.year, years=said)


def _warning(key: str, file: str, column: str | None = None, /, **facts: object) -> Problem:
    return Problem(
        key=key, file=file, column=column, facts=tuple(facts.items()), severity=Severity.WARNING
    )
