"""Writes a document as a PDF that reads well for everybody: PDF/UA-1, tagged throughout.

Headings, lists, tables with header cells, text alternatives, the language of the text and bookmarks
are in the file, and so is its typeface. typst sets it, inside this process: no other program, no
network and no temporary file. What is said goes to it as data (``content``, ``tables``, ``front``),
how it is set stands in ``document.typ``, and ``tags`` adds what typst cannot tag yet.
"""

from __future__ import annotations

from ..cells import legible
from ..look import STANDARD, Look
from ..model import Document
from ..recorded import Properties


def render(document: Document, *, look: Look = STANDARD, record: Properties = ()) -> bytes:
    """The document as a PDF, with the ``record`` of what it was made of as its keywords; the same
    input gives the same bytes.

    The typeface of the look is taken where this computer has it; else, and where no typeface is
    chosen, it is the one that matplotlib brings along, the same on every machine.

    Raises:
        OutputError: If it cannot be set.
    """
    from .content import Content
    from .measures import Measures
    from .setting import fonts_for, set_in_type
    from .tags import tagged

    document = legible(document)
    fonts = fonts_for(look.typeface)
    content = Content(document, Measures.of(document, look, fonts.chosen))
    data = content.data() | {"fonts": fonts.families}
    return tagged(set_in_type(data, fonts), content.tables, record)
