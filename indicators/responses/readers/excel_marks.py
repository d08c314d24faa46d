"""What stands behind the cells of a sheet: formulas, errors, merged cells and hidden rows, which
readers of values do not hand over."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from itertools import product
from pathlib import PurePosixPath
from typing import IO
from xml.etree import ElementTree

from .raw_table import Cell

_REFERENCE = re.compile(r"([A-Za-z]{1,3})(\d{1,10})")
_RANGE = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
_ANSWERS_FROM = 3  # rows above may be headers, and headers are merged at times
_MOST_LOST = 1_000_000  # cells
NOTHING = "#NULL!"
ERROR_TEXTS = (NOTHING, "#N/A")

# Functions that sum up, over cells of several rows: B2:B7, B:B, or a column of a table, Svar[F1].
_TOTAL = re.compile(
    r"\b(?:SUBTOTAL|AGGREGATE|COUNT\w*|SUM\w*|AVERAGE\w*|MEDIAN|MODE|STDEV\w*|VAR\w*|MIN|MAX)"
    r"(?:\.\w+)*\s*\(",
    re.IGNORECASE,
)
_ROWS = re.compile(r"\$?[A-Z]{1,3}\$?(\d+):\$?[A-Z]{1,3}\$?(\d+)", re.IGNORECASE)
_PLAIN = re.compile(r"=?(?:(?:'[^']+'|[\w.]+)!)?\$?[A-Za-z]{1,3}\$?\d+")
# Cells of another sheet, such as a list of codes, are no other rows of this one.
_ELSEWHERE = re.compile(
    r"(?:'[^']+'|[\w.]+)!\$?[A-Z]{1,3}\$?\d*:\$?[A-Z]{1,3}\$?\d*", re.IGNORECASE
)
_WHOLE_COLUMN = re.compile(r"\$?[A-Z]{1,3}:\$?[A-Z]{1,3}\b|\w\[", re.IGNORECASE)


class TooManyError(Exception):
    """More cells are merged than any survey has."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands behind cells, whose places are (row, column) from 0.

    ``lost``: cells that read as blank though something is meant to be there, with the key of what
    is the matter; ``texts``: errors that are read as their own text; ``totals``: formulas that sum
    up other rows; ``hidden``: rows that are not seen.
    """

    lost: Mapping[Cell, str] = field(default_factory=dict)
    texts: Mapping[Cell, str] = field(default_factory=dict)
    totals: frozenset[Cell] = frozenset()
    hidden: frozenset[int] = frozenset()


def marks_of(archive: zipfile.ZipFile, sheet: str, marked: Collection[str]) -> Marks:
    """What stands behind the cells of a sheet; ``marked`` are the parts in which something does.

    Raises:
        ElementTree.ParseError: If a part is no XML.
        KeyError: If the workbook does not say where the sheet stands.
        TooManyError: If nearly all of the sheet is merged.
    """
    part = part_of(archive, sheet)
    if part not in marked:
        return Marks()
    search = _Search()
    with archive.open(part) as content:
        search.through(content)
    return Marks(search.lost, search.texts, frozenset(search.totals), frozenset(search.hidden))


def check_is_xml(archive: zipfile.ZipFile, sheet: str) -> None:
    """That a sheet and the texts of a workbook are XML, whose reader takes much for cells that is
    not: what is broken would be read as blank.

    Raises:
        ElementTree.ParseError: If one of them is not.
        KeyError: If the workbook does not say where the sheet stands.
    """
    texts = (name for name in archive.namelist() if name.lower().endswith("sharedstrings.xml"))
    for part in (part_of(archive, sheet), *texts):
        if archive.getinfo(part).file_size <= _LARGEST_CHECKED:
            parser = ElementTree.XMLParser(target=_Nothing())
            with archive.open(part) as content:
                while block := content.read(1 << 16):
                    parser.feed(block)
            parser.close()


_LARGEST_CHECKED = 20_000_000  # bytes: a tenth of a second for each million


class _Nothing:
    """What is made of XML that is only looked through."""

    def close(self) -> None:
        """Nothing."""


class _Search:
    """A search through a sheet: what has been found so far."""

    def __init__(self) -> None:
        self.lost: dict[Cell, str] = {}
        self.texts: dict[Cell, str] = {}
        self.totals: set[Cell] = set()
        self.hidden: set[int] = set()
        self._shared: dict[str, str] = {}

    def through(self, content: IO[bytes]) -> None:
        """Looks at each row and cell; both may leave their place out."""
        row = column = -1
        for event, element in ElementTree.iterparse(content, ("start", "end")):
            kind = element.tag.rpartition("}")[2]
            if kind == "row" and event == "start":
                row, column = int(element.get("r", row + 2)) - 1, -1
                self._see_row(element, row)
            elif kind == "c" and event == "end":
                place = _REFERENCE.fullmatch(element.get("r", ""))
                column = _number(place[1]) if place else column + 1
                self._see_cell(element, (int(place[2]) - 1 if place else row, column))
            elif kind == "mergeCell" and event == "end":
                self._see_merged(element.get("ref", ""))
            if kind in ("c", "row") and event == "end":
                element.clear()

    def _see_row(self, element: ElementTree.Element, row: int) -> None:
        if element.get("hidden") in ("1", "true"):
            self.hidden.add(row)

    def _see_cell(self, cell: ElementTree.Element, place: Cell) -> None:
        if cell.get("t") == "e":
            self._see_error(_child(cell, "v"), place)
        formula = _child(cell, "f")
        if formula is None:
            return
        if not _has_value(cell):
            self.lost[place] = "excel.formula"
        text, group = formula.text or "", formula.get("si")
        if group is not None:  # the others of a group of like formulas have no text
            text = self._shared.setdefault(group, text) if text else self._shared.get(group, "")
        if sums_up(text):
            self.totals.add(place)

    def _see_error(self, value: ElementTree.Element | None, place: Cell) -> None:
        """``#NULL!`` is what SPSS writes for what is missing: it says that nothing is there."""
        text = "" if value is None else (value.text or "").strip()
        if text in ERROR_TEXTS:
            self.texts[place] = text
        if text != NOTHING:
            self.lost[place] = "excel.error"

    def _see_merged(self, reference: str) -> None:
        """Merged with the one above, a cell is blank; a header over several rows loses nothing."""
        corners = _RANGE.fullmatch(reference)
        if corners is None or int(corners[2]) < _ANSWERS_FROM:
            return
        rows = range(int(corners[2]), int(corners[4]))
        columns = range(_number(corners[1]), _number(corners[3]) + 1)
        if len(rows) * len(columns) + len(self.lost) > _MOST_LOST:
            raise TooManyError
        self.lost |= dict.fromkeys(product(rows, columns), "excel.merged")


def part_of(archive: zipfile.ZipFile, sheet: str) -> str:
    """The part of a workbook that holds a sheet."""
    workbook = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    places = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {place.get("Id"): str(place.get("Target")) for place in places}
    for element in workbook.iter():
        if element.tag.endswith("}sheet") and element.get("name") == sheet:
            relation = next(value for key, value in element.items() if key.endswith("}id"))
            target = PurePosixPath(targets[relation])
            return str(target).lstrip("/") if target.is_absolute() else str("xl" / target)
    raise KeyError(sheet)


def _child(cell: ElementTree.Element, kind: str) -> ElementTree.Element | None:
    return next((child for child in cell if child.tag.rpartition("}")[2] == kind), None)


def _has_value(cell: ElementTree.Element) -> bool:
    """Whether the value that a formula had is stored; of texts, the empty one is a value."""
    value = _child(cell, "v")
    text = None if value is None else value.text
    if text and text.strip():
        return True
    # An empty text is the value of a formula that can give one, but not of a plain reference.
    formula = _child(cell, "f")
    plain = formula is not None and _PLAIN.fullmatch(formula.text or "")
    return value is not None and cell.get("t") == "str" and not plain


def sums_up(formula: str) -> bool:
    """Whether a formula sums up cells of several rows."""
    formula = _ELSEWHERE.sub("", formula)
    if not _TOTAL.search(formula):
        return False
    spans_rows = any(first != last for first, last in _ROWS.findall(formula))
    return spans_rows or bool(_WHOLE_COLUMN.search(formula))


def _number(letters: str) -> int:
    """The place of a column from 0: A is 0, Z 25, AA 26."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
