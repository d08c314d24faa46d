"""Which cells of a report hide a number, and of what: so that it can be asked why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from ..disclosure import HIDDEN
from ..documents.model import Cell, Document, Mark, Row, Table, Text, Whole
from ..results.comparison import Comparison
from ..results.goals import Outcome
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..survey.instrument import Instrument
from ..words.said import Said, Unbroken, Words
from .choices import Choices
from .hidden_notes import told_groups
from .overview_rows import lines_of, told_of
from .tags import group_tag, wave_tag

Place: TypeAlias = tuple[str, int, int]
"""A cell: the tag of its table, its row and its column, from 0."""

_HIDING = tuple(f"mark.{status.value}" for status in HIDDEN)
_NUMBER = re.compile(r"(\d+)\. ")


@dataclass(frozen=True, slots=True)
class Hidden:
    """A number that is not shown: of which wave and question, in which group ("" of all)."""

    questionnaire: str
    year: int
    question: str
    group: str = ""


def hidden_cells(
    document: Document[Words],
    pairs: Sequence[Comparison],
    choices: Choices,
    goals: Sequence[Outcome] = (),
) -> dict[Place, Hidden]:
    """The cells of a report whose numbers are hidden; those of printed tables have no answers
    that it could be asked of."""
    found: dict[Place, Hidden] = {}
    for table in document.tables:
        if table.tag == "overview" and choices.overview is not None:
            cells = _of_overview(pairs, choices, choices.overview)
        elif table.tag == "goals":
            cells = _of_goals(table, goals)
        else:
            cells = _of_wave(table, pairs)
        for row, column, results, hidden in cells:
            if _hides(table.rows[row].cells[column]) and not results.print_file:
                found[table.tag, row, column] = hidden
    return found


def _hides(cell: Cell[Words]) -> bool:
    if not isinstance(cell, Mark):
        return False
    text = cell.text.words if isinstance(cell.text, Unbroken) else cell.text
    return cell.is_bound or (isinstance(text, Said) and text.key in _HIDING)


_Cells: TypeAlias = Iterator[tuple[int, int, Results, Hidden]]


def _hidden(results: Results, question: str, group: Group) -> Hidden:
    return Hidden(results.questionnaire.id, results.year, question, group.name)


def _of_overview(pairs: Sequence[Comparison], choices: Choices, instrument: Instrument) -> _Cells:
    """A row for each indicator, under the heading of its area."""
    told = told_of(pairs)
    area: Words | None = None
    row = -1
    for line in lines_of(told, choices, instrument):
        row += 1 + (line.area != area)
        area = line.area
        for column, pair in enumerate(told, 1):
            if asked := line.of(pair):
                hidden = _hidden(pair.later, asked.change.question.id, EVERYBODY)
                yield row, column, pair.later, hidden


def _of_goals(table: Table[Words], goals: Sequence[Outcome]) -> _Cells:
    for row, outcome in enumerate(goals):
        hidden = [results for result, results in outcome.results if result.status in HIDDEN]
        for results in hidden[:1]:
            group = outcome.groups[outcome.waves.index(results)]
            for column in range(1, len(table.columns)):
                yield row, column, results, _hidden(results, outcome.question, group)


def _of_wave(table: Table[Words], pairs: Sequence[Comparison]) -> _Cells:
    """The cells of a table of one survey, called "staff.2022.total.shares"."""
    named = {wave_tag(pair.later): pair for pair in pairs}
    questionnaire, year, group_name, part, *_ = (*table.tag.split("."), "", "", "", "")
    pair = named.get(f"{questionnaire}.{year}")
    if pair is None:
        return
    groups = {group_tag(group): group for group in pair.later.groups}
    group = groups.get(group_name, EVERYBODY)
    place = 0
    for row, content in enumerate(table.rows):
        place = _question_of(content, place)
        if not 0 < place <= len(pair.later.asked):
            continue
        question = pair.later.asked[place - 1].id
        for column in range(1, len(table.columns)):
            results, shown = _of_cell(part, content, column, (pair, group))
            yield row, column, results, _hidden(results, question, shown)


def _question_of(row: Row[Words], before: int) -> int:
    """The number of the question of a row: further rows of a question do not repeat it."""
    first = row.cells[0]
    text = first.text if isinstance(first, Text) else ""
    found = _NUMBER.match(text) if isinstance(text, str) and not row.earlier else None
    return int(found[1]) if found else before


def _of_cell(
    part: str, row: Row[Words], column: int, of: tuple[Comparison, Group]
) -> tuple[Results, Group]:
    """The wave and the group of a cell, by what its table is."""
    pair, group = of
    earlier = pair.earlier or pair.later
    if part == "groups":
        groups = (EVERYBODY, *told_groups(pair.later))
        return pair.later, groups[min(column, len(groups)) - 1]
    if part == "change":
        return (earlier if column == 1 else pair.later), group
    second = row.cells[1]
    if part == "others":
        return pair.later, _named(second, pair.later, group)
    is_earlier = row.earlier or (isinstance(second, Whole) and second.value == earlier.year)
    return (earlier if is_earlier else pair.later), group


def _named(cell: Cell[Words], results: Results, group: Group) -> Group:
    """The group of a row of a group, of all others, or of everybody."""
    is_total = isinstance(cell, Text) and cell.text == Said("group.total")
    return EVERYBODY if is_total else group
