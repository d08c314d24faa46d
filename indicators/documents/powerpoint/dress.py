"""The look of an association on slides: the colours and typeface of the theme, and the logo."""

from __future__ import annotations

import io
import re
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from ..look import CLEAR_DOT, Logo, Look
from .measures import Box
from .shapes import describe

# The colours of the theme, by what they are called in the look.
_IN_THEME = {
    "dk1": "ink", "dk2": "clear", "lt2": "rule", "accent1": "clear", "accent2": "positive",
    "accent3": "neutral", "accent4": "negative", "accent5": "hairline", "accent6": "quiet",
}  # fmt: skip
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_DRAWS_SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
LOGO = (130.0, 40.0)
"""The most room of a logo, in points."""


def typefaces(master: Any) -> list[str]:
    """The typefaces of titles and of text in the theme of a master."""
    theme = etree.fromstring(_theme(master).blob)
    fonts = [theme.iter(f"{_DRAWING}{name}Font") for name in ("major", "minor")]
    return [font.find(f"{_DRAWING}latin").get("typeface") for of in fonts for font in of]


def dress(presentation: Any, look: Look) -> None:
    """Sets the colours and the typeface of the theme of a presentation."""
    for master in presentation.slide_masters:
        part = _theme(master)
        theme = etree.fromstring(part.blob)
        for name, role in _IN_THEME.items():
            for colour in theme.iterfind(f".//{_DRAWING}clrScheme/{_DRAWING}{name}/*"):
                colour.set("val", getattr(look.colours, role)[1:].upper())
        if look.typeface:
            for latin in theme.iterfind(f".//{_DRAWING}fontScheme/*/{_DRAWING}latin"):
                latin.set("typeface", look.typeface)
        part._blob = etree.tostring(theme, encoding="UTF-8", xml_declaration=True, standalone=True)


def _theme(master: Any) -> Any:
    return master.part.part_related_by(RELATIONSHIP_TYPE.THEME)


# --- the logo ------------------------------------------------------------------------------


def logo_box(logo: Logo, right: float, top: float) -> Box:
    """The place of a logo: as large as its room, up to a point on the right."""
    across, high = _shape_of(logo)
    scale = min(LOGO[0] / across, LOGO[1] / high)
    return Box(right - across * scale, top, across * scale, high * scale)


def _shape_of(logo: Logo) -> tuple[float, float]:
    """How broad and how high a picture is, in any unit."""
    if logo.suffix.lstrip(".") == "svg":
        svg = etree.fromstring(logo.content)
        box = re.split(r"[ ,]+", (svg.get("viewBox") or "").strip())
        sides = box[2:] if len(box) == 4 else [svg.get("width", "1"), svg.get("height", "1")]
        across, high = (float(re.sub(r"[a-z%]+$", "", side)) for side in sides)
        return across, high
    from pptx.parts.image import Image

    across, high = Image.from_blob(logo.content).size
    return float(across), float(high)


def add_logo(slide: Any, logo: Logo, box: Box) -> None:
    """The logo, with its name as text alternative."""
    is_svg = logo.suffix.lstrip(".") == "svg"
    file = io.BytesIO(CLEAR_DOT if is_svg else logo.content)
    measures = (Pt(box.left), Pt(box.top), Pt(box.width), Pt(box.height))
    picture = slide.shapes.add_picture(file, *measures)
    describe(picture, logo.name, logo.name)
    if is_svg:
        name = PackURI(
            f"/ppt/media/logo{len(slide.part.package.presentation_part.presentation.slides)}.svg"
        )
        part = Part(name, "image/svg+xml", slide.part.package, logo.content)
        key = slide.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
        (blip,) = picture._element.xpath(".//a:blip")
        blip.append(
            parse_xml(
                f'<a:extLst {nsdecls("a", "r")}><a:ext uri="{_DRAWS_SVG}">'
                f'<asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="{key}"/></a:ext></a:extLst>'
            )
        )
