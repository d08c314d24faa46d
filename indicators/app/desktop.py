"""Files opened in the programs of this computer, as by a double click."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from ..words.errors import OutputError

_OPENERS = {"darwin": "open", "linux": "xdg-open"}


def can_open() -> bool:
    """Whether this system has a way to open a file."""
    return sys.platform == "win32" or _opener() is not None


def open_file(path: Path) -> None:
    """Opens a file in the program that it is for, or a folder where folders are shown.

    Raises:
        OutputError: If nothing here can open it.
    """
    try:
        if sys.platform == "win32":
            os.startfile(path)
        elif (opener := _opener()) is not None:
            nowhere = subprocess.DEVNULL
            subprocess.Popen(
                [opener, str(path)],
                stdin=nowhere, stdout=nowhere, stderr=nowhere, start_new_session=True,
            )  # fmt: skip
        else:
            raise OutputError("app.open.not", file=path)
    except OSError as error:
        raise OutputError("app.open.not", file=path) from error


def _opener() -> str | None:
    return shutil.which(_OPENERS.get(sys.platform, "")) if sys.platform in _OPENERS else None
