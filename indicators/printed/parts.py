"""The parts of a published table: under each header of its own, and under each title inside it.

A report may have the table's title above the questions, or across the table, and the header once
more on the next page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile
from typing import NamedTuple

from ..words import plain_key
from .columns import Columns, columns_of, is_header
from .grids import Grid
from .numbers import YEAR, fewer, sizes

_ONLY_YEAR = re.compile(rf"(?:år )?({YEAR})")


@dataclass(frozen=True, slots=True)
class Part:
    """Rows with their numbers, and what holds for all of them: a title, how many answered each
    year, the year, and how many answered a question, by year and number.

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
        answers = self.bases.get((year, number))
        return self.bases.get((None, number)) if answers is None and is_latest else answers


def parts_of(grid: Grid) -> list[Part]:
    """The parts of a grid in their order, none if it is no table of shares.

    Raises:
        SeveralColumnsError: If it is not clear which column the questions are in.
    """
    parts = [part for part in _parts(grid) if part.rows]
    if len(parts) == 1:  # else nobody knows which of them the notes under the table are about
        parts = [replace(parts[0], bases={**grid.bases, **parts[0].bases})]
    return parts


def _parts(grid: Grid) -> Iterator[Part]:
    headers = list(_headers(grid))
    ends = [*(header.number for header in headers), len(grid.rows)][1:]
    for header, end in zip(headers, ends, strict=True):
        near = grid.is_near and header is headers[0]
        yield from _sections(_headed(grid, header, near=near), grid.rows, header.number + 1, end)


class _Header(NamedTuple):
    """The number of the row that is a header, and the columns under it."""

    number: int
    columns: Columns


def _headers(grid: Grid) -> Iterator[_Header]:
    """The headers of a grid; one that is only repeated is none."""
    numbers = [number for number, cells in enumerate(grid.rows) if is_header(cells)]
    previous: Sequence[str] = ()
    for number, next_number in pairwise([*numbers, len(grid.rows)]):
        cells = grid.rows[number]
        if cells == previous and not _only_text(grid.rows[number - 1]):
            continue
        rows = [row for row in grid.rows[number + 1 : next_number] if not _is_across(row)]
        if columns := columns_of(cells, rows):
            yield _Header(number, columns)
            previous = cells


def _headed(grid: Grid, header: _Header, *, near: bool) -> Part:
    """A part, as yet without rows, under the title in its header, or across the table above it, or
    over the table. What stands over another table with a title of its own is not about this one."""
    columns = header.columns
    across = list(takewhile(bool, map(_only_text, grid.rows[: header.number][::-1])))
    sized = next(filter(sizes, across), "")
    inner_title = columns.title or sized or next(iter(across), "")
    inner_sizes = sizes("; ".join(dict.fromkeys(columns.headers))) or sizes(sized)
    outer_sizes = sizes(grid.title) if near else {}
    title = (columns.title or sized or grid.title) if near else inner_title or grid.title
    return Part(title, columns, inner_sizes or outer_sizes, columns.year)


def _sections(part: Part, rows: Sequence[Sequence[str]], start: int, end: int) -> Iterator[Part]:
    """The part itself, and a new one for each title with numbers of answers, or year, inside."""
    for number, cells in enumerate(rows[start:end], start + 1):
        text = _only_text(cells)
        if new_sizes := sizes(text):
            yield part
            part = replace(part, title=text, sizes=new_sizes, year=None, rows=(), bases={})
        elif only_year := _ONLY_YEAR.fullmatch(plain_key(text)):
            yield part
            part = replace(part, year=int(only_year[1]), rows=(), bases={})
        elif bases := dict(fewer(text)):
            part = replace(part, bases={**part.bases, **bases})
        elif not _is_across(cells) and tuple(cells) != part.columns.headers:
            part = replace(part, rows=(*part.rows, (number, cells)))
    yield part


def _only_text(cells: Sequence[str]) -> str:
    """The text of a row that has no other text, and has it in its first cell."""
    texts = {plain_key(cell) for cell in cells if cell.strip()}
    return " ".join(cells[0].split()) if len(texts) == 1 else ""


def _is_across(cells: Sequence[str]) -> bool:
    """Whether one cell spans the table, or the row is empty: it has no figures."""
    return len(set(map(plain_key, cells))) == 1
