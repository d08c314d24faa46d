"""The command that reads the proofs of a report: ``proofread``."""

from __future__ import annotations

from pathlib import Path

import click

from .authored import all_pairs
from .options import (
    PATH,
    choices_of,
    commands,
    deliver,
    destination,
    opened,
    with_language,
    with_least,
    with_output,
    with_workspace,
    with_year,
)
from .streams import tell
from .terminal import language_of


@commands.command("proofread")
@click.argument("file", type=PATH, metavar="help.file")
@with_workspace
@with_year
@with_least
@with_output("help.option.table_output", screen=True)
@with_language
@click.pass_context
def proofread(
    context: click.Context,
    file: Path,
    folder: Path,
    year: int | None,
    least: int | None,
    output: Path | None,
    language: str | None,
) -> None:
    """Whether the figures in the running text of a report are right."""
    from ..documents import RECORD_FORMATS, TABLE_SUFFIXES, render
    from ..documents.reading_text import read_text
    from ..report.proofreading import known_of
    from ..report.proofreading import proofread as findings_of
    from ..report.proofreading.told import document, records, summary
    from ..words.said import spoken

    passages = read_text(file)
    workspace, year = opened(folder, year)
    form, options = destination(output, TABLE_SUFFIXES, [file, *workspace.files], workspace.folders)
    pairs = all_pairs(context, workspace, year, least)
    findings = findings_of(passages, known_of(pairs, choices_of(workspace)))
    if form in RECORD_FORMATS:
        content = render(records(findings), form)
    else:
        output_language = language or language_of(context)
        content = render(document(file.name, findings), form, output_language, **options)
    deliver(context, content, output)
    if output is not None:
        tell(spoken(summary(findings), language_of(context)))
    context.exit(1 if any(finding.verdict.is_error for finding in findings) else 0)
