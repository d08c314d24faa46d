"""Exports of ``tests/exports``: read as their maker counted them, or refused with a reason.

The answers are invented by ``tests/exported``, which counts them without the package. Whatever
a reading rests on that is no more than a guess counts nothing until ``rounds.toml`` says it.
"""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from indicators.words import rounded_percent
from indicators.words.errors import Severity

from .conftest import ROOT, Outcome
from .exported import all_cases
from .make_exports import EXPORTS, files
from .reading_exports import CASES, Reading, called, case_of, names_of, read, right, workspace_of

SECRETS = ("Hemlig", "Testsson", "hemlig@example.se", "hemlig1@example.se")
"""What stands in the files as somebody's own words, names and addresses."""


def check_told(case: dict[str, Any], reading: Reading) -> None:
    """A reason in both languages: the file, what to do, and nobody's own words."""
    errors = [p for p in reading.problems if p.severity is Severity.ERROR]
    assert errors and any(p.hint("sv") and p.hint("en") for p in errors), reading.said
    assert any(name in reading.said for name in names_of(case))
    assert not [secret for secret in SECRETS if secret in reading.said]


def check_right(case: dict[str, Any], reading: Reading) -> None:
    """The counts of the maker."""
    assert reading.figures is not None, reading.said
    assert reading.figures == right(case)
    assert not [secret for secret in SECRETS if secret in reading.said]


@pytest.mark.parametrize("case", CASES, ids=called)
def test_an_export_is_read_right_or_refused_with_a_reason(
    tmp_path: Path, case: dict[str, Any]
) -> None:
    reading = read(workspace_of(tmp_path / "bare", case))
    refusable = case["reading"] != "right" or "line" in case or case.get("may_refuse", False)
    if refusable and reading.figures is None:
        check_told(case, reading)
    else:
        assert case["reading"] == "right", f"counted: {reading.figures} for {right(case)}"
        check_right(case, reading)
        assert reading.problems or not case.get("told"), "nothing is told of the reading"


WITH_LINES = [case for case in CASES if "line" in case]


@pytest.mark.parametrize("case", WITH_LINES, ids=called)
def test_what_a_line_of_rounds_says_is_read_so(tmp_path: Path, case: dict[str, Any]) -> None:
    check_right(case, read(workspace_of(tmp_path / "said", case, case["line"])))


@pytest.mark.parametrize(
    "case", [c for c in CASES if c["reading"] == "line" and not c.get("choose")], ids=called
)
def test_match_proposes_the_line_that_an_export_needs(
    indicators: Callable[..., Outcome], tmp_path: Path, case: dict[str, Any]
) -> None:
    """Accepting what ``match`` proposes makes of a refused export one that is read right."""
    folder = workspace_of(tmp_path / "proposed", case)
    done = indicators("match", "--accept", folder)
    assert done.code == 0, done.err
    check_right(case, read(folder))


def test_every_kind_of_reading_is_in_the_corpus_and_every_file_is_of_a_case() -> None:
    assert {case["reading"] for case in CASES} == {"right", "refused", "line"}
    of_cases = {name for case in CASES for name in names_of(case)}
    assert {path.name for path in EXPORTS.iterdir()} == of_cases | {"expected.csv", "cases.toml"}
    assert sum(path.stat().st_size for path in EXPORTS.iterdir()) < 1_500_000


def test_the_corpus_is_what_its_maker_writes() -> None:
    """The very bytes, but for the versions that libraries write into Parquet and the like."""
    for name, content in files().items():
        assert members(name, (EXPORTS / name).read_bytes()) == members(name, content), name


def members(name: str, content: bytes) -> object:
    """What is in a file, unpacked, as another zlib packs otherwise."""
    if name.endswith((".parquet", ".feather", ".arrow")):
        return columns_of(name, content)
    if name.endswith((".sav", ".zsav", ".por", ".dta")):
        return variables_of(name, content)
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = (n for n in archive.namelist() if not n.startswith("docProps/"))
            parts = (n for n in names if not n.endswith("workbook.xml"))  # names its writer's age
            return {member: archive.read(member) for member in parts}
    return content


def variables_of(name: str, content: bytes) -> object:
    """The values and labels of a file of SPSS or Stata, whose writer pads texts by its version."""
    import pyreadstat

    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        read = getattr(pyreadstat, f"read_{path.suffix[1:].replace('zsav', 'sav')}")
        values, about = read(path, output_format="dict")
    return str(values), about.column_names_to_labels, about.variable_value_labels


def columns_of(name: str, content: bytes) -> object:
    """The columns of an Arrow file."""
    import pyarrow.feather as feather
    import pyarrow.parquet as pq

    read_table = pq.read_table if name.endswith(".parquet") else feather.read_table
    return read_table(io.BytesIO(content)).to_pydict()


def test_no_two_questions_of_a_case_could_be_taken_for_each_other() -> None:
    """Swapped columns, and scales read backwards, then show in the counts."""
    for case in all_cases():
        tallies = [tally[:5] for tally in case.survey.tallies()]
        assert len(set(tallies)) == len(tallies), case.name


@pytest.mark.parametrize(
    "name", ["html-taggar.xlsx", "summarad-antal-n.csv", "spss-saknade.sav"]
)  # one right, one refused, one in another process's own library
def test_a_fresh_process_reads_what_this_one_does(tmp_path: Path, name: str) -> None:
    case = case_of(name)
    folder = workspace_of(tmp_path / "ws", case)
    command = [sys.executable, "-m", "indicators", "table", "--year", str(case["year"])]
    done = subprocess.run(
        [*command, "--no-compare", "--format", "csv", str(folder)],
        capture_output=True, encoding="utf-8", cwd=tmp_path, timeout=120,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    if case["reading"] == "line":
        assert done.returncode == 1 and not done.stdout and name in done.stderr
        return
    assert done.returncode == 0, done.stderr
    printed = [
        row for row in csv.DictReader(io.StringIO(done.stdout.lstrip("\ufeff"))) if not row["group"]
    ]
    keys = ("base", "negative", "neutral", "positive", "clear")
    assert [tuple(row[key] for key in keys) for row in printed] == [
        (str(base), *(str(rounded_percent(Fraction(k, base))) for k in rest[:4]))
        for base, *rest in right(case)
    ]
