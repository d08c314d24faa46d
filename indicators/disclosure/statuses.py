"""The status of each cell, and what a reader learns from a choice of statuses."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from ..survey.groups import EVERYBODY
from ..survey.policy import Policy
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
    masked_valence,
    shown_figure,
    shown_size,
    status_by_threshold,
)
from .release import Release


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
        size_status = statuses.get(Cell(None, cell.group), Status.SHOWN)
        if size_status in HIDDEN:
            status = size_status
        elif cell.question is not None and status is Status.SHOWN:
            masked = is_masked(counted.counts[cell], policy)
            status = Status.MASKED if masked else Status.SHOWN
        statuses[cell] = status
    return statuses


def with_hidden(
    primary: Mapping[Cell, Status],
    secondary: frozenset[Cell],
    counted: Counted,
    mark: Status = Status.COMPLEMENT,
) -> dict[Cell, Status]:
    """The statuses with further cells hidden; a hidden size hides its group throughout.

    It then has one mark in every question: one for few answers would give its size away.
    """
    statuses = dict(primary)
    for cell, status in primary.items():
        size_cell = Cell(None, cell.group)
        if size_cell in secondary and primary[size_cell] not in HIDDEN:
            statuses[cell] = mark
        elif cell in secondary and status not in HIDDEN:
            statuses[cell] = Status.TOO_FEW if status is Status.NO_ANSWERS else mark
    return statuses


def release_of(
    counted: Counted, statuses: Mapping[Cell, Status], policy: Policy, published: Figures
) -> Release:
    """What a reader learns from a choice of statuses."""

    def shown(cell: Cell) -> Figure:
        if cell.question is None:
            return shown_size(counted.sizes[cell.group])
        if statuses[cell] is Status.MASKED:
            counts = counted.counts[cell]
            valence = masked_valence(counts, policy.protection)
            return masked_figure(counts.base, valence, policy.protection)
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
    """What a reader learns of every cell: what ``shown`` gives where it is shown, else its mark.

    ``statuses`` has the respondents of a group before its questions.
    """
    figures: dict[Cell, Figure] = dict(published)
    known = {cell for cell, figure in published.items() if figure.known}
    for cell, status in statuses.items():
        if cell in known and status not in HIDDEN:
            figures[cell] = shown(cell).meet(published[cell])
        elif cell in known:
            continue
        elif status not in HIDDEN:
            figures[cell] = shown(cell)
        elif cell.question is None:
            figures[cell] = hidden_size(status, cell.group, policy.stated)
        else:
            size = figures[Cell(None, cell.group)]
            figures[cell] = hidden_figure(status, cell.group, policy.stated, size)
    return _in_order_of_size(figures, statuses, known)


def _in_order_of_size(
    figures: dict[Cell, Figure], statuses: Mapping[Cell, Status], published: Collection[Cell]
) -> Figures:
    """The figures with what follows from hiding the smallest first: a group that is hidden for
    another's sake is no larger than any of its grouping that is shown."""
    smallest_shown: dict[tuple[str, ...], int] = {}
    size_statuses = {c: s for c, s in statuses.items() if c.question is None and c not in published}
    for cell, status in size_statuses.items():
        if status is Status.SHOWN and len(cell.group.labels) == 1:
            smallest_so_far = smallest_shown.get(cell.group.division, MANY)
            smallest_shown[cell.group.division] = min(smallest_so_far, figures[cell].base.most)
    for cell, status in size_statuses.items():
        if status in (Status.COMPLEMENT, Status.WITHHELD):
            smallest = smallest_shown.get(cell.group.division, MANY)
            figures[cell] = Figure(status, figures[cell].base.meet(Range(0, smallest)))
    return figures
