"""A report written anew into a file that its author has edited.

Only regions are replaced, and all else stays byte for byte. A region whose words the author has
changed is kept, and a later version of it offered beside it; one that the author has deleted is
not written again. What a region was is known from the register in the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from docx.oxml.ns import qn

from ...words import say
from ...words.errors import OutputError
from ..look import STANDARD, Look
from ..model import Document
from ..updating import Edited, Told, Updated
from . import render
from .elements import bold_run, w
from .existing import Existing, Found, existing_of
from .in_place import reword
from .parts import Parts, parts_of
from .regions import Region, control, words_of
from .transplant import Transplant, has_carried, pictures_in

# What a version that is offered is called after the region it is of, and what stands above it.
_OFFER, _MARK = "~new", "~new-mark"
_TO_BE_CHOSEN = "DDEBF7"


def update(
    existing: bytes, document: Document, edited: Edited = Edited.OFFER, *, look: Look = STANDARD
) -> Updated:
    """A file that was written before, with the regions of a document as they are now; the same
    bytes if they are as they were. Its own look stays.

    Raises:
        OutputError: If it is no Word file, was not written here, or is another document.
    """
    old = _opened(parts_of(existing))
    # Laid out on the page and in the styles of the file that it is put into.
    new = _opened(parts_of(render(document, old.parts.without_text, look=look)))
    if old.register.of != new.register.of:
        raise OutputError("updating.other")
    run = _Update(old, new, edited)
    told = run.run()
    # A file in which nothing changes is not even packed anew.
    return Updated(old.parts.packed if run.is_changed else existing, told)


def offers_in(file: bytes) -> tuple[str, ...]:
    """The regions of which a new version stands in a file, to be chosen or deleted."""
    existing = existing_of(parts_of(file))
    if existing is None:
        return ()
    offers = [
        replace(region, tag=f"{tag}{_OFFER}") for tag, region in existing.register.regions.items()
    ]
    return tuple(place.tag.removesuffix(_OFFER) for place in existing.find(offers))


def _opened(parts: Parts) -> Existing:
    existing = existing_of(parts)
    if existing is None:
        raise OutputError("updating.not_ours")
    return existing


@dataclass
class _Update:
    """One run: what is to be replaced in the bytes of the text, and what is told of it."""

    old: Existing
    new: Existing
    edited: Edited
    splices: list[tuple[tuple[int, int], bytes]] = field(default_factory=list)
    register: dict[str, Region] = field(default_factory=dict)
    told: dict[str, list[str]] = field(default_factory=dict)
    dropped: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.regions = self.old.register.regions
        self.fresh = {f.tag: f for f in self.new.find([*self.new.register.regions.values()])}
        offers = [
            replace(region, tag=f"{tag}{ending}", is_table=region.is_table and ending == _OFFER)
            for tag, region in self.regions.items()
            for ending in (_OFFER, _MARK)
        ]
        known = {**self.new.register.regions, **self.regions}
        places = self.old.find([*known.values(), *offers])
        self.places = [p for p in places if not p.tag.endswith((_OFFER, _MARK))]
        self.offers = {p.tag: p for p in places if p.tag.endswith((_OFFER, _MARK))}
        self.transplant = Transplant(self.old, self.new)

    is_changed = False

    def run(self) -> Told:
        """Changes the parts of the file, and says what has become of its regions."""
        standing: dict[str, Found] = {}
        for place in self.places:
            standing[place.tag] = place
            self._settle(place)
        for tag, region in self.regions.items():
            if tag not in standing:
                self._missing(tag, region, standing)
        self._add([tag for tag in self.fresh if tag not in self.regions], standing)
        self._write()
        names = {key: tuple(dict.fromkeys(tags)) for key, tags in self.told.items()}
        return Told(**names)

    def _tell(self, key: str, tag: str) -> None:
        self.told.setdefault(key, []).append(tag)

    # --- what becomes of a region ------------------------------------------------------------

    def _settle(self, place: Found) -> None:
        """Replaces, keeps or removes a region that stands in the file."""
        tag, region = place.tag, self.regions.get(place.tag)
        later = self.new.register.regions.get(tag)
        is_edited = region is None or self.old.is_edited(place, region)
        if later is None:
            self._no_longer_made(place, region, is_edited)
        elif is_edited and self.old.text_of(place) == later.text:
            self._withdraw(tag)
            self.register[tag] = later
        elif is_edited and self.edited is not Edited.FRESH:
            self._keep(place, region or later, later)
        else:
            self._withdraw(tag)
            if is_edited:
                self._tell("overwritten", tag)
            self._replace(place, region, later, is_edited)

    def _replace(self, place: Found, region: Region | None, later: Region, is_edited: bool) -> None:
        """Writes a region anew, if it has become another one."""
        self.register[place.tag] = later
        is_same = region is not None and not is_edited and region.text == later.text
        is_whole = region is not None and self.old.is_untouched(place, region)
        if is_same and (not is_whole or region is None or region.exact == later.exact):
            self.register[place.tag] = region or later
            return
        if not is_edited:
            self._tell("updated", place.tag)
        fresh = self.fresh[place.tag]
        heading = words_of(place.blocks[0]), words_of(fresh.blocks[0])
        if not is_whole and not is_edited and reword(place.blocks, fresh.blocks):
            content = self.old.bytes_of(place.whole)
        else:
            carried = place if has_carried(place.blocks) else None
            self.dropped |= pictures_in(place.blocks)
            content = self.old.bytes_of(self.transplant.element(fresh, carried))
        self._splice(self.old.span(place.whole), content)
        self._follow(place, *heading)

    def _follow(self, place: Found, before: str, after: str) -> None:
        """Lets the list of contents say what a heading says now."""
        names = {m.get(qn("w:name")) for m in place.whole.iter(qn("w:bookmarkStart"))}
        for link in self.old.body.iter(qn("w:hyperlink")):
            if before == after or link.get(qn("w:anchor")) not in names:
                continue
            if place.whole in link.iterancestors():
                continue
            for text in link.iter(qn("w:t")):
                if text.text == before:
                    text.text = after
                    self._splice(self.old.span(text), self.old.bytes_of(text))

    def _keep(self, place: Found, region: Region, later: Region) -> None:
        """Leaves a region as its author has it, and offers the later version of it."""
        self.register[place.tag] = region
        self._tell("kept", place.tag)
        if self.edited is Edited.KEEP or later.text in (region.text, region.offered):
            if region.offered and later.text == region.text:
                self._withdraw(place.tag)
                self.register[place.tag] = replace(region, offered="")
            return
        self._withdraw(place.tag)
        self.register[place.tag] = replace(region, offered=later.text)
        self._tell("offered", place.tag)
        _, end = self.old.span(place.whole)
        self._splice((end, end), b"".join(self._offer(place.tag)))

    def _offer(self, tag: str) -> Iterator[bytes]:
        """The later version of a region, under a line that says so."""
        language = self.new.register.language
        words = say(language, "updating.new_version")
        shade = w("shd", val="clear", color="auto", fill=_TO_BE_CHOSEN)
        line = w("p", w("pPr", w("keepNext"), shade), bold_run(words))
        marked = control(f"{tag}{_MARK}", line, 0)
        made = Found(tag, marked, (line,))
        yield self.old.bytes_of(self.transplant.element(made))
        fresh = self.fresh[tag]
        offered = self.transplant.element(fresh)
        _rename(offered, tag, f"{tag}{_OFFER}")
        yield self.old.bytes_of(offered)

    def _withdraw(self, tag: str) -> None:
        """Removes a version that was offered before."""
        for ending in (_MARK, _OFFER):
            if place := self.offers.pop(f"{tag}{ending}", None):
                self.dropped |= pictures_in(place.blocks)
                self._splice(self.old.span(place.whole), b"")

    def _no_longer_made(self, place: Found, region: Region | None, is_edited: bool) -> None:
        """Removes a region that the report has no more, unless its author has edited it."""
        self._withdraw(place.tag)
        if is_edited and self.edited is not Edited.FRESH:
            self._tell("outdated", place.tag)
            if region is not None:
                self.register[place.tag] = region
            return
        self._tell("removed", place.tag)
        self.dropped |= pictures_in(place.blocks)
        self._splice(self.old.span(place.whole), _left(place))

    def _missing(self, tag: str, region: Region, standing: Mapping[str, Found]) -> None:
        """A region that does not stand in the file: its author has deleted it, or taken what was
        offered in place of it, or some program has lost its name."""
        later = self.new.register.regions.get(tag)
        offer = self.offers.pop(f"{tag}{_OFFER}", None)
        if offer is not None and later is not None:
            self._take(tag, offer, region, later)
        elif later is not None and self.edited is Edited.FRESH:
            self._add([tag], standing)
        elif later is not None:
            self.register[tag] = Region(tag, "", "")
            is_lost = bool(region.text) and region.text in self._unnamed
            self._tell("lost" if is_lost else "away", tag)

    def _take(self, tag: str, offer: Found, region: Region, later: Region) -> None:
        """The author has deleted the old version: the offered one is the region from now on."""
        if mark := self.offers.pop(f"{tag}{_MARK}", None):
            self._splice(self.old.span(mark.whole), b"")
        taken = replace(region, text=region.offered, exact="", offered="")
        if self.old.text_of(offer) != taken.text and self.edited is not Edited.FRESH:
            self.register[tag] = taken
            self._tell("kept", tag)
            return
        self.register[tag] = later
        self._tell("updated", tag)
        self.dropped |= pictures_in(offer.blocks)
        element = self.transplant.element(self.fresh[tag], offer)
        self._splice(self.old.span(offer.whole), self.old.bytes_of(element))

    @property
    def _unnamed(self) -> set[str]:
        """The marks of the words of all paragraphs and tables that are in no region."""
        wholes = {place.whole for place in self.places}
        blocks = self.old.body.iter(qn("w:p"), qn("w:tbl"))
        free = (b for b in blocks if not any(a in wholes for a in (b, *b.iterancestors())))
        return {self.old.text_of(Found("", block, (block,))) for block in free}

    # --- what is new --------------------------------------------------------------------------

    def _add(self, tags: list[str], standing: Mapping[str, Found]) -> None:
        """Puts new regions after those that they follow in the fresh file."""
        order = list(self.fresh)
        for tag in tags:
            place = order.index(tag)
            before = next((t for t in reversed(order[:place]) if t in standing), None)
            after = next((t for t in order[place + 1 :] if t in standing), None)
            if before is not None:
                _, position = self.old.span(standing[before].whole)
            elif after is not None:
                position, _ = self.old.span(standing[after].whole)
            else:
                position = self._end_of_body()
            element = self.transplant.element(self.fresh[tag])
            self._splice((position, position), self.old.bytes_of(element))
            self.register[tag] = self.new.register.regions[tag]
            self._tell("added", tag)

    def _end_of_body(self) -> int:
        last = self.old.body.find(qn("w:sectPr"))
        if last is not None:
            return self.old.span(last)[0]
        return self.old.parts.text.rindex(b"</", 0, self.old.span(self.old.body)[1])

    # --- the bytes ----------------------------------------------------------------------------

    def _splice(self, span: tuple[int, int], content: bytes) -> None:
        self.splices.append((span, content))

    def _write(self) -> None:
        """Puts all that has changed into the parts of the file."""
        self.old.write(self.splices)
        self.old.parts.drop_unused(self.dropped)
        order = [*self.new.register.regions, *self.regions]
        regions = {tag: self.register[tag] for tag in dict.fromkeys(order) if tag in self.register}
        is_noted = self.old.note(
            replace(self.new.register, regions=regions, fields=self.old.register.fields)
        )
        self.is_changed = bool(self.splices) or is_noted


def _rename(element: Any, tag: str, name: str) -> None:
    """Gives a control and its bookmark another name."""
    from .regions import bookmark_name, control_id, control_tag

    properties = element.find(qn("w:sdtPr"))
    for kind in ("w:tag", "w:alias"):
        properties.find(qn(kind)).set(qn("w:val"), control_tag(name))
    properties.find(qn("w:id")).set(qn("w:val"), str(control_id(name)))
    for mark in element.iter(qn("w:bookmarkStart")):
        if mark.get(qn("w:name")) == bookmark_name(tag):
            mark.set(qn("w:name"), bookmark_name(name))


def _left(place: Found) -> bytes:
    """What stays of a region that is removed: where a cell would be empty, a paragraph."""
    parent = place.whole.getparent()
    blocks = [b for b in parent if b.tag in (qn("w:p"), qn("w:tbl"), qn("w:sdt"))]
    is_cell = parent.tag in (qn("w:tc"), qn("w:sdtContent"))
    return b"<w:p/>" if is_cell and len(blocks) == 1 else b""
