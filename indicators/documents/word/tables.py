"""Tables in a Word file: header rows that are repeated and announced, and no merged cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from ...words import LANGUAGE_TAGS
from ..cells import arrow_of, by_question, clear_change, key_column, language_of
from ..columns import Lettering, Part, parts_by_columns
from ..look import Look
from ..model import Column, Document, Kind, Mark, Row, Share, Table, Text
from .elements import bold_run, text_paragraph, text_run, w
from .package import Paper

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

TWIPS = 20.0  # Word measures lengths in twentieths of a point
# Word and LibreOffice would break an interval after its dash: it begins a line of its own.
_BEFORE_INTERVAL = re.compile(r" (?=\(\S*\d–)")


@dataclass(frozen=True, slots=True)
class Page:
    """What all blocks of a document share: language, paper, look, and how the tables with certain
    columns are printed."""

    language: str
    paper: Paper
    look: Look
    tables: Mapping[tuple[Column, ...], tuple[Part, ...]]

    @property
    def styles(self) -> Mapping[str, str]:
        """The ids of styles in the document by those in the blank one."""
        return self.paper.styles


def parts_of_tables(document: Document, paper: Paper) -> dict[tuple[Column, ...], tuple[Part, ...]]:
    """Parts by columns: tables with the same columns line up through the document."""
    sizes = paper.cell_size * TWIPS, paper.heading_size * TWIPS
    lettering = Lettering(*sizes, padding=paper.padding, known=paper.as_arial)
    return parts_by_columns(document.tables, paper.width, lettering)


@dataclass(frozen=True, slots=True)
class TablePart:
    """A table, or the part of it that is printed under this title."""

    table: Table
    title: str
    part: Part
    page: Page

    def element(self, keep: bool) -> BaseOxmlElement:
        """The table; with ``keep`` its last row or pair of rows stays with what follows."""
        element = framed(self.table, self.title, self.part.widths, self.page)
        element.append(self._header())
        groups = by_question(self.table.rows)
        # No question stands alone before a break or after one.
        with_next = (groups[0], groups[-2]) if len(groups) > 3 else ()
        for group in groups:
            for place, row in enumerate(group, 1):
                is_last = place == len(group)
                # No rule between the years of a question, one under the last of them.
                unruled = ("top",) * (place > 1) + ("bottom",) * (not is_last)
                stays = not is_last or row.heading or (keep and group is groups[-1])
                stays = stays or any(group is other for other in with_next)
                element.append(self._row(row, unruled, stays))
        return element

    def _columns(self) -> Iterator[tuple[int, Column, int]]:
        """The place, the column and its width, of those that are printed."""
        for place, width in zip(self.part.places, self.part.widths, strict=True):
            yield place, self.table.columns[place], width

    def _header(self) -> BaseOxmlElement:
        """The row of headings, repeated on every page and announced as such."""
        style, size = self.page.styles["Indikatorhuvud"], self._size(of_heading=True)
        cells = (
            cell_of(
                width, text_paragraph(style, column.heading, keep=True, jc=_side(column), size=size)
            )
            for _, column, width in self._columns()
        )
        return header_row(cells)

    def _row(self, row: Row, unruled: tuple[str, ...], keep: bool) -> BaseOxmlElement:
        """A row on one page, with ``keep`` on the same page as the next one."""
        names = {row.earlier: "Indikatortidigare", row.heading: "Indikatorhuvud"}
        style = self.page.styles[names.get(True, "Indikatorcell")]
        size, cells = self._size(of_heading=row.heading), []
        for place, column, width in self._columns():
            cell = row.cells[place]
            text = cell.in_print
            if column.kind is Kind.TARGET:
                text = _BEFORE_INTERVAL.sub("\n", text)
            paragraph = text_paragraph(style, text, keep=keep, jc=_side(column), size=size)
            if foreign := language_of(cell):
                _speak(paragraph, LANGUAGE_TAGS[foreign])
            self._mark_out(paragraph, row, place)
            if row.heading and place and isinstance(cell, Text):  # repeats the head of the table
                paragraph = text_paragraph(style, "", keep=keep)
            cells.append(cell_of(width, paragraph, unruled=unruled))
        return whole_row(cells)

    def _mark_out(self, paragraph: BaseOxmlElement, row: Row, place: int) -> None:
        """This year's share is bold, a mark is quiet, and a clear change has colour and an
        arrow."""
        cell, kind, colours = (
            row.cells[place],
            self.table.columns[place].kind,
            self.page.look.colours,
        )
        rises = clear_change(row, self.table.columns)
        if place == key_column(self.table) and isinstance(cell, Share) and not row.earlier:
            paragraph[-1:] = share_runs(cell)
        elif rises is not None and kind in (Kind.POINTS, Kind.VERDICT):
            text = f"{arrow_of(rises)} {cell.in_print}" if kind is Kind.POINTS else cell.in_print
            colour = colours.clear if rises else colours.negative
            paragraph[-1:] = [text_run(text, bold=True, colour=colour)]
        elif isinstance(cell, Mark) and not cell.is_bound:
            paragraph[-1:] = [text_run(cell.in_print, colour=colours.quiet)]

    def _size(self, of_heading: bool) -> float | None:
        """The size of the type in points, where it is smaller than that of its style."""
        paper, lettering = self.page.paper, self.part.lettering
        usual = paper.heading_size if of_heading else paper.cell_size
        size = (lettering.heading if of_heading else lettering.cell) / TWIPS
        return size if size < usual else None


def share_runs(share: Share) -> list[BaseOxmlElement]:
    """The share in bold, and what of it is clearly positive after it."""
    runs = [bold_run(share.text)]
    return runs + ([text_run(f" ({share.inner_text})")] if share.inner_text else [])


def _speak(paragraph: BaseOxmlElement, tag: str) -> None:
    """Marks the words of a paragraph as being in another language than the document."""
    for run in paragraph.iterchildren(qn("w:r")):
        properties = run.find(qn("w:rPr"))
        if properties is None:
            properties = w("rPr")
            run.insert(0, properties)
        properties.append(w("lang", val=tag))


def framed(table: Table, title: str, widths: Sequence[int], page: Page) -> BaseOxmlElement:
    """A table without its rows: the style, what parts of it apply, what is read aloud in place of
    the table, and the widths of its columns in twips."""
    # The header row is the first row, the first column names the rows; no zebra stripes.
    look = {"firstRow": 1, "lastRow": 0, "firstColumn": 1, "lastColumn": 0}
    properties = w(
        "tblPr",
        w("tblStyle", val=page.styles["Indikatortabell"]),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblInd", w=0, type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="06A0", **look, noHBand=1, noVBand=1),
        w("tblCaption", val=title),
        w("tblDescription", val=table.description),
    )
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in widths)))


def header_row(cells: Iterable[BaseOxmlElement]) -> BaseOxmlElement:
    """A row on one page that is repeated on every page and announced as headings."""
    return w("tr", w("trPr", w("cantSplit"), w("tblHeader")), *cells)


def whole_row(cells: Iterable[BaseOxmlElement]) -> BaseOxmlElement:
    """A row on one page."""
    return w("tr", w("trPr", w("cantSplit")), *cells)


def cell_of(
    width: int, *paragraphs: BaseOxmlElement, unruled: tuple[str, ...] = ()
) -> BaseOxmlElement:
    """A cell; nothing is ruled off on the sides that are ``unruled``."""
    properties = w("tcPr", w("tcW", w=width, type="dxa"))
    if unruled:
        properties.append(w("tcBorders", *(w(side, val="nil") for side in unruled)))
    return w("tc", properties, *paragraphs)


def _side(column: Column) -> str:
    """Numbers are aligned to the right, digit under digit, and so are their headings."""
    return "left" if column.in_words else "right"
