"""The titles of slides: filled in, as large as they have room for, beside the logo."""

from __future__ import annotations

from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Emu, Pt

from .dress import add_logo, logo_box
from .file import Stage
from .measures import LEAST, Box, Type
from .shapes import speak

_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_LEAST_TITLE, _USUAL_TITLE = 20, 44
_LEAST_SUBTITLE = 24.0  # the height of its place, in points
_BESIDE = 8.0  # between a title and the logo


def fill_titles(slide: Any, stage: Stage, title: str, subtitle: str = "") -> None:
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
    is_title = placeholder.placeholder_format.type in _TITLES
    usual = _usual_size(placeholder._base_placeholder, placeholder.placeholder_format.type)
    box = Box(0, 0, Emu(placeholder.width).pt, Emu(placeholder.height).pt)
    if is_title and placeholder.part.slide_layout == stage.others:
        box = title_room(stage)
    least = _LEAST_TITLE if is_title else LEAST
    size, _ = _fitting(text, (usual, least), box, stage, is_title)
    if size != usual:
        run.font.size = Pt(size)


def title_room(stage: Stage) -> Box:
    """The room of a title: where the layout has it, beside the logo."""
    logo, box = _logo_box(stage), stage.title
    if logo and logo.top < box.bottom and logo.left < box.right:
        return Box(box.left, box.top, logo.left - box.left - _BESIDE, box.height)
    return box


def title_height(stage: Stage, text: str) -> float:
    """How high a title is in its room."""
    usual = _size_of(stage.others, _TITLES)
    return _fitting(text, (usual, _LEAST_TITLE), title_room(stage), stage)[1]


def _fitting(
    text: str, sizes: tuple[float, float], box: Box, stage: Stage, bold: bool = True
) -> tuple[float, float]:
    """The largest size of a text that fits in a box, and how high it is then."""
    size, least = sizes
    width = box.width - 2 * stage.inset
    while size > least and Type(size, bold, stage.known).height(text, width) > box.height:
        size -= 1
    return size, Type(size, bold, stage.known).height(text, width) + 2


def _usual_size(base: Any, kind: Any) -> int:
    """The size of type that a placeholder inherits from its layout and master, in points."""
    layouts = [base, getattr(base, "_base_placeholder", None)]
    sizes = [
        size
        for one in layouts
        if one is not None
        for size in one._element.xpath("p:txBody/a:lstStyle/a:lvl1pPr/a:defRPr/@sz")
    ]
    style = "title" if kind in _TITLES else "body"
    of_master = base.part.slide_layout.slide_master._element.xpath(
        f"p:txStyles/p:{style}Style/a:lvl1pPr/a:defRPr/@sz"
    )
    return next((int(size) // 100 for size in (*sizes, *of_master)), _USUAL_TITLE)


def _size_of(layout: Any, kinds: tuple[Any, ...]) -> int:
    base = next(p for p in layout.placeholders if p.placeholder_format.type in kinds)
    return _usual_size(base, base.placeholder_format.type)


def _logo_box(stage: Stage) -> Box | None:
    if stage.look.logo is None:
        return None
    return logo_box(stage.look.logo, stage.area.right - stage.inset, max(stage.title.top, 16.0))


def put_logo(slide: Any, stage: Stage) -> None:
    """Puts the logo at the right of the title, if there is one."""
    box = _logo_box(stage)
    if box and stage.look.logo:
        add_logo(slide, stage.look.logo, box)
