"""The tables of the page of a seminar: a row for each question, each year or each group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import compress
from typing import NamedTuple

from ..analysis import Assessment
from ..documents.model import Cell, Kind, Share, Text
from ..documents.views import Grid, GridCell, Heading, Line, Part, Role
from ..results.comparison import Change, Comparison, TimeSeries
from ..results.sealed import Results
from ..survey.groups import Group
from ..survey.questionnaire import Question
from ..words.said import Said, SignedPoints, Words
from .choices import Choices
from .comparison_tables import groups_table, whole_name
from .page_cells import (
    NONE,
    any_stands_out,
    figures_of,
    moved_cell,
    published,
    stack,
    target_of,
    whole_cell,
)
from .share_cells import has_neutral
from .targets import has_targets
from .titles import question_name, year_text
from .trend_tables import trend_table

_AREAS_FROM = 13
"""From how many questions on they stand under the names of their areas."""

Addresses = Mapping[str, str]
"""The addresses of the views of questions, by their ids."""


# --- all questions of a year ---------------------------------------------------------------


def year_grid(
    pair: Comparison, group: Group, choices: Choices, addresses: Addresses
) -> Grid[Words]:
    """A row for each question: its bars this year and the year before, the positive share of each,
    the change, and how many answered."""
    rows = _YearRows.of(pair, group, choices)
    lines = [tuple(rows.lines_of(number, addresses)) for number in rows.numbers]
    return Grid(
        columns=tuple(rows.columns()),
        lines=(*_under_areas(pair.later.asked, lines), *rows.whole()),
        legend=legend_of(pair.later.asked, has_targets([pair.later])),
    )


class _YearRows(NamedTuple):
    """What the rows of a year are made of."""

    pair: Comparison
    group: Group
    choices: Choices
    changes: Sequence[Change]
    assessments: Sequence[Assessment]

    @classmethod
    def of(cls, pair: Comparison, group: Group, choices: Choices) -> _YearRows:
        judgement = choices.judgement
        judged = judgement.changes(pair, group) if judgement and pair.earlier else ()
        return cls(pair, group, choices, pair.changes(group), judged)

    @property
    def numbers(self) -> range:
        return range(1, len(self.changes) + 1)

    @property
    def has_earlier(self) -> bool:
        return any(change.earlier for change in self.changes)

    @property
    def has_change(self) -> bool:
        return any(change.compares for change in self.changes)

    @property
    def has_target(self) -> bool:
        return has_targets([self.pair.later])

    @property
    def _earlier_year(self) -> Words:
        return year_text(self.pair.earlier, self.group) if self.pair.earlier else ""

    def columns(self) -> Iterator[Heading[Words]]:
        year = year_text(self.pair.later, self.group)
        yield Heading(Role.NAME, Said("column.question"))
        yield Heading(Role.BARS, "")
        yield Heading(Role.KEY, Said("page.positive"), year)
        if self.has_earlier:
            yield Heading(Role.EARLIER, Said("page.positive"), self._earlier_year)
        if self.has_change:
            yield Heading(Role.CHANGE, Said("page.change.points"), Said("page.points"))
        if self.has_target:
            yield Heading(Role.TARGET, Said("column.target"))
        yield Heading(Role.BASE, Said("page.base"), year)

    def lines_of(self, number: int, addresses: Addresses) -> Iterator[Line[Words]]:
        """The row of a question, and one of each published share of others that stands beside."""
        change, later = self.changes[number - 1], self.pair.later
        question = change.question
        now = figures_of(change.later, later)
        before = None
        if change.earlier is not None and self.pair.earlier is not None:
            before = figures_of(change.earlier, self.pair.earlier)
        named = (self._earlier_year, before) if before else None
        bars = stack(now, named, later.targets.get(question.id))
        target = target_of(change.later, later, self.choices)
        earlier = before.positive if before else NONE
        moved = self._moved(number)
        cells = self._cells(bars, now.positive, earlier, moved, target)
        name = question_name(number, question)
        yield Line(name, (*cells, now.base), addresses.get(question.id))
        for beside, theirs in published(question, later):
            cells = self._cells(stack(theirs), theirs.positive, NONE, NONE, NONE)
            yield Line(beside, (*cells, theirs.base))

    def whole(self) -> Iterator[Line[Words]]:
        """The mean of the whole questionnaire, where it is judged."""
        judgement, whole = self.choices.judgement, self.pair.whole(self.group)
        if judgement is None or whole is None:
            return
        points = SignedPoints(whole.points)
        moved = whole_cell(
            points, whole.points > 0, judgement.whole(whole, self.pair), self.choices
        )
        cells = self._cells(NONE, Share(whole.later_mean), Share(whole.earlier_mean), moved, NONE)
        yield Line(Text(whole_name(whole)), (*cells, NONE))

    def _moved(self, number: int) -> GridCell[Words]:
        assessment = self.assessments[number - 1] if self.assessments else None
        decimals, is_beside = self.pair.later.policy.decimals, any_stands_out(self.assessments)
        return moved_cell(self.changes[number - 1], assessment, self.choices, decimals, is_beside)

    def _cells(self, *cells: GridCell[Words]) -> Iterator[GridCell[Words]]:
        """The cells between the name and the base, as far as there are columns for them."""
        return compress(cells, (True, True, self.has_earlier, self.has_change, self.has_target))


def _under_areas(
    asked: Sequence[Question], lines: Sequence[Sequence[Line[Words]]]
) -> Iterator[Line[Words]]:
    """The rows of each question, where they are many with the name of an area before its first."""
    before: Words | None = None
    for number, (question, of_question) in enumerate(zip(asked, lines, strict=True), 1):
        if question.area and question.area != before and len(asked) >= _AREAS_FROM:
            yield Line(Text(question.area), area=str(number))
        before = question.area
        yield from of_question


def legend_of(
    asked: Sequence[Question], with_target: bool = False
) -> tuple[tuple[Part, Words], ...]:
    """What the pieces of the bars of some questions are."""
    entries: list[tuple[Part, Words]] = [(Part.NEGATIVE, Said("column.negative"))]
    if any(map(has_neutral, asked)):
        entries.append((Part.NEUTRAL, Said("column.neutral")))
    entries.append((Part.POSITIVE, Said("chart.merely")))
    entries.append((Part.CLEAR, Said("column.clear")))
    if with_target:
        entries.append((Part.TARGET, Said("column.target")))
    return tuple(entries)


# --- all years, and groups side by side ----------------------------------------------------


def years_grid(
    series: TimeSeries, group: Group, choices: Choices, addresses: Addresses
) -> Grid[Words] | None:
    """The positive share of each question in each year; nothing without two years to see."""
    table = trend_table(series, group, replace(choices, with_change=True))
    if table is None:
        return None
    heads: list[Heading[Words]] = [Heading(Role.NAME, Said("column.question"))]
    for column in table.columns[1:]:
        role = Role.VERDICT if column.kind is Kind.VERDICT else Role.SHARE
        heads.append(Heading(role, column.label))
    count = len(table.rows) - len(series.latest.asked)
    rows = [row.cells[1:] for row in table.rows]
    names = [row.cells[0] for row in table.rows[:count]]
    return Grid(
        columns=tuple(heads),
        lines=(
            *_named_lines(series.latest.asked, rows[count:], addresses),
            *(
                Line(name, cells)
                for name, cells in zip(names, rows[:count], strict=True)
                if isinstance(name, Text)
            ),
        ),
    )


def groups_grid(
    results: Results, groups: Sequence[Group], choices: Choices, addresses: Addresses
) -> Grid[Words] | None:
    """The positive share of each question in each group that is shown, and in total."""
    table = groups_table(results, choices) if len(groups) > 1 else None
    if table is None:
        return None
    heads: list[Heading[Words]] = [Heading(Role.NAME, Said("column.question"))]
    for column in table.columns[1:]:
        role = Role.TINT if column.kind is Kind.SHARE else Role.CHANGE
        heads.append(Heading(role, column.label))
    rows = [row.cells[1:] for row in table.rows]
    lines = tuple(_named_lines(results.asked, rows, addresses))
    return Grid(columns=tuple(heads), lines=lines)


def _named_lines(
    asked: Sequence[Question], rows: Sequence[tuple[Cell[Words], ...]], addresses: Addresses
) -> Iterator[Line[Words]]:
    for number, (question, cells) in enumerate(zip(asked, rows, strict=True), 1):
        yield Line(question_name(number, question), cells, addresses.get(question.id))
