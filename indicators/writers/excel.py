"""Writes a document as an Excel workbook: a sheet of notes, then a sheet for each table.

Every sheet is a title and one real table, which Excel announces to a screen reader. Cells
are never merged, no cell of a table is empty, and nothing is a formula. A number is stored
exactly as rounded as it is printed.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import xlsxwriter

from ..document import Block, Cell, Column, Document, Facts, Kind, Mark, Paragraph, Row
from ..document import Share, Table, Text, Whole
from ..wording import say
from .cells import by_question, legible, printed, shared_room

# Excel's limits, in the units of UTF-16.
_LONGEST_SHEET, _LONGEST_HEADING, _LONGEST_TEXT = 31, 255, 32767
_NOT_IN_SHEET = re.compile(r"[\[\]:*?/\\]")
_NOT_IN_NAME = re.compile(r"[^0-9A-Za-zÅÄÖåäö]+")

# Characters across: years, other numbers, the least for words, a sheet that need not be
# scrolled sideways, and the broadest sheet that is printed on a page that stands.
_OF_YEARS, _OF_NUMBERS, _LEAST, _ACROSS, _UPRIGHT = 8, 13, 24, 122, 130
_A4 = 9
_TITLE_ROW, _DESCRIPTION_ROW, _HEADING_ROW = 0, 1, 3

_Look = dict[str, Any]
_TITLE: _Look = {"bold": True, "font_size": 14, "font_color": "#1f3864", "text_wrap": True}
_TEXT: _Look = {"font_color": "#262626", "valign": "top", "text_wrap": True}
_EARLIER: _Look = {**_TEXT, "font_color": "#595959"}
_RULE: _Look = {"bottom": 1, "bottom_color": "#bfbfbf"}
_LAST_RULE: _Look = {"bottom": 2, "bottom_color": "#1f3864"}
_HEADING: _Look = {**_TEXT, **_LAST_RULE, "bold": True, "valign": "bottom"}


@dataclass(frozen=True, slots=True)
class _Book:
    """A workbook, and the formats that its cells share."""

    workbook: Any
    language: str
    formats: dict[str, Any] = field(default_factory=dict)

    def look(self, look: _Look) -> Any:
        """The format of that look; made once."""
        key = repr(sorted(look.items()))
        if key not in self.formats:
            self.formats[key] = self.workbook.add_format(look)
        return self.formats[key]


def render(document: Document) -> bytes:
    """The document as an .xlsx file; the same input gives the same bytes."""
    document = legible(document)
    file = io.BytesIO()
    book = _Book(xlsxwriter.Workbook(file, {"in_memory": True}), document.language)
    texts = {"title": document.title[:255], "subject": document.subtitle[:255]}
    # The date is that of the files inside: a workbook does not say when it was made.
    book.workbook.set_properties({**texts, "created": datetime(1980, 1, 1)})
    first = say(document.language, "notes.sheet")
    names = _sheet_names([first, *(table.name for table in document.tables)])
    tables = [_notes(document, names[1:]), *map(_flat, document.tables)]
    for table, name in zip(tables, names):
        _write_sheet(book, table, name)
    book.workbook.close()
    return file.getvalue()


# --- names ---------------------------------------------------------------------------------


def _sheet_names(wanted: Iterable[str]) -> list[str]:
    """Names that Excel takes: short, without some signs, different, and not "History"."""
    allowed = (" ".join(_NOT_IN_SHEET.sub(" ", name).split()).strip("' ") for name in wanted)
    cut = (_cut(name, _LONGEST_SHEET).rstrip("' ") or "–" for name in allowed)
    return _distinct(cut, _LONGEST_SHEET, taken=("history",))


def _distinct(names: Iterable[str], longest: int, taken: Iterable[str] = ()) -> list[str]:
    """The names, cut and numbered so that no two are the same whatever their case."""
    known, distinct = set(taken), []
    for name in names:
        candidate, number = _cut(name, longest), 1
        while candidate.casefold() in known:
            number += 1
            candidate = f"{_cut(name, longest - len(f' ({number})'))} ({number})"
        known.add(candidate.casefold())
        distinct.append(candidate)
    return distinct


def _cut(text: str, longest: int) -> str:
    return text.encode("utf-16-le")[: 2 * longest].decode("utf-16-le", "ignore")


# --- what the sheets hold ------------------------------------------------------------------


def _notes(document: Document, names: Iterable[str]) -> Table:
    """All that is said outside the tables, as a table: what it is about, and the text."""
    keys = ("notes.table", "notes.text")
    about = iter(names)
    said = [(document.title, paragraph.text) for paragraph in document.introduction]
    for section in document.sections:
        for block in section.blocks:
            subject = next(about) if isinstance(block, Table) else section.heading
            said += [(subject, text) for text in _said(block, document.language)]
    return Table(
        name="",
        title=document.title,
        description=document.subtitle,
        columns=tuple(Column(say(document.language, key), Kind.TEXT) for key in keys),
        rows=tuple(Row((_words(subject), Text(text))) for subject, text in said if text.strip()),
    )


def _said(block: Block, language: str) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield block.text
    elif isinstance(block, Facts):
        yield from (f"{label}: {value}" for label, value in block.pairs)
    else:
        yield from (block.title, *block.notes)
        if block.source is not None:
            yield say(language, "source", source=block.source)


def _flat(table: Table) -> Table:
    """The table with a column of its own for what print puts in parentheses."""
    inner = Counter(column.inner for column in table.columns)
    wanted = [
        (label.strip() or "–", column.kind)
        for column in table.columns
        for label in _labels(column, alone=inner[column.inner] == 1)
    ]
    # Excel calls a file broken whose table has the same heading twice.
    headings = _distinct((label for label, _ in wanted), _LONGEST_HEADING)
    columns = tuple(Column(label, kind) for label, (_, kind) in zip(headings, wanted))
    rows = tuple(replace(row, cells=_split(row, table.columns)) for row in table.rows)
    return replace(table, columns=columns, rows=rows)


def _labels(column: Column, *, alone: bool) -> tuple[str, ...]:
    if column.inner is None:
        return (column.label,)
    return column.label, column.inner if alone else f"{column.label}, {column.inner}"


def _split(row: Row, columns: Iterable[Column]) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    for cell, column in zip(row.cells, columns):
        if column.inner is None:
            cells.append(cell)
        elif isinstance(cell, Share):
            cells += [Share(cell.percent), _words("") if cell.inner is None else Share(cell.inner)]
        else:
            cells += [cell, cell]
    return tuple(cells)


def _words(text: str) -> Cell:
    return Text(text if text.strip() else "–")


# --- writing -------------------------------------------------------------------------------


def _write_sheet(book: _Book, table: Table, name: str) -> None:
    sheet = book.workbook.add_worksheet(name)
    _write_words(sheet, (_TITLE_ROW, 0), table.title, book.look(_TITLE))
    _write_words(sheet, (_DESCRIPTION_ROW, 0), table.description, book.look(_EARLIER))
    line = _HEADING_ROW
    groups = by_question(table.rows)
    for group in groups:
        for row in group:
            line += 1
            rule = _LAST_RULE if line == _HEADING_ROW + len(table.rows) else _RULE
            _write_row(book, sheet, line, table, row, rule if row is group[-1] else {})
    _declare(book, sheet, table, name)
    _set_page(sheet, _widths(table, book.language))


def _write_row(
    book: _Book, sheet: Any, line: int, table: Table, row: Row, rule: _Look
) -> None:
    words = _EARLIER if row.earlier else _TEXT
    for place, (cell, column) in enumerate(zip(row.cells, table.columns)):
        look = book.look({**words, **_side(column), **_form(cell, book.language), **rule})
        if isinstance(cell, Share):
            sheet.write_number(line, place, float(cell.percent.scaleb(-2)), look)
        elif isinstance(cell, Whole):
            sheet.write_number(line, place, cell.value, look)
        else:
            _write_words(sheet, (line, place), cell.text, look)


def _write_words(sheet: Any, place: tuple[int, int], text: str, look: Any) -> None:
    """Words are always written as words: "=1+1" stays what it is."""
    sheet.write_string(*place, _cut(text, _LONGEST_TEXT), look)


def _declare(book: _Book, sheet: Any, table: Table, name: str) -> None:
    """Tells Excel, and through it a screen reader, that the cells are a table."""
    headings = [
        {"header": column.label, "header_format": book.look({**_HEADING, **_side(column)})}
        for column in table.columns
    ]
    if not (table.rows and headings):
        return
    number = len(book.workbook.worksheets())
    options = {
        "name": _NOT_IN_NAME.sub("_", f"table_{number}_{name}").rstrip("_"),
        "title": table.title,
        "description": table.description,
        "columns": headings,
        "style": "Table Style Light 1",
        "banded_rows": False,
        "autofilter": False,
    }
    last = (_HEADING_ROW + len(table.rows), len(headings) - 1)
    sheet.add_table(_HEADING_ROW, 0, *last, options)
    sheet.repeat_rows(_HEADING_ROW)
    sheet.freeze_panes(_HEADING_ROW + 1, 0)


def _side(column: Column) -> _Look:
    return {"align": "left" if column.kind is Kind.TEXT else "right"}


def _form(cell: Cell, language: str) -> _Look:
    """What belongs to the cell itself: the decimals of a share, the slant of a mark."""
    if isinstance(cell, Share):
        _, point, decimals = f"{cell.percent:f}".partition(".")
        gap = " " if language == "sv" else ""
        return {"num_format": f"0{point}{'0' * len(decimals)}{gap}%"}
    return {"italic": True} if isinstance(cell, Mark) else {}


# --- the page ------------------------------------------------------------------------------


def _widths(table: Table, language: str) -> list[int]:
    """Numbers get what they need, words share the rest of a page."""
    widths = {
        place: _OF_YEARS if column.kind is Kind.YEAR else _OF_NUMBERS
        for place, column in enumerate(table.columns)
        if column.kind is not Kind.TEXT
    }
    wanted = {
        place: max(len(text) for text in _down(table, place, language)) + 2
        for place, column in enumerate(table.columns)
        if place not in widths
    }
    room = max(_ACROSS - sum(widths.values()), _LEAST * len(wanted))
    widths |= shared_room(wanted, room)
    return [widths[place] for place in range(len(table.columns))]


def _down(table: Table, place: int, language: str) -> Iterator[str]:
    yield table.columns[place].label
    yield from (printed(row.cells[place], language) for row in table.rows)


def _set_page(sheet: Any, widths: list[int]) -> None:
    """A4, as broad as a page, numbered; no lines but those of the table."""
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    sheet.hide_gridlines(2)
    sheet.set_paper(_A4)
    if sum(widths) > _UPRIGHT:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.6, right=0.6, top=0.7, bottom=0.8)
    sheet.set_footer("&L&A&R&P (&N)")
