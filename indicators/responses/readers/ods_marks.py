"""What stands behind the cells of an OpenDocument sheet, as ``excel_marks`` has it of Excel."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from .excel_marks import ERROR_TEXTS, NOTHING, Marks, sums_up
from .raw_table import Cell

_MOST_ROWS, _MOST_COLUMNS = 1 << 20, 1 << 14
_BRACKETS = re.compile(r"\[\.?|\]|(?<=:)\.")  # [.B2:.B7] is B2:B7


def ods_marks(path: Path, sheet: str) -> Marks:
    """What stands behind the cells of the sheet of that name."""
    search = _Search(sheet)
    with zipfile.ZipFile(path) as archive, archive.open("content.xml") as content:
        for event, element in ElementTree.iterparse(content, ("start", "end")):
            search.see(event, element.tag.rpartition("}")[2], element)
    return Marks(search.lost, search.texts, frozenset(search.totals), frozenset(search.hidden))


class _Search:
    """A search through a document: where it is, and what has been found so far."""

    def __init__(self, sheet: str) -> None:
        self.lost: dict[Cell, str] = {}
        self.texts: dict[Cell, str] = {}
        self.totals: set[Cell] = set()
        self.hidden: set[int] = set()
        self._sheet, self._is_within = sheet, False
        self._row = self._column = 0

    def see(self, event: str, kind: str, element: ElementTree.Element) -> None:
        """The start or the end of an element; rows and cells may stand for several."""
        if kind == "table":
            self._is_within = event == "start" and _attribute(element, "name") == self._sheet
            self._row = 0
        elif kind == "table-row" and event == "start":
            self._column = 0
        elif kind == "table-row":
            self._end_row(element)
        elif kind in ("table-cell", "covered-table-cell") and event == "end":
            if self._is_within:
                self._see_cell(element)
            self._column += _repeated(element, "columns", _MOST_COLUMNS)

    def _end_row(self, element: ElementTree.Element) -> None:
        """What is in a row that stands for several is in each of them."""
        times = _repeated(element, "rows", _MOST_ROWS)
        rows = range(self._row, min(self._row + times, _MOST_ROWS))
        if self._is_within and _attribute(element, "visibility") in ("collapse", "filter"):
            self.hidden.update(rows)
        for found in (self.lost, self.texts):
            here = [cell for cell in found if cell[0] == self._row] if times > 1 else []
            found |= {(row, n): found[r, n] for row in rows for r, n in here}
        self._row += times
        element.clear()

    def _see_cell(self, cell: ElementTree.Element) -> None:
        places = [
            (self._row, self._column + n) for n in range(_repeated(cell, "columns", _MOST_COLUMNS))
        ]
        formula = _attribute(cell, "formula")
        kinds = [value for key, value in cell.items() if key.endswith("}value-type")]
        if "error" in kinds:
            text = "".join(cell.itertext()).strip()
            if text in ERROR_TEXTS:
                self.texts |= dict.fromkeys(places, text)
            if text != NOTHING:
                self.lost |= dict.fromkeys(places, "excel.error")
        elif formula is not None and not kinds:
            self.lost |= dict.fromkeys(places, "excel.formula")
        if formula is not None and sums_up(_BRACKETS.sub("", formula.partition("=")[2])):
            self.totals.update(places)


def _attribute(element: ElementTree.Element, name: str) -> str | None:
    values = (value for key, value in element.items() if key.rpartition("}")[2] == name)
    return next(values, None)


def _repeated(element: ElementTree.Element, what: str, most: int) -> int:
    return min(int(_attribute(element, f"number-{what}-repeated") or 1), most)
