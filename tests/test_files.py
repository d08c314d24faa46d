"""Only ordinary files are read, only in the workspace; a damaged one is one message."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from .conftest import ROOT, Outcome, edit

Command = Callable[..., Outcome]

ROUNDS = 'association = "Prov"\n[board.2022]\n{line}\npolicy = {{ least = 4 }}\n'


@pytest.fixture
def place(copied_workspace: Path) -> Path:
    """The folder of a workspace whose only round reads ``svar.csv``, which is not there yet."""
    responses = copied_workspace / "responses"
    (responses / "rounds.toml").write_text(ROUNDS.format(line='file = "svar.csv"'), "utf-8")
    return responses


def fresh(workspace: Path) -> tuple[int, str]:
    """Exit code and messages of ``check`` in a process that is not waited for long."""
    done = subprocess.run(
        [sys.executable, "-m", "indicators", "--language", "en", "check", workspace],
        capture_output=True, text=True, timeout=30, cwd=ROOT,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


@pytest.mark.skipif(os.name == "nt", reason="links and pipes as Unix has them")
@pytest.mark.parametrize("what", ["svar.csv", "rounds.toml", "published.jsonl", "board.toml"])
@pytest.mark.parametrize("kind", ["pipe", "device", "loop"])
def test_what_is_no_ordinary_file_is_one_clear_error(
    indicators: Command, place: Path, what: str, kind: str
) -> None:
    file = place.parent / "questionnaires" / what if what == "board.toml" else place / what
    file.unlink(missing_ok=True)
    if kind == "pipe":
        os.mkfifo(file)
    else:
        file.symlink_to("/dev/zero" if kind == "device" else file)
    if kind == "loop":  # nothing to wait for
        outcome = indicators("check", place.parent)
        code, said = outcome.code, outcome.out + outcome.err
    else:
        code, said = fresh(place.parent)
    assert code == 1 and "Traceback" not in said
    named = what in said and ("no ordinary file" in said or "lies outside" in said)
    # A loop in place of a definition is as good as none.
    assert named or (kind == "loop" and what != "svar.csv")


@pytest.mark.parametrize("how", ["path", "link"])
def test_only_what_lies_in_the_workspace_is_read(place: Path, tmp_path: Path, how: str) -> None:
    elsewhere = tmp_path / "svar.csv"
    (place / "board-2022.csv").rename(elsewhere)
    if how == "link":
        (place / "svar.csv").symlink_to(elsewhere)
    else:
        edit(place / "rounds.toml", '"svar.csv"', '"../../svar.csv"')
    code, said = fresh(place.parent)
    assert code == 1 and "svar.csv lies outside the workspace" in said
    (place / "svar.csv").unlink(missing_ok=True)
    elsewhere.rename(place / "svar.csv")
    edit(place / "rounds.toml", 'file = "', 'file = "../responses/') if how == "link" else edit(
        place / "rounds.toml", "../../", ""
    )
    assert fresh(place.parent)[0] == 0


def report(path: Path) -> Path:
    """A report of which only print is left: a heading and one table."""
    word = docx.Document()
    word.add_heading("Styrelse (12 svar)", 1)
    rows = [["Fråga", "Negativt", "Varken eller", "Positivt", "Antal svar"]]
    rows += [["structures", "8", "17", "75", "12"]]
    table = word.add_table(0, 5)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    word.save(str(path))
    return path


def parts(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as package:
        return package.namelist()


@pytest.mark.parametrize("harm", ["gone", "empty", "garbage", "cut", "another kind"])
def test_a_damaged_word_report_is_one_message_whatever_is_damaged(
    indicators: Command, tmp_path: Path, harm: str
) -> None:
    sound = report(tmp_path / "rapport.docx")
    assert indicators("audit", sound).code == 0
    for part in parts(sound):
        path = tmp_path / "skadad.docx"
        with zipfile.ZipFile(sound) as old, zipfile.ZipFile(path, "w") as new:
            for name in old.namelist():
                content = old.read(name)
                if name == part and harm == "another kind":
                    content = b'<?xml version="1.0"?><a xmlns="urn:a"><b/></a>'
                elif name == part and harm != "gone":
                    content = {
                        "empty": b"",
                        "garbage": b"\0\xff<",
                        "cut": content[: len(content) // 2],
                    }[harm]
                if name != part or harm != "gone":
                    new.writestr(name, content)
        outcome = indicators("audit", path)
        assert outcome.code in (0, 1), (part, outcome.err)
        assert (
            len([line for line in outcome.err.splitlines() if line.startswith("Error")])
            == outcome.code
        )


WRITES_AND_DIES = """
import os, signal, sys, tempfile
from pathlib import Path
from indicators.writers import write_file

def die(*arguments):
    os.kill(os.getpid(), signal.SIGKILL)

Path.replace = die  # at the last moment: all is written, and not yet in its place
write_file(Path(sys.argv[1]), b"42 %")
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_what_a_killed_run_leaves_behind_the_next_one_clears_away(
    indicators: Command, copied_workspace: Path, tmp_path: Path
) -> None:
    out = tmp_path / "ut"
    out.mkdir()
    killed = [sys.executable, "-c", WRITES_AND_DIES, str(out / "a.csv")]
    assert subprocess.run(killed, cwd=ROOT).returncode < 0
    (left,) = out.iterdir()
    assert left.name.startswith(".indicators-") and left.read_bytes() == b"42 %"
    beside = out / left.name.replace(left.name.split("-")[2], str(os.getpid()))
    beside.write_bytes(b"of a run that is not over")
    assert indicators("table", copied_workspace, "-o", out / "b.csv").code == 0
    assert {path.name for path in out.iterdir()} == {"b.csv", beside.name}
