"""How many answers are needed next year, on the screen and in files."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from ..conftest import Outcome, edit

Command = Callable[..., Outcome]
STAFF = ("--questionnaire", "staff", "--year", 2022)


def declared(workspace: Path, population: str) -> Path:
    edit(
        workspace / "responses" / "rounds.toml",
        'association = "',
        f'population = "{population}"\nassociation = "',
    )
    return workspace


@pytest.fixture
def process(copied_workspace: Path) -> Path:
    return declared(copied_workspace, "process")


def test_the_whole_stands_first_and_then_each_question(indicators: Command, process: Path) -> None:
    out = indicators("plan", process, *STAFF, "--language", "en").out
    rows = re.findall(r"^(The whole survey|\d+\.) .*? (\d+% of \d+)", out, re.MULTILINE)
    assert [name for name, _ in rows] == ["The whole survey", *(f"{n}." for n in range(1, 12))]
    assert rows[1][1] == "97% of 31"
    assert "a change of the whole survey is seen from 9 percentage points" in out
    assert "taken to be about the way of working" not in out


def test_without_a_population_it_says_what_it_takes_the_answers_for(
    indicators: Command, copied_workspace: Path
) -> None:
    out = indicators("plan", copied_workspace, *STAFF, "--language", "en").out
    assert "taken to be about the way of working" in " ".join(out.split())


def test_a_rate_gives_the_answers_and_what_they_show(
    indicators: Command, process: Path, tmp_path: Path
) -> None:
    few, many = tmp_path / "few.json", tmp_path / "many.json"
    indicators("plan", process, *STAFF, "--rate", "50", "-o", few)
    indicators("plan", process, *STAFF, "--rate", "100 %", "-o", many)
    few_rows, many_rows = (json.loads(path.read_text("utf-8")) for path in (few, many))
    assert few_rows[1]["expected"] == 20 and many_rows[1]["expected"] == 39
    for fewer, more in zip(few_rows, many_rows, strict=True):
        assert fewer["smallest"] >= more["smallest"]
        assert fewer["needed_20"] == more["needed_20"]


@pytest.mark.parametrize("rate", ["0", "101", "-5"])
def test_a_rate_that_cannot_be_is_refused(indicators: Command, process: Path, rate: str) -> None:
    outcome = indicators("plan", process, "--rate", rate)
    assert outcome.code == 2 and "from 1 to 100 per cent" in outcome.err


def test_of_a_hidden_group_nothing_is_planned(
    indicators: Command, process: Path, tmp_path: Path
) -> None:
    file = tmp_path / "plan.json"
    indicators("plan", process, *STAFF, "--by", "unit", "-o", file)
    rows = json.loads(file.read_text("utf-8"))
    hidden = [row for row in rows if row["group"] == "MIA Vidare Östra Södertörn"]
    assert hidden and {row[name] for row in hidden for name in list(row)[6:]} == {None}
    out = indicators("plan", process, *STAFF, "--by", "unit", "--language", "en").out
    assert "MIA Vidare Östra Södertörn" in out


def test_no_fewer_answers_are_named_than_there_are_this_year(
    indicators: Command, process: Path, tmp_path: Path
) -> None:
    """A great change of the whole would be seen in five answers; nobody is to ask five people."""
    file = tmp_path / "plan.json"
    indicators("plan", process, *STAFF, "-o", file)
    (whole, *_) = json.loads(file.read_text("utf-8"))
    assert whole["number"] is None and whole["needed_20"] == whole["answers"] == 31
    text = " ".join(indicators("plan", process, *STAFF, "--language", "sv").out.split())
    assert "79 % av 31 årets 31 räcker årets 31 räcker från" in text


def test_more_answers_than_are_asked_are_not_suggested(
    indicators: Command, process: Path, tmp_path: Path
) -> None:
    file = tmp_path / "plan.json"
    indicators("plan", process, *STAFF, "-o", file)
    rows = json.loads(file.read_text("utf-8"))
    assert all((row["needed_10"] or 0) <= 39 for row in rows)
    text = " ".join(indicators("plan", process, *STAFF, "--language", "sv").out.split())
    assert "går inte (334)" in text and "inte ens om alla 39 tillfrågade svarar" in text


def test_two_numbers_are_explained_below_the_table(indicators: Command, process: Path) -> None:
    edit(process / "responses" / "rounds.toml", "invited = 39", "")
    text = " ".join(indicators("plan", process, *STAFF, "--language", "sv").out.split())
    match = re.search(r"”(\d+) \((\d+)\)”: \1 svar behövs nästa gång, eftersom", text)
    assert match and int(match[1]) > int(match[2]) and f"{match[1]} ({match[2]})" in text
    assert "hur många som än svarar nästa gång, eftersom årets svar är för få" in text


def test_of_the_very_people_asked_it_is_the_silent_and_the_limit_that_decide(
    indicators: Command, copied_workspace: Path
) -> None:
    workspace = declared(copied_workspace, "these")
    out = indicators("plan", workspace, *STAFF, "--by", "unit", "--language", "en").out
    text = " ".join(out.split())
    assert "those who do not answer could not undo it" in text
    assert "it is not known how many were asked in the group" in text
    assert "For the statistician" not in text
    assert "“Below the limit”" in text and "so small a change is not spoken of" in text
    # A whole varies less than a question: its limit is smaller.
    (points,) = set(re.findall(r"spoken of only from (\d+) percentage points", text))
    (whole,) = re.findall(r"a change of the whole survey is seen from (\d+) percentage", text)
    assert int(whole) < int(points)


def test_the_limit_that_is_stated_counts(indicators: Command, copied_workspace: Path) -> None:
    workspace = declared(copied_workspace, "these")
    edit(
        workspace / "responses" / "rounds.toml",
        'association = "',
        'smallest_change = { persons = 1, points = 1 }\nassociation = "',
    )
    text = " ".join(indicators("plan", workspace, *STAFF, "--language", "sv").out.split())
    assert "36 (33)" in text and "under gränsen" not in text
    assert "först från 4 procentenheter, alltså 1 person." in text
    assert "Så har förbundet bestämt" in text


def test_the_note_of_the_limit_is_of_the_answers_that_are_planned_for(
    indicators: Command, copied_workspace: Path
) -> None:
    workspace = declared(copied_workspace, "these")
    board = ("--questionnaire", "board", "--year", 2022, "--language", "sv")
    text = " ".join(indicators("plan", workspace, *board).out.split())
    assert "med 4 svar talar vi inte om någon ändring" in text
    text = " ".join(indicators("plan", workspace, *board, "--rate", "90").out.split())
    assert "med 11 svar talar vi om en ändring" in text and "med 4 svar" not in text


def test_a_group_with_its_number_invited_has_the_same_rule_and_note(
    indicators: Command, copied_workspace: Path
) -> None:
    workspace = declared(copied_workspace, "these")
    edit(
        workspace / "responses" / "rounds.toml",
        "invited = 39",
        'invited = { total = 39, "Samverkansteamen för unga vuxna" = 14 }',
    )
    out = indicators("plan", workspace, *STAFF, "--by", "unit", "--language", "sv").out
    text = " ".join(out.split())
    assert len(re.findall("Gränsen: med", text)) == 2
    assert "med 12 svar talar vi om en ändring" in text


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "html", "md", "txt", "csv"])
def test_it_is_written_in_every_format(
    indicators: Command, process: Path, tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / f"plan.{suffix}"
    assert indicators("plan", process, "--by", "unit", "-o", file).code == 0
    assert file.stat().st_size > 500
