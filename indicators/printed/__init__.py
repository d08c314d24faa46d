"""Published tables: what stands in them, and all that can be behind it."""

from __future__ import annotations

from .reconstruction import Possible, possible
from .rows import rows_of, unknown_rows
from .shares import PrintedShares, Ways
from .table import PrintedRow, PrintedTable, read_printed

__all__ = [
    "Possible", "PrintedRow", "PrintedShares", "PrintedTable", "Ways", "possible", "read_printed",
    "rows_of", "unknown_rows",
]  # fmt: skip
