"""A table that is tried in one test fails with each of its cases that does, and tells which."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from .conftest import ROOT

TABLE = """
from tests.subtests import as_subtests

@as_subtests(("count", "expected"), [(1, "one"), (2, "wrong"), (3, "three"), (4, "false")])
def test_of_a_table(tmp_path, count, expected):
    assert not list(tmp_path.iterdir())
    (tmp_path / "left behind").touch()
    assert [None, "one", "two", "three", "four"][count] == expected
"""


def test_every_case_that_fails_is_named_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "test_table.py").write_text(TABLE, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "test_table.py"],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True,
    )  # fmt: skip
    named = [line for line in done.stdout.splitlines() if line.startswith("SUBFAILED")]
    assert done.returncode == 1 and len(named) == 2
    assert "(2, 'wrong')" in named[0] and "(4, 'false')" in named[1]
