"""Bars in the cells of a Word table, drawn with shapes of Word's own, and what their signs are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from docx.oxml import parse_xml
from docx.shared import Pt

from ..look import PAPER, Colours
from ..model import Bar, Sign
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

# In points: how high a bar is, how much higher its marks are, and the line of a ring.
BAR, _OVER, _LINE = 8.0, 1.5, 1.25
_RING, _MARK, _GAP = 7.0, 1.75, 0.75
_SIGN = 13.0  # the breadth of a sign in the legend


class _Shape(NamedTuple):
    """A shape: what it is called in DrawingML, its place and size in points, fill and line."""

    form: str
    left: float
    top: float
    width: float
    height: float
    fill: str | None
    line: str | None = None


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars of a document in their colours; ``numbers`` are those of drawings, which no two of
    a document share."""

    colours: Colours
    numbers: count[int]

    def bar(self, bar: Bar, width: float, description: str) -> BaseOxmlElement:
        """A run with the bar, as broad as ``width`` points."""
        shapes = [
            shape._replace(left=shape.left + _RING / 2)
            for shape in _shapes(bar, width - _RING, self.colours)
        ]
        return _run(shapes, width, next(self.numbers), description)

    def sign(self, sign: Sign, description: str) -> BaseOxmlElement:
        """A run with a sign as it stands in the bars."""
        return _run(list(_sign(sign, self.colours)), _SIGN, next(self.numbers), description)


def described(bar: Bar, inner: str | None) -> str:
    """What a bar shows that does not stand beside it in figures."""
    return f"{inner}: {bar.inner_text}" if inner and bar.inner else bar.text


def _shapes(bar: Bar, width: float, colours: Colours) -> Iterator[_Shape]:
    """The whole of 100 per cent, on it the clearly positive and the others, then the marks, of
    which half a ring may stand before or behind it."""
    scale = width / 100
    share, inner = float(bar.percent) * scale, float(bar.inner or 0) * scale
    yield _Shape("rect", 0, _OVER, width, BAR, colours.neutral)
    if share > inner:
        start = inner + (_GAP if inner and share > inner + _GAP else 0)
        yield _Shape("rect", start, _OVER, share - start, BAR, colours.positive)
    if inner:
        yield _Shape("rect", 0, _OVER, inner, BAR, colours.clear)
    if bar.target is not None:
        left = min(max(float(bar.target) * scale - _MARK / 2, 0), width - _MARK)
        yield _Shape("rect", left, 0, _MARK, BAR + 2 * _OVER, colours.ink)
    if bar.earlier is not None:
        yield _ring(float(bar.earlier) * scale - _RING / 2, colours)


def _sign(sign: Sign, colours: Colours) -> Iterator[_Shape]:
    match sign:
        case Sign.INNER:
            yield _Shape("rect", 0, _OVER, _SIGN, BAR, colours.clear)
        case Sign.OUTER:
            yield _Shape("rect", 0, _OVER, _SIGN, BAR, colours.positive)
        case Sign.EARLIER:
            yield _ring((_SIGN - _RING) / 2, colours)
        case Sign.TARGET:
            yield _Shape("rect", (_SIGN - _MARK) / 2, 0, _MARK, BAR + 2 * _OVER, colours.ink)


def _ring(left: float, colours: Colours) -> _Shape:
    top = _OVER + (BAR - _RING) / 2
    return _Shape("ellipse", left, top, _RING, _RING, PAPER, colours.ink)


def _run(shapes: list[_Shape], width: float, number: int, description: str) -> BaseOxmlElement:
    """A drawing in the line of text. Word of before 2010 knows no groups, and shows nothing."""
    high = BAR + 2 * _OVER
    # LibreOffice stretches a group over its frame: something in it has to be as large as that.
    shapes = [_Shape("rect", 0, 0, width, high, None), *shapes]
    size = f'cx="{Pt(width)}" cy="{Pt(high)}"'
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


def _xml(shape: _Shape, number: int, place: int) -> str:
    fill, line = _filled(shape.fill), _filled(shape.line)
    places = [int(Pt(value)) for value in (shape.left, shape.top, shape.width, shape.height)]
    return f"""\
<wps:wsp><wps:cNvPr id="{place}" name="Bar {number}.{place}"/><wps:cNvSpPr/><wps:spPr>
<a:xfrm><a:off x="{places[0]}" y="{places[1]}"/><a:ext cx="{places[2]}" cy="{places[3]}"/></a:xfrm>
<a:prstGeom prst="{shape.form}"><a:avLst/></a:prstGeom>
{fill}
<a:ln w="{Pt(_LINE)}">{line}</a:ln></wps:spPr><wps:bodyPr/></wps:wsp>"""


def _filled(colour: str | None) -> str:
    if colour is None:
        return "<a:noFill/>"
    return f'<a:solidFill><a:srgbClr val="{colour[1:]}"/></a:solidFill>'
