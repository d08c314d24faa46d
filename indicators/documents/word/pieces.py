"""The pieces that the text of a Word file is made of, each of which becomes a region."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from docx.opc.packuri import PackURI
from docx.opc.part import Part

from ..model import Block, Document
from .elements import w
from .regions import REGISTER, Region, Register, control, region_of

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement

_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CUSTOM_XML, _PROPERTIES = f"{_RELATIONSHIPS}/customXml", f"{_RELATIONSHIPS}/customXmlProps"
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
# What the register is, which Word asks of every part that it does not know.
_PROPERTIES_XML = f"""\
<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"
  ds:itemID="{{6B0C7A52-9D1E-4C58-8F0A-2E5B7C1D9A34}}"
  ><ds:schemaRefs><ds:schemaRef ds:uri="{REGISTER}"/></ds:schemaRefs></ds:datastoreItem>
"""


class Piece(NamedTuple):
    """A paragraph or table, and what it is called; nothing if it is no region."""

    tag: str
    element: BaseOxmlElement


@dataclass(frozen=True, slots=True)
class Places:
    """What the blocks of a section are called that have no name of their own: by kind and place."""

    section: str
    _counted: Counter[str] = field(default_factory=Counter)

    def tag_of(self, block: Block) -> str:
        if block.tag:
            return block.tag
        kind = type(block).__name__.lower()
        self._counted[kind] += 1
        return f"{self.section}.{kind}-{self._counted[kind]}"


def part_tag(tag: str, number: int) -> str:
    """What a part of a table is called that is too wide for the page; the first as the table."""
    return tag if number == 1 else f"{tag}.part-{number}"


def set_apart(document: Document, pieces: Iterable[Piece], word: WordDocument) -> None:
    """Puts each piece of the text into a control, and the register of them into the file."""
    part, regions = word.part, dict[str, Region]()
    numbers = Counter[str]()
    # The list of contents has bookmarks as well.
    first = len(part.element.xpath("//w:bookmarkStart")) + 1
    for number, piece in enumerate(pieces, first):
        if not piece.tag:
            continue
        numbers[piece.tag] += 1
        again = numbers[piece.tag]
        tag = piece.tag if again == 1 else f"{piece.tag}-{again}"
        regions[tag] = region_of(tag, [piece.element], lambda name: part.related_parts[name].blob)
        place = piece.element.getparent()
        place.replace(piece.element, marked := w("sdt"))
        place.replace(marked, control(tag, piece.element, number))
    register = Register(document.tag, document.language, regions, {})
    _add_register(register, word)


def _add_register(register: Register, word: WordDocument) -> None:
    """Puts the register into the file, beside what a template has of its own."""
    package = word.part.package
    name = package.next_partname("/customXml/item%d.xml")
    part = Part(name, "application/xml", register.xml, package)
    word.part.relate_to(part, CUSTOM_XML)
    properties = PackURI(name.replace("item", "itemProps"))
    about = Part(properties, _PROPERTIES_TYPE, _PROPERTIES_XML.encode(), package)
    part.relate_to(about, _PROPERTIES)
