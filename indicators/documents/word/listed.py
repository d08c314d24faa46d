"""The list of contents of a file that its author has edited: it follows the headings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from .existing import Existing, Found
from .in_place import pieces_of, planned

Splice = tuple[tuple[int, int], bytes]
_LISTED = "_Toc"


def followed(file: Existing, place: Found, before: str, after: str) -> Iterator[Splice]:
    """Lets the list say what a heading says now."""
    if before == after:
        return
    for link in _links_to(file, place):
        pieces = pieces_of(link)
        end = next((n for n, (_, text) in enumerate(pieces) if text == "\t"), len(pieces))
        pieces = pieces[:end]
        if "".join(text for _, text in pieces) != before:
            continue
        for (element, text), changed in zip(pieces, planned(pieces, after) or (), strict=False):
            if text != changed:
                element.text = changed
                yield file.span(element), file.bytes_of(element)


def unlisted(file: Existing, place: Found) -> Iterator[Splice]:
    """Lets a heading that goes leave the list."""
    for link in _links_to(file, place):
        line = link.getparent()
        is_alone = line.tag == qn("w:p") and not any(
            e.tag not in (qn("w:pPr"), *_MARKS) for e in line if e is not link
        )
        yield file.span(line if is_alone else link), b""


_MARKS = tuple(map(qn, ("w:bookmarkStart", "w:bookmarkEnd", "w:proofErr")))


def _links_to(file: Existing, place: Found) -> Iterator[Any]:
    """The entries of the list that lead to a heading."""
    marks = (m.get(qn("w:name"), "") for m in place.whole.iter(qn("w:bookmarkStart")))
    names = {name for name in marks if name.startswith(_LISTED)}
    for link in file.body.iter(qn("w:hyperlink")):
        if link.get(qn("w:anchor")) in names and place.whole not in link.iterancestors():
            yield link
