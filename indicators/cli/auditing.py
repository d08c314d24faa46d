"""The command that looks at what is published: ``audit``."""

from __future__ import annotations

from pathlib import Path

import click

from .living import rendered
from .options import PATH, commands, deliver, destination, with_language, with_output
from .streams import tell
from .terminal import language_of


@commands.command("audit")
@click.argument("file", type=PATH, metavar="help.file")
@with_output("help.option.table_output", screen=True)
@with_language
@click.pass_context
def audit(context: click.Context, file: Path, output: Path | None, language: str | None) -> None:
    """What can be behind the figures of a published table."""
    from ..documents import RECORD_FORMATS, TABLE_SUFFIXES, render
    from ..printed import read_printed
    from ..report.printed_audit import audited, document, records, summary
    from ..words.said import spoken

    form, options = destination(output, TABLE_SUFFIXES, [file])
    output_language = language or language_of(context)
    printed_audit = audited(file.name, read_printed(file))
    if form in RECORD_FORMATS:
        content = render(records(printed_audit), form)
    else:
        content = rendered(
            context, document(printed_audit), output, form, language=output_language, **options
        )
    deliver(context, content, output)
    if output is not None:
        tell(spoken(summary(printed_audit), language_of(context)))
    context.exit(1 if printed_audit.count("impossible") else 0)
