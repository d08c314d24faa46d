"""The command ``app``: the window, for those who do not use a terminal."""

from __future__ import annotations

from pathlib import Path

import click

from .options import commands, with_language, with_workspace
from .streams import tell
from .terminal import language_of


@commands.command("app")
@with_workspace
@click.option("--no-browser", is_flag=True, help="help.option.no_browser")
@with_language
@click.pass_context
def app(context: click.Context, folder: Path, no_browser: bool, language: str | None) -> None:
    """The work of a year in the browser."""
    from ..app import run

    run(folder, language or language_of(context), not no_browser, tell)
