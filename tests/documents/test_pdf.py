"""PDF files: what those get who read with their ears, and what is on the pages.

The tags are walked as a reading program walks them. What PDF/UA-1 asks for beside that (fonts in
the file, no text without a tag) typst itself refuses to leave out.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import docx
import pikepdf
import pytest
from hypothesis import given, settings

from indicators.documents.look import Colours, Logo, Look
from indicators.documents.model import (
    Bar,
    Bullets,
    Column,
    Document,
    Draft,
    Facts,
    Kind,
    Mark,
    Paragraph,
    Row,
    Section,
    Share,
    Sign,
    Table,
    Text,
)
from indicators.documents.pdf import render
from indicators.documents.pdf.setting import fonts_for
from indicators.documents.word import render as word
from indicators.words.errors import OutputError

from ..conftest import ROOT
from ..survey.test_look import png, svg
from ..word_files import read_word
from .sample import DOCUMENT, HIDDEN, STAFF, UNITS, documents
from .tagged import Tag, tags_of
from .test_native_chart import SAMPLE

NBSP = "\N{NO-BREAK SPACE}"
NASTY = "#let x = 1; *b* _i_ $x^2$ @a [c] \\ <d> \"e\" 'f' // g /* h */ `i` ~ -- ... = j #panic()"
BARS = Table(
    name="Alla indikatorer",
    title="Alla indikatorer 2022",
    description="Andelen positiva svar för varje indikator.",
    columns=(
        Column("Indikator", Kind.TEXT),
        Column("Personal", Kind.BAR, inner="Klart positivt", details=("31 av 39 svarade",)),
        Column("Styrelse", Kind.BAR, inner="Klart positivt"),
    ),
    rows=(
        Row((Text("Samverkan"), Text("Personal"), Text("Styrelse")), heading=True),
        Row((Text("Tid"), Bar(Decimal(97), Decimal(77), Decimal(94), under="94 %, +3"), HIDDEN)),
        Row((Text("Stöd"), Mark("–"), Bar(Decimal(50), target=Decimal(60)))),
    ),
    notes=("”För få svar”: färre än fem har svarat.",),
    legend=((Sign.INNER, "klart positivt"), (Sign.EARLIER, "2021"), (Sign.TARGET, "mål")),
)
WHOLE = replace(
    DOCUMENT,
    front=Section("Alla indikatorer", (Paragraph("Starkast: Tid."), BARS)),
    sections=(
        *DOCUMENT.sections,
        Section(
            "Diagram",
            (
                Draft("Utkast, läs igenom:", ("Nästan alla är nöjda.", "Det är fler än 2021.")),
                Bullets(("Gå igenom svaren.", "Välj en fråga."), "Att prata om"),
                SAMPLE.table,
                SAMPLE,
            ),
        ),
    ),
)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render(WHOLE)


@pytest.fixture(scope="module")
def tags(pdf: bytes) -> Tag:
    return tags_of(pdf)


def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(content))


def of_blocks(*blocks: object, language: str = "sv") -> Document:
    section = Section("Avsnitt", blocks)  # type: ignore[arg-type]
    return Document(title="Titel", subtitle="", sections=(section,), language=language)


def rows_of(table: Tag) -> list[list[str]]:
    return [[cell.text for cell in row.all("TH", "TD")] for row in table.all("TR")]


# --- what PDF/UA asks for ------------------------------------------------------------------


def test_the_file_says_what_it_is_in_which_language_and_by_which_title(pdf: bytes) -> None:
    with opened(pdf) as file:
        assert str(file.Root.Lang) == "sv-SE"
        assert file.Root.MarkInfo.Marked is True
        assert file.Root.ViewerPreferences.DisplayDocTitle is True
        about = file.Root.Metadata.read_bytes().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in about
    assert DOCUMENT.full_title in about


def test_the_headings_step_down_one_level_at_a_time_and_are_bookmarks(
    pdf: bytes, tags: Tag
) -> None:
    headings = [(int(tag.kind[1]), tag.text) for tag in tags.tags if re.match(r"H\d", tag.kind)]
    assert headings == [
        (1, "Bilaga 2 – Indikatorenkäter"), (2, "Alla indikatorer"), (2, "Personal i insatserna"),
        (3, STAFF.title), (2, "Insatser"), (3, UNITS.title), (2, "Diagram"),
        (3, SAMPLE.table.title),
    ]  # fmt: skip
    marks = []
    with opened(pdf) as file, file.open_outline() as outline:
        items = [(1, item) for item in reversed(outline.root)]
        while items:
            level, item = items.pop()
            marks.append((level, item.title))
            items += [(level + 1, child) for child in reversed(item.children)]
    assert marks == headings


def test_every_table_has_heads_of_its_columns_and_its_rows_and_says_what_it_is(tags: Tag) -> None:
    tables = tags.all("Table")
    assert [table.attributes["Summary"] for table in tables] == [
        BARS.description, STAFF.description, UNITS.description, SAMPLE.table.description,
    ]  # fmt: skip
    for table in tables:
        (head,), (body,) = table.all("THead"), table.all("TBody")
        (columns,) = head.all("TR")
        assert {(cell.kind, cell.attributes["Scope"]) for cell in columns.all("TH", "TD")} == {
            ("TH", "/Column")
        }
        for row in body.all("TR"):
            first, *others = row.all("TH", "TD")
            assert (first.kind, first.attributes["Scope"]) == ("TH", "/Row")
            assert {cell.kind for cell in others} == {"TD"}
            assert 1 + len(others) == len(columns.all("TH"))
            spans = {"ColSpan", "RowSpan", "Headers"}
            assert not any(spans & cell.attributes.keys() for cell in row.tags)


def test_every_figure_has_words_in_its_place(tags: Tag) -> None:
    figures = [figure.alt for figure in tags.all("Figure")]
    assert figures == [f"Klart positivt: 77{NBSP}%", f"50{NBSP}%", SAMPLE.alt]


def test_a_cell_is_read_as_it_stands_and_a_hidden_one_as_its_mark_told_under_the_table(
    tags: Tag,
) -> None:
    staff = tags.all("Table")[1]
    first, second = STAFF.rows[0].cells[0].in_print, STAFF.rows[2].cells[0].in_print
    assert [[cell.replace(NBSP, " ") for cell in row] for row in rows_of(staff)] == [
        ["Fråga", "År", "Negativt", "Varken eller", "Positivt (Klart positivt)"],
        [first, "2022", "3 %", "0 %", "97 % (77 %)"],
        ["Fråga 1", "2021", "3 %", "3 %", "94 % (66 %)"],
        [second, "2022", "0 %", "0 %", "100 % (81 %)"],
        ["Fråga 2", "2021", "för få svar", "för få svar", "för få svar"],
    ]
    told = [tag.text for tag in tags.all("P")]
    assert f"{' '.join(STAFF.notes)} {STAFF.source}" in told


def test_what_is_under_a_table_is_read_right_after_it_and_is_no_row_of_it(tags: Tag) -> None:
    order = [kid for kid in tags.kids if isinstance(kid, Tag)]
    place = next(n for n, tag in enumerate(order) if tag.kind == "Table") + 1
    legend, notes = order[place : place + 2]
    assert (legend.kind, notes.kind) == ("P", "P")
    assert legend.text.split() == ["klart", "positivt", "2021", "mål"]
    assert notes.text == BARS.notes[0]


def test_a_bar_is_read_as_its_share_and_what_stands_under_it(tags: Tag) -> None:
    rows = tags.all("Table")[0].all("TR")
    cells = [[kid.text for kid in cell.all("P")] or [cell.text] for cell in rows[2].all("TH", "TD")]
    assert cells == [["Tid"], [f"97{NBSP}%", "94 %, +3"], ["för få svar"]]
    # What would repeat the head of the table is not said.
    assert rows_of(tags.all("Table")[0])[1] == ["Samverkan", "", ""]


def test_lists_facts_and_drafts_are_read_as_what_they_are(tags: Tag) -> None:
    assert [item.text.strip("•") for item in tags.all("LI")] == list(
        WHOLE.sections[-1].blocks[1].items  # type: ignore[union-attr]
    )
    told = [tag.text for tag in tags.all("P")]
    assert "Utkast, läs igenom: Nästan alla är nöjda. Det är fler än 2021." in told
    assert f"Antal tillfrågade: 39{NBSP}· Svarsfrekvens: 79 %" in told


def test_words_in_another_language_are_marked_as_such() -> None:
    table = replace(
        UNITS, rows=(Row((Text("Tid", language="sv"), *UNITS.rows[0].cells[1:])),), notes=()
    )
    tags = tags_of(render(of_blocks(table, language="en")))
    said: dict[str, str | None] = {}

    def say(tag: Tag, around: str | None) -> None:
        language = tag.language or around
        for kid in tag.kids:
            if isinstance(kid, str):
                said[kid] = language
            else:
                say(kid, language)

    say(tags, "en-GB")
    assert said["Tid"] == "sv-SE" and said["62.5%"] == said["Insats"] == "en-GB"


def test_all_type_is_in_the_file(pdf: bytes) -> None:
    with opened(pdf) as file:
        fonts = [one for one in file.objects if isinstance(one, pikepdf.Dictionary)]
        described = [font for font in fonts if font.get("/Type") == "/FontDescriptor"]
        assert described and all("/FontFile2" in font for font in described)
        assert {str(font.FontName).partition("+")[2] for font in described} == {
            "DejaVuSans", "DejaVuSans-Bold",
        }  # fmt: skip


def test_a_long_document_has_a_list_of_contents_with_links_and_a_short_one_has_none(
    tags: Tag,
) -> None:
    assert not tags.all("TOC")
    tables = tuple(replace(STAFF, title=f"Tabell {n}", rows=STAFF.rows * 9) for n in range(9))
    entries = tags_of(render(of_blocks(*tables))).all("TOCI")
    assert [re.split(r"[\s.]{2,}", entry.text)[0] for entry in entries] == [
        "Avsnitt", *(table.title for table in tables)
    ]  # fmt: skip
    assert all(entry.all("Link") for entry in entries)


# --- words that would mean something to typst ----------------------------------------------


def test_no_text_is_taken_for_markup() -> None:
    """What is said stands in the file letter by letter, wherever it stands."""
    column = Column(NASTY, Kind.SHARE, inner=NASTY)
    cells = (Text(NASTY), Mark(NASTY))
    table = Table(
        name="x", title=NASTY, description=NASTY, columns=(Column(NASTY, Kind.TEXT), column),
        rows=(Row(cells),), notes=(NASTY,), source=NASTY,
    )  # fmt: skip
    blocks = (
        Paragraph(NASTY), Draft(NASTY, (NASTY,)), Bullets((NASTY,), NASTY),
        Facts(((NASTY, NASTY),)), table,
    )  # fmt: skip
    document = Document(title=NASTY, subtitle=NASTY, sections=(Section(NASTY, blocks),))
    tags = tags_of(render(document))
    told = tags.text.replace(NBSP, " ")
    # Title, subtitle, heading; paragraph, draft, list, facts; table: title, heads, cells, notes.
    assert told.count(NASTY) == 3 + 1 + 2 + 2 + 2 + 1 + 3 + 2 + 2
    assert tags.all("Table")[0].attributes["Summary"] == NASTY


def test_signs_that_the_typeface_lacks_are_still_in_the_text() -> None:
    told = "中文 🚀 ሀ \N{ARABIC LETTER AIN}"
    chart = replace(SAMPLE, title=f"Svar {told}", alt=told)
    read = tags_of(render(of_blocks(Paragraph(told), SAMPLE.table, chart)))
    (figure,) = read.all("Figure")
    assert told in read.all("P")[0].text and figure.alt == told
    # In a drawing there is a box in its place, and letters stay letters.
    drawn = " ".join(figure.text.split())
    assert drawn.startswith("Svar □□ □ □ \N{ARABIC LETTER AIN}")


@settings(max_examples=20, deadline=None)
@given(documents)
def test_any_document_becomes_a_file_in_which_every_table_has_its_rows(document: Document) -> None:
    tables = tags_of(render(document)).all("Table")
    assert len(tables) >= len(document.tables)
    assert all(row.all("TH") for table in tables for row in table.all("TR"))


def test_what_typst_refuses_is_told_in_words() -> None:
    broken = Look(logo=Logo(content=png()[:40], suffix=".png", name="Prov"))
    with pytest.raises(OutputError) as caught:
        render(DOCUMENT, look=broken)
    assert caught.value.text("sv").startswith("det går inte att sätta dokumentet som PDF: ")
    assert caught.value.hint("en") == "Choose .docx or .html. Word can save the file as a PDF."


# --- on paper ------------------------------------------------------------------------------


def test_every_per_cent_of_the_word_file_is_in_the_pdf_as_often(
    indicators: Callable[..., object], tmp_path: Path
) -> None:
    for name in ("x.docx", "x.pdf"):
        indicators("report", ROOT, "--by", "unit", "-o", tmp_path / name)
    body = docx.Document(str(tmp_path / "x.docx")).element.body
    in_word = "\n".join(node.text or "" for node in body.iter("{*}t"))
    tags = tags_of((tmp_path / "x.pdf").read_bytes()).tags
    own = (kid for tag in tags if tag.kind != "Figure" for kid in (*tag.kids, "\n"))
    in_pdf = "".join(kid for kid in own if isinstance(kid, str))
    percent = re.compile(rf"\d+{NBSP}%")
    counted = Counter(percent.findall(in_pdf))
    assert counted == Counter(percent.findall(in_word)) and counted.total() > 300


def test_the_page_in_front_is_alone_and_the_rest_begins_on_the_next() -> None:
    with opened(render(replace(WHOLE, sections=(), introduction=()))) as file:
        assert len(file.pages) == 1
    with opened(render(WHOLE)) as file:
        assert len(file.pages) >= 2


def test_a_table_over_several_pages_is_one_table_with_one_head() -> None:
    table = replace(STAFF, rows=STAFF.rows * 40)
    content = render(of_blocks(table))
    with opened(content) as file:
        assert len(file.pages) > 3
    (tagged,) = tags_of(content).all("Table")
    assert len(tagged.all("THead")) == 1 and len(tagged.all("TR")) == 1 + 160


def test_rows_that_fill_more_than_a_page_go_on_on_the_next() -> None:
    """Nothing lies beyond the end of a page: the words are on as many as they need."""
    long = "mycket långa ord " * 900
    table = replace(UNITS, rows=(Row((Text(long), *UNITS.rows[0].cells[1:])),), notes=(long,))
    with opened(render(of_blocks(table))) as file:
        assert len(file.pages) > 4


def test_the_colours_are_those_of_the_association() -> None:
    wine = Look(colours=Colours(clear="#5c1a33", positive="#b484b8"))
    assert (0x5C, 0x1A, 0x33) in colours_of(render(WHOLE, look=wine))
    assert (0x5C, 0x1A, 0x33) not in colours_of(render(WHOLE))


def colours_of(content: bytes) -> set[tuple[int, ...]]:
    """The colours in which anything is set on a page, as red, green and blue."""
    with opened(content) as file:
        return {
            tuple(round(float(part) * 255) for part in operands)
            for page in file.pages
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "scn" and len(operands) == 3
        }


@pytest.mark.parametrize(("suffix", "content"), [(".png", png()), (".svg", svg())])
def test_the_logo_stands_first_and_is_told_by_its_name(suffix: str, content: bytes) -> None:
    logo = Logo(content=content, suffix=suffix, name="Samverkan i Prov")
    first, *_ = tags_of(render(DOCUMENT, look=Look(logo=logo))).kids
    assert isinstance(first, Tag)
    assert [figure.alt for figure in first.tags if figure.kind == "Figure"] == [logo.name]


def test_a_typeface_that_this_machine_lacks_changes_nothing() -> None:
    assert fonts_for("Finns Inte Sans").chosen is None
    assert render(DOCUMENT, look=Look(typeface="Finns Inte Sans")) == render(DOCUMENT)


def test_a_typeface_is_known_by_its_name_in_any_case() -> None:
    assert fonts_for("dejavu sans").chosen == "DejaVu Sans"


def test_nothing_in_the_file_is_of_a_day(pdf: bytes) -> None:
    with opened(pdf) as file:
        assert "/CreationDate" not in file.trailer.get("/Info", {})
        about = file.Root.Metadata.read_bytes()
    assert b"Date" not in about
    assert render(WHOLE) == pdf


def test_shares_of_a_cell_stand_in_the_same_words_as_in_word(pdf: bytes, tags: Tag) -> None:
    words = read_word(io.BytesIO(word(WHOLE)))
    in_word = [[cell.text for cell in row.cells] for row in words.tables[1].rows]
    assert rows_of(tags.all("Table")[1]) == in_word


def test_an_inner_share_is_told_beside_its_share() -> None:
    share = Share(Decimal("62.5"), Decimal("12.5"))
    columns = (*UNITS.columns[:2], replace(UNITS.columns[2], inner="Klart"))
    table = replace(UNITS, columns=columns, rows=(Row((*UNITS.rows[0].cells[:2], share)),))
    (tagged,) = tags_of(render(of_blocks(table))).all("Table")
    assert rows_of(tagged)[1][-1] == f"62,5{NBSP}% (12,5{NBSP}%)"


def test_a_table_with_too_many_columns_is_printed_in_parts_that_hold_all_of_them() -> None:
    groups = tuple(Column(f"Samverkansteam {n}", Kind.SHARE) for n in range(9))
    shares = tuple(Share(Decimal(50 + n)) for n in range(9))
    table = replace(
        UNITS, columns=(UNITS.columns[0], *groups), rows=(Row((Text("Fråga 1"), *shares)),) * 2
    )
    tags = tags_of(render(of_blocks(table)))
    parts = [rows_of(part) for part in tags.all("Table")]
    assert len(parts) > 1 and all(part[1][0] == "Fråga 1" for part in parts)
    assert [head for part in parts for head in part[0][1:]] == [group.label for group in groups]
    titles = [tag.text for tag in tags.all("H3")]
    assert titles[0] == f"{table.title}, del 1 av {len(parts)}"
