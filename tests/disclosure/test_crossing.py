"""Groupings that cross, and the tables by one of them that other runs print."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from ..cli.test_options import questions
from ..conftest import Outcome

Command = Callable[..., Outcome]

WAVES = """association = "Förbundet"
[policy]
least = 5
least_in_group = 5
[staff.2022]
file = "staff-2022.csv"
"""
# How many women and men are in each unit. Four women of Gamma are too few; beside the tables by
# unit and by sex those of all others but Alfa would give them away, by themselves only men of Alfa.
PEOPLE = {
    ("Alfa", "Kvinna"): 9,
    ("Alfa", "Man"): 6,
    ("Beta", "Kvinna"): 8,
    ("Beta", "Man"): 6,
    ("Gamma", "Kvinna"): 4,
    ("Gamma", "Man"): 9,
}
BESIDE = {"Alfa, Kvinna", "Alfa, Man"}
NOTE = "Indelning efter insats och kön: tabellerna får inte läggas bredvid tabeller efter bara den"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "enkäter"
    (folder / "responses").mkdir(parents=True)
    (folder / "responses" / "rounds.toml").write_text(WAVES, "utf-8")
    asked = questions(2022)
    with (folder / "responses" / "staff-2022.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["Insats", "Kön", *(text for text, _ in asked)])
        people = [group for group, number in PEOPLE.items() for _ in range(number)]
        for row, group in enumerate(people):
            answers = [scale[(row + n) % 4] for n, (_, scale) in enumerate(asked)]
            writer.writerow([*group, *answers])
    return folder


def shown(outcome: Outcome) -> set[str]:
    """The groups of which something is shown, in a table as CSV."""
    assert outcome.code == 0, outcome.err
    rows = csv.DictReader(outcome.out.splitlines())
    return {row["group"] for row in rows if row["status"] == "shown" and row["group"]}


def test_where_little_is_left_beside_the_others_that_is_said(
    indicators: Command, workspace: Path
) -> None:
    told = indicators("table", workspace, "--by", "unit,sex", "--format", "csv")
    assert shown(told) == BESIDE
    assert "staff 2022, --by unit,sex: 44 of 66 figures are hidden" in told.err
    assert "With --alone" in told.err


def test_by_themselves_they_are_shown_and_the_document_says_what_must_not_lie_beside(
    indicators: Command, workspace: Path, tmp_path: Path
) -> None:
    alone = ("--by", "unit,sex", "--alone")
    told = indicators("table", workspace, *alone, "--format", "csv")
    assert BESIDE - shown(told) == {"Alfa, Man"}
    assert shown(told) - BESIDE == {"Beta, Kvinna", "Beta, Man", "Gamma, Man"}
    assert "--alone" not in told.err
    for name in ("b.md", "b.html", "b.txt"):
        assert indicators("table", workspace, *alone, "-o", tmp_path / name).code == 0
        text = " ".join((tmp_path / name).read_text("utf-8").replace("\\", "").split())
        assert NOTE in text
    assert NOTE in " ".join(
        indicators("explain", workspace, *alone, "--language", "sv").out.split()
    )


@pytest.mark.parametrize("by", [("--by", "unit"), ("--by", "unit", "--by", "unit,sex"), ()])
def test_only_one_division_that_crosses_can_stand_by_itself(
    indicators: Command, workspace: Path, by: tuple[str, ...]
) -> None:
    told = indicators("table", workspace, *by, "--alone")
    assert told.code == 1 and "--by unit,sex --alone" in told.err


def test_they_are_not_published_beside_a_table_by_one_of_them(
    indicators: Command, workspace: Path, tmp_path: Path
) -> None:
    out = tmp_path / "a.md"
    ledger = workspace / "responses" / "published.jsonl"
    publish = ("report", workspace, "-o", out, "--publish")
    assert indicators(*publish, "2023-03-01", "--by", "sex").code == 0
    before = ledger.read_text("utf-8"), out.read_text("utf-8")
    told = indicators(*publish, "2023-03-02", "--by", "unit,sex", "--alone")
    assert told.code == 1
    assert "a.md (2023-03-01) has tables of staff 2022 by sex" in told.err
    assert before == (ledger.read_text("utf-8"), out.read_text("utf-8"))


def test_once_published_by_themselves_the_tables_by_one_are_protected_with_them(
    indicators: Command, workspace: Path, tmp_path: Path
) -> None:
    """All women less those of Alfa and Beta would be the four of Gamma."""
    table = ("table", workspace, "--by", "sex", "--format", "csv")
    assert shown(indicators(*table)) == {"Kvinna", "Man"}
    out = tmp_path / "a.md"
    published = indicators(
        "report", workspace, "-o", out, "--publish", "2023-03-01", "--by", "unit,sex", "--alone"
    )
    assert published.code == 0, published.err
    assert not shown(indicators(*table))


def test_a_figure_that_was_hidden_in_them_stays_open(
    indicators: Command, workspace: Path, tmp_path: Path
) -> None:
    """The men of Alfa were hidden for the sake of the women of Gamma. All of Alfa less its women,
    who were shown, would be they."""
    table = ("table", workspace, "--by", "unit", "--format", "csv")
    assert "Alfa" in shown(indicators(*table))
    alone = ("--by", "unit,sex", "--alone")
    publish = ("report", workspace, "-o", tmp_path / "a.md", "--publish", "2023-03-01", *alone)
    assert indicators(*publish).code == 0
    assert "Alfa" not in shown(indicators(*table))
