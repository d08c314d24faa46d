"""The slides of all indicators: what is found, then the shares, on as few slides as hold them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..documents.model import Bar, Bullets, Cell, Column, Kind, Row, Share, Table, Text
from ..documents.presentation import Slide
from ..results.comparison import Comparison
from ..survey.groups import EVERYBODY
from ..survey.instrument import Instrument
from ..words.said import Listed, Percent, Said, Words, joined
from .choices import Choices
from .overview import overview_table
from .overview_rows import lines_of, told_of
from .overview_texts import findings
from .parts_of_year import latest_year
from .tags import numbered, year_tag

_ROWS = 13
"""How many rows of 18 points a slide holds under the headings, those that name an area too."""


def overview_slides(
    pairs: Sequence[Comparison], choices: Choices, instrument: Instrument
) -> Iterator[Slide[Words]]:
    """What is found, then the indicators, each area under its name."""
    waves = [pair.later for pair in pairs]
    year = latest_year(waves)
    told = told_of(pairs)
    lines = lines_of(told, choices, instrument)
    table = overview_table(told, lines, choices, instrument)
    if table is None:
        return
    found = tuple(findings(told, lines, choices))
    first = year_tag(waves, EVERYBODY, "found")
    yield Slide(Said("overview.slide", year=year), (Bullets(found),), table.notes, tag=first)
    for number, rows in enumerate(_packed(table.rows), 1):
        names = [
            cell.text for row in rows if isinstance(cell := row.cells[0], Text) and row.heading
        ]
        title = Said("overview.slide.area", year=year, area=Listed(tuple(names)))
        in_words = tuple(_in_words(row, table.columns) for row in rows if not row.heading)
        source = (table.source,) if table.source else ()
        notes = (*in_words, *table.notes, *source)
        tag = numbered(year_tag(waves, EVERYBODY, "indicators"), number)
        yield Slide(title, (_of_rows(table, title, rows),), notes, tag=tag)


def _packed(rows: Sequence[Row[Words]]) -> Iterator[list[Row[Words]]]:
    """The rows in as few parts as hold them, whole areas if they have room; where an area goes on,
    its name is repeated."""
    areas: list[list[Row[Words]]] = []
    for row in rows:
        if row.heading:
            areas.append([])
        areas[-1].append(row)
    packed: list[Row[Words]] = []
    for heading, *of_area in areas:
        if packed and len(packed) + 1 + len(of_area) > _ROWS:
            yield packed
            packed = []
        while len(of_area) + 1 > _ROWS:
            yield [heading, *of_area[: _ROWS - 1]]
            of_area = of_area[_ROWS - 1 :]
        packed += [heading, *of_area]
    if packed:
        yield packed


def _of_rows(table: Table[Words], title: Words, rows: Sequence[Row[Words]]) -> Table[Words]:
    """Some rows of the table, their shares without bars."""
    kinds = [Kind.TEXT, *[Kind.SHARE] * (len(table.columns) - 1)]
    columns = zip(table.columns, kinds, strict=True)
    return replace(
        table,
        title=title,
        columns=tuple(Column(column.label, kind) for column, kind in columns),
        rows=tuple(replace(row, cells=tuple(map(_share_alone, row.cells))) for row in rows),
        notes=(),
        source=None,
        legend=(),
    )


def _in_words(row: Row[Words], columns: Sequence[Column[Words]]) -> Words:
    """ "Tid: Personal 97 %; 94 %, +3": all that stands on the page, for the speaker."""
    name = row.cells[0]
    assert isinstance(name, Text)
    told = (
        joined((column.label, joined((Percent(cell.percent), cell.under or ""), "; ")))
        for column, cell in zip(columns, row.cells, strict=True)
        if isinstance(cell, Bar)
    )
    return joined((name.text, joined(told, ". ")), ": ")


def _share_alone(cell: Cell[Words]) -> Cell[Words]:
    """A share without its bar, for a room to read."""
    return Share(cell.percent) if isinstance(cell, Bar) else cell
