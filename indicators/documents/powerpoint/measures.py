"""How much room words take on a slide, in points, and the sizes that type may have.

Nothing is smaller than ``LEAST``, which is read from the back of a seminar room, but for the line
at the foot. Where the typeface may be wider than Arial, the widest of usual ones is
reckoned with, so that nothing leaves its place.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..letters import width_of

LEAST, FOOT = 18.0, 14.0
LINE = 1.2
"""The height of a line, in sizes of its type."""
_SLACK = 1.02  # what programs differ by when they measure a word
# Typefaces whose letters are as wide as those of Arial, or narrower.
_NO_WIDER = frozenset(
    {"arial", "helvetica", "liberation sans", "arimo", "calibri", "carlito", "times new roman"}
)


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends to the right."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Where it ends below."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Type:
    """How words are set: their size, whether bold, and whether the widths of letters are known."""

    size: float
    bold: bool = False
    known: bool = True

    def width(self, text: str) -> float:
        """The width of a text on one line."""
        return width_of(text, self.bold, self.known) * self.size * _SLACK

    def lines(self, text: str, width: float) -> int:
        """How many lines a text takes, broken between words; a word that is too wide is broken
        inside."""
        count, used, space = 1, 0.0, self.width(" ")
        for word in text.split(" "):
            of_word = self.width(word)
            if used and used + space + of_word > width:
                count, used = count + 1, 0.0
            broken = int(of_word // width) if of_word > width > 0 else 0
            count += broken
            used += of_word - broken * width + (space if used else 0.0)
        return count

    def height(self, text: str, width: float) -> float:
        """The height of the lines of a text."""
        return self.lines(text, width) * self.size * LINE

    def longest_word(self, text: str) -> float:
        """The width of its longest word."""
        return max(map(self.width, text.split(" ")))


def is_no_wider_than_arial(typeface: str) -> bool:
    """Whether words in a typeface have room where they have it in Arial."""
    return typeface.casefold() in _NO_WIDER
