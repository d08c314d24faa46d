"""The documentation runs, and says what is there."""

from __future__ import annotations

import doctest
import re
import shlex
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import copytree

import pytest

import indicators as package
from indicators.cli import commands
from indicators.survey.questionnaire_file import read_questionnaire
from indicators.survey.waves import load_rounds

from .conftest import ROOT, Outcome, edit

README = (ROOT / "README.md").read_text("utf-8")
Command = Callable[..., Outcome]


def blocks(language: str, text: str = README) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


@dataclass(frozen=True)
class Example:
    """Commands that stand in a block of the README, and what stands under them as printed."""

    lines: tuple[str, ...]
    printed: str = ""


# What sets a machine up is no example of the program; it is tried on machines without it.
SET_UP = ("make ", "python3 -m venv ", ".venv/bin/pip install ")
# The table in the example has an impossible row, and the README says that this is an exit code.
ENDS_WITH_ONE = "indicators audit docs/printed-example.csv"


def examples() -> list[Example]:
    """The blocks of commands, each with the output that stands in the same section, if any does."""
    found: list[Example] = []
    for section in re.split("^##+ ", README, flags=re.MULTILINE):
        for language, block in re.findall(r"```(\w*)\n(.*?)```", section, re.DOTALL):
            if language == "sh":
                lines = (line.partition("  #")[0].strip() for line in block.splitlines())
                kept = [line for line in lines if line and not line.startswith(SET_UP)]
                found += [Example(tuple(kept))] if kept else []
            elif not language and "```sh" in section:
                found[-1] = replace(found[-1], printed=block)
    return found


def lines() -> list[str]:
    return [line for example in examples() for line in example.lines]


def in_prose() -> list[str]:
    """The commands that stand in sentences, those that are more than a name."""
    prose = re.sub(r"```.*?```", "", README, flags=re.DOTALL)
    spans = (span for span in re.findall("`([^`]+)`", prose) if span.startswith("indicators "))
    commands_ = (span for span in spans if len(span.split()) > 2 or span.endswith("--help"))
    return list(dict.fromkeys(commands_))


def run(indicators: Command, line: str) -> Outcome:
    words = shlex.split(line.removeprefix(".venv/bin/"))
    assert words[0] == "indicators", line
    outcome = indicators(*words[1:])
    assert outcome.code == line.startswith(ENDS_WITH_ONE), outcome.err
    return outcome


def three_workspaces(folder: Path) -> None:
    for other in ("norr", "soder", "vaster"):
        for part in ("questionnaires", "responses"):
            copytree(ROOT / part, folder / other / part)
        edit(folder / other / "responses" / "rounds.toml", 'Östra Södertörn"', f'{other}"')


def assert_printed(wanted: str, printed: str) -> None:
    """Line by line the same to the eye; a line "…" stands for lines that are left out."""
    seen = printed.replace("\N{NO-BREAK SPACE}", " ")
    lines, left_out = [line.rstrip() for line in seen.splitlines()], False
    for line in wanted.splitlines():
        if line == "…":
            left_out = True
            continue
        while left_out and lines and lines[0] != line:
            del lines[0]
        assert lines[:1] == [line], f"not printed here: {line}"
        del lines[0]
        left_out = False
    assert left_out or not any(lines), f"printed too: {lines}"


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.lines[0])
def test_every_example_of_the_readme_works_and_prints_what_stands_under_it(
    indicators: Command, copied_workspace: Path, monkeypatch: pytest.MonkeyPatch, example: Example
) -> None:
    monkeypatch.chdir(copied_workspace)
    if any(" pool " in line for line in example.lines):
        three_workspaces(copied_workspace)
    printed = "".join(run(indicators, line).out for line in example.lines)
    if example.printed:
        assert_printed(example.printed, printed)


@pytest.mark.parametrize("line", in_prose())
def test_every_command_in_a_sentence_of_the_readme_works(
    indicators: Command, copied_workspace: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    """With the folders and files that the sentence has, and what it says is to be done first."""
    monkeypatch.chdir(copied_workspace.parent)
    if " init " not in line:
        copied_workspace.rename("enkater")
    if " pool " in line:
        three_workspaces(Path())
    if " --change " in line:
        edit(Path("enkater/responses/rounds.toml"), "[policy]", 'population = "these"\n[policy]')
    if " audit " in line:
        run(indicators, "indicators report enkater --year 2021 -o bilaga2-2021.docx")
    for name in commands.commands if "COMMAND" in line else [""]:
        run(indicators, line.replace("COMMAND", name))


def test_what_an_example_prints_is_compared_with_all_that_is_printed() -> None:
    """The test of the tests: what is not printed, is printed elsewhere, or is printed too."""
    assert_printed("a\n…\nd\n", "a\nb  \nc\nd\n")
    assert_printed("…\nb\n…\n", "a\nb\nc\n")
    for wanted in ("a\nc\n", "…\nc\nb\n…\n", "a\nb\n", "a\n…\nb\n"):
        with pytest.raises(AssertionError):
            assert_printed(wanted, "a\nb\nc\n")
    assert [example.printed != "" for example in examples()].count(True) == 2


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
    assert len(rounds.waves) == 4


def test_the_questionnaire_file_of_its_readme_is_valid(tmp_path: Path) -> None:
    text = (ROOT / "questionnaires" / "README.md").read_text("utf-8")
    (block,) = blocks("toml", text)
    (tmp_path / "staff.toml").write_text(block, "utf-8")
    _, problems = read_questionnaire(tmp_path / "staff.toml")
    assert not problems, [problem.text() for problem in problems]


def test_the_python_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    for block in blocks("python"):
        exec(block, names)
    assert "Fraction(30, 31)" in README
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
    from indicators.documents.word.blank import blank

    own = {style.name for style in blank().styles if not style.builtin}
    assert set(re.findall(r"`(Indikator\w+)`", README)) == own


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
