"""`report --watch`: a report that follows its exports."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import click
import pytest

from indicators.documents.recorded import properties_of
from indicators.workspace import watching
from indicators.workspace.record import read_record

from ..conftest import ROOT, Outcome, edit, small_workspace

Command = Callable[..., Outcome]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_workspace(tmp_path / "ws")


@pytest.fixture
def export(folder: Path) -> Path:
    return folder / "responses" / "board-2022.csv"


@pytest.fixture
def planned(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], object]]:
    """What happens to the files while the program waits, one after the other; then Ctrl-C."""
    plan: list[Callable[[], object]] = []

    def sleep(seconds: float) -> None:
        if seconds == watching.EVERY_SECONDS:
            if not plan:
                raise KeyboardInterrupt
            plan.pop(0)()

    monkeypatch.setattr("indicators.cli.watching.time.sleep", sleep)
    return plan


def correct(export: Path) -> None:
    """Corrects the first answer of its kind: one row."""
    export.write_bytes(export.read_bytes().replace(b"Till stor del", b"Delvis", 1))


def test_a_corrected_answer_is_told_and_written(
    indicators: Command, folder: Path, export: Path, planned: list[Callable[[], object]]
) -> None:
    report = folder.parent / "a.docx"
    planned.append(lambda: correct(export))
    done = indicators("report", folder, "-o", report, "--watch", "--yes")
    assert done.code == 0 and not done.out
    lines = done.err.splitlines()
    begun = lines.index(f"Waiting for changes in {folder}. Press Ctrl-C to stop.")
    assert lines[begun - 1] == f"Wrote {report}." and lines[-1] == "No longer waiting."
    assert "board-2022.csv: changed" in lines
    assert "answers corrected: board 2022, 1 row" in lines
    (figure,) = [line for line in lines if "→" in line]
    assert figure.count("%") == 2 and "positive answers" in figure
    alone = folder.parent / "b.docx"
    assert indicators("report", folder, "-o", alone).code == 0
    first, second = (read_record(properties_of(p.read_bytes())) for p in (report, alone))
    assert first == second, "as the command writes it by itself"


def test_what_is_hidden_now_is_told_by_its_name_and_never_by_a_number(
    indicators: Command, folder: Path, planned: list[Callable[[], object]]
) -> None:
    rounds = folder / "responses" / "rounds.toml"
    planned.append(lambda: edit(rounds, "least = 4", "least = 12"))
    planned.append(lambda: edit(rounds, "least = 12", "least = 4"))
    done = indicators("report", folder, "-o", folder.parent / "a.md", "--watch", "--yes")
    hidden = [line for line in done.err.splitlines() if line.endswith("not shown now")]
    shown = [line for line in done.err.splitlines() if line.endswith(": shown now")]
    assert hidden and shown and not [line for line in hidden if "%" in line]
    assert done.err.count("rounds.toml: changed") == 2
    assert "policy of board 2022: least 4 → 12" in done.err


def test_errors_are_told_and_the_watch_goes_on(
    indicators: Command, folder: Path, export: Path, planned: list[Callable[[], object]]
) -> None:
    content, report = export.read_bytes(), folder.parent / "a.md"
    planned.append(lambda: export.write_bytes(content.replace(b"Till stor del", b"Rosa", 1)))
    planned.append(lambda: export.write_bytes(content))
    done = indicators("report", folder, "-o", report, "--watch", "--yes")
    assert done.code == 0 and "Error:" in done.err
    assert "Nothing was written. Mend it" in done.err and done.err.count("Wrote ") == 1
    assert "a.md holds what would be written already" in done.err  # mended as it was


def test_a_new_export_that_rounds_do_not_name_changes_no_figure(
    indicators: Command, folder: Path, export: Path, planned: list[Callable[[], object]]
) -> None:
    planned.append(lambda: export.with_name("board-2023.csv").write_bytes(export.read_bytes()))
    done = indicators("report", folder, "-o", folder.parent / "a.md", "--watch", "--yes")
    assert "board-2023.csv: new" in done.err
    assert "No figure that is shown has changed." in done.err


@pytest.mark.parametrize(("typed", "written"), [("", 2), ("n", 1), ("no", 1)])
def test_on_a_terminal_enter_writes_and_n_does_not(
    indicators: Command,
    folder: Path,
    export: Path,
    planned: list[Callable[[], object]],
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    written: int,
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("sys.stdin", SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr(click, "prompt", lambda text, **_: asked.append(text) or typed)
    planned.append(lambda: correct(export))
    done = indicators("report", folder, "-o", folder.parent / "a.md", "--watch")
    assert asked == ["Write again? Enter = yes, n = no"]
    assert done.err.count("a.md") == written


def test_a_watch_publishes_nothing_and_says_so(indicators: Command, folder: Path) -> None:
    done = indicators("report", folder, "--watch", "--publish", "2023-03-01")
    assert done.code == 2 and "--watch cannot be used with --publish" in done.err
    assert not (folder / "responses" / "published.jsonl").exists()


def test_what_never_can_be_written_ends_at_once(indicators: Command, folder: Path) -> None:
    assert indicators("report", folder, "-o", "a.odt", "--watch").code == 1
    assert indicators("report", folder.parent, "--watch").code == 1


# --- in a process of its own ----------------------------------------------------------------


@pytest.fixture
def started(folder: Path) -> Iterator[subprocess.Popen[str]]:
    line = [sys.executable, "-m", "indicators", "report", str(folder), "-o", "a.docx", "--watch"]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "INDICATORS_LANGUAGE": "sv"}
    environment["PYTHONUNBUFFERED"] = "1"
    # Tests that run in the background of a shell are deaf to Ctrl-C, and so would this be.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        line, cwd=folder.parent, env=environment, encoding="utf-8",
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    signal.signal(signal.SIGINT, before)
    yield process
    process.kill()
    process.communicate()


def lines_until(process: subprocess.Popen[str], wanted: str) -> list[str]:
    assert process.stderr is not None
    lines: list[str] = []
    while wanted not in (lines or [""])[-1]:
        line = process.stderr.readline()
        assert line, lines
        lines.append(line.rstrip())
    return lines


def test_a_report_follows_its_export_until_ctrl_c(
    started: subprocess.Popen[str], folder: Path, export: Path
) -> None:
    """Without a terminal nothing is asked."""
    report = folder.parent / "a.docx"
    lines_until(started, "Väntar på ändringar")
    before = report.read_bytes()
    correct(export)
    lines = lines_until(started, "Skrev a.docx.")
    assert "board-2022.csv: ändrad" in lines
    assert "svar rättade: board 2022, 1 rad" in lines
    assert report.read_bytes() != before
    started.send_signal(signal.SIGINT)
    assert started.wait(20) == 0
    assert "Väntar inte längre." in lines_until(started, "Väntar inte längre.")
