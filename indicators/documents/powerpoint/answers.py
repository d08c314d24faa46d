"""How many answered, as a dot for each person who was asked: how much room the rows take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...words import say
from ..charted import places, questions_of
from ..model import Cell, Chart, Kind, Row, Share, Whole, has_many
from .measures import LEAST, LINE, Box, Type
from .rows import SIDE

_AIR = 8.0  # above and below a row
_LARGEST, _SMALLEST = 16.0, 5.0  # dots
_PITCH = 1.28  # from a dot to the next, in dots
_HIGHEST = 132.0
_RATE = 38.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A row: whose answers, the rate, how many of how many, and what is said of the year before;
    the two numbers where dots can be drawn of them."""

    name: str
    rate: str
    of_all: str
    before: tuple[str, ...]
    dots: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Placed:
    """The rows in their place: the widths of the columns, the height of the headings and of a row,
    and how large a dot is."""

    box: Box
    widths: tuple[float, ...]
    heads: float
    row: float
    dot: float

    def bar(self, number: int, answered: int, asked: int) -> tuple[Box, Box]:
        """The place of the bar of all who were asked, and that of the part who answered."""
        width, high = self.widths[2] - 2 * SIDE, _LARGEST
        left = self.box.left + self.widths[0] + self.widths[1]
        used = high * _PITCH + LEAST * LINE
        top = self.box.top + self.heads + number * self.row + (self.row - used) / 2
        part = width * answered / max(asked, 1)
        return Box(left, top, width, high), Box(left, top, part, high)

    def dots(self, number: int, asked: int) -> Iterator[Box]:
        """The places of the dots of a row."""
        room = self.widths[2] - SIDE
        across = max(int(room // (self.dot * _PITCH)), 1)
        lines = -(-asked // across)
        words = LEAST * LINE
        used = lines * self.dot * _PITCH + words
        left = self.box.left + self.widths[0] + self.widths[1]
        top = self.box.top + self.heads + number * self.row + (self.row - used) / 2
        for place in range(asked):
            line, column = divmod(place, across)
            yield Box(
                left + column * self.dot * _PITCH,
                top + line * self.dot * _PITCH,
                self.dot,
                self.dot,
            )


@dataclass(frozen=True, slots=True)
class Answers:
    """Rows of dots, which can be higher than they have to be."""

    chart: Chart
    known: bool

    @property
    def rows(self) -> list[Asked]:
        """What stands in each row."""
        return [self._asked(rows) for rows in questions_of(self.chart)]

    @property
    def as_bars(self) -> bool:
        """Whether somewhere more were asked than can be seen as dots."""
        return has_many(self.chart.table)

    @property
    def heads(self) -> tuple[str, str, str, str]:
        """The headings of the columns."""
        name, _, *counts, rate = (column.label for column in self.chart.table.columns)
        whole, part = counts
        of_all = say(self.chart.language, "slide.of", part=part, whole=whole.lower())
        has_before = any(asked.before for asked in self.rows)
        return name, rate, of_all, say(self.chart.language, "slide.before") if has_before else ""

    def _asked(self, numbers: list[int]) -> Asked:
        first, *others = (self.chart.table.rows[number] for number in numbers)
        whole, part = self._counts(first)
        dots = None
        if isinstance(whole, Whole) and isinstance(part, Whole) and part.value <= whole.value:
            dots = (part.value, whole.value)
        before = [text for row in others[:1] for text in self._before(row)]
        name, rate, of_all = self.chart.labels[numbers[0]], self._rate(first), self._of(first)
        return Asked(name, rate, of_all, tuple(before), dots)

    def _before(self, row: Row) -> tuple[str, ...]:
        """The year with its rate, and how many of how many where that is something else."""
        first = f"{_year(self.chart, row)}: {self._rate(row)}"
        return (first, self._of(row)) if self._of(row) != self._rate(row) else (first,)

    def _counts(self, row: Row) -> list[Cell]:
        return [row.cells[place] for place in places(self.chart, Kind.COUNT)]

    def _rate(self, row: Row) -> str:
        cell = row.cells[places(self.chart, Kind.SHARE)[0]]
        return cell.text if isinstance(cell, Share) else cell.in_print

    def _of(self, row: Row) -> str:
        whole, part = self._counts(row)
        if not isinstance(whole, Whole):
            return part.in_print
        facts = {"part": part.in_print, "whole": whole.in_print}
        return say(self.chart.language, "slide.of", **facts)

    # --- measured --------------------------------------------------------------------------

    def _widths(self, width: float) -> tuple[float, ...]:
        rows = self.rows
        name, rate, _, before = self.heads
        head = Type(LEAST, known=self.known)
        bold, large = (Type(size, True, self.known) for size in (22.0, _RATE))
        small = Type(20.0, known=self.known)
        names = min(
            max(bold.width(text) for text in (*(asked.name for asked in rows), name)), 0.3 * width
        )
        names = max(names, *(bold.longest_word(asked.name) for asked in rows))
        rates = [large.width(asked.rate) if asked.dots else 90.0 for asked in rows]
        befores = [small.width(text) for asked in rows for text in asked.before]
        rates.append(head.longest_word(rate) + SIDE)
        befores.append(head.longest_word(before))
        fixed = (names + 2 * SIDE, max(rates) + 2 * SIDE)
        last = max(befores) + 2 * SIDE
        return (*fixed, width - sum(fixed) - last, last)

    def _placed(self, box: Box, row: float, dot: float) -> Placed:
        widths = self._widths(box.width)
        head = Type(LEAST, known=self.known)
        heads = max(
            head.height(text or " ", across - 2 * SIDE)
            for text, across in zip(self.heads, widths, strict=True)
        )
        return Placed(box, widths, heads + 6.0, row, dot)

    def _least(self, width: float, dot: float) -> float:
        """The least height of a row with dots of a size."""
        widths = self._widths(width)
        across = max(int((widths[2] - SIDE) // (dot * _PITCH)), 1)
        needed = [_RATE * LINE]
        for asked in self.rows:
            dots = 1 if self.as_bars else asked.dots[1] if asked.dots else 0
            lines = -(-dots // across)
            needed.append(lines * dot * _PITCH + LEAST * LINE)
            name, before = Type(22.0, True, self.known), Type(20.0, known=self.known)
            needed.append(name.height(asked.name, widths[0] - 2 * SIDE))
            needed.append(sum(before.height(t, widths[3] - 2 * SIDE) for t in asked.before))
        return max(needed) + 2 * _AIR

    def height(self, width: float, body: float) -> float:
        """The least room it takes."""
        placed = self._placed(Box(0, 0, width, 0), 0, _SMALLEST)
        return placed.heads + len(self.rows) * self._least(width, _SMALLEST)

    def highest(self, width: float, body: float) -> float:
        """The most room it fills."""
        return max(self.height(width, body), 30.0 + len(self.rows) * _HIGHEST)

    def placed(self, box: Box) -> Placed:
        """The rows in a box, the dots as large as there is room for."""
        heads = self._placed(box, 0, _SMALLEST).heads
        row = (box.height - heads) / max(len(self.rows), 1)
        dot = _LARGEST
        while dot > _SMALLEST and self._least(box.width, dot) > row:
            dot -= 0.5
        return self._placed(box, row, dot)


def _year(chart: Chart, row: Row) -> str:
    (place,) = places(chart, Kind.YEAR)
    return row.cells[place].in_print
