"""The look of an association: told where it cannot be read, and in what its commands write."""

from __future__ import annotations

import inspect
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import openpyxl
import pytest

from indicators.documents import _MODULES, DOCUMENT_SUFFIXES, TABLE_SUFFIXES, WITH_LOOK, render
from indicators.documents.colour_rules import CHOSEN
from indicators.documents.look import STANDARD, Look
from indicators.survey.look import COLOURS
from indicators.words.errors import ProblemsError
from indicators.workspace import open_workspace

from ..conftest import Outcome, small_workspace
from ..documents.sample import DOCUMENT
from ..survey.test_look import png

Indicators = Callable[..., Outcome]


def with_look(folder: Path, lines: str) -> Path:
    """A small workspace whose ``rounds.toml`` ends in a look."""
    rounds = small_workspace(folder) / "responses" / "rounds.toml"
    rounds.write_text(f"{rounds.read_text('utf-8')}\n[look]\n{lines}\n", "utf-8")
    return folder


def test_the_keys_of_colours_are_the_colours_that_may_be_chosen() -> None:
    assert set(COLOURS) == set(CHOSEN)


def test_the_formats_that_take_a_look_are_named_as_such() -> None:
    forms = {*DOCUMENT_SUFFIXES.values(), *TABLE_SUFFIXES.values(), "powerpoint", "page"}
    takes = {
        form
        for form in forms
        if "look" in inspect.signature(
            import_module(f"indicators.documents.{_MODULES.get(form, form)}").render
        ).parameters
    }  # fmt: skip
    assert set(WITH_LOOK) == takes


def test_a_workspace_without_the_section_has_the_standard_look(tmp_path: Path) -> None:
    assert open_workspace(small_workspace(tmp_path / "ws")).look == STANDARD


def test_a_workspace_has_the_look_of_its_association(tmp_path: Path) -> None:
    folder = with_look(
        tmp_path / "ws",
        'clear = "#5C1A33"\npositive = "#b484b8"\ntypeface = "Georgia"\nlogo = "Märke.PNG"',
    )
    (folder / "responses" / "Märke.PNG").write_bytes(png())
    workspace = open_workspace(folder)
    look = workspace.look
    assert (look.colours.clear, look.colours.positive) == ("#5c1a33", "#b484b8")
    assert look.colours.negative == STANDARD.colours.negative and look.typeface == "Georgia"
    assert look.logo and (look.logo.suffix, look.logo.name) == (".png", "Prov")
    assert look.logo.content == png()
    assert folder.absolute() / "responses" / "Märke.PNG" in {f.absolute() for f in workspace.files}


def test_what_a_screen_reader_says_of_the_logo_can_be_chosen(tmp_path: Path) -> None:
    folder = with_look(tmp_path / "ws", 'logo = "a.png"\nlogo_text = "Samverkan i Prov"')
    (folder / "responses" / "a.png").write_bytes(png())
    logo = open_workspace(folder).look.logo
    assert logo and logo.name == "Samverkan i Prov"


def test_a_logo_is_not_written_over(tmp_path: Path, indicators: Indicators) -> None:
    folder = with_look(tmp_path / "ws", 'logo = "../logo.png"')
    (folder / "logo.png").write_bytes(png())
    done = indicators("report", folder, "-o", folder / "logo.png")
    assert done.code == 1 and (folder / "logo.png").read_bytes() == png()
    assert "logo.png" in done.err


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "sv",
            "Fel: {file}, ”look.clear”: färgen #88aaff är för ljus för vit text: kontrasten är "
            "2,2:1, och minst 4,5:1 krävs.\n"
            '  → Närmaste nyans av samma färg som duger: clear = "#243c87"\n',
        ),
        (
            "en",
            "Error: {file}, “look.clear”: the colour #88aaff is too light for white text: the "
            "contrast is 2.2:1, and 4.5:1 is the least.\n"
            '  → The nearest shade of the same colour that will do: clear = "#243c87"\n',
        ),
    ],
)
def test_a_colour_that_cannot_be_read_is_told_with_one_that_can(
    tmp_path: Path, language: str, said: str
) -> None:
    """In a process of its own, as on a user's machine; and the colour named is then taken."""
    folder = with_look(tmp_path / "ws", 'clear = "#88AAFF"')
    rounds = folder / "responses" / "rounds.toml"
    command = [sys.executable, "-m", "indicators", "--language", language, "check", str(folder)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert done.returncode == 1
    assert said.format(file=rounds) in done.stdout + done.stderr
    rounds.write_text(rounds.read_text("utf-8").replace("#88AAFF", "#243c87"), "utf-8")
    again = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert again.returncode == 0 and "look" not in again.stdout + again.stderr


def test_all_that_is_wrong_with_a_look_is_told_at_once(
    tmp_path: Path, indicators: Indicators
) -> None:
    lines = 'clear = "#88aaff"\npositive = "#ffd500"\ntypeface = "a/b"\nlogo = "logo.gif"\nfarg = 3'
    done = indicators("check", with_look(tmp_path / "ws", lines), "--language", "sv")
    assert done.code == 1
    told = done.out + done.err
    for key in ("clear", "positive", "typeface", "logo", "farg"):
        assert told.count(f"”look.{key}”") == 1, key


@pytest.mark.parametrize("command", ["report", "table", "charts", "slides", "page", "overview"])
def test_a_command_that_writes_refuses_a_look_that_cannot_be_read(
    tmp_path: Path, command: str, indicators: Indicators, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = with_look(tmp_path / "ws", 'negative = "#ff9966"')
    monkeypatch.chdir(tmp_path)
    done = indicators(command, folder)
    assert done.code == 1 and "too light for white text" in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["ws"]


def test_a_proposed_colour_beside_a_wrong_one_fits_what_is_proposed_for_that(
    tmp_path: Path,
) -> None:
    folder = with_look(tmp_path / "ws", 'clear = "#88aaff"\nnegative = "#880000"')
    with pytest.raises(ProblemsError) as raised:
        open_workspace(folder)
    facts = [dict(problem.facts) for problem in raised.value.problems]
    rounds = folder / "responses" / "rounds.toml"
    text = rounds.read_text("utf-8")
    for fact in facts:
        text = text.replace(str(fact["given"]), str(fact["instead"]))
    rounds.write_text(text, "utf-8")
    look = open_workspace(folder).look.colours
    assert [look.clear, look.negative] == [fact["instead"] for fact in facts]


def test_a_workbook_is_written_in_the_look_of_the_workspace(
    tmp_path: Path, indicators: Indicators
) -> None:
    folder = with_look(tmp_path / "ws", 'clear = "#5c1a33"\ntypeface = "Georgia"')
    for command in ("report", "table", "overview"):
        file = tmp_path / f"{command}.xlsx"
        assert indicators(command, folder, "-o", file).code == 0
        font = openpyxl.load_workbook(file).worksheets[-1]["A1"].font
        assert (font.color.rgb, font.name) == ("FF5C1A33", "Georgia")


@pytest.mark.parametrize("form", ["text", "markdown", "csv", "json"])
def test_words_and_numbers_have_no_look(form: str) -> None:
    assert form not in WITH_LOOK
    if form in ("text", "markdown"):
        assert render(DOCUMENT, form) == render(DOCUMENT, form, look=Look(typeface="Georgia"))
