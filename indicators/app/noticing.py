"""What others have changed in the workspace while the window is open, until it has been told."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from ..words.errors import IndicatorsError

if TYPE_CHECKING:
    from ..workspace.watching import FileChange, Snapshot


class Noticing:
    """Compares the files with how they were when they were last looked at.

    What the window itself is ``changing`` is nothing to tell.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._last: Snapshot | None = None
        self._untold: dict[Path, FileChange] = {}
        self._own: dict[str, set[Path]] = {}  # by who in the window changes them

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

    @contextmanager
    def changing(self, *files: Path, by: str = "") -> Iterator[None]:
        """While a form of the window changes files, or a command that runs beside it: ``by``. That
        is no news, however often pages ask meanwhile; what becomes of them afterwards is."""
        self.look()
        self.wrote(*files, by=by)
        try:
            yield
        finally:
            with self._lock:
                self._look()
                self._own.pop(by, None)

    def wrote(self, *files: Path, by: str = "") -> None:
        """More that is changed, or is about to be."""
        with self._lock:
            self._own.setdefault(by, set()).update(files)

    def _look(self) -> None:
        from ..workspace.watching import changes, take

        try:
            now = take(self._folder, self._last, time.time_ns())
        except (IndicatorsError, OSError):
            return  # no workspace yet, or none any longer: the pages say so
        if self._last is not None:
            found = {change.path: change for change in changes(self._last, now)}
            own = set().union(*self._own.values())
            self._untold |= {path: one for path, one in found.items() if path not in own}
        self._last = now
