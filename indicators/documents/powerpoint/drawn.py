"""Charts as shapes of PowerPoint: a table of words with what is drawn over it, and its key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.parts.chart import ChartPart
from pptx.parts.embeddedpackage import EmbeddedXlsxPart
from pptx.util import Pt

from ..cells import language_of
from ..charts.aligned import AIR
from ..look import PAPER
from ..model import Drawing
from .measures import LEAST, Box, Type
from .plots import Plot, bars_of_one, plots
from .rows import AFTER_SIGN, SIDE, SIGN, Fitted, Rows, key_lines
from .shapes import Pen, add_table, decorate, describe, margins, measures, rule, speak
from .talk import Talk
from .view import Use, View, Word

_RULE, _GAP = 0.75, 2.0


# --- rows ----------------------------------------------------------------------------------


def add_rows(pen: Pen, rows: Rows, box: Box, body: float) -> None:
    """The keys, the table, and what is drawn over it."""
    fitted = rows.fitted(box, body)
    add_keys(pen, rows.view, Box(box.left, box.top, box.width, fitted.keys), rows.known)
    chart = rows.chart
    heights = [fitted.heads, *fitted.lines * len(fitted.view.questions)]
    frame = add_table(pen, fitted.table, fitted.widths, heights)
    _fill_heads(pen, frame.table, fitted)
    _fill_lines(pen, frame.table, fitted, tinted=chart.drawing is Drawing.GROUPS)
    drawn = list(plots(chart, fitted, pen.colours))
    described = chart.table.description if drawn else chart.alt
    describe(frame, chart.table.title if drawn else chart.title, described)
    for number, plot in enumerate(drawn):
        graphic = add_plot(pen, plot)
        if number or plot.decorative:
            decorate(graphic)
        else:
            describe(graphic, chart.title, chart.alt)


def _fill_heads(pen: Pen, table: Any, fitted: Fitted) -> None:
    for place, head in enumerate(fitted.view.heads):
        cell = table.cell(0, place)
        margins(cell, (0.0, 2.0), left=SIDE if place else 0.0)
        cell.vertical_anchor = MSO_ANCHOR.BOTTOM
        paragraph = cell.text_frame.paragraphs[0]
        colour = "ink" if head.bold else "quiet"
        if head.use is Use.ROOM and fitted.view.scale:
            _scale(pen, cell, fitted)
        else:
            pen.run(paragraph, head.text, fitted.sizes.head, colour, head.bold)
        right = head.use is Use.FIGURE and fitted.view.room is not None
        paragraph.alignment = _side(fitted.view, place) if right or place else PP_ALIGN.LEFT


def _side(view: View, place: int) -> Any:
    """Figures stand to the right; in a grid without room for drawing in the middle of a cell."""
    if view.heads[place].use is not Use.FIGURE:
        return PP_ALIGN.LEFT
    return PP_ALIGN.CENTER if view.room is None else PP_ALIGN.RIGHT


def _scale(pen: Pen, cell: Any, fitted: Fitted) -> None:
    """0, 50 and 100 over their places, at stops of the tabulator."""
    margins(cell, (0.0, 2.0), left=0.0)
    cell.margin_right = 0
    paragraph = cell.text_frame.paragraphs[0]
    pen.run(paragraph, "\t0\t50\t100", fitted.sizes.head, "quiet")
    width = fitted.room.width
    places = [width * (AIR + at) / (100 + 2 * AIR) for at in (0, 50, 100)]
    half = Type(fitted.sizes.head).width("100") / 2  # which may not go beyond the cell
    ends = [(places[0], "ctr"), (places[1], "ctr"), (min(places[2] + half, width - 2), "r")]
    stops = "".join(f'<a:tab pos="{Pt(place)}" algn="{side}"/>' for place, side in ends)
    properties = paragraph._p.get_or_add_pPr()
    properties.append(parse_xml(f"<a:tabLst {nsdecls('a')}>{stops}</a:tabLst>"))


def _fill_lines(pen: Pen, table: Any, fitted: Fitted, tinted: bool) -> None:
    count = len(fitted.lines)
    for number, lines in enumerate(fitted.view.questions):
        first = 1 + number * count
        for line, words in enumerate(lines):
            for place, word in enumerate(words):
                cell = table.cell(first + line, place)
                if line and not place:
                    continue
                _fill_cell(pen, cell, word, (fitted, line, place))
                if tinted and place:
                    _tint(pen, cell, word)
                elif not line:
                    rule(pen, cell, "T", (_RULE, "rule"))
        if count > 1:
            table.cell(first, 0).merge(table.cell(first + count - 1, 0))


def _fill_cell(pen: Pen, cell: Any, word: Word, at: tuple[Fitted, int, int]) -> None:
    fitted, line, place = at
    sizes = fitted.sizes
    size = sizes.name if not place else sizes.key if word.key else sizes.other
    air = fitted.margins(line) if place else (0.0, 0.0)
    # The air is that of the bars; words that need several lines take of it.
    margins(cell, air if place and len(fitted.lines) > 1 else (0.0, 0.0), SIDE if place else 0.0)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = _side(fitted.view, place)
    if word.text:
        pen.run(paragraph, word.text, size, word.colour, word.bold)
        if word.language:
            speak(paragraph.runs[0], word.language)
    else:  # an empty line takes room too, and would make its row higher
        properties = f'<a:endParaRPr {nsdecls("a")} sz="{Pt(LEAST) // 127}"/>'
        paragraph._p.append(parse_xml(properties))


def _tint(pen: Pen, cell: Any, word: Word) -> None:
    """The colour of a share in a grid, parted from others by white; no colour for a mark, which
    stands on a dashed line."""
    for side in "LRT":
        rule(pen, cell, side, (_GAP, PAPER))
    if word.tint is None:
        if word.is_mark:
            rule(pen, cell, "B", (_RULE, "hairline"), dashed=True)
        return
    rule(pen, cell, "B", (_GAP, PAPER))
    cell.fill.solid()
    cell.fill.fore_color.rgb = pen.rgb(pen.colours.tint(word.tint))


# --- charts --------------------------------------------------------------------------------


def add_plot(pen: Pen, plot: Plot) -> Any:
    """A native chart with its workbook, in its frame."""
    slide = pen.slide
    package = slide.part.package
    name = package.next_partname(ChartPart.partname_template)
    part = ChartPart.load(name, CONTENT_TYPE.DML_CHART, package, plot.xml)
    part.relate_to(EmbeddedXlsxPart.new(plot.workbook, package), RELATIONSHIP_TYPE.PACKAGE)
    key = slide.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    slide.shapes._add_chart_graphicFrame(key, *measures(plot.box))
    return slide.shapes[-1]


# --- keys ----------------------------------------------------------------------------------


def add_keys(pen: Pen, view: View, box: Box, known: bool) -> None:
    """The signs with their words, in as many lines as they need."""
    lines = key_lines(view, box.width, known)
    height = box.height / max(len(lines), 1)
    for number, line in enumerate(lines):
        left = box.left
        for sign, text, wide in line:
            top = box.top + number * height
            start = left
            if sign:
                for shape in _sign(pen, sign, Box(left, top, SIGN, height - 2)):
                    decorate(shape)
                start += SIGN + AFTER_SIGN
            across = min(left + wide, box.right) - start
            colour = "ink" if sign else "quiet"
            pen.words(Box(start, top, across, height - 2), text, LEAST, colour)
            left += wide


def _sign(pen: Pen, sign: str, box: Box) -> Iterator[Any]:
    """The shapes of a sign."""
    middle, centre = box.top + box.height / 2, box.left + box.width / 2

    def shape(kind: Any, across: float, high: float, fill: str, edge: str | None = None) -> Any:
        place = Box(centre - across / 2, middle - high / 2, across, high)
        return add_shape(pen, kind, place, (fill, edge))

    if sign in ("negative", "neutral", "positive", "clear"):
        swatch = shape(
            MSO_SHAPE.RECTANGLE, SIGN, 15.0, sign, "hairline" if sign == "neutral" else None
        )
        if sign == "negative":
            swatch.fill.patterned()
            swatch.fill.pattern = _hatching()
            swatch.fill.fore_color.rgb = pen.rgb("hatch")
            swatch.fill.back_color.rgb = pen.rgb("negative")
        yield swatch
    elif sign.startswith("tint."):
        percent = float(sign.removeprefix("tint."))
        yield shape(MSO_SHAPE.RECTANGLE, SIGN, 15.0, pen.colours.tint(percent), "hairline")
    elif sign == "band":
        yield shape(MSO_SHAPE.RECTANGLE, SIGN, 12.0, "band", "hairline")
    elif sign == "ring":
        yield shape(MSO_SHAPE.OVAL, 12.0, 12.0, PAPER, "ink")
    elif sign in ("dot", "own"):
        yield shape(MSO_SHAPE.OVAL, 13.0, 13.0, "quiet" if sign == "dot" else "clear")
    elif sign == "upright":
        yield shape(MSO_SHAPE.RECTANGLE, 3.0, 18.0, "ink")
    else:
        kinds = {"square": MSO_SHAPE.RECTANGLE, "diamond": MSO_SHAPE.DIAMOND}
        kind = kinds.get(sign, MSO_SHAPE.ISOSCELES_TRIANGLE)
        yield shape(kind, 11.0, 11.0, PAPER, "ink")


def _hatching() -> Any:
    from pptx.enum.dml import MSO_PATTERN

    return MSO_PATTERN.WIDE_UPWARD_DIAGONAL


def add_shape(pen: Pen, kind: Any, box: Box, colours: tuple[str, str | None]) -> Any:
    """A shape with a fill, and an edge if it has one."""
    return shape_in(pen, pen.slide.shapes, kind, box, colours)


def shape_in(pen: Pen, shapes: Any, kind: Any, box: Box, colours: tuple[str, str | None]) -> Any:
    fill, edge = colours
    shape = shapes.add_shape(kind, *measures(box))
    # The style of a theme would give it a shadow.
    for style in shape._element.xpath("p:style"):
        shape._element.remove(style)
    shape.fill.solid()
    shape.fill.fore_color.rgb = pen.rgb(fill)
    if edge:
        shape.line.color.rgb = pen.rgb(edge)
        shape.line.width = Pt(2.0 if edge == "ink" else _RULE)
    else:
        shape.line.fill.background()
    return shape


# --- something to talk about ---------------------------------------------------------------


def add_talk(pen: Pen, talk: Talk, box: Box, body: float) -> None:
    """A question with its number, and the bar that it is about."""
    parts = talk.parts(box, body)
    topic = talk.topic
    if topic.number > 1:
        line = add_shape(
            pen, MSO_SHAPE.RECTANGLE, Box(box.left, box.top, box.width, _RULE), ("rule", None)
        )
        decorate(line)
    pen.words(parts.number, str(topic.number), parts.size + 6, "clear", bold=True)
    pen.words(parts.question, topic.question, parts.size, "ink", bold=True)
    name = pen.words(parts.name, talk.name, parts.small, "ink")
    if language := language_of(topic.chart.table.rows[0].cells[0]):
        speak(name.text_frame.paragraphs[0].runs[0], language)
    plot = bars_of_one(topic.chart, parts.bar, pen.colours)
    if plot:
        graphic = add_plot(pen, plot)
        describe(graphic, topic.chart.title, topic.chart.alt)
    pen.words(parts.figures, topic.figures, parts.small, "quiet")
