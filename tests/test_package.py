"""What pip installs: a wheel with everything the tool needs, and no more."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from configparser import ConfigParser
from functools import cache
from importlib.metadata import distributions, packages_distributions, requires, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from indicators.survey.shipped import DRAFTS, shipped_files

from .conftest import ROOT
from .subtests import as_subtests


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel unpacked, built from a copy of what the repository holds."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    source.mkdir()
    for name in (
        "indicators",
        "questionnaires",
        "docs",
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
    assert {"indicators/py.typed", "indicators/workspace/templates/rounds.sv.toml"} <= names
    for name in ("indicators", *(f"drafts/{draft}" for draft in DRAFTS)):
        assert f"indicators/questionnaires/{name}.toml" in names
    assert "indicators/questionnaires/README.md" in names
    assert {name for name in names if name.startswith("indicators/docs/")} == {
        "indicators/docs/handbok.md",
        *(f"indicators/docs/handbok/{path.name}" for path in (ROOT / "docs/handbok").iterdir()),
    }
    assert any(name.endswith("LICENSE") for name in names)
    assert not any(name.startswith(("tests", "responses")) for name in names)


def test_the_wheel_holds_every_file_of_the_package(installed: Path) -> None:
    """What is no module is easily left out: stylesheets, scripts, blank files."""
    package = ROOT / "indicators"
    paths = {path for path in package.rglob("*.*") if path.is_file() and path.suffix != ".pyc"}
    kinds = {".css", ".docx", ".js", ".pptx", ".toml", ".typ", ".typed"}
    assert {path.suffix for path in paths} >= kinds
    assert [path for path in paths if not (installed / path.relative_to(ROOT)).is_file()] == []


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
    for path in {*shipped_files().values()} - {own}:
        assert (tmp_path / "ws" / "questionnaires" / path.name).read_bytes() == path.read_bytes()


def test_the_metadata_say_what_it_is(installed: Path) -> None:
    (folder,) = installed.glob("*.dist-info")
    metadata = (folder / "METADATA").read_text("utf-8")
    assert "License: GPL-3.0-or-later" in metadata or "License-Expression: GPL-3.0" in metadata
    assert "Requires-Python: >=3.11" in metadata
    assert "indicators = indicators.cli:main" in (folder / "entry_points.txt").read_text("utf-8")


# --- what is installed, and in which versions ------------------------------------------------

SETUP = ConfigParser()
SETUP.read(ROOT / "setup.cfg", encoding="utf-8")
RUNS = [Requirement(line) for line in SETUP["options"]["install_requires"].split()]
TESTS = [Requirement(line) for line in SETUP["options.extras_require"]["test"].split()]
PEERS = [Requirement(line) for line in SETUP["options.extras_require"]["bench"].split()]
ENGINES = [
    Requirement(SETUP["options.extras_require"][name].strip()) for name in ("duckdb", "spark")
]
PINS = {
    canonicalize_name(pin.name): str(pin.specifier).removeprefix("==")
    for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    if (pin := line.partition("#")[0].strip() and Requirement(line.partition("#")[0]))
}


@as_subtests("needed", [*RUNS, *TESTS, *PEERS, *ENGINES], ids=lambda needed: needed.name)
def test_every_package_has_a_lower_bound_and_a_pinned_version_within_it(
    needed: Requirement,
) -> None:
    assert [bound.operator for bound in needed.specifier] == [">="]
    assert PINS[canonicalize_name(needed.name)] in needed.specifier


def test_whatever_those_packages_need_on_any_system_is_pinned_too() -> None:
    """Told of the pinned versions, by themselves: with others there is nothing to say."""
    if any(version(name) != pin for name, pin in PINS.items() if name in installed_names()):
        pytest.skip("other versions are installed than those of constraints.txt")
    left, seen = [*RUNS, *TESTS], set[str]()
    while left:
        name = canonicalize_name(left.pop().name)
        assert name in PINS
        if name in seen or name not in installed_names():
            continue
        seen.add(name)
        left += [r for r in map(Requirement, requires(name) or ()) if needed_somewhere(r)]
    assert len(seen) > 40


@cache
def installed_names() -> set[str]:
    return {canonicalize_name(found.name) for found in distributions()}


def needed_somewhere(requirement: Requirement) -> bool:
    """Whether Linux, Windows or macOS needs it, with Python 3.11, beside what it is an extra of."""
    systems = (("linux", "Linux"), ("win32", "Windows"), ("darwin", "Darwin"))
    environments = (
        {"sys_platform": system, "platform_system": name, "python_version": "3.11", "extra": ""}
        for system, name in systems
    )
    marker = requirement.marker
    return marker is None or any(marker.evaluate(environment) for environment in environments)


@pytest.mark.parametrize(
    ("folder", "known"), [("indicators", RUNS), ("tests", [*RUNS, *TESTS])], ids=["runs", "tests"]
)
def test_every_package_that_is_imported_is_one_that_is_installed(
    folder: str, known: list[Requirement]
) -> None:
    names = {canonicalize_name(one.name) for one in known}
    of_engines = names | {canonicalize_name(one.name) for one in ENGINES}
    owners = packages_distributions()
    browser = {"playwright", "axe_playwright_python"}  # `make test-browser` installs these
    for path in (ROOT / folder).rglob("*.py"):
        for module in imported_by(path) - set(sys.stdlib_module_names) - browser:
            if module not in ("indicators", "tests", "benchmarks", "pyspark", "py4j"):
                allowed = of_engines if path.parent.name == "engines" else names
                assert allowed & {canonicalize_name(name) for name in owners[module]}, module
            assert module not in ("pyspark", "py4j") or path.parent.name == "engines"


def imported_by(path: Path) -> set[str]:
    """The packages that a module imports, inside functions too, but for those of types alone."""
    found: set[str] = set()
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    checks = (node for node in nodes if isinstance(node, ast.If))
    of_types = [n for n in checks if isinstance(n.test, ast.Name) and n.test.id == "TYPE_CHECKING"]
    skipped = {node for check in of_types for one in check.body for node in ast.walk(one)}
    for node in nodes:
        if node in skipped:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_there_is_one_way_to_install_and_no_text_speaks_of_another() -> None:
    """Engines for more answers than a computer holds, peers and tests are for those who ask."""
    assert set(SETUP["options.extras_require"]) == {"bench", "duckdb", "spark", "test"}
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "Makefile"]
    texts = [*pages, *(ROOT / "indicators").rglob("*.py")]
    for path in texts:
        for line in path.read_text("utf-8").splitlines():
            assert not re.search(r"\[(seminar|statistics|frame)\]", line), (path, line)
            if "pip install" in line or "$(PIP) install" in line:
                assert "-c " in line, (path, line)


def test_the_source_package_holds_all_that_the_repository_holds(tmp_path: Path) -> None:
    """All but what only git reads; and no export that lies beside those of the repository."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a checkout of git")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    names = [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "responses" / "staff-2023.csv").write_text("real answers")
    build = "from setuptools.build_meta import build_sdist; build_sdist('dist')"
    subprocess.run([sys.executable, "-c", build], cwd=tmp_path, capture_output=True, check=True)
    (packed,) = (tmp_path / "dist").glob("*.tar.gz")
    with tarfile.open(packed) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    assert set(names) - held <= {".gitignore"}
    assert "responses/staff-2023.csv" not in held
