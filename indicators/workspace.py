"""A workspace: the folder of an association, and the way from its files to results."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from .comparison import Pair
from .disclosure import Status
from .disclosure.earlier import InPrint
from .errors import Problem, ProblemsError, Severity, UnknownNameError, WorkspaceError, raise_errors
from .groups import Division, divisions_of
from .ledger import LEDGER_FILE, Ledger, read_ledger, without_round
from .matching import Responses, match
from .measuring import measure
from .questionnaire import PRINTED_ORDER, Grouping, Questionnaire, unknown_name
from .questionnaire_file import load_questionnaire
from .readers import read_table
from .results import Results
from .rounds import Round, Rounds, load_rounds
from .shipped import FOLDER, questionnaire_files

ROUNDS_FILE = Path("responses", "rounds.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """The definitions of a workspace; exports are read when a round is measured."""

    rounds_file: Path
    rounds: Rounds
    ledger: Ledger
    warnings: tuple[Problem, ...] = ()
    questionnaire_files: tuple[Path, ...]
    questionnaires: Mapping[str, Questionnaire]

    @property
    def years(self) -> tuple[int, ...]:
        """The years that have a round, in order."""
        return tuple(sorted({of_round.year for of_round in self.rounds.rounds}))

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that are read: no output may replace one of them."""
        exports = (of_round.file for of_round in self.rounds.rounds)
        return (self.rounds_file, self.ledger_file, *self.questionnaire_files, *exports)

    @property
    def ledger_file(self) -> Path:
        """Where publications are written down."""
        return self.rounds_file.with_name(LEDGER_FILE)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders of exports and questionnaires: nothing in them is overwritten."""
        responses = self.rounds_file.parent
        return (responses, responses.parent / FOLDER)

    def rounds_of(self, year: int) -> tuple[Round, ...]:
        """The rounds of a year in the order they are printed.

        Raises:
            UnknownNameError: If the year has none.
        """
        found = [of_round for of_round in self.rounds.rounds if of_round.year == year]
        if not found:
            raise UnknownNameError("year.unknown", year=year, known=self.years)
        return tuple(sorted(found, key=printed_place))

    def earlier(self, of_round: Round) -> Round | None:
        """The latest earlier round of the same questionnaire."""
        earlier = [
            other
            for other in self.rounds.rounds
            if other.questionnaire == of_round.questionnaire and other.year < of_round.year
        ]
        return max(earlier, key=lambda other: other.year, default=None)


def printed_place(of_round: Round) -> int:
    """The place of a round among those of its year, as annual reports print them."""
    order = PRINTED_ORDER
    name = of_round.questionnaire
    return order.index(name) if name in order else len(order)


def open_workspace(folder: Path | str) -> Workspace:
    """The workspace of a folder, free of problems.

    Raises:
        WorkspaceError: If the folder is no workspace or has no round yet.
        ProblemsError: With everything that is wrong in its TOML files.
    """
    workspace, problems = read_workspace(Path(folder))
    raise_errors(problems)
    return replace(workspace, warnings=tuple(problems))


def read_workspace(folder: Path) -> tuple[Workspace, list[Problem]]:
    """The workspace as far as it can be read, and all problems of its TOML files.

    Raises:
        WorkspaceError: If the folder is no workspace or has no round yet.
        ProblemsError: If ``rounds.toml`` is no TOML.
    """
    path = _rounds_file(folder)
    rounds, problems = load_rounds(path)
    if not rounds.rounds and not problems:
        raise WorkspaceError("workspace.no_rounds", file=path)
    known = questionnaire_files(path.parent.parent)
    questionnaires = {}
    for name in dict.fromkeys(of_round.questionnaire for of_round in rounds.rounds):
        if name not in known:
            problems.append(_unknown_questionnaire(path, name, known))
            continue
        try:
            questionnaires[name], found = load_questionnaire(known[name])
            problems += found
        except ProblemsError as error:
            problems += error.problems
    ledger = Ledger()
    try:
        ledger = read_ledger(path.with_name(LEDGER_FILE))
    except ProblemsError as error:
        problems += error.problems
    problems += without_round(ledger, path, {of_round.key for of_round in rounds.rounds})
    workspace = Workspace(
        rounds_file=path,
        rounds=rounds,
        ledger=ledger,
        questionnaire_files=tuple(known.values()),
        questionnaires=questionnaires,
    )
    return workspace, problems


def _rounds_file(folder: Path) -> Path:
    """The ``rounds.toml`` of a workspace, given the workspace, its ``responses``, or the file."""
    if os.path.isfile(folder / ROUNDS_FILE):
        return folder / ROUNDS_FILE
    inside = folder.absolute()
    if inside.name == ROUNDS_FILE.name and os.path.isfile(inside):
        inside = inside.parent
    if inside.name == ROUNDS_FILE.parent.name and os.path.isfile(inside / ROUNDS_FILE.name):
        return inside / ROUNDS_FILE.name
    if os.path.isfile(folder):
        raise WorkspaceError("workspace.is_file", file=folder)
    if not os.path.isdir(folder):
        raise WorkspaceError("workspace.no_folder", folder=folder)
    # What Notepad makes of the name where Windows hides the ends of names.
    wrong = folder / f"{ROUNDS_FILE}.txt"
    if os.path.isfile(wrong):
        raise WorkspaceError("workspace.txt", file=wrong)
    raise WorkspaceError("workspace.none", folder=inside, file=ROUNDS_FILE)


def _unknown_questionnaire(path: Path, name: str, known: Mapping[str, Path]) -> Problem:
    error = unknown_name("rounds.questionnaire", name, {n: _called(known[n]) for n in known})
    return Problem(key=error.key, file=str(path), column=name, facts=tuple(error.facts.items()))


def _called(path: Path) -> tuple[str, ...]:
    """What a questionnaire is called, nothing if its file cannot be read."""
    try:
        return load_questionnaire(path)[0].called
    except ProblemsError:
        return ()


def read_responses(workspace: Workspace, of_round: Round) -> tuple[Responses, list[Problem]]:
    """The responses of a round and all problems of its export.

    Raises:
        ProblemsError: If the export cannot be read at all.
    """
    table = read_table(of_round.file, of_round.sheet)
    return match(table, workspace.questionnaires[of_round.questionnaire], of_round)


def results_of(
    workspace: Workspace,
    of_round: Round,
    by: str | Sequence[str] = (),
    least: int | None = None,
    compared: bool = False,
) -> tuple[Results, list[Problem]]:
    """The sealed results of a round, and the warnings of its export.

    ``by`` names groupings ("unit"), or two that cross ("unit,sex"); ``least`` raises the number
    of answers behind any figure. ``compared`` says that another year will stand beside it.

    Raises:
        ProblemsError: If the export has an error.
        DisclosureError: If ``least`` would lower the threshold.
    """
    strict = replace(of_round, policy=of_round.policy.raised(least))
    responses, problems = read_responses(workspace, of_round)
    raise_errors(problems)
    questionnaire = workspace.questionnaires[of_round.questionnaire]
    in_print = InPrint(workspace.ledger.releases(*of_round.key), compared)
    results = measure(responses, questionnaire, strict, by, in_print)
    return results, problems + _hidden_by_ledger(workspace, results)


def _hidden_by_ledger(workspace: Workspace, results: Results) -> list[Problem]:
    """That figures of all respondents are hidden, which earlier publications alone can cause."""
    count = sum(result.status is Status.COMPLEMENT for result in results.for_group())
    if not count or not workspace.ledger.publications:
        return []
    facts = {"count": count, "questionnaire": results.questionnaire.id, "year": results.year}
    return [
        Problem(
            key=f"ledger.hides.{'one' if count == 1 else 'many'}",
            file=str(workspace.ledger_file),
            facts=tuple(facts.items()),
            severity=Severity.WARNING,
        )
    ]


def selected_rounds(
    workspace: Workspace, year: int, questionnaires: Sequence[str], by: Sequence[str]
) -> tuple[Round, ...]:
    """The rounds of a year, all or those of some questionnaires, in printed order.

    Raises:
        UnknownNameError: If the year, a questionnaire or a grouping in ``by`` does not exist,
            or more than two are to cross.
    """
    rounds = workspace.rounds_of(year)
    found = {r.questionnaire: workspace.questionnaires[r.questionnaire] for r in rounds}
    for name in questionnaires:
        if name not in found:
            called = {known: found[known].called for known in found}
            raise unknown_name("round.unknown", name, called, year=year)
    chosen = tuple(r for r in rounds if not questionnaires or r.questionnaire in questionnaires)
    groupings = [g for r in chosen for g in found[r.questionnaire].groupings]
    for text, division in zip(by, map(divisions_of, by), strict=True):
        _check_division(text, division[0], groupings)
    return chosen


def _check_division(text: str, division: Division, groupings: Sequence[Grouping]) -> None:
    if not groupings:
        raise UnknownNameError("grouping.none", given=text)
    called: dict[str, tuple[str, ...]] = {}
    for grouping in groupings:
        called[grouping.id] = called.get(grouping.id, ()) + grouping.called
    for name in division:
        if name not in called:
            raise unknown_name("grouping.unknown", name, called)
    if len(division) > 2 or len(set(division)) < len(division):
        raise UnknownNameError("grouping.crossing", given=text)


def _divides(questionnaire: Questionnaire, by: str) -> bool:
    """Whether a questionnaire has the groupings of a division."""
    return all(map(questionnaire.grouping, *divisions_of(by)))


def measured_pairs(
    workspace: Workspace,
    rounds: Sequence[Round],
    by: Sequence[str] = (),
    least: int | None = None,
    compared: bool = True,
) -> tuple[list[Pair], list[Problem]]:
    """The results of some rounds, beside those of the rounds before, and the warnings.

    Raises:
        ProblemsError: With the problems of all the exports, if one of them has an error.
        DisclosureError: If ``least`` would lower a threshold.
    """
    problems: list[Problem] = list(workspace.warnings)
    results: dict[tuple[str, int], Results] = {}
    couples = [(r, workspace.earlier(r) if compared else None) for r in rounds]
    needed = {r.key: r for couple in couples for r in couple if r is not None}
    beside = {r.key for couple in couples for r in couple if r is not None and None not in couple}
    for key, of_round in needed.items():
        try:
            questionnaire = workspace.questionnaires[of_round.questionnaire]
            own = [one for one in by if _divides(questionnaire, one)]
            results[key], found = results_of(workspace, of_round, own, least, key in beside)
            problems += found
        except ProblemsError as error:
            problems += error.problems
    raise_errors(problems)
    pairs = [
        Pair(results[later.key], results[earlier.key] if earlier else None)
        for later, earlier in couples
    ]
    return pairs, problems
