"""The files of waves: inside the workspace, and each read for one wave only."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .toml import TomlTable

if TYPE_CHECKING:
    from .waves import Wave


def resolved(path: Path) -> Path:
    """Where a path leads; a loop of links, which is an error when opened, stays as it is."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()


def check_inside(waves: Sequence[Wave], top: TomlTable, path: Path) -> None:
    """Only what lies in the workspace is read, wherever a link may lead."""
    for wave in waves:
        for file in (*wave.files, *wave.compare.values()):
            if not is_inside(file, path.parent):
                top.problem("rounds.outside", wave.place, name=file.name)


def is_inside(file: Path, folder: Path) -> bool:
    """Whether a file lies in the workspace whose exports are in the folder."""
    allowed_folders = (resolved(folder), resolved(folder.parent))
    return any(resolved(file).is_relative_to(allowed) for allowed in allowed_folders)


def check_files(waves: Sequence[Wave], top: TomlTable) -> None:
    """Two waves of the same rows of one file would print one year's answers as two."""
    waves_by_file: dict[tuple[object, ...], Wave] = {}
    for wave in waves:
        if wave.from_print:
            continue  # one report has the tables of many waves
        for part in wave.parts or (wave,):
            chosen = (frozenset(chosen.items()) for chosen in (part.only, part.leave_out))
            # The same people may have been asked two questionnaires in one form.
            source = (part.questionnaire, resolved(part.file), part.sheet, part.rows, *chosen)
            if source in waves_by_file:
                earlier = waves_by_file[source]
                facts = {"questionnaire": earlier.questionnaire, "year": earlier.round}
                top.problem("rounds.same_file", f"{part.place}.file", **facts)
            waves_by_file.setdefault(source, part)
