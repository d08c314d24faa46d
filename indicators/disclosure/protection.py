"""Which figures have to be hidden, so that none of those shown gives a hidden one away.

Thresholds come first. What total minus shown groups then leaves must be two groups at least
that hold the threshold together; and of no hidden group may a reader be able to work out an
answer (``attack``). Where one of these fails, some of the figures it follows from are hidden
as well: those that cost the fewest answers, then the fewest cells.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from ..groups import EVERYBODY
from ..rounds import Policy
from .attack import Attack, Passed
from .counted import Counted
from .figures import (
    HIDDEN,
    MANY,
    Cell,
    Figure,
    Figures,
    Range,
    Status,
    hidden_figure,
    hidden_size,
    is_masked,
    masked_figure,
    shown_figure,
    shown_size,
    status_by_threshold,
)
from .hitting import cheapest
from .release import Breach, Release, leftovers

_AT_ONCE = 60  # breaches mended in one go; more would often be mended by the same figures


@dataclass(frozen=True, slots=True)
class Reason:
    """Why more had to be hidden: what could be worked out, and from which figures."""

    protected: Cell
    used: frozenset[Cell]


@dataclass(frozen=True, slots=True)
class Protection:
    """The status of every cell, what was attacked in vain, and the reasons for those hidden for
    another's sake."""

    statuses: Mapping[Cell, Status]
    release: Release
    reasons: tuple[Reason, ...] = ()

    @property
    def hidden(self) -> frozenset[Cell]:
        """The cells that are not shown."""
        return frozenset(cell for cell, status in self.statuses.items() if status in HIDDEN)


class Unprotectable(Exception):
    """Nothing more can be hidden, and still something can be worked out."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Given:
    """What is settled before protecting: cells ``hidden`` by an earlier step, and figures of the
    same answers that stand in print already, which readers know and nobody can hide any more."""

    hidden: frozenset[Cell] = frozenset()
    published: Figures = field(default_factory=dict)


def protect(
    counted: Counted,
    policy: Policy,
    given: Given,
    clashes: Callable[[Release], Iterable[Reason]] = lambda _: (),
) -> Protection:
    """Hides as little as has to be hidden.

    ``clashes`` gives what follows from a release together with figures of other answers.

    Raises:
        Unprotectable: If that is not possible.
    """
    primary = with_hidden(thresholds(counted, policy), given.hidden, counted)
    fixed = _fixed(counted, primary, policy, given.published)
    reasons: list[Reason] = []
    choices: list[frozenset[Cell]] = []
    further: frozenset[Cell] = frozenset()
    passed: Passed = set()
    while True:
        statuses = with_hidden(primary, further, counted)
        release = release_of(counted, statuses, policy, given.published)
        found = [*clashes(release), *map(_reason, leftovers(release))] or [
            _reason(breach) for breach in Attack(release, counted.sizes).breaches(_AT_ONCE, passed)
        ]
        if not found:
            return Protection(statuses, release, tuple(reasons))
        for reason in dict.fromkeys(found):
            choice = _hideable(reason.used, primary, fixed)
            if not choice:
                raise Unprotectable(reason)
            reasons.append(reason)
            choices.append(choice)
        further = cheapest(choices, counted, primary, fixed)


def _fixed(
    counted: Counted, primary: Mapping[Cell, Status], policy: Policy, published: Figures
) -> frozenset[Cell]:
    """The cells in print already of which today's figure tells no more: hiding it is in vain."""
    today = release_of(counted, primary, policy, published).figures
    return frozenset(
        cell
        for cell, figure in published.items()
        if cell not in today or today[cell].counts == figure.counts
    )


def thresholds(counted: Counted, policy: Policy) -> dict[Cell, Status]:
    """The status of each cell by its own answers alone.

    A group whose size is hidden is hidden in every question: its size would else follow from
    a question that nobody of the small group answered.
    """
    statuses: dict[Cell, Status] = {}
    if not counted.sizes[EVERYBODY]:  # every group was left out: all there, all hidden
        return dict.fromkeys(counted.cells, Status.TOO_FEW)
    for cell in counted.cells:
        status = status_by_threshold(counted.base(cell), cell.group, policy)
        whole = statuses.get(Cell(None, cell.group), Status.SHOWN)
        if whole in HIDDEN:
            status = whole
        elif cell.question is not None and status is Status.SHOWN:
            masked = is_masked(counted.counts[cell], policy)
            status = Status.MASKED if masked else Status.SHOWN
        statuses[cell] = status
    return statuses


def with_hidden(
    primary: Mapping[Cell, Status], further: frozenset[Cell], counted: Counted
) -> dict[Cell, Status]:
    """The statuses with further cells hidden; a hidden size hides its group throughout.

    It then has the same mark in every question: that one has few answers would tell its size.
    """
    statuses = dict(primary)
    for cell, status in primary.items():
        whole = Cell(None, cell.group)
        if whole in further and primary[whole] not in HIDDEN:
            statuses[cell] = Status.COMPLEMENT
        elif cell in further and status not in HIDDEN:
            few = status is Status.NO_ANSWERS
            statuses[cell] = Status.TOO_FEW if few else Status.COMPLEMENT
    return statuses


def release_of(
    counted: Counted, statuses: Mapping[Cell, Status], policy: Policy, published: Figures
) -> Release:
    """What a reader is told by a choice of statuses."""

    def shown(cell: Cell) -> Figure:
        if cell.question is None:
            return shown_size(counted.sizes[cell.group])
        if statuses[cell] is Status.MASKED:
            counts = counted.counts[cell]
            return masked_figure(counts.base, counts.unanimous, policy.protection)
        return shown_figure(counted.counts[cell])

    return Release(
        questions=counted.questions,
        structure=counted.structure,
        figures=printed_figures(statuses, shown, policy, published),
        policy=policy,
    )


def printed_figures(
    statuses: Mapping[Cell, Status],
    shown: Callable[[Cell], Figure],
    policy: Policy,
    published: Figures,
) -> Figures:
    """What a reader is told of every cell: by ``shown`` where it is, else by its mark.

    ``statuses`` has the respondents of a group before its questions.
    """
    figures: dict[Cell, Figure] = dict(published)
    for cell, status in statuses.items():
        if cell in published and status not in HIDDEN:
            figures[cell] = shown(cell).meet(published[cell])
        elif cell in published:
            continue
        elif status not in HIDDEN:
            figures[cell] = shown(cell)
        elif cell.question is None:
            figures[cell] = hidden_size(status, cell.group, policy)
        else:
            size = figures[Cell(None, cell.group)]
            figures[cell] = hidden_figure(status, cell.group, policy, size)
    return _in_order_of_size(figures, statuses, published)


def _in_order_of_size(
    figures: dict[Cell, Figure], statuses: Mapping[Cell, Status], published: Figures
) -> Figures:
    """The figures with what the rule of the smallest group tells: a group that is hidden for
    another's sake is no larger than any of its grouping that is shown."""
    shown: dict[tuple[str, ...], int] = {}
    sizes = {c: s for c, s in statuses.items() if c.question is None and c not in published}
    for cell, status in sizes.items():
        if status is Status.SHOWN and len(cell.group.labels) == 1:
            most = shown.get(cell.group.division, MANY)
            shown[cell.group.division] = min(most, figures[cell].base.most)
    for cell, status in sizes.items():
        if status is Status.COMPLEMENT:
            smallest = shown.get(cell.group.division, MANY)
            figures[cell] = Figure(status, figures[cell].base.meet(Range(0, smallest)))
    return figures


def _reason(breach: Breach) -> Reason:
    return Reason(breach.cell, breach.used)


def _hideable(
    used: Iterable[Cell], primary: Mapping[Cell, Status], fixed: Collection[Cell]
) -> frozenset[Cell]:
    """The cells one of which has to be hidden: some figure that was used, or all of its group.

    The number of all respondents stays: where it gives a group away, the division goes.
    """
    cells = {cell for cell in used if cell in primary and primary[cell] not in HIDDEN}
    cells |= {Cell(None, cell.group) for cell in cells}
    return frozenset(cells - {Cell(None, EVERYBODY)} - set(fixed))
