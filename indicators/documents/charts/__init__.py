"""Draws charts with matplotlib, as SVG, PNG or PDF."""

from __future__ import annotations

import warnings
from importlib import import_module
from typing import Any

from ..cells import legible
from ..model import Chart, Drawing

FORMATS = ("png", "svg", "pdf")

# The module that draws a kind of chart.
_MODULES = {
    Drawing.SHARES: "bars",
    Drawing.CENTRED: "bars",
    Drawing.ASIDE: "bars",
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
        written: bytes = getattr(files, form)(_figure(chart), chart)
    return written


def figure_of(chart: Chart) -> Any:
    """The chart as a figure of matplotlib; the ``gid`` of each artist tells what it is."""
    from .files import settings

    with settings():
        return _figure(legible(chart))


def _figure(chart: Chart) -> Any:
    from .canvas import Canvas

    canvas = Canvas(chart.language)
    import_module(f".{_MODULES[chart.drawing]}", __name__).paint(canvas, chart)
    return canvas.figure
