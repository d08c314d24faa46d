"""The cheapest cells to hide, so that one of each choice is hidden."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

import numpy as np

from ..groups import EVERYBODY
from .counted import Counted
from .figures import HIDDEN, MANY, Cell, Range, Status
from .program import Program


def cheapest(
    choices: Collection[frozenset[Cell]],
    counted: Counted,
    primary: Mapping[Cell, Status],
    fixed: Collection[Cell],
) -> frozenset[Cell]:
    """The cells that lose the fewest answers, then the fewest cells, then the first in order.

    A figure of all respondents is hidden only where nothing else can be. Of the groups of one
    grouping, the smaller is hidden before the larger, ``fixed`` cells aside: which one it is
    then does not depend on what is hidden, so that it tells nothing of it.
    """
    rules = list(_smaller_first(choices, counted, primary, fixed))
    rank = {cell: n for n, cell in enumerate(counted.cells)}
    wanted = {cell for choice in choices for cell in choice}
    wanted |= {cell for larger, smaller in rules for cell in (larger, *smaller)}
    cells = sorted(wanted, key=rank.__getitem__)
    costs = [_costs(cell, rank[cell], counted, primary) for cell in cells]
    limits: list[int] = []
    for level in range(len(costs[0])):
        program = _program(cells, choices, rules)
        for earlier, limit in enumerate(limits):
            weights = [cost[earlier] for cost in costs]
            program.weighted_row(Range(0, limit), range(len(cells)), weights)
        weights = [cost[level] for cost in costs]
        hidden = program.solution(np.array(weights, float))
        limits.append(int(hidden @ np.array(weights)))
    return frozenset(cell for cell, one in zip(cells, hidden.tolist(), strict=True) if one)


def _smaller_first(
    choices: Collection[frozenset[Cell]],
    counted: Counted,
    primary: Mapping[Cell, Status],
    fixed: Collection[Cell],
) -> Iterator[tuple[Cell, tuple[Cell, ...]]]:
    """A cell that may be hidden, and those one of which has to be hidden with it."""
    touched = {cell.question for choice in choices for cell in choice}
    for division in dict.fromkeys(
        g.division for g in counted.structure.groups if len(g.labels) == 1
    ):
        groups = [group for group in counted.structure.groups if group.division == division]
        groups.sort(key=lambda group: counted.sizes[group])
        for question in (None, *(q for q in counted.questions if q in touched)):
            row = [Cell(question, group) for group in groups]
            shown = [c for c in row if primary[c] not in (*HIDDEN, Status.NO_ANSWERS)]
            free = [cell for cell in shown if cell not in fixed]
            for smaller, larger in zip(free, free[1:], strict=False):
                whole = Cell(None, smaller.group)
                throughout = () if question is None or whole in fixed else (whole,)
                yield larger, (smaller, *throughout)


def _costs(
    cell: Cell, rank: int, counted: Counted, primary: Mapping[Cell, Status]
) -> tuple[int, int, int, int]:
    """Answers of everybody lost, answers lost, cells lost, and the place in order."""
    lost = [
        Cell(question, cell.group)
        for question in (counted.questions if cell.question is None else (cell.question,))
        if primary[Cell(question, cell.group)] not in HIDDEN
    ]
    answers = sum(counted.base(one) for one in lost)
    whole = answers if cell.group == EVERYBODY else 0
    # The number of respondents is a figure too.
    return whole, answers, len(lost) + (cell.question is None), rank


def _program(
    cells: Sequence[Cell],
    choices: Collection[frozenset[Cell]],
    rules: Sequence[tuple[Cell, tuple[Cell, ...]]],
) -> Program:
    program = Program()
    places = {cell: program.column(Range(0, 1)) for cell in cells}
    for choice in choices:
        program.row(Range(1, MANY), sorted(places[cell] for cell in choice))
    for larger, smaller in rules:
        program.row(Range(0, MANY), [places[cell] for cell in smaller], [places[larger]])
    return program
