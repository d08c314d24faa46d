"""A file that was written before, written anew: what its author has edited stays."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import Enum

from ..words.said import Listed, Said, Words

FIELD = re.compile(r"\{\s*([^\W\d_][\w-]*\.\d{4}(?:\.[\w-]+)+)\s*\}")
"""A figure asked for by its name in somebody's text: ``{staff.2022.time.positive}``."""

# The formats in which a file lives on with its author; the others are written over.
LIVING = ("word", "powerpoint")


class Edited(Enum):
    """What is done with a part that its author has edited: it is kept and a new version ``OFFER``ed
    beside it, it is overwritten (``FRESH``), or it is kept and nothing is offered (``KEEP``)."""

    OFFER = "offer"
    FRESH = "fresh"
    KEEP = "keep"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What has become of the parts of a file, each called by its name.

    ``updated`` are replaced. ``kept`` are edited and stay: those ``behind`` though there is a
    newer version, those ``offered`` with it beside them, those ``waiting`` with one that was offered
    before and is still to be chosen or deleted. ``overwritten`` are edited and replaced
    nevertheless. ``away`` are deleted by the author and not written again, ``added`` new.
    ``removed`` are no longer made, and ``outdated`` neither, but stay with their old figures since
    they are edited. Of the ``lost`` some program has dropped the names, so that they stay as they
    are.
    """

    updated: tuple[Words, ...] = ()
    kept: tuple[Words, ...] = ()
    behind: tuple[Words, ...] = ()
    offered: tuple[Words, ...] = ()
    overwritten: tuple[Words, ...] = ()
    away: tuple[Words, ...] = ()
    added: tuple[Words, ...] = ()
    removed: tuple[Words, ...] = ()
    outdated: tuple[Words, ...] = ()
    lost: tuple[Words, ...] = ()
    waiting: tuple[Words, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts that something is told of."""
        return tuple(str(name) for told in fields(self) for name in getattr(self, told.name))

    def sentences(self, called: Mapping[str, str]) -> Iterator[Words]:
        """A sentence for each thing that has been done with some part, by what it is ``called``
        rather than by its name where that is known."""
        newer = {*self.offered, *self.behind, *self.waiting}
        count = len(self.updated) + len(self.overwritten)
        yield Said(
            f"updating.updated.{('none', 'one')[count] if count < 2 else 'many'}", count=count
        )
        for key, names in (
            ("updating.overwritten", self.overwritten),
            ("updating.kept", tuple(name for name in self.kept if name not in newer)),
            ("updating.behind", self.behind),
            ("updating.offered", self.offered),
            ("updating.waiting", self.waiting),
            ("updating.outdated", self.outdated),
            ("updating.added", self.added),
            ("updating.removed", self.removed),
            ("updating.away", self.away),
            ("updating.lost", self.lost),
        ):
            if names:
                known = dict.fromkeys(called.get(str(name), name) for name in names)
                yield Said(key, names=_quoted(tuple(known)))


def _quoted(names: Sequence[Words]) -> Words:
    return Listed(tuple(Said("quoted", text=name) for name in names))


@dataclass(frozen=True, slots=True)
class Fields:
    """The bytes of a file with figures in its author's sentences: the ids of those that are other
    figures than before, and of those that its author has changed, which stay."""

    content: bytes
    updated: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Updated:
    """The bytes of a file that has been updated, what is told of that, and what the parts of it
    are ``called``; the tables that are ``stale`` have other figures than there are now."""

    content: bytes
    told: Told
    called: Mapping[str, str] = field(default_factory=dict)
    stale: tuple[str, ...] = ()

    @property
    def sentences(self) -> Iterator[Words]:
        """What is told, a sentence for each thing that has been done."""
        return self.told.sentences(self.called)
