"""What follows from an earlier publication and today's together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property, partial

from .attack import Attack, Passed
from .figures import Cell
from .joined import Joined, joined
from .regrouping import Regrouping
from .release import TOGETHER, Breach, Release, Told, leftovers
from .solver import Impossible
from .system import System

_AT_ONCE = 60  # of what follows; more would often be mended by the same figures


class JointAttack:
    """An earlier publication and today's under attack together, in one way in which they may hang
    together."""

    def __init__(self, regrouping: Regrouping, grown: bool, printed_before: Release) -> None:
        """``printed_before`` is what is in print if nothing more is printed today; ``grown`` says
        that the people of the earlier publication are among those of today."""
        self.regrouping, self._grown = regrouping, grown
        self._printed_before = printed_before
        self._passed: Passed = set()
        self._known: dict[Cell, Told] = {}

    def _joined(self, today: Release) -> Joined:
        """Both as one, and what the cells of today are called in it."""
        if self._grown:
            outer = replace(self.regrouping, outer=today)
            return Joined(joined(outer).release, {cell: cell for cell in today.figures})
        return joined(replace(self.regrouping, inner=today))

    @cached_property
    def _without_today(self) -> Joined:
        return self._joined(self._printed_before)

    @cached_property
    def _attack_before(self) -> Attack:
        return Attack(self._without_today.release)

    def is_possible(self, truth: Release) -> bool:
        """Whether it can be so, if these are the answers."""
        joint = self._joined(truth).release
        try:
            System(joint, joint.questions).program.any_solution()
        except Impossible:
            return False
        return True

    def revealed(self) -> frozenset[Cell]:
        """The cells of today whose counts all follow from the earlier publication alone."""
        if self.regrouping.added:
            return frozenset()
        attack, names = self._attack_before, self._without_today.names
        cell_of = {name: cell for cell, name in names.items() if cell.question is not None}
        breached = {breach.cell for breach in attack.breaches(cells=cell_of)} & cell_of.keys()
        return frozenset(
            cell_of[name]
            for name in breached
            if not any(known.width for known in attack.knows(name).counts)
        )

    def clashes(self, today: Release) -> Iterator[Breach]:
        """What follows from both together, in the cells of today, or the first of it. What follows
        even if nothing more is printed today is left out: hiding would not prevent it."""
        joint, names = self._joined(today)
        cell_of = {name: cell for cell, name in names.items()}
        for breach in self._new_breaches(joint):
            yield Breach(
                cell=cell_of.get(breach.cell, breach.cell),
                what=breach.what,
                known=breach.known,
                sources=partial(_named, breach, cell_of),
                rest=frozenset(cell_of.get(cell, cell) for cell in breach.rest),
            )

    def _new_breaches(self, joint: Release) -> list[Breach]:
        while True:
            enough = _AT_ONCE + sum(len(told.numbers) for told in self._known.values())
            breaches = audited(joint, enough, self._passed)
            self._learn({breach.cell for breach in breaches})
            new = [b for b in breaches if _matters(b) and self._known[b.cell].new([b])]
            if new or len(breaches) < enough:
                return new

    def _learn(self, cells: set[Cell]) -> None:
        """Looks up what is known of cells if nothing more is printed today."""
        unknown = cells - set(self._known)
        if not unknown:
            return
        joint = self._without_today.release
        breaches = [*leftovers(joint), *self._attack_before.breaches(cells=unknown)]
        for cell in unknown:
            self._known[cell] = Told.of(breach for breach in breaches if breach.cell == cell)


def _named(breach: Breach, cell_of: Mapping[Cell, Cell]) -> frozenset[Cell]:
    """The cells of today from which it follows."""
    return frozenset(cell_of[cell] for cell in breach.used if cell in cell_of)


def _matters(breach: Breach) -> bool:
    """That somebody has joined or moved is no secret; how they answered is."""
    return breach.cell.question is not None or breach.what != TOGETHER


def audited(release: Release, enough: int | None, passed: Passed | None) -> list[Breach]:
    """The audit of figures from several publications, or the first of what it finds; nothing if
    they contradict each other, for then they are of different answers."""
    try:
        return [*leftovers(release), *Attack(release).breaches(enough, passed)]
    except Impossible:
        return []
