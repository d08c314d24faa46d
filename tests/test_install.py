"""Installed as the pages say, where there is nothing else: ``make test-install``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from indicators import __version__

from .conftest import OF_OTHERS, ROOT

pytestmark = pytest.mark.install

PAGE = (ROOT / "docs" / "installera.md").read_text("utf-8")
PACKED = ("indicators", "questionnaires", "docs", "setup.cfg", "pyproject.toml", "constraints.txt",
          "README.md", "LICENSE")  # fmt: skip
NETWORK = ("PIP_", "SSL_", "UV_", "REQUESTS_")  # how this machine reaches the packages
# The line of the page that installs, and where the tool puts what it installs.
LINES = {
    "pip": ["python", "-m", "pip", "install", "-c", "constraints.txt", "."],
    "pipx": ["pipx", "install", "--pip-args=-c constraints.txt", "."],
    "uv": ["uv", "tool", "install", "-c", "constraints.txt", "."],
}


def run(*line: str, folder: Path, environment: Mapping[str, str]) -> str:
    done = subprocess.run(
        line, cwd=folder, env={**environment}, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, (line, done.stdout[-3000:], done.stderr[-3000:])
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment that has pipx and uv, and nothing of ours."""
    place = tmp_path_factory.mktemp("tools")
    here = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    run(sys.executable, "-m", "venv", str(place), folder=place, environment=here)
    bin_ = place / "bin"
    pip = (str(bin_ / "python"), "-m", "pip", "install", "--quiet")
    run(*pip, "pipx", "uv", folder=place, environment=here)
    return bin_


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as it is unpacked, in a folder with a name as people have it."""
    folder = tmp_path_factory.mktemp("Hämtade filer") / "indicators-main"
    folder.mkdir()
    for name in PACKED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    return folder


@pytest.mark.parametrize("tool", LINES)
def test_the_line_of_the_page_installs_a_program_that_writes_a_report(
    tool: str, tools: Path, unpacked: Path, tmp_path: Path
) -> None:
    line = LINES[tool]
    written = " ".join(line).replace(
        "--pip-args=-c constraints.txt", '--pip-args="-c constraints.txt"'
    )
    assert written.replace("python -m", "py -m") in PAGE
    home = tmp_path / "home"
    home.mkdir()
    environment = {
        "HOME": str(home), "PATH": f"{home / '.local/bin'}:{tools}:/usr/bin:/bin",
        "PIPX_DEFAULT_PYTHON": sys.executable, "UV_PYTHON": sys.executable, "LANG": "C.UTF-8",
        "UV_CACHE_DIR": str(tools.parent / "downloaded-uv"),
        "PIP_CACHE_DIR": str(tools.parent / "downloaded"),
        **{name: value for name, value in os.environ.items()
           if name.lower().endswith("_proxy") or name.startswith(NETWORK)},
    }  # fmt: skip
    if tool == "pip":
        run(
            sys.executable, "-m", "venv", str(home / ".local"), folder=home, environment=environment
        )
    run(*line, folder=unpacked, environment=environment)
    program = shutil.which("indicators", path=environment["PATH"])
    assert program is not None and program.startswith(str(home)), program
    told = run("indicators", "--version", folder=tmp_path, environment=environment)
    assert told.strip() == f"indicators {__version__}"
    for part in ("questionnaires", "responses"):
        shutil.copytree(ROOT / part, tmp_path / "enkater" / part, ignore=OF_OTHERS)
    run("indicators", "report", "enkater", "-o", "b.docx", folder=tmp_path, environment=environment)
    assert (tmp_path / "b.docx").stat().st_size > 10_000
    environment_of_it = Path(program).resolve().parents[1]
    found = {path.resolve() for path in environment_of_it.rglob("indicators/docs/handbok.md")}
    (handbook,) = found  # once, though lib64 is a link to lib
    assert handbook.read_bytes() == (ROOT / "docs" / "handbok.md").read_bytes()
    assert not (unpacked / "enkater").exists()
