"""The kind of a file is what stands in it, whatever it is called."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyreadstat
import pytest
from pyarrow import feather, ipc

from indicators.responses import match
from indicators.responses.readers import RawTable, Reading, read_table
from indicators.words.errors import ProblemsError, Severity

from ..conftest import ROOT, make_question, make_questionnaire, make_wave
from ..subtests import as_subtests
from .test_excel import book

FRAME = pd.DataFrame({"F1": [4.0, None, 98.0], "unit": ["Asa", "  ", ""]})
DATA = ROOT / "tests" / "data" / "exports"


def cells(table: RawTable) -> list[list[object]]:
    return [column.cells for column in table.columns]


def made(path: Path, kind: str) -> Path:
    """A file of a kind, with the answers of ``FRAME``."""
    headers, file = ["Har ni tid?", "Insats"], str(path)
    if kind == "sav":
        labels = {"F1": {4.0: "Till stor del", 98.0: "Vet ej"}}
        pyreadstat.write_sav(FRAME, file, column_labels=headers, variable_value_labels=labels)
    elif kind == "por":
        pyreadstat.write_por(FRAME, file, column_labels=headers)
    elif kind.startswith("dta"):
        labels = {"F1": {4: "Till stor del", 98: "Vet ej"}}
        version = int(kind.removeprefix("dta"))
        pyreadstat.write_dta(
            FRAME, file, column_labels=headers, variable_value_labels=labels, version=version
        )
    elif kind == "parquet":
        FRAME.to_parquet(file)
    elif kind == "feather":
        feather.write_feather(FRAME, file)
    elif kind == "xlsx":
        book(path, {"Svar": [["F1", "unit"], [4.0, "Asa"], [None, "  "], [98.0, ""]]})
    else:
        path.write_text("F1;unit\n4;Asa\n;  \n98;\n", "utf-8")
    return path


@as_subtests(
    ("kind", "suffix"),
    [
        *[("sav", s) for s in (".sav", ".csv", ".xlsx", "")],
        *[("por", ".por"), ("por", ".sav"), ("dta8", ".dta"), ("dta15", ".sav")],
        *[("parquet", ".csv"), ("feather", ".feather"), ("feather", ".parquet")],
        *[("xlsx", ".xls"), ("xlsx", ".csv"), ("xlsx", ".ods"), ("xlsx", "")],
        *[("csv", ".csv"), ("csv", ".xls"), ("csv", ".xlsx"), ("csv", ".sav")],
    ],
)
def test_a_file_is_read_as_what_it_is_whatever_it_is_called(
    tmp_path: Path, kind: str, suffix: str
) -> None:
    table = read_table(made(tmp_path / f"svar{suffix}", kind))
    first, second = cells(table)
    answers = first if table.declared else first[1:]
    assert [None if cell is None else float(str(cell)) for cell in answers] == [4.0, None, 98.0]
    assert "Asa" in second and "  " not in second


@as_subtests("kind", ["sav", "dta8", "dta15"])
def test_labels_of_spss_and_stata_are_headers_and_words(tmp_path: Path, kind: str) -> None:
    first, second = read_table(made(tmp_path / "a", kind)).columns
    assert first.header == ("F1", "Har ni tid?") and second.header == ("unit", "Insats")
    assert first.labels == {4.0: "Till stor del", 98.0: "Vet ej"}


def test_what_stata_calls_missing_is_its_label_or_nothing(tmp_path: Path) -> None:
    frame = pd.DataFrame({"F1": [4, "a", "b", 5]})
    pyreadstat.write_dta(
        frame,
        str(tmp_path / "a.dta"),
        column_labels=["Fungerar q1?"],
        variable_value_labels={"F1": {4: "Till stor del", "a": "Vet ej"}},
        missing_user_values={"F1": ["a", "b"]},
    )
    questionnaire = make_questionnaire(make_question("q1"))
    responses, problems = match(read_table(tmp_path / "a.dta"), questionnaire, make_wave())
    assert not [problem for problem in problems if problem.severity is Severity.ERROR]
    assert responses.codes[:, 0].tolist() == [3, 6, 4]  # .b is unanswered


def test_an_excel_file_from_before_2007_is_read_and_what_cannot_be_seen_is_told() -> None:
    """Written by xlwt 1.3."""
    table = read_table(DATA / "fore-2007.xls")
    assert cells(table)[1] == ["Fungerar q1?", "Till stor del", "Inte alls", "Delvis"]
    assert [note.key for note in table.notes] == ["excel.unseen"]


ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
    "<office:body><office:spreadsheet>%s</office:spreadsheet></office:body>"
    "</office:document-content>"
)
ROW = "<table:table-row%s>%s</table:table-row>"
TEXT = '<table:table-cell office:value-type="string"%s><text:p>%s</text:p></table:table-cell>'


def ods(path: Path, rows: str, name: str = "Blad1") -> Path:
    """A spreadsheet as OpenDocument 1.3 says."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        table = f'<table:table table:name="{name}">{rows}</table:table>'
        archive.writestr("content.xml", ODS % table)
        archive.writestr(
            "META-INF/manifest.xml",
            "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'/>",
        )
    return path


def test_an_open_document_is_read_with_what_stands_behind_its_cells(tmp_path: Path) -> None:
    error = '<table:table-cell office:value-type="string" calcext:value-type="error">%s'
    rows = [
        ROW % ("", TEXT % ("", "Svarsnr") + TEXT % ("", "Fungerar q1?")),
        ROW % ("", TEXT % ("", "1") + TEXT % ("", "Inte alls")),
        ROW
        % (
            ' table:visibility="filter" table:number-rows-repeated="2"',
            TEXT % ("", "2") + '<table:table-cell table:formula="of:=[.A2]"/>',
        ),
        ROW % ("", error % "<text:p>#DIV/0!</text:p></table:table-cell>" + TEXT % ("", "Delvis")),
        ROW
        % (
            "",
            '<table:table-cell table:number-columns-repeated="2" office:value-type="float" '
            'office:value="3" table:formula="of:=COUNTA([.B2:.B5])"><text:p>3</text:p>'
            "</table:table-cell>",
        ),
    ]
    table = read_table(ods(tmp_path / "a.xls", "".join(rows)))
    assert cells(table)[1][:2] == ["Fungerar q1?", "Inte alls"]
    lost = {(2, 1): "excel.formula", (3, 1): "excel.formula", (4, 0): "excel.error"}
    assert table.lost == lost and table.totals == {(5, 0), (5, 1)}
    assert [(note.key, note.row) for note in table.notes] == [("excel.hidden_rows.many", 3)]


def test_an_open_document_of_a_few_bytes_does_not_fill_the_memory(tmp_path: Path) -> None:
    repeated = ' table:number-rows-repeated="1000000"'
    cell = TEXT % (' table:number-columns-repeated="16000"', "x")
    with pytest.raises(ProblemsError, match="damaged"):
        read_table(ods(tmp_path / "a.ods", ROW % (repeated, cell)))


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def archive_of(path: Path, *names: str) -> bytes:
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return path.read_bytes()


@as_subtests(
    ("content", "said"),
    [
        ("<html><body><table><tr><td>F1", "is a web page"),
        ("\ufeff\n<!-- Excel --><!DOCTYPE html>\n<html>", "is a web page"),
        ("<TABLE border=1><tr><td>F1", "is a web page"),
        ("MIME-Version: 1.0\nContent-Type: multipart/related", "is a web page"),
        ("<?xml version='1.0'?><!DOCTYPE html><html xmlns='x'>", "is a web page"),
        (
            '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            "a spreadsheet saved as XML",
        ),
        ('<?xml version="1.0"?><document><responses>', "is XML"),
        ("%PDF-1.7\n", "is a PDF"),
        ("{\\rtf1\\ansi", "document of Word"),
        (("word/document.xml",), "document of Word"),
        (("ppt/presentation.xml",), "is a presentation"),
        (("Index/Document.iwa",), "from Numbers"),
        (("svar.csv", "läs mig.txt"), "an archive"),
        (b"\x1f\x8b\x08\0", "an archive"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (OLE + "WordDocument".encode("utf-16-le"), "document of Word"),
    ],
)
def test_what_is_no_export_is_named(
    tmp_path: Path, content: str | bytes | tuple[str, ...], said: str
) -> None:
    if isinstance(content, tuple):
        content = archive_of(tmp_path / "x.zip", *content)
    for name in ("export.xls", "export.xlsx", "export.csv", "export"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        with pytest.raises(ProblemsError, match=said) as raised:
            read_table(path)
        assert raised.value.hint("en") and raised.value.hint("sv")


def test_a_web_page_in_utf16_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.xls").write_bytes("<html><table>".encode("utf-16"))
    with pytest.raises(ProblemsError, match="is a web page"):
        read_table(tmp_path / "a.xls")


def test_encoding_and_delimiter_are_for_texts_only(tmp_path: Path) -> None:
    path = made(tmp_path / "a.csv", "sav")
    for reading in (Reading(encoding="cp1252"), Reading(delimiter=";")):
        with pytest.raises(ProblemsError, match="text files only"):
            read_table(path, reading)


@as_subtests("kind", ["feather", "stream"])
def test_a_damaged_feather_file_is_told(tmp_path: Path, kind: str) -> None:
    path = made(tmp_path / "a.feather", "feather")
    if kind == "stream":
        table = pa.Table.from_pandas(FRAME)
        with ipc.new_stream(path, table.schema) as stream:
            stream.write_table(table)
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(ProblemsError, match="not a Feather or Arrow file"):
        read_table(path)
