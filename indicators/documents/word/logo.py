"""The logo of an association above the title of a Word file."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from ..look import CLEAR_DOT, Logo
from ..svg import shown
from .elements import w
from .tables import Page

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

_HIGH, _BROAD = 34.0, 170.0  # as large as a logo is at most, in points


def logo_paragraph(logo: Logo, page: Page) -> BaseOxmlElement:
    """A paragraph with the logo, and what it is called for those who do not see it."""
    part = page.paper.word.part
    inline = part.new_pic_inline(io.BytesIO(CLEAR_DOT if logo.is_svg else logo.content))
    across, high = logo.sides
    proportion = across / high
    height = min(_HIGH, _BROAD / proportion)
    for measured in (inline.extent, *inline.iter(qn("a:ext"))):
        measured.cx, measured.cy = Pt(height * proportion), Pt(height)
    (properties,) = inline.xpath("wp:docPr")
    properties.set("descr", logo.name)
    if logo.is_svg:
        _show_svg(inline, logo, page)
    return w("p", w("pPr", w("pStyle", val=page.styles["Normal"])), w("r", w("drawing", inline)))


def _show_svg(inline: BaseOxmlElement, logo: Logo, page: Page) -> None:
    """Puts a drawing in the place of the picture, for programs that know it."""
    document = page.paper.word.part
    place = PackURI("/word/media/logo.svg")
    drawing = Part(place, logo.media_type, logo.content, document.package)
    key = document.relate_to(drawing, RELATIONSHIP_TYPE.IMAGE)
    (blip,) = inline.iter(qn("a:blip"))
    blip.append(parse_xml(shown(key, nsdecls("a", "r"))))
