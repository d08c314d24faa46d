"""Writes a deck as slides of PowerPoint: native charts and tables that can be edited.

Every slide has a title of its own, its texts in the order they are read, a text alternative
for whatever is not text, and what the speaker says in its notes. The slides stand in ``slides``
and ``shapes``, the look in ``blank.pptx``, the file around the slides in ``file``.
"""

from __future__ import annotations

from ..cells import legible
from ..look import STANDARD, Look
from ..presentation import Deck


def render(deck: Deck, template: bytes | None = None, *, look: Look = STANDARD) -> bytes:
    """The deck as a .pptx file; the same input gives the same bytes.

    A template (.pptx or .potx) lends its masters, layouts, theme and size; its slides, and
    what else tells of somebody's work with it, are left out. The colours of the charts and the logo
    are those of the look, and without a template its typeface too.

    Raises:
        OutputError: If the template has no layouts to write on.
    """
    from .file import opened, saved
    from .slides import add_slides

    deck = legible(deck)
    stage = opened(template, deck.language, look)
    add_slides(stage, deck)
    return saved(stage, deck.full_title)
