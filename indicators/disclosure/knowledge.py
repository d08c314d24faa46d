"""What a reader can work out of each cell that is not in print, exactly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, product
from typing import TypeAlias

import numpy as np

from .figures import ANYTHING, NOTHING, Cell, Range
from .questions import Questions
from .system import CLASSES, System

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
        limits = list(map(system.program.limits, columns))
        seen = system.program.reached(columns, limits)
        widest = [
            known if known == limit else system.program.bounds(of_sum)
            for known, limit, of_sum in zip(seen, limits, columns, strict=True)
        ]
        for place in self._doubtful(system, columns, widest):
            if not self._is_possible(system, columns[place], widest[place]):
                joint = self._questions.joint_system
                widest[place] = joint.program.bounds(joint.of(*sums[place]))
        return widest

    def _doubtful(
        self, system: System, columns: Sequence[Sequence[int]], widest: Sequence[Range]
    ) -> list[int]:
        """The places of sums of columns that do not reach both ends of their ranges at some sizes
        of which it is known that all questions agree with them."""
        if self._questions.sizes_known:
            return []
        narrow = [place for place, known in enumerate(widest) if known.width]
        found = dict.fromkeys(narrow, NOTHING)
        for sizes in self._questions.possible_sizes if narrow else ():
            program = system.program.held(system.sizes, sizes)
            goals = [widest[place] for place in narrow]
            reached = program.reached([columns[place] for place in narrow], goals)
            for place, known in zip(narrow, reached, strict=True):
                found[place] = found[place].join(known)
            narrow = [place for place in narrow if found[place] != widest[place]]
        return narrow

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
