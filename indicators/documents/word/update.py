"""A report written anew into a file that its author has edited.

Only regions are replaced, and all else stays byte for byte. A region whose words the author has
changed is kept, and a later version of it offered beside it; one that the author has deleted is
not written again. What a region was is known from the register in the file.
"""

from __future__ import annotations

from ...words.errors import OutputError
from ..look import STANDARD, Look
from ..model import Document
from ..updating import Edited, Updated
from . import render
from .existing import Existing, existing_of
from .offers import offered_regions
from .parts import Parts, parts_of
from .settling import Settling


def update(
    existing: bytes, document: Document, edited: Edited = Edited.OFFER, *, look: Look = STANDARD
) -> Updated:
    """A file that was written before, with the regions of a document as they are now; the same
    bytes if they are as they were. Its own look stays.

    Raises:
        OutputError: If it is no Word file, was not written here, or is another document.
    """
    try:
        # Laid out on the page and in the styles of the file that it is put into.
        fresh = render(document, parts_of(existing).without_text, look=look)
    except OutputError as error:
        is_damaged = error.key == "output.template_unreadable"
        raise OutputError("updating.unreadable" if is_damaged else error.key) from error
    return updated(existing, fresh, edited)


def updated(existing: bytes, fresh: bytes, edited: Edited = Edited.OFFER) -> Updated:
    """The file of an author with the regions of a fresh one.

    Raises:
        OutputError: If the file is no report of the tool's, or another one than the fresh one.
    """
    old, new = _opened(parts_of(existing)), _opened(parts_of(fresh))
    if old.register.of != new.register.of:
        raise OutputError("updating.other")
    if elsewhere := old.elsewhere():
        raise OutputError("updating.elsewhere", names=elsewhere)
    run = Settling(old, new, edited)
    told = run.run()
    called = {tag: run.called(tag) for tag in told.names}
    # A file in which nothing changes is not even packed anew.
    kept = {*told.behind, *told.waiting, *told.offered, *told.outdated}
    stale = tuple(
        tag for tag, region in old.register.regions.items() if tag in kept and region.is_table
    )
    return Updated(old.parts.packed if run.is_changed else existing, told, called, stale)


def offers_in(file: bytes) -> tuple[str, ...]:
    """The regions of which a new version stands in a file, to be chosen or deleted."""
    existing = existing_of(parts_of(file))
    if existing is None:
        return ()
    offers = offered_regions(existing.register.regions.values())
    tags = (place.tag for place in existing.find(offers))
    return tuple(dict.fromkeys(tag.partition("~")[0] for tag in tags))


def _opened(parts: Parts) -> Existing:
    existing = existing_of(parts)
    if existing is None:
        raise OutputError("updating.not_ours")
    return existing
