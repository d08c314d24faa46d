"""How the groups of two publications of the same people may hang together.

A wave that is published, and then published again with other units, is in print with two
groupings of the same people. Who went where is written down nowhere, but colleagues know. So
every way is tried in which the groups of one publication can lie in those of the other, as far
as the figures allow: a unit may have a new name, have been split or merged with others, or have
lost somebody. A group that cannot be placed may be anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from ..survey.groups import Group
from ..survey.periods import PERIOD
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
    outer_names, inner_names = groupings_of(outer), groupings_of(inner)
    only_outer = [name for name in outer_names if name not in (*inner_names, PERIOD)]
    choices: list[list[tuple[str, tuple[str, Ways] | None]]] = []
    for name in inner_names:
        if name == PERIOD:  # a quarter is the same one ever after
            choices.append([(name, None)])
            continue
        candidates = [name] if name in outer_names else only_outer
        pairs = [
            _Pair(_Grouping(inner, name), _Grouping(outer, outer_name), added, hidden_stay)
            for outer_name in candidates
        ]
        ways = [(name, (pair.outer.name, way)) for pair in pairs for way in pair.ways()]
        is_unchanged = any(pair.unchanged for pair in pairs if pair.outer.name == name)
        choices.append([(name, None)] if is_unchanged or not ways else list(ways))
    if np.prod([len(ways) for ways in choices], dtype=float) > _MOST_WAYS:
        raise TooManyWays
    return [
        Regrouping(
            inner=inner,
            outer=outer,
            added=added,
            ways={name: way for name, way in chosen if way is not None},
        )
        for chosen in product(*choices)
    ]


def movings(inner: Release, outer: Release, added: bool) -> Iterator[Regrouping]:
    """The ways in which people may have moved between groups that all bear their names still, for
    where not every way can be looked at: into groups that may have grown, out of the others; or
    anywhere."""
    names = groupings_of(inner)
    if not set(names) <= set(groupings_of(outer)):
        return
    pairs = {
        name: _Pair(_Grouping(inner, name), _Grouping(outer, name), added, hidden_stay=False)
        for name in names
    }
    if not all(pair.same_labels for pair in pairs.values()):
        return
    for one_way in (True, False):
        ways = {name: (name, pair.moving(one_way)) for name, pair in pairs.items()}
        changed = {name: way for name, way in ways.items() if not pairs[name].unchanged}
        yield Regrouping(inner=inner, outer=outer, added=added, ways=changed)


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
            known = (_UNKNOWN,) * 5 if figure is None else (figure.base, *figure.counts)
            ranges += known[:1] if question is None else known
        ends = np.array(ranges, np.int64)
        return cls(ends[:, 0], ends[:, 1])


@dataclass(frozen=True, slots=True)
class _Grouping:
    """A grouping of a publication."""

    release: Release
    name: str

    def numbers(self, questions: Sequence[str]) -> dict[str, _Numbers]:
        """The numbers of its groups by their labels."""
        parts = self.release.structure.parts
        labels = dict.fromkeys(dict(part.labels).get(self.name, "") for part in parts)
        return {
            label: _Numbers.of(self.release, Group(((self.name, label),)), questions)
            for label in labels
        }

    def figures_of(self, label: str) -> Iterator[tuple[Cell, Figure]]:
        """The figures of the group of a label, and of those that it is crossed in."""
        for cell, figure in self.release.figures.items():
            if (self.name, label) in cell.group.labels:
                yield cell, figure


class _Pair:
    """A grouping of one publication beside one of the other."""

    def __init__(self, inner: _Grouping, outer: _Grouping, added: bool, hidden_stay: bool) -> None:
        self.outer, self._inner, self._added = outer, inner, added
        shared_questions = set(inner.release.questions) & set(outer.release.questions)
        questions = [q for q in outer.release.questions if q in shared_questions]
        self._old_numbers, self._new_numbers = inner.numbers(questions), outer.numbers(questions)
        shared = [label for label in self._old_numbers if label and label in self._new_numbers]
        self._kept = [label for label in shared if self._is_kept(label, hidden_stay)]
        self._old_labels = self._others_in(self._old_numbers)
        self._new_labels = self._others_in(self._new_numbers)

    def _is_kept(self, label: str, hidden_stay: bool) -> bool:
        """Whether the groups of a label can be the same people; a hidden one only if it stays."""
        fits = can_be_part if self._added else agree
        pairs = list(self._figures_of(label))
        known = not pairs or any(old.known and new.known for old, new in pairs)
        return (hidden_stay or known) and all(fits(old, new) for old, new in pairs)

    def _figures_of(self, label: str) -> Iterator[tuple[Figure, Figure]]:
        """The figures about a label that both publications have."""
        old_label, new_label = (self._inner.name, label), (self.outer.name, label)
        for cell, figure in self._inner.figures_of(label):
            labels = (
                new_label if of_cell == old_label else of_cell for of_cell in cell.group.labels
            )
            counterpart = Cell(cell.question, Group(tuple(labels)))
            if counterpart in self.outer.release.figures:
                yield figure, self.outer.release.figures[counterpart]

    def _others_in(self, labels: Iterable[str]) -> list[str]:
        return [label for label in labels if label and label not in self._kept]

    @property
    def unchanged(self) -> bool:
        return not self._old_labels and not self._new_labels

    @property
    def same_labels(self) -> bool:
        """Whether all groups bear the names they had."""
        return set(self._old_numbers) == set(self._new_numbers)

    def moving(self, one_way: bool) -> Ways:
        """The labels in ``inner`` that people may have, if whoever has another has moved between
        groups that are not the same; if ``one_way``, out of those that cannot have grown, or into
        others."""
        stay = () if self._added else self._kept
        labels = [label for label in self._old_numbers if label and label not in stay]
        left = [label for label in labels if not (one_way and self._may_have_grown(label))]
        shrunk = [label for label in left if one_way and self._may_have_shrunk(label)]
        joined = {
            label: tuple(dict.fromkeys((label, *left))) for label in labels if label not in shrunk
        }
        return {label: (label,) for label in ("", *stay, *shrunk)} | joined

    def _may_have_grown(self, label: str) -> bool:
        old, new = self._old_numbers[label], self._new_numbers[label]
        return bool((old.least <= new.most).all())

    def _may_have_shrunk(self, label: str) -> bool:
        old, new = self._old_numbers[label], self._new_numbers[label]
        return bool((new.least <= old.most).all())

    def ways(self) -> Iterator[Ways]:
        """The labels in ``inner`` that the people of each label of ``outer`` may have."""
        ways: list[Ways] = []
        for places in self._placed(self._new_labels, self._old_labels):
            origins = {
                new: self._old_labels if old is None else [old] for new, old in places.items()
            }
            unplaced = [new for new, old in places.items() if old is None]
            ways += self._with_nameless(origins, unplaced, self._old_labels)
        for places in self._placed(self._old_labels, self._new_labels):
            origins = {
                new: [old for old, place in places.items() if place in (new, None)]
                for new in self._new_labels
            }
            unplaced_old = [old for old, place in places.items() if place is None]
            ways += self._with_nameless(origins, self._new_labels, unplaced_old)
        if not ways:
            ways += self._with_nameless(
                dict.fromkeys(self._new_labels, self._old_labels),
                self._new_labels,
                self._old_labels,
            )
        yield from (way for n, way in enumerate(ways) if way not in ways[:n])

    def _with_nameless(
        self, origins: Mapping[str, Sequence[str]], from_none: Sequence[str], to_none: Sequence[str]
    ) -> Iterator[Ways]:
        """The ways with these origins: where those without a name are the same people, where people
        of some groups had no name, where some have none any more, and where both is so."""
        kept = {label: (label,) for label in self._kept}
        stayed: Ways = kept | {new: tuple(old) for new, old in origins.items()}
        named = {new: (*old, "") if new in from_none else old for new, old in stayed.items()}
        changes: list[tuple[Ways, Sequence[str]]] = [(stayed, ())]
        if "" in self._old_numbers or "" in self._new_numbers:
            changes += [(named, ()), (stayed, to_none), (named, to_none)]
        for now, lost in changes:
            yield {new: old or ("",) for new, old in now.items()} | {"": (*lost, "")}

    def _placed(
        self, items: Sequence[str], places: Sequence[str]
    ) -> Iterator[dict[str, str | None]]:
        """Every way to put each item in a place, or nowhere, that the numbers allow; an item is
        nowhere only if no place can hold it."""
        split = items is self._new_labels
        item_numbers, place_numbers = self._old_numbers, self._new_numbers
        if split:
            item_numbers, place_numbers = place_numbers, item_numbers
        filled = not self._added or not split  # a place holds what lies in it
        emptied = not self._added or split  # and has nothing that does not lie in it
        slack = item_numbers[""].most if "" in item_numbers else 0
        tries = 0

        def holds(placed: Mapping[str, str | None]) -> bool:
            for place in places:
                within = [item_numbers[item] for item, home in placed.items() if home == place]
                if (
                    filled
                    and (sum(numbers.least for numbers in within) > place_numbers[place].most).any()
                ):
                    return False
                unplaced = [item_numbers[item] for item in items if placed.get(item) is None]
                most = sum((numbers.most for numbers in (*within, *unplaced)), start=slack)
                if emptied and (most < place_numbers[place].least).any():
                    return False
            return True

        def rest(
            placed: dict[str, str | None], items_left: Sequence[str]
        ) -> Iterator[dict[str, str | None]]:
            nonlocal tries
            tries += 1
            if tries > _MOST_TRIES:
                raise TooManyWays
            if not items_left:
                unplaced = [item for item, home in placed.items() if home is None]
                extensions = (placed | {item: place} for item in unplaced for place in places)
                if not any(map(holds, extensions)):
                    yield placed
                return
            for place in (*places, None):
                if holds(extended := placed | {items_left[0]: place}):
                    yield from rest(extended, items_left[1:])

        if items and places:
            yield from rest({}, items)
