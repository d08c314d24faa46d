"""Excel exports through python-calamine, guarded against files made to fill the memory."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

import numpy as np

from ...words import plain_key
from ...words.errors import ProblemsError, with_nearest
from .excel_formulas import Formulas, formulas_of
from .excel_guard import checked_parts
from .raw_table import RawColumn, RawTable, coded_columns


def read(path: Path, sheet: str | None = None) -> RawTable:
    """The cells of a sheet: texts, numbers and dates as calamine gives them.

    Raises:
        ProblemsError: If the file is no workbook, is unreasonably large, has no such sheet,
            or has several filled ones and none is named.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    name = str(path)
    with_formulas = checked_parts(path)
    try:
        workbook = CalamineWorkbook.from_path(path)
        title, columns = _sheet_columns(workbook, sheet, name)
        with zipfile.ZipFile(path) as archive:
            formulas = formulas_of(archive, title, with_formulas) if title else Formulas()
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
    if sheet.start is None:  # nothing is there; old versions panic if they are asked for its rows
        return ()
    columns = coded_columns(sheet.iter_rows())
    blank = RawColumn((None,), np.zeros(columns[0].length, np.uint8))
    left_out: int = sheet.start[1] + sheet.width - len(columns)
    return (blank,) * left_out + columns


def _no_sheet(sheet: str, names: list[str], name: str) -> list[str]:
    key, similar = with_nearest("excel.no_sheet", sheet, names)
    raise ProblemsError.at(key, name, given=sheet, sheets=names, nearest=similar)
