"""Figures that were published before: what they tell together with those of today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from operator import attrgetter

from ..survey.groups import EVERYBODY, Group
from ..survey.policy import Policy
from .attack import Attack, Passed
from .counted import Counted
from .figures import ANYTHING, Cell, Figure, Figures, Range, Status
from .joined import Names, joined
from .program import Impossible
from .protection import release_of
from .regrouping import Regrouping, TooManyWays, agree, regroupings
from .release import CHANGED, TOGETHER, Breach, Release, leftovers
from .system import System

_AT_ONCE = 60  # of what follows; more would often be mended by the same figures


class _Way:
    """A way in which an earlier publication may hang together with today's."""

    def __init__(self, regrouping: Regrouping, grown: bool, bare: Release) -> None:
        """``bare`` is what is in print if nothing more is printed today; ``grown`` whether it is
        the earlier publication whose people are among those of the other."""
        self.regrouping, self._grown = regrouping, grown
        self._bare = bare
        self._passed: Passed = set()
        self._known: dict[Cell, frozenset[str]] = {}

    def _joined(self, now: Release) -> tuple[Release, Names]:
        """Both as one, and what the cells of today are called in it."""
        if self._grown:
            outer = replace(self.regrouping, outer=now)
            return joined(outer)[0], {cell: cell for cell in now.figures}
        return joined(replace(self.regrouping, inner=now))

    @cached_property
    def _without_today(self) -> tuple[Release, Names]:
        return self._joined(self._bare)

    @cached_property
    def _attack_before(self) -> Attack:
        return Attack(self._without_today[0])

    def is_possible(self, truth: Release) -> bool:
        """Whether it can be so, if these are the answers."""
        together = self._joined(truth)[0]
        try:
            System(together, together.questions).program.any_solution()
        except Impossible:
            return False
        return True

    def told(self) -> frozenset[Cell]:
        """The cells of today that the earlier publication tells by itself, whole."""
        if self.regrouping.added:
            return frozenset()
        _, names = self._without_today
        attack = self._attack_before
        cells = {name: cell for cell, name in names.items() if cell.question is not None}
        found = dict.fromkeys(b.cell for b in attack.breaches(cells=cells) if b.cell in cells)
        whole = (c for c in found if not any(known.width for known in attack.knows(c).counts))
        return frozenset(cells[cell] for cell in whole)

    def clashes(self, now: Release) -> Iterator[Breach]:
        """What follows from both as one, in the cells of today, or the first of it; what follows
        without what may still be hidden is no news to who knows that it is so."""
        together, names = self._joined(now)
        today = {name: cell for cell, name in names.items()}
        for breach in self._new(together):
            yield Breach(
                cell=today.get(breach.cell, breach.cell),
                what=breach.what,
                known=breach.known,
                used=frozenset(today[cell] for cell in breach.used if cell in today),
                rest=frozenset(today.get(cell, cell) for cell in breach.rest),
            )

    def _new(self, together: Release) -> list[Breach]:
        while True:
            enough = _AT_ONCE + sum(map(len, self._known.values()))
            found = _breaches(together, enough, self._passed)
            self._learn({breach.cell for breach in found})
            new = [b for b in found if _matters(b) and b.what not in self._known[b.cell]]
            if new or len(found) < enough:
                return new

    def _learn(self, cells: set[Cell]) -> None:
        """Looks up what is known of cells if nothing more is printed today."""
        new = cells - set(self._known)
        if not new:
            return
        together, _ = self._without_today
        found = [*leftovers(together), *self._attack_before.breaches(cells=new)]
        for cell in new:
            self._known[cell] = frozenset(b.what for b in found if b.cell == cell)


def _matters(breach: Breach) -> bool:
    """That somebody came in or moved is no secret; what they answered is."""
    return breach.cell.question is not None or breach.what != TOGETHER


@dataclass(frozen=True, slots=True)
class _Other:
    """An earlier publication of answers that differ, and the ways in which its groups may hang
    together with those of today; ``changed`` are the groups of today where these are too many."""

    before: Release
    ways: tuple[_Way, ...] = ()
    changed: tuple[Group, ...] = ()

    def clashes(self, now: Release) -> Iterator[Breach]:
        """What follows from both together."""
        yield from _changed_by_few(self.before, now)
        for cell, figure in now.figures.items():
            if cell.group in self.changed and figure.known:
                yield _change(cell)
        for way in self.ways:
            yield from way.clashes(now)

    def told(self) -> frozenset[Cell]:
        """The cells of today that it tells by itself, whichever way it is."""
        told = [way.told() for way in self.ways]
        return told[0].intersection(*told[1:]) if told else frozenset()


@dataclass(frozen=True, slots=True)
class Earlier:
    """Earlier publications of a wave.

    ``published``: figures of the same answers, which readers know and nobody can hide any more;
    of the same people in other groups, those of the groups that are the same. ``known``: the
    numbers that follow from these alone. ``others``: publications of answers that differ, because
    some have come in, been mended or been put in other groups.
    """

    published: Figures
    known: frozenset[tuple[Cell, str]]
    others: tuple[_Other, ...]

    def clashes(self, now: Release) -> Iterator[Breach]:
        """What follows from the figures of today together with those of other answers."""
        for other in self.others:
            yield from other.clashes(now)


def sorted_earlier(releases: Sequence[Release], counted: Counted, policy: Policy) -> Earlier:
    """Earlier publications, parted by whether they are about the same answers."""
    published: dict[Cell, Figure] = {}
    open_ = {Cell(None, group): Status.SHOWN for group in counted.sizes}
    open_ |= dict.fromkeys(counted.counts, Status.SHOWN)
    truth = release_of(counted, open_, policy, {})
    differ = []
    for number, release in enumerate(releases):
        of_all = release.figures.items()
        changed = {cell.group for cell, f in of_all if not _same(f, truth.figures.get(cell))}
        regrouped = {name for group in changed for name in group.division}
        for cell, figure in of_all:
            # That a hidden group is the same says nothing where others like it are not.
            is_sure = figure.known or not regrouped.intersection(cell.group.division)
            if is_sure and not {EVERYBODY, cell.group} & changed:
                before = published.get(cell, figure)
                # A mark counts as a figure; beside a number it tells nothing.
                both = figure.known and before.known
                told = max(figure, before, key=attrgetter("known"))
                published[cell] = figure.meet(before) if both else told
        if changed and release not in releases[:number]:
            differ.append(release)
    bare = without_today(truth, published)
    others = tuple(_other(release, truth, bare) for release in differ)
    for other in others:
        published |= {cell: truth.figures[cell] for cell in other.told()}
    return Earlier(published, known_already(truth, published), others)


def without_today(now: Release, published: Figures) -> Release:
    """What is in print if nothing more is printed today than the number of all respondents."""
    hidden = Figure(Status.TOO_FEW, ANYTHING)  # of which the size is to stay open as well
    cells = (Cell(q, group) for q in (None, *now.questions) for group in now.structure.groups)
    total = {cell: figure for cell, figure in now.figures.items() if cell == Cell(None)}
    return replace(now, figures=dict.fromkeys(cells, hidden) | total | dict(published))


def known_already(now: Release, published: Figures) -> frozenset[tuple[Cell, str]]:
    """The numbers that follow from what was published before, whatever is printed today."""
    found = _breaches(without_today(now, published), None, None) if published else []
    return frozenset((breach.cell, breach.what) for breach in found)


def _same(old: Figure, new: Figure | None) -> bool:
    return new is not None and agree(old, new)


def _other(before: Release, truth: Release, bare: Release) -> _Other:
    """What may be said of a publication of other answers, looked at with today's in hand.

    Which groups came from which is looked for in the figures as they are, shown or not: who
    knows the people knows it anyhow.
    """
    old, new = before.figures[Cell(None)], truth.figures[Cell(None)]
    fallback = _Other(before, changed=_differing(before, truth))
    if old.base.width and old.base.most >= new.base.least:
        return fallback  # nobody can tell whether anybody came or left
    totals = {q: before.figures.get(Cell(q)) for q in before.questions}
    alike = [q for q, f in totals.items() if f is not None and _same(f, truth.figures.get(Cell(q)))]
    same = old.base == new.base and 2 * len(alike) >= len(before.questions)
    if old.base == new.base and not same:
        return fallback  # some left, and as many came
    # Of the same people, a question with another total is one in which answers were mended.
    known = replace(before, questions=tuple(alike)) if same else before
    grown = new.base.least >= old.base.least
    inner, outer = (known, truth) if grown else (truth, known)
    try:
        for hidden_stay in (True, False):
            found = regroupings(inner, outer, not same, hidden_stay)
            ways = [_Way(way, grown, bare) for way in found]
            if possible := [way for way in ways if way.is_possible(truth)]:
                # Where all numbers fit without anybody losing or getting a name, so it is.
                plain = [way for way in possible if way.regrouping.nameless_stay]
                return _Other(before, tuple(plain or possible))
    except TooManyWays:
        pass
    return fallback


def _differing(before: Release, truth: Release) -> tuple[Group, ...]:
    """The groups of today that are not the same as then, where some have other names: of which
    of them is which nothing can be said, so all of them are hidden."""
    names = [
        {label for part in one.structure.parts for label in part.labels} for one in (before, truth)
    ]
    if names[0] == names[1] or not any(group.labels for group in before.structure.groups):
        return ()
    return tuple(
        group
        for group in truth.structure.groups
        if group.labels
        and not all(
            cell in before.figures and agree(before.figures[cell], figure)
            for cell, figure in truth.figures.items()
            if cell.group == group
        )
    )


def _changed_by_few(before: Release, now: Release) -> Iterator[Breach]:
    """Figures that differ by fewer answers than a figure needs: the difference is one."""
    for cell, new in now.figures.items():
        old = before.figures.get(cell)
        if cell.question is None or old is None or not (old.known and new.known):
            continue
        fewer = abs(new.base.least - old.base.least) < now.policy.least_in_group
        if fewer and not agree(old, new):
            yield _change(cell)


def _change(cell: Cell) -> Breach:
    return Breach(cell=cell, what=CHANGED, known=Range(0, 0), used=frozenset([cell]))


def _breaches(release: Release, enough: int | None, passed: Passed | None) -> list[Breach]:
    """The audit of figures from several publications, or the first of what it finds; nothing if
    they contradict each other, for then they are of different answers."""
    try:
        return [*leftovers(release), *Attack(release).breaches(enough, passed)]
    except Impossible:
        return []
