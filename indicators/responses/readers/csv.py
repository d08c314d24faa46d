"""CSV exports: encoding, byte order mark and delimiter are found from the file itself."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path

from ...words.errors import ProblemsError
from .raw_table import RawColumn, RawTable

_DELIMITERS = ",;\t|"
_SAMPLE_ROWS, _SAMPLE_LENGTH = 50, 1_000_000
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEADER_WITHIN = 10  # rows; titles may stand over the header
_LONGEST_CELL = 1_000_000  # characters; long free text is allowed, a runaway quote is not

# å, ä and ö in UTF-8, read as cp1252: the file is UTF-8 but for some other byte.
_UTF8_AS_CP1252 = re.compile("Ã[¥¤¶…„–]")


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
        file=name, columns=tuple(RawColumn(_cells(column)) for column in columns[:width])
    )


def _cells(column: Sequence[str]) -> Sequence[object]:
    """The cells of a column, blank ones as ``None``; each different text is looked at once."""
    blank = {cell for cell in set(column) if not cell or cell.isspace()}
    return [None if cell in blank else cell for cell in column] if blank else column


def decoded(content: bytes, name: str) -> str:
    """The text of a file: utf-8 or utf-16 by its mark, utf-8 if it fits, else cp1252.

    Raises:
        ProblemsError: If the bytes are no text in any of these.
    """
    first_error = None
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError as error:
            first_error = first_error or error
            continue
        if first_error is not None and _UTF8_AS_CP1252.search(text):
            row = content.count(b"\n", 0, first_error.start) + 1
            raise ProblemsError.at("csv.mixed", name, row)
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
    first, _, other_lines = text.partition("\n")
    statement = first.strip().strip('"')
    if statement.lower().startswith("sep=") and len(statement) == 5:
        return statement[4], other_lines
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
    sample = io.StringIO(text[:_SAMPLE_LENGTH], newline="")
    try:
        for row in csv.reader(sample, delimiter=delimiter):
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
    """The width of the widest of the first rows; all rows of answers must be as long.

    A row that is longer or shorter than the others has a delimiter or a line break too many
    or too few, and its answers would stand under the wrong questions. Rows of one cell, as
    titles and footers are, do no harm.
    """
    filled = [(n, row) for n, row in enumerate(rows, 1) if len(row) > 1 and any(row)]
    widths = [_filled_width(row) for _, row in filled[:_HEADER_WITHIN]]
    if not filled:
        return 1
    width, header = max(widths), widths.index(max(widths))
    answers = filled[header + 1 :] or filled[header:]
    ((length, _),) = Counter(len(row) for _, row in filled).most_common(1)
    if header and length < width:  # the widest is no header but a row with a cell too many
        number, row = filled[header]
        raise ProblemsError.at("csv.width", name, number, width=length, found=len(row))
    for number, row in answers:
        if len(row) != length or length < width or any(map(str.strip, row[width:])):
            raise ProblemsError.at("csv.width", name, number, width=width, found=len(row))
    return width


def _filled_width(row: list[str]) -> int:
    """The width of a row without the blank cells at its end."""
    return max((n for n, cell in enumerate(row, 1) if cell.strip()), default=0)
