"""The shape in which every reader hands over an export: each column as codes of its values.

A survey has few different answers, so whatever asks what a cell means asks once for each value.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, zip_longest
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np

from ...words.errors import Problem

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray

BLOCK = 4096  # rows coded at once: more of their texts are never in memory


Cell: TypeAlias = tuple[int, int]
"""The row and the column of a cell, from 0."""

Asked: TypeAlias = Callable[[Sequence[str]], bool]
"""Whether a column with some headers is asked for, whatever stands in it."""


def cell_name(cell: Cell) -> str:
    """A cell as Excel names it: ``B7``."""
    letters, number = "", cell[1] + 1
    while number:
        number, digit = divmod(number - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return f"{letters}{cell[0] + 1}"


class Rows(NamedTuple):
    """How many rows, and the number of the first, from 1, where rows are numbered."""

    first: int | None = None
    number: int = 0

    def and_those(self, others: Rows) -> Rows:
        """These and others."""
        first = min((n for n in (self.first, others.first) if n is not None), default=None)
        return Rows(first, self.number + others.number)


@dataclass(frozen=True, slots=True, eq=False)
class RawColumn:
    """One column: ``values`` and, for each row, the place of its value among them (``codes``).

    The first value is ``None``, which stands where there is nothing. ``header`` holds what the
    file itself declares about the column (SPSS: variable name and label) and is empty where
    headers are cells like all others. ``labels`` maps coded values to their labels, ``missing``
    holds the ranges declared as missing.
    """

    values: Sequence[object]
    codes: NDArray[np.unsignedinteger]
    header: tuple[str, ...] = ()
    labels: Mapping[object, str] = field(default_factory=dict)
    missing: tuple[tuple[object, object], ...] = ()
    _counts: dict[int, NDArray[np.intp]] = field(default_factory=dict, init=False, repr=False)

    def with_cells(self, cells: Mapping[int, object]) -> RawColumn:
        """The column with other cells in some rows."""
        values = list(dict.fromkeys([*self.values, *cells.values()]))
        codes = self.codes.astype(np.min_scalar_type(len(values)))
        for row, cell in cells.items():
            codes[row] = values.index(cell)
        return replace(self, values=tuple(values), codes=codes)

    @classmethod
    def of(cls, cells: Iterable[object], header: tuple[str, ...] = ()) -> RawColumn:
        """A column of some cells, ``None`` where there is nothing."""
        places = Places()
        codes = np.fromiter(map(places.__getitem__, cells), np.uint32)
        return replace(places.column([codes]), header=header)

    @property
    def length(self) -> int:
        """The number of rows."""
        return len(self.codes)

    @property
    def filled(self) -> NDArray[np.bool_]:
        """Whether each row has something."""
        return np.asarray(self.codes != 0)

    @property
    def cells(self) -> list[object]:
        """The cells themselves, row by row."""
        return list(map(self.values.__getitem__, self.codes.tolist()))

    def cell(self, row: int) -> object:
        """The cell of a row."""
        return self.values[int(self.codes[row])]

    def same(self) -> NDArray[np.integer]:
        """Codes that are equal where the cells are; 0 where there is nothing."""
        return self.codes

    def blocks_of_texts(self, start: int = 0, words: Collection[str] = ()) -> Iterator[list[str]]:
        """All different texts from a row on, and maybe others, block by block, but for blocks of
        nothing but numbers and times. Those without one of some ``words`` need not come."""
        remaining = (cell for cell in self.distinct(start) if isinstance(cell, str))
        while block := list(islice(remaining, BLOCK)):
            if of_words("\n".join(block).encode(errors="replace")):
                yield block

    def counts(self, start: int = 0) -> NDArray[np.intp]:
        """In how many rows each value stands, from a row on."""
        if start not in self._counts:
            self._counts[start] = np.bincount(self.codes[start:], minlength=len(self.values))
        return self._counts[start]

    def rows_with(self, cells: Collection[object], start: int = 0) -> Rows:
        """The rows, from one on, whose cell is one of some."""
        rows = np.flatnonzero(self.has(cells)[start:]) + start + 1
        return Rows(int(rows[0]), len(rows)) if len(rows) else Rows()

    def distinct(self, start: int = 0) -> dict[object, int]:
        """The different cells from a row on, ``None`` among them, and how many rows have each."""
        counts = self.counts(start)
        places = np.flatnonzero(counts).tolist()
        return {self.values[place]: int(counts[place]) for place in places}

    def has(self, chosen: Collection[object]) -> NDArray[np.bool_]:
        """Whether the cell of each row is one of these."""
        return self.which(lambda value: value in chosen)

    def which(self, is_one: Callable[[object], bool]) -> NDArray[np.bool_]:
        """Of which rows something is true, asked once for each value."""
        values = np.fromiter(map(is_one, self.values), bool, len(self.values))
        return np.asarray(values[self.codes])

    def numbers(self, is_number: Callable[[object], bool]) -> NDArray[np.bool_]:
        """In which rows ``is_number`` is true. Of texts it is true of up to nine digits, and never
        where there is more in them than digits, decimal signs and white space."""
        return self.which(is_number)


@dataclass(frozen=True, slots=True, kw_only=True)
class RawTable:
    """The cells of an export by column, all columns of the same length.

    The cell at index ``i`` stands in row ``i + 1`` of the file. ``declared`` says that the
    headers are declared by the file and that all cells are answers. ``totals`` are the places
    (row, column) of cells that sum up other rows by a formula; ``lost`` the places of cells that
    hold something which no reader can tell, each with the key of what is the matter. ``notes`` are
    warnings of what was chosen or found while reading, ``source`` is what the file is: kind,
    encoding, delimiter, sheet, as far as they apply, ``others`` are the other filled sheets.
    """

    file: str
    columns: tuple[RawColumn, ...]
    declared: bool = False
    totals: frozenset[Cell] = frozenset()
    lost: Mapping[Cell, str] = field(default_factory=dict)
    notes: tuple[Problem, ...] = ()
    source: tuple[tuple[str, str], ...] = ()
    others: Mapping[str, tuple[RawColumn, ...]] = field(default_factory=dict)

    @property
    def length(self) -> int:
        """The number of rows, header rows among them unless the headers are declared."""
        return self.columns[0].length if self.columns else 0

    @property
    def filled(self) -> NDArray[np.bool_]:
        """Whether each row has something in any column."""
        filled = np.zeros(self.length, bool)
        for column in self.columns:
            filled |= column.filled
        return filled

    def with_rows(self, kept: NDArray[np.bool_]) -> RawTable:
        """The table with all other rows blank, so that those kept keep their numbers."""
        if kept.all():
            return self
        columns = (replace(column, codes=column.codes * kept) for column in self.columns)
        # A lost cell may stand below all that is filled.
        lost = {c: key for c, key in self.lost.items() if c[0] >= self.length or kept[c[0]]}
        return replace(self, columns=tuple(columns), lost=lost)


def of_words(text: bytes) -> bool:
    """Whether there is more in a text than numbers and times are written with."""
    return bool(text.translate(None, b"0123456789 .,:;/+-TZ\n\0"))


class Places(dict[object, int]):
    """Gives each new value the next place; nothing, or no more than white space, has the first."""

    def __init__(self) -> None:
        super().__init__({None: 0})
        self._values: list[object] = [None]

    def __missing__(self, value: object) -> int:
        if isinstance(value, str) and (not value or value.isspace()):
            self[value] = 0
            return 0
        self[value] = place = len(self._values)
        self._values.append(value)
        return place

    def column(self, blocks: Sequence[NDArray[np.integer]]) -> RawColumn:
        """The column of some blocks of places."""
        codes = np.concatenate([np.empty(0, np.uint8), *blocks])
        return RawColumn(tuple(self._values), codes.astype(self.smallest, copy=False))

    @property
    def smallest(self) -> np.dtype[np.unsignedinteger]:
        """The smallest type for a place."""
        return np.min_scalar_type(len(self._values) - 1)


class Coder:
    """Codes rows of cells as they are read, so that their texts need not stay in memory.

    What is ``None``, or no more than white space, is nothing; rows may differ in width.
    """

    def __init__(self) -> None:
        self._places: list[Places] = []
        self._blocks: list[list[NDArray[np.unsignedinteger]]] = []
        self.length = 0

    def add(self, rows: Sequence[Sequence[object]]) -> None:
        """Codes some more rows."""
        columns = list(zip_longest(*rows))
        while len(self._places) < len(columns):
            self._places.append(Places())
            self._blocks.append([np.zeros(self.length, np.uint8)])
        for n, (places, blocks) in enumerate(zip(self._places, self._blocks, strict=True)):
            if n < len(columns):
                codes = np.fromiter(map(places.__getitem__, columns[n]), np.uint32, len(rows))
                blocks.append(codes.astype(places.smallest))
            else:
                blocks.append(np.zeros(len(rows), np.uint8))
        self.length += len(rows)

    def columns(self) -> tuple[RawColumn, ...]:
        """The columns of all rows."""
        coded = zip(self._places, self._blocks, strict=True)
        return tuple(places.column(blocks) for places, blocks in coded)


def coded_columns(rows: Iterable[Sequence[object]]) -> tuple[RawColumn, ...]:
    """The columns of some rows."""
    coder, remaining = Coder(), iter(rows)
    while block := list(islice(remaining, BLOCK)):
        coder.add(block)
    return coder.columns()
