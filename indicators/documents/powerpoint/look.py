"""The built-in look of slides: wide, white, dark blue titles to the left, as in the Word report.

It is made from the default presentation of python-pptx: two of its layouts, with other places,
type and colours.
"""

from __future__ import annotations

from typing import Any

import pptx
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Inches

_WIDTH, _HEIGHT = 13.333, 7.5
_MARGIN = 0.6
# Places of placeholders by the layout they are on: left, top, width and height in inches.
_ACROSS = _WIDTH - 2 * _MARGIN
_TITLE, _BODY = (_MARGIN, 0.4, _ACROSS, 0.95), (_MARGIN, 1.5, _ACROSS, 5.3)
_FOOTER, _NUMBER = (_MARGIN, 6.95, 9.5, 0.35), (_WIDTH - _MARGIN - 1.5, 6.95, 1.5, 0.35)
_FIRST_TITLE, _SUBTITLE = (1.1, 1.6, 11.0, 2.4), (1.1, 4.2, 11.0, 1.2)

# Arial is on every Windows and Mac, and LibreOffice has a typeface with the same widths. The
# dark blue has a contrast of 11.6:1 to white, the grey of footers 7.0:1.
_THEME = (
    (b'<a:latin typeface="Calibri"/>', b'<a:latin typeface="Arial"/>'),
    (b'<a:srgbClr val="1F497D"/>', b'<a:srgbClr val="1F3864"/>'),
    (b'<a:srgbClr val="4F81BD"/>', b'<a:srgbClr val="2A72B5"/>'),
)
_GREY = "595959"


def built_in() -> Any:
    """A presentation without slides, with a layout for the first slide and one for the others."""
    presentation = pptx.Presentation()
    presentation.slide_width, presentation.slide_height = Inches(_WIDTH), Inches(_HEIGHT)
    presentation.part._element.sldSz.attrib.pop("type", None)
    master = presentation.slide_master
    for layout in list(master.slide_layouts)[2:]:
        master.slide_layouts.remove(layout)
    _restyle_theme(master)
    _restyle_titles(master)
    first, content = master.slide_layouts
    for sheet in (master, first, content):
        _remove_date(sheet)
        _place(sheet, {"ftr": _FOOTER, "sldNum": _NUMBER, "title": _TITLE, "body": _BODY})
    _place(content, {"obj": _BODY})
    _place(first, {"ctrTitle": _FIRST_TITLE, "subTitle": _SUBTITLE})
    _restyle_first(first)
    return presentation


def _restyle_theme(master: Any) -> None:
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    blob = theme.blob
    for old, new in _THEME:
        blob = blob.replace(old, new)
    theme._blob = blob


def _restyle_titles(master: Any) -> None:
    path = "p:txStyles/p:titleStyle/a:lvl1pPr"
    (style,) = master._element.xpath(path)
    (letters,) = master._element.xpath(f"{path}/a:defRPr")
    (colour,) = master._element.xpath(f"{path}/a:defRPr/a:solidFill/a:schemeClr")
    style.set("algn", "l")
    letters.set("sz", "2800")
    letters.set("b", "1")
    colour.set("val", "tx2")
    for title in _of_type(master, "title"):
        title.xpath("p:txBody/a:bodyPr")[0].set("anchor", "b")


def _restyle_first(first: Any) -> None:
    """A large title over its subtitle, beside a band of the colour of titles."""
    for title in _of_type(first, "ctrTitle"):
        title.xpath("p:txBody/a:bodyPr")[0].set("anchor", "b")
        _set_style(title, 40)
    for subtitle in _of_type(first, "subTitle"):
        _set_style(subtitle, 22)
    band = parse_xml(_BAND)
    first.shapes._spTree.insert(2, band)


def _set_style(placeholder: Any, points: int) -> None:
    """Left, without a bullet, and as large as that."""
    (styles,) = placeholder.xpath("p:txBody/a:lstStyle")
    for style in list(styles):
        styles.remove(style)
    styles.append(
        parse_xml(
            f'<a:lvl1pPr {nsdecls("a")} marL="0" indent="0" algn="l"><a:buNone/>'
            f'<a:defRPr sz="{points * 100}"/></a:lvl1pPr>'
        )
    )


_BAND = f"""\
<p:sp {nsdecls("p", "a")}>
  <p:nvSpPr><p:cNvPr id="99" name="Band"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>
  <p:spPr>
    <a:xfrm><a:off x="0" y="0"/><a:ext cx="{Inches(0.45)}" cy="{Inches(_HEIGHT)}"/></a:xfrm>
    <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
    <a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:ln><a:noFill/></a:ln>
  </p:spPr>
  <p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody>
</p:sp>"""


def _of_type(sheet: Any, kind: str) -> list[Any]:
    """The placeholders of a kind on a master or layout; one that does not say holds anything."""
    found: list[Any] = sheet._element.xpath(
        f"//p:sp[p:nvSpPr/p:nvPr/p:ph[@type='{kind}' or (not(@type) and '{kind}'='obj')]]"
    )
    return found


def _remove_date(sheet: Any) -> None:
    for date in _of_type(sheet, "dt"):
        date.getparent().remove(date)


def _place(sheet: Any, places: dict[str, tuple[float, ...]]) -> None:
    for shape in sheet.placeholders:
        kind = shape.element.ph.get("type", "obj")
        if kind in places:
            shape.left, shape.top, shape.width, shape.height = map(Inches, places[kind])
        if kind in ("ftr", "sldNum"):
            _restyle_footer(shape, "l" if kind == "ftr" else "r")


def _restyle_footer(shape: Any, side: str) -> None:
    (styles,) = shape.element.xpath("p:txBody/a:lstStyle")
    for style in list(styles):
        styles.remove(style)
    styles.append(
        parse_xml(
            f'<a:lvl1pPr {nsdecls("a")} algn="{side}"><a:defRPr sz="1100">'
            f'<a:solidFill><a:srgbClr val="{_GREY}"/></a:solidFill></a:defRPr></a:lvl1pPr>'
        )
    )
