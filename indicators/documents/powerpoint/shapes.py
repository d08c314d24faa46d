"""Pieces as shapes of PowerPoint, each with its language and its text alternative."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from ...words import LANGUAGE_TAGS
from ..cells import language_of
from ..look import Colours
from ..model import Kind
from .measures import Box
from .pieces import ABOVE, SIDE, Grid, Line, Words

# A style of tables without rules and fills: the rules below belong to the cells.
NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_RULE, _HEAD_RULE = 0.75, 1.5
_DRAFT_FILL = "#fff2cc"
_colour: Any = RGBColor.from_string
_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"


@dataclass(frozen=True, slots=True)
class Pen:
    """The slide that is written on, its language, and the colours."""

    slide: Any
    language: str
    colours: Colours

    def run(self, paragraph: Any, text: str, size: float, colour: str, bold: bool = False) -> None:
        """Adds words to a paragraph; ``colour`` is called as it is in the look, or "#rrggbb"."""
        run = paragraph.add_run()
        run.text = text
        run.font.size, run.font.bold = Pt(size), bold
        run.font.color.rgb = self.rgb(colour)
        speak(run, self.language)

    def rgb(self, colour: str) -> Any:
        """A colour of the look, or one that is spelt out."""
        text = colour if colour.startswith("#") else getattr(self.colours, colour)
        return _colour(text[1:].upper())

    def words(self, box: Box, text: str, size: float, colour: str, bold: bool = False) -> Any:
        """A box of words, from its left edge."""
        shape = self.slide.shapes.add_textbox(*measures(box))
        frame = shape.text_frame
        frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        self.run(frame.paragraphs[0], text, size, colour, bold)
        return shape


def measures(box: Box) -> tuple[Any, ...]:
    """A box as the library takes it."""
    return Pt(box.left), Pt(box.top), Pt(box.width), Pt(box.height)


def place(shape: Any, box: Box) -> None:
    """Puts a shape into a box."""
    shape.left, shape.top, shape.width, shape.height = measures(box)


def speak(run: Any, language: str) -> None:
    """Sets the language of the words."""
    run._r.get_or_add_rPr().set("lang", LANGUAGE_TAGS[language])


def describe(shape: Any, title: str, description: str) -> None:
    """Sets the text alternative."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    properties.set("descr", description)
    properties.set("title", title)


def decorate(shape: Any) -> None:
    """Says that a shape tells nothing that is not told in words, so that it is not read aloud."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    properties.append(
        parse_xml(
            f'<a:extLst {nsdecls("a")}><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
            f'<adec:decorative xmlns:adec="{_DECORATIVE}" val="1"/></a:ext></a:extLst>'
        )
    )


# --- words ---------------------------------------------------------------------------------


def add_words(pen: Pen, words: Words, box: Box, body: float) -> None:
    """Paragraphs, and lists with their bullets."""
    shape = pen.slide.shapes.add_textbox(*measures(box))
    frame = shape.text_frame
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    if words.shaded:
        shape.fill.solid()
        shape.fill.fore_color.rgb = pen.rgb(_DRAFT_FILL)
    for number, line in enumerate(words.lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        size = line.size(body)
        paragraph.space_after = Pt(size * 0.4)
        parts = [(text, bold) for text, bold in ((line.label, True), (line.text, False)) if text]
        for place, (text, bold) in enumerate(parts):
            pen.run(paragraph, f" {text}" if place else text, size, "ink", bold)
        if line.bullet:
            _add_bullet(paragraph, line, body)


def _add_bullet(paragraph: Any, line: Line, body: float) -> None:
    properties = paragraph._p.get_or_add_pPr()
    indent = Pt(line.size(body))
    properties.set("marL", str(indent))
    properties.set("indent", str(-indent))
    for xml in ('a:buFont {} typeface="Arial"', 'a:buChar {} char="•"'):
        properties.append(parse_xml(f"<{xml.format(nsdecls('a'))}/>"))


# --- tables --------------------------------------------------------------------------------


def add_table(pen: Pen, box: Box, widths: Any, heights: Any) -> Any:
    """An empty table without rules or fills."""
    frame = pen.slide.shapes.add_table(len(heights), len(widths), *measures(box))
    table = frame.table
    table.first_row, table.first_col, table.horz_banding = True, True, False
    table._tbl.tblPr.xpath("a:tableStyleId")[0].text = NO_STYLE
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Pt(width)
    for row, height in zip(table.rows, heights, strict=True):
        row.height = Pt(height)
    return frame


def add_grid(pen: Pen, grid: Grid, box: Box, body: float) -> None:
    """A table of words and figures."""
    widths, heights = grid.widths(box.width, body), grid.heights(box.width, body)
    place = Box(box.left, box.top, sum(widths), sum(heights))
    frame = add_table(pen, place, widths, heights)
    describe(frame, grid.table.title, grid.table.description or grid.table.title)
    table = frame.table
    table.first_col = not grid.large
    heading_size, cell_size = grid.sizes(body)
    for place_of, column in enumerate(grid.table.columns):
        cell = table.cell(0, place_of)
        _fill(pen, cell, (column.heading, heading_size, True), column.kind)
        cell.vertical_anchor = MSO_ANCHOR.BOTTOM
        if not grid.large:
            rule(pen, cell, "B", (_HEAD_RULE, "clear"))
    for number, row in enumerate(grid.table.rows, 1):
        if row.heading:  # it names the rows under it, whatever their columns
            table.cell(number, 0).merge(table.cell(number, len(widths) - 1))
        for place_of, content in enumerate(row.cells[: 1 if row.heading else None]):
            cell, kind = table.cell(number, place_of), grid.table.columns[place_of].kind
            words = (content.in_print, cell_size, grid.large or row.heading)
            _fill(pen, cell, words, kind, language_of(content))
            if not grid.large:
                rule(pen, cell, "B", (_RULE, "rule"))


def _fill(
    pen: Pen, cell: Any, words: tuple[str, float, bool], kind: Kind, language: str | None = None
) -> None:
    text, size, bold = words
    margins(cell, (ABOVE, ABOVE))
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = cell.text_frame.paragraphs[0]
    pen.run(paragraph, text, size, "ink", bold)
    if language:
        speak(paragraph.runs[0], language)
    paragraph.alignment = PP_ALIGN.LEFT if kind is Kind.TEXT else PP_ALIGN.RIGHT


def margins(cell: Any, above_and_below: tuple[float, float], left: float = SIDE) -> None:
    """The air around the words of a cell."""
    above, below = above_and_below
    cell.margin_left, cell.margin_right = Pt(left), Pt(SIDE)
    cell.margin_top, cell.margin_bottom = Pt(above), Pt(below)


def rule(pen: Pen, cell: Any, side: str, line: tuple[float, str], dashed: bool = False) -> None:
    """A line of a width and a colour at a side of a cell: L, R, T or B."""
    width, colour = line
    dash = '<a:prstDash val="sysDash"/>' if dashed else ""
    xml = (
        f'<a:ln{side} {nsdecls("a")} w="{Pt(width)}"><a:solidFill>'
        f'<a:srgbClr val="{pen.rgb(colour)}"/></a:solidFill>{dash}</a:ln{side}>'
    )
    properties = cell._tc.get_or_add_tcPr()
    before = [f"a:ln{s}" for s in "LRTB"["LRTB".index(side) + 1 :]]
    later = properties.xpath(" | ".join((*before, "a:solidFill", "a:noFill")))
    drawn = parse_xml(xml)
    if later:
        later[0].addprevious(drawn)
    else:
        properties.append(drawn)
