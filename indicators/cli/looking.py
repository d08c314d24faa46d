"""The commands that look and tell: ``check``, ``explain``, ``ledger``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..words import percent_text, printable, rounded_percent, say
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

if TYPE_CHECKING:
    from ..workspace.checking import GroupCheck, WaveCheck


@commands.command("check")
@with_workspace
@click.option("--what-if", is_flag=True, help="help.option.what_if")
@with_language
@click.pass_context
def check(context: click.Context, folder: Path, what_if: bool, language: str | None) -> None:
    """All that is wrong in a workspace."""
    from ..words.errors import Severity
    from ..workspace.checking import check_workspace

    message_language = language_of(context)
    waves, problems = check_workspace(folder)
    tell_problems(problems, message_language, err=False)
    for wave in waves:
        click.echo(_wave_line(wave, message_language))
        for group in wave.groups:
            click.echo(_group_line(group, message_language))
        if wave.quality is not None and wave.quality.is_worth_a_word:
            click.echo(_quality_line(wave, message_language))
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if problems:
        warnings = len(problems) - errors
        click.echo(say(message_language, "check.summary", errors=errors, warnings=warnings))
    if what_if and not errors:
        _tell_what_if(folder, message_language)
    context.exit(1 if errors else 0)


def _tell_what_if(folder: Path, language: str) -> None:
    from ..report.what_if import lines
    from ..words.said import spoken
    from ..workspace.what_if import what_if

    for line in ("", *lines(what_if(folder))):
        click.echo(spoken(line, language))


def _wave_line(wave: WaveCheck, language: str) -> str:
    from ..report.parts_of_year import year_of
    from ..words.said import spoken

    year = spoken(year_of(wave.year, wave.periods), language)
    facts: dict[str, object] = {"questionnaire": wave.questionnaire, "year": year}
    if wave.answers.count is None:
        return say(language, f"check.round.{wave.answers.status.value}", least=wave.least, **facts)
    facts["answers"] = wave.answers.count
    if wave.rate is None:
        line = say(language, "check.round.no_invited", **facts)
    else:
        rate = percent_text(language, rounded_percent(wave.rate))
        line = say(language, "check.round", invited=wave.invited, rate=rate, **facts)
    if wave.print_file is None:
        return line
    return say(language, "check.round.printed", line=line, file=wave.print_file)


def _quality_line(wave: WaveCheck, language: str) -> str:
    """How the answers were given, in a sentence of numbers."""
    parts = []
    for key in ("same", "half", "alike"):
        if count := getattr(wave.quality, key):
            facts = {"count": count, "answers": wave.answers.count}
            parts.append(say(language, f"quality.{key}", **facts))
    if wave.outside:
        number = "one" if len(wave.outside) == 1 else "many"
        parts.append(say(language, f"quality.outside.{number}", numbers=wave.outside))
    return say(language, "quality.about", parts="; ".join(parts))


def _group_line(group: GroupCheck, language: str) -> str:
    """How many answered in a group, under the line of its round."""
    facts: dict[str, object] = {"group": printable(group.name)}
    if group.answers.count is None:
        return say(
            language, f"check.group.{group.answers.status.value}", least=group.least, **facts
        )
    facts["answers"] = group.answers.count
    if group.rate is None:
        return say(language, "check.group.no_rate", **facts)
    rate = percent_text(language, rounded_percent(group.rate))
    return say(language, "check.group", invited=group.invited, rate=rate, **facts)


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
