"""Regions of a file that has just been written, put into one that its author has edited."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from .elements import w
from .existing import DRAWN, Existing, Found, bookmarks_of_others, free_numbers
from .parts import tree_of

_STYLED = tuple(map(qn, ("w:pStyle", "w:rStyle", "w:tblStyle")))
_LINKED_STYLES = tuple(map(qn, ("w:basedOn", "w:next", "w:link")))
_EMBEDDED, _VAL, _STYLE_ID = qn("r:embed"), qn("w:val"), qn("w:styleId")
_ALSO_SAID = (qn("pic:cNvPr"),)
_BOOKMARKS = tuple(map(qn, ("w:bookmarkStart", "w:bookmarkEnd")))
_REFERENCE, SECTION = qn("w:commentReference"), qn("w:sectPr")
_COMMENTED = tuple(map(qn, ("w:commentRangeStart", "w:commentRangeEnd")))
_CARRIED = (*_BOOKMARKS, *_COMMENTED, _REFERENCE, SECTION)


@dataclass(frozen=True)
class Transplant:
    """The way of regions from a ``fresh`` file into an ``existing`` one."""

    existing: Existing
    fresh: Existing
    _numbers: Iterator[int] = field(init=False)
    _styles: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_numbers", free_numbers(self.existing.tree))
        object.__setattr__(self, "_styles", self._style_ids())

    def element(self, found: Found, old: Found | None = None, *, named: bool = True) -> Any:
        """A region of the fresh file as it is to stand in the existing one, in its control.

        It has the number of the ``old`` one's control, and the comments, the bookmarks of others
        and the end of a section in that. Only one of several copies is ``named`` by a bookmark.
        """
        control = deepcopy(found.whole)
        for element in control.iter(*_STYLED):
            element.set(_VAL, self._style(element.get(_VAL)))
        for element in control.iter("*"):
            if _EMBEDDED in element.attrib:
                element.set(_EMBEDDED, self._picture(element.get(_EMBEDDED)))
            if element.tag == DRAWN:
                element.set("id", str(next(self._numbers)))
        self._number_marks(control, named)
        if old is not None:
            _carry(old, control)
        return control

    def number(self) -> int:
        """A number that no bookmark and no drawing has."""
        return next(self._numbers)

    def redraw(self, old: Found, fresh: Found) -> bool:
        """Puts the picture of the fresh region into the drawing of the old one, which keeps the
        width and the place that its author has given it; says whether it has."""
        drawn = [list(block.iter(qn("w:drawing"))) for block in (*old.blocks, *fresh.blocks)]
        if [len(drawings) for drawings in drawn] != [1, 1]:
            return False
        ours, new = drawn[0][0], drawn[1][0]
        blips = [list(drawing.iter(qn("a:blip"))) for drawing in (ours, new)]
        if [len(found) for found in blips] != [1, 1]:
            return False
        extents = [next(drawing.iter(qn("wp:extent"))) for drawing in (ours, new)]
        blips[0][0].set(_EMBEDDED, self._picture(blips[1][0].get(_EMBEDDED)))
        width, height = (int(extents[1].get(side)) for side in ("cx", "cy"))
        for extent in (extents[0], *ours.iter(qn("a:ext"))):
            if "cx" in extent.attrib:
                extent.set("cy", str(int(extent.get("cx")) * height // width))
        said = next(new.iter(DRAWN))
        for element in ours.iter(DRAWN, *_ALSO_SAID):
            for name in ("descr", "title"):
                if element.tag == DRAWN or name in element.attrib:
                    element.set(name, said.get(name, ""))
        return True

    def _number_marks(self, control: Any, named: bool) -> None:
        """Gives the bookmark a number that is free, and leaves out those of the list of
        contents."""
        own = {} if named else dict.fromkeys(control.iter(qn("w:bookmarkStart")))
        for mark in {**dict.fromkeys(bookmarks_of_others(control)), **own}:
            for element in ends_of(mark, control):
                element.getparent().remove(element)
            mark.getparent().remove(mark)
        for mark in control.iter(qn("w:bookmarkStart")):
            number, ends = str(next(self._numbers)), ends_of(mark, control)
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


def _styles_of(file: Existing) -> list[Any]:
    return [
        style
        for name in file.parts.related("styles")
        for style in tree_of(file.parts.content[name]).iter(qn("w:style"))
    ]


def _style_name(style: Any) -> str:
    name = style.find(qn("w:name"))
    return f"{style.get(qn('w:type'))}:{name.get(_VAL) if name is not None else ''}".casefold()


def ends_of(mark: Any, element: Any) -> list[Any]:
    """Where a bookmark in an element ends."""
    number = mark.get(qn("w:id"))
    return [e for e in element.iter(qn("w:bookmarkEnd")) if e.get(qn("w:id")) == number]


def carried_by(found: Found) -> Iterator[Any]:
    """What stands in a region and is its author's: comments, bookmarks, the end of a section."""
    own = {mark.get(qn("w:id")) for mark in found.whole.iter(qn("w:bookmarkStart"))}
    own -= {mark.get(qn("w:id")) for mark in bookmarks_of_others(found.whole)}
    for element in found.whole.iter(*_CARRIED):
        if element.tag not in _BOOKMARKS or element.get(qn("w:id")) not in own:
            yield element


def _carry(old: Found, control: Any) -> None:
    """Lets comments and bookmarks of others stand around the whole of the new region."""
    number = old.whole.find(f"{qn('w:sdtPr')}/{qn('w:id')}")
    if number is not None:
        control.find(f"{qn('w:sdtPr')}/{qn('w:id')}").set(_VAL, number.get(_VAL, ""))
    paragraphs = list(control.iter(qn("w:p")))
    first, last = paragraphs[0], paragraphs[-1]
    place = 0 if first.find(qn("w:pPr")) is None else 1
    for element in list(carried_by(old)):
        if element.tag == SECTION:
            _end_section(control, element)
        elif element.tag.endswith("Start"):
            first.insert(place, deepcopy(element))
            place += 1
        elif element.tag == _REFERENCE:
            last.append(deepcopy(element.getparent()))
        else:
            last.append(deepcopy(element))


def _end_section(control: Any, section: Any) -> None:
    """Ends a section with a region, in a paragraph of its own after a table."""
    content = control.find(qn("w:sdtContent"))
    if content[-1].tag != qn("w:p"):
        content.append(w("p"))
    if content[-1].find(qn("w:pPr")) is None:
        content[-1].insert(0, w("pPr"))
    properties = content[-1].find(qn("w:pPr"))
    # What has been changed in a paragraph is noted after the section that it ends.
    change = properties.find(qn("w:pPrChange"))
    place = len(properties) if change is None else properties.index(change)
    properties.insert(place, deepcopy(section))
