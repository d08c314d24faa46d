"""The command that reads the proofs of a report: ``proofread``."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import click

from .authored import all_pairs
from .living import rendered
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
    workspace, year = opened(folder, _made_for(file) if year is None else year)
    form, options = destination(output, TABLE_SUFFIXES, [file, *workspace.files], workspace.folders)
    pairs = all_pairs(context, workspace, year, least)
    output_language = language or language_of(context)
    known = known_of(pairs, choices_of(workspace))
    findings = findings_of(passages, known, with_fields=_is_filled(file))
    if form in RECORD_FORMATS:
        content = render(records(findings, partial(spoken, language=output_language)), form)
    else:
        found = document(file.name, year, findings)
        options["language"] = output_language
        content = rendered(context, found, output, form, **options)
    deliver(context, content, output)
    if output is not None:
        tell(spoken(summary(findings), language_of(context)))
    context.exit(1 if any(finding.verdict.is_error for finding in findings) else 0)


def _is_filled(file: Path) -> bool:
    """Whether the next run puts figures in the place of their names: into a report in Word that
    the tool has written, or of a template in Markdown."""
    suffix = file.suffix.lower()
    return suffix == ".md" or (suffix == ".docx" and _made_for(file) is not None)


def _made_for(file: Path) -> int | None:
    """The year of the results that a file says it was made of."""
    from ..documents.recorded import properties_of

    try:
        command = dict(properties_of(file.read_bytes())).get("indicators.command", "")
    except ValueError:
        return None
    year = re.search(r"--year (\d{4})\b", command)
    return int(year[1]) if year else None
