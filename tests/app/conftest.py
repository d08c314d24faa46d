"""Windows of folders of their own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ..conftest import OF_OTHERS, ROOT
from .window import Window


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """A window of a copy of the repository's workspace, which the tests of a module share."""
    folder = tmp_path_factory.mktemp("shared") / "arbetsmapp"
    folder.mkdir()
    for name in ("responses", "questionnaires"):
        shutil.copytree(ROOT / name, folder / name, ignore=OF_OTHERS)
    opened = Window(folder).run().open()
    yield opened
    opened.kill()


@pytest.fixture
def new_window(tmp_path: Path) -> Iterator[Callable[[str], Window]]:
    """Makes a window of a new, empty folder of a name, not opened yet."""
    made = []

    def make(name: str = "ny") -> Window:
        made.append(Window(tmp_path / name).run())
        return made[-1]

    yield make
    for opened in made:
        if opened.process.poll() is None:
            opened.kill()
        elif opened.process.stderr and not opened.process.stderr.closed:
            opened.process.stderr.close()
