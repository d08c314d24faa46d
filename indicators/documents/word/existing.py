"""A Word file that somebody has edited: where its regions stand, and what is in them now."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from typing import Any
from xml.parsers import expat

from docx.oxml.ns import qn
from lxml import etree

from ...words.errors import OutputError
from ..zipped import UNREADABLE
from .parts import Parts, tree_of
from .regions import (
    BOOKMARK,
    Region,
    Register,
    bookmark_name,
    control_id,
    control_tag,
    exact_mark,
    is_tracked,
    register_in,
    text_mark,
    words_of,
)

# What names and numbers a drawing.
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
# Prefixes that stand in values of attributes, so that no declaration of theirs may be left out.
_PREFIXES = ("wps", "wpg", "w14", "w15", "wp14", "mc", "a", "r", "wp", "pic")


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
    def _parsed(self) -> tuple[Any, dict[Any, tuple[int, int]]]:
        tree = tree_of(self.parts.text)
        return tree, dict(zip(tree.iter("*"), spans_of(self.parts.text), strict=True))

    @property
    def tree(self) -> Any:
        """The text as elements."""
        return self._parsed[0]

    def span(self, element: Any) -> tuple[int, int]:
        """Where an element begins and ends in the bytes of the text."""
        return self._parsed[1][element]

    def bytes_of(self, element: Any) -> bytes:
        """An element, of this file or another one, as it stands in the bytes of the text."""
        etree.cleanup_namespaces(element, keep_ns_prefixes=_used_prefixes(element))
        text: bytes = etree.tostring(element, encoding="UTF-8", with_tail=False)
        for prefix, name in self.tree.nsmap.items():
            declared = f"xmlns:{prefix}" if prefix else "xmlns"
            text = text.replace(f' {declared}="{name}"'.encode(), b"")
        return text

    def write(self, splices: Sequence[tuple[tuple[int, int], bytes]]) -> None:
        """Puts other bytes into the text, each in the place of a span; the rest stays as it is."""
        text, made, position = self.parts.text, [], 0
        for (start, end), content in sorted(splices, key=lambda splice: splice[0]):
            made += [text[position:start], content]
            position = end
        self.parts.text = b"".join((*made, text[position:]))

    def note(self, register: Register) -> bool:
        """Writes the register into the file, if it is another one; says whether it is."""
        if register == self.register:
            return False
        for name in self.parts.related("customXml"):
            if register_in([self.parts.content[name]]) is not None:
                self.parts.content[name] = register.xml
        return True

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
        has_more = any(block.tag not in _BLOCKS for block in found.blocks)
        return has_more or is_tracked(found.blocks) or self.text_of(found) != region.text

    def is_marked(self, found: Found) -> bool:
        """Whether a region has its bookmark, which only one of its copies can have."""
        name = bookmark_name(found.tag)
        marks = found.whole.iter(qn("w:bookmarkStart"))
        return any(mark.get(qn("w:name")) == name for mark in marks)

    def is_emptied(self, found: Found) -> bool:
        """Whether its author has left nothing in a region but its control, whose prompt Word shows
        in place of the words."""
        if any(block.tag not in _BLOCKS for block in found.blocks):
            return False
        prompt = found.whole.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}")
        words = "".join(words_of(block) for block in found.blocks)
        seen = (next(b.iter(qn("w:drawing"), qn("w:pict")), None) for b in found.blocks)
        return prompt is not None or not (words.strip() or any(e is not None for e in seen))

    def is_struck(self, found: Found) -> bool:
        """Whether words have been deleted in a region as a tracked change, which still has them."""
        struck = (qn("w:delText"), qn("w:moveFrom"))
        return any(next(block.iter(*struck), None) is not None for block in found.blocks)

    def elsewhere(self) -> list[str]:
        """The regions that have been copied into headers, footers or notes."""
        others = [
            content
            for name, content in self.parts.content.items()
            if name.endswith(".xml") and name != self.parts.main and b"wordprocessingml" in content
        ]
        return [
            tag
            for tag in self.register.regions
            if any(
                f'"{name}"'.encode() in content
                for content in others
                for name in ((control_tag(tag),) if "." in tag else ()) + (bookmark_name(tag),)
            )
        ]

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
                region = _named(element, by_name)
            else:
                region = by_bookmark.get(element.get(qn("w:name"), ""))
            if region is None:
                continue
            place = _place(element, region)
            if place is not None and place.whole not in found:
                found[place.whole] = place
        return _outermost(found)


def existing_of(parts: Parts) -> Existing | None:
    """The file with its register; nothing where it has none.

    Raises:
        OutputError: If its text or its register cannot be read.
    """
    try:
        register = register_in(parts.content[name] for name in parts.related("customXml"))
        existing = None if register is None else Existing(parts, register)
        if existing is not None:
            existing.span(existing.body)
    except (*UNREADABLE, expat.ExpatError) as error:
        raise OutputError("updating.unreadable") from error
    return existing


def _named(control: Any, regions: Mapping[str, Region]) -> Region | None:
    """The region that a control bears the name of. A word alone ("title") may as well be the name
    of a control of the author's, if it is neither said twice nor numbered as ours."""
    known = [name for name in _names(control) if name in regions]
    if not known:
        return None
    region, number = regions[known[0]], control.find(f"{qn('w:sdtPr')}/{qn('w:id')}")
    is_numbered = number is not None and number.get(qn("w:val")) == str(control_id(region.tag))
    return region if len(known) > 1 or "." in known[0] or is_numbered else None


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
        blocks = tuple(b for b in content.iterchildren("*") if b.tag not in _MARKS)
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
# What stands between paragraphs and is nothing to read.
_MARKS = frozenset(
    qn(f"w:{kind}{end}")
    for kind in ("bookmark", "commentRange", "perm", "moveFromRange", "moveToRange")
    for end in ("Start", "End")
) | {qn("w:proofErr")}


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


def _used_prefixes(element: Any) -> list[str]:
    """The prefixes that some value names, such as that of what a drawing requires."""
    values = {v for e in element.iter("*") for n, v in e.items() if n in ("Requires", "Ignorable")}
    return [p for p in _PREFIXES if any(re.search(rf"\b{p}\b", value) for value in values)]


def free_numbers(tree: Any) -> Iterator[int]:
    """The numbers that no bookmark and no drawing of a text has, the lowest first."""
    taken = {mark.get(qn("w:id")) for mark in tree.iter(qn("w:bookmarkStart"))}
    taken |= {drawing.get("id") for drawing in tree.iter(DRAWN)}
    return (number for number in count(1) if str(number) not in taken)


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
