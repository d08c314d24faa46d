"""Writes a document as Markdown with pipe tables, for a web editor or a repository."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .cells import legible
from .model import (
    Block,
    Bullets,
    Chart,
    Document,
    Draft,
    Facts,
    Mark,
    Paragraph,
    Row,
    Section,
    Table,
)
from .notes import noted_once

# What CommonMark, GitHub and Pandoc read as markup anywhere in a line.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>|~^$#]|&(?=#?\w+;)")
# What begins a list, a rule, a heading's underline or a definition at the start of a line.
_START = re.compile(r"^(\d*)([-+=:%.)])")


def render(document: Document) -> bytes:
    """The document as UTF-8; whatever is markup in its texts is escaped."""
    return ("\n\n".join(filter(None, _parts(legible(document)))) + "\n").encode()


def _parts(document: Document) -> Iterator[str]:
    """Headings, paragraphs, lists and tables: what an empty line separates.

    A chart is told in words; its table stands beside it.
    """
    yield f"# {_escaped(document.title)}"
    yield _line(document.subtitle)
    if document.front is not None:
        yield from _section(document.front)
    yield from (_line(paragraph.text) for paragraph in document.introduction)
    for section in document.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield f"## {_escaped(section.heading)}"
    for block in noted_once(section.blocks):
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield _line(block.text)
    elif isinstance(block, Facts):
        yield _list(f"{label}: {value}" for label, value in block.pairs)
    elif isinstance(block, Draft):
        yield f"*{_escaped(block.label)}* {_line(' '.join(block.sentences))}"
    elif isinstance(block, Bullets):
        yield _line(block.heading or "")
        yield _list(block.items)
    elif isinstance(block, Chart):
        yield f"**{_escaped(block.title)}**"
        yield _line(block.alt)
    else:
        yield f"### {_escaped(block.title)}"
        yield _table(block)
        if block.notes:
            yield _list(block.notes)
        if block.source is not None:
            yield _line(block.source)


def _table(table: Table) -> str:
    headings = [_escaped(column.heading) for column in table.columns]
    alignments = ["---" if column.in_words else "---:" for column in table.columns]
    rows = [_cells(row) for row in table.rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (headings, alignments, *rows))


def _cells(row: Row) -> list[str]:
    texts = [(cell, _escaped(cell.in_print)) for cell in row.cells]
    return [f"*{text}*" if isinstance(cell, Mark) else text for cell, text in texts]


def _list(texts: Iterable[str]) -> str:
    return "\n".join(f"- {_line(text)}" for text in texts)


def _line(text: str) -> str:
    """The text escaped so that it also may begin a line."""
    return _START.sub(r"\1\\\2", _escaped(text))


def _escaped(text: str) -> str:
    # White space at the ends would undo the emphasis or indent the line as code.
    return _MARKUP.sub(r"\\\g<0>", text.strip())
