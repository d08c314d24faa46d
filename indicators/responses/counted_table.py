"""Responses counted by an engine: one GROUP BY, and the checks of every export on what differs.

Only different values, groups and numbers come from the engine. What a table of counts does not
tell is asked for by a query of its own, where there is something to tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..survey.questionnaire import Grouping, Question, Questionnaire
from ..survey.waves import Wave
from ..words.errors import Problem, Severity
from . import counted_problems, group_problems
from .answers import code_answers, code_groups
from .branches import asked_twice
from .columns import find_columns
from .cube import UNANSWERED, Cube, Groups
from .engines import Engine
from .engines.queried import (
    QueriedColumn,
    QueriedSheet,
    Selection,
    cell_of,
    counted_column,
    number_of,
    one_of,
    queried_table,
    with_different_cells,
)
from .found import Columns
from .odd_rows import problems_of_rows
from .order import misfits
from .readers import RawColumn, RawTable, Rows
from .respondents import identifier
from .rows import chosen_cells, columns_beside
from .spelling import column_notes, spelling_problems

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray

_FEW_GROUPINGS = 2  # whose groups are so few that questions can be counted in pairs


def match_counted(
    engine: Engine, file: str, questionnaire: Questionnaire, wave: Wave
) -> tuple[Cube, list[Problem]]:
    """The responses of a wave, counted by an engine, and every problem of its export.

    The responses are only to be used if none of the problems is an error. Rows that sum up others
    are not looked for: a table in a database has no place where they would stand.
    """
    selection = Selection(engine)
    table = queried_table(file, selection)
    columns, problems = find_columns(table, questionnaire, wave)
    if wave.rows is not None:
        problems.append(Problem(key="engine.rows", file=file))
    choices, faults = chosen_cells(table, columns.headers, wave)
    problems += faults
    if any(problem.severity is Severity.ERROR for problem in problems):
        return _nobody(), problems  # to be settled before anything is counted
    for choice in choices:
        column, cells = table.columns[choice.place], set(choice.cells)
        if None in cells and isinstance(column, QueriedColumn):
            cells.update(column.blanks)
        selection = selection.with_one_of(f"c{choice.place}", cells, choice.wanted)
    asked = _Asked(
        columns,
        tuple(q for q in questionnaire.asked(wave.year) if q.id in columns.of),
        tuple(g for g in questionnaire.groupings if g.id in columns.of),
    )
    counts = _counts(selection, asked)
    table = _with_counts(queried_table(file, selection), asked, counts)
    settled = {choice.place for choice in choices if choice.wanted}
    beside = [n for n in columns_beside(table, asked.by_question) if n not in settled]
    table = with_different_cells(table, beside)
    codes, answer_problems = _codes(table, asked, questionnaire, wave)
    problems += answer_problems
    respondents = selection.where(asked.something)
    if counts.blanks:  # what is more than white space
        filled = [[cell for cell in cells if cell is not None] for cells in codes]
        respondents = _with_any(selection, asked, filled)
    problems += _row_problems(table, asked, respondents, wave)
    sizes = _sizes(selection, asked, counts, codes)
    grouped = _group_columns(table, asked, counts, sizes)
    cube = _cube(asked, counts, codes, sizes, _groups(asked, counts, grouped))
    has_errors = any(problem.severity is Severity.ERROR for problem in problems)
    if columns.complete and not cube.answers and not has_errors:
        problems.append(Problem(key="file.no_answers", file=file))
    blank = Rows(None, int(counts.rows.sum()) - cube.answers)
    problems += counted_problems(file, wave, cube.answers, blank)
    return cube, problems + group_problems(file, cube, questionnaire, wave, grouped)


class _Asked(NamedTuple):
    """What is looked for in a table: where each question and grouping stands."""

    columns: Columns
    questions: tuple[Question, ...]
    groupings: tuple[Grouping, ...]

    @property
    def places(self) -> list[int]:
        """The columns of the questions."""
        return [self.columns.of[question.id] for question in self.questions]

    @property
    def by_question(self) -> dict[str, int]:
        """The column of each question."""
        return {question.id: self.columns.of[question.id] for question in self.questions}

    @property
    def groups(self) -> list[str]:
        """The columns of the groupings, as they are called in SQL."""
        return [f"c{self.columns.of[grouping.id]}" for grouping in self.groupings]

    @property
    def something(self) -> str:
        """The condition that something stands under a question."""
        return f"({' OR '.join(f'c{place} IS NOT NULL' for place in self.places)})"


class _Counts(NamedTuple):
    """What one GROUP BY tells: the ``groups`` of each part as they are written, how many ``rows``
    it has, in how many of these something stands under a question (``filled``), and in how many
    a cell stands under a question (``answers``, by column, part and cell); ``blanks``: there are
    cells that hold something and say nothing, as white space does."""

    groups: list[tuple[object, ...]]
    rows: NDArray[np.int64]
    filled: NDArray[np.int64]
    answers: dict[int, Counter[tuple[int, object]]]
    blanks: bool


def _nobody() -> Cube:
    return Cube(questions=(), groups={}, sizes=np.zeros(0, np.int64), counts=())


def _counts(selection: Selection, asked: _Asked) -> _Counts:
    """Counts the answers by one GROUP BY, whose sets are the groups with one or two questions.

    Two at a time are fewer passes over the rows, as long as there are few combinations of groups.
    The first set tells as well whether something stands under any question.
    """
    places, groups = asked.places, asked.groups
    size = 2 if len(groups) <= _FEW_GROUPINGS else 1
    together = [places[n : n + size] for n in range(0, len(places), size)]
    sets = [[*groups, *(f"c{place}" for place in of_set)] for of_set in together]
    sets[0].append("something")
    sets_in_sql = ", ".join(f"({', '.join(names)})" for names in sets)
    outside = [f"grouping(c{of_set[0]})" for of_set in together]
    selected = [*groups, *(f"c{place}" for place in places), *outside, "something", "count(*)"]
    source = f"SELECT *, {asked.something} AS something FROM answers WHERE {selection.condition}"
    sql = f"SELECT {', '.join(selected)} FROM ({source}) AS told"
    rows = selection.engine.rows(
        f"{sql} GROUP BY GROUPING SETS ({sets_in_sql})", selection.parameters
    )
    return _read(rows, len(groups), together)


def _read(
    rows: Sequence[tuple[object, ...]], groups: int, together: Sequence[Sequence[int]]
) -> _Counts:
    """What the rows of the GROUP BY tell."""
    places = [place for of_set in together for place in of_set]
    parts: dict[tuple[object, ...], int] = {}
    in_part, filled = Counter[int](), Counter[int]()
    answers: dict[int, Counter[tuple[int, object]]] = {place: Counter() for place in places}
    blanks = False
    for row in rows:
        part = parts.setdefault(tuple(map(cell_of, row[:groups])), len(parts))
        cells = dict(zip(places, row[groups:], strict=False))
        *outside, something, _ = row[groups + len(places) :]
        number = number_of(row[-1])
        if not outside[0]:
            in_part[part] += number
            filled[part] += number if something else 0
        for is_outside, of_set in zip(outside, together, strict=True):
            for place in () if is_outside else of_set:
                cell = cell_of(cells[place])
                blanks = blanks or (cell is None and cells[place] is not None)
                answers[place][part, cell] += number
    return _Counts(
        list(parts),
        np.array([in_part[part] for part in range(len(parts))], np.int64),
        np.array([filled[part] for part in range(len(parts))], np.int64),
        answers,
        blanks,
    )


def _with_counts(table: RawTable, asked: _Asked, counts: _Counts) -> RawTable:
    """The table with the cells under questions as they are counted."""
    known = {
        place: counted_column(
            table.columns[place],
            ((cell, number) for (_, cell), number in counts.answers[place].items()),
        )
        for place in asked.places
    }
    columns = (known.get(n, column) for n, column in enumerate(table.columns))
    return replace(table, columns=tuple(columns))


def _codes(
    table: RawTable, asked: _Asked, questionnaire: Questionnaire, wave: Wave
) -> tuple[list[dict[object, int]], list[Problem]]:
    """The code of each cell under each question, and what is wrong with the cells."""
    problems = asked_twice(table, asked.columns, asked.questions, wave)
    unfit = misfits(table, asked.columns, questionnaire, wave) if wave.in_order else {}
    problems += unfit.values()
    codes = []
    for question, place in zip(asked.questions, asked.places, strict=True):
        coded, unknown = code_answers(table, asked.columns, question)
        codes.append(dict(zip(table.columns[place].values, coded.tolist(), strict=True)))
        problems += [] if question.id in unfit else unknown
    problems += spelling_problems(table, asked.columns, asked.questions, wave)
    return codes, [*problems, *column_notes(table, asked.columns, asked.questions)]


def _row_problems(
    table: RawTable, asked: _Asked, respondents: Selection, wave: Wave
) -> list[Problem]:
    """Rows with answers that are not to be counted, and respondents who stand there twice."""
    headers = asked.columns.headers
    sheet = QueriedSheet(table, headers, np.empty(0, bool), respondents)
    problems = problems_of_rows(sheet, columns_beside(table, asked.by_question), wave)
    place, faults = identifier(table, asked.columns, wave)
    problems += faults
    if place is not None:
        name = f"c{place}"
        of_one = f"GROUP BY {name} HAVING count({name}) > 1"
        more = respondents.rows(f"{name}, count({name}) - 1", of_one)
        repeated = sum(number_of(number) for cell, number in more if cell_of(cell) is not None)
        if repeated:
            key = f"respondent.repeated.{'one' if repeated == 1 else 'counted'}"
            column, facts = headers.name(place), (("count", repeated),)
            problems.append(Problem(key=key, file=table.file, column=column, facts=facts))
    return problems


def _sizes(
    selection: Selection, asked: _Asked, counts: _Counts, codes: Sequence[dict[object, int]]
) -> NDArray[np.int64]:
    """How many in each part answered at least one question.

    Where a cell under a question is no answer, such as a text of white space, they are counted by
    a query of their own.
    """
    if not counts.blanks and all(
        code != UNANSWERED or cell is None for of_cells in codes for cell, code in of_cells.items()
    ):
        return counts.filled
    answers = [[cell for cell, code in c.items() if code != UNANSWERED] for c in codes]
    answered = _with_any(selection, asked, answers)
    names = asked.groups
    rows = answered.rows(", ".join([*names, "count(*)"]), _grouped_by(names))
    sizes = Counter[tuple[object, ...]]()
    for *group, number in rows:
        sizes[tuple(map(cell_of, group))] += number_of(number)
    return np.array([sizes[group] for group in counts.groups], np.int64)


def _with_any(
    selection: Selection, asked: _Asked, cells: Sequence[Collection[object]]
) -> Selection:
    """The rows that have one of some cells under a question, given for each question."""
    conditions, parameters = [], []
    for place, of_question in zip(asked.places, cells, strict=True):
        condition, values = one_of(f"c{place}", of_question)
        conditions.append(condition)
        parameters += values
    return selection.where(f"({' OR '.join(conditions)})", parameters)


def _grouped_by(names: Sequence[str]) -> str:
    return f"GROUP BY {', '.join(names)}" if names else ""


def _cube(
    asked: _Asked,
    counts: _Counts,
    codes: Sequence[dict[object, int]],
    sizes: NDArray[np.int64],
    groups: dict[str, Groups],
) -> Cube:
    """The answers counted in the smallest groups."""
    by_question = []
    for question, place, code_of in zip(asked.questions, asked.places, codes, strict=True):
        by_code = np.zeros((len(sizes), len(question.alternatives) + 1), np.int64)
        for (part, cell), number in counts.answers[place].items():
            if (code := code_of[cell]) != UNANSWERED:
                by_code[part, code] += number
        by_code[:, -1] = sizes - by_code.sum(axis=1)
        by_question.append(by_code)
    counted = tuple(by_question)
    cube = Cube(questions=asked.questions, groups=groups, sizes=sizes, counts=counted)
    return cube.kept(sizes > 0)


def _group_columns(
    table: RawTable, asked: _Asked, counts: _Counts, sizes: NDArray[np.int64]
) -> dict[str, RawColumn]:
    """The column of each grouping, its cells as often as they answered."""
    return {
        grouping.id: counted_column(
            table.columns[asked.columns.of[grouping.id]],
            zip((group[n] for group in counts.groups), sizes.tolist(), strict=True),
        )
        for n, grouping in enumerate(asked.groupings)
    }


def _groups(asked: _Asked, counts: _Counts, columns: dict[str, RawColumn]) -> dict[str, Groups]:
    """The group of each part, for each grouping whose column is filled."""
    groups = {}
    for n, grouping in enumerate(asked.groupings):
        column = columns[grouping.id]
        places = {cell: place for place, cell in enumerate(column.values)}
        named = code_groups(column, column.distinct())
        if named.labels:
            codes = named.codes[[places[group[n]] for group in counts.groups]]
            groups[grouping.id] = Groups(named.labels, codes)
    return groups
