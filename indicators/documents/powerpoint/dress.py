"""The look of an association on slides: the colours and typeface of the theme, and the logo."""

from __future__ import annotations

import io
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

from ..look import CLEAR_DOT, Logo, Look
from ..svg import shown
from .measures import Box
from .shapes import describe, measures

# The colours of the theme, by what they are called in the look.
_IN_THEME = {
    "dk1": "ink", "dk2": "clear", "lt2": "rule", "accent1": "clear", "accent2": "positive",
    "accent3": "neutral", "accent4": "negative", "accent5": "hairline", "accent6": "quiet",
}  # fmt: skip
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
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
    across, high = logo.sides
    scale = min(LOGO[0] / across, LOGO[1] / high)
    return Box(right - across * scale, top, across * scale, high * scale)


def add_logo(slide: Any, logo: Logo, box: Box) -> None:
    """The logo, with its name as text alternative."""
    file = io.BytesIO(CLEAR_DOT if logo.is_svg else logo.content)
    picture = slide.shapes.add_picture(file, *measures(box))
    describe(picture, logo.name, logo.name)
    if logo.is_svg:
        key = slide.part.relate_to(_drawing(slide.part.package, logo), RELATIONSHIP_TYPE.IMAGE)
        (blip,) = picture._element.xpath(".//a:blip")
        blip.append(parse_xml(shown(key, nsdecls("a", "r"))))


def _drawing(package: Any, logo: Logo) -> Part:
    """The drawing as a part of the file: one for all slides."""
    drawings = (part for part in package.iter_parts() if part.content_type == logo.media_type)
    found: Part | None = next((part for part in drawings if part.blob == logo.content), None)
    if found is not None:
        return found
    name = package.next_partname("/ppt/media/logo%d.svg")
    return Part(name, logo.media_type, package, logo.content)
