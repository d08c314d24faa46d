"""Writes a document as a Word file that can be printed, and published on the web.

Structure is real structure: headings, captions, header rows that Word repeats and screen
readers announce, a text alternative for every table, and the language of the text. Cells
are never merged. The look stands in ``word_styles``, the file around the text in
``word_package``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from ..document import (
    Block,
    Bullets,
    Chart,
    Column,
    Document,
    Draft,
    Facts,
    Paragraph,
    Row,
    Table,
)
from ..wording import LANGUAGE_TAGS, say
from .cells import by_question, language_of, legible, printed
from .word_columns import column_widths
from .word_package import Paper, blank, bulleted, opened, saved, set_properties

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

# Word measures lengths in twentieths of a point. In a template the typeface may be wider
# (Verdana, say) than the one whose widths are known.
_TWIPS = 20.0
_TWIPS_OF_UNKNOWN_TYPE = 23.0
# Points that a page needs beside a chart that fills it.
_FOR_CAPTION = 50
_TO_BE_EDITED = "FFF2CC"


@dataclass(frozen=True, slots=True)
class _Page:
    """What all blocks of a document share: language, paper, ids of styles, widths of columns."""

    language: str
    paper: Paper
    styles: Mapping[str, str]
    widths: Mapping[tuple[Column, ...], tuple[int, ...]]


def render(document: Document, template: bytes | None = None) -> bytes:
    """The document as a .docx file; the same input gives the same bytes.

    A template (.docx or .dotx) lends its styles, letterhead and page; its text is left out,
    and where it lacks a style the document brings its own.

    Raises:
        OutputError: If the template is no Word document.
    """
    document, tag = legible(document), LANGUAGE_TAGS[document.language]
    paper = opened(blank() if template is None else template, tag)
    set_properties(paper.word, document.full_title, tag)
    em = round(paper.type_size * (_TWIPS if template is None else _TWIPS_OF_UNKNOWN_TYPE))
    page = _Page(document.language, paper, paper.styles, _widths(document, paper.width, em))
    for element in _elements(document, page):
        paper.word.element.body.insert_element_before(element, "w:sectPr")
    return saved(paper.word)


def _widths(document: Document, width: int, em: int) -> dict[tuple[Column, ...], tuple[int, ...]]:
    """Widths by columns: tables with the same columns line up through the document."""
    rows: dict[tuple[Column, ...], list[list[str]]] = {}
    for table in document.tables:
        texts = ([printed(cell, document.language) for cell in row.cells] for row in table.rows)
        rows.setdefault(table.columns, []).extend(texts)
    return {columns: column_widths(columns, of, width, em) for columns, of in rows.items()}


def _elements(document: Document, page: _Page) -> Iterator[BaseOxmlElement]:
    yield _paragraph(page.styles["Heading1"], document.title, keep=True)
    if document.subtitle:
        yield _paragraph(page.styles["Subtitle"], document.subtitle)
    for paragraph in document.introduction:
        yield _paragraph(page.styles["Normal"], paragraph.text)
    for section in document.sections:
        yield _paragraph(page.styles["Heading2"], section.heading, keep=True)
        is_below_table = False
        for block in section.blocks:
            elements = list(_block(block, page))
            if is_below_table and not isinstance(block, Table):
                _part_from_table(elements[:1])
            yield from elements
            is_below_table = isinstance(block, Table)


def _part_from_table(paragraphs: Iterable[BaseOxmlElement]) -> None:
    """Gives space above: no style of body text expects a table right over it."""
    for paragraph in paragraphs:
        paragraph[0].append(_w("spacing", before=220))


def _block(block: Block, page: _Page) -> Iterator[BaseOxmlElement]:
    match block:
        case Paragraph(text):
            yield _paragraph(page.styles["Normal"], text)
        case Draft(label, sentences):
            draft = _paragraph(page.styles["Normal"], f" {' '.join(sentences)}")
            draft[0].append(_w("shd", val="clear", color="auto", fill=_TO_BE_EDITED))
            draft.insert(1, _bold(label))
            yield draft
        case Bullets(items, heading):
            yield from _bullets(items, heading, page)
        case Chart():
            yield from _chart(block, page)
        case Facts(pairs):
            for label, value in pairs:
                yield _fact(page.styles["Indikatorfakta"], label, value)
        case Table():
            yield from _table_with_notes(block, page)


def _fact(style: str, label: str, value: str) -> BaseOxmlElement:
    """Label and value on a line; facts introduce what follows and stay with it."""
    fact = _paragraph(style, f"{label}: ", keep=True)
    fact.append(_bold(value))
    return fact


def _bullets(items: Iterable[str], heading: str | None, page: _Page) -> Iterator[BaseOxmlElement]:
    """A real list, which is announced as one, under its heading in bold."""
    if heading:
        head = _paragraph(page.styles["Normal"], "", keep=True)
        head[-1:] = [_bold(heading)]
        yield head
    number = bulleted(page.paper.word)
    for text in items:
        item = _paragraph(page.styles["Normal"], text)
        item[0].append(_w("numPr", _w("ilvl", val=0), _w("numId", val=number)))
        yield item


def _chart(chart: Chart, page: _Page) -> Iterator[BaseOxmlElement]:
    """The chart under its title, on the same page."""
    from .native_chart_word import chart_run

    room = page.paper.width / _TWIPS, page.paper.height / _TWIPS - _FOR_CAPTION
    yield _paragraph(page.styles["Caption"], chart.title, keep=True)
    paragraph = _paragraph(page.styles["Normal"], "")
    paragraph[-1:] = [chart_run(page.paper.word.part, chart, page.language, room)]
    yield paragraph


def _table_with_notes(table: Table, page: _Page) -> Iterator[BaseOxmlElement]:
    notes = list(table.notes)
    if table.source:
        notes.append(say(page.language, "source", source=table.source))
    yield _paragraph(page.styles["Caption"], table.title, keep=True)
    yield _table(table, page, keep=bool(notes))
    # Notes alone on a page explain nothing.
    for note in notes:
        yield _paragraph(page.styles["Indikatornot"], note, keep=note is not notes[-1])


# --- tables --------------------------------------------------------------------------------


def _table(table: Table, page: _Page, keep: bool) -> BaseOxmlElement:
    """The table; with ``keep`` its last row or pair of rows stays with what follows."""
    widths = page.widths[table.columns]
    grid = _w("tblGrid", *(_w("gridCol", w=width) for width in widths))
    element = _w("tbl", _properties(table, page, sum(widths)), grid)
    element.append(_header(table.columns, page))
    groups = by_question(table.rows)
    for group in groups:
        for place, row in enumerate(group, 1):
            is_last = place == len(group)
            # No rule between the years of a question, one under the last of them.
            unruled = ("top",) * (place > 1) + ("bottom",) * (not is_last)
            stays = not is_last or (keep and group is groups[-1])
            element.append(_row(row, table.columns, page, unruled, stays))
    return element


def _properties(table: Table, page: _Page, width: int) -> BaseOxmlElement:
    """The style, what parts of it apply, and what is read aloud in place of the table."""
    # The header row is the first row, the first column names the rows; no zebra stripes.
    look = {"firstRow": 1, "lastRow": 0, "firstColumn": 1, "lastColumn": 0}
    return _w(
        "tblPr",
        _w("tblStyle", val=page.styles["Indikatortabell"]),
        _w("tblW", w=width, type="dxa"),
        _w("tblInd", w=0, type="dxa"),
        _w("tblLayout", type="fixed"),
        _w("tblLook", val="06A0", **look, noHBand=1, noVBand=1),
        _w("tblCaption", val=table.title),
        _w("tblDescription", val=table.description),
    )


def _header(columns: tuple[Column, ...], page: _Page) -> BaseOxmlElement:
    """The row of headings, repeated on every page and announced as such."""
    style = page.styles["Indikatorhuvud"]
    cells = (
        _cell(width, _paragraph(style, column.heading, keep=True, jc=_side(column)))
        for column, width in zip(columns, page.widths[columns], strict=True)
    )
    return _w("tr", _w("trPr", _w("cantSplit"), _w("tblHeader")), *cells)


def _row(
    row: Row, columns: tuple[Column, ...], page: _Page, unruled: tuple[str, ...], keep: bool
) -> BaseOxmlElement:
    """A row on one page, with ``keep`` on the same page as the next one."""
    style = page.styles["Indikatortidigare" if row.earlier else "Indikatorcell"]
    cells = []
    for cell, column, width in zip(row.cells, columns, page.widths[columns], strict=True):
        text = printed(cell, page.language)
        paragraph = _paragraph(style, text, keep=keep, jc=_side(column))
        if other := language_of(cell):
            _speak(paragraph, LANGUAGE_TAGS[other])
        cells.append(_cell(width, paragraph, unruled))
    return _w("tr", _w("trPr", _w("cantSplit")), *cells)


def _speak(paragraph: BaseOxmlElement, tag: str) -> None:
    """Marks the words of a paragraph as being in another language than the document."""
    for run in paragraph.iterchildren(qn("w:r")):
        run.insert(0, _w("rPr", _w("lang", val=tag)))


def _cell(width: int, paragraph: BaseOxmlElement, unruled: tuple[str, ...] = ()) -> BaseOxmlElement:
    """A cell; nothing is ruled off on the sides that are ``unruled``."""
    properties = _w("tcPr", _w("tcW", w=width, type="dxa"))
    if unruled:
        properties.append(_w("tcBorders", *(_w(side, val="nil") for side in unruled)))
    return _w("tc", properties, paragraph)


def _side(column: Column) -> str:
    """Numbers stand digit under digit, and so does their heading."""
    return "left" if column.in_words else "right"


# --- elements ------------------------------------------------------------------------------


def _paragraph(
    style: str, text: str, *, keep: bool = False, jc: str | None = None
) -> BaseOxmlElement:
    """A paragraph; with ``keep`` on the same page as the next one."""
    properties = _w("pPr", _w("pStyle", val=style))
    if keep:
        properties.append(_w("keepNext"))
    if jc:
        properties.append(_w("jc", val=jc))
    return _w("p", properties, _w("r", _words(text)))


def _bold(text: str) -> BaseOxmlElement:
    return _w("r", _w("rPr", _w("b")), _words(text))


def _words(text: str) -> BaseOxmlElement:
    words = _w("t")
    words.text = text
    if text != text.strip():
        words.set(qn("xml:space"), "preserve")
    return words


def _w(tag: str, *children: BaseOxmlElement, **attributes: object) -> BaseOxmlElement:
    """An element of WordprocessingML with its attributes, all in the namespace ``w``."""
    values = {qn(f"w:{name}"): str(value) for name, value in attributes.items()}
    element = OxmlElement(f"w:{tag}", values)
    element.extend(children)
    return element
