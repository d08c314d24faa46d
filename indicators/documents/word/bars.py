"""Bars in the cells of a Word table, drawn with shapes of Word's own."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from docx.oxml import parse_xml
from docx.shared import Pt

from ..bars import HIGH, LINE, Shape, bar_shapes
from ..look import Colours
from ..model import Bar
from .elements import w

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
}
_DECLARED = " ".join(f'xmlns:{name}="{address}"' for name, address in _SPACES.items())


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars of a document in their colours; ``numbers`` are those of drawings, which no two of
    a document share."""

    colours: Colours
    numbers: count[int]

    def bar(self, bar: Bar, width: float, description: str) -> BaseOxmlElement:
        """A run with the bar, as broad as ``width`` points."""
        shapes = bar_shapes(bar, width, self.colours)
        return _run(shapes, width, next(self.numbers), description)


def _run(shapes: list[Shape], width: float, number: int, description: str) -> BaseOxmlElement:
    """A drawing in the line of text. Word of before 2010 knows no groups, and shows nothing."""
    # LibreOffice stretches a group over its frame: something in it has to be as large as that.
    shapes = [Shape("rect", 0, 0, width, HIGH, None), *shapes]
    size = f'cx="{Pt(width)}" cy="{Pt(HIGH)}"'
    drawn = "".join(_xml(shape, number, place) for place, shape in enumerate(shapes, 1))
    xml = f"""\
<mc:AlternateContent {_DECLARED}><mc:Choice Requires="wpg"><w:drawing>
<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>
<wp:docPr id="{number}" name="Bar {number}"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="{_SPACES["wpg"]}"><wpg:wgp><wpg:cNvGrpSpPr/>
<wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/><a:chOff x="0" y="0"/><a:chExt {size}/>
</a:xfrm></wpg:grpSpPr>{drawn}</wpg:wgp></a:graphicData></a:graphic></wp:inline>
</w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent>"""
    content = parse_xml(xml)
    (properties,) = content.iter(f"{{{_SPACES['wp']}}}docPr")
    properties.set("descr", description)
    return w("r", content)


def _xml(shape: Shape, number: int, place: int) -> str:
    fill, line = _filled(shape.fill), _filled(shape.line)
    places = [int(Pt(value)) for value in (shape.left, shape.top, shape.width, shape.height)]
    return f"""\
<wps:wsp><wps:cNvPr id="{place}" name="Bar {number}.{place}"/><wps:cNvSpPr/><wps:spPr>
<a:xfrm><a:off x="{places[0]}" y="{places[1]}"/><a:ext cx="{places[2]}" cy="{places[3]}"/></a:xfrm>
<a:prstGeom prst="{shape.form}"><a:avLst/></a:prstGeom>
{fill}
<a:ln w="{Pt(LINE)}">{line}</a:ln></wps:spPr><wps:bodyPr/></wps:wsp>"""


def _filled(colour: str | None) -> str:
    if colour is None:
        return "<a:noFill/>"
    return f'<a:solidFill><a:srgbClr val="{colour[1:]}"/></a:solidFill>'
