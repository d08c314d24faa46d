"""A chart of XlsxWriter outside the workbook it was made for: in a Word file or on a slide.

What XlsxWriter leaves out is "no" in a workbook, which says that it is as old as Excel 2007. In
other files it would be "yes": no axes, round corners, labels with everything in them. So all of it
is stated, each at its place in the tree. Where a version of XlsxWriter has no such place, or states
it itself, nothing is written: Office would offer to repair the file, or draw something else.
"""

from __future__ import annotations

from typing import Any

_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# For each element: the child that XlsxWriter writes, and what is added before and after it, in
# the order of the schema.
_STATED: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("chartSpace", "chart", ("roundedCorners",), ()),
    ("chart", "plotVisOnly", (), ("dispBlanksAs",)),
    ("barChart", "grouping", (), ("varyColors",)),
    ("ser", "spPr", (), ("invertIfNegative",)),
    ("dLbls", "showVal", ("showLegendKey",),
     ("showCatName", "showSerName", "showPercent", "showBubbleSize")),
    ("catAx", "scaling", (), ("delete",)),
    ("valAx", "scaling", (), ("delete",)),
    ("legend", "layout", (), ("overlay",)),
)  # fmt: skip
_VALUES = {"dispBlanksAs": "gap"}  # all others are "0", no


def standalone(xml: bytes, tag: str) -> bytes:
    """The chart with nothing left unsaid, its language, and its workbook as the relation ``rId1``.

    Raises:
        RuntimeError: If XlsxWriter has written a chart otherwise than it is known to.
    """
    from lxml import etree

    space = etree.fromstring(xml)
    for kind, anchor_name, before, behind in _STATED:
        elements = list(space.iter(_CHART + kind))
        if not elements:
            raise _otherwise(space, kind)
        for element in elements:
            _state(element, anchor_name, before, behind)
    _only(space, "lang").set("val", tag)
    for words in space.iterfind(".//*[@lang]"):
        words.set("lang", tag)
    workbook = space.makeelement(f"{_CHART}externalData", {_RELATION: "rId1"})
    workbook.append(space.makeelement(f"{_CHART}autoUpdate", val="0"))
    # How its sheet is printed means nothing where there is no sheet.
    space.replace(_only(space, "printSettings"), workbook)
    return _DECLARATION + bytes(etree.tostring(space, encoding="UTF-8"))


def _state(
    element: Any, anchor_name: str, before: tuple[str, ...], behind: tuple[str, ...]
) -> None:
    """Adds the elements that XlsxWriter leaves out, before and after the one it writes."""
    anchor = _only(element, anchor_name)
    for name in (*before, *behind):
        if element.find(_CHART + name) is not None:
            raise _otherwise(element, name)
        stated = element.makeelement(_CHART + name, val=_VALUES.get(name, "0"))
        if name in before:
            anchor.addprevious(stated)
        else:
            anchor.addnext(stated)
            anchor = stated


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
