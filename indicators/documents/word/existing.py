"""A Word file that somebody has edited: where its regions stand, and what is in them now."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from xml.parsers import expat

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from .parts import Parts
from .regions import (
    BOOKMARK,
    Region,
    Register,
    bookmark_name,
    control_tag,
    exact_mark,
    is_tracked,
    register_in,
    text_mark,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A region in a file: ``whole`` is what is replaced, ``blocks`` are the paragraphs and tables
    in it."""

    tag: str
    whole: Any
    blocks: tuple[Any, ...]


@dataclass(frozen=True)
class Existing:
    """The text of a file as a tree, with the places of its elements in the bytes."""

    parts: Parts
    register: Register
    _pictures: dict[str, bytes] = field(default_factory=dict)

    @cached_property
    def tree(self) -> Any:
        """The text as elements."""
        return parse_xml(self.parts.text)

    @cached_property
    def _spans(self) -> dict[Any, tuple[int, int]]:
        spans = spans_of(self.parts.text)
        return dict(zip(self.tree.iter("*"), spans, strict=True))

    def span(self, element: Any) -> tuple[int, int]:
        """Where an element begins and ends in the bytes of the text."""
        return self._spans[element]

    @property
    def body(self) -> Any:
        """What holds all paragraphs and tables."""
        return self.tree.find(qn("w:body"))

    def picture(self, relation: str) -> bytes:
        """The bytes of a picture by the id of its relation."""
        if relation not in self._pictures:
            self._pictures[relation] = self.parts.picture(relation)
        return self._pictures[relation]

    def is_edited(self, found: Found, region: Region) -> bool:
        """Whether its author has changed the words or the picture of a region, or is about to."""
        return is_tracked(found.blocks) or self.text_of(found) != region.text

    def is_untouched(self, found: Found, region: Region) -> bool:
        """Whether a region is all as it was written, its form too."""
        return exact_mark(found.blocks, self.picture) == region.exact

    def text_of(self, found: Found) -> str:
        """The mark of the words that stand in a region."""
        return text_mark(found.blocks, self.picture)

    def find(self, regions: Sequence[Region]) -> list[Found]:
        """The regions in the order in which they stand; one that has been copied stands twice."""
        by_name = {control_tag(region.tag): region for region in regions}
        by_bookmark = {bookmark_name(region.tag): region for region in regions}
        found: dict[Any, Found] = {}
        for element in self.body.iter(qn("w:sdt"), qn("w:bookmarkStart")):
            if element.tag == qn("w:sdt"):
                region = next((by_name[n] for n in _names(element) if n in by_name), None)
            else:
                region = by_bookmark.get(element.get(qn("w:name"), ""))
            if region is None:
                continue
            place = _place(element, region)
            if place is not None and place.whole not in found:
                found[place.whole] = place
        return _outermost(found)


def existing_of(parts: Parts) -> Existing | None:
    """The file with its register; nothing where it has none."""
    register = register_in(parts.content[name] for name in parts.related("customXml"))
    return None if register is None else Existing(parts, register)


def _names(control: Any) -> Iterator[str]:
    """The tag and the alias of a control."""
    for kind in ("w:tag", "w:alias"):
        for element in control.iterfind(f"{qn('w:sdtPr')}/{qn(kind)}"):
            yield element.get(qn("w:val"), "")


def _place(element: Any, region: Region) -> Found | None:
    """The region that a control or bookmark stands for: what is in the control around it, or where
    a program has made a control of words out of that, the paragraph or table that it begins."""
    control = _around(element, _holds_blocks)
    if control is not None and _is_of(control, region):
        content = control.find(qn("w:sdtContent"))
        blocks = tuple(b for b in content.iterchildren("*") if b.tag in _BLOCKS)
        return Found(region.tag, control, blocks)
    block = _around(element, lambda e: e.tag == qn("w:p"))
    if block is not None and region.is_table:
        block = _around(block, lambda e: e.tag == qn("w:tbl"))
    return None if block is None else Found(region.tag, block, (block,))


def _around(element: Any, wanted: Callable[[Any], bool]) -> Any:
    """The element itself or the nearest one around it that is wanted; nothing if there is none."""
    while element is not None and not wanted(element):
        element = element.getparent()
    return element


_BLOCKS = (qn("w:p"), qn("w:tbl"))


def _holds_blocks(element: Any) -> bool:
    content = element.find(qn("w:sdtContent")) if element.tag == qn("w:sdt") else None
    return content is not None and any(b.tag in _BLOCKS for b in content.iterchildren("*"))


def _is_of(control: Any, region: Region) -> bool:
    """Whether a control is that of a region: it bears its name, or none but a bookmark in it."""
    names = [name for name in _names(control) if name]
    return not names or control_tag(region.tag) in names


def _outermost(found: dict[Any, Found]) -> list[Found]:
    """The regions that do not stand in another one, in their order."""
    return [
        place
        for whole, place in found.items()
        if not any(parent in found for parent in whole.iterancestors())
    ]


def bookmarks_of_others(element: Any) -> list[Any]:
    """The bookmarks in an element that are not the tool's own."""
    return [
        mark
        for mark in element.iter(qn("w:bookmarkStart"))
        if not mark.get(qn("w:name"), "").startswith(BOOKMARK)
    ]


def spans_of(content: bytes) -> list[tuple[int, int]]:
    """Where each element of an XML file begins and ends in its bytes, in their order."""
    spans: list[list[int]] = []
    open_elements: list[int] = []
    parser = expat.ParserCreate()

    def start(*_: Any) -> None:
        open_elements.append(len(spans))
        spans.append([parser.CurrentByteIndex, 0])

    def end(*_: Any) -> None:
        span, place = spans[open_elements.pop()], parser.CurrentByteIndex
        # Of an element that is one tag the parser gives the end, of others the tag they end with.
        first = _end_of_tag(content, span[0])
        is_one_tag = content[first - 2 : first] == b"/>"
        span[1] = first if is_one_tag else _end_of_tag(content, place)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(content, True)
    return [(first, last) for first, last in spans]


def _end_of_tag(content: bytes, place: int) -> int:
    """Where the tag ends that begins at a place; an attribute may hold a ">"."""
    quote = 0
    while True:
        character = content[place]
        if quote:
            quote = 0 if character == quote else quote
        elif character in b"\"'":
            quote = character
        elif character == 0x3E:
            return place + 1
        place += 1
