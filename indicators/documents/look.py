"""How everything that is published looks: its colours, its typeface, a logo.

The colours are chosen so that neighbouring classes differ for eyes without red, green or blue
cones and in grey, and so that what is read has the contrast of WCAG 2.1 AA: words 4.5:1 to what
they stand on (1.4.3), what tells something by its shape 3:1 (1.4.11). Nothing is told by colour
alone: every class has its place, and its figure in it or beside it.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass, field

PAPER = "#ffffff"
FOR_WORDS, FOR_SHAPES = 4.5, 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """The colours by what they are for, as "#rrggbb".

    ``ink`` is that of text, rings and the mark of a target, ``quiet`` of what is said in passing:
    the year before, bases, notes, changes that are not clear. ``hairline`` edges the neutral and
    ends an interval, ``rule`` parts rows and tells nothing, ``panel`` lies under a bar. The classes
    of answers are ``negative`` with slanted lines of ``hatch``, ``neutral``, ``positive`` for the
    other positive answers and ``clear``, which is that of headings and of a clear rise too; a clear
    fall is that of ``negative``. ``band`` is an interval.
    """

    ink: str = "#1b2430"
    quiet: str = "#4a5563"
    hairline: str = "#767f8a"
    rule: str = "#c9cfd6"
    panel: str = "#f4f6f8"
    negative: str = "#a8430b"
    hatch: str = "#6e2a05"
    neutral: str = "#e6e9ed"
    positive: str = "#5896ce"
    clear: str = "#123b6d"
    band: str = "#dce3eb"

    def tint(self, percent: float) -> str:
        """The colour of a percent in a grid of groups: white under 50, then four steps to that of
        positive answers; ink has 5:1 to all of them."""
        steps = sum(percent >= limit for limit in TINTS)
        return mixed(PAPER, self.positive, (0.0, 0.2, 0.42, 0.68, 1.0)[steps])


TINTS = (50, 70, 80, 90)
"""From which percent each tint of a grid begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """A picture of the association, as PNG or SVG, and what it is called for those who do not see
    it."""

    content: bytes
    suffix: str
    name: str

    @property
    def is_svg(self) -> bool:
        """Whether it is a drawing, which some programs do not show."""
        return self.suffix == ".svg"

    @property
    def media_type(self) -> str:
        """What kind of file it is, as the web and Office call it."""
        return "image/svg+xml" if self.is_svg else "image/png"

    @property
    def sides(self) -> tuple[float, float]:
        """How broad and how high it is, in any unit: a drawing as its view says, else its size."""
        if not self.is_svg:
            across, high = struct.unpack(">II", self.content[16:24])
            return across, high
        from lxml import etree

        svg = etree.fromstring(self.content)
        view = re.split(r"[ ,]+", (svg.get("viewBox") or "").strip())
        sides = view[2:] if len(view) == 4 else [svg.get("width", "1"), svg.get("height", "1")]
        across, high = (float(re.sub(r"[a-z%]+$", "", side)) for side in sides)
        return across, high


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The colours, the typeface where one is chosen, and the logo if there is one."""

    colours: Colours = field(default_factory=Colours)
    typeface: str | None = None
    logo: Logo | None = None


STANDARD = Look()
CLEAR_DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000b4944415478da636000020000050001e9fadcd80000000049454e44ae426082"
)
"""A PNG of one clear dot: what a program shows for a logo that is an SVG, if it draws none."""


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.1, relative luminance)."""
    light, dark = sorted(map(_luminance, (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(colour: str) -> tuple[float, float, float]:
    """Red, green and blue as amounts of light, from 0 to 1 (sRGB)."""
    red, green, blue = (_light(channel / 255) for channel in channels(colour))
    return red, green, blue


def _light(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, from 0 to 255."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return red, green, blue


def mixed(one: str, other: str, part: float) -> str:
    """A colour between two: ``part`` of the other, from 0 to 1."""
    both = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{round(first + part * (last - first)):02x}" for first, last in both)
