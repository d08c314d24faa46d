"""When answers were given, and whether they were finished: what tools write beside each of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from ..survey.waves import Wave
from ..words import plain_key
from ..words.errors import Problem, Settings, Severity
from .readers import Rows

if TYPE_CHECKING:
    from .odd_rows import Sheet

# 2022-10-04 10:00, 4/10/2022, 2022.10.04
_DATE = re.compile(r"(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})\b.*")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](20\d\d)\b.*")
_LONGEST = 40  # characters of a date with its time
_OVER_TIME = re.compile(
    r"date|datum|tid|time|inlämnad|besvarad|submitted|start|end\b|completed|inkom|registrerad"
    r"|skapad|created|ifylld"
)
_MOST_ROWS = 20_000  # beyond them, dates are not looked into
_APART = timedelta(days=150)  # between the answers of two waves
_NEAR = 5  # years from the wave: years of birth are others

# What tells that somebody has not finished, by header.
_UNFINISHED = {
    "response type": ("started", "partial", "incomplete"),
    "response status": ("partial", "incomplete", "in progress"),
    "status": ("partial", "started", "incomplete", "påbörjad", "ofullständig", "ej slutförd"),
    "finished": ("false", "0", "nej", "no", "falskt"),
    "complete": ("incomplete", "0", "nej", "no", "false"),
    "slutförd": ("nej", "false", "0", "falskt"),
    "avslutad": ("nej", "false", "0", "falskt"),
}
_FINISHED = {"true", "1", "2", "ja", "yes", "sant", "complete", "completed", "finished", "klar"}
_SUBMITTED = ("submitdate", "date submitted", "submit date (utc)", "inskickad", "slutförandetid")


def day_of(cell: object) -> date | None:
    """The day of a cell that holds a date, or a time of a day."""
    if isinstance(cell, date):
        return date(cell.year, cell.month, cell.day) if cell.year >= 2000 else None
    if not isinstance(cell, str) or len(cell) > _LONGEST:
        return None
    text = cell.strip()
    if match := _DATE.fullmatch(text):
        year, month, day = map(int, match.groups())
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year = map(int, match.groups())
    else:
        return None
    if month > 12:  # as Americans write it
        month, day = day, month
    try:
        return date(year, month, day)
    except ValueError:
        return None


def of_two_waves(sheet: Sheet, beside: list[int], wave: Wave) -> Iterator[Problem]:
    """Rows that were answered long before, or long after, those of the wave's year."""
    table, start = sheet.table, sheet.headers.start
    if table.length > _MOST_ROWS or wave.rows is not None:
        return
    for n in beside:
        if not _OVER_TIME.search(plain_key(sheet.headers.name(n))):
            continue
        days = {cell: day_of(cell) for cell in table.columns[n].distinct(start)}
        known = sorted({day for day in days.values() if day and abs(day.year - wave.year) <= _NEAR})
        spans = _spans(known)
        own = next((s for s in spans if any(day.year == wave.year for day in s)), None)
        if len(spans) < 2 or own is None:
            continue
        within = {cell for cell, day in days.items() if day in own}
        others = {cell for cell, day in days.items() if day is not None and day not in own}
        rows = table.columns[n].has(others) & sheet.answered
        if rows.any():
            first = int(np.flatnonzero(rows)[0]) + 1
            problem = sheet.problem(
                "rows.dates", n, Rows(first, int(rows.sum())), first=str(own[0]), last=str(own[-1])
            )
            yield replace(problem, settings=_span(sheet, n, within))
            return


def _spans(days: list[date]) -> list[list[date]]:
    """Days parted where nobody has answered for months."""
    spans: list[list[date]] = []
    for day in days:
        if spans and day - spans[-1][-1] < _APART:
            spans[-1].append(day)
        else:
            spans.append([day])
    return spans


def _span(sheet: Sheet, n: int, cells: set[object]) -> Settings:
    """The rows of some cells, where they stand together."""
    own = np.flatnonzero(sheet.table.columns[n].has(cells) & sheet.answered)
    others = np.flatnonzero(~sheet.table.columns[n].has(cells) & sheet.answered)
    first, last = int(own[0]), int(own[-1])
    if ((others > first) & (others < last)).any():
        return ()
    return (("rows", f"{first + 1}-{last + 1}"),)


def unfinished(sheet: Sheet, beside: list[int]) -> Iterator[Problem]:
    """How many of those who answered something did not finish: a warning, as they count."""
    for n in beside:
        names = sheet.header_keys(n)
        column = sheet.table.columns[n]
        words = [word for name in names for word in _UNFINISHED.get(name, ())]
        if words:
            is_open = column.which(lambda cell: cell is not None and _key(cell) in words)  # noqa: B023
        elif any(name in _SUBMITTED for name in names) and column.filled[sheet.answered].any():
            is_open = ~column.filled
        else:
            continue
        rows = is_open & sheet.answered
        if rows.any():
            first = int(np.flatnonzero(rows)[0]) + 1
            problem = sheet.problem("rows.unfinished", n, Rows(first, int(rows.sum())))
            yield replace(problem, severity=Severity.WARNING)
            return


def tells_of_end(headers: Collection[str], key: str) -> bool:
    """Whether a cell under some headers, without the marks at their end, says in a known word
    whether somebody has finished."""
    words = {word for header in headers for word in _UNFINISHED.get(header, ())}
    return bool(words) and key in words | _FINISHED


def _key(cell: object) -> str:
    return plain_key(str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell))
