"""The step Checks: what the command says, and for each thing the way to where it is mended."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from indicators.app.mending import key_of, key_of_round, mending_of
from indicators.words.errors import Problem
from indicators.workspace import open_workspace

from ..conftest import Outcome, edit
from .inside import Inside, main_of, seen, tree

TITLES = {"staff": "Personal", "board": "Styrelse", "managers": "Chefsgrupper"}


def test_it_says_what_the_command_says_with_the_names_of_surveys(
    copied_workspace: Path, indicators: Callable[..., Outcome]
) -> None:
    command = indicators("check", copied_workspace, "--language", "sv").out
    page = seen(Inside(copied_workspace).get("/kontroll"))
    lines = [line.strip() for line in command.splitlines()]
    assert len(lines) > 8
    for line in lines:
        if "indicators " in line:  # a command, where the window has a button
            continue
        text = line.removeprefix("Varning: ").replace(f"{copied_workspace}/", "")
        text = re.sub(r"\b(staff|board|managers)(?= 20)", lambda found: TITLES[found[0]], text)
        assert " ".join(text.split()) in page


def test_everything_wrong_has_its_place_what_to_do_and_a_way_there(copied_workspace: Path) -> None:
    rounds = copied_workspace / "responses" / "rounds.toml"
    edit(rounds, "invited = 39", "invited = 3")
    (copied_workspace / "responses" / "board-2022.csv").write_text("Fråga\nsvar\n", "utf-8")
    (copied_workspace / "responses" / "ny.csv").write_text("Fråga\nsvar\n", "utf-8")
    text = main_of(Inside(copied_workspace).get("/kontroll"))
    errors, warnings = text.split("<h2>Varningar")
    assert "<h2>Fel" in errors and "board-2022.csv" in errors and "class=hint" in errors
    board = next(w for w in open_workspace(copied_workspace).rounds.waves
                 if w.key == ("board", 2022))  # fmt: skip
    assert f'href="/lasning#export-{key_of(board)}"' in errors.replace("=/", '="/').replace(
        f"{key_of(board)} ", f'{key_of(board)}" '
    )
    assert re.search(r"ny\.csv.*?href=/filer ", warnings, re.DOTALL)
    staff = key_of_round("staff", "2022")  # fewer asked than have answered
    assert f"href=/uppgifter#{staff} " in errors
    items = re.findall(r"<li class=problem>.*?</li>", text, re.DOTALL)
    assert len(items) >= 3
    for item in items:
        assert "href=" in item or "i filen själv" in item


@pytest.mark.parametrize(
    ("column", "address"),
    [
        ("association", "/uppgifter#forbund-association"),
        ("policy.least", "/uppgifter#visas"),
        ("goal 1.question", "/uppgifter#malen"),
        ("look.colour", "/uppgifter#utseende"),
        ("staff.2022.invited", "/uppgifter#omgang-"),
        ("nobody.2022.invited", "/uppgifter#matningar"),
        ("staff.2022.file", "/filer"),
        ("staff.2022.columns.time", "/lasning#export-"),
        ("staff.2022.compare.NNS", None),
        ("stafff", None),
    ],
)
def test_each_key_is_mended_on_its_page(
    copied_workspace: Path, column: str, address: str | None
) -> None:
    workspace = open_workspace(copied_workspace)
    problem = Problem(key="rounds.questionnaire", file=str(workspace.rounds_file), column=column)
    mending = mending_of(problem, workspace)
    if address is None:
        assert mending is None
    else:
        assert mending is not None and mending.address.startswith(address)


@pytest.mark.parametrize("key", ["open.year.name", "open.year.dates"])
def test_a_file_that_seems_to_be_of_another_year_is_mended_at_files(
    copied_workspace: Path, key: str
) -> None:
    workspace = open_workspace(copied_workspace)
    problem = Problem(key=key, file=str(workspace.rounds.waves[0].file))
    mending = mending_of(problem, workspace)
    assert mending is not None and mending.address == "/filer#known"


def test_no_hint_tells_a_command_where_a_button_mends_it(copied_workspace: Path) -> None:
    edit(copied_workspace / "responses" / "rounds.toml", "association =", "# association =")
    (copied_workspace / "responses" / "ny.csv").write_text("Fråga\nsvar\n", "utf-8")
    text = main_of(Inside(copied_workspace).get("/kontroll"))
    items = re.findall(r"<li class=problem>.*?</li>", text, re.DOTALL)
    assert any("ny.csv" in item for item in items)
    for item in items:
        assert "href=" not in item or "indicators " not in item


def test_a_rounds_file_that_is_no_toml_says_where_and_is_mended_by_hand(
    copied_workspace: Path,
) -> None:
    (copied_workspace / "responses" / "rounds.toml").write_text("association = \n", "utf-8")
    text = seen(Inside(copied_workspace).get("/kontroll"))
    assert "rad 1" in text and "i filen själv" in text


def test_an_empty_folder_is_sent_to_files(tmp_path: Path) -> None:
    for path in ("/kontroll", "/resultat", "/skriv"):
        assert "href=/filer" in main_of(Inside(tmp_path).get(path))


def test_what_stands_in_a_file_is_no_markup_and_looking_changes_nothing(
    copied_workspace: Path,
) -> None:
    rounds = copied_workspace / "responses" / "rounds.toml"
    edit(rounds, "invited = 39", 'invited = 39\ncolumns = { time = "<script>alert(1)</script>" }')
    before = tree(copied_workspace)
    inside = Inside(copied_workspace)
    text = inside.get("/kontroll")
    assert "<script>alert" not in text and "&lt;script&gt;alert" in text
    assert "Fel: 1" in text
    inside.get("/kontroll")
    assert tree(copied_workspace) == before


def test_it_speaks_english(copied_workspace: Path) -> None:
    text = seen(Inside(copied_workspace, "en").get("/kontroll"))
    assert "Mend at Facts" in text and "31 answers of 39 invited (79%)" in text
