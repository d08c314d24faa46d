"""Charts in a Word file: pictures, which say in words what they show."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Pt

from ..charts.page import WIDTH
from ..look import STANDARD, Look
from ..model import Chart

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.parts.document import DocumentPart


def chart_run(
    document: DocumentPart, chart: Chart, room: tuple[float, float], look: Look = STANDARD
) -> BaseOxmlElement:
    """A run with the chart in its own size, or smaller where the room (in points) is; adds its
    picture to the document."""
    from ..charts import draw

    width, highest = room
    file = io.BytesIO(draw(chart, "png", look))
    inline = document.new_pic_inline(file, width=Pt(min(width, WIDTH)))
    extent = inline.extent
    if extent.cy > (most := Pt(highest)):
        size = Length(extent.cx * most // extent.cy), most
        for measured in (extent, *inline.iter(qn("a:ext"))):
            measured.cx, measured.cy = size
    (properties,) = inline.xpath("wp:docPr")
    properties.set("descr", chart.alt)
    properties.set("title", chart.title)
    run, drawing = OxmlElement("w:r"), OxmlElement("w:drawing")
    drawing.append(inline)
    run.append(drawing)
    return run
