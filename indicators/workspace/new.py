"""A new workspace: the NNS questionnaires and a ``rounds.toml`` to fill in."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..documents import write_file
from ..survey.questionnaire import unknown_name
from ..survey.shipped import (
    FOLDER,
    INSTRUMENT_FILE,
    ON_REQUEST,
    draft_files,
    shipped_files,
    shipped_folder,
)
from ..words.errors import OutputError

TEMPLATES = Path(__file__).parent / "templates"


def make_workspace(folder: Path, language: str, extra: Sequence[str] = ()) -> Path:
    """Makes the workspace and returns its ``rounds.toml``, annotated in the language.

    It has the questionnaires of NNS, and of the others those that ``extra`` names.

    Raises:
        OutputError: If something of it exists already, or cannot be written.
        UnknownNameError: If no questionnaire has such a name.
    """
    rounds_file = rounds_file_of(folder)
    template = TEMPLATES / f"rounds.{language}.toml"
    files = shipped_contents(folder, extra) | {rounds_file: template.read_bytes()}
    _write_new(folder, files, "init.exists")
    return rounds_file


def shipped_contents(folder: Path, extra: Sequence[str] = ()) -> dict[Path, bytes]:
    """The files of questionnaires of a new workspace, and what stands in them.

    Raises:
        UnknownNameError: If no questionnaire has such a name as ``extra`` names.
    """
    extra_files = _named(extra)
    files = {name: path for name, path in shipped_files().items() if name not in ON_REQUEST}
    paths = (shipped_folder() / "README.md", *(files | extra_files).values())
    return {folder / FOLDER / path.name: path.read_bytes() for path in paths}


def add_questionnaires(folder: Path, names: Sequence[str]) -> list[Path]:
    """Adds questionnaires to a workspace that exists, and returns their files.

    Raises:
        OutputError: If the workspace has one of them already, or it cannot be written.
        UnknownNameError: If no questionnaire has such a name.
    """
    files = {folder / FOLDER / path.name: path.read_bytes() for path in _named(names).values()}
    _write_new(folder, files, "init.has")
    return list(files)


def rounds_file_of(folder: Path) -> Path:
    """The ``rounds.toml`` that makes a folder a workspace."""
    return folder / "responses" / "rounds.toml"


def _named(names: Sequence[str]) -> dict[str, Path]:
    """The shipped files of some questionnaires, or drafts; or that of the instrument as a whole."""
    instrument = shipped_folder() / INSTRUMENT_FILE
    known = shipped_files() | draft_files() | {instrument.stem: instrument}
    for name in names:
        if name not in known:
            raise unknown_name("init.unknown", name, list(known))
    return {name: known[name] for name in names}


def _write_new(folder: Path, files: Mapping[Path, bytes], exists_key: str) -> None:
    """Writes all of the files, or, if one of them exists, nothing."""
    for path in files:
        if os.path.exists(path):
            raise OutputError(exists_key, file=path)
    try:
        for path in files:
            path.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise OutputError("init.not_folder", file=folder) from error
    except OSError as error:
        raise OutputError("output.failed", file=folder) from error
    for path, content in files.items():
        write_file(path, content)
