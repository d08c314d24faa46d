"""Which figures have to be hidden, so that none of those shown gives a hidden one away.

Thresholds come first. What total minus shown groups then leaves must be two groups at least
that hold the threshold together; and of no hidden group may a reader be able to work out an
answer (``attack``). Where one of these fails, some of the figures it follows from are hidden
as well: those that cost the fewest answers, then the fewest cells.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..survey.groups import EVERYBODY
from ..survey.policy import Policy, Zeros
from .attack import Attack, Passed
from .counted import Counted
from .figures import HIDDEN, Cell, Figures, Status, threshold
from .least_hidden import Demand, Unmet, cheapest
from .release import CHANGED, TOGETHER, Breach, Release, Told, leftovers
from .statuses import release_of, thresholds, with_hidden

_AT_ONCE = 60  # breaches mended in one go; more would often be mended by the same figures


@dataclass(frozen=True, slots=True)
class Protection:
    """The status of every cell, and what was attacked in vain."""

    statuses: Mapping[Cell, Status]
    release: Release

    @property
    def hidden(self) -> frozenset[Cell]:
        """The cells that are not shown."""
        return frozenset(cell for cell, status in self.statuses.items() if status in HIDDEN)


class Unprotectable(Exception):
    """Nothing more can be hidden, and still something can be worked out."""

    def __init__(self, breach: Breach) -> None:
        super().__init__(breach)
        self.breach = breach


@dataclass(frozen=True, slots=True)
class Given:
    """What is settled before protecting: cells ``hidden`` by an earlier step, figures of the same
    answers that stand in print already, which readers know and nobody can hide any more, with what
    is ``known`` by them, and cells ``shown`` that stand in tables of other runs."""

    hidden: frozenset[Cell] = frozenset()
    published: Figures = field(default_factory=dict)
    shown: frozenset[Cell] = frozenset()
    known: Told = Told()


def protect(
    counted: Counted,
    policy: Policy,
    given: Given,
    clashes: Callable[[Release], Iterable[Breach]] = lambda _: (),
) -> Protection:
    """Hides as little as has to be hidden.

    ``clashes`` gives what follows from a release together with figures of other answers.

    Raises:
        Unprotectable: If that is not possible.
    """
    primary = _settled(counted, policy, given)
    fixed = given.shown | _fixed(counted, primary, policy, given.published)
    demands: dict[Demand, Breach] = {}
    secondary: frozenset[Cell] = frozenset()
    passed: Passed = set()
    while True:
        statuses = with_hidden(primary, secondary, counted, _mark(policy))
        release = release_of(counted, statuses, policy, given.published)
        choice = _Choice(counted, primary, statuses, fixed, release)
        breaches = [*clashes(release), *given.known.new(leftovers(release))]
        if not breaches:
            attack = Attack(release, counted.sizes)
            enough = _AT_ONCE + len(given.known.numbers)
            breaches = given.known.new(attack.breaches(enough, passed))
        by_demand = {choice.demand(breach): breach for breach in breaches}
        if not by_demand:
            return Protection(statuses, release)
        demands |= by_demand
        try:
            secondary = cheapest(demands, counted, primary, fixed)
        except Unmet:
            raise Unprotectable(next(iter(by_demand.values()))) from None


@dataclass(frozen=True, slots=True)
class _Choice:
    """What is hidden at a time, and what a breach of it demands of every other choice."""

    counted: Counted
    primary: Mapping[Cell, Status]
    statuses: Mapping[Cell, Status]
    fixed: Collection[Cell]
    release: Release

    def demand(self, breach: Breach) -> Demand:
        """One of the figures used has to be hidden, or what follows from them shown: then it is no
        secret. Every safe choice meets every demand, so the final choice does not depend on which
        breaches are found, or by which proofs."""
        if breach.what == CHANGED:
            show: frozenset[Cell] = frozenset()
        elif breach.what == TOGETHER:
            remainder = breach.known.least - sum(
                map(self.counted.base, filter(self._may_be_shown, breach.rest))
            )
            show = breach.rest if not remainder else frozenset()
        else:
            show = frozenset([breach.cell, *self._excuses(breach)])
        return Demand(self._hideable(breach.used), frozenset(filter(self._may_be_shown, show)))

    def _may_be_shown(self, cell: Cell) -> bool:
        """Whether a cell is hidden for the sake of others only."""
        hidden = self.statuses.get(cell) in HIDDEN
        return hidden and self.primary[cell] not in HIDDEN

    def _excuses(self, breach: Breach) -> Iterator[Cell]:
        """Cells that would let the number be known if they were shown."""
        question, group = breach.cell
        if question is None:
            return
        counts = self.counted.counts
        for larger in self.release.structure.above(group):
            cell = Cell(question, larger)
            if cell in self.primary and counts[cell].unanimous is not None:
                yield cell  # that all of them answered alike would be in print
        unsure = self.release.policy.zeros is Zeros.PUBLISH and breach.known.width
        unlisted = breach.cell not in self.primary
        if unsure or (unlisted and self._is_large(breach.cell)):
            yield from (cell for cell in self.primary if cell.question in (question, None))

    def _is_large(self, cell: Cell) -> bool:
        """Whether what is left over of today's answers might itself be shown."""
        counts = self.counted.counts.get(cell)
        return counts is not None and counts.base >= self.release.policy.least_in_group

    def _hideable(self, used: Iterable[Cell]) -> frozenset[Cell]:
        """The cells one of which may be hidden: some figure that was used, or all of its group.

        The number of all respondents stays: where it gives a group away, the division goes.
        """
        cells = {cell for cell in used if self.statuses.get(cell, Status.TOO_FEW) not in HIDDEN}
        cells |= {Cell(None, cell.group) for cell in cells}
        shown = {cell for cell in cells if self.statuses[cell] not in HIDDEN}
        return frozenset(shown - {Cell(None, EVERYBODY)} - set(self.fixed))


def _fixed(
    counted: Counted, primary: Mapping[Cell, Status], policy: Policy, published: Figures
) -> frozenset[Cell]:
    """The cells in print already to which today's figure adds nothing: hiding it is in vain."""
    figures_today = release_of(counted, primary, policy, published).figures
    return frozenset(
        cell
        for cell, figure in published.items()
        if figure.known
        and (cell not in figures_today or figures_today[cell].counts == figure.counts)
    )


def _mark(policy: Policy) -> Status:
    """The mark of what is hidden for another's sake."""
    return Status.WITHHELD if policy.is_raised else Status.COMPLEMENT


def _settled(counted: Counted, policy: Policy, given: Given) -> dict[Cell, Status]:
    """The status of each cell by the thresholds, and by the steps before.

    What a raised threshold hides was shown before it was raised; it and what was hidden for
    another's sake have one mark.
    """
    statuses = with_hidden(thresholds(counted, policy.stated), given.hidden, counted)
    if not policy.is_raised:
        return statuses
    hidden = {
        cell
        for cell, status in statuses.items()
        if status is Status.COMPLEMENT
        or (status not in HIDDEN and 0 < counted.base(cell) < threshold(cell.group, policy))
    }
    shown = {c: Status.SHOWN if s is Status.COMPLEMENT else s for c, s in statuses.items()}
    return with_hidden(shown, frozenset(hidden), counted, Status.WITHHELD)
