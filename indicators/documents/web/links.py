"""Links in cells of tables that stand in a page of ours: to why a number is hidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias
from xml.etree.ElementTree import Element, SubElement

from ..model import Mark, Table

Place: TypeAlias = tuple[str, int, int]
"""A cell: the tag of its table, its row and its column, from 0."""


def link(page: Element, tables: Sequence[Table], links: Mapping[Place, str], why: str) -> None:
    """Turns the marks at some places into links to their addresses. What is seen of them stays;
    ``why`` is what is heard besides."""
    for element, table in zip(page.iter("table"), tables, strict=True):
        rows = zip(element.iterfind("tbody/tr"), table.rows, strict=True)
        for row, (filled, content) in enumerate(rows):
            for column, (inner, cell) in enumerate(zip(filled, content.cells, strict=True)):
                address = links.get((table.tag, row, column))
                if address is not None and isinstance(cell, Mark):
                    _wrap(inner, address, why)


def _wrap(cell: Element, address: str, why: str) -> None:
    """Puts what stands in a cell into a link."""
    inner = list(cell)
    anchor = Element("a", {"href": address, "class": "why"})
    for element in inner:
        cell.remove(element)
        anchor.append(element)
    SubElement(anchor, "span", {"class": "unseen"}).text = f" – {why}"
    cell.append(anchor)
