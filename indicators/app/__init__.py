"""The window: the work of a year in the browser, on this computer only.

A page for each step (``steps``), inside one frame (``layout``), by plain forms (``forms``) that
change the same files as the command line does. ``guard`` keeps all others out. Flask and waitress
are imported when the window is opened, not before.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


def run(folder: Path, language: str, open_browser: bool, tell: Callable[[str], None]) -> None:
    """Opens the window of a folder and stays until it is ended; ``tell`` is given each line that
    is to be said in the terminal.

    Raises:
        IndicatorsError: If the folder cannot be used, or has a window already.
    """
    from .opening import opened

    opened(folder, language, open_browser, tell)
