"""What is found of a number in somebody's text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ...words.said import Words
from .sentences import Sentence


class Verdict(Enum):
    """``RIGHT``: the tables say so. ``WRONG``: they say something else. ``IMPOSSIBLE``: no number
    of answers gives it. ``HIDDEN``: it is said of a result that is not shown. ``UNSURE``: it could
    not be tied to any result. ``FIELD``: the name of a figure, in whose place no figure is."""

    RIGHT = "right"
    WRONG = "wrong"
    IMPOSSIBLE = "impossible"
    HIDDEN = "hidden"
    UNSURE = "unsure"
    FIELD = "field"

    @property
    def is_error(self) -> bool:
        """Whether it has to be mended."""
        return self not in (Verdict.RIGHT, Verdict.UNSURE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A number in a text, what is found of it, and the figure that it is or should be.

    ``figure`` is its id, ``printed`` its words, and ``instead`` what to write where that is more
    than the figure.
    """

    verdict: Verdict
    text: str
    sentence: Sentence
    what: Words
    figure: str | None = None
    printed: Words | None = None
    instead: Words | None = None
