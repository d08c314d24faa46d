"""What others have changed in the workspace while the window is open, until it has been told."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from ..words.errors import IndicatorsError

if TYPE_CHECKING:
    from ..workspace.watching import FileChange, Snapshot


class Noticing:
    """Compares the files with how they were when they were last looked at.

    What the window itself ``wrote`` is nothing to tell.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._last: Snapshot | None = None
        self._untold: dict[Path, FileChange] = {}
        self._own: set[Path] = set()

    def look(self) -> Sequence[FileChange]:
        """The files that have become others and of which no page has told."""
        with self._lock:
            self._look()
            return tuple(self._untold.values())

    def tell(self) -> Sequence[FileChange]:
        """The same, which is then told."""
        with self._lock:
            self._look()
            untold, self._untold = self._untold, {}
            return tuple(untold.values())

    def wrote(self, *files: Path) -> None:
        """Remembers what the window changes, until the next ``settle``."""
        with self._lock:
            self._own.update(files)

    def settle(self) -> None:
        """Takes how the window's own files are now for how they are to be."""
        with self._lock:
            untold, own = dict(self._untold), self._own
            self._look()
            self._own = set()
            of_others = {p: change for p, change in self._untold.items() if p not in own}
            self._untold = untold | of_others

    def _look(self) -> None:
        from ..workspace.watching import changes, take

        try:
            now = take(self._folder, self._last, time.time_ns())
        except (IndicatorsError, OSError):
            return  # no workspace yet, or none any longer: the pages say so
        if self._last is not None:
            self._untold |= {change.path: change for change in changes(self._last, now)}
        self._last = now
