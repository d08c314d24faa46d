"""How words are set in a chart, how wide they are, and where their lines end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any


@dataclass(frozen=True, slots=True)
class Type:
    """A size in points, a colour or the name of one of ``Colours``, and the side of the words that
    stands at their place."""

    size: float = 9.0
    bold: bool = False
    colour: str = "ink"
    side: str = "left"

    def on(self, side: str) -> Type:
        """The same type, set from another side."""
        return replace(self, side=side)

    @property
    def leading(self) -> float:
        """From one line to the next."""
        return self.size * 1.25


TITLE, ABOUT = Type(12.5, bold=True), Type(9.5, colour="quiet")
QUESTION, KEY = Type(9.5), Type(10.5, bold=True)
FIGURE, HEADING, NOTE = Type(), Type(bold=True), Type(colour="quiet")


def wrapped(words: str, width: float, type_: Type) -> list[str]:
    """The words in lines no wider than ``width``; only a word that is wider is broken."""
    lines = [""]
    for word in filter(None, words.split(" ")):
        longer = f"{lines[-1]} {word}".strip()
        if measured(longer, type_) <= width:
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        while measured(word, type_) > width and len(word) > 1:
            fits = (n for n in range(len(word) - 1, 1, -1) if measured(word[:n], type_) <= width)
            end = next(fits, 1)
            lines[-1:] = [word[:end], ""]
            word = word[end:]
        lines[-1] = word
    return lines


def widest(texts: Iterable[str], type_: Type) -> float:
    """The width of the widest of some texts."""
    return max((measured(text, type_) for text in texts), default=0.0)


def widest_word(texts: Iterable[str], type_: Type) -> float:
    """The width of the widest word of some texts."""
    return widest({word for text in texts for word in text.split(" ")}, type_)


def measured(words: str, type_: Type) -> float:
    """How wide words are when they are set, in points."""
    import matplotlib

    return _width(words, type_.size, type_.bold, tuple(matplotlib.rcParams["font.family"]))


# Type is drawn at 72 to 200 dots an inch; measuring finer leaves the rounding out.
_FINER = 4


@lru_cache(maxsize=8192)
def _width(words: str, size: float, bold: bool, family: tuple[str, ...]) -> float:
    from matplotlib.font_manager import FontProperties

    font = FontProperties(family=list(family), weight="bold" if bold else "normal", size=size)
    width: float = _renderer().get_text_width_height_descent(words, font, False)[0]
    return width / _FINER


@lru_cache(maxsize=1)
def _renderer() -> Any:
    from matplotlib.backends.backend_agg import RendererAgg

    return RendererAgg(1, 1, 72 * _FINER)
