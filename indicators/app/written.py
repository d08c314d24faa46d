"""What lies written in a workspace, and what has changed since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..words import LANGUAGES, say

if TYPE_CHECKING:
    from ..words.said import Said
    from ..workspace import Workspace
    from ..workspace.record import Record

SUFFIXES = (".docx", ".xlsx", ".pptx", ".html", ".pdf", ".zip")


@dataclass(frozen=True, slots=True)
class Output:
    """A file that was written, by its name in the workspace. ``record`` is ``None`` where it says
    nothing of what it was made of, and so are ``changes``."""

    name: str
    path: Path
    record: Record | None = None
    changes: tuple[Said, ...] | None = None


class Outputs:
    """The outputs of a workspace; each is compared once while it and the workspace stay as they
    are."""

    def __init__(self) -> None:
        self._known: dict[object, Output] = {}

    def of(self, workspace: Workspace) -> list[Output]:
        """All of them, in the order of their names."""
        state = tuple(map(_state, workspace.files))
        found: dict[object, Output] = {}
        for path in paths_in(folder_of(workspace)):
            key = (_state(path), state)
            found[key] = self._known.get(key) or _compared(path, workspace)
        self._known = found
        return list(found.values())


def folder_of(workspace: Workspace) -> Path:
    """The folder of a workspace."""
    return workspace.rounds_file.parent.parent


def paths_in(folder: Path) -> Iterator[Path]:
    """Files that may be outputs: those beside the folders of the workspace, the lists of charts,
    and open data."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "~$")):
            continue
        if path.is_file() and not path.is_symlink() and path.suffix.lower() in SUFFIXES:
            yield path
        elif path.is_dir() and not path.is_symlink():
            indexes = (path / f"{say(language, 'charts.index')}.html" for language in LANGUAGES)
            yield from (index for index in indexes if index.is_file())


def _compared(path: Path, workspace: Workspace) -> Output:
    from ..words.errors import IndicatorsError
    from ..workspace.record_told import changes_since

    name = path.relative_to(folder_of(workspace)).as_posix()
    record = _record_in(path)
    if record is None:
        return Output(name, path)
    try:
        changes = tuple(changes_since(record, workspace))
    except (OSError, IndicatorsError):  # it says more at Checks
        return Output(name, path, record)
    return Output(name, path, record, changes)


def _record_in(path: Path) -> Record | None:
    from ..documents.recorded import properties_of
    from ..workspace.record import read_record

    try:
        properties = properties_of(path.read_bytes())
        return read_record(properties) if properties else None
    except (OSError, ValueError):
        return None


def _state(path: Path) -> object:
    try:
        state = path.stat()
    except OSError:
        return (path, None)
    return (path, state.st_mtime_ns, state.st_size)
