"""The commands for definitions of surveys: ``questionnaire`` and ``diff``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..words import say
from .living import rendered
from .options import PATH, commands, deliver, destination, with_language, with_output
from .streams import tell
from .terminal import language_of

if TYPE_CHECKING:
    from ..survey.draft import Drafted

# The folders of a workspace in which no file is overwritten.
_KEPT = ("responses", "questionnaires")


@commands.command("questionnaire")
@click.argument("file", type=PATH, metavar="help.file")
@with_output("help.option.questionnaire_output", screen=True)
@with_language
@click.pass_context
def questionnaire(
    context: click.Context, file: Path, output: Path | None, language: str | None
) -> None:
    """A questionnaire drafted from what a survey tool says it asks."""
    from ..survey.definitions import read_definition
    from ..survey.draft import draft, id_of
    from ..words.errors import ProblemsError

    if output is not None:
        _check_new(output)
    name = id_of(file.stem) if output is None else output.stem
    drafted = draft(read_definition(file), name, language or language_of(context))
    if not drafted.questions:
        raise ProblemsError.at("definition.no_questions", str(file))
    deliver(context, drafted.text.encode(), output)
    if output is not None:
        _tell_of(context, drafted)


def _check_new(path: Path) -> None:
    """Refuses a name that no questionnaire can have, and a file that exists."""
    from ..documents import check_output, format_of
    from ..survey.draft import id_of
    from ..words.errors import OutputError

    format_of(path, {".toml": "toml"})
    if id_of(path.stem) != path.stem:
        raise OutputError("draft.id", file=path.name, name=id_of(path.stem))
    if os.path.lexists(path):
        raise OutputError("draft.exists", file=path)
    check_output(path, ())


def _tell_of(context: click.Context, drafted: Drafted) -> None:
    """How much of the survey is in the draft, and what is left to do."""
    facts = {
        "questions": drafted.questions,
        "groupings": len(drafted.groupings),
        "left_out": len(drafted.left_out),
    }
    tell(say(language_of(context), "draft.summary", **facts))
    if drafted.undecided:
        tell(say(language_of(context), "draft.next", undecided=drafted.undecided))


@commands.command("diff")
@click.argument("old", metavar="help.old")
@click.argument("new", metavar="help.new")
@with_output("help.option.table_output", screen=True)
@with_language
@click.pass_context
def diff(
    context: click.Context, old: str, new: str, output: Path | None, language: str | None
) -> None:
    """Two surveys compared question by question."""
    from ..documents import RECORD_FORMATS, TABLE_SUFFIXES, render
    from ..report.differences import document, records, summary
    from ..survey.differences import differences
    from ..words.said import spoken
    from ..workspace.surveys import split_year, survey_of

    inputs = (Path(split_year(given)[0]) for given in (old, new))
    form, options = destination(output, TABLE_SUFFIXES, inputs, map(Path, _KEPT))
    before, now = (survey_of(given, Path()) for given in (old, new))
    findings = differences(before, now)
    output_language = language or language_of(context)
    if form in RECORD_FORMATS:
        content = render(records(before, now, findings), form)
    else:
        content = rendered(
            context,
            document(before, now, findings),
            output,
            form,
            language=output_language,
            **options,
        )
    deliver(context, content, output)
    if output is not None:
        tell(spoken(summary(findings), language_of(context)))
