"""The blocks of Markdown, and of plain text as far as it is written alike."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .reading_text import Block

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
_ITEM = re.compile(r"\s*(?:[-*+•–]|\d{1,2}[.)])\s+(.*)")
_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
_EMPHASIS = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)|`")


def blocks_of(content: bytes) -> Iterator[Block]:
    """The headings, paragraphs, items and tables of a text."""
    lines = content.decode("utf-8-sig").splitlines()
    held: list[str] = []
    item, rows = False, list[list[str]]()
    for line in [*lines, ""]:
        is_row, found = line.lstrip().startswith("|"), _ITEM.fullmatch(line)
        heading = _HEADING.fullmatch(line)
        if rows and not is_row:
            yield Block(rows=rows)
            rows = []
        if held and (not line.strip() or is_row or found or heading):
            yield _block(held, item)
            held, item = [], False
        if is_row and not _RULE.fullmatch(line):
            rows.append([_plain(cell) for cell in line.strip().strip("|").split("|")])
        elif heading:
            yield Block(_plain(heading[2]), len(heading[1]))
        elif found:
            held, item = [found[1]], True
        elif line.strip() and not is_row:
            held.append(line)


def _block(lines: list[str], item: bool) -> Block:
    underlined = len(lines) > 1 and re.fullmatch(r"[=═─-]{3,}\s*", lines[-1])
    if underlined and len(lines) == 2:
        return Block(_plain(lines[0]), 1 if lines[1][0] in "=═" else 2)
    return Block(_plain(" ".join(lines)), is_item=item)


def _plain(text: str) -> str:
    return _EMPHASIS.sub("", re.sub(r"\\([*_|`#])", r"\1", text))
