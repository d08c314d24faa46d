"""Templates of Word: what a document takes from them and what it leaves."""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections.abc import Callable
from decimal import Decimal
from zipfile import ZipFile

import docx
import pytest
import xlsxwriter
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section as WordSection
from docx.shared import Mm, Pt
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.documents.look import Colours
from indicators.documents.model import (
    Column,
    Document,
    Facts,
    Kind,
    Paragraph,
    Row,
    Section,
    Share,
    Table,
    Text,
)
from indicators.documents.word import render
from indicators.documents.word.blank import BLANK, blank
from indicators.words.errors import OutputError
from tests.word_files import read_word

from ..subtests import as_subtests

TABLE = Table(
    name="Styrelse",
    title="Styrelse totalt",
    description="Svar per fråga.",
    columns=(Column("Fråga", Kind.TEXT), Column("Positivt", Kind.SHARE)),
    rows=(Row((Text("1. Har ni strukturer?"), Share(Decimal(100)))),),
    source="Källa: Enkäten",
)
DOCUMENT = Document(
    title="Indikatorenkäter",
    subtitle="Förbundet",
    language="sv",
    introduction=(Paragraph("Inledning."),),
    sections=(Section("Styrelse", (Facts((("Antal svar", "4"),)), TABLE)),),
)
OURS = render(DOCUMENT)

Change = Callable[[WordDocument], object]
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DOCX = b"wordprocessingml.document.main+xml"
CUSTOM_RELATION = (
    f'<Relationship Id="rId99" Type="{OFFICE}/custom-properties" Target="docProps/custom.xml"/>'
).encode()
CUSTOM_TYPE = (
    b'<Override PartName="/docProps/custom.xml" ContentType='
    b'"application/vnd.openxmlformats-officedocument.custom-properties+xml"/>'
)


def template(change: Change) -> bytes:
    """The default document of python-docx, changed; its look differs from ours."""
    word = docx.Document()
    change(word)
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()


def rendered(change: Change) -> WordDocument:
    return read_word(io.BytesIO(render(DOCUMENT, template(change))))


def parts_of(content: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()


def replaced(name: str, old: bytes, new: bytes) -> bytes:
    """Our own document with something else in one of its parts."""
    parts = parts_of(OURS)
    assert old in parts[name]
    return packed(parts | {name: parts[name].replace(old, new)})


def pixel() -> io.BytesIO:
    """A picture of one black pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    data = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + data)


def millimetres(page: WordSection) -> list[int]:
    return [round(m.mm) for m in (page.page_width, page.page_height, page.left_margin)]


# --- taken over ----------------------------------------------------------------------------


def test_letterhead_and_page_are_taken_from_the_template() -> None:
    def change(word: WordDocument) -> None:
        page = word.sections[0]
        page.page_width, page.page_height, page.left_margin = Mm(200), Mm(250), Mm(40)
        page.header.paragraphs[0].text = "Förbundet Öster"
        page.footer.paragraphs[0].text = "Org.nr 222000-0000"

    page = rendered(change).sections[0]
    assert millimetres(page) == [200, 250, 40]
    assert [paragraph.text for paragraph in page.header.paragraphs] == ["Förbundet Öster"]
    assert [paragraph.text for paragraph in page.footer.paragraphs] == ["Org.nr 222000-0000"]


def test_no_page_number_is_added_to_a_template_without_one() -> None:
    assert rendered(lambda word: None).sections[0].footer.is_linked_to_previous


def test_the_logotype_in_a_letterhead_is_kept() -> None:
    def change(word: WordDocument) -> None:
        word.sections[0].header.paragraphs[0].add_run().add_picture(pixel())

    parts = parts_of(render(DOCUMENT, template(change)))
    assert pixel().getvalue() in parts.values()


def test_everything_that_styles_and_letterheads_refer_to_is_kept() -> None:
    parts = parts_of(template(lambda word: None))
    for name, end, added in (
        ("_rels/.rels", b"</Relationships>", CUSTOM_RELATION),
        ("[Content_Types].xml", b"</Types>", CUSTOM_TYPE),
    ):
        parts[name] = parts[name].replace(end, added + end)
    parts["docProps/custom.xml"] = b"<Properties/>"
    kept = parts_of(render(DOCUMENT, packed(parts)))
    assert kept.keys() >= {
        "word/theme/theme1.xml",
        "word/numbering.xml",
        "word/fontTable.xml",
        "customXml/item1.xml",
        "docProps/custom.xml",
    }


def test_a_table_fills_a_landscape_page_of_the_template() -> None:
    def change(word: WordDocument) -> None:
        page = word.sections[0]
        page.orientation, page.page_width, page.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
        page.left_margin, page.right_margin, page.gutter = Mm(30), Mm(20), Mm(7)

    word = rendered(change)
    (width,) = word.tables[0]._tbl.xpath("w:tblPr/w:tblW/@w:w")
    assert int(width) == pytest.approx(Mm(240).twips, abs=2)


def test_columns_of_text_in_the_template_do_not_squeeze_the_tables() -> None:
    def change(word: WordDocument) -> None:
        word.sections[0]._sectPr.xpath("w:cols")[0].set(qn("w:num"), "2")

    assert not rendered(change).sections[0]._sectPr.xpath("w:cols")


def test_the_letterhead_of_the_first_section_is_kept() -> None:
    def change(word: WordDocument) -> None:
        word.sections[0].header.paragraphs[0].text = "Första"
        word.add_paragraph("Text i mallen")
        second = word.add_section(WD_SECTION.NEW_PAGE)
        second.orientation, second.page_width = WD_ORIENT.LANDSCAPE, Mm(297)
        second.header.is_linked_to_previous = False
        second.header.paragraphs[0].text = "Andra"

    content = render(DOCUMENT, template(change))
    (page,) = read_word(io.BytesIO(content)).sections
    assert page.header.paragraphs[0].text == "Första"
    assert page.orientation == WD_ORIENT.PORTRAIT
    assert not any(b"Andra" in part for part in parts_of(content).values())


def test_a_template_file_of_word_is_a_template() -> None:
    parts = parts_of(template(lambda word: word.sections[0].header.add_paragraph("Brevhuvud")))
    types = "[Content_Types].xml"
    parts[types] = parts[types].replace(DOCX, b"wordprocessingml.template.main+xml")
    content = render(DOCUMENT, packed(parts))
    assert DOCX in parts_of(content)[types]
    assert read_word(io.BytesIO(content)).sections[0].header.paragraphs[-1].text == "Brevhuvud"


def test_measures_with_decimals_are_rounded() -> None:
    # As Google Docs writes them.
    content = replaced("word/document.xml", b'w:left="1134"', b'w:left="1440.0000000000002"')
    (table,) = read_word(io.BytesIO(render(DOCUMENT, content))).tables
    assert table._tbl.xpath("w:tblPr/w:tblW/@w:w") == [str(11906 - 1440 - 1134)]


def test_a_template_that_states_no_page_gets_a4() -> None:
    parts = parts_of(OURS)
    body = b'<w:document xmlns:w="%s"><w:body/></w:document>'
    namespace = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts["word/document.xml"] = body % namespace
    (page,) = read_word(io.BytesIO(render(DOCUMENT, packed(parts)))).sections
    assert millimetres(page) == [210, 297, 25]


def test_the_same_template_gives_the_same_bytes() -> None:
    given_template = template(lambda word: None)
    assert render(DOCUMENT, given_template) == render(DOCUMENT, given_template)


# --- styles --------------------------------------------------------------------------------


def grid(word: WordDocument) -> list[int]:
    """The widths of the columns of the table, in twips."""
    return [int(width) for width in word.tables[0]._tbl.xpath("w:tblGrid/w:gridCol/@w:w")]


def style_names(word: WordDocument) -> list[str]:
    return [style.name.casefold() for style in word.styles]


def test_styles_of_the_template_are_used_as_they_are() -> None:
    def change(word: WordDocument) -> None:
        word.styles["Heading 1"].font.name = "Georgia"
        word.styles.add_style("Indikatornot", WD_STYLE_TYPE.PARAGRAPH).font.size = Pt(7)
        word.styles.add_style("Indikatortabell", WD_STYLE_TYPE.TABLE)

    word = rendered(change)
    assert word.paragraphs[0].style.font.name == "Georgia"
    assert word.paragraphs[-1].text == "Källa: Enkäten"
    assert word.paragraphs[-1].style.font.size == Pt(7)
    assert not word.tables[0].style.element.xpath("w:tblPr/w:tblBorders")
    assert len(style_names(word)) == len(set(style_names(word)))


def test_styles_that_the_template_lacks_are_added_on_top_of_its_own() -> None:
    def change(word: WordDocument) -> None:
        word.styles["Normal"].font.name = "Verdana"
        word.styles["Normal"].element.styleId = "Standard1"
        for style in list(word.styles):
            if style.name != "Normal":
                style.element.getparent().remove(style.element)

    word = rendered(change)
    used = [paragraph.style for paragraph in word.paragraphs]
    names = "Heading 1, Subtitle, Normal, Heading 2, Indikatorfakta, Heading 3, Indikatornot"
    assert [style.name for style in used] == names.split(", ")
    assert {style.base_style.name for style in used if style.name != "Normal"} == {"Normal"}
    assert used[0].font.name is None and used[0].font.size == Pt(18)
    assert word.tables[0].style.element.xpath("w:tblPr/w:tblBorders")


def test_styles_are_known_by_name_under_the_ids_of_a_swedish_template() -> None:
    def change(word: WordDocument) -> None:
        word.styles["Heading 1"].element.styleId = "Rubrik1"
        word.styles["heading 3"].element.styleId = "Rubrik3"

    word = rendered(change)
    ids = [paragraph.style.style_id for paragraph in word.paragraphs]
    assert (ids[0], ids[5]) == ("Rubrik1", "Rubrik3")
    assert style_names(word).count("heading 1") == 1


def test_the_case_of_the_name_of_a_style_does_not_matter() -> None:
    def change(word: WordDocument) -> None:
        word.styles["Heading 1"].element.xpath("w:name")[0].val = "Heading 1"

    word = rendered(change)
    assert word.paragraphs[0].style.style_id == "Heading1"
    assert style_names(word).count("heading 1") == 1


def test_a_style_of_another_name_keeps_its_id() -> None:
    def change(word: WordDocument) -> None:
        word.styles.add_style("Annan", WD_STYLE_TYPE.PARAGRAPH).element.styleId = "Indikatornot"

    note = rendered(change).paragraphs[-1]
    assert (note.style.name, note.style.style_id) == ("Indikatornot", "Indikatornotx")


def test_the_style_of_all_paragraphs_may_have_any_name() -> None:
    def change(word: WordDocument) -> None:
        word.styles["Normal"].element.xpath("w:name")[0].val = "Brödtext"

    word = rendered(change)
    assert word.paragraphs[2].style.name == "Brödtext"
    assert "normal" not in style_names(word)


def test_columns_are_wider_for_the_larger_type_of_a_template() -> None:
    def change(word: WordDocument) -> None:
        base = word.styles.add_style("Stor", WD_STYLE_TYPE.PARAGRAPH)
        base.font.size = Pt(18)
        word.styles.add_style("Indikatorcell", WD_STYLE_TYPE.PARAGRAPH).base_style = base

    usual, padding = grid(rendered(lambda word: None)), 2 * 85
    larger = 2 * (usual[1] - padding) + padding
    assert grid(rendered(change))[1] == pytest.approx(larger, abs=2)


@pytest.mark.parametrize(
    ("typeface", "is_known"), [("Arial", True), ("Liberation Sans", True), ("Verdana", False)]
)
def test_columns_are_wider_for_type_whose_widths_are_not_known(
    typeface: str, is_known: bool
) -> None:
    template = replaced("word/styles.xml", b'"Arial"', f'"{typeface}"'.encode())
    known, own = (read_word(io.BytesIO(c)) for c in (OURS, render(DOCUMENT, template)))
    assert (grid(own) == grid(known)) == is_known
    assert grid(own)[1] >= grid(known)[1]


def test_the_typeface_of_a_style_goes_before_that_of_the_document() -> None:
    styled = b'<w:name w:val="Normal"/><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr>'
    template = replaced("word/styles.xml", b'<w:name w:val="Normal"/>', styled)
    assert grid(read_word(io.BytesIO(render(DOCUMENT, template)))) != grid(
        read_word(io.BytesIO(OURS))
    )


def test_styles_based_on_each_other_in_a_circle_are_of_the_usual_size() -> None:
    def change(word: WordDocument) -> None:
        cell, other = (
            word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            for name in ("Indikatorcell", "Annan")
        )
        cell.base_style, other.base_style = other, cell
        for size in word.styles.element.xpath("w:docDefaults//w:sz"):
            size.getparent().remove(size)

    def stated(word: WordDocument) -> None:
        word.styles.add_style("Indikatorcell", WD_STYLE_TYPE.PARAGRAPH).font.size = Pt(10)

    assert grid(rendered(change)) == grid(rendered(stated))


def test_a_template_without_a_stylesheet_gets_our_styles() -> None:
    parts = parts_of(OURS)
    relations = "word/_rels/document.xml.rels"
    parts[relations] = parts[relations].replace(b'/styles"', b'/none"')
    word = read_word(io.BytesIO(render(DOCUMENT, packed(parts))))
    assert word.paragraphs[0].style.font.size == Pt(18)


def test_the_language_of_the_document_rules_over_that_of_the_template() -> None:
    def change(word: WordDocument) -> None:
        language = OxmlElement("w:lang", {qn("w:val"): "de-DE", qn("w:eastAsia"): "ja-JP"})
        word.styles["Normal"].element.get_or_add_rPr().append(language)

    word = rendered(change)
    assert set(word.styles.element.xpath(".//w:lang/@w:val")) == {"sv-SE"}
    assert word.settings.element.xpath("w:themeFontLang/@w:val") == ["sv-SE"]


def test_the_language_of_the_theme_is_added_where_the_schema_wants_it() -> None:
    settings_of_ours = read_word(io.BytesIO(OURS)).settings.element
    tags = [element.tag.split("}")[1] for element in settings_of_ours]
    assert tags[-3:] == ["themeFontLang", "decimalSymbol", "listSeparator"]


# --- the blank document --------------------------------------------------------------------


def test_the_blank_document_is_a_template_like_any_other() -> None:
    assert render(DOCUMENT, BLANK.read_bytes()) == OURS


def test_the_blank_document_says_nothing_but_its_look() -> None:
    with ZipFile(BLANK) as package:
        names = {name.rpartition("/")[2] for name in package.namelist()}
        assert {entry.date_time[0] for entry in package.infolist()} == {1980}
    assert names == {
        *("[Content_Types].xml", ".rels", "document.xml.rels", "document.xml", "footer1.xml"),
        *("styles.xml", "settings.xml", "theme1.xml", "fontTable.xml"),
    }
    assert not blank().paragraphs and not blank().tables


def test_styles_that_a_template_is_given_follow_its_typeface() -> None:
    styles = blank().styles.element
    assert styles.xpath("w:docDefaults//w:rFonts/@w:ascii") == ["Arial"]
    assert not styles.xpath("w:style//w:rFonts")


def test_the_theme_and_typefaces_of_the_blank_document_are_those_it_uses() -> None:
    parts = parts_of(BLANK.read_bytes())
    theme, fonts = (parts[f"word/{name}.xml"].decode() for name in ("theme/theme1", "fontTable"))
    assert set(re.findall(r'latin typeface="(.*?)"', theme)) == {"Arial"}
    assert re.findall(r'w:name="(.*?)"', fonts) == ["Arial"]
    colours = re.findall(r'<a:accent\d><a:srgbClr val="(.*?)"/>', theme)
    used = ("clear", "negative", "quiet", "positive", "hatch", "hairline")
    assert colours == [getattr(Colours(), role)[1:].upper() for role in used]


def test_a_theme_that_a_template_is_given_has_its_typeface() -> None:
    parts = parts_of(OURS)
    relations, types = "word/_rels/document.xml.rels", "[Content_Types].xml"
    del parts["word/theme/theme1.xml"]
    for name in (relations, types):
        parts[name] = re.sub(rb'<[^>]*theme1\.xml"[^>]*/>', b"", parts[name])
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b'"Arial"', b'"R&amp;B"')
    theme = parts_of(render(DOCUMENT, packed(parts)))["word/theme/theme1.xml"]
    assert theme == parts_of(OURS)["word/theme/theme1.xml"].replace(b'"Arial"', b'"R&amp;B"')


# --- left behind ---------------------------------------------------------------------------


def test_the_text_of_the_template_and_what_belongs_to_it_is_left_out() -> None:
    def change(word: WordDocument) -> None:
        paragraph = word.add_paragraph("Hemlig text")
        paragraph.add_run().add_picture(pixel())
        word.add_comment(paragraph.runs, text="Hemlig kommentar", author="Anna Hemlig")
        word.add_table(1, 1).cell(0, 0).text = "Hemlig cell"

    content = template(change)
    assert b"Hemlig" in b"".join(parts_of(content).values())
    parts = parts_of(render(DOCUMENT, content))
    assert not any(b"Hemlig" in part for part in parts.values())
    assert pixel().getvalue() not in parts.values()


def test_the_author_of_the_template_and_paths_on_their_computer_are_left_out() -> None:
    path = "file:///C:/Users/anna.hemlig/mall.dotx"

    def change(word: WordDocument) -> None:
        word.core_properties.author = word.core_properties.last_modified_by = "Anna Hemlig"
        part = word.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS)
        kind = f"{OFFICE}/attachedTemplate"
        key = part.relate_to(path, kind, is_external=True)
        attached = OxmlElement("w:attachedTemplate", {qn("r:id"): key})
        word.settings.element.insert_element_before(attached, "w:defaultTabStop")
        printer = OxmlElement("w:printerSettings", {qn("r:id"): word.part.relate_to(part, "x")})
        word.sections[0]._sectPr.append(printer)

    content = template(change)
    assert path.encode() in b"".join(parts_of(content).values())
    parts = parts_of(render(DOCUMENT, content))
    assert not any(b"emlig" in part for part in parts.values())
    assert "docProps/app.xml" not in parts
    assert "docProps/thumbnail.jpeg" not in parts
    assert b"printerSettings" not in parts["word/document.xml"]


# --- what is no template -------------------------------------------------------------------


def workbook() -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        book.add_worksheet()
    return file.getvalue()


NO_TEMPLATES = {
    "nothing": b"",
    "text": b"Det var en gang",
    "an old Word file": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512),
    "a workbook": workbook(),
    "a zip file": packed({"brev.txt": b"Hej"}),
    "an OpenDocument text": packed({"mimetype": b"application/vnd.oasis.opendocument.text"}),
    "half a document": OURS[: len(OURS) // 2],
    "a document with macros": replaced(
        "[Content_Types].xml",
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    ),
    "broken XML": replaced("word/document.xml", b"</w:body>", b""),
    "no body": replaced("word/document.xml", b"w:body", b"w:corpus"),
    "no styles in the stylesheet": replaced("word/styles.xml", b"w:styles", b"w:stilar"),
    "no number for a measure": replaced("word/document.xml", b'w:w="11906"', b'w:w="bred"'),
}


@as_subtests("content", NO_TEMPLATES.values(), ids=NO_TEMPLATES.keys())
def test_a_file_that_is_no_template_is_refused(content: bytes) -> None:
    with pytest.raises(OutputError) as caught:
        render(DOCUMENT, content)
    assert caught.value.key == "output.template_unreadable"


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=0, max_value=len(OURS) - 1), st.binary(min_size=1, max_size=8))
def test_damage_anywhere_in_a_template_is_never_a_crash(place: int, damage: bytes) -> None:
    content = OURS[:place] + damage + OURS[place + len(damage) :]
    try:
        render(DOCUMENT, content)
    except OutputError as error:
        assert error.key == "output.template_unreadable"


def test_the_air_in_the_cells_of_a_template_is_not_taken_for_room() -> None:
    """A style of tables of the template's own may have broader margins in its cells."""

    def change(word: WordDocument) -> None:
        style = word.styles.add_style("Indikatortabell", WD_STYLE_TYPE.TABLE)
        margins = OxmlElement("w:tblCellMar")
        for side in ("left", "right"):
            margin = OxmlElement(f"w:{side}")
            margin.set(qn("w:w"), "400")
            margin.set(qn("w:type"), "dxa")
            margins.append(margin)
        properties = OxmlElement("w:tblPr")
        properties.append(margins)
        style.element.append(properties)

    def width(word: WordDocument) -> int:
        return int(word.tables[0]._tbl.tblGrid.gridCol_lst[1].w.twips)

    assert width(rendered(change)) >= width(rendered(lambda word: None)) + 800 - 2 * 85
