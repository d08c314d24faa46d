"""What is marked on the rows of a chart: shares as dots, rings, squares and lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..cells import clear_change
from ..charted import band_of, places, questions_of
from ..charts.aligned import Dots, Mark, Stroke
from ..look import PAPER, Colours
from ..model import Cell, Chart, Kind, Row, Share
from .views import OTHERS

_DOT, _HOLE, _BEHIND = 13, 7, 11  # the sizes of a dot and of the hole in a ring; of a square
_LINK, _BAND, _EDGE = 3.0, 12.0, 1.0  # the widths of lines
_UPRIGHT = 9.0  # how far the mark of everybody goes up and down
_WAYS = {None: "quiet", True: "clear", False: "negative"}


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a chart whose rows are so high."""

    chart: Chart
    high: float
    colours: Colours

    @property
    def names(self) -> tuple[str, ...]:
        """What each row is about."""
        return tuple(self.chart.labels[rows[0]] for rows in questions_of(self.chart))

    def _row(self, number: int) -> Row:
        return self.chart.table.rows[number]

    def before(self) -> Dots | None:
        """The positive share of the year before, as rings; nothing where none is shown."""
        questions = questions_of(self.chart)
        second = [rows[1] for rows in questions if len(rows) > 1]
        shares = [self._positive(self._row(r[1])) if len(r) > 1 else None for r in questions]
        if all(share is None for share in shares):
            return None
        (place,) = places(self.chart, Kind.YEAR, Kind.GROUP)
        heading = self._row(second[0]).cells[place].in_print
        return Dots(
            names=self.names,
            columns=((heading, tuple(shares)),),
            marks=tuple(self._ring(0, shares)),
        )

    def _ring(self, column: int, values: Sequence[Decimal | None]) -> Iterator[Mark]:
        """A dark dot with a hole: LibreOffice draws no border around a mark."""
        yield from self._hollow(column, values, "circle")

    def _hollow(self, column: int, values: Sequence[Decimal | None], symbol: str) -> Iterator[Mark]:
        rows = tuple(row for row, value in enumerate(values) if value is not None)
        if rows:
            size = _DOT if symbol == "circle" else _BEHIND
            for across, fill in ((size, self.colours.ink), (_HOLE, PAPER)):
                yield Mark(column=column, rows=rows, symbol=symbol, size=across, fill=fill)

    def _filled(self, column: int, rows: Sequence[int], colour: str) -> Iterator[Mark]:
        if rows:
            fill = getattr(self.colours, colour)
            yield Mark(column=column, rows=tuple(rows), symbol="circle", size=_DOT, fill=fill)

    def _positive(self, row: Row) -> Decimal | None:
        cell = row.cells[places(self.chart, Kind.SHARE)[-1]]
        return cell.percent if isinstance(cell, Share) else None

    def changes(self) -> Dots:
        """The earlier share as a ring, the later as a dot, and a line between them; in colour only
        where the change is clear. A band tells where it could have come to lie by chance."""
        rows = self.chart.table.rows
        first, second = places(self.chart, Kind.SHARE)[:2]
        before = [
            None if (number, second) in self.chart.breaks else _percent(row.cells[first])
            for number, row in enumerate(rows)
        ]
        now = [_percent(row.cells[second]) for row in rows]
        both = [n for n in range(len(rows)) if before[n] is not None and now[n] is not None]
        columns = self.chart.table.columns
        ways = {n: clear_change(row, columns) for n, row in enumerate(rows)}
        strokes = [self._scale(), *self._bands(both)]
        for way, colour in _WAYS.items():
            lines = tuple((n, 0, 1) for n in both if ways[n] is way)
            if lines:
                stroke = Stroke(lines=lines, colour=getattr(self.colours, colour), width=_LINK)
                strokes.append(stroke)
        marks = [*self._ring(0, before)]
        for way, colour in _WAYS.items():
            seen = [n for n, value in enumerate(now) if value is not None and ways[n] is way]
            marks += self._filled(1, seen, colour)
        years = (columns[place].label for place in (first, second))
        return Dots(
            names=tuple(self.chart.labels),
            columns=tuple(zip(years, (tuple(before), tuple(now)), strict=True)),
            strokes=tuple(strokes),
            marks=tuple(marks),
        )

    def _scale(self) -> Stroke:
        """Upright lines at 0, 50 and 100."""
        half = len(self.names) / 2
        lines = tuple((half - 0.5, at, at) for at in (0, 50, 100))
        rule = self.colours.rule
        return Stroke(lines=lines, colour=rule, width=0.75, rise=half, of_columns=False)

    def _bands(self, both: Sequence[int]) -> Iterator[Stroke]:
        lines = [(number, *ends) for number in both if (ends := band_of(self.chart, number))]
        if lines:
            band = self.colours.band
            yield Stroke(lines=tuple(lines), colour=band, width=_BAND, of_columns=False)
            edges = [(n, end, end) for n, *ends in lines for end in ends]
            yield Stroke(
                lines=tuple(edges), colour=self.colours.hairline, width=_EDGE,
                rise=min(_BAND / 2 / self.high, 0.5), of_columns=False,
            )  # fmt: skip

    def own(self) -> Dots:
        """A group as a dot, all others as a square, everybody as an upright line, on one line."""
        questions = [rows[: 1 + len(OTHERS)] for rows in questions_of(self.chart)]
        count = max(map(len, questions), default=0)
        columns = []
        (second,) = places(self.chart, Kind.GROUP, Kind.YEAR)
        widest = max(questions, key=len, default=[])
        for line in range(count):
            values = tuple(
                self._positive(self._row(rows[line])) if line < len(rows) else None
                for rows in questions
            )
            columns.append((self._row(widest[line]).cells[second].in_print, values))
        strokes, marks = [self._scale()], list[Mark]()
        values_of = [values for _, values in columns]
        linked = [n for n in range(len(questions)) if all(v[n] is not None for v in values_of[:2])]
        if linked and count > 1:
            lines = tuple((n, 1, 0) for n in linked)
            strokes.append(Stroke(lines=lines, colour=self.colours.hairline, width=_LINK))
        for line, sign in enumerate(OTHERS[: count - 1], 1):
            rows = [n for n, value in enumerate(values_of[line]) if value is not None]
            if sign == "upright" and rows:
                lines = tuple((n, line, line) for n in rows)
                rise = min(_UPRIGHT / self.high, 0.45)
                strokes.append(Stroke(lines=lines, colour=self.colours.ink, width=_LINK, rise=rise))
            elif rows:
                marks += self._hollow(line, values_of[line], sign)
        seen = [n for n, value in enumerate(values_of[0]) if value is not None]
        marks += self._filled(0, seen, "clear")
        return Dots(
            names=self.names, columns=tuple(columns), strokes=tuple(strokes), marks=tuple(marks),
        )  # fmt: skip


def _percent(cell: Cell) -> Decimal | None:
    return cell.percent if isinstance(cell, Share) else None
