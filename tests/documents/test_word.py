"""The text, structure and accessibility of Word files."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import RGBColor
from docx.table import Table as WordTable

from indicators.documents.look import Colours, Logo, Look
from indicators.documents.model import (
    Bullets,
    Column,
    Document,
    Draft,
    Facts,
    Kind,
    Mark,
    Paragraph,
    Points,
    Row,
    Section,
    Share,
    Table,
    Text,
    Whole,
)
from indicators.documents.word import render
from tests.word_files import read_word

from .test_native_chart import SAMPLE, changes, share
from .test_native_chart import shares as bars

ROOT = Path(__file__).parents[2]


def shares(question: str, year: int, *percents: int, earlier: bool = False) -> Row:
    negative, neutral, positive, clear = map(Decimal, percents)
    cells = (Share(negative), Share(neutral), Share(positive, clear))
    return Row((Text(question), Whole(year), *cells), earlier=earlier)


COLUMNS = (
    Column("Fråga", Kind.TEXT),
    Column("År", Kind.YEAR),
    Column("Negativt", Kind.SHARE),
    Column("Varken eller", Kind.SHARE),
    Column("Positivt", Kind.SHARE, inner="Klart positivt"),
)
STAFF = Table(
    name="Personal",
    title="Personal totalt (31 svar 2022, 32 svar 2021)",
    description="Andel negativa, varken eller och positiva svar per fråga.",
    columns=COLUMNS,
    rows=(
        shares("1. Får stödet ta den tid som behövs?", 2022, 3, 0, 97, 77),
        shares("Fråga 1", 2021, 3, 3, 94, 66, earlier=True),
        shares("2. Lyssnar de du samverkar med på dig?", 2022, 10, 16, 74, 45),
        Row((Text("Fråga 2"), Whole(2021), *(Mark("för få svar"),) * 3), earlier=True),
    ),
    notes=("Fråga 2 besvarades av 30.", "”För få svar”: färre än fem har svarat."),
    source="Källa: NNS indikatorenkät",
)
BOARD = Table(
    name="Styrelse",
    title="Styrelse totalt (4 svar 2022)",
    description="Svar per fråga, styrelse.",
    columns=COLUMNS,
    rows=(shares("1. Har ni strukturer?", 2022, 0, 0, 100, 75),),
)
DOCUMENT = Document(
    title="Bilaga 2 – Indikatorenkäter",
    subtitle="Samordningsförbundet Östra Södertörn, 2022",
    language="sv",
    introduction=(Paragraph("Klart positivt är en del av positivt."),),
    sections=(
        Section("Personal", (Facts((("Antal svar", "31"), ("Svarsfrekvens", "79 %"))), STAFF)),
        Section("Styrelse", (BOARD, Paragraph("Enhet B visas inte."))),
    ),
)


def opened(content: bytes) -> WordDocument:
    return read_word(io.BytesIO(content))


@pytest.fixture(scope="module")
def word() -> WordDocument:
    return opened(render(DOCUMENT))


def text_of(table: WordTable) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_the_document_reads_in_order_under_real_styles(word: WordDocument) -> None:
    nbsp = "\N{NO-BREAK SPACE}"
    heading = ["Fråga", "År", "Negativt", "Varken eller", f"Positivt (Klart{nbsp}positivt)"]
    read = [
        text_of(block) if isinstance(block, WordTable) else (block.style.name, block.text)
        for block in word.iter_inner_content()
    ]
    expected = [
        ("Heading 1", "Bilaga 2 – Indikatorenkäter"),
        ("Subtitle", "Samordningsförbundet Östra Södertörn, 2022"),
        ("Normal", "Klart positivt är en del av positivt."),
        ("Heading 2", "Personal"),
        ("Indikatorfakta", f"Antal svar: 31{nbsp}· Svarsfrekvens: 79 %"),
        ("Heading 3", "Personal totalt (31 svar 2022, 32 svar 2021)"),
        [
            heading,
            ["1. Får stödet ta den tid som behövs?", "2022", "3 %", "0 %", "97 % (77 %)"],
            ["Fråga 1", "2021", "3 %", "3 %", "94 % (66 %)"],
            ["2. Lyssnar de du samverkar med på dig?", "2022", "10 %", "16 %", "74 % (45 %)"],
            ["Fråga 2", "2021", "för få svar", "för få svar", "för få svar"],
        ],
        (
            "Indikatornot",
            "Fråga 2 besvarades av 30. ”För få svar”: färre än fem har svarat. "
            "Källa: NNS indikatorenkät",
        ),
        ("Heading 2", "Styrelse"),
        ("Heading 3", "Styrelse totalt (4 svar 2022)"),
        [heading, ["1. Har ni strukturer?", "2022", "0 %", "0 %", "100 % (75 %)"]],
        ("Normal", "Enhet B visas inte."),
    ]
    assert read == [
        [[cell.replace(" %", f"{nbsp}%") for cell in row] for row in block]
        if isinstance(block, list)
        else block
        for block in expected
    ]


def test_an_english_document_speaks_english() -> None:
    word = opened(render(replace(DOCUMENT, language="en")))
    assert word.tables[0].rows[1].cells[4].text == "97% (77%)"


def test_a_document_without_subtitle_has_no_empty_paragraph() -> None:
    word = opened(render(replace(DOCUMENT, subtitle="")))
    assert all(paragraph.text for paragraph in word.paragraphs)


def test_characters_that_a_file_cannot_hold_do_not_stop_the_document() -> None:
    word = opened(render(replace(DOCUMENT, title="En\x00 titel\ni två rader")))
    assert word.paragraphs[0].text == "En\N{REPLACEMENT CHARACTER} titel i två rader"


# --- accessibility -------------------------------------------------------------------------


def test_only_the_first_row_of_a_table_is_its_header(word: WordDocument) -> None:
    for table in word.tables:
        flags = [bool(row._tr.xpath("w:trPr/w:tblHeader")) for row in table.rows]
        assert flags == [True] + [False] * (len(table.rows) - 1)


def test_the_look_of_a_table_says_that_it_has_a_header(word: WordDocument) -> None:
    for table in word.tables:
        (look,) = table._tbl.xpath("w:tblPr/w:tblLook")
        assert (look.get(qn("w:firstRow")), look.get(qn("w:firstColumn"))) == ("1", "1")
        assert int(look.get(qn("w:val")), 16) & 0x0020
        assert table.style is not None and table.style.name == "Indikatortabell"
    style = word.styles["Indikatortabell"].element
    assert style.xpath("w:tblStylePr[@w:type='firstRow']/w:tcPr/w:tcBorders/w:bottom")


def test_no_cell_is_merged_and_none_is_empty(word: WordDocument) -> None:
    for table in word.tables:
        assert not table._tbl.xpath(".//w:gridSpan | .//w:vMerge | .//w:hMerge")
        for row in table._tbl.tr_lst:
            assert len(row.tc_lst) == len(table._tbl.tblGrid.gridCol_lst)
        assert all(text.strip() for row in text_of(table) for text in row)


def test_a_table_has_a_title_and_a_description_to_be_read_aloud(word: WordDocument) -> None:
    (title,) = word.tables[0]._tbl.xpath("w:tblPr/w:tblCaption/@w:val")
    (description,) = word.tables[0]._tbl.xpath("w:tblPr/w:tblDescription/@w:val")
    assert (title, description) == (STAFF.title, STAFF.description)


@pytest.mark.parametrize(("language", "tag"), [("sv", "sv-SE"), ("en", "en-GB")])
def test_the_language_is_stated_everywhere(language: str, tag: str) -> None:
    word = opened(render(replace(DOCUMENT, language=language)))
    assert word.core_properties.language == tag
    assert word.styles.element.xpath("w:docDefaults//w:lang/@w:val") == [tag]
    assert word.settings.element.xpath("w:themeFontLang/@w:val") == [tag]


def test_the_title_is_a_property_however_long_it_is() -> None:
    assert opened(render(DOCUMENT)).core_properties.title == DOCUMENT.full_title
    word = opened(render(replace(DOCUMENT, title="x" * 300)))
    assert word.core_properties.title == "x" * 255
    assert word.paragraphs[0].text == "x" * 300


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.1 defines it."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_every_colour_of_text_stands_out_from_white_paper(word: WordDocument) -> None:
    colours = word.styles.element.xpath(".//w:rPr/w:color/@w:val")
    assert colours
    assert all(1.05 / (luminance(colour) + 0.05) >= 4.5 for colour in colours)


# --- typography ----------------------------------------------------------------------------


def kept(table: WordTable) -> list[bool]:
    """By row, whether it stays on the page of what follows; all cells must say so."""
    rows = [
        {bool(cell.xpath("w:p/w:pPr/w:keepNext")) for cell in row.tc_lst}
        for row in table._tbl.tr_lst
    ]
    assert all(len(row) == 1 for row in rows)
    return [row.pop() for row in rows]


def test_the_years_of_a_question_stay_on_one_page() -> None:
    table = replace(STAFF, rows=STAFF.rows * 2)
    word = opened(render(replace(DOCUMENT, sections=(Section("Personal", (table,)),))))
    # The header, the first pair, which stays with the next, and one that may end a page; the
    # last but one stays with the last, and that with the notes.
    assert kept(word.tables[0]) == [True, *[True, True], *[True, False], *[True, True] * 2]


def test_a_table_without_notes_does_not_hold_on_to_what_follows(word: WordDocument) -> None:
    assert kept(word.tables[1]) == [True, False]


def test_no_row_is_split_between_pages(word: WordDocument) -> None:
    rows = [row for table in word.tables for row in table._tbl.tr_lst]
    assert all(row.xpath("w:trPr/w:cantSplit") for row in rows)


def test_headings_captions_and_facts_stay_with_what_they_introduce(word: WordDocument) -> None:
    introducing = {"Heading 1", "Heading 2", "Heading 3", "Indikatorfakta"}
    for paragraph in word.paragraphs:
        if paragraph.style.name in introducing:
            assert paragraph.paragraph_format.keep_with_next, paragraph.text


def test_notes_are_on_one_page_and_let_go_of_what_follows(word: WordDocument) -> None:
    (notes,) = (par for par in word.paragraphs if par.style.name == "Indikatornot")
    assert notes.style.paragraph_format.keep_together
    assert not notes.paragraph_format.keep_with_next


def test_there_is_space_between_a_table_and_the_text_below(word: WordDocument) -> None:
    below = word.paragraphs[-1]
    assert below.text == "Enhet B visas inte."
    assert below.paragraph_format.space_before.pt == 11


def test_the_title_of_a_table_has_its_own_space_below_another_table() -> None:
    word = opened(render(replace(DOCUMENT, sections=(Section("Alla", (BOARD, STAFF)),))))
    titles = [par for par in word.paragraphs if par.style.name == "Heading 3"]
    assert [title.paragraph_format.space_before for title in titles] == [None, None]


def test_an_earlier_year_is_muted_and_not_ruled_off_from_the_year_above(
    word: WordDocument,
) -> None:
    rows = word.tables[0].rows[1:]
    styles = [row.cells[0].paragraphs[0].style.name for row in rows]
    unruled = [
        {border.tag.split("}")[1] for border in row._tr.xpath(".//w:tcBorders/*[@w:val='nil']")}
        for row in rows
    ]
    assert styles == ["Indikatorcell", "Indikatortidigare"] * 2
    assert unruled == [{"bottom"}, {"top"}] * 2
    assert str(word.styles["Indikatortidigare"].font.color.rgb) == "4A5563"


def test_an_earlier_year_without_a_year_above_keeps_the_rule_of_the_header() -> None:
    table = replace(STAFF, rows=STAFF.rows[1:2])
    word = opened(render(replace(DOCUMENT, sections=(Section("Personal", (table,)),))))
    assert not word.tables[0]._tbl.xpath(".//w:tcBorders")


def test_numbers_and_their_headings_are_aligned_alike(word: WordDocument) -> None:
    for row in word.tables[0]._tbl.tr_lst:
        sides = [cell.xpath("string(w:p/w:pPr/w:jc/@w:val)") for cell in row.tc_lst]
        assert sides == ["left", "right", "right", "right", "right"]


def test_columns_fill_the_text_width_and_line_up_between_tables(word: WordDocument) -> None:
    page = word.sections[0]
    width = page.page_width.twips - page.left_margin.twips - page.right_margin.twips
    grids = [[int(w) for w in t._tbl.xpath("w:tblGrid/w:gridCol/@w:w")] for t in word.tables]
    assert grids[0] == grids[1]
    assert sum(grids[0]) == width
    for table in word.tables:
        for row in table._tbl.tr_lst:
            assert [int(w) for w in row.xpath("w:tc/w:tcPr/w:tcW/@w:w")] == grids[0]


def test_the_page_is_a4_with_its_number_at_the_foot(word: WordDocument) -> None:
    page = word.sections[0]
    measures = (page.page_width, page.page_height, page.left_margin, page.right_margin)
    assert [round(measure.mm) for measure in measures] == [210, 297, 20, 20]
    footer = page.footer._element
    fields = footer.xpath(".//w:fldSimple/@w:instr")
    assert [field.strip() for field in fields] == ["PAGE", "NUMPAGES"]
    assert "".join(footer.xpath(".//w:t/text()")) == "1 (1)"


# --- the file ------------------------------------------------------------------------------


def test_the_same_document_gives_the_same_bytes() -> None:
    content = render(DOCUMENT)
    with ZipFile(io.BytesIO(content)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in package.infolist()} == {0}
    assert render(DOCUMENT) == content


def test_the_file_says_nothing_of_who_made_it_when_and_with_what() -> None:
    with ZipFile(io.BytesIO(render(DOCUMENT))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert not any(b"python-docx" in part for part in parts.values())
    properties = docx.oxml.parse_xml(parts["docProps/core.xml"])
    assert {element.tag.split("}")[1] for element in properties} == {"title", "language"}


# --- charts, lists and drafts --------------------------------------------------------------

CHANGE = changes((share(94), share(97), Points(Decimal(3))), breaks=frozenset())
MORE = bars(*[("3", "0", "97", "77")] * 10)
LISTED = replace(
    DOCUMENT,
    sections=(
        Section(
            "Personal",
            (
                Draft("Utkast:", ("Andelen är hög.", "Den har ökat.")),
                Bullets(("Stödet: 97 %", "Planering: 100 %"), "Starkast"),
                Bullets(("Synsätt: 59 %",)),
                SAMPLE,
                SAMPLE.table,
                CHANGE,
                CHANGE.table,
            ),
        ),
    ),
)


@pytest.fixture(scope="module")
def charted() -> WordDocument:
    return opened(render(LISTED))


def test_a_chart_bears_its_title_and_stands_over_its_table(charted: WordDocument) -> None:
    read = [
        "<table>" if isinstance(block, WordTable) else block.text or "<chart>"
        for block in charted.iter_inner_content()
    ]
    assert read[-6:-3] == ["<chart>", SAMPLE.table.title, "<table>"]
    assert SAMPLE.title not in read


def test_charts_have_text_alternatives_and_ids_of_their_own(charted: WordDocument) -> None:
    about = charted.element.xpath("//wp:inline/wp:docPr")
    assert [element.get("descr") for element in about] == [SAMPLE.alt, CHANGE.alt]
    assert [element.get("title") for element in about] == [SAMPLE.title, CHANGE.title]
    assert len({element.get("id") for element in about}) == 2


def test_a_chart_is_a_picture_in_its_own_size_that_no_page_is_too_small_for(
    charted: WordDocument,
) -> None:
    many = bars(*[("3", "0", "97", "77")] * 60)
    section = Section("Många", (many, many.table))
    tall = opened(render(replace(DOCUMENT, sections=(section,))))
    for word, most in ((charted, 17 * 360000), (tall, 12 * 360000)):
        page = word.sections[0]
        width = page.page_width - page.left_margin - page.right_margin
        height = page.page_height - page.top_margin - page.bottom_margin
        extents = word.element.xpath("//wp:inline/wp:extent")
        assert len(extents) == len(word.element.xpath("//pic:pic"))
        for extent in extents:
            assert extent.cx <= min(most, width) + 12700
            assert extent.cy < height - 40 * 12700
    assert charted.element.xpath("//wp:extent")[0].cx == pytest.approx(17 * 360000, rel=0.1)


def test_points_are_items_of_lists_under_a_heading_in_bold(charted: WordDocument) -> None:
    items = charted.element.xpath("//w:p[w:pPr/w:numPr]")
    assert [item.xpath("string(.)") for item in items] == [
        "Stödet: 97 %",
        "Planering: 100 %",
        "Synsätt: 59 %",
    ]
    numbers = [int(item.xpath("w:pPr/w:numPr/w:numId/@w:val")[0]) for item in items]
    assert numbers[0] == numbers[1] != numbers[2]
    numbering = charted.part.numbering_part.element
    for number in numbers:
        (of,) = numbering.xpath(f"w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
        (look,) = numbering.xpath(f"w:abstractNum[@w:abstractNumId='{of}']//w:numFmt/@w:val")
        assert look == "bullet"
    heading = items[0].getprevious()
    assert heading.xpath("string(.)") == "Starkast"
    assert heading.xpath("w:r/w:rPr/w:b") and heading.xpath("w:pPr/w:keepNext")


def test_the_lists_of_a_template_are_kept_beside_ours() -> None:
    template = docx.Document()
    before = len(template.part.numbering_part.element.xpath("w:abstractNum"))
    file = io.BytesIO()
    template.save(file)
    numbering = opened(render(LISTED, file.getvalue())).part.numbering_part.element
    assert len(numbering.xpath("w:abstractNum")) == before + 2
    ids = numbering.xpath("w:abstractNum/@w:abstractNumId")
    assert len(set(ids)) == len(ids)
    tags = [element.tag.split("}")[1] for element in numbering]
    assert tags == sorted(tags)  # as the schema wants it: looks before lists


def test_a_draft_is_seen_and_said_to_be_one(charted: WordDocument) -> None:
    draft = next(p for p in charted.paragraphs if p.text.startswith("Utkast"))
    assert draft.text == "Utkast: Andelen är hög. Den har ökat."
    assert [bool(run.bold) for run in draft.runs] == [True, False]
    assert draft._p.xpath("w:pPr/w:shd/@w:fill") == ["FFF2CC"]


def test_a_document_with_charts_gives_the_same_bytes_in_any_process() -> None:
    code = "import sys; from tests.documents.test_word import LISTED, render;"
    code += "sys.stdout.buffer.write(render(LISTED))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    there = subprocess.run(
        [sys.executable, "-c", code], env=environment, check=True, capture_output=True
    ).stdout
    assert there == render(LISTED)


def test_a_document_without_charts_loads_nothing_that_draws() -> None:
    code = "import sys; from tests.documents.test_word import DOCUMENT, render; render(DOCUMENT);"
    code += "print(*{name.split('.')[0] for name in sys.modules})"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True
    )
    assert not set(done.stdout.split()) & {"pptx", "matplotlib", "seaborn", "pandas"}


def test_an_interval_in_a_target_stands_on_a_line_of_its_own() -> None:
    """Else it would be broken after its dash: "(63–" and "90 %)"."""
    said = "80 %: kan inte avgöras (63–90 %)"
    columns = (Column("Fråga", Kind.TEXT), Column("Måltal", Kind.TARGET))
    rows = (Row((Text("1. Tid (2–3 år)?"), Text(said))),)
    table = replace(BOARD, columns=columns, rows=rows)
    document = replace(DOCUMENT, sections=(Section("Styrelse", (table,)),))
    (table,) = opened(render(document)).tables
    assert text_of(table)[1] == ["1. Tid (2–3 år)?", "80 %: kan inte avgöras\n(63–90 %)"]


# --- the look of an association --------------------------------------------------------------

DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000002000000010806000000f4227f8a"
    "0000000e49444154789c6310b2cefd0fc2000c91037349d5bd9e0000000049454e44ae426082"
)
DRAWN = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h40v10z"/></svg>'
SIZED = b'<svg xmlns="http://www.w3.org/2000/svg" width="300px" height="100px"/>'


def test_headings_and_text_have_the_colours_and_the_typeface_of_the_look() -> None:
    look = Look(colours=Colours(clear="#2f5d3a", ink="#101010"), typeface="Prov Sans")
    word = opened(render(DOCUMENT, look=look))
    assert str(word.styles["Heading 2"].font.color.rgb) == "2F5D3A"
    assert str(word.styles["Heading 3"].font.color.rgb) == "101010"
    fonts = word.styles.element.xpath("//w:rFonts/@w:ascii | //w:rFonts/@w:hAnsi")
    assert set(fonts) == {"Prov Sans"}
    text = word.styles.element.xml
    assert not re.search("123B6D|1B2430", text)


def test_the_styles_of_a_template_keep_their_colours() -> None:
    given = docx.Document()
    given.styles["Heading 1"].font.color.rgb = RGBColor(0x12, 0x3B, 0x6D)
    file = io.BytesIO()
    given.save(file)
    look = Look(colours=Colours(clear="#2f5d3a"))
    word = opened(render(DOCUMENT, file.getvalue(), look=look))
    assert str(word.styles["Heading 1"].font.color.rgb) == "123B6D"


@pytest.mark.parametrize(
    ("content", "suffix", "proportion"),
    [(DOT, ".png", 2), (DRAWN, ".svg", 4), (SIZED, ".svg", 3)],
)
def test_a_logo_stands_above_the_title_and_says_whose_it_is(
    content: bytes, suffix: str, proportion: int
) -> None:
    look = Look(logo=Logo(content=content, suffix=suffix, name="Förbundet Prov"))
    word = opened(render(DOCUMENT, look=look))
    (inline,) = word.paragraphs[0]._p.xpath(".//wp:inline")
    assert inline.xpath("wp:docPr/@descr") == ["Förbundet Prov"]
    assert inline.extent.cx == pytest.approx(proportion * inline.extent.cy, rel=0.01)
    assert word.paragraphs[1].style.name == "Heading 1"
    held = [rel.target_part.blob for rel in word.part.rels.values() if "image" in rel.reltype]
    assert content in held


def test_a_clear_change_has_an_arrow_and_the_colour_of_a_rise_or_a_fall() -> None:
    columns = (COLUMNS[0], Column("Ändring (p.e.)", Kind.POINTS), Column("Bedömning", Kind.VERDICT))
    rows = (
        Row((Text("1. A?"), Points(Decimal(32)), Text("tydlig ökning"))),
        Row((Text("2. B?"), Points(Decimal(-33)), Text("tydlig minskning"))),
        Row((Text("3. C?"), Points(Decimal(5)), Mark("går inte att avgöra"))),
    )
    table = replace(BOARD, columns=columns, rows=rows)
    (made,) = opened(render(replace(DOCUMENT, sections=(Section("S", (table,)),)))).tables
    assert [row[1] for row in text_of(made)[1:]] == ["▲ +32", "▼ −33", "+5"]
    colours = [set(row._tr.xpath("w:tc[position() > 1]//w:color/@w:val")) for row in made.rows[1:]]
    assert colours == [{"123B6D"}, {"A8430B"}, {"4A5563"}]


def test_a_long_document_has_a_list_of_its_contents_that_leads_to_its_headings() -> None:
    sections = tuple(Section(f"Enkät {n}", (STAFF, BOARD) * 12) for n in range(3))
    word = opened(render(replace(DOCUMENT, sections=sections)))
    entries = [p for p in word.paragraphs if p.style.name.startswith("toc ")]
    assert len(entries) == 3 * 25
    anchors = [entry._p.xpath("w:hyperlink/@w:anchor")[0] for entry in entries]
    marks = word.element.body.xpath(".//w:bookmarkStart/@w:name")
    assert anchors == marks and len({*marks}) == len(marks)
    begun = word.element.body.xpath(".//w:fldChar[@w:fldCharType='begin']")
    ended = word.element.body.xpath(".//w:fldChar[@w:fldCharType='end']")
    assert len(begun) == len(ended) == len(entries) + 1
    assert not opened(render(DOCUMENT)).element.body.xpath(".//w:fldChar")
