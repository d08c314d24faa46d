"""What rows and ranges settle by themselves, before a solver is asked.

Each row by itself narrows the ranges of its columns, and a narrower range narrows those in other
rows. What is narrowed so far that one number is left is no longer unknown, and a row that no
choice of the others can break is no longer needed: what remains is often small, or nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

FREE = 2**62
"""As good as no limit: what a row cannot come to, whatever its columns are."""
_ROUNDS = 20  # ranges may go on narrowing by one at a time; where they stop, the solver goes on


class Limits(NamedTuple):
    """The least and the greatest value of each of some numbers."""

    least: NDArray[np.int64]
    most: NDArray[np.int64]

    def hold(self, values: NDArray[np.int64]) -> bool:
        """Whether each value is within its limits."""
        return bool(((self.least <= values) & (values <= self.most)).all())

    def less(self, values: NDArray[np.int64]) -> Limits:
        """What is left of each if some values are taken away; what is free stays free."""
        return Limits(
            np.where(self.least > -FREE, self.least - values, -FREE),
            np.where(self.most < FREE, self.most - values, FREE),
        )


@dataclass(frozen=True)  # without slots: it keeps the rows of its entries
class Rows:
    """Sums of columns, each times its weight, that stay within limits.

    ``starts`` says where the ``columns`` and ``weights`` of each row begin, and where the last
    ends.
    """

    starts: NDArray[np.int64]
    columns: NDArray[np.int64]
    weights: NDArray[np.int64]
    limits: Limits

    @cached_property
    def of_entries(self) -> NDArray[np.int64]:
        """The row of each column in turn."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))

    @cached_property
    def _by_column(self) -> NDArray[np.int64]:
        """The entries, by column."""
        return np.argsort(self.columns, kind="stable")

    def with_all(self, columns: tuple[int, ...]) -> list[tuple[int, int]]:
        """The rows with all of some columns, all times 1 or all times -1, and which of these."""
        if columns not in self._with_all:
            self._with_all[columns] = list(self._rows_with_all(columns))
        return self._with_all[columns]

    def _rows_with_all(self, columns: Sequence[int]) -> Iterator[tuple[int, int]]:
        order = self._by_column
        ends = (np.searchsorted(self.columns, columns, side, order) for side in ("left", "right"))
        entries = np.concatenate([order[start:end] for start, end in zip(*ends, strict=True)])
        for weight in (1, -1):
            rows = self.of_entries[entries[self.weights[entries] == weight]]
            row, times = np.unique(rows, return_counts=True)
            yield from ((n, weight) for n in row[times == len(columns)].tolist())

    @cached_property
    def _with_all(self) -> dict[tuple[int, ...], list[tuple[int, int]]]:
        return {}

    def sums(self, values: NDArray[np.int64]) -> NDArray[np.int64]:
        """The sum of some values of the entries in each row; exact, as all are small."""
        sums = np.bincount(self.of_entries, values, len(self.starts) - 1)
        return sums.astype(np.int64)

    def spans(self, columns: Limits) -> tuple[Limits, Limits]:
        """The limits that the ranges of columns set to each entry, and to the sum of each row."""
        ends = self.weights * columns.least[self.columns], self.weights * columns.most[self.columns]
        entries = Limits(np.minimum(*ends), np.maximum(*ends))
        return entries, Limits(*map(self.sums, entries))

    def kept(
        self, too_little: NDArray[np.bool_], too_much: NDArray[np.bool_], columns: Limits
    ) -> Rows:
        """The rows that could come to ``too_little``, or ``too_much``, of the columns that are
        still unknown, numbered anew."""
        rows = too_little | too_much
        unknown = columns.least < columns.most
        settled = np.where(unknown[self.columns], 0, self.weights * columns.least[self.columns])
        shift = self.sums(settled)[rows]
        entries = rows[self.of_entries] & unknown[self.columns]
        lengths = self.sums(entries.astype(np.int64))[rows]
        return Rows(
            starts=np.concatenate([[0], np.cumsum(lengths)]),
            columns=(np.cumsum(unknown) - 1)[self.columns[entries]],
            weights=self.weights[entries],
            limits=Limits(
                np.where(too_little[rows], self.limits.least[rows] - shift, -FREE),
                np.where(too_much[rows], self.limits.most[rows] - shift, FREE),
            ),
        )


@dataclass(frozen=True)  # without slots: it keeps which columns are unknown
class Tightened:
    """The ``limits`` of all columns, and the ``rows`` that are left of those still unknown."""

    limits: Limits
    rows: Rows

    @cached_property
    def unknown(self) -> NDArray[np.intp]:
        """The places of the columns that are still unknown."""
        return np.flatnonzero(self.limits.least < self.limits.most)

    @property
    def limits_of_unknown(self) -> Limits:
        """The limits of these."""
        return Limits(*(ends[self.unknown] for ends in self.limits))


def tightened(columns: Limits, rows: Rows) -> Tightened | None:
    """The columns and rows without what they settle by themselves; nothing if no numbers can keep
    some row."""
    for _ in range(_ROUNDS):
        narrower = _narrower(columns, rows)
        if (narrower.least > narrower.most).any():
            return None
        if all(np.array_equal(*ends) for ends in zip(columns, narrower, strict=True)):
            break
        columns = narrower
    _, sums = rows.spans(columns)
    if (sums.least > rows.limits.most).any() or (sums.most < rows.limits.least).any():
        return None
    too_little, too_much = sums.least < rows.limits.least, sums.most > rows.limits.most
    return Tightened(columns, rows.kept(too_little, too_much, columns))


def _narrower(columns: Limits, rows: Rows) -> Limits:
    """The ranges of columns as far as each row lets them be, if the others are anywhere in
    theirs."""
    entries, sums = rows.spans(columns)
    room = rows.limits.most[rows.of_entries] - sums.least[rows.of_entries] + entries.least
    need = rows.limits.least[rows.of_entries] - sums.most[rows.of_entries] + entries.most
    up = rows.weights > 0
    least, most = columns.least.copy(), columns.most.copy()
    np.minimum.at(most, rows.columns, np.where(up, room, need) // rows.weights)
    np.maximum.at(least, rows.columns, -(np.where(up, need, room) // -rows.weights))
    return Limits(least, most)
