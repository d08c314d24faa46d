"""Lays blocks out in the area of a slide: as large as they can be, on as many as they need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from ..cells import by_question
from ..model import Block, Bullets, Chart, Draft, Facts, Table
from .pieces import Box, Drawn, Piece, pieces

_SIZES = (22.0, 20.0, 18.0, 16.0, 14.0, 12.0)  # of body text
_BETWEEN = 0.3  # between the pieces, in sizes of the body text
_BESIDE = 18.0  # between columns

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece, its box, and the size of body text that it is reckoned for."""

    piece: Piece
    box: Box
    body: float


class _Columns(NamedTuple):
    """The width of the columns of a row, and the pieces that stand in each."""

    width: float
    columns: list[list[Piece]]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the blocks of slides go, in which language, under which title."""

    area: Box
    language: str
    title: str

    def pages(self, blocks: tuple[Block, ...]) -> Iterator[list[Placed]]:
        """The pieces of the blocks in their boxes, for each slide that they need."""
        rows = [self._columns(row) for row in _rows(blocks)]
        room = (size for size in _SIZES if sum(_heights(rows, size)) <= self.area.height)
        size = next(room, None)
        halves = [] if size else list(_halves(blocks))
        for half in halves:
            yield from self.pages(half)
        if not halves:
            yield list(self._placed(rows, size or _SIZES[-1]))

    def _columns(self, row: tuple[Block, ...]) -> _Columns:
        width = (self.area.width - _BESIDE * (len(row) - 1)) / len(row)
        return _Columns(width, [list(pieces(block, self.title)) for block in row])

    def _placed(self, rows: Sequence[_Columns], body: float) -> Iterator[Placed]:
        """The pieces in their boxes; the charts share what is left of the height."""
        heights = _heights(rows, body)
        all_pieces = (piece for row in rows for column in row.columns for piece in column)
        charts = sum(isinstance(piece, Drawn) for piece in all_pieces)
        spare = max(self.area.height - sum(heights), 0.0) / max(charts, 1)
        top = self.area.top
        for (width, columns), height in zip(rows, heights, strict=True):
            grown = 0.0
            for number, column in enumerate(columns):
                left, piece_top = self.area.left + number * (width + _BESIDE), top
                for piece in column:
                    piece_height = piece.height(width, body)
                    if isinstance(piece, Drawn):
                        grown_height = min(piece_height + spare, piece.highest(width, body))
                        piece_height, grown = grown_height, grown_height - piece_height
                    yield Placed(piece, Box(left, piece_top, width, piece_height), body)
                    piece_top += piece_height + _BETWEEN * body
            top += height + grown


def _heights(rows: Sequence[_Columns], body: float) -> list[float]:
    """The height of each row: that of the higher of its columns."""
    return [
        max(
            sum(piece.height(row.width, body) + _BETWEEN * body for piece in column)
            for column in row.columns
        )
        for row in rows
    ]


def _rows(blocks: tuple[Block, ...]) -> list[tuple[Block, ...]]:
    """The blocks in rows: lists that follow each other stand side by side."""
    rows: list[tuple[Block, ...]] = []
    for block in blocks:
        if rows and isinstance(block, Bullets) and isinstance(rows[-1][-1], Bullets):
            rows[-1] += (block,)
        else:
            rows.append((block,))
    return rows


# --- too much for a slide ------------------------------------------------------------------


def _halves(blocks: tuple[Block, ...]) -> Iterable[tuple[Block, ...]]:
    """The blocks parted in two, or the only one; nothing if it cannot be parted."""
    if len(blocks) != 1:
        return _parted(blocks)
    halves: Iterable[Block] = ()
    match blocks[0]:
        case Bullets(items, heading):
            halves = (Bullets(half, heading) for half in _parted(items))
        case Draft(label, sentences):
            halves = (Draft(label, half) for half in _parted(sentences))
        case Facts(pairs):
            halves = map(Facts, _parted(pairs))
        case Table() as table:
            halves = (_rows_of(table, half) for half in _parted_rows(table))
        case Chart() as chart:
            halves = (_bars_of(chart, half) for half in _parted_rows(chart.table))
    return ((half,) for half in halves)


def _parted(items: tuple[_Item, ...]) -> Iterable[tuple[_Item, ...]]:
    middle = len(items) // 2
    return (items[:middle], items[middle:]) if middle else ()


def _parted_rows(table: Table) -> Iterator[range]:
    """The rows in two ranges; the years of a question stay together."""
    start = 0
    for half in _parted(tuple(by_question(table.rows))):
        rows = sum(map(len, half))
        yield range(start, start + rows)
        start += rows


def _rows_of(table: Table, rows: range) -> Table:
    """A part of a table; the notes stand under the last."""
    part = replace(table, rows=table.rows[rows.start : rows.stop])
    return part if rows.stop == len(table.rows) else replace(part, notes=(), source=None)


def _bars_of(chart: Chart, rows: range) -> Chart:
    return replace(
        chart,
        table=_rows_of(chart.table, rows),
        labels=chart.labels[rows.start : rows.stop],
        breaks=frozenset((row - rows.start, place) for row, place in chart.breaks if row in rows),
    )
