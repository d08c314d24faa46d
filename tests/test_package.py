"""What pip installs: a wheel with everything the tool needs, and no more."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from .conftest import ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel unpacked, built from a copy of what the repository holds."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    source.mkdir()
    for name in (
        "indicators",
        "questionnaires",
        "setup.cfg",
        "pyproject.toml",
        "README.md",
        "LICENSE",
    ):
        subprocess.run(["cp", "-r", ROOT / name, source / name], check=True)
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation",
         "--disable-pip-version-check", "-w", folder, source],
        check=True,
    )  # fmt: skip
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_the_wheel_has_questionnaires_templates_types_and_licence(installed: Path) -> None:
    names = {str(path.relative_to(installed)) for path in installed.rglob("*") if path.is_file()}
    for name in ("staff", "board", "managers", "participants", "participants_followup"):
        assert f"indicators/questionnaires/{name}.toml" in names
    assert {"indicators/py.typed", "indicators/templates/rounds.sv.toml"} <= names
    assert "indicators/questionnaires/README.md" in names
    assert any(name.endswith("LICENSE") for name in names)
    assert not any(name.startswith(("tests", "responses")) for name in names)


def test_the_wheel_alone_makes_a_workspace_with_the_nns_questionnaires(
    installed: Path, tmp_path: Path
) -> None:
    """Only the unpacked wheel is on the path, and the repository is not the current folder."""
    environment = os.environ | {"PYTHONPATH": str(installed), "INDICATORS_LANGUAGE": "sv"}
    code = (
        "import indicators, sys; assert 'site' in indicators.__file__\n"
        "from indicators.cli import main; sys.argv[1:] = ['init', 'ws']; main()"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "är klar" in done.stdout
    (own,) = (ROOT / "questionnaires").glob("participants_followup.toml")
    assert not (tmp_path / "ws" / "questionnaires" / own.name).exists()
    for path in {*(ROOT / "questionnaires").glob("*.toml")} - {own}:
        assert (tmp_path / "ws" / "questionnaires" / path.name).read_bytes() == path.read_bytes()


def test_the_metadata_say_what_it_is(installed: Path) -> None:
    (folder,) = installed.glob("*.dist-info")
    metadata = (folder / "METADATA").read_text("utf-8")
    assert "License: GPL-3.0-or-later" in metadata or "License-Expression: GPL-3.0" in metadata
    assert "Requires-Python: >=3.11" in metadata
    assert "indicators = indicators.cli:main" in (folder / "entry_points.txt").read_text("utf-8")
