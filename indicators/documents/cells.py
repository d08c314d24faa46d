"""What every writer does to the words it is given: clean them, and print a cell."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from ..words import percent_text, points_text
from .model import Bar, Cell, Chart, Column, Kind, Points, Row, Share, Table, Text

_Content = TypeVar("_Content")

# Whatever ends a line, somewhere: a text of a document is one line.
_BREAKS = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029]+")
# Control characters steer terminals, directional ones turn the numbers beside them around,
# and XML can hold neither these nor lone surrogates.
_ILLEGIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def legible(content: _Content, language: str | None = None) -> _Content:
    """The document or records with every text on one line, without control characters.

    Line breaks become spaces; any other character that nobody can read becomes "�", so that
    it is seen. Letters with accents become one character each. Numbers get the text that they
    have in print in the ``language``, by default a document's own. Every writer begins here.
    """
    language = language or getattr(content, "language", None) or "sv"
    cleaned: Any = content
    if isinstance(content, str):
        cleaned = content if content.isprintable() and content.isascii() else _readable(content)
    elif isinstance(content, tuple):
        cleaned = tuple(legible(item, language) for item in content)
    elif isinstance(content, (Share, Points, Bar)):
        cleaned = _in_print(content, language)
    elif names := field_names(cleaned.__class__):
        field_values = {name: getattr(content, name) for name in names}
        clean_values = {name: legible(old, language) for name, old in field_values.items()}
        if isinstance(content, Chart):
            clean_values["language"] = language
        changed = {name: new for name, new in clean_values.items() if new is not field_values[name]}
        cleaned = replace(cleaned, **changed) if changed else content
    legible_content: _Content = cleaned
    return legible_content


@cache
def field_names(kind: type) -> tuple[str, ...]:
    """The names of the fields of what a document is made of; of texts and numbers there are
    none."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def _in_print(cell: Share | Points | Bar, language: str) -> Share | Points | Bar:
    if isinstance(cell, Points):
        return replace(cell, text=points_text(language, cell.value))
    inner = "" if cell.inner is None else percent_text(language, cell.inner)
    if isinstance(cell, Bar):
        cell = replace(cell, under=legible(cell.under, language))
    return replace(cell, text=percent_text(language, cell.percent), inner_text=inner)


def _readable(text: str) -> str:
    one_line = _ILLEGIBLE.sub("\N{REPLACEMENT CHARACTER}", _BREAKS.sub(" ", text))
    return unicodedata.normalize("NFC", one_line)


def language_of(cell: Cell) -> str | None:
    """The language of a cell's words, if it is not the document's."""
    return cell.language if isinstance(cell, Text) else None


def by_question(rows: Iterable[Row]) -> list[list[Row]]:
    """The rows in the groups that belong together: each with the earlier years under it."""
    groups: list[list[Row]] = []
    for row in rows:
        if row.earlier and groups:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def key_column(table: Table) -> int | None:
    """The place of the share that is read first: of all that counts as positive, of this year, of
    everybody."""
    shares = [n for n, column in enumerate(table.columns) if column.kind is Kind.SHARE]
    if inner := [n for n in shares if table.columns[n].inner is not None]:
        return inner[-1]
    is_of_two = any(column.kind is Kind.POINTS for column in table.columns) and len(shares) == 2
    return shares[-1 if is_of_two else 0] if shares else None


def clear_change(row: Row, columns: Sequence[Column]) -> bool | None:
    """Whether a row tells of a clear rise, or of a clear fall; nothing where of neither."""
    by_kind = {column.kind: cell for column, cell in zip(columns, row.cells, strict=True)}
    points = by_kind.get(Kind.POINTS)
    if not isinstance(by_kind.get(Kind.VERDICT), Text) or not isinstance(points, Points):
        return None
    return points.value > 0 if points.value else None


def arrow_of(rises: bool) -> str:
    """What a clear rise, or a clear fall, is told by besides its colour."""
    return "▲" if rises else "▼"


def shared_room(wanted: Mapping[int, int], room: int) -> dict[int, int]:
    """Room shared evenly between columns, except that none gets more than it wants."""
    shared: dict[int, int] = {}
    for column in sorted(wanted, key=lambda column: wanted[column]):
        fair = (room - sum(shared.values())) // (len(wanted) - len(shared))
        shared[column] = min(wanted[column], fair)
    return shared
