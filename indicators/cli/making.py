"""The commands that make files and tables: ``report``, ``table``, ``init``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..words import say
from .goals import goals_alone, goals_of
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
from .recording import Written, recorded, tell_written
from .streams import quoted, tell
from .terminal import OneOf, WrongValue, language_of, tell_problems

if TYPE_CHECKING:
    from datetime import date

    from ..results.comparison import Comparison
    from ..workspace import Workspace
    from ..workspace.published import InDocument


class Day(click.ParamType):  # type: ignore[type-arg]
    """A day of the calendar as 2023-03-01."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        from datetime import date

        try:
            return date.fromisoformat(value)
        except ValueError:
            raise WrongValue("usage.BadParameter.day", param, given=value) from None


FORMATS = ("text", "csv", "json", "markdown", "html")
with_others = click.option("--others", is_flag=True, help="help.option.others")


def _check_others(others: bool, by: Sequence[str]) -> None:
    """Refuses to set groups beside all others where there are no groups."""
    from ..words.errors import OutputError

    if others and not by:
        raise OutputError("output.others_no_groups")


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
@click.option("--publish", type=Day(), metavar="help.date", help="help.option.publish")
@with_language
@click.pass_context
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
    language: str | None,
) -> None:
    """Bilaga 2 of a year."""
    from ..documents import check_output, render, write_file
    from ..report import appendix
    from ..workspace.goals import with_goals

    if publish is not None:
        _hold_ledger(context, folder)
    workspace, year = opened(folder, year)
    path = output or Path(f"bilaga2-{year}.docx")
    check_output(path, [*workspace.files, *([template] if template else [])], workspace.folders)
    form = _form_of(path, template, charts)
    _check_others(others, by)
    divisions = by_of(by, alone)
    if publish is not None and alone:
        _check_alone(workspace, year, divisions)
    options: dict[str, Any] = {"look": workspace.look, **template_of(template)}
    options["language"] = published_language(context, language)
    selected = Selection(workspace, year, by=divisions, least=least)
    front = first_page(workspace, overview)
    pairs = comparisons_of(context, selected, judged=change or charts or text or bool(front))
    goals = goals_of(context, selected, alone)
    _tell_left_open(context, selected, pairs, publish is not None)
    if change:
        check_population(workspace)
    parts = {"with_charts": charts, "with_drafts": text, "with_change": change}
    choices = choices_of(workspace, with_others=others, overview=front, **parts)
    options["record"] = recorded(context, workspace, Written(path, form, year), pairs, goals)
    content = render(appendix(pairs, choices, goals), form, **options)
    if publish is None:
        write_file(path, content)
    else:
        _publish(workspace, publish, with_goals(pairs, goals), path, content)
        tell(say(language_of(context), "ledger.written", file=workspace.ledger_file))
    tell_written(context, path)


def _form_of(path: Path, template: Path | None, charts: bool) -> str:
    """The format of a report; refuses what that cannot hold."""
    from ..documents import DOCUMENT_SUFFIXES, format_of
    from ..words.errors import OutputError

    form = format_of(path, DOCUMENT_SUFFIXES)
    if template is not None and form != "word":
        raise OutputError("output.template_word_only")
    if charts and form == "markdown":
        raise OutputError("output.no_charts", file=path)
    return form


def _tell_left_open(
    context: click.Context, selected: Selection, pairs: Sequence[Comparison], publishing: bool
) -> None:
    """Tells what is left open of a report, and where all answered alike; what would be printed for
    good is an error."""
    from ..words.errors import ProblemsError
    from ..workspace.left_open import left_open, of_another_year

    workspace = selected.workspace
    found = [problem for problem in left_open(workspace) if "invited" not in problem.key]
    for wave in workspace.waves_of(selected.year):
        found += of_another_year(workspace, wave)
    if publishing and any(problem.key == "open.association" for problem in found):
        raise ProblemsError(found)
    tell_problems(found, language_of(context))
    _tell_unanimous(context, pairs)


def _tell_unanimous(context: click.Context, pairs: Sequence[Comparison]) -> None:
    """Tells which questions all answered alike: a reader who knows them knows what each
    answered."""
    from ..report.unanimous import unanimous_warnings
    from ..words.said import spoken

    for warning in unanimous_warnings(pairs):
        tell(spoken(warning, language_of(context)))


def _check_alone(workspace: Workspace, year: int, by: Sequence[str]) -> None:
    """Refuses to publish a crossing of groupings alone where a table by one of them is
    published."""
    from ..survey.groups import divisions_of
    from ..words.errors import OutputError

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


def _hold_ledger(context: click.Context, folder: Path) -> None:
    """Locks the ledger, so that nobody else can publish until the command has ended."""
    from ..workspace import ledger_of
    from ..workspace.ledger import held

    context.with_resource(held(ledger_of(folder)))


def _publish(workspace: Workspace, day: date, told: InDocument, path: Path, content: bytes) -> None:
    """Writes the ledger and then the document: nothing is published that is not written down.

    The line is taken back only where it is sure that the document has not been written. What is
    interrupted may leave a line without its document, which does no harm.
    """
    from ..documents import write_file
    from ..words.errors import OutputError
    from ..workspace.ledger import with_publication

    files = {wave.key: wave.files for wave in workspace.rounds.waves}
    file = workspace.ledger_file.resolve()  # what a link points to, not the link
    if workspace.rounds.report.positive_only:
        told = told.in_part
    ledger = with_publication(workspace.ledger, path.name, day, told, files)
    write_file(file, ledger.text.encode())
    try:
        write_file(path, content)
    except OutputError:
        if workspace.ledger.lines:
            write_file(file, workspace.ledger.text.encode())
        else:
            file.unlink()
        raise


@commands.command("table")
@with_waves
@with_alone
@with_others
@click.option("--goals", is_flag=True, help="help.option.goals")
@with_distribution
@click.option("--no-compare", is_flag=True, help="help.option.no_compare")
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
    year = workspace.years[-1] if year is None else year
    selection = Selection(workspace, year, questionnaire, by_of(by, alone), least)
    if form in RECORD_FORMATS and not goals:
        pairs = comparisons_of(context, selection, compare=not no_compare)
        content = render(records(pairs), form)
    else:
        outcomes = goals_alone(context, selection, form) if goals else []
        if goals:
            pairs, document = [], goals_document(outcomes, choices_of(workspace), year)
        else:
            pairs = comparisons_of(context, selection, compare=not no_compare)
            document = tables(pairs, choices_of(workspace, with_others=others))
        written = Written(output, form, year)
        options["record"] = recorded(context, workspace, written, pairs, outcomes)
        output_language = published_language(context, language)
        content = render(document, form, output_language, workspace.look, **options)
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
