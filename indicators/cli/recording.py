"""What outputs say they were made of, and the command that reads it: ``record``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from ..words import say
from .options import PATH, commands, with_language
from .streams import tell
from .terminal import language_of, say_as

if TYPE_CHECKING:
    from ..documents import Properties
    from ..results.comparison import Comparison, TimeSeries
    from ..results.goals import Outcome
    from ..results.sealed import Results
    from ..workspace import Workspace
    from ..workspace.record import Record

_MADE = "made"  # the record of an output, until that has been written
_LAST = "last"  # and when it has been
# Where a file lies, and what it is called, changes nothing in it. Nor does the day it is published,
# and what was to be done with edits is no part of what it was made of.
_NOT_RECORDED = (
    *("folder", "output", "form", "publish", "year", "language", "template"),
    *("fresh", "keep", "watch", "yes"),
)


class Written(NamedTuple):
    """Where an output goes, ``None`` to the screen, its format, and the year it is about."""

    output: Path | None
    form: str
    year: int


def recorded(
    context: click.Context,
    workspace: Workspace,
    written: Written,
    shown: Sequence[Comparison] | Sequence[TimeSeries],
    goals: Iterable[Outcome] = (),
) -> Properties:
    """What an output that shows some results says it was made of; nothing where it has no place
    for it. Of which exports it was is for ``keep_recorded``."""
    from ..documents import WITH_RECORD
    from ..results.comparison import Comparison
    from ..workspace.goals import with_goals
    from ..workspace.record import record_of

    if written.output is None or written.form not in WITH_RECORD:
        return ()
    pairs = [one if isinstance(one, Comparison) else one.pair for one in shown]
    told = with_goals(pairs, list(goals))
    record = record_of(workspace, _command(context, written.year), _results(shown), told)
    context.meta[_MADE] = (workspace, record)
    return record.properties


def tell_written(context: click.Context, path: Path) -> None:
    """Tells that an output has been written, and keeps of which exports it was made."""
    keep_recorded(context)
    tell(say(language_of(context), "report.written", file=path))


def keep_recorded(context: click.Context) -> None:
    """Keeps of which exports an output was made, once it has been written, and tells of it if that
    cannot be done."""
    from ..words.errors import IndicatorsError
    from ..workspace.records import keep

    workspace, record = context.meta.pop(_MADE, (None, None))
    if workspace is None:
        return
    context.meta[_LAST] = record
    try:
        keep(workspace, record)
    except (OSError, IndicatorsError):
        language = language_of(context)
        warning = say(language, "record.not_kept", file=workspace.records_file)
        tell(say_as("warning", warning, language))


def last_recorded(context: click.Context) -> Record | None:
    """The record of the output that the command has written last, if it has one."""
    record: Record | None = context.meta.get(_LAST)
    return record


def _results(shown: Iterable[Comparison | TimeSeries]) -> Iterator[Results]:
    from ..results.comparison import Comparison

    for one in shown:
        if isinstance(one, Comparison):
            yield from filter(None, (one.earlier, one.later))
        else:
            yield from one.waves


def _command(context: click.Context, year: int) -> str:
    """The command and what was asked for, in the order of its options: no file, no folder."""
    from .options import published_language

    asked = [str(context.info_name), f"--year {year}"]
    for param in context.command.params:
        name = str(param.name)
        value = context.params.get(name, context.meta.get(f"asked.{name}"))
        if name not in _NOT_RECORDED and isinstance(param, click.Option):
            asked += _as_asked(param, value)
    if (language := published_language(context, context.params.get("language"))) != "sv":
        asked.append(f"--language {language}")
    if template := context.params.get("template"):
        asked.append(f"--template {_digest(template)}")
    return " ".join(asked)


def _digest(template: Path) -> str:
    from hashlib import sha256

    return sha256(template.read_bytes()).hexdigest()[:16]


def _as_asked(option: click.Option, value: Any) -> list[str]:
    """An option as it is typed; nothing where it is left out."""
    name = max(option.opts, key=len)
    if isinstance(value, tuple):
        return [f"{name} {one}" for one in value]
    if value is None or value == option.default or value is False and not option.secondary_opts:
        return []
    if isinstance(value, bool):
        return [name if value else max(option.secondary_opts, key=len)]
    return [f"{name} {value}"]


# --- the command ----------------------------------------------------------------------------


@commands.command("record")
@click.argument("file", type=PATH, metavar="help.file")
@click.argument("other", type=PATH, required=False, metavar="help.other_file")
@click.argument("folder", type=PATH, required=False, metavar="help.workspace")
@with_language
@click.pass_context
def record(
    context: click.Context,
    file: Path,
    other: Path | None,
    folder: Path | None,
    language: str | None,
) -> None:
    """What a file was made of, or why two differ."""
    from ..words.said import spoken
    from ..workspace.record_told import differences, told

    if other is not None and folder is None and other.is_dir():
        other, folder = None, other
    workspace = _workspace(folder)
    content, first = _read(file)
    if other is None:
        lines = told(first, workspace)
    else:
        other_content, second = _read(other)
        lines = differences(first, second, workspace, content == other_content)
    click.echo(f"{file.name}" if other is None else f"{file.name} → {other.name}")
    for line in lines:
        click.echo(f"  {spoken(line, language_of(context))}")


def _workspace(folder: Path | None) -> Workspace | None:
    """The workspace; here there need not be one, unless a folder is named."""
    from ..words.errors import IndicatorsError
    from ..workspace import open_workspace

    try:
        return open_workspace(folder or Path())
    except IndicatorsError:
        if folder is not None:
            raise
        return None


def _read(file: Path) -> tuple[bytes, Record]:
    """A file, and what it says it was made of.

    Raises:
        OutputError: If it says nothing, or nothing that can be read.
    """
    from ..documents.recorded import properties_of
    from ..words.errors import OutputError, check_regular
    from ..workspace.record import read_record

    check_regular(file)
    try:
        content = file.read_bytes()
    except OSError as error:
        raise OutputError("record.no_file", file=file) from error
    try:
        properties = properties_of(content)
        if not properties:
            raise OutputError("record.none", file=file)
        return content, read_record(properties)
    except ValueError as error:
        raise OutputError("record.damaged", file=file) from error
