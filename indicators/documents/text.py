"""Writes a document as plain text with aligned columns, for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import TypeAlias

from .cells import by_question, legible, shared_room
from .model import (
    Block,
    Bullets,
    Cell,
    Chart,
    Column,
    Document,
    Draft,
    Facts,
    Paragraph,
    Row,
    Section,
    Share,
    Table,
)
from .notes import noted_once

# The cells of a row in print, and rows that belong together.
_Texts: TypeAlias = list[str]
_Group: TypeAlias = list[_Texts]

_GAP = "  "
# No column of numbers gets broader than this for the sake of its heading or a mark.
_BROAD = 12
# With less room than this for a column of words, every cell gets a line of its own.
_NARROW = 18


def render(document: Document, width: int = 100) -> bytes:
    """The document as UTF-8, no line longer than ``width`` characters (at least 20)."""
    lines = _document(legible(document), max(width, 20))
    return "".join(f"{line.rstrip()}\n" for line in lines).encode()


def _document(document: Document, width: int) -> Iterator[str]:
    yield from _underlined(document.title, "═", width)
    yield from _wrapped(document.subtitle, width)
    if document.front is not None:
        yield from _section(document.front, width)
    for paragraph in document.introduction:
        yield from ("", *_wrapped(paragraph.text, width))
    for section in document.sections:
        yield from _section(section, width)


def _section(section: Section, width: int) -> Iterator[str]:
    yield from ("", "", *_underlined(section.heading, "─", width))
    for block in noted_once(section.blocks):
        yield from ("", *_block(block, width))


def _block(block: Block, width: int) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield from _wrapped(block.text, width)
    elif isinstance(block, Facts):
        yield from _facts(block, width)
    elif isinstance(block, Draft):
        yield from _wrapped(f"{block.label} {' '.join(block.sentences)}", width)
    elif isinstance(block, Bullets):
        yield from _wrapped(block.heading or "", width)
        for item in block.items:
            yield from _wrapped(item, width, "• ")
    elif isinstance(block, Chart):
        yield from _wrapped(f"{block.title}. {block.alt}", width)
    else:
        yield from (*_wrapped(block.title, width), "")
        yield from _table(block, width)
        yield from _under_table(block, width)


def _facts(facts: Facts, width: int) -> Iterator[str]:
    """The values stand under each other where their labels leave room for that."""
    broadest = max((len(label) for label, _ in facts.pairs), default=0)
    for label, value in facts.pairs:
        yield from _wrapped(value, width, f"{label}:".ljust(broadest + 1) + _GAP)


def _under_table(table: Table, width: int) -> Iterator[str]:
    for place, note in enumerate(table.notes):
        yield from ([""] if place == 0 else [])
        yield from _wrapped(note, width, "• ")
    if table.source is not None:
        yield from ("", *_wrapped(table.source, width))


def _table(table: Table, width: int) -> Iterator[str]:
    groups = [[_texts(row) for row in group] for group in by_question(table.rows)]
    widths = _widths(table.columns, [texts for group in groups for texts in group], width)
    if widths is None:
        yield from _listed(table.columns, groups, width)
    else:
        yield from _aligned(table.columns, widths, groups)


def _texts(row: Row) -> _Texts:
    return [_in_print(cell) for cell in row.cells]


def _in_print(cell: Cell) -> str:
    """The cell in print; words may be broken between lines, but not a share: "97 % (77 %)"."""
    text = cell.in_print
    return text.replace(" ", "\N{NO-BREAK SPACE}") if isinstance(cell, Share) else text


# --- widths --------------------------------------------------------------------------------


def _widths(columns: Sequence[Column], rows: list[_Texts], width: int) -> list[int] | None:
    """The widths of the columns, or ``None`` if the columns of words get too narrow.

    Columns of numbers take what they need; the rest is shared by the columns of words.
    """
    texts = [
        [column.heading, *(row[place] for row in rows)] for place, column in enumerate(columns)
    ]
    widths = {
        place: _number_width(texts[place])
        for place, column in enumerate(columns)
        if not column.in_words
    }
    room = width - sum(widths.values()) - len(_GAP) * (len(columns) - 1)
    wanted = {
        place: max(1, *map(len, column_texts))
        for place, column_texts in enumerate(texts)
        if place not in widths
    }
    shared = _word_widths({place: texts[place] for place in wanted}, wanted, room)
    names = {place: max(map(_longest_name, texts[place])) for place in wanted}
    if room < 0 or any(
        wide < max(min(wanted[place], _NARROW), names[place]) for place, wide in shared.items()
    ):
        return None
    return [(widths | shared)[place] for place in range(len(columns))]


def _longest_name(text: str) -> int:
    """How long names in braces are, which are copied from the screen and not broken."""
    return max((len(word) for word in text.split(" ") if word.startswith("{")), default=0)


def _word_widths(
    texts: Mapping[int, Sequence[str]], wanted: Mapping[int, int], room: int
) -> dict[int, int]:
    """Room shared by the columns of words: no word is broken as long as there is enough."""
    words = {place: " ".join(column_texts).split(" ") for place, column_texts in texts.items()}
    longest = {place: max(map(len, column_words)) for place, column_words in words.items()}
    least = {place: max(longest[place], min(wanted[place], _NARROW)) for place in texts}
    if sum(least.values()) > room:
        return shared_room(wanted, room)
    missing = {place: wanted[place] - least[place] for place in texts}
    added = shared_room(missing, room - sum(least.values()))
    return {place: least[place] + added[place] for place in texts}


def _number_width(texts: Sequence[str]) -> int:
    """Room for the longest word, and for the whole heading unless it is too broad."""
    longest = max(len(word) for text in texts for word in text.split(" "))
    return max(1, longest, min(_BROAD, max(map(len, texts))))


# --- tables --------------------------------------------------------------------------------


def _aligned(columns: Sequence[Column], widths: list[int], groups: list[_Group]) -> Iterator[str]:
    """A table: headings over a rule, an empty line between the questions."""
    rule = "─" * (sum(widths) + len(_GAP) * (len(widths) - 1))
    headings = _broken([column.heading for column in columns], widths)
    highest = max(map(len, headings), default=0)
    padded_headings = [[""] * (highest - len(lines)) + lines for lines in headings]
    yield from (*_side_by_side(columns, widths, padded_headings), rule)
    blocks = [
        [line for texts in group for line in _side_by_side(columns, widths, _broken(texts, widths))]
        for group in groups
    ]
    yield from _separated(blocks, spaced=any(len(lines) > 1 for lines in blocks))
    yield rule


def _broken(texts: _Texts, widths: list[int]) -> list[list[str]]:
    return [_wrapped(text, wide) for text, wide in zip(texts, widths, strict=True)]


def _side_by_side(
    columns: Sequence[Column], widths: list[int], cells: list[list[str]]
) -> Iterator[str]:
    """The lines of the cells side by side: words to the left, numbers to the right."""
    for line in zip_longest(*cells, fillvalue=""):
        yield _GAP.join(
            text.ljust(wide) if column.in_words else text.rjust(wide)
            for text, wide, column in zip(line, widths, columns, strict=True)
        )


def _listed(columns: Sequence[Column], groups: list[_Group], width: int) -> Iterator[str]:
    """The same table for a narrow window: a line for each cell, under the first of the row."""
    blocks = [
        [line for texts in group for line in _entry(columns, texts, width)] for group in groups
    ]
    yield from _separated(blocks, spaced=True)


def _entry(columns: Sequence[Column], texts: _Texts, width: int) -> Iterator[str]:
    yield from _wrapped(texts[0], width)
    for column, text in zip(columns[1:], texts[1:], strict=True):
        yield from _wrapped(text, width, f"{_GAP}{column.heading}: ")


def _separated(blocks: Iterable[list[str]], *, spaced: bool) -> Iterator[str]:
    for number, lines in enumerate(blocks):
        if spaced and number:
            yield ""
        yield from lines


# --- lines ---------------------------------------------------------------------------------


def _underlined(heading: str, mark: str, width: int) -> Iterator[str]:
    lines = _wrapped(heading, width)
    yield from (*lines, mark * max(map(len, lines), default=0))


def _wrapped(text: str, width: int, lead: str = "") -> list[str]:
    """The text on lines, the first after ``lead`` and the others aligned with it."""
    hanging = lead if len(lead) <= width // 2 else _GAP
    indent = " " * len(hanging)
    # A hyphen in the name of a figure, "{staff.2022.unit-samma.rate}", is no place to break it.
    by_hyphens = "{" not in text
    return textwrap.wrap(lead + text, width, subsequent_indent=indent, break_on_hyphens=by_hyphens)
