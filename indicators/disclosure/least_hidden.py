"""The cheapest cells to hide, so that of every demand something is hidden, or shown after all."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..survey.groups import EVERYBODY
from .counted import Counted
from .figures import HIDDEN, MANY, Cell, Range, Status
from .program import Program
from .solver import Impossible

_BLOCK = 12  # cells put in order at once: the weights of a block stay small whole numbers


@dataclass(frozen=True, slots=True)
class Demand:
    """What has to hold of any choice that is safe: one of ``hide`` is hidden, or one of
    ``show``, which need not be hidden for its own sake, is not."""

    hide: frozenset[Cell]
    show: frozenset[Cell] = frozenset()


class _Rule(NamedTuple):
    """A cell that is hidden only where one of some others is hidden as well."""

    larger: Cell
    smaller: tuple[Cell, ...]


class Unmet(Exception):
    """No choice of cells meets all demands."""


def cheapest(
    demands: Collection[Demand],
    counted: Counted,
    primary: Mapping[Cell, Status],
    fixed: Collection[Cell],
) -> frozenset[Cell]:
    """The first in one total order of the choices that meet all demands.

    A figure of all respondents is hidden only where nothing else can be; then the fewest answers
    are lost, then the fewest cells, then the first cells in order. No two choices are alike in
    this order, so that which one is the first does not depend on how it is found. Of the groups
    of one grouping, the smaller is hidden before the larger, ``fixed`` cells aside: which one it
    is then does not depend on what is hidden, so that it gives nothing away.

    Raises:
        Unmet: If there is none.
    """
    if any(not demand.hide and not demand.show for demand in demands):
        raise Unmet
    rules = list(_smaller_first(demands, counted, primary, fixed))
    rank = {cell: n for n, cell in enumerate(counted.cells)}
    candidates = {cell for demand in demands for cell in demand.hide}
    candidates |= {cell for larger, smaller in rules for cell in (larger, *smaller)}
    cells = sorted(candidates, key=rank.__getitem__)
    program, columns = _program(cells, demands, rules)
    hidden = np.zeros(len(cells), np.int64)
    for weights in _levels(cells, counted, primary):
        costs = np.zeros(program.width)
        costs[columns] = weights
        try:
            hidden = program.solution(costs)[columns]
        except Impossible:
            raise Unmet from None
        weighed = np.flatnonzero(weights)
        limit = Range(-MANY, int(hidden @ weights))
        program.weighted_row(limit, [columns[n] for n in weighed], weights[weighed].tolist())
    return frozenset(
        cell for cell, is_hidden in zip(cells, hidden.tolist(), strict=True) if is_hidden
    )


def _levels(
    cells: Sequence[Cell], counted: Counted, primary: Mapping[Cell, Status]
) -> Iterator[np.ndarray]:
    """What a choice costs, the weightiest first: answers of everybody, answers, cells, and then
    which cells it has, block by block."""
    costs = np.array([_costs(cell, counted, primary) for cell in cells], np.int64).reshape(-1, 3)
    yield from costs.T
    for start in range(0, len(cells), _BLOCK):
        weights = np.zeros(len(cells), np.int64)
        size = min(_BLOCK, len(cells) - start)
        weights[start : start + size] = -(2 ** np.arange(size)[::-1])
        yield weights


def _smaller_first(
    demands: Collection[Demand],
    counted: Counted,
    primary: Mapping[Cell, Status],
    fixed: Collection[Cell],
) -> Iterator[_Rule]:
    """The rules that let the smaller groups of a grouping go before the larger ones."""
    questions_touched = {cell.question for demand in demands for cell in demand.hide}
    for division in dict.fromkeys(
        g.division for g in counted.structure.groups if len(g.labels) == 1
    ):
        groups = [group for group in counted.structure.groups if group.division == division]
        groups.sort(key=lambda group: counted.sizes[group])
        for question in (None, *(q for q in counted.questions if q in questions_touched)):
            row = [Cell(question, group) for group in groups]
            shown = [c for c in row if primary[c] not in (*HIDDEN, Status.NO_ANSWERS)]
            free = [cell for cell in shown if cell not in fixed]
            for smaller, larger in zip(free, free[1:], strict=False):
                size_cell = Cell(None, smaller.group)
                whole_group = () if question is None or size_cell in fixed else (size_cell,)
                yield _Rule(larger, (smaller, *whole_group))


def _costs(cell: Cell, counted: Counted, primary: Mapping[Cell, Status]) -> tuple[int, int, int]:
    """Answers of everybody lost, answers lost, and cells lost."""
    lost_cells = [
        Cell(question, cell.group)
        for question in (counted.questions if cell.question is None else (cell.question,))
        if primary[Cell(question, cell.group)] not in HIDDEN
    ]
    answers = sum(counted.base(lost_cell) for lost_cell in lost_cells)
    of_everybody = answers if cell.group == EVERYBODY else 0
    # The number of respondents is a figure too.
    return of_everybody, answers, len(lost_cells) + (cell.question is None)


def _program(
    cells: Sequence[Cell],
    demands: Collection[Demand],
    rules: Sequence[_Rule],
) -> tuple[Program, list[int]]:
    """The demands and rules as a program, and its columns that say whether a cell is hidden."""
    program = Program()
    hidden_column = {cell: program.column(Range(0, 1)) for cell in cells}
    columns = list(hidden_column.values())
    shown_column: dict[Cell, int] = {}
    for cell in dict.fromkeys(cell for demand in demands for cell in sorted(demand.show, key=str)):
        # A cell may be shown only if neither it nor its group is hidden.
        shown_column[cell] = program.column(Range(0, 1))
        for hider in {cell, Cell(None, cell.group)} & set(hidden_column):
            program.row(Range(0, 1), [shown_column[cell], hidden_column[hider]])
    for demand in demands:
        options = [hidden_column[cell] for cell in demand.hide] + [
            shown_column[cell] for cell in demand.show
        ]
        program.row(Range(1, MANY), sorted(options))
    for larger, smaller in rules:
        program.row(
            Range(0, MANY), [hidden_column[cell] for cell in smaller], [hidden_column[larger]]
        )
    return program, columns
