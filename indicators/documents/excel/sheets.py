"""What the sheets of a workbook hold: flat tables under headings and names Excel accepts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from operator import attrgetter

from ...words import say
from ..charts.figures import figures
from ..charts.native import NATIVE
from ..model import (
    Bar,
    Block,
    Bullets,
    Cell,
    Chart,
    Column,
    Document,
    Draft,
    Facts,
    Kind,
    Paragraph,
    Row,
    Section,
    Share,
    Table,
    Text,
)

# Excel's limits, in the units of UTF-16.
_LONGEST_SHEET, _LONGEST_HEADING = 31, 255
_NOT_IN_SHEET = re.compile(r"[\[\]:*?/\\]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, its table, and the charts below it."""

    name: str
    table: Table
    charts: tuple[Chart, ...] = ()


def sheets(document: Document) -> list[Sheet]:
    """The notes, then each table of the document, and each native chart with its figures."""
    blocks = [block for section in document.parts for block in _on_sheets(section)]
    first = say(document.language, "notes.sheet")
    names = sheet_names([first, *(_tab_name(block) for block, _ in blocks)])
    table_names = [
        name for name, (block, _) in zip(names[1:], blocks, strict=True) if _is_table(block)
    ]
    all_sheets = [Sheet(names[0], _notes(document, table_names))]
    for name, (block, pictures) in zip(names[1:], blocks, strict=True):
        if isinstance(block, Chart):
            all_sheets.append(Sheet(name, figures(block), (block,)))
        else:
            all_sheets.append(Sheet(name, _flat(block, document.language), pictures))
    return all_sheets


def _tab_name(block: Table | Chart) -> str:
    """What the tab of a sheet says: "Personal", or "Diagram Personal"."""
    if isinstance(block, Chart):
        return say(block.language, "chart.sheet", name=block.table.name)
    return block.name


def _is_table(block: Table | Chart) -> bool:
    return isinstance(block, Table)


def _on_sheets(section: Section) -> Iterator[tuple[Table | Chart, tuple[Chart, ...]]]:
    """The tables and native charts of a section, with the pictures of each table.

    The facts above the first table are put before its description.
    """
    facts = [block for block in section.blocks if isinstance(block, Facts)]
    facts_text = "".join(f"{label}: {value}. " for block in facts for label, value in block.pairs)
    charts = [block for block in section.blocks if isinstance(block, Chart)]
    pictures = [chart for chart in charts if chart.drawing not in NATIVE]
    for block in section.blocks:
        if isinstance(block, Table):
            own_pictures = tuple(chart for chart in pictures if chart.table == block)
            yield replace(block, description=f"{facts_text}{block.description}"), own_pictures
            facts_text = ""
        elif isinstance(block, Chart) and block not in pictures:
            yield block, ()


# --- names ---------------------------------------------------------------------------------


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """Names that Excel takes: short, without some signs, different, and not "History"."""
    allowed = (" ".join(_NOT_IN_SHEET.sub(" ", name).split()).strip("' ") for name in wanted)
    short = (_cut(name, _LONGEST_SHEET).rstrip("' ") or "–" for name in allowed)
    return _distinct(short, _LONGEST_SHEET, reserved=("history",))


def _distinct(names: Iterable[str], longest: int, reserved: Iterable[str] = ()) -> list[str]:
    """The names, cut and numbered so that no two are the same whatever their case."""
    used, distinct = set(reserved), []
    for name in names:
        candidate, number = _cut(name, longest), 1
        while candidate.casefold() in used:
            number += 1
            candidate = f"{_cut(name, longest - len(f' ({number})'))} ({number})"
        used.add(candidate.casefold())
        distinct.append(candidate)
    return distinct


def _cut(text: str, longest: int) -> str:
    return text.encode("utf-16-le")[: 2 * longest].decode("utf-16-le", "ignore")


# --- the notes -----------------------------------------------------------------------------


def _notes(document: Document, names: Iterable[str]) -> Table:
    """All that is said outside the tables, as a table: what it is about, and the text."""
    table_names = iter(names)
    whole_document = say(document.language, "notes.all")
    notes = [(whole_document, paragraph.text) for paragraph in document.introduction]
    for section in document.parts:
        for block in section.blocks:
            subject = next(table_names) if isinstance(block, Table) else section.heading
            notes += [(subject, text) for text in _texts_of(block)]
    labels = (say(document.language, key) for key in ("notes.table", "notes.text"))
    return Table(
        name="",
        title=document.title,
        description=document.subtitle,
        columns=tuple(Column(label, Kind.TEXT) for label in labels),
        rows=tuple(Row((_words(subject), Text(text))) for subject, text in notes if text.strip()),
    )


def _texts_of(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield block.text
    elif isinstance(block, Facts):
        yield from (f"{label}: {value}" for label, value in block.pairs)
    elif isinstance(block, Draft):
        yield f"{block.label} {' '.join(block.sentences)}"
    elif isinstance(block, Bullets):
        yield from filter(None, (block.heading, *block.items))
    elif isinstance(block, Chart):
        yield f"{block.title}. {block.alt}"
    else:
        yield block.title
        for column in filter(attrgetter("details"), block.columns):
            yield f"{column.label}: {'; '.join(column.details)}"
        yield from block.notes
        if block.source is not None:
            yield block.source


# --- the tables ----------------------------------------------------------------------------


def _flat(table: Table, language: str) -> Table:
    """The table with columns of their own for what print puts in parentheses and under bars."""
    inner = Counter(column.inner for column in table.columns)
    wanted = [
        (_seen(label), kind)
        for column in table.columns
        for label, kind in _labels(column, inner[column.inner] == 1, language)
    ]
    # Excel calls a file broken whose table has the same heading twice.
    headings = _distinct((label for label, _ in wanted), _LONGEST_HEADING)
    columns = tuple(Column(label, kind) for label, (_, kind) in zip(headings, wanted, strict=True))
    rows = tuple(replace(row, cells=_split(row, table.columns)) for row in table.rows)
    return replace(table, columns=columns, rows=rows)


def _labels(column: Column, alone: bool, language: str) -> Iterator[tuple[str, Kind]]:
    kind = Kind.SHARE if column.kind is Kind.BAR else column.kind
    yield column.label, kind
    if column.inner is not None:
        yield column.inner if alone else f"{column.label}, {column.inner}", kind
    if column.kind is Kind.BAR:
        yield say(language, "bar.under", column=column.label), Kind.VERDICT


def _split(row: Row, columns: Iterable[Column]) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    for cell, column in zip(row.cells, columns, strict=True):
        parts = (cell,) if column.inner is None else _halves(cell)
        under = cell.under if isinstance(cell, Bar) else None
        # A mark, or the name of the columns in the heading of an area, stands in all of them.
        beside = cell if not isinstance(cell, Bar) else _words(under or "")
        cells += [*parts, *((beside,) if column.kind is Kind.BAR else ())]
    return tuple(cells)


def _halves(cell: Cell) -> tuple[Cell, Cell]:
    """A share and its inner share; anything else stands in both columns."""
    if not isinstance(cell, (Share, Bar)):
        return cell, cell
    return Share(cell.percent), _words("") if cell.inner is None else Share(cell.inner)


def _words(text: str) -> Text:
    return Text(_seen(text))


def _seen(text: str) -> str:
    # No cell of a table is empty: an empty one tells a screen reader nothing.
    return text.strip() or "–"
