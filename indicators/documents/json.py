"""Writes records as JSON: a list of objects, one for each row."""

from __future__ import annotations

import json

from .cells import legible
from .model import Records


def render(records: Records) -> bytes:
    """The records as UTF-8, their columns as names; ``null`` stands for no number."""
    records = legible(records)
    rows = [dict(zip(records.columns, row, strict=True)) for row in records.rows]
    return f"{json.dumps(rows, ensure_ascii=False, indent=2)}\n".encode()
