"""What the commands share: the group they belong to, their options, and how they deliver."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from ..words import LANGUAGES, say
from .streams import screen_width
from .terminal import Number, OneOf, Verbs, WrongValue, language_of, tell_problems

if TYPE_CHECKING:
    from ..report.choices import Choices
    from ..results.comparison import Comparison, TimeSeries
    from ..results.sealed import Results
    from ..survey.instrument import Instrument
    from ..survey.waves import Wave
    from ..workspace import Workspace

_Item = TypeVar("_Item")

# Whether a file can be read is told by us, in the user's language.
PATH = click.Path(path_type=Path, readable=False)


def _print_version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from .._version import __version__

        click.echo(f"indicators {__version__}")
        context.exit()


with_language = click.option(
    "--language", type=OneOf(LANGUAGES), metavar="sv|en", help="help.option.language"
)
with_workspace = click.argument("folder", type=PATH, default=".", metavar="help.workspace")
with_year = click.option("--year", type=Number(), metavar="help.years", help="help.option.year")
with_least = click.option("--least", type=Number(), metavar="help.number", help="help.option.least")
with_questionnaire = click.option(
    "--questionnaire", multiple=True, metavar="help.name", help="help.option.questionnaire"
)
with_by = click.option("--by", multiple=True, metavar="help.name", help="help.option.by")
with_alone = click.option("--alone", is_flag=True, help="help.option.alone")


def _together(*options: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Several options as one decorator, in the order of the help."""
    return lambda command: reduce(lambda made, option: option(made), reversed(options), command)


with_questionnaires = _together(with_workspace, with_year, with_questionnaire)
with_waves = _together(with_questionnaires, with_by)


def by_of(by: Sequence[str], alone: bool) -> Sequence[str]:
    """The divisions asked for; with ``--alone`` the one that crosses, by itself.

    Raises:
        OutputError: If that is not what is asked for.
    """
    from ..survey.groups import Alone
    from ..words.errors import OutputError

    if not alone:
        return by
    if len(by) != 1 or "," not in by[0]:
        raise OutputError("output.alone")
    return [Alone(by[0])]


class Destination(click.Path):
    """What is written. ``-`` is standard output, for the commands that write on it anyway."""

    def __init__(self, screen: bool) -> None:
        super().__init__(path_type=Path, readable=False)
        self.screen = screen

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if str(value) != "-":
            return super().convert(value, param, ctx)
        if not self.screen:
            raise WrongValue("usage.BadParameter.minus", param)
        return None


def with_output(
    help_key: str, screen: bool = False, metavar: str = "help.file"
) -> Callable[[Any], Any]:
    """``-o``. Without it, and with ``-o -``, what is for the ``screen`` goes there."""
    return click.option("-o", "--output", type=Destination(screen), metavar=metavar, help=help_key)


@click.group(
    cls=Verbs,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@with_language
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


def deliver(context: click.Context, content: bytes, output: Path | None) -> None:
    """To the file, or to stdout: as text on a screen, as bytes into a pipe."""
    if output is None:
        on_screen = sys.stdout.isatty()
        click.echo(content.decode() if on_screen else content, nl=False)
        return
    from ..documents import write_file
    from .recording import tell_written

    write_file(output, content)
    tell_written(context, output)


class Selection(NamedTuple):
    """What results a command asks for: the waves of a year, all questionnaires unless some are
    named, the divisions they are counted by, and a threshold above that of the workspace."""

    workspace: Workspace
    year: int
    questionnaires: Sequence[str] = ()
    by: Sequence[str] = ()
    least: int | None = None

    @property
    def waves(self) -> tuple[Wave, ...]:
        """The waves selected.

        Raises:
            UnknownNameError: If there are none, or none with a division asked for.
        """
        from ..workspace.results import selected_waves

        return selected_waves(self.workspace, self.year, self.questionnaires, self.by)


def comparisons_of(
    context: click.Context, selection: Selection, compare: bool = True, judged: bool = False
) -> list[Comparison]:
    """The results selected, each with the wave before unless told not to, and if its changes are
    to be ``judged`` with those of whole questionnaires; warnings are told."""
    from ..workspace.results import measured_pairs, pairs_with_wholes

    workspace, waves, by, least = (
        selection.workspace,
        selection.waves,
        selection.by,
        selection.least,
    )
    if judged and workspace.rounds.population:
        pairs, warnings = pairs_with_wholes(workspace, waves, by, least)
    else:
        pairs, warnings = measured_pairs(workspace, waves, by, least, compare)
    tell_problems(warnings, language_of(context))
    return pairs


def destination(
    output: Path | None,
    suffixes: dict[str, str],
    inputs: Iterable[Path],
    kept: Iterable[Path] = (),
    form: str | None = None,
) -> tuple[str, dict[str, Any]]:
    """The format of what goes to a file, or to the screen, and the options of its writer; ``form``
    is the format that is asked for, if one is.

    Refuses, before any work is done, a file that cannot or must not be written.
    """
    from ..documents import check_output, format_of

    if output is None:
        return (form, {}) if form else ("text", {"width": screen_width()})
    check_output(output, inputs, kept)
    return format_of(output, suffixes, form), {}


def opened(folder: Path, year: int | None) -> tuple[Workspace, int]:
    """The workspace of a folder, and the year asked for or the latest."""
    from ..workspace import open_workspace

    workspace = open_workspace(folder)
    return workspace, workspace.years[-1] if year is None else year


def series_of(context: click.Context, selection: Selection) -> list[TimeSeries]:
    """The results selected, each with those of all years before; warnings are told."""
    from ..workspace.results import measured_series

    by, least = selection.by, selection.least
    judged = selection.workspace.rounds.population is not None
    series, warnings = measured_series(selection.workspace, selection.waves, by, least, judged)
    tell_problems(warnings, language_of(context))
    return series


def results_of_year(context: click.Context, workspace: Workspace, year: int) -> list[Results]:
    """The results of a year's waves, all respondents together; warnings are told."""
    pairs = comparisons_of(context, Selection(workspace, year), compare=False)
    return [pair.later for pair in pairs]


def check_population(workspace: Workspace) -> None:
    """How sure changes are can be told only if it is declared what the answers stand for.

    Raises:
        WorkspaceError: If it is not.
    """
    from ..words.errors import WorkspaceError

    if workspace.rounds.population is None:
        raise WorkspaceError("statistics.no_population", file=workspace.rounds_file)


def template_of(template: Path | None) -> dict[str, bytes]:
    """The template as a writer takes it; read before any other work is done."""
    from ..words.errors import OutputError, check_regular

    if template is None:
        return {}
    check_regular(template)
    try:
        return {"template": template.read_bytes()}
    except OSError as error:
        raise OutputError("output.template_missing", file=template) from error


def progress(context: click.Context, key: str, items: Sequence[_Item]) -> Any:
    """The items in a ``with``, with a bar on a screen; elsewhere nothing is seen of it."""
    if not sys.stderr.isatty():
        return nullcontext(items)
    return click.progressbar(items, label=say(language_of(context), key), file=sys.stderr)


def published_language(context: click.Context, language: str | None) -> str:
    """Swedish unless ``--language`` says otherwise, before or after the command."""
    return language or context.find_root().meta.get("published") or "sv"


def _keep(context: click.Context, option: click.Parameter, asked: bool) -> None:
    """Keeps what is asked for, for ``choices_of``."""
    context.meta[f"asked.{option.name}"] = asked


def _is_asked_for(name: str) -> bool:
    context = click.get_current_context(silent=True)
    return context is not None and bool(context.meta.get(f"asked.{name}"))


with_distribution = click.option(
    "--distribution",
    is_flag=True,
    expose_value=False,
    callback=_keep,
    help="help.option.distribution",
)


def first_page(workspace: Workspace, asked: bool | None = None) -> Instrument | None:
    """The instrument whose indicators stand first, if they shall: as asked, else as ``[report]``
    says."""
    wanted = workspace.rounds.report.overview if asked is None else asked
    return workspace.instrument if wanted else None


def choices_of(workspace: Workspace, **parts: Any) -> Choices:
    """What a document says about itself.

    ``parts`` are further choices: ``with_charts``, ``with_drafts``, ``with_others``,
    ``with_change`` and ``positive_only``.
    """
    from ..report.choices import choices_from

    parts["with_distribution"] = _is_asked_for("distribution")
    return choices_from(workspace.rounds, workspace.instrument, **parts)
