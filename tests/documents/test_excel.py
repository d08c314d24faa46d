"""Workbooks as Excel and screen readers find them, read back with openpyxl."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from indicators.documents.cells import legible
from indicators.documents.excel import render
from indicators.documents.excel.sheets import sheet_names
from indicators.documents.look import PAPER, STANDARD, Colours, Look, contrast
from indicators.documents.model import (
    Chart,
    Column,
    Document,
    Drawing,
    Kind,
    Points,
    Row,
    Section,
    Share,
    Table,
    Text,
)

from ..subtests import as_subtests
from .sample import DOCUMENT, HIDDEN, STAFF, documents, percents, texts
from .test_native_chart import SAMPLE as CHART
from .test_native_chart import cached, changes, found, share

# A workbook takes some ten milliseconds to write and read.
few = settings(max_examples=60, deadline=None)


def opened(document: Document) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(render(document)))


def parts(document: Document) -> dict[str, str]:
    """The XML in the file, by name."""
    with ZipFile(io.BytesIO(render(document))) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def of(table: Table, language: str = "sv") -> Document:
    return replace(DOCUMENT, language=language, sections=(Section("S", (table,)),))


def single(column: Column, *cells: Share | Text) -> Table:
    rows = tuple(Row((cell,)) for cell in cells)
    return Table(name="N", title="T", description="D", columns=(column,), rows=rows)


def rows_of(sheet: Worksheet) -> list[list[object]]:
    return [list(row) for row in sheet.iter_rows(values_only=True)]


SAMPLE = opened(DOCUMENT)
MARK = HIDDEN.text
QUESTION_2 = STAFF.rows[2].cells[0]


# --- content -------------------------------------------------------------------------------


def test_every_table_has_a_sheet_after_the_notes() -> None:
    assert SAMPLE.sheetnames == ["Noter", "Personal", "Insatser svar år"]
    assert opened(replace(DOCUMENT, language="en")).sheetnames[0] == "Notes"


def test_a_table_is_written_with_numbers_as_numbers_and_words_as_words() -> None:
    assert isinstance(QUESTION_2, Text)
    assert rows_of(SAMPLE["Personal"]) == [
        ["Personal totalt (31 svar 2022, 32 svar 2021)", None, None, None, None, None],
        [f"Antal tillfrågade: 39. Svarsfrekvens: 79 %. {STAFF.description}", *[None] * 5],
        [None] * 6,
        ["Fråga", "År", "Negativt", "Varken eller", "Positivt", "Klart positivt"],
        ["1. Får stödet ta den tid som behövs?", 2022, 0.03, 0, 0.97, 0.77],
        ["Fråga 1", 2021, 0.03, 0.03, 0.94, 0.66],
        [QUESTION_2.text, 2022, 0, 0, 1, 0.81],
        ["Fråga 2", 2021, MARK, MARK, MARK, MARK],
    ]
    assert rows_of(SAMPLE["Insatser svar år"])[3:] == [
        ["Insats", "Antal svar", "Positivt"],
        ["=1+1 | <b>*Vägen*</b>", 1250, 0.625],
        ["Spår 3 & Ö_ster", 11, 1],
    ]


def test_the_notes_hold_all_that_is_said_outside_the_tables() -> None:
    assert rows_of(SAMPLE["Noter"]) == [
        ["Bilaga 2 – Indikatorenkäter", None],
        ["Samordningsförbundet Östra Södertörn, 2022", None],
        [None, None],
        ["Gäller", "Uppgift"],
        ["Alla tabeller", "Klart positivt är en del av positivt."],
        ["Personal i insatserna", "Antal tillfrågade: 39"],
        ["Personal i insatserna", "Svarsfrekvens: 79 %"],
        ["Personal", "Personal totalt (31 svar 2022, 32 svar 2021)"],
        ["Personal", "Andelarna är avrundade och summerar därför inte alltid till 100."],
        ["Personal", "”För få svar”: färre än fem har svarat; resultatet visas inte."],
        ["Personal", "Källa: NNS indikatorenkät, personal 2022 och 2021"],
        ["Insatser svar år", "Svar per insats"],
        ["Insatser", "1. Enhet B visas inte: färre än 10 svar."],
    ]


@given(st.lists(percents, min_size=1, max_size=8))
@few
def test_a_share_is_stored_exactly_as_rounded_as_it_is_printed(values: list[Decimal]) -> None:
    table = single(Column("P", Kind.SHARE), *map(Share, values))
    stored = re.findall(r"<v>([^<]+)</v></c></row>", parts(of(table))["xl/worksheets/sheet2.xml"])
    # The heading, a string, is the first.
    assert [Decimal(text) * 100 for text in stored[-len(values) :]] == values


@as_subtests(
    ("percent", "language", "expected"),
    [
        ("97", "sv", "0 %"),
        ("97.5", "sv", "0.0 %"),
        ("100.0", "sv", "0.0 %"),
        ("97", "en", "0%"),
        ("0.25", "en", "0.00%"),
    ],
)
def test_a_share_shows_its_decimals(percent: str, language: str, expected: str) -> None:
    table = single(Column("P", Kind.SHARE), Share(Decimal(percent)))
    assert opened(of(table, language))["N"]["A5"].number_format == expected


def test_a_share_without_its_part_leaves_no_cell_empty() -> None:
    column = Column("Positivt", Kind.SHARE, inner="Klart")
    assert rows_of(opened(of(single(column, Share(Decimal(50)))))["N"])[-1] == [0.5, "–"]


# --- nothing is a formula ------------------------------------------------------------------


@given(documents)
@few
def test_no_text_becomes_a_formula_or_a_link(document: Document) -> None:
    sheets = {name: xml for name, xml in parts(document).items() if "worksheets/sheet" in name}
    for xml in sheets.values():
        assert not re.search(r"<f[ >]|<hyperlink|t=\"str\"", xml)
    for sheet in opened(document):
        assert {cell.data_type for row in sheet for cell in row} <= {"s", "n"}


def test_a_heading_that_looks_like_a_formula_is_words() -> None:
    workbook = opened(of(single(Column("=1+1", Kind.TEXT), Text("@SUM(A1)"))))
    assert [workbook["N"][place].value for place in ("A4", "A5")] == ["=1+1", "@SUM(A1)"]
    assert [workbook["N"][place].data_type for place in ("A4", "A5")] == ["s", "s"]


# --- accessible ----------------------------------------------------------------------------


@given(documents)
@few
def test_every_sheet_is_one_real_table_without_empty_or_merged_cells(document: Document) -> None:
    for sheet in opened(document):
        assert not sheet.merged_cells.ranges
        if sheet.max_row < 5:
            assert not sheet.tables
            continue
        (table,) = sheet.tables.values()
        cells = list(sheet[table.ref])
        assert table.ref.startswith("A4:")
        assert (len(cells), len(cells[0])) == (sheet.max_row - 3, sheet.max_column)
        assert [cell.value for row in cells for cell in row if cell.value in (None, "")] == []
        assert [cell.value for cell in cells[0]] == [c.name for c in table.tableColumns]
        headings = [str(cell.value).lower() for cell in cells[0]]
        assert len(set(headings)) == len(headings)


def test_tables_have_names_and_text_alternatives() -> None:
    xml = parts(DOCUMENT)
    assert 'displayName="table_2_Personal"' in xml["xl/tables/table2.xml"]
    assert f'altText="{STAFF.title}"' in xml["xl/tables/table2.xml"]
    assert f'{STAFF.description}"' in xml["xl/tables/table2.xml"]
    assert 'displayName="table_3_Insatser_svar_år"' in xml["xl/tables/table3.xml"]
    assert "autoFilter" not in "".join(xml.values())


def test_two_parts_of_the_same_name_say_what_they_are_part_of() -> None:
    columns = tuple(Column(year, Kind.SHARE, inner="Klart") for year in ("2022", "2021"))
    share = Share(Decimal(1), Decimal(1))
    table = replace(single(columns[0]), columns=columns, rows=(Row((share, share)),))
    assert rows_of(opened(of(table))["N"])[3] == ["2022", "2022, Klart", "2021", "2021, Klart"]


def test_headings_that_differ_only_in_case_are_numbered() -> None:
    columns = tuple(Column(label, Kind.TEXT) for label in ("Svar", "SVAR", "svar (2)", "Ö"))
    table = replace(single(columns[0]), columns=columns, rows=(Row((Text("a"),) * 4),))
    assert rows_of(opened(of(table))["N"])[3] == ["Svar", "SVAR (2)", "svar (2) (2)", "Ö"]


@given(st.lists(texts.map(legible), min_size=1, max_size=12))
def test_sheet_names_are_valid_whatever_the_tables_are_called(wanted: list[str]) -> None:
    names = sheet_names(wanted)
    assert len(names) == len(wanted)
    assert len({name.lower() for name in names} | {"history"}) == len(names) + 1
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert not set(name) & set("[]:*?/\\")
        assert name == name.strip("'")


@as_subtests(
    ("wanted", "expected"),
    [
        (["Personal", "personal"], ["Personal", "personal (2)"]),
        (["History"], ["History (2)"]),
        (["'A'", "B/C: [D]", "?"], ["A", "B C D", "–"]),
        (["x" * 40, "x" * 31], ["x" * 31, "x" * 27 + " (2)"]),
        (["🙂" * 20], ["🙂" * 15]),
        (["a" * 30 + "'b"], ["a" * 30]),
    ],
)
def test_sheet_names_are_changed_as_little_as_possible(
    wanted: list[str], expected: list[str]
) -> None:
    assert sheet_names(wanted) == expected


def test_an_earlier_year_is_grey_enough_to_read_and_a_mark_is_slanted() -> None:
    sheet = SAMPLE["Personal"]
    colours = [sheet[place].font.color.rgb for place in ("A5", "A6")]
    ink, quiet = (STANDARD.colours.ink, STANDARD.colours.quiet)
    assert colours == [f"FF{colour[1:].upper()}" for colour in (ink, quiet)]
    assert contrast(quiet, PAPER) > 7
    assert [sheet[place].font.italic for place in ("E6", "E8", "F8")] == [False, True, True]


def test_all_cells_are_set_in_the_typeface_that_their_heights_are_reckoned_in() -> None:
    styles = parts(DOCUMENT)["xl/styles.xml"]
    assert set(re.findall(r'<name val="([^"]+)"', styles)) == {"Arial"}
    assert "<scheme" not in styles


def test_a_workbook_has_the_colours_and_the_typeface_of_an_association() -> None:
    look = Look(colours=Colours(clear="#5c1a33"), typeface="Calibri")
    content = render(DOCUMENT, look=look)
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Personal"]
    assert sheet["A1"].font.color.rgb == "FF5C1A33" and sheet["A1"].font.name == "Calibri"
    styles = ZipFile(io.BytesIO(content)).read("xl/styles.xml").decode()
    assert set(re.findall(r'<name val="([^"]+)"', styles)) == {"Calibri"}
    assert "123B6D" in parts(DOCUMENT)["xl/styles.xml"] and "123B6D" not in styles


# --- the page ------------------------------------------------------------------------------


def test_the_sheet_is_set_up_to_be_printed_and_scrolled() -> None:
    sheet = SAMPLE["Personal"]
    assert sheet.page_setup.paperSize == 9
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, 0)  # None is 1
    assert sheet.page_setup.orientation == "portrait"
    assert sheet.print_title_rows == "$4:$4"
    assert sheet.freeze_panes == "A5"


def test_a_broad_sheet_is_printed_lying_down() -> None:
    columns = tuple(Column(f"Enhet {number}", Kind.SHARE) for number in range(12))
    table = replace(single(columns[0]), columns=columns, rows=(Row((Share(Decimal(1)),) * 12),))
    assert opened(of(table))["N"].page_setup.orientation == "landscape"


def test_a_long_question_gets_more_room() -> None:
    sheet = SAMPLE["Personal"]
    heights = [sheet.row_dimensions[row].height for row in (5, 6, 7)]
    assert heights[0] == heights[1] < heights[2]
    assert sheet.column_dimensions["A"].width > 4 * sheet.column_dimensions["C"].width


def test_words_too_long_for_excel_are_cut_rather_than_lost() -> None:
    workbook = opened(of(single(Column("P", Kind.TEXT), Text("å" * 40000))))
    assert workbook["N"]["A5"].value == "å" * 32767


def test_the_file_says_what_it_is_and_not_when_it_was_made() -> None:
    properties = SAMPLE.properties
    assert (properties.title, properties.subject) == (DOCUMENT.full_title, DOCUMENT.subtitle)
    assert properties.created == properties.modified == datetime(1980, 1, 1)
    assert not properties.creator
    with ZipFile(io.BytesIO(render(DOCUMENT))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


# --- charts --------------------------------------------------------------------------------


def charted(*charts: Chart) -> Document:
    blocks = tuple(block for chart in charts for block in (chart, chart.table))
    return replace(DOCUMENT, sections=(Section("S", blocks),))


def chart_xml(document: Document) -> bytes:
    return parts(document)["xl/charts/chart1.xml"].encode()


def test_a_native_chart_has_a_sheet_with_a_table_of_its_figures() -> None:
    workbook = opened(charted(CHART))
    assert workbook.sheetnames == ["Noter", "Diagram Personal", "Personal"]
    sheet = workbook["Diagram Personal"]
    words = [str(row[0]).replace("\xa0", " ") for row in rows_of(sheet)]
    rows = [[word, *row[1:]] for word, row in zip(words, rows_of(sheet), strict=True)]
    assert rows[0][0] == CHART.title
    assert rows[3:6] == [
        ["Fråga", "Negativt", "Varken eller", "Övrigt positivt", "Klart positivt"],
        ["0. Kort, 31 svar 2022: 97 % positivt", 0.03, 0, 0.2, 0.77],
        ["31 svar 2021: 94 % positivt", 0.03, 0.03, 0.28, 0.66],
    ]
    assert rows[6][1:] == ["för få svar"] * 4
    (table,) = sheet.tables.values()
    assert table.ref == "A4:E8"


def test_the_chart_shows_the_cells_of_its_sheet_and_nothing_for_what_is_hidden() -> None:
    xml = chart_xml(charted(CHART))
    assert found(xml, "//c:val//c:f/text()") == [
        f"'Diagram Personal'!${c}$5:${c}$8" for c in "BCDE"
    ]
    assert found(xml, "//c:cat//c:f/text()") == ["'Diagram Personal'!$A$5:$A$8"] * 4
    assert [values[2] for values in cached(xml)] == [None] * 4
    assert [values[0] for values in cached(xml)] == [*map(Decimal, ("0.03", "0", "0.20", "0.77"))]


def test_years_compared_are_two_series_of_their_own() -> None:
    chart = changes((share(94), share(97), Points(Decimal(3))), breaks=frozenset())
    xml = chart_xml(charted(chart))
    assert cached(xml) == [[Decimal("0.94")], [Decimal("0.97")]]
    assert found(xml, "//c:ser/c:tx//c:v/text()") == ["2021", "2022"]
    assert found(xml, "//c:valAx/c:scaling/c:max/@val") == ["1"]


def test_a_chart_that_excel_cannot_draw_is_a_picture_under_its_table() -> None:
    chart = changes((share(94), share(97), Points(Decimal(3))), breaks=frozenset())
    picture = replace(chart, drawing=Drawing.GROUPS)
    workbook = opened(charted(picture))
    assert workbook.sheetnames == ["Noter", "Förändring"]
    (image,) = workbook["Förändring"]._images
    assert image.anchor._from.row > workbook["Förändring"].max_row
    assert "xl/charts/chart1.xml" not in parts_of_names(charted(picture))


def parts_of_names(document: Document) -> list[str]:
    with ZipFile(io.BytesIO(render(document))) as package:
        return package.namelist()


@pytest.mark.parametrize("drawing", [Drawing.SHARES, Drawing.GROUPS])
def test_charts_and_pictures_have_text_alternatives(drawing: Drawing) -> None:
    with ZipFile(io.BytesIO(render(charted(replace(CHART, drawing=drawing))))) as package:
        xml = package.read("xl/drawings/drawing1.xml").decode()
    assert f'descr="{CHART.title}. {CHART.alt}"' in xml


def test_a_workbook_with_charts_gives_the_same_bytes() -> None:
    assert render(charted(CHART)) == render(charted(CHART))


def test_words_keep_their_distance_from_the_number_at_their_left() -> None:
    columns = (Column("F", Kind.TEXT), Column("P", Kind.SHARE), Column("M", Kind.TARGET))
    table = Table(
        name="N",
        title="T",
        description="D",
        columns=columns,
        rows=(Row((Text("Varför?"), Share(Decimal(97)), Text("80 %: nått"))),),
    )
    sheet = opened(of(table))["N"]
    (found,) = (cell for row in sheet.iter_rows() for cell in row if cell.value == "80 %: nått")
    assert (found.alignment.horizontal, found.alignment.indent) == ("left", 1)


def test_no_word_of_a_heading_over_numbers_is_broken() -> None:
    columns = (Column("Fråga", Kind.TEXT), Column("Förändring (procentenheter)", Kind.POINTS))
    table = replace(STAFF, columns=columns, rows=(Row((Text("1. Tid?"), Points(Decimal(3)))),))
    (_, sheet) = opened(of(table)).worksheets
    # Excel counts widths in figures of Arial 10, which are 7 pixels broad, and pads with 5;
    # "(procentenheter)" in bold, phvb8a.afm: p 611 r 389 o 611 c 556 e 556 n 611 t 333 e 556
    # n 611 h 611 e 556 t 333 e 556 r 389 and two parentheses of 333.
    ems = (4 * 611 + 2 * 389 + 611 + 556 + 4 * 556 + 2 * 333 + 2 * 333) / 1000
    assert sheet.column_dimensions["B"].width * 7 >= ems * 10 * 96 / 72 + 5
