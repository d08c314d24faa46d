"""The command ``app``: the window, for those who do not use a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

import click

from ..words import say
from .options import commands, with_language, with_workspace
from .streams import tell
from .terminal import language_of, tell_error


@commands.command("app")
@with_workspace
@click.option("--shortcut", is_flag=True, help="help.option.shortcut")
@click.option("--no-browser", is_flag=True, help="help.option.no_browser")
@click.option("--held", is_flag=True, help="help.option.held")
@with_language
@click.pass_context
def app(
    context: click.Context,
    folder: Path,
    shortcut: bool,
    no_browser: bool,
    held: bool,
    language: str | None,
) -> None:
    """The work of a year in the browser."""
    from ..app import run

    language = language or language_of(context)
    if shortcut:
        from ..app.shortcut import make_shortcut

        tell(say(language, "shortcut.made", file=make_shortcut(folder, language)))
        return
    with _stays_open(context, folder, language) if held else nullcontext():
        run(folder, language, not no_browser, tell)


@contextmanager
def _stays_open(context: click.Context, folder: Path, language: str) -> Iterator[None]:
    """What an icon starts makes no folder, and has a window of its own that would be gone before an
    error is read."""
    from ..words.errors import IndicatorsError, WorkspaceError

    try:
        if not folder.is_dir():
            raise WorkspaceError("shortcut.gone", folder=folder)
        yield
    except IndicatorsError as error:
        tell_error(error, language)
        tell(say(language, "shortcut.enter"))
        with suppress(OSError, ValueError, AttributeError):  # there may be no keyboard
            sys.stdin.readline()
        context.exit(1)
