"""Files that declare their columns, with other cells: SPSS and Stata, Parquet and Feather."""

from __future__ import annotations

import io
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ..readers import RawTable
from . import Invented

_MADE = slice(92, 109)  # where SPSS says when a file was made
_NEVER = b"01 Jan 8000:00:00"


def spss(table: RawTable, made: Invented) -> bytes:
    """An SPSS file of a table, with its labels and declared missing values."""
    import pandas as pd
    import pyreadstat

    names = [column.header[0] for column in table.columns]
    columns = zip(names, table.columns, made.cells, strict=True)
    values = {name: _values(cells) for name, _, cells in columns}
    missing: Any = {
        name: [{"lo": low, "hi": high} for low, high in column.missing]
        for name, column in zip(names, table.columns, strict=True)
        if column.missing
    }
    labels: Any = {n: d for n, d in zip(names, made.labels, strict=True) if d}
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made.sav"
        pyreadstat.write_sav(
            pd.DataFrame(values),
            path,
            column_labels=[c.header[1] if len(c.header) > 1 else None for c in table.columns],
            variable_value_labels=labels,
            missing_ranges=missing or None,
        )
        content = bytearray(path.read_bytes())
    content[_MADE] = _NEVER
    return bytes(content)


def _values(cells: list[object]) -> list[object]:
    """What is nothing, as the kind of column has it: a blank text, or no number."""
    is_text = any(isinstance(cell, str) for cell in cells)
    if is_text:
        return ["" if cell is None else str(cell) for cell in cells]
    return [float("nan") if cell is None else float(str(cell)) for cell in cells]


def parquet(table: RawTable, made: Invented) -> bytes:
    """A Parquet file of a table; what stands beside a code is written in its place."""
    import pyarrow as pa
    from pyarrow import parquet as files

    names = [column.header[0] for column in table.columns]
    arrays = [pa.array(_alike(cells)) for cells in made.cells]
    buffer = io.BytesIO()
    files.write_table(pa.Table.from_arrays(arrays, names), buffer)
    return buffer.getvalue()


def _alike(cells: list[object]) -> list[object]:
    kinds = {type(cell) for cell in cells if cell is not None}
    if len(kinds) < 2:
        return cells
    return [None if cell is None else str(cell) for cell in cells]
