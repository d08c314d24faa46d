"""The blocks of a presentation: each slide under its title, and what the speaker says."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any

from .reading_text import Block


def blocks_of(content: bytes) -> Iterator[Block]:
    """The titles, paragraphs and tables of all slides, and their notes."""
    import pptx

    for slide in pptx.Presentation(io.BytesIO(content)).slides:
        title = slide.shapes.title
        yield Block(title.text_frame.text if title is not None else "", 1)
        yield from _shapes(shape for shape in slide.shapes if shape != title)
        if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
            for paragraph in slide.notes_slide.notes_text_frame.paragraphs:
                yield Block(paragraph.text)


def _shapes(shapes: Iterable[Any]) -> Iterator[Block]:
    for shape in shapes:
        if hasattr(shape, "shapes"):
            yield from _shapes(shape.shapes)
        elif getattr(shape, "has_table", False) and shape.has_table:
            yield Block(rows=[[cell.text for cell in row.cells] for row in shape.table.rows])
        elif shape.has_text_frame:
            for paragraph in shape.text_frame.paragraphs:
                yield Block(paragraph.text, is_item=True)
