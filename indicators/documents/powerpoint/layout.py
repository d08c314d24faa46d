"""Lays blocks out in the area of a slide: as large as they can be, on as many as they need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import NamedTuple, TypeVar

from ..cells import by_question
from ..model import Block, Bullets, Chart, Draft, Drawing, Facts, Table
from ..presentation import Topic
from .answers import Answers
from .measures import LEAST, Box
from .pieces import Piece, notes_of, pieces
from .rows import Rows
from .talk import Talk

_SIZES = (28.0, 26.0, 24.0, 22.0, 21.0, 20.0, 19.0, LEAST)  # of body text
_BETWEEN = 0.3  # between the pieces, in sizes of the body text
_BESIDE = 18.0  # between columns
_OVER = 0.4  # of what is left of the height
_GROWING = (Rows, Answers, Talk)

_Item = TypeVar("_Item")
Content = Block | Topic


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
    """Where the blocks of slides go, under which title, and whether the letters' widths are
    known."""

    area: Box
    title: str
    known: bool

    def pages(self, blocks: tuple[Content, ...]) -> Iterator[list[Placed]]:
        """The pieces of the blocks in their boxes, for each slide that they need."""
        rows = [self._columns(row) for row in _rows(blocks)]
        room = (size for size in _SIZES if self._fits(rows, size))
        size = next(room, None)
        parts = [] if size else list(self._parted(blocks))
        for part in parts:
            yield from self.pages(part)
        if not parts:
            yield list(self._placed(rows, size or _SIZES[-1]))

    def _fits(self, rows: Sequence[_Columns], size: float) -> bool:
        broad = any(
            piece.is_too_broad(row.width, size)
            for row in rows
            for column in row.columns
            for piece in column
            if isinstance(piece, Rows)
        )
        return not broad and sum(_heights(rows, size)) - _BETWEEN * size <= self.area.height

    def _columns(self, row: tuple[Content, ...]) -> _Columns:
        width = (self.area.width - _BESIDE * (len(row) - 1)) / len(row)
        return _Columns(width, [list(pieces(block, self.title, self.known)) for block in row])

    def _placed(self, rows: Sequence[_Columns], body: float) -> Iterator[Placed]:
        """The pieces in their boxes; what can grow shares what is left of the height, and stands in
        the middle of what is left after that."""
        heights = _heights(rows, body)
        growing = [
            (piece, row.width)
            for row in rows
            for column in row.columns
            for piece in column
            if isinstance(piece, _GROWING)
        ]
        left_over = max(self.area.height - sum(heights) + _BETWEEN * body, 0.0)
        spare = left_over / max(len(growing), 1)
        grown = sum(
            min(spare, max(piece.highest(width, body) - piece.height(width, body), 0.0))
            for piece, width in growing
        )
        top = self.area.top + (left_over - grown) * _OVER
        for (width, columns), height in zip(rows, heights, strict=True):
            more = 0.0
            for number, column in enumerate(columns):
                left, piece_top = self.area.left + number * (width + _BESIDE), top
                for piece in column:
                    piece_height = piece.height(width, body)
                    if isinstance(piece, _GROWING):
                        most = max(piece.highest(width, body), piece_height)
                        more = min(spare, most - piece_height)
                        piece_height += more
                    yield Placed(piece, Box(left, piece_top, width, piece_height), body)
                    piece_top += piece_height + _BETWEEN * body
            top += height + more

    # --- too much for a slide --------------------------------------------------------------

    def _parted(self, blocks: tuple[Content, ...]) -> list[tuple[Content, ...]]:
        """The blocks in parts, or the only one; nothing if it cannot be parted."""
        if len(blocks) != 1:
            return list(_halves(blocks))
        match blocks[0]:
            case Bullets(items, heading):
                return [(Bullets(half, heading),) for half in _halves(items)]
            case Draft(label, sentences):
                return [(Draft(label, half),) for half in _halves(sentences)]
            case Facts(pairs):
                return [(Facts(half),) for half in _halves(pairs)]
            case Table() as table:
                return self._evenly([(part,) for part in parts] for parts in _parts_of(table))
            case Chart() as chart:
                if groups := self._of_groups(chart):
                    return groups
                of_chart = _ranges(chart.table)
                return self._evenly([(_bars_of(chart, r),) for r in rows] for rows in of_chart)
        return []

    def _evenly(self, choices: Iterable[list[tuple[Content, ...]]]) -> list[tuple[Content, ...]]:
        """The fewest parts all of which fit on a slide; the most of them if none do."""
        parts: list[tuple[Content, ...]] = []
        for parts in choices:
            rows = ([self._columns(row) for row in _rows(part)] for part in parts)
            if all(self._fits(of_part, LEAST) for of_part in rows):
                break
        return parts

    def _of_groups(self, chart: Chart) -> list[tuple[Content, ...]]:
        """A chart of groups in two, where they are too many to stand side by side."""
        if chart.drawing is not Drawing.GROUPS:
            return []
        (piece,) = (p for p in pieces(chart, chart.title, self.known) if isinstance(p, Rows))
        groups = tuple(range(2, len(chart.table.columns)))
        if not piece.is_too_broad(self.area.width, LEAST):
            return []
        return [(_columns_of(chart, (0, 1, *half)),) for half in _halves(groups)]


def _heights(rows: Sequence[_Columns], body: float) -> list[float]:
    """The height of each row: that of the higher of its columns."""
    return [
        max(
            sum(piece.height(row.width, body) + _BETWEEN * body for piece in column)
            for column in row.columns
        )
        for row in rows
    ]


def _rows(blocks: tuple[Content, ...]) -> list[tuple[Content, ...]]:
    """The blocks in rows: lists that follow each other stand side by side."""
    rows: list[tuple[Content, ...]] = []
    for block in blocks:
        if rows and isinstance(block, Bullets) and isinstance(rows[-1][-1], Bullets):
            rows[-1] += (block,)
        else:
            rows.append((block,))
    return rows


def _halves(items: tuple[_Item, ...]) -> Iterable[tuple[_Item, ...]]:
    middle = (len(items) + 1) // 2
    return (items[:middle], items[middle:]) if len(items) > 1 else ()


def _ranges(table: Table) -> Iterator[list[range]]:
    """The rows in two ranges of about the same size, in three, and so on; the years of a question
    stay together."""
    lengths = [len(rows) for rows in by_question(table.rows)]
    starts = [0, *accumulate(lengths)]
    for count in range(2, len(lengths) + 1):
        cuts = [starts[len(lengths) * part // count] for part in range(count + 1)]
        yield [range(start, end) for start, end in pairwise(cuts)]


def _rows_of(table: Table, rows: range) -> Table:
    """A part of a table; the notes stand under the last."""
    part = replace(table, rows=table.rows[rows.start : rows.stop])
    return part if rows.stop == len(table.rows) else replace(part, notes=(), source=None)


def _parts_of(table: Table) -> Iterator[Sequence[Block]]:
    """A table in two parts, in three, and so on; at last with its notes apart, for slides with
    little room."""
    parts = [table]
    for ranges in _ranges(table):
        parts = [_rows_of(table, rows) for rows in ranges]
        yield parts
    *others, last = parts
    if notes := notes_of(table):
        yield [*others, replace(last, notes=(), source=None), Bullets(notes)]


def _bars_of(chart: Chart, rows: range) -> Chart:
    return replace(
        chart,
        table=_rows_of(chart.table, rows),
        labels=chart.labels[rows.start : rows.stop],
        breaks=frozenset((row - rows.start, place) for row, place in chart.breaks if row in rows),
    )


def _columns_of(chart: Chart, places: Sequence[int]) -> Chart:
    """A chart with some of its columns."""
    rows = (replace(row, cells=tuple(row.cells[p] for p in places)) for row in chart.table.rows)
    columns = tuple(chart.table.columns[place] for place in places)
    return replace(chart, table=replace(chart.table, columns=columns, rows=tuple(rows)))
