"""A figure as a file: the same figure gives the same bytes, and nobody's name or clock is in it."""

from __future__ import annotations

import re
from contextlib import AbstractContextManager
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element, fromstring, tostring

from ..model import Chart
from .canvas import FONT

_SVG = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"
# Where DejaVu is missing, nothing broader stands in for it, so that no words collide.
_FAMILIES = f"'{FONT}', Verdana, Arial, sans-serif"
_OWN = {
    "font.family": FONT,
    "svg.fonttype": "none",
    "svg.hashsalt": "indicators",
    "pdf.fonttype": 42,
    "hatch.linewidth": 0.7,
}


def settings() -> AbstractContextManager[None]:
    """Matplotlib as it comes, whatever the user has set, while a chart is built and written."""
    import matplotlib

    defaults = matplotlib.rcParamsDefault
    known = {key: defaults[key] for key in defaults if not key.startswith("backend")}
    context: AbstractContextManager[None] = matplotlib.rc_context({**known, **_OWN})
    return context


def png(figure: Any, chart: Chart) -> bytes:
    """The figure as dots, 200 to the inch."""
    metadata = {"Title": chart.title, "Description": chart.alt, "Software": None}
    return _saved(figure, "png", metadata, dpi=200)


def pdf(figure: Any, chart: Chart) -> bytes:
    """The figure as a page with its fonts in it."""
    metadata = {"Title": chart.title, "Subject": chart.alt, "CreationDate": None}
    return _saved(figure, "pdf", {**metadata, "Creator": None, "Producer": None})


def svg(figure: Any, chart: Chart) -> bytes:
    """The figure as SVG whose text is text, with a title and a description.

    Every id begins with the chart's name: several charts may stand in one page.
    """
    picture = fromstring(_saved(figure, "svg", {"Date": None}))
    name = re.sub(r"[^\w.-]", "-", chart.name)
    _strip(picture)
    for element in picture.iter():
        _rename(element, name)
    _describe(picture, chart, name)
    written: bytes = tostring(picture, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _saved(figure: Any, form: str, metadata: dict[str, str | None], **options: Any) -> bytes:
    file = BytesIO()
    figure.savefig(file, format=form, metadata=metadata, **options)
    return file.getvalue()


def _strip(picture: Element) -> None:
    """Removes what tells of the program, and the style sheet: it would apply to the whole page."""
    picture.remove(picture.findall(f"{_SVG}metadata")[0])
    for definitions in picture.findall(f"{_SVG}defs"):
        for style in definitions.findall(f"{_SVG}style"):
            definitions.remove(style)
        if not len(definitions):
            picture.remove(definitions)
    picture.set("style", "stroke-linejoin: round; stroke-linecap: butt")


def _rename(element: Element, name: str) -> None:
    """Puts the chart's name before every id and every reference to one."""
    element.tag = element.tag.removeprefix(_SVG)
    if link := element.attrib.pop(_LINK, None):
        element.set("xlink:href", f"#{name}-{link.removeprefix('#')}")
    for key, value in element.attrib.items():
        if key == "id":
            element.set(key, f"{name}-{value}")
        elif key in ("style", "clip-path", "fill"):
            value = value.replace(f"'{FONT}'", _FAMILIES)
            element.set(key, value.replace("url(#", f"url(#{name}-"))


def _describe(picture: Element, chart: Chart, name: str) -> None:
    picture.set("xmlns", "http://www.w3.org/2000/svg")
    picture.set("xmlns:xlink", "http://www.w3.org/1999/xlink")
    picture.set("role", "img")
    picture.set("aria-labelledby", f"{name}-title {name}-desc")
    for tag, words in (("desc", chart.alt), ("title", chart.title)):
        element = Element(tag, id=f"{name}-{tag}")
        element.text = words
        picture.insert(0, element)
