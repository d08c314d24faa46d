"""A second way to find what a reader can tell: every table that prints the same, one by one.

Written for tiny tables and for being obviously right: no solver, no linear programs, only
whole numbers that are tried. It shares with ``indicators.disclosure.attack`` nothing but the
types that say what is in print.

A *filling* is a row of numbers, one for each of the smallest groups. A question has a filling
for each class of answers; any four of them make a table, if what they add up to is in print.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indicators.disclosure import Cell, Range
from indicators.disclosure.release import Release
from indicators.survey.groups import EVERYBODY, Group

Fillings = NDArray[np.int64]
Key = tuple[Cell, str]

CLASSES = ("negative", "neutral", "merely", "clear")
_RADIX = 128  # above any number tried, so that a row of numbers can be written as one
_TOO_LARGE = 4_000_000  # pairs of fillings


class TooLarge(Exception):
    """There are more tables than a test should wait for."""


@dataclass(frozen=True)
class Tables:
    """All fillings of one question that some table has."""

    classes: tuple[Fillings, ...]
    others: Fillings
    positive: Fillings
    base: Fillings


def possible(release: Release) -> dict[Key, Range]:
    """The least and greatest value, over all tables that print the same, of what every group
    has: ``base`` (without a question: respondents), ``positive`` and the four classes.

    Raises:
        TooLarge: If there are too many.
    """
    nodes, total = release.structure.nodes, release.figures[Cell(None)].base.most
    figures = {g: release.figures.get(Cell(None, g)) for g in nodes}
    sizes = _fillings(
        release,
        {
            group: (_unprinted(release, group) if figure is None else figure.base).meet(
                Range(1, total)  # a group that there is has somebody in it
            )
            for group, figure in figures.items()
        },
    )
    asked = {question: _tables(release, question, sizes) for question in release.questions}
    fits = {question: _no_more(tables.base, sizes) for question, tables in asked.items()}
    # The questions have nothing in common but the sizes: all of them have to allow a size.
    of_all = np.array([fit.any(axis=0) for fit in fits.values()]).all(axis=0)
    found = {(Cell(None, group), "base"): _values(release, group, sizes[of_all]) for group in nodes}
    for question, tables in asked.items():
        left = _left(tables, tables.base[fits[question][:, of_all].any(axis=1)])
        named = zip(CLASSES, left.classes, strict=True)
        for what, fillings in (*named, ("positive", left.positive), ("base", left.base)):
            for group in nodes:
                found[Cell(question, group), what] = _values(release, group, fillings)
    return found


def _tables(release: Release, question: str, sizes: Fillings) -> Tables:
    """The fillings of a question, as long as nobody asks whether all of them fit the sizes."""
    nodes = release.structure.nodes
    figures = {g: release.figures.get(Cell(question, g)) for g in nodes}
    members = np.array([_members(release, group) for group in nodes]).T
    largest = (sizes @ members).max(axis=0)
    most = {g: Range(0, int(n)) for g, n in zip(nodes, largest, strict=True)}

    def within(place: int | None) -> dict[Group, Range]:
        """What is in print of a class, by its place in a figure; ``None`` is the base."""
        return {
            g: most[g] if f is None else most[g].meet(f.base if place is None else f.counts[place])
            for g, f in figures.items()
        }

    positive, clear = within(2), within(3)
    merely = {
        g: Range(max(0, known.least - clear[g].most), known.most - clear[g].least)
        for g, known in positive.items()
    }
    classes = tuple(_fillings(release, w) for w in (within(0), within(1), merely, clear))
    others = _sums(classes[0], classes[1])
    both = _kept(release, _sums(classes[2], classes[3]), positive)
    base = _kept(release, _sums(others, both), within(None))
    return Tables(classes, others, both, base)


def _left(tables: Tables, base: Fillings) -> Tables:
    """What is left of the fillings if these are all that the answers can add up to."""
    others, positive = _parts(tables.others, tables.positive, base)
    negative, neutral = _parts(tables.classes[0], tables.classes[1], others)
    merely, clear = _parts(tables.classes[2], tables.classes[3], positive)
    return Tables((negative, neutral, merely, clear), others, positive, base)


def _unprinted(release: Release, group: Group) -> Range:
    """The respondents of a group that is not listed: of three it would be, beside its like."""
    unlisted = group in release.structure.unlisted and group.named
    beside = any(group.division == other.division for other in release.structure.groups)
    return Range(1, 2 if unlisted and beside else 10**6)


def _smallest(release: Release) -> tuple[Group, ...]:
    """The groups that the others are made of; if nothing divides them, all respondents."""
    return release.structure.parts or (EVERYBODY,)


def _members(release: Release, group: Group) -> NDArray[np.bool_]:
    """Which of the smallest groups a group is made of."""
    return np.array([group.holds(part) for part in _smallest(release)])


def _fillings(release: Release, known: Mapping[Group, Range]) -> Fillings:
    """Every way to fill the smallest groups so that each group is within its range."""
    members = {group: _members(release, group) for group in known}
    most = np.array([
        min(known[group].most for group, inside in members.items() if inside[place])
        for place in range(len(_smallest(release)))
    ])  # fmt: skip
    found = np.zeros((1, 0), np.int64)
    for place, highest in enumerate(most):
        values = np.tile(np.arange(highest + 1), len(found))[:, None]
        found = np.hstack([np.repeat(found, highest + 1, axis=0), values])
        for group, inside in members.items():
            begun = found[:, inside[: place + 1]].sum(axis=1)
            to_come = most[place + 1 :][inside[place + 1 :]].sum()
            found = found[(begun + to_come >= known[group].least) & (begun <= known[group].most)]
        if len(found) > _TOO_LARGE:
            raise TooLarge
    return found


def _kept(release: Release, fillings: Fillings, known: Mapping[Group, Range]) -> Fillings:
    """The fillings in which each group is within its range."""
    fine = np.ones(len(fillings), bool)
    for group, range_ in known.items():
        values = fillings[:, _members(release, group)].sum(axis=1)
        fine &= (values >= range_.least) & (values <= range_.most)
    return fillings[fine]


def _no_more(one: Fillings, other: Fillings) -> NDArray[np.bool_]:
    """For each pair of fillings whether the one is nowhere more than the other."""
    if len(one) * len(other) > _TOO_LARGE:
        raise TooLarge
    return np.asarray((one[:, None, :] <= other[None, :, :]).all(axis=2))


def _as_one(fillings: Fillings) -> NDArray[np.int64]:
    """Each filling as one number; the number of a sum is the sum of the numbers."""
    return fillings @ (_RADIX ** np.arange(fillings.shape[1], dtype=np.int64))


def _pairs(one: Fillings, other: Fillings) -> NDArray[np.int64]:
    if len(one) * len(other) > _TOO_LARGE:
        raise TooLarge
    return np.add.outer(_as_one(one), _as_one(other))


def _sums(one: Fillings, other: Fillings) -> Fillings:
    """What any of some fillings and any of others add up to, each once."""
    sums = np.unique(_pairs(one, other))[:, None]
    return sums // _RADIX ** np.arange(one.shape[1], dtype=np.int64) % _RADIX


def _parts(one: Fillings, other: Fillings, sums: Fillings) -> tuple[Fillings, Fillings]:
    """The fillings that add up to one of some sums with one of the other fillings."""
    fine = np.isin(_pairs(one, other), _as_one(sums))
    return one[fine.any(axis=1)], other[fine.any(axis=0)]


def _values(release: Release, group: Group, fillings: Fillings) -> Range:
    values = fillings[:, _members(release, group)].sum(axis=1)
    return Range(int(values.min()), int(values.max()))
