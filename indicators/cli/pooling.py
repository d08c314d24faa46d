"""The command that puts associations together: ``pool``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .living import rendered
from .options import (
    PATH,
    commands,
    deliver,
    destination,
    published_language,
    results_of_year,
    with_language,
    with_output,
    with_questionnaire,
    with_year,
)

if TYPE_CHECKING:
    from ..results.sealed import Results
    from ..workspace import Workspace


@commands.command("pool")
@click.argument("folders", nargs=-1, type=PATH, metavar="help.workspaces")
@with_year
@with_questionnaire
@with_output("help.option.table_output", screen=True)
@with_language
@click.pass_context
def pool(
    context: click.Context,
    folders: tuple[Path, ...],
    year: int | None,
    questionnaire: tuple[str, ...],
    output: Path | None,
    language: str | None,
) -> None:
    """Several associations together."""
    from ..documents import READING_SUFFIXES
    from ..report.pooling import pool_document
    from ..workspace import open_workspace

    workspaces = [open_workspace(folder) for folder in folders]
    names = [workspace.rounds.association for workspace in workspaces]
    _check_associations(names)
    files = [file for workspace in workspaces for file in workspace.files]
    kept = [folder for workspace in workspaces for folder in workspace.folders]
    form, options = destination(output, READING_SUFFIXES, files, kept)
    year = max(w.years[-1] for w in workspaces) if year is None else year
    groups = _groups(context, workspaces, year, questionnaire)
    output_language = published_language(context, language)
    deliver(
        context,
        rendered(
            context, pool_document(groups, names), output, form, language=output_language, **options
        ),
        output,
    )


def _check_associations(names: Sequence[str]) -> None:
    """Refuses too few associations to protect each other, and one that would count twice."""
    from ..report.pooling import LEAST_ASSOCIATIONS
    from ..words.errors import DisclosureError

    twice = [name for name in dict.fromkeys(names) if names.count(name) > 1]
    if twice:
        raise DisclosureError("pool.twice", names=twice)
    if len(names) < LEAST_ASSOCIATIONS:
        raise DisclosureError("pool.few", least=LEAST_ASSOCIATIONS, count=len(names))


def _groups(
    context: click.Context,
    workspaces: Sequence[Workspace],
    year: int,
    questionnaires: Sequence[str],
) -> list[list[Results]]:
    """The results of a year by questionnaire, from the associations that have them."""
    from ..words.errors import UnknownNameError

    results_by_questionnaire: dict[str, list[Results]] = {}
    for workspace in workspaces:
        if year in workspace.years:
            for results in results_of_year(context, workspace, year):
                results_by_questionnaire.setdefault(results.questionnaire.id, []).append(results)
    if not results_by_questionnaire:
        known = sorted({year for workspace in workspaces for year in workspace.years})
        raise UnknownNameError("year.unknown", year=year, known=known)
    wanted = [
        name for name in results_by_questionnaire if not questionnaires or name in questionnaires
    ]
    missing = [name for name in questionnaires if name not in results_by_questionnaire]
    if missing:
        raise UnknownNameError("pool.unknown", names=missing, known=list(results_by_questionnaire))
    return [results_by_questionnaire[name] for name in wanted]
