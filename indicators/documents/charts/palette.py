"""The colours of native charts.

Neighbouring segments differ for eyes without red, green or blue cones; a segment is parted
from its neighbours and the background by an outline with a contrast of 3:1 to all of them; a
label has 4.5:1 to what it stands on (WCAG 2.1, 1.4.3 and 1.4.11). The tests compute all that.
Nothing is told by colour alone: every segment has its place, and its number beside or in it.
"""

from __future__ import annotations

from typing import NamedTuple

INK = "#1f1f1f"  # outlines, axes and dark labels
PAPER = "#ffffff"  # the background, and light labels
QUIET = "#595959"  # what is said in passing: the year before, bases
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
