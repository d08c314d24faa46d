"""``rounds.toml`` changed line by line: what is not meant stays, what is wrong is not written."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from indicators.words.errors import ProblemsError
from indicators.workspace.settings_file import (
    Change,
    add_goal,
    remove_goal,
    remove_round,
    write_all,
    write_settings,
)

from ..conftest import ROOT

ROUNDS = """# The association.
association = "Prov"  # as it is printed

# What may be shown.
[policy]
least = 5  # see the minutes

[staff.2021]
file = "staff-2021.xlsx"

[board.2022]
file = "board-2022.csv"

[staff.2022]
file = "staff-2022.csv"
invited = 39

# Its own.
[staff.2022.policy]
least = 6

# The end.
"""
GOAL = {"text": "Mål.", "questionnaire": "staff", "question": "time", "target": 80}


@pytest.fixture
def rounds(tmp_path: Path) -> Path:
    (tmp_path / "questionnaires").symlink_to(ROOT / "questionnaires")
    path = tmp_path / "responses" / "rounds.toml"
    path.parent.mkdir()
    path.write_text(ROUNDS, "utf-8")
    return path


@pytest.mark.parametrize(
    ("table", "settings", "old", "new"),
    [
        ((), {"association": "Å"}, '"Prov"', '"Å"'),
        ((), {"source": "K"}, "printed\n", 'printed\nsource = "K"\n'),
        (("policy",), {"least": 6}, "least = 5", "least = 6"),
        (("policy",), {"decimals": 1}, "minutes\n", "minutes\ndecimals = 1\n"),
        (("staff", "2022"), {"invited": None}, "invited = 39\n", ""),
        (("staff", "2021"), {"invited": 40}, '1.xlsx"\n', '1.xlsx"\ninvited = 40\n'),
        (("staff", "2021", "targets"), {"time": 80}, '1.xlsx"\n',
         '1.xlsx"\ntargets = {time = 80}\n'),
        (("staff", "2022", "policy"), {"least": None}, "least = 6\n", ""),
        (("look",), {"typeface": "Georgia"}, "# The end.\n",
         '# The end.\n\n[look]\ntypeface = "Georgia"\n'),
    ],
)  # fmt: skip
def test_only_the_line_that_is_meant_changes(
    rounds: Path, table: tuple[str, ...], settings: Mapping[str, Any], old: str, new: str
) -> None:
    assert ROUNDS.count(old) == 1
    write_settings(rounds, table, settings)
    assert rounds.read_text("utf-8") == ROUNDS.replace(old, new)


def test_what_is_said_already_is_not_written_again(rounds: Path) -> None:
    before = rounds.stat().st_mtime_ns
    write_settings(rounds, ("policy",), {"least": 5, "zeros": None})
    assert rounds.stat().st_mtime_ns == before


def test_a_goal_goes_without_the_comments_behind_it(rounds: Path) -> None:
    add_goal(rounds, GOAL)
    add_goal(rounds, {**GOAL, "text": "Ett till."})
    rounds.write_text(rounds.read_text("utf-8") + "\n# Behind all.\n", "utf-8")
    remove_goal(rounds, 2)
    text = rounds.read_text("utf-8")
    assert text.endswith("# Behind all.\n") and "Ett till" not in text
    assert tomllib.loads(text)["goal"] == [GOAL]
    remove_goal(rounds, 1)
    assert rounds.read_text("utf-8") == f"{ROUNDS}\n# Behind all.\n"


@pytest.mark.parametrize(
    ("table", "settings", "key"),
    [
        (("policy",), {"least": 2}, "toml.kind.whole"),
        (("staff", "2022", "targets"), {"tiem": 80}, "question"),
        (("staff", "2022"), {"file": None}, "toml.missing"),
        (("goals",), {"a": 1}, "rounds.unknown"),
    ],
)
def test_what_would_be_wrong_is_refused_together_and_nothing_written(
    rounds: Path, table: tuple[str, ...], settings: Mapping[str, Any], key: str
) -> None:
    with pytest.raises(ProblemsError) as refused:
        write_all(rounds, [Change(("policy",), {"decimals": 1}), Change(table, settings)])
    assert any(problem.key.startswith(key) for problem in refused.value.problems)
    assert rounds.read_text("utf-8") == ROUNDS


def test_what_is_wrong_already_hinders_nothing_else(rounds: Path) -> None:
    rounds.write_text(ROUNDS + "laest = 3\n", "utf-8")
    write_settings(rounds, (), {"association": "Å"})
    assert 'association = "Å"' in rounds.read_text("utf-8")


def test_a_file_that_cannot_be_changed_without_harm_is_told_to_be_changed_by_hand(
    rounds: Path,
) -> None:
    text = 'goal = [{ text = "A", question = "time", questionnaire = "staff", target = 1 }]\n'
    rounds.write_text(text + ROUNDS, "utf-8")
    with pytest.raises(ProblemsError, match="nothing can be added|inget kan läggas till"):
        remove_goal(rounds, 1)
    assert rounds.read_text("utf-8") == text + ROUNDS


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_round_goes_with_all_its_sections_and_nothing_else(rounds: Path, ends: str) -> None:
    files = '\n[staff.2022.files."a [b].csv"]\nsheet = "A"\n\n[staff.2022.files."c.csv"] # c\n'
    text = ROUNDS.replace("\n# The end.\n", f'{files}sheet = "B"\n\n# The end.\n[look]\n')
    rounds.write_bytes(text.replace("\n", ends).encode())
    remove_round(rounds, "staff", "2022")
    start = text.index('\n[staff.2022]\nfile = "staff-2022.csv"')
    left = f"{text[:start]}\n# Its own.\n\n# The end.\n[look]\n"
    assert rounds.read_bytes() == left.replace("\n", ends).encode()
    said = tomllib.loads(left)
    assert set(said["staff"]) == {"2021"} and set(said["board"]) == {"2022"}


def test_a_round_of_a_part_of_a_year_and_one_in_a_line_go_too(rounds: Path) -> None:
    parts = (
        '\n[participants."2022 Q1"]\nfile = "q1.csv"\n[participants."2022 Q2"]\nfile = "q2.csv"\n'
    )
    line = '\n[managers]\n2021 = { file = "m1.csv" } # one\n2022 = { file = "m2.csv" } # two\n'
    rounds.write_text(ROUNDS + parts + line, "utf-8")
    remove_round(rounds, "participants", "2022 Q1")
    remove_round(rounds, "managers", "2021")
    kept = parts.replace('\n[participants."2022 Q1"]\nfile = "q1.csv"', "")
    assert rounds.read_text("utf-8") == ROUNDS + kept + line.replace(
        '2021 = { file = "m1.csv" } # one\n', ""
    )


def test_a_round_that_something_else_needs_or_that_is_not_there_is_not_removed(
    rounds: Path,
) -> None:
    add_goal(rounds, {**GOAL, "questionnaire": "board", "question": "structures"})
    before = rounds.read_bytes()
    for name, year in (("board", "2022"), ("staff", "1999")):
        with pytest.raises(ProblemsError):
            remove_round(rounds, name, year)
    assert rounds.read_bytes() == before


def test_what_looks_like_a_round_in_a_text_of_several_lines_is_left(rounds: Path) -> None:
    text = ROUNDS.replace("# The end.", '[report]\nmethod = """\n[staff.2021]\nJust words.\n"""')
    rounds.write_text(text, "utf-8")
    with pytest.raises(ProblemsError):
        remove_round(rounds, "staff", "2021")
    assert rounds.read_text("utf-8") == text
