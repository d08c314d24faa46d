"""The page of a chart: everything on it is placed in points from its top left corner."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from .palette import HATCHING, HIDDEN, INK, PAPER, RULE

WIDTH = 720.0  # ten inches
MARGIN = 16.0
FONT = "DejaVu Sans"
LEADING = 1.3  # from line to line, in sizes of the type


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


class Canvas:
    """A page of fixed width that has no height until ``close``; drawn from the top down."""

    def __init__(self, language: str) -> None:
        from matplotlib.figure import Figure
        from matplotlib.transforms import Affine2D, ScaledTranslation

        self.language = language
        self.figure: Any = Figure(figsize=(WIDTH / 72, 1), dpi=72, facecolor=PAPER)
        # From the top edge, wherever that will be when the page has got its height.
        edge: Any = self.figure.transFigure
        top = ScaledTranslation(0, 1, edge)
        self._points = Affine2D().scale(1 / 72, -1 / 72) + self.figure.dpi_scale_trans + top

    def close(self, height: float) -> None:
        """Ends the page here; nothing may stand below."""
        self.figure.set_size_inches(WIDTH / 72, height / 72)

    def grid(self, across: Scale = POINTS, down: Scale = POINTS) -> Any:
        """What turns numbers on two scales into places on the page."""
        from matplotlib.transforms import Affine2D

        scaled = Affine2D().scale(across.unit, down.unit)
        return scaled.translate(across.at(0), down.at(0)) + self._points

    def write(self, place: tuple[float, float], words: str, gid: str, type_: Type = BODY) -> None:
        """One line of words; its capitals are centred on the place."""
        # Half the height of a capital: digits then stand in the middle of their bar.
        half = 0.365 * type_.size
        across, down = (half, 0.0) if type_.turned else (0.0, half)
        text = self.figure.text(
            place[0] + across,
            place[1] + down,
            words,
            transform=self._points,
            gid=gid,
            size=type_.size,
            color=type_.colour,
            weight="bold" if type_.bold else "normal",
            ha=type_.side,
            va="baseline",
            rotation=90 if type_.turned else 0,
            rotation_mode="anchor",
            parse_math=False,
        )
        if type_.box is not None:
            text.set_bbox({"facecolor": type_.box, "edgecolor": "none", "pad": 1})

    def write_lines(
        self, place: tuple[float, float], lines: Iterable[str], gid: str, type_: Type = BODY
    ) -> float:
        """Lines under each other below the place; gives the height they took."""
        across, top = place
        below = top
        for number, line in enumerate(lines):
            self.write((across, below + type_.leading / 2), line, f"{gid}-{number}", type_)
            below += type_.leading
        return below - top

    def write_block(
        self, place: tuple[float, float], lines: Sequence[str], gid: str, type_: Type = BODY
    ) -> None:
        """Lines under each other, the middle of them at the height of the place."""
        top = place[1] - len(lines) * type_.leading / 2
        self.write_lines((place[0], top), lines, gid, type_)

    def box(
        self, corner: tuple[float, float], size: tuple[float, float], gid: str, **look: Any
    ) -> None:
        """A rectangle; ``look`` is matplotlib's, and ``transform`` a ``grid``."""
        from matplotlib.patches import Rectangle

        self.figure.add_artist(
            Rectangle(corner, *size, gid=gid, **{"transform": self._points, **look})
        )

    def line(self, across: Sequence[float], down: Sequence[float], gid: str, **look: Any) -> None:
        """A line through points; ``look`` is matplotlib's, and ``transform`` a ``grid``."""
        from matplotlib.lines import Line2D

        self.figure.add_artist(Line2D(across, down, gid=gid, **{"transform": self._points, **look}))

    def axes(self, corner: tuple[float, float], size: tuple[float, float]) -> Any:
        """Axes of matplotlib behind all else; the page has to be closed before."""
        width, height = self.figure.get_size_inches() * 72
        across, up = corner[0] / width, 1 - (corner[1] + size[1]) / height
        return self.figure.add_axes((across, up, size[0] / width, size[1] / height), zorder=0.1)

    def hatch(self, corner: tuple[float, float], size: tuple[float, float], gid: str) -> None:
        """A rectangle that shows nothing."""
        look = {"facecolor": HIDDEN, "edgecolor": HATCHING, "hatch": "///", "linewidth": 0}
        self.box(corner, size, gid, **look)

    def rule(self, height: float, gid: str) -> None:
        """A hairline over the page."""
        look = {"color": RULE, "linewidth": 0.7}
        self.line((MARGIN, WIDTH - MARGIN), (height, height), gid, **look)

    def head(self, title: str) -> float:
        """The title at the top; gives where the rest begins."""
        lines = wrapped(title, WIDTH - 2 * MARGIN, TITLE)
        return MARGIN + self.write_lines((MARGIN, MARGIN), lines, "title", TITLE) + 10


def wrapped(words: str, width: float, type_: Type = BODY) -> list[str]:
    """The words in lines no wider than ``width``; only a word that is wider is broken."""
    lines = [""]
    for word in filter(None, words.split(" ")):
        longer = f"{lines[-1]} {word}".strip()
        if measured(longer, type_) <= width:
            lines[-1] = longer
            continue
        if measured(word, type_) > width:
            lines[-1:] = _broken(longer, width, type_)
        else:
            lines.append(word)
    return lines


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
    from matplotlib.font_manager import FontProperties

    properties = FontProperties(family=FONT, weight="bold" if bold else "normal", size=size)
    width: float = _renderer().get_text_width_height_descent(words, properties, False)[0]
    return width / _FINER


@lru_cache(maxsize=1)
def _renderer() -> Any:
    from matplotlib.backends.backend_agg import RendererAgg

    return RendererAgg(1, 1, 72 * _FINER)
