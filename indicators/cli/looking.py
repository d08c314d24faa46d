"""The commands that look and tell: ``check``, ``explain``, ``ledger``."""

from __future__ import annotations

from pathlib import Path

import click

from ..words import printable, say
from .options import (
    Selection,
    by_of,
    commands,
    comparisons_of,
    deliver,
    opened,
    with_alone,
    with_language,
    with_least,
    with_waves,
    with_workspace,
)
from .streams import screen_width
from .terminal import language_of, tell_problems


@commands.command("check")
@with_workspace
@click.option("--what-if", is_flag=True, help="help.option.what_if")
@with_language
@click.pass_context
def check(context: click.Context, folder: Path, what_if: bool, language: str | None) -> None:
    """All that is wrong in a workspace."""
    from ..report.checks import lines_of, summary
    from ..words.errors import Severity
    from ..words.said import spoken
    from ..workspace.checking import check_workspace

    message_language = language_of(context)
    waves, problems = check_workspace(folder)
    tell_problems(problems, message_language, err=False)
    for wave in waves:
        for line in lines_of(wave):
            click.echo(spoken(line, message_language))
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if problems:
        click.echo(spoken(summary(problems), message_language))
    if what_if and not errors:
        _tell_what_if(folder, message_language)
    context.exit(1 if errors else 0)


def _tell_what_if(folder: Path, language: str) -> None:
    from ..report.what_if import lines
    from ..words.said import spoken
    from ..workspace.what_if import what_if

    for line in ("", *lines(what_if(folder))):
        click.echo(spoken(line, language))


@commands.command("explain")
@with_waves
@click.option("--question", multiple=True, metavar="help.name", help="help.option.question")
@click.option("--group", multiple=True, metavar="help.name", help="help.option.group")
@with_alone
@with_least
@with_language
@click.pass_context
def explain(
    context: click.Context,
    folder: Path,
    year: int | None,
    questionnaire: tuple[str, ...],
    by: tuple[str, ...],
    question: tuple[str, ...],
    group: tuple[str, ...],
    alone: bool,
    least: int | None,
    language: str | None,
) -> None:
    """Why a figure is shown or hidden."""
    from ..documents import render
    from ..report.explanation import Asked, explanation
    from ..words.errors import ProblemsError, Severity
    from ..workspace.reading import without_answers

    workspace, year = opened(folder, year)
    selection = Selection(workspace, year, questionnaire, by_of(by, alone), least)
    pairs = comparisons_of(context, selection, compare=False)
    files = {wave.key: wave.file_names for wave in workspace.rounds.waves}
    counted = [pair.later for pair in pairs if not pair.later.print_file]
    printed_waves = [wave for wave in selection.waves if wave.from_print]
    if not counted:
        raise ProblemsError(map(without_answers, printed_waves))
    warnings = [without_answers(wave, Severity.WARNING) for wave in printed_waves]
    tell_problems(warnings, language_of(context))
    waves = [(results, files[results.questionnaire.id, results.year]) for results in counted]
    asked = Asked(
        questions=question,
        groups=group,
        published=workspace.ledger.waves,
    )
    output_language = language or language_of(context)
    content = render(explanation(waves, asked), "text", output_language, width=screen_width())
    deliver(context, content, None)


@commands.command("ledger")
@with_workspace
@with_language
@click.pass_context
def ledger(context: click.Context, folder: Path, language: str | None) -> None:
    """What has been published."""
    from ..workspace import open_workspace

    message_language = language_of(context)
    workspace = open_workspace(folder)
    for publication in workspace.ledger.publications:
        click.echo(f"{publication.date}  {printable(publication.document)}")
        for wave in publication.waves:
            facts = {"questionnaire": wave.questionnaire, "year": wave.year, "file": wave.file}
            click.echo(say(message_language, "ledger.round", figures=wave.figures, **facts))
    if not workspace.ledger.publications:
        click.echo(say(message_language, "ledger.empty", file=workspace.ledger_file))
