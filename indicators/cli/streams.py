"""Standard output and standard error, whatever has become of them."""

from __future__ import annotations

import contextlib
import io
import os
import sys

import click


def make_streams_safe() -> None:
    """A stream that is not there is no fault, and no letter may stop a message.

    What should go to a standard output that is closed, or to a console that a program lacks, is
    lost, and that is an error: the stand-in, which can only be read, refuses it. It also keeps the
    next file that is opened from becoming standard output. Old Windows consoles lack some letters,
    and files get UTF-8.
    """
    if sys.stdout is None:
        sys.stdout = open(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace")


def screen_width() -> int:
    """The width of the screen, or of a page where there is none to see."""
    if not sys.stdout.isatty():
        return 100
    from shutil import get_terminal_size

    return min(get_terminal_size().columns, 120)


def tell(text: str) -> None:
    """A message on stderr. That nobody is there to read it stops no work."""
    with contextlib.suppress(OSError, ValueError):
        click.echo(text, err=True)


def quoted(word: object) -> str:
    """A folder or a file as it is typed on a command line."""
    return f'"{word}"' if " " in str(word) else str(word)


def let_go_of_stdout() -> None:
    """What is still held back goes nowhere: Python must not stumble over it at its end."""
    with contextlib.suppress(OSError, ValueError), open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
