"""The slides of a deck: their titles, what the layout says, notes and the line at the foot."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import MSO_SHAPE, PP_PLACEHOLDER
from pptx.enum.text import PP_ALIGN
from pptx.util import Emu, Pt

from ...words import LANGUAGE_TAGS, say
from ..presentation import Deck, Slide, Topic
from .answers import Answers
from .drawn import add_answers, add_keys, add_rows, add_shape, add_talk
from .dress import add_logo, logo_box
from .file import Stage
from .layout import Layout, Placed
from .measures import FOOT, LEAST, LINE, Box, Type
from .pieces import Grid, Words
from .rows import Rows
from .shapes import Pen, add_grid, add_words, decorate, speak
from .talk import Talk
from .views import View, class_keys

_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_LEAST_TITLE, _USUAL_TITLE = 20, 44
_LEAST_SUBTITLE = 24.0  # the height of its place, in points
_AIR = 6.0  # under the title, over the foot
_KEYS = 30.0
_NUMBER = 60.0  # the width of the number of a slide


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the parts of a slide stand, and the size of its title."""

    title: Box
    size: float
    about: Box
    area: Box
    foot: Box


def add_slides(stage: Stage, deck: Deck) -> None:
    """Adds the title slide, then every slide, on as many as its blocks need."""
    slides = stage.presentation.slides
    first = slides.add_slide(stage.first)
    _fill_titles(first, stage, deck.title, deck.subtitle)
    _add_logo(first, stage)
    titles = {deck.title, *(slide.title for slide in deck.slides)}
    for slide in deck.slides:
        for number, placed_pieces in enumerate(_pages(stage, slide)):
            title = _continued(slide.title, titles, stage.language) if number else slide.title
            places = _places(stage, slide, title)
            new_slide = slides.add_slide(stage.others)
            _fill_titles(new_slide, stage, title)
            if stage.from_top:
                _move(new_slide.shapes.title, places.title)
            pen = Pen(new_slide, stage.language, stage.look.colours)
            if slide.about:
                size = _about_size(stage, slide.about)
                pen.words(places.about, slide.about, size, "quiet")
            for placed in placed_pieces:
                _add_piece(pen, placed)
            if any(isinstance(block, Topic) for block in slide.blocks):
                _add_topic_keys(pen, slide, places)
            _add_foot(new_slide, stage, slide.foot or deck.subtitle, places.foot)
            _add_logo(new_slide, stage)
            _write_notes(new_slide, slide.notes, stage.language)


def _pages(stage: Stage, slide: Slide) -> list[list[Placed]]:
    """The pieces of a slide, for as many as it needs; where there are several, all leave room for
    the longer title of those that go on."""
    title = slide.title
    layout = Layout(_places(stage, slide).area, title, stage.known)
    pages = list(layout.pages(slide.blocks))
    if len(pages) == 1:
        return pages
    longer = say(stage.language, "slide.more.again", title=title, number=9)
    layout = Layout(_places(stage, slide, longer).area, title, stage.known)
    return list(layout.pages(slide.blocks))


def _add_piece(pen: Pen, placed: Placed) -> None:
    """Adds the piece in its box, after whatever stands on the slide."""
    box, body = placed.box, placed.body
    match placed.piece:
        case Words() as words:
            add_words(pen, words, box, body)
        case Grid() as grid:
            add_grid(pen, grid, box, body)
        case Rows() as rows:
            add_rows(pen, rows, box, body)
        case Answers() as answers:
            add_answers(pen, answers, box)
        case Talk() as talk:
            add_talk(pen, talk, box, body)


def _add_topic_keys(pen: Pen, slide: Slide, places: _Places) -> None:
    """What the parts of the bars are, once under all of them."""
    chart = next(block.chart for block in slide.blocks if isinstance(block, Topic))
    view = View((), (), tuple(class_keys(chart)))
    area = places.area
    add_keys(pen, view, Box(area.left, area.bottom + 2, area.width, _KEYS - 4), True)


def _continued(title: str, used_titles: set[str], language: str) -> str:
    """The title of what did not fit: "Personal 2022, fortsättning"."""
    candidate = say(language, "slide.more", title=title)
    number = 2
    while candidate in used_titles:
        candidate = say(language, "slide.more.again", title=title, number=number)
        number += 1
    used_titles.add(candidate)
    return candidate


# --- places --------------------------------------------------------------------------------


def _places(stage: Stage, slide: Slide, title: str | None = None) -> _Places:
    """Where the parts of a slide stand: what is under the title begins where that ends."""
    text = title or slide.title
    logo = _logo_box(stage)
    of_title = stage.title
    if logo and logo.top < of_title.bottom and logo.left < of_title.right:
        of_title = Box(
            of_title.left, of_title.top, logo.left - of_title.left - _AIR, of_title.height
        )
    left, width = stage.area.left + stage.inset, stage.area.width - 2 * stage.inset
    size, high = _title_size(stage, text, of_title)
    if stage.from_top:
        of_title = Box(of_title.left, of_title.top, of_title.width, high)
        top = of_title.bottom + (4.0 if slide.about else _AIR)
    else:
        top = max(stage.area.top, of_title.bottom)
    about = Box(left, top, width, 0.0)
    if slide.about:
        type_ = Type(_about_size(stage, slide.about), known=stage.known)
        about = Box(left, top, width, type_.height(slide.about, width) + 2)
        top = about.bottom + _AIR
    foot = _foot_place(stage, slide.foot or "")
    bottom = min(stage.area.bottom, foot.top - _AIR)
    if any(isinstance(block, Topic) for block in slide.blocks):
        bottom -= _KEYS
    return _Places(of_title, size, about, Box(left, top, width, bottom - top), foot)


def _about_size(stage: Stage, about: str) -> float:
    width = stage.area.width - 2 * stage.inset
    return 20.0 if Type(20.0, known=stage.known).lines(about, width) == 1 else LEAST


def _title_size(stage: Stage, text: str, box: Box) -> tuple[float, float]:
    """The size of a title, smaller than usual if it would not fit, and how high it is."""
    usual = _size_of(stage.others, _TITLES)
    return _fitting(text, (usual, _LEAST_TITLE), box, stage)


def _fitting(
    text: str, sizes: tuple[float, float], box: Box, stage: Stage, bold: bool = True
) -> tuple[float, float]:
    """The largest size of a text that fits in a box, and how high it is then."""
    size, least = sizes
    width = box.width - 2 * stage.inset
    while size > least and Type(size, bold, stage.known).height(text, width) > box.height:
        size -= 1
    return size, Type(size, bold, stage.known).height(text, width) + 2


def _foot_place(stage: Stage, text: str) -> Box:
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


def _move(shape: Any, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = (
        Pt(box.left), Pt(box.top), Pt(box.width), Pt(box.height),
    )  # fmt: skip


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
    is_title = placeholder.placeholder_format.type in _TITLES
    usual = _usual_size(placeholder._base_placeholder, placeholder.placeholder_format.type)
    box = Box(0, 0, Emu(placeholder.width).pt, Emu(placeholder.height).pt)
    if is_title and placeholder.part.slide_layout == stage.others:
        box = _titles_of(stage, text)
    least = _LEAST_TITLE if is_title else LEAST
    size, _ = _fitting(text, (usual, least), box, stage, is_title)
    if size != usual:
        run.font.size = Pt(size)


def _titles_of(stage: Stage, text: str) -> Box:
    """The room of a title beside the logo."""
    logo, box = _logo_box(stage), stage.title
    if logo and logo.top < box.bottom and logo.left < box.right:
        return Box(box.left, box.top, logo.left - box.left - _AIR, box.height)
    return box


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


# --- notes, foot and logo ------------------------------------------------------------------


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


def _add_foot(slide: Any, stage: Stage, text: str, box: Box) -> None:
    """The line at the foot, and the number of the slide where the layout has it, read last."""
    shapes = dict(_foot_shapes(slide, stage))
    footer = shapes.get(PP_PLACEHOLDER.FOOTER)
    if footer is None and text:
        pen = Pen(slide, stage.language, stage.look.colours)
        inner = Box(box.left + stage.inset, box.top, box.width - 2 * stage.inset, box.height)
        pen.words(inner, text, FOOT, "quiet")
    elif footer is not None:
        footer.text_frame.text = text
        footer.text_frame.word_wrap = True
        footer.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
        _move(footer, box)
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


def _foot_shapes(slide: Any, stage: Stage) -> Iterator[tuple[Any, Any]]:
    """The footer and the number of the slide as the layout has them, put on the slide."""
    for placeholder in slide.slide_layout.placeholders:
        kind = placeholder.placeholder_format.type
        if kind not in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER):
            continue
        shape = deepcopy(placeholder._element)
        shape.xpath("p:nvSpPr/p:cNvPr")[0].set("id", str(slide.shapes._next_shape_id))
        for formatting in shape.xpath("p:spPr/* | p:txBody/a:lstStyle/*"):
            formatting.getparent().remove(formatting)
        slide.shapes._spTree.insert_element_before(shape, "p:extLst")
        yield kind, slide.shapes[-1]


def _logo_box(stage: Stage) -> Box | None:
    if stage.look.logo is None:
        return None
    return logo_box(stage.look.logo, stage.area.right - stage.inset, max(stage.title.top, 16.0))


def _add_logo(slide: Any, stage: Stage) -> None:
    box = _logo_box(stage)
    if box and stage.look.logo:
        add_logo(slide, stage.look.logo, box)
