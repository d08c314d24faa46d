"""A chart of XlsxWriter outside the workbook it was made for: in a Word file or on a slide.

What XlsxWriter leaves out is "no" in a workbook, which says that it is as old as Excel 2007. In
other files it would be "yes": no axes, round corners, labels with everything in them. So all of it
is stated, each at its place in the tree. Where a version of XlsxWriter has no such place, or states
it itself, nothing is written: Office would offer to repair the file, or draw something else.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LINE = "{http://schemas.openxmlformats.org/drawingml/2006/main}ln"
_BODY = "{http://schemas.openxmlformats.org/drawingml/2006/main}bodyPr"
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True)
class _LeftOut:
    """What XlsxWriter leaves out of an element, before and after the child that it does write."""

    element: str
    written: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


# In the order of the schema, by what a chart consists of.
_OF_ALL = (
    _LeftOut("chartSpace", "chart", before=("roundedCorners",)),
    _LeftOut("chart", "plotVisOnly", after=("dispBlanksAs",)),
)
_OF_BARS = (
    _LeftOut("barChart", "grouping", after=("varyColors",)),
    _LeftOut("ser", "spPr", after=("invertIfNegative",)),
)
_OF_DOTS = (
    _LeftOut("scatterChart", "scatterStyle", after=("varyColors",)),
    _LeftOut("ser", "yVal", after=("smooth",)),
)
_OF_LABELS = (
    _LeftOut("dLbls", "showVal", before=("showLegendKey",),
             after=("showCatName", "showSerName", "showPercent", "showBubbleSize")),
)  # fmt: skip
_OF_WORDS = (
    _LeftOut("catAx", "scaling", after=("delete",)),
    _LeftOut("valAx", "scaling", after=("delete",)),
    _LeftOut("legend", "layout", after=("overlay",)),
)


class Form(Enum):
    """What a chart consists of: bars with axes and a legend, bars alone, or dots alone."""

    WORDED = (*_OF_ALL, *_OF_BARS, *_OF_LABELS, *_OF_WORDS)
    BARS = (*_OF_ALL, *_OF_BARS)
    LABELLED = (*_OF_ALL, *_OF_BARS, *_OF_LABELS)
    DOTS = (*_OF_ALL, *_OF_DOTS)


_VALUES = {"dispBlanksAs": "gap"}  # all others are "0", no


def standalone(xml: bytes, tag: str, form: Form = Form.WORDED) -> bytes:
    """The chart with nothing left unsaid, its language, and its workbook as the relation ``rId1``.

    Raises:
        RuntimeError: If XlsxWriter has written a chart otherwise than it is known to.
    """
    from lxml import etree

    space = etree.fromstring(xml)
    for left_out in form.value:
        elements = list(space.iter(_CHART + left_out.element))
        if not elements:
            raise _otherwise(space, left_out.element)
        for element in elements:
            _state(element, left_out)
    _only(space, "lang").set("val", tag)
    for words in space.iterfind(".//*[@lang]"):
        words.set("lang", tag)
    for properties in space.iterfind(f".//{_CHART}dLbls//{_BODY}"):
        properties.set("wrap", "none")  # else LibreOffice breaks figures in low bars
    for dots in space.iter(f"{_CHART}scatterChart"):
        _lowest_last(dots)
    for line in space.iter(_LINE):  # else it may end beyond its ends
        line.set("cap", "flat")
    workbook = space.makeelement(f"{_CHART}externalData", {_RELATION: "rId1"})
    workbook.append(space.makeelement(f"{_CHART}autoUpdate", val="0"))
    # How its sheet is printed means nothing where there is no sheet.
    space.replace(_only(space, "printSettings"), workbook)
    return _DECLARATION + bytes(etree.tostring(space, encoding="UTF-8"))


def _state(element: Any, left_out: _LeftOut) -> None:
    """Adds the elements that XlsxWriter leaves out, before and after the one it writes."""
    anchor = _only(element, left_out.written)
    for name in (*left_out.before, *left_out.after):
        if element.find(_CHART + name) is not None:
            raise _otherwise(element, name)
        stated = element.makeelement(_CHART + name, val=_VALUES.get(name, "0"))
        if name in left_out.before:
            anchor.addprevious(stated)
        else:
            anchor.addnext(stated)
            anchor = stated


def _lowest_last(dots: Any) -> None:
    """The series of dots in the order of LibreOffice, which draws the first in the file over all
    others. Office draws them in the order that each states, the last over all others."""
    lowest, *others = dots.findall(f"{_CHART}ser")
    first = dots.index(lowest)
    for series in others:
        dots.insert(first, series)


def _only(element: Any, name: str) -> Any:
    """The only child of that name."""
    children = element.findall(_CHART + name)
    if len(children) != 1:
        raise _otherwise(element, name)
    return children[0]


def _otherwise(element: Any, name: str) -> RuntimeError:
    import xlsxwriter

    place = f"{name} in {element.tag.removeprefix(_CHART)}"
    return RuntimeError(f"XlsxWriter {xlsxwriter.__version__} writes charts otherwise: {place}")
