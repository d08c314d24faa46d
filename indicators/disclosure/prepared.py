"""Columns and rows ready to be solved, and what is seen in their solutions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from .figures import MANY, Range
from .moves import Moves
from .solver import Impossible, model_of, require_whole, solve
from .tightening import Limits, Rows, Tightened, tightened

if TYPE_CHECKING:
    from highspy import Highs
    from numpy.typing import NDArray


class Prepared:
    """Columns and rows, and solvers that are kept warm while costs change."""

    def __init__(self, columns: Limits, rows: Rows) -> None:
        self._columns, self._rows = columns, rows
        self._moves: Moves | None = None

    @cached_property
    def tightened(self) -> Tightened:
        """What they settle by themselves, and what is left."""
        found = tightened(self._columns, self._rows)
        if found is None:
            raise Impossible("audit.impossible")
        return found

    @cached_property
    def whole_model(self) -> Highs:
        """A model of all that there is, for proofs."""
        return model_of(self._rows, self._columns)

    @cached_property
    def _model(self) -> Highs:
        return self._new_model()

    def _new_model(self) -> Highs:
        return model_of(self.tightened.rows, self.tightened.limits_of_unknown)

    def kept_by(self, values: NDArray[np.int64]) -> bool:
        """Whether numbers keep all constraints."""
        sums = self._rows.sums(self._rows.weights * values[self._rows.columns])
        return self._columns.hold(values) and self._rows.limits.hold(sums)

    def least_cost(self, costs: NDArray[np.float64]) -> int:
        """What any solution costs at the least."""
        least, most = self.tightened.limits
        return int(np.where(costs > 0, least, most) @ costs)

    def fractions(self, costs: NDArray[np.float64]) -> NDArray[np.float64]:
        """Numbers, whole or not, that keep all constraints at the least cost."""
        unknown = self.tightened.unknown
        return self._with_known(solve(self._model, costs[unknown]) if len(unknown) else None)

    def integers(
        self, costs: NDArray[np.float64], columns: Sequence[int] | None = None
    ) -> NDArray[np.float64]:
        """Numbers, of which all or some are whole, that keep all constraints at the least cost."""
        unknown = self.tightened.unknown
        if not len(unknown):
            return self._with_known(None)
        model = self._new_model()
        whole = np.isin(unknown, columns) if columns is not None else np.ones(len(unknown))
        require_whole(model, np.flatnonzero(whole))
        return self._with_known(solve(model, costs[unknown]))

    def moves(self, start: NDArray[np.int64]) -> Moves:
        """The ways from numbers that keep all constraints to others; the first start is that of
        all, so that its model is kept warm."""
        if self._moves is None:
            self._moves = Moves(self.tightened, start)
        return self._moves

    def rounded(self, values: NDArray[np.float64]) -> Moves:
        """The ways from numbers that are not whole, rounded, to such as keep all constraints."""
        return Moves(self.tightened, np.rint(values).astype(np.int64))

    def _with_known(self, solved: Highs | None) -> NDArray[np.float64]:
        """The values of all columns: those that the solver gives, and those that are known."""
        values = self.tightened.limits.least.astype(float)
        if solved is not None:
            values[self.tightened.unknown] = solved.getSolution().col_value
        return values


class Seen:
    """The least and the greatest values of some sums of columns in the solutions seen so far."""

    def __init__(
        self, sums: Sequence[Sequence[int]], solutions: Sequence[NDArray[np.int64]]
    ) -> None:
        self._columns = np.array([column for of_sum in sums for column in of_sum], np.intp)
        self._starts = np.cumsum([0, *map(len, sums)])[:-1]
        self._least = np.full(len(sums), MANY, np.int64)
        self._most = -self._least
        for solution in solutions:
            self.add(solution)

    def add(self, solution: NDArray[np.int64]) -> None:
        """One more solution."""
        values = np.add.reduceat(solution[self._columns], self._starts)
        self._least, self._most = np.minimum(self._least, values), np.maximum(self._most, values)

    @property
    def ends(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The least and the greatest values."""
        return self._least, self._most

    @property
    def widths(self) -> NDArray[np.int64]:
        """How far apart the values are."""
        return self._most - self._least

    @property
    def ranges(self) -> list[Range]:
        """From the least to the greatest."""
        ends = zip(self._least.tolist(), self._most.tolist(), strict=True)
        return [Range(*pair) for pair in ends]
