"""The logo of an association above the title of a Word file."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from ..look import Logo
from .elements import w
from .tables import Page

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

_HIGH, _BROAD = 34.0, 170.0  # as large as a logo is at most, in points
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_KEY = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_VIEW = re.compile(
    rb"<svg[^>]*?viewBox\s*=\s*[\"']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)"
)
# What a program shows that knows no SVG: a picture of one clear dot.
_CLEAR_DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000b49444154789c6360000200000500017a5eab3f0000000049454e44ae426082"
)


def logo_paragraph(logo: Logo, page: Page) -> BaseOxmlElement:
    """A paragraph with the logo, and what it is called for those who do not see it."""
    part = page.paper.word.part
    is_svg = logo.suffix == ".svg"
    inline = part.new_pic_inline(io.BytesIO(_CLEAR_DOT if is_svg else logo.content))
    proportion = _proportion(logo.content) if is_svg else inline.extent.cx / inline.extent.cy
    height = min(_HIGH, _BROAD / proportion)
    for measured in (inline.extent, *inline.iter(qn("a:ext"))):
        measured.cx, measured.cy = Pt(height * proportion), Pt(height)
    (properties,) = inline.xpath("wp:docPr")
    properties.set("descr", logo.name)
    if is_svg:
        _show_svg(inline, logo.content, page)
    return w("p", w("pPr", w("pStyle", val=page.styles["Normal"])), w("r", w("drawing", inline)))


def _proportion(svg: bytes) -> float:
    """How much broader a drawing is than high, as its view says; else it is a square."""
    view = _VIEW.search(svg)
    return float(view[1]) / float(view[2]) if view and float(view[2]) else 1.0


def _show_svg(inline: BaseOxmlElement, svg: bytes, page: Page) -> None:
    """Puts a drawing in the place of the picture, for programs that know it."""
    document = page.paper.word.part
    drawing = Part(PackURI("/word/media/logo.svg"), "image/svg+xml", svg, document.package)
    key = document.relate_to(drawing, _IMAGE)
    (blip,) = inline.iter(qn("a:blip"))
    blip.append(
        parse_xml(
            f'<a:extLst {nsdecls("a", "r")}><a:ext uri="{_SVG_KEY}">'
            f'<asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="{key}"/></a:ext></a:extLst>'
        )
    )
