"""Excel exports through python-calamine, guarded against files made to fill the memory."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path
from typing import IO, Any
from xml.etree.ElementTree import ParseError

import numpy as np

from ...words import plain_key
from ...words.errors import ProblemsError, with_nearest
from .excel_formulas import Formulas, formulas_of
from .raw_table import RawColumn, RawTable, coded_columns

_MOST_BYTES = 500_000_000  # of all parts, unpacked
_MOST_PARTS = 5_000
_MOST_CELLS = 20_000_000
_UNNAMED_WIDTH = 64  # columns allowed for in rows whose cells carry no reference
_BLOCK = 1 << 20
# The place of a cell (r="B7") or of a row (r="7").
_REFERENCE = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]{0,9})(\d{1,99})[\"']")

# An error such as #N/A.
_ERROR = re.compile(rb"""<(?:\w+:)?c\b(?=[^>]*\bt=["']e["'])[^>]*\br=["'](\w+)["']""")
_MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\b[^>]*\bref=["']([A-Z]+)(\d+):[A-Z]+(\d+)["']""")
_ANSWERS_FROM = 3  # rows above may be headers, and headers are merged at times
_OVERLAP = 2_000  # bytes; longer than the start of any cell


def read(path: Path, sheet: str | None = None) -> RawTable:
    """The cells of a sheet: texts, numbers and dates as calamine gives them.

    Raises:
        ProblemsError: If the file is no workbook, is unreasonably large, has no such sheet,
            or has several filled ones and none is named.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    name = str(path)
    _check_size(path)
    try:
        workbook = CalamineWorkbook.from_path(path)
        title, columns = _sheet_columns(workbook, sheet, name)
        with zipfile.ZipFile(path) as archive:
            formulas = formulas_of(archive, title) if title else Formulas()
    except (CalamineError, zipfile.BadZipFile, zlib.error, ValueError, OSError) as error:
        raise ProblemsError.at("excel.broken", name) from error
    except (ParseError, KeyError, StopIteration) as error:
        raise ProblemsError.at("excel.broken", name) from error
    if formulas.lost:
        raise ProblemsError.at("excel.formula", name, cell=formulas.lost)
    return RawTable(file=name, totals=formulas.totals, columns=columns)


def _sheet_columns(
    workbook: Any, sheet: str | None, name: str
) -> tuple[str | None, tuple[RawColumn, ...]]:
    """Name and columns of the sheet asked for, or of the only one that holds anything."""
    names: list[str] = list(workbook.sheet_names)
    if sheet is not None:
        names = [n for n in names if plain_key(n) == plain_key(sheet)] or _no_sheet(
            sheet, names, name
        )
    filled = {}
    for title in names:
        columns = _columns(workbook.get_sheet_by_name(title))
        if any(column.filled.any() for column in columns):
            filled[title] = columns
    if len(filled) > 1:
        raise ProblemsError.at("excel.sheets", name, sheets=list(filled))
    return next(iter(filled.items()), (None, ()))


def _columns(sheet: Any) -> tuple[RawColumn, ...]:
    """The columns of a sheet from A on; calamine's rows begin where the sheet is filled."""
    columns = coded_columns(sheet.iter_rows())
    if not columns:
        return ()
    blank = RawColumn((None,), np.zeros(columns[0].length, np.uint8))
    left_out: int = sheet.start[1] + sheet.width - len(columns)
    return (blank,) * left_out + columns


def _no_sheet(sheet: str, names: list[str], name: str) -> list[str]:
    key, similar = with_nearest("excel.no_sheet", sheet, names)
    raise ProblemsError.at(key, name, given=sheet, sheets=names, nearest=similar)


def _check_size(path: Path) -> None:
    """Refuses a file that would unpack to more than any survey, before calamine opens it.

    A few kilobytes can name the cells A1 and XFD1048576, and a reader then lays out the
    whole rectangle between them.
    """
    name = str(path)
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if len(parts) > _MOST_PARTS or sum(p.file_size for p in parts) > _MOST_BYTES:
                raise ProblemsError.at("excel.too_large", name)
            for part in parts:
                if part.filename.endswith(".xml"):
                    with archive.open(part) as sheet:
                        _check_part(sheet, part.filename.startswith("xl/worksheets/"), name)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError) as e:
        raise ProblemsError.at("excel.no_zip", name) from e
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise ProblemsError.at("excel.broken", name) from error


def _check_cells(text: bytes, name: str) -> None:
    """Refuses cells that calamine hands over as empty though an answer was meant to be there."""
    if error := _ERROR.search(text):
        raise ProblemsError.at("excel.error", name, cell=error[1].decode())
    for start, row, end in _MERGED.findall(text):
        if int(row) >= _ANSWERS_FROM and int(end) > int(row):
            raise ProblemsError.at("excel.merged", name, cell=(start + row).decode())


def _check_part(sheet: IO[bytes], answers: bool, name: str) -> None:
    """Finds the furthest row and column that any part names, and lost cells of sheets."""
    overlap, furthest_row, furthest_column = b"", 0, _UNNAMED_WIDTH
    while block := sheet.read(_BLOCK):
        text = overlap + block
        if answers:
            _check_cells(text, name)
        for letters, digits in set(_REFERENCE.findall(text)):
            furthest_row = max(furthest_row, int(digits))
            furthest_column = max(furthest_column, _column_number(letters))
        if furthest_row * furthest_column > _MOST_CELLS:
            raise ProblemsError.at("excel.too_large", name)
        overlap = text[-_OVERLAP:]  # a cell may lie across two blocks


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
