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

from indicators.workspace.ledger import read_ledger

from ..conftest import ROOT, Outcome, edit, small_workspace

Command = Callable[..., Outcome]

WAVES = 'association = "Prov"\n[board.2022]\n{line}\npolicy = {{ least = 4 }}\n'


@pytest.fixture
def place(copied_workspace: Path) -> Path:
    """The folder of a workspace whose only round reads ``svar.csv``, which is not there yet."""
    responses = copied_workspace / "responses"
    (responses / "rounds.toml").write_text(WAVES.format(line='file = "svar.csv"'), "utf-8")
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
from indicators.documents import write_file

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


STOPPED_AT_EVERY_STEP = """
import itertools, os, shutil, signal, sys
from pathlib import Path
from indicators.cli import commands
from indicators.cli.terminal import run

STEPS = ("os.rename", "os.remove", "os.chmod", "os.mkdir", "tempfile.mkstemp", "fcntl.flock")

def publish(folder, day, language):
    more = ["--publish", day, "--language", language]
    return run(commands, ["report", str(folder), "-o", str(folder / "a.md"), *more])

def stop_before(step, how):
    "Ends this process before its so-manieth step that changes something on the disk."
    done = itertools.count()

    def hook(event, arguments):
        writes = os.O_WRONLY | os.O_RDWR | os.O_CREAT
        opens = event == "open" and isinstance(arguments[2], int) and arguments[2] & writes
        if (opens or event in STEPS) and next(done) == step:
            if how == "interrupted":
                raise KeyboardInterrupt
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)

workspace, states, how = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
publish(workspace, "2023-03-01", "sv")
for step in itertools.count():
    folder = shutil.copytree(workspace, states / str(step))
    child = os.fork()
    if not child:
        stop_before(step, how)
        os._exit(publish(folder, "2023-04-01", "en"))
    if os.waitpid(child, 0)[1] == 0:  # there are no more steps
        break
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes as Unix has them")
@pytest.mark.parametrize("how", ["killed", "interrupted"])
def test_a_publication_that_is_stopped_at_any_step_leaves_all_whole_and_nothing_unknown(
    indicators: Command, tmp_path: Path, how: str
) -> None:
    """A line without its document is safe: more is remembered than is out. A document without
    its line is not."""
    workspace = small_workspace(tmp_path / "before")
    script = [sys.executable, "-c", STOPPED_AT_EVERY_STEP, workspace, tmp_path / "states", how]
    assert subprocess.run(script, cwd=ROOT, capture_output=True, timeout=120).returncode == 0
    before = read_ledger(workspace / "responses" / "published.jsonl").lines
    old = (workspace / "a.md").read_bytes()
    states = sorted((tmp_path / "states").iterdir(), key=lambda state: int(state.name))
    done = states[-1]
    after, new = read_ledger(done / "responses" / "published.jsonl").lines, done / "a.md"
    assert after[:1] == before and len(after) == 2 and new.read_bytes() != old
    seen = set()
    for state in states:
        document, ledger = state / "a.md", state / "responses" / "published.jsonl"
        lines = read_ledger(ledger).lines
        assert lines in (before, after) and document.read_bytes() in (old, new.read_bytes())
        seen.add((lines == after, document.read_bytes() != old))
        again = ("--publish", "2023-04-01", "--language", "en")
        assert indicators("report", state, "-o", document, *again).code == 0
        assert read_ledger(ledger).lines == after and document.read_bytes() == new.read_bytes()
        assert not list(state.rglob(".indicators-*"))
    assert seen == {(False, False), (True, False), (True, True)}
