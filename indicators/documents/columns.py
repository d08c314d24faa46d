"""How wide the columns of a printed table are: numbers narrow, words what is left.

Word can fit columns to their content by itself, but then no two tables of a report line
up. Here the widths follow from all tables that have the same columns, and fill the page.

No word is ever broken, and questions keep their part of the width. Where the room is short, first
the columns of numbers stop being alike, then the table is printed in parts, each with the
questions, and at last, or where its columns belong together, the questions go down to their
longest word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from math import ceil

from .letters import longest_word, width_of
from .model import Column, Kind, Table

# Words in place of a number ("för få svar") stay on one line up to this width, in em.
_ONE_LINE = 6.0
# What programs differ by when they measure a word, in em.
_SLACK = 0.15
# The part of the width that questions keep, unless words would be broken: beside changes, which
# have few figures, and else.
_FOR_CHANGED, _FOR_QUESTIONS = 0.48, 0.4
# Groups that stand beside each other at most, from how many letters on the name of one is long,
# and how broad its column then is, in em.
_MOST_GROUPS, _LONG_NAME, _FOR_LONG_NAME = 4, 24, 12.6
# In points: the smallest type that is read without effort in print, and a step down to it.
_LEAST_SIZE, _STEP = 9.0, 0.5
_POINT = 20  # in twips, the unit of widths in Word

# Kinds of columns that say what a row is about, where they stand first.
_NAMING = (Kind.TEXT, Kind.GROUP, Kind.YEAR)

_Cells = Sequence[Sequence[str]]  # column by column


@dataclass(frozen=True, slots=True)
class Lettering:
    """How a table is lettered: sizes of type and what pads a cell on both sides, in one unit.

    ``known`` is whether the typeface is as wide as Arial; else the widest is reckoned with.
    """

    cell: float
    heading: float
    padding: float
    known: bool

    def smaller(self, size: float) -> Lettering:
        """The same with cells of that size, and the headings in proportion."""
        return replace(self, cell=size, heading=self.heading * size / self.cell)


@dataclass(frozen=True, slots=True)
class Part:
    """What is printed of a table side by side: which columns, how wide, how lettered."""

    places: tuple[int, ...]
    widths: tuple[int, ...]
    lettering: Lettering


def parts_by_columns(
    tables: Iterable[Table], width: int, lettering: Lettering
) -> dict[tuple[Column, ...], tuple[Part, ...]]:
    """The parts of tables without bars, by their columns: tables with the same columns line up
    through the document."""
    rows: dict[tuple[Column, ...], list[list[str]]] = {}
    for table in (table for table in tables if not table.legend):
        texts = ([cell.in_print for cell in row.cells] for row in table.rows)
        rows.setdefault(table.columns, []).extend(texts)
    return {
        columns: table_parts(columns, texts, width, lettering) for columns, texts in rows.items()
    }


def table_parts(
    columns: Sequence[Column], rows: Iterable[Sequence[str]], width: int, lettering: Lettering
) -> tuple[Part, ...]:
    """The table in as few parts as its words allow, in as large a type as they allow.

    All measures are in twips. Only a word broader than the page is broken.
    """
    cells = _by_column(columns, rows)
    for places in _divisions(columns):
        for sized in _sizes(lettering):
            parts = [
                ([columns[p] for p in columns_of_part], [cells[p] for p in columns_of_part])
                for columns_of_part in places
            ]
            if all(_fits(*part, width, sized) for part in parts):
                return _fitted_parts(places, parts, width, sized)
    return _fitted_parts(places, parts, width, sized)


def _fits(columns: Sequence[Column], cells: _Cells, width: int, lettering: Lettering) -> bool:
    """Whether no word is broken; of groups beside each other, also whether they are not too many
    and questions keep their part."""
    least, groups = _least(columns, cells, lettering), sum(map(_is_group, columns))
    if groups == sum(column.kind is not Kind.POINTS for column in columns[1:]):
        least[0] = max(least[0], round(width * _FOR_QUESTIONS))
    return sum(least) <= width and groups <= _MOST_GROUPS


def _is_group(column: Column) -> bool:
    """Whether a column has one share alone, as groups have them side by side."""
    return column.kind is Kind.SHARE and column.inner is None


def _is_long_group(column: Column) -> bool:
    return _is_group(column) and len(column.label.partition(" (")[0]) > _LONG_NAME


def _fitted_parts(
    places: Sequence[tuple[int, ...]],
    parts: Sequence[tuple[Sequence[Column], _Cells]],
    width: int,
    lettering: Lettering,
) -> tuple[Part, ...]:
    widths = (_widths(*part, width, lettering) for part in parts)
    fitted_parts = zip(places, widths, strict=True)
    return tuple(Part(columns, column_widths, lettering) for columns, column_widths in fitted_parts)


def _divisions(columns: Sequence[Column]) -> Iterator[list[tuple[int, ...]]]:
    """The places of the columns in one part, in two, and so on, as evenly as can be; the columns
    that name the rows are in every part."""
    named = next((p for p, c in enumerate(columns) if c.kind not in _NAMING), 0) or 1
    others = range(named, len(columns))
    for number in range(1, max(len(others), 1) + 1):
        ends = (len(others) * part // number for part in range(number + 1))
        yield [(*range(named), *others[start:end]) for start, end in pairwise(ends)]


def _sizes(lettering: Lettering) -> Iterator[Lettering]:
    yield lettering
    size = lettering.cell / _POINT - _STEP
    while size >= _LEAST_SIZE:
        yield lettering.smaller(size * _POINT)
        size -= _STEP


def column_widths(
    columns: Sequence[Column], rows: Iterable[Sequence[str]], width: int, lettering: Lettering
) -> tuple[int, ...]:
    """Widths that add up to ``width``, in its unit, for columns with the given cells.

    No word is broken where that is possible. Columns of the same kind are alike if they can be.
    """
    return _widths(columns, _by_column(columns, rows), width, lettering)


def _by_column(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> _Cells:
    """The different texts of each column."""
    return [tuple(set(texts)) for texts in zip(*rows, strict=True)] or [()] * len(columns)


def _widths(
    columns: Sequence[Column], cells: _Cells, width: int, lettering: Lettering
) -> tuple[int, ...]:
    least = _least(columns, cells, lettering)
    if sum(least) > width:
        return tuple(_parts(width, least))
    if columns[0].kind is Kind.TEXT:
        wanted = round(width * _part_of_questions(columns))
        least[0] = max(least[0], min(wanted, width - sum(least[1:])))
    words = [need * column.in_words for need, column in zip(least, columns, strict=True)]
    most = width - sum(words)
    numbers = _stretched(
        [need - of_words for need, of_words in zip(least, words, strict=True)],
        _alike(columns, cells, least, lettering),
        most,
    )
    weights = [_weight(*of, lettering) for of in zip(columns, cells, least, strict=True)]
    extra = _parts(
        width - sum(numbers) - sum(words), weights if any(weights) else [1, *weights[1:]]
    )
    return tuple(map(sum, zip(numbers, words, extra, strict=True)))


def _part_of_questions(columns: Sequence[Column]) -> float:
    has_changes = any(column.kind is Kind.POINTS for column in columns)
    return _FOR_CHANGED if has_changes else _FOR_QUESTIONS


def _least(columns: Sequence[Column], cells: _Cells, lettering: Lettering) -> list[int]:
    """The widths that columns need for no word, and no number, to be broken."""
    return [
        ceil(_need(*column_and_texts, lettering))
        for column_and_texts in zip(columns, cells, strict=True)
    ]


def _need(column: Column, texts: Sequence[str], lettering: Lettering) -> float:
    known = lettering.known
    heading = longest_word((column.heading,), bold=True, known=known) + _SLACK
    # A year can have words beside it ("2020, tryckt"), or be the name of somebody's figures.
    unbroken = () if column.in_words or column.kind is Kind.YEAR else filter(_is_number, texts)
    words = (longest_word(texts, known=known), *(width_of(text, known=known) for text in unbroken))
    if _is_long_group(column):
        heading = max(heading, _FOR_LONG_NAME)
    return max(heading * lettering.heading, (max(words) + _SLACK) * lettering.cell) + (
        lettering.padding
    )


def _is_number(text: str) -> bool:
    return any(map(str.isdigit, text))


def _alike(
    columns: Sequence[Column], cells: _Cells, least: Sequence[int], lettering: Lettering
) -> list[int]:
    """The widths that columns of numbers should have: alike within a kind, short marks on one line.
    Intervals, and groups with long names, differ too much to be alike."""
    wanted: dict[object, int] = {}
    kinds = [
        (column.kind, place if _is_apart(column) else column.inner is None)
        for place, column in enumerate(columns)
    ]
    for kind, texts, need in zip(kinds, cells, least, strict=True):
        lines = (width_of(text, known=lettering.known) for text in texts)
        line = max((width for width in lines if width <= _ONE_LINE), default=0.0)
        one_line = ceil((line + _SLACK) * lettering.cell + lettering.padding)
        wanted[kind] = max(wanted.get(kind, 0), need, one_line)
    columns_and_kinds = zip(columns, kinds, strict=True)
    return [0 if column.in_words else wanted[kind] for column, kind in columns_and_kinds]


def _is_apart(column: Column) -> bool:
    return column.kind is Kind.INTERVAL or _is_long_group(column)


def _stretched(least: Sequence[int], wanted: Sequence[int], most: int) -> list[int]:
    """The widths wanted, or as near to them as the room beyond the least widths allows."""
    more = [want - need for want, need in zip(wanted, least, strict=True)]
    spare = min(max(most - sum(least), 0), sum(more))
    return [
        need + part * spare // max(sum(more), 1) for need, part in zip(least, more, strict=True)
    ]


def _weight(column: Column, texts: Sequence[str], need: int, lettering: Lettering) -> float:
    """A column's weight when words share what room is left; long questions count as one line, and
    verdicts may take two."""
    if not column.in_words:
        return 0.0
    longest = min(30.0, max(width_of(text) for text in (*texts, column.label)))
    lines = 1 if column.kind is Kind.TEXT else 2
    return max(longest / lines * lettering.cell - need, lettering.cell)


def _parts(whole: int, weights: Sequence[float]) -> list[int]:
    """The whole divided in proportion to the weights, without a remainder."""
    total = sum(weights)
    ends = [round(whole * end / total) for end in accumulate(weights)]
    return [end - start for start, end in pairwise((0, *ends))]
