"""Whole numbers bound by linear constraints, and the least and greatest each can be.

What the constraints settle by themselves is found first, what solutions show already is looked
up, and linear programming answers before integer programming, which is asked only where its answer
is not whole.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from random import Random
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from .figures import Range
from .moves import TRIES
from .prepared import Prepared, Seen
from .solver import NEAR, Impossible, solve, whole
from .tightening import Limits, Rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ROUNDING = 1e-3
_FAILURES = 3  # that nothing is found by lot, before it is looked for in order
_TRIED = 5  # solutions: the last are the nearest
_KEPT = 50  # solutions of a program: the last


Goal: TypeAlias = tuple[int | None, int | None]
"""The least and the greatest value that a sum should come to, if they matter."""


class Program:
    """A system of linear constraints over whole numbers.

    Columns are the unknown numbers, each within a range; a row keeps a sum of columns within
    a range. What rows and ranges settle by themselves never comes to the solver, and the
    solutions that it finds are kept: what is seen in one need not be looked for again.
    """

    def __init__(self) -> None:
        self._ranges: list[Range] = []
        self._row_ranges: list[Range] = []
        self._starts = [0]
        self._columns: list[int] = []
        self._weights: list[int] = []
        self._wider: Program | None = None
        self._solutions: list[NDArray[np.int64]] = []
        self._prepared: Prepared | None = None

    def allows(self, columns: Sequence[int], values: Sequence[int]) -> bool:
        """Whether some columns can have these values, whatever the others have."""
        for solution in self._solutions[-_TRIED:]:
            other = solution.copy()
            other[columns] = values
            if self._ready.kept_by(other):
                return True
        try:
            found = whole(self._ready.fractions_with(columns, values))
            if found is None and self._solutions:
                found = self._ready.moves(self._solutions[0]).to(columns, values)
            if found is None:
                self.held(columns, values).any_solution()
            else:
                self._keep(found)
        except Impossible:
            return False
        return True

    @property
    def solutions(self) -> list[NDArray[np.int64]]:
        """The last solutions that were found."""
        return self._solutions

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self._ranges)

    def column(self, known: Range) -> int:
        """Adds an unknown number; returns its place."""
        self._solutions, self._prepared = [], None
        self._ranges.append(known)
        return len(self._ranges) - 1

    def row(self, known: Range, plus: Sequence[int], minus: Sequence[int] = ()) -> int:
        """Adds a constraint on a sum of columns, less others; returns its place."""
        return self.weighted_row(known, [*plus, *minus], [1] * len(plus) + [-1] * len(minus))

    def weighted_row(self, known: Range, columns: Sequence[int], weights: Sequence[int]) -> int:
        """Adds a constraint on a sum of columns, each times its weight; returns its place."""
        self._prepared = None
        self._columns += columns
        self._weights += weights
        self._starts.append(len(self._columns))
        self._row_ranges.append(known)
        kept = (s for s in self._solutions if known.least <= s[columns] @ weights <= known.most)
        self._solutions = list(kept)
        return len(self._row_ranges) - 1

    def held(self, columns: Sequence[int], values: Sequence[int]) -> Program:
        """The same program with some columns at some values."""
        held = Program()
        held._ranges, held._row_ranges = list(self._ranges), list(self._row_ranges)
        for column, value in zip(columns, values, strict=True):
            held._ranges[column] = Range(value, value)
        held._starts, held._columns = list(self._starts), list(self._columns)
        held._weights, held._wider = list(self._weights), self
        held._prepared = self._ready.held(columns, values)
        return held

    def seen(self, sums: Sequence[Sequence[int]], distances: Sequence[int]) -> list[Range]:
        """The least and the greatest value that sums of columns have in some solutions.

        Each time half of the sums, drawn by lot, are pushed up and the others down, and then the
        other way round, until each sum has two values as far ``distances`` as wanted, or hardly
        any more are found; then those that are left one by one. What is far apart here certainly
        is; what is not may still be so in another solution.

        Raises:
            Impossible: If there are none.
        """
        seen, needed = Seen(sums, self._solutions), np.asarray(distances)
        widths = np.array([self.limits(columns).width for columns in sums])
        pending = np.flatnonzero((seen.widths < needed) & (needed <= widths))
        lot = Random(0)  # any will do, but always the same
        while len(pending):
            signs = lot.choices((-1.0, 1.0), k=len(pending))
            costs = self._costs([sums[place] for place in pending.tolist()], signs)
            self._look(costs, seen)
            self._look(-costs, seen)
            narrow = pending[(seen.widths < needed)[pending]]
            if len(narrow) > 0.9 * len(pending):
                break
            pending = narrow
        for place in pending.tolist() if len(pending) > 1 else ():
            if seen.widths[place] < needed[place]:
                costs = self._costs([sums[place]], [1.0])
                self._look(costs, seen)
                self._look(-costs, seen)
        self._require_one(seen)
        return seen.ranges

    def reached(self, sums: Sequence[Sequence[int]], goals: Sequence[Goal]) -> list[Range]:
        """The least and the greatest value that sums of columns have in some solutions.

        Some of those that do not come to their goals, drawn by lot, are pushed there together, as
        long as that brings any there.

        Raises:
            Impossible: If there are none.
        """
        seen, lot = Seen(sums, self._solutions), Random(0)
        for end, direction in enumerate((1.0, -1.0)):
            wanted = np.array([goal[end] or 0 for goal in goals], np.int64)
            matters = np.array([goal[end] is not None for goal in goals], np.bool_)
            failures = 0
            while failures < _FAILURES and len(
                pending := np.flatnonzero(matters & (seen.ends[end] != wanted)).tolist()
            ):
                drawn = [place for place in pending if lot.random() < 0.5] or pending
                costs = self._costs([sums[place] for place in drawn], [direction] * len(drawn))
                self._look(costs, seen)
                brought = len(pending) - np.count_nonzero(matters & (seen.ends[end] != wanted))
                failures = 0 if brought else failures + 1
        self._require_one(seen)
        return seen.ranges

    def _costs(self, sums: Sequence[Sequence[int]], signs: Sequence[float]) -> NDArray[np.float64]:
        """Costs that push sums up and down."""
        costs = np.zeros(self.width)
        for columns, sign in zip(sums, signs, strict=True):
            costs[list(columns)] += sign
        return costs

    def _look(self, costs: NDArray[np.float64], seen: Seen) -> None:
        """Adds to what is seen a solution of least cost, or, where numbers that are not whole cost
        less, one that is near another; if one is easily found."""
        solution = whole(self._ready.fractions(costs))
        if solution is None:
            self._require_one(seen)
            solution = self._ready.moves(self._solutions[0]).cheaper(costs)
        if solution is not None:
            seen.add(self._keep(solution))

    def around(
        self, start: NDArray[np.int64], columns: Sequence[int]
    ) -> Iterator[NDArray[np.int64]]:
        """A solution, and others in which the sum of some columns is less, and greater: near it,
        if they are easily found, and far from it."""
        if not self._ready.kept_by(start):
            return
        yield start
        if not self.limits(columns).width:
            return
        costs = self._costs([columns], [1.0])
        for direction in (costs, -costs):
            solution = self._ready.moves(start).cheaper(direction, TRIES)
            if solution is not None:
                yield self._keep(solution)
        for direction in (costs, -costs):
            yield self.solution(direction)

    def _require_one(self, seen: Seen) -> None:
        """Adds to what is seen any solution, if none has been found yet."""
        if not self._solutions:
            seen.add(self.any_solution())

    def any_solution(self) -> NDArray[np.int64]:
        """Whole numbers that keep all constraints.

        Raises:
            Impossible: If there are none.
        """
        if self._solutions:
            return self._solutions[0]
        costs = np.zeros(self.width)
        values = self._ready.fractions(costs)
        if (found := whole(values)) is None:
            found = self._ready.rounded(values).nearest()
        return self.solution(costs) if found is None else self._keep(found)

    def whole_in(self, columns: Sequence[int]) -> list[int]:
        """Whole numbers for some columns, with which the others keep the constraints, whole or
        not."""
        values = self._ready.integers(np.zeros(self.width), columns)
        return [round(float(values[column])) for column in columns]

    def limits(self, columns: Sequence[int]) -> Range:
        """All that the sum of some columns can be, as far as ranges and rows settle it by
        themselves: as wide as its bounds, or wider."""
        return self._ready.limits_of_sum(list(columns))

    def bounds(self, columns: Sequence[int]) -> Range:
        """The least and the greatest value that the sum of some columns can have."""
        outer = self.limits(columns)
        if not outer.width:
            return outer
        costs = np.zeros(self.width)
        costs[list(columns)] = 1
        return Range(int(self.solution(costs) @ costs), int(self.solution(-costs) @ costs))

    def proof(self, columns: Sequence[int]) -> tuple[list[int], list[int]]:
        """The columns and the rows whose ranges the bounds of a sum follow from, as it is whole.

        Where only whole numbers in the columns make the bounds as tight as they are, these are all
        of them.
        """
        used_columns, used_rows = set[int](), set[int]()
        least, most = self.bounds(columns)
        for sign, end in ((1, least), (-1, most)):
            costs = np.zeros(self.width)
            costs[list(columns)] = sign
            solver = solve(self._ready.whole_model, costs)
            solution, value = solver.getSolution(), solver.getInfo().objective_function_value
            if not solution.dual_valid or _whole_above(value) != sign * end:
                return [*range(self.width)], [*range(len(self._row_ranges))]
            used_columns |= _not_zero(solution.col_dual)
            used_rows |= _not_zero(solution.row_dual)
        return sorted(used_columns), sorted(used_rows)

    def solution(self, costs: NDArray[np.float64]) -> NDArray[np.int64]:
        """Whole numbers that keep all constraints at the least cost; the costs are whole.

        Raises:
            Impossible: If there are none.
        """
        known = self._of_cost(self._ready.least_cost(costs), costs)
        if known is not None:
            return known
        values = self._ready.fractions(costs)
        if (found := whole(values)) is None:
            known = self._of_cost(_whole_above(float(values @ costs)), costs)
            if known is not None:
                return known
            found = np.rint(self._ready.integers(costs)).astype(np.int64)
        return self._keep(found)

    def _of_cost(self, cost: int, costs: NDArray[np.float64]) -> NDArray[np.int64] | None:
        """A solution that is known to cost so little."""
        return next((known for known in self._solutions if known @ costs <= cost), None)

    def _keep(self, solution: NDArray[np.int64]) -> NDArray[np.int64]:
        self._solutions = [*self._solutions[1 - _KEPT :], solution]
        return solution if self._wider is None else self._wider._keep(solution)

    @property
    def _ready(self) -> Prepared:
        """The columns and rows there are, ready to be solved."""
        if self._prepared is None:
            rows = Rows(
                starts=np.array(self._starts),
                columns=np.array(self._columns, np.int64),
                weights=np.array(self._weights, np.int64),
                limits=_limits(self._row_ranges),
            )
            self._prepared = Prepared(_limits(self._ranges), rows)
        return self._prepared


def _limits(ranges: Sequence[Range]) -> Limits:
    ends = np.array(ranges, np.int64).reshape(-1, 2)
    return Limits(ends[:, 0].copy(), ends[:, 1].copy())


def _not_zero(duals: Sequence[float]) -> set[int]:
    return set(np.flatnonzero(np.abs(duals) > NEAR).tolist())


def _whole_above(value: float) -> int:
    """The least whole number above a value found by floating point, or one less: where rounding
    hides that it is more, a short cut is missed and nothing else."""
    return math.ceil(value - _ROUNDING)
