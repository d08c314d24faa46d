"""The documentation runs, and says what is there."""

from __future__ import annotations

import doctest
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

import indicators as package
from indicators.cli import commands
from indicators.questionnaire_file import load_questionnaire
from indicators.rounds import load_rounds
from indicators.writers.word_styles import __doc__ as _styles  # noqa: F401 - it must import

from .conftest import ROOT, Outcome, edit

README = (ROOT / "README.md").read_text("utf-8")
Command = Callable[..., Outcome]


def blocks(language: str, text: str = README) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def lines() -> list[str]:
    return [
        line.partition("  #")[0].strip()
        for block in blocks("sh")
        for line in block.splitlines()
        if line.startswith("indicators ")
    ]


@pytest.mark.parametrize("line", lines())
def test_every_command_of_the_readme_works(
    indicators: Command, copied_workspace: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.chdir(copied_workspace)
    for other in ("norr", "soder", "vaster") if " pool " in line else ():
        for part in ("questionnaires", "responses"):
            copytree(ROOT / part, copied_workspace / other / part)
        edit(
            copied_workspace / other / "responses" / "rounds.toml", 'Östra Södertörn"', f'{other}"'
        )
    assert indicators(*shlex.split(line)[1:]).code == 0


def test_every_command_and_option_stands_in_the_readme() -> None:
    for name, command in commands.commands.items():
        assert f"### {name}" in README
        assert any(line.startswith(f"indicators {name}") for line in lines())
        for param in command.params:
            if param.name not in ("folder", "folders", "file", "year", "language"):
                options = [option for option in param.opts if option.startswith("-")]
                assert any(option in README for option in options), options


def test_the_rounds_file_of_the_readme_is_valid(tmp_path: Path) -> None:
    (block,) = blocks("toml")
    (tmp_path / "rounds.toml").write_text(block, "utf-8")
    rounds, problems = load_rounds(tmp_path / "rounds.toml")
    assert not problems
    assert len(rounds.rounds) == 4


def test_the_questionnaire_file_of_its_readme_is_valid(tmp_path: Path) -> None:
    text = (ROOT / "questionnaires" / "README.md").read_text("utf-8")
    (block,) = blocks("toml", text)
    (tmp_path / "staff.toml").write_text(block, "utf-8")
    _, problems = load_questionnaire(tmp_path / "staff.toml")
    assert not problems, [problem.text() for problem in problems]


def test_the_python_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    (block,) = blocks("python")
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    exec(block, names)
    assert "Fraction(30, 31)" in block
    assert str(eval('results.get("time").share("positive")', names)) == "30/31"


def test_the_docstring_of_the_package_is_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    found = doctest.testmod(package)
    assert found.attempted == 4 and not found.failed


def test_the_columns_of_the_csv_stand_in_the_readme() -> None:
    from indicators.report import RECORD_COLUMNS

    assert ",".join(RECORD_COLUMNS) in README


def test_every_status_stands_in_the_readme() -> None:
    from indicators import Status

    assert all(f"| `{status.value}` |" in README for status in Status)


def test_every_style_that_can_be_restyled_exists_in_the_word_file() -> None:
    styles = set(re.findall(r"`(Indikator\w+)`", README))
    code = "".join(p.read_text("utf-8") for p in (ROOT / "indicators" / "writers").glob("word*.py"))
    assert styles == set(re.findall(r"Indikator(?:tabell|fakta|not|cell|huvud|tidigare)\b", code))


def test_links_and_files_that_the_documents_name_exist() -> None:
    for page in ("README.md", "ARCHITECTURE.md", "CHANGELOG.md"):
        text = (ROOT / page).read_text("utf-8")
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
            assert (ROOT / target).exists(), target
        for target in re.findall(r"`((?:tests|questionnaires|responses)/[\w./-]+)`", text):
            assert (ROOT / target).exists(), target


def test_the_changelog_has_the_section_that_changes_go_to() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert "## [Unreleased]" in text
