"""A window from its start to its end: the lock on its folder, the server, the browser."""

from __future__ import annotations

import platform
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread, current_thread, main_thread
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from ..documents import write_file
from ..words import say
from ..words.errors import OutputError, WorkspaceError
from .neighbours import is_told
from .settings import Settings

if TYPE_CHECKING:
    from .site import Site

MOST_IDLE = 60 * 60.0
"""Seconds without a request after which a window ends."""

_THREADS = 8
_WAITING = 1024  # connections
_PATIENCE = 10.0  # seconds for what is under way at the end
_TICK = 0.25  # seconds between two looks at whether it is to end
_LOCK, _PLACE = ".indicators-app.lock", ".indicators-app.txt"


def opened(folder: Path, language: str, open_browser: bool, tell: Callable[[str], None]) -> None:
    """Opens the window of a folder and stays until it is ended."""
    folder = _usable(folder)
    with _held(folder) as place, _server() as (sockets, port):
        sockets[0].listen(_WAITING)
        settings = Settings(folder=folder, language=language, port=port, knows_users=is_told(port))
        write_file(place, _placed_at(port))
        try:
            _serve(settings, sockets, open_browser, tell)
        finally:
            _clear(folder, port)


def _usable(folder: Path) -> Path:
    """The folder of a workspace, made if there is none."""
    folder = folder.expanduser().absolute()
    if folder.name == "rounds.toml":
        folder = folder.parent
    if folder.name == "responses" and (folder / "rounds.toml").is_file():
        folder = folder.parent
    if folder.exists() and not folder.is_dir():
        raise WorkspaceError("workspace.is_file", file=folder)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # for nobody but its owner
    except OSError as error:
        raise OutputError("output.failed", file=folder) from error
    return folder


@contextmanager
def _held(folder: Path) -> Iterator[Path]:
    """Holds a folder, so that it has one window; gives the file that says where that is."""
    from filelock import FileLock, Timeout

    lock, place = FileLock(folder / _LOCK), folder / _PLACE
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise _taken(folder, place) from error
    except OSError as error:
        raise OutputError("output.failed", file=folder) from error
    try:
        yield place
    finally:
        lock.release()


def _placed_at(port: int) -> bytes:
    """What a second window is told: where the first is, and on which computer."""
    return f"{port} {platform.node()}".encode()


def _clear(folder: Path, port: int) -> None:
    """Takes away what a window lays into its folder, unless that is another one's by now: a folder
    can be moved, and another be put in its place."""
    with suppress(OSError):
        if (folder / _PLACE).read_bytes() == _placed_at(port):
            for name in (_PLACE, _LOCK):
                (folder / name).unlink()


def _taken(folder: Path, place: Path) -> WorkspaceError:
    """That a folder has its window already, and where."""
    try:
        port, _, computer = place.read_text("utf-8").partition(" ")
    except (OSError, ValueError):
        return WorkspaceError("app.taken", folder=folder)
    if computer != platform.node() or not port.isdecimal():
        return WorkspaceError("app.taken.computer", folder=folder, computer=computer or "?")
    return WorkspaceError("app.taken.here", folder=folder, address=f"http://127.0.0.1:{port}/")


@contextmanager
def _server() -> Iterator[tuple[list[Any], int]]:
    """A socket of this computer only, on a port that the system chooses."""
    import socket

    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.bind(("127.0.0.1", 0))
        yield [listening], listening.getsockname()[1]
    finally:
        listening.close()


def _serve(
    settings: Settings, sockets: list[Any], open_browser: bool, tell: Callable[[str], None]
) -> None:
    from .server import make_app
    from .wsgi import started

    app, site = make_app(settings)
    server = started(app, site, sockets, _THREADS)
    loop = Thread(target=server.run, daemon=True)
    loop.start()
    tell(say(settings.language, "app.open", address=settings.first_address))
    tell(say(settings.language, "app.open.how"))
    if open_browser:
        _browse(settings.first_address)
    _end_at_signals(site)
    try:
        ended = _until_ended(site)
        site.ended.set()
        _let_finish(site)
        tell(say(settings.language, ended))
    finally:
        server.task_dispatcher.shutdown()
        server.close()


def _until_ended(site: Site) -> str:
    """Waits for the end, and says what it was."""
    try:
        while not site.ended.wait(_TICK):  # Windows hears of Ctrl-C between two waits only
            if site.idle() > MOST_IDLE:
                return "app.ended.idle"
    except KeyboardInterrupt:
        pass
    return "app.ended"


def _let_finish(site: Site) -> None:
    """Waits for the last page to be on its way, and for a command that runs to have stopped."""
    end = monotonic() + _PATIENCE
    with suppress(KeyboardInterrupt):
        while site.idle() < _TICK and monotonic() < end:
            sleep(_TICK / 5)


def _end_at_signals(site: Site) -> None:
    """Ends as by the button where the system asks for it, as when a terminal is closed."""
    if current_thread() is main_thread():
        for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), lambda *_: site.ended.set())


def _browse(address: str) -> None:
    """Opens the browser of the user; where there is none the address in the terminal is left."""
    import webbrowser

    with suppress(webbrowser.Error, OSError):
        webbrowser.open(address)
