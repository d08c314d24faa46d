"""Workbooks looked through before they are opened: those made to fill the memory are refused, and
so are cells that would be lost.

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
_SHEETS = "xl/worksheets/"
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".bin")

# The place of a cell (r="B7") or of a row (r="7").
_REFERENCE = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]{0,9})(\d{1,99})[\"']")
_MOST_LETTERS, _MOST_DIGITS = 9, 99
_FAR = 10**15
_WORD = np.array([re.fullmatch(rb"\w", bytes([n])) is not None for n in range(256)])
# An error such as #N/A.
_ERROR = re.compile(rb"""<(?:\w+:)?c\b(?=[^>]*\bt=["']e["'])[^>]*\br=["'](\w+)["']""")
_MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\b[^>]*\bref=["']([A-Z]+)(\d+):[A-Z]+(\d+)["']""")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_ANSWERS_FROM = 3  # rows above may be headers, and headers are merged at times


class Place(NamedTuple):
    """A row and a column, counted from 1."""

    row: int
    column: int


def checked_parts(path: Path) -> frozenset[str]:
    """The parts of a workbook that have formulas.

    A few kilobytes can name the cells A1 and XFD1048576, and a reader then lays out the
    whole rectangle between them.

    Raises:
        ProblemsError: If it is no workbook, would unpack to more than any survey, or has a cell
            that reads as empty though an answer was meant to be there.
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
                if not part.filename.lower().endswith(_PICTURES)
                and _has_formulas(archive, part, name)
            )
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError) as e:
        raise ProblemsError.at("excel.no_zip", name) from e
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise ProblemsError.at("excel.broken", name) from error


def _has_formulas(archive: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> bool:
    """Whether a part has formulas; how far it reaches, and the cells of a sheet, are checked."""
    is_sheet, found, furthest = part.filename.startswith(_SHEETS), False, Place(0, _UNNAMED_WIDTH)
    with archive.open(part) as content:
        for text in _overlapping(content):
            if is_sheet:
                _check_cells(text, name)
            may_have = not found and (b"<f" in text or b":f" in text)
            found = found or (may_have and _FORMULA.search(text) is not None)
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


def _check_cells(text: bytes, name: str) -> None:
    """Refuses cells that calamine hands over as empty though an answer was meant to be there."""
    has_error = b't="e"' in text or b"t='e'" in text
    if has_error and (error := _ERROR.search(text)):
        raise ProblemsError.at("excel.error", name, cell=error[1].decode())
    for start, row, end in _MERGED.findall(text) if b"mergeCell" in text else ():
        if int(row) >= _ANSWERS_FROM and int(end) > int(row):
            raise ProblemsError.at("excel.merged", name, cell=(start + row).decode())


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
