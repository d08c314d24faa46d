"""An export stripped to what is counted, and read back: it must count as the original does."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from ..responses import Cube, Groups, Matched, asked_for, matched_table
from ..responses.planning import changed_since, plan_of, proposed
from ..responses.readers import RawTable, Reading, check_is_there, read_table
from ..responses.stripping import Stripped, stripped
from ..survey.invited import InvitedGroups
from ..survey.plan import Plan
from ..survey.questionnaire import Questionnaire, unknown_name
from ..survey.toml import line_of
from ..survey.waves import Wave, with_reading
from ..words.errors import OutputError, Problem, ProblemsError, Severity, WorkspaceError
from . import ROUNDS_FILE, open_workspace
from .guessing import guesses_of
from .starting import known_questionnaires

# What is wrong in the stripped file, too, and is settled there as well as before.
_KEPT = ("answer.unknown", "respondent.repeated", "answers.more_than_invited")
# Alternatives, as it seems: they would be lost if they were removed.
_MISSPELT = ("answer.unknown.like", "answer.unknown.everywhere")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clean:
    """A stripped export: what is written, how much was left out, and how the original was read."""

    content: bytes
    stripped: Stripped
    plan: Plan
    is_part: bool


def clean(file: Path, name: str | None, year: int | None, accepting: bool) -> Clean:
    """An export with no more in it than is counted, as UTF-8 with semicolons.

    It is read as the round says that names it in the ``rounds.toml`` beside it, or else as the
    answers of a questionnaire and year that are given or seen from the file. What rests on a guess
    stops the work, unless guesses are accepted (``accepting``).

    Raises:
        IndicatorsError: If it is not known what it is, or it is not read without an error.
    """
    check_is_there(file)
    wave, questionnaire, is_part = _round_of(file, name, year)
    table, wave, settings = table_as_guessed(wave, questionnaire)
    matched = matched_table(table, questionnaire, wave)
    if any(problem.settings for problem in _serious(matched)):
        matched, wave, more = proposed(table, questionnaire, wave)
        settings = {**settings, **dict(more)}
    _check(matched, file)
    if settings and not accepting:
        raise OutputError("strip.guessed", file=file.name, line=line_of(settings))
    plan = plan_of(table, matched, questionnaire, wave)
    if changed := changed_since(plan):
        raise ProblemsError(replace(problem, file=str(file)) for problem in changed)
    left = stripped(matched, questionnaire, wave)
    if 2 * left.removed > left.answers:  # hardly the answers to these questions
        raise ProblemsError(_serious(matched))
    content = _written(left)
    if not _is_counted_alike(content, matched, questionnaire, wave):
        raise OutputError("strip.differs", file=file.name)
    return Clean(content=content, stripped=left, plan=plan, is_part=is_part)


def _round_of(file: Path, name: str | None, year: int | None) -> tuple[Wave, Questionnaire, bool]:
    """The round that an export is, its questionnaire, and whether it has other files, too."""
    if (file.parent / ROUNDS_FILE.name).is_file():
        workspace = open_workspace(file.parent / ROUNDS_FILE.name)
        parts = [(part, w) for w in workspace.rounds.waves for part in w.parts or (w,)]
        named = [
            (part, wave)
            for part, wave in parts
            if part.file.resolve() == file.resolve() and not wave.from_print
            if name in (None, wave.questionnaire) and year in (None, wave.year)
        ]
        if len(named) > 1:
            raise WorkspaceError("strip.rounds", file=file.name, rounds=_called(named))
        if named:
            ((part, wave),) = named
            questionnaire = workspace.questionnaires[wave.questionnaire].in_exports
            # How many were asked in groups changes nothing of what is stripped.
            part = replace(part, parts=(), invited_groups=InvitedGroups())
            return part, questionnaire, wave.has_files(part.round)
        known = known_questionnaires(file.absolute().parent.parent)
    else:
        known = known_questionnaires(file.absolute().parent)
    return *_guessed_round(file, name, year, known), False


def _called(named: Sequence[tuple[Wave, Wave]]) -> list[str]:
    return [f"{part.questionnaire} {part.round}" for part, _ in named]


def _guessed_round(
    file: Path, name: str | None, year: int | None, known: Mapping[str, Questionnaire]
) -> tuple[Wave, Questionnaire]:
    """What an export is by what the user says, and by what stands in it."""
    if name is not None and name not in known:
        raise unknown_name("questionnaire.unknown", name, list(known))
    if name is None or year is None:
        guesses = guesses_of(file, known if name is None else {name: known[name]})
        guess = guesses[0]
        if name is None and (len(guesses) > 1 or not guess.in_words or guess.others):
            raise WorkspaceError("strip.which", file=file.name, known=list(known))
        name = name or guess.questionnaire
        if year is None and not guess.is_year_sure:
            raise WorkspaceError("strip.year", file=file.name)
        year = year or guess.year
    assert name is not None and year is not None
    return Wave(questionnaire=name, year=year, file=file), known[name]


def table_as_guessed(
    wave: Wave, questionnaire: Questionnaire
) -> tuple[RawTable, Wave, dict[str, object]]:
    """The table of a round, and the sheet that had to be guessed to read it."""
    asked = asked_for(questionnaire, wave)
    reading = Reading(sheet=wave.sheet, encoding=wave.encoding, delimiter=wave.delimiter)
    try:
        return read_table(wave.file, reading, asked), wave, {}
    except ProblemsError as error:
        settings = dict(error.problems[0].settings)
        if not settings:
            raise
    wave = with_reading(wave, settings)
    reading = Reading(sheet=wave.sheet, encoding=wave.encoding, delimiter=wave.delimiter)
    return read_table(wave.file, reading, asked_for(questionnaire, wave)), wave, settings


def _serious(matched: Matched) -> list[Problem]:
    return [problem for problem in matched.problems if problem.severity is Severity.ERROR]


def _left(matched: Matched) -> list[Problem]:
    """The errors of an export that its stripped file has, too."""
    errors = _serious(matched)
    return [p for p in errors if p.key.startswith(_KEPT) and not p.key.startswith(_MISSPELT)]


def _check(matched: Matched, file: Path) -> None:
    """Refuses what is not read without errors but those that stay in the stripped file."""
    if matched.columns is None:
        raise OutputError("strip.counts", file=file.name)
    if others := [p for p in _serious(matched) if p not in _left(matched)]:
        raise ProblemsError(others)


def _written(left: Stripped) -> bytes:
    """All cells quoted: a comma in a question is then no delimiter for any program."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow(left.headers)
    writer.writerows(left.rows)
    return text.getvalue().encode("utf-8-sig")


def _is_counted_alike(
    content: bytes, matched: Matched, questionnaire: Questionnaire, wave: Wave
) -> bool:
    """Whether what was written is read to the same answers and groups, with the same errors."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "stripped.csv"
        file.write_bytes(content)
        alone = Wave(
            questionnaire=wave.questionnaire, year=wave.year, file=file,
            policy=wave.policy, invited=wave.invited,
        )  # fmt: skip
        again = matched_table(read_table(file), questionnaire, alone)
    before, after = matched.responses, again.responses
    if isinstance(before, Cube) or isinstance(after, Cube):
        return False
    return (
        before.questions == after.questions
        and np.array_equal(before.codes, after.codes)
        and {name: _named(g) for name, g in before.groups.items()}
        == {name: _named(g) for name, g in after.groups.items()}
        and _kinds(matched) == _kinds(again)
    )


def _kinds(matched: Matched) -> set[str]:
    return {next(k for k in (*_KEPT, p.key) if p.key.startswith(k)) for p in _serious(matched)}


def _named(groups: Groups) -> tuple[tuple[str, ...], list[int]]:
    return groups.labels, groups.codes.tolist()
