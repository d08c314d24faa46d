"""Writes records as comma-separated text that any program can read."""

from __future__ import annotations

import csv
import io

from .cells import legible
from .model import Field, Records

# The full-width signs are read as the plain ones by spreadsheets in East Asian locales.
_STARTS_FORMULA = tuple("=+-@＝＋－＠")


def render(records: Records) -> bytes:
    """The records as UTF-8 with a header row; an empty field stands for no number.
    Decimals have a point, as commas part the fields.

    A text that a spreadsheet would run as a formula gets an apostrophe in front.
    """
    records = legible(records)
    text = io.StringIO()
    # The module quotes a lone empty field, so a row is never mistaken for an empty line.
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(map(_harmless, records.columns))
    writer.writerows(map(_harmless, row) for row in records.rows)
    return text.getvalue().encode()


def _harmless(field: Field) -> Field:
    # Some programs trim a text before they look at its first character.
    starts_formula = isinstance(field, str) and field.lstrip().startswith(_STARTS_FORMULA)
    return f"'{field}" if starts_formula else field
