"""Which rows of an export are respondents: those that ``rounds.toml`` says, else all of them.

A row that another program or person has put there beside the answers is never counted without
a word: see ``odd_rows``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..survey.questionnaire import Question
from ..survey.toml import line_of
from ..survey.waves import Wave
from ..words import plain_key
from ..words.errors import Problem, Settings, with_nearest
from .cells import cell_key
from .found import Columns
from .headers import Headers
from .readers import RawColumn, RawTable

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray


def chosen_rows(
    table: RawTable, headers: Headers, wave: Wave
) -> tuple[NDArray[np.bool_], list[Problem]]:
    """Whether each row of the table is to be read, as ``rows``, ``only`` and ``leave_out`` say.

    A header or a value that the export does not have is a problem: a misspelling would otherwise
    count rows that were meant to be left out.
    """
    kept = np.ones(table.length, bool)
    problems = _range_problems(table, headers, wave)
    if wave.rows is not None and not problems:
        first, last = wave.rows
        kept[headers.start : first - 1] = kept[last:] = False
    choices, faults = chosen_cells(table, headers, wave)
    for choice in choices:
        chosen = table.columns[choice.place].has(choice.cells)
        kept[headers.start :] &= chosen[headers.start :] == choice.wanted
    return kept, problems + faults


class Choice(NamedTuple):
    """Rows that are ``wanted``, or are not: those with one of some cells in a column."""

    place: int
    cells: frozenset[object]
    wanted: bool


def chosen_cells(
    table: RawTable, headers: Headers, wave: Wave
) -> tuple[list[Choice], list[Problem]]:
    """What ``only`` and ``leave_out`` say of the rows, in the cells of the export."""
    choices, problems = [], []
    for key, is_wanted in (("only", True), ("leave_out", False)):
        for header, values in getattr(wave, key).items():
            choice, fault = _with_values(table, headers, header, values)
            if choice is not None:
                choices.append(choice._replace(wanted=is_wanted))
            if fault is not None:
                facts = (("key", key), *fault.facts)
                problems.append(Problem(key=fault.key, file=table.file, column=header, facts=facts))
    return choices, problems


def _range_problems(table: RawTable, headers: Headers, wave: Wave) -> list[Problem]:
    if wave.rows is None:
        return []
    first, last = wave.rows
    facts = {"first": headers.start + 1, "last": table.length}
    if first > headers.start and last <= table.length:
        return []
    return [Problem(key="rows.outside", file=table.file, facts=tuple(facts.items()))]


class _Fault(NamedTuple):
    """What is wrong in a setting: the key of the text, and its facts."""

    key: str
    facts: tuple[tuple[str, object], ...]


def _with_values(
    table: RawTable, headers: Headers, header: str, values: Sequence[str]
) -> tuple[Choice | None, _Fault | None]:
    """The rows that have one of the values in a column, and what is wrong with the setting."""
    places = headers.stated(header)
    if len(places) != 1:
        key, nearest = with_nearest("rows.no_column", header, [] if places else headers.all())
        return None, _Fault("rows.twice" if places else key, (("nearest", nearest),))
    column = table.columns[places[0]]
    wanted_keys = {cell_key(value) for value in values}
    keys = {cell: keys_of(cell, column) & wanted_keys for cell in column.distinct()}
    keys_found = set().union(*keys.values())
    choice = Choice(places[0], frozenset(cell for cell, found in keys.items() if found), True)
    missing = [value for value in values if cell_key(value) not in keys_found]
    return choice, _Fault("rows.no_value", (("values", missing),)) if missing else None


def keys_of(cell: object, column: RawColumn) -> set[str]:
    """What a cell may be called: by its value, and by the label that the file gives it."""
    if cell is None:
        return {""}
    label = column.labels.get(cell)
    return {cell_key(cell), *([plain_key(label)] if label else [])}


def texts_with(column: RawColumn, words: Collection[str], start: int = 0) -> Iterator[str]:
    """The different texts of a column with one of some words in them, in any case.

    Most blocks of times, numbers and names have none, and are passed over as a whole.
    """
    for block in column.blocks_of_texts(start, words):
        found = _those_in(words, "\n".join(block))
        yield from (text for text in block if found and _those_in(found, text))


def _those_in(words: Collection[str], text: str) -> list[str]:
    key = plain_key.__wrapped__(text)  # as each is asked for once, none is kept
    return [word for word in words if word in key]


def with_blanks(
    table: RawTable, columns: Columns, questions: Sequence[Question], wave: Wave
) -> RawTable:
    """The table without what the wave says is blank, in the columns of questions."""
    if not wave.blank:
        return table
    blank = set(map(cell_key, wave.blank))
    changed = list(table.columns)
    for n in (columns.of[question.id] for question in questions):
        column = table.columns[n]
        is_blank = column.which(lambda cell: cell is not None and cell_key(cell) in blank)
        if is_blank[columns.start :].any():
            is_blank[: columns.start] = False
            changed[n] = replace(column, codes=column.codes * ~is_blank)
    return replace(table, columns=tuple(changed))


def repeated_headers(
    table: RawTable, headers: Headers, question_columns: Mapping[str, int]
) -> tuple[NDArray[np.bool_], Problem] | None:
    """Which rows have the headers once more, as where exports were put under each other, and the
    problem of them."""
    again = np.zeros(table.length, np.intp)
    for n in question_columns.values():
        again += table.columns[n].has(set(headers.names[n]))
    rows = 2 * again > max(len(question_columns), 1)
    rows[: headers.start] = False
    if not rows.any():
        return None
    first = int(np.flatnonzero(rows)[0])
    own = (
        n
        for n in (*columns_beside(table, question_columns), *question_columns.values())
        if str(table.columns[n].cell(first)) in headers.names[n]
    )
    n = next(own)
    is_same = all(
        str(table.columns[m].cell(first)) in headers.names[m] for m in question_columns.values()
    )
    line = (("leave_out", {headers.unique(n): str(table.columns[n].cell(first))}),)
    settings: Settings = line if is_same else ()  # below others, answers may be to other questions
    facts = (("rows", int(rows.sum())), ("line", line_of(dict(line))))
    problem = Problem(
        key="rows.headers", file=table.file, row=first + 1, facts=facts, settings=settings
    )
    return rows, problem


def answered_rows(table: RawTable, questions: Mapping[str, int], start: int) -> NDArray[np.bool_]:
    """Whether each row of the table has something under a question."""
    answered = np.zeros(table.length, bool)
    for n in set(questions.values()):
        answered |= table.columns[n].filled
    answered[:start] = False
    return answered


def columns_beside(table: RawTable, question_columns: Mapping[str, int]) -> Iterator[int]:
    """The columns that hold no question."""
    return (n for n in range(len(table.columns)) if n not in set(question_columns.values()))
