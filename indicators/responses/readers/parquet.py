"""Parquet and Feather, as databases and pandas write them: columns with a name and a type, read as
codes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ...words.errors import Problem, ProblemsError
from .raw_table import Places, RawColumn, RawTable
from .text_column import TextColumn, numbers_of

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    import pyarrow as pa

_MANY = 1_000  # rows; of fewer, any column is coded


def read(path: Path) -> RawTable:
    """The columns of a Parquet file, headed by their names; row 1 is the first row of answers.

    Raises:
        ProblemsError: If it is no Parquet file.
    """
    import pyarrow as pa
    from pyarrow import parquet

    try:
        names = checked_names(path, alike=str)
        # Texts stay coded, as a few bytes can stand for gigabytes of them.
        with parquet.ParquetFile(path, read_dictionary=names) as file:
            columns = [_column(name, file.read([name]).column(0)) for name in names]
    except MemoryError:
        raise
    except (pa.ArrowException, OSError, UnicodeDecodeError, OverflowError) as error:
        raise ProblemsError.at("parquet.broken", str(path)) from error
    return RawTable(file=str(path), columns=tuple(columns), declared=True)


def read_feather(path: Path) -> RawTable:
    """The columns of a Feather or Arrow file, which are those of Parquet laid out as in memory.

    Raises:
        ProblemsError: If it is no such file.
    """
    import pyarrow as pa
    from pyarrow import ipc

    try:
        with ipc.open_file(path) as file:
            names = _checked(file.schema, str(path), alike=str)
            table = file.read_all()
            table.validate(full=True)  # unlike those of Parquet, its bytes are used as they lie
            columns = [_column(name, table.column(name)) for name in names]
    except MemoryError:
        raise
    except (pa.ArrowException, OSError, UnicodeDecodeError, OverflowError) as error:
        raise ProblemsError.at("feather.broken", str(path)) from error
    return RawTable(file=str(path), columns=tuple(columns), declared=True)


def checked_names(path: Path, alike: Callable[[str], str]) -> list[str]:
    """The names of the columns of a file, which have to differ in what makes them ``alike``.

    Raises:
        ProblemsError: If two do not, or a column holds what no cell of an export holds.
    """
    from pyarrow import parquet

    return _checked(parquet.read_schema(path), str(path), alike)


def _checked(schema: pa.Schema, file: str, alike: Callable[[str], str]) -> list[str]:
    import pyarrow as pa

    for column in schema:
        kind = column.type.value_type if pa.types.is_dictionary(column.type) else column.type
        if pa.types.is_nested(kind) or isinstance(kind, pa.BaseExtensionType):
            facts = (("kind", str(kind)),)
            problem = Problem(key="parquet.type", file=file, column=column.name, facts=facts)
            raise ProblemsError([problem])
    names: list[str] = schema.names
    ((name, times),) = Counter(map(alike, names)).most_common(1) or [("", 0)]
    if times > 1:
        raise ProblemsError.at("parquet.same_names", file, name=name)
    return names


def _column(name: str, cells: pa.ChunkedArray) -> RawColumn:
    """A column by its values; one of nearly as many texts as rows is left as texts."""
    coded = [chunk if _is_coded(chunk) else chunk.dictionary_encode() for chunk in cells.chunks]
    different = sum(len(chunk.dictionary) for chunk in coded)
    if 2 * different > len(cells) > _MANY and _is_text(cells):
        return replace(_texts(cells), header=(name,))
    places, blocks = Places(), []
    for chunk in coded:
        codes = np.array([places[_cell(v)] for v in chunk.dictionary.to_pylist()], np.uint32)
        indices = numbers_of(chunk.indices.cast("int32"), np.int32)
        valid = numbers_of(chunk.is_valid().cast("uint8"), np.uint8).astype(bool)
        block = np.zeros(len(chunk), np.uint32)
        block[valid] = codes[indices[valid]]
        blocks.append(block.astype(places.smallest))
    return replace(places.column(blocks), header=(name,))


def _texts(cells: pa.ChunkedArray) -> TextColumn:
    import pyarrow as pa

    return TextColumn.of_texts(cells.cast(pa.string()).fill_null(""))


def _is_coded(cells: pa.Array | pa.ChunkedArray) -> bool:
    import pyarrow as pa

    return bool(pa.types.is_dictionary(cells.type))


def _is_text(cells: pa.ChunkedArray) -> bool:
    import pyarrow as pa

    kind = cells.type.value_type if _is_coded(cells) else cells.type
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))


def _cell(value: object) -> object:
    """A number that is none is nothing, and a number of money or measure one like all others."""
    if value != value:
        return None
    return float(value) if isinstance(value, Decimal) else value
