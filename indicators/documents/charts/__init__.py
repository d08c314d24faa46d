"""Draws charts as SVG, and with matplotlib as PNG or PDF."""

from __future__ import annotations

import warnings
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ..cells import legible
from ..model import Chart, Drawing

if TYPE_CHECKING:
    from .canvas import Canvas

FORMATS = ("png", "svg", "pdf")

# The module that draws a kind of chart.
_MODULES = {
    Drawing.SHARES: "bars",
    Drawing.CENTRED: "bars",
    Drawing.ASIDE: "bars",
    Drawing.RANKED: "bars",
    Drawing.OWN: "bars",
    Drawing.ANSWERS: "bars",
    Drawing.CHANGE: "changes",
    Drawing.TREND: "trends",
    Drawing.GROUPS: "groups",
}


def draw(chart: Chart, form: str) -> bytes:
    """The chart as a file of the format (``svg``, ``png`` or ``pdf``), the same bytes each time."""
    from . import files

    chart = legible(chart)
    with files.settings(), warnings.catch_warnings():
        # A sign that no font has is drawn as a box; the user is not told of it in English.
        warnings.filterwarnings("ignore", "Glyph")
        if form == "svg":
            return _vector(chart)
        written: bytes = getattr(files, form)(_figure(chart), chart)
    return written


def figure_of(chart: Chart) -> Any:
    """The chart as a figure of matplotlib; the ``gid`` of each artist tells what it is."""
    from .files import settings

    with settings():
        return _figure(legible(chart))


def _figure(chart: Chart) -> Any:
    from .plotted import Plotted

    canvas = Plotted(chart.language)
    _paint(canvas, chart)
    return canvas.figure


def _vector(chart: Chart) -> bytes:
    from .vector import Vector

    canvas = Vector(chart)
    _paint(canvas, chart)
    return canvas.file()


def _paint(canvas: Canvas, chart: Chart) -> None:
    import_module(f".{_MODULES[chart.drawing]}", __name__).paint(canvas, chart)
