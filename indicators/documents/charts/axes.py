"""Axes of percent, and things that must not stand on each other along them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...words import percent_text
from .canvas import Canvas, Scale, Type
from .palette import INK, QUIET, RULE

HEIGHT = 15.0  # the numbers of an axis above the rows
_TICK = Type(size=8.5, colour=QUIET, side="center")
_NARROWEST = 36.0  # "100 %" and some air


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis above the rows, from the percent ``low`` (to the left of zero) to ``high``."""

    name: str
    scale: Scale
    low: int = 0
    high: int = 100

    def draw(self, canvas: Canvas, top: float, below: float) -> None:
        """Its numbers above ``top``, all without a sign, and its lines down to ``below``."""
        step = 25 if 25 * self.scale.unit >= _NARROWEST else 50
        for percent in range(-100, 101, step):
            if self.low <= percent <= self.high:
                across, name = self.scale.at(percent), f"{self.name}-{percent}"
                words = percent_text(canvas.language, Decimal(abs(percent)))
                canvas.write((across, top - HEIGHT / 2 - 3), words, f"tick-{name}", _TICK)
                look = {"color": RULE, "linewidth": 0.7} if percent else _ZERO
                canvas.line(
                    (across, across), (top - 4, below), f"grid-{name}", {**look, "zorder": 0.5}
                )


_ZERO = {"color": INK, "linewidth": 1.1}


def apart(
    middles: Sequence[float], widths: Sequence[float], low: float, high: float
) -> list[float]:
    """The middles moved so that things of these widths stand beside each other, in their order.

    None stands outside ``low`` and ``high``, as long as there is room for all.
    """
    moved: list[float] = []
    edge = low
    for middle, width in zip(middles, widths, strict=True):
        moved.append(max(middle, edge + width / 2))
        edge = moved[-1] + width / 2
    edge = high
    for place in reversed(range(len(moved))):
        moved[place] = min(moved[place], edge - widths[place] / 2)
        edge = moved[place] - widths[place] / 2
    return moved
