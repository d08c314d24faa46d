"""Published shares of others stand beside one's own as they are printed; nothing else changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Outcome, edit
from .test_cli import rows_of

Command = Callable[..., Outcome]

NATION = """Fråga;Negativt;Varken eller;Positivt;Klart positivt;Antal svar
time;5 %;10 %;85 %;60 %;812
"Upplever du att de du samverkar med hos andra myndigheter lyssnar på dig?";9;20;71;40;790
"""


@pytest.fixture
def compared(copied_workspace: Path) -> Path:
    """The workspace, its staff of 2022 beside the nation."""
    responses = copied_workspace / "responses"
    (responses / "riket-2022.csv").write_text(NATION, "utf-8")
    edit(responses / "rounds.toml", "invited = 39\n",
         'invited = 39\ncompare = { "Riket 2022" = "riket-2022.csv" }\n')  # fmt: skip
    return copied_workspace


def test_others_stand_under_the_year_before_with_their_name(
    indicators: Command, compared: Path
) -> None:
    path = compared / "t.md"
    assert indicators("table", compared, "--questionnaire", "staff", "-o", path).code == 0
    lines = [line.replace("\xa0", " ") for line in path.read_text("utf-8").splitlines()]
    place = next(n for n, line in enumerate(lines) if line.startswith("| 1. "))
    assert lines[place + 2] == "| Fråga 1 | Riket 2022 | 812 | 5 % | 10 % | 85 % (60 %) |"
    assert "| Fråga 3 | Riket 2022 | 790 | 9 % | 20 % | 71 % (40 %) |" in lines
    assert not any("Riket" in line for line in lines if line.startswith("| Fråga 2 |"))


def test_others_stand_in_charts_and_not_in_files_for_programs(
    indicators: Command, compared: Path
) -> None:
    call = ("charts", compared, "--questionnaire", "staff", "--format", "svg", "-o", compared / "d")
    assert indicators(*call).code == 0
    assert "Riket 2022" in (compared / "d" / "staff-2022-shares.svg").read_text("utf-8")
    rows = rows_of(indicators("table", compared, "--format", "csv").out)
    assert len(rows) == 48


def test_a_file_without_the_questions_is_told(indicators: Command, compared: Path) -> None:
    (compared / "responses" / "riket-2022.csv").write_text(
        "Fråga;Negativt;Varken eller;Positivt;Antal svar\nHur mår du?;5;10;85;100\n", "utf-8"
    )
    outcome = indicators("table", compared)
    assert outcome.code == 1 and "none of the questions" in outcome.err


def test_a_file_that_is_missing_is_told(indicators: Command, compared: Path) -> None:
    (compared / "responses" / "riket-2022.csv").unlink()
    outcome = indicators("table", compared)
    assert outcome.code == 1 and "riket-2022.csv" in outcome.err
