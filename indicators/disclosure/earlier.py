"""Figures that were published before: what they tell together with those of today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..rounds import Policy
from .attack import Attack
from .figures import MANY, Cell, Figure, Figures, Range, Status
from .protection import Counted, Reason, release_of
from .release import Release, leftovers


@dataclass(frozen=True, slots=True)
class InPrint:
    """What readers know besides the figures of a round: those published ``earlier``, and, where
    years are ``compared``, how far the shares have moved."""

    earlier: tuple[Release, ...] = ()
    compared: bool = False


NOTHING_ELSE = InPrint()


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
    open_ = dict.fromkeys(counted.counts, Status.SHOWN)
    open_ |= {Cell(None, group): Status.SHOWN for group in counted.sizes}
    truth = release_of(counted, open_, policy, {}).figures
    for release in releases:
        known = {cell: figure for cell, figure in release.figures.items() if figure.known}
        if all(cell in truth and _agree(figure, truth[cell]) for cell, figure in known.items()):
            for cell, figure in known.items():
                published[cell] = _both(published.get(cell, figure), figure)
        elif release not in others:
            others.append(release)
    return Earlier(published, tuple(others))


def _agree(one: Figure, other: Figure) -> bool:
    """Whether two figures can be of the same answers."""
    pairs = zip((one.base, *one.counts), (other.base, *other.counts), strict=True)
    return all(a.meet(b).width >= 0 for a, b in pairs)


def _both(one: Figure, other: Figure) -> Figure:
    counts = [a.meet(b) for a, b in zip(one.counts, other.counts, strict=True)]
    return replace(one, counts=(counts[0], counts[1], counts[2], counts[3]))


def _same_people(before: Release, now: Release) -> bool:
    """Whether only the groups differ: the figures of all respondents are the same."""
    cells = [Cell(question) for question in (None, *now.questions)]
    told = [(before.figures[c], now.figures[c]) for c in cells if c in before.figures]
    return all(a.known and b.known and _agree(a, b) for a, b in told)


def _regrouped(before: Release, now: Release) -> Iterator[Reason]:
    """What the groups of today tell of those hidden then, where some were put together."""
    new = {
        cell: figure
        for cell, figure in now.figures.items()
        if figure.known and cell in before.figures and not before.figures[cell].known
    }
    together = replace(before, figures={**before.figures, **new})
    for breach in (*leftovers(together), *Attack(together).breaches()):
        if used := breach.used & set(new):
            yield Reason(breach.cell, used)


def _changed(before: Release, now: Release) -> Iterator[Reason]:
    """What the differences tell: those who came in or left, or whose answers were mended, are
    a group like any other, and all the more so if they are few."""
    differences: dict[Cell, Figure] = {}
    for cell, figure in now.figures.items():
        old = before.figures.get(cell)
        if cell.question is None or old is None or not (old.known and figure.known):
            continue
        changed = not _agree(old, figure)
        if changed and abs(figure.base.least - old.base.least) < now.policy.least_in_group:
            yield Reason(cell, frozenset([cell]))
        else:
            differences[cell] = _difference(old, figure) if changed else _NOTHING
    if any(figure.base.least < 0 for figure in differences.values()):
        differences = {cell: _difference(figure, _NOTHING) for cell, figure in differences.items()}
    if all(figure.base.least >= 0 for figure in differences.values()):
        yield from _added(differences, now)


def _added(differences: Figures, now: Release) -> Iterator[Reason]:
    """What can be worked out of those who came in (or left), from how many and what they
    answered in the groups where that is plain."""
    anything = Figure(Status.SHOWN, Range(0, MANY))
    nodes = now.structure.nodes
    figures = {**dict.fromkeys((Cell(None, group) for group in nodes), anything), **differences}
    release = replace(now, figures=figures)
    for breach in (*leftovers(release), *Attack(release).breaches()):
        used = frozenset(cell for cell in breach.used if cell.question is not None)
        yield Reason(breach.cell, used)


_NOTHING = Figure(Status.NO_ANSWERS, Range(0, 0), (Range(0, 0),) * 4)


def _difference(old: Figure, new: Figure) -> Figure:
    """How many more there are now, of all answers and of each kind."""

    def less(a: Range, b: Range) -> Range:
        return Range(a.least - b.most, a.most - b.least)

    counts = [less(a, b) for a, b in zip(new.counts, old.counts, strict=True)]
    return Figure(
        Status.SHOWN, less(new.base, old.base), (counts[0], counts[1], counts[2], counts[3])
    )
