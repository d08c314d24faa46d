"""What came of the goals of a year, and which goals cannot be followed up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..results.comparison import Comparison
from ..results.goals import Outcome
from ..results.sealed import Results
from ..survey.goals import Goal, rounds_asking
from ..survey.groups import EVERYBODY, Group
from ..survey.waves import Wave
from ..words import nearest, plain_key
from ..words.errors import Problem, Severity
from . import Workspace
from .published import InDocument
from .results import results_of


class _Measured:
    """The results of waves, each measured once, and the warnings of their exports."""

    def __init__(self, workspace: Workspace, least: int | None, grouped: bool) -> None:
        self.workspace, self.least, self.grouped = workspace, least, grouped
        self.waves = {wave.key: wave for wave in workspace.rounds.waves}
        self.results: dict[tuple[str, int], Results] = {}
        self.problems: dict[tuple[str, int], list[Problem]] = {}

    def of(self, questionnaire: str, year: int) -> Results:
        """The results by every grouping: what is hidden is the same whichever is asked for."""
        key = (questionnaire, year)
        if key not in self.results:
            wave: Wave = self.waves[key]
            groupings = self.workspace.questionnaires[questionnaire].groupings
            by = [grouping.id for grouping in groupings] if self.grouped else []
            self.results[key], self.problems[key] = results_of(self.workspace, wave, by, self.least)
        return self.results[key]


def outcomes_of(
    workspace: Workspace, year: int, least: int | None = None, grouped: bool = True
) -> tuple[list[Outcome], dict[tuple[str, int], list[Problem]]]:
    """What came of the goals that the report of a year tells of, and the warnings of each wave.

    Unless ``grouped`` no unit is shown, since nothing by units may lie beside the document.

    Raises:
        ProblemsError: If an export has an error.
        DisclosureError: If ``least`` would lower a threshold.
    """
    measured = _Measured(workspace, least, grouped)
    goals = [goal for goal in workspace.rounds.goals if goal.is_of(year)]
    outcomes = [one for goal in goals for one in _outcomes(goal, year, measured)]
    return outcomes, measured.problems


def _outcomes(goal: Goal, year: int, measured: _Measured) -> Iterator[Outcome]:
    """Of a goal of surveys one for each that has asked it in all its years."""
    if goal.result is not None:
        yield Outcome(goal=goal)
    workspace = measured.workspace
    for name, question in goal.measures(workspace.instrument):
        years = goal.years or (year,)
        rounds = [y for y in years if (name, y) in measured.waves]
        if rounds_asking(question, rounds, workspace.questionnaires.get(name)) == list(years):
            waves = tuple(measured.of(name, y) for y in years)
            groups = _groups(goal, waves)
            yield Outcome(goal=goal, waves=waves, question=question, groups=groups)


def _groups(goal: Goal, waves: Sequence[Results]) -> tuple[Group, ...]:
    """The unit of a goal in each wave; nothing where one does not list it, or two units have its
    name."""
    if goal.group is None:
        return (EVERYBODY,) * len(waves)
    wanted = plain_key(goal.group)
    found = [[g for g in wave.groups if plain_key(g.name) == wanted] for wave in waves]
    single = all(len(groups) == 1 for groups in found)
    if not single or len({groups[0].division for groups in found}) > 1:
        return ()
    return tuple(groups[0] for groups in found)


def with_goals(pairs: Sequence[Comparison], outcomes: Sequence[Outcome]) -> InDocument:
    """What a document with goals tells, for the ledger: its tables, and what its goals are of.

    The whole round of a goal is recorded, and all groups of its grouping: that is more than is
    printed, and is safe together. What is protected later is protected from all of it, and nothing
    of it is taken to be known already.
    """
    told = {(p.later.questionnaire.id, p.later.year): p.later for p in pairs}
    more: dict[tuple[str, int], Results] = {}
    for outcome in outcomes:
        for number, results in enumerate(outcome.waves):
            key = (results.questionnaire.id, results.year)
            wanted = {group.division for group in outcome.groups[number : number + 1]} - {()}
            wanted |= {d.division for d in more[key].divided} if key in more else set()
            if key in told and wanted <= {d.division for d in told[key].divided}:
                continue
            divided = tuple(d for d in results.divided if d.division in wanted)
            more[key] = replace(results, divided=divided)
    return InDocument(pairs, tuple(map(Comparison, more.values())))


def unfollowed(workspace: Workspace) -> Iterator[Problem]:
    """Warnings of the goals that have no outcome, each in the last report that tells of it."""
    goals = workspace.rounds.goals
    years = {goal.years[-1] if goal.years else workspace.years[-1] for goal in goals}
    for year in sorted(years):
        last = year == workspace.years[-1]
        for outcome in outcomes_of(workspace, year)[0]:
            if outcome.goal.years or last:
                yield from _unfollowed(workspace, outcome)


def _unfollowed(workspace: Workspace, outcome: Outcome) -> Iterator[Problem]:
    goal = outcome.goal
    if goal.result is not None:
        return
    key, facts = "", dict[str, object](question=outcome.question)
    if not outcome.groups:
        names = {group.name for wave in outcome.waves for group in wave.groups}
        similar = nearest(goal.group or "", sorted(names))
        key = "goal.no_group" if similar in (None, goal.group) else "goal.no_group.near"
        facts |= {"group": goal.group, "nearest": similar}
    elif outcome.breaks:
        key = "goal.break"
    elif not all(result.told for result, _ in outcome.results):
        key = "goal.hidden"
    elif len(outcome.waves) > 1 and outcome.counts is None:
        key = "goal.apart"
    if key:
        about = outcome.groups[-1].name if outcome.groups else ""
        facts |= {"group": about} if about and key == "goal.hidden" else {}
        key += ".group" if about and key == "goal.hidden" else ""
        number = workspace.rounds.goals.index(goal) + 1
        years = [wave.year for wave in outcome.waves]
        facts |= {"questionnaire": outcome.waves[0].questionnaire.id, "years": years}
        yield Problem(
            key=key,
            file=str(workspace.rounds_file),
            column=f"goal {number}",
            facts=tuple(facts.items()),
            severity=Severity.WARNING,
        )
