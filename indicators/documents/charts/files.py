"""A figure as a file: the same figure gives the same bytes, and nobody's name or clock is in it."""

from __future__ import annotations

from contextlib import AbstractContextManager
from io import BytesIO
from typing import Any

from ..model import Chart
from .canvas import FONT

_OWN = {
    "font.family": FONT,
    "pdf.fonttype": 42,
    "hatch.linewidth": 0.7,
}


def settings() -> AbstractContextManager[None]:
    """Matplotlib as it comes, whatever the user has set, while a chart is built and written."""
    import matplotlib

    wanted = {**matplotlib.rcParamsDefault, **_OWN}
    # Setting all three hundred takes longer than many a chart, and few are ever set otherwise.
    changed = {
        key: value
        for key, value in wanted.items()
        if not key.startswith("backend") and matplotlib.rcParams[key] != value
    }
    context: AbstractContextManager[None] = matplotlib.rc_context(changed)
    return context


def png(figure: Any, chart: Chart) -> bytes:
    """The figure as dots, 200 to the inch."""
    metadata = {"Title": chart.title, "Description": chart.alt, "Software": None}
    return _saved(figure, "png", metadata, dpi=200)


def pdf(figure: Any, chart: Chart) -> bytes:
    """The figure as a page with its fonts in it."""
    metadata = {"Title": chart.title, "Subject": chart.alt, "CreationDate": None}
    return _saved(figure, "pdf", {**metadata, "Creator": None, "Producer": None})


def _saved(figure: Any, form: str, metadata: dict[str, str | None], **options: Any) -> bytes:
    file = BytesIO()
    figure.savefig(file, format=form, metadata=metadata, **options)
    return file.getvalue()
