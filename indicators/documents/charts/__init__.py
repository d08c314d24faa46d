"""Draws charts with matplotlib and seaborn, as PNG, SVG or PDF, 17 cm wide."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import Any

from ..cells import legible
from ..look import STANDARD, Look
from ..model import Chart, Drawing
from ..recorded import Properties

FORMATS = ("png", "svg", "pdf")
_KEPT = 32  # figures: as many as a command draws and then shows on a page

# The module that draws a kind of chart.
_MODULES = {
    Drawing.SHARES: "bars",
    Drawing.CENTRED: "bars",
    Drawing.ASIDE: "bars",
    Drawing.RANKED: "bars",
    Drawing.CHANGE: "marks",
    Drawing.OWN: "marks",
    Drawing.ANSWERS: "marks",
    Drawing.TREND: "trends",
    Drawing.GROUPS: "groups",
}


def draw(chart: Chart, form: str, look: Look = STANDARD, record: Properties = ()) -> bytes:
    """The chart as a file of the format (``svg``, ``png`` or ``pdf``), the same bytes each time,
    with a ``record`` of what it was made of if one is given."""
    from . import files

    chart = legible(chart)
    with files.theme(look):
        written: bytes = getattr(files, form)(_figure(chart, look), chart, record)
    return written


def figure_of(chart: Chart, look: Look = STANDARD) -> Any:
    """The chart as a figure of matplotlib; the ``gid`` of each artist tells what it is."""
    from .files import theme

    with theme(look):
        return _figure(legible(chart), look)


@lru_cache(maxsize=_KEPT)
def _figure(chart: Chart, look: Look) -> Any:
    """The figure, painted once though it may be saved in several formats."""
    paint = import_module(f".{_MODULES[chart.drawing]}", __name__).paint
    return paint(chart, look).figure
