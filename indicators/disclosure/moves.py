"""From numbers that keep all constraints to others that are near."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TYPE_CHECKING

import numpy as np

from .solver import Impossible, change_limits, model_of, solve, whole
from .tightening import Limits, Rows, Tightened

if TYPE_CHECKING:
    from numpy.typing import NDArray

_STEP = 2  # how far the numbers in a column are moved
_FAR = 100  # columns: for one step no more are moved
TRIES = 6


class Moves:
    """How whole numbers, the start, can change such that all constraints are kept: few of them,
    and by little.

    Linear programming seldom finds whole numbers in tables of three groupings; changes of whole
    numbers are often whole.
    """

    def __init__(self, left: Tightened, start: NDArray[np.int64]) -> None:
        """Each number of the start is within its limits; rows need not be kept."""
        self._start, self._left = start, left
        least, most = left.limits_of_unknown
        values, rows = start[left.unknown], left.rows
        up, down = np.minimum(most - values, _STEP), np.minimum(values - least, _STEP)
        self._most = np.append(up, down)
        self._model = model_of(
            Rows(
                starts=2 * rows.starts,
                columns=np.column_stack([rows.columns, rows.columns + len(values)]).ravel(),
                weights=np.column_stack([rows.weights, -rows.weights]).ravel(),
                limits=rows.limits.less(rows.sums(rows.weights * values[rows.columns])),
            ),
            Limits(np.zeros_like(self._most), self._most),
        )

    def cheaper(self, costs: NDArray[np.float64], tries: int = 1) -> NDArray[np.int64] | None:
        """Whole numbers that cost less than those of the start, if they are easily found."""
        gains = _FAR * costs[self._left.unknown]
        return self._moved(np.append(gains, -gains), tries)

    def nearest(self) -> NDArray[np.int64] | None:
        """Whole numbers that keep all constraints, if they are easily found."""
        try:
            return self._moved(np.zeros(len(self._most)), TRIES)
        except Impossible:
            return None

    def to(self, columns: Sequence[int], values: Sequence[int]) -> NDArray[np.int64] | None:
        """Whole numbers of which some columns have these values, if they are easily found."""
        wanted = self._start.copy()
        wanted[list(columns)] = values
        if not self._left.limits.hold(wanted):
            return None
        unknown = self._left.unknown
        places = np.flatnonzero(np.isin(unknown, columns))
        change = (wanted - self._start)[unknown[places]]
        moved = np.append(places, places + len(unknown))
        steps = np.maximum(np.append(change, -change), 0)
        change_limits(self._model, moved, Limits(steps, steps))
        found = self.nearest()
        change_limits(self._model, moved, Limits(np.zeros_like(steps), self._most[moved]))
        return found

    def _moved(self, costs: NDArray[np.float64], tries: int) -> NDArray[np.int64] | None:
        """The start, changed at the least cost. Every change costs something as well: of all the
        same, and then, drawn by lot, of some more than of others, until all that is changed is
        whole."""
        lot, weights = Random(0), np.ones(len(costs))  # any lot will do, but always the same
        for _ in range(tries):
            changes = solve(self._model, costs + weights).getSolution().col_value
            ups, downs = np.array(changes).reshape(2, -1)
            values = self._start.astype(float)
            values[self._left.unknown] += ups - downs
            if (found := whole(values)) is not None:
                return found
            weights = np.array([1 + lot.random() for _ in costs])
        return None
