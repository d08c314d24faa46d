"""The answers of a nation in one table, counted where they lie or read: the same bytes printed."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ..conftest import ROOT, Outcome
from ..subtests import as_subtests

Command = Callable[..., Outcome]
SURVEYS, YEARS = ("staff", "board"), (2021, 2022)
QUESTIONNAIRE = """\
id = "{survey}"
title = "{survey}"
short_title = "{survey}"

[scale.extent]
alternatives = [
  {{ label = "Inte alls", valence = "negative" }},
  {{ label = "Delvis", valence = "neutral" }},
  {{ label = "Helt och hållet", valence = "positive", clear = true }},
  {{ label = "Vet ej" }},
]

[[question]]
id = "time"
text = "Har ni tid?"
short = "Tid"
scale = "extent"

[[question]]
id = "listen"
text = "Lyssnar de på er?"
short = "Lyssnar"
scale = "extent"

[[grouping]]
id = "association"
label = "Förbund"
"""
HEADERS = ["Enkät", "År", "Förbund", "Har ni tid?", "Lyssnar de på er?"]
ARGUMENTS = ("table", "--year", "2022", "--by", "association", "--format", "csv")


@pytest.fixture(scope="module")
def nation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the answers of two surveys, two years and six associations, as one CSV file,
    one Parquet file and a folder of such files."""
    folder = tmp_path_factory.mktemp("nation")
    (folder / "questionnaires").mkdir()
    (folder / "responses" / "parts").mkdir(parents=True)
    for survey in SURVEYS:
        text = QUESTIONNAIRE.format(survey=survey)
        (folder / "questionnaires" / f"{survey}.toml").write_text(text, "utf-8")
    random = Random(2022)
    rows = [
        [
            survey,
            str(year),
            f"Förbund {random.randrange(6)}",
            random.choice(ANSWERS[:4]),
            random.choice(ANSWERS),
        ]
        for survey in SURVEYS
        for year in YEARS
        for _ in range(300)
    ]
    with (folder / "responses" / "all.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([HEADERS, *rows])
    columns = list(map(list, zip(*rows, strict=True)))
    columns = [[cell or None for cell in column] for column in columns]
    table = pa.table(dict(zip(HEADERS, columns, strict=True)))
    pq.write_table(table, folder / "responses" / "all.parquet")
    for part in range(4):
        pq.write_table(
            table.slice(300 * part, 300), folder / "responses" / "parts" / f"{part}.parquet"
        )
    return folder


ANSWERS = ["Inte alls", "Delvis", "Helt och hållet", "Vet ej", ""]


def with_source(nation: Path, file: str, engine: str | None = None) -> Path:
    """The workspace with rounds that take their rows from a file, read or counted by an engine."""
    rounds = ['association = "Riket"']
    for survey in SURVEYS:
        for year in YEARS:
            rounds += [f"[{survey}.{year}]", f'file = "{file}"']
            rounds += [f'only = {{ "Enkät" = "{survey}", "År" = "{year}" }}']
            rounds += [f'engine = "{engine}"'] if engine else []
    (nation / "responses" / "rounds.toml").write_text("\n".join(rounds) + "\n", "utf-8")
    return nation


def printed(workspace: Path) -> str:
    """What the command prints in a process of its own, which says nothing else."""
    done = subprocess.run(
        [sys.executable, "-m", "indicators", *ARGUMENTS, str(workspace)],
        capture_output=True, text=True, cwd=ROOT, encoding="utf-8",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(scope="module")
def expected(nation: Path) -> str:
    """What is printed of the CSV file."""
    text = printed(with_source(nation, "all.csv"))
    assert "Förbund 5" in text and text.count("\n") > 50
    return text


@as_subtests(
    ("file", "engine"),
    [("all.parquet", None), ("all.parquet", "duckdb"), ("parts", "duckdb")],
)
def test_a_nation_is_printed_alike_however_its_answers_are_kept_and_counted(
    nation: Path, expected: str, file: str, engine: str | None
) -> None:
    assert printed(with_source(nation, file, engine)) == expected


@pytest.mark.spark
@pytest.mark.parametrize("file", ["all.parquet", "parts"])
def test_spark_prints_of_a_nation_what_is_printed_of_the_csv(
    nation: Path, expected: str, file: str
) -> None:
    assert printed(with_source(nation, file, "spark")) == expected


def test_reliability_needs_the_rows_and_says_so(indicators: Command, nation: Path) -> None:
    outcome = indicators("reliability", with_source(nation, "all.parquet", "duckdb"))
    assert outcome.code == 1
    assert "reliability cannot be used together with engine" in outcome.err


def test_an_address_is_read_by_an_engine_only(indicators: Command, nation: Path) -> None:
    outcome = indicators("check", with_source(nation, "s3://bucket/answers"))
    assert outcome.code == 1
    assert "read only with engine" in outcome.out


def test_a_file_of_several_waves_is_read_once(
    indicators: Command, nation: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from indicators.workspace import reading as workspace

    read: list[Path] = []
    real = workspace.read_table
    monkeypatch.setattr(workspace, "read_table", lambda *a: read.append(a[0]) or real(*a))
    workspace._read_shared.cache_clear()
    indicators(*ARGUMENTS, with_source(nation, "all.csv"))
    assert len(read) == 1
