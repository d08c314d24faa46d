"""The bars in the cells of a table as shapes, for the formats that place shapes themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .look import PAPER, Colours
from .model import Bar, Sign

# In points: how high a bar is, how much higher its marks are, and the line of a ring.
BAR, _OVER, LINE = 8.0, 1.5, 1.25
HIGH = BAR + 2 * _OVER
_RING, _MARK, _GAP = 7.0, 1.75, 0.75
SIGN = 13.0
"""The breadth of a sign in the legend."""


class Shape(NamedTuple):
    """A shape: "rect" or "ellipse", its place and size in points, fill and line."""

    form: str
    left: float
    top: float
    width: float
    height: float
    fill: str | None
    line: str | None = None


def described(bar: Bar, inner: str | None) -> str:
    """What a bar shows that does not stand beside it in figures."""
    return f"{inner}: {bar.inner_text}" if inner and bar.inner else bar.text


def bar_shapes(bar: Bar, width: float, colours: Colours) -> list[Shape]:
    """A bar as broad as ``width`` points, with room for half a ring before and behind it."""
    return [
        shape._replace(left=shape.left + _RING / 2)
        for shape in _shapes(bar, width - _RING, colours)
    ]


def _shapes(bar: Bar, width: float, colours: Colours) -> Iterator[Shape]:
    """The whole of 100 per cent, on it the clearly positive and the others, then the marks, of
    which half a ring may stand before or behind it."""
    scale = width / 100
    share, inner = float(bar.percent) * scale, float(bar.inner or 0) * scale
    yield Shape("rect", 0, _OVER, width, BAR, colours.neutral)
    if share > inner:
        start = inner + (_GAP if inner and share > inner + _GAP else 0)
        yield Shape("rect", start, _OVER, share - start, BAR, colours.positive)
    if inner:
        yield Shape("rect", 0, _OVER, inner, BAR, colours.clear)
    if bar.target is not None:
        left = min(max(float(bar.target) * scale - _MARK / 2, 0), width - _MARK)
        yield Shape("rect", left, 0, _MARK, HIGH, colours.ink)
    if bar.earlier is not None:
        yield _ring(float(bar.earlier) * scale - _RING / 2, colours)


def sign_shapes(sign: Sign, colours: Colours) -> list[Shape]:
    """A sign as it stands in the bars."""
    match sign:
        case Sign.INNER:
            return [Shape("rect", 0, _OVER, SIGN, BAR, colours.clear)]
        case Sign.OUTER:
            return [Shape("rect", 0, _OVER, SIGN, BAR, colours.positive)]
        case Sign.EARLIER:
            return [_ring((SIGN - _RING) / 2, colours)]
        case Sign.TARGET:
            return [Shape("rect", (SIGN - _MARK) / 2, 0, _MARK, HIGH, colours.ink)]


def _ring(left: float, colours: Colours) -> Shape:
    top = _OVER + (BAR - _RING) / 2
    return Shape("ellipse", left, top, _RING, _RING, PAPER, colours.ink)
