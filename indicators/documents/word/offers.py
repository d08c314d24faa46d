"""Later versions of regions that an author has edited, beside these, to be chosen from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

from docx.oxml.ns import qn

from ...words import LANGUAGE_TAGS, say
from .elements import bold_run, w
from .existing import Found
from .regions import (
    BOOKMARK,
    Region,
    bookmark_name,
    control,
    control_id,
    control_tag,
    is_tracked,
    words_of,
)
from .removal import Removal
from .transplant import Transplant, ends_of

# What a version that is offered is called after the region it is of, and what stands above it.
_OFFER, _MARK = "~new", "~new-mark"
_TO_BE_CHOSEN = "DDEBF7"


def is_offer(tag: str) -> bool:
    """Whether a region is one that is offered, or the line above it."""
    return tag.endswith((_OFFER, _MARK))


def offered_regions(regions: Iterable[Region]) -> list[Region]:
    """What may be offered in a file beside its regions."""
    return [
        replace(region, tag=f"{region.tag}{ending}", is_table=region.is_table and ending == _OFFER)
        for region in regions
        for ending in (_OFFER, _MARK)
    ]


@dataclass
class Offers:
    """The offers that stand in a file, and those that are made."""

    transplant: Transplant
    removal: Removal
    splices: list[tuple[tuple[int, int], bytes]]
    _standing: dict[str, list[Found]] = field(default_factory=dict)

    def stand(self, places: Sequence[Found]) -> None:
        """Notes what is offered in the file, in its order; an author may have copied it."""
        for place in places:
            self._standing.setdefault(place.tag, []).append(place)

    def of(self, tag: str) -> bool:
        """Whether a version of a region is offered."""
        return f"{tag}{_OFFER}" in self._standing

    def make(self, place: Found, fresh: Found) -> None:
        """Offers a later version of a region, under a line that says so."""
        file = self.transplant.existing
        words = say(self.transplant.fresh.register.language, "updating.new_version")
        shade = w("shd", val="clear", color="auto", fill=_TO_BE_CHOSEN)
        line = w("p", w("pPr", w("keepNext"), shade), bold_run(words))
        marked = control(f"{place.tag}{_MARK}", line, 0)
        mark = self.transplant.element(Found(f"{place.tag}{_MARK}", marked, (line,)))
        offered = self.transplant.element(fresh)
        _rename(offered, place.tag, f"{place.tag}{_OFFER}")
        _, end = file.span(place.whole)
        self.splices.append(((end, end), file.bytes_of(mark) + file.bytes_of(offered)))

    def withdraw(self, tag: str, region: Region | None, is_fresh: bool = False) -> None:
        """Removes what was offered of a region; what its author has written in it stays."""
        said = {say(language, "updating.new_version") for language in LANGUAGE_TAGS}
        for place in self._standing.pop(f"{tag}{_MARK}", ()):
            is_edited = not said.issuperset(map(words_of, place.blocks))
            self._remove(place, is_edited and not is_fresh)
        for place in self._standing.pop(f"{tag}{_OFFER}", ()):
            is_edited = region is not None and self._is_edited(place, region.offered)
            self._remove(place, is_edited and not is_fresh)

    def _remove(self, place: Found, is_edited: bool) -> None:
        """Takes out an offer or the line above it; if it is edited, its names only."""
        if not is_edited:
            self.removal.take(place)
            return
        file = self.transplant.existing
        content = b"".join(map(file.bytes_of, map(_unmarked, place.blocks)))
        self.splices.append((file.span(place.whole), content))

    def take(self, tag: str, region: Region) -> tuple[Found, bool]:
        """What was offered of a region, which is that from now on; whether it is edited."""
        place, *copies = self._standing.pop(f"{tag}{_OFFER}")
        self._standing[f"{tag}{_OFFER}"] = copies
        self.withdraw(tag, replace(region, offered=region.text))
        return replace(place, tag=tag), self._is_edited(place, region.text)

    def named(self, place: Found) -> bytes:
        """What was offered under the name of the region that it is now."""
        file, offer = self.transplant.existing, f"{place.tag}{_OFFER}"
        if place.whole.tag == qn("w:sdt"):
            _rename(place.whole, offer, place.tag)
            return file.bytes_of(place.whole)
        (block,) = place.blocks
        return file.bytes_of(control(place.tag, _unmarked(block), self.transplant.number()))

    def _is_edited(self, place: Found, text: str) -> bool:
        file = self.transplant.existing
        if file.is_emptied(place):
            return False
        return is_tracked(place.blocks) or file.text_of(place) != text


def _unmarked(block: Any) -> Any:
    """A paragraph or table without the bookmark that it was known by."""
    made = deepcopy(block)
    for mark in list(made.iter(qn("w:bookmarkStart"))):
        if mark.get(qn("w:name"), "").startswith(BOOKMARK):
            for end in ends_of(mark, made):
                end.getparent().remove(end)
            mark.getparent().remove(mark)
    return made


def _rename(element: Any, tag: str, name: str) -> None:
    """Gives a control and its bookmark another name."""
    properties = element.find(qn("w:sdtPr"))
    for kind in ("alias", "tag", "id"):
        for found in properties.findall(qn(f"w:{kind}")):
            properties.remove(found)
    called = control_tag(name)
    names = (w("alias", val=called), w("tag", val=called), w("id", val=control_id(name)))
    # What comes before these is the form of the words.
    place = 0 if properties.find(qn("w:rPr")) is None else 1
    for number, made in enumerate(names, place):
        properties.insert(number, made)
    for mark in element.iter(qn("w:bookmarkStart")):
        if mark.get(qn("w:name")) == bookmark_name(tag):
            mark.set(qn("w:name"), bookmark_name(name))
