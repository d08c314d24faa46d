"""Exports in the layouts of survey tools: read right, or refused until rounds.toml says how.

The files of ``data/exports`` hold invented answers to the NNS questions; ``expected.csv`` has the
counts that were laid down when they were made. Read as a user does: by the command, in words.
"""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from indicators.words import rounded_percent

from ..conftest import ROOT, Outcome
from ..subtests import as_subtests

EXPORTS = Path(__file__).parents[1] / "data" / "exports"
TWICE = "Används könsuppdelad statistik i planering, beslut och prioriteringar?2"


def expected() -> dict[str, list[dict[str, str]]]:
    rows: dict[str, list[dict[str, str]]] = {}
    with (EXPORTS / "expected.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows.setdefault(row["file"], []).append(row)
    return rows


EXPECTED = expected()


def read(run: Callable[..., Outcome], tmp_path: Path, name: str, line: str) -> tuple[int, str, str]:
    """Exit code, CSV and messages of ``table`` on one export, with one more line of its round."""
    shutil.copytree(ROOT / "questionnaires", tmp_path / "questionnaires")
    (tmp_path / "responses").mkdir()
    shutil.copy(EXPORTS / name, tmp_path / "responses")
    of = EXPECTED[name][0]
    lines = [
        'association = "Prov"', "[policy]", "least = 3", "least_in_group = 3",
        f"[{of['questionnaire']}.{of['year']}]", f'file = "{name}"', line,
    ]  # fmt: skip
    (tmp_path / "responses" / "rounds.toml").write_text("\n".join(lines), "utf-8")
    year = ("--year", of["year"], "--no-compare", "--format", "csv")
    done = run("--language", "en", "table", tmp_path, *year)
    return done.code, done.out, done.err


def figures(out: str) -> list[tuple[str, ...]]:
    keys = ("number", "base", "negative", "neutral", "positive", "clear")
    rows = csv.DictReader(io.StringIO(out.lstrip("\ufeff")))
    return [tuple(row[key] for key in keys) for row in rows if not row["group"]]


def right(name: str) -> list[tuple[str, ...]]:
    found = []
    for row in EXPECTED[name]:
        shares = (Fraction(int(row[k]), int(row["base"])) for k in
                  ("negative", "neutral", "positive", "clear"))  # fmt: skip
        found.append((row["number"], row["base"], *(str(rounded_percent(s)) for s in shares)))
    return found


@as_subtests(
    ("name", "line", "said"),
    [
        ("styrelse_antal_sist.xlsx", 'rows = "2-7"', "row 9: cell B9 is a formula over other rows"),
        ("styrelse_totalt.csv", 'rows = "2-7"', "row 8: “Totalt” stands under Svarsnr"),
        ("personal_2021_2022.csv", 'only = { "År" = 2022 }',
         "13 rows, this one first, are of 2021"),
        ("qualtrics_forhandsvisning.csv", 'leave_out = { "Response Type" = "Survey Preview" }',
         "3 rows, this one first, are marked “Survey Preview”"),
        ("testsvar.xlsx", 'leave_out = { Insats = "TEST" }',
         "2 rows, this one first, are marked “TEST”"),
        ("ett_formular_tva_roller.xlsx", f'columns = {{ sex_statistics = "{TWICE}" }}',
         "stands in several columns: J (Används"),
    ],
)  # fmt: skip
def test_what_would_be_counted_wrongly_is_refused_and_right_as_soon_as_it_is_said(
    indicators: Callable[..., Outcome], tmp_path: Path, name: str, line: str, said: str
) -> None:
    code, out, err = read(indicators, tmp_path / "bare", name, "")
    assert code == 1 and not out and said in err
    code, out, err = read(indicators, tmp_path / "said", name, line)
    assert code == 0, err
    assert figures(out) == right(name)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("formel_utan_varde.xlsx", "5 cells, first C2, are formulas without a saved value"),
        ("papper_och_webb.xlsx", "row 11, “Tas erfarenheter"),
    ],
)
def test_what_nothing_can_mend_but_the_export_is_refused(
    indicators: Callable[..., Outcome], tmp_path: Path, name: str, said: str
) -> None:
    code, out, err = read(indicators, tmp_path / "bare", name, "")
    assert code == 1 and not out and said in err


@pytest.mark.parametrize(
    ("name", "line", "read_as"),
    [
        ("decimalkomma.csv", "", "1 = Inte alls"),
        ("lime_ao.csv", 'order = "questionnaire"', "AO01 = Inte alls"),
    ],
)
def test_codes_are_read_by_our_numbering_and_the_numbering_is_told(
    indicators: Callable[..., Outcome], tmp_path: Path, name: str, line: str, read_as: str
) -> None:
    code, out, err = read(indicators, tmp_path / "bare", name, line)
    assert code == 0 and figures(out) == right(name)
    assert f"read as {read_as}" in err


def test_letters_are_refused_until_it_is_said_which_end_is_the_first(
    indicators: Callable[..., Outcome], tmp_path: Path
) -> None:
    """Nothing in the file shows that A1 is Helt och hållet."""
    order = 'order = "questionnaire"'
    code, out, err = read(indicators, tmp_path / "bare", "lime_omvand.csv", order)
    assert code == 1 and not out and "A1 = Inte alls, A2 = Till liten del" in err
    lines = f'{order}\ncodes = "reversed"'
    code, out, err = read(indicators, tmp_path / "said", "lime_omvand.csv", lines)
    assert code == 0 and figures(out) == right("lime_omvand.csv") and not err
