"""Workbooks with several sheets, and cells that no reader can tell: what is read is said."""

from __future__ import annotations

import re
from pathlib import Path

import openpyxl
import pytest

from indicators.responses import asked_for, match
from indicators.responses.readers import RawTable, Reading, read_table
from indicators.survey.questionnaire import Questionnaire
from indicators.words.errors import Problem, ProblemsError, Severity

from ..conftest import make_question, make_questionnaire, make_wave
from ..subtests import as_subtests

QUESTIONNAIRE = make_questionnaire(make_question("q1"), make_question("q2"))
ANSWERS: list[list[object]] = [
    ["Svarsnr", "Fungerar q1?", "Fungerar q2?", "Insats", "Anteckning"],
    [1, "Delvis", "Inte alls", "Öst", None],
    [2, "Vet ej", "Delvis", "Öst", None],
    [3, "Delvis", "Vet ej", "Väst", None],
]
INFORMATION: list[list[object]] = [["Om enkäten"], ["Datum", "2022-10-01"], ["Namn", "Förbundet"]]
CODEBOOK: list[list[object]] = [["Fungerar q1?", "1–6"], ["Fungerar q2?", "1–6"]]
Sheets = dict[str, tuple[str, list[list[object]]]]


def book(path: Path, sheets: Sheets) -> Path:
    """A workbook of sheets with their states."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, (state, rows) in sheets.items():
        sheet = workbook.create_sheet(name)
        sheet.sheet_state = state
        for row in rows:
            sheet.append(row)
    workbook.save(path)
    return path


def read(path: Path, questionnaire: Questionnaire = QUESTIONNAIRE) -> RawTable:
    return read_table(path, asked=asked_for(questionnaire, make_wave()))


def said(problem: Problem) -> str:
    return f"{problem.text('en')} {problem.hint('en')}"


@as_subtests(
    "others",
    [
        {"Om": ("visible", INFORMATION)},
        {"Om": ("visible", INFORMATION), "Koder": ("visible", CODEBOOK)},
        {"Kopia": ("hidden", ANSWERS), "Om": ("visible", INFORMATION)},
        {"Om": ("visible", [[f"Rad {n}"] for n in range(80)])},
    ],
)
def test_of_several_sheets_the_only_one_with_the_questions_is_read_and_told(
    tmp_path: Path, others: Sheets
) -> None:
    table = read(book(tmp_path / "a.xlsx", {**others, "Svar": ("visible", ANSWERS)}))
    assert table.columns[1].cells[1:] == ["Delvis", "Vet ej", "Delvis"]
    (note,) = table.notes
    assert note.severity is Severity.WARNING
    assert "the sheet “Svar” is read" in said(note) and 'sheet = "Svar"' in said(note)
    assert all(name in said(note) for name in others)


def test_answers_below_a_long_report_head_are_found(tmp_path: Path) -> None:
    below = [[f"Rad {n}"] for n in range(50)] + ANSWERS
    sheets: Sheets = {"Om": ("visible", INFORMATION), "Svar": ("visible", below)}
    assert "“Svar” is read" in said(read(book(tmp_path / "a.xlsx", sheets)).notes[0])


def test_the_sheet_that_a_tool_keeps_from_sight_is_not_worth_a_word(tmp_path: Path) -> None:
    """Microsoft Forms writes a very hidden sheet beside the answers."""
    sheets: Sheets = {"Svar": ("visible", ANSWERS), "_data": ("veryHidden", INFORMATION)}
    table = read(book(tmp_path / "a.xlsx", sheets))
    assert len(table.columns) == 5 and not table.notes


@as_subtests(
    ("sheets", "named"),
    [
        (
            {"2021": ("visible", ANSWERS), "2022": ("visible", ANSWERS)},
            'several sheets have the questions: 2021 and 2022.*sheet = "2021" and sheet = "2022"',
        ),
        (
            {"Om": ("visible", INFORMATION), "Svar": ("hidden", ANSWERS)},
            r"several sheets are filled: Om and Svar \(hidden\)",
        ),
        (
            {"A": ("visible", ANSWERS), "B": ("visible", ANSWERS), "C": ("veryHidden", ANSWERS)},
            r"A, B and C \(hidden so that Excel does not show it\)",
        ),
        ({'A"': ("visible", INFORMATION), "B": ("visible", CODEBOOK)}, "sheet = 'A\"' and"),
    ],
)
def test_where_several_sheets_can_be_meant_the_lines_that_settle_it_are_named(
    tmp_path: Path, sheets: Sheets, named: str
) -> None:
    with pytest.raises(ProblemsError) as raised:
        read(book(tmp_path / "a.xlsx", sheets))
    assert re.search(named, said(raised.value.problems[0]))


def test_a_sheet_that_is_named_is_read_though_it_is_hidden_and_nothing_is_said(
    tmp_path: Path,
) -> None:
    sheets: Sheets = {"Om": ("visible", ANSWERS), "Svar": ("hidden", ANSWERS[:3])}
    table = read_table(book(tmp_path / "a.xlsx", sheets), Reading(sheet="svar"))
    assert table.length == 3 and not table.notes


def changed(path: Path, cells: dict[str, object], **hidden: bool) -> RawTable:
    """The table of ``ANSWERS`` with some cells changed."""
    workbook = openpyxl.load_workbook(book(path, {"Svar": ("visible", ANSWERS)}))
    for name, cell in cells.items():
        workbook["Svar"][name] = cell
    for row in hidden:
        workbook["Svar"].row_dimensions[int(row[1:])].hidden = True
    workbook.save(path)
    return read(path)


def problems(table: RawTable, **facts: object) -> list[str]:
    """What is said of a table, and where it stops the work."""
    found = match(table, QUESTIONNAIRE, make_wave(**facts))[1]
    return [p.text("en").partition("xlsx")[2] for p in found if p.severity is Severity.ERROR]


@as_subtests(
    ("cells", "expected"),
    [
        ({"B3": "=1/0"}, ": cell B3 is a formula without a saved value."),
        ({"B3": "=1", "C4": "=2"}, ": 2 cells, first B3, are formulas without a saved value."),
        ({"B3": "#REF!"}, ": cell B3 holds an error, such as #N/A or #VALUE!."),
        ({"D3": "#N/A"}, ": cell D3 holds an error, such as #N/A or #VALUE!."),
    ],
)
def test_a_cell_that_would_have_counted_and_cannot_be_read_stops_the_file(
    tmp_path: Path, cells: dict[str, object], expected: str
) -> None:
    assert expected in problems(changed(tmp_path / "a.xlsx", cells))


@as_subtests("cells", [{"E3": "=1/0"}, {"E3": "#REF!", "E4": "#N/A"}, {"E2": "#DIV/0!"}])
def test_a_cell_that_cannot_be_read_does_no_harm_where_nobody_asks_for_it(
    tmp_path: Path, cells: dict[str, object]
) -> None:
    assert problems(changed(tmp_path / "a.xlsx", cells)) == []


def test_a_cell_that_cannot_be_read_is_no_matter_in_a_row_that_is_left_out(tmp_path: Path) -> None:
    table = changed(tmp_path / "a.xlsx", {"B4": "#REF!"})
    assert problems(table, rows=(2, 3)) == []
    assert problems(table, rows=(2, 4))


@as_subtests(
    "facts",
    [
        {"only": {"Anteckning": ("x",)}},
        {"leave_out": {"Anteckning": ("x",)}},
        {"respondent": "Anteckning"},
    ],
)
def test_a_row_is_never_chosen_by_a_cell_that_cannot_be_read(
    tmp_path: Path, facts: dict[str, object]
) -> None:
    table = changed(tmp_path / "a.xlsx", {"E2": "x", "E3": "y", "E4": "=A1"})
    assert ": cell E4 is a formula without a saved value." in problems(table, **facts)


def test_errors_that_say_that_nothing_is_there_come_as_their_text(tmp_path: Path) -> None:
    """SPSS writes #NULL! to Excel for what is missing."""
    table = changed(tmp_path / "a.xlsx", {"B3": "#NULL!", "C3": "#N/A"})
    assert table.columns[1].cells[1:] == ["Delvis", "#NULL!", "Delvis"]
    assert table.columns[2].cells[1:] == ["Inte alls", "#N/A", "Vet ej"]
    assert table.lost == {(2, 2): "excel.error"}


def test_hidden_rows_are_read_and_told(tmp_path: Path) -> None:
    table = changed(tmp_path / "a.xlsx", {}, r3=True, r4=True, r9=True)
    told = match(table, QUESTIONNAIRE, make_wave())[1]
    (note,) = (problem for problem in told if problem.key.startswith("excel."))
    assert note.severity is Severity.WARNING and note.row == 3
    assert "2 rows, this one first, are hidden or filtered away" in note.text("en")
    assert table.columns[1].cells[1:] == ["Delvis", "Vet ej", "Delvis"]
    one = changed(tmp_path / "a.xlsx", {}, r4=True)
    assert "row 4: the row is hidden or filtered away" in one.notes[0].text("en")
