"""The running text of somebody's own document, passage by passage, with where each stands.

Word, PowerPoint, Markdown, web pages and plain text. What a reader sees as text is read: also in
text boxes, foot notes, headers, the words for a picture, and what has been inserted under "track
changes"; not what has been deleted there, and no comments. Tables are read cell by cell, each with
its row and its column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..words.errors import OutputError, check_regular
from .zipped import UNREADABLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph, heading or cell.

    ``headings`` stand above it, the outermost first; ``number`` is its place among the paragraphs
    of the file. ``before`` is what it goes on from: the line above a list, the text of a foot
    note's mark. A ``cell`` has the first cells of its row and of its column as ``row`` and
    ``column``; it ``is_made`` where a program has made the table, and nobody has written it.
    """

    text: str
    headings: tuple[str, ...] = ()
    number: int = 0
    before: str = ""
    is_heading: bool = False
    is_cell: bool = False
    row: str = ""
    column: str = ""
    is_made: bool = False


READABLE = {
    ".docx": "reading_word", ".pptx": "reading_slides", ".md": "reading_plain",
    ".txt": "reading_plain", ".html": "reading_web", ".htm": "reading_web",
}  # fmt: skip


def read_text(path: Path) -> tuple[Passage, ...]:
    """All passages of a file.

    Raises:
        OutputError: If it is of no known kind, or cannot be read.
    """
    if path.suffix.lower() not in READABLE:
        raise OutputError("proofread.suffix", file=path, known=list(READABLE))
    check_regular(path)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise OutputError("proofread.missing", file=path) from error
    return read_content(content, path)


def read_content(content: bytes, path: Path) -> tuple[Passage, ...]:
    """All passages of what stands, or is to stand, in a file of this name.

    Raises:
        OutputError: If it cannot be read.
    """
    from importlib import import_module

    reader = import_module(f".{READABLE[path.suffix.lower()]}", __package__)
    try:
        blocks: list[Block] = list(reader.blocks_of(content))
    except (*UNREADABLE, OutputError) as error:
        raise OutputError("proofread.broken", file=path) from error
    return tuple(placed(blocks))


def read_authored(content: bytes) -> tuple[Passage, ...]:
    """The passages of a Word file that are its author's, not what stands as it was written.

    Raises:
        OutputError: If it is no Word file.
    """
    from .reading_word import blocks_of
    from .word.authored import without_ours

    own, headings = without_ours(content)
    headings = frozenset(map(clean, headings))
    passages = placed(blocks_of(own))
    return tuple(p for p in passages if not (p.is_heading and p.text in headings))


@dataclass(frozen=True, slots=True)
class Block:
    """What readers give: a text and, if it is a heading, its level, or that it is an item of a
    list; or a table of texts. ``before`` as in a passage."""

    text: str = ""
    level: int = 0
    is_item: bool = False
    before: str = ""
    rows: Sequence[Sequence[str]] = ()
    is_made: bool = False


def placed(blocks: Iterable[Block]) -> Iterator[Passage]:
    """The passages that blocks are, with their headings and their numbers."""
    headings: dict[int, str] = {}
    number, above = 0, ""
    for block in blocks:
        texts = tuple(headings[level] for level in sorted(headings))
        if block.rows:
            cells = _cells(block.rows, texts, number, above)
            yield from (replace(cell, is_made=block.is_made) for cell in cells)
            continue
        text = clean(block.text)
        if not text:
            continue
        number += 1
        if block.level:
            headings = {level: h for level, h in headings.items() if level < block.level}
            texts = tuple(headings[level] for level in sorted(headings))
            yield Passage(text=text, headings=texts, number=number, is_heading=True)
            headings[block.level] = text
            above = ""
            continue
        before = clean(block.before) or (above if block.is_item or above.endswith(":") else "")
        yield Passage(text=text, headings=texts, number=number, before=before)
        if not block.is_item and not block.before:
            above = text


def _cells(
    rows: Sequence[Sequence[str]], headings: tuple[str, ...], number: int, above: str
) -> Iterator[Passage]:
    """The cells of a table. A cell without text above it, or before it, goes on from the last."""
    texts = [[clean(cell) for cell in row] for row in rows]
    plain = Passage(text="", headings=headings, number=number, before=above, is_cell=True)
    first = ""
    for line, row in enumerate(texts):
        first = row[0] or first if row else first
        for place, cell in enumerate(row):
            if not cell:
                continue
            heads = [r[place] for r in texts[:line] if len(r) > place and _is_head(r[place])]
            beside = dict.fromkeys(c for c in (first, *row[:place]) if _is_head(c) and c != cell)
            column = " ".join(dict.fromkeys(heads[:2]))
            yield replace(plain, text=cell, row="; ".join(beside), column=column)


def _is_head(text: str) -> bool:
    """Whether a cell names what is beside or under it, and is not only a number."""
    return bool(re.search(r"[^\W\d]{2}|(?:19|20)\d\d", text)) and not re.fullmatch(
        r"[\d\s.,]+(?:procent|proc\.?|per cent)", text
    )


_UNSEEN = re.compile("[\xad\u200b\u200c\u200d\u2060\ufeff]")


def clean(text: str) -> str:
    """The text as it is read: no soft hyphens, every kind of space one space."""
    text = re.sub(r"[\s\xa0\u2000-\u200a\u202f\u205f\u3000]+", " ", _UNSEEN.sub("", text))
    return text.replace("\u2011", "-").strip()
