"""Excel exports through python-calamine, guarded against files made to fill the memory."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from ...words.errors import Problem, ProblemsError, Severity
from .excel_guard import checked_parts
from .excel_marks import Marks, TooManyError, check_is_xml, marks_of
from .raw_table import Asked, Cell, RawColumn, RawTable, cell_name
from .sheets import Sheet, chosen_table, filled_sheets


def read(path: Path, sheet: str | None = None, asked: Asked | None = None) -> RawTable:
    """The cells of a sheet: texts, numbers and dates as calamine gives them.

    Raises:
        ProblemsError: If the file is no workbook, is unreasonably large, has no such sheet,
            or has several that can be meant and none is named.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    name = str(path)
    marked = checked_parts(path)
    try:
        with path.open("rb") as file:  # of a path, the suffix would tell the kind
            sheets = _all_sheets(CalamineWorkbook.from_filelike(file))
        table = chosen_table(sheets, sheet, asked, name)
        titles = [dict(table.source)["sheet"]] if table.columns else sheets[0]
        with zipfile.ZipFile(path) as archive:
            for title in titles:
                check_is_xml(archive, title)
            marks = [marks_of(archive, title, marked) for title in titles]
    except (CalamineError, zipfile.BadZipFile, zlib.error, ValueError, OSError) as error:
        raise ProblemsError.at("excel.broken", name) from error
    except TooManyError as error:
        raise ProblemsError.at("excel.too_large", name) from error
    except (ParseError, KeyError, StopIteration) as error:
        raise ProblemsError.at("excel.broken", name) from error
    if not table.columns:  # what is lost may be all there is
        for cell, key in (item for of_sheet in marks for item in of_sheet.lost.items()):
            raise ProblemsError.at(key, name, cell=cell_name(cell))
        return table
    return with_marks(table, marks[0])


def all_sheets(path: Path, kind: str = "excel") -> list[Sheet]:
    """All filled sheets of a workbook (``excel``, or ``sheets`` for its other kinds).

    Raises:
        ProblemsError: If the file is no workbook, or is unreasonably large.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    if kind != "excel":
        from .limited import BrokenError, limited
        from .workbooks import sheets_of

        try:
            return limited(sheets_of, path)[1]
        except BrokenError as error:
            raise ProblemsError.at("excel.broken", str(path)) from error
    checked_parts(path)
    try:
        with path.open("rb") as file:
            return filled_sheets(CalamineWorkbook.from_filelike(file))[1]
    except (CalamineError, zipfile.BadZipFile, zlib.error, ValueError, OSError) as error:
        raise ProblemsError.at("excel.broken", str(path)) from error


def _all_sheets(workbook: Any) -> tuple[list[str], list[Sheet]]:
    """The filled sheets. Old versions of calamine panic, which is no ``Exception``, where a cell
    names a text that is not there."""
    try:
        return filled_sheets(workbook)
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise ValueError("calamine panicked") from error
        raise


def with_marks(table: RawTable, marks: Marks) -> RawTable:
    """The table of a sheet with what stands behind its cells."""
    columns = _with_texts(table.columns, marks.texts)
    notes = table.notes + hidden_rows(table, marks)
    return replace(table, columns=columns, totals=marks.totals, lost=marks.lost, notes=notes)


def _with_texts(columns: Sequence[RawColumn], texts: Mapping[Cell, str]) -> tuple[RawColumn, ...]:
    """The columns with some errors as texts; those outside of all that is filled are left."""
    of_columns: dict[int, dict[int, object]] = {}
    for (row, n), text in texts.items():
        if n < len(columns) and row < columns[n].length:
            of_columns.setdefault(n, {})[row] = text
    return tuple(
        c.with_cells(of_columns[n]) if n in of_columns else c for n, c in enumerate(columns)
    )


def hidden_rows(table: RawTable, marks: Marks) -> tuple[Problem, ...]:
    """That rows which are filled are not seen in Excel: they may have been filtered away."""
    filled = table.filled
    rows = sorted(row for row in marks.hidden if row < len(filled) and filled[row])
    if not rows:
        return ()
    key = f"excel.hidden_rows.{'one' if len(rows) == 1 else 'many'}"
    facts = (("count", len(rows)),)
    return (
        Problem(key=key, file=table.file, row=rows[0] + 1, facts=facts, severity=Severity.WARNING),
    )
