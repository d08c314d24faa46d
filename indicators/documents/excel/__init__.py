"""Writes a document as an Excel workbook: a sheet of notes, then a sheet for each table.

Every sheet is a title and one real table, which Excel announces to a screen reader. Cells
are never merged, no cell of a table is empty, and nothing is a formula. A number is stored
exactly as rounded as it is printed.
"""

from __future__ import annotations

import io
import re
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from typing import Any

import xlsxwriter
from xlsxwriter.image import Image

from ..cells import by_question, legible, shared_room
from ..charts.native import NATIVE, Source, draw_native, height_of, words_beside
from ..charts.native import Look as ChartLook
from ..letters import longest_word
from ..look import STANDARD, Colours, Look
from ..model import Cell, Chart, Column, Document, Kind, Mark, Points, Row, Share, Table, Whole
from .sheets import sheets

_NOT_IN_NAME = re.compile(r"[^0-9A-Za-zÅÄÖåäö]+")
_TITLE_ROW, _DESCRIPTION_ROW, _HEADING_ROW = 0, 1, 3
_A4 = 9

# Widths in characters: of years, of other numbers, the least for words, of a sheet that
# need not be scrolled sideways, and of the broadest that is printed on an upright page.
_OF_YEARS, _OF_NUMBERS, _LEAST, _ACROSS, _UPRIGHT = 8, 13, 40, 118, 130

# Arial is on every Windows and Mac, and LibreOffice has a typeface with the same widths; widths
# of columns are measured in it, and the typeface of an association may need some more or less.
# Heights (points) are written out: LibreOffice does not fit rows to wrapped text.
# With a font scheme, Excel would take the typeface of its theme instead.
_TYPE_SIZE = 10
_TYPEFACE = "Arial"
_FONT = {"font_size": _TYPE_SIZE, "font_scheme": "none"}
_LINE, _AIR = 13, 5
# Of charts, in points: a character's breadth on a sheet, the least width, a row without text.
_OF_CHARACTER, _LEAST_CHART, _USUAL_ROW = 5.3, 480.0, 15
# Words are narrower than the figures that widths are counted in, a title is broader.
_IN_TEXT, _IN_TITLE = 1.1, 0.75

_Format = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Formats:
    """How the parts of a table look."""

    title: _Format
    text: _Format
    earlier: _Format
    heading: _Format
    rule: _Format
    last_rule: _Format

    @classmethod
    def of(cls, colours: Colours) -> _Formats:
        """In the colours of a look."""
        text: _Format = {"font_color": colours.ink, "valign": "vcenter", "text_wrap": True}
        last_rule: _Format = {"bottom": 2, "bottom_color": colours.clear}
        return cls(
            title={"bold": True, "font_size": 13, "font_color": colours.clear, "valign": "top"},
            text=text,
            earlier={**text, "font_color": colours.quiet},
            heading={**text, **last_rule, "bold": True, "valign": "bottom"},
            rule={"bottom": 1, "bottom_color": colours.rule},
            last_rule=last_rule,
        )


@dataclass(frozen=True, slots=True)
class _Book:
    """A workbook, how its tables look, and the formats that its sheets share."""

    workbook: Any
    look: Look
    formats: _Formats
    shared: dict[str, Any]

    def format(self, wanted: _Format) -> Any:
        """The format of the workbook that looks so."""
        key = repr(sorted(wanted.items()))
        if key not in self.shared:
            self.shared[key] = self.workbook.add_format(wanted)
        return self.shared[key]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet of a workbook, and what it holds."""

    book: _Book
    worksheet: Any
    table: Table
    language: str

    def texts(self, row: Row) -> list[str]:
        """The cells of a row in print."""
        return [cell.in_print for cell in row.cells]


def render(document: Document, look: Look = STANDARD) -> bytes:
    """The document as an .xlsx file, in the colours and the typeface of a look; the same input
    gives the same bytes."""
    document = legible(document)
    file = io.BytesIO()
    font = {**_FONT, "font_name": look.typeface or _TYPEFACE}
    options = {"in_memory": True, "default_format_properties": font}
    workbook = xlsxwriter.Workbook(file, options)
    texts = {"title": document.full_title[:255], "subject": document.subtitle[:255]}
    # The date is that of the files inside: a workbook does not say when it was made.
    workbook.set_properties({**texts, "created": datetime(1980, 1, 1)})
    book = _Book(workbook, look, _Formats.of(look.colours), {})
    for content in sheets(document):
        worksheet = workbook.add_worksheet(content.name)
        sheet = _Sheet(book, worksheet, content.table, document.language)
        _write(sheet)
        if content.charts:
            _draw(sheet, content.charts)
            worksheet.fit_to_pages(1, 1)  # a chart is not cut in two
    workbook.close()
    return file.getvalue()


def _write(sheet: _Sheet) -> None:
    table, widths, formats = sheet.table, _widths(sheet), sheet.book.formats
    _write_above(sheet, widths)
    last = _HEADING_ROW + len(table.rows)
    line = _HEADING_ROW
    for group in by_question(table.rows):
        for row in group:
            line += 1
            rule = formats.last_rule if line == last else formats.rule if row is group[-1] else {}
            _write_row(sheet, line, row, rule)
            sheet.worksheet.set_row(line, _height(sheet.texts(row), widths))
    if table.rows and table.columns:
        _declare(sheet)
    _set_page(sheet.worksheet, widths)


def _write_above(sheet: _Sheet, widths: Sequence[float]) -> None:
    """Writes title and description across the columns, wrapped where they are longer."""
    formats = sheet.book.formats
    for line, text, form, size in (
        (_TITLE_ROW, sheet.table.title, formats.title, _IN_TITLE),
        (_DESCRIPTION_ROW, sheet.table.description, formats.earlier, 1.0),
    ):
        long = len(text) > sum(widths) * size
        height = _height([text if long else ""], [width * size for width in widths]) / size
        sheet.worksheet.set_row(line, height)
        _write_words(sheet, (line, 0), text, {**form, "text_wrap": long})
    headings = [column.label for column in sheet.table.columns]
    sheet.worksheet.set_row(_HEADING_ROW, _height(headings, widths))
    for place, column in enumerate(sheet.table.columns):
        _write_words(sheet, (_HEADING_ROW, place), column.label, _heading(sheet, column))


def _write_row(sheet: _Sheet, line: int, row: Row, rule: _Format) -> None:
    formats = sheet.book.formats
    words = formats.earlier if row.earlier else formats.text
    words = {**words, **({"bold": True} if row.heading else {})}
    for place, (cell, column) in enumerate(zip(row.cells, sheet.table.columns, strict=True)):
        form = {**words, **_alignment(column), **_cell_format(cell, sheet.language), **rule}
        if isinstance(cell, Share):
            # As a float, 68.2 % would be stored with a sixteenth digit of noise.
            exact = cell.percent.scaleb(-2)
            sheet.worksheet.write_number(line, place, exact, sheet.book.format(form))
        elif isinstance(cell, Whole | Points):
            sheet.worksheet.write_number(line, place, cell.value, sheet.book.format(form))
        else:
            _write_words(sheet, (line, place), cell.text, form)


def _write_words(sheet: _Sheet, place: tuple[int, int], text: str, form: _Format) -> None:
    """Writes words as a string, so that "=1+1" is no formula."""
    sheet.worksheet.write_string(*place, text, sheet.book.format(form))


def _declare(sheet: _Sheet) -> None:
    """Tells Excel, and through it a screen reader, that the cells are a table."""
    table, worksheet = sheet.table, sheet.worksheet
    number = len(sheet.book.workbook.worksheets())
    columns = [
        {"header": column.label, "header_format": sheet.book.format(_heading(sheet, column))}
        for column in table.columns
    ]
    options = {
        "name": _NOT_IN_NAME.sub("_", f"table_{number}_{worksheet.get_name()}").rstrip("_"),
        "title": table.title,
        "description": table.description,
        "columns": columns,
        "style": "Table Style Light 1",
        "banded_rows": False,
        "autofilter": False,
    }
    last = (_HEADING_ROW + len(table.rows), len(columns) - 1)
    worksheet.add_table(_HEADING_ROW, 0, *last, options)
    worksheet.repeat_rows(_HEADING_ROW)
    worksheet.freeze_panes(_HEADING_ROW + 1, 0)


def _heading(sheet: _Sheet, column: Column) -> _Format:
    return {**sheet.book.formats.heading, **_alignment(column)}


def _alignment(column: Column) -> _Format:
    if not column.in_words:
        return {"align": "right"}
    # Words beside a number at their left keep some distance from it.
    return {"align": "left", "indent": int(column.kind is not Kind.TEXT)}


def _cell_format(cell: Cell, language: str) -> _Format:
    """The format of the cell itself: decimals of a share, signs of points, italics of a mark."""
    if isinstance(cell, Share):
        _, point, decimals = f"{cell.percent:f}".partition(".")
        gap = " " if language == "sv" else ""
        return {"num_format": f"0{point}{'0' * len(decimals)}{gap}%"}
    if isinstance(cell, Points):
        _, point, decimals = f"{cell.value:f}".partition(".")
        form = f"0{point}{'0' * len(decimals)}"
        return {"num_format": f"+{form};\N{MINUS SIGN}{form};0"}
    return {"italic": True} if isinstance(cell, Mark) else {}


# --- charts --------------------------------------------------------------------------------


def _draw(sheet: _Sheet, charts: Iterable[Chart]) -> None:
    """Charts one below the other, under the table: of its cells if native, else pictures."""
    line = _HEADING_ROW + len(sheet.table.rows) + 2
    width = max(sum(_widths(sheet)) * _OF_CHARACTER, _LEAST_CHART)
    for chart in charts:
        insert = _insert_native if chart.drawing in NATIVE else _insert_picture
        line += int(insert(sheet, chart, line, width) / _USUAL_ROW) + 2


def _insert_native(sheet: _Sheet, chart: Chart, line: int, width: float) -> float:
    height = height_of(words_beside(chart), width, _TYPE_SIZE)
    typeface = sheet.book.look.typeface or _TYPEFACE
    look = ChartLook(sheet.language, width, height, _TYPE_SIZE, typeface, 1)
    source = Source(sheet.worksheet.get_name(), _HEADING_ROW)
    native_chart = draw_native(sheet.book.workbook, source, sheet.table, look)
    sheet.worksheet.insert_chart(line, 0, native_chart, _alternative(chart))
    return height


def _insert_picture(sheet: _Sheet, chart: Chart, line: int, width: float) -> float:
    from ..charts import draw

    file = io.BytesIO(draw(chart, "png", sheet.book.look))
    # An image of XlsxWriter measures itself, at 96 dots to the inch if it does not say.
    image = Image(file)
    scale = width / (image.width / image.x_dpi * 72)
    options = {"x_scale": scale, "y_scale": scale, "image_data": file, **_alternative(chart)}
    sheet.worksheet.insert_image(line, 0, f"{chart.name}.png", options)
    return float(scale * image.height / image.y_dpi * 72)


def _alternative(chart: Chart) -> dict[str, str]:
    return {"description": f"{chart.title}. {chart.alt}"}


# --- measures ------------------------------------------------------------------------------


def _widths(sheet: _Sheet) -> list[float]:
    """Columns of numbers get what they need; columns of words share the rest of a page."""
    table = sheet.table
    texts = [[column.label for column in table.columns], *map(sheet.texts, table.rows)]
    wanted: dict[int, int] = {}
    widths: dict[int, float] = {}
    for place, column in enumerate(table.columns):
        if column.in_words:
            wanted[place] = max(len(row[place]) for row in texts) + 2
        else:
            usual = _OF_YEARS if column.kind is Kind.YEAR else _OF_NUMBERS
            widths[place] = max(usual, _unbroken([row[place] for row in texts]))
    # Where there are several columns of words, the one with the most to say gets the most.
    for place in sorted(wanted, key=lambda place: wanted[place])[:-1]:
        wanted[place] = min(wanted[place], _LEAST)
    room = max(int(_ACROSS - sum(widths.values())), _LEAST * len(wanted))
    widths |= shared_room(wanted, room)
    return [widths[place] for place in range(len(table.columns))]


def _unbroken(texts: Sequence[str]) -> int:
    """The width, in characters, at which no word of a column is broken."""
    longest = max(longest_word(texts[:1], bold=True), longest_word(texts[1:]))
    return ceil(longest * _TYPE_SIZE / _OF_CHARACTER) + 1


def _height(texts: Iterable[str], widths: Iterable[float]) -> float:
    """Room for the text that takes the most lines, in points."""
    lines = (
        len(textwrap.wrap(text, max(int(width * _IN_TEXT), 1)))
        for text, width in zip(texts, widths, strict=False)
    )
    return max((1, *lines)) * _LINE + _AIR


def _set_page(worksheet: Any, widths: Sequence[float]) -> None:
    """A4, as broad as a page, numbered; no lines but those of the table."""
    for place, width in enumerate(widths):
        worksheet.set_column(place, place, width)
    worksheet.hide_gridlines(2)
    worksheet.set_paper(_A4)
    if sum(widths) > _UPRIGHT:
        worksheet.set_landscape()
    worksheet.fit_to_pages(1, 0)
    worksheet.set_margins(left=0.6, right=0.6, top=0.7, bottom=0.8)
    worksheet.set_footer("&L&A&R&P (&N)")
