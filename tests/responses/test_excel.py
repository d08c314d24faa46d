"""Excel: cells as they stand, row numbers kept, and files that are no surveys refused."""

from __future__ import annotations

import zipfile
from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from indicators.responses.readers import Reading, read_table
from indicators.responses.readers.excel_guard import _REFERENCE, _column_number, furthest_place
from indicators.words.errors import ProblemsError

from ..subtests import as_subtests


def book(path: Path, sheets: dict[str, list[list[object]]], at: tuple[int, int] = (0, 0)) -> Path:
    with xlsxwriter.Workbook(str(path)) as workbook:
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for n, row in enumerate(rows):
                sheet.write_row(at[0] + n, at[1], row)
    return path


def replaced(path: Path, part: str, content: bytes) -> Path:
    """The workbook with the content of one part replaced."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, old in (parts | {part: content}).items():
            archive.writestr(name, old if name != part else content)
    return path


def test_texts_and_numbers_come_as_they_are_and_blanks_as_none(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", {"Blad1": [["Fråga", "Kod"], ["Ja\xa0 ", 4], ["", 2.5]]})
    table = read_table(path)
    assert [list(column.cells) for column in table.columns] == [
        ["Fråga", "Ja\xa0 ", None], ["Kod", 4.0, 2.5],
    ]  # fmt: skip


def test_rows_keep_their_numbers_below_empty_ones(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", {"Blad1": [["Fråga"], ["Ja"]]}, at=(2, 1))
    table = read_table(path)
    assert [list(column.cells) for column in table.columns] == [
        [None] * 4, [None, None, "Fråga", "Ja"],
    ]  # fmt: skip


def test_the_only_filled_sheet_is_the_one(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", {"Tom": [], "Svar": [["Fråga"], ["Ja"]]})
    assert read_table(path).columns[0].cells == ["Fråga", "Ja"]


def test_of_several_filled_sheets_one_has_to_be_named(tmp_path: Path) -> None:
    sheets: dict[str, list[list[object]]] = {"Svar": [["A"], ["1"]], "Hjälp": [["B"], ["2"]]}
    path = book(tmp_path / "a.xlsx", sheets)
    with pytest.raises(ProblemsError, match="several sheets are filled: Svar and Hjälp"):
        read_table(path)
    assert read_table(path, Reading(sheet="svar")).columns[0].cells == ["A", "1"]
    with pytest.raises(ProblemsError, match="no sheet “Svarr”. Did you mean “Svar”"):
        read_table(path, Reading(sheet="Svarr"))


@pytest.mark.parametrize("content", [b"\0\1\2", b"PK\x03\x04 and no more"])
def test_a_file_that_is_no_zip_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    with pytest.raises(ProblemsError, match=r"not an Excel file \(.xlsx\), though it is named so"):
        read_table(path)


def test_a_zip_that_is_no_workbook_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/hej.txt", "hej")
    with pytest.raises(ProblemsError, match="damaged or protected"):
        read_table(path)


def test_a_workbook_cut_short_is_told(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", {"Blad1": [["Fråga"], ["Ja"]]})
    path.write_bytes(path.read_bytes()[:-500])
    with pytest.raises(ProblemsError):
        read_table(path)


@pytest.mark.parametrize(
    "cells",
    [
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="XFD1048576"><v>1</v></c></row>',
        b"<row r='1'><c r='A1'><v>1</v></c><c r = 'ALL900000'><v>1</v></c></row>",
        b'<row r="1048576"><c><v>1</v></c></row>',
    ],
)
def test_a_cell_far_out_is_refused_before_it_fills_the_memory(tmp_path: Path, cells: bytes) -> None:
    """A few kilobytes make a reader lay out the rectangle from A1; measured: gigabytes."""
    path = book(tmp_path / "a.xlsx", {"Blad1": [["Fråga"], ["Ja"]]})
    head = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    body = head + b"<sheetData>" + cells + b"</sheetData></worksheet>"
    with pytest.raises(ProblemsError, match="unreasonably large"):
        read_table(replaced(path, "xl/worksheets/sheet1.xml", body))


def test_a_part_that_unpacks_to_a_gigabyte_is_refused(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", {"Blad1": [["Fråga"], ["Ja"]]})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        with archive.open("xl/media/image1.bin", "w", force_zip64=True) as part:
            for _ in range(60):
                part.write(bytes(10_000_000))
    with pytest.raises(ProblemsError, match="unreasonably large"):
        read_table(path)


def test_an_empty_workbook_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProblemsError, match="the file is empty"):
        read_table(book(tmp_path / "a.xlsx", {"Blad1": []}))


def test_a_date_is_no_text(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_string(0, 0, "Fråga")
        form = workbook.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_datetime(1, 0, datetime(2022, 10, 3), form)
    assert str(read_table(tmp_path / "a.xlsx").columns[0].cells[1]).startswith("2022-10-03")


def test_columns_are_numbered_as_excel_does() -> None:
    assert [_column_number(name) for name in (b"A", b"Z", b"AA", b"xfd")] == [1, 26, 27, 16384]


PIECES = st.sampled_from([
    *[b"r", b"R", b"=", b'"', b"'", b" ", b"\n", b"<c ", b"xr", b":r", b"\xc3\xa5", b"_"],
    *[b"A", b"xfd", b"ABCDEFGHIJ", b"7", b"1048576", b"9" * 30, b' r="B7"', b' r="12"', b"r='C9'"],
])  # fmt: skip


@given(st.lists(PIECES, max_size=30).map(b"".join))
def test_the_furthest_place_is_that_of_all_references_in_a_text(text: bytes) -> None:
    references = _REFERENCE.findall(text)
    row = max((int(digits) for _, digits in references), default=0)
    column = max((_column_number(letters) for letters, _ in references), default=0)
    furthest = furthest_place(text)
    assert (min(furthest.row, 10**15), furthest.column) == (min(row, 10**15), column)


SHEET1 = "xl/worksheets/sheet1.xml"
SHEET = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    b'<row r="1"><c r="A1" t="inlineStr"><is><t>Q</t></is></c></row>'
    b'<row r="2"><c r="A2"><v>1</v></c></row>%b</sheetData>%b</worksheet>'
)


@as_subtests(
    ("row", "after", "lost"),
    [
        (b'<row r="3"><c r="A3" t="e"><v>#REF!</v></c></row>', b"", {(2, 0): "excel.error"}),
        (b'<row r="3"><c t="e" s="1" r="B3"><v>#N/A</v></c></row>', b"", {(2, 1): "excel.error"}),
        (b'<row r="3"><c r="A3"><f>B1+1</f></c></row>', b"", {(2, 0): "excel.formula"}),
        (b'<row r="3"><c r="A3"><f t="shared" si="0"/></c></row>', b"", {(2, 0): "excel.formula"}),
        (
            b"",
            b'<mergeCells><mergeCell ref="A3:B5"/></mergeCells>',
            dict.fromkeys([(3, 0), (3, 1), (4, 0), (4, 1)], "excel.merged"),
        ),
    ],
)
def test_answers_that_would_be_lost_are_found(
    tmp_path: Path, row: bytes, after: bytes, lost: dict[tuple[int, int], str]
) -> None:
    path = book(tmp_path / "a.xlsx", {"Blad1": [["Fråga"], ["Ja"]]})
    assert read_table(replaced(path, SHEET1, SHEET % (row, after))).lost == lost


def test_an_error_is_found_wherever_in_the_sheet_it_stands(tmp_path: Path) -> None:
    cells = b'<row r="3"><c r="A3" t="e"><v>#REF!</v></c></row>'
    start = book(tmp_path / "a.xlsx", {"Blad1": [["Fråga"], ["Ja"]]})
    for filling in range(2**20 - 460, 2**20 - 200, 13):  # the sheet is read in blocks of 2 ** 20
        filled = SHEET % (b"<!--" + b"x" * filling + b"-->" + cells, b"")
        assert (2, 0) in read_table(replaced(start, SHEET1, filled)).lost


@as_subtests(
    ("row", "after"),
    [
        (b'<row r="3"><c r="A3"><f>B1+1</f><v>2</v></c></row>', b""),
        (b'<row r="3"><c r="A3" t="str"><f>IF(B1=1,"",B1)</f><v></v></c></row>', b""),
        (b'<row r="3"><c r="A3"/><c r="B3"><v>2</v></c></row>', b""),
        (b"", b'<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A1:A2"/></mergeCells>'),
    ],
)
def test_formulas_with_values_and_merged_headers_are_read(
    tmp_path: Path, row: bytes, after: bytes
) -> None:
    path = book(tmp_path / "a.xlsx", {"Blad1": [["Fråga"], ["Ja"]]})
    table = read_table(replaced(path, "xl/worksheets/sheet1.xml", SHEET % (row, after)))
    assert table.columns[0].cells[:2] == ["Q", 1.0] and not table.lost


def test_damaged_compression_is_told(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", {"Blad1": [["Fråga"], *[[f"Ja {n}"] for n in range(50)]]})
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        at = archive.getinfo("xl/worksheets/sheet1.xml").header_offset + 80
    content[at : at + 20] = bytes(20)
    path.write_bytes(content)
    with pytest.raises(ProblemsError):
        read_table(path)


@as_subtests(
    "cell",
    [
        b'<c r="A3"><f>B1+1</f><v></v></c>',
        b'<c r="A3"><f>B1+1</f><v/></c>',
        b'<c r="A3"><f>B1+1</f><v /></c>',
        b'<c r="A3"><f>B1+1</f>\n <v>\n</v></c>',
        b'<c r="A3" s="1" t="n"><f ca="1">B1+1</f></c>',
        b'<c s="1" r="A3"><f>IF(B1&gt;1,"a","b")</f><v/></c>',
        b'<c r="A3"><f t="array" ref="A3">B1+1</f><v></v></c>',
        b'<c r="A3"><f/></c>',
        b'<c r="A3" t="str"><f>Svar!B1</f><v></v></c>',
        b'<c r="A3"><v/><f>B1+1</f></c>',
        b"<c><f>B1+1</f></c>",
        b'<x:c xmlns:x="urn:x" r="A3"><x:f>B1+1</x:f><x:v/></x:c>',
        b"""<c r='A3'><!-- x --><f>B1+1</f></c>""",
    ],
)
def test_a_formula_without_a_value_is_never_a_blank_however_it_is_written(
    tmp_path: Path, cell: bytes
) -> None:
    path = book(tmp_path / "a.xlsx", {"Blad1": [["Fråga"], ["Ja"]]})
    sheet = SHEET % (b'<row r="3">' + cell + b"</row>", b"")
    assert read_table(replaced(path, SHEET1, sheet)).lost == {(2, 0): "excel.formula"}


@as_subtests(
    ("formula", "sums"),
    [
        ("SUBTOTAL(103,Tabell1[Svar])", True),
        ("SUBTOTAL(109,B2:B7)", True),
        ("COUNTA($B$2:$B$7)", True),
        ("AVERAGE(B:B)", True),
        ("ROUND(MEDIAN(B2:B7),0)", True),
        ("STDEV.S(B2:B7)", True),
        ("SUM(B2:F2)", False),  # along the row: a respondent's own
        ("VLOOKUP(B3,Kodbok!$A$1:$B$7,2,FALSE)", False),
        ("TRIM(B3)", False),
        ('IF(COUNTIF(Kod!$A$1:$A$7,A3)>0,A3,"")', False),  # a list on another sheet
        ('IF(B3=1,"Inte alls","Delvis")', False),
    ],
)
def test_formulas_over_other_rows_are_told_apart(tmp_path: Path, formula: str, sums: bool) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ["Fråga", "Svar"])
        sheet.write_row(1, 0, ["Ja", 2])
        sheet.write_formula(2, 1, f"={formula}", value=4)
        workbook.add_worksheet("Summering").write_formula(4, 0, "=SUM(Sheet1!B2:B3)", value=6)
    assert read_table(tmp_path / "a.xlsx", Reading(sheet="Sheet1")).totals == (
        {(2, 1)} if sums else set()
    )


def test_formulas_of_another_sheet_are_no_matter(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", {"Svar": [["Fråga"], ["Ja"]], "Summering": [["A"], ["1"]]})
    lost = SHEET % (b'<row r="3"><c r="A3"><f>B1+1</f><v/></c></row>', b"")
    changed = replaced(path, "xl/worksheets/sheet2.xml", lost)
    assert read_table(changed, Reading(sheet="Svar")).columns[0].cells == ["Fråga", "Ja"]
    assert read_table(changed, Reading(sheet="Summering")).lost == {(2, 0): "excel.formula"}


def test_like_formulas_that_share_one_text_are_all_over_other_rows(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", {"Blad1": [["Fråga"], ["Ja"]]})
    row = (
        b'<row r="3"><c r="A3"><f t="shared" ref="A3:B3" si="0">COUNT(A1:A2)</f><v>2</v></c>'
        b'<c r="B3"><f t="shared" si="0"/><v>2</v></c></row>'
    )
    table = read_table(replaced(path, "xl/worksheets/sheet1.xml", SHEET % (row, b"")))
    assert table.totals == {(2, 0), (2, 1)}
