"""The regions of a Word file: what is the tool's in it, so that a later run can write that anew and
leave everything else as its author has it.

A region is one paragraph or one table in a content control. It is known by the tag and the alias
of the control and by the name of a bookmark in its first paragraph, since other programs lose one
or two of these: LibreOffice 7.4 keeps the alias and the bookmark. What each region was when it was
written stands in a part of the file of its own, the register.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from zlib import crc32

from docx.oxml.ns import nsmap, qn
from lxml import etree

from .elements import w
from .parts import tree_of

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

REGISTER = "urn:indicators:regions"
BOOKMARK = "ind_"
# Word takes no longer names of controls.
_LONGEST_TAG = 64

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_RELATED = f"{{{nsmap['r']}}}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_UNSEEN = frozenset({qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), _FALLBACK})
_TRACKED = frozenset(map(qn, ("w:ins", "w:del", "w:moveFrom", "w:moveTo")))
_NOTES = frozenset(map(qn, ("w:footnoteReference", "w:endnoteReference")))
SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "‑"}
"""What stands between the words of a run, and is read as a letter."""
_ENDS = {qn("w:p"): "\n", qn("w:tc"): "\x1f", qn("w:tr"): "\x1e"}
# The title and the description of a table, which are not seen.
ALTERNATIVES = (qn("w:tblCaption"), qn("w:tblDescription"))
# What authors draw stands loose on the page, or is a chart, a diagram, or of an older Word; what
# we draw stands in the line, or is a picture, which is told by its bytes.
_LOOSE = f"{_DRAWING}anchor"
_OF_OTHERS = frozenset({qn("w:pict"), qn("w:object")})
_KINDS_OF_OTHERS = ("/chart", "/diagram", "/chartex")
_SPACES = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Region:
    """What a region was when it was written.

    ``text`` is a mark of its words, which stays the same whatever program saves the file, ``exact``
    one of all there is in it, ``unsaid`` one of what says something beside the words: drawings and
    text alternatives. ``offered`` is the mark of the words of a later version that has been offered
    to an author who had edited this one.
    """

    tag: str
    text: str
    exact: str
    unsaid: str = ""
    is_table: bool = False
    offered: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """The regions that have been written into a file, by tag in the order of the document, and
    the figures in its author's sentences, as written by their ids; ``of`` is what the file is."""

    of: str
    language: str
    regions: Mapping[str, Region]
    fields: Mapping[str, str]

    @property
    def xml(self) -> bytes:
        """The part of the file that holds it."""
        root = etree.Element(f"{{{REGISTER}}}regions", nsmap={None: REGISTER})
        root.attrib.update({"of": self.of, "language": self.language})
        for region in self.regions.values():
            facts = {"tag": region.tag, "text": region.text, "exact": region.exact}
            if region.unsaid:
                facts["unsaid"] = region.unsaid
            if region.is_table:
                facts["table"] = "1"
            if region.offered:
                facts["offered"] = region.offered
            etree.SubElement(root, f"{{{REGISTER}}}region", facts)
        for name, words in self.fields.items():
            etree.SubElement(root, f"{{{REGISTER}}}field", {"id": name, "text": words})
        made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        return made


def register_in(parts: Iterable[bytes]) -> Register | None:
    """The register among some parts of a file; nothing where there is none."""
    for part in parts:
        if REGISTER.encode() not in part:
            continue
        root = tree_of(part)
        if root.tag != f"{{{REGISTER}}}regions":
            continue
        regions = {}
        for element in root.iterfind(f"{{{REGISTER}}}region"):
            facts = element.attrib
            regions[facts["tag"]] = Region(
                facts["tag"],
                facts["text"],
                facts["exact"],
                facts.get("unsaid", ""),
                "table" in facts,
                facts.get("offered", ""),
            )
        fields = {e.get("id", ""): e.get("text", "") for e in root.iterfind(f"{{{REGISTER}}}field")}
        return Register(root.get("of", ""), root.get("language", "sv"), regions, fields)
    return None


def control_tag(tag: str) -> str:
    """The tag as a control can bear it: one that is too long ends with a mark of the whole."""
    return tag if len(tag) <= _LONGEST_TAG else f"{tag[: _LONGEST_TAG - 9]}-{_mark(tag)[:8]}"


def bookmark_name(tag: str) -> str:
    """The name of the bookmark in a region: letters that every program keeps."""
    return f"{BOOKMARK}{_mark(tag)}"


def control(tag: str, element: BaseOxmlElement, number: int) -> BaseOxmlElement:
    """A paragraph or table in a control, with its bookmark, whose ``number`` is no other's."""
    mark_place(element, tag, number)
    name = control_tag(tag)
    # Any program shows the alias, so that an author sees what the region is called.
    properties = w("sdtPr", w("alias", val=name), w("tag", val=name), w("id", val=control_id(tag)))
    return w("sdt", properties, w("sdtContent", element))


def control_id(tag: str) -> int:
    """The number of a control, the same in every run."""
    return crc32(tag.encode()) & 0x7FFFFFFF or 1


def mark_place(element: Any, tag: str, number: int) -> None:
    """Puts the bookmark of a region into its first paragraph."""
    first = element if element.tag == qn("w:p") else next(element.iter(qn("w:p")))
    properties = first.find(qn("w:pPr"))
    start = w("bookmarkStart", id=number, name=bookmark_name(tag))
    first.insert(0 if properties is None else 1, start)
    first.append(w("bookmarkEnd", id=number))


def region_of(tag: str, blocks: Iterable[Any], picture: Callable[[str], bytes]) -> Region:
    """What a region is; ``picture`` gives the bytes of a picture by the id of its relation."""
    content = list(blocks)
    is_table = len(content) == 1 and content[0].tag == qn("w:tbl")
    text, exact = text_mark(content, picture), exact_mark(content, picture)
    return Region(tag, text, exact, _unsaid_mark(content), is_table)


def text_mark(blocks: Iterable[Any], picture: Callable[[str], bytes]) -> str:
    """A mark of the words of some paragraphs and tables, and of their pictures."""
    return _mark(" ".join(text for block in blocks for text in _texts(block, picture)))


def exact_mark(blocks: Iterable[Any], picture: Callable[[str], bytes]) -> str:
    """A mark of all there is in some paragraphs and tables but our own names and numbers."""
    copies = [deepcopy(block) for block in blocks]
    for copy in copies:
        for element in list(copy.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
            element.getparent().remove(element)
        for element in copy.iter("*"):
            if element.tag.endswith(("}docPr", "}cNvPr")):
                for name in ("id", "name"):
                    element.attrib.pop(name, None)
            for name, value in element.items():
                if name.startswith(_RELATED):
                    element.set(name, _mark(picture(value)))
    content = (etree.tostring(copy, method="c14n", exclusive=True) for copy in copies)
    return _mark(b"".join(content))


def _unsaid_mark(blocks: Iterable[Any]) -> str:
    """A mark of the drawings in some paragraphs and tables, and of what is said to those who do not
    see them; nothing where there is neither."""
    elements = [e for block in blocks for e in block.iter(qn("w:drawing"), *ALTERNATIVES)]
    return exact_mark(elements, lambda name: b"") if elements else ""


def is_tracked(blocks: Iterable[Any]) -> bool:
    """Whether changes are tracked in some paragraphs and tables."""
    return any(next(block.iter(*_TRACKED), None) is not None for block in blocks)


def words_of(block: Any) -> str:
    """The words of a paragraph or table as they are seen."""
    return "".join(_signs(block, None)).strip("\n\x1e\x1f")


def _texts(block: Any, picture: Callable[[str], bytes]) -> Iterator[str]:
    """The words, line by line, with one space for several."""
    for line in "".join(_signs(block, picture)).split("\n"):
        yield _SPACES.sub(" ", unicodedata.normalize("NFC", line)).strip()


def _signs(element: Any, picture: Callable[[str], bytes] | None) -> Iterator[str]:
    if element.tag in _UNSEEN:
        return
    if element.tag in (qn("w:t"), _FORMULA):
        yield element.text or ""
    elif element.tag == qn("w:sym"):
        yield f"[{element.get(qn('w:char'))}]"
    elif _is_drawn_by_others(element):
        yield "[+]"
    elif element.tag in _NOTES:
        yield "[*]"
    elif element.tag in SIGNS and element.getparent().tag == qn("w:r"):
        yield SIGNS[element.tag]
    elif picture is not None and element.tag == qn("a:blip"):
        yield f"[{_mark(picture(element.get(qn('r:embed'), '')))}]"
    for child in element.iterchildren("*"):
        yield from _signs(child, picture)
    yield _ENDS.get(element.tag, "")


def _is_drawn_by_others(element: Any) -> bool:
    if element.tag == _LOOSE:
        return next(element.iter(qn("a:blip")), None) is None
    return element.tag in _OF_OTHERS or element.get("uri", "").endswith(_KINDS_OF_OTHERS)


def _mark(content: str | bytes) -> str:
    data = content.encode() if isinstance(content, str) else content
    return sha256(data).hexdigest()[:16]
