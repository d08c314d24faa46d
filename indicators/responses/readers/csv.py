"""CSV exports: encoding, byte order mark and delimiter are found from the file itself."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np

from ...words.errors import ProblemsError
from .raw_table import BLOCK, Coder, RawColumn, RawTable

_DELIMITERS = ",;\t|"
_SAMPLE_ROWS, SAMPLE_LENGTH = 50, 1_000_000
LARGE = 8_000_000  # bytes from which on Arrow, which has to be loaded, is faster
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEADER_WITHIN = 10  # rows; titles may stand over the header
_MOST_COLUMNS = 20_000  # an Excel sheet has 16,384
LONGEST_CELL = 1_000_000  # characters; long free text is allowed, a runaway quote is not

# å, ä and ö in UTF-8, read as cp1252: the file is UTF-8 but for some other byte.
_UTF8_AS_CP1252 = re.compile("Ã[¥¤¶…„–]")


def read(path: Path, encoding: str | None = None, delimiter: str | None = None) -> RawTable:
    """The cells of a CSV file as texts, empty cells as ``None``.

    Raises:
        ProblemsError: If the encoding, the quotes or the width of a row is wrong.
    """
    name = str(path)
    if path.stat().st_size >= LARGE:
        from .large_csv import plain_columns

        columns = plain_columns(path)
        if columns is not None:
            return RawTable(file=name, columns=columns)
    content = path.read_bytes()
    encoding = encoding_of(content, name)
    sample = _lines(content, encoding).read(SAMPLE_LENGTH)
    stated = stated_delimiter(sample)
    lines = _lines(content, encoding)
    if stated:
        lines.readline()
    coder, lengths = Coder(), _Lengths()
    for block in _blocks(lines, stated or delimiter_of(sample), name):
        coder.add(block)
        lengths.add(block)
    columns = without_blank_end(coder.columns())
    return RawTable(file=name, columns=columns[: lengths.width(columns, name)])


def _lines(content: bytes, encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(content), encoding, newline="")


def encoding_of(content: bytes, name: str) -> str:
    """The encoding of a file: utf-8 or utf-16 by its mark, utf-8 if it fits, else cp1252.

    Raises:
        ProblemsError: If the bytes are no text in any of these.
    """
    first_error = None
    for encoding in _encodings(content):
        try:
            has_zero, has_remains = _decoded(content, encoding)
        except UnicodeDecodeError as error:
            first_error = first_error or error
            continue
        if first_error is not None and has_remains:
            row = content.count(b"\n", 0, first_error.start) + 1
            raise ProblemsError.at("csv.mixed", name, row)
        if not has_zero:
            return encoding
    raise ProblemsError.at("csv.encoding", name)


def _decoded(content: bytes, encoding: str) -> tuple[bool, bool]:
    """Whether what bytes say in an encoding has a zero in it, or remains of UTF-8."""
    text = content.decode(encoding)
    return "\0" in text, encoding == "cp1252" and bool(_UTF8_AS_CP1252.search(text))


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


def stated_delimiter(text: str) -> str | None:
    """What Excel's own first line, "sep=;", says; it is no row."""
    statement = text.partition("\n")[0].strip().strip('"')
    return statement[4] if statement.lower().startswith("sep=") and len(statement) == 5 else None


def delimiter_of(text: str) -> str:
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
    sample = io.StringIO(text[:SAMPLE_LENGTH], newline="")
    try:
        for row in csv.reader(sample, delimiter=delimiter):
            if any(row):
                widths.append(len(row))
            if len(widths) == _SAMPLE_ROWS:
                break
    except csv.Error:
        return []
    return widths


def _blocks(lines: Iterable[str], delimiter: str, name: str) -> Iterator[list[list[str]]]:
    """All rows, blank ones included so that row numbers stay those of a spreadsheet.

    Strict: a quotation mark that is never closed would else swallow the rest of the file
    into one cell, and with it answers.
    """
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    before = 0
    while True:
        block: list[list[str]] = []
        try:
            block.extend(islice(reader, BLOCK))
        except csv.Error as error:
            raise ProblemsError.at("csv.quotes", name, before + len(block) + 1) from error
        if not block:
            return
        before += len(block)
        if (width := max(map(len, block))) > _MOST_COLUMNS:
            raise ProblemsError.at("csv.columns", name, found=width)
        yield block


def without_blank_end(columns: Sequence[RawColumn]) -> tuple[RawColumn, ...]:
    """The columns without the blank rows at their end."""
    length = max(map(_filled_length, columns), default=0)
    return (
        tuple(replace(column, codes=column.codes[:length]) for column in columns) if length else ()
    )


def _filled_length(column: RawColumn) -> int:
    codes = column.codes
    if len(codes) and codes[-1]:
        return len(codes)
    filled = np.flatnonzero(codes)
    return int(filled[-1]) + 1 if len(filled) else 0


class _Lengths:
    """How many cells each row has, 0 where it is blank or has a single one, and how far the first
    of the others are filled. Rows of one cell, as titles and footers are, do no harm."""

    def __init__(self) -> None:
        self._cells: list[int] = []
        self._widths: list[int] = []

    def add(self, rows: Sequence[list[str]]) -> None:
        """Some more rows."""
        lengths = [len(row) if len(row) > 1 and any(row) else 0 for row in rows]
        self._cells += lengths
        first = (row for row, length in zip(rows, lengths, strict=True) if length)
        self._widths += map(filled_width, islice(first, _HEADER_WITHIN - len(self._widths)))

    def width(self, columns: Sequence[RawColumn], name: str) -> int:
        """The width of the widest of the first rows; all rows of answers must be as long.

        A row that is longer or shorter than the others has a delimiter or a line break too many
        or too few, and its answers would stand under the wrong questions.
        """
        cells = np.array(self._cells[: columns[0].length if columns else 0], np.intp)
        rows = np.flatnonzero(cells)
        if not len(rows):
            return 1
        widths = self._widths[: len(rows)]
        width, header = max(widths), widths.index(max(widths))
        ((length, _),) = Counter(cells[rows].tolist()).most_common(1)
        if header and length < width:  # the widest is no header but a row with a cell too many
            wrong, width = rows[header : header + 1], length
        else:
            beyond = np.zeros(len(cells), bool)
            for column in columns[width:]:
                beyond |= column.filled
            answers = rows[header + 1 :] if len(rows) > header + 1 else rows[header:]
            wrong = answers[(cells[answers] != length) | (length < width) | beyond[answers]]
        if len(wrong):
            row = int(wrong[0])
            raise ProblemsError.at("csv.width", name, row + 1, width=width, found=int(cells[row]))
        return width


def filled_width(row: list[str]) -> int:
    """The width of a row without the blank cells at its end."""
    return max((n for n, cell in enumerate(row, 1) if cell.strip()), default=0)
