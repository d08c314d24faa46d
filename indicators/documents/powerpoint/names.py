"""What slides and their shapes are called, the same in every run:
``staff.2022.total.shares/chart-2``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from pptx.oxml.ns import qn

FIRST = "first"
"""The tag of the title slide."""
NOTES = "notes"
"""What the speaker says is no shape of the slide, but is known by a role as they are."""
_OF_PLACEHOLDERS = {
    "title": "title", "ctrTitle": "title", "subTitle": "subtitle", "ftr": "foot",
    "sldNum": "number",
}  # fmt: skip
_KINDS = {qn("p:grpSp"): "dots", qn("p:pic"): "logo", qn("p:cxnSp"): "sign"}
_SHAPES = frozenset(map(qn, ("p:sp", "p:grpSp", "p:graphicFrame", "p:pic", "p:cxnSp")))


def name_shapes(slide: Any, tag: str) -> None:
    """Names a slide by its tag, and its shapes by what they are, in their order."""
    slide._element.find(qn("p:cSld")).set("name", tag)
    used: Counter[str] = Counter()
    for shape in shapes_on(slide._element):
        role = _kind_of(shape)
        used[role] += 1
        role = role if used[role] == 1 else f"{role}-{used[role]}"
        set_name(shape, f"{tag}/{role}")


def shapes_on(slide: Any) -> Iterator[Any]:
    """The elements of the shapes of a slide, the lowest first; those in groups are not alone."""
    tree = slide.find(f"{qn('p:cSld')}/{qn('p:spTree')}")
    return (shape for shape in tree if shape.tag in _SHAPES)


def properties_of(shape: Any) -> Any:
    """The name, the number and the text alternative of a shape."""
    return next(shape.iter(qn("p:cNvPr")))


def set_name(shape: Any, name: str) -> None:
    """Names a shape."""
    properties_of(shape).set("name", name)


def parts_of(name: str) -> tuple[str, str]:
    """The tag and the role in the name of a shape; two empty texts if it has none of ours."""
    tag, _, role = name.rpartition("/")
    return (tag, role) if tag else ("", "")


def own_shapes(slide: Any, tag: str) -> dict[str, Any]:
    """The shapes that were written on a slide by their roles, those that somebody has grouped too:
    known by their names, or by their placeholders, which LibreOffice renames. Of copies that
    somebody has made the lowest is the first one."""
    found: dict[str, Any] = {}
    for shape in slide.iter(*_SHAPES):
        of, role = parts_of(properties_of(shape).get("name", ""))
        role = role if of == tag else _OF_PLACEHOLDERS.get(placeholder_of(shape), "")
        if role:
            found.setdefault(role, shape)
    return found


def placeholder_of(shape: Any) -> str:
    """The kind of placeholder that a shape is, if it is one."""
    found = [ph.get("type", "") for ph in shape.iterfind(f"*/{qn('p:nvPr')}/{qn('p:ph')}")]
    return found[0] if found else ""


def _kind_of(shape: Any) -> str:
    if role := _OF_PLACEHOLDERS.get(placeholder_of(shape)):
        return role
    if shape.tag == qn("p:graphicFrame"):
        return "table" if next(shape.iter(qn("a:tbl")), None) is not None else "chart"
    if shape.tag in _KINDS:
        return _KINDS[shape.tag]
    is_box = any(of.get("txBox") == "1" for of in shape.iter(qn("p:cNvSpPr")))
    return "text" if is_box else "sign"
