"""The command that writes open data: ``export``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..words import say
from .making import with_counts
from .options import (
    commands,
    published_language,
    with_by,
    with_language,
    with_least,
    with_output,
    with_questionnaire,
    with_workspace,
)
from .publishing import (
    Publishing,
    hold_ledger,
    publish_files,
    tell_left_open,
    tell_unanimous,
    with_publish,
)
from .streams import tell
from .terminal import Number, OneOf, language_of, tell_problems

if TYPE_CHECKING:
    from datetime import date

    from ..documents.open_data import OpenData
    from ..workspace import Workspace

# Those of ``report.open_data``, which starts too slowly for a list of options.
_LICENCES = ("CC0-1.0", "CC-BY-4.0")


@commands.command("export")
@with_workspace
@click.option("--shares", is_flag=True, help="help.option.shares")
@click.option(
    "--year", "years", type=Number(), multiple=True, metavar="help.years",
    help="help.option.export_years",
)  # fmt: skip
@with_questionnaire
@with_by
@with_counts
@with_least
@click.option("--licence", type=OneOf(_LICENCES), metavar="help.name", help="help.option.licence")
@with_publish
@with_output("help.option.export_output", metavar="help.folder_or_zip")
@with_language
@click.pass_context
def export(
    context: click.Context,
    folder: Path,
    shares: bool,
    years: tuple[int, ...],
    questionnaire: tuple[str, ...],
    by: tuple[str, ...],
    counts: bool,
    least: int | None,
    licence: str | None,
    publish: date | None,
    output: Path | None,
    language: str | None,
) -> None:
    """Shares of all years as open data."""
    from ..documents import write_file
    from ..documents.open_data import render
    from ..documents.speaking import spoken
    from ..report.open_data import About, open_data
    from ..words.errors import OutputError
    from ..workspace import open_workspace
    from ..workspace.published import InDocument
    from ..workspace.results import measured_pairs, waves_of_years

    if not shares:
        raise OutputError("export.shares")
    if publish is not None:
        hold_ledger(context, folder)
    workspace, output_language = open_workspace(folder), published_language(context, language)
    path = output or Path(say(output_language, "export.folder"))
    _check(path, workspace)
    waves = waves_of_years(workspace, years or workspace.years, questionnaire, by)
    pairs, warnings = measured_pairs(workspace, waves, by, least, compared=False)
    tell_problems(warnings, language_of(context))
    tell_left_open(context, workspace, waves, publish is not None)
    tell_unanimous(context, pairs)
    about = About(
        association=workspace.rounds.association,
        digests=_digests(workspace),
        source=workspace.rounds.source,
        licence=licence,
        with_counts=counts,
    )
    package = spoken(open_data([pair.later for pair in pairs], about), output_language)
    is_zip = path.suffix.lower() == ".zip"
    contents = {path: render(package)} if is_zip else _in_folder(path, package)
    if publish is not None:
        told = InDocument(pairs, with_counts=counts)
        publish_files(context, Publishing(workspace, publish, path), told, contents)
    else:
        for file, content in contents.items():
            write_file(file, content)
    message_language = language_of(context)
    tell(say(message_language, "report.written", file=path))
    if publish is None:
        tell(say(message_language, "export.not_recorded"))
    if licence is None:
        tell(say(message_language, "export.no_licence"))


def _check(path: Path, workspace: Workspace) -> None:
    """Refuses, before any work is done, what cannot or must not be written."""
    from ..documents import TABLE_SUFFIXES, check_folder, check_output
    from ..documents.open_data import DESCRIPTION, TABLE
    from ..words.errors import OutputError

    if path.suffix.lower() == ".zip":
        check_output(path, workspace.files, workspace.folders)
    elif path.suffix.lower() in TABLE_SUFFIXES:
        raise OutputError("export.suffix", file=path)
    else:
        check_folder(path, workspace.folders)
        for name in (TABLE, DESCRIPTION) if path.is_dir() else ():
            check_output(path / name, workspace.files)


def _in_folder(folder: Path, package: OpenData) -> dict[Path, bytes]:
    """The files of a folder, which is made."""
    from ..documents import make_folder
    from ..documents.open_data import files_of

    make_folder(folder)
    return {folder / name: content for name, content in files_of(package).items()}


def _digests(workspace: Workspace) -> dict[str, str]:
    """A digest of the definition of each questionnaire."""
    from hashlib import sha256

    files = {file.stem: file for file in workspace.questionnaire_files}
    return {name: sha256(files[name].read_bytes()).hexdigest() for name in workspace.questionnaires}
