"""``strip``: an export with no more in it than is counted, counted as the original is.

The counts of the exports were laid down when they were made (``expected.csv`` beside them).
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

from ..conftest import ROOT, Outcome, edit

FOLDERS = [
    folder
    for folder in (ROOT / "tests" / "data" / "exports", ROOT / "tests" / "exports")
    if (folder / "expected.csv").exists()
]
SHARES = ("negative", "neutral", "positive", "clear")
Run = Callable[..., Outcome]


def expected(folder: Path) -> dict[str, list[dict[str, str]]]:
    """The counts of each export."""
    rows: dict[str, list[dict[str, str]]] = {}
    with (folder / "expected.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["file"] not in SLOW:
                rows.setdefault(row["file"], []).append(row)
    return rows


def figures(out: str) -> list[tuple[str, ...]]:
    rows = csv.DictReader(io.StringIO(out.lstrip("\ufeff")))
    return [tuple(row[k] for k in ("number", "base", *SHARES)) for row in rows if not row["group"]]


def right(rows: list[dict[str, str]]) -> list[tuple[str, ...]]:
    found = []
    for row in rows:
        shares = (Fraction(int(row[k]), int(row["base"])) for k in SHARES)
        found.append((row["number"], row["base"], *(str(rounded_percent(s)) for s in shares)))
    return found


def workspace_of(folder: Path, file: Path, key: tuple[str, str], lines: str = "") -> Path:
    """A workspace with one export, and some more lines about it."""
    shutil.copytree(ROOT / "questionnaires", folder / "questionnaires", dirs_exist_ok=True)
    (folder / "responses").mkdir(parents=True, exist_ok=True)
    shutil.copy(file, folder / "responses")
    text = (
        'association = "Prov"\n[policy]\nleast = 3\nleast_in_group = 3\n'
        f'[{key[0]}.{key[1]}]\nfile = "{file.name}"\n{lines}\n'
    )
    (folder / "responses" / "rounds.toml").write_text(text, "utf-8")
    return folder


REFUSED = {"formel_utan_varde.xlsx", "lime_ao.csv", "lime_omvand.csv", "papper_och_webb.xlsx"}
"""What is refused until somebody has said more of it, or has mended it."""
# It is read as thousands of columns, which takes any command long.
SLOW = ("losenord-97.xls",)


@pytest.mark.slow
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_what_is_stripped_is_counted_or_refused_as_the_original_is_when_guesses_are_accepted(
    indicators: Run, tmp_path: Path, folder: Path
) -> None:
    stripped = []
    for name, rows in expected(folder).items():
        of, clean = rows[0], tmp_path / f"{name}.csv"
        key = (of["questionnaire"], of["year"])
        stated = ("--questionnaire", key[0], "--year", key[1], "--accept")
        done = indicators("strip", folder / name, "-o", clean, *stated)
        assert done.code in (0, 1) and "Traceback" not in done.err
        if done.code == 0:
            place = workspace_of(tmp_path / name, clean, key)
            table = indicators("table", place, "--no-compare", "--format", "csv")
            original = workspace_of(tmp_path / "as" / name, folder / name, key)
            indicators("match", original, "--accept")
            before = indicators("table", original, "--no-compare", "--format", "csv")
            assert table.code == before.code, name
            assert figures(table.out) == figures(before.out), name
            if folder.parent.name == "data":
                assert table.code == 0 and figures(table.out) == right(rows), name
            stripped.append(name)
        assert clean.exists() == (done.code == 0)
    if folder.parent.name == "data":
        assert set(expected(folder)) - set(stripped) == REFUSED
    assert 2 * len(stripped) > len(expected(folder))


HEADERS = (
    "Svarsnr", "E-post", "Personnummer", "IP-adress", "Förbund",
    "Har ni strukturer för att initiera, upprätthålla och underhålla relationer mellan inblandade "
    "aktörer?",
    "Har ni en strategi för hur ni arbetar med uppföljning och utvärdering av de samordnade "
    "rehabiliteringsinsatserna?",
    "Använder ni uppföljning och utvärdering som underlag för att utveckla de samordnade "
    "rehabiliteringsinsatserna?",
    "Används könsuppdelad statistik i planering, beslut och prioriteringar?",
    "Har styrelsen integrerat jämställdhet, jämlikhet och mångfald i förbundets "
    "verksamhetsplanering?",
    "Kommentar",
)  # fmt: skip
PERSONAL = ("anna.ek@example.se", "19121212-1212", "192.0.2.17", "Zorbasson", "Vi är så få")


def personal_export(path: Path, ids: tuple[str, ...] = ("q1", "q2", "q3", "q4")) -> Path:
    rows: list[tuple[str, ...]] = [
        (n, *PERSONAL[:4], "Delvis", "Till stor del", "Inte alls", "Vet ej", "", PERSONAL[4])
        for n in ids
    ]
    rows[1] = (*rows[1][:6], "Fråga Zorbasson på kansliet", *rows[1][7:])
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([HEADERS, *rows])
    return path


def test_no_name_address_or_own_word_goes_along_and_what_is_left_out_is_told(
    indicators: Run, tmp_path: Path
) -> None:
    export, clean = personal_export(tmp_path / "board-2022.csv"), tmp_path / "clean.csv"
    done = indicators("strip", export, "-o", clean)
    assert done.code == 0, done.err
    text = clean.read_text("utf-8-sig")
    assert not [word for word in (*PERSONAL, "q1", "kansliet") if word in text]
    for place, header in zip("ABCDEK", (*HEADERS[:5], HEADERS[10]), strict=True):
        assert f"  {place} {header}" in done.err
    assert "e-mail addresses" in done.err and "alternatives: 1." in done.err
    assert text.splitlines()[0].count(";") == 4


def test_a_text_that_is_no_alternative_still_stops_check_where_it_did(
    indicators: Run, tmp_path: Path
) -> None:
    export, clean = personal_export(tmp_path / "board-2022.csv"), tmp_path / "clean.csv"
    indicators("strip", export, "-o", clean)
    place = workspace_of(tmp_path / "ws", clean, ("board", "2022"))
    assert "row 3" in indicators("check", place).out
    assert indicators("check", place).code == 1
    edit(place / "responses" / "rounds.toml", '"clean.csv"', '"clean.csv"\nblank = '
         '["[borttagen text]"]')  # fmt: skip
    assert indicators("check", place).code == 0


def test_respondents_are_numbered_only_where_one_of_them_stands_there_twice(
    indicators: Run, tmp_path: Path
) -> None:
    once = indicators("strip", personal_export(tmp_path / "board-2022.csv"))
    assert once.out.lstrip("\ufeff").startswith('"Har ni strukturer')
    export = personal_export(tmp_path / "board-2021.csv", ("q1", "q2", "q1", "q4"))
    clean = tmp_path / "clean.csv"
    indicators("strip", export, "-o", clean)
    numbers = [line.split(";")[0] for line in clean.read_text("utf-8-sig").splitlines()]
    assert numbers == ['"Svarsnr"', '"1"', '"2"', '"1"', '"3"']
    place = workspace_of(tmp_path / "ws", clean, ("board", "2021"))
    assert "row 4" in indicators("check", place).out


def test_groups_are_kept_and_the_names_of_those_of_one_or_two_are_not(
    indicators: Run, tmp_path: Path, copied_workspace: Path
) -> None:
    export = copied_workspace / "responses" / "staff-2022.csv"
    with export.open(encoding="utf-8-sig", newline="") as file:
        cells = list(csv.reader(file, delimiter=";"))
    unit = next(n for n, header in enumerate(cells[0]) if header == "Insats")
    cells[5][unit] = "Zorbasson"
    with export.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(cells)
    names = ("--by", "unit", "--year", "2022", "--no-compare", "--format", "csv")
    only = ("--questionnaire", "staff")
    before = indicators("table", copied_workspace, *names, *only)
    clean = tmp_path / "staff.csv"
    done = indicators("strip", export, "-o", clean)
    assert done.code == 0 and "without their names: 1" in done.err
    assert "Zorbasson" not in clean.read_text("utf-8-sig")
    shutil.copy(clean, export)
    after = indicators("table", copied_workspace, *names, *only)
    assert before.code == 0 and after.out == before.out


def test_codes_stay_codes_so_that_their_direction_is_still_told(
    indicators: Run, tmp_path: Path
) -> None:
    export = FOLDERS[0] / "decimalkomma.csv"
    clean = tmp_path / "clean.csv"
    stated = ("--questionnaire", "managers", "--year", "2022")
    done = indicators("strip", export, "-o", clean, *stated)
    assert done.code == 0 and "1 = Inte alls" in done.err
    place = workspace_of(tmp_path / "ws", clean, ("managers", "2022"))
    assert "1 = Inte alls" in indicators("check", place).out


def test_the_lines_of_rounds_toml_beside_it_decide_how_it_is_read(
    indicators: Run, tmp_path: Path
) -> None:
    name, clean = "lime_omvand.csv", tmp_path / "clean.csv"
    lines = 'order = "questionnaire"\ncodes = "reversed"'
    place = workspace_of(tmp_path / "ws", FOLDERS[0] / name, ("board", "2022"), lines)
    done = indicators("strip", place / "responses" / name, "-o", clean)
    assert done.code == 0, done.err
    again = workspace_of(tmp_path / "again", clean, ("board", "2022"))
    table = indicators("table", again, "--no-compare", "--format", "csv")
    assert figures(table.out) == right(expected(FOLDERS[0])[name])


def test_nothing_is_written_that_rests_on_a_guess_until_it_is_accepted(
    indicators: Run, tmp_path: Path
) -> None:
    export, clean = FOLDERS[0] / "testsvar.xlsx", tmp_path / "clean.csv"
    stated = ("--questionnaire", "board", "--year", "2022")
    done = indicators("strip", export, "-o", clean, *stated)
    assert done.code == 1 and "leave_out" in done.err and not clean.exists()


@pytest.mark.parametrize(
    ("name", "said"),
    [("svar.csv", "which year"), ("staff-2022.csv", "which questionnaire")],
)
def test_what_cannot_be_seen_from_the_file_has_to_be_said(
    indicators: Run, tmp_path: Path, name: str, said: str
) -> None:
    export = personal_export(tmp_path / name)
    if "questionnaire" in said:
        export.write_text("Svarsnr;Kommentar\n1;Bra\n2;Sådär\n", "utf-8")
    done = indicators("strip", export)
    assert done.code == 1 and said in done.err and not done.out


def test_the_export_itself_is_never_overwritten(indicators: Run, tmp_path: Path) -> None:
    export = personal_export(tmp_path / "board-2022.csv")
    before = export.read_bytes()
    done = indicators("strip", export, "-o", export)
    assert done.code == 1 and export.read_bytes() == before
