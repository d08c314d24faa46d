"""One line on a terminal that says how far long work has come, and is gone when it is done."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from typing import TextIO

from ..words import say
from ..words.progress import told_to

AFTER = 1.0  # seconds that nobody needs to be told about


class ProgressLine:
    """The last line of a terminal while work goes on.

    A terminal that has gone, or lacks a letter, stops no work.
    """

    def __init__(
        self, terminal: TextIO, language: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._terminal, self._language, self._clock = terminal, language, clock
        self._begun, self._key, self._total, self._line = 0.0, "", 0, ""

    def begin(self, key: str, total: int) -> None:
        """From now on time is counted."""
        self._begun, self._key, self._total = self._clock(), key, total

    def step(self, done: int) -> None:
        """Writes the line, or the next one over it, if the work takes long."""
        if self._total and self._clock() - self._begun >= AFTER:
            self._write(say(self._language, self._key, done=done, total=self._total))

    def end(self) -> None:
        """Wipes the line."""
        self._write("")
        self._total = 0

    def _write(self, line: str) -> None:
        line = line[: self._columns - 1]  # a line that is broken could not be wiped
        if line == self._line:
            return
        with contextlib.suppress(OSError, ValueError):
            # With spaces: not every console knows how a line is erased.
            rest = " " * (len(self._line) - len(line))
            self._terminal.write(f"\r{line}{rest}" + "\r" * (not line))
            self._terminal.flush()
        self._line = line

    @property
    def _columns(self) -> int:
        try:
            return os.get_terminal_size(self._terminal.fileno()).columns or 80
        except (OSError, ValueError):
            return 80


@contextlib.contextmanager
def progress_on_terminal(language: str) -> Iterator[None]:
    """Tells of long work on stderr, if that is a terminal."""
    if not sys.stderr.isatty():
        yield
        return
    with told_to(ProgressLine(sys.stderr, language)):
        yield
