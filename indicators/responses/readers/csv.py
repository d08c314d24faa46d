"""CSV exports: encoding and delimiter are found from the file itself, unless the user says them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np

from ...words.errors import ProblemsError
from .csv_encoding import called_encoding, encoding_of
from .csv_widths import Lengths
from .raw_table import BLOCK, Coder, RawColumn, RawTable

_DELIMITERS = ",;\t|"
_SAMPLE_ROWS, SAMPLE_LENGTH = 50, 1_000_000
LARGE = 8_000_000  # bytes from which on Arrow, which has to be loaded, is faster
_MOST_COLUMNS = 20_000  # an Excel sheet has 16,384
LONGEST_CELL = 1_000_000  # characters; long free text is allowed, a runaway quote is not
_LINE = re.compile(r"[^\r\n]*")
_NAMED = {"tab": "\t", "\\t": "\t", "comma": ",", "komma": ",", "semicolon": ";", "semikolon": ";"}


def read(path: Path, encoding: str | None = None, delimiter: str | None = None) -> RawTable:
    """The cells of a CSV file as texts, empty cells as ``None``.

    Raises:
        ProblemsError: If the encoding, the delimiter, the quotes or the width of a row is wrong.
    """
    name = str(path)
    delimiter = None if delimiter is None else _stated(delimiter, name)
    if path.stat().st_size >= LARGE and encoding is None:
        from .large_csv import plain_columns

        plain = plain_columns(path, delimiter)
        if plain is not None:
            return RawTable(
                file=name, columns=plain.columns, source=_source("utf-8", plain.delimiter)
            )
    content = path.read_bytes()
    encoding = encoding_of(content, name, encoding)
    sample = _lines(content, encoding).read(SAMPLE_LENGTH)
    if delimiter is not None and delimiter not in sample:
        raise ProblemsError.at("csv.delimiter_absent", name, given=delimiter)
    lines = _lines(content, encoding)
    if stated := stated_delimiter(sample):
        lines.readline()
    coder, lengths = Coder(), Lengths(whole=content.rstrip(b"\0")[-1:] in (b"\n", b"\r"))
    delimiter = delimiter or stated or delimiter_of(sample)
    for block in _blocks(lines, delimiter, name):
        coder.add(block)
        lengths.add(block)
    columns = without_blank_end(coder.columns())
    width = lengths.width(columns, name)
    return RawTable(file=name, columns=columns[:width], source=_source(encoding, delimiter))


def _source(encoding: str, delimiter: str) -> tuple[tuple[str, str], ...]:
    """How a text is written, as a user may say it in ``rounds.toml``."""
    called = "tab" if delimiter == "\t" else delimiter
    return (("encoding", called_encoding(encoding)), ("delimiter", called))


def _stated(delimiter: str, name: str) -> str:
    """The delimiter that the user names."""
    character = _NAMED.get(delimiter.lower(), delimiter)
    if len(character) != 1 or character.isalnum() or character in '"\r\n\0':
        raise ProblemsError.at("csv.delimiter_unknown", name, given=delimiter)
    return character


def _lines(content: bytes, encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(content), encoding, newline="")


def stated_delimiter(text: str) -> str | None:
    """What Excel's own first line, "sep=;", says; it is no row."""
    statement = _LINE.match(text)[0].strip().strip('"')  # type: ignore[index]
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
    csv.field_size_limit(LONGEST_CELL)  # of the process: the first file is read as the next ones
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
