"""Long work says on a terminal how far it has come, and leaves nothing of that behind."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Sequence
from tempfile import TemporaryFile
from typing import NamedTuple

import pytest

from indicators.cli import progress
from indicators.cli.progress import ProgressLine
from indicators.words.progress import step, told_to, working

from ..conftest import ROOT

TABLE = ("table", str(ROOT), "--questionnaire", "staff", "--by", "unit", "--format", "csv")
EXPLAIN = ("explain", str(ROOT), "--questionnaire", "staff", "--by", "unit")
# Everything takes longer than no time.
AT_ONCE = "from indicators.cli import progress; progress.AFTER = 0.0\n"


class Done(NamedTuple):
    """What a command has written: on its standard output, and on its terminal."""

    code: int
    out: bytes
    terminal: str


def on_terminal(arguments: Sequence[str], before: str = AT_ONCE, language: str = "sv") -> Done:
    """Runs a command in a process of its own, with a terminal for its messages."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    line = [sys.executable, "-c", f"{before}from indicators.cli import main; main()", *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "INDICATORS_LANGUAGE": language}
    with TemporaryFile() as out:
        running = subprocess.Popen(line, stdout=out, stderr=theirs, env=environment)
        os.close(theirs)
        written = b"".join(iter(lambda: _read(ours), b""))  # a terminal holds no more than 4 kB
        os.close(ours)
        code = running.wait()
        out.seek(0)
        return Done(code, out.read(), written.decode())


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux says so that nobody is left who could write
        return b""


def screen(written: str) -> list[str]:
    """The lines that can be read in the end on a terminal to which this was written."""
    lines, column = [""], 0
    for letter in written:
        if letter == "\r":
            column = 0
        elif letter == "\n":
            lines.append("")
        else:
            lines[-1] = lines[-1][:column].ljust(column) + letter + lines[-1][column + 1 :]
            column += 1
    return [line.rstrip() for line in lines]


def piped(arguments: Sequence[str]) -> subprocess.CompletedProcess[bytes]:
    line = [sys.executable, "-c", f"{AT_ONCE}from indicators.cli import main; main()", *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "INDICATORS_LANGUAGE": "sv"}
    return subprocess.run(line, capture_output=True, env=environment)


@pytest.mark.parametrize(
    ("arguments", "language", "told"),
    [
        (TABLE, "sv", "Skyddar små grupper … 3 av 11 frågor"),
        (TABLE, "en", "Protecting small groups … 3 of 11 questions"),
        (EXPLAIN, "sv", "Granskar vad som kan räknas ut … 3 av 11 frågor"),
    ],
)
def test_a_terminal_is_told_and_left_as_it_was(
    arguments: Sequence[str], language: str, told: str
) -> None:
    done = on_terminal(arguments, language=language)
    assert told in done.terminal and "\n" not in done.terminal
    assert screen(done.terminal) == [""]
    assert done.code == 0 and done.out


def test_what_is_printed_is_the_same_with_and_without_a_terminal() -> None:
    alone, told = piped(TABLE), on_terminal(TABLE)
    assert alone.stdout == told.out and alone.stderr == b""


@pytest.mark.parametrize(
    ("error", "message"),
    [("KeyboardInterrupt", "Avbrutet."), ("RuntimeError", "Fel: Ett fel i programmet självt")],
)
def test_what_cuts_the_work_off_stands_on_a_clean_line(error: str, message: str) -> None:
    """In the fourth question."""
    cut_off = (
        "from indicators.disclosure.attack import Attack; targets = Attack._targets\n"
        "def cut_off(self, question):\n"
        "    if question == self._release.questions[3]:\n"
        f"        raise {error}\n"
        "    return targets(self, question)\n"
        "Attack._targets = cut_off\n"
    )
    done = on_terminal(TABLE, AT_ONCE + cut_off)
    assert "3 av 11" in done.terminal and not done.out
    first = next(filter(None, screen(done.terminal)))  # click ends the line of a ^C
    assert first.startswith(message)


class Clock:
    """Seconds, as the test wants them."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


class Terminal(io.StringIO):
    """A terminal that remembers."""

    def isatty(self) -> bool:
        return True


def test_what_takes_no_second_is_not_told() -> None:
    terminal, clock = Terminal(), Clock()
    with told_to(ProgressLine(terminal, "en", clock)):
        for _ in range(3):  # each by itself
            with working("progress.protecting", 11):
                step(1)
                clock.now += progress.AFTER * 0.9
                step(5)
            clock.now += progress.AFTER
    assert terminal.getvalue() == ""


def test_a_longer_line_leaves_nothing_behind_a_shorter_one() -> None:
    terminal, clock = Terminal(), Clock()
    with told_to(ProgressLine(terminal, "en", clock)), working("progress.protecting", 11):
        clock.now = progress.AFTER
        step(10)
        step(0)
        assert screen(terminal.getvalue()) == ["Protecting small groups … 0 of 11 questions"]
    assert screen(terminal.getvalue()) == [""]


def test_a_terminal_that_has_gone_stops_no_work() -> None:
    terminal, clock = Terminal(), Clock()
    with told_to(ProgressLine(terminal, "en", clock)), working("progress.protecting", 11):
        terminal.close()
        clock.now = progress.AFTER
        step(3)


def test_a_narrow_terminal_gets_no_more_than_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the terminal breaks could not be wiped."""
    terminal, clock = Terminal(), Clock()
    monkeypatch.setattr(ProgressLine, "_columns", 20)
    with told_to(ProgressLine(terminal, "en", clock)), working("progress.protecting", 11):
        clock.now = progress.AFTER
        step(3)
        assert terminal.getvalue() == "\rProtecting small gr"


def test_steps_that_nobody_listens_to_are_done_all_the_same() -> None:
    with working("progress.protecting", 11):
        step(3)
