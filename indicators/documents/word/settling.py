"""The regions of a file that its author has edited, settled one by one: replaced, kept, removed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from docx.oxml.ns import qn

from ..updating import Edited, Told
from .existing import Existing, Found
from .in_place import reword
from .listed import followed, unlisted
from .offers import Offers, is_offer, offered_regions
from .regions import Region, words_of
from .removal import Removal
from .transplant import Transplant

# How many letters of a region say which it is.
_FIRST_WORDS = 50


@dataclass
class Settling:
    """One run: what is to be replaced in the bytes of the text, and what is told of it."""

    old: Existing
    new: Existing
    edited: Edited
    splices: list[tuple[tuple[int, int], bytes]] = field(default_factory=list)
    register: dict[str, Region] = field(default_factory=dict)
    told: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.regions = self.old.register.regions
        self.fresh = {f.tag: f for f in self.new.find([*self.new.register.regions.values()])}
        known = {**self.new.register.regions, **self.regions}
        found = self.old.find([*known.values(), *offered_regions(self.regions.values())])
        self.places = [place for place in found if not is_offer(place.tag)]
        self.transplant = Transplant(self.old, self.new)
        self.removal = Removal(self.old)
        self.offers = Offers(self.transplant, self.removal, self.splices)
        self.offers.stand([place for place in found if is_offer(place.tag)])

    is_changed = False

    def run(self) -> Told:
        """Changes the parts of the file, and says what has become of its regions."""
        standing: dict[str, list[Found]] = {}
        for place in self.places:
            standing.setdefault(place.tag, []).append(place)
        for tag, places in standing.items():
            self._settle(tag, places)
        for tag in self.regions:
            if tag not in standing:
                self._missing(tag, standing)
        known = {*self.regions, *standing}
        self._add([tag for tag in self.fresh if tag not in known], standing)
        self._write()
        names = {key: tuple(dict.fromkeys(tags)) for key, tags in self.told.items()}
        return Told(**names)

    def _tell(self, key: str, tag: str) -> None:
        self.told.setdefault(key, []).append(tag)

    # --- what becomes of a region ------------------------------------------------------------

    def _settle(self, tag: str, places: Sequence[Found]) -> None:
        """Replaces, keeps or removes a region that stands in the file, with its copies."""
        region, later = self.regions.get(tag), self.new.register.regions.get(tag)
        is_fresh = self.edited is Edited.FRESH
        left = [p for p in places if is_fresh or not self.old.is_emptied(p)]
        if later is None:
            self._no_longer_made(tag, places)
        elif not left:
            self._emptied(tag, places)
        else:
            kept = [p for p in left if not is_fresh and self._is_edited(p, later)]
            if len(kept) == len(left):
                self._keep(kept[-1], region or later, later)
                return
            self.offers.withdraw(tag, region, is_fresh)
            if kept:
                self._tell("kept", tag)
            self._replace(tag, places, [place for place in left if place not in kept], later)

    def _is_edited(self, place: Found, later: Region) -> bool:
        """Whether a region says what its author has made of it, and not what it is to say."""
        region = self.regions.get(place.tag)
        is_edited = region is None or self.old.is_edited(place, region)
        return is_edited and self.old.text_of(place) != later.text

    def _replace(
        self, tag: str, copies: Sequence[Found], places: Sequence[Found], later: Region
    ) -> None:
        """Writes a region anew at some of its places, where it has become another one."""
        region = self.regions.get(tag)
        self.register[tag] = later
        changed = [place for place in places if self._has_changed(place, region, later)]
        if not changed:
            self.register[tag] = region if region and region.text == later.text else later
        named = next((p for p in copies if self.old.is_marked(p)), places[0])
        for place in changed:
            was_edited = region is None or self.old.is_edited(place, region)
            is_told_of = was_edited and self.old.text_of(place) != later.text
            self._tell("overwritten" if is_told_of else "updated", tag)
            self._write_anew(place, was_edited, place is named)

    def _has_changed(self, place: Found, region: Region | None, later: Region) -> bool:
        """Whether a region is to be another one than it is; its author's form is no reason."""
        if self.old.text_of(place) != later.text:
            return True
        if region is None or region.exact == later.exact:
            return False
        return self.old.is_untouched(place, region) or region.unsaid != later.unsaid

    def _write_anew(self, place: Found, was_edited: bool, named: bool) -> None:
        region, fresh = self.regions.get(place.tag), self.fresh[place.tag]
        heading = words_of(place.blocks[0]), words_of(fresh.blocks[0])
        is_whole = region is not None and self.old.is_untouched(place, region)
        has_form = not is_whole and not was_edited
        if has_form and (reword(place.blocks, fresh.blocks) or self._redraw(place, fresh)):
            content = self.old.bytes_of(place.whole)
        else:
            content = self.old.bytes_of(self.transplant.element(fresh, place, named=named))
        self._splice(self.old.span(place.whole), content)
        self.splices += followed(self.old, place, *heading)

    def _redraw(self, place: Found, fresh: Found) -> bool:
        words = [[words_of(block) for block in found.blocks] for found in (place, fresh)]
        return words[0] == words[1] and self.transplant.redraw(place, fresh)

    def _keep(self, place: Found, region: Region, later: Region) -> None:
        """Leaves a region as its author has it, and offers the later version of it."""
        self.register[place.tag] = region
        self._tell("kept", place.tag)
        if later.text == region.text:
            if region.offered:
                self.offers.withdraw(place.tag, region)
                self.register[place.tag] = replace(region, offered="")
            return
        if self.edited is Edited.KEEP or later.text == region.offered:
            self._tell("waiting" if self.offers.of(place.tag) else "behind", place.tag)
            return
        self.offers.withdraw(place.tag, region)
        self.register[place.tag] = replace(region, offered=later.text)
        self._tell("offered", place.tag)
        self.offers.make(place, self.fresh[place.tag])

    def _no_longer_made(self, tag: str, places: Sequence[Found]) -> None:
        """Removes a region that the report has no more, unless its author has edited it."""
        region = self.regions[tag]
        self.offers.withdraw(tag, region)
        for place in places:
            is_left = self.edited is not Edited.FRESH and not self.old.is_emptied(place)
            if is_left and self.old.is_edited(place, region):
                self._tell("outdated", tag)
                self.register[tag] = replace(region, offered="")
                continue
            self._tell("removed", tag)
            self.removal.take(place)
            self.splices += unlisted(self.old, place)

    # --- what is not there -------------------------------------------------------------------

    def _emptied(self, tag: str, places: Sequence[Found]) -> None:
        """A region of which nothing but the control is left is as good as deleted."""
        if self.offers.of(tag):
            for place in places:
                self.removal.take(place)
            self._missing(tag, {})
            return
        region, later = self.regions.get(tag), self.new.register.regions[tag]
        for place in places:
            # A tracked deletion can be undone, which would bring old figures back.
            if self.old.is_struck(place) and (region is None or region.text != later.text):
                self.removal.take(place)
        self._away(tag, region or later)

    def _missing(self, tag: str, standing: Mapping[str, Sequence[Found]]) -> None:
        """A region that does not stand in the file: its author has deleted it, or taken what was
        offered in place of it, or some program has lost its name."""
        region, later = self.regions[tag], self.new.register.regions.get(tag)
        if later is not None and self.offers.of(tag):
            self._take(tag, region, later)
        elif later is not None and self.edited is Edited.FRESH:
            self._add([tag], standing)
        elif later is not None and region.text and region.text in self._unnamed:
            self.register[tag] = region
            self._tell("lost", tag)
        elif later is not None:
            self._away(tag, region)
        else:  # once it is made again, it is still one that has been deleted
            self.register[tag] = _gone(region)

    def _away(self, tag: str, region: Region) -> None:
        self.register[tag] = _gone(region)
        self._tell("away", tag)

    def _take(self, tag: str, region: Region, later: Region) -> None:
        """The author has deleted the old version: the offered one is the region from now on."""
        taken = replace(region, text=region.offered, exact="", unsaid="", offered="")
        place, is_edited = self.offers.take(tag, taken)
        if is_edited and self.edited is not Edited.FRESH:
            self._splice(self.old.span(place.whole), self.offers.named(place))
            self._keep(place, taken, later)
            return
        self.register[tag] = later
        self._tell("updated", tag)
        element = self.transplant.element(self.fresh[tag], place)
        self._splice(self.old.span(place.whole), self.old.bytes_of(element))

    @property
    def _unnamed(self) -> set[str]:
        """The marks of the words of all paragraphs and tables that are in no region."""
        wholes = {place.whole for place in self.places}
        blocks = self.old.body.iter(qn("w:p"), qn("w:tbl"))
        free = (b for b in blocks if not any(a in wholes for a in (b, *b.iterancestors())))
        return {self.old.text_of(Found("", block, (block,))) for block in free}

    # --- what is new --------------------------------------------------------------------------

    def _add(self, tags: Sequence[str], standing: Mapping[str, Sequence[Found]]) -> None:
        """Puts new regions after those that they follow in the fresh file."""
        order = list(self.fresh)
        for tag in tags:
            place = order.index(tag)
            before = next((t for t in reversed(order[:place]) if t in standing), None)
            after = next((t for t in order[place + 1 :] if t in standing), None)
            if before is not None:
                _, position = self.old.span(_in_text(standing[before][-1].whole))
            elif after is not None:
                position, _ = self.old.span(_in_text(standing[after][0].whole))
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
        self.splices += self.removal.splices()
        parts = self.old.parts
        if self.splices:
            self.old.write(self.splices)
            parts.drop_thumbnail()
        order = [*self.new.register.regions, *self.regions]
        regions = {tag: self.register[tag] for tag in dict.fromkeys(order) if tag in self.register}
        changes = (
            parts.drop_unused(),
            self.old.note(
                replace(self.new.register, regions=regions, fields=self.old.register.fields)
            ),
        )
        self.is_changed = bool(self.splices) or any(changes)

    def called(self, tag: str) -> str:
        """What a region is called by those who read it: the title of a table, the first words of
        anything else."""
        for name in (f"{tag}.title", tag):
            place = self.fresh.get(name) or next((p for p in self.places if p.tag == name), None)
            words = "" if place is None else words_of(place.blocks[0]).split("\n")[0].strip()
            if words:
                return words if len(words) <= _FIRST_WORDS else f"{words[:_FIRST_WORDS].rstrip()}…"
        return tag


def _gone(region: Region) -> Region:
    """A region that its author has deleted."""
    return replace(region, text="", exact="", unsaid="", offered="")


def _in_text(element: Any) -> Any:
    """The table or text box of its author's that a region stands in, or else the region."""
    around = element.iterancestors(qn("w:tbl"), qn("w:p"))
    return next(reversed([element, *around]))
