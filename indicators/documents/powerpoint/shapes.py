"""Pieces as shapes of PowerPoint, each with its language and its text alternative."""

from __future__ import annotations

import io
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.parts.chart import ChartPart
from pptx.parts.embeddedpackage import EmbeddedXlsxPart
from pptx.util import Pt

from ...words import LANGUAGE_TAGS
from ..cells import language_of
from ..charts import draw
from ..charts.native import NATIVE, Look, parts
from ..model import Kind
from .layout import Placed
from .pieces import ABOVE, SIDE, Box, Drawn, Grid, Line, Words

# A style of tables without rules and fills: the rules below belong to the cells.
_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_STRONG, _WEAK = 1.5, 0.5
_DRAFT_FILL, _DRAFT_INK = "FFF2CC", "262626"
_colour: Any = RGBColor.from_string


def add_piece(slide: Any, placed: Placed, language: str) -> None:
    """Adds the piece in its box, after whatever stands on the slide."""
    box, body = placed.box, placed.body
    match placed.piece:
        case Words() as words:
            _add_words(slide, words, box, body, language)
        case Grid() as grid:
            _add_grid(slide, grid, box, body, language)
        case Drawn() as drawn:
            _add_chart(slide, drawn, box, body)


def _measures(box: Box) -> tuple[Any, ...]:
    return Pt(box.left), Pt(box.top), Pt(box.width), Pt(box.height)


def speak(run: Any, language: str) -> None:
    """Sets the language of the words."""
    run._r.get_or_add_rPr().set("lang", LANGUAGE_TAGS[language])


def describe(shape: Any, title: str, description: str) -> None:
    """Sets the text alternative."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    properties.set("descr", description)
    properties.set("title", title)


# --- words ---------------------------------------------------------------------------------


def _add_words(slide: Any, words: Words, box: Box, body: float, language: str) -> None:
    shape = slide.shapes.add_textbox(*_measures(box))
    frame = shape.text_frame
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    if words.shaded:
        shape.fill.solid()
        shape.fill.fore_color.rgb = _colour(_DRAFT_FILL)
    for number, line in enumerate(words.lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(line.size(body) * 0.4)
        for text, bold in ((line.label, True), (line.text, False)):
            if text:
                _add_run(paragraph, text, line.size(body), language)
                paragraph.runs[-1].font.bold = bold
        if words.shaded:
            for run in paragraph.runs:
                run.font.color.rgb = _colour(_DRAFT_INK)
        if line.bullet:
            _add_bullet(paragraph, line, body)


def _add_run(paragraph: Any, text: str, size: float, language: str) -> None:
    run = paragraph.add_run()
    run.text = f" {text}" if len(paragraph.runs) > 1 else text
    run.font.size = Pt(size)
    speak(run, language)


def _add_bullet(paragraph: Any, line: Line, body: float) -> None:
    properties = paragraph._p.get_or_add_pPr()
    indent = Pt(line.size(body))
    properties.set("marL", str(indent))
    properties.set("indent", str(-indent))
    for xml in ('a:buFont {} typeface="Arial"', 'a:buChar {} char="•"'):
        properties.append(parse_xml(f"<{xml.format(nsdecls('a'))}/>"))


# --- tables --------------------------------------------------------------------------------


def _add_grid(slide: Any, grid: Grid, box: Box, body: float, language: str) -> None:
    widths, heights = grid.widths(box.width, body), grid.heights(box.width, body)
    place = Box(box.left, box.top, sum(widths), sum(heights))
    frame = slide.shapes.add_table(len(heights), len(widths), *_measures(place))
    describe(frame, grid.table.title, grid.table.description or grid.table.title)
    table = frame.table
    table.first_row, table.first_col, table.horz_banding = True, not grid.large, False
    table._tbl.tblPr.xpath("a:tableStyleId")[0].text = _NO_STYLE
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Pt(width)
    heading_size, cell_size = grid.sizes(body)
    headings = [column.heading for column in grid.table.columns]
    _fill_row(table.rows[0], headings, grid, heading_size, language)
    for row, content in zip(list(table.rows)[1:], grid.table.rows, strict=True):
        _fill_row(row, content.cells, grid, cell_size, language)
    for number, (row, height) in enumerate(zip(table.rows, heights, strict=True)):
        row.height = Pt(height)
        strong = number in (0, len(heights) - 1)
        if not grid.large:
            for cell in row.cells:
                _rule(cell, strong)


def _fill_row(row: Any, contents: Any, grid: Grid, size: float, language: str) -> None:
    is_heading = isinstance(contents, list)
    for place, (cell, content) in enumerate(zip(row.cells, contents, strict=True)):
        text = content if is_heading else content.in_print
        cell_language = None if is_heading else language_of(content)
        cell.margin_left = cell.margin_right = Pt(SIDE)
        cell.margin_top = cell.margin_bottom = Pt(ABOVE)
        cell.vertical_anchor = MSO_ANCHOR.BOTTOM if is_heading else MSO_ANCHOR.MIDDLE
        paragraph = cell.text_frame.paragraphs[0]
        _add_run(paragraph, text, size, cell_language or language)
        paragraph.runs[0].font.bold = is_heading != grid.large
        kind = grid.table.columns[place].kind
        paragraph.alignment = PP_ALIGN.LEFT if kind is Kind.TEXT else PP_ALIGN.RIGHT


def _rule(cell: Any, strong: bool) -> None:
    """A line under a cell, before its fill as the schema wants it; a weak one is grey."""
    grey = "" if strong else '<a:lumMod val="50000"/><a:lumOff val="50000"/>'
    xml = f"""\
<a:lnB {nsdecls("a")} w="{Pt(_STRONG if strong else _WEAK)}">
  <a:solidFill><a:schemeClr val="tx1">{grey}</a:schemeClr></a:solidFill>
</a:lnB>"""
    cell._tc.get_or_add_tcPr().insert(0, parse_xml(xml))


# --- charts --------------------------------------------------------------------------------


def _add_chart(slide: Any, drawn: Drawn, box: Box, body: float) -> None:
    if drawn.chart.drawing not in NATIVE:
        return _add_picture(slide, drawn, box)
    look = Look(drawn.chart.language, box.width, box.height, drawn.type_size(body), "+mn-lt")
    xml, workbook = parts(drawn.chart, look)
    package = slide.part.package
    name = package.next_partname(ChartPart.partname_template)
    part = ChartPart.load(name, CONTENT_TYPE.DML_CHART, package, xml)
    part.relate_to(EmbeddedXlsxPart.new(workbook, package), RELATIONSHIP_TYPE.PACKAGE)
    key = slide.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    slide.shapes._add_chart_graphicFrame(key, *_measures(box))
    return describe(slide.shapes[-1], drawn.chart.title, drawn.chart.alt)


def _add_picture(slide: Any, drawn: Drawn, box: Box) -> None:
    """The picture as large as it can be in its box, in the middle of its width."""
    file = io.BytesIO(draw(drawn.chart, "png"))
    picture = slide.shapes.add_picture(file, Pt(box.left), Pt(box.top))
    scale = min(Pt(box.width) / picture.width, Pt(box.height) / picture.height)
    picture.width, picture.height = int(picture.width * scale), int(picture.height * scale)
    picture.left = Pt(box.left) + (Pt(box.width) - picture.width) // 2
    describe(picture, drawn.chart.title, drawn.chart.alt)
