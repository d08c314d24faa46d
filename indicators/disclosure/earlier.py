"""Figures that were published before: what they tell together with those of today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..groups import EVERYBODY, Group
from ..rounds import Policy
from .attack import Attack
from .counted import Counted
from .figures import MANY, Cell, Figure, Figures, Range, Status
from .program import Impossible
from .protection import Reason, release_of
from .release import Breach, Release, Structure, leftovers


@dataclass(frozen=True, slots=True)
class Earlier:
    """Earlier publications of a round.

    ``published``: figures of the same answers, which readers know and nobody can hide any more.
    ``others``: publications of answers that differ, because some have come in, been mended or
    been put in other groups.
    """

    published: Figures
    others: tuple[Release, ...]

    def clashes(self, now: Release) -> Iterator[Reason]:
        """What follows from the figures of today together with those of other answers."""
        for before in self.others:
            if _same_people(before, now):
                yield from _regrouped(before, now)
            else:
                yield from _changed(before, now)


def sorted_earlier(releases: Sequence[Release], counted: Counted, policy: Policy) -> Earlier:
    """Earlier publications, parted by whether they are about the same answers."""
    published: dict[Cell, Figure] = {}
    others = []
    open_ = {Cell(None, group): Status.SHOWN for group in counted.sizes}
    open_ |= dict.fromkeys(counted.counts, Status.SHOWN)
    truth = release_of(counted, open_, policy, {}).figures
    for release in releases:
        known = {cell: figure for cell, figure in release.figures.items() if figure.known}
        if all(cell in truth and _agree(figure, truth[cell]) for cell, figure in known.items()):
            for cell, figure in known.items():
                published[cell] = figure.meet(published.get(cell, figure))
        elif release not in others:
            others.append(release)
    return Earlier(published, tuple(others))


def _agree(old: Figure, new: Figure) -> bool:
    """Whether two figures can be of the same answers."""
    pairs = zip((old.base, *old.counts), (new.base, *new.counts), strict=True)
    return all(a.meet(b).width >= 0 for a, b in pairs)


def _in_both(before: Release, now: Release) -> Iterator[tuple[Cell, Figure, Figure]]:
    """The cells that are in print in both, and what stands there."""
    for cell, figure in now.figures.items():
        old = before.figures.get(cell)
        if old is not None and old.known and figure.known:
            yield cell, old, figure


def _same_people(before: Release, now: Release) -> bool:
    """Whether only the groups differ: what is known of all respondents is the same."""
    both = _in_both(before, now)
    return all(_agree(old, new) for cell, old, new in both if cell.group == EVERYBODY)


def _regrouped(before: Release, now: Release) -> Iterator[Reason]:
    """What the groups of today tell of those hidden then, where some were put together."""
    yield from _slightly_changed(before, now)
    yield from _put_together(before, now)
    new = {
        cell: figure
        for cell, figure in now.figures.items()
        if figure.known and cell in before.figures and not before.figures[cell].known
    }
    together = replace(before, figures={**before.figures, **new})
    for breach in _breaches(together):
        if used := breach.used & set(new):
            yield Reason(breach.cell, used)


def _breaches(release: Release) -> Iterator[Breach]:
    """The audit of figures from several publications; none if they contradict each other, for
    then they are of different answers."""
    try:
        yield from [*leftovers(release), *Attack(release).breaches()]
    except Impossible:
        return


def _slightly_changed(before: Release, now: Release) -> Iterator[Reason]:
    """Figures that differ by fewer answers than a figure needs: the difference is one."""
    for cell, old, new in _in_both(before, now):
        fewer = abs(new.base.least - old.base.least) < now.policy.least_in_group
        if cell.question is not None and fewer and not _agree(old, new):
            yield Reason(cell, frozenset([cell]))


def _put_together(before: Release, now: Release) -> Iterator[Reason]:
    """A new group may be an old one and a few more: then the few are the difference."""
    groups = set(now.structure.groups)
    for cell, figure in now.figures.items():
        if not figure.known or cell in before.figures:
            continue
        for other, old in before.figures.items():
            if other.question != cell.question or other.group in groups or not old.known:
                continue
            few = 0 < figure.base.least - old.base.least < now.policy.least_in_group
            if few and _can_be_part(old, figure):
                yield Reason(cell, frozenset([cell]))


def _can_be_part(small: Figure, large: Figure) -> bool:
    """Whether the answers of one figure can be some of those of another."""
    pairs = zip((small.base, *small.counts), (large.base, *large.counts), strict=True)
    return all(a.least <= b.most for a, b in pairs)


def _changed(before: Release, now: Release) -> Iterator[Reason]:
    """What the differences tell: those who came in or left, or whose answers were mended, are
    a group like any other, and all the more so if they are few."""
    yield from _slightly_changed(before, now)
    old, new = (release.figures[Cell(None)] for release in (before, now))
    if not (old.known and new.known) or old.base == new.base:
        return
    grown = new.base.least > old.base.least
    together = _in_two(*((before, now) if grown else (now, before)))
    for breach in _breaches(together):
        if breach.cell.question is None:
            continue  # that somebody came in is no secret; what they answered is
        first = {cell for cell in breach.used if _FIRST in cell.group.labels}
        of_all = breach.used - first
        today = of_all if grown else {Cell(q, Group(group.labels[1:])) for q, group in first}
        if used := today & set(now.figures):
            yield Reason(breach.cell, frozenset(used))


_FIRST, _ADDED = ("\0when", "first"), ("\0when", "added")


def _in_two(first: Release, all_: Release) -> Release:
    """Two publications as one: all respondents are those of the ``first`` and those added.

    It is as if they had one more grouping. Those added are nowhere in print, but under attack.
    """

    def among(kind: tuple[str, str], group: Group) -> Group:
        return Group((kind, *group.labels))

    groups = all_.structure.groups
    firsts = tuple(among(_FIRST, group) for group in first.structure.groups)
    added = tuple(among(_ADDED, group) for group in groups)
    parts = all_.structure.parts or (EVERYBODY,)
    structure = Structure(
        groups=(*groups, *firsts),
        unlisted=(*all_.structure.unlisted, *added),
        parts=tuple(among(kind, part) for part in parts for kind in (_FIRST, _ADDED)),
    )
    anybody = Figure(Status.SHOWN, Range(0, MANY))
    figures = dict.fromkeys((Cell(None, group) for group in structure.nodes), anybody)
    figures |= {Cell(q, among(_FIRST, g)): figure for (q, g), figure in first.figures.items()}
    figures |= all_.figures
    return replace(
        all_,
        questions=tuple(q for q in all_.questions if _grew(first, all_, q)),
        structure=structure,
        figures=figures,
    )


def _grew(first: Release, all_: Release, question: str) -> bool:
    """Whether the answers to a question can be those of then and some more."""
    both = _in_both(first, all_)
    return all(_can_be_part(old, new) for cell, old, new in both if cell.question == question)
