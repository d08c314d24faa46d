"""The theme and the table of typefaces that Word expects beside the text of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls, qn

from .blank import blank

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.styles import CT_Styles

_USUAL = "Arial"  # where a file names no typeface at all


def complete(word: WordDocument) -> None:
    """Adds the parts that are missing; a theme or table that is there is never touched."""
    for kind, name, content_type, content in (
        (RELATIONSHIP_TYPE.THEME, "theme/theme1", CONTENT_TYPE.OFC_THEME, _theme),
        (RELATIONSHIP_TYPE.FONT_TABLE, "fontTable", CONTENT_TYPE.WML_FONT_TABLE, _fonts),
    ):
        if not any(relation.reltype == kind for relation in word.part.rels.values()):
            uri, package = PackURI(f"/word/{name}.xml"), word.part.package
            part = Part(uri, content_type, content(word.styles.element), package)
            word.part.relate_to(part, kind)


def _fonts(styles: CT_Styles) -> bytes:
    """The typefaces that the styles name, in the order of their names."""
    typefaces = {_typeface(styles), *styles.xpath("//w:rFonts/@w:ascii | //w:rFonts/@w:hAnsi")}
    fonts = "".join(f"<w:font w:name={quoteattr(name)}/>" for name in sorted(typefaces))
    return f"<w:fonts {nsdecls('w')}>{fonts}</w:fonts>".encode()


def _typeface(styles: CT_Styles) -> str:
    """The typeface of the text, where the defaults of the styles name one."""
    return next(iter(styles.xpath("w:docDefaults//w:rFonts/@w:ascii")), _USUAL)


def _theme(styles: CT_Styles) -> bytes:
    """That of the blank document, with the typeface of the text."""
    from lxml import etree

    theme = etree.fromstring(blank().part.part_related_by(RELATIONSHIP_TYPE.THEME).blob)
    for face in theme.iter(qn("a:latin")):
        face.set("typeface", _typeface(styles))
    xml: bytes = etree.tostring(theme, encoding="UTF-8")
    return xml
