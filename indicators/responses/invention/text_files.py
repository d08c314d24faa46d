"""Text files with other cells: encoding, delimiter, quotes and ends of lines stay."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from ..readers.csv import delimiter_of, stated_delimiter
from . import Cells
from .chance import Chance
from .vocabulary import Vocabulary

_PIECE = re.compile(rb"[^;,\t|\"\r\n]+")
_LINE = re.compile(rb"[^\r\n]+")
_WITHIN = 60  # lines at the top, among which are the headers
_PLAIN = re.compile(rb"[A-Za-z1-9]")


class _Field(NamedTuple):
    """A field of a text, its place in it and in the table."""

    row: int
    column: int
    first: int
    last: int


def with_cells(content: bytes, encoding: str, cells: Cells, delimiter: str | None) -> bytes:
    """A text file with other cells in place of its own.

    ``encoding`` and ``delimiter`` are those it was read with; without the latter it is looked for.
    """
    text = content.decode(encoding)
    stated = stated_delimiter(text)
    delimiter = delimiter or stated or delimiter_of(text)
    start = re.match(r"[^\r\n]*(?:\r\n|\r|\n)?", text).end() if stated else 0  # type: ignore[union-attr]
    parts, done = [], 0
    for field in _fields(text, delimiter, start):
        parts += [text[done : field.first], _replaced(text, field, cells, delimiter)]
        done = field.last
    return _encoded("".join([*parts, text[done:]]), encoding, content)


def _fields(text: str, delimiter: str, start: int) -> Iterator[_Field]:
    mark = re.escape(delimiter)
    pattern = re.compile(rf'(?:"(?:[^"]|"")*"|[^{mark}\r\n"])?[^{mark}\r\n]*')
    row, column, place = 0, 0, start
    while place < len(text):
        end = pattern.match(text, place).end()  # type: ignore[union-attr]
        yield _Field(row, column, place, end)
        if text.startswith(delimiter, end) and delimiter:
            column, place = column + 1, end + 1
        else:
            row, column = row + 1, 0
            place = end + (2 if text.startswith("\r\n", end) else 1)


def _replaced(text: str, field: _Field, cells: Cells, delimiter: str) -> str:
    """A field as it is written now; what is outside of the table is nothing."""
    before = text[field.first : field.last]
    is_quoted = before.startswith('"')
    plain = before[1:-1].replace('""', '"') if is_quoted and before.endswith('"') else before
    if not plain.strip():
        return before
    inside = field.column < len(cells) and field.row < len(cells[field.column])
    cell = cells[field.column][field.row] if inside else None
    now = "" if cell is None else str(cell)
    if now == plain:
        return before
    if is_quoted or any(mark in now for mark in (delimiter, '"', "\r", "\n")):
        doubled = now.replace('"', '""')
        return f'"{doubled}"'
    return now


def _encoded(text: str, encoding: str, before: bytes) -> bytes:
    if encoding == "utf-16":
        is_big = before.startswith(codecs.BOM_UTF16_BE)
        mark, encoding = (
            (codecs.BOM_UTF16_BE, "utf-16-be") if is_big else (codecs.BOM_UTF16_LE, "utf-16-le")
        )
        return mark + text.encode(encoding)
    if encoding == "utf-8-sig" and not before.startswith(codecs.BOM_UTF8):
        encoding = "utf-8"
    return text.encode(encoding, errors="replace")


def letter_by_letter(content: bytes, known: Vocabulary, chance: Chance) -> bytes:
    """A text file that cannot be read, letter for letter: only the line with the headers stays,
    and what the program knows."""
    lines = list(_LINE.finditer(content))[:_WITHIN]
    best = max(lines, key=lambda line: _known_pieces(line[0], known), default=None)
    headers = best.span() if best is not None and _known_pieces(best[0], known) else (0, 0)

    def replaced(piece: re.Match[bytes]) -> bytes:
        if headers[0] <= piece.start() < headers[1] or known.word(_text(piece[0])):
            return piece[0]
        return _PLAIN.sub(lambda m: chance.letter(m[0].decode()).encode(), piece[0])

    return _PIECE.sub(replaced, content)


def _known_pieces(line: bytes, known: Vocabulary) -> int:
    return sum(known.word(_text(piece)) for piece in _PIECE.findall(line))


def _text(piece: bytes) -> str:
    try:
        return piece.decode().strip()
    except UnicodeDecodeError:
        return piece.decode("cp1252", errors="replace").strip()
