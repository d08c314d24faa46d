"""Web pages: complete in themselves, safe, accessible, and made to be printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from hypothesis import given

from indicators.documents.cells import legible
from indicators.documents.charts.palette import BARS
from indicators.documents.model import (
    Bar,
    Bullets,
    Cell,
    Chart,
    Column,
    Document,
    Draft,
    Drawing,
    Facts,
    Kind,
    Paragraph,
    Row,
    Section,
    Share,
    Table,
    Text,
)
from indicators.documents.web import fragment, render

from ..speaking import printed
from .sample import DOCUMENT, STAFF, UNITS, documents, golden

VOID = {"meta", "link", "br", "img", "input"}


@dataclass
class Node:
    """An element of a page as a browser sees it."""

    tag: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    def nodes(self) -> Iterator[Node]:
        """The element and all in it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.nodes()

    def all(self, *tags: str) -> list[Node]:
        return [node for node in self.nodes() if node.tag in tags]

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Node("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, dict(attrs))
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read(content: bytes) -> Node:
    """A file as a browser sees it."""
    reader = _Reader()
    reader.feed(content.decode())
    reader.close()
    assert len(reader.open) == 1
    return reader.open[0]


def page(document: Document) -> Node:
    return read(render(document))


SAMPLE = page(DOCUMENT)
STYLE = SAMPLE.all("style")[0].text


def plain(text: str) -> str:
    return text.strip(" \n")


def test_the_sample_is_written_as_it_always_was() -> None:
    assert render(DOCUMENT) == golden("sample.html")


# --- complete and safe ---------------------------------------------------------------------


def one_line(text: str) -> str:
    """The text as a browser shows it: any spaces and line ends between words are one space."""
    return plain(re.sub(r"[ \n]+", " ", text))


def in_words(cell: Cell, column: Column, language: str) -> str:
    """What is read aloud of a cell: of a bar its share, the clear part and what stands under it."""
    if not isinstance(cell, Bar):
        return printed(cell, language)
    inner = [] if cell.inner is None else [f"{column.inner}: {cell.inner_text}"]
    return " ".join([cell.text, *inner, *([cell.under] if cell.under else [])])


@given(documents)
def test_any_text_is_read_back_as_it_was(document: Document) -> None:
    read, clean = page(document), legible(document)
    assert read.all("title")[0].text == clean.full_title
    assert read.all("h1")[0].text == clean.title
    assert [node.text for node in read.all("h2")] == [s.heading for s in clean.parts]
    assert [plain(node.text) for node in read.all("caption")] == [
        plain(table.title) for table in clean.tables
    ]
    cells = [
        (cell, column)
        for table in clean.tables
        for row in table.rows
        for cell, column in zip(row.cells, table.columns, strict=True)
    ]
    bodies = [body for body in read.all("tbody") for body in body.all("th", "td")]
    assert [one_line(node.text) for node in bodies] == [
        one_line(in_words(cell, column, clean.language)) for cell, column in cells
    ]
    blocks = [block for section in clean.parts for block in section.blocks]
    facts = [pair for block in blocks if isinstance(block, Facts) for pair in block.pairs]
    terms = zip(read.all("dt"), read.all("dd"), strict=True)
    assert [(label.text, value.text) for label, value in terms] == facts


@given(documents)
def test_no_text_becomes_markup(document: Document) -> None:
    known = "html head meta title style body main h1 h2 p section dl div dt dd table caption"
    known += " span thead tbody tr th td em ul li"
    assert {node.tag for node in page(document).nodes()} <= {"", *known.split()}


def test_the_page_loads_and_runs_nothing() -> None:
    policies = [
        node.attributes["content"]
        for node in SAMPLE.all("meta")
        if node.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'"]
    names = {name for node in SAMPLE.nodes() for name in node.attributes}
    assert not names & {"src", "href", "style", "action"}
    assert not [name for name in names if name.startswith("on")]
    assert not re.search(r"url\(|@import|https?:", render(DOCUMENT).decode())


def test_a_browser_knows_what_it_reads() -> None:
    content = render(DOCUMENT).decode()
    assert content.startswith('<!DOCTYPE html>\n<html lang="sv-SE">')
    assert content.index('<meta charset="utf-8">') < 100
    assert content.endswith("</html>\n")
    assert page(replace(DOCUMENT, language="en")).all("html")[0].attributes["lang"] == "en-GB"


# --- accessible ----------------------------------------------------------------------------


@given(documents)
def test_every_reference_has_a_target_and_every_name_is_used_once(document: Document) -> None:
    nodes = list(page(document).nodes())
    ids = [node.attributes["id"] for node in nodes if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    targets = {
        node.attributes[name]
        for node in nodes
        for name in ("aria-labelledby", "aria-describedby")
        if name in node.attributes
    }
    assert targets == set(ids)


def test_headings_go_down_one_step_at_a_time() -> None:
    levels = [int(node.tag[1]) for node in SAMPLE.all("h1", "h2", "h3", "h4")]
    assert levels == [1, 2, 2]


@given(documents)
def test_every_heading_cell_says_what_it_heads(document: Document) -> None:
    for table in page(document).all("table"):
        (head,) = table.all("thead")
        assert {cell.attributes.get("scope") for cell in head.all("th", "td")} == {"col"}
        for body in table.all("tbody"):
            for row in body.all("tr"):
                first, *others = row.all("th", "td")
                assert (first.tag, first.attributes["scope"]) == ("th", "row")
                assert {cell.tag for cell in others} <= {"td"}


@given(documents)
def test_no_table_has_merged_or_missing_cells(document: Document) -> None:
    read = page(document)
    for table in read.all("table"):
        assert len({len(row.all("th", "td")) for row in table.all("tr")}) == 1
    assert not [node for node in read.nodes() if {"colspan", "rowspan"} & set(node.attributes)]


def test_a_table_has_a_title_a_description_and_a_frame_to_scroll_by_keyboard() -> None:
    frames = [node for node in SAMPLE.all("div") if node.attributes.get("class") == "scroll"]
    assert [frame.attributes["role"] for frame in frames] == ["group", "group"]
    texts = {node.attributes.get("id"): plain(node.text) for node in SAMPLE.nodes()}
    assert [frame.attributes["tabindex"] for frame in frames] == ["0", "0"]
    for frame, table in zip(frames, (STAFF, UNITS), strict=True):
        (inside,) = frame.all("table")
        assert texts[frame.attributes["aria-labelledby"]] == table.title
        assert texts[inside.attributes["aria-describedby"]] == table.description


def test_notes_and_source_stand_under_their_table() -> None:
    (notes,) = SAMPLE.all("ul")
    assert notes.attributes["aria-label"] == "Noter"
    assert [note.text for note in notes.all("li")] == list(STAFF.notes)
    tags = [node.text for node in SAMPLE.all("p") if node.attributes.get("class") == "source"]
    assert tags == ["Källa: NNS indikatorenkät, personal 2022 och 2021"]


def test_a_mark_is_set_apart_by_more_than_colour() -> None:
    assert [node.text for node in SAMPLE.all("em")] == ["för få svar"] * 3


def luminance(colour: str) -> float:
    """How light a colour is, as WCAG 2.1 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def colours_of_text(style: str) -> set[str]:
    """All colours of letters in a style sheet."""
    found = re.findall(r"[{;\s]color: #([0-9a-f]+)", style)
    return {colour * 2 if len(colour) == 3 else colour for colour in found}


def test_every_colour_of_text_can_be_read_on_white() -> None:
    # Contrast as WCAG 2.1 defines it, success criterion 1.4.3: 4.5:1 for text.
    assert "595959" in colours_of_text(STYLE)
    assert {
        colour for colour in colours_of_text(STYLE) if contrast(colour, "ffffff") < 4.5
    } == set()
    backgrounds = set(re.findall(r"background: (\S+);", STYLE)) - {"none"}
    assert backgrounds == {"#fff", "#fdf3e3", BARS.inner, BARS.outer, BARS.rest, BARS.ink}


def test_what_is_drawn_in_a_bar_is_told_apart() -> None:
    # 1.4.11: 3:1 for what has to be seen; the rest of a bar only says where 100 per cent is.
    inner, outer, ink = (colour.lstrip("#") for colour in (BARS.inner, BARS.outer, BARS.ink))
    assert contrast(inner, "ffffff") > 3 and contrast(outer, "ffffff") > 3
    assert contrast(inner, outer) > 3 and contrast(ink, outer) > 3  # a ring is white inside


def test_a_draft_can_be_read_and_is_set_apart() -> None:
    (draft,) = re.findall(r"\.draft { (.*) }", STYLE)
    assert draft.endswith("border-left: .3rem solid #8a4b08; background: #fdf3e3;")
    assert contrast("262626", "fdf3e3") > 4.5  # the text
    assert contrast("8a4b08", "fdf3e3") > 3 and contrast("8a4b08", "ffffff") > 3


# --- charts, drafts and lists --------------------------------------------------------------

# What a drawing may hold: names, and all that points at them.
DRAWN = b"""<?xml version='1.0' encoding='utf-8'?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 viewBox="0 0 9 9" role="img" aria-labelledby="a-title a-desc"><title id="a-title">T</title>
<desc id="a-desc">D</desc><rect id="a-bar"/><defs><clipPath id="a-clip"/><path id="a-mark"/></defs>
<use xlink:href="#a-mark" fill="#123456" style="fill: url(#a-fill)" clip-path="url(#a-clip)"/>
<pattern id="a-fill"/></svg>
"""


def chart(table: Table) -> Chart:
    """A chart of a table."""
    labels = tuple(f"{number}. Kort" for number, _ in enumerate(table.rows, 1))
    return Chart(
        drawing=Drawing.SHARES,
        name="a",
        title="Titeln",
        about="Personal (31 svar 2022).",
        alt="Alt",
        table=table,
        labels=labels,
    )


def named(read: Node) -> list[str]:
    """All names in a page, those used twice twice."""
    return [node.attributes["id"] or "" for node in read.nodes() if "id" in node.attributes]


def pointed_at(read: Node) -> set[str]:
    """All names that something in a page points at."""
    found = set()
    for node in read.nodes():
        for name, value in node.attributes.items():
            if name in ("aria-labelledby", "aria-describedby", "for"):
                found |= set((value or "").split())
            found |= set(re.findall(r"url\(#([^)]*)\)", value or ""))
            found |= {(value or "")[1:]} if name == "href" else set()
    return found


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Node:
    """A page with the same chart twice, drawn without a program that draws."""
    monkeypatch.setattr("indicators.documents.charts.draw", lambda *_: DRAWN)
    section = Section("S", (chart(STAFF), STAFF, chart(STAFF)))
    return page(replace(DOCUMENT, sections=(section, section)))


def test_a_chart_is_a_figure_with_a_title_that_scrolls_by_keyboard(drawn: Node) -> None:
    figures = drawn.all("figure")
    assert len(figures) == 4
    for figure in figures:
        (caption,), (picture,) = figure.all("figcaption"), figure.all("svg")
        assert caption.text == "Titeln"
        assert figure.attributes["aria-labelledby"] == caption.attributes["id"]
        assert figure.attributes["tabindex"] == "0"
        assert picture.attributes["role"] == "img"
        assert [node.text for node in picture.all("title", "desc")] == ["T", "D"]


def test_every_drawing_keeps_its_names_to_itself(drawn: Node) -> None:
    names = named(drawn)
    assert len(names) == len(set(names))
    assert pointed_at(drawn) <= set(names)
    for figure in drawn.all("figure"):
        assert pointed_at(figure) == set(named(figure)), "a name that nothing needs costs room"
        assert figure.all("use")[0].attributes["fill"] == "#123456"


def test_a_drawing_brings_nothing_from_elsewhere(drawn: Node) -> None:
    names = {name for node in drawn.nodes() for name in node.attributes}
    assert not [name for name in names if ":" in name or name.startswith("xmlns")]
    assert not [
        value
        for node in drawn.all("use")
        for value in node.attributes.values()
        if "/" in (value or "")
    ]


def test_a_chart_as_it_is_drawn() -> None:
    section = Section("S", (chart(STAFF), STAFF, chart(STAFF)))
    content = render(replace(DOCUMENT, sections=(section,)))
    drawn = read(content)
    names = named(drawn)
    assert len(names) == len(set(names))
    assert pointed_at(drawn) <= set(names)
    assert not re.search(rb"https?:|@import|<style[^>]*>[^<]*<style", content)
    for picture in drawn.all("svg"):
        assert {"Titeln", "Alt", "1. Kort"} <= {node.text.strip() for node in picture.nodes()}


def test_a_draft_says_that_it_is_one() -> None:
    block = Draft("Utkast:", ("Först <b>.", "Sedan."))
    read = page(replace(DOCUMENT, sections=(Section("S", (block,)),)))
    (draft,) = [node for node in read.all("p") if node.attributes.get("class") == "draft"]
    assert plain(draft.text) == "Utkast: Först <b>. Sedan."
    assert [node.text for node in draft.all("strong")] == ["Utkast:"]


def test_a_list_stands_under_its_heading() -> None:
    lists = (Bullets(("Ett", "Två"), "Först"), Bullets(("Tre",)))
    read = page(replace(DOCUMENT, sections=(Section("S", lists),)))
    assert [node.text for node in read.all("h2", "h3", "li")] == ["S", "Först", "Ett", "Två", "Tre"]


# --- printed -------------------------------------------------------------------------------


def test_the_years_of_a_question_are_one_group_that_no_page_breaks() -> None:
    table = SAMPLE.all("table")[0]
    classes = [
        [row.attributes.get("class") for row in body.all("tr")] for body in table.all("tbody")
    ]
    assert classes == [[None, "earlier"], [None, "earlier"]]
    assert "tbody { break-inside: avoid" in STYLE
    assert "thead { display: table-header-group" in STYLE


def wide(number: int) -> Document:
    columns = (Column("F", Kind.TEXT), *[Column(f"E{n}", Kind.SHARE) for n in range(number - 1)])
    row = Row((Text("F"), *[Share(Decimal(1))] * (number - 1)))
    table = Table(name="T", title="T", description="D", columns=columns, rows=(row,))
    sections = (Section("S", (table,)), Section("Andra", (Paragraph("P"),)))
    return replace(DOCUMENT, sections=sections)


@pytest.mark.parametrize(("number", "expected"), [(7, [None, None]), (8, ["wide", None])])
def test_a_section_with_a_broad_table_is_printed_lying_down(
    number: int, expected: list[str | None]
) -> None:
    sections = page(wide(number)).all("section")
    assert [node.attributes.get("class") for node in sections] == expected
    assert "@page wide { size: A4 landscape; }" in STYLE


# --- in a notebook -------------------------------------------------------------------------


def part(shown: Document | Table) -> Node:
    """What a notebook shows of a document or a table."""
    return read(shown._repr_html_().encode())


def test_a_notebook_shows_the_table_of_the_page_without_its_style() -> None:
    """The same elements in the same order; only names that must not meet others' are their own."""
    table = DOCUMENT.tables[0]
    mine, whole = part(table), SAMPLE.all("table")[0]
    assert not mine.all("html", "head", "style", "script", "main")
    assert "style" not in {name for node in mine.nodes() for name in node.attributes}
    names = ("id", "aria-describedby", "aria-labelledby")
    bare = [
        [(n.tag, {k: v for k, v in n.attributes.items() if k not in names}) for n in node.nodes()]
        for node in (mine.all("table")[0], whole)
    ]
    assert bare[0] == bare[1]
    # The page is indented, and the part is not.
    assert plain(mine.all("caption")[0].text) == plain(whole.all("caption")[0].text)
    assert [plain(n.text) for n in mine.all("th")] == [plain(n.text) for n in whole.all("th")]


@given(documents)
def test_parts_of_one_notebook_keep_their_names_apart(document: Document) -> None:
    shown = [document, *dict.fromkeys(document.tables)]
    for one in shown:
        nodes = list(part(one).nodes())
        ids = [node.attributes["id"] for node in nodes if "id" in node.attributes]
        targets = {value for n in nodes for name in ("aria-labelledby", "aria-describedby")
                   if (value := n.attributes.get(name))}  # fmt: skip
        assert len(ids) == len(set(ids)) and targets == set(ids)


def test_two_tables_of_a_notebook_have_different_names_and_one_always_the_same() -> None:
    first, second = (
        {n.attributes["id"] for n in part(table).nodes() if "id" in n.attributes}
        for table in (STAFF, UNITS)
    )
    assert first and second and not first & second
    assert STAFF._repr_html_() == STAFF._repr_html_()


def test_a_document_in_a_notebook_speaks_its_own_language() -> None:
    english = replace(DOCUMENT, language="en")
    for document, tag in ((DOCUMENT, "sv-SE"), (english, "en-GB")):
        assert part(document).all("div")[0].attributes["lang"] == tag
    assert [node.text for node in part(DOCUMENT).all("h2")] == [
        section.heading for section in DOCUMENT.sections
    ]


def test_a_table_in_a_notebook_is_swedish_and_says_so() -> None:
    assert STAFF._repr_html_() == fragment(STAFF, "sv") != fragment(STAFF, "en")
    assert STAFF._repr_html_().startswith('<div lang="sv-SE">')


def test_what_is_hidden_is_a_mark_in_a_notebook_too() -> None:
    marks = [node.text for node in part(DOCUMENT).all("em")]
    assert marks and marks == [node.text for node in SAMPLE.all("em")]
