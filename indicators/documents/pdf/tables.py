"""Tables of a PDF, as data for ``document.typ``: their rows, and which of them stand together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from ...words import say
from ..cells import arrow_of, by_question, clear_change, key_column, language_of
from ..columns import Part
from ..letters import width_of
from ..model import Cell, Column, Kind, Mark, Row, Share, Table, Text
from .measures import MARGINS, PADDING, TWIPS, Measures, height_between
from .pieces import Data, cell, line, run

_AIR, _NEARER = 3.5, 0.0  # above and below the words of a row; above those of a year before
_LEADING = 1.4  # from one line to the next, at the most, in ems
# The part of a page that rows which stand together may fill; where they are higher, or may be, they
# part as they have to, so that nothing is ever beyond the end of a page.
_MOST = 0.6
# An interval begins a line of its own, and is not parted.
_BEFORE_INTERVAL = re.compile(r" (?=\(\S*\d–)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """A table as it is set, or a part of it: widths and sizes in points.

    ``groups`` are the rows that stand on one page, each a list of cells for each row; ``under`` are
    the lines under the table, which stand with its last rows unless they are ``notes_apart``.
    """

    title: str
    summary: str
    widths: Sequence[float]
    sizes: tuple[float, float]
    heads: Sequence[Data]
    groups: Sequence[Sequence[SetRow]]
    under: Sequence[Data] = ()
    air: float = _AIR

    def data(self) -> Data:
        """What is set."""
        rows = [row for place in range(len(self.groups)) for row in self._group(place)]
        cell_size, head_size = self.sizes
        return {"is": "table", "widths": self.widths, "size": cell_size, "head": head_size,
                "padding": PADDING, "air": self.air, "heads": self.heads, "rows": rows,
                "under": self.under if self._holds_notes else ()}  # fmt: skip

    @property
    def lines_under(self) -> int:
        """How many rows of what is set are lines under the table."""
        return len(self.under) if self._holds_notes else 0

    @property
    def notes_apart(self) -> list[Data]:
        """The lines under the table, if they do not stand with its last rows."""
        return [] if self._holds_notes else [{"is": "note", "line": line} for line in self.under]

    @property
    def _holds_notes(self) -> bool:
        whole = sum(self.widths)
        height = sum(_height(line, whole, self.sizes[0]) for line in self.under)
        return bool(self.groups) and height < height_between(MARGINS) * _MOST / 2

    def _group(self, place: int) -> Iterator[Data]:
        group, is_last = self.groups[place], place == len(self.groups) - 1
        height = sum(row.height(self.widths, self.sizes[0]) for row in group)
        more = self.lines_under if is_last else 0
        holds = height < height_between(MARGINS) * _MOST
        for number, row in enumerate(group, 1):
            last = number == len(group)
            if holds:
                binds = len(group) + more if number == 1 else 0
            else:
                binds = 1 + (more if last else 0)
            ends = "table" if last and is_last else "group" if row.is_ruled else ""
            yield {"cells": row.cells, "ends": ends, "binds": binds, "breaks": not holds,
                   "air": _NEARER if row.is_near else self.air}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SetRow:
    """The cells of a row; ``is_ruled`` is whether a rule is under it, ``is_near`` whether it is
    close to the row above."""

    cells: Sequence[Data]
    is_ruled: bool
    is_near: bool = False

    def height(self, widths: Sequence[float], size: float) -> float:
        """The height that it has at the most."""
        heights = (
            sum(_height(line, width - PADDING, size) for line in cell["lines"])
            for cell, width in zip(self.cells, widths, strict=True)
        )
        return max(heights) + 2 * _AIR


def _height(line: Data, width: float, size: float) -> float:
    """The height of a line of type at the most, which goes on below where it is long."""
    sizes = [run.get("size") or size for run in line["runs"]]
    runs = zip(line["runs"], sizes, strict=True)
    length = sum(width_of(run.get("text", ""), True, False) * size for run, size in runs)
    room = max(width - line["indent"], 1.0)
    lines = ceil(length / room) + (length > room)
    return float(lines * max(sizes, default=size) * _LEADING)


def tables_of(table: Table, measures: Measures) -> Iterator[Ruled]:
    """A table as one, or as more where its columns are too many, with the notes under the last."""
    parts = measures.tables[table.columns]
    for number, part in enumerate(parts, 1):
        title = table.title
        if len(parts) > 1:
            facts = {"title": title, "part": number, "parts": len(parts)}
            title = say(measures.language, "table.part", **facts)
        setting = _Setting(table, part)
        yield Ruled(
            title=title,
            summary=table.description,
            widths=[width / TWIPS for width in part.widths],
            sizes=(part.lettering.cell / TWIPS, part.lettering.heading / TWIPS),
            heads=setting.heads(),
            groups=list(setting.groups()),
            under=notes_of(table, measures) if part is parts[-1] else (),
        )


def notes_of(table: Table, measures: Measures) -> list[Data]:
    """The notes and the source, one after the other in a paragraph, if there are any."""
    text = " ".join((*table.notes, *filter(None, (table.source,))))
    return [line(run(text, colour="quiet", size=measures.size(9.0)))] if text else []


@dataclass(frozen=True, slots=True)
class _Setting:
    """A table, and the part of it that is set."""

    table: Table
    part: Part

    def heads(self) -> list[Data]:
        """The headings of the columns."""
        columns = [self.table.columns[place] for place in self.part.places]
        return [
            cell(line(run(column.heading, bold=True)), right=not column.in_words)
            for column in columns
        ]

    def groups(self) -> Iterator[list[SetRow]]:
        """The rows that stand together: a question with its earlier years, what is under a heading
        with it, and no question alone before or after a break."""
        questions = by_question(self.table.rows)
        many, joined = len(questions) > 3, list[SetRow]()
        for place, question in enumerate(questions):
            for row in question:
                joined.append(self._row(row, is_ruled=row is question[-1]))
            with_next = many and place in (0, len(questions) - 2)
            if not (with_next or question[-1].heading):
                yield joined
                joined = []
        if joined:
            yield joined

    def _row(self, row: Row, is_ruled: bool) -> SetRow:
        cells = []
        for place in self.part.places:
            column, one = self.table.columns[place], row.cells[place]
            if row.heading and place and isinstance(one, Text):  # repeats the head of the table
                cells.append(cell())
            else:
                cells.append(cell(*self._lines(row, place), right=not column.in_words))
        return SetRow(cells, is_ruled, is_near=row.earlier)

    def _lines(self, row: Row, place: int) -> list[Data]:
        """This year's share is bold, a mark is quiet, and a clear change has colour and an
        arrow."""
        one, column = row.cells[place], self.table.columns[place]
        colour = "quiet" if row.earlier else "ink"
        rises = clear_change(row, self.table.columns)
        if place == key_column(self.table) and isinstance(one, Share) and not row.earlier:
            runs = [run(one.text, bold=True)]
            return [line(*runs, *([run(f" ({one.inner_text})")] if one.inner_text else []))]
        if rises is not None and column.kind in (Kind.POINTS, Kind.VERDICT):
            arrow = f"{arrow_of(rises)} " if column.kind is Kind.POINTS else ""
            role = "clear" if rises else "negative"
            return [line(run(arrow + one.in_print, bold=True, colour=role))]
        if isinstance(one, Mark) and not one.is_bound:
            colour = "quiet"
        return [
            line(run(text, bold=row.heading, colour=colour, language=language_of(one)))
            for text in _texts(one, column)
        ]


def _texts(one: Cell, column: Column) -> list[str]:
    if column.kind is Kind.TARGET:
        return _BEFORE_INTERVAL.split(one.in_print)
    return [one.in_print]
