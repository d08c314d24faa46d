"""Where the bars of a chart stand: on one scale, or on two with a percent as long on both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from ..model import Drawing
from .axes import Axis
from .canvas import Scale
from .shares import Bar, Piece

_ASIDE = 46.0  # between the bars and the bars aside


@dataclass(frozen=True, slots=True)
class Plot:
    """The room of the bars from left to right, and their scales in percent."""

    drawing: Drawing
    left: float
    right: float
    main: Scale
    aside: Scale

    def alone(self, piece: Piece) -> bool:
        """Whether a piece stands aside."""
        return self.drawing is Drawing.ASIDE and piece.part == "neutral"

    def scale(self, piece: Piece) -> Scale:
        """The scale that a piece stands on."""
        return self.aside if self.alone(piece) else self.main

    @property
    def axes(self) -> list[Axis]:
        """The axes; whole bars need none."""
        if self.drawing is Drawing.SHARES:
            return []
        if self.drawing is Drawing.CENTRED:
            return [_axis("main", self.main, self.left, self.right)]
        end = self.aside.start - _ASIDE
        return [
            _axis("main", self.main, self.left, end),
            _axis("aside", self.aside, self.aside.start, self.right),
        ]


def plot(drawing: Drawing, bars: Sequence[Bar], left: float, right: float) -> Plot:
    """The plot that has room for all bars between ``left`` and ``right``."""
    if drawing is Drawing.SHARES:
        whole = Scale(left, (right - left) / 100)
        return Plot(drawing, left, right, whole, whole)
    pieces = [piece for bar in bars for piece in bar.pieces]
    if not any(piece.part == "neutral" for piece in pieces):
        drawing = Drawing.CENTRED  # nothing that could stand aside
    aside = drawing is Drawing.ASIDE
    main_pieces = [piece for piece in pieces if not (aside and piece.part == "neutral")]
    low = _quarters(-piece.start for piece in main_pieces)
    high = _quarters(piece.start + piece.width for piece in main_pieces)
    aside_width = _quarters(p.width for p in pieces if p.part == "neutral") if aside else 0.0
    unit = (right - left - (_ASIDE if aside else 0.0)) / (low + high + aside_width)
    return Plot(
        drawing, left, right, Scale(left, unit, -low), Scale(right - aside_width * unit, unit)
    )


def _quarters(percents: Iterable[float]) -> float:
    """The greatest percent rounded up to a whole quarter, at least one."""
    # What is a hair over a quarter is so because it was divided.
    return 25.0 * max(1, ceil(max(percents, default=0.0) / 25 - 1e-9))


def _axis(name: str, scale: Scale, left: float, right: float) -> Axis:
    low, high = (round((end - scale.at(0)) / scale.unit) for end in (left, right))
    return Axis(name, scale, low, high)
