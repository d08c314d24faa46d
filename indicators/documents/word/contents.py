"""The list of contents of a Word file: a field of Word's own, filled in when it is written.

Each entry leads to its heading, and its page is a field too, which LibreOffice reckons when it
opens the file, and Word when it prints it or is asked to update the list; until then Word shows
where the heading is reckoned to stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from ...words import say
from ..length import starts
from ..model import Document
from .elements import text_paragraph, text_run, w
from .tables import Page

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

_FIELD = r' TOC \o "2-3" \h \z \u '


def contents(
    document: Document, body: Sequence[BaseOxmlElement], page: Page
) -> Iterator[BaseOxmlElement]:
    """The list of the headings in ``body``, which get bookmarks for it."""
    levels = {page.styles[f"Heading{level}"]: level for level in (2, 3)}
    pages = dict(starts(document))
    entries: list[_Entry] = []
    for element in body:
        style = next(iter(element.xpath("w:pPr/w:pStyle/@w:val")), "")
        if style in levels and element.tag == qn("w:p"):
            name = f"_Toc{len(entries) + 1:08d}"
            text = "".join(element.xpath(".//w:t/text()"))
            _mark(element, name, len(entries) + 1)
            entries.append(_Entry(levels[style], text, name, _page_of(text, pages)))
    yield text_paragraph(page.styles["TOCHeading"], say(page.language, "contents.heading"))
    for place, entry in enumerate(entries):
        yield entry.paragraph(page, place == 0, place == len(entries) - 1)


def _page_of(text: str, pages: Mapping[str, int]) -> int:
    """The page of a heading; of the parts of a table, that of the first."""
    found = (number for title, number in pages.items() if title and text.startswith(title))
    return next(found, 1)


def _mark(heading: BaseOxmlElement, name: str, number: int) -> None:
    heading.insert(1, w("bookmarkStart", id=number, name=name))
    heading.append(w("bookmarkEnd", id=number))


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the list: the text of a heading, the name of its bookmark, and its page."""

    level: int
    text: str
    name: str
    number: int

    def paragraph(self, page: Page, is_first: bool, is_last: bool) -> BaseOxmlElement:
        """The line; the field of the whole list begins in the first and ends in the last."""
        properties = w("pPr", w("pStyle", val=page.styles[f"TOC{self.level}"]))
        if not is_last:
            properties.append(w("keepNext"))
        tab = w("tab", val="right", leader="dot", pos=page.paper.width)
        properties.append(w("tabs", tab))
        line = w("p", properties)
        if is_first:
            line.extend(_begin(_FIELD))
        link = w("hyperlink", anchor=self.name, history=1)
        link.extend((text_run(self.text), w("r", w("tab"))))
        link.extend(_begin(rf" PAGEREF {self.name} \h "))
        link.extend((text_run(str(self.number)), _end()))
        line.append(link)
        if is_last:
            line.append(_end())
        return line


def _begin(instruction: str) -> Iterator[BaseOxmlElement]:
    """The beginning of a field, up to what is seen of it."""
    text = w("instrText")
    text.text = instruction
    text.set(qn("xml:space"), "preserve")
    yield w("r", w("fldChar", fldCharType="begin"))
    yield w("r", text)
    yield w("r", w("fldChar", fldCharType="separate"))


def _end() -> BaseOxmlElement:
    return w("r", w("fldChar", fldCharType="end"))
