"""Every command in a process of its own: what it prints is what it promises, and nothing else.

In the process of a test a library's own printing is easily missed, no stream is ever closed, and
everything is loaded already. Here all is as on a user's machine.
"""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree
from typing import Any
from zipfile import ZipFile

import docx
import pytest

from indicators.cli import commands
from indicators.cli.terminal import run
from indicators.report import RECORD_COLUMNS

from ..conftest import OF_OTHERS, ROOT, Outcome, edit

ASSOCIATIONS = ("norr", "soder", "vaster")
GROUPS = ("--by", "unit", "--by", "sex")

# A way to call each command in which it has something to say.
PRINTS = {
    "start": ("{ws}/made", "--from", "{ws}/responses"),
    "match": ("{ws}",),
    "table": ("{ws}",),
    "check": ("{ws}",),
    "audit": ("{ws}/docs/printed-example.csv",),
    "figures": ("{ws}",),
    "proofread": ("{ws}/docs/handledning.md", "{ws}"),
    "overview": ("{ws}",),
    "plan": ("{ws}",),
    "explain": ("{ws}", "--questionnaire", "staff"),
    "reliability": ("{ws}",),
    "ledger": ("{ws}",),
    "record": ("{ws}/docs/table.md", "{ws}"),
    "pool": tuple(f"{{ws}}/{name}" for name in ASSOCIATIONS),
    "questionnaire": (f"{ROOT}/tests/data/definitions/personal.lss",),
    "diff": ("staff:2017", "staff:2022"),
    "init": ("made",),
    "comments": ("{ws}", "--themes", "{ws}/docs/themes.docx"),
    "strip": ("{ws}/responses/staff-2022.csv",),
}
MAKES_FILES = {
    "report": ("{ws}",),
    "charts": ("{ws}", "--questionnaire", "managers", "--format", "svg"),
    "slides": ("{ws}", "--questionnaire", "managers"),
    "page": ("{ws}", "--questionnaire", "managers"),
    "bugreport": ("{ws}", "managers", "2022"),
    "export": ("{ws}", "--shares"),
}
CALLS = PRINTS | MAKES_FILES

# Commands one after another in one process, each as if it were alone: what it says, its name and
# its exit code go to standard error, and then standard output is made what it was at the start.
ONE_AFTER_ANOTHER = """
import json, os, sys
from indicators.cli import commands
from indicators.cli.terminal import run
kept, nowhere = sys.stdout and os.dup(1), os.open(os.devnull, os.O_WRONLY)
for line in json.loads(sys.argv[1]):
    try:
        code = run(commands, line)
    except SystemExit as ended:
        code = ended.code
    print(f"\\0{line[0]} {code}\\0", end="", file=sys.stderr, flush=True)
"""
AS_CLOSED = "    sys.stdout = sys.stdout.close()\n"
AS_GONE = """
    os.dup2(nowhere, 1)
    sys.stdout = sys.__stdout__
    sys.stdout.flush()
    os.dup2(kept, 1)
"""


def takes(parameter: str) -> list[str]:
    """The commands that have an option."""
    return [n for n, c in commands.commands.items() if any(p.name == parameter for p in c.params)]


@pytest.fixture(scope="module")
def ws(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace of the repository, with three more inside it to put together."""
    folder = tmp_path_factory.mktemp("fresh")
    copytree(ROOT / "docs", folder / "docs")
    themes = docx.Document()
    cells = themes.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "Svar", "Tema (skriv här)"
    themes.save(str(folder / "docs" / "themes.docx"))
    for other in ("", *ASSOCIATIONS):
        for part in ("questionnaires", "responses"):
            copytree(ROOT / part, folder / other / part, ignore=OF_OTHERS)
    for other in ASSOCIATIONS:
        waves = folder / other / "responses" / "rounds.toml"
        edit(waves, 'Östra Södertörn"', f'{other}"')
    made = ("table", str(folder), "--questionnaire", "board", "--no-compare", "-o")
    assert run(commands, [*made, str(folder / "docs" / "table.md")]) == 0
    return folder


Start = Callable[..., Any]
Call = Callable[..., Outcome]


@pytest.fixture
def start(ws: Path, tmp_path: Path) -> Start:
    """Runs a command in a process of its own, in an empty folder.

    ``shell`` is what a user writes behind it, such as ``| head -1``.
    """

    def call(name: str, *more: str, **streams: Any) -> Any:
        given = [word.format(ws=ws) for word in CALLS.get(name, ())]
        line = ["-m", "indicators", *([name] if name else ()), *given, *more]
        return python(tmp_path, *line, **streams)

    return call


@pytest.fixture
def one_after_another(ws: Path, tmp_path: Path) -> Start:
    """Runs all commands that print in one process, which makes standard output again."""

    def call(again: str, **streams: Any) -> Any:
        lines = [[n, *(word.format(ws=ws) for word in given)] for n, given in PRINTS.items()]
        code = ONE_AFTER_ANOTHER + again
        return python(tmp_path, "-c", code, json.dumps(lines), **streams)

    return call


def python(folder: Path, *line: str, shell: str = "", **streams: Any) -> Any:
    command = [sys.executable, *line]
    if shell:
        command = ["sh", "-c", f'"$@" {shell}', "sh", *command]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "INDICATORS_LANGUAGE": "en"}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | streams
    return subprocess.run(command, cwd=folder, env=environment, encoding="utf-8", **pipes)


def told(stderr: str) -> list[tuple[str, int, str]]:
    """Of each command its name, its exit code and what it said."""
    *parts, rest = stderr.split("\0")
    names = (part.split() for part in parts[1::2])
    found = [(n, int(c), said) for (n, c), said in zip(names, parts[::2], strict=True)]
    assert [name for name, *_ in found] == list(PRINTS) and not rest
    return found


@pytest.fixture
def said(ws: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """The exit code, and what the program itself says: nothing that a library prints is in it."""

    def call(name: str, *more: str) -> tuple[int, str]:
        out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
        with monkeypatch.context() as held:
            held.chdir(tmp_path)
            held.setattr("sys.stdout", out)
            code = run(commands, [name, *(word.format(ws=ws) for word in CALLS[name]), *more])
        out.seek(0)
        return code, out.read()

    yield call


def test_every_command_is_called_here() -> None:
    """A new command gets its line above, but for the window, which stays (tests/app)."""
    assert {*CALLS, "app"} == set(commands.commands)


@pytest.mark.parametrize("name", ["", "table"])
def test_help_is_in_the_language_asked_for_and_alone(name: str, start: Start) -> None:
    """The environment asks for English here."""
    done = start(name, "--help", "--language", "sv")
    assert done.returncode == 0 and not done.stderr
    assert done.stdout.startswith(f"Användning: indicators {name}".rstrip())


@pytest.mark.parametrize("name", commands.commands)
def test_it_is_so_of_every_command(name: str, indicators: Call) -> None:
    done = indicators(name, "--help", "--language", "sv")
    assert done.code == 0 and not done.err
    assert done.out.startswith(f"Användning: indicators {name}")


@pytest.mark.parametrize("name", [name for name in PRINTS if name != "init"])
def test_a_command_prints_what_it_says_and_no_more(name: str, start: Start, said: Start) -> None:
    more = ("--by", "unit") if name in takes("by") else ()
    done = start(name, *more)
    assert (done.returncode, done.stdout) == said(name, *more)
    assert "Traceback" not in done.stderr


def test_init_says_where_the_workspace_is(start: Start, tmp_path: Path) -> None:
    done = start("init")
    assert done.returncode == 0 and done.stdout.startswith("The workspace made is ready.")
    assert not done.stderr and (tmp_path / "made" / "responses" / "rounds.toml").exists()


@pytest.mark.parametrize("by", [(), GROUPS[:2], GROUPS], ids=["total", "unit", "unit and sex"])
def test_a_table_is_json_and_csv_from_the_first_byte_to_the_last(
    by: tuple[str, ...], start: Start
) -> None:
    only = ("--questionnaire", "staff", *by)
    of_json = json.loads(start("table", *only, "--format", "json").stdout)
    of_csv = list(csv.DictReader(io.StringIO(start("table", *only, "--format", "csv").stdout)))
    assert len(of_json) == len(of_csv)
    assert all(tuple(row) == RECORD_COLUMNS for row in (*of_json, *of_csv))
    groupings = {row["grouping"] for row in of_csv}  # the sexes are too few to be shown
    assert {"", *by[1:2]} <= groupings <= {"", *by[1::2]}


def test_files_are_made_with_groups_and_nothing_is_printed(start: Start, tmp_path: Path) -> None:
    for name in MAKES_FILES:
        groups = GROUPS if name in ("report", "slides") else GROUPS[:2]
        done = start(name, *(groups if name in takes("by") else ()))
        assert done.returncode == 0 and not done.stdout and "Traceback" not in done.stderr
    names = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")}
    assert {"bilaga2-2022.docx", "seminarium-2022.pptx", "seminarium-2022.html"} < names
    for name in ("bilaga2-2022.docx", "seminarium-2022.pptx"):
        with ZipFile(tmp_path / name) as held:
            assert held.testzip() is None
    assert {"oppna-data/shares.csv", "oppna-data/datapackage.json"} < names
    page = (tmp_path / "seminarium-2022.html").read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>") and page.rstrip().endswith("</html>")
    pictures = list((tmp_path / "diagram-2022").glob("*.svg"))
    assert len(pictures) > 2 and all(ElementTree.parse(path) for path in pictures)


@pytest.mark.parametrize("name", ["--help", "--version", "table"])
def test_a_closed_standard_output_is_an_error_and_not_silence(name: str, start: Start) -> None:
    done = start(name, shell=">&-")
    assert done.returncode == 1
    assert "cannot be written to: it is closed, or the disk is full." in done.stderr
    assert "Traceback" not in done.stderr and "Exception ignored" not in done.stderr


def test_it_is_an_error_of_every_command_that_prints(one_after_another: Start) -> None:
    done = one_after_another(AS_CLOSED, shell=">&-")
    assert done.returncode == 0 and "Exception ignored" not in done.stderr
    for name, code, said in told(done.stderr):
        assert code == 1, name
        assert "cannot be written to: it is closed, or the disk is full." in said, name
        assert "Traceback" not in said, name


def test_a_full_disk_is_told_as_well(start: Start) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no device that is always full")
    with full.open("w") as stream:
        done = start("table", stdout=stream)
    assert done.returncode == 1 and done.stderr.count("\n") == 1
    assert "the disk is full" in done.stderr


def test_a_file_is_made_though_nobody_can_be_told(start: Start, tmp_path: Path) -> None:
    assert start("report", shell=">&- 2>&-").returncode == 0
    assert (tmp_path / "bilaga2-2022.docx").exists()


@pytest.fixture
def gone() -> Iterator[int]:
    """A pipe without a reader: as with ``| head -1`` or ``| less`` and q, but gone from the start,
    whatever the timing."""
    reader, writer = os.pipe()
    os.close(reader)
    yield writer
    os.close(writer)


@pytest.mark.parametrize("name", ["--help", "table"])
def test_a_reader_that_has_gone_is_no_fault(name: str, start: Start, gone: int) -> None:
    assert not start(name, stdout=gone).stderr


def test_it_is_no_fault_of_any_command_that_prints(one_after_another: Start, gone: int) -> None:
    done = one_after_another(AS_GONE, stdout=gone)
    assert done.returncode == 0 and "Exception ignored" not in done.stderr
    for name, code, said in told(done.stderr):
        assert code == 1, name  # as click ends then: what it wrote was refused
        # One tells of a year without answers, the other what was left out.
        assert not said or name in ("explain", "strip"), name
        assert "Traceback" not in said, name


def test_the_first_line_can_be_had_alone(start: Start) -> None:
    done = start("table", "--by", "unit", shell="| head -1")
    assert done.stdout == "Indikatorenkäter, resultat\n" and not done.stderr


@pytest.mark.parametrize("name", takes("output"))
def test_a_minus_is_standard_output_or_refused(
    name: str, indicators: Call, ws: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is written to the screen, by a library in C too, is seen in this process as well."""
    monkeypatch.chdir(tmp_path)
    given = [word.format(ws=ws) for word in CALLS[name]]
    done = indicators(name, *given, "-o", "-")
    if name in PRINTS:
        assert done == indicators(name, *given)
    else:
        assert done.code == 2 and not done.out
        assert "--output - is standard output, and this command makes files." in done.err
    assert not list(tmp_path.iterdir())


def test_a_minus_takes_the_format_asked_for(start: Start) -> None:
    rows = json.loads(start("table", "--format", "json", "-o", "-").stdout)
    assert tuple(rows[0]) == RECORD_COLUMNS


@pytest.mark.parametrize(("language", "word"), [("sv", "Fel"), ("en", "Error")])
def test_started_before_it_is_installed_it_says_how_to(language: str, word: str) -> None:
    """In the project's folder Python finds the program, but not what it needs (``-S``)."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [sys.executable, "-S", "-m", "indicators", "check"],
        cwd=ROOT, env=environment | {"INDICATORS_LANGUAGE": language},
        capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 1 and not done.stdout
    assert done.stderr.startswith(f"{word}: ") and " click" in done.stderr
    assert "pip install --force-reinstall -c constraints.txt ." in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="Linux lists threads there")
def test_a_table_starts_no_threads_for_numbers_it_has_not() -> None:
    code = (
        "import atexit, os, sys; from indicators.cli import main\n"
        "atexit.register(lambda: print(len(os.listdir('/proc/self/task')), file=sys.stderr))\n"
        f"sys.argv = ['indicators', 'table', {str(ROOT)!r}, '--no-compare']; main()"
    )
    free = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT, env=free
    )
    assert done.stderr.splitlines()[-1] == "1"
