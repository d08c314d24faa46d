"""``bugreport``: a workspace of the same shape that fails in the same way, with nobody in it."""

from __future__ import annotations

import csv
import io
import re
import shutil
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pyreadstat
import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment

from indicators.responses.readers import read_table
from indicators.survey.shipped import shipped_files
from indicators.words import plain_key
from indicators.words.errors import IndicatorsError, ProblemsError
from indicators.workspace import ROUNDS_FILE
from indicators.workspace.checking import check_workspace

from ..conftest import PROFILE, ROOT, Outcome, edit
from .test_stripping import FOLDERS, HEADERS, PERSONAL, SLOW, personal_export, workspace_of

Run = Callable[..., Outcome]

QUESTIONNAIRES = [tomllib.loads(path.read_text("utf-8")) for path in shipped_files().values()]
QUESTIONS = {
    plain_key(text)
    for questionnaire in QUESTIONNAIRES
    for question in questionnaire["question"]
    for text in (question["text"], question["id"], *question.get("wording", {}).values())
}
# Files that cannot be invented, messages of kinds of files that are not written, and whether a text
# that nobody knows is like an alternative.
TOLD = (
    "file.", "excel.unseen", "answer.unknown.everywhere", "layout.counts",
    "answers.blank_rows", "layout.ticks.many",
)  # fmt: skip


def labels() -> Iterator[str]:
    """The alternatives of all scales, and what else they are called."""

    def texts(value: object) -> Iterator[str]:
        inner = value.values() if isinstance(value, dict) else value
        if isinstance(inner, str):
            yield plain_key(inner)
        elif isinstance(inner, Iterable):
            for one in inner:
                yield from texts(one)

    for questionnaire in QUESTIONNAIRES:
        for scale in questionnaire.get("scale", {}).values():
            yield from texts(scale)


LABELS = set(labels())


def test_the_labels_that_the_tests_let_stay_are_those_of_the_questionnaires() -> None:
    assert {"inte alls", "till stor del", "vet ej", "ibland"} <= LABELS


def unzipped(content: bytes) -> Iterator[tuple[str, bytes]]:
    """All parts of a zip file, those of zip files in it too."""
    with ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            part = archive.read(name)
            yield name, part
            if is_zipfile(io.BytesIO(part)):
                yield from unzipped(part)


def problems_of(workspace: Path) -> set[tuple[str, int | None, str | None]]:
    """What ``check`` says of the exports: keys and places."""
    try:
        problems = check_workspace(workspace)[1]
    except ProblemsError as error:
        problems = list(error.problems)
    exports = [p for p in problems if not p.file.endswith("rounds.toml")]
    return {(p.key, p.row, p.column) for p in exports}


def report(run: Run, workspace: Path, target: Path) -> tuple[Outcome, Path]:
    """The bug report of a workspace, and the folder in which it was unpacked."""
    done = run("bugreport", workspace, "-o", target)
    assert done.code == 0, done.err
    with ZipFile(target) as archive:
        archive.extractall(target.with_suffix(""))
    return done, target.with_suffix("")


def cases(folder: Path) -> dict[str, tuple[str, str]]:
    found = {}
    with (folder / "expected.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["file"]] = (row["questionnaire"], row["year"])
    return found


CASES = [
    (folder, name, key)
    for folder in FOLDERS
    for name, key in cases(folder).items()
    if name not in SLOW
]


TRIED = CASES if PROFILE == "fuzz" else CASES[::8]


@pytest.mark.parametrize(("folder", "name", "key"), TRIED, ids=[name for _, name, _ in TRIED])
def test_check_says_the_same_of_the_same_places_and_no_cell_is_told(
    indicators: Run, tmp_path: Path, folder: Path, name: str, key: tuple[str, str]
) -> None:
    workspace = workspace_of(tmp_path / "ws", folder / name, key)
    done, made = report(indicators, workspace, tmp_path / "out.zip")
    before, after = problems_of(workspace), problems_of(made)
    if folder.parent.name == "data":
        assert before == after
    others = {key for key, _, _ in before ^ after if not key.startswith(TOLD)}
    assert not others
    assert ("check says the same" in done.err) == (before == after)
    parts = [part for _, part in unzipped((tmp_path / "out.zip").read_bytes())]
    for cell in own_cells(folder / name):
        for encoding in ("utf-8", "utf-16-le", "cp1252", "mac_roman", "cp850"):
            told = cell.encode(encoding, errors="ignore")
            assert len(told) < 5 or not any(told in part for part in parts), cell


def own_cells(path: Path) -> Iterator[str]:
    """The texts of an export that may be a respondent's: none that a definition has, nor one of a
    row, or a column, in which there are questions."""
    try:
        table = read_table(path)
    except IndicatorsError:
        return
    columns = [column.cells for column in table.columns]
    rows = list(zip(*columns, strict=True))
    header = max(range(len(rows)), key=lambda n: sum(map(is_question, rows[n])))
    for cell in (cell for row in rows[header + 1 :] for cell in row if isinstance(cell, str)):
        key = plain_key(cell)
        folded = key.translate(str.maketrans("_åäö", " aao"))
        forms = [*LABELS, *(label.translate(str.maketrans("åäö", "aao")) for label in LABELS)]
        rest = min((k.replace(f, "") for k in (key, folded) for f in forms if f), key=len)
        rest = re.sub(r"^(?:ja|nej)[ ,.–-]*$", "", rest)
        is_known = key in KNOWN or any(key in label for label in LABELS) or "ImportId" in cell
        is_known = is_known or bool(re.fullmatch(r"20\d\d-\d\d-(?:11|22)", key))  # as invented
        if len(rest) >= 5 and not is_known and not is_question(cell):
            yield cell


def is_question(cell: object) -> bool:
    return isinstance(cell, str) and any(
        text in plain_key(cell) for text in QUESTIONS if len(text) > 8
    )


# Words of tools by which rows are told to be no answers.
KNOWN = {
    "totalt", "survey preview", "test", "ip address", "styrelse", "personal", "summa", "medelvärde",
    "antal svar", "median", "anonymous", "anonym", "chefsgrupp", "disqualified", "response",
    "besvarelse", "delsumma", "not answered", "[no answer]", "not asked", "ej besvarad", "checked",
    "unchecked", "chef", "deltagare", "complete", "completed", "started", "partial",
    "makulerad", "testsvar", "test 2",
    "dubblett", "insats", "medel", "kommentera gärna:", "söder", "#null!", "svarsnr",
}  # fmt: skip


def test_no_name_address_day_or_own_word_is_in_the_report(indicators: Run, tmp_path: Path) -> None:
    export = personal_export(tmp_path / "Zorbasson board-2022.csv")
    workspace = workspace_of(tmp_path / "ws", export, ("board", "2022"))
    rounds = workspace / ROUNDS_FILE
    edit(rounds, '"Prov"', '"Samordningsförbundet Zorbasson"\nsource = "Zorbasson"')
    edit(rounds, "[board.2022]", "# Ring Zorbasson\n[board.2022]")
    target = tmp_path / "out.zip"
    report(indicators, workspace, target)
    words = [*PERSONAL, "Zorbasson", "kansliet", str(tmp_path), Path.home().name]
    for name, part in unzipped(target.read_bytes()):
        for word in words:
            assert word not in name and word.encode() not in part, (name, word)


def test_answers_are_others_and_blanks_and_headers_the_same(
    indicators: Run, tmp_path: Path
) -> None:
    staff = ROOT / "responses" / "staff-2022.csv"
    workspace = workspace_of(tmp_path / "ws", staff, ("staff", "2022"))
    _, made = report(indicators, workspace, tmp_path / "out.zip")
    (new,) = (made / "responses").glob("*.csv")
    old = list(csv.reader(io.StringIO(staff.read_text("utf-8-sig")), delimiter=";"))
    now = list(csv.reader(io.StringIO(new.read_text("utf-8-sig")), delimiter=";"))
    assert now[0] == old[0] and len(now) == len(old)
    assert [[bool(c) for c in row] for row in now] == [[bool(c) for c in row] for row in old]
    answers = [(a, b) for old_row, row in zip(old, now, strict=True)
               for a, b in zip(old_row[3:], row[3:], strict=True) if a]  # fmt: skip
    same = sum(a == b for a, b in answers)
    assert 10 * same < 6 * len(answers)
    assert new.read_bytes()[:3] == b"\xef\xbb\xbf"


def test_the_rounds_name_the_groups_and_files_as_they_are_called_now(
    indicators: Run, tmp_path: Path
) -> None:
    workspace = workspace_of(
        tmp_path / "ws", FOLDERS[0] / "testsvar.xlsx", ("board", "2022"),
        'leave_out = { Insats = "TEST" }',
    )  # fmt: skip
    staff = ROOT / "responses" / "staff-2022.csv"
    shutil.copy(staff, workspace / "responses" / "personal.csv")
    unit = next(iter(csv.DictReader(io.StringIO(staff.read_text("utf-8-sig")), delimiter=";")))
    with (workspace / ROUNDS_FILE).open("a", encoding="utf-8") as file:
        only = f'only = {{ Insats = "{unit["Insats"]}" }}'
        file.write(f'[staff.2022]\nfile = "personal.csv"\n{only}\n')
    _, made = report(indicators, workspace, tmp_path / "out.zip")
    rounds = tomllib.loads((made / ROUNDS_FILE).read_text("utf-8"))
    assert rounds["board"]["2022"]["leave_out"] == {"Insats": "TEST"}
    assert rounds["staff"]["2022"]["only"]["Insats"].startswith("Grupp ")
    assert problems_of(workspace) == problems_of(made)


def test_a_workbook_keeps_its_sheets_and_formulas_and_nothing_else(
    indicators: Run, tmp_path: Path
) -> None:
    export = tmp_path / "styrelse.xlsx"
    book = load_workbook(FOLDERS[0] / "styrelse_antal_sist.xlsx")
    book.properties.creator = "Zorbasson"
    sheet = book.active
    assert sheet is not None
    sheet["B2"].comment = Comment("Zorbasson", "Zorbasson")
    sheet.row_dimensions[3].hidden = True
    hidden = book.create_sheet("Gömt")
    hidden.append(["Zorbasson", 19121212])
    hidden.sheet_state = "veryHidden"
    book.save(export)
    workspace = workspace_of(tmp_path / "ws", export, ("board", "2022"))
    _, made = report(indicators, workspace, tmp_path / "out.zip")
    (new,) = (made / "responses").glob("*.xlsx")
    now = load_workbook(new)
    assert [(s.title, s.sheet_state) for s in now] == [(s.title, s.sheet_state) for s in book]
    assert now[sheet.title].row_dimensions[3].hidden
    places = {c.coordinate: c.value for row in sheet for c in row if c.data_type == "f"}
    written = {c.coordinate: c.value for r in now[sheet.title] for c in r if c.data_type == "f"}
    assert places and written == places
    for name, part in unzipped((tmp_path / "out.zip").read_bytes()):
        assert b"Zorbasson" not in part and b"19121212" not in part, name
    assert problems_of(workspace) == problems_of(made)


def test_an_spss_file_keeps_its_labels_and_not_those_of_groups(
    indicators: Run, tmp_path: Path
) -> None:
    import pandas as pd

    export = tmp_path / "board.sav"
    frame = pd.DataFrame({
        "id": [f"zorb{n}" for n in range(6)],
        **{f"q{n}": [1.0, 2.0, 4.0, 6.0, 98.0, float("nan")] for n in range(5)},
    })  # fmt: skip
    scale = {1: "Inte alls", 2: "Till liten del", 4: "Till stor del", 6: "Helt och hållet",
             98: "Vet ej"}  # fmt: skip
    pyreadstat.write_sav(
        frame, export, column_labels=["Svarsnr", *HEADERS[5:10]],
        variable_value_labels={f"q{n}": scale for n in range(5)},
        missing_ranges={f"q{n}": [98] for n in range(5)},
    )  # fmt: skip
    workspace = workspace_of(tmp_path / "ws", export, ("board", "2022"))
    _, made = report(indicators, workspace, tmp_path / "out.zip")
    (new,) = (made / "responses").glob("*.sav")
    now, about = pyreadstat.read_sav(new, user_missing=True)
    assert about.variable_value_labels["q1"] == scale
    assert not set(frame["id"]) & set(now["id"])
    assert problems_of(workspace) == problems_of(made)


def test_what_is_made_is_the_same_bytes_each_time(indicators: Run, tmp_path: Path) -> None:
    workspace = workspace_of(tmp_path / "ws", FOLDERS[0] / "testsvar.xlsx", ("board", "2022"))
    contents = []
    for name in ("a.zip", "b.zip"):
        report(indicators, workspace, tmp_path / name)
        contents.append((tmp_path / name).read_bytes())
    assert contents[0] == contents[1]


def test_a_file_that_cannot_be_read_is_left_out_and_told(indicators: Run, tmp_path: Path) -> None:
    export = tmp_path / "svar.xlsx"
    export.write_bytes(b"%PDF-1.4 Zorbasson")
    workspace = workspace_of(tmp_path / "ws", export, ("board", "2022"))
    done, made = report(indicators, workspace, tmp_path / "out.zip")
    assert "export1.xlsx is left out" in done.err and "does not say the same" in done.err
    assert not list((made / "responses").glob("*.xlsx"))
