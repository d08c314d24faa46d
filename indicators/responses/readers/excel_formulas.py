"""What stands behind the cells of a sheet: formulas, which readers of values do not hand over."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO
from xml.etree import ElementTree

_REFERENCE = re.compile(r"([A-Za-z]{1,3})(\d{1,10})")

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


@dataclass(frozen=True, slots=True)
class Formulas:
    """``lost``: the first cell with a formula and no value, as Excel names it (``B7``);
    ``totals``: the places (row, column from 0) of formulas that sum up other rows."""

    lost: str | None = None
    totals: frozenset[tuple[int, int]] = frozenset()


def formulas_of(archive: zipfile.ZipFile, sheet: str, with_formulas: Collection[str]) -> Formulas:
    """The formulas of the sheet of that name; ``with_formulas`` are the parts that have some.

    Raises:
        ElementTree.ParseError: If a part is no XML.
        KeyError: If the workbook does not say where the sheet stands.
    """
    part = _part_of(archive, sheet)
    if part not in with_formulas:
        return Formulas()
    lost, totals = None, set()
    shared: dict[str, str] = {}
    with archive.open(part) as content:
        for row, column, cell in _cells(content):
            formula = _child(cell, "f")
            if formula is None:
                continue
            if not _has_value(cell):
                lost = lost or _name(row, column)
            text, group = formula.text or "", formula.get("si")
            if group is not None:  # the others of a group of like formulas have no text
                text = shared.setdefault(group, text) if text else shared.get(group, "")
            if _sums_up(text):
                totals.add((row, column))
    return Formulas(lost, frozenset(totals))


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str:
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


def _cells(content: IO[bytes]) -> Iterator[tuple[int, int, ElementTree.Element]]:
    """Each cell with its row and column from 0; cells and rows may leave their place out."""
    row = column = -1
    for event, element in ElementTree.iterparse(content, ("start", "end")):
        kind = element.tag.rpartition("}")[2]
        if kind == "row" and event == "start":
            row, column = int(element.get("r", row + 2)) - 1, -1
        elif kind == "c" and event == "end":
            place = _REFERENCE.fullmatch(element.get("r", ""))
            column = _number(place[1]) if place else column + 1
            yield (int(place[2]) - 1 if place else row), column, element
        if kind in ("c", "row") and event == "end":
            element.clear()


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


def _sums_up(formula: str) -> bool:
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


def _name(row: int, column: int) -> str:
    letters, number = "", column + 1
    while number:
        number, digit = divmod(number - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return f"{letters}{row + 1}"
