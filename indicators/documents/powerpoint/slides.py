"""The slides of a deck: their titles, what the layout says, notes and the line at the foot."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from ...words import say
from ..presentation import Deck, Slide, Topic
from .answered import add_answers
from .answers import Answers
from .drawn import add_keys, add_rows, add_talk
from .file import Stage
from .foot import add_foot, foot_place, write_notes
from .layout import Layout, Placed
from .measures import LEAST, Box, Type
from .names import FIRST, name_shapes
from .pieces import Grid, Words
from .rows import Rows
from .shapes import Pen, add_grid, add_words, place
from .talk import Talk
from .titles import fill_titles, put_logo, title_height, title_room
from .view import View
from .views import class_keys

_AIR = 6.0  # under the title, over the foot
_UNDER_TITLE = 4.0
_ABOUT = 20.0  # the size of the line under the title
_KEYS = 30.0


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the parts of a slide stand, and the size of what is under its title."""

    title: Box
    about: Box
    size: float
    area: Box
    foot: Box


def add_slides(stage: Stage, deck: Deck) -> None:
    """Adds the title slide, then every slide, on as many as its blocks need."""
    first = stage.presentation.slides.add_slide(stage.first)
    fill_titles(first, stage, deck.title, deck.subtitle)
    put_logo(first, stage)
    name_shapes(first, FIRST)
    titles = {deck.title, *(slide.title for slide in deck.slides)}
    for place_of, slide in enumerate(deck.slides, 1):
        slide = replace(slide, foot=slide.foot or deck.subtitle)
        tag = slide.tag or f"slide-{place_of}"
        for number, placed_pieces in enumerate(_pages(stage, slide)):
            title = _continued(slide.title, titles, stage.language) if number else slide.title
            new_slide = _add_slide(stage, replace(slide, title=title), placed_pieces)
            name_shapes(new_slide, f"{tag}.{number + 1}" if number else tag)


def _add_slide(stage: Stage, slide: Slide, placed_pieces: Iterable[Placed]) -> Any:
    """A slide with its title, the pieces on it, what stands at its foot and its notes."""
    places = _places(stage, slide)
    new_slide = stage.presentation.slides.add_slide(stage.others)
    fill_titles(new_slide, stage, slide.title)
    if stage.from_top:
        place(new_slide.shapes.title, places.title)
        frame = new_slide.shapes.title.text_frame
        frame.margin_top = frame.margin_bottom = 0  # its height is that of the words
    pen = Pen(new_slide, stage.language, stage.look.colours)
    if slide.about:
        pen.words(places.about, slide.about, places.size, "quiet")
    for placed in placed_pieces:
        _add_piece(pen, placed)
    if any(isinstance(block, Topic) for block in slide.blocks):
        _add_topic_keys(pen, slide, places)
    add_foot(new_slide, stage, slide.foot or "", places.foot)
    put_logo(new_slide, stage)
    write_notes(new_slide, slide.notes, stage.language)
    return new_slide


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
    of_title = title_room(stage)
    left, width = stage.area.left + stage.inset, stage.area.width - 2 * stage.inset
    top = max(stage.area.top, of_title.bottom)
    if stage.from_top:
        of_title = replace(of_title, height=title_height(stage, title or slide.title))
        top = of_title.bottom + (_UNDER_TITLE if slide.about else _AIR)
    about = Box(left, top, width, 0.0)
    size = _ABOUT
    if slide.about:
        if Type(size, known=stage.known).lines(slide.about, width) > 1:
            size = LEAST
        high = Type(size, known=stage.known).height(slide.about, width) + 2
        about = replace(about, height=high)
        top = about.bottom + _AIR
    foot = foot_place(stage, slide.foot or "")
    bottom = min(stage.area.bottom, foot.top - _AIR)
    if any(isinstance(block, Topic) for block in slide.blocks):
        bottom -= _KEYS
    return _Places(of_title, about, size, Box(left, top, width, bottom - top), foot)
