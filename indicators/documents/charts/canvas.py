"""The page of a chart: everything on it is placed in points from its top left corner."""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

from .palette import HATCHING, HIDDEN, INK, RULE

WIDTH = 720.0  # ten inches
MARGIN = 16.0
FONT = "DejaVu Sans"
LEADING = 1.3  # from line to line, in sizes of the type
_ASCENT, _DESCENT = 0.76, 0.24  # of DejaVu, in the same


@dataclass(frozen=True, slots=True)
class Type:
    """How words are set; ``side`` is the side of them that stands at their place.

    A ``box`` of a colour may lie under them. Words that are ``turned`` are read upwards.
    """

    size: float = 10.5
    bold: bool = False
    colour: str = INK
    side: str = "left"
    box: str | None = None
    turned: bool = False

    def on(self, side: str) -> Type:
        """The same type, set from another side."""
        return replace(self, side=side)

    @property
    def leading(self) -> float:
        """From one line to the next."""
        return self.size * LEADING


TITLE = Type(size=14, bold=True)
BODY = Type()
SMALL = Type(size=9)


@dataclass(frozen=True, slots=True)
class Scale:
    """Numbers along the page: ``first`` stands at ``start``, each further one ``unit`` on."""

    start: float
    unit: float
    first: float = 0.0

    def at(self, number: float) -> float:
        """Where a number stands on the page."""
        return self.start + (number - self.first) * self.unit


POINTS = Scale(0.0, 1.0)


class Grid(NamedTuple):
    """Two scales, which turn numbers into places on the page."""

    across: Scale = POINTS
    down: Scale = POINTS


PAGE = Grid()
OUTLINE = {"facecolor": "none", "edgecolor": INK, "linewidth": 0.8}
Place: TypeAlias = tuple[float, float]
Numbers: TypeAlias = Sequence[float]
Look: TypeAlias = Mapping[str, Any]
Percents: TypeAlias = Sequence[Sequence[float | None]]


class Canvas(ABC):
    """A page of fixed width that has no height until ``close``; drawn from the top down.

    ``look`` is in matplotlib's words, whoever draws. What has a higher ``zorder`` lies above.
    """

    def __init__(self, language: str) -> None:
        self.language = language

    @abstractmethod
    def close(self, height: float) -> None:
        """Ends the page here; nothing may stand below."""

    @abstractmethod
    def write(self, place: Place, words: str, gid: str, type_: Type = BODY) -> None:
        """One line of words; its capitals are centred on the place."""

    @abstractmethod
    def box(self, corner: Place, size: Place, gid: str, look: Look, grid: Grid = PAGE) -> None:
        """A rectangle: ``facecolor``, ``edgecolor``, ``linewidth``, ``linestyle``, ``hatch``."""

    @abstractmethod
    def line(self, across: Numbers, down: Numbers, gid: str, look: Look, grid: Grid = PAGE) -> None:
        """A line through points, with their markers: ``color``, ``linewidth``, ``dashes`` ..."""

    @abstractmethod
    def heat(self, corner: Place, size: Place, percents: Percents, gid: str) -> None:
        """Cells in the colours of their percents, behind all else, each of a size; one without a
        percent is left open. The page has to be closed before."""

    def write_lines(
        self, place: Place, lines: Iterable[str], gid: str, type_: Type = BODY
    ) -> float:
        """Lines under each other below the place; gives the height they took."""
        across, top = place
        below = top
        for number, line in enumerate(lines):
            self.write((across, below + type_.leading / 2), line, f"{gid}-{number}", type_)
            below += type_.leading
        return below - top

    def write_block(self, place: Place, lines: Sequence[str], gid: str, type_: Type = BODY) -> None:
        """Lines under each other, the middle of them at the height of the place."""
        top = place[1] - len(lines) * type_.leading / 2
        self.write_lines((place[0], top), lines, gid, type_)

    def framed(self, corner: Place, size: Place, gid: str, look: Look, grid: Grid = PAGE) -> None:
        """A rectangle with its outline over its hatching; without a width it has none."""
        self.box(corner, size, gid, look, grid)
        if size[0]:
            self.box(corner, size, f"outline-{gid}", OUTLINE, grid)

    def hatch(self, corner: Place, size: Place, gid: str) -> None:
        """A rectangle that shows nothing."""
        look = {"facecolor": HIDDEN, "edgecolor": HATCHING, "hatch": "///", "linewidth": 0}
        self.box(corner, size, gid, look)

    def rule(self, height: float, gid: str) -> None:
        """A hairline over the page."""
        look = {"color": RULE, "linewidth": 0.7}
        self.line((MARGIN, WIDTH - MARGIN), (height, height), gid, look)

    def head(self, title: str) -> float:
        """The title at the top; gives where the rest begins."""
        lines = wrapped(title, WIDTH - 2 * MARGIN, TITLE)
        return MARGIN + self.write_lines((MARGIN, MARGIN), lines, "title", TITLE) + 10


def baseline(place: Place, type_: Type) -> Place:
    """Where the words that are written at a place begin, end or have their middle: on their line.

    It is half the height of a capital away, so that digits stand in the middle of their bar.
    """
    half = 0.365 * type_.size
    return (place[0] + half, place[1]) if type_.turned else (place[0], place[1] + half)


def wrapped(words: str, width: float, type_: Type = BODY) -> list[str]:
    """The words in lines no wider than ``width``; only a word that is wider is broken."""
    lines, rest = [""], list(filter(None, words.split(" ")))
    while rest:
        lines[-1], rest = _filled(lines[-1], rest, width, type_)
        if rest and measured(rest[0], type_) > width:
            lines[-1:] = _broken(f"{lines[-1]} {rest.pop(0)}".strip(), width, type_)
        elif rest:
            lines.append("")
    return lines


def _filled(line: str, words: Sequence[str], width: float, type_: Type) -> tuple[str, list[str]]:
    """A line with as many more words as it has room for, and the words that are left."""

    def longer(count: int) -> str:
        return " ".join(filter(None, (line, *words[:count])))

    def width_of(count: int) -> float:
        return measured(longer(count), type_)

    # Measuring is dear, and a line grows with its words: the last that fits is found by halving.
    fitting = bisect_right(range(1, len(words) + 1), width, key=width_of)
    return longer(fitting), list(words[fitting:])


def _broken(word: str, width: float, type_: Type) -> list[str]:
    parts = [""]
    for character in word:
        if parts[-1] and measured(parts[-1] + character, type_) > width:
            parts.append("")
        parts[-1] += character
    return parts


def widest(texts: Iterable[str], type_: Type = BODY) -> float:
    """The width of the widest of some texts."""
    return max((measured(text, type_) for text in texts), default=0.0)


def measured(words: str, type_: Type = BODY) -> float:
    """How wide words are when they are set, in points."""
    return _width(words, type_.size, type_.bold)


# Type is drawn at 72 to 200 dots an inch; measuring finer leaves the rounding out.
_FINER = 4


@lru_cache(maxsize=8192)
def _width(words: str, size: float, bold: bool) -> float:
    width: float = _renderer().get_text_width_height_descent(words, _properties(size, bold), False)[
        0
    ]
    return width / _FINER


@lru_cache(maxsize=1)
def _renderer() -> Any:
    from matplotlib.backends.backend_agg import RendererAgg

    return RendererAgg(1, 1, 72 * _FINER)


def extents(words: str, type_: Type) -> tuple[float, float, float]:
    """How wide words are, and how far they reach above and below their line: at least as far as
    the typeface does, so that words of one size have boxes of one height."""
    width, height, below = _outline(words, type_.size, type_.bold)
    ascent, descent = _ASCENT * type_.size, _DESCENT * type_.size
    return width, max(height - below, ascent), max(below, descent)


@lru_cache(maxsize=1024)
def _outline(words: str, size: float, bold: bool) -> tuple[float, float, float]:
    from matplotlib.textpath import text_to_path

    measures: tuple[float, float, float] = text_to_path.get_text_width_height_descent(
        words, _properties(size, bold), False
    )
    return measures


@lru_cache(maxsize=64)
def _properties(size: float, bold: bool) -> Any:
    from matplotlib.font_manager import FontProperties

    return FontProperties(family=FONT, weight="bold" if bold else "normal", size=size)
