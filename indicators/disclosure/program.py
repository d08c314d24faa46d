"""Whole numbers bound by linear constraints, and the least and greatest each can be.

A thin layer over HiGHS: one model, kept while the objective changes. Linear programming
answers first; integer programming is asked only where its answer is not whole.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from random import Random
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

from ..words.errors import DisclosureError
from .figures import MANY, Range

if TYPE_CHECKING:
    from highspy import Highs, HighsModelStatus
    from numpy.typing import NDArray

# How HiGHS finds its answers. What is hidden does not depend on it (tests/test_canonical.py).
OPTIONS = {"output_flag": False, "threads": 1, "simplex_strategy": 4, "mip_rel_gap": 0.0}
_NEAR = 1e-6
_DRAWS = 7
_SCREEN = 1  # the descriptor of standard output
_screen_lock = Lock()


class Impossible(DisclosureError):
    """No numbers keep all the constraints."""


class Program:
    """A system of linear constraints over whole numbers.

    Columns are the unknown numbers, each within a range; a row keeps a sum of columns within
    a range.
    """

    def __init__(self) -> None:
        self._ranges: list[Range] = []
        self._row_ranges: list[Range] = []
        self._starts = [0]
        self._columns: list[int] = []
        self._weights: list[int] = []
        self._fixed: dict[int, int] = {}
        self._solver: Highs | None = None

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self._ranges)

    def column(self, known: Range) -> int:
        """Adds an unknown number; returns its place."""
        self._ranges.append(known)
        return len(self._ranges) - 1

    def row(self, known: Range, plus: Sequence[int], minus: Sequence[int] = ()) -> int:
        """Adds a constraint on a sum of columns, less others; returns its place."""
        return self.weighted_row(known, [*plus, *minus], [1] * len(plus) + [-1] * len(minus))

    def weighted_row(self, known: Range, columns: Sequence[int], weights: Sequence[int]) -> int:
        """Adds a constraint on a sum of columns, each times its weight; returns its place."""
        self._columns += columns
        self._weights += weights
        self._starts.append(len(self._columns))
        self._row_ranges.append(known)
        return len(self._row_ranges) - 1

    def seen(self, sums: Sequence[Sequence[int]], distances: Sequence[int]) -> list[Range]:
        """The least and the greatest value that sums of columns have in some solutions.

        Each time half of the sums, drawn by lot, are pushed up and the others down, and then the
        other way round, until each sum has two values as far ``distances`` as wanted, or hardly
        any more are found. What is far apart here certainly is; what is not may still be so in
        another solution.
        """
        columns = np.array([column for of_sum in sums for column in of_sum], np.intp)
        starts = np.cumsum([0, *map(len, sums)])[:-1]
        least = np.full(len(sums), MANY, np.int64)
        most = -least
        needed = np.asarray(distances)
        pending = np.flatnonzero(
            np.array([self._sum_of_ranges(of_sum).width for of_sum in sums]) >= needed
        )
        lot = Random(0)  # any will do, but always the same
        for _ in range(_DRAWS):
            signs = lot.choices((-1.0, 1.0), k=len(pending))
            for direction in (1.0, -1.0):
                costs = np.zeros(len(self._ranges))
                for place, sign in zip(pending.tolist(), signs, strict=True):
                    costs[list(sums[place])] += sign * direction
                values = np.add.reduceat(self.solution(costs)[columns], starts)
                least, most = np.minimum(least, values), np.maximum(most, values)
            narrow = pending[(most - least < needed)[pending]]
            if not len(narrow) or len(narrow) > 0.9 * len(pending):
                break
            pending = narrow
        return [Range(*ends) for ends in zip(least.tolist(), most.tolist(), strict=True)]

    def any_solution(self) -> NDArray[np.int64]:
        """Whole numbers that keep all constraints.

        Raises:
            Impossible: If there are none.
        """
        return self.solution(np.zeros(len(self._ranges)))

    def whole_in(self, columns: Sequence[int]) -> list[int]:
        """Whole numbers for some columns, with which the others keep the constraints, whole or
        not."""
        values = self._integers(np.zeros(len(self._ranges)), columns)
        return [round(float(values[column])) for column in columns]

    @contextmanager
    def held(self, columns: Sequence[int], values: Sequence[int]) -> Iterator[None]:
        """Holds columns at some values as long as the block lasts."""
        self._fixed = dict(zip(columns, values, strict=True))
        self._set_limits([Range(value, value) for value in values])
        try:
            yield
        finally:
            self._set_limits([self._ranges[column] for column in self._fixed])
            self._fixed = {}

    def _set_limits(self, ranges: Sequence[Range]) -> None:
        if self._solver is None:
            self._solver = self._model()
        lower, upper = _limits(ranges)
        columns = np.array(list(self._fixed), np.int32)
        self._solver.changeColsBounds(len(columns), columns, lower, upper)

    def bounds(self, columns: Sequence[int]) -> Range:
        """The least and the greatest value that the sum of some columns can have."""
        outer = self._sum_of_ranges(columns)
        if not outer.width:
            return outer
        return Range(*(self._end(columns, sign)[0] for sign in (1, -1)))

    def _sum_of_ranges(self, columns: Sequence[int]) -> Range:
        """The range of a sum that follows from the ranges of its columns alone."""
        ranges = [self._ranges[column] for column in columns]
        return Range(sum(r.least for r in ranges), sum(r.most for r in ranges))

    def proof(self, columns: Sequence[int]) -> tuple[list[int], list[int]]:
        """The columns and the rows whose ranges the bounds of a sum follow from.

        Where only whole numbers make the bounds as tight as they are, these are all of them.
        """
        used_columns, used_rows = set[int](), set[int]()
        for sign in (1, -1):
            value, solver = self._end(columns, sign)
            solution = solver.getSolution()
            exact = abs(sign * solver.getInfo().objective_function_value - value) < _NEAR
            if not solution.dual_valid or not exact:
                return [*range(len(self._ranges))], [*range(len(self._row_ranges))]
            used_columns |= _not_zero(solution.col_dual)
            used_rows |= _not_zero(solution.row_dual)
        return sorted(used_columns), sorted(used_rows)

    def _end(self, columns: Sequence[int], sign: int) -> tuple[int, Highs]:
        """One end of the range of a sum, and the solver of its linear program."""
        costs = np.zeros(len(self._ranges))
        costs[list(columns)] = sign
        solver = self._solved(costs)
        values = np.asarray(solver.getSolution().col_value)
        if not _whole(values):
            values = self._integers(costs)
        return round(float(values[list(columns)].sum())), solver

    def solution(self, costs: NDArray[np.float64]) -> NDArray[np.int64]:
        """The whole numbers that keep all constraints at the least cost."""
        values = np.asarray(self._solved(costs).getSolution().col_value)
        if not _whole(values):
            values = self._integers(costs)
        whole: NDArray[np.int64] = np.rint(values).astype(np.int64)
        return whole

    def _solved(self, costs: NDArray[np.float64]) -> Highs:
        if self._solver is None:
            self._solver = self._model()
        return _run(self._solver, costs)

    def _integers(
        self, costs: NDArray[np.float64], columns: Sequence[int] | None = None
    ) -> NDArray[np.float64]:
        import highspy

        solver, count = self._model(), len(self._ranges)
        places = np.arange(count) if columns is None else np.asarray(columns)
        kinds = np.full(len(places), int(highspy.HighsVarType.kInteger), np.uint8)
        solver.changeColsIntegrality(len(places), places.astype(np.int32), kinds)
        # Old versions forget that numbers are whole where a method for linear programs is named.
        solver.setOptionValue("solver", "choose")
        return np.asarray(_run(solver, costs).getSolution().col_value)

    def _model(self) -> Highs:
        import highspy

        program = highspy.HighsLp()
        program.num_col_, program.num_row_ = len(self._ranges), len(self._row_ranges)
        program.col_cost_ = np.zeros(len(self._ranges))
        fixed = {column: Range(value, value) for column, value in self._fixed.items()}
        ranges = [fixed.get(column, known) for column, known in enumerate(self._ranges)]
        program.col_lower_, program.col_upper_ = _limits(ranges)
        program.row_lower_, program.row_upper_ = _limits(self._row_ranges)
        program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        program.a_matrix_.start_ = np.array(self._starts)
        program.a_matrix_.index_ = np.array(self._columns)
        program.a_matrix_.value_ = np.array(self._weights, float)
        solver = _solver()
        solver.passModel(program)
        return solver


def _solver() -> Highs:
    import highspy

    with _silence():
        solver = highspy.Highs()
        for name, value in OPTIONS.items():
            solver.setOptionValue(name, value)
    return solver


@contextmanager
def _silence() -> Iterator[None]:
    """Keeps what a library prints by itself off standard output.

    HiGHS 1.16 prints its name as soon as a solver is made, before it can be told to be quiet.
    It writes to the descriptor, so that is what is turned away, for as short as can be: what
    Python holds back in ``sys.stdout`` stays where it is. One thread at a time, or one would take
    the other's silence for the screen, and never give the screen back.
    """
    with _screen_lock:
        try:
            screen = os.dup(_SCREEN)
        except OSError:  # closed, or a program without a console: there is nothing to spoil
            yield
            return
        try:
            with open(os.devnull, "wb") as nowhere:
                os.dup2(nowhere.fileno(), _SCREEN)
            yield
        finally:
            os.dup2(screen, _SCREEN)
            os.close(screen)


def _limits(ranges: Sequence[Range]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Lower and upper limits as HiGHS takes them."""
    ends = np.array(ranges, float).reshape(-1, 2)
    return ends[:, 0].copy(), ends[:, 1].copy()


def _run(solver: Highs, costs: NDArray[np.float64]) -> Highs:
    from highspy import HighsModelStatus

    solver.changeColsCost(len(costs), np.arange(len(costs), dtype=np.int32), costs)
    solver.run()
    if solver.getModelStatus() not in _final_statuses(HighsModelStatus):
        # HiGHS has given up, as 1.15 does at times in presolve. Giving up is no answer.
        solver.clearSolver()
        solver.setOptionValue("presolve", "off")
        solver.run()
        solver.setOptionValue("presolve", "choose")
    if solver.getModelStatus() != HighsModelStatus.kOptimal:
        if solver.getModelStatus() not in _final_statuses(HighsModelStatus):
            raise RuntimeError(f"HiGHS stopped: {solver.getModelStatus()}")
        raise Impossible("audit.impossible")
    return solver


def _final_statuses(status: type[HighsModelStatus]) -> tuple[HighsModelStatus, ...]:
    return (status.kOptimal, status.kInfeasible, status.kUnboundedOrInfeasible)


def _not_zero(duals: Sequence[float]) -> set[int]:
    return set(np.flatnonzero(np.abs(duals) > _NEAR).tolist())


def _whole(values: NDArray[np.float64]) -> bool:
    return bool(np.abs(values - np.rint(values)).max(initial=0.0) < _NEAR)
