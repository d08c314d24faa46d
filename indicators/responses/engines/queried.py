"""The table of an engine as the checks of an export see it: cells are asked for when needed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import SupportsInt

import numpy as np

from ..odd_rows import Sheet
from ..readers import RawColumn, RawTable, Rows
from . import Engine

_MANY = 10_000  # different values; of a column with more, only what may tell something is looked at
_NO_CODES = np.empty(0, np.uint8)


@dataclass(frozen=True, slots=True)
class Selection:
    """Rows of an engine's table: those that fulfil a condition."""

    engine: Engine
    condition: str = "TRUE"
    parameters: tuple[object, ...] = ()

    @classmethod
    def of(cls, table: RawTable) -> Selection:
        """The rows of a queried table."""
        column = table.columns[0]
        assert isinstance(column, QueriedColumn)
        assert column.selection is not None
        return column.selection

    def where(self, condition: str, parameters: Sequence[object] = ()) -> Selection:
        """Those of the rows that fulfil one more condition."""
        both = f"{self.condition} AND {condition}"
        return Selection(self.engine, both, (*self.parameters, *parameters))

    def with_one_of(self, name: str, cells: Collection[object], wanted: bool = True) -> Selection:
        """Those of the rows that have one of some cells in a column, or have none of them."""
        condition, parameters = one_of(name, cells)
        return self.where(condition if wanted else f"NOT {condition}", parameters)

    def rows(self, select: str, after: str = "") -> list[tuple[object, ...]]:
        """What a query for these rows gives."""
        sql = f"SELECT {select} FROM answers WHERE {self.condition} {after}"
        return self.engine.rows(sql, self.parameters)


def one_of(name: str, cells: Collection[object]) -> tuple[str, list[object]]:
    """The condition that a column has one of some cells; it is never unknown."""
    values = [cell for cell in cells if cell is not None]
    marks = ", ".join("?" * len(values))
    conditions = [f"coalesce({name} IN ({marks}), FALSE)"] if values else []
    conditions += [f"{name} IS NULL"] if None in cells else []
    return f"({' OR '.join(conditions) or 'FALSE'})", values


@dataclass(frozen=True, eq=False)  # without slots: it keeps what it has asked for
class QueriedColumn(RawColumn):
    """A column in an engine: its cells are asked for when they are needed, or ``counted``.

    Of one with ``many`` different cells, such as times or names, not all are ever asked for.
    """

    name: str = ""
    selection: Selection | None = None
    many: bool = False
    counted: Mapping[object, int] | None = None

    @property
    def length(self) -> int:
        return self._total

    @cached_property
    def _total(self) -> int:
        assert self.selection is not None
        return number_of(self.selection.rows("count(*)")[0][0])

    @cached_property
    def _different(self) -> list[tuple[object, int]]:
        """The different values in the engine, and how many rows have each."""
        assert self.selection is not None
        name = self.name
        first = f"ORDER BY count(*) DESC, {name} LIMIT {_MANY}" if self.many else ""
        rows = self.selection.rows(f"{name}, count(*)", f"GROUP BY {name} {first}")
        return [(value, number_of(number)) for value, number in rows]

    @cached_property
    def _distinct(self) -> Mapping[object, int]:
        if self.counted is not None:
            return self.counted
        return _summed((cell_of(value), number) for value, number in self._different)

    @property
    def blanks(self) -> list[object]:
        """The values in the engine that are nothing in an export, such as white space."""
        return [value for value, _ in self._different if cell_of(value) is None]

    def distinct(self, start: int = 0) -> dict[object, int]:
        return dict(self._distinct)

    def rows_with(self, cells: Collection[object], start: int = 0) -> Rows:
        number = sum(self._distinct.get(cell, 0) for cell in cells)
        if self.selection is None or not self.selection.engine.numbered:
            return Rows(None, number)
        rows = self.selection.with_one_of(self.name, cells)
        return Rows(_row(rows.rows("min(row_number)")[0][0]), number)

    def blocks_of_texts(self, start: int = 0, words: Collection[str] = ()) -> Iterator[list[str]]:
        cells: Iterable[object] = self.distinct() if not self.many else ()
        if self.many and self.selection is not None:
            found = f"regexp_extract(lower(CAST({self.name} AS STRING)), ?, 0) <> ''"
            telling = self.selection.where(found, ["|".join(words)])
            cells = (value for (value,) in telling.rows(f"DISTINCT {self.name}"))
        yield [cell for cell in cells if isinstance(cell, str)]


@dataclass(frozen=True)
class QueriedSheet(Sheet):
    """A table under suspicion, in an engine."""

    respondents: Selection | None = None

    def rows(self, n: int, cells: Iterable[object]) -> dict[object, Rows]:
        assert self.respondents is not None
        cells = list(cells)
        if not cells:
            return {}
        first = ", min(row_number)" if self.respondents.engine.numbered else ""
        chosen = self.respondents.with_one_of(f"c{n}", cells)
        rows = chosen.rows(f"c{n}, count(*){first}", f"GROUP BY c{n}")
        return {cell: Rows(_row(*first), number_of(number)) for cell, number, *first in rows}

    def filled(self, n: int) -> int:
        assert self.respondents is not None
        return number_of(self.respondents.rows(f"count(c{n})")[0][0])


def queried_table(file: str, selection: Selection) -> RawTable:
    """The columns of an engine's table, headed as the file declares."""
    columns = (
        QueriedColumn((), _NO_CODES, (header,), name=f"c{n}", selection=selection)
        for n, header in enumerate(selection.engine.headers)
    )
    return RawTable(file=file, columns=tuple(columns), declared=True)


def with_different_cells(table: RawTable, places: Sequence[int]) -> RawTable:
    """The table with the different cells of some columns, asked for all at once."""
    selection = Selection.of(table)
    names = [f"c{place}" for place in places]
    if not names:
        return table
    ((*different,),) = selection.rows(", ".join(f"approx_count_distinct({n})" for n in names))
    few = [n for n, number in zip(names, different, strict=True) if number_of(number) < _MANY]
    cells: dict[str, list[tuple[object, int]]] = {name: [] for name in few}
    selected = ", ".join([*few, *(f"grouping({name})" for name in few), "count(*)"])
    sets = ", ".join(f"({name})" for name in few)
    for row in selection.rows(selected, f"GROUP BY GROUPING SETS ({sets})") if few else ():
        of_set = row[len(few) : -1].index(0)
        cells[few[of_set]].append((cell_of(row[of_set]), number_of(row[-1])))
    columns = list(table.columns)
    for place, name in zip(places, names, strict=True):
        column = columns[place]
        is_few = name in cells
        columns[place] = (
            counted_column(column, cells[name]) if is_few else replace(column, many=True)  # type: ignore[call-arg]
        )
    return replace(table, columns=tuple(columns))


def counted_column(column: RawColumn, counts: Iterable[tuple[object, int]]) -> QueriedColumn:
    """A column of such a table, whose cells are counted already."""
    assert isinstance(column, QueriedColumn)
    cells = _summed(counts)
    values = (None, *(cell for cell in cells if cell is not None))
    return replace(column, values=values, counted=cells)


def cell_of(value: object) -> object:
    """What a value in SQL is in an export: blank texts, and what is no number, are nothing."""
    if isinstance(value, Decimal):
        return float(value)
    is_blank = isinstance(value, str) and (not value or value.isspace())
    return None if is_blank or value != value else value


def number_of(value: object) -> int:
    """A number that a query gives."""
    assert isinstance(value, SupportsInt)
    return int(value)


def _row(number: object = None) -> int | None:
    """The number of a row, from 1, if rows are numbered."""
    return None if number is None else number_of(number) + 1


def _summed(counts: Iterable[tuple[object, int]]) -> dict[object, int]:
    cells: Counter[object] = Counter()
    for cell, number in counts:
        cells[cell] += number
    return dict(cells)
