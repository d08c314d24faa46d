"""What typst does not tag yet: the headings of rows, what a table is about, what is under it."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..recorded import Properties, text_of
from .tables import Ruled

if TYPE_CHECKING:
    from pikepdf import Object


def tagged(pdf: bytes, tables: Sequence[Ruled], record: Properties = ()) -> bytes:
    """The file with the tags of its tables complete, and what it was made of; the same bytes for
    the same file."""
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as file:
        elements = list(_tables(file.Root.StructTreeRoot.K))
        for element, table in zip(elements, tables, strict=True):
            _complete(element, table)
        if record:
            # Who has changed the file, and when, is nothing to say.
            with file.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as about:
                about["pdf:Keywords"] = text_of(record)
        written = io.BytesIO()
        file.save(
            written,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return written.getvalue()


def _kids(element: Object) -> list[Object]:
    """What is in an element of the structure: other elements, and numbers of what is on a page."""
    from pikepdf import Array

    content = element.get("/K", Array())
    return list(content) if isinstance(content, Array) else [content]


def _elements(content: Object) -> Iterator[Object]:
    from pikepdf import Array, Dictionary

    for one in content if isinstance(content, Array) else [content]:
        if isinstance(one, Dictionary) and "/S" in one:
            yield one


def _tables(content: Object) -> Iterator[Object]:
    """The tables in the order that they are read."""
    for element in _elements(content):
        if element.S == "/Table":
            yield element
        elif "/K" in element:
            yield from _tables(element.K)


def _complete(table: Object, ruled: Ruled) -> None:
    from pikepdf import Array, Dictionary, Name, String

    about = Dictionary(O=Name.Table, Summary=String(ruled.summary))
    table.A = Array([*table.get("/A", Array()), about])
    rows = [row for part in _elements(table.K) if part.S == "/TBody" for row in _elements(part.K)]
    of_rows = len(rows) - ruled.lines_under
    for row in rows[:of_rows]:
        _name(row, len(ruled.heads))
    _take_out(table, rows[of_rows:])
    for cell in _cells_of_head(table):
        for attributes in cell.A:
            _drop(attributes, "/ColSpan")


def _name(row: Object, columns: int) -> None:
    """Lets the first cell name the row, and the row end with the last column."""
    from pikepdf import Array, Dictionary, Name

    cells = _kids(row)[:columns]
    row.K = Array(cells)
    for cell in cells:  # which heads belong to it follows from where they are
        _drop(cell, "/A")
    cells[0].S = Name.TH
    cells[0].A = Array([Dictionary(O=Name.Table, Scope=Name.Row)])


def _cells_of_head(table: Object) -> Iterator[Object]:
    for part in _elements(table.K):
        if part.S == "/THead":
            for row in _elements(part.K):
                yield from _elements(row.K)


def _take_out(table: Object, rows: Sequence[Object]) -> None:
    """Makes the last rows, each a cell of words, paragraphs after the table."""
    from pikepdf import Array, Name

    after = []
    for row in rows:
        (body, cell) = row.P, _kids(row)[0]
        body.K = Array([kept for kept in _kids(body) if kept.objgen != row.objgen])
        cell.S, cell.P = Name.P, table.P
        _drop(cell, "/A")
        after.append(cell)
    around = _kids(table.P)
    place = next(n for n, one in enumerate(around) if _is_same(one, table)) + 1
    table.P.K = Array([*around[:place], *after, *around[place:]])


def _drop(element: Object, key: str) -> None:
    if key in element:
        del element[key]


def _is_same(one: object, other: Object) -> bool:
    return getattr(one, "objgen", None) == other.objgen
