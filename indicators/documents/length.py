"""About how long a document is in print, so that a long one gets a list of its contents.

It is reckoned for paper of A4 from the texts and the numbers of rows alone, so that it is the same
on every machine and in every format.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from .model import Block, Bullets, Chart, Document, Draft, Facts, Paragraph, Section, Table

LONG = 6
"""A document of more pages has a list of its contents."""

# Letters on a line of text, of a note, and in the column of the questions.
_TEXT, _NOTE, _QUESTION = 106, 118, 53
# Points of a page; of a line of text and what parts paragraphs; of a line in a table or a note,
# and what is added to a row; of headings, and of the head of a table.
_PAGE, _LINE, _APART, _SMALL, _PADDING = 752.0, 11.7, 4.0, 10.4, 2.6
_SECTION, _TITLE, _HEAD = 34.0, 26.0, 25.0
_BAR, _AROUND, _HIGHEST = 17.5, 96.0, 690.0  # of a row of a chart, and what stands around them


def is_long(document: Document) -> bool:
    """Whether a document has more pages than are found by leafing."""
    *_, (_, end) = _placed(document, 0)
    return end / _PAGE > LONG


def starts(document: Document) -> Iterator[tuple[str, int]]:
    """The heading of each section and table of a long document, with about the number of its
    page."""
    entries = sum(1 for _ in _placed(document, 0))
    for title, height in _placed(document, _SECTION + entries * (_LINE + 1)):
        yield title, int(height / _PAGE) + 1


def _placed(document: Document, contents: float) -> Iterator[tuple[str, float]]:
    """The headings with what stands before them, in points, and at last where the document ends;
    ``contents`` is the height of their list."""
    height = _PAGE if document.front is not None else 2 * _SECTION
    height += contents + sum(_text(paragraph.text) for paragraph in document.introduction)
    for section in document.sections:
        yield section.heading, height
        height += _SECTION
        for title, of_block in _blocks(section):
            if height % _PAGE + min(of_block, _HIGHEST) > _PAGE and not title:
                height = ceil(height / _PAGE) * _PAGE  # a chart is not parted
            if title:
                yield title, height
            height += of_block
    yield "", height


def _blocks(section: Section) -> Iterator[tuple[str, float]]:
    """The height of each block, and its heading if it is a table."""
    for block in section.blocks:
        if isinstance(block, Table):
            yield block.title, _table(block)
        else:
            yield "", _height(block)


def _table(table: Table) -> float:
    rows = sum(_SMALL * ceil(len(row.cells[0].in_print) / _QUESTION) for row in table.rows)
    notes = ceil(sum(map(len, table.notes)) / _NOTE) * _SMALL
    return _TITLE + _HEAD + rows + _PADDING * len(table.rows) + notes


def _height(block: Block) -> float:
    match block:
        case Paragraph(text):
            return _text(text)
        case Draft(label, sentences):
            return _text(" ".join((label, *sentences)))
        case Bullets(items, heading):
            return sum(map(_text, items)) + (_LINE if heading else 0)
        case Facts():
            return _LINE + _APART
        case Chart():
            return min(_AROUND + _BAR * len(block.labels), _HIGHEST)
        case Table():
            return _table(block)


def _text(text: str) -> float:
    return _LINE * ceil(len(text) / _TEXT) + _APART
