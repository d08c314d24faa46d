"""Libraries in C that read a damaged file can end the whole program, or never end: they work in a
process of their own, with limits on memory and time.

On Linux that process is a copy of this one, which takes a few milliseconds; elsewhere it is a new
Python, which takes as long as one needs to start. A copy is safe in a window, which works in
threads, as long as what the work imports has been imported before: a module that another thread is
just importing would be waited for in vain.
"""

from __future__ import annotations

import contextlib
import faulthandler
import io
import os
import pickle
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from threading import Timer
from typing import IO, Any, NoReturn, TypeVar, cast

_MEMORY = 1 << 30  # bytes over what the process has when it starts
_MEMORY_OF_BYTE = 64  # and for each byte of the file: a number in a list takes 32
_SECONDS, _BYTES_PER_SECOND = 60, 1_000_000

T = TypeVar("T")


class BrokenError(Exception):
    """The work ended without a result: it failed, took too much memory or never came to an end."""


def limited(work: Callable[..., T], path: Path, *arguments: object) -> T:
    """What ``work(path, *arguments)`` returns, done in a process of its own.

    What it is given, and what it returns, is plain data; whatever it prints goes nowhere.

    Raises:
        BrokenError: If it raises anything, or is stopped.
    """
    size = path.stat().st_size
    start = _copied if sys.platform == "linux" else _started
    return start(work, (path, *arguments), _MEMORY + _MEMORY_OF_BYTE * size, _time_for(size))


def _time_for(size: int) -> float:
    return _SECONDS + size / _BYTES_PER_SECOND


def _copied(
    work: Callable[..., T], arguments: tuple[object, ...], memory: int, seconds: float
) -> T:
    """The result of a copy of this process."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # other threads do not go along, and nothing waits for them
        child = os.fork()
    if not child:
        os.close(reading)
        _work(work, arguments, memory, writing)
    os.close(writing)
    stop = Timer(seconds, os.kill, (child, 9))
    stop.daemon = True
    stop.start()
    try:
        with open(reading, "rb") as answer:
            return cast(T, _received(answer))
    except BaseException:
        os.kill(child, 9)
        raise
    finally:
        stop.cancel()
        os.waitpid(child, 0)


def _received(answer: IO[bytes]) -> Any:
    """The result that another process hands over."""
    try:
        return pickle.load(answer)
    except Exception as error:  # nothing, or half of it: the process was stopped
        raise BrokenError from error


def _work(
    work: Callable[..., object], arguments: tuple[object, ...], memory: int, writing: int
) -> NoReturn:
    """Works and hands over the result, and ends at once, as no one else's work is to be ended."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        faulthandler.disable()  # it may know another way out
        _limit(memory)
        with open(writing, "wb") as answer:
            pickle.dump(work(*arguments), answer, pickle.HIGHEST_PROTOCOL)
    except BaseException:
        os._exit(1)
    os._exit(0)


def _limit(memory: int) -> None:
    """Limits the memory of this process, where the system can."""
    try:
        import resource
    except ImportError:
        return
    with contextlib.suppress(OSError, ValueError):
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        memory += pages * resource.getpagesize()
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, resource.getrlimit(resource.RLIMIT_AS)[1]))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _started(
    work: Callable[..., T], arguments: tuple[object, ...], memory: int, seconds: float
) -> T:
    """The result of a new Python."""
    import subprocess  # which takes longer to load than a copy does to work

    code = f"from {__name__} import serve; serve()"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    given = pickle.dumps((work, arguments, memory))
    try:
        done = subprocess.run(
            [sys.executable, "-c", code],
            input=given,
            capture_output=True,
            timeout=seconds,
            env=environment,
            check=True,
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise BrokenError from error
    return cast(T, _received(io.BytesIO(done.stdout)))


def serve() -> NoReturn:
    """Works for another process, which has written what is to be done to standard input."""
    writing = os.dup(1)
    work, arguments, memory = pickle.load(sys.stdin.buffer)
    _work(work, arguments, memory, writing)
