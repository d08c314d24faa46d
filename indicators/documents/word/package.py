"""The parts of a Word file around its text: opened from a template or the blank one, and saved.

A template lends its look: styles, letterhead, page set-up. What else a file of somebody's
carries (its text, its author, paths on their computer, a thumbnail) must not follow into
something that is published, so only what is known to belong to the look is kept.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.coreprops import CT_CoreProperties
from docx.oxml.exceptions import InvalidXmlError
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart

from ...words.errors import OutputError
from ..look import Look
from ..zipped import UNREADABLE, of_type, rezipped
from .blank import BLANK
from .regions import REGISTER
from .styles import cell_padding, dress, font_size, is_as_arial, set_in, speak, take_styles
from .theme import complete

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.opc.package import OpcPackage
    from docx.opc.part import Part
    from docx.oxml.section import CT_SectPr
    from docx.oxml.xmlchemy import BaseOxmlElement

# The relations of a document that carry its look, and those of a file that carry the
# document and the properties a letterhead may print.
_OF_THE_LOOK = frozenset(
    {
        RELATIONSHIP_TYPE.STYLES,
        RELATIONSHIP_TYPE.SETTINGS,
        RELATIONSHIP_TYPE.THEME,
        RELATIONSHIP_TYPE.FONT_TABLE,
        RELATIONSHIP_TYPE.NUMBERING,
        RELATIONSHIP_TYPE.CUSTOM_XML,
    }
)
_OF_THE_FILE = frozenset({RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES})

# The types of a template of Word (.dotx) and of a document (.docx).
_TEMPLATE, _DOCUMENT = b"wordprocessingml.template.main", b"wordprocessingml.document.main"


@dataclass(frozen=True, slots=True)
class Paper:
    """What a document is written on: an empty Word document in one language.

    ``styles`` are ids in the document by id in the blank one, ``width`` and ``height`` are
    those between the margins in twips (1/20 point), ``padding`` is the air on both sides of a
    cell in twips, the sizes are those of the type in table cells and headings in points, and
    ``as_arial`` is whether that type is as wide as Arial.
    """

    word: WordDocument
    styles: dict[str, str]
    width: int
    height: int
    padding: int
    cell_size: float
    heading_size: float
    as_arial: bool


def opened(template: bytes | None, tag: str, look: Look) -> Paper:
    """The template without its text: styles, letterhead and one page set-up remain; without a
    template, the blank document.

    Raises:
        OutputError: If the file is no Word document or template (.docx, .dotx).
    """
    try:
        file = BLANK.read_bytes() if template is None else template
        word = docx.Document(io.BytesIO(of_type(file, _TEMPLATE, _DOCUMENT)))
        _empty(word)
        _forget(word)
        styles = word.styles.element
        if template is None:
            dress(styles, look.colours)
        ids = take_styles(styles, look.colours)
        if look.typeface is not None:
            set_in(styles, look.typeface)
        speak(styles, word.settings.element, tag)
        complete(word)
        padding = cell_padding(styles, ids["Indikatortabell"])
        cell, heading = ids["Indikatorcell"], ids["Indikatorhuvud"]
        sizes = font_size(styles, cell), font_size(styles, heading)
        as_arial = is_as_arial(styles, cell) and is_as_arial(styles, heading)
        return Paper(word, ids, *_text_area(word), padding, *sizes, as_arial)
    except (*UNREADABLE, InvalidXmlError) as error:
        raise OutputError("output.template_unreadable") from error


def _empty(word: WordDocument) -> None:
    """Leaves nothing in the body but the set-up of the first section, in one column.

    In Word a section inherits its letterhead from the one before, so the first one has it.
    """
    body = word.element.body
    sections = body.xpath(".//w:sectPr")
    section = sections[0] if sections else OxmlElement("w:sectPr")
    for unwanted in section.xpath("w:cols | w:printerSettings | w:sectPrChange"):
        section.remove(unwanted)
    for child in list(body):
        body.remove(child)
    body.append(section)
    _set_up_page(section)


def _set_up_page(section: CT_SectPr) -> None:
    """Whole numbers for every measure of the page, A4 with margins of 25 mm where it has none."""
    size = {"w": 11906, "h": 16838}
    margins = dict.fromkeys(("top", "right", "bottom", "left"), 1417)
    other_margins = {"header": 709, "footer": 709, "gutter": 0}
    for element, usual in (
        (section.get_or_add_pgSz(), size),
        (section.get_or_add_pgMar(), margins | other_margins),
    ):
        for name, measure in usual.items():
            # Google Docs writes "1440.0000000000002".
            stated = element.get(qn(f"w:{name}"), str(measure))
            element.set(qn(f"w:{name}"), str(round(float(stated))))


def _forget(word: WordDocument) -> None:
    """Drops what belonged to the text of a template, its author or its author's computer."""
    settings = word.settings.element
    settings.remove_all("w:attachedTemplate", "w:mailMerge", "w:footnotePr", "w:endnotePr")
    part = word.part
    _keep_relations(part, _OF_THE_LOOK, part.element.xpath("//@r:*"))
    for key, relation in list(part.rels.items()):
        # A report as a template: what was written in it is not what will be.
        is_custom = relation.reltype == RELATIONSHIP_TYPE.CUSTOM_XML
        if is_custom and REGISTER.encode() in relation.target_part.blob:
            del part.rels[key]
    part_of_settings = part.part_related_by(RELATIONSHIP_TYPE.SETTINGS)
    _keep_relations(part_of_settings, frozenset(), settings.xpath("//@r:*"))
    _keep_relations(part.package, _OF_THE_FILE, [])


def _keep_relations(source: Part | OpcPackage, kinds: frozenset[str], ids: list[str]) -> None:
    """Drops all relations but these. A part without relations is not saved."""
    for key, relation in list(source.rels.items()):
        if relation.reltype not in kinds and key not in ids:
            del source.rels[key]


def _text_area(word: WordDocument) -> tuple[int, int]:
    section = word.element.body.sectPr
    size, margins = section.pgSz, section.pgMar
    width = int(size.get(qn("w:w"))) - _sum(margins, "left", "right", "gutter")
    return width, int(size.get(qn("w:h"))) - _sum(margins, "top", "bottom")


def _sum(margins: BaseOxmlElement, *sides: str) -> int:
    # A header that keeps its height, however much there is in it, is a negative margin.
    return sum(abs(int(margins.get(qn(f"w:{side}")))) for side in sides)


def bulleted(word: WordDocument) -> int:
    """The number of a list with bullets, added to the lists of the document."""
    part = word.part
    if not any(rel.reltype == RELATIONSHIP_TYPE.NUMBERING for rel in part.rels.values()):
        name, kind = PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING
        lists = NumberingPart(name, kind, OxmlElement("w:numbering"), part.package)
        part.relate_to(lists, RELATIONSHIP_TYPE.NUMBERING)
    numbering = part.numbering_part.element
    used_numbers = [0, *map(int, numbering.xpath("w:abstractNum/@w:abstractNumId"))]
    look = parse_xml(_BULLETS.format(number=max(used_numbers) + 1))
    numbering.insert(len(numbering.xpath("w:numPicBullet | w:abstractNum")), look)
    return int(numbering.add_num(max(used_numbers) + 1).numId)


_BULLETS = f"""\
<w:abstractNum {nsdecls("w")} w:abstractNumId="{{number}}">
  <w:multiLevelType w:val="singleLevel"/>
  <w:lvl w:ilvl="0">
    <w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>
    <w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr>
  </w:lvl>
</w:abstractNum>"""


def set_properties(word: WordDocument, title: str, tag: str) -> None:
    """Title and language are the only properties: nothing about who and when."""
    package = word.part.package
    element = CT_CoreProperties.new()
    part = CorePropertiesPart(
        PackURI("/docProps/core.xml"), CONTENT_TYPE.OPC_CORE_PROPERTIES, element, package
    )
    # The library and the schema allow no more characters.
    part.core_properties.title = title[:255]
    part.core_properties.language = tag
    package.relate_to(part, RELATIONSHIP_TYPE.CORE_PROPERTIES)


def saved(word: WordDocument) -> bytes:
    """The file, the same bytes for the same document."""
    file = io.BytesIO()
    word.save(file)
    return rezipped(file)
