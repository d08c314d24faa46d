"""The command that lists each figure by its name: ``figures``."""

from __future__ import annotations

from pathlib import Path

import click

from .living import rendered
from .making import FORMATS
from .options import (
    Selection,
    choices_of,
    commands,
    comparisons_of,
    deliver,
    destination,
    opened,
    published_language,
    with_language,
    with_least,
    with_output,
    with_waves,
)
from .terminal import OneOf


@commands.command("figures")
@with_waves
@with_least
@click.option(
    "--format", "form", type=OneOf(FORMATS), metavar="help.name", help="help.option.format"
)
@with_output("help.option.table_output", screen=True)
@with_language
@click.pass_context
def figures(
    context: click.Context,
    folder: Path,
    year: int | None,
    questionnaire: tuple[str, ...],
    by: tuple[str, ...],
    least: int | None,
    form: str | None,
    output: Path | None,
    language: str | None,
) -> None:
    """All figures of a year by name, to be put in a text."""
    from ..documents import RECORD_FORMATS, TABLE_SUFFIXES, render
    from ..report.figure_list import figure_list, figure_records
    from ..report.figures import figures_of

    workspace, year = opened(folder, year)
    form, options = destination(output, TABLE_SUFFIXES, workspace.files, workspace.folders, form)
    selection = Selection(workspace, year, questionnaire, by, least)
    choices = choices_of(workspace)
    found = figures_of(comparisons_of(context, selection), choices)
    if form in RECORD_FORMATS:
        content = render(figure_records(found), form)
    else:
        options |= {"language": published_language(context, language), "look": workspace.look}
        document = figure_list(found, choices, year)
        content = rendered(context, document, output, form, **options)
    deliver(context, content, output)
