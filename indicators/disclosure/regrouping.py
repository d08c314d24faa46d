"""How the groups of two publications of the same people may hang together.

A wave that is published, and then published again with other units, is in print with two
groupings of the same people. Which of them went where is written down nowhere, but colleagues
know. So every way is looked at in which the groups of one publication lie in those of the
other, as far as the figures allow it: a unit that has a new name, was split or put together
with others, or that somebody has left. What cannot be placed may be anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from ..survey.groups import Group
from .figures import MANY, Cell, Figure, Range
from .release import Release

_MOST_TRIES = 5_000
_MOST_WAYS = 60

Ways: TypeAlias = Mapping[str, tuple[str, ...]]
"""For each label of a grouping of ``outer``: the labels that its people may have in ``inner``."""


class TooManyWays(Exception):
    """So much has changed that not every way can be looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regrouping:
    """One way in which two publications may hang together.

    All people of ``inner`` are in ``outer``; with ``added``, some of outer are not in inner.
    ``ways`` has the groupings of inner whose groups are others in outer, each with the grouping
    of outer that its people are known by, and their possible labels.
    """

    inner: Release
    outer: Release
    added: bool
    ways: Mapping[str, tuple[str, Ways]] = field(default_factory=dict)

    @property
    def nameless_stay(self) -> bool:
        """Whether those without a name are the same people in both."""
        return all(
            ("" in old) == (new == "") and (new != "" or len(old) == 1)
            for _, way in self.ways.values()
            for new, old in way.items()
        )


def regroupings(
    inner: Release, outer: Release, added: bool, hidden_stay: bool = True
) -> list[Regrouping]:
    """Every way in which they may hang together, those that know more before the others.

    With ``hidden_stay``, a group that is hidden in one is the one of that name in the other.

    Raises:
        TooManyWays: If these are too many to be looked at.
    """
    ours, theirs = groupings_of(outer), groupings_of(inner)
    new = [name for name in ours if name not in theirs]
    found: list[list[tuple[str, tuple[str, Ways] | None]]] = []
    for name in theirs:
        by = [name] if name in ours else new
        pairs = [_Pair(inner, outer, (name, other), added, hidden_stay) for other in by]
        ways = [(name, (pair.other, way)) for pair in pairs for way in pair.ways()]
        same = any(pair.unchanged for pair in pairs if pair.other == name)
        found.append([(name, None)] if same or not ways else list(ways))
    if np.prod([len(ways) for ways in found], dtype=float) > _MOST_WAYS:
        raise TooManyWays
    return [
        Regrouping(
            inner=inner,
            outer=outer,
            added=added,
            ways={name: way for name, way in chosen if way is not None},
        )
        for chosen in product(*found)
    ]


def groupings_of(release: Release) -> tuple[str, ...]:
    """The groupings that the parts of a release are known by."""
    return next((part.division for part in release.structure.parts), ())


def agree(old: Figure, new: Figure) -> bool:
    """Whether two figures can be of the same answers."""
    pairs = zip((old.base, *old.counts), (new.base, *new.counts), strict=True)
    return all(a.meet(b).width >= 0 for a, b in pairs)


def can_be_part(small: Figure, large: Figure) -> bool:
    """Whether the answers of one figure can be some of those of another."""
    pairs = zip((small.base, *small.counts), (large.base, *large.counts), strict=True)
    return all(a.least <= b.most for a, b in pairs)


_UNKNOWN = Range(0, MANY)


@dataclass(frozen=True, slots=True)
class _Numbers:
    """What is known of all numbers of a group, ends by ends."""

    least: NDArray[np.int64]
    most: NDArray[np.int64]

    @classmethod
    def of(cls, release: Release, group: Group, questions: Sequence[str]) -> _Numbers:
        ranges: list[Range] = []
        for question in (None, *questions):
            figure = release.figures.get(Cell(question, group))
            whole = (_UNKNOWN,) * 5 if figure is None else (figure.base, *figure.counts)
            ranges += whole[:1] if question is None else whole
        ends = np.array(ranges, np.int64)
        return cls(ends[:, 0], ends[:, 1])


class _Pair:
    """A grouping of one publication beside one of the other."""

    def __init__(
        self,
        inner: Release,
        outer: Release,
        names: tuple[str, str],
        added: bool,
        hidden_stay: bool,
    ) -> None:
        name, other = names
        self.other, self._added = other, added
        both = set(inner.questions) & set(outer.questions)
        self._questions = [question for question in outer.questions if question in both]
        self._olds = self._numbers(inner, name)
        self._news = self._numbers(outer, other)
        fits = can_be_part if added else agree
        named = [label for label in self._olds if label and label in self._news]
        pairs = {label: [*_pairs(inner, outer, (name, label), (other, label))] for label in named}
        told = {k: any(a.known and b.known for a, b in of) for k, of in pairs.items() if of}
        self._kept = [
            label
            for label in named
            if all(fits(*pair) for pair in pairs[label]) and (hidden_stay or told.get(label, True))
        ]
        self.old = [label for label in self._olds if label and label not in self._kept]
        self.new = [label for label in self._news if label and label not in self._kept]

    @property
    def unchanged(self) -> bool:
        return not self.old and not self.new

    def _numbers(self, release: Release, name: str) -> dict[str, _Numbers]:
        labels = dict.fromkeys(dict(part.labels).get(name, "") for part in release.structure.parts)
        return {
            label: _Numbers.of(release, Group(((name, label),)), self._questions)
            for label in labels
        }

    def ways(self) -> Iterator[Ways]:
        """The labels in ``inner`` that the people of each label of ``outer`` may have."""
        found: list[Ways] = []
        for places in self._placed(self.new, self.old):
            came = {new: self.old if old is None else [old] for new, old in places.items()}
            loose = [new for new, old in places.items() if old is None]
            found += self._with_nameless(came, loose, self.old)
        for places in self._placed(self.old, self.new):
            came = {
                new: [old for old, place in places.items() if place in (new, None)]
                for new in self.new
            }
            lost = [old for old, place in places.items() if place is None]
            found += self._with_nameless(came, self.new, lost)
        if not found:
            found += self._with_nameless(dict.fromkeys(self.new, self.old), self.new, self.old)
        yield from (way for n, way in enumerate(found) if way not in found[:n])

    def _with_nameless(
        self, came: Mapping[str, Sequence[str]], from_none: Sequence[str], to_none: Sequence[str]
    ) -> Iterator[Ways]:
        """The same where those without a name are the same people, and where people of some
        groups had none, or have none any more."""
        kept = {label: (label,) for label in self._kept}
        yield kept | {new: tuple(old) or ("",) for new, old in came.items()} | {"": ("",)}
        if "" in self._olds or "" in self._news:
            moved = {new: (*old, *([""] if new in from_none else [])) for new, old in came.items()}
            yield kept | moved | {"": (*to_none, "")}

    def _placed(
        self, items: Sequence[str], places: Sequence[str]
    ) -> Iterator[dict[str, str | None]]:
        """Each item in a place, or nowhere, as far as the numbers allow; no item is nowhere that
        could be somewhere."""
        split = items is self.new
        own, other = (self._news, self._olds) if split else (self._olds, self._news)
        filled = not self._added or not split  # a place holds what lies in it
        emptied = not self._added or split  # and has nothing that does not lie in it
        slack = own[""].most if "" in own else 0
        tries = 0

        def holds(placed: Mapping[str, str | None]) -> bool:
            for place in places:
                inside = [own[item] for item, where in placed.items() if where == place]
                if filled and (sum(one.least for one in inside) > other[place].most).any():
                    return False
                loose = [own[item] for item in items if placed.get(item) is None]
                most = sum((one.most for one in (*inside, *loose)), start=slack)
                if emptied and (most < other[place].least).any():
                    return False
            return True

        def rest(
            placed: dict[str, str | None], left: Sequence[str]
        ) -> Iterator[dict[str, str | None]]:
            nonlocal tries
            tries += 1
            if tries > _MOST_TRIES:
                raise TooManyWays
            if not left:
                loose = [item for item, where in placed.items() if where is None]
                could = (placed | {item: place} for item in loose for place in places)
                if not any(map(holds, could)):
                    yield placed
                return
            for place in (*places, None):
                if holds(more := placed | {left[0]: place}):
                    yield from rest(more, left[1:])

        if items and places:
            yield from rest({}, items)


def _pairs(
    inner: Release, outer: Release, old: tuple[str, str], new: tuple[str, str]
) -> Iterator[tuple[Figure, Figure]]:
    """The figures of both about a label: of its group, and of those that it is crossed in."""
    for cell, figure in inner.figures.items():
        if old in cell.group.labels:
            group = Group(tuple(new if label == old else label for label in cell.group.labels))
            if (same := outer.figures.get(Cell(cell.question, group))) is not None:
                yield figure, same
