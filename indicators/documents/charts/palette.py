"""The colours of charts, wherever they are drawn.

Neighbouring segments differ for eyes without red, green or blue cones; a segment is parted
from its neighbours and the background by an outline with a contrast of 3:1 to all of them; a
label has 4.5:1 to what it stands on (WCAG 2.1, 1.4.3 and 1.4.11). The tests compute all that.
Nothing is told by colour alone: every segment has its place, and its number beside or in it.
"""

from __future__ import annotations

from typing import NamedTuple

INK = "#1f1f1f"  # outlines, axes and dark labels
BLACK = "#000000"  # labels of a heat map
PAPER = "#ffffff"  # the background, and light labels
QUIET = "#595959"  # what is said in passing: the year before, bases
RULE = "#d0d0d0"  # hairlines that only guide the eye
HIDDEN = "#ffffff"  # under the hatching of what is hidden
HATCHING = "#c8c8c8"  # that hatching
RISE = "#1f5f9e"  # a share that has risen since the year before
FALL = "#a65300"  # and one that has fallen


class Segment(NamedTuple):
    """How a class of answers is filled, and the colour of a label on it.

    ``hatch`` is the colour of slanted lines over the fill, if it has any.
    """

    fill: str
    label: str
    hatch: str | None = None


# In the order they stand in a bar: brown to blue, as in maps of elections and rain.
NEGATIVE = Segment("#e58a2e", INK, hatch="#fbd7ae")
NEUTRAL = Segment("#f2f2f2", INK)
POSITIVE = Segment("#86bfe2", INK)
CLEAR = Segment("#2a72b5", PAPER)
SEGMENTS = (NEGATIVE, NEUTRAL, POSITIVE, CLEAR)


class Bars(NamedTuple):
    """The colours of bars in the cells of a table: the clearly positive, the other positive, what
    is left of 100 per cent, marks, and what is said in passing."""

    inner: str
    outer: str
    rest: str
    ink: str
    paper: str
    quiet: str
    rise: str
    fall: str


# Contrast against white: 11.2, 3.2, 1.2 (the empty part tells nothing), 15.7 and 7.6; of the two
# blues against each other 3.6. A rise and a fall, 11.2 and 6.1, have a word and an arrow too.
BARS = Bars(
    inner="#123b6d", outer="#5896ce", rest="#e6e9ed", ink="#1b2430", paper=PAPER,
    quiet="#4a5563", rise="#123b6d", fall="#a8430b",
)  # fmt: skip

# A heat map goes from nearly white at 0 percent through the blues of the bars to a dark one.
_HEAT = ("#e8f1f8", "#b3d3e9", "#6aa5d4", "#1f5f9e", "#123a66")

_TURN = 65.5  # where black and white have the same contrast to it


def heat(percent: float) -> str:
    """The colour of a percent in a heat map."""
    place = min(max(percent, 0.0), 100.0) / 100 * (len(_HEAT) - 1)
    lower = min(int(place), len(_HEAT) - 2)
    part = place - lower
    mixed = (
        round(first + part * (second - first))
        for first, second in zip(_channels(_HEAT[lower]), _channels(_HEAT[lower + 1]), strict=True)
    )
    return "#" + "".join(f"{channel:02x}" for channel in mixed)


def heat_label(percent: float) -> str:
    """The colour of a label on it: black or white, for nothing less has 4.5:1 to all blues."""
    return BLACK if percent <= _TURN else PAPER


def _channels(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
