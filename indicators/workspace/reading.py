"""The way from a workspace to the answers of its exports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from ..responses import Cube, Matched, Responses, asked_for, matched_table
from ..responses.readers import RawTable, Reading, read_table
from ..survey.plan import Plan
from ..survey.questionnaire import Questionnaire
from ..survey.questionnaire_file import read_questionnaire
from ..survey.waves import Wave, with_reading
from ..words.errors import Problem, ProblemsError, Severity
from . import Workspace

_OF_SHEETS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
_OF_MANY = (".csv", ".tsv", ".txt")  # files whose table is the same whoever asks for it


def read_responses(workspace: Workspace, wave: Wave) -> tuple[Responses | Cube, list[Problem]]:
    """The responses of a wave and all problems of its export.

    Raises:
        ProblemsError: If the export cannot be read at all, or there is none, but a printed table.
    """
    if wave.from_print:
        raise ProblemsError([without_answers(wave)])
    questionnaire = workspace.questionnaires[wave.questionnaire].in_exports
    try:
        if wave.engine is not None:
            return _counted(questionnaire, wave)
        matched = _matched(workspace, wave)
    except MemoryError as error:
        raise ProblemsError.at("file.too_large", str(wave.source)) from error
    return matched.responses, list(matched.problems)


def _counted(questionnaire: Questionnaire, wave: Wave) -> tuple[Cube, list[Problem]]:
    from ..responses.counted_table import match_counted
    from ..responses.engines import opened

    with opened(str(wave.engine), wave.source) as engine:
        return match_counted(engine, str(wave.source), questionnaire, wave)


def _matched(workspace: Workspace, wave: Wave) -> Matched:
    """The export of a wave, or the exports together, each as its accepted plan has it."""
    questionnaire = workspace.questionnaires[wave.questionnaire].in_exports
    parts = [matched_part(workspace, part) for part in wave.parts or (wave,)]
    if not wave.parts:
        return parts[0]
    from ..responses.joined import joined

    return joined(parts, questionnaire, wave)


def matched_part(workspace: Workspace, wave: Wave, whole: bool = False) -> Matched:
    """The export of a wave, or of a part of it, as its accepted plan has it; with ``whole`` all
    its columns."""
    questionnaire = workspace.questionnaires[wave.questionnaire].in_exports
    table = table_of(workspace, wave, whole)
    matched = matched_table(table, questionnaire, wave)
    if any(problem.key == "columns.few" for problem in matched.problems):
        return _with_other(workspace, wave, table, matched)
    if not wave.accepted:
        return matched
    from ..responses.planning import changed_since, plan_of

    changed = changed_since(plan_of(table, matched, questionnaire, wave))
    changed = [replace(problem, file=table.file) for problem in changed]
    return replace(matched, problems=(*changed, *matched.problems))


def _with_other(workspace: Workspace, wave: Wave, table: RawTable, matched: Matched) -> Matched:
    """What was matched, and that the file seems to be answers to another questionnaire."""
    from .guessing import other_questionnaires

    others = other_questionnaires(table, wave.file, all_questionnaires(workspace))
    other = next((name for name in others if name != wave.questionnaire), None)
    if other is None:
        return matched
    problems = [
        replace(
            problem,
            key="columns.few.other",
            facts=(*problem.facts, ("other", other), ("year", wave.year)),
            settings=(),
        )
        if problem.key == "columns.few"
        else problem
        for problem in matched.problems
    ]
    return replace(matched, problems=tuple(problems))


def all_questionnaires(workspace: Workspace) -> dict[str, Questionnaire]:
    """The questionnaires of a workspace, whether or not a round names them."""
    known = {}
    for path in workspace.questionnaire_files:
        with suppress(ProblemsError):
            questionnaire, problems = read_questionnaire(path)
            if not problems:
                known[questionnaire.id] = questionnaire
    return known


def table_of(workspace: Workspace, wave: Wave, whole: bool = False) -> RawTable:
    """The table of the export of a wave, read as the wave says; the ``whole`` of it where a plan
    is to show all its columns.

    Raises:
        ProblemsError: If it cannot be read.
    """
    asked = asked_for(workspace.questionnaires[wave.questionnaire].in_exports, wave)
    reading = Reading(sheet=wave.sheet, encoding=wave.encoding, delimiter=wave.delimiter)
    others = sum(other.files.count(wave.file) for other in workspace.rounds.waves)
    if others > 1 and wave.file.suffix.lower() in _OF_MANY:
        return _shared(wave.file, reading)
    of_sheets = wave.file.suffix.lower() in _OF_SHEETS  # of which the one that is asked for is read
    return read_table(wave.file, reading, asked if of_sheets or not whole else None)


def _shared(path: Path, reading: Reading) -> RawTable:
    """The table of a file that several waves are in, read once as long as it does not change."""
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        changed = 0
    return _read_shared(path, reading, changed)


@lru_cache(maxsize=1)
def _read_shared(path: Path, reading: Reading, changed: int) -> RawTable:
    return read_table(path, reading)


def read_plan(workspace: Workspace, wave: Wave) -> Plan:
    """How the one export of a wave is read, with all that is guessed of it.

    Raises:
        ProblemsError: If the export cannot be read at all.
    """
    from ..responses.planning import changed_since, plan_of, proposed
    from .left_open import of_another_year

    if wave.from_print:
        raise ProblemsError([without_answers(wave)])
    if wave.engine is not None:
        facts = tuple(zip(("questionnaire", "year"), wave.key, strict=True))
        raise ProblemsError([Problem(key="plan.engine", file=str(wave.source), facts=facts)])
    questionnaire = workspace.questionnaires[wave.questionnaire].in_exports
    wave, table, sheet = _with_sheet(workspace, wave)
    matched, guessed_wave, settings = proposed(table, questionnaire, wave)
    plan = plan_of(table, matched, questionnaire, guessed_wave, (*sheet.items(), *settings))
    more = [*changed_since(plan), *of_another_year(workspace, wave)]
    more = [replace(problem, severity=Severity.WARNING) for problem in more]
    return replace(plan, problems=(*more, *plan.problems))


def _with_sheet(workspace: Workspace, wave: Wave) -> tuple[Wave, RawTable, Mapping[str, object]]:
    """The table of a wave, and the sheet that was guessed if it has to be said."""
    try:
        return wave, table_of(workspace, wave, whole=True), {}
    except ProblemsError as error:
        settings = dict(error.problems[0].settings)
        if not settings:
            raise
        guessed = with_reading(wave, settings)
        return guessed, table_of(workspace, guessed, whole=True), settings


def without_answers(wave: Wave, severity: Severity = Severity.ERROR) -> Problem:
    """That there is only a printed table of a wave: an error, or a warning that it is left out."""
    key = "printed.only" if severity is Severity.ERROR else "printed.left_out"
    facts = tuple(zip(("questionnaire", "year"), wave.key, strict=True))
    return Problem(key=key, file=str(wave.file), facts=facts, severity=severity)


def selected(workspace: Workspace, names: Sequence[str], years: Sequence[int]) -> list[Wave]:
    """The waves of some questionnaires and years, of all where none are named, as they are
    printed."""
    return [
        wave
        for wave in sorted(workspace.rounds.waves, key=lambda wave: wave.key)
        if (not names or wave.questionnaire in names) and (not years or wave.year in years)
    ]
