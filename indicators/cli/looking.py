"""The commands that look and tell: ``check``, ``explain``, ``ledger``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..words import percent_text, printable, rounded_percent, say
from .options import (
    by_of,
    commands,
    deliver,
    opened,
    pairs_of,
    screen_width,
    with_alone,
    with_by,
    with_language,
    with_least,
    with_questionnaire,
    with_workspace,
    with_year,
)
from .terminal import language_of, tell_problems

if TYPE_CHECKING:
    from ..workspace.checking import WaveCheck


@commands.command("check")
@with_workspace
@click.option("--what-if", is_flag=True, help="help.option.what_if")
@with_language
@click.pass_context
def check(context: click.Context, folder: Path, what_if: bool, language: str | None) -> None:
    """All that is wrong in a workspace."""
    from ..words.errors import Severity
    from ..workspace.checking import check_workspace

    words = language_of(context)
    waves, problems = check_workspace(folder)
    tell_problems(problems, words, err=False)
    for wave in waves:
        click.echo(_wave_line(wave, words))
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if problems:
        warnings = len(problems) - errors
        click.echo(say(words, "check.summary", errors=errors, warnings=warnings))
    if what_if and not errors:
        _tell_what_if(folder, words)
    context.exit(1 if errors else 0)


def _tell_what_if(folder: Path, words: str) -> None:
    from ..report.what_if import lines
    from ..words.said import spoken
    from ..workspace.what_if import what_if

    for line in ("", *lines(what_if(folder))):
        click.echo(spoken(line, words))


def _wave_line(checked: WaveCheck, words: str) -> str:
    facts: dict[str, object] = {"questionnaire": checked.questionnaire, "year": checked.year}
    if checked.answers.count is None:
        return say(
            words, f"check.round.{checked.answers.status.value}", least=checked.least, **facts
        )
    facts["answers"] = checked.answers.count
    if checked.rate is None:
        line = say(words, "check.round.no_invited", **facts)
    else:
        rate = percent_text(words, rounded_percent(checked.rate))
        line = say(words, "check.round", invited=checked.invited, rate=rate, **facts)
    if checked.print_file is None:
        return line
    return say(words, "check.round.printed", line=line, file=checked.print_file)


@commands.command("explain")
@with_workspace
@with_year
@with_questionnaire
@with_by
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
    from ..workspace import without_answers
    from ..workspace.results import selected_waves

    workspace, year = opened(folder, year)
    divisions = by_of(by, alone)
    pairs = pairs_of(context, workspace, year, questionnaire, (divisions, least, False))
    files = {wave.key: wave.file.name for wave in workspace.rounds.waves}
    counted = [pair.later for pair in pairs if not pair.later.print_file]
    printed = [r for r in selected_waves(workspace, year, questionnaire, by) if r.from_print]
    if not counted:
        raise ProblemsError(map(without_answers, printed))
    left_out = [without_answers(wave, Severity.WARNING) for wave in printed]
    tell_problems(left_out, language_of(context))
    waves = [(results, files[results.questionnaire.id, results.year]) for results in counted]
    asked = Asked(
        questions=question,
        groups=group,
        published=workspace.ledger.waves,
    )
    words = language or language_of(context)
    content = render(explanation(waves, asked), "text", words, width=screen_width())
    deliver(context, content, None)


@commands.command("ledger")
@with_workspace
@with_language
@click.pass_context
def ledger(context: click.Context, folder: Path, language: str | None) -> None:
    """What has been published."""
    from ..workspace import open_workspace

    words = language_of(context)
    workspace = open_workspace(folder)
    for publication in workspace.ledger.publications:
        click.echo(f"{publication.date}  {printable(publication.document)}")
        for one in publication.waves:
            facts = {"questionnaire": one.questionnaire, "year": one.year, "file": one.file}
            click.echo(say(words, "ledger.round", figures=one.figures, **facts))
    if not workspace.ledger.publications:
        click.echo(say(words, "ledger.empty", file=workspace.ledger_file))
