"""The line at the foot of a slide, its number, and the notes of the speaker."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from pptx.enum.shapes import MSO_SHAPE, PP_PLACEHOLDER
from pptx.enum.text import PP_ALIGN
from pptx.util import Emu, Pt

from ...words import LANGUAGE_TAGS
from .drawn import add_shape
from .file import Stage
from .measures import FOOT, LINE, Box, Type
from .shapes import Pen, decorate, place, speak

_NUMBER = 60.0  # the width of the number of a slide


def foot_place(stage: Stage, text: str) -> Box:
    """Where the line at the foot stands: where the layout has it, up to the number of the slide, or
    at the bottom edge; higher if it needs more lines."""
    kinds = {p.placeholder_format.type: p for p in stage.others.placeholders}
    footer, number = kinds.get(PP_PLACEHOLDER.FOOTER), kinds.get(PP_PLACEHOLDER.SLIDE_NUMBER)
    left, right = stage.area.left, stage.area.right
    if number is not None and Emu(number.left).pt > left + stage.area.width / 2:
        right = min(right, Emu(number.left + number.width).pt - _NUMBER) - 4
    lines = Type(FOOT, known=stage.known).lines(text or " ", right - left - 2 * stage.inset)
    high = lines * FOOT * LINE + 7.0
    top = Emu(footer.top).pt if footer is not None else stage.height
    return Box(left, min(top, stage.height - high), right - left, high)


def add_foot(slide: Any, stage: Stage, text: str, box: Box) -> None:
    """The line at the foot, and the number of the slide where the layout has it, read last."""
    shapes = dict(_foot_shapes(slide, stage, bool(text)))
    footer = shapes.get(PP_PLACEHOLDER.FOOTER)
    if footer is None and text:
        pen = Pen(slide, stage.language, stage.look.colours)
        inner = Box(box.left + stage.inset, box.top, box.width - 2 * stage.inset, box.height)
        pen.words(inner, text, FOOT, "quiet")
    elif footer is not None:
        footer.text_frame.text = text
        footer.text_frame.word_wrap = True
        footer.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
        place(footer, box)
    number = shapes.get(PP_PLACEHOLDER.SLIDE_NUMBER)
    if number is not None and number.width > Pt(_NUMBER) and Emu(number.left).pt >= box.left:
        right, top, high = number.left + number.width, number.top, number.height
        number.left, number.top = right - Pt(_NUMBER), top
        number.width, number.height = Pt(_NUMBER), high
    if stage.ruled:
        pen = Pen(slide, stage.language, stage.look.colours)
        line = Box(box.left, box.top - 4.0, stage.area.width, 0.75)
        decorate(add_shape(pen, MSO_SHAPE.RECTANGLE, line, ("rule", None)))
    for shape in shapes.values():
        for properties in shape._element.xpath(".//a:rPr | .//a:endParaRPr"):
            properties.set("lang", LANGUAGE_TAGS[stage.language])
            properties.set("sz", str(int(FOOT * 100)))
        for run in shape.text_frame.paragraphs[0].runs:
            speak(run, stage.language)
            run.font.size = Pt(FOOT)
            # LibreOffice has footers in a typeface of its own if the text itself names none.
            run.font.name = "+mn-lt"


def _foot_shapes(slide: Any, stage: Stage, with_text: bool) -> Iterator[tuple[Any, Any]]:
    """The footer and the number of the slide as the layout has them, put on the slide."""
    for placeholder in slide.slide_layout.placeholders:
        kind = placeholder.placeholder_format.type
        wanted = {PP_PLACEHOLDER.FOOTER: with_text, PP_PLACEHOLDER.SLIDE_NUMBER: True}
        if not wanted.get(kind):
            continue
        shape = deepcopy(placeholder._element)
        shape.xpath("p:nvSpPr/p:cNvPr")[0].set("id", str(slide.shapes._next_shape_id))
        for formatting in shape.xpath("p:spPr/* | p:txBody/a:lstStyle/*"):
            formatting.getparent().remove(formatting)
        slide.shapes._spTree.insert_element_before(shape, "p:extLst")
        yield kind, slide.shapes[-1]


def write_notes(slide: Any, notes: tuple[str, ...], language: str) -> None:
    """The notes of the speaker, a paragraph for each text."""
    if not notes:
        return
    page = slide.notes_slide
    # The master of notes that python-pptx brings has a date on it.
    for date in page.part.notes_master._element.xpath("//p:sp[.//p:ph[@type='dt']]"):
        date.getparent().remove(date)
    frame = page.notes_text_frame
    for number, text in enumerate(notes):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = text
        speak(run, language)
