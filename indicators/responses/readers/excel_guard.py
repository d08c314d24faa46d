"""Workbooks looked through before they are opened: those made to fill the memory are refused, and
sheets with something behind their cells are found.

Every byte that a workbook unpacks to is looked at, so this looks for plain bytes first, and at
what they stand in only where they are.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NamedTuple

import numpy as np

from ...words.errors import ProblemsError

_MOST_BYTES = 500_000_000  # of all parts, unpacked
_MOST_PARTS = 5_000
_MOST_CELLS = 20_000_000
_UNNAMED_WIDTH = 64  # columns allowed for in rows whose cells carry no reference
_BLOCK = 1 << 20
_OVERLAP = 2_000  # bytes; longer than the start of any cell
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".bin")

# The place of a cell (r="B7") or of a row (r="7").
_REFERENCE = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]{0,9})(\d{1,99})[\"']")
_MOST_LETTERS, _MOST_DIGITS = 9, 99
_FAR = 10**15
_WORD = np.array([re.fullmatch(rb"\w", bytes([n])) is not None for n in range(256)])
# Something that readers of values do not hand over: a formula, an error such as #N/A, a cell merged
# with others, a row that is not seen.
_MARK = re.compile(
    rb"""<(?:\w+:)?(?:f[\s/>]|mergeCell\b|c\b[^>]*\bt\s*=\s*["']e["']|row\b[^>]*\bhidden)"""
)
_SIGNS = (b"<f", b":f", b'"e"', b"'e'", b"hidden", b"mergeCell")


class Place(NamedTuple):
    """A row and a column, counted from 1."""

    row: int
    column: int


def checked_parts(path: Path) -> frozenset[str]:
    """The parts of a workbook in which something stands behind cells: see ``excel_marks``.

    A few kilobytes can name the cells A1 and XFD1048576, and a reader then lays out the
    whole rectangle between them.

    Raises:
        ProblemsError: If it is no workbook, or would unpack to more than any survey.
    """
    name = str(path)
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if len(parts) > _MOST_PARTS or sum(p.file_size for p in parts) > _MOST_BYTES:
                raise ProblemsError.at("excel.too_large", name)
            return frozenset(
                part.filename
                for part in parts
                if not part.filename.lower().endswith(_PICTURES) and _is_marked(archive, part, name)
            )
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError) as e:
        raise ProblemsError.at("excel.no_zip", name) from e
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise ProblemsError.at("excel.broken", name) from error


def _is_marked(archive: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> bool:
    """Whether something stands behind the cells of a part; how far it reaches is checked."""
    found, furthest = False, Place(0, _UNNAMED_WIDTH)
    with archive.open(part) as content:
        for text in _overlapping(content):
            may_have = not found and any(sign in text for sign in _SIGNS)
            found = found or (may_have and _MARK.search(text) is not None)
            furthest = Place(*map(max, furthest, furthest_place(text)))
            if furthest.row * furthest.column > _MOST_CELLS:
                raise ProblemsError.at("excel.too_large", name)
    return found


def _overlapping(content: IO[bytes]) -> Iterator[bytes]:
    """A part block by block; a cell may lie across two."""
    overlap = b""
    while block := content.read(_BLOCK):
        text = overlap + block
        yield text
        overlap = text[-_OVERLAP:]


def furthest_place(text: bytes) -> Place:
    """The furthest row and the furthest column that XML names, as ``_REFERENCE`` finds them.

    References are written ``r="B7"``; only where a text has signs of other ways is it searched
    with the pattern.
    """
    characters = np.frombuffer(b"  " + text + b"\0" * 2, np.uint8)
    signs = np.flatnonzero(characters == ord("="))
    before, after = characters[signs - 1], characters[signs + 1]
    if (before <= ord(" ")).any() or ((after <= ord(" ")) | (after == ord("'"))).any():
        found = {(letters.upper(), int(digits)) for letters, digits in _REFERENCE.findall(text)}
        columns = (_column_number(letters) for letters, _ in found)
        return Place(max((row for _, row in found), default=0), max(columns, default=0))
    named = (before == ord("r")) & (after == ord('"')) & ~_WORD[characters[signs - 2]]
    return _furthest_at(characters, signs[named] + 2)


def _furthest_at(characters: np.ndarray, at: np.ndarray) -> Place:
    """The furthest row and column of the references that begin at some places."""
    columns, rows = np.zeros((2, len(at)), np.int64)
    for _ in range(_MOST_LETTERS):
        letters = characters[at] & ~np.uint8(32)  # in upper case
        is_letter = (letters >= ord("A")) & (letters <= ord("Z"))
        if not is_letter.any():
            break
        columns = np.where(is_letter, columns * 26 + letters - (ord("A") - 1), columns)
        at = at + is_letter
    first = at
    for _ in range(_MOST_DIGITS):
        digits = characters[at] - np.uint8(ord("0"))  # what is no digit wraps around to more
        is_digit = digits < 10
        if not is_digit.any():
            break
        rows = np.where(is_digit, np.minimum(rows * 10 + digits, _FAR), rows)
        at = at + is_digit
    valid = (at > first) & (characters[at] == ord('"'))
    return Place(int(rows[valid].max(initial=0)), int(columns[valid].max(initial=0)))


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
