"""The published tables are reproduced, cell by cell, or proved impossible.

Pedigree of every expected figure: ``tests/data/published_shares.csv``, the appendices of the
annual reports 2021 and 2022 as printed.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from indicators.results.result import Result
from indicators.results.sealed import Results
from indicators.words import rounded_percent
from indicators.workspace import Workspace
from indicators.workspace.results import results_of

from .subtests import as_subtests

DATA = Path(__file__).parent / "data"
COLUMNS = {
    "negative": "negative",
    "neutral": "neutral",
    "positive": "positive",
    "clearly_positive": "clear",
}

# The cells of the publication that cannot come out of any answers: year, group, the number
# of the question, column → (what the answers give, what was printed, counts over base).
IMPOSSIBLE = {
    (2020, "staff", 6, "negative"): (8, 7, (2, 26)),
    (2020, "staff", 9, "neutral"): (35, 34, (9, 26)),
    (2021, "staff", 9, "positive"): (75, 74, (24, 32)),
    (2021, "staff", 10, "positive"): (77, 78, (24, 31)),
    (2021, "staff", 10, "clearly_positive"): (35, 36, (11, 31)),
    (2021, "managers", 1, "clearly_positive"): (45, 46, (5, 11)),
}


def published() -> list[dict[str, str]]:
    with (DATA / "published_shares.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def cells() -> Iterator[tuple[dict[str, str], str]]:
    for row in published():
        for column in COLUMNS:
            if row[column]:
                yield row, column


Rounds = dict[tuple[int, str], Results]


@pytest.fixture(scope="module")
def rounds(workspace: Workspace) -> Rounds:
    """The results of each year and group."""
    found: Rounds = {}
    for wave in workspace.rounds.waves:
        found[wave.year, wave.questionnaire], problems = results_of(workspace, wave)
        # The board's export of 2020 has LimeSurvey's codes, which are read by their numbers.
        assert {problem.key for problem in problems} <= {"answers.numbers"}
    return found


def measured(rounds: Rounds, row: dict[str, str]) -> Result:
    """The result of the question that the row prints, found by its words."""
    year = int(row["year"])
    results = rounds[year, row["group"]]
    question = next(q for q in results.asked if q.text_in(year) == row["question"])
    return results.get(question.id)


@as_subtests(("row", "column"), list(cells()))
def test_every_published_cell_is_reproduced_but_six(
    rounds: Rounds, row: dict[str, str], column: str
) -> None:
    result = measured(rounds, row)
    given = int(rounded_percent(result.share(COLUMNS[column])))
    key = (int(row["year"]), row["group"], int(row["order"]), column)
    if key in IMPOSSIBLE:
        expected, printed, (count, base) = IMPOSSIBLE[key]
        assert int(row[column]) == printed
        assert result.counts is not None and result.base == base
        assert getattr(result.counts, COLUMNS[column]) == count
    else:
        expected = int(row[column])
    assert given == expected


def test_every_cell_of_2022_printed_in_2022_is_reproduced() -> None:
    """No exception lies in the year that the report of 2022 is about."""
    rows = [r for r in published() if r["report_year"] == r["year"] == "2022"]
    assert len(rows) == 11 + 5 + 8
    assert not any(year == 2022 for year, *_ in IMPOSSIBLE)


@as_subtests("key", list(IMPOSSIBLE))
def test_no_counts_whatever_round_to_the_six_rows(key: tuple[int, str, int, str]) -> None:
    """Brute force over all bases up to the number of answers and all counts.

    A row is possible if some base and whole counts give, half-up, its four printed cells.
    For the six there is none; every other printed row has at least one.
    """
    year, group, order, _ = key
    for row in published():
        if (int(row["year"]), row["group"], int(row["order"])) == (year, group, order):
            assert not possible(row)


def test_every_row_without_such_a_cell_is_possible() -> None:
    wrong = {key[:3] for key in IMPOSSIBLE}
    for row in published():
        if (int(row["year"]), row["group"], int(row["order"])) not in wrong:
            assert possible(row), row


def half_up(count: int, base: int) -> int:
    """Written otherwise than the code under test: the percent nearest, a half upwards."""
    whole, rest = divmod(100 * count, base)
    return whole + (2 * rest >= base)


def possible(row: dict[str, str]) -> bool:
    printed = [int(row[column]) if row[column] else None for column in COLUMNS]
    for base in range(1, int(row["answers"]) + 1):
        counts = [
            [c for c in range(base + 1) if percent is None or half_up(c, base) == percent]
            for percent in printed
        ]
        for negative, neutral, positive, clear in product(*counts):
            if negative + neutral + positive == base and clear <= positive:
                return True
    return False


def test_question_numbers_are_those_of_the_published_tables(workspace: Workspace) -> None:
    for row in published():
        report_year = int(row["report_year"])
        asked = workspace.questionnaires[row["group"]].asked(report_year)
        assert asked[int(row["order"]) - 1].text_in(int(row["year"])) == row["question"]


def test_answers_and_invited_are_those_of_the_published_tables(
    workspace: Workspace, rounds: Rounds
) -> None:
    for row in published():
        year = int(row["year"])
        wave = next(r for r in workspace.waves_of(year) if r.questionnaire == row["group"])
        assert rounds[year, row["group"]].received.count == int(row["answers"])
        assert wave.invited == (int(row["invited"]) if row["invited"] else None)


def test_every_footnote_base_is_the_questions_own(rounds: Rounds) -> None:
    """Managers 2021: questions 2, 6, 8 nine answers; 3, 5, 7 ten."""
    noted = {}
    for row in published():
        if row["item_answers_in_footnote"]:
            base = measured(rounds, row).base
            assert base == int(row["item_answers_in_footnote"])
            noted[int(row["order"])] = base
    assert noted == {2: 9, 6: 9, 8: 9, 3: 10, 5: 10, 7: 10}


# What the annual report of 2021 tells of units in its prose: unit, question of the staff, year →
# percent positive; "more than 90" of SamMA's time and planning are 11 of 12 and 10 of 10.
UNITS = {
    ("MIA Vidare Östra Södertörn", "structures", 2020): 13,
    ("MIA Vidare Östra Södertörn", "structures", 2021): 75,
    ("MIA Vidare Östra Södertörn", "experience", 2020): 50,
    ("MIA Vidare Östra Södertörn", "experience", 2021): 100,
    ("SamMA", "methods", 2021): 83,
    ("SamMA", "experience", 2021): 92,
    ("SamMA", "time", 2021): 92,
    ("SamMA", "planning", 2021): 100,
}


@pytest.fixture(scope="module")
def by_unit(workspace: Workspace) -> dict[int, Results]:
    waves = [r for r in workspace.rounds.waves if r.questionnaire == "staff"]
    return {r.year: results_of(workspace, r, by="unit")[0] for r in waves}


@as_subtests("told", list(UNITS), ids=str)
def test_what_the_report_of_2021_tells_of_its_units_comes_out_and_is_shown(
    by_unit: dict[int, Results], told: tuple[str, str, int]
) -> None:
    unit, question, year = told
    (group,) = (group for group in by_unit[year].groups if group.name == unit)
    share = by_unit[year].get(question, group).share("positive")
    assert half_up(share.numerator, share.denominator) == UNITS[told]


def test_units_of_eight_are_shown_in_2020_and_2021_and_of_nine_hidden_in_2022(
    by_unit: dict[int, Results],
) -> None:
    """The report of 2021 tells of a unit of eight; 2022 keeps to the ten of 2017's report."""
    shown = {
        (year, group.name): results.answers[group].count
        for year, results in by_unit.items() for group in results.groups if group.name
    }  # fmt: skip
    mia, samma, teams = (
        "MIA Vidare Östra Södertörn", "SamMA", "Samverkansteamen för unga vuxna"
    )  # fmt: skip
    assert shown == {
        (2020, mia): 8, (2020, samma): 11, (2020, teams): 8,
        (2021, mia): 8, (2021, samma): 12, (2021, teams): 12,
        (2022, mia): None, (2022, samma): None, (2022, teams): 12,
    }  # fmt: skip
