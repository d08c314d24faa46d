"""Figures that were published before: what follows from them together with those of today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from operator import attrgetter

from ..survey.groups import EVERYBODY, Group
from ..survey.policy import Policy
from .counted import Counted
from .figures import ANYTHING, Cell, Figure, Figures, Range, Status
from .joint_attack import JointAttack, audited
from .regrouping import Regrouping, TooManyWays, agree, movings, regroupings
from .release import CHANGED, Breach, Release, Told
from .statuses import release_of


@dataclass(frozen=True, slots=True)
class _OtherAnswers:
    """An earlier publication of answers that differ, and the ways in which its groups may hang
    together with those of today; ``changed`` are the groups of today where these are too many."""

    before: Release
    ways: tuple[JointAttack, ...] = ()
    changed: tuple[Group, ...] = ()

    def clashes(self, today: Release) -> Iterator[Breach]:
        """What follows from both together."""
        yield from _changed_by_few(self.before, today)
        for cell, figure in today.figures.items():
            if cell.group in self.changed and figure.known:
                yield _change_breach(cell)
        for way in self.ways:
            yield from way.clashes(today)

    def revealed(self) -> frozenset[Cell]:
        """The cells of today that it gives away by itself, whichever way is the true one."""
        by_way = [way.revealed() for way in self.ways]
        return by_way[0].intersection(*by_way[1:]) if by_way else frozenset()


@dataclass(frozen=True, slots=True)
class Earlier:
    """Earlier publications of a wave.

    ``published``: figures of the same answers, which readers know and nobody can hide any more;
    of the same people in other groups, those of the groups that are the same. ``known``: what
    follows from these alone. ``others``: publications of answers that differ, because
    some have come in, been mended or been put in other groups.
    """

    published: Figures
    known: Told
    others: tuple[_OtherAnswers, ...]

    def clashes(self, today: Release) -> Iterator[Breach]:
        """What follows from the figures of today together with those of other answers."""
        for other in self.others:
            yield from other.clashes(today)


def sorted_earlier(releases: Sequence[Release], counted: Counted, policy: Policy) -> Earlier:
    """Earlier publications, parted by whether they are about the same answers."""
    published: dict[Cell, Figure] = {}
    printed: dict[Cell, Figure] = {}
    all_shown = {Cell(None, group): Status.SHOWN for group in counted.sizes}
    all_shown |= dict.fromkeys(counted.counts, Status.SHOWN)
    truth = release_of(counted, all_shown, policy, {})
    different = []
    for number, release in enumerate(releases):
        figures = release.figures.items()
        changed = {cell.group for cell, f in figures if not _same(f, truth.figures.get(cell))}
        regrouped = {name for group in changed for name in group.division}
        for cell, figure in figures:
            # That a hidden group is the same says nothing where others like it are not.
            is_sure = figure.known or not regrouped.intersection(cell.group.division)
            if is_sure and not {EVERYBODY, cell.group} & changed:
                for figures_then in (published, *([] if release.is_more else [printed])):
                    figures_then[cell] = _both(figure, figures_then.get(cell, figure))
        if changed and release not in releases[:number]:
            different.append(release)
    printed_before = without_today(truth, printed)
    others = tuple(_ways_of(release, truth, printed_before) for release in different)
    for other in others:
        revealed = {cell: truth.figures[cell] for cell in other.revealed()}
        published |= revealed
        printed |= {} if other.before.is_more else revealed
    return Earlier(published, known_already(truth, printed), others)


def _both(figure: Figure, other: Figure) -> Figure:
    """What two publications say of a cell. A mark counts as a figure; beside a number it adds
    nothing."""
    if figure.known and other.known:
        return figure.meet(other)
    return max(figure, other, key=attrgetter("known"))


def without_today(today: Release, published: Figures) -> Release:
    """What is in print if nothing more is printed today than the number of all respondents."""
    hidden = Figure(Status.TOO_FEW, ANYTHING)  # of which the size is to stay open as well
    cells = (Cell(q, group) for q in (None, *today.questions) for group in today.structure.groups)
    total = {cell: figure for cell, figure in today.figures.items() if cell == Cell(None)}
    return replace(today, figures=dict.fromkeys(cells, hidden) | total | dict(published))


def known_already(today: Release, published: Figures) -> Told:
    """What follows from what was published before, whatever is printed today."""
    return Told.of(audited(without_today(today, published), None, None) if published else [])


def _same(old: Figure, new: Figure | None) -> bool:
    return new is not None and agree(old, new)


def _ways_of(before: Release, truth: Release, printed_before: Release) -> _OtherAnswers:
    """A publication of other answers, with the ways in which it may hang together with today's.

    Which groups came from which is looked for in today's true figures, shown or not: whoever
    knows the people knows it anyhow.
    """
    old_total, new_total = before.figures[Cell(None)], truth.figures[Cell(None)]
    fallback = _OtherAnswers(before, changed=_differing(before, truth))
    if old_total.base.width and old_total.base.most >= new_total.base.least:
        return fallback  # it is not known whether anybody came or left
    totals = {q: before.figures.get(Cell(q)) for q in before.questions}
    same_totals = [
        question
        for question, total in totals.items()
        if total is not None and _same(total, truth.figures.get(Cell(question)))
    ]
    same_people = old_total.base == new_total.base and 2 * len(same_totals) >= len(before.questions)
    if old_total.base == new_total.base and not same_people:
        return fallback  # some left, and as many came
    # Of the same people, a question with another total is one in which answers were mended.
    comparable = replace(before, questions=tuple(same_totals)) if same_people else before
    grown = new_total.base.least >= old_total.base.least
    inner, outer = (comparable, truth) if grown else (truth, comparable)

    def possible(candidates: Iterable[Regrouping]) -> list[JointAttack]:
        ways = [JointAttack(candidate, grown, printed_before) for candidate in candidates]
        return [way for way in ways if way.is_possible(truth)]

    with suppress(TooManyWays):
        for hidden_stay in (True, False):
            if ways := possible(regroupings(inner, outer, not same_people, hidden_stay)):
                # Where all numbers fit without anybody losing or getting a name, so it is.
                undisturbed = [way for way in ways if way.regrouping.nameless_stay]
                return _OtherAnswers(before, tuple(undisturbed or ways))
    return replace(fallback, ways=tuple(possible(movings(inner, outer, not same_people))[:1]))


def _differing(before: Release, truth: Release) -> tuple[Group, ...]:
    """The groups of today that differ from those then, where some have other names: which of
    them is which cannot be said, so all of them are hidden."""
    labels_then, labels_now = (
        {label for part in release.structure.parts for label in part.labels}
        for release in (before, truth)
    )
    if labels_then == labels_now or not any(g.labels for g in before.structure.groups):
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


def _changed_by_few(before: Release, today: Release) -> Iterator[Breach]:
    """Figures that differ by fewer answers than a figure needs: the difference is one."""
    for cell, new in today.figures.items():
        old = before.figures.get(cell)
        if cell.question is None or old is None or not (old.known and new.known):
            continue
        by_few = abs(new.base.least - old.base.least) < today.policy.least_in_group
        if by_few and not agree(old, new):
            yield _change_breach(cell)


def _change_breach(cell: Cell) -> Breach:
    return Breach(cell=cell, what=CHANGED, known=Range(0, 0), sources=lambda: frozenset([cell]))
