"""The appendix of 2017 comes out as it was printed: positive shares only, in its order, without the
unit of fewer than ten answers, the others named; 25 cells of 26.

Pedigree of every expected figure: ``tests/data/published_positive_2017.csv``, the appendix of the
annual report 2017. The answers behind it are gone. Those here are invented so that they round to
it, and so are the names of the participants' units and the unit that is left out.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from tests.word_files import read_word

from .conftest import Outcome

Command = Callable[..., Outcome]
Rows = list[dict[str, str]]

# The one cell that no answers give: 6 of 7, cut off instead of rounded.
IMPOSSIBLE = {("board", "3"): ("85", "86")}

ROUNDS = """\
association = "Samordningsförbundet Östra Södertörn"
[policy]
least_in_group = 10
[report]
order = ["participants", "managers", "board", "staff", "participants_followup"]
columns = "positive"
overview = false
"""


def printed() -> dict[str, Rows]:
    """The rows of each survey, in the order of the report."""
    rows: dict[str, Rows] = {}
    path = Path(__file__).parent / "data" / "published_positive_2017.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows.setdefault(row["group"], []).append(row)
    return rows


def counts(row: dict[str, str]) -> tuple[int, int]:
    """Positive answers and answers, as many as can be, that round half-up to the share in print."""
    percent = int(IMPOSSIBLE.get((row["group"], row["order"]), ("", row["positive"]))[1])
    for base in range(int(row["answers"]), 0, -1):
        for positive in range(base + 1):
            if (200 * positive + base) // (2 * base) == percent:
                return positive, base
    raise AssertionError(row)


def answers(row: dict[str, str]) -> list[str]:
    """What each respondent answers to a question; nothing where somebody skips it."""
    often = row["question"].startswith(("Får", "Är du med", "Finns"))
    yes, no = ("Ofta", "Ibland") if often else ("Till stor del", "Delvis")
    positive, base = counts(row)
    return [yes] * positive + [no] * (base - positive) + [""] * (int(row["answers"]) - base)


def make_export(folder: Path, rows: Rows) -> None:
    """An export of a survey: a column of each question, and of the participants one of the unit.
    Two units have 15 and 14 answers, and a third has five that would move every share."""
    lines = [list(line) for line in zip(*map(answers, rows), strict=True)]
    header = [row["question"] for row in rows]
    if rows[0]["group"] == "participants":
        # Dealt out by turns, so that both units have answers of every kind.
        lines = [[("MIA", "SamMA")[place % 2], *line] for place, line in enumerate(lines)]
        lines += [["Fontänhuset", *answers_of_nobody(rows)]] * 5
        header = ["Insats", *header]
    with (folder / f"{rows[0]['group']}.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([header, *lines])


def answers_of_nobody(rows: Rows) -> list[str]:
    """The lowest answer to every question."""
    lowest = {"Ofta": "Aldrig", "Till stor del": "Inte alls"}
    return [lowest[answers(row)[0]] for row in rows]


@pytest.fixture
def report(indicators: Command, tmp_path: Path) -> docx.document.Document:
    """The report of a new workspace with these exports."""
    folder = tmp_path / "ws"
    assert indicators("init", folder, "--with", "participants_followup").code == 0
    rounds = ROUNDS
    for group, rows in printed().items():
        make_export(folder / "responses", rows)
        rounds += f'[{group}.2017]\nfile = "{group}.csv"\n'
        if group == "participants":
            rounds += 'policy = { small_groups = "exclude" }\n'
    (folder / "responses" / "rounds.toml").write_text(rounds, encoding="utf-8")
    path = tmp_path / "bilaga2.docx"
    outcome = indicators("report", folder, "--year", 2017, "--by", "unit", "-o", path)
    assert outcome.code == 0, outcome.err
    return read_word(str(path))


def test_the_appendix_of_2017_comes_out_cell_by_cell(report: docx.document.Document) -> None:
    surveys = list(printed().items())
    tables = [table for table in report.tables if "totalt (" in str(table._tbl.xml)]
    assert len(tables) == len(surveys) == 5
    for table, (group, rows) in zip(tables, surveys, strict=True):
        header, *lines = [[cell.text for cell in row.cells] for row in table.rows]
        assert not {"Negativt", "Varken eller"} & set(header)
        assert len(lines) == len(rows)
        for line, row in zip(lines, rows, strict=True):
            assert line[0] == f"{row['order']}. {row['question']}"
            was, is_now = IMPOSSIBLE.get((group, row["order"]), (row["positive"],) * 2)
            assert row["positive"] == was
            assert line[-1].split("\N{NO-BREAK SPACE}%")[0] == is_now


def test_the_unit_that_is_too_small_is_left_out_and_the_others_are_named(
    report: docx.document.Document,
) -> None:
    text = "\n".join(paragraph.text for paragraph in report.paragraphs)
    assert "Deltagare totalt (29 svar 2017)" in text
    assert "MIA och SamMA" in text
    tables = "".join(str(table._tbl.xml) for table in report.tables)
    assert "Fontänhuset" not in tables
    assert "Deltagare, MIA (15 svar" in text and "Deltagare, SamMA (14 svar" in text
