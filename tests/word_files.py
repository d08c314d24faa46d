"""Word files as a test reads them: with their paragraphs and tables out of the controls."""

from __future__ import annotations

from typing import IO

import docx
from docx.document import Document
from docx.oxml.ns import qn


def read_word(file: str | IO[bytes]) -> Document:
    """A Word file, each paragraph and table of a region in the place of its control."""
    word = docx.Document(file)
    for control in list(word.element.body.iter(qn("w:sdt"))):
        place = control.getparent()
        for element in list(control.find(qn("w:sdtContent"))):
            place.insert(place.index(control), element)
        place.remove(control)
    for mark in word.element.body.xpath("//w:bookmarkStart[starts-with(@w:name, 'ind_')]"):
        number = mark.get(qn("w:id"))
        for end in word.element.body.xpath(f"//w:bookmarkEnd[@w:id='{number}']"):
            end.getparent().remove(end)
        mark.getparent().remove(mark)
    return word
