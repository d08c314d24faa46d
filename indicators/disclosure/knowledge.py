"""What a reader can work out of each cell that is not in print, exactly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product
from typing import TypeAlias

import numpy as np

from .figures import ANYTHING, Cell, Range
from .program import Goal
from .questions import Questions
from .system import CLASSES, System

_NO_GOAL: Goal = (None, None)
Sum: TypeAlias = tuple[Cell, Sequence[int]]
"""Some classes of a cell, which are added up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a reader can work out of a cell: its base, and its negative, neutral, positive and
    clearly positive answers."""

    base: Range
    counts: tuple[Range, ...] = (ANYTHING,) * 4


class Knowledge:
    """What can be worked out of the cells of some questions, which are looked at as asked for."""

    def __init__(self, questions: Questions) -> None:
        self._questions = questions
        self._known: dict[Cell, Known] = {}

    def of(self, cell: Cell) -> Known:
        """What a reader can work out of a cell that is not in print."""
        if cell not in self._known:
            cells = dict.fromkeys([cell, *self._questions.hidden(cell.question)])
            self._known |= self._known_of(cell.question, list(cells))
        return self._known[cell]

    def _known_of(self, question: str | None, cells: Sequence[Cell]) -> dict[Cell, Known]:
        """What a reader can work out of cells of a question: of all at once, as what shows how
        large one can be often shows it of others."""
        self._questions.begin(question)
        counts = ((0,), (1,), (2, 3), (3,)) if question is not None else ()
        kinds = (range(len(CLASSES) if counts else 1), *counts)
        ranges = iter(self._all_bounds(question, list(product(cells, kinds))))
        return {
            cell: Known(
                base=next(ranges), counts=tuple(islice(ranges, len(counts))) or (ANYTHING,) * 4
            )
            for cell in cells
        }

    def _all_bounds(self, question: str | None, sums: Sequence[Sum]) -> list[Range]:
        """All that some columns of some cells can add up to."""
        system = self._questions.system(question)
        columns = [system.of(*of_cell) for of_cell in sums]
        widest = dict(enumerate(map(system.program.limits, columns)))
        open_ = [place for place, limit in widest.items() if limit.width]
        if not self._questions.sizes_known:
            open_ = self._doubtful(system, columns, {place: widest[place] for place in open_})
        of_open = [columns[place] for place in open_]
        seen = system.program.reached(of_open, [widest[place] for place in open_]) if open_ else []
        for place, known in zip(open_, seen, strict=True):
            if known != widest[place]:
                widest[place] = system.program.bounds(columns[place])
        if not self._questions.sizes_known:
            for place in self._doubtful(system, columns, {place: widest[place] for place in open_}):
                if not self._is_possible(system, columns[place], widest[place]):
                    joint = self._questions.joint_system
                    widest[place] = joint.program.bounds(joint.of(*sums[place]))
        return list(widest.values())

    def _doubtful(
        self, system: System, columns: Sequence[Sequence[int]], widest: Mapping[int, Range]
    ) -> list[int]:
        """The places of sums of columns that do not reach both ends of their ranges at some sizes
        of which it is known that all questions agree with them."""
        goals: dict[int, Goal] = {n: known for n, known in widest.items() if known.width}
        for sizes in self._questions.possible_sizes if goals else ():
            program = system.program.held(system.sizes, sizes)
            within = {n: _within(goal, program.limits(columns[n])) for n, goal in goals.items()}
            places = [place for place, goal in within.items() if goal != _NO_GOAL]
            if not places:
                continue
            reached = program.reached([columns[n] for n in places], [within[n] for n in places])
            goals |= {n: _left(goals[n], known) for n, known in zip(places, reached, strict=True)}
            goals = {place: goal for place, goal in goals.items() if goal != _NO_GOAL}
        return list(goals)

    def _is_possible(self, system: System, columns: Sequence[int], known: Range) -> bool:
        """Whether a sum of columns has both ends of a range in solutions of its question whose
        sizes agree with every other one; as far as is easily seen."""
        costs = np.zeros(system.program.width)
        costs[columns] = 1.0
        for end, direction in zip(known, (costs, -costs), strict=True):
            found = [system.program.solution(direction), *system.program.solutions]
            ending = (solution for solution in found if solution[columns].sum() == end)
            if not any(
                self._questions.agree(solution[system.sizes].tolist()) for solution in ending
            ):
                return False
        return True


def _within(goal: Goal, limits: Range) -> Goal:
    """As much of a goal as can be come to within limits."""
    least, most = goal
    return (
        least if least is not None and limits.least <= least else None,
        most if most is not None and most <= limits.most else None,
    )


def _left(goal: Goal, reached: Range) -> Goal:
    """What is left of a goal."""
    least, most = goal
    return None if reached.least == least else least, None if reached.most == most else most
