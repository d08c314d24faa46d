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

    ``settle`` is called after what the window has changed itself: that is nothing to tell.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._last: Snapshot | None = None
        self._untold: dict[Path, FileChange] = {}

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

    def settle(self, *files: Path) -> None:
        """Takes how the files are now for how they are to be: all, or those that are named."""
        with self._lock:
            untold = dict(self._untold)
            self._look()
            kept = {path for path in self._untold if files and path not in files}
            self._untold = untold | {path: self._untold[path] for path in kept}

    def _look(self) -> None:
        from ..workspace.watching import changes, take

        try:
            now = take(self._folder, self._last, time.time_ns())
        except (IndicatorsError, OSError):
            return  # no workspace yet, or none any longer: the pages say so
        if self._last is not None:
            self._untold |= {change.path: change for change in changes(self._last, now)}
        self._last = now
