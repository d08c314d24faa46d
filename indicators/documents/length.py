"""About how long a document is in print, so that a long one gets a list of its contents.

It is reckoned for paper of A4 from the texts and the numbers of rows alone, so that it is the same
on every machine and in every format.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from .model import Block, Bullets, Chart, Document, Draft, Facts, Paragraph, Section, Table

# Letters on a line of text, and in the column of the questions; points of a line, of a row beside
# its lines, of a heading, of a row of a chart and of what stands around it, and of a page.
_TEXT, _QUESTION = 100, 45
_LINE, _ROW, _HEADING, _BAR, _AROUND, _PAGE = 13.0, 5.0, 30.0, 18.0, 60.0, 735.0
_MOST_OF_PAGE = 650.0

LONG = 6
"""A document of more pages has a list of its contents."""


def is_long(document: Document) -> bool:
    """Whether a document has more pages than are found by leafing."""
    return pages(document) > LONG


def pages(document: Document) -> float:
    """About how many pages a document has."""
    *_, (_, end) = starts(document)
    return end


def starts(document: Document) -> Iterator[tuple[str, float]]:
    """The heading of each section and table with the page it stands on, counted from 0; at last
    where the document ends."""
    height = _HEADING * 2
    if document.front is not None:
        height = _PAGE
    height += sum(_text(paragraph.text) for paragraph in document.introduction)
    for section in document.sections:
        yield from _starts(section, height)
        height += _HEADING + sum(map(_height, section.blocks))
    yield "", height / _PAGE


def _starts(section: Section, height: float) -> Iterator[tuple[str, float]]:
    yield section.heading, height / _PAGE
    height += _HEADING
    for block in section.blocks:
        if isinstance(block, Table):
            yield block.title, height / _PAGE
        height += _height(block)


def _height(block: Block) -> float:
    match block:
        case Paragraph(text):
            return _text(text)
        case Draft(_, sentences):
            return _text(" ".join(sentences))
        case Bullets(items, heading):
            return sum(map(_text, items)) + (_LINE if heading else 0)
        case Facts(pairs):
            return _LINE * len(pairs)
        case Chart():
            return min(_AROUND + _BAR * len(block.labels), _MOST_OF_PAGE)
        case Table():
            rows = (_LINE * ceil(len(row.cells[0].in_print) / _QUESTION) for row in block.rows)
            return _HEADING * 2 + sum(rows) + _ROW * len(block.rows) + sum(map(_text, block.notes))


def _text(text: str) -> float:
    return _LINE * ceil(len(text) / _TEXT) + _ROW
