"""A report that is written onto a file which its author has edited, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from ..conftest import ROOT, Outcome, leave_few_questions
from ..living_report import OPTIONS, check_written_anew, correct, edit_by_hand

WITHOUT_CHARTS = tuple(option for option in OPTIONS if option != "--charts")


def test_an_author_s_work_in_word_outlives_a_corrected_answer(
    copied_workspace: Path, tmp_path: Path, indicators: Callable[..., Outcome]
) -> None:
    leave_few_questions(copied_workspace, 2)
    file, fresh = tmp_path / "bilaga2.docx", tmp_path / "ny.docx"
    assert indicators("report", copied_workspace, *WITHOUT_CHARTS, "-o", file).code == 0
    edit_by_hand(file)
    before = file.read_bytes()
    correct(copied_workspace)
    assert indicators("report", copied_workspace, *WITHOUT_CHARTS, "-o", fresh).code == 0
    line = (
        sys.executable,
        "-m",
        "indicators",
        "report",
        copied_workspace,
        *WITHOUT_CHARTS,
        "-o",
        file,
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        list(map(str, line)), env=environment, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0 and "En ny version står bredvid" in done.stderr, done.stderr
    check_written_anew(before, after := file.read_bytes(), fresh.read_bytes())
    assert indicators("report", copied_workspace, *WITHOUT_CHARTS, "-o", file).code == 0
    assert file.read_bytes() == after
