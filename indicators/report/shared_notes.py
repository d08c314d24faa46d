"""The notes that are true of all tables of a document: said once, before them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..documents.model import Block, Chart, Paragraph, Section, Table
from ..words.said import Said, Words, joined

_SHARED = (
    "note.points", "note.uncertainty", "note.uncertainty.gap", "note.persons",
    "note.method.section", "note.rounding", "note.rounding.decimal",
)  # fmt: skip
"""In the order in which they are said."""


def without_shared(
    sections: Iterable[Section[Words]],
) -> tuple[tuple[Section[Words], ...], tuple[Paragraph[Words], ...]]:
    """The sections without such notes under their tables, and a paragraph of those notes."""
    sections = tuple(sections)
    noted = {
        note.key
        for section in sections
        for block in section.blocks
        if isinstance(block, Table)
        for note in block.notes
        if isinstance(note, Said)
    }
    shared = [Said(key) for key in _SHARED if key in noted]
    paragraphs = (Paragraph(joined(shared)),) if shared else ()
    return tuple(map(_section, sections)), paragraphs


def _section(section: Section[Words]) -> Section[Words]:
    return replace(section, blocks=tuple(map(_block, section.blocks)))


def _block(block: Block[Words]) -> Block[Words]:
    """A table, or the table of a chart, without them."""
    if isinstance(block, Table):
        return _table(block)
    return replace(block, table=_table(block.table)) if isinstance(block, Chart) else block


def _table(table: Table[Words]) -> Table[Words]:
    notes = (n for n in table.notes if not (isinstance(n, Said) and n.key in _SHARED))
    return replace(table, notes=tuple(notes))
