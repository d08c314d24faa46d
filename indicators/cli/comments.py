"""The command for open answers: ``comments``."""

from __future__ import annotations

from pathlib import Path

import click

from ..words import say
from .living import rendered
from .options import (
    PATH,
    Selection,
    commands,
    deliver,
    destination,
    opened,
    published_language,
    with_language,
    with_output,
    with_questionnaires,
)
from .streams import tell
from .terminal import Number, language_of, tell_problems

_LIST_SUFFIXES = {".docx": "word", ".xlsx": "excel"}


@commands.command("comments")
@with_questionnaires
@click.option("--column", multiple=True, metavar="help.name", help="help.option.comments_column")
@click.option(
    "--least", type=Number(), metavar="help.number", help="help.option.comments_least"
)  # fmt: skip
@click.option("--themes", type=PATH, metavar="help.file", help="help.option.comments_themes")
@with_output("help.option.comments_output", screen=True)
@with_language
@click.pass_context
def comments(
    context: click.Context,
    folder: Path,
    year: int | None,
    questionnaire: tuple[str, ...],
    column: tuple[str, ...],
    least: int | None,
    themes: Path | None,
    output: Path | None,
    language: str | None,
) -> None:
    """Open answers to read, in an order that says nothing."""
    from ..workspace.comments import comment_list

    if themes is not None:
        _count(context, themes, least, output, language)
        return
    workspace, year = opened(folder, year)
    form, options = destination(output, _LIST_SUFFIXES, workspace.files, workspace.folders)
    waves = Selection(workspace, year, questionnaire).waves
    made = comment_list(workspace, waves, column, least, is_on_screen=output is None)
    message_language = language_of(context)
    tell_problems(made.problems, message_language)
    for words in made.told:
        tell(words.in_language(message_language))
    if made.document is None:
        return
    options |= {"language": published_language(context, language), "look": workspace.look}
    content = rendered(context, made.document, output, form, **options)
    deliver(context, content, output)
    if output is not None:
        tell(say(message_language, "comments.look"))


def _count(
    context: click.Context,
    themes: Path,
    least: int | None,
    output: Path | None,
    language: str | None,
) -> None:
    """The themes of a list that was read and filled in."""
    from ..documents import READING_SUFFIXES
    from ..report.themes import theme_report
    from ..workspace.themes import themes_of

    form, options = destination(output, READING_SUFFIXES, [themes])
    counted = themes_of(themes, least)
    document = theme_report(counted.counts, counted.others, counted.least)
    options["language"] = published_language(context, language)
    deliver(
        context,
        rendered(context, document, output, form, **options),
        output,
    )
