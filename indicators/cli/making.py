"""The commands that make files and tables: ``report``, ``table``, ``init``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..words import say
from .authored import check_chosen, with_figures
from .goals import goals_alone, goals_of
from .living import as_before, holds_already, rendered, with_edited
from .options import (
    PATH,
    Selection,
    by_of,
    check_population,
    choices_of,
    commands,
    comparisons_of,
    deliver,
    destination,
    first_page,
    opened,
    published_language,
    template_of,
    with_alone,
    with_by,
    with_distribution,
    with_language,
    with_least,
    with_output,
    with_waves,
    with_workspace,
    with_year,
)
from .publishing import (
    Publishing,
    hold_ledger,
    publish_files,
    tell_left_open,
    tell_unanimous,
    with_publish,
)
from .recording import Written, recorded, tell_written
from .streams import quoted, tell
from .templates import check_template, filled_template
from .terminal import OneOf, language_of
from .watching import with_watch

if TYPE_CHECKING:
    from datetime import date

    from ..documents.updating import Edited
    from ..results.comparison import Comparison
    from ..results.goals import Outcome
    from ..workspace import Workspace
    from ..workspace.published import InDocument


FORMATS = ("text", "csv", "json", "markdown", "html")
with_others = click.option("--others", is_flag=True, help="help.option.others")
with_counts = click.option("--counts", is_flag=True, help="help.option.counts")


def _check_others(others: bool, by: Sequence[str]) -> None:
    """Refuses to set groups beside all others where there are no groups."""
    from ..words.errors import OutputError

    if others and not by:
        raise OutputError("output.others_no_groups")


# The options of a report that say what is in it.
_CONTENTS = (
    *("by", "alone", "others", "least", "charts", "change", "overview", "text"),
    "distribution",
)


@commands.command("report")
@with_workspace
@with_year
@with_by
@with_alone
@with_others
@with_output("help.option.output")
@click.option(
    "--template", type=PATH, metavar="help.file",
    help="help.option.template",
)  # fmt: skip
@with_least
@click.option("--charts", is_flag=True, help="help.option.charts")
@click.option("--change", is_flag=True, help="help.option.change")
@click.option("--overview/--no-overview", default=None, help="help.option.overview")
@click.option("--text", is_flag=True, help="help.option.text")
@with_distribution
@with_edited
@with_publish
@with_language
@click.pass_context
@with_watch
@as_before(*_CONTENTS)
def report(
    context: click.Context,
    folder: Path,
    year: int | None,
    by: tuple[str, ...],
    alone: bool,
    others: bool,
    output: Path | None,
    template: Path | None,
    least: int | None,
    charts: bool,
    change: bool,
    overview: bool | None,
    text: bool,
    publish: date | None,
    edited: Edited,
    language: str | None,
) -> None:
    """Bilaga 2 of a year."""
    from ..report import appendix

    if publish is not None:
        hold_ledger(context, folder)
    workspace, year = opened(folder, year)
    path = output or Path(f"bilaga2-{year}.docx")
    form = _form_of(path, workspace, template, charts)
    _check_others(others, by)
    divisions = by_of(by, alone)
    _check_alone(workspace, year, divisions if publish is not None and alone else ())
    options: dict[str, Any] = {"look": workspace.look, **template_of(template)}
    options["language"] = published_language(context, language)
    selected = Selection(workspace, year, by=divisions, least=least)
    front = first_page(workspace, overview)
    pairs = comparisons_of(context, selected, judged=change or charts or text or bool(front))
    goals = goals_of(context, selected, alone)
    tell_left_open(context, workspace, workspace.waves_of(year), publish is not None)
    tell_unanimous(context, pairs)
    if change:
        check_population(workspace)
    if text and form == "pdf":
        tell(say(language_of(context), "updating.pdf_drafts"))
    parts = {"with_charts": charts, "with_drafts": text, "with_change": change}
    choices = choices_of(workspace, with_others=others, overview=front, **parts)
    document = appendix(pairs, choices, goals)
    options["record"] = recorded(context, workspace, Written(path, form, year), pairs, goals)
    content = filled_template(template, form, pairs, choices, options["language"])
    content = content or rendered(context, document, path, form, edited=edited, **options)
    if form == "word" and path.exists():
        content = with_figures(context, selected, path, content, options["language"])
    publishing = None if publish is None else Publishing(workspace, publish, path)
    _write(context, content, path, publishing, _told(workspace, pairs, goals))


def _write(
    context: click.Context,
    content: bytes,
    path: Path,
    publishing: Publishing | None,
    told: InDocument,
) -> None:
    """Writes a report; if it is published, the ledger as well."""
    from ..documents import write_file

    if publishing is None and holds_already(context, path, content):
        return
    if publishing is None:
        write_file(path, content)
    else:
        check_chosen(context, content, path)
        publish_files(context, publishing, told, {path: content})
    tell_written(context, path)


def _told(
    workspace: Workspace, pairs: Sequence[Comparison], goals: Sequence[Outcome]
) -> InDocument:
    """What a report tells: of some tables, positive shares only."""
    from ..workspace.goals import with_goals

    told = with_goals(pairs, goals)
    return told.in_part if workspace.rounds.report.positive_only else told


def _form_of(path: Path, workspace: Workspace, template: Path | None, charts: bool) -> str:
    """The format of a report; refuses what that cannot hold, and a place where nothing may be
    written."""
    from ..documents import DOCUMENT_SUFFIXES, check_output, format_of
    from ..words.errors import OutputError

    check_output(path, [*workspace.files, *([template] if template else [])], workspace.folders)
    form = format_of(path, DOCUMENT_SUFFIXES)
    check_template(form, template)
    if charts and form == "markdown":
        raise OutputError("output.no_charts", file=path)
    return form


def _check_alone(workspace: Workspace, year: int, by: Sequence[str]) -> None:
    """Refuses to publish a crossing of groupings alone where a table by one of them is
    published."""
    from ..survey.groups import divisions_of
    from ..words.errors import OutputError

    if not by:
        return
    (crossing,) = divisions_of(by)
    for wave in workspace.rounds.waves:
        for publication, division in workspace.ledger.divisions(*wave.key):
            if wave.year <= year and len(division) == 1 and set(division) <= set(crossing):
                raise OutputError(
                    "output.alone_published",
                    document=publication.document,
                    date=publication.date.isoformat(),
                    questionnaire=wave.questionnaire,
                    year=wave.year,
                    by=division[0],
                )


@commands.command("table")
@with_waves
@with_alone
@with_others
@click.option("--goals", is_flag=True, help="help.option.goals")
@with_distribution
@click.option("--no-compare", is_flag=True, help="help.option.no_compare")
@with_counts
@with_least
@click.option(
    "--format", "form", type=OneOf(FORMATS), metavar="help.name", help="help.option.format"
)
@with_output("help.option.table_output", screen=True)
@with_language
@click.pass_context
def table(
    context: click.Context,
    folder: Path,
    year: int | None,
    questionnaire: tuple[str, ...],
    by: tuple[str, ...],
    alone: bool,
    others: bool,
    goals: bool,
    no_compare: bool,
    counts: bool,
    least: int | None,
    form: str | None,
    output: Path | None,
    language: str | None,
) -> None:
    """Tables of a year."""
    from ..documents import RECORD_FORMATS, TABLE_SUFFIXES, render
    from ..report import records, tables
    from ..report.goals import goals_document
    from ..words.errors import OutputError
    from ..workspace import open_workspace

    workspace = open_workspace(folder)
    folders = workspace.folders
    form, options = destination(output, TABLE_SUFFIXES, workspace.files, folders, form)
    _check_others(others, by)
    if others and form in RECORD_FORMATS:
        raise OutputError("output.others_records", file=output or f"--format {form}")
    if counts and (goals or form not in RECORD_FORMATS):
        raise OutputError("output.counts_records")
    year = workspace.years[-1] if year is None else year
    selection = Selection(workspace, year, questionnaire, by_of(by, alone), least)
    if form in RECORD_FORMATS and not goals:
        pairs = comparisons_of(context, selection, compare=not no_compare)
        content = render(records(pairs, counts), form)
    else:
        outcomes = goals_alone(context, selection, form) if goals else []
        if goals:
            pairs, document = [], goals_document(outcomes, choices_of(workspace), year)
        else:
            pairs = comparisons_of(context, selection, compare=not no_compare)
            document = tables(pairs, choices_of(workspace, with_others=others))
        written = Written(output, form, year)
        options["record"] = recorded(context, workspace, written, pairs, outcomes)
        options |= {"language": published_language(context, language), "look": workspace.look}
        content = rendered(context, document, output, form, **options)
    deliver(context, content, output)


@commands.command("init")
@click.argument("folder", type=PATH, metavar="help.workspace")
@click.option("--with", "extra", multiple=True, metavar="help.name", help="help.option.with")
@with_language
@click.pass_context
def init(
    context: click.Context, folder: Path, extra: tuple[str, ...], language: str | None
) -> None:
    """A new workspace, or a questionnaire more in one that exists."""
    from ..survey.shipped import DRAFTS, ON_REQUEST
    from ..workspace.new import add_questionnaires, make_workspace, rounds_file_of

    message_language = language_of(context)
    if extra and rounds_file_of(folder).exists():
        for file in add_questionnaires(folder, extra):
            click.echo(say(message_language, "init.added", file=file))
    else:
        rounds_file = make_workspace(folder, message_language, extra)
        facts = {"folder": folder, "responses": rounds_file.parent, "quoted": quoted(folder)}
        click.echo(say(message_language, "init.done", file=rounds_file, **facts))
    for name in ON_REQUEST:
        if name in extra:
            click.echo(say(message_language, f"init.whose.{name}"))
    if any(name in extra for name in DRAFTS):
        click.echo(say(message_language, "init.draft"))
