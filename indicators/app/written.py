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

_SUFFIXES = (".docx", ".xlsx", ".pptx", ".html", ".pdf", ".md")


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
        self._known: dict[object, Output | None] = {}

    def of(self, workspace: Workspace) -> list[Output]:
        """All of them, in the order of their names."""
        state = tuple(map(_state, workspace.files))
        found: dict[object, Output | None] = {}
        for path in _candidates(_folder_of(workspace)):
            key = (_state(path), state)
            known = key in self._known
            found[key] = self._known[key] if known else _compared(path, workspace)
        self._known = found
        return [output for output in found.values() if output is not None]


def output_of(folder: Path, name: str) -> Path | None:
    """An output by its name; ``None`` for any other file."""
    found = {path.relative_to(folder).as_posix(): path for path in _candidates(folder)}
    path = found.get(name)
    return path if path and (_is_data(path) or _record_in(path)) else None


def _folder_of(workspace: Workspace) -> Path:
    return workspace.rounds_file.parent.parent


def _candidates(folder: Path) -> Iterator[Path]:
    """Files that may be outputs: those beside the folders of the workspace, lists of charts, and
    open data. Exports may lie there too, but say nothing of what they were made of."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "~$")) or path.is_symlink():
            continue
        if path.is_file() and (_is_data(path) or path.suffix.lower() in _SUFFIXES):
            yield path
        elif path.is_dir():
            indexes = (path / f"{say(language, 'charts.index')}.html" for language in LANGUAGES)
            yield from (index for index in indexes if index.is_file() and not index.is_symlink())


def _is_data(path: Path) -> bool:
    return path.name in [f"{say(language, 'export.folder')}.zip" for language in LANGUAGES]


def _compared(path: Path, workspace: Workspace) -> Output | None:
    """An output beside the workspace; ``None`` for a file that is none."""
    from ..words.errors import IndicatorsError
    from ..workspace.record_told import changes_since

    name = path.relative_to(_folder_of(workspace)).as_posix()
    record = _record_in(path)
    if record is None:
        return Output(name, path) if _is_data(path) else None
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
