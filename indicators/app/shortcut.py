"""An icon on the desktop that opens the window of a folder, on Windows, macOS and Linux.

What the icon holds is made by pure functions; only ``make_shortcut`` touches the computer. The
folder is an argument of Python's, never a part of a script, so whatever its name holds is only a
name. Python itself says so where the folder is gone, in the user's language.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ..documents import write_file
from ..words import say
from ..words.errors import OutputError

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*%]')
_MOST_ALIKE = 50  # icons of folders with the same name

_LINK_SCRIPT = """
$ErrorActionPreference = 'Stop'
$link = (New-Object -ComObject WScript.Shell).CreateShortcut($env:INDICATORS_LINK)
if ($link.Arguments -and $link.Arguments -ne $env:INDICATORS_ARGUMENTS) { exit 3 }
$link.TargetPath = $env:INDICATORS_TARGET
$link.Arguments = $env:INDICATORS_ARGUMENTS
$link.WorkingDirectory = $env:INDICATORS_HOME
$link.Description = $env:INDICATORS_COMMENT
$link.WindowStyle = 1
$link.Save()
"""
_TAKEN = 3


@dataclass(frozen=True, slots=True)
class Icon:
    """A file that starts a program when it is clicked on: what it ends in, and what is in it."""

    suffix: str
    content: bytes


def make_shortcut(folder: Path, language: str) -> Path:
    """Puts an icon on the desktop that opens a folder, and says where; on Windows also a file into
    the folder with which others who share it open it.

    Raises:
        OutputError: If the name of the folder cannot stand in one, or there is no desktop.
    """
    folder = folder.expanduser().absolute()
    check_name(folder)
    _make(folder)
    desktop = _desktop()
    if not desktop.is_dir():
        raise OutputError("shortcut.no_desktop", folder=desktop)
    command = start_command(folder)
    if sys.platform == "win32":
        write_file(folder / say(language, "shortcut.start_file"), start_file(language))
        linked = None if "%" in str(folder) else _linked(desktop, folder, command, language)
        return linked or _placed(desktop, folder, batch_file(command, language))
    if sys.platform == "darwin":
        return _placed(desktop, folder, command_file(command))
    path = _placed(desktop, folder, desktop_file(command, folder.name, language))
    with suppress(OSError, subprocess.SubprocessError):  # GNOME asks before it trusts an icon
        trust = ["gio", "set", str(path), "metadata::trusted", "true"]
        subprocess.run(trust, capture_output=True, timeout=10, check=False)
    return path


def _make(folder: Path) -> None:
    """Makes the folder if it is not there: the icon never does."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError("output.failed", file=folder) from error


def check_name(folder: Path) -> None:
    """Refuses a folder whose name no icon can hold.

    Raises:
        OutputError: If there is a line break or another control character in it.
    """
    name = str(folder)
    if any(unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") for letter in name):
        raise OutputError("shortcut.name", folder=folder)


def start_command(folder: Path) -> list[str]:
    """What an icon runs. ``-P``: nothing is loaded from the folder that it happens to stand in."""
    return [sys.executable, "-P", "-m", "indicators", "app", "--held", str(folder)]


def icon_name(folder: Path) -> str:
    """What an icon is called: "indicators enkater"."""
    return f"indicators {_NOT_IN_NAMES.sub('', folder.name)}".strip(" .")


# --- what is in an icon ---------------------------------------------------------------------


def desktop_file(command: Sequence[str], name: str, language: str) -> Icon:
    """An icon of Linux, after the Desktop Entry Specification 1.5."""
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Version=1.5",
        f"Name={_entry_value(f'indicators {name}')}",
        f"Comment={_entry_value(say(language, 'shortcut.comment'))}",
        f"Exec={_entry_value(' '.join(map(_exec_argument, command)))}",
        "Icon=x-office-spreadsheet",
        "Terminal=true",
        "Categories=Office;",
    )
    return Icon(".desktop", ("\n".join(lines) + "\n").encode())


def _exec_argument(text: str) -> str:
    """An argument in quotation marks, as ``Exec`` has them; a per cent sign begins a code there."""
    return '"' + re.sub(r'(["`$\\])', r"\\\1", text).replace("%", "%%") + '"'


def _entry_value(text: str) -> str:
    """A value of a key; backslashes are doubled once more."""
    return text.replace("\\", "\\\\")


def command_file(command: Sequence[str]) -> Icon:
    """An icon of macOS: a script that Terminal runs."""
    return Icon(".command", f"#!/bin/sh\nexec {shlex.join(command)}\n".encode())


def batch_file(command: Sequence[str], language: str) -> Icon:
    """An icon of Windows where no link can be made: a script that the command prompt runs."""
    line = subprocess.list2cmdline(command).replace("%", "%%")
    return Icon(".cmd", _batch('cd /d "%SystemRoot%"', line, *_stopped(language)))


def start_file(language: str) -> bytes:
    """A file that lies in the folder itself and opens it on any Windows computer that reaches it,
    a folder on a shared drive or a server too.

    Nothing that lies in the folder is run: others may write into it.
    """
    missing = (say(language, key) for key in _NOT_INSTALLED)
    return _batch(
        'cd /d "%SystemRoot%"',
        "where indicators.exe >nul 2>nul",
        "if errorlevel 1 goto python",
        'indicators.exe app "%~dp0."',
        "goto ended",
        ":python",
        'py.exe -3 -P -c "import indicators" >nul 2>nul',
        "if errorlevel 1 goto missing",
        'py.exe -3 -P -m indicators app "%~dp0."',
        ":ended",
        *_stopped(language),
        "exit /b",
        ":missing",
        *(f"echo {line}" for line in missing),
        "pause",
    )


_NOT_INSTALLED = ("shortcut.not_installed", "shortcut.not_installed.hint")


def _stopped(language: str) -> tuple[str, ...]:
    """Keeps the window open where something was wrong."""
    return (
        "if not errorlevel 1 exit /b",
        f"echo {say(language, 'shortcut.failed')}",
        "pause",
    )


def _batch(*lines: str) -> bytes:
    """A script of the command prompt: lines end as it wants them, and from the second on it reads
    UTF-8. A byte order mark would be taken for a command."""
    first = ("@echo off", "chcp 65001 >nul", "title indicators")
    return "".join(f"{line}\r\n" for line in (*first, *lines)).encode()


# --- where it lies --------------------------------------------------------------------------


def _placed(desktop: Path, folder: Path, icon: Icon) -> Path:
    """An icon written; one that is there already is left, and one of another folder too."""
    for path in _names(desktop, folder, icon.suffix):
        try:
            if not path.exists():
                write_file(path, icon.content)
            elif not path.is_file() or path.read_bytes() != icon.content:
                continue
            path.chmod(0o755)
        except OSError as error:  # as where the name is too long
            raise OutputError("output.failed", file=path) from error
        return path
    raise OutputError("output.failed", file=desktop / icon_name(folder))


def _names(desktop: Path, folder: Path, suffix: str) -> list[Path]:
    name = icon_name(folder)
    numbered = (f"{name} {number}{suffix}" for number in range(2, _MOST_ALIKE))
    return [desktop / f"{name}{suffix}", *(desktop / other for other in numbered)]


def _linked(desktop: Path, folder: Path, command: Sequence[str], language: str) -> Path | None:
    """A link of Windows, made by Windows itself: a fixed script that finds all it needs in its
    environment. Nothing if that is forbidden here."""
    target, *arguments = command
    for path in _names(desktop, folder, ".lnk"):
        told = {
            "INDICATORS_LINK": str(path),
            "INDICATORS_TARGET": target,
            "INDICATORS_ARGUMENTS": subprocess.list2cmdline(arguments),
            "INDICATORS_HOME": str(Path.home()),
            "INDICATORS_COMMENT": say(language, "shortcut.comment"),
        }
        code = _run_powershell(_LINK_SCRIPT, told)
        if code != _TAKEN:
            return path if code == 0 and path.exists() else None
    return None


def _run_powershell(script: str, told: Mapping[str, str]) -> int:
    """Runs a script of ours; by its full name, so that nothing else of that name is run."""
    windows = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"))
    program = windows / "System32" / "WindowsPowerShell" / "v1.0" / "powershell.exe"
    line = [str(program), "-NoProfile", "-NonInteractive", "-Command", script]
    try:
        environment = os.environ | told
        done = subprocess.run(line, env=environment, capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.SubprocessError):
        return -1
    return done.returncode


def _desktop() -> Path:
    """The desktop of this user."""
    if sys.platform == "win32":
        return _windows_desktop()
    if sys.platform == "darwin":
        return Path.home() / "Desktop"
    config = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    try:
        told = (config / "user-dirs.dirs").read_text("utf-8")
    except (OSError, ValueError):
        told = ""
    return xdg_desktop(told, Path.home())


def xdg_desktop(user_dirs: str, home: Path) -> Path:
    """The desktop as ``user-dirs.dirs`` has it, whatever it is called in the user's language."""
    found = re.findall(r'^XDG_DESKTOP_DIR="(.*)"\s*$', user_dirs, re.MULTILINE)
    if not found:
        return home / "Desktop"
    path = re.sub(r"\\(.)", r"\1", found[-1])
    return home / path[6:] if path.startswith("$HOME/") else Path(path.replace("$HOME", str(home)))


def _windows_desktop() -> Path:
    """The desktop as Windows has it: OneDrive may have moved it."""
    if sys.platform == "win32":
        import winreg

        place = r"Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
        with suppress(OSError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, place) as key:
            return Path(winreg.ExpandEnvironmentStrings(winreg.QueryValueEx(key, "Desktop")[0]))
    return Path.home() / "Desktop"
