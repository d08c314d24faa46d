"""The tables of the page of a seminar: a row for each question, each year or each group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..analysis import Assessment
from ..analysis.estimates import estimated, interval_text
from ..documents.model import Cell, Kind, Share, Text
from ..documents.views import Grid, GridCell, Heading, Line, Part, Role
from ..results.all_others import others_than
from ..results.comparison import Change, Comparison, TimeSeries
from ..results.result import Result
from ..results.sealed import Divided, Results
from ..survey.groups import EVERYBODY, Group
from ..survey.questionnaire import Question
from ..words.said import Capital, Said, SignedPoints, Words
from .charts import label
from .choices import Choices
from .comparison_tables import groups_table, whole_name
from .hidden_notes import is_all_hidden
from .page_cells import (
    NONE,
    any_stands_out,
    figures_in_print,
    figures_of,
    moved_cell,
    stack,
    whole_cell,
)
from .share_cells import has_neutral
from .targets import has_targets, target_cell
from .titles import year_text
from .trend_tables import trend_table

_AREAS_FROM = 13
"""From how many questions on they stand under the names of their areas."""

Addresses = Mapping[str, str]
"""The addresses of the views of questions, by their ids."""


def _name(text: Words) -> Text[Words]:
    """A name in Swedish whatever the language: NNS owns the words."""
    return Text(text, "sv")


# --- all questions of a year ---------------------------------------------------------------


def year_grid(pair: Comparison, group: Group, choices: Choices, addresses: Addresses) -> Grid[Words]:
    """A row for each question: its bars this year and the year before, the positive share of each,
    the change, and how many answered."""
    rows = _YearRows.of(pair, group, choices)
    lines = [tuple(rows.lines_of(number, addresses)) for number in rows.numbers]
    return Grid(
        columns=tuple(rows.columns()),
        lines=(*_under_areas(pair.later.asked, lines), *rows.whole()),
        legend=_legend(pair.later.asked, has_targets([pair.later])),
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
            inline = Said("page.inline.earlier", year=self._earlier_year)
            yield Heading(Role.EARLIER, Said("page.positive"), self._earlier_year, inline)
        if self.has_change:
            points = Said("page.points"), Said("page.inline.change")
            yield Heading(Role.CHANGE, Said("page.change.points"), *points)
        if self.has_target:
            yield Heading(Role.TARGET, Said("column.target"), None, Said("page.inline.target"))
        yield Heading(Role.BASE, Said("page.base"), year, Said("page.inline.base"))

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
        target = target_cell(change.later, later, self.choices.population)
        earlier = before.positive if before else NONE
        moved = self._moved(number)
        cells = self._cells(bars, now.positive, earlier, moved, target)
        name = _name(label(number, question))
        yield Line((name, *cells, now.base), addresses.get(question.id))
        for reference in later.references:
            if shares := reference.shares.get(question.id):
                theirs = figures_in_print(shares)
                cells = self._cells(stack(theirs), theirs.positive, NONE, NONE, NONE)
                beside = Text(Said("page.beside", name=reference.name))
                yield Line((beside, *cells, theirs.base))

    def whole(self) -> Iterator[Line[Words]]:
        """The mean of the whole questionnaire, where it is judged."""
        judgement, whole = self.choices.judgement, self.pair.whole(self.group)
        if judgement is None or whole is None:
            return
        points = SignedPoints(whole.points)
        moved = whole_cell(
            points, whole.points > 0, judgement.whole(whole, self.pair), self.choices
        )
        cells = self._cells(
            NONE, Share(whole.later_mean), Share(whole.earlier_mean), moved, NONE
        )
        yield Line((Text(whole_name(whole)), *cells, NONE))

    def _moved(self, number: int) -> GridCell[Words]:
        assessment = self.assessments[number - 1] if self.assessments else None
        decimals, is_beside = self.pair.later.policy.decimals, any_stands_out(self.assessments)
        return moved_cell(self.changes[number - 1], assessment, self.choices, decimals, is_beside)

    def _cells(self, *cells: GridCell[Words]) -> Iterator[GridCell[Words]]:
        """The cells between the name and the base, as far as there are columns for them."""
        there = (True, True, self.has_earlier, self.has_change, self.has_target)
        return (cell for cell, is_there in zip(cells, there, strict=True) if is_there)


def _under_areas(
    asked: Sequence[Question], lines: Sequence[Sequence[Line[Words]]]
) -> Iterator[Line[Words]]:
    """The rows of each question, where they are many with the name of an area before its first."""
    before: Words | None = None
    for number, (question, of_question) in enumerate(zip(asked, lines, strict=True), 1):
        if question.area and question.area != before and len(asked) >= _AREAS_FROM:
            yield Line((Text(question.area),), area=str(number))
        before = question.area
        yield from of_question


def _legend(asked: Sequence[Question], with_target: bool = False) -> tuple[tuple[Part, Words], ...]:
    entries: list[tuple[Part, Words]] = [(Part.NEGATIVE, Said("column.negative"))]
    if any(map(has_neutral, asked)):
        entries.append((Part.NEUTRAL, Said("column.neutral")))
    entries.append((Part.POSITIVE, Said("chart.merely")))
    entries.append((Part.CLEAR, Said("column.clear")))
    if with_target:
        entries.append((Part.TARGET, Said("column.target")))
    return tuple(entries)


# --- one question --------------------------------------------------------------------------


def by_years(
    series: TimeSeries, question: Question, group: Group
) -> list[tuple[Result, Results]]:
    """The results of a question in the years that compare with the last, that one first."""
    first = max(series.breaks(question), default=0)
    pairs = zip(series.of(question, group), series.waves, strict=True)
    return [(result, results) for result, results in list(pairs)[first:] if result][::-1]


def question_grid(by_year: Sequence[tuple[Result, Results]], choices: Choices) -> Grid[Words]:
    """A row for each year, the last one first, with how sure its share is if that is asked."""
    latest = by_year[0][1]
    intervals = [_interval(result, results, choices) for result, results in by_year]
    with_intervals = any(isinstance(interval, Text) for interval in intervals)
    with_target = has_targets(results for _, results in by_year)
    lines = []
    for (result, results), interval in zip(by_year, intervals, strict=True):
        figures = figures_of(result, results)
        bars = stack(figures, target=results.targets.get(result.question.id))
        target = target_cell(result, results, choices.population)
        cells = (bars, figures.positive, *[interval] * with_intervals, *[target] * with_target)
        lines.append(Line((Text(year_text(results, result.group)), *cells, figures.base)))
    for reference in latest.references:
        if shares := reference.shares.get(by_year[0][0].question.id):
            theirs = figures_in_print(shares)
            empty = [NONE] * (with_intervals + with_target)
            beside = Text(Said("page.beside", name=reference.name))
            lines.append(Line((beside, stack(theirs), theirs.positive, *empty, theirs.base)))
    columns = _question_columns(Said("column.year"), with_intervals, with_target)
    return Grid(
        caption=Said("page.caption.years"),
        columns=columns,
        lines=tuple(lines),
        legend=_legend([by_year[0][0].question], with_target),
    )


def _question_columns(
    first: Words, with_intervals: bool = False, with_target: bool = False
) -> tuple[Heading[Words], ...]:
    inline = Said("page.inline.interval")
    interval: Heading[Words] = Heading(Role.INTERVAL, Said("page.interval"), None, inline)
    target: Heading[Words] = Heading(Role.TARGET, Said("column.target"), None, Said("page.inline.target"))
    return (
        Heading(Role.NAME, first),
        Heading(Role.BARS, ""),
        Heading(Role.KEY, Said("page.positive")),
        *[interval] * with_intervals,
        *[target] * with_target,
        Heading(Role.BASE, Said("page.base"), None, Said("page.inline.base")),
    )


def _interval(result: Result, results: Results, choices: Choices) -> Cell[Words]:
    if choices.population is None:
        return NONE
    interval = estimated(result, results, choices.population)
    return NONE if interval is None else Text(interval_text(interval))


def groups_of_question(
    results: Results, question: Question, group: Group, choices: Choices
) -> Iterator[Grid[Words]]:
    """The groups of each division that are shown, and everybody; where only one is, or one is
    asked for, all others too."""
    for divided in results.divided:
        told = [
            other
            for other in results.groups
            if other.division == divided.division and not is_all_hidden(results, other)
        ]
        if group != EVERYBODY:
            told = [other for other in told if other == group]
        if told:
            yield _groups_grid(results, told, _Asked(question, divided), choices)


class _Asked(NamedTuple):
    """A question of the groups of a division."""

    question: Question
    divided: Divided


def _groups_grid(
    results: Results, groups: Sequence[Group], asked: _Asked, choices: Choices
) -> Grid[Words]:
    question, name = asked.question, Capital(asked.divided.label)
    shown: list[tuple[Words, Result]] = [(g.name, results.get(question.id, g)) for g in groups]
    if len(groups) == 1:
        shown.append((Said("group.others"), others_than(results, groups[0], question.id)))
    shown.append((Said("group.total"), results.get(question.id)))
    with_intervals = choices.population is not None
    lines = []
    for words, result in shown:
        figures = figures_of(result, results)
        is_others = words == Said("group.others")
        interval = NONE if is_others else _interval(result, results, choices)
        cells = (stack(figures), figures.positive, *[interval] * with_intervals, figures.base)
        lines.append(Line((Text(words), *cells)))
    return Grid(
        caption=Said("page.caption.groups", name=name, year=year_text(results)),
        columns=_question_columns(name, with_intervals),
        lines=tuple(lines),
    )


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
    rows = [row.cells[1:] for row in table.rows]
    wholes = [row.cells[0] for row in table.rows][: len(rows) - len(series.latest.asked)]
    return Grid(
        columns=tuple(heads),
        lines=(
            *_named_lines(series.latest.asked, rows[len(wholes) :], addresses),
            *(Line((name, *cells)) for name, cells in zip(wholes, rows, strict=False)),
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
        yield Line((_name(label(number, question)), *cells), addresses.get(question.id))
