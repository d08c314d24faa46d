"""Numbers asked in groups, from ``rounds.toml`` to what the commands print."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

from ..conftest import Outcome, edit

Command = Callable[..., Outcome]
UNITS = '"MIA Vidare Östra Södertörn" = 12, samma = 14, "Samverkansteamen för unga vuxna" = 13'
LINES = """staff 2022: 31 answers of 39 invited (79%)
  MIA Vidare Östra Södertörn: fewer than 10 answers; the number is not shown
  SamMA: the number of answers is not shown, as that of another group could otherwise be worked out
  Samverkansteamen för unga vuxna: 12 answers of 13 invited (92%)
"""


def rounds(workspace: Path) -> Path:
    return workspace / "responses" / "rounds.toml"


def give(workspace: Path, numbers: str, more: str = "") -> None:
    edit(
        rounds(workspace), 'file = "staff-2022.csv"\ninvited = 39',
        f'file = "staff-2022.csv"\n{more}invited = {{ {numbers} }}',
    )  # fmt: skip


def test_check_tells_the_rate_of_each_group_or_why_not(
    indicators: Command, copied_workspace: Path
) -> None:
    before = indicators("check", copied_workspace).out
    give(copied_workspace, UNITS)
    checked = indicators("check", copied_workspace)
    assert checked.code == 0
    assert checked.out == before.replace(LINES.splitlines(True)[0], LINES)


def test_one_misspelt_name_is_one_error_where_the_number_stands(
    indicators: Command, copied_workspace: Path
) -> None:
    give(copied_workspace, UNITS.replace("samma", "samna"))
    checked = indicators("check", copied_workspace)
    assert checked.code == 1 and "“staff.2022.invited.samna”" in checked.out
    assert "Did you mean “SamMA”?" in checked.out and "is missing for SamMA" in checked.out
    assert "Errors: 2." in checked.out


def test_hidden_groups_have_no_number_asked_in_any_document(
    indicators: Command, copied_workspace: Path
) -> None:
    give(copied_workspace, UNITS.replace("12", "9174").replace("14", "8285"))
    for form in ("text", "html", "json", "csv", "markdown"):
        arguments = ("--year", 2022, "--by", "unit", "--format", form, "-o", "-")
        done = indicators("table", copied_workspace, *arguments)
        assert done.code == 0 and "9174" not in done.out and "8285" not in done.out
        assert ("12 svar av 13" in done.out) == (form not in ("json", "csv"))


def test_an_engine_and_several_files_have_the_same_groups(
    indicators: Command, copied_workspace: Path
) -> None:
    import pandas as pd

    responses = copied_workspace / "responses"
    frame = pd.read_csv(responses / "staff-2022.csv", sep=";", dtype=str)
    frame.to_parquet(responses / "whole.parquet")
    for name, part in (("a", frame[:12]), ("b", frame[12:])):
        part.to_csv(responses / f"{name}.csv", sep=";", index=False)
    give(copied_workspace, UNITS)
    for files in ('"whole.parquet"\nengine = "duckdb"', '["a.csv", "b.csv"]'):
        original = rounds(copied_workspace).read_text("utf-8")
        edit(rounds(copied_workspace), '"staff-2022.csv"', files)
        assert LINES in indicators("check", copied_workspace).out
        rounds(copied_workspace).write_text(original, "utf-8")


def test_match_and_start_leave_the_numbers_as_they_stand(
    indicators: Command, copied_workspace: Path
) -> None:
    give(copied_workspace, UNITS)
    before = tomllib.loads(rounds(copied_workspace).read_text("utf-8"))["staff"]["2022"]
    assert indicators("match", copied_workspace, "--accept").code == 0
    assert indicators("start", copied_workspace, "--yes").code == 0
    after = tomllib.loads(rounds(copied_workspace).read_text("utf-8"))["staff"]["2022"]
    assert after["invited"] == before["invited"] and "accepted" in after
    assert LINES in indicators("check", copied_workspace).out


def test_a_bug_report_has_the_groups_under_the_names_that_they_have_there(
    indicators: Command, copied_workspace: Path, tmp_path: Path
) -> None:
    give(copied_workspace, f"total = 44, {UNITS}", "policy = { least_in_group = 8 }\n")
    done = indicators("bugreport", copied_workspace, "-o", tmp_path / "out.zip")
    assert "check says the same" in done.err
    with ZipFile(tmp_path / "out.zip") as made:
        text = made.read("responses/rounds.toml").decode()
    assert "samma" not in text.lower() and "Södertörn" not in text
    invited = tomllib.loads(text)["staff"]["2022"]["invited"]
    assert sorted(invited.values()) == [12, 13, 14, 44] and invited["total"] == 44


def test_an_export_is_stripped_also_where_a_group_is_too_small_to_be_named(
    indicators: Command, copied_workspace: Path, tmp_path: Path
) -> None:
    path = copied_workspace / "responses" / "staff-2022.csv"
    content = path.read_text("utf-8-sig").replace("MIA Vidare Östra Södertörn", "Ensam", 1)
    path.write_text(content, "utf-8")
    give(copied_workspace, f"{UNITS}, Ensam = 2")
    assert indicators("check", copied_workspace).code == 0
    done = indicators("strip", path, "-o", tmp_path / "s.csv")
    assert done.code == 0 and "Ensam" not in (tmp_path / "s.csv").read_text("utf-8")
