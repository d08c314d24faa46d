"""Draws charts with matplotlib and seaborn, as SVG, PNG or PDF."""

from __future__ import annotations

from ...document import Chart

FORMATS = ("png", "svg", "pdf")


def draw(chart: Chart, language: str, form: str) -> bytes:
    """The chart as a file of the format (``svg``, ``png`` or ``pdf``), the same bytes each time."""
    raise NotImplementedError
