"""A new workspace: the NNS questionnaires and a ``rounds.toml`` to fill in."""

from __future__ import annotations

import os
from pathlib import Path

from .errors import OutputError
from .shipped import FOLDER, shipped_folder
from .writers import write_file

_TEMPLATES = Path(__file__).parent / "templates"


def make_workspace(folder: Path, language: str) -> Path:
    """Makes the workspace and returns its ``rounds.toml``, annotated in the language.

    Raises:
        OutputError: If something of it exists already, or cannot be written.
    """
    rounds_file = folder / "responses" / "rounds.toml"
    template = _TEMPLATES / f"rounds.{language}.toml"
    files = {
        folder / FOLDER / path.name: path.read_bytes()
        for path in sorted(shipped_folder().iterdir())
        if path.suffix in (".toml", ".md")
    } | {rounds_file: template.read_bytes()}
    for path in files:
        if os.path.exists(path):
            raise OutputError("init.exists", file=path)
    try:
        for path in files:
            path.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise OutputError("init.not_folder", file=folder) from error
    except OSError as error:
        raise OutputError("output.failed", file=folder) from error
    for path, content in files.items():
        write_file(path, content)
    return rounds_file
