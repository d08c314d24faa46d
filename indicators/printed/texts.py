"""How rows of percents are written in messages and reports."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from ..words import rounded_percent
from ..words.said import Words, joined
from .reconstruction import Possible
from .shares import Ways

MOST_TOLD = 3
"""The possibilities that are named, where there are many."""


def row_texts(possible: Possible) -> list[Words]:
    """The percents of an impossible row, then those of the nearest possible ones, some of them."""
    nearest = [percents_of(possible, ways) for ways in possible.nearest[:MOST_TOLD]]
    return [row_text([None if p is None else str(p) for p in row])
            for row in (possible.shares.percents, *nearest)]  # fmt: skip


def percents_of(possible: Possible, ways: Ways) -> list[Decimal | None]:
    """What is printed of counts, in the columns that the row has."""
    return [
        None if percent is None else rounded_percent(Fraction(count, ways.base), possible.decimals)
        for percent, count in zip(possible.shares.percents, next(iter(ways)), strict=True)
    ]


def row_text(texts: Sequence[Words | None]) -> Words:
    """ "1, 0, 30 (24)": negative, neutral, positive, and clear in parentheses."""
    parts, clear = [text for text in texts[:3] if text is not None], texts[3]
    shares = joined(parts, ", ")
    return shares if clear is None else joined((shares, " (", clear, ")"), "")
