"""What in a Word file is its author's: all but the regions that stand as they were written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docx.oxml.ns import qn

from .existing import Existing, Found, existing_of
from .parts import parts_of
from .regions import words_of

_STRUCK = re.compile(rb"<(/?)w:delText(?=[\s/>])")
_TRACKED = re.compile(rb"<(/?)w:(?:del|moveFrom)(?=[\s/>])")


def without_ours(file: bytes) -> tuple[bytes, frozenset[str]]:
    """The file without the tables, notes and drafts that stand as they were written, and the words
    of the headings that do, which stay as what stands under them is read by them.

    A file that was not written by the tool is all its author's.

    Raises:
        OutputError: If it is no Word file.
    """
    existing = existing_of(parts_of(file))
    if existing is None:
        return file, frozenset()
    ours = list(_unedited(existing))
    headings = {place.whole for place in ours if _is_heading(place)}
    existing.write([(existing.span(p.whole), b"") for p in ours if p.whole not in headings])
    words = frozenset(words_of(place.blocks[0]) for place in ours if place.whole in headings)
    # What is deleted as a tracked change stands in the file, and can be brought back.
    existing.parts.text = _TRACKED.sub(rb"<\1w:ins", _STRUCK.sub(rb"<\1w:t", existing.parts.text))
    return existing.parts.packed, words


def without_tables(file: bytes) -> bytes:
    """The file without the tables that stand as they were written.

    Raises:
        OutputError: If it is no Word file.
    """
    existing = existing_of(parts_of(file))
    if existing is None:
        return file
    places = (p for p in _unedited(existing) if p.blocks[0].tag == qn("w:tbl"))
    existing.write([(existing.span(place.whole), b"") for place in places])
    return existing.parts.packed


def _unedited(existing: Existing) -> Iterator[Found]:
    """The regions whose words are those that were written."""
    regions = existing.register.regions
    for place in existing.find([*regions.values()]):
        if not existing.is_edited(place, regions[place.tag]):
            yield place


def _is_heading(place: Found) -> bool:
    return place.tag in ("title", "subtitle") or place.tag.endswith((".heading", ".title"))
