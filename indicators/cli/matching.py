"""The command ``match``: how exports are read, and what is accepted of it."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from ..words import plain_key, say
from .living import rendered
from .options import commands, deliver, destination, with_language, with_output
from .streams import quoted, tell
from .terminal import language_of, tell_problems

if TYPE_CHECKING:
    from ..survey.plan import Plan
    from ..survey.waves import Wave
    from ..words.errors import Problem, Settings
    from ..workspace import Workspace
    from ..workspace.accepting import Choose


class Wanted(NamedTuple):
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
    from ..documents import READING_SUFFIXES
    from ..report.plan import plan_report, warned_of_personal
    from ..words.said import spoken
    from ..workspace import open_workspace
    from ..workspace.accepting import plans_of

    wanted = wanted_of(what)
    workspace = open_workspace(wanted.folder)
    waves = waves_of(workspace, wanted)
    form, options = destination(output, READING_SUFFIXES, workspace.files, workspace.folders)
    message_language = language_of(context)
    asking = accept and sys.stdin.isatty()
    choose = _chooser(workspace, message_language) if asking else None
    plans, problems = plans_of(workspace, waves, choose)
    options |= {"language": language or message_language, "look": workspace.look}
    if plans:
        shown = [(plan, workspace.questionnaires[plan.questionnaire]) for plan in plans]
        document = plan_report(shown, workspace.rounds.association)
        deliver(
            context,
            rendered(context, document, output, form, **options),
            output,
        )
    if advice := warned_of_personal(plans):
        tell(spoken(advice, message_language))
    tell_problems(problems, message_language)
    if accept and plans:
        _accept(context, workspace, plans)
    elif any(plan.settings and not plan.has_errors for plan in plans):
        command = " ".join(["indicators match", *map(quoted, what)])
        tell(say(message_language, "match.accept", command=command))
    unsettled = any(plan.has_errors or (plan.settings and not accept) for plan in plans)
    context.exit(1 if problems or unsettled else 0)


def wanted_of(what: Sequence[str]) -> Wanted:
    """A year is four digits, a folder is there; anything else is a questionnaire."""
    years = tuple(int(word) for word in what if len(word) == 4 and word.isdecimal())
    others = [word for word in what if not (len(word) == 4 and word.isdecimal())]
    folders = [word for word in others if Path(word).exists() or "/" in word or "\\" in word]
    names = tuple(word for word in others if word not in folders)
    return Wanted(Path(folders[0]) if folders else Path(), names, years)


def waves_of(workspace: Workspace, wanted: Wanted) -> list[Wave]:
    """The rounds that are named, those whose answers are at hand if there are any.

    Raises:
        UnknownNameError: If there is no such questionnaire, year or round.
    """
    from ..survey.questionnaire import unknown_name
    from ..words.errors import UnknownNameError
    from ..workspace.reading import selected

    called = {name: q.called for name, q in workspace.questionnaires.items()}
    by_title = {plain_key(title): name for name, titles in called.items() for title in titles}
    names = tuple(by_title.get(plain_key(name), name) for name in wanted.names)
    for name in names:
        if name not in called:
            raise unknown_name("rounds.questionnaire", name, called)
    for year in wanted.years:
        if year not in workspace.years:
            raise UnknownNameError("year.unknown", year=year, known=workspace.years)
    waves = selected(workspace, names, wanted.years)
    if not waves:
        raise UnknownNameError("match.none", names=wanted.names, years=wanted.years)
    return [wave for wave in waves if not wave.from_print] or waves


def _title(workspace: Workspace, wave: Wave, language: str) -> str:
    """What a round is called: "Personal 2022, personal.csv"."""
    titles = workspace.questionnaires[wave.questionnaire].short_titles
    return f"{titles[language]} {wave.round}, {wave.file.name}"


def _chooser(workspace: Workspace, language: str) -> Choose:
    """Asks the user on a terminal."""

    def choose(problem: Problem, wave: Wave) -> Settings:
        return _choice(problem, _title(workspace, wave, language), language)

    return choose


def _choice(problem: Problem, title: str, language: str) -> Settings:
    """What the user chooses of the choices of a problem."""
    from ..survey.toml import line_of
    from ..workspace.accepting import meaning_of

    tell(f"{title}: {problem.told(language)}")
    for n, settings in enumerate(problem.choices, 1):
        line = line_of(dict(settings))
        key = meaning_of(settings)
        tell(f"  {n}  {say(language, key)}   ({line})" if key else f"  {n}  {line}")
    numbers = [str(n) for n, _ in enumerate(problem.choices, 1)]
    answer = ""
    while answer not in numbers:  # nothing tells which, so Enter is no answer
        prompt = say(language, "match.choose")
        answer = str(click.prompt(prompt, default="", show_default=False, err=True)).strip()
    return problem.choices[int(answer) - 1]


def _accept(context: click.Context, workspace: Workspace, plans: Sequence[Plan]) -> None:
    """Writes the plans without errors into ``rounds.toml``, and says so of each."""
    from ..workspace.accepting import accept

    language = language_of(context)
    for plan in plans:
        if plan.has_errors:
            tell(say(language, "match.not_accepted", **_facts(workspace, plan, language)))
    if accepted := accept(workspace, plans):
        for plan in accepted:
            tell(say(language, "match.accepted", **_facts(workspace, plan, language)))
        tell(say(language, "match.written", file=workspace.rounds_file))


def _facts(workspace: Workspace, plan: Plan, language: str) -> Mapping[str, Any]:
    """Which export a plan is of."""
    title = workspace.questionnaires[plan.questionnaire].short_titles[language]
    return {"questionnaire": title, "year": plan.round, "file": plan.file}


def settle(workspace: Workspace, waves: Sequence[Wave], language: str, asking: bool) -> bool:
    """Settles what is guessed of some new rounds, and returns whether something is left.

    What is guessed is shown and, on a terminal, accepted or not; without one it stays open.
    """
    from ..survey.toml import line_of
    from ..words.errors import ProblemsError, Severity
    from ..workspace.accepting import addition_of, planned
    from ..workspace.rounds_file import write_additions

    choose = _chooser(workspace, language) if asking else None
    additions, is_left = [], False
    for wave in waves:
        for part in wave.parts or (wave,):
            try:
                plan = planned(workspace, part, choose)
            except ProblemsError as error:
                tell_problems(error.problems, language, err=False)
                is_left = True
                continue
            if plan.has_errors:
                serious = [p for p in plan.problems if p.severity is Severity.ERROR]
                tell_problems(serious, language, err=False)
                is_left = True
            elif plan.settings:
                click.echo(say(language, "start.guessed", **_facts(workspace, plan, language)))
                for line in line_of(dict(plan.settings)).splitlines():
                    click.echo(f"  {line}")
                if not asking or not _agrees(language):
                    is_left = True
                    continue
                additions.append(addition_of(plan, wave))
    if additions:
        write_additions(workspace.rounds_file, additions)
    return is_left


def _agrees(language: str) -> bool:
    yes, no = say(language, "start.yes_no").split()
    answer = ""
    while not answer or answer[0] not in (yes[0], no[0]):
        prompt = say(language, "start.agree")
        answer = str(click.prompt(prompt, default=yes[0].upper(), show_default=True)).lower()
    return answer[0] == yes[0]
