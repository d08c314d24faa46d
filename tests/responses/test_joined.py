"""Answers of one wave in several files."""

from __future__ import annotations

from pathlib import Path

import pytest

from indicators.words.errors import Severity
from indicators.workspace import open_workspace
from indicators.workspace.reading import read_responses

from ..reading_exports import figures_of

HEADER = "Svarsnr;Insats;Får stödet du ger till deltagarna ta den tid som behövs?\n"
ROUNDS = """association = "x"
[policy]
least = 3
least_in_group = 3
[short.2022]
file = ["a.csv", "b.csv"]
"""
QUESTIONNAIRE = """id = "short"
title = "Kort"
short_title = "Kort"
[scale.frequency]
alternatives = [
  { label = "Sällan", valence = "negative" },
  { label = "Ibland", valence = "neutral" },
  { label = "Ofta", valence = "positive" },
]
[[question]]
id = "time"
text = "Får stödet du ger till deltagarna ta den tid som behövs?"
scale = "frequency"
[[grouping]]
id = "unit"
label = "Insats"
"""


def workspace(folder: Path, a: str, b: str, more: str = "") -> Path:
    (folder / "questionnaires").mkdir()
    (folder / "questionnaires" / "short.toml").write_text(QUESTIONNAIRE, "utf-8")
    (folder / "responses").mkdir()
    (folder / "responses" / "rounds.toml").write_text(ROUNDS + more, "utf-8")
    for name, rows in (("a.csv", a), ("b.csv", b)):
        (folder / "responses" / name).write_text(HEADER + rows, "utf-8")
    return folder


def told(folder: Path) -> list[str]:
    opened = open_workspace(folder)
    _, problems = read_responses(opened, opened.rounds.waves[0])
    return [problem.key for problem in problems if problem.severity is Severity.ERROR]


def test_two_files_are_counted_as_one_and_their_groups_too(tmp_path: Path) -> None:
    folder = workspace(tmp_path, "1;A;Ofta\n2;A;Sällan\n", "1;A;Ofta\n2;B;Ibland\n3;B;Ofta\n")
    opened = open_workspace(folder)
    responses, problems = read_responses(opened, opened.rounds.waves[0])
    assert [p for p in problems if p.severity is Severity.ERROR] == []
    assert [figures[:4] for figures in figures_of(responses)] == [(5, 1, 1, 3)]
    # Two of A stand in one file and one in the other: too few to be named in either.
    assert responses.groups["unit"].labels[0] == "A"
    assert responses.sizes_of("unit").tolist() == [3, 2, 0]


@pytest.mark.parametrize(
    ("ids", "is_told"), [(("1", "2"), False), (("x7", "r5"), True), (("102", "101"), True)]
)
def test_a_respondent_in_both_files_is_told_where_identifiers_can_tell(
    tmp_path: Path, ids: tuple[str, str], is_told: bool
) -> None:
    """1, 2, 3 in both are the numbers that each tool gives its own answers."""
    first = {"1": "12", "x7": "x7r5", "102": "xx"}[ids[0]]
    numbers = {"12": ("1", "2"), "x7r5": ("x7", "r5"), "xx": ("101", "102")}[first]
    a = "".join(f"{n};A;Ofta\n" for n in numbers)
    b = "".join(f"{n};A;Sällan\n" for n in (*ids, "900"))
    assert ("files.respondent" in told(workspace(tmp_path, a, b))) == is_told


def test_what_one_file_needs_is_said_of_it_alone(tmp_path: Path) -> None:
    folder = workspace(tmp_path, "1;A;Ofta\n", "1;A;3\n2;A;1\n")
    path = folder / "responses" / "rounds.toml"
    path.write_text(
        path.read_text("utf-8") + '[short.2022.files."b.csv"]\ncodes = "reversed"\n', "utf-8"
    )
    opened = open_workspace(folder)
    responses, _ = read_responses(opened, opened.rounds.waves[0])
    assert [figures[:4] for figures in figures_of(responses)] == [(3, 1, 0, 2)]


def test_a_file_that_is_not_listed_is_told(tmp_path: Path) -> None:
    more = '[short.2022.files."c.csv"]\nsheet = "x"\n'
    with pytest.raises(Exception, match="c.csv"):
        open_workspace(workspace(tmp_path, "1;A;Ofta\n", "2;A;Ofta\n", more))
