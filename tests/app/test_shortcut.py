"""Icons for three systems, whatever the folder is called; all of them are tried on Linux."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from configparser import RawConfigParser
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.app import shortcut
from indicators.app.shortcut import (
    batch_file,
    check_name,
    command_file,
    desktop_file,
    icon_name,
    make_shortcut,
    start_command,
    start_file,
    xdg_desktop,
)
from indicators.words.errors import OutputError

from ..conftest import ROOT, Outcome

Command = Callable[..., Outcome]

NAMES = (
    "enkater", "Enkäter 2022", "Åsa's \"mapp\"", "100 % klart", "a$HOME`id`$(id)", "back\\slash",
    "-e", "semi;colon & co | x > y", "%USERPROFILE%", "~", "#1 {a} [b] !", " inledande",
)  # fmt: skip
LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="/")
names = st.one_of(st.sampled_from(NAMES), st.text(LETTERS, min_size=1, max_size=12))


def launched(content: str) -> list[str]:
    """What a desktop runs: the value of ``Exec`` unescaped, its codes of per cent, then the words
    as a shell has them in quotation marks, which the specification takes from there."""
    parser = RawConfigParser(interpolation=None, strict=True, comment_prefixes=("#",))
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(content)
    value = parser["Desktop Entry"]["Exec"].replace("\\\\", "\0").replace("\0", "\\")
    assert "%" not in value.replace("%%", "")
    done = subprocess.run(
        ["sh", "-c", f"printf '%s\\0' {value.replace('%%', '%')}"],
        capture_output=True, check=True, env={"PATH": os.environ["PATH"], "HOME": "/wrong"},
    )  # fmt: skip
    return done.stdout.decode().split("\0")[:-1]


@given(names)
def test_a_desktop_of_linux_runs_python_with_the_folder_as_one_argument(name: str) -> None:
    command = start_command(Path("/home/åsa") / name)
    icon = desktop_file(command, name, "sv")
    assert icon.suffix == ".desktop" and launched(icon.content.decode()) == command


@pytest.mark.skipif(shutil.which("gio") is None, reason="GLib has no command here")
def test_glib_itself_reads_it_so(tmp_path: Path) -> None:
    """What starts the icons of GNOME, Xfce and others."""
    script, told = tmp_path / "told.sh", tmp_path / "told"
    script.write_text(f"#!/bin/sh\nprintf '%s\\0' \"$@\" > {told}.part && mv {told}.part {told}\n")
    script.chmod(0o755)
    folders = [str(Path("/home/åsa") / name) for name in NAMES]
    entry = desktop_file([str(script), *folders], "prov", "sv").content.decode()
    file = tmp_path / "prov.desktop"
    file.write_text(entry.replace("Terminal=true\n", ""), "utf-8")
    subprocess.run(["gio", "launch", str(file)], check=True, capture_output=True, timeout=20)
    for _ in range(100):
        if told.exists():
            break
        time.sleep(0.05)
    assert told.read_text("utf-8").split("\0")[:-1] == folders


@given(names)
def test_terminal_of_macos_runs_python_with_the_folder_as_one_argument(name: str) -> None:
    command = start_command(Path("/Users/åsa") / name)
    script = command_file(command).content.decode()
    assert script.startswith("#!/bin/sh\nexec ") and script.endswith("\n")
    run = script.replace("exec ", "printf '%s\\0' ", 1)
    done = subprocess.run(["sh", "-c", run], capture_output=True, check=True)
    assert done.stdout.decode().split("\0")[:-1] == command


def as_windows_reads(line: str) -> list[str]:
    """The words of a command line by the rules of Microsoft's C runtime: two quotation marks
    around, a backslash escapes only before one; and per cent signs as a script has them, twice."""
    assert "%" not in line.replace("%%", "")
    words, word, quoted, slashes = [], "", False, 0
    for letter in line.replace("%%", "%") + " ":
        if letter == "\\":
            slashes += 1
            continue
        if letter == '"':
            word += "\\" * (slashes // 2)
            if slashes % 2:
                word += '"'
            else:
                quoted = not quoted
        else:
            word += "\\" * slashes
            if letter in " \t" and not quoted:
                words.append(word)
                word = ""
            else:
                word += letter
        slashes = 0
    return [word for word in words if word]


@pytest.mark.parametrize("name", ["enkater", "Enkäter 2022", "100 % klart", "R&D", "Åsa's mapp"])
def test_the_script_of_windows_has_the_folder_as_one_argument(name: str) -> None:
    """Quotation marks, pipes and the like cannot be in a name there."""
    folder = rf"C:\Users\Åsa Ö\{name}"
    command = [r"C:\Program Files\Python\python.exe", "-P", "-m", "indicators", folder]
    lines = batch_file(command, "sv").content.decode().split("\r\n")
    (line,) = [line for line in lines if "python.exe" in line]
    assert as_windows_reads(line) == command
    outside = "".join(line.split('"')[::2])
    assert not set("&|<>^()") & set(outside), "only inside quotation marks"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_scripts_of_windows_end_lines_as_it_wants_them_and_speak_the_language(
    language: str,
) -> None:
    for script in (start_file(language), batch_file(["python"], language).content):
        assert script.startswith(b"@echo off\r\nchcp 65001 >nul\r\n"), "no byte order mark"
        assert b"\n" not in script.replace(b"\r\n", b"") and script.endswith(b"\r\n")
        told = "Programmet stannade." if language == "sv" else "The program has stopped."
        assert f"echo {told}" in script.decode() and b"\r\npause\r\n" in script


def test_what_is_said_in_scripts_of_windows_is_only_said() -> None:
    """No letter in it means something to the command prompt."""
    for language in ("sv", "en"):
        lines = start_file(language).decode().split("\r\n")
        for line in (line for line in lines if line.startswith("echo ")):
            assert not set('&|<>^%()!"') & set(line), line


def test_a_shared_folder_is_opened_by_where_the_file_lies_and_runs_nothing_in_it() -> None:
    """The prompt looks for programs in the folder it is in, and Python for modules."""
    lines = start_file("sv").decode().split("\r\n")
    places = {line: number for number, line in enumerate(lines)}
    assert places['cd /d "%SystemRoot%"'] < min(n for n, line in enumerate(lines) if ".exe" in line)
    runs = [line for line in lines if '"%~dp0."' in line]
    assert runs == [
        'indicators.exe app "%~dp0."', 'py.exe -3 -P -m indicators app "%~dp0."',
    ]  # fmt: skip
    labels = {line[1:] for line in lines if line.startswith(":")}
    assert {line.split()[-1] for line in lines if "goto" in line} <= labels


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_file_for_a_shared_folder_stands_among_the_pages(language: str) -> None:
    from indicators.words import say

    file = ROOT / "docs" / say(language, "shortcut.start_file")
    assert file.read_bytes() == start_file(language), "write it anew: make docs"


@pytest.mark.parametrize("name", ["a\nExec=evil", "a\r", "a\tb", "a\u2028b", "a\x7f", "a\udcff"])
def test_a_name_that_breaks_lines_is_refused(name: str) -> None:
    with pytest.raises(OutputError, match="icon"):
        check_name(Path("/home") / name)


# --- where it lies --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "desktop"),
    [
        ('XDG_DESKTOP_DIR="$HOME/Skrivbord"\n', "/home/åsa/Skrivbord"),
        ('# XDG_DESKTOP_DIR="$HOME/x"\nXDG_DESKTOP_DIR="/data/Mitt \\"bord\\""\n',
         '/data/Mitt "bord"'),
        ('XDG_DESKTOP_DIR="$HOME"\n', "/home/åsa"),
        ('XDG_MUSIC_DIR="$HOME/Musik"\n', "/home/åsa/Desktop"),
        ("", "/home/åsa/Desktop"),
    ],
)  # fmt: skip
def test_the_desktop_is_found_by_the_name_it_has_in_the_language(told: str, desktop: str) -> None:
    assert xdg_desktop(told, Path("/home/åsa")) == Path(desktop)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a desktop that has a Swedish name."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    for name in ("Skrivbord", "Desktop", ".config"):
        (tmp_path / name).mkdir()
    dirs = tmp_path / ".config" / "user-dirs.dirs"
    dirs.write_text('XDG_DESKTOP_DIR="$HOME/Skrivbord"\n', "utf-8")
    return tmp_path


def system(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(shortcut, "sys", SimpleNamespace(platform=name, executable=sys.executable))


@pytest.mark.parametrize(
    ("name", "place"),
    [("linux", "Skrivbord/indicators Enkäter.desktop"),
     ("darwin", "Desktop/indicators Enkäter.command")],
)  # fmt: skip
def test_an_icon_is_on_the_desktop_can_be_run_and_is_made_once(
    home: Path, monkeypatch: pytest.MonkeyPatch, name: str, place: str
) -> None:
    system(monkeypatch, name)
    path = make_shortcut(home / "Enkäter", "sv")
    assert path == home / place and os.access(path, os.X_OK)
    assert make_shortcut(home / "Enkäter", "sv") == path
    other = make_shortcut(home / "annan" / "Enkäter", "sv")
    assert other.name == path.name.replace("Enkäter", "Enkäter 2"), "that of another folder stays"
    assert str(home / "annan") in other.read_text("utf-8")


def test_no_desktop_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    system(monkeypatch, "linux")
    shutil.rmtree(home / "Skrivbord")
    with pytest.raises(OutputError, match="no desktop"):
        make_shortcut(home / "ws", "sv")


class PowerShell:
    """What Windows does with the script: it leaves a link that others cannot be told from."""

    def __init__(self, code: int = 0) -> None:
        self.code, self.runs = code, list[tuple[list[str], dict[str, str]]]()

    def __call__(self, line: list[str], env: dict[str, str], **_: Any) -> Any:
        self.runs.append((line, env))
        link = Path(env["INDICATORS_LINK"])
        if self.code == 0:
            if link.exists() and link.read_text("utf-8") != env["INDICATORS_ARGUMENTS"]:
                return SimpleNamespace(returncode=3)
            link.write_text(env["INDICATORS_ARGUMENTS"], "utf-8")
        return SimpleNamespace(returncode=self.code)


@pytest.fixture
def windows(home: Path, monkeypatch: pytest.MonkeyPatch) -> PowerShell:
    system(monkeypatch, "win32")
    shell = PowerShell()
    monkeypatch.setattr(shortcut.subprocess, "run", shell)
    monkeypatch.setattr(shortcut, "_windows_desktop", lambda: home / "Desktop")
    return shell


def test_windows_makes_the_link_by_a_script_in_which_no_name_stands(
    home: Path, windows: PowerShell
) -> None:
    folder = home / "Åsa's $(mapp)"
    assert make_shortcut(folder, "sv") == home / "Desktop" / "indicators Åsa's $(mapp).lnk"
    ((line, environment),) = windows.runs
    assert "Åsa" not in " ".join(line) and line[-1] == shortcut._LINK_SCRIPT
    assert line[0].endswith("powershell.exe") and "System32" in line[0]
    assert as_windows_reads(environment["INDICATORS_ARGUMENTS"])[-1] == str(folder)
    assert (folder / "Starta indicators.cmd").read_bytes() == start_file("sv")
    assert make_shortcut(folder, "sv").name == "indicators Åsa's $(mapp).lnk"
    other = home / "annan" / folder.name
    assert make_shortcut(other, "sv").name == "indicators Åsa's $(mapp) 2.lnk"


@pytest.mark.parametrize(("code", "name"), [(1, "Enkäter"), (0, "100 % klart")])
def test_where_windows_makes_no_link_a_script_takes_its_place(
    home: Path, windows: PowerShell, code: int, name: str
) -> None:
    """Where scripts are forbidden; and a link would take a per cent sign for a variable."""
    windows.code = code
    path = make_shortcut(home / name, "sv")
    assert path.suffix == ".cmd" and path.read_bytes().startswith(b"@echo off\r\n")
    assert "%" not in path.name


def test_an_icon_has_a_name_that_every_system_allows() -> None:
    assert icon_name(Path("/a/Enkäter")) == "indicators Enkäter"
    assert icon_name(Path('/a/50%: "x" <y>?*')) == "indicators 50 x y"
    assert icon_name(Path("/")) == "indicators"


# --- what it starts -------------------------------------------------------------------------


def test_an_icon_of_a_folder_that_is_gone_says_so_waits_and_makes_no_folder(
    indicators: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    monkeypatch.setattr("sys.stdin", SimpleNamespace(readline=lambda: read.append("Enter")))
    done = indicators("app", "--held", tmp_path / "gone", "--language", "sv")
    assert done.code == 1 and read == ["Enter"] and not (tmp_path / "gone").exists()
    assert f"Mappen {tmp_path / 'gone'} finns inte längre." in done.err
    assert done.err.endswith("Tryck Enter för att stänga fönstret.\n")


def test_an_icon_opens_the_folder_that_it_is_of(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command that stands in it, run in an empty environment: it begins to serve."""
    folder = home / 'Åsa\'s "$(mapp)" 100 %'
    icon = make_shortcut(folder, "sv")
    command = launched(icon.read_text("utf-8"))
    assert shlex.join(command).startswith(shlex.quote(sys.executable))
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "PYTHONPATH": str(ROOT)}
    environment |= {"PYTHONUNBUFFERED": "1", "LANG": "sv_SE.UTF-8", "BROWSER": "true"}
    with subprocess.Popen(
        command, env=environment, cwd=home, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stderr is not None
        first = process.stderr.readline()
        process.terminate()
    assert first.startswith("Öppnat: http://127.0.0.1:"), first


def test_the_command_says_where_the_icon_is(indicators: Command, home: Path) -> None:
    done = indicators("app", home / "enkater", "--shortcut", "--language", "sv")
    assert done.code == 0 and "Skrivbord/indicators enkater.desktop" in done.err
