"""A slide that was written before, written anew: its shapes and its notes, each by itself."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn

from ..updating import Edited
from .names import NOTES, own_shapes, shapes_on
from .package import Package, Taker
from .replacing import Replacing
from .written import Record, notes_body, notes_record, record_of

Records = Mapping[str, Record]


@dataclass(slots=True)
class Outcome:
    """What has become of a slide: what is written in it now, and whether it has been ``changed``;
    whether something edited was ``kept`` or ``overwritten``, and whether what was kept would be
    another now, so that a new version has to be offered."""

    records: dict[str, Record] = field(default_factory=dict)
    changed: bool = False
    kept: bool = False
    overwritten: bool = False
    to_offer: bool = False


class SlideUpdate:
    """A slide of the file, by its tag, and what was written in it."""

    def __init__(self, package: Package, slide: str, tag: str, written: Records) -> None:
        self.package, self.slide, self.tag, self.written = package, slide, tag, written
        self.root = package.root(slide)
        self.outcome = Outcome()
        self.says_the_same = False

    # --- written anew ----------------------------------------------------------------------

    def run(self, taker: Taker, fresh: str, new: Records, edited: Edited) -> Outcome:
        """Writes what is said otherwise in a new slide."""
        replacing = Replacing(taker, self.slide, self.root, fresh)
        own = own_shapes(self.root, self.tag)
        shapes = own_shapes(taker.source.root(fresh), self.tag)
        by_author = self._edited(own)
        self.says_the_same = self.written.keys() == new.keys() and all(
            role in by_author or new[role].says(written) for role, written in self.written.items()
        )
        below: Any = None
        for role, shape in shapes.items():
            if role in own:
                self._shape(replacing, (role, own[role], shape), new[role], edited)
            elif role in self.written:  # deleted by the author
                self.outcome.records[role] = self.written[role]
                continue
            else:
                self._add(replacing.new(shape), below)
                self.outcome.records[role] = new[role]
            below = own_shapes(self.root, self.tag)[role]
        self._remove_all_but(replacing, shapes, edited)
        self._notes(taker, fresh, new[NOTES], edited)
        return self._ended(self.tag)

    def _shape(
        self, replacing: Replacing, shapes: tuple[str, Any, Any], new: Record, edited: Edited
    ) -> None:
        role, old, shape = shapes
        now, written = record_of(self.package, self.slide, old), self.written.get(role)
        if self._stays(role, now, new, edited):
            return
        moved = written is None or now.is_moved(written)
        restyled = written is not None and now.style != written.style
        if now.says(new) and (restyled or moved):
            self.outcome.records[role] = new  # it says what it should, as the author wants it
            return
        replacing.replace(old, shape, moved, restyled)
        self.outcome.records[role] = new
        self.outcome.changed = True

    def _stays(self, role: str, now: Record, new: Record, edited: Edited) -> bool:
        """Whether what stands in a role is left alone: it is as it should be, or edited."""
        written = self.written.get(role)
        is_edited = not ((written is not None and now.says(written)) or now.says(new))
        if is_edited and edited is not Edited.FRESH:
            self.outcome.kept = True
            if written is not None:
                self.outcome.records[role] = written
            self.outcome.to_offer |= written is None or not written.says(new)
            return True
        if is_edited:
            self.outcome.overwritten = True
        if not is_edited and written is not None:
            # Where nothing is said otherwise, nothing is moved or coloured otherwise either.
            self.outcome.records[role] = written
            return new.is_like(written) or (self.says_the_same and new.says(written))
        return False

    def _add(self, shape: Any, below: Any) -> None:
        """Adds a shape over another, or under all."""
        if below is None:
            below = self.root.find(f"{qn('p:cSld')}/{qn('p:spTree')}/{qn('p:grpSpPr')}")
        below.addnext(shape)
        self.outcome.changed = True

    def _remove_all_but(
        self, replacing: Replacing, kept: Mapping[str, Any], edited: Edited
    ) -> None:
        """Removes what is no longer made, but for what is edited."""
        for role, old in own_shapes(self.root, self.tag).items():
            written = self.written.get(role)
            if role in kept or written is None:
                continue
            now = record_of(self.package, self.slide, old)
            if not now.says(written) and edited is not Edited.FRESH:
                self.outcome.kept = True
                self.outcome.records[role] = written
            else:
                replacing.remove(old)
                self.outcome.changed = True

    # --- notes -----------------------------------------------------------------------------

    def _notes(self, taker: Taker, fresh: str, new: Record, edited: Edited) -> None:
        now = notes_record(self.package, self.slide)
        if self._stays(NOTES, now, new, edited):
            return
        self.outcome.records[NOTES] = new
        if now.says(new):
            return
        self.outcome.changed = True
        source = taker.source.related(fresh, RELATIONSHIP_TYPE.NOTES_SLIDE)
        own = self.package.related(self.slide, RELATIONSHIP_TYPE.NOTES_SLIDE)
        if own is None and source is not None:
            taker.taken[fresh] = self.slide
            notes = taker.take(source)
            self.package.relate(self.slide, RELATIONSHIP_TYPE.NOTES_SLIDE, notes)
        elif own is not None:
            body = None if source is None else notes_body(taker.source.root(source))
            self._write_notes(own, body)

    def _write_notes(self, notes: str, new: Any) -> None:
        """Puts other paragraphs into the notes, or none."""
        root = self.package.root(notes)
        body = notes_body(root)
        if body is None:
            return
        for paragraph in body.findall(qn("a:p")):
            body.remove(paragraph)
        for paragraph in [] if new is None else new.findall(qn("a:p")):
            body.append(deepcopy(paragraph))
        if body.find(qn("a:p")) is None:
            etree.SubElement(body, qn("a:p"))
        self.package.put(notes, root)

    # --- no longer made --------------------------------------------------------------------

    @property
    def has_something_of_the_author(self) -> bool:
        """Whether there is something on the slide that was not written here, or is edited."""
        own = own_shapes(self.root, self.tag)
        written = [shape for role, shape in own.items() if role in self.written]
        if any(shape not in written for shape in shapes_on(self.root)):
            return True
        if any("comments" in relation.kind for relation in self.package.relations(self.slide)):
            return True
        return bool(self._edited(own))

    def _edited(self, own: Mapping[str, Any]) -> list[str]:
        records = {role: record_of(self.package, self.slide, s) for role, s in own.items()}
        records[NOTES] = notes_record(self.package, self.slide)
        return [
            role
            for role, written in self.written.items()
            if role in records and not records[role].says(written)
        ]

    def clear(self, taker: Taker, edited: Edited) -> Outcome:
        """Removes what was written on a slide that is no longer made, but for what is edited: no
        figure may stay that is not to be shown any more."""
        own = own_shapes(self.root, self.tag)
        kept = [] if edited is Edited.FRESH else self._edited(own)
        self.outcome.kept = bool(kept)
        self.outcome.records = {role: self.written[role] for role in kept}
        replacing = Replacing(taker, self.slide, self.root, "")
        for role, shape in own.items():
            if role in self.written and role not in kept:
                replacing.remove(shape)
                self.outcome.changed = True
        notes = self.package.related(self.slide, RELATIONSHIP_TYPE.NOTES_SLIDE)
        if NOTES in self.written and NOTES not in kept and notes is not None:
            self._write_notes(notes, None)
            self.outcome.changed = True
        if not kept:  # it is the author's alone from now on
            self.outcome.changed = True
        return self._ended(self.tag if kept else "")

    def _ended(self, name: str) -> Outcome:
        """Writes the slide with its name, if it has been changed."""
        if self.outcome.changed:
            self.root.find(qn("p:cSld")).set("name", name)
            _drop_animations_of_nothing(self.root)
            self.package.put(self.slide, self.root)
        return self.outcome


def _drop_animations_of_nothing(root: Any) -> None:
    """Drops the animations of a slide if one of them is that of a shape that is gone: PowerPoint
    would offer to repair the file."""
    there = {of.get("id") for of in root.iter(qn("p:cNvPr"))}
    meant = {of.get("spid") for of in root.iter(qn("p:spTgt"), qn("p:bldP"), qn("p:bldGraphic"))}
    timing = root.find(qn("p:timing"))
    if timing is not None and not meant <= there:
        root.remove(timing)
