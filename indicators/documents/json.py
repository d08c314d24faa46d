"""Writes records as JSON: a list of objects, one for each row."""

from __future__ import annotations

import json
from decimal import Decimal

from .cells import legible
from .model import Field, Records


def render(records: Records) -> bytes:
    """The records as UTF-8, their columns as names; ``null`` stands for no number."""
    records = legible(records)
    rows = [dict(zip(records.columns, map(_number, row), strict=True)) for row in records.rows]
    return f"{json.dumps(rows, ensure_ascii=False, indent=2)}\n".encode()


def _number(field: Field) -> str | int | float | None:
    """A number as JSON has it: the shortest float that is read as 46.2 is written "46.2"."""
    if not isinstance(field, Decimal):
        return field
    return float(field) if field.as_tuple().exponent else int(field)
