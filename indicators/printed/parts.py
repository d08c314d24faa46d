"""The parts of a published table: under each header of its own, and under each title inside it.

A report may have the table's title above the questions, or across the table, and the header once
more on the next page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile

from ..words import plain_key
from .columns import Columns, columns_of, is_header
from .grids import Grid
from .numbers import YEAR, fewer, sizes

_ONLY_YEAR = re.compile(rf"(?:år )?({YEAR})")


@dataclass(frozen=True, slots=True)
class Part:
    """Rows with their numbers, and what is told of them all: a title, how many answered each year,
    the year, and how many answered a question, by year and number.

    A number of answers that names no year stands under ``None``.
    """

    title: str
    columns: Columns
    sizes: Mapping[int | None, int]
    year: int | None
    rows: Sequence[tuple[int, Sequence[str]]] = ()
    bases: Mapping[tuple[int | None, int], int] = field(default_factory=dict)

    def base(self, number: int, year: int | None, *, is_latest: bool) -> int | None:
        """How many answered a question. A note that names no year is about the latest."""
        found = self.bases.get((year, number))
        return self.bases.get((None, number)) if found is None and is_latest else found


def parts_of(grid: Grid) -> list[Part]:
    """The parts of a grid in their order, none if it is no table of shares.

    Raises:
        SeveralColumnsError: If nothing tells in which column the questions are.
    """
    found = [part for part in _parts(grid) if part.rows]
    if len(found) == 1:  # else nobody knows which of them the notes under the table are about
        found = [replace(found[0], bases={**grid.bases, **found[0].bases})]
    return found


def _parts(grid: Grid) -> Iterator[Part]:
    starts = list(_starts(grid))
    ends = [*(start for start, _ in starts), len(grid.rows)][1:]
    for (start, columns), end in zip(starts, ends, strict=True):
        near = grid.is_near and start == starts[0][0]
        yield from _sections(_headed(grid, start, columns, near=near), grid.rows, start + 1, end)


def _starts(grid: Grid) -> Iterator[tuple[int, Columns]]:
    """Where the headers are, and what stands under them; one that is only repeated is none."""
    headers = [number for number, cells in enumerate(grid.rows) if is_header(cells)]
    last: Sequence[str] = ()
    for number, beyond in pairwise([*headers, len(grid.rows)]):
        header = grid.rows[number]
        if header == last and not _alone(grid.rows[number - 1]):
            continue
        rows = [cells for cells in grid.rows[number + 1 : beyond] if not _is_across(cells)]
        if columns := columns_of(header, rows):
            yield number, columns
            last = header


def _headed(grid: Grid, start: int, columns: Columns, *, near: bool) -> Part:
    """A part without rows under the title in its header, or across the table above that, or over
    the table. What stands over another table with a title of its own is not about this one."""
    across = list(takewhile(bool, map(_alone, grid.rows[:start][::-1])))
    told = next(filter(sizes, across), "")
    inside = columns.title or told or next(iter(across), "")
    own = sizes("; ".join(dict.fromkeys(columns.headers))) or sizes(told)
    over = sizes(grid.title) if near else {}
    title = (columns.title or told or grid.title) if near else inside or grid.title
    return Part(title, columns, own or over, columns.year)


def _sections(part: Part, rows: Sequence[Sequence[str]], start: int, end: int) -> Iterator[Part]:
    """The part itself, and a new one for each title with numbers of answers, or year, inside."""
    for number, cells in enumerate(rows[start:end], start + 1):
        text = _alone(cells)
        if told := sizes(text):
            yield part
            part = replace(part, title=text, sizes=told, year=None, rows=(), bases={})
        elif only := _ONLY_YEAR.fullmatch(plain_key(text)):
            yield part
            part = replace(part, year=int(only[1]), rows=(), bases={})
        elif bases := dict(fewer(text)):
            part = replace(part, bases={**part.bases, **bases})
        elif not _is_across(cells) and tuple(cells) != part.columns.headers:
            part = replace(part, rows=(*part.rows, (number, cells)))
    yield part


def _alone(cells: Sequence[str]) -> str:
    """The text of a row that has no other, from its first cell on."""
    texts = {plain_key(cell) for cell in cells if cell.strip()}
    return " ".join(cells[0].split()) if len(texts) == 1 else ""


def _is_across(cells: Sequence[str]) -> bool:
    """Whether one cell stands across the table, or nothing: no row with figures."""
    return len(set(map(plain_key, cells))) == 1
