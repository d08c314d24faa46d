"""Swapped years, a forgotten file, the wrong file, a placeholder: each is met with a word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..conftest import Outcome, edit

Command = Callable[..., Outcome]


def test_the_files_of_two_years_that_have_changed_places_are_told(
    indicators: Command, copied_workspace: Path
) -> None:
    rounds = copied_workspace / "responses" / "rounds.toml"
    for before, after in (("staff-2021.xlsx", "X"), ("staff-2022.csv", "staff-2021.xlsx")):
        edit(rounds, before, after)
    edit(rounds, '"X"', '"staff-2022.csv"')
    out = indicators("check", copied_workspace).out
    assert "staff-2022.csv: the file’s name says 2022, but it stands for 2021" in out
    assert "staff-2021.xlsx: the dates in the file are of 2021, but it stands for 2022" in out
    assert "Have the files of two years changed places" in out


def test_a_forgotten_file_is_told(indicators: Command, copied_workspace: Path) -> None:
    responses = copied_workspace / "responses"
    (responses / "staff-2023.csv").write_bytes((responses / "staff-2022.csv").read_bytes())
    (responses / "notes.docx").write_bytes(b"")
    out = indicators("check", copied_workspace).out
    assert "staff-2023.csv: no round in rounds.toml has this file" in out and "notes" not in out


def test_a_file_of_another_questionnaire_is_named(
    indicators: Command, copied_workspace: Path
) -> None:
    rounds = copied_workspace / "responses" / "rounds.toml"
    edit(rounds, "board-2022.csv", "staff-2022.csv")
    done = indicators("table", copied_workspace, "--year", "2022", "--questionnaire", "board")
    assert done.code == 1 and "It seems to be the questionnaire “staff”" in done.err


def test_a_placeholder_is_told(indicators: Command, tmp_path: Path) -> None:
    indicators("start", tmp_path, "--blank")
    rounds = tmp_path / "responses" / "rounds.toml"
    text = rounds.read_text("utf-8")
    assert "[staff." in text
    rounds.write_text(text + '\n[board.2022]\nfile = "x.csv"\n', "utf-8")
    out = indicators("check", tmp_path).out
    assert "“association”: the association’s name is not filled in" in out
