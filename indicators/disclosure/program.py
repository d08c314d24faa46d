"""Whole numbers bound by linear constraints, and the least and greatest each can be.

A thin layer over HiGHS: one model, kept while the objective changes. Linear programming
answers first; integer programming is asked only where its answer is not whole.
"""

from __future__ import annotations

import math
import os
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from functools import cached_property
from random import Random
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

from ..words.errors import DisclosureError
from .figures import MANY, Range
from .tightening import Limits, Rows, Tightened, tightened

if TYPE_CHECKING:
    from highspy import Highs, HighsModelStatus
    from numpy.typing import NDArray

# How HiGHS finds its answers. What is hidden does not depend on it (tests/test_canonical.py).
OPTIONS = {"output_flag": False, "threads": 1, "simplex_strategy": 4, "mip_rel_gap": 0.0}
_NEAR = 1e-6
_ROUNDING = 1e-3
_KEPT = 50  # solutions of a program, the last
_SCREEN = 1  # the descriptor of standard output
_screen_lock = Lock()


class Impossible(DisclosureError):
    """No numbers keep all the constraints."""


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
        self._forget()

    def _forget(self) -> None:
        """Forgets what followed from the columns and rows that there were."""
        self._solutions: deque[NDArray[np.int64]] = deque(maxlen=_KEPT)
        for name in ("_tightened", "_model", "_whole_model", "_limits", "_rows"):
            self.__dict__.pop(name, None)

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self._ranges)

    def column(self, known: Range) -> int:
        """Adds an unknown number; returns its place."""
        self._forget()
        self._ranges.append(known)
        return len(self._ranges) - 1

    def row(self, known: Range, plus: Sequence[int], minus: Sequence[int] = ()) -> int:
        """Adds a constraint on a sum of columns, less others; returns its place."""
        return self.weighted_row(known, [*plus, *minus], [1] * len(plus) + [-1] * len(minus))

    def weighted_row(self, known: Range, columns: Sequence[int], weights: Sequence[int]) -> int:
        """Adds a constraint on a sum of columns, each times its weight; returns its place."""
        self._forget()
        weighted = [pair for pair in zip(columns, weights, strict=True) if pair[1]]
        self._columns += [column for column, _ in weighted]
        self._weights += [weight for _, weight in weighted]
        self._starts.append(len(self._columns))
        self._row_ranges.append(known)
        return len(self._row_ranges) - 1

    def held(self, columns: Sequence[int], values: Sequence[int]) -> Program:
        """The same program with some columns at some values."""
        held = copy(self)
        held._ranges = list(self._ranges)
        for column, value in zip(columns, values, strict=True):
            held._ranges[column] = Range(value, value)
        held._wider = self  # whose solutions its own are as well
        held._forget()
        return held

    def seen(self, sums: Sequence[Sequence[int]], distances: Sequence[int]) -> list[Range]:
        """The least and the greatest value that sums of columns have in some solutions.

        Each time half of the sums, drawn by lot, are pushed up and the others down, and then the
        other way round, until each sum has two values as far ``distances`` as wanted, or hardly
        any more are found. What is far apart here certainly is; what is not may still be so in
        another solution.

        Raises:
            Impossible: If there are none.
        """
        if not self._solutions:
            self.any_solution()
        seen = _Seen(sums)
        for solution in self._solutions:
            seen.add(solution)
        widths = np.array([self.limits(columns).width for columns in sums])
        needed = np.asarray(distances)
        pending = np.flatnonzero((seen.widths < needed) & (needed <= widths))
        lot = Random(0)  # any will do, but always the same
        while len(pending):
            signs = lot.choices((-1.0, 1.0), k=len(pending))
            for direction in (1.0, -1.0):
                costs = np.zeros(self.width)
                for place, sign in zip(pending.tolist(), signs, strict=True):
                    costs[list(sums[place])] += sign * direction
                seen.add(self.solution(costs))
            narrow = pending[(seen.widths < needed)[pending]]
            if len(narrow) > 0.9 * len(pending):
                break
            pending = narrow
        return seen.ranges

    def any_solution(self) -> NDArray[np.int64]:
        """Whole numbers that keep all constraints.

        Raises:
            Impossible: If there are none.
        """
        return self._solutions[-1] if self._solutions else self.solution(np.zeros(self.width))

    def whole_in(self, columns: Sequence[int]) -> list[int]:
        """Whole numbers for some columns, with which the others keep the constraints, whole or
        not."""
        values = self._integers(np.zeros(self.width), columns)
        return [round(float(values[column])) for column in columns]

    def limits(self, columns: Sequence[int]) -> Range:
        """All that the sum of some columns can be, as far as ranges and rows settle it by
        themselves: as wide as its bounds, or wider."""
        places, (least, most) = list(columns), self._tightened.limits
        return Range(int(least[places].sum()), int(most[places].sum()))

    def bounds(self, columns: Sequence[int]) -> Range:
        """The least and the greatest value that the sum of some columns can have."""
        outer = self.limits(columns)
        if not outer.width:
            return outer
        seen = _Seen([columns])
        for solution in self._solutions:
            seen.add(solution)
        (inner,) = seen.ranges
        costs = np.zeros(self.width)
        costs[list(columns)] = 1
        least = outer.least if inner.least == outer.least else self.solution(costs) @ costs
        most = outer.most if inner.most == outer.most else self.solution(-costs) @ costs
        return Range(int(least), int(most))

    def proof(self, columns: Sequence[int]) -> tuple[list[int], list[int]]:
        """The columns and the rows whose ranges the bounds of a sum follow from, if it is whole.

        Where only whole numbers in other columns make the bounds as tight as they are, these are
        all of them.
        """
        used_columns, used_rows = set[int](), set[int]()
        least, most = self.bounds(columns)
        for sign, end in ((1, least), (-1, most)):
            costs = np.zeros(self.width)
            costs[list(columns)] = sign
            solver = _run(self._whole_model, costs)
            solution, value = solver.getSolution(), solver.getInfo().objective_function_value
            if not solution.dual_valid or _at_least(value) != sign * end:
                return [*range(self.width)], [*range(len(self._row_ranges))]
            used_columns |= _not_zero(solution.col_dual)
            used_rows |= _not_zero(solution.row_dual)
        return sorted(used_columns), sorted(used_rows)

    def solution(self, costs: NDArray[np.float64]) -> NDArray[np.int64]:
        """The whole numbers that keep all constraints at the least cost; costs are whole."""
        values = self._fractions(costs)
        if not _whole(values):
            least = _at_least(float(values @ costs))
            for solution in self._solutions:
                if solution @ costs == least:
                    return solution
            values = self._integers(costs)
        return self._keep(np.rint(values).astype(np.int64))

    def _keep(self, solution: NDArray[np.int64]) -> NDArray[np.int64]:
        self._solutions.append(solution)
        return solution if self._wider is None else self._wider._keep(solution)

    def _fractions(self, costs: NDArray[np.float64]) -> NDArray[np.float64]:
        """Numbers, whole or not, that keep all constraints at the least cost."""
        unknown = self._tightened.unknown
        if len(unknown):
            return self._with_known(_run(self._model, costs[unknown]))
        return self._tightened.limits.least.astype(float)

    def _integers(
        self, costs: NDArray[np.float64], columns: Sequence[int] | None = None
    ) -> NDArray[np.float64]:
        """Numbers, of which some are whole, that keep all constraints at the least cost."""
        import highspy

        unknown = self._tightened.unknown
        if not len(unknown):
            return self._tightened.limits.least.astype(float)
        is_whole = np.isin(unknown, columns) if columns is not None else np.ones_like(unknown)
        places = np.flatnonzero(is_whole)
        kinds = np.full(len(places), int(highspy.HighsVarType.kInteger), np.uint8)
        solver = _model(self._tightened.rows, self._tightened.limits_of_unknown)
        solver.changeColsIntegrality(len(places), places.astype(np.int32), kinds)
        # Old versions forget that numbers are whole where a method for linear programs is named.
        solver.setOptionValue("solver", "choose")
        return self._with_known(_run(solver, costs[unknown]))

    def _with_known(self, solver: Highs) -> NDArray[np.float64]:
        """The values of the solver for the columns that are unknown, among all."""
        values = self._tightened.limits.least.astype(float)
        values[self._tightened.unknown] = solver.getSolution().col_value
        return values

    @cached_property
    def _tightened(self) -> Tightened:
        found = tightened(self._limits, self._rows)
        if found is None:
            raise Impossible("audit.impossible")
        return found

    @cached_property
    def _model(self) -> Highs:
        """The solver of what is left to be solved, kept warm while costs change."""
        return _model(self._tightened.rows, self._tightened.limits_of_unknown)

    @cached_property
    def _whole_model(self) -> Highs:
        """A solver of all columns and rows, for proofs."""
        return _model(self._rows, self._limits)

    @cached_property
    def _limits(self) -> Limits:
        return _limits(self._ranges)

    @cached_property
    def _rows(self) -> Rows:
        return Rows(
            starts=np.array(self._starts),
            columns=np.array(self._columns, np.int64),
            weights=np.array(self._weights, np.int64),
            limits=_limits(self._row_ranges),
        )


class _Seen:
    """The least and the greatest values of some sums of columns in the solutions seen so far."""

    def __init__(self, sums: Sequence[Sequence[int]]) -> None:
        self._columns = np.array([column for of_sum in sums for column in of_sum], np.intp)
        self._starts = np.cumsum([0, *map(len, sums)])[:-1]
        self._least = np.full(len(sums), MANY, np.int64)
        self._most = -self._least

    def add(self, solution: NDArray[np.int64]) -> None:
        """One more solution."""
        values = np.add.reduceat(solution[self._columns], self._starts)
        self._least, self._most = np.minimum(self._least, values), np.maximum(self._most, values)

    @property
    def widths(self) -> NDArray[np.int64]:
        """How far apart the values are."""
        return self._most - self._least

    @property
    def ranges(self) -> list[Range]:
        """From the least to the greatest."""
        return [
            Range(*ends) for ends in zip(self._least.tolist(), self._most.tolist(), strict=True)
        ]


def _model(rows: Rows, columns: Limits) -> Highs:
    import highspy

    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = len(columns.least), len(rows.limits.least)
    program.col_cost_ = np.zeros(len(columns.least))
    program.col_lower_, program.col_upper_ = (ends.astype(float) for ends in columns)
    program.row_lower_, program.row_upper_ = (ends.astype(float) for ends in rows.limits)
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    program.a_matrix_.start_ = rows.starts
    program.a_matrix_.index_ = rows.columns
    program.a_matrix_.value_ = rows.weights.astype(float)
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


def _limits(ranges: Sequence[Range]) -> Limits:
    ends = np.array(ranges, np.int64).reshape(-1, 2)
    return Limits(ends[:, 0].copy(), ends[:, 1].copy())


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


def _at_least(value: float) -> int:
    """The least whole number that is no less than a value found by floating point, or one less:
    what is missed by rounding is only a short cut."""
    return math.ceil(value - _ROUNDING)


def _whole(values: NDArray[np.float64]) -> bool:
    return bool(np.abs(values - np.rint(values)).max(initial=0.0) < _NEAR)
