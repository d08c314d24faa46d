"""Writes a document as a Word file that can be printed, and published on the web.

Structure is real structure: headings, captions, header rows that Word repeats and screen
readers announce, a text alternative for every table, and the language of the text. Cells
are never merged. The tables stand in ``tables``, the look in ``blank.docx``, the file around the
text in ``package``. Each paragraph and table is a region, so that ``update`` can write it anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from typing import TYPE_CHECKING

from ...words import LANGUAGE_TAGS, say
from ..cells import legible
from ..length import is_long
from ..look import STANDARD, Look
from ..model import Block, Bullets, Chart, Document, Draft, Facts, Paragraph, Section, Table
from ..notes import noted_once
from .bars import Bars
from .contents import contents
from .elements import bold_run, text_paragraph, text_run, w
from .front import BarTable, close_together, front_section, section_end, width_between
from .logo import logo_paragraph
from .package import bulleted, opened, saved, set_properties
from .pieces import Piece, Places, part_tag, set_apart
from .tables import TWIPS, Page, TablePart, parts_of_tables

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

# Points that a page needs beside a chart that fills it.
_FOR_CAPTION = 50
_TO_BE_EDITED = "FFF2CC"


def render(document: Document, template: bytes | None = None, *, look: Look = STANDARD) -> bytes:
    """The document as a .docx file; the same input gives the same bytes.

    A template (.docx or .dotx) lends its styles, letterhead and page; its text is left out,
    and where it lacks a style the document brings its own, in the colours of the ``look``.

    Raises:
        OutputError: If the template is no Word document.
    """
    document, tag = legible(document), LANGUAGE_TAGS[document.language]
    paper = opened(template, tag, look)
    set_properties(paper.word, document.full_title, tag)
    page = Page(document.language, paper, look, parts_of_tables(document, paper))
    body = paper.word.element.body
    opening = _placed(_opening(document, page), body)
    first = len(body) - 1
    text = _placed(_text(document, page), body)
    if is_long(document):
        for place, element in enumerate(contents(document, [p.element for p in text], page), first):
            body.insert(place, element)
    set_apart(document, [*opening, *text], paper.word)
    return saved(paper.word)


def _placed(pieces: Iterable[Piece], body: BaseOxmlElement) -> list[Piece]:
    """The pieces, in the body one by one: a drawing takes a number that none before it has."""
    placed = []
    for piece in pieces:
        body.insert_element_before(piece.element, "w:sectPr")
        placed.append(piece)
    return placed


def _opening(document: Document, page: Page) -> Iterator[Piece]:
    """The title, on a page with what stands in front if anything does."""
    above = [*_title(document, page)]
    if document.front is None:
        yield from above
    else:
        yield from _front(document, document.front, above, page)


def _text(document: Document, page: Page) -> Iterator[Piece]:
    """The introduction and the sections."""
    for number, paragraph in enumerate(document.introduction, 1):
        text = text_paragraph(page.styles["Normal"], paragraph.text)
        yield Piece(paragraph.tag or f"introduction-{number}", text)
    for number, section in enumerate(document.sections, 1):
        yield from _section(section, section.tag or f"section-{number}", page)


def _title(document: Document, page: Page) -> Iterator[Piece]:
    if page.look.logo is not None:
        yield Piece("", logo_paragraph(page.look.logo, page))
    yield Piece("title", text_paragraph(page.styles["Heading1"], document.title, keep=True))
    if document.subtitle:
        yield Piece("subtitle", text_paragraph(page.styles["Subtitle"], document.subtitle))


def _section(section: Section, tag: str, page: Page) -> Iterator[Piece]:
    heading = text_paragraph(page.styles["Heading2"], section.heading, keep=True)
    yield Piece(f"{tag}.heading", heading)
    is_below_table, places = False, Places(tag)
    for block in noted_once(section.blocks):
        pieces = list(_block(block, places.tag_of(block), page))
        if is_below_table and not isinstance(block, Table):
            _part_from_table(piece.element for piece in pieces[:1])
        yield from pieces
        is_below_table = isinstance(block, Table)


def _front(document: Document, front: Section, above: list[Piece], page: Page) -> Iterator[Piece]:
    """The page in front, on margins of its own where anything stands behind it; the title stands
    ``above`` its heading."""
    section = front_section(page.paper)
    places = Places(front.tag or "front")
    heading = text_paragraph(page.styles["Heading2"], front.heading, keep=True)
    pieces = [*above, Piece(f"{places.section}.heading", heading)]
    for block in front.blocks:
        pieces += _block(block, places.tag_of(block), page, width_between(section))
    for piece in pieces:
        close_together(piece.element)
        yield piece
    if document.introduction or document.sections:
        yield Piece("", section_end(section))
    else:
        body = page.paper.word.element.body
        body.replace(body.sectPr, section)


def _part_from_table(paragraphs: Iterable[BaseOxmlElement]) -> None:
    """Adds space above a paragraph right under a table, which no style of body text does."""
    for paragraph in paragraphs:
        paragraph[0].append(w("spacing", before=220))


def _block(block: Block, tag: str, page: Page, width: int | None = None) -> Iterator[Piece]:
    """A block as paragraphs and tables; in a ``width`` of its own (twips) where that matters."""
    match block:
        case Paragraph(text):
            yield Piece(tag, text_paragraph(page.styles["Normal"], text))
        case Draft(label, sentences):
            draft = text_paragraph(page.styles["Normal"], f" {' '.join(sentences)}")
            draft[0].append(w("shd", val="clear", color="auto", fill=_TO_BE_EDITED))
            draft.insert(1, bold_run(label))
            yield Piece(tag, draft)
        case Bullets(items, heading):
            for number, element in enumerate(_bullets(items, heading, page), 1):
                yield Piece(f"{tag}.{number}", element)
        case Chart():
            yield Piece(tag, _chart(block, page))
        case Facts(pairs):
            yield Piece(tag, _facts(page.styles["Indikatorfakta"], pairs))
        case Table() if block.legend:
            bars = Bars(page.look.colours, count(page.paper.word.part.next_id))
            yield from BarTable(block, width or page.paper.width, page, bars).pieces(tag)
            yield from _notes(block, tag, page)
        case Table():
            yield from _table_with_notes(block, tag, page)


def _facts(style: str, pairs: Iterable[tuple[str, str]]) -> BaseOxmlElement:
    """Labels and values on a line; facts introduce what follows and stay with it."""
    facts = text_paragraph(style, "", keep=True)
    for place, (label, value) in enumerate(pairs):
        between = "\N{NO-BREAK SPACE}· " if place else ""
        facts.extend((text_run(f"{between}{label}: "), bold_run(value)))
    return facts


def _bullets(items: Iterable[str], heading: str | None, page: Page) -> Iterator[BaseOxmlElement]:
    """A real list, which is announced as one, under its heading in bold."""
    if heading:
        heading_paragraph = text_paragraph(page.styles["Normal"], "", keep=True)
        heading_paragraph[-1:] = [bold_run(heading)]
        yield heading_paragraph
    number = bulleted(page.paper.word)
    for text in items:
        item = text_paragraph(page.styles["Normal"], text)
        item[0].append(w("numPr", w("ilvl", val=0), w("numId", val=number)))
        yield item


def _chart(chart: Chart, page: Page) -> BaseOxmlElement:
    """The chart, which bears its title."""
    from .chart import chart_run

    room = page.paper.width / TWIPS, page.paper.height / TWIPS - _FOR_CAPTION
    paragraph = text_paragraph(page.styles["Normal"], "")
    paragraph[-1:] = [chart_run(page.paper.word.part, chart, room, page.look)]
    return paragraph


def _table_with_notes(table: Table, tag: str, page: Page) -> Iterator[Piece]:
    notes = list(_notes(table, tag, page))
    parts = page.tables[table.columns]
    for number, part in enumerate(parts, 1):
        title = table.title
        if len(parts) > 1:
            title = say(page.language, "table.part", title=title, part=number, parts=len(parts))
        keep = bool(notes) and part is parts[-1]
        name = part_tag(tag, number)
        yield Piece(f"{name}.title", text_paragraph(page.styles["Heading3"], title, keep=True))
        yield Piece(name, TablePart(table, title, part, page).element(keep=keep))
    yield from notes


def _notes(table: Table, tag: str, page: Page) -> Iterator[Piece]:
    """The notes and the source, one after the other in a paragraph: alone on a page they explain
    nothing."""
    texts = [*table.notes, *filter(None, (table.source,))]
    if texts:
        yield Piece(f"{tag}.notes", text_paragraph(page.styles["Indikatornot"], " ".join(texts)))
