"""The blocks of a web page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .reading_text import Block

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TEXTS = ("p", "li", "figcaption", "caption", "dd", "dt", "blockquote", "summary", "text")
_UNSEEN = ("script", "style", "template", "noscript")


def blocks_of(content: bytes) -> Iterator[Block]:
    """The headings, paragraphs, items and tables of a page."""
    from lxml import html

    parser = html.HTMLParser(encoding="utf-8", no_network=True)
    root = html.document_fromstring(content, parser=parser)
    for element in list(root.iter(*_UNSEEN)):
        element.drop_tree()
    yield from _blocks(root)


def _blocks(element: Any) -> Iterator[Block]:
    term = ""
    for child in element:
        term = child.text_content() if child.tag == "dt" else term
        if child.tag in _HEADINGS:
            yield Block(child.text_content(), _HEADINGS.index(child.tag) + 1)
        elif child.tag == "table":
            for caption in child.iterchildren("caption"):
                yield from _blocks(caption) if len(caption) else [Block(caption.text_content())]
            rows = [[c.text_content() for c in row.iter("td", "th")] for row in child.iter("tr")]
            if rows:
                yield Block(rows=rows)
        elif child.tag in _TEXTS or (child.tag == "div" and not len(child)):
            lead = f"{term}: " if child.tag == "dd" and term else ""
            yield Block(f"{lead}{child.text_content()}", is_item=child.tag == "li")
        else:
            yield from _blocks(child)
