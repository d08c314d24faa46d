"""How many answered, drawn: a table, and over it a dot for each who was asked, or bars."""

from __future__ import annotations

from dataclasses import replace

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Pt

from ..look import PAPER
from .answers import Answers
from .drawn import shape_in
from .measures import LEAST, Box
from .rows import SIDE
from .shapes import Pen, add_table, describe, margins, rule

_RULE = 0.75


def add_answers(pen: Pen, answers: Answers, box: Box) -> None:
    """A table of how many answered, and over it a dot for each who was asked."""
    placed = answers.placed(box)
    rows = answers.rows
    heights = [placed.heads, *[placed.row] * len(rows)]
    frame = add_table(pen, replace(box, height=sum(heights)), placed.widths, heights)
    table = frame.table
    describe(frame, answers.chart.table.title, answers.chart.table.description)
    for place, text in enumerate(answers.heads):
        cell = table.cell(0, place)
        margins(cell, (0.0, 2.0), left=0.0 if place in (0, 2) else SIDE)
        cell.vertical_anchor = MSO_ANCHOR.BOTTOM
        cell.text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT if place == 3 else PP_ALIGN.LEFT
        pen.run(cell.text_frame.paragraphs[0], text or " ", LEAST, "quiet")
    for number, asked in enumerate(rows):
        dots: list[Box] = []
        if asked.dots:
            dots = list(
                placed.bar(number, *asked.dots)
                if answers.as_bars
                else placed.dots(number, asked.dots[1])
            )
        words = [
            ((asked.name,), 22.0, "ink", True),
            ((asked.rate,), 38.0 if asked.dots else 20.0, "ink", bool(asked.dots)),
            ((asked.of_all,), LEAST, "quiet", False),
            (asked.before or (" ",), 20.0, "quiet", False),
        ]
        for place, (texts, size, colour, bold) in enumerate(words):
            cell = table.cell(number + 1, place)
            margins(cell, (0.0, 0.0), left=0.0 if place in (0, 2) else SIDE)
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            for line, text in enumerate(texts):
                frame = cell.text_frame
                paragraph = frame.add_paragraph() if line else frame.paragraphs[0]
                paragraph.alignment = PP_ALIGN.RIGHT if place == 3 else PP_ALIGN.LEFT
                pen.run(paragraph, text, size, colour, bold)
            rule(pen, cell, "T", (_RULE, "rule"))
        if dots and asked.dots:
            cell = table.cell(number + 1, 2)
            top = box.top + placed.heads + number * placed.row
            cell.margin_top = Pt(dots[-1].bottom - top + placed.dot * 0.2)
            cell.vertical_anchor = MSO_ANCHOR.TOP
            add = _add_bar if answers.as_bars else _add_dots
            add(pen, dots, asked.dots[0], f"{asked.name}: {asked.of_all}")


def _add_bar(pen: Pen, boxes: list[Box], answered: int, alternative: str) -> None:
    """The bar of all who were asked, and over it that of those who answered, if any did."""
    group = pen.slide.shapes.add_group_shape()
    colours = (("neutral", "hairline"), ("clear", None))
    for box, colour in zip(boxes if answered else boxes[:1], colours, strict=False):
        shape_in(pen, group.shapes, MSO_SHAPE.RECTANGLE, box, colour)
    describe(group, alternative, alternative)


def _add_dots(pen: Pen, dots: list[Box], answered: int, alternative: str) -> None:
    group = pen.slide.shapes.add_group_shape()
    for number, dot in enumerate(dots):
        fill, edge = ("clear", None) if number < answered else (PAPER, "hairline")
        edge_of = edge
        if edge:  # the edge lies half outside
            dot = Box(dot.left + 0.75, dot.top + 0.75, dot.width - 1.5, dot.height - 1.5)
        shape = shape_in(pen, group.shapes, MSO_SHAPE.OVAL, dot, (fill, edge_of))
        if edge:
            shape.line.width = Pt(1.5)
    describe(group, alternative, alternative)
