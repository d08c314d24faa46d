"""Regions of a file that has just been written, put into one that its author has edited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from .existing import Existing, Found, bookmarks_of_others

_STYLED = tuple(map(qn, ("w:pStyle", "w:rStyle", "w:tblStyle")))
_LINKED_STYLES = tuple(map(qn, ("w:basedOn", "w:next", "w:link")))
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_EMBEDDED, _VAL, _STYLE_ID = qn("r:embed"), qn("w:val"), qn("w:styleId")
_COMMENTED = tuple(map(qn, ("w:commentRangeStart", "w:commentRangeEnd")))


@dataclass(frozen=True)
class Transplant:
    """The way of regions from a ``fresh`` file into an ``existing`` one."""

    existing: Existing
    fresh: Existing
    _numbers: Iterator[int] = field(init=False)
    _styles: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        tree = self.existing.tree
        marks = (m.get(qn("w:id"), "") for m in tree.iter(qn("w:bookmarkStart")))
        drawings = (d.get("id", "") for d in tree.iter(_DRAWN))
        taken = [int(n) for n in (*marks, *drawings) if n.lstrip("-").isdecimal()]
        object.__setattr__(self, "_numbers", count(max([0, *taken]) + 1))
        object.__setattr__(self, "_styles", self._style_ids())

    def element(self, found: Found, old: Found | None = None) -> Any:
        """A region of the fresh file as it is to stand in the existing one, in its control; with
        the comments and the bookmarks of others that the ``old`` one has."""
        control = deepcopy(found.whole)
        for element in control.iter(*_STYLED):
            element.set(_VAL, self._style(element.get(_VAL)))
        for element in control.iter("*"):
            if _EMBEDDED in element.attrib:
                element.set(_EMBEDDED, self._picture(element.get(_EMBEDDED)))
            if element.tag == _DRAWN:
                element.set("id", str(next(self._numbers)))
        self._number_marks(control)
        if old is not None:
            _carry(old, control)
        return control

    def _number_marks(self, control: Any) -> None:
        """Gives the bookmark a number that is free, and leaves out those of the list of
        contents."""
        for mark in bookmarks_of_others(control):
            for end in control.iter(qn("w:bookmarkEnd")):
                if end.get(qn("w:id")) == mark.get(qn("w:id")):
                    end.getparent().remove(end)
                    break
            mark.getparent().remove(mark)
        for mark in control.iter(qn("w:bookmarkStart")):
            ends = [
                e
                for e in control.iter(qn("w:bookmarkEnd"))
                if e.get(qn("w:id")) == mark.get(qn("w:id"))
            ]
            number = str(next(self._numbers))
            for element in (mark, *ends):
                element.set(qn("w:id"), number)

    def _picture(self, relation: str) -> str:
        """The id in the existing file of a picture of the fresh one, which is added to it."""
        content = self.fresh.picture(relation)
        number = sha256(content).hexdigest()[:12]
        parts = self.existing.parts
        folder = parts.main.rpartition("/")[0]
        name = f"{folder}/media/indicators-{number}.png"
        if name not in parts.content:
            parts.add(name, content, "image/png")
        return parts.relate("image", name, number)

    # --- styles ----------------------------------------------------------------------------

    def _style_ids(self) -> dict[str, str]:
        """The ids of the fresh file's styles in the existing one, by name: programs change ids."""
        known = {_style_name(style): style.get(_STYLE_ID) for style in _styles_of(self.existing)}
        names = ((style.get(_STYLE_ID), _style_name(style)) for style in _styles_of(self.fresh))
        return {key: known[name] for key, name in names if name in known}

    def _style(self, key: str) -> str:
        if key not in self._styles:
            self._add_style(key)
        return self._styles[key]

    def _add_style(self, key: str) -> None:
        """Adds a style that the author's program has dropped, and those that it rests on."""
        self._styles[key] = key
        for style in _styles_of(self.fresh):
            if style.get(_STYLE_ID) != key:
                continue
            made = deepcopy(style)
            for link in made.iter(*_LINKED_STYLES):
                link.set(_VAL, self._style(link.get(_VAL)))
            for name in self.existing.parts.related("styles"):
                content = self.existing.parts.content[name]
                place = content.rindex(b"</")
                entry = etree.tostring(made, encoding="UTF-8", with_tail=False)
                self.existing.parts.content[name] = content[:place] + entry + content[place:]


def pictures_in(blocks: Sequence[Any]) -> set[str]:
    """The ids of the pictures in some paragraphs and tables."""
    found = (e.get(_EMBEDDED) for block in blocks for e in block.iter("*"))
    return {key for key in found if key}


def _styles_of(file: Existing) -> list[Any]:
    return [
        style
        for name in file.parts.related("styles")
        for style in parse_xml(file.parts.content[name]).iter(qn("w:style"))
    ]


def _style_name(style: Any) -> str:
    name = style.find(qn("w:name"))
    return f"{style.get(qn('w:type'))}:{name.get(_VAL) if name is not None else ''}".casefold()


def _carry(old: Found, control: Any) -> None:
    """Lets comments and bookmarks of others stand around the whole of the new region."""
    first = next(control.iter(qn("w:p")))
    last = list(control.iter(qn("w:p")))[-1]
    place = 0 if first.find(qn("w:pPr")) is None else 1
    for block in old.blocks:
        marks = {mark.get(qn("w:id")) for mark in bookmarks_of_others(block)}
        for element in block.iter(*_COMMENTED, qn("w:bookmarkStart"), qn("w:bookmarkEnd")):
            is_mark = element.tag not in _COMMENTED
            if is_mark and element.get(qn("w:id")) not in marks:
                continue
            if element.tag.endswith("Start"):
                first.insert(place, deepcopy(element))
                place += 1
            else:
                last.append(deepcopy(element))
        for reference in block.iter(qn("w:commentReference")):
            last.append(deepcopy(reference.getparent()))


def has_carried(blocks: Sequence[Any]) -> bool:
    """Whether comments or bookmarks of others stand in some paragraphs or tables."""
    names = (*_COMMENTED, qn("w:commentReference"))
    return any(
        next(block.iter(*names), None) is not None or bookmarks_of_others(block) for block in blocks
    )
