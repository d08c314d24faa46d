"""A figure as a file: the same figure gives the same bytes, and nobody's name or clock is in it."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element, SubElement, fromstring, tostring

from ..look import PAPER, Look
from ..model import Chart
from ..recorded import KEYWORD, Properties, text_of

_FONT = "DejaVu Sans"  # the one that matplotlib brings along: the same on every machine
# Where it is missing, nothing broader stands in for it, so that no words collide.
_INSTEAD = "Verdana, Arial, sans-serif"
_XLINK = "{http://www.w3.org/1999/xlink}"


@contextmanager
def theme(look: Look) -> Iterator[None]:
    """The colours and the type of charts while one is drawn and written, whatever the user has
    set, which is as it was afterwards."""
    import matplotlib
    import seaborn

    # Setting all three hundred takes longer than many a chart, and few are ever set otherwise.
    changed = {
        key: value
        for key, value in matplotlib.rcParamsDefault.items()
        if not key.startswith("backend") and matplotlib.rcParams[key] != value
    }
    colours = look.colours
    palette = [colours.negative, colours.neutral, colours.positive, colours.clear]
    own = {
        "font.family": _family(look.typeface),
        "text.parse_math": False,
        "text.color": colours.ink,
        "hatch.linewidth": 0.8,
        "pdf.fonttype": 42,
        "svg.fonttype": "none",
        "svg.hashsalt": "chart",
        "figure.dpi": 72,
        "figure.facecolor": PAPER,
        "axes.facecolor": "none",
    }
    with matplotlib.rc_context(changed), warnings.catch_warnings():
        # A sign that no font has is drawn as a box; the user is not told of it in English.
        warnings.filterwarnings("ignore", "Glyph")
        seaborn.set_theme(style="white", palette=palette, color_codes=False, rc=own)
        yield


def _family(typeface: str | None) -> list[str]:
    """The typeface if this machine has it, and the one that has what it lacks."""
    from matplotlib.font_manager import findfont

    try:
        findfont(typeface or _FONT, fallback_to_default=False)
    except ValueError:
        typeface = None
    return list(dict.fromkeys((typeface or _FONT, _FONT)))


def png(figure: Any, chart: Chart, record: Properties = ()) -> bytes:
    """The figure as dots, 200 to the inch."""
    metadata = {"Title": chart.title, "Description": chart.alt, "Software": None}
    own = {KEYWORD: text_of(record)} if record else {}
    return _saved(figure, "png", {**metadata, **own}, dpi=200)


def pdf(figure: Any, chart: Chart, record: Properties = ()) -> bytes:
    """The figure as a page with its fonts in it."""
    metadata = {"Title": chart.title, "Subject": chart.alt, "CreationDate": None}
    own = {"Keywords": text_of(record)} if record else {}
    return _saved(figure, "pdf", {**metadata, "Creator": None, "Producer": None, **own})


def svg(figure: Any, chart: Chart, record: Properties = ()) -> bytes:
    """The figure as shapes and text, with a title and a description.

    Names in it begin with that of the chart, since a page may show several charts; so there is no
    style sheet either, which would apply to all of the page.
    """
    name = re.sub(r"[^\w.-]", "-", chart.name)
    drawn = fromstring(_saved(figure, "svg", {"Date": None}))
    title, description = f"{name}-name", f"{name}-alt"
    picture = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "xmlns:xlink": _XLINK[1:-1],
            **{key: drawn.attrib[key] for key in ("width", "height", "viewBox")},
            "role": "img",
            "aria-labelledby": f"{title} {description}",
            "stroke-linejoin": "round",
            "stroke-linecap": "butt",
        },
    )
    SubElement(picture, "title", id=title).text = chart.title
    SubElement(picture, "desc", id=description).text = chart.alt
    if record:
        SubElement(picture, "metadata").text = text_of(record)
    for part in drawn:
        if _local(part.tag) != "metadata" and part.find("{*}style") is None:
            picture.append(_named(part, name))
    written: bytes = tostring(picture, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _named(part: Element, name: str) -> Element:
    """A part of a drawing with the name of the chart before all names in it."""
    for element in part.iter():
        element.tag = _local(element.tag)
        element.attrib = {
            key.replace(_XLINK, "xlink:"): _prefixed(key, value, name)
            for key, value in element.attrib.items()
        }
    return part


def _prefixed(key: str, value: str, name: str) -> str:
    if key == "id":
        return f"{name}-{value}"
    if key == f"{_XLINK}href":
        return value.replace("#", f"#{name}-", 1)
    return value.replace("url(#", f"url(#{name}-").replace(f"'{_FONT}'", f"'{_FONT}', {_INSTEAD}")


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _saved(figure: Any, form: str, metadata: dict[str, str | None], **options: Any) -> bytes:
    file = BytesIO()
    figure.savefig(file, format=form, metadata=metadata, **options)
    return file.getvalue()
