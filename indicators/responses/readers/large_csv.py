"""Large CSV files through Arrow, in blocks, so that memory holds codes and no file.

Arrow reads a file that is plain: UTF-8, all rows of one length, quotation marks only around
cells. Of any other the slower reader says what is the matter, or reads it after all.
"""

from __future__ import annotations

import codecs
import csv
import io
from itertools import islice, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from .csv import (
    LONGEST_CELL,
    SAMPLE_LENGTH,
    delimiter_of,
    stated_delimiter,
    without_blank_end,
)
from .csv_widths import filled_width
from .raw_table import Places, RawColumn
from .text_column import TextColumn, longest_of, numbers_of

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    import pyarrow as pa
    from numpy.typing import NDArray

_BLOCK = 1 << 20  # bytes
_SAMPLE_BYTES = 4 * SAMPLE_LENGTH  # of a character, four at most
_SAMPLE_ROWS = 1000
_FIRST_ROWS = 10
_MOST_COLUMNS = 2_000


class _TooLongError(Exception):
    """A cell is longer than any that somebody wrote: a quotation mark may be missing."""


def plain_columns(path: Path, delimiter: str | None = None) -> tuple[RawColumn, ...] | None:
    """The columns of a plain file, or ``None`` if it is not plain."""
    import pyarrow as pa

    try:
        sample = _sample(path, delimiter)
        is_usual = bool(sample.rows) and 0 < len(sample.rows[0]) <= _MOST_COLUMNS
        if not is_usual or not sample.delimiter.isascii():
            return None
        quotes = _quotes(path, sample.delimiter)
        columns = without_blank_end(_read(path, sample, quotes)) if quotes is not None else ()
    except (pa.ArrowInvalid, UnicodeDecodeError, csv.Error, _TooLongError):
        return None
    width = max(map(filled_width, sample.rows[:_FIRST_ROWS]))
    beyond = any(column.filled.any() for column in columns[width:])
    return None if quotes is None or beyond else columns[:width]


class _Sample(NamedTuple):
    """How a file is written, and its first rows; ``stated``: its first line is no row."""

    delimiter: str
    stated: bool
    rows: list[list[str]]


def _sample(path: Path, delimiter: str | None) -> _Sample:
    """The first rows of a file.

    Raises:
        UnicodeDecodeError: If they are not in UTF-8.
        csv.Error: If they are no rows.
    """
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    with path.open("rb") as file:
        text = decoder.decode(file.read(_SAMPLE_BYTES))[:SAMPLE_LENGTH]
    stated = stated_delimiter(text)
    delimiter = delimiter or stated or delimiter_of(text)
    lines = io.StringIO(text, newline="")
    if stated:
        lines.readline()
    rows = list(islice(csv.reader(lines, delimiter=delimiter, strict=True), _SAMPLE_ROWS))
    return _Sample(delimiter, stated is not None, rows)


def _read(path: Path, sample: _Sample, quotes: int) -> list[RawColumn]:
    """The columns of a file, block by block.

    Raises:
        ArrowInvalid: If it is not plain.
    """
    import pyarrow as pa
    from pyarrow import csv as arrow_csv

    names = [str(n) for n in range(len(sample.rows[0]))]
    different = [len(set(column)) for column in zip_longest(*sample.rows)]
    coded = [2 * count < len(sample.rows) for count in different[: len(names)]]
    code, text = pa.dictionary(pa.int32(), pa.string()), pa.string()
    types = {name: code if c else text for name, c in zip(names, coded, strict=True)}
    with arrow_csv.open_csv(
        path,
        arrow_csv.ReadOptions(column_names=names, skip_rows=sample.stated, block_size=_BLOCK),
        arrow_csv.ParseOptions(
            delimiter=sample.delimiter,
            quote_char='"' if quotes else False,
            newlines_in_values=quotes > 0,
            ignore_empty_lines=False,
        ),
        arrow_csv.ConvertOptions(column_types=types),
    ) as reader:
        columns = [_Codes() if c else _Texts() for c in coded]
        for batch in reader:
            for column, cells in zip(columns, batch.columns, strict=True):
                column.add(cells)
        return [column.column() for column in columns]


class _Codes:
    """The codes of a column, whose values get their places as they come."""

    def __init__(self) -> None:
        self._places = Places()
        self._blocks: list[NDArray[np.unsignedinteger]] = []

    def add(self, cells: pa.DictionaryArray) -> None:
        """Some more cells."""
        values = cells.dictionary.to_pylist()
        if max(map(len, values), default=0) > LONGEST_CELL:
            raise _TooLongError
        places = [self._places[value] for value in values]
        codes = np.array(places, np.uint32)[numbers_of(cells.indices, np.int32)]
        self._blocks.append(codes.astype(self._places.smallest))

    def column(self) -> RawColumn:
        """All of the column."""
        return self._places.column(self._blocks)


class _Texts:
    """The texts of a column in which nearly every row has one of its own."""

    def __init__(self) -> None:
        self._blocks: list[pa.StringArray] = []

    def add(self, cells: pa.StringArray) -> None:
        """Some more cells."""
        if longest_of(cells) > LONGEST_CELL:
            raise _TooLongError
        self._blocks.append(cells)

    def column(self) -> RawColumn:
        """All of the column."""
        import pyarrow as pa

        return TextColumn.of_texts(pa.chunked_array(self._blocks))


def _quotes(path: Path, delimiter: str) -> int | None:
    """How many quotation marks a file has; ``None`` if readers would differ in what they make of
    one, which neither begins nor ends a cell nor is one of a pair inside it, or of a zero."""
    beside = np.frombuffer(f'{delimiter}\r\n"'.encode(), np.uint8)
    quotes, before = 0, b"\n"  # beside a file stand line ends
    with path.open("rb") as file:
        if file.read(len(codecs.BOM_UTF8)) != codecs.BOM_UTF8:
            file.seek(0)
        block = file.read(_BLOCK)
        while block:
            following = file.read(_BLOCK)
            if b"\0" in block:
                return None
            if b'"' in block:
                text = np.frombuffer(before + block + (following[:1] or b"\n"), np.uint8)
                places = np.flatnonzero(text[1:-1] == ord('"')) + 1
                opening = (np.arange(len(places)) + quotes) % 2 == 0
                if not np.isin(text[np.where(opening, places - 1, places + 1)], beside).all():
                    return None
                quotes += len(places)
            before, block = block[-1:], following
    return quotes if quotes % 2 == 0 else None
