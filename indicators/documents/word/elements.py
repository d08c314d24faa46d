"""Elements of WordprocessingML: paragraphs, and whatever else by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement


def text_paragraph(
    style: str, text: str, *, keep: bool = False, jc: str | None = None, size: float | None = None
) -> BaseOxmlElement:
    """A paragraph; with ``keep`` on the same page as the next one, in a ``size`` of its own.

    A line ends where the text has a line feed.
    """
    properties = w("pPr", w("pStyle", val=style))
    if keep:
        properties.append(w("keepNext"))
    if jc:
        properties.append(w("jc", val=jc))
    first, *further_lines = text.split("\n")
    run = w("r", _words(first))
    for line in further_lines:
        run.extend((w("br"), _words(line)))
    if size:
        halves = int(size * 2)
        run.insert(0, w("rPr", w("sz", val=halves), w("szCs", val=halves)))
    return w("p", properties, run)


def bold_run(text: str) -> BaseOxmlElement:
    """Words in bold type."""
    return w("r", w("rPr", w("b")), _words(text))


def text_run(
    text: str,
    *,
    bold: bool = False,
    size: float | None = None,
    colour: str | None = None,
    tag: str | None = None,
) -> BaseOxmlElement:
    """Words, in a ``size`` in points, a ``colour`` ("#123b6d") and the language of ``tag``."""
    properties = w("rPr")
    if bold:
        properties.append(w("b"))
    if colour:
        properties.append(w("color", val=colour.lstrip("#").upper()))
    if size:
        properties.extend((w("sz", val=int(size * 2)), w("szCs", val=int(size * 2))))
    if tag:
        properties.append(w("lang", val=tag))
    return w("r", properties, _words(text))


def _words(text: str) -> BaseOxmlElement:
    words = w("t")
    words.text = text
    if text != text.strip():
        words.set(qn("xml:space"), "preserve")
    return words


def w(tag: str, *children: BaseOxmlElement, **attributes: object) -> BaseOxmlElement:
    """An element of WordprocessingML with its attributes, all in the namespace ``w``."""
    values = {qn(f"w:{name}"): str(value) for name, value in attributes.items()}
    element = OxmlElement(f"w:{tag}", values)
    element.extend(children)
    return element
