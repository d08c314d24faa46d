"""Slides that were written before, written anew: what their author has made of them stays.

Each shape that was written is replaced where the new one says something else, unless somebody has
edited it. Of a slide where such a one would have been replaced, the new version is offered as a
slide after it. Slides and shapes of the author's, the order, the look and all other parts of the
file stay as they are, byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from pptx.exc import PythonPptxError

from ...words import say
from ...words.errors import OutputError
from ..cells import legible
from ..look import STANDARD, Look
from ..presentation import Deck
from ..updating import Edited, Told, Updated
from ..zipped import UNREADABLE
from .file import opened, saved
from .names import FIRST
from .package import Package, Taker
from .slide_list import (
    drop_unused,
    found_slides,
    named_slides,
    put_in,
    slides_in,
    take_out,
    taker_of,
    title_of,
)
from .slide_update import Outcome, SlideUpdate
from .slides import add_slides
from .written import Manifest, Record, read_manifest, words_of, write_manifest

OFFER = "new."
"""How the tag of a slide begins that offers a new version of another."""


def update(
    existing: bytes, deck: Deck, edited: Edited = Edited.OFFER, *, look: Look = STANDARD
) -> Updated:
    """A file that was written before, with the slides of a deck as they are now; the same bytes if
    they are as they were. Its own look stays.

    Raises:
        OutputError: If it is no presentation, was not written here, or tells of something else.
    """
    deck = legible(deck)
    try:
        package = Package(existing)
        manifest = _manifest_of(package)
        style = _Style(existing, look, manifest.ruled)
        run = _Run(package, manifest, edited)
        run.write(Package(made(deck, style)))
        run.offer(lambda: Package(made(_offers(deck), style)))
        return Updated(run.ended() if run.is_changed else existing, run.told)
    except (*UNREADABLE, PythonPptxError) as error:
        raise OutputError("updating.unreadable") from error
    except OutputError as error:
        key = "updating.unreadable" if error.key == "output.template_slides" else error.key
        raise OutputError(key, **error.facts) from error


class _Style(NamedTuple):
    """How new slides are made: on the layouts of the file, which may rule off their foot."""

    file: bytes
    look: Look
    ruled: bool


def made(deck: Deck, style: _Style) -> bytes:
    """The slides of a deck as they are now, in a file of their own that looks as the one that
    exists."""
    stage = opened(style.file, deck.language, style.look, style.ruled)
    add_slides(stage, deck)
    return saved(stage, deck.full_title)


def _manifest_of(package: Package) -> Manifest:
    """What was written in a file.

    Raises:
        OutputError: If nothing was, or it is not known any more what.
    """
    slides = named_slides(package)
    manifest = read_manifest(package)
    if manifest is not None:
        return manifest
    raise OutputError("updating.forgotten" if FIRST in slides else "updating.not_ours")


def _offers(deck: Deck) -> Deck:
    """The deck with every slide marked as a new version of another."""
    slides = (
        replace(
            slide,
            title=say(deck.language, "updating.new", title=slide.title),
            tag=f"{OFFER}{slide.tag or f'slide-{number}'}",
        )
        for number, slide in enumerate(deck.slides, 1)
    )
    return replace(deck, slides=tuple(slides))


class _Run:
    """The update of a file, slide by slide."""

    def __init__(self, package: Package, manifest: Manifest, edited: Edited) -> None:
        self.package, self.manifest, self.edited = package, manifest, edited
        self.before = package.reached()
        self.found = found_slides(package, manifest)
        self.titles = {tag: self._title(slide) for tag, slide in self.found.items()}
        self.outcomes: dict[str, Outcome] = {}
        self.names: dict[str, list[str]] = {}
        self.is_changed = False

    def _title(self, slide: str) -> str:
        title = title_of(self.package.root(slide))
        return "" if title is None else words_of(title)

    def _tell(self, what: str, tag: str) -> None:
        self.names.setdefault(what, []).append(self.titles.get(tag) or tag)

    @property
    def told(self) -> Told:
        """What has become of the slides, by their titles."""
        return Told(**{what: tuple(names) for what, names in self.names.items()})

    # --- the slides that are made ----------------------------------------------------------

    def write(self, fresh: Package) -> None:
        """Writes the new slides into the file, and clears away what is no longer made.

        Raises:
            OutputError: If none of them was written in it.
        """
        slides, new = named_slides(fresh), read_manifest(fresh)
        assert new is not None
        if not (self.found.keys() & slides.keys()) - {FIRST}:
            raise OutputError("updating.other")
        taker, last = taker_of(self.package, fresh), None
        for tag, slide in slides.items():
            if tag in self.found:
                self._update(taker, tag, slide, new)
            elif tag in self.manifest.slides:
                self.titles[tag] = self._title_of(fresh, slide)
                self._tell("away", tag)
                continue
            else:
                self.titles[tag] = self._title_of(fresh, slide)
                self._insert(taker, tag, slide, (new, self._after(last)))
                self._tell("added", tag)
            last = tag
        for tag in [tag for tag in self.found if tag not in slides and not _is_offer(tag)]:
            self._clear(taker, tag)

    @staticmethod
    def _title_of(package: Package, slide: str) -> str:
        title = title_of(package.root(slide))
        return "" if title is None else words_of(title)

    def _update(
        self, taker: Taker, tag: str, fresh: str, new: Manifest, edited: Edited | None = None
    ) -> None:
        slide = SlideUpdate(self.package, self.found[tag], tag, self.manifest.slides[tag])
        outcome = slide.run(taker, fresh, new.slides[tag], edited or self.edited)
        self.outcomes[tag] = outcome
        self.is_changed |= outcome.changed or outcome.records != self.manifest.slides[tag]
        if _is_offer(tag):
            return
        if outcome.changed:
            self._tell("updated", tag)
        if outcome.overwritten:
            self._tell("overwritten", tag)
        if outcome.kept:
            self._tell("kept", tag)

    def _after(self, tag: str | None) -> str | None:
        """The slide after which something new is put: the last one, or what is offered for it."""
        if tag is None:
            return None
        slides, offers = slides_in(self.package), {s for t, s in self.found.items() if _is_offer(t)}
        place = slides.index(self.found[tag])
        while place + 1 < len(slides) and slides[place + 1] in offers:
            place += 1
        return slides[place]

    def _insert(
        self, taker: Taker, tag: str, fresh: str, place: tuple[Manifest, str | None]
    ) -> None:
        new, after = place
        slide = self.found[tag] = taker.take(fresh)
        put_in(self.package, slide, after)
        self.outcomes[tag] = Outcome(dict(new.slides[tag]), changed=True)
        self.is_changed = True

    def _clear(self, taker: Taker, tag: str) -> None:
        """Takes a slide out that is no longer made; what the author has on it stays."""
        written = self.manifest.slides[tag]
        slide = SlideUpdate(self.package, self.found[tag], tag, written)
        if not slide.has_something_of_the_author:
            take_out(self.package, self.found[tag])
            self.is_changed = True
            self._tell("removed", tag)
            return
        outcome = slide.clear(taker, self.edited)
        self.is_changed |= outcome.changed
        if outcome.kept:
            self.outcomes[tag] = outcome
        self._tell("outdated" if outcome.kept else "removed", tag)

    # --- new versions of what is edited ----------------------------------------------------

    def offer(self, made: Callable[[], Package]) -> None:
        """Puts a new version after each slide that is kept and would be another now; one that is
        there already is written anew, and one that the author has deleted stays away."""
        wanted = [tag for tag, outcome in self.outcomes.items() if outcome.to_offer]
        wanted = [tag for tag in wanted if tag != FIRST and self.edited is Edited.OFFER]
        fresh = made() if wanted else self.package
        new = read_manifest(fresh)
        assert new is not None
        offered: set[str] = set()
        for tag in wanted:
            pages = [page for page in new.slides if _base(page) == OFFER + _base(tag)]
            if not offered.intersection(pages):
                self._offer_pages(taker_of(self.package, fresh), pages, tag, new)
                offered.update(pages)
            if self.found.keys() & set(pages):
                self._tell("offered", tag)
        for tag in [tag for tag in self.found if _is_offer(tag) and tag not in offered]:
            self._clear(taker_of(self.package, fresh), tag)

    def _offer_pages(self, taker: Taker, pages: Sequence[str], tag: str, new: Manifest) -> None:
        """The new version of a slide, on as many as it needs, after the slide."""
        slides, after = named_slides(taker.source), self.found[tag]
        for page in pages:
            if page in self.found:
                self._update(taker, page, slides[page], new, Edited.KEEP)
            elif self._is_refused(page, new):
                self.outcomes[page] = Outcome(dict(self.manifest.slides[page]))
                continue
            else:
                self._insert(taker, page, slides[page], (new, after))
            after = self.found[page]

    def _is_refused(self, tag: str, new: Manifest) -> bool:
        """Whether the author has deleted what is offered, and it says nothing else now."""
        written = self.manifest.slides.get(tag)
        if written is None:
            return False
        said, says = ({r: of.content for r, of in s.items()} for s in (written, new.slides[tag]))
        return said == says

    # --- the file --------------------------------------------------------------------------

    def ended(self) -> bytes:
        """The file as it is now, with what is written in it."""
        drop_unused(self.package, self.before)
        slides = {tag: dict(outcome.records) for tag, outcome in self.outcomes.items()}
        # Of slides that the author has deleted nothing is known but that they were there.
        away: dict[str, dict[str, Record]] = {
            tag: {} for tag in self.manifest.slides if tag not in self.found and not _is_offer(tag)
        }
        write_manifest(self.package, Manifest(self.manifest.ruled, {**away, **slides}))
        return self.package.as_bytes()


def _base(tag: str) -> str:
    """The tag of a slide that goes on on others: "staff.2022.total.change" of "….change.2"."""
    return re.sub(r"\.\d+$", "", tag)


def _is_offer(tag: str) -> bool:
    return tag.startswith(OFFER)
