"""The commands for files that leave the house: ``strip`` and ``bugreport``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..words import say
from .matching import wanted_of, waves_of
from .options import PATH, commands, deliver, destination, with_language, with_output
from .streams import tell
from .terminal import Number, language_of, tell_problems

if TYPE_CHECKING:
    from ..workspace.stripping import Clean


@commands.command("strip")
@click.argument("file", type=PATH, metavar="help.file")
@with_output("help.option.strip_output", screen=True)
@click.option("--questionnaire", metavar="help.name", help="help.option.strip_questionnaire")
@click.option("--year", type=Number(), metavar="help.years", help="help.option.strip_year")
@click.option("--accept", is_flag=True, help="help.option.strip_accept")
@with_language
@click.pass_context
def strip(
    context: click.Context,
    file: Path,
    output: Path | None,
    questionnaire: str | None,
    year: int | None,
    accept: bool,
    language: str | None,
) -> None:
    """An export with no more in it than is counted."""
    from ..workspace.stripping import clean

    destination(output, {".csv": "csv"}, [file], [file.parent])
    made = clean(file, questionnaire, year, accept)
    message_language = language_of(context)
    tell_problems(made.plan.problems, message_language)
    _tell_of(made, file, message_language)
    deliver(context, made.content, output)
    if output is not None:
        tell(say(message_language, "strip.look"))


def _tell_of(made: Clean, file: Path, language: str) -> None:
    """What the export was read as, and what was left out of it."""
    from ..report.plan import unused_columns
    from ..words.said import spoken

    plan, left = made.plan, made.stripped
    facts = {"questionnaire": plan.questionnaire, "year": plan.round, "rows": len(left.rows)}
    tell(say(language, "strip.read", file=file.name, **facts))
    if plan.unused:
        tell(say(language, "strip.columns", count=len(plan.unused)))
    for column in unused_columns(plan):
        tell(f"  {spoken(column, language)}")
    for key in ("removed", "blank", "unnamed"):
        if count := getattr(left, key):
            tell(say(language, f"strip.{key}", count=count))
    if left.repeated:
        tell(say(language, "strip.repeated"))
    elif made.is_part:
        tell(say(language, "strip.part"))


@commands.command("bugreport")
@click.argument("what", nargs=-1, metavar="help.match_what")
@with_output("help.option.bugreport_output")
@with_language
@click.pass_context
def bugreport(
    context: click.Context, what: tuple[str, ...], output: Path | None, language: str | None
) -> None:
    """A workspace of the same shape with invented answers."""
    from ..documents import write_file
    from ..words.said import spoken
    from ..workspace.bugreport import bug_report, opened

    output = output or Path("felrapport.zip")
    wanted = wanted_of(what)
    workspace = opened(wanted.folder)
    destination(output, {".zip": "zip"}, workspace.files, workspace.folders)
    report = bug_report(workspace, waves_of(workspace, wanted))
    write_file(output, report.content)
    message_language = language_of(context)
    tell(say(message_language, "bugreport.written", file=output))
    for words in report.told:
        tell(f"  {spoken(words, message_language)}")
    tell(say(message_language, "bugreport.other" if report.other else "bugreport.same"))
    for place in report.other:
        tell(f"  {place}")
    tell(say(message_language, "bugreport.look"))
