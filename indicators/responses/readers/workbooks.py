"""Workbooks that are no .xlsx, through python-calamine: OpenDocument, and Excel's older kinds.

They are read in a process of its own, as a few bytes can stand for gigabytes of cells.
"""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

from ...words.errors import Problem, ProblemsError, Severity
from .excel import with_marks
from .limited import BrokenError, limited
from .ods_marks import ods_marks
from .raw_table import Asked, RawTable
from .sheets import Sheet, chosen_sheet, filled_sheets, others


def read(path: Path, sheet: str | None = None, asked: Asked | None = None) -> RawTable:
    """The cells of a sheet: texts, numbers and dates as calamine gives them.

    Raises:
        ProblemsError: If the file is no workbook, is protected, has no such sheet, or has several
            that can be meant and none is named.
    """
    import python_calamine  # noqa: F401  # here, as a copy of this process need not load it then

    name = str(path)
    try:
        sheets = limited(sheets_of, path)
        chosen, notes = chosen_sheet(sheets, sheet, asked, name)
        if chosen is None:
            return RawTable(file=name, columns=())
        table = RawTable(
            file=name,
            columns=chosen.columns,
            notes=notes,
            source=(("sheet", chosen.title),),
            others=others(sheets[1], chosen),
        )
        if _is_open_document(path):
            return with_marks(table, limited(ods_marks, path, chosen.title))
    except BrokenError as error:
        raise ProblemsError.at("excel.broken", name) from error
    unseen = Problem(key="excel.unseen", file=name, severity=Severity.WARNING)
    return replace(table, notes=(*notes, unseen))


def _is_open_document(path: Path) -> bool:
    return zipfile.is_zipfile(path) and "content.xml" in zipfile.ZipFile(path).namelist()


def sheets_of(path: Path) -> tuple[list[str], list[Sheet]]:
    """What ``filled_sheets`` says of a file."""
    from python_calamine import CalamineWorkbook

    with path.open("rb") as file:  # of a path, the suffix would tell the kind
        return filled_sheets(CalamineWorkbook.from_filelike(file))
