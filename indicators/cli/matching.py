"""The command ``match``: how exports are read, and what is accepted of it."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from ..words import say
from .options import commands, deliver, destination, published_language, with_language, with_output
from .streams import tell
from .terminal import language_of, tell_problems

if TYPE_CHECKING:
    from ..survey.plan import Plan
    from ..survey.waves import Wave
    from ..words.errors import Problem, Settings
    from ..workspace import Workspace


class _Wanted(NamedTuple):
    """What the arguments name: a folder, questionnaires, years."""

    folder: Path
    names: tuple[str, ...]
    years: tuple[int, ...]


@commands.command("match")
@click.argument("what", nargs=-1, metavar="help.match_what")
@click.option("--accept", is_flag=True, help="help.option.accept")
@with_output("help.option.match_output", screen=True)
@with_language
@click.pass_context
def match(
    context: click.Context,
    what: tuple[str, ...],
    accept: bool,
    output: Path | None,
    language: str | None,
) -> None:
    """How exports are read."""
    from ..documents import READING_SUFFIXES, render
    from ..report.plan import plan_report, warned_of_personal
    from ..words.errors import ProblemsError
    from ..words.said import spoken
    from ..workspace import open_workspace

    wanted = _wanted(what)
    workspace = open_workspace(wanted.folder)
    waves = _waves(workspace, wanted)
    form, options = destination(output, READING_SUFFIXES, workspace.files, workspace.folders)
    plans, problems = _plans(workspace, waves, accept and sys.stdin.isatty(), context)
    output_language = published_language(context, language)
    if plans:
        shown = [(plan, workspace.questionnaires[plan.questionnaire]) for plan in plans]
        document = plan_report(shown, workspace.rounds.association)
        deliver(context, render(document, form, output_language, **options), output)
    message_language = language_of(context)
    if advice := warned_of_personal(plans):
        tell(spoken(advice, message_language))
    tell_problems(problems, message_language)
    if accept and plans:
        _accept(context, workspace, plans)
    elif any(plan.settings and not plan.has_errors for plan in plans):
        tell(say(message_language, "match.accept"))
    if not plans and problems:
        raise ProblemsError(problems)
    unsettled = any(plan.has_errors or (plan.settings and not accept) for plan in plans)
    context.exit(1 if problems or unsettled else 0)


def _wanted(what: Sequence[str]) -> _Wanted:
    """A year is four digits, a folder is there; anything else is a questionnaire."""
    years = tuple(int(word) for word in what if len(word) == 4 and word.isdecimal())
    others = [word for word in what if not (len(word) == 4 and word.isdecimal())]
    folders = [word for word in others if Path(word).exists() or "/" in word or "\\" in word]
    names = tuple(word for word in others if word not in folders)
    return _Wanted(Path(folders[0]) if folders else Path(), names, years)


def _waves(workspace: Workspace, wanted: _Wanted) -> list[Wave]:
    from ..survey.questionnaire import unknown_name
    from ..words.errors import UnknownNameError
    from ..workspace.reading import selected

    called = {name: q.called for name, q in workspace.questionnaires.items()}
    for name in wanted.names:
        if name not in called:
            raise unknown_name("rounds.questionnaire", name, called)
    for year in wanted.years:
        if year not in workspace.years:
            raise UnknownNameError("year.unknown", year=year, known=workspace.years)
    waves = selected(workspace, wanted.names, wanted.years)
    if not waves:
        raise UnknownNameError("match.none", names=wanted.names, years=wanted.years)
    return [wave for wave in waves if not wave.from_print] or waves


def _plans(
    workspace: Workspace, waves: Sequence[Wave], asking: bool, context: click.Context
) -> tuple[list[Plan], list[Problem]]:
    """The plans of some waves, and the problems of those whose exports cannot be read."""
    from ..words.errors import ProblemsError
    from ..workspace.reading import plans_of

    plans: list[Plan] = []
    problems: list[Problem] = []
    for wave in waves:
        try:
            for part in wave.parts or (wave,):
                (plan,) = plans_of(workspace, replace(part, parts=()))
                plans.append(_asked(workspace, part, plan, context) if asking else plan)
        except ProblemsError as error:
            problems += error.problems
    return plans, problems


def _asked(workspace: Workspace, wave: Wave, plan: Plan, context: click.Context) -> Plan:
    """The plan after the user has chosen where nothing in the file tells."""
    from ..responses.planning import merged
    from ..survey.waves import with_reading
    from ..workspace.reading import plans_of

    chosen: dict[str, object] = {}
    for _ in range(_MOST_QUESTIONS):
        problem = next((p for p in plan.problems if p.choices), None)
        if problem is None:
            break
        chosen = merged(chosen, _choice(problem, plan, language_of(context)))
        (plan,) = plans_of(workspace, with_reading(replace(wave, parts=()), chosen))
    return replace(plan, settings=tuple(merged(chosen, plan.settings).items()))


_MOST_QUESTIONS = 20


def _choice(problem: Problem, plan: Plan, language: str) -> Settings:
    """What the user chooses of the choices of a problem."""
    from ..survey.toml import line_of

    tell(f"{plan.questionnaire} {plan.year}, {plan.file}: {problem.told(language)}")
    for n, settings in enumerate(problem.choices, 1):
        tell(f"  {n}  {line_of(dict(settings))}")
    numbers = [str(n) for n, _ in enumerate(problem.choices, 1)]
    answer = ""
    while answer not in numbers:
        answer = click.prompt(say(language, "match.choose"), default="1", err=True).strip()
    return problem.choices[int(answer) - 1]


def _accept(context: click.Context, workspace: Workspace, plans: Sequence[Plan]) -> None:
    """Writes the plans without errors into ``rounds.toml``."""
    from ..workspace.rounds_file import Addition, write_additions

    language = language_of(context)
    waves = {wave.key: wave for wave in workspace.rounds.waves}
    additions = []
    for plan in plans:
        facts: Mapping[str, Any] = {
            "questionnaire": plan.questionnaire, "year": plan.year, "file": plan.file,
        }  # fmt: skip
        if plan.has_errors:
            tell(say(language, "match.not_accepted", **facts))
            continue
        several = len(waves[plan.key].parts) > 1
        settings = {**dict(plan.settings), "accepted": plan.fingerprint}
        additions.append(
            Addition(plan.questionnaire, plan.year, plan.file if several else None, settings)
        )
        tell(say(language, "match.accepted", **facts))
    if additions:
        write_additions(workspace.rounds_file, additions)
        tell(say(language, "match.written", file=workspace.rounds_file))
