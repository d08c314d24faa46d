"""LibreOffice, as a program that reads what is written: ``make test-office``."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

Convert = Callable[[Iterable[Path], str], list[Path]]


def needed(*names: str) -> str:
    """The program by the first of its names that the machine has."""
    found = next(filter(None, map(shutil.which, names)), None)
    assert found, f"make test-office needs {names[0]}"
    return found


@pytest.fixture(scope="session")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Files as LibreOffice saves them in another format, beside the originals."""
    office = needed("soffice", "libreoffice")
    settings = tmp_path_factory.mktemp("libreoffice")

    def convert(files: Iterable[Path], suffix: str) -> list[Path]:
        files = list(files)
        switches = (f"-env:UserInstallation={settings.as_uri()}", "--headless", "--convert-to")
        command = (office, *switches, suffix, "--outdir", files[0].parent, *files)
        subprocess.run(list(map(str, command)), check=True, capture_output=True, timeout=600)
        return [file.with_suffix(f".{suffix}") for file in files]

    return convert
