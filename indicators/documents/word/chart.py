"""Charts in a Word file: native where they can be, with the workbook inside, else as pictures."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Pt

from ..charts.native import NATIVE, Look, height_of, parts, words_beside
from ..model import Chart

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.parts.document import DocumentPart

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_SIZES = (9.0, 8.0, 7.0)  # of the type, the first that leaves room for all bars on a page


def chart_run(document: DocumentPart, chart: Chart, room: tuple[float, float]) -> BaseOxmlElement:
    """A run with the chart, as broad as the room and no higher; adds its parts to the document."""
    if chart.drawing in NATIVE:
        inline = _native(document, chart, room)
    else:
        inline = _picture(document, chart, room)
    (properties,) = inline.xpath("wp:docPr")
    properties.set("descr", chart.alt)
    properties.set("title", chart.title)
    run, drawing = OxmlElement("w:r"), OxmlElement("w:drawing")
    drawing.append(inline)
    run.append(drawing)
    return run


def _native(document: DocumentPart, chart: Chart, room: tuple[float, float]) -> BaseOxmlElement:
    width, highest = room
    words = words_beside(chart)
    heights = {size: height_of(words, width, size) for size in _SIZES}
    size = next((size for size in _SIZES if heights[size] <= highest), _SIZES[-1])
    height = min(heights[size], highest)
    xml, workbook = parts(chart, Look(chart.language, width, height, size))
    key = _add_parts(document, xml, workbook)
    number = document.next_id
    return parse_xml(
        f'<wp:inline {nsdecls("wp", "a", "r")} distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{Pt(width)}" cy="{Pt(height)}"/>'
        f'<wp:docPr id="{number}" name="Chart {number}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_CHART}">'
        f'<c:chart xmlns:c="{_CHART}" r:id="{key}"/>'
        "</a:graphicData></a:graphic></wp:inline>"
    )


def _add_parts(document: DocumentPart, xml: bytes, workbook: bytes) -> str:
    """Adds the chart and its workbook; returns the id of the relation to the chart."""
    package = document.package
    assert package is not None
    name = package.next_partname("/word/charts/chart%d.xml")
    chart = Part(name, CONTENT_TYPE.DML_CHART, xml, package)
    key = document.relate_to(chart, RELATIONSHIP_TYPE.CHART)
    inner = PackURI(f"/word/embeddings/chart{name.idx}.xlsx")
    chart.relate_to(
        Part(inner, CONTENT_TYPE.SML_SHEET, workbook, package), RELATIONSHIP_TYPE.PACKAGE
    )
    return key


def _picture(document: DocumentPart, chart: Chart, room: tuple[float, float]) -> BaseOxmlElement:
    from ..charts import draw

    file = io.BytesIO(draw(chart, "png"))
    inline = document.new_pic_inline(file, width=Pt(room[0]))
    extent = inline.extent
    if extent.cy > (highest := Pt(room[1])):
        size = Length(extent.cx * highest // extent.cy), highest
        for measured in (extent, *inline.iter(qn("a:ext"))):
            measured.cx, measured.cy = size
    return inline
