"""The theme and the table of typefaces that Word expects beside the text of a file.

They stand where a file has none, and say no more than what is used: the typeface of the text,
and the colours of the tables and charts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from ..charts.palette import CLEAR, FALL, NEGATIVE, POSITIVE, QUIET, RISE
from .styles import WORD

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.styles import CT_Styles

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_USUAL = "Arial"  # where a file names no typeface at all
_COLOURS = {
    "dk2": "#1f3864", "lt2": "#f2f2f2",
    "accent1": CLEAR.fill, "accent2": NEGATIVE.fill, "accent3": QUIET,
    "accent4": POSITIVE.fill, "accent5": FALL, "accent6": RISE,
    "hlink": "#0563c1", "folHlink": "#954f72",
}  # fmt: skip


def complete(word: WordDocument) -> None:
    """Adds the parts that are missing; a theme or table that is there is never touched."""
    styles = word.styles.element
    for kind, name, content_type, xml in (
        (RELATIONSHIP_TYPE.THEME, "theme/theme1", CONTENT_TYPE.OFC_THEME, _theme(styles)),
        (RELATIONSHIP_TYPE.FONT_TABLE, "fontTable", CONTENT_TYPE.WML_FONT_TABLE, _fonts(styles)),
    ):
        if not any(relation.reltype == kind for relation in word.part.rels.values()):
            part = Part(PackURI(f"/word/{name}.xml"), content_type, xml, word.part.package)
            word.part.relate_to(part, kind)


def _fonts(styles: CT_Styles) -> bytes:
    """The typefaces that the styles name, in the order of their names."""
    named = {_typeface(styles), *styles.xpath("//w:rFonts/@w:ascii | //w:rFonts/@w:hAnsi")}
    fonts = "".join(f"<w:font w:name={quoteattr(name)}/>" for name in sorted(named))
    return f'<w:fonts xmlns:w="{WORD}">{fonts}</w:fonts>'.encode()


def _typeface(styles: CT_Styles) -> str:
    """The typeface of the text, where the defaults of the styles name one."""
    return next(iter(styles.xpath("w:docDefaults//w:rFonts/@w:ascii")), _USUAL)


def _theme(styles: CT_Styles) -> bytes:
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{colour[1:].upper()}"/></a:{name}>'
        for name, colour in _COLOURS.items()
    )
    face = (
        f'<a:latin typeface={quoteattr(_typeface(styles))}/><a:ea typeface=""/><a:cs typeface=""/>'
    )
    filled = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{filled}</a:ln>'
    return f"""\
<a:theme xmlns:a="{_DRAWING}" name="Indikatorer"><a:themeElements>
  <a:clrScheme name="Indikatorer">
    <a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>
    <a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>
    {colours}
  </a:clrScheme>
  <a:fontScheme name="Indikatorer">
    <a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont>
  </a:fontScheme>
  <a:fmtScheme name="Indikatorer">
    <a:fillStyleLst>{filled * 3}</a:fillStyleLst>
    <a:lnStyleLst>{line * 3}</a:lnStyleLst>
    <a:effectStyleLst>{"<a:effectStyle><a:effectLst/></a:effectStyle>" * 3}</a:effectStyleLst>
    <a:bgFillStyleLst>{filled * 3}</a:bgFillStyleLst>
  </a:fmtScheme>
</a:themeElements></a:theme>""".encode()
