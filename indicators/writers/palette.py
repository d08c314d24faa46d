"""The colours of charts, wherever they are drawn.

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
HIDDEN = "#f2f2f2"  # under the hatching of what is hidden


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
