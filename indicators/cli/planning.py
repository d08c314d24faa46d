"""The command ``plan``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

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
    with_least,
    with_output,
    with_waves,
)
from .terminal import Number, WrongValue, language_of, tell_problems


class Rate(Number):
    """A response rate in whole percent."""

    name = "rate"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        text = str(value).replace("\N{NO-BREAK SPACE}", " ").removesuffix("%").strip()
        rate = super().convert(text, param, ctx)
        if not 1 <= rate <= 100:
            raise WrongValue("usage.BadParameter.rate", param, given=value)
        return rate


@commands.command("plan")
@with_waves
@click.option("--rate", type=Rate(), metavar="help.number", help="help.option.rate")
@with_least
@with_output("help.option.plan_output", screen=True)
@with_language
@click.pass_context
def plan(
    context: click.Context,
    folder: Path,
    year: int | None,
    questionnaire: tuple[str, ...],
    by: tuple[str, ...],
    rate: int | None,
    least: int | None,
    output: Path | None,
    language: str | None,
) -> None:
    """How many answers are needed next time to see a change."""
    from ..documents import RECORD_FORMATS, TABLE_SUFFIXES, render
    from ..report.needed import plan as planned
    from ..report.needed import plan_records
    from ..report.planned_lines import asked_for
    from ..workspace.results import measured_levels

    workspace, year = opened(folder, year)
    form, options = destination(output, TABLE_SUFFIXES, workspace.files, workspace.folders)
    selection = Selection(workspace, year, questionnaire, by, least)
    series, warnings = measured_levels(workspace, selection.waves, by, least)
    tell_problems(warnings, language_of(context))
    choices = choices_of(workspace)
    asked = asked_for(series, choices, rate, len(workspace.waves_of(year)))
    if form in RECORD_FORMATS:
        content = render(plan_records(series, asked), form)
    else:
        options |= {"language": published_language(context, language), "look": workspace.look}
        document = planned(series, choices, asked)
        content = rendered(context, document, output, form, **options)
    deliver(context, content, output)
