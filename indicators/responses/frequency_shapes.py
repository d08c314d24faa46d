"""Tables of counts in other shapes than a row for each question: with percents beside the counts,
or with a table of its own for each question. Each is brought into that shape."""

from __future__ import annotations

from dataclasses import replace

from ..words import plain_key
from .cells import as_number, scale_of
from .readers import RawColumn, RawTable
from .sheet_layout import Down, Sheet

_COUNTS = frozenset({"antal", "antal svar", "n", "st", "count", "counts", "frekvens", "responses"})
_SHARES = frozenset(
    {"%", "procent", "andel", "andel %", "percent", "andel i %", "andel (%)", "share"}
)
_FEWEST = 2


def without_shares(table: RawTable) -> RawTable:
    """A table whose columns tell in a row of their own that they are counts or percents, without
    the percents; a label that stands over both is put over the count."""
    for row in range(min(table.length, 60)):
        keys = [_key(column.cell(row)) for column in table.columns]
        counts = [n for n, key in enumerate(keys) if key in _COUNTS]
        shares = [n for n, key in enumerate(keys) if key in _SHARES]
        if len(counts) < _FEWEST or len(shares) < _FEWEST:
            continue
        columns = list(table.columns)
        for n in counts:
            cells = columns[n].cells
            for head in range(row):
                if cells[head] is None:
                    others = (columns[m].cell(head) for m in (n - 1, n + 1) if m in shares)
                    cells[head] = next((cell for cell in others if cell is not None), None)
            cells[row] = None
            columns[n] = replace(RawColumn.of(cells), header=columns[n].header)
        kept = [column for n, column in enumerate(columns) if n not in shares]
        return replace(table, columns=tuple(kept), totals=frozenset())
    return table


def from_blocks(sheet: Sheet, down: Down) -> RawTable | None:
    """A table with a row for each question, of one with a block for each: the question, and below
    it a row for each alternative; ``None`` if it is no such table."""
    table = sheet.table
    labels: dict[str, None] = {}
    rows: list[dict[str, object]] = []
    starts = [*sorted(down.questions), table.length]
    for first, last in zip(starts, starts[1:], strict=False):
        question = sheet.asked[down.questions[first]]
        by_name = scale_of(question.alternatives).by_name
        column = _count_column(sheet, down, first, last)
        row: dict[str, object] = {"Fråga": table.columns[down.column].cell(first)}
        for place in range(first + 1, last):
            name = table.columns[down.column].cell(place)
            if isinstance(name, str) and plain_key(name) in by_name and column is not None:
                label = question.alternatives[by_name[plain_key(name)]].label
                if label in row:
                    return None
                row[label] = table.columns[column].cell(place)
                labels[label] = None
        if len(row) <= _FEWEST:
            return None
        rows.append(row)
    heads = ["Fråga", *labels]
    cells = ([head, *(row.get(head) for row in rows)] for head in heads)
    return RawTable(file=table.file, columns=tuple(map(RawColumn.of, cells)), notes=table.notes)


def _count_column(sheet: Sheet, down: Down, first: int, last: int) -> int | None:
    """The column of counts in a block: the one so called, or the only one with numbers."""
    table = sheet.table
    numeric = []
    for n, column in enumerate(table.columns):
        cells = [column.cell(row) for row in range(first, last)]
        keys = set(map(_key, cells))
        if n == down.column or sum(as_number(cell) is not None for cell in cells) < _FEWEST:
            continue
        if keys & _COUNTS:
            return n
        if not keys & _SHARES:
            numeric.append(n)
    return numeric[0] if len(numeric) == 1 else None


def _key(cell: object) -> str:
    return plain_key(cell) if isinstance(cell, str) else ""
