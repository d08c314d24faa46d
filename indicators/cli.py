"""The command line: what to do, in which order. Everything heavy is imported when needed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .terminal import Day, Number, OneOf, Verbs, language_of, run, tell_problems
from .wording import LANGUAGES, percent_text, rounded_percent, say

if TYPE_CHECKING:
    from datetime import date

    from .checking import RoundCheck
    from .comparison import Pair
    from .report import Edition
    from .workspace import Workspace

# Whether a file can be read is told by us, in the user's language.
_PATH = click.Path(path_type=Path, readable=False)
_FORMATS = ("text", "csv", "json", "markdown", "html")


def main() -> None:
    """The console script ``indicators``."""
    sys.exit(run(commands, sys.argv[1:]))


def _print_version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from ._version import __version__

        click.echo(f"indicators {__version__}")
        context.exit()


_language = click.option(
    "--language", type=OneOf(LANGUAGES), metavar="sv|en", help="help.option.language"
)
_workspace = click.argument("folder", type=_PATH, default=".", metavar="help.workspace")
_year = click.option("--year", type=Number(), metavar="help.years", help="help.option.year")
_least = click.option("--least", type=Number(), metavar="help.number", help="help.option.least")
_questionnaire = click.option(
    "--questionnaire", multiple=True, metavar="help.name", help="help.option.questionnaire"
)
_by = click.option("--by", multiple=True, metavar="help.name", help="help.option.by")


def _output(help_key: str) -> Callable[[Any], Any]:
    return click.option(
        "-o",
        "--output",
        type=_PATH,
        metavar="help.file",
        help=help_key,
    )


@click.group(
    cls=Verbs,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@_language
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version,
    help="help.option.version",
)  # fmt: skip
@click.pass_context
def commands(context: click.Context, language: str | None) -> None:
    """NNS indicator surveys: from raw exports to the published shares."""
    context.meta["published"] = language
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@commands.command("report")
@_workspace
@_year
@_output("help.option.output")
@click.option(
    "--template", type=_PATH, metavar="help.file",
    help="help.option.template",
)  # fmt: skip
@_least
@click.option("--publish", type=Day(), metavar="help.date", help="help.option.publish")
@_language
@click.pass_context
def report(
    context: click.Context,
    folder: Path,
    year: int | None,
    output: Path | None,
    template: Path | None,
    least: int | None,
    publish: date | None,
    language: str | None,
) -> None:
    """Bilaga 2 of a year."""
    from .report import appendix
    from .workspace import open_workspace
    from .writers import DOCUMENT_SUFFIXES, check_output, format_of, render, write_file

    workspace = open_workspace(folder)
    year = workspace.years[-1] if year is None else year
    path = output or Path(f"bilaga2-{year}.docx")
    check_output(path, [*workspace.files, *([template] if template else [])], workspace.folders)
    form = format_of(path, DOCUMENT_SUFFIXES)
    options = _template(template, form)
    pairs = _pairs(context, workspace, year, (), ((), least, True))
    edition = _edition(context, workspace, language)
    content = render(appendix(pairs, edition), form, **options)
    if publish is None:
        write_file(path, content)
    else:
        _publish(workspace, publish, pairs, path, content)
        file = workspace.ledger_file
        click.echo(say(language_of(context), "ledger.written", file=file), err=True)
    click.echo(say(language_of(context), "report.written", file=path), err=True)


def _publish(
    workspace: Workspace, day: date, pairs: Sequence[Pair], path: Path, content: bytes
) -> None:
    """Writes the ledger and then the document: nothing is published that is not written down."""
    from .ledger import with_publication
    from .writers import write_file

    files = {of_round.key: of_round.file for of_round in workspace.rounds.rounds}
    ledger = with_publication(workspace.ledger, path.name, day, pairs, files)
    write_file(workspace.ledger_file, ledger.text.encode())
    try:
        write_file(path, content)
    except BaseException:
        write_file(workspace.ledger_file, workspace.ledger.text.encode())
        raise


def _template(template: Path | None, form: str) -> dict[str, bytes]:
    """The template as the Word writer takes it; read before any other work is done."""
    from .errors import OutputError

    if template is None:
        return {}
    if form != "word":
        raise OutputError("output.template_word_only")
    try:
        return {"template": template.read_bytes()}
    except OSError as error:
        raise OutputError("output.template_missing", file=template) from error


@commands.command("table")
@_workspace
@_year
@_questionnaire
@_by
@click.option("--no-compare", is_flag=True, help="help.option.no_compare")
@_least
@click.option(
    "--format", "form", type=OneOf(_FORMATS), metavar="help.name", help="help.option.format"
)
@_output("help.option.table_output")
@_language
@click.pass_context
def table(
    context: click.Context,
    folder: Path,
    year: int | None,
    questionnaire: tuple[str, ...],
    by: tuple[str, ...],
    no_compare: bool,
    least: int | None,
    form: str | None,
    output: Path | None,
    language: str | None,
) -> None:
    """Tables of a year."""
    from .report import records, tables
    from .workspace import open_workspace
    from .writers import RECORD_FORMATS, TABLE_SUFFIXES, check_output, format_of, render

    workspace = open_workspace(folder)
    if output is not None:
        check_output(output, workspace.files, workspace.folders)
        form = format_of(output, TABLE_SUFFIXES, form)
    year = workspace.years[-1] if year is None else year
    pairs = _pairs(context, workspace, year, questionnaire, (by, least, not no_compare))
    if form in RECORD_FORMATS:
        content = render(records(pairs), form)
    else:
        edition = _edition(context, workspace, language, with_base=True)
        options = {"width": _screen_width()} if form is None and output is None else {}
        content = render(tables(pairs, edition), form or "text", **options)
    _deliver(context, content, output)


def _screen_width() -> int:
    """The width of the screen, or of a page where there is none to see."""
    if not sys.stdout.isatty():
        return 100
    from shutil import get_terminal_size

    return min(get_terminal_size().columns, 120)


def _deliver(context: click.Context, content: bytes, output: Path | None) -> None:
    """To the file, or to stdout: as text on a screen, as bytes into a pipe."""
    if output is None:
        screen = sys.stdout.isatty()
        click.echo(content.decode() if screen else content, nl=False)
        return
    from .writers import write_file

    write_file(output, content)
    click.echo(say(language_of(context), "report.written", file=output), err=True)


def _pairs(
    context: click.Context,
    workspace: Workspace,
    year: int,
    questionnaires: Sequence[str],
    how: tuple[Sequence[str], int | None, bool],
) -> list[Pair]:
    """The results of a year's rounds beside the earlier ones; warnings are told."""
    from .workspace import measured_pairs, selected_rounds

    by, least, compared = how
    rounds = selected_rounds(workspace, year, questionnaires, by)
    pairs, warnings = measured_pairs(workspace, rounds, by, least, compared)
    tell_problems(warnings, language_of(context))
    return pairs


def _edition(
    context: click.Context, workspace: Workspace, language: str | None, with_base: bool = False
) -> Edition:
    """Swedish unless ``--language`` says otherwise, before or after the command."""
    from .report import Edition

    return Edition(
        association=workspace.rounds.association,
        source=workspace.rounds.source,
        language=language or context.find_root().meta.get("published") or "sv",
        with_base=with_base,
    )


@commands.command("explain")
@_workspace
@_year
@_questionnaire
@_by
@click.option("--question", multiple=True, metavar="help.name", help="help.option.question")
@click.option("--group", multiple=True, metavar="help.name", help="help.option.group")
@_least
@_language
@click.pass_context
def explain(
    context: click.Context,
    folder: Path,
    year: int | None,
    questionnaire: tuple[str, ...],
    by: tuple[str, ...],
    question: tuple[str, ...],
    group: tuple[str, ...],
    least: int | None,
    language: str | None,
) -> None:
    """Why a figure is shown or hidden."""
    from .explanation import Asked, explanation
    from .workspace import open_workspace
    from .writers import render

    workspace = open_workspace(folder)
    year = workspace.years[-1] if year is None else year
    pairs = _pairs(context, workspace, year, questionnaire, (by, least, False))
    files = {of_round.key: of_round.file.name for of_round in workspace.rounds.rounds}
    rounds = [(p.later, files[p.later.questionnaire.id, p.later.year]) for p in pairs]
    asked = Asked(questions=question, groups=group, language=language or language_of(context))
    content = render(explanation(rounds, asked), "text", width=_screen_width())
    _deliver(context, content, None)


@commands.command("ledger")
@_workspace
@_language
@click.pass_context
def ledger(context: click.Context, folder: Path, language: str | None) -> None:
    """What has been published."""
    from .workspace import open_workspace

    words = language_of(context)
    workspace = open_workspace(folder)
    for publication in workspace.ledger.publications:
        click.echo(f"{publication.date}  {publication.document}")
        for one in publication.rounds:
            facts = {"questionnaire": one.questionnaire, "year": one.year, "file": one.file}
            click.echo(say(words, "ledger.round", figures=one.figures, **facts))
    if not workspace.ledger.publications:
        click.echo(say(words, "ledger.empty", file=workspace.ledger_file))


@commands.command("check")
@_workspace
@click.option("--what-if", is_flag=True, help="help.option.what_if")
@_language
@click.pass_context
def check(context: click.Context, folder: Path, what_if: bool, language: str | None) -> None:
    """All that is wrong in a workspace."""
    from .checking import check_workspace
    from .errors import Severity

    words = language_of(context)
    rounds, problems = check_workspace(folder)
    tell_problems(problems, words, err=False)
    for of_round in rounds:
        click.echo(_round_line(of_round, words))
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if problems:
        warnings = len(problems) - errors
        click.echo(say(words, "check.summary", errors=errors, warnings=warnings))
    if what_if and not errors:
        _tell_what_if(folder, words)
    context.exit(1 if errors else 0)


def _tell_what_if(folder: Path, words: str) -> None:
    from .what_if import lines, what_if

    for line in ("", *lines(what_if(folder), words)):
        click.echo(line)


def _round_line(checked: RoundCheck, words: str) -> str:
    facts: dict[str, object] = {"questionnaire": checked.questionnaire, "year": checked.year}
    facts["answers"] = checked.answers
    if checked.rate is None:
        return say(words, "check.round.no_invited", **facts)
    rate = percent_text(words, rounded_percent(checked.rate))
    return say(words, "check.round", invited=checked.invited, rate=rate, **facts)


@commands.command("init")
@click.argument("folder", type=_PATH, metavar="help.workspace")
@_language
@click.pass_context
def init(context: click.Context, folder: Path, language: str | None) -> None:
    """A new workspace."""
    from .new_workspace import make_workspace

    words = language_of(context)
    rounds_file = make_workspace(folder, words)
    quoted = f'"{folder}"' if " " in str(folder) else str(folder)
    facts = {"folder": folder, "responses": rounds_file.parent, "quoted": quoted}
    click.echo(say(words, "init.done", file=rounds_file, **facts))
