"""A report that is written onto a file which its author has edited and LibreOffice has saved."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from ..conftest import Outcome
from ..documents.living import report, run, tags
from ..documents.test_word_edits import SCRIPTS, by_author, check, comment, scripted
from ..living_report import OPTIONS, check_written_anew, correct, edit_by_hand
from .checks import findings
from .conftest import Convert, needed

Resave = Callable[..., None]


@pytest.fixture(scope="module")
def resaved(tmp_path_factory: pytest.TempPathFactory) -> Resave:
    """Lets LibreOffice open files and save them as files of Word."""
    office = needed("soffice", "libreoffice")
    settings, folder = (tmp_path_factory.mktemp(name) for name in ("libreoffice", "saved"))

    def save(*files: Path) -> None:
        switches = (f"-env:UserInstallation={settings.as_uri()}", "--headless", "--convert-to")
        command = (office, *switches, "docx:MS Word 2007 XML", "--outdir", folder, *files)
        subprocess.run(list(map(str, command)), check=True, capture_output=True, timeout=600)
        for file in files:
            (folder / file.name).replace(file)

    return save


@pytest.mark.office
@pytest.mark.parametrize("without_chart", [False, True])
def test_an_author_s_work_outlives_a_corrected_answer_in_libreoffice(
    without_chart: bool,
    copied_workspace: Path,
    tmp_path: Path,
    indicators: Callable[..., Outcome],
    resaved: Resave,
    converted: Convert,
) -> None:
    file, fresh = tmp_path / "bilaga2.docx", tmp_path / "ny.docx"
    assert indicators("report", copied_workspace, *OPTIONS, "-o", file).code == 0
    edit_by_hand(file, without_chart=without_chart)
    resaved(file)
    before = file.read_bytes()
    unchanged = indicators("report", copied_workspace, *OPTIONS, "-o", file)
    assert unchanged.code == 0 and "behövde uppdateras" in unchanged.err
    correct(copied_workspace)
    for path in (file, fresh):
        assert indicators("report", copied_workspace, *OPTIONS, "-o", path).code == 0
    after = file.read_bytes()
    check_written_anew(before, after, fresh.read_bytes(), chart=not without_chart)
    assert "staff.2022.total.shares" in tags(after)
    before_findings = tmp_path / "before.docx"
    before_findings.write_bytes(before)
    assert len(findings(file)) <= len(findings(before_findings))
    # Once more through LibreOffice, and nothing has changed.
    resaved(file)
    again = indicators("report", copied_workspace, *OPTIONS, "-o", file)
    assert "behövde uppdateras" in again.err and "Nytt" not in again.err
    assert len(converted([file], "pdf")) == 1


@pytest.mark.office
def test_edits_at_random_live_through_libreoffice(tmp_path: Path, resaved: Resave) -> None:
    # LibreOffice opens no file with a comment that has no words, as those of the scripts have.
    scripts = {seed: scripted(seed, but=comment) for seed in range(0, SCRIPTS, 20)}
    files = {seed: tmp_path / f"{seed}.docx" for seed in scripts}
    for seed, path in files.items():
        path.write_bytes(scripts[seed])
    resaved(*files.values())
    for path in files.values():
        saved = path.read_bytes()
        after = run(saved, report(80))
        check(saved, after)
        path.write_bytes(after.content)
    resaved(*files.values())
    for seed, path in files.items():
        docx.Document(str(path))
        assert by_author(path.read_bytes()) >= by_author(scripts[seed])
