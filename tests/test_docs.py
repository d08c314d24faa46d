"""The documentation runs, and says what is there."""

from __future__ import annotations

import doctest
import re
import shlex
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import copytree
from urllib.parse import unquote

import pytest

import indicators as package
from indicators.cli import commands
from indicators.survey.questionnaire_file import read_questionnaire
from indicators.survey.waves import load_rounds
from indicators.workspace.appearance import colour_problems

from .conftest import OF_OTHERS, ROOT, Outcome, edit
from .make_commands import ENGLISH, SWEDISH, Reference

Command = Callable[..., Outcome]
FILES = (
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").glob("*.md")),
)
PAGES = {str(path.relative_to(ROOT)): path.read_text("utf-8") for path in FILES}
README = PAGES["README.md"]
GENERATED = ("docs/commands.md", "docs/kommandon.md")
WRITTEN = "\n".join(text for name, text in PAGES.items() if name not in GENERATED)
# The workspaces that stand in commands, as readers have made them.
WORKSPACES = ("enkater", "surveys")
# The folders with exports, and the commands that make a workspace.
EXPORTS = ("exporter", "exports")
MAKING = (" init ", " --from ", " --blank ", " --with ")


def blocks(language: str, text: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


@dataclass(frozen=True)
class Example:
    """Commands that stand in a block of a page, and what stands under them as printed."""

    page: str
    lines: tuple[str, ...]
    printed: str = ""

    def __str__(self) -> str:
        return f"{self.page}: {self.lines[0]}"


# What sets a machine up is no example of the program; it is tried on machines without it.
SET_UP = ("make", "python3 -m venv ", ".venv/bin/")
# The table in the example has an impossible row, and its page says that this is an exit code.
ENDS_WITH_ONE = "indicators audit docs/printed-example.csv"


def examples() -> list[Example]:
    """The blocks of commands, each with the output that stands in the same section, if any does."""
    return [example for page in PAGES for example in examples_of(page)]


def examples_of(page: str) -> list[Example]:
    found: list[Example] = []
    for section in re.split("^##+ ", PAGES[page], flags=re.MULTILINE):
        for language, block in re.findall(r"```(\w*)\n(.*?)```", section, re.DOTALL):
            if language == "sh":
                lines = (line.partition("  #")[0].strip() for line in block.splitlines())
                kept = [line for line in lines if line and not line.startswith(SET_UP)]
                found += [Example(page, tuple(kept))] if kept else []
            elif not language and "```sh" in section:
                found[-1] = replace(found[-1], printed=block)
    return found


def in_prose() -> list[str]:
    """The commands that stand in sentences, those that are more than a name."""
    prose = re.sub(r"```.*?```", "", "\n".join(PAGES.values()), flags=re.DOTALL)
    spans = (span for span in re.findall("`([^`]+)`", prose) if span.startswith("indicators "))
    commands_ = (span for span in spans if len(span.split()) > 2 or span.endswith("--help"))
    return list(dict.fromkeys(commands_))


def run(indicators: Command, line: str) -> Outcome:
    words = shlex.split(line)
    assert words[0] == "indicators", line
    if words[1] == "app" or "--watch" in words:  # they stay until they are ended, in other tests
        words = [*words[:2], "--help"]
    outcome = indicators(*words[1:])
    assert outcome.code == line.startswith(ENDS_WITH_ONE), outcome.err
    if words[1] == "init" or "--blank" in words:
        into = Path(words[2]) / "responses"
        copytree(ROOT / "responses", into, ignore=OF_OTHERS, dirs_exist_ok=True)
    return outcome


def prepare(indicators: Command, *lines: str) -> None:
    """What a reader of the lines has, here: the workspaces that they name, and what the sentence
    or the page says is to be done first."""
    text = f" {' '.join(lines)} "
    for name in WORKSPACES if not any(word in text for word in MAKING) else ():
        if f" {name} " in text:
            make_workspace(Path(name))
    for name in EXPORTS:
        if f" --from {name} " in text:
            Path(name).mkdir()
            for file in ("staff-2021.xlsx", "staff-2022.csv", "managers-2022.sav"):
                shutil.copy(ROOT / "responses" / file, name)
    if " pool " in text:
        for name in ("norr", "soder", "vaster"):
            make_workspace(Path(name))
            edit(Path(name) / "responses" / "rounds.toml", 'Östra Södertörn"', f'{name}"')
    if " --change " in text:
        for rounds in Path().glob("**/rounds.toml"):
            edit(rounds, "[policy]", 'population = "these"\n[policy]')
    if " --goals " in text:
        for rounds in Path().glob("**/rounds.toml"):
            goal = '[[goal]]\ntext = "Tid"\nindicator = "time"\ntarget = 80\n'
            rounds.write_text(rounds.read_text("utf-8") + goal, "utf-8")
    if " personal.lss " in text:
        shutil.copy(ROOT / "tests" / "data" / "definitions" / "personal.lss", Path())
    if " mall.md " in text:
        Path("mall.md").write_text("{staff.2022.time.positive}\n", "utf-8")
    if " proofread rapport.docx" in text:
        run(indicators, "indicators report -o rapport.docx")
    if " audit bilaga2-2021" in text:
        run(indicators, "indicators report --year 2021 -o bilaga2-2021.docx")


def make_workspace(folder: Path) -> None:
    for part in ("questionnaires", "responses"):
        copytree(ROOT / part, folder / part, ignore=OF_OTHERS)


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


@pytest.mark.parametrize("example", examples(), ids=str)
def test_every_example_of_a_page_works_and_prints_what_stands_under_it(
    indicators: Command, copied_workspace: Path, monkeypatch: pytest.MonkeyPatch, example: Example
) -> None:
    monkeypatch.chdir(copied_workspace)
    if example.page == "docs/handledning.md":
        monkeypatch.setenv("INDICATORS_LANGUAGE", "sv")
    prepare(indicators, *example.lines)
    printed = "".join(run(indicators, line).out for line in example.lines)
    if example.printed:
        assert_printed(example.printed, printed)


@pytest.mark.parametrize("line", in_prose())
def test_every_command_in_a_sentence_works(
    indicators: Command, copied_workspace: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.chdir(copied_workspace)
    prepare(indicators, line)
    for name in commands.commands if "COMMAND" in line else [""]:
        run(indicators, line.replace("COMMAND", name))


def test_what_an_example_prints_is_compared_with_all_that_is_printed() -> None:
    """The test of the tests: what is not printed, is printed elsewhere, or is printed too."""
    assert_printed("a\n…\nd\n", "a\nb  \nc\nd\n")
    assert_printed("…\nb\n…\n", "a\nb\nc\n")
    for wanted in ("a\nc\n", "…\nc\nb\n…\n", "a\nb\n", "a\n…\nb\n"):
        with pytest.raises(AssertionError):
            assert_printed(wanted, "a\nb\nc\n")
    assert [example.printed != "" for example in examples()].count(True) == 4


def test_the_two_commands_of_the_readme_write_the_file_that_it_names(
    indicators: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In Swedish and in English, and nothing else is needed than the exports."""
    monkeypatch.chdir(tmp_path)
    opening = [example for example in examples_of("README.md") if " start " in example.lines[0]]
    assert [len(example.lines) for example in opening] == [2, 2]
    for example in opening:
        prepare(indicators, *example.lines)
        for line in example.lines:
            run(indicators, line)
        (tmp_path / "bilaga2-2022.docx").unlink()
    assert README.count("bilaga2-2022.docx (") == 2


def test_the_readme_tells_the_same_year_in_swedish_and_in_english() -> None:
    """The same commands in the same order, but for the names of folders and files."""
    swedish, english = README.split("## In English")
    names = {"enkater": "surveys", "exporter": "exports", "seminarium.pptx": "seminar.pptx"}
    steps = [re.findall(r"^\d\. .*?`(indicators [^`]+)`", half, re.MULTILINE | re.DOTALL)
             for half in (swedish, english)]  # fmt: skip
    for name, other in names.items():
        steps[0] = [step.replace(name, other) for step in steps[0]]
    assert steps[0] == steps[1] and len(steps[0]) > 5


@pytest.mark.parametrize("reference", [ENGLISH, SWEDISH], ids=lambda page: page.language)
def test_the_reference_of_the_commands_is_what_they_say_today(reference: Reference) -> None:
    """If not: `make docs`."""
    assert PAGES[f"docs/{reference.file}"] == reference.text()


def test_every_command_has_an_example_and_every_option_stands_in_a_page() -> None:
    """In a page that somebody wrote: the generated ones have all of them anyway."""
    lines = [line for example in examples() for line in example.lines]
    for name, command in commands.commands.items():
        assert any(line.startswith(f"indicators {name}") for line in lines), name
        for param in command.params:
            if param.param_type_name == "option" and param.name not in ("year", "language"):
                options = [option for option in param.opts if option.startswith("-")]
                assert any(option in WRITTEN for option in options), options


def test_the_swedish_guide_has_every_command() -> None:
    guide = PAGES["docs/handledning.md"]
    assert [name for name in commands.commands if f"indicators {name}" not in guide] == []


def test_every_rounds_file_of_a_page_is_valid(tmp_path: Path) -> None:
    counted = {
        "docs/rounds-toml.md": (7, 1, 0),
        "docs/handledning.md": (2, 0, 1),
        "docs/scale.md": (1,),
    }
    assert {page for page, text in PAGES.items() if blocks("toml", text)} == set(counted)
    for page, of_blocks in counted.items():
        for block, waves in zip(blocks("toml", PAGES[page]), of_blocks, strict=True):
            top = "" if block.startswith("association") else 'association = "X"\n'
            (tmp_path / "rounds.toml").write_text(top + block, "utf-8")
            rounds, problems = load_rounds(tmp_path / "rounds.toml")
            assert not problems
            assert len(rounds.waves) == waves
            assert not [*colour_problems(tmp_path / "rounds.toml", rounds.look)]


@pytest.mark.parametrize("page", ["docs/rounds-toml.md", "docs/handledning.md"])
def test_every_key_of_a_rounds_file_stands_in_its_page(tmp_path: Path, page: str) -> None:
    """The keys are those that the reader itself names where one is misspelt."""
    misspelt = (
        "zzz = 1\n[smallest_change]\nzzz = 1\n[policy]\nzzz = 1\n[report]\nzzz = 1\n"
        '[look]\nzzz = 1\n[staff.2022]\nfile = "x.csv"\nzzz = 1\n[[goal]]\nzzz = 1\n'
    )
    (tmp_path / "rounds.toml").write_text(misspelt, "utf-8")
    _, problems = load_rounds(tmp_path / "rounds.toml")
    known = [dict(problem.facts)["known"] for problem in problems if "known" in dict(problem.facts)]
    keys = {key for names in known for key in names}
    assert len(known) == 7 and len(keys) > 20
    assert [key for key in keys if not re.search(rf"\b{key}\b", PAGES[page])] == []


@pytest.mark.parametrize(
    ("page", "written", "proposed"),
    [
        ("docs/rounds-toml.md", 'positive = "#ffd500"', 'positive = "#af9101"'),
        ("docs/handledning.md", 'clear = "#88aaff"', 'clear = "#243c87"'),
    ],
)
def test_a_colour_that_cannot_be_read_is_told_as_its_page_says(
    tmp_path: Path, page: str, written: str, proposed: str
) -> None:
    path = tmp_path / "rounds.toml"
    path.write_text(f'association = "X"\n[look]\n{written}\n', "utf-8")
    (problem,) = colour_problems(path, load_rounds(path)[0].look)
    assert proposed in PAGES[page] and written.partition('"')[2].strip('"') in PAGES[page]
    assert (problem.hint("en") or "").endswith(proposed)
    if page.endswith("toml.md"):
        message = problem.text("en").partition(": ")[2]
        assert message in " ".join(PAGES[page].split())


def test_the_questionnaire_file_of_its_readme_is_valid(tmp_path: Path) -> None:
    text = (ROOT / "questionnaires" / "README.md").read_text("utf-8")
    (block,) = blocks("toml", text)
    (tmp_path / "staff.toml").write_text(block, "utf-8")
    _, problems = read_questionnaire(tmp_path / "staff.toml")
    assert not problems, [problem.text() for problem in problems]


def test_the_python_of_its_page_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert [page for page, text in PAGES.items() if blocks("python", text)] == ["docs/python.md"]
    names: dict[str, object] = {}
    for block in blocks("python", PAGES["docs/python.md"]):
        exec(block, names)
    assert "Fraction(30, 31)" in PAGES["docs/python.md"]
    assert str(eval('results.get("time").share("positive")', names)) == "30/31"


def test_the_docstring_of_the_package_is_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    found = doctest.testmod(package)
    assert found.attempted == 4 and not found.failed


def test_the_columns_of_the_csv_stand_in_the_page_of_tables() -> None:
    from indicators.report import RECORD_COLUMNS

    assert ",".join(RECORD_COLUMNS) in PAGES["docs/tables.md"]


def test_every_status_stands_in_the_page_of_tables_and_its_mark_in_the_guide() -> None:
    from indicators import Status
    from indicators.words import catalogue

    words = catalogue("sv")
    for status in Status:
        assert f"| `{status.value}` |" in PAGES["docs/tables.md"]
        mark = words.get(f"mark.{status.value}")
        assert mark is None or f"| {mark} |" in PAGES["docs/handledning.md"]


def test_every_style_that_can_be_restyled_exists_in_a_report() -> None:
    from io import BytesIO

    from docx import Document as open_word

    from indicators.documents import render

    from .documents.sample import DOCUMENT

    written = open_word(BytesIO(render(DOCUMENT, "word")))
    own = {style.name for style in written.styles if not style.builtin}
    assert set(re.findall(r"`(Indikator\w+)`", PAGES["docs/report.md"])) == own


# --- links, pictures, and what belongs together ----------------------------------------------


def anchors(text: str) -> set[str]:
    """The names that GitHub gives headings: lower case, hyphens for spaces, marks left out."""
    prose = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    headings = re.findall("^#+ (.*)$", prose, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES)
def test_links_and_files_that_a_page_names_exist(page: str) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", PAGES[page]):
        name, _, anchor = unquote(target).strip("<>").partition("#")
        file = (ROOT / page).parent / name if name else ROOT / page
        assert file.exists(), target
        assert not anchor or anchor in anchors(file.read_text("utf-8")), target
    folders = "benchmarks|docs|indicators|questionnaires|responses|tests"
    for target in re.findall(rf"`((?:{folders})/[\w./-]+)`", PAGES[page]):
        if target.startswith("responses/published.jsonl"):
            continue  # made by report --publish
        assert (ROOT / target).exists(), target


def test_the_readme_leads_to_every_page() -> None:
    linked = set(re.findall(r"\]\(([\w/.-]+\.md)", README))
    assert set(PAGES) - linked == {"README.md"}


def test_the_readme_has_three_small_pictures_each_with_an_alternative_in_words() -> None:
    pictures = re.findall(r"!\[(.*?)\]\((.*?)\)", README)
    assert len(pictures) == 3
    for words, file in pictures:
        assert len(words) > 60
        assert (ROOT / file).stat().st_size < 150_000
    assert {ROOT / file for _, file in pictures} == set((ROOT / "docs").glob("*.png"))


def test_the_map_of_contributing_has_every_room() -> None:
    """In an order in which each imports from those above it, which is that of ARCHITECTURE."""
    (drawn,) = blocks("map", PAGES["ARCHITECTURE.md"])
    named = re.findall(r"^\| `(\w+)/` \|", PAGES["CONTRIBUTING.md"], re.MULTILINE)
    assert named == [line.split()[1] for line in drawn.splitlines()]


def test_the_changelog_has_the_section_that_changes_go_to_and_this_version_under_it() -> None:
    versions = re.findall(r"^## \[(.+?)\]", PAGES["CHANGELOG.md"], re.MULTILINE)
    assert versions[:2] == ["Unreleased", package.__version__]
