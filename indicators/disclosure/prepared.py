"""Columns and rows ready to be solved, and what is seen in their solutions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from .figures import MANY, Range
from .moves import Moves
from .solver import Impossible, change_limits, model_of, require_whole, solve
from .tightening import Limits, Rows, Tightened, tightened

if TYPE_CHECKING:
    from highspy import Highs
    from numpy.typing import NDArray


class Prepared:
    """Columns and rows, and solvers that are kept warm while costs change."""

    def __init__(self, columns: Limits, rows: Rows) -> None:
        self._columns, self._rows = columns, rows
        self._moves: Moves | None = None

    def held(self, columns: Sequence[int], values: Sequence[int]) -> Prepared:
        """The same with some columns at some values."""
        least, most = (ends.copy() for ends in self._columns)
        least[list(columns)] = most[list(columns)] = values
        return Prepared(Limits(least, most), self._rows)

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

    @cached_property
    def _holding_model(self) -> Highs:
        return self._new_model()

    def _new_model(self) -> Highs:
        return model_of(self.tightened.rows, self.tightened.limits_of_unknown)

    def kept_by(self, values: NDArray[np.int64]) -> bool:
        """Whether numbers keep all constraints."""
        sums = self._rows.sums(self._rows.weights * values[self._rows.columns])
        return self._columns.hold(values) and self._rows.limits.hold(sums)

    def limits_of_sum(self, columns: Sequence[int]) -> Range:
        """What a sum of columns is at the least and at the most as far as each of them goes, and
        each row with all of them, if what else is in the row is anywhere in its range."""
        least, most = (int(ends[columns].sum()) for ends in self.tightened.limits)
        narrow = Range(least, most)
        for row, weight in self._rows.with_all(tuple(columns)) if len(columns) > 1 else ():
            known, span = (Range(*(int(ends[row]) for ends in each)) for each in self._row_ends)
            if weight > 0:
                rest = Range(span.least - least, span.most - most)
                known = Range(known.least - rest.most, known.most - rest.least)
            else:
                rest = Range(span.least + most, span.most + least)
                known = Range(rest.least - known.most, rest.most - known.least)
            narrow = narrow.meet(known)
        return narrow

    @cached_property
    def _row_ends(self) -> tuple[Limits, Limits]:
        """The limits of each row, and what it comes to if its columns are anywhere in theirs."""
        return self._rows.limits, self._rows.spans(self.tightened.limits)[1]

    def least_cost(self, costs: NDArray[np.float64]) -> int:
        """What any solution costs at the least."""
        least, most = self.tightened.limits
        return int(np.where(costs > 0, least, most) @ costs)

    def fractions(self, costs: NDArray[np.float64]) -> NDArray[np.float64]:
        """Numbers, whole or not, that keep all constraints at the least cost."""
        unknown = self.tightened.unknown
        return self._with_known(solve(self._model, costs[unknown]) if len(unknown) else None)

    def fractions_with(self, columns: Sequence[int], values: Sequence[int]) -> NDArray[np.float64]:
        """Numbers, whole or not, that keep all constraints, some columns at some values."""
        unknown, limits = self.tightened.unknown, self.tightened.limits
        wanted = limits.least.copy()
        wanted[list(columns)] = values
        if not limits.hold(wanted):
            raise Impossible("audit.impossible")
        if not len(unknown):
            return self._with_known(None)
        held, (least, most) = np.isin(unknown, columns), self.tightened.limits_of_unknown
        least[held] = most[held] = wanted[unknown[held]]
        change_limits(self._holding_model, np.arange(len(unknown)), Limits(least, most))
        return self._with_known(solve(self._holding_model, np.zeros(len(unknown))))

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
