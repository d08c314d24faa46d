"""A workspace: the folder of an association, its definitions, and the way to its exports."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..documents.look import Look
from ..survey.goals import goal_problems
from ..survey.instrument import Instrument, read_instrument
from ..survey.parts_of_years import period_problems, with_periods
from ..survey.questionnaire import Questionnaire, unknown_name
from ..survey.questionnaire_file import read_questionnaire
from ..survey.shipped import FOLDER, draft_files, questionnaire_files
from ..survey.waves import RoundsFile, Wave, load_rounds
from ..words.errors import (
    Problem,
    ProblemsError,
    UnknownNameError,
    WorkspaceError,
    check_regular,
    raise_errors,
)
from .appearance import colour_problems, look_of
from .ledger import LEDGER_FILE, Ledger, lowered, read_ledger, without_question, without_wave

ROUNDS_FILE = Path("responses", "rounds.toml")
RECORDS_FILE = "records.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """The definitions of a workspace; exports are read when a wave is measured."""

    rounds_file: Path
    rounds: RoundsFile
    ledger: Ledger
    warnings: tuple[Problem, ...] = ()
    questionnaire_files: tuple[Path, ...]
    questionnaires: Mapping[str, Questionnaire]
    instrument: Instrument

    @property
    def years(self) -> tuple[int, ...]:
        """The years that have a wave, in order."""
        return tuple(sorted({wave.year for wave in self.rounds.waves}))

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that are read: no output may replace one of them."""
        exports = (file for wave in self.rounds.waves for file in wave.files)
        others = (file for wave in self.rounds.waves for file in wave.compare.values())
        logo = self.rounds.look.logo
        pictures = (logo.file,) if logo else ()
        kept = (self.rounds_file, self.ledger_file, self.records_file)
        return (*kept, *self.questionnaire_files, *exports, *others, *pictures)

    @property
    def look(self) -> Look:
        """How all that is published looks."""
        return look_of(self.rounds)

    @property
    def ledger_file(self) -> Path:
        """Where publications are written down."""
        return self.rounds_file.with_name(LEDGER_FILE)

    @property
    def records_file(self) -> Path:
        """Where it is kept of which exports outputs were made."""
        return self.rounds_file.with_name(RECORDS_FILE)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders of exports and questionnaires: nothing in them is overwritten."""
        responses = self.rounds_file.parent
        return (responses, responses.parent / FOLDER)

    def waves_of(self, year: int) -> tuple[Wave, ...]:
        """The waves of a year in the order they are printed.

        Raises:
            UnknownNameError: If the year has none.
        """
        waves = [wave for wave in self.rounds.waves if wave.year == year]
        if not waves:
            raise UnknownNameError("year.unknown", year=year, known=self.years)
        return tuple(sorted(waves, key=self.printed_place))

    def printed_place(self, wave: Wave) -> int:
        """The place of a wave among those of its year: as the association says, else as annual
        reports print them."""
        return self.rounds.report.place(wave.questionnaire)

    def earlier_ones(self, wave: Wave) -> tuple[Wave, ...]:
        """The earlier waves of the same questionnaire, in the order of their years."""
        earlier = [
            other
            for other in self.rounds.waves
            if other.questionnaire == wave.questionnaire and other.year < wave.year
        ]
        return tuple(sorted(earlier, key=lambda other: other.year))


def open_workspace(folder: Path | str) -> Workspace:
    """The workspace of a folder, free of problems.

    Raises:
        WorkspaceError: If the folder is no workspace or has no wave yet.
        ProblemsError: With everything that is wrong in its TOML files.
    """
    workspace, problems = read_workspace(Path(folder))
    raise_errors(problems)
    return replace(workspace, warnings=tuple(problems))


def read_workspace(
    folder: Path, may_be_empty: bool = False, said: Mapping[str, Any] | None = None
) -> tuple[Workspace, list[Problem]]:
    """The workspace as far as it can be read, and all problems of its TOML files; or as it would be
    if ``rounds.toml`` ``said`` something else.

    Raises:
        WorkspaceError: If the folder is no workspace or, unless it ``may_be_empty``, has no wave
            yet.
        ProblemsError: If ``rounds.toml`` is no TOML.
    """
    path = _rounds_file(folder)
    rounds, problems = load_rounds(path, said)
    if not (rounds.waves or problems or may_be_empty):
        raise WorkspaceError("workspace.no_rounds", file=path)
    files = questionnaire_files(path.parent.parent)
    instrument, instrument_problems = read_instrument(path.parent.parent)
    problems += instrument_problems
    questionnaires = {}
    for name in dict.fromkeys(wave.questionnaire for wave in rounds.waves):
        if name not in files:
            problems.append(_unknown_questionnaire(path, name, files))
            continue
        try:
            questionnaire, questionnaire_problems = read_questionnaire(files[name])
            waves = [wave for wave in rounds.waves if wave.questionnaire == name]
            problems += [*questionnaire_problems, *period_problems(path, questionnaire, waves)]
            questionnaires[name] = with_periods(instrument.with_areas(questionnaire), waves)
        except ProblemsError as error:
            problems += error.problems
    problems += colour_problems(path, rounds.look)
    problems += _unknown_targets(path, rounds.waves, questionnaires)
    years = {q: [w.year for w in rounds.waves if w.questionnaire == q] for q in files}
    rounds_of = {name: found for name, found in years.items() if found}
    problems += goal_problems(str(path), rounds.goals, rounds_of, questionnaires, instrument)
    ledger = Ledger()
    try:
        ledger = read_ledger(path.with_name(LEDGER_FILE))
    except ProblemsError as error:
        problems += error.problems
    problems += without_wave(ledger, path, {wave.key for wave in rounds.waves})
    problems += dict.fromkeys(lowered(ledger, path, rounds.waves))
    asked = {
        wave.key: [q.id for q in questionnaires[wave.questionnaire].asked(wave.year)]
        for wave in rounds.waves
        if wave.questionnaire in questionnaires
    }
    problems += without_question(ledger, path, asked)
    workspace = Workspace(
        rounds_file=path,
        rounds=replace(rounds, waves=tuple(_raised_since(ledger, wave) for wave in rounds.waves)),
        ledger=ledger,
        questionnaire_files=tuple(files.values()),
        questionnaires=questionnaires,
        instrument=instrument,
    )
    return workspace, problems


def _raised_since(ledger: Ledger, wave: Wave) -> Wave:
    """A wave whose thresholds are raised from those that it was published with."""
    published = [release.policy for release in ledger.releases(*wave.key)]
    return replace(wave, policy=wave.policy.since(published))


def ledger_of(folder: Path) -> Path:
    """Where the publications of a workspace are written down, before it is read.

    Raises:
        WorkspaceError: If the folder is no workspace.
    """
    return _rounds_file(folder).with_name(LEDGER_FILE)


def _rounds_file(folder: Path) -> Path:
    """The ``rounds.toml`` of a workspace, given the workspace, its ``responses``, or the file."""
    check_regular(folder / ROUNDS_FILE)
    if os.path.isfile(folder / ROUNDS_FILE):
        return folder / ROUNDS_FILE
    directory = folder.absolute()
    if directory.name == ROUNDS_FILE.name and os.path.isfile(directory):
        directory = directory.parent
    if directory.name == ROUNDS_FILE.parent.name and os.path.isfile(directory / ROUNDS_FILE.name):
        return directory / ROUNDS_FILE.name
    if os.path.isfile(folder):
        raise WorkspaceError("workspace.is_file", file=folder)
    if not os.path.isdir(folder):
        raise WorkspaceError("workspace.no_folder", folder=folder)
    # What Notepad makes of the name where Windows hides the ends of names.
    wrong = folder / f"{ROUNDS_FILE}.txt"
    if os.path.isfile(wrong):
        raise WorkspaceError("workspace.txt", file=wrong)
    raise WorkspaceError("workspace.none", folder=directory, file=ROUNDS_FILE)


def _unknown_questionnaire(path: Path, name: str, known: Mapping[str, Path]) -> Problem:
    drafts = {n: file for n, file in draft_files().items() if n not in known}
    called = {n: _called(file) for n, file in {**known, **drafts}.items()}
    error = unknown_name("rounds.questionnaire", name, called)
    if (draft := error.facts.get("nearest")) in drafts:
        error = UnknownNameError("rounds.draft", given=name, name=draft)
    return Problem(key=error.key, file=str(path), column=name, facts=tuple(error.facts.items()))


def _unknown_targets(
    path: Path, waves: Sequence[Wave], questionnaires: Mapping[str, Questionnaire]
) -> Iterator[Problem]:
    """Targets of questions that the questionnaire does not have."""
    for wave in waves:
        questionnaire = questionnaires.get(wave.questionnaire)
        for name in wave.targets:
            try:
                if questionnaire is not None:
                    questionnaire.question(name)
            except UnknownNameError as error:
                place = f"{wave.questionnaire}.{wave.year}.targets.{name}"
                facts = tuple(error.facts.items())
                yield Problem(key=error.key, file=str(path), column=place, facts=facts)


def _called(path: Path) -> tuple[str, ...]:
    """What a questionnaire is called, nothing if its file cannot be read."""
    try:
        return read_questionnaire(path)[0].called
    except ProblemsError:
        return ()
