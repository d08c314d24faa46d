"""The command ``reliability``."""

from __future__ import annotations

from pathlib import Path

import click

from .living import rendered
from .options import (
    Selection,
    choices_of,
    commands,
    deliver,
    destination,
    opened,
    published_language,
    with_language,
    with_output,
    with_questionnaires,
)
from .terminal import Number, language_of, tell_problems


@commands.command("reliability")
@with_questionnaires
@click.option(
    "--least", type=Number(), metavar="help.number", help="help.option.least_complete"
)  # fmt: skip
@with_output("help.option.reliability_output", screen=True)
@with_language
@click.pass_context
def reliability(
    context: click.Context,
    folder: Path,
    year: int | None,
    questionnaire: tuple[str, ...],
    least: int | None,
    output: Path | None,
    language: str | None,
) -> None:
    """How well the questions of each area hang together."""
    from ..documents import READING_SUFFIXES
    from ..report.reliability import reliability_report
    from ..workspace.reliabilities import reliabilities

    workspace, year = opened(folder, year)
    form, options = destination(output, READING_SUFFIXES, workspace.files, workspace.folders)
    waves = Selection(workspace, year, questionnaire).waves
    wave_reliabilities, warnings = reliabilities(workspace, waves, least)
    tell_problems(warnings, language_of(context))
    document = reliability_report(wave_reliabilities, choices_of(workspace))
    options |= {"language": published_language(context, language), "look": workspace.look}
    deliver(
        context,
        rendered(context, document, output, form, **options),
        output,
    )
