"""A page drawn as SVG, a shape an element: a page of a seminar has hundreds of charts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from ..model import Chart
from .canvas import (
    BODY,
    FONT,
    OUTLINE,
    PAGE,
    WIDTH,
    Canvas,
    Grid,
    Look,
    Numbers,
    Percents,
    Place,
    Type,
    baseline,
    extents,
)
from .palette import INK, PAPER, heat

# Where DejaVu is missing, nothing broader stands in for it, so that no words collide.
_FAMILIES = f"'{FONT}', Verdana, Arial, sans-serif"
_ANCHORS = {"left": {}, "center": {"text-anchor": "middle"}, "right": {"text-anchor": "end"}}
_TILE = 24  # of a hatching, in which its lines of 6 and of 8 points close up
_HATCHED = {"///": 8, "////": 6}  # how far its lines are apart, along the page
_AIR = 1.0  # from words to the edge of their box


class Vector(Canvas):
    """A page as a tree. Names in it begin with that of the chart: a page may show several charts,
    so there is no style sheet either, which would apply to all of it."""

    def __init__(self, chart: Chart) -> None:
        super().__init__(chart.language)
        self._name = re.sub(r"[^\w.-]", "-", chart.name)
        self._chart = chart
        self._height = 0.0
        self._shapes: list[tuple[float, Element]] = []
        self._patterns: dict[tuple[str, str, str], Element] = {}

    def close(self, height: float) -> None:
        self._height = height

    def file(self) -> bytes:
        """The page as a file, with a title and a description."""
        title, description = f"{self._name}-title", f"{self._name}-desc"
        size = {"width": f"{_number(WIDTH)}pt", "height": f"{_number(self._height)}pt"}
        picture = Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                **size,
                "viewBox": f"0 0 {_number(WIDTH)} {_number(self._height)}",
                "role": "img",
                "aria-labelledby": f"{title} {description}",
                "font-family": _FAMILIES,
                "fill": INK,
            },
        )
        SubElement(picture, "title", id=title).text = self._chart.title
        SubElement(picture, "desc", id=description).text = self._chart.alt
        if self._patterns:
            SubElement(picture, "defs").extend(self._patterns.values())
        SubElement(picture, "rect", _box((0, 0), (WIDTH, self._height)), fill=PAPER)
        picture.extend(shape for _, shape in sorted(self._shapes, key=lambda shape: shape[0]))
        written: bytes = tostring(picture, encoding="utf-8", xml_declaration=True)
        return written + b"\n"

    def _add(self, gid: str, zorder: float, tag: str, attributes: dict[str, str]) -> Element:
        shape = Element(tag, {"id": f"{self._name}-{gid}", **attributes})
        self._shapes.append((zorder, shape))
        return shape

    def write(self, place: Place, words: str, gid: str, type_: Type = BODY) -> None:
        if not words:
            return
        across, down = baseline(place, type_)
        if type_.box is not None:
            corner, size = _frame((across, down), words, type_)
            self._add(f"paper-{gid}", 3, "rect", {**_box(corner, size), "fill": type_.box})
        at = {"x": _number(across), "y": _number(down), "font-size": _number(type_.size)}
        turned = {"transform": f"rotate(-90 {at['x']} {at['y']})"} if type_.turned else {}
        bold = {"font-weight": "700"} if type_.bold else {}
        fill = {} if type_.colour == INK else {"fill": type_.colour}
        looks = {**at, **bold, **_ANCHORS[type_.side], **fill, **turned}
        self._add(gid, 3, "text", looks).text = words

    def box(self, corner: Place, size: Place, gid: str, look: Look, grid: Grid = PAGE) -> None:
        start = (grid.across.at(corner[0]), grid.down.at(corner[1]))
        measures = (size[0] * grid.across.unit, size[1] * grid.down.unit)
        fill = look["facecolor"]
        if hatch := look.get("hatch"):
            fill = self._hatched(hatch, fill, look["edgecolor"])
        dashes = _dashed(look["linestyle"][1], look["linewidth"]) if "linestyle" in look else {}
        attributes = {**_box(start, measures), "fill": fill, **_edged(look), **dashes}
        self._add(gid, 1, "rect", attributes)

    def framed(self, corner: Place, size: Place, gid: str, look: Look, grid: Grid = PAGE) -> None:
        # The outline of an element lies over its pattern: one is enough.
        self.box(corner, size, gid, look, grid)
        if size[0]:
            _, shape = self._shapes[-1]
            shape.attrib |= _edged(OUTLINE)

    def _hatched(self, hatch: str, fill: str, colour: str) -> str:
        """What fills a box with slanted lines of a colour over its own."""
        name = f"{self._name}-hatch-{hatch.count('/')}-{fill[1:]}-{colour[1:]}"
        if (hatch, fill, colour) not in self._patterns:
            tile = {"width": f"{_TILE}", "height": f"{_TILE}"}
            pattern = Element("pattern", {"id": name, "patternUnits": "userSpaceOnUse", **tile})
            SubElement(pattern, "rect", tile, fill=fill)
            ends = range(0, 2 * _TILE + 1, _HATCHED[hatch])
            lines = "".join(f"M{end - _TILE - 1} {_TILE + 1}L{end + 1} -1" for end in ends)
            SubElement(pattern, "path", {"d": lines, "stroke": colour, "stroke-width": "0.7"})
            self._patterns[hatch, fill, colour] = pattern
        return f"url(#{name})"

    def line(self, across: Numbers, down: Numbers, gid: str, look: Look, grid: Grid = PAGE) -> None:
        points = [(grid.across.at(x), grid.down.at(y)) for x, y in zip(across, down, strict=True)]
        zorder = look.get("zorder", 2)
        if len(points) > 1 and look.get("linestyle") != "none":
            width = look["linewidth"]
            attributes = {"d": _path(points), "fill": "none", "stroke": look["color"]}
            attributes["stroke-width"] = _number(width)
            ends = _dashed(look["dashes"], width) if "dashes" in look else _SQUARE
            bends = _ROUND if len(points) > 2 else {}
            self._add(gid, zorder, "path", {**attributes, **ends, **bends})
        if "marker" in look:
            marked = look.get("markevery", range(len(points)))
            for number in marked:
                tag, attributes = _marker(points[number], look)
                self._add(f"{gid}-{number}", zorder, tag, attributes)

    def heat(self, corner: Place, size: Place, percents: Percents, gid: str) -> None:
        edge = {"stroke": PAPER, "stroke-width": "1.2"}
        for row, line in enumerate(percents):
            for column, percent in enumerate(line):
                if percent is not None:
                    place = (corner[0] + column * size[0], corner[1] + row * size[1])
                    look = {**_box(place, size), "fill": heat(percent), **edge}
                    self._add(f"{gid}-{row}-{column}", 0.1, "rect", look)


_SQUARE, _ROUND = {"stroke-linecap": "square"}, {"stroke-linejoin": "round"}


def _number(number: float) -> str:
    """A number with three decimals, as many as there are to see at any size."""
    return f"{number:.3f}".rstrip("0").rstrip(".")


def _box(corner: Place, size: Place) -> dict[str, str]:
    numbers = map(_number, (*corner, *size))
    return dict(zip(("x", "y", "width", "height"), numbers, strict=True))


def _frame(place: Place, words: str, type_: Type) -> tuple[Place, Place]:
    """The box under words that begin, end or have their middle at a place on their line."""
    width, above, below = extents(words, type_)
    left = place[0] - width * {"left": 0.0, "center": 0.5, "right": 1.0}[type_.side]
    corner = (left - _AIR, place[1] - above - _AIR)
    return corner, (width + 2 * _AIR, above + below + 2 * _AIR)


def _edged(look: Look) -> dict[str, str]:
    """The edge of a box, if it has any."""
    width = look["linewidth"]
    return {"stroke": look["edgecolor"], "stroke-width": _number(width)} if width else {}


def _dashed(dashes: Sequence[float], width: float) -> dict[str, str]:
    """Dashes and gaps, which are counted in widths of the line."""
    return {"stroke-dasharray": " ".join(_number(dash * width) for dash in dashes)}


def _path(points: Sequence[Place]) -> str:
    return "M" + "L".join(f"{_number(across)} {_number(down)}" for across, down in points)


def _marker(place: Place, look: Look) -> tuple[str, dict[str, str]]:
    """A marker as an element: a disc, a diamond, or an arrow's head to either side."""
    (across, down), half = place, look["markersize"] / 2
    colour = look.get("color", INK)
    style = {"fill": look.get("markerfacecolor", colour)}
    if width := look.get("markeredgewidth", 1):
        style |= {"stroke": look.get("markeredgecolor", colour), "stroke-width": _number(width)}
    if look["marker"] == "o":
        return "circle", {"cx": _number(across), "cy": _number(down), "r": _number(half), **style}
    if look["marker"] == "D":
        reach = half * 2**0.5
        corners = [(0.0, reach), (reach, 0.0), (0.0, -reach), (-reach, 0.0)]
    else:
        tip = half if look["marker"] == ">" else -half
        corners = [(tip, 0.0), (-tip, half), (-tip, -half)]
    return "path", {"d": _path([(across + x, down + y) for x, y in corners]) + "Z", **style}
