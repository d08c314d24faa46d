"""The blocks of a presentation: each slide under its title, and what the speaker says."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .reading_text import Block


def blocks_of(content: bytes) -> Iterator[Block]:
    """The titles, paragraphs and tables of all slides, and their notes."""
    import pptx

    for slide in pptx.Presentation(io.BytesIO(content)).slides:
        title = slide.shapes.title
        yield Block(title.text_frame.text if title is not None else "", 1)
        yield from _shapes((shape for shape in slide.shapes if shape != title), {})
        yield from _notes(slide)


def authored_blocks_of(content: bytes) -> Iterator[Block]:
    """Those that are the author's. Titles and feet that stand as they were written are only what
    the rest is read by: a foot says whose answers a slide shows."""
    import pptx

    from .powerpoint.authored import Ours

    ours = Ours(content)
    slides = pptx.Presentation(io.BytesIO(content)).slides
    for name, slide in zip(ours.names, slides, strict=True):
        element = slide._element
        written, title = ours.on(name, element), slide.shapes.title
        feet = (s for s in slide.shapes if written.get(s._element) == "foot")
        yield Block(next((s.text_frame.text for s in feet), ""), 1, is_ours=True)
        if title is not None:
            yield Block(title.text_frame.text, 2, is_ours=title._element in written)
        yield from _shapes((shape for shape in slide.shapes if shape != title), written)
        if not ours.has_notes(name, element):
            yield from _notes(slide)


def _notes(slide: Any) -> Iterator[Block]:
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
        for paragraph in slide.notes_slide.notes_text_frame.paragraphs:
            yield Block(paragraph.text)


def _shapes(shapes: Iterable[Any], written: Mapping[Any, str]) -> Iterator[Block]:
    for shape in shapes:
        if shape._element in written:
            continue
        if hasattr(shape, "shapes"):
            yield from _shapes(shape.shapes, written)
        elif getattr(shape, "has_table", False) and shape.has_table:
            yield Block(rows=[[cell.text for cell in row.cells] for row in shape.table.rows])
        elif shape.has_text_frame:
            for paragraph in shape.text_frame.paragraphs:
                yield Block(paragraph.text, is_item=True)
