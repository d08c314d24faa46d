"""The page in front of a Word file: a table with bars in its cells, on narrow margins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from ...words import LANGUAGE_TAGS, say
from ..bars import described
from ..cells import language_of
from ..letters import width_of
from ..look import Colours
from ..model import Bar, Cell, Column, Mark, Row, Table, Text
from .bars import Bars
from .elements import text_run, w
from .pieces import Piece, part_tag
from .tables import TWIPS, Page, cell_of, framed, header_row, whole_row

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

    from .package import Paper

# In points: shares, names, what stands under a bar, headings of columns and notes.
_SHARE, _NAME, _SMALL, _HEAD = 12.0, 10.0, 9.0, 11.0
# The margins of the page in twips: 13, 13 and 17 mm; a letterhead that needs more room takes it.
_MARGINS = {"top": 737, "bottom": 737, "left": 964, "right": 964, "footer": 340}
_MOST_COLUMNS = 4  # of bars beside each other
_LEAST_NAMES, _MOST_NAMES = 0.24, 0.36  # the part of the width that the names have
_SINGLE = {"line": 240, "lineRule": "auto"}
_BESIDE = 5.0  # between a share and its bar


def front_section(paper: Paper) -> BaseOxmlElement:
    """The set-up of the page in front: that of the others, with margins as narrow at the sides
    and at the top as a printer allows, unless they are narrower."""
    section: BaseOxmlElement = deepcopy(paper.word.element.body.sectPr)
    margins = section.find(qn("w:pgMar"))
    assert margins is not None
    for side, width in _MARGINS.items():
        name = qn(f"w:{side}")
        if abs(int(margins.get(name))) > width:
            margins.set(name, str(width))
    return section


def close_together(element: BaseOxmlElement) -> None:
    """Leaves little air around the lines of a paragraph: all of the page has to be on one."""
    if element.tag == qn("w:p"):
        element[0].append(w("spacing", before=40, after=40, **_SINGLE))


def section_end(section: BaseOxmlElement) -> BaseOxmlElement:
    """The paragraph that a section ends with, as low as one can be."""
    spacing = w("spacing", before=0, after=0, line=20, lineRule="exact")
    return w("p", w("pPr", spacing, section))


def width_between(section: BaseOxmlElement) -> int:
    """The width between the margins of a section, in twips."""
    size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    sides = sum(int(margins.get(qn(f"w:{side}"))) for side in ("left", "right"))
    return int(size.get(qn("w:w"))) - sides


@dataclass(frozen=True, slots=True)
class BarTable:
    """A table with bars, as it is printed: ``width`` in twips."""

    table: Table
    width: int
    page: Page
    bars: Bars

    @property
    def _colours(self) -> Colours:
        return self.page.look.colours

    def pieces(self, tag: str) -> Iterator[Piece]:
        """The table, in parts where it has many columns, then the legend."""
        places = range(1, len(self.table.columns))
        parts = [places[s : s + _MOST_COLUMNS] for s in range(0, len(places), _MOST_COLUMNS)]
        for number, part in enumerate(parts, 1):
            title = self.table.title
            if len(parts) > 1:
                facts = {"title": title, "part": number, "parts": len(parts)}
                title = say(self.page.language, "table.part", **facts)
            name = part_tag(tag, number)
            yield Piece(name, self._table((0, *part), title))
            yield Piece(f"{name}.legend", self._legend())

    def _width_of_names(self) -> int:
        """Room for the longest name, as far as it may have that."""
        texts = ((row.cells[0].in_print, row.heading) for row in self.table.rows)
        longest = max((width_of(text, bold=bold) * _NAME for text, bold in texts), default=0.0)
        least, most = (round(self.width * part) for part in (_LEAST_NAMES, _MOST_NAMES))
        return min(max(round((longest + 1) * TWIPS) + self.page.paper.padding, least), most)

    def _table(self, places: Sequence[int], title: str) -> BaseOxmlElement:
        names = self._width_of_names()
        others = (self.width - names) // (len(places) - 1)
        widths = [self.width - others * (len(places) - 1), *[others] * (len(places) - 1)]
        element = framed(self.table, title, widths, self.page)
        columns = [self.table.columns[place] for place in places]
        element.append(self._header(columns, widths))
        # An area is on one page where it can be.
        rows = self.table.rows
        for row, following in zip_longest(rows, rows[1:]):
            stays = following is None or not following.heading  # the last one with the legend
            cells = [row.cells[place] for place in places]
            element.append(self._row(row, cells, list(zip(columns, widths, strict=True)), stays))
        return element

    def _header(self, columns: Sequence[Column], widths: Sequence[int]) -> BaseOxmlElement:
        cells = []
        for column, width in zip(columns, widths, strict=True):
            size = _HEAD if column.details else _SMALL
            lines = [self._line(text_run(column.label, bold=True, size=size), keep=True)]
            for detail in column.details:
                small = text_run(detail, size=_SMALL, colour=self._colours.quiet)
                lines.append(self._line(small, keep=True))
            cells.append(cell_of(width, *lines))
        return header_row(cells)

    def _row(
        self, row: Row, cells: Sequence[Cell], columns: Sequence[tuple[Column, int]], keep: bool
    ) -> BaseOxmlElement:
        made = []
        for place, (cell, (column, width)) in enumerate(zip(cells, columns, strict=True)):
            if isinstance(cell, Bar):
                lines = self._bar(cell, column, width, keep)
            elif row.heading and place and isinstance(cell, Text):  # repeats the head of the table
                lines = [self._line(keep=keep)]
            else:
                lines = [self._line(self._words(cell, row, is_name=place == 0), keep=keep)]
            made.append(cell_of(width, *lines))
        return whole_row(made)

    def _words(self, cell: Cell, row: Row, is_name: bool) -> BaseOxmlElement:
        tag = LANGUAGE_TAGS[foreign] if (foreign := language_of(cell)) else None
        if row.heading and is_name:
            return text_run(
                cell.in_print, bold=True, size=_NAME, colour=self._colours.clear, tag=tag
            )
        if is_name:
            return text_run(cell.in_print, size=_NAME, tag=tag)
        quiet = row.heading or isinstance(cell, Mark)
        return text_run(
            cell.in_print, size=_SMALL, colour=self._colours.quiet if quiet else None, tag=tag
        )

    def _bar(self, bar: Bar, column: Column, width: int, keep: bool) -> list[BaseOxmlElement]:
        """The share, right-aligned before its bar, and under the bar what stands there."""
        before = round((width_of("100\N{NO-BREAK SPACE}%", bold=True) + 0.1) * _SHARE)
        inside = width / TWIPS - self.page.paper.padding / TWIPS
        room = inside - before - 2 * _BESIDE
        description = described(bar, column.inner)
        tabs = w("tabs", w("tab", val="right", pos=round(before * TWIPS)),
                 w("tab", val="left", pos=round((before + _BESIDE) * TWIPS)))  # fmt: skip
        line = self._line(
            w("r", w("tab")),
            text_run(bar.text, bold=True, size=_SHARE),
            w("r", w("tab")),
            self.bars.bar(bar, room, description),
            keep=keep,
            tabs=tabs,
        )
        if bar.under is None:
            return [line]
        colours = self._colours
        colour = {None: colours.quiet, True: colours.clear, False: colours.negative}[bar.rises]
        under = text_run(bar.under, size=_SMALL, colour=colour, bold=bar.rises is not None)
        # It begins under the bar, or before it where it is longer than the bar.
        length = width_of(bar.under, bold=bar.rises is not None) * _SMALL
        left = max(min(before + _BESIDE, inside - length - 1), 0)
        indent = w("ind", left=round(left * TWIPS), right=0, firstLine=0)
        return [line, self._line(under, keep=keep, indent=indent)]

    def _line(
        self,
        *runs: BaseOxmlElement,
        keep: bool = False,
        tabs: BaseOxmlElement | None = None,
        indent: BaseOxmlElement | None = None,
    ) -> BaseOxmlElement:
        """A line of a cell, in the order that the schema wants."""
        properties = w("pPr", w("pStyle", val=self.page.styles["Indikatorcell"]))
        if keep:
            properties.append(w("keepNext"))
        properties.extend(part for part in (tabs,) if part is not None)
        # Under a bar the line is as low as its letters; a drawing would be cut off by that.
        low = {"line": 195, "lineRule": "exact"} if indent is not None else {}
        properties.append(w("spacing", before=10 * (indent is None), after=10, **low or _SINGLE))
        properties.extend(part for part in (indent,) if part is not None)
        return w("p", properties, *runs)

    def _legend(self) -> BaseOxmlElement:
        """Each sign, in words, and what it stands for: of a paragraph in a content control
        LibreOffice puts all drawings before the words, and forgets colours."""
        legend = w("p", w("pPr", w("pStyle", val=self.page.styles["Indikatornot"])))
        for sign, label in self.table.legend:
            called = say(self.page.language, f"sign.{sign.value}")
            legend.append(text_run(f"{called}:\N{NO-BREAK SPACE}{label}    ", size=_SMALL))
        return legend
