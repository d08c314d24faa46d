"""The command that writes open data: ``export``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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

    from ..report.open_data import About
    from ..results.comparison import Comparison
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
    about = _about(workspace, licence, counts)
    contents = _contents(path, pairs, about, output_language)
    if publish is None:
        _write(context, contents)
    else:
        told = InDocument(pairs, with_counts=counts)
        publish_files(context, Publishing(workspace, publish, path), told, contents)
    tell(say(language_of(context), "report.written", file=path))
    if licence is None:
        tell(say(language_of(context), "export.no_licence"))


def _about(workspace: Workspace, licence: str | None, counts: bool) -> About:
    from hashlib import sha256

    from ..report.open_data import About

    files = {file.stem: file for file in workspace.questionnaire_files}
    return About(
        association=workspace.rounds.association,
        digests={
            name: sha256(files[name].read_bytes()).hexdigest() for name in workspace.questionnaires
        },
        source=workspace.rounds.source,
        licence=licence,
        with_counts=counts,
    )


def _contents(
    path: Path, pairs: Sequence[Comparison], about: About, language: str
) -> dict[Path, bytes]:
    """The zip file, or the files of a folder, which is made."""
    from ..documents import make_folder
    from ..documents.open_data import files_of, render
    from ..documents.speaking import spoken
    from ..report.open_data import open_data

    package = spoken(open_data([pair.later for pair in pairs], about), language)
    if path.suffix.lower() == ".zip":
        return {path: render(package)}
    make_folder(path)
    return {path / name: content for name, content in files_of(package).items()}


def _write(context: click.Context, contents: Mapping[Path, bytes]) -> None:
    """Writes the files, and tells that nothing of them is in the ledger."""
    from ..documents import write_file

    for file, content in contents.items():
        write_file(file, content)
    tell(say(language_of(context), "export.not_recorded"))


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
