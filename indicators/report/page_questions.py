"""The tables of one question on the page of a seminar: a row for each year, then for each group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress
from typing import NamedTuple

from ..analysis.estimates import estimated, interval_text
from ..documents.model import Cell, Text
from ..documents.views import Grid, GridCell, Heading, Line, Role
from ..results.all_others import others_than
from ..results.comparison import TimeSeries
from ..results.result import Result
from ..results.sealed import Divided, Results
from ..survey.groups import EVERYBODY, Group
from ..survey.questionnaire import Question
from ..words.said import Capital, Said, Words
from .choices import Choices
from .hidden_notes import told_groups
from .page_cells import NONE, figures_of, published, stack, target_of
from .page_grids import legend_of
from .targets import has_targets
from .titles import year_text


def by_years(series: TimeSeries, question: Question, group: Group) -> list[tuple[Result, Results]]:
    """The results of a question in the years that compare with the last, that one first."""
    first = max(series.breaks(question), default=0)
    pairs = zip(series.of(question, group), series.waves, strict=True)
    return [(result, results) for result, results in list(pairs)[first:] if result][::-1]


def question_grid(by_year: Sequence[tuple[Result, Results]], choices: Choices) -> Grid[Words]:
    """A row for each year, the last one first, with how sure its share is if that is asked; under
    the last year what others have published of it."""
    (latest, results), *before = by_year
    layout = _Layout.of(by_year, choices)
    return Grid(
        caption=Said("page.caption.years"),
        columns=_question_columns(Said("column.year"), layout.with_interval, layout.with_target),
        lines=(
            layout.year(latest, results),
            *layout.beside(latest.question, results),
            *(layout.year(*earlier) for earlier in before),
        ),
        legend=legend_of([latest.question], layout.with_target),
    )


class _Layout(NamedTuple):
    """Which columns the years of a question have."""

    choices: Choices
    with_interval: bool
    with_target: bool

    @classmethod
    def of(cls, by_year: Sequence[tuple[Result, Results]], choices: Choices) -> _Layout:
        intervals = (_interval(result, results, choices) for result, results in by_year)
        with_interval = any(isinstance(interval, Text) for interval in intervals)
        return cls(choices, with_interval, has_targets(results for _, results in by_year))

    def year(self, result: Result, results: Results) -> Line[Words]:
        """The row of a year."""
        figures = figures_of(result, results)
        bars = stack(figures, target=results.targets.get(result.question.id))
        interval = _interval(result, results, self.choices)
        target = target_of(result, results, self.choices)
        cells = self._cells(bars, figures.positive, interval, target)
        return Line(Text(year_text(results, result.group)), (*cells, figures.base))

    def beside(self, question: Question, results: Results) -> Iterator[Line[Words]]:
        """A row for each published share of others."""
        for name, theirs in published(question, results):
            cells = self._cells(stack(theirs), theirs.positive, NONE, NONE)
            yield Line(name, (*cells, theirs.base))

    def _cells(self, *cells: GridCell[Words]) -> Iterator[GridCell[Words]]:
        return compress(cells, (True, True, self.with_interval, self.with_target))


def _question_columns(
    first: Words, with_intervals: bool = False, with_target: bool = False
) -> tuple[Heading[Words], ...]:
    interval: Heading[Words] = Heading(Role.INTERVAL, Said("page.interval"))
    target: Heading[Words] = Heading(Role.TARGET, Said("column.target"))
    return (
        Heading(Role.NAME, first),
        Heading(Role.BARS, ""),
        Heading(Role.KEY, Said("page.positive")),
        *[interval] * with_intervals,
        *[target] * with_target,
        Heading(Role.BASE, Said("page.base")),
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
        told = [g for g in told_groups(results) if g.division == divided.division]
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
    others = others_than(results, groups[0], question.id) if len(groups) == 1 else None
    if others is not None:
        shown.append((Said("group.others"), others))
    shown.append((Said("group.total"), results.get(question.id)))
    with_intervals = choices.population is not None
    lines = []
    for words, result in shown:
        figures = figures_of(result, results)
        interval = NONE if result is others else _interval(result, results, choices)
        cells = (stack(figures), figures.positive, *[interval] * with_intervals, figures.base)
        lines.append(Line(Text(words), cells))
    return Grid(
        caption=Said("page.caption.groups", name=name, year=year_text(results)),
        columns=_question_columns(name, with_intervals),
        lines=tuple(lines),
    )
