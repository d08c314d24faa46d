"""Charts in a PDF: the drawings of a web page, whose words are text here too."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

from ..look import Look
from ..model import Chart
from .measures import MARGINS, height_between, width_between
from .pieces import Data
from .setting import USUAL

_FOR_CAPTION = 50.0  # points that a page needs beside a chart that fills it


def picture_of(chart: Chart, look: Look) -> Data:
    """The chart in its own size, or smaller where the page is."""
    from ..charts import draw

    svg = draw(chart, "svg", look).decode("utf-8")
    drawn = fromstring(svg)
    width, height = (float(drawn.get(side, "").removesuffix("pt")) for side in ("width", "height"))
    highest = height_between(MARGINS) - _FOR_CAPTION
    scale = min(1.0, width_between(MARGINS) / width, highest / height)
    size = {"width": width * scale, "height": height * scale}
    return {"is": "picture", "svg": _with_known_signs(svg), "alt": chart.alt, **size}


def _with_known_signs(svg: str) -> str:
    """The drawing with a box for each sign that its typeface lacks, as in a picture: typst would
    set all words beside it in the font for such signs. The text alternative has them all."""
    from matplotlib.font_manager import findfont, get_font

    known = {*map(chr, get_font(findfont(USUAL)).get_charmap()), "\n"}
    rare = {ord(sign): "\N{WHITE SQUARE}" for sign in set(svg) - known}
    return svg.translate(rare)
