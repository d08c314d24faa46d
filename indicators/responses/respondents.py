"""Respondents that stand in an export twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..survey.waves import Wave
from ..words.errors import Problem
from .found import Columns
from .headers import RESPONDENT
from .readers import RawColumn, RawTable

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray

_MOST_TOLD = 10  # repeated rows; more are reported as one problem


def repeated_respondents(
    table: RawTable, columns: Columns, wave: Wave, answered: NDArray[np.bool_]
) -> list[Problem]:
    """A problem for each row that repeats the identifier of an earlier one.

    Only rows with answers count. The identifier itself is never quoted: it may be an
    e-mail address.
    """
    place, problems = identifier(table, columns, wave)
    if place is None:
        return problems
    repeated = _repeated(table.columns[place], np.flatnonzero(answered) + columns.start)
    key = "respondent.repeated" if len(repeated) <= _MOST_TOLD else "respondent.repeated.many"
    return problems + [
        Problem(
            key=key,
            file=table.file,
            row=row,
            column=columns.headers.name(place),
            facts=(("first", earlier), ("count", len(repeated))),
        )
        for row, earlier in (repeated if len(repeated) <= _MOST_TOLD else repeated[:1])
    ]


def _repeated(column: RawColumn, rows: NDArray[np.intp]) -> list[tuple[int, int]]:
    """The rows whose cell stands in one of the rows before, and the first of these."""
    same = column.same()
    if same is column.codes and len(column.values) == column.length + 1:
        return []  # each row has a value of its own
    rows = rows[same[rows] != 0]
    codes = same[rows]
    first = np.zeros(int(codes.max(initial=0)) + 1, np.intp)
    first[codes[::-1]] = rows[::-1]
    again = first[codes] != rows
    pairs = zip(rows[again].tolist(), first[codes[again]].tolist(), strict=True)
    return [(row + 1, earlier + 1) for row, earlier in pairs]


def identifier(table: RawTable, columns: Columns, wave: Wave) -> tuple[int | None, list[Problem]]:
    """The column that identifies respondents: the stated one, or one known by its header."""
    if wave.respondent is not None:
        places = columns.headers.exactly(wave.respondent)
        if len(places) == 1:
            return places[0], []
        facts = (("given", wave.respondent),)
        return None, [Problem(key="respondent.no_column", file=table.file, facts=facts)]
    for header in RESPONDENT:
        places = [n for n in columns.headers.exactly(header) if n not in columns.of.values()]
        if places:
            return places[0], []
    return None, []
