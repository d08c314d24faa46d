"""CSV exports: encoding, byte order mark and delimiter are found from the file itself."""

from __future__ import annotations

import codecs
import csv
import io
from itertools import zip_longest
from pathlib import Path

from ..errors import ProblemsError
from .raw_table import RawColumn, RawTable

_DELIMITERS = ",;\t|"
_SAMPLE_ROWS = 50
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LONGEST_CELL = 1_000_000  # characters; long free text is allowed, a runaway quote is not


def read(path: Path) -> RawTable:
    """The cells of a CSV file as texts, empty cells as ``None``.

    Raises:
        ProblemsError: If the encoding, the quotes or the width of a row is wrong.
    """
    name = str(path)
    text = decoded(path.read_bytes(), name)
    stated, text = _stated_delimiter(text)
    delimiter = stated or _delimiter(text)
    rows = _rows(text, delimiter, name)
    width = _width(rows, name)
    columns = list(zip_longest(*rows, fillvalue="")) if rows else []
    return RawTable(
        file=name,
        columns=tuple(
            RawColumn([cell if cell and not cell.isspace() else None for cell in column])
            for column in columns[:width]
        ),
    )


def decoded(content: bytes, name: str) -> str:
    """The text of a file: utf-8 or utf-16 by its mark, utf-8 if it fits, else cp1252.

    Raises:
        ProblemsError: If the bytes are no text in any of these.
    """
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise ProblemsError.at("csv.encoding", name)


def _encodings(content: bytes) -> tuple[str, ...]:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return (encoding,)
    # Without a mark, UTF-16 shows itself by a zero in every second byte of Latin text.
    start = content[:200]
    if start[1::2].count(0) * 4 > len(start):
        return ("utf-16-le",)
    if start[0::2].count(0) * 4 > len(start):
        return ("utf-16-be",)
    return ("utf-8", "cp1252")


def _stated_delimiter(text: str) -> tuple[str | None, str]:
    """Excel's own first line "sep=;", which is no row, and the rest."""
    first, _, rest = text.partition("\n")
    stated = first.strip().strip('"')
    if stated.lower().startswith("sep=") and len(stated) == 5:
        return stated[4], rest
    return None, text


def _delimiter(text: str) -> str:
    """The delimiter that gives most rows the width of the widest of the first rows.

    Commas inside unquoted questions make rows of uneven width, the delimiter even ones.
    """

    def evenness(delimiter: str) -> tuple[float, int]:
        widths = _sample_widths(text, delimiter)
        widest = max(widths, default=0)
        even = sum(width == widest for width in widths) / len(widths) if widths else 0.0
        return (even, widest) if widest > 1 else (0.0, 0)

    return max(_DELIMITERS, key=evenness)


def _sample_widths(text: str, delimiter: str) -> list[int]:
    widths = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            if any(row):
                widths.append(len(row))
            if len(widths) == _SAMPLE_ROWS:
                break
    except csv.Error:
        return []
    return widths


def _rows(text: str, delimiter: str, name: str) -> list[list[str]]:
    """All rows, blank ones included so that row numbers stay those of a spreadsheet.

    Strict: a quotation mark that is never closed would else swallow the rest of the file
    into one cell, and with it answers.
    """
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[list[str]] = []
    try:
        rows.extend(reader)
    except csv.Error as error:
        raise ProblemsError.at("csv.quotes", name, len(rows) + 1) from error
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return rows


def _width(rows: list[list[str]], name: str) -> int:
    """The width of the header; a longer row means a delimiter that is not quoted.

    Such a row would move its answers one question to the right. Only a blank cell at the
    end of every row (a trailing delimiter) does no harm. A title line over the header has
    one cell and is no header.
    """
    filled = [(number, row) for number, row in enumerate(rows, 1) if any(map(str.strip, row))]
    headers = (row for _, row in filled if sum(map(bool, map(str.strip, row))) > 1)
    width = len(next(headers, filled[0][1] if filled else []))
    trailing = min((len(row) for _, row in filled[1:]), default=width)
    for number, row in filled:
        if len(row) > max(width, trailing) or any(cell.strip() for cell in row[width:]):
            raise ProblemsError.at("csv.width", name, number, width=width, found=len(row))
    return width
