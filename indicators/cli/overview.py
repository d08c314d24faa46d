"""The command that makes the page of all indicators: ``overview``."""

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
    with_workspace,
    with_year,
)
from .recording import Written, recorded
from .terminal import OneOf


@commands.command("overview")
@with_workspace
@with_year
@with_least
@click.option(
    "--format", "form", type=OneOf(FORMATS), metavar="help.name", help="help.option.format"
)
@with_output("help.option.table_output", screen=True)
@with_language
@click.pass_context
def overview(
    context: click.Context,
    folder: Path,
    year: int | None,
    least: int | None,
    form: str | None,
    output: Path | None,
    language: str | None,
) -> None:
    """All indicators of a year on one page."""
    from ..documents import RECORD_FORMATS, TABLE_SUFFIXES, render
    from ..report.overview import overview as overview_of
    from ..report.overview import overview_records

    workspace, year = opened(folder, year)
    folders = workspace.folders
    form, options = destination(output, TABLE_SUFFIXES, workspace.files, folders, form)
    selection = Selection(workspace, year, least=least)
    pairs = comparisons_of(context, selection, judged=True)
    arguments = pairs, choices_of(workspace), workspace.instrument
    if form in RECORD_FORMATS:
        content = render(overview_records(*arguments), form)
    else:
        options |= {"language": published_language(context, language), "look": workspace.look}
        document = overview_of(*arguments)
        written = Written(output, form, year)
        options["record"] = recorded(context, workspace, written, pairs)
        content = rendered(context, document, output, form, **options)
    deliver(context, content, output)
