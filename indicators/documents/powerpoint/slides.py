"""The slides of a deck: their titles, what the layout says, notes and footers."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Emu, Pt

from ...words import LANGUAGE_TAGS
from ..charts.native import lines
from ..presentation import Deck
from .file import Stage
from .layout import Layout
from .pieces import INSET, LINE
from .shapes import add_piece, speak

_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_FOOTERS = (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
_LEAST_TITLE, _USUAL_TITLE = 12, 44
_LEAST_SUBTITLE = 24.0  # the height of its place, in points


def add_slides(stage: Stage, deck: Deck) -> None:
    """Adds the title slide, then every slide, on as many as its blocks need."""
    slides = stage.presentation.slides
    _fill_titles(slides.add_slide(stage.first), stage, deck.title, deck.subtitle)
    titles = {deck.title, *(slide.title for slide in deck.slides)}
    for slide in deck.slides:
        layout = Layout(stage.area, stage.language, slide.title)
        for number, placed_pieces in enumerate(layout.pages(slide.blocks)):
            title = _continued(slide.title, titles) if number else slide.title
            new_slide = slides.add_slide(stage.others)
            _fill_titles(new_slide, stage, title)
            for placed in placed_pieces:
                add_piece(new_slide, placed, stage.language)
            _add_footers(new_slide, stage, deck.subtitle)
            _write_notes(new_slide, slide.notes, stage.language)


def _continued(title: str, used_titles: set[str]) -> str:
    """The title with a number that makes it unique: "Personal 2022 (2)"."""
    number = 2
    while (candidate := f"{title} ({number})") in used_titles:
        number += 1
    used_titles.add(candidate)
    return candidate


# --- titles --------------------------------------------------------------------------------


def _fill_titles(slide: Any, stage: Stage, title: str, subtitle: str = "") -> None:
    """Fills in the title and the subtitle; placeholders left empty are removed."""
    _part_subtitle(slide)
    for placeholder in list(slide.placeholders):
        kind = placeholder.placeholder_format.type
        text = title if kind in _TITLES else ""
        if kind is PP_PLACEHOLDER.SUBTITLE:
            text = subtitle
        if text:
            _write(placeholder, text, stage)
        else:
            placeholder._element.getparent().remove(placeholder._element)


def _part_subtitle(slide: Any) -> None:
    """Moves a subtitle that the layout has over the title to the place below it.

    LibreOffice saves layouts like that.
    """
    kinds = {shape.placeholder_format.type: shape for shape in slide.placeholders}
    title, subtitle = slide.shapes.title, kinds.get(PP_PLACEHOLDER.SUBTITLE)
    if subtitle is None:
        return
    end = title.top + title.height
    if subtitle.top < end and title.top < subtitle.top + subtitle.height:
        room = slide.part.package.presentation_part.presentation.slide_height - end
        measures = title.left, end, title.width, min(title.height, max(room, Pt(_LEAST_SUBTITLE)))
        subtitle.left, subtitle.top, subtitle.width, subtitle.height = measures


def _write(placeholder: Any, text: str, stage: Stage) -> None:
    """Writes the text, smaller than usual if it would not fit."""
    paragraph = placeholder.text_frame.paragraphs[0]
    run = paragraph.add_run()
    run.text = text
    speak(run, stage.language)
    usual = _usual_size(placeholder)
    width, height = Emu(placeholder.width).pt - 4 * INSET, Emu(placeholder.height).pt - 2 * INSET
    size = usual
    while size > _LEAST_TITLE and lines(text, width, size) * size * LINE > height:
        size -= 1
    if size < usual:
        run.font.size = Pt(size)


def _usual_size(placeholder: Any) -> int:
    """The size of type that a placeholder inherits from its layout and master, in points."""
    layout = placeholder._base_placeholder
    master = getattr(layout, "_base_placeholder", None)
    sizes = [
        size
        for base in (layout, master)
        if base is not None
        for size in base._element.xpath("p:txBody/a:lstStyle/a:lvl1pPr/a:defRPr/@sz")
    ]
    is_title = placeholder.placeholder_format.type in _TITLES
    styles = placeholder.part.slide_layout.slide_master._element.xpath(
        f"p:txStyles/p:{'title' if is_title else 'body'}Style/a:lvl1pPr/a:defRPr/@sz"
    )
    return next((int(size) // 100 for size in (*sizes, *styles)), _USUAL_TITLE)


# --- notes and footers ---------------------------------------------------------------------


def _write_notes(slide: Any, notes: tuple[str, ...], language: str) -> None:
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


def _add_footers(slide: Any, stage: Stage, footer: str) -> None:
    """The footer and the number of the slide, where the layout has them, read last."""
    tree = slide.shapes._spTree
    for placeholder in slide.slide_layout.placeholders:
        kind = placeholder.placeholder_format.type
        if kind not in _FOOTERS or (kind is PP_PLACEHOLDER.FOOTER and not footer):
            continue
        shape = deepcopy(placeholder._element)
        shape.xpath("p:nvSpPr/p:cNvPr")[0].set("id", str(slide.shapes._next_shape_id))
        for formatting in shape.xpath("p:spPr/* | p:txBody/a:lstStyle/*"):
            formatting.getparent().remove(formatting)
        tree.insert_element_before(shape, "p:extLst")
        footer_shape = slide.shapes[-1]
        if kind is PP_PLACEHOLDER.FOOTER:
            footer_shape.text_frame.text = footer
        for properties in shape.xpath(".//a:rPr | .//a:endParaRPr"):
            properties.set("lang", LANGUAGE_TAGS[stage.language])
        for run in footer_shape.text_frame.paragraphs[0].runs:
            speak(run, stage.language)
            # LibreOffice has footers in a typeface of its own if the text itself names none.
            run.font.name = "+mn-lt"
