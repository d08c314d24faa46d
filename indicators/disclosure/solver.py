"""A thin layer over HiGHS: its models, its answers, and its silence."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

from ..words.errors import DisclosureError
from .tightening import FREE, Limits, Rows

if TYPE_CHECKING:
    from highspy import Highs, HighsModelStatus
    from numpy.typing import NDArray

# How HiGHS finds its answers. What is hidden does not depend on it (tests/test_canonical.py).
OPTIONS = {"output_flag": False, "threads": 1, "simplex_strategy": 4, "mip_rel_gap": 0.0}
# Where it has given up, as 1.15 does at times in presolve and 1.16 in the primal simplex: giving up
# is no answer, so it is asked again without presolve, and then to go by the dual simplex.
_OTHER_WAYS = {"presolve": "off", "simplex_strategy": 1}
NEAR = 1e-6  # as good as the same number
_SCREEN = 1  # the descriptor of standard output
_screen_lock = Lock()


class Impossible(DisclosureError):
    """No numbers keep all the constraints."""


def model_of(rows: Rows, columns: Limits) -> Highs:
    """A model of some columns and rows, to be solved for any costs."""
    import highspy

    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = len(columns.least), len(rows.limits.least)
    program.col_cost_ = np.zeros(len(columns.least))
    program.col_lower_, program.col_upper_ = (ends.astype(float) for ends in columns)
    program.row_lower_ = np.where(rows.limits.least > -FREE, rows.limits.least, -highspy.kHighsInf)
    program.row_upper_ = np.where(rows.limits.most < FREE, rows.limits.most, highspy.kHighsInf)
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    program.a_matrix_.start_ = rows.starts
    program.a_matrix_.index_ = rows.columns
    program.a_matrix_.value_ = rows.weights.astype(float)
    solver = _solver()
    solver.passModel(program)
    return solver


def change_limits(solver: Highs, columns: NDArray[np.intp], limits: Limits) -> None:
    """Gives some columns of a model other limits."""
    least, most = (ends.astype(float) for ends in limits)
    solver.changeColsBounds(len(columns), columns.astype(np.int32), least, most)


def require_whole(solver: Highs, columns: NDArray[np.intp]) -> None:
    """Lets some columns of a model be whole numbers only."""
    import highspy

    kinds = np.full(len(columns), int(highspy.HighsVarType.kInteger), np.uint8)
    solver.changeColsIntegrality(len(columns), columns.astype(np.int32), kinds)
    # Old versions forget that numbers are whole where a method for linear programs is named.
    solver.setOptionValue("solver", "choose")


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


def solve(solver: Highs, costs: NDArray[np.float64]) -> Highs:
    """Solves a model at the least cost; what it found before is where it starts.

    Raises:
        Impossible: If nothing keeps all constraints.
    """
    from highspy import HighsModelStatus

    solver.changeColsCost(len(costs), np.arange(len(costs), dtype=np.int32), costs)
    solver.run()
    for name, value in _OTHER_WAYS.items():
        if solver.getModelStatus() in _final_statuses(HighsModelStatus):
            break
        before = solver.getOptionValue(name)[1]
        solver.clearSolver()
        solver.setOptionValue(name, value)
        solver.run()
        solver.setOptionValue(name, before)
    if solver.getModelStatus() != HighsModelStatus.kOptimal:
        if solver.getModelStatus() not in _final_statuses(HighsModelStatus):
            raise RuntimeError(f"HiGHS stopped: {solver.getModelStatus()}")
        raise Impossible("audit.impossible")
    return solver


def whole(values: NDArray[np.float64]) -> NDArray[np.int64] | None:
    """Numbers found by floating point as whole ones, if they are."""
    rounded = np.rint(values)
    near = bool(np.abs(values - rounded).max(initial=0.0) < NEAR)
    return rounded.astype(np.int64) if near else None


def _final_statuses(status: type[HighsModelStatus]) -> tuple[HighsModelStatus, ...]:
    return (status.kOptimal, status.kInfeasible, status.kUnboundedOrInfeasible)
