"""What lines of type are made of, as data for ``document.typ``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...words import LANGUAGE_TAGS
from ..bars import HIGH, Shape
from ..look import Logo

Data = dict[str, Any]
"""What JSON holds."""

_SVG = "http://www.w3.org/2000/svg"


def language_and_region(language: str | None) -> list[str] | None:
    """ "sv" as "sv" and "SE", which typst takes apart from each other."""
    return None if language is None else LANGUAGE_TAGS[language].split("-")


def run(
    text: str,
    *,
    bold: bool = False,
    colour: str = "ink",
    size: float | None = None,
    language: str | None = None,
) -> Data:
    """Words in one manner; a size in points where it is not that of what is around."""
    spoken = language_and_region(language)
    return {"text": text, "bold": bold, "colour": colour, "size": size, "language": spoken}


def from_right(words: Data, wide: float) -> Data:
    """Words that end so many points from where they begin."""
    return words | {"wide": wide}


def line(*runs: Data, indent: float = 0.0) -> Data:
    """A line of type; it goes on below where it is too long."""
    return {"runs": runs, "indent": indent}


def cell(*lines: Data, right: bool = False) -> Data:
    """A cell of a table."""
    return {"lines": lines, "right": right}


def drawing(shapes: Sequence[Shape], width: float, alt: str | None) -> Data:
    """Shapes as a drawing as high as a bar; without ``alt`` it is passed by when read aloud."""
    drawn = "".join(map(_element, shapes))
    svg = f'<svg xmlns="{_SVG}" viewBox="0 0 {width:g} {HIGH:g}">{drawn}</svg>'
    return {"svg": svg, "alt": alt, "width": width, "height": HIGH}


def _element(shape: Shape) -> str:
    look = f'fill="{shape.fill or "none"}"'
    left, top, wide, high = shape.left, shape.top, shape.width, shape.height
    if shape.form == "rect":
        return f'<rect x="{left:g}" y="{top:g}" width="{wide:g}" height="{high:g}" {look}/>'
    middle = f'cx="{left + wide / 2:g}" cy="{top + high / 2:g}" rx="{wide / 2:g}" ry="{high / 2:g}"'
    return f'<ellipse {middle} {look} stroke="{shape.line or "none"}" stroke-width="1.25"/>'


def logo(logo: Logo, most: tuple[float, float]) -> Data:
    """A logo as large as it can be within a breadth and a height."""
    across, high = logo.sides
    scale = min(most[0] / across, most[1] / high)
    size = {"alt": logo.name, "width": across * scale, "height": high * scale}
    if logo.is_svg:
        return {"is": "picture", "svg": logo.content.decode("utf-8"), **size}
    return {"is": "picture", "png": list(logo.content), **size}
