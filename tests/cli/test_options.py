"""No combination of options shows what is hidden: who of the hidden said what changes no byte."""

from __future__ import annotations

import csv
import random
import shutil
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from ..conftest import PROFILE, ROOT, Outcome, leave_few_questions

Command = Callable[..., Outcome]

# 5 and 9 are too small, 12 is hidden with them where they would follow; 15 and 18 stand.
SIZES = {"Alfa": 5, "Beta": 9, "Gamma": 12, "Delta": 15, "Epsilon": 18}
ALTERNATIVES = ["Inte alls", "Delvis", "Till stor del", "Helt och hållet", "Vet ej"]
OFTEN = ["Aldrig", "Ibland", "Ofta", "Alltid", "Vet ej"]
WAVES = """association = "Förbundet"
[policy]
{policy}
[staff.2021]
file = "staff-2021.csv"
invited = 80
[staff.2022]
file = "staff-2022.csv"
invited = 80
"""


def questions(year: int) -> list[tuple[str, list[str]]]:
    from indicators.survey.questionnaire_file import read_questionnaire

    staff, _ = read_questionnaire(ROOT / "questionnaires" / "staff.toml")
    asked = staff.asked(year)
    scales = (OFTEN if q.alternatives[0].label == "Aldrig" else ALTERNATIVES for q in asked)
    return [(q.text, scale) for q, scale in zip(asked, scales, strict=True)]


def rows_of(year: int) -> list[dict[str, str]]:
    drawn, asked = random.Random(year), questions(year)
    return [
        {"Insats": unit, "Kön": "Kvinna" if n % 3 else "Man"}
        | {text: drawn.choice(scale) for text, scale in asked}
        for unit, size in SIZES.items()
        for n in range(size)
    ]


def traded(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """The respondents of the two small units trade units with each other, within their sex."""
    small = [n for n, row in enumerate(rows) if row["Insats"] in ("Alfa", "Beta")]
    changed = [dict(row) for row in rows]
    for sex in ("Kvinna", "Man"):
        places = [n for n in small if rows[n]["Kön"] == sex]
        units = [rows[n]["Insats"] for n in places]
        for place, unit in zip(places, reversed(units), strict=True):
            changed[place]["Insats"] = unit
    return changed


def workspace(folder: Path, trade: bool, policy: str) -> Path:
    (folder / "responses").mkdir(parents=True)
    shutil.copytree(ROOT / "questionnaires", folder / "questionnaires")
    if PROFILE == "test":  # whatever is hidden is hidden alike in the other questions
        leave_few_questions(folder, 5)
    (folder / "responses" / "rounds.toml").write_text(WAVES.format(policy=policy), "utf-8")
    for year in (2021, 2022):
        rows = traded(rows_of(year)) if trade else rows_of(year)
        path = folder / "responses" / f"staff-{year}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), delimiter=";")
            writer.writeheader()
            writer.writerows(rows)
    return folder


def by_options(divisions: tuple[str, ...]) -> list[str]:
    return [part for division in divisions for part in ("--by", division)]


DIVISIONS = [(), ("unit",), ("sex",), ("unit,sex",), ("unit", "sex"), ("sex", "unit", "unit,sex")]
EXTRAS = [(), ("--no-compare",), ("--least", "10"), ("--least", "13", "--language", "en")]
POLICIES = ["", "decimals = 1", "small_groups = 'exclude'", "unanimous = 'mask'\nprotection = 2"]
ALWAYS = [
    ("table", "--by", "unit", "--format", "csv"),
    ("table", "--by", "unit", "--by", "sex", "--format", "html", "--least", "10"),
    ("table", "--by", "unit,sex", "--format", "csv", "--no-compare"),
    ("table", "--by", "unit", "--by", "sex", "--others", "--format", "html"),
    ("explain", "--by", "unit"),
    ("check",),
    ("check", "--what-if"),
]
EVERY = [
    *(
        ("table", "--format", form, *extra, *by_options(by))
        for form, extra, by in product(("csv", "html"), EXTRAS, DIVISIONS)
    ),
    *(
        ("table", "--others", "--format", "html", *extra, *by_options(by))
        for extra, by in product(EXTRAS, DIVISIONS[1:])
    ),
    *(("explain", *extra, *by_options(by)) for extra, by in product(EXTRAS[::2], DIVISIONS)),
]


@pytest.mark.parametrize(
    "policy", [pytest.param(p, marks=[pytest.mark.slow] * bool(n)) for n, p in enumerate(POLICIES)]
)
def test_no_option_tells_who_in_a_hidden_unit_said_what(
    indicators: Command, tmp_path: Path, policy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    compare(indicators, tmp_path, policy, monkeypatch, ALWAYS)


@pytest.mark.slow
@pytest.mark.parametrize("policy", POLICIES)
def test_no_combination_of_options_does(
    indicators: Command, tmp_path: Path, policy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    compare(indicators, tmp_path, policy, monkeypatch, EVERY)


def compare(
    indicators: Command,
    tmp_path: Path,
    policy: str,
    monkeypatch: pytest.MonkeyPatch,
    calls: list[tuple[str, ...]],
) -> None:
    """Both workspaces say the same, byte for byte, to every call."""
    folders = [workspace(tmp_path / str(trade), trade, policy) for trade in (False, True)]
    for call in calls:
        outcomes = []
        for folder in folders:
            monkeypatch.chdir(folder)
            outcomes.append(indicators(*call))
        assert outcomes[0] == outcomes[1], call
        assert outcomes[0].code == 0, outcomes[0].err


def test_the_units_that_trade_are_hidden_and_others_are_shown(
    indicators: Command, tmp_path: Path
) -> None:
    """Otherwise the test above would prove nothing."""
    folder = workspace(tmp_path / "ws", False, "")
    out = indicators("table", folder, "--year", 2022, "--by", "unit", "--format", "csv").out
    rows = list(csv.DictReader(out.splitlines()))
    statuses = {row["group"]: row["status"] for row in rows if row["year"] == "2022"}
    assert statuses["Alfa"] == statuses["Beta"] == "too_few"
    assert statuses["Delta"] == statuses["Epsilon"] == "shown"
