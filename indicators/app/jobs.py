"""What is being written: the command itself, run beside the window, one at a time.

So the bytes are those of the command line, and all that the window knows of writing is its public
options. A command writes a file whole or not at all, so it can be stopped at any time.
"""

from __future__ import annotations

import os
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import file_digest
from pathlib import Path
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .orders import Order
    from .site import Site

_TICK = 0.2  # seconds between two looks at whether it is to stop
_PATIENCE = 3.0  # seconds that a command gets to clear up
_KEPT = 20  # jobs that are remembered


@dataclass(slots=True)
class Job:
    """A command that runs, or has run: what was ordered, and what became of it.

    ``code`` is ``None`` while it runs; ``lines`` are what it told. ``is_written`` is whether the
    file is another one than before, and ``is_listed`` whether the ledger is.
    """

    order: Order
    name: str = field(default_factory=lambda: secrets.token_urlsafe(9))
    code: int | None = None
    lines: tuple[str, ...] = ()
    is_written: bool = False
    is_listed: bool = False
    stop: Event = field(default_factory=Event)
    done: Event = field(default_factory=Event)

    @property
    def is_running(self) -> bool:
        """Whether it has not ended yet."""
        return not self.done.is_set()

    @property
    def is_stopped(self) -> bool:
        """Whether it was stopped before it had ended by itself."""
        return self.stop.is_set() and self.code != 0


class Jobs:
    """The jobs of a window."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._lock = Lock()
        self._jobs: dict[str, Job] = {}
        self._by_form: dict[str, Job] = {}

    def begin(self, order: Order, form: str) -> Job | None:
        """Carries out an order; ``None`` if another one is under way. A ``form`` that is sent
        twice is one order."""
        with self._lock:
            if form and form in self._by_form:
                return self._by_form[form]
            if any(job.is_running for job in self._jobs.values()):
                return None
            job = Job(order)
            self._jobs[job.name] = self._by_form[form] = job
            for name in list(self._jobs)[:-_KEPT]:
                del self._jobs[name]
        Thread(target=self._run, args=(job,), daemon=True).start()
        return job

    def of(self, name: str) -> Job | None:
        """A job by its name."""
        return self._jobs.get(name)

    @property
    def running(self) -> Job | None:
        """The one that is under way."""
        return next((job for job in list(self._jobs.values()) if job.is_running), None)

    def _run(self, job: Job) -> None:
        folder = self._site.settings.folder
        paths = (folder / job.order.file, folder / "responses" / "published.jsonl")
        before = [_state(path) for path in paths]
        try:
            with self._site.in_use(), self._site.noticing.changing(*paths, by=job.name):
                job.code, job.lines = _carried_out(
                    job.order.arguments,
                    folder,
                    environment(self._site.language),
                    lambda: job.stop.is_set() or self._site.ended.is_set(),
                )
        except OSError as error:
            job.code, job.lines = -1, (str(error.strerror or type(error).__name__),)
        finally:
            after = [_state(path) for path in paths]
            job.is_written, job.is_listed = (a != b for a, b in zip(after, before, strict=True))
            job.done.set()


def command_of(arguments: list[str]) -> list[str]:
    """The command line; nothing that lies in the workspace is taken for a module of Python."""
    return [sys.executable, "-P", "-m", __package__.partition(".")[0], *arguments]


def environment(language: str) -> Mapping[str, str]:
    """That of the window, from which the same program is found, with the language of messages."""
    package = str(Path(__file__).resolve().parents[2])
    others = [path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]
    paths = [package, *map(os.path.abspath, others)]
    found = os.pathsep.join(dict.fromkeys(paths))
    return {**os.environ, "PYTHONPATH": found, "INDICATORS_LANGUAGE": language}


def _carried_out(
    arguments: list[str], folder: Path, variables: Mapping[str, str], is_to_stop: Callable[[], bool]
) -> tuple[int, tuple[str, ...]]:
    """Runs a command to its end, or until it is to stop: its exit code, and what it told."""
    process = subprocess.Popen(
        command_of(arguments),
        cwd=folder,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    stopped = 0.0
    while True:
        try:
            told, _ = process.communicate(timeout=_TICK)
            return process.returncode, tuple(told.decode("utf-8", "replace").splitlines())
        except subprocess.TimeoutExpired:
            if is_to_stop():
                stopped = stopped or time.monotonic()
                _end(process, stopped)


def _end(process: subprocess.Popen[bytes], since: float) -> None:
    """Asks a command to stop, as Ctrl-C does; one that does not is killed."""
    if os.name != "posix" or time.monotonic() - since > _PATIENCE:
        process.kill()
    elif time.monotonic() - since < _TICK:
        process.send_signal(signal.SIGINT)


def _state(path: Path) -> str:
    """What tells whether a file is the same as before: of a folder it is not known."""
    if not path.is_file():
        return ""
    with path.open("rb") as content:
        return file_digest(content, "sha256").hexdigest()
