"""Excel workbooks with other cells: names and states of sheets, hidden rows, merged cells, errors
and the places of formulas stay; nothing else of the file comes along."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

from ..readers.excel_marks import part_of
from ..readers.raw_table import Cell, cell_name
from ..readers.sheets import Sheet
from . import Cells
from .chance import Chance

Parts = list[tuple[str, bytes]]

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STATES = {"hidden": "hidden", "very_hidden": "veryHidden"}
_QUOTED = re.compile(r'"((?:[^"]|"")*)"')
_ERROR = re.compile(r"#[A-Z0-9/!?_]{1,15}")
_DATED = ' s="1"'
# One style more than the plain one: days with times.
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}">'
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/></border></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="2"><xf/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)


@dataclass(slots=True)
class _Behind:
    """What stands behind the cells of a sheet, as it is written again."""

    formulas: dict[Cell, str] = field(default_factory=dict)
    errors: dict[Cell, str] = field(default_factory=dict)
    hidden: list[int] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)


def with_cells(path: Path, sheets: Sequence[tuple[Sheet, Cells]], chance: Chance) -> Parts:
    """The parts of a workbook with other cells in its filled sheets."""
    with zipfile.ZipFile(path) as archive:
        behind = [_behind(archive, sheet.title, chance) for sheet, _ in sheets]
    return plain_workbook([(s, cells) for s, cells in sheets], behind)


def plain_workbook(sheets: Sequence[tuple[Sheet, Cells]], behind: Sequence[_Behind] = ()) -> Parts:
    """The parts of a workbook of some sheets with these cells."""
    whole = behind or [_Behind() for _ in sheets]
    parts = [
        (f"xl/worksheets/sheet{n}.xml", _sheet(cells, found).encode())
        for n, ((_, cells), found) in enumerate(zip(sheets, whole, strict=True), 1)
    ]
    return [*_frame([sheet for sheet, _ in sheets]), *parts]


def _behind(archive: zipfile.ZipFile, title: str, chance: Chance) -> _Behind:
    found = _Behind()
    row = column = -1
    with archive.open(part_of(archive, title)) as content:
        for event, element in ElementTree.iterparse(content, ("start", "end")):
            kind = element.tag.rpartition("}")[2]
            if kind == "row" and event == "start":
                row, column = int(element.get("r", row + 2)) - 1, -1
                found.hidden += [row] if element.get("hidden") in ("1", "true") else []
            elif kind == "c" and event == "end":
                place = re.fullmatch(r"([A-Z]{1,3})(\d+)", element.get("r", ""))
                column = _number(place[1]) if place else column + 1
                _see(found, element, (int(place[2]) - 1 if place else row, column), chance)
            elif kind == "mergeCell" and event == "end":
                found.merged.append(element.get("ref", ""))
            if kind in ("c", "row") and event == "end":
                element.clear()
    return found


def _see(found: _Behind, cell: ElementTree.Element, place: Cell, chance: Chance) -> None:
    children = {child.tag.rpartition("}")[2]: child for child in cell}
    value = children.get("v")
    text = "" if value is None else (value.text or "").strip()
    if cell.get("t") == "e" and _ERROR.fullmatch(text):
        found.errors[place] = text
    if (formula := children.get("f")) is not None:
        kept = {k: formula.get(k) for k in ("t", "ref", "si") if formula.get(k)}
        attributes = "".join(f" {k}={quoteattr(str(v))}" for k, v in kept.items())
        words = _QUOTED.sub(lambda m: f'"{chance.like(m[1], 0)}"', formula.text or "")
        has_empty = value is not None and cell.get("t") == "str"
        found.formulas[place] = f"<f{attributes}>{escape(words)}</f>" + ("<v/>" * has_empty)


def _sheet(cells: Cells, behind: _Behind) -> str:
    """A sheet of some cells, with what stands behind them."""
    length = max(map(len, cells), default=0)
    places = {*behind.formulas, *behind.errors}
    last = max([length, *(row + 1 for row, _ in places), *(row + 1 for row in behind.hidden)])
    width = max([len(cells), *(column + 1 for _, column in places)])
    rows = []
    for row in range(last):
        written = "".join(
            _cell((row, n), cells[n][row] if n < len(cells) and row < len(cells[n]) else None,
                  behind)
            for n in range(width)
        )  # fmt: skip
        hidden = ' hidden="1"' * (row in behind.hidden)
        if written or hidden:
            rows.append(f'<row r="{row + 1}"{hidden}>{written}</row>')
    merged = "".join(f"<mergeCell ref={quoteattr(ref)}/>" for ref in behind.merged)
    merged = f'<mergeCells count="{len(behind.merged)}">{merged}</mergeCells>' if merged else ""
    body = "".join(rows)
    return f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>{body}</sheetData>{merged}</worksheet>'


def _cell(place: Cell, cell: object, behind: _Behind) -> str:
    """A cell; what is read of a formula without a value, or of an error, is nothing."""
    name, formula = cell_name(place), behind.formulas.get(place, "")
    if (error := behind.errors.get(place)) is not None:
        formula = formula.removesuffix("<v/>")
        return f'<c r="{name}" t="e">{formula}<v>{error}</v></c>'
    if cell is None:
        kind = ' t="str"' * formula.endswith("<v/>")
        return f'<c r="{name}"{kind}>{formula}</c>' if formula else ""
    formula = formula.removesuffix("<v/>")
    if isinstance(cell, bool):
        return f'<c r="{name}" t="b">{formula}<v>{cell:d}</v></c>'
    if (number := _serial(cell)) is not None:
        style = "" if isinstance(cell, (int, float)) else _DATED
        return f'<c r="{name}"{style}>{formula}<v>{number!r}</v></c>'
    text = escape(str(cell))
    if formula:
        return f'<c r="{name}" t="str">{formula}<v>{text}</v></c>'
    return f'<c r="{name}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _serial(cell: object) -> float | None:
    """A number, or a day or time as Excel numbers it."""
    if isinstance(cell, (int, float)):
        return int(cell) if float(cell).is_integer() else float(cell)
    if isinstance(cell, time):
        return (cell.hour * 60 + cell.minute) / 1440
    if isinstance(cell, timedelta):
        return cell.total_seconds() / 86400
    if isinstance(cell, date):
        moment = cell if isinstance(cell, datetime) else datetime(cell.year, cell.month, cell.day)
        return (moment - datetime(1899, 12, 30)).total_seconds() / 86400
    return None


def _frame(sheets: Sequence[Sheet]) -> Iterator[tuple[str, bytes]]:
    """The parts around the sheets."""
    numbers = range(1, len(sheets) + 1)
    part = f"{_TYPE}.worksheet+xml"
    types = "".join(f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{part}"/>'
                    for n in numbers)  # fmt: skip
    yield (
        "[Content_Types].xml",
        (
            f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>{types}</Types>'
        ).encode(),
    )
    yield "_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")])
    names = "".join(
        f"<sheet name={quoteattr(s.title)} sheetId=\"{n}\"{_state(s)} r:id=\"rId{n}\"/>"
        for n, s in enumerate(sheets, 1)
    )  # fmt: skip
    yield (
        "xl/workbook.xml",
        (
            f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
            f"<sheets>{names}</sheets></workbook>"
        ).encode(),
    )
    own = [("worksheet", f"worksheets/sheet{n}.xml") for n in numbers]
    yield "xl/_rels/workbook.xml.rels", _relations([*own, ("styles", "styles.xml")])
    yield "xl/styles.xml", _STYLES.encode()


def _state(sheet: Sheet) -> str:
    return "" if sheet.is_seen else f' state="{_STATES[sheet.state]}"'


def _relations(targets: Sequence[tuple[str, str]]) -> bytes:
    each = "".join(f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
                   for n, (kind, target) in enumerate(targets, 1))  # fmt: skip
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'.encode()


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
