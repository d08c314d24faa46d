"""Open data: rows for machines, each column described, and nothing of it from what is hidden."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from indicators.disclosure import Status
from indicators.documents.csv import render as csv_of
from indicators.documents.json import render as json_of
from indicators.documents.model import Records
from indicators.documents.open_data import Licence, OpenData, files_of
from indicators.documents.speaking import spoken
from indicators.report import RECORD_COLUMNS, records
from indicators.report.open_data import LICENCES, About, open_data
from indicators.report.records import COUNT_COLUMNS
from indicators.results.comparison import Comparison
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.policy import Policy, Unanimous
from indicators.words.said import Words

from ..conftest import (
    ROOT,
    Outcome,
    edit,
    make_question,
    make_questionnaire,
    make_responses,
    make_wave,
)

Command = Callable[..., Outcome]
NEGATIVE, NEUTRAL, POSITIVE, CLEAR, DONT_KNOW = 0, 2, 3, 5, 6


def results_of(codes: list[int], decimals: int = 0, **changes: Any) -> Results:
    """One question, and its answers."""
    questionnaire = make_questionnaire()
    policy = replace(Policy(decimals=decimals), **changes)
    rows = make_responses(questionnaire, [(code,) for code in codes])
    return measure(rows, questionnaire, make_wave(policy))


def row_of(results: Results, with_counts: bool = False) -> dict[str, object]:
    found = records([Comparison(results)], with_counts)
    return dict(zip(found.columns, found.rows[0], strict=True))


# --- the rows ------------------------------------------------------------------------------


def test_a_share_has_the_decimals_of_the_policy_rounded_half_up_from_the_counts() -> None:
    """Of 16 answers one is 6.25 percent, three are 18.75, five are 31.25, seven 43.75: by hand."""
    codes = [NEGATIVE] * 1 + [NEUTRAL] * 3 + [POSITIVE] * 5 + [CLEAR] * 7
    fine, whole = row_of(results_of(codes, 1)), row_of(results_of(codes))
    names = ("negative", "neutral", "positive", "clear")
    assert [str(fine[name]) for name in names] == ["6.3", "18.8", "75.0", "43.8"]
    assert [whole[name] for name in names] == [6, 19, 75, 44]
    assert all(type(whole[name]) is int for name in names)


def test_decimals_are_numbers_with_a_point_in_both_formats() -> None:
    """57 of 200 is 28.5: as a binary fraction it is less, and 0.1 is none."""
    codes = [NEGATIVE] * 57 + [CLEAR] * 143
    found = records([Comparison(results_of(codes, 1))])
    assert b",shown,200,28.5,0.0,71.5,71.5\n" in csv_of(found)
    written = json_of(found).decode()
    assert '"negative": 28.5,' in written and '"neutral": 0.0,' in written
    (row,) = json.loads(written, parse_float=Decimal)
    assert row["positive"] == Decimal("71.5")


def test_no_tenth_of_a_percent_becomes_another_number_in_json() -> None:
    percents = [Decimal(tenths).scaleb(-1) for tenths in range(1001)]
    written = json_of(Records(("a",), tuple((percent,) for percent in percents))).decode()
    assert re.findall(r'"a": (.*)', written) == list(map(str, percents))


def test_counts_stand_beside_what_is_shown_and_nowhere_else() -> None:
    shown = results_of([NEGATIVE] + [CLEAR] * 3 + [POSITIVE] * 2 + [DONT_KNOW])
    assert [row_of(shown, True)[name] for name in COUNT_COLUMNS] == [1, 0, 5, 3]
    assert tuple(row_of(shown)) == RECORD_COLUMNS
    few = results_of([CLEAR] * 4)
    bound = results_of([CLEAR] * 30, unanimous=Unanimous.MASK)
    nobody = results_of([DONT_KNOW] * 8)
    for results, status in ((few, "too_few"), (bound, "masked"), (nobody, "no_answers")):
        row = row_of(results, True)
        assert row["status"] == status
        assert [row[name] for name in COUNT_COLUMNS] == [None] * 4


def test_counts_of_a_printed_table_are_not_told_though_only_one_fits() -> None:
    """They have been worked out, not counted."""
    results = replace(results_of([NEGATIVE] + [CLEAR] * 9), print_file="bilaga2.docx")
    row = row_of(results, True)
    assert (row["status"], row["negative"]) == ("printed", 10)
    assert [row[name] for name in COUNT_COLUMNS] == [None] * 4


# --- the package ---------------------------------------------------------------------------

ABOUT = About(association="Samordningsförbundet Å & Ö", digests={"staff": "0" * 64})


def package_of(*rounds: Results, **about: Any) -> OpenData[Words]:
    return open_data(rounds, replace(ABOUT, **about))


def described(package: OpenData[Words], language: str = "sv") -> dict[str, Any]:
    files = files_of(spoken(package, language))
    found: dict[str, Any] = json.loads(files["datapackage.json"])
    return found


PLAIN = results_of([NEGATIVE] + [CLEAR] * 9)
# What Frictionless demands: specs.frictionlessdata.io, Data Package, Data Resource, Table Schema.
NAME = re.compile(r"[a-z0-9._-]+")
TYPES = {"string", "integer", "number", "boolean", "year"}


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("with_counts", [False, True])
def test_the_description_is_a_tabular_data_package(language: str, with_counts: bool) -> None:
    """A hand-written check of all that the profiles ask for; the library agrees."""
    package = package_of(PLAIN, with_counts=with_counts, licence="CC0-1.0")
    table = files_of(spoken(package, language))["shares.csv"]
    found = described(package, language)
    assert found["profile"] == "tabular-data-package" and NAME.fullmatch(found["name"])
    assert found["licenses"] == [
        {
            "name": "CC0-1.0",
            "title": "CC0 1.0 Universal",
            "path": "https://creativecommons.org/publicdomain/zero/1.0/",
        }
    ]
    assert all(source["title"] for source in found["sources"])
    assert found["contributors"] == [{"title": ABOUT.association, "role": "publisher"}]
    (resource,) = found["resources"]
    assert resource["profile"] == "tabular-data-resource" and NAME.fullmatch(resource["name"])
    assert resource["path"] == "shares.csv" and resource["encoding"] == "utf-8"
    assert resource["bytes"] == len(table)
    assert resource["hash"] == f"sha256:{sha256(table).hexdigest()}"
    schema = resource["schema"]
    names = [field["name"] for field in schema["fields"]]
    assert ",".join(names) == table.decode().splitlines()[0]
    assert schema["missingValues"] == [""]
    assert {field["type"] for field in schema["fields"]} <= TYPES
    assert all(field["title"] and field["description"] for field in schema["fields"])


def test_every_row_is_what_its_columns_say() -> None:
    """Types and constraints as Table Schema means them, over rounds that are hidden and shown."""
    rounds = (PLAIN, results_of([CLEAR] * 2), results_of([DONT_KNOW] * 9))
    package = spoken(package_of(*rounds, with_counts=True), "sv")
    (resource,) = described(package_of(*rounds, with_counts=True))["resources"]
    fields = {field["name"]: field for field in resource["schema"]["fields"]}
    of_type = {
        "integer": r"-?\d+",
        "year": r"\d{4}",
        "number": r"\d+(\.\d)?",
        "boolean": "true|false",
    }
    for row in csv.DictReader(io.StringIO(files_of(package)["shares.csv"].decode())):
        for name, value in row.items():
            constraints = fields[name].get("constraints", {})
            assert value or not constraints.get("required"), name
            assert not value or re.fullmatch(of_type.get(fields[name]["type"], ".+"), value), name
            assert not value or value in constraints.get("enum", [value]), name
            if value and "minimum" in constraints:
                most = constraints.get("maximum", 10**6)
                assert constraints["minimum"] <= Decimal(value) <= most, name


def test_every_status_of_a_question_that_was_asked_has_a_meaning() -> None:
    fields = described(package_of(PLAIN))["resources"][0]["schema"]["fields"]
    (status,) = [field for field in fields if field["name"] == "status"]
    assert set(status["constraints"]["enum"]) == {s.value for s in Status} - {"not_asked"}
    assert [c["value"] for c in status["categories"]] == status["constraints"]["enum"]
    assert all(category["label"] for category in status["categories"])


def test_titles_are_in_the_language_asked_for_and_questions_as_they_were_asked() -> None:
    swedish, english = (described(package_of(PLAIN), language) for language in ("sv", "en"))
    assert swedish["title"] == "Indikatorer för Samordningsförbundet Å & Ö: andelar per fråga 2022"
    assert (
        english["title"]
        == "Indicators of Samordningsförbundet Å & Ö: shares of each question, 2022"
    )
    tables = [files_of(spoken(package_of(PLAIN), n))["shares.csv"] for n in ("sv", "en")]
    assert tables[0] == tables[1]


def test_the_policy_of_each_round_is_told_with_a_threshold_that_was_raised() -> None:
    raised = measure(
        make_responses(make_questionnaire(), [(CLEAR,)] * 9),
        make_questionnaire(),
        make_wave(Policy(decimals=1).raised(7)),
    )
    first, second = described(package_of(PLAIN, raised))["rounds"]
    assert first["policy"] == {
        "least": 5, "least_in_group": 10, "small_groups": "suppress", "decimals": 0,
        "protection": 1, "zeros": "publish", "unanimous": "note",
    }  # fmt: skip
    assert (second["policy"]["least"], second["policy"]["decimals"]) == (7, 1)
    assert first["from"] == "answers" and "parts" not in first


def test_a_row_that_begins_a_series_anew_says_so() -> None:
    """Beside the year before in the file in which it was asked; the first begins nothing anew."""
    asked = make_questionnaire(
        make_question("marked", breaks=(2021,)),
        make_question("reworded", wording={2020: "Hur var det?"}),
        make_question("apart", years=(2020, 2022), breaks=(2021,)),
        make_question("same"),
    )

    def wave(year: int) -> Results:
        in_export = make_questionnaire(*asked.asked(year))
        rows = make_responses(in_export, [(CLEAR,) * len(in_export.questions)] * 8)
        return measure(rows, asked, make_wave(year=year))

    package = package_of(*map(wave, (2020, 2021, 2022)))
    place = package.records.columns.index("series_break")
    found = {(row[5], row[3]) for row in package.records.rows if row[place] == "true"}
    assert found == {("marked", 2021), ("reworded", 2021), ("apart", 2022)}


def test_a_table_with_a_column_that_nothing_describes_is_no_open_data() -> None:
    with pytest.raises(ValueError, match="every column"):
        replace(package_of(PLAIN), columns=())


def test_a_licence_has_the_name_it_is_asked_for_by() -> None:
    assert {name: licence.name for name, licence in LICENCES.items()} == {n: n for n in LICENCES}
    assert all(isinstance(licence, Licence) for licence in LICENCES.values())


# --- the command ---------------------------------------------------------------------------


def rows_of(folder: Path) -> list[dict[str, str]]:
    """The rows of a package."""
    return list(csv.DictReader(io.StringIO((folder / "shares.csv").read_text("utf-8"))))


def test_all_years_are_in_it_and_the_shares_are_those_of_the_tables(
    indicators: Command, tmp_path: Path
) -> None:
    """The published rounds: 2020 to 2022, and the units."""
    done = indicators("export", ROOT, "--shares", "--by", "unit", "-o", tmp_path / "data")
    assert done.code == 0 and not done.out
    rows = rows_of(tmp_path / "data")
    assert {row["year"] for row in rows} == {"2020", "2021", "2022"}
    for year in (2020, 2021, 2022):
        table = indicators(
            "table", ROOT, "--by", "unit", "--year", year, "--no-compare", "--format", "csv"
        )
        wanted = list(csv.DictReader(io.StringIO(table.out)))
        found = [row for row in rows if row["year"] == str(year)]
        assert [{name: row[name] for name in RECORD_COLUMNS} for row in found] == wanted


def test_the_zip_file_holds_what_the_folder_does_and_the_same_bytes_each_time(
    indicators: Command, tmp_path: Path
) -> None:
    call = ("export", ROOT, "--shares", "--year", 2022, "--questionnaire", "staff", "-o")
    for name in ("a", "a.zip", "b.zip"):
        assert indicators(*call, tmp_path / name).code == 0
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with ZipFile(tmp_path / "a.zip") as held:
        assert held.namelist() == ["shares.csv", "datapackage.json"]
        for name in held.namelist():
            assert held.read(name) == (tmp_path / "a" / name).read_bytes()


def test_the_digests_are_of_the_definitions_and_never_of_an_export(
    indicators: Command, tmp_path: Path
) -> None:
    indicators("export", ROOT, "--shares", "--year", 2022, "-o", tmp_path / "data")
    written = (tmp_path / "data" / "datapackage.json").read_text("utf-8")
    files = {path.stem: path for path in (ROOT / "questionnaires").glob("*.toml")}
    for source in json.loads(written)["sources"][1:]:
        digest = sha256(files[source["questionnaire"]].read_bytes()).hexdigest()
        assert source["hash"] == f"sha256:{digest}"
    for export in (ROOT / "responses").iterdir():
        assert sha256(export.read_bytes()).hexdigest() not in written


def test_respondents_answers_are_never_exported_and_the_message_says_so(
    indicators: Command, tmp_path: Path
) -> None:
    done = indicators("export", ROOT, "-o", tmp_path / "data", "--language", "en")
    assert done.code == 1 and "What respondents answered is never exported." in done.err
    assert "indicators strip" in done.err and not (tmp_path / "data").exists()


def test_what_is_not_written_down_as_published_is_told(indicators: Command, tmp_path: Path) -> None:
    call = ("export", ROOT, "--shares", "--year", 2022, "-o", tmp_path / "a", "--language", "en")
    assert "Nothing of it is recorded as published." in indicators(*call).err
    assert "Choose one with --licence." in indicators(*call).err
    assert "--licence" not in indicators(*call, "--licence", "CC-BY-4.0").err


@pytest.mark.parametrize("name", ["data.csv", "data.xlsx", "nowhere/data", "questionnaires"])
def test_what_cannot_be_a_package_is_refused_before_any_work(
    name: str, indicators: Command, copied_workspace: Path
) -> None:
    done = indicators("export", copied_workspace, "--shares", "-o", copied_workspace / name)
    assert done.code == 1
    assert not list(copied_workspace.glob("**/shares.csv"))


def test_a_questionnaire_of_some_years_is_taken_from_these(
    indicators: Command, tmp_path: Path
) -> None:
    """The managers were not asked in 2020."""
    call = ("export", ROOT, "--shares", "--questionnaire", "managers", "-o", tmp_path / "data")
    assert indicators(*call).code == 0
    rows = rows_of(tmp_path / "data")
    assert {row["year"] for row in rows} == {"2021", "2022"}
    assert indicators(*call, "--year", 2020).code == 1


# --- counts of tables ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "options", [(), ("--format", "markdown"), ("--goals", "--format", "text"), ("-o", "a.xlsx")]
)
def test_counts_are_refused_where_there_are_no_rows_for_machines(
    options: tuple[str, ...],
    indicators: Command,
    copied_workspace: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(copied_workspace)
    done = indicators("table", *options, "--counts", "--language", "en")
    assert done.code == 1 and "--counts is for the rows of CSV and JSON" in done.err


def test_a_table_in_csv_has_the_decimals_that_its_policy_declares(
    indicators: Command, copied_workspace: Path
) -> None:
    """Of 31 staff in 2022, 30 were positive on the first question: 96.77 percent (the report
    of that year printed 97)."""
    table = ("table", copied_workspace, "--year", 2022, "--no-compare", "--format", "csv")
    before = indicators(*table).out
    assert ",shown,31,3,0,97,77\n" in before
    edit(copied_workspace / "responses" / "rounds.toml", "[policy]", "[policy]\ndecimals = 1")
    assert ",shown,31,3.2,0.0,96.8,77.4\n" in indicators(*table).out
    assert ",shown,31,3.2,0.0,96.8,77.4,1,0,30,24\n" in indicators(*table, "--counts").out
