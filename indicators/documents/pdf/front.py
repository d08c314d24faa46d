"""Tables with bars in their cells, as they stand on the page in front of a PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...words import say
from ..bars import SIGN, bar_shapes, described, sign_shapes
from ..cells import language_of
from ..letters import width_of
from ..model import Bar, Cell, Column, Mark, Row, Table, Text
from .measures import PADDING, Measures
from .pieces import Data, cell, drawing, from_right, line, run
from .tables import Ruled, SetRow, notes_of

# In points: shares, names, what stands under a bar, headings of columns and notes.
_SHARE, _NAME, _SMALL, _HEAD = 12.0, 10.0, 9.0, 11.0
_MOST_COLUMNS = 4  # of bars beside each other
_LEAST_NAMES, _MOST_NAMES = 0.24, 0.36  # the part of the width that the names have
_BESIDE = 5.0  # between a share and its bar
_AIR = 2.1  # above and below a row: all of the page has to be on one


def bar_tables(table: Table, width: float, measures: Measures) -> Iterator[Ruled]:
    """The table, in parts where it has many columns, each with the legend under it."""
    places = range(1, len(table.columns))
    parts = [places[s : s + _MOST_COLUMNS] for s in range(0, len(places), _MOST_COLUMNS)]
    setting = _BarTable(table, width, measures)
    for number, part in enumerate(parts, 1):
        title = table.title
        if len(parts) > 1:
            facts = {"title": title, "part": number, "parts": len(parts)}
            title = say(measures.language, "table.part", **facts)
        notes = notes_of(table, measures) if part is parts[-1] else []
        yield setting.ruled((0, *part), title, notes)


@dataclass(frozen=True, slots=True)
class _BarTable:
    """A table with bars, and how broad it is set."""

    table: Table
    width: float
    measures: Measures

    def ruled(self, places: Sequence[int], title: str, notes: Sequence[Data]) -> Ruled:
        """The columns at these places."""
        names = self._width_of_names()
        widths = [names, *[(self.width - names) / (len(places) - 1)] * (len(places) - 1)]
        columns = [self.table.columns[place] for place in places]
        groups: list[list[SetRow]] = []
        for row in self.table.rows:
            if row.heading or not groups:  # an area is on one page where it can be
                groups.append([])
            cells = [row.cells[place] for place in places]
            made = [self._cell(*of, row) for of in zip(cells, columns, widths, strict=True)]
            groups[-1].append(SetRow(made, is_ruled=True))
        small = self._size(_SMALL)
        return Ruled(
            title=title, summary=self.table.description, widths=widths, sizes=(small, small),
            heads=[self._head(column) for column in columns], groups=groups,
            under=(self._legend(), *notes), air=_AIR,
        )  # fmt: skip

    def _size(self, points: float) -> float:
        return self.measures.size(points)

    def _long(self, text: str, size: float, bold: bool = False) -> float:
        """How long a text is on one line, in points, at the most."""
        return width_of(text, bold, self.measures.known) * self._size(size)

    def _width_of_names(self) -> float:
        """Room for the longest name, as far as it may have that."""
        texts = ((row.cells[0].in_print, row.heading) for row in self.table.rows)
        longest = max((self._long(text, _NAME, bold) for text, bold in texts), default=0.0)
        least, most = (self.width * part for part in (_LEAST_NAMES, _MOST_NAMES))
        return min(max(longest + 1 + PADDING, least), most)

    def _head(self, column: Column) -> Data:
        size = self._size(_HEAD if column.details else _SMALL)
        details = (
            line(run(detail, size=self._size(_SMALL), colour="quiet")) for detail in column.details
        )
        return cell(line(run(column.label, bold=True, size=size)), *details)

    def _cell(self, one: Cell, column: Column, width: float, row: Row) -> Data:
        if isinstance(one, Bar):
            return cell(*self._bar(one, column, width))
        is_name = one is row.cells[0]
        if row.heading and not is_name and isinstance(one, Text):  # repeats the head of the table
            return cell()
        colour = "clear" if row.heading else "ink"
        if not is_name:
            colour = "quiet" if row.heading or isinstance(one, Mark) else "ink"
        words = run(
            one.in_print,
            bold=row.heading and is_name,
            colour=colour,
            size=self._size(_NAME if is_name else _SMALL),
            language=language_of(one),
        )
        return cell(line(words))

    def _bar(self, bar: Bar, column: Column, width: float) -> Iterator[Data]:
        """The share, right-aligned before its bar, and under the bar what stands there."""
        before = self._long("100\N{NO-BREAK SPACE}%", _SHARE, bold=True) + 1
        inside = width - PADDING
        room = inside - before - 2 * _BESIDE
        colours = self.measures.look.colours
        alt = described(bar, column.inner)
        share = from_right(run(bar.text, bold=True, size=self._size(_SHARE)), before)
        drawn = drawing(bar_shapes(bar, room, colours), room, alt) | {"before": _BESIDE}
        yield line(share, drawn)
        if bar.under is None:
            return
        colour = {None: "quiet", True: "clear", False: "negative"}[bar.rises]
        is_clear = bar.rises is not None
        # It begins under the bar, or before it where it is longer than the bar.
        left = inside - self._long(bar.under, _SMALL, is_clear) - 1
        under = run(bar.under, size=self._size(_SMALL), colour=colour, bold=is_clear)
        yield line(under, indent=max(min(before + _BESIDE, left), 0.0))

    def _legend(self) -> Data:
        """Each sign beside what it stands for."""
        runs: list[Data] = []
        for sign, label in self.table.legend:
            runs.append(drawing(sign_shapes(sign, self.measures.look.colours), SIGN, None))
            words = f"\N{NO-BREAK SPACE}{label}    "
            runs.append(run(words, size=self._size(_SMALL), colour="quiet"))
        return line(*runs)
