"""The page of an analysis seminar, from results: what each choice of its pickers shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from ..documents.model import Block, Chart, Paragraph, Section
from ..documents.presentation import Page, Panel
from ..documents.speaking import free_name
from ..results.comparison import Comparison, TimeSeries
from ..survey.groups import EVERYBODY, Group
from ..words.said import Named, Said, Words, joined
from . import introduction
from .chart_parts import part_of, parts_by_area
from .charts import change_chart, groups_chart, label, question_chart, shares_chart, trend_chart
from .choices import Choices
from .hidden_notes import group_note, section_notes
from .judgement import judged
from .parts_of_year import latest_year
from .sections import facts_of

_PICKERS = ("who", "group", "question", "year")


@dataclass(frozen=True, slots=True)
class _Choice:
    """What the first two pickers choose: respondents and a group, as they are called there."""

    who: Words
    name: Words
    group: Group

    def panel(self, question: Words, year: str, blocks: Iterable[Block[Words]]) -> Panel[Words]:
        """A panel of the choice; an empty question or year stands for all of them."""
        group = self.name if self.group.labels else ""
        heading = joined((self.who, group, question, year), ", ")
        return Panel(Section(heading, tuple(blocks)), (self.who, self.name, question, year))


def page(series: Sequence[TimeSeries], choices: Choices) -> Page[Words]:
    """The page, with pickers of respondents, group, question or area, and year."""
    year = latest_year(time_series.latest for time_series in series)
    places = ((s, place) for s in series for place in range(len(s.waves)))
    pairs = [s.up_to(place).pair for s, place in places]
    choices = judged(pairs, choices, series=series)
    latest = [time_series.pair for time_series in series]
    panels = chain(
        _overview_panels(latest, choices),
        *(_panels(time_series, choices) for time_series in series),
    )
    return Page(
        title=Said("page.title"),
        subtitle=Said("report.subtitle", association=choices.association, year=year),
        pickers=tuple(Said(f"page.pick.{name}") for name in _PICKERS),
        panels=tuple(_with_unique_charts(panels)),
        introduction=tuple(introduction([time_series.pair for time_series in series], choices)),
    )


def _overview_panels(pairs: Sequence[Comparison], choices: Choices) -> Iterator[Panel[Words]]:
    """All indicators of the last year."""
    if choices.overview is not None:
        from .overview import overview_section

        year = max(pair.later.year for pair in pairs)
        section = overview_section(pairs, choices, choices.overview)
        yield Panel(section, (Said("overview.who"), Said("group.total"), "", str(year)))


def _with_unique_charts(panels: Iterable[Panel[Words]]) -> Iterator[Panel[Words]]:
    """The panels, with charts renamed where two have the same name: the page finds them by name."""
    used_names: set[str] = set()
    for panel in panels:
        blocks = (
            replace(block, name=free_name(block.name, used_names))
            if isinstance(block, Chart)
            else block
            for block in panel.section.blocks
        )
        yield replace(panel, section=replace(panel.section, blocks=tuple(blocks)))


def _panels(series: TimeSeries, choices: Choices) -> Iterator[Panel[Words]]:
    """For each group: each year, all years, each area, each question."""
    groups = (g for results in reversed(series.waves) for g in (EVERYBODY, *results.groups))
    questionnaire = series.latest.questionnaire
    who = Named(questionnaire.short_title, (questionnaire.id,))
    for group in dict.fromkeys(groups):
        group_name = group.name or Said("group.total")
        name = Named(group_name, (*group.division, group.name), questionnaire.id)
        choice = _Choice(who, name, group)
        series_by_year = [
            series.up_to(last)
            for last, results in enumerate(series.waves)
            if results.find(group) is not None
        ][::-1]
        for series_so_far in series_by_year:
            yield choice.panel(
                "", str(series_so_far.latest.year), _year_blocks(series_so_far, group, choices)
            )
        if trend := trend_chart(series, group, choices):
            yield choice.panel("", "", (trend, trend.table))
        for series_so_far in series_by_year:
            yield from _area_panels(series_so_far, choice, choices)
        if series.latest.find(group) is not None:
            yield from _question_panels(series, choice, choices)


def _year_blocks(series: TimeSeries, group: Group, choices: Choices) -> Iterator[Block[Words]]:
    results = series.latest
    if not group.labels:
        yield facts_of(results)
    chart = shares_chart(series.pair, group, choices)
    yield from (chart.table, chart) if chart else (Paragraph(group_note(results, group)),)
    if changes := change_chart(series.pair, group, choices):
        yield from (changes, changes.table)
    if not group.labels:
        if grid := groups_chart(results, choices):
            yield from (grid, grid.table)
        yield from (Paragraph(text) for text in section_notes(results))


def _area_panels(series: TimeSeries, choice: _Choice, choices: Choices) -> Iterator[Panel[Words]]:
    """The questions of each area in one year; nothing where there are no areas."""
    results = series.latest
    areas: dict[Words, Words | None] = {
        label(n, question): question.area for n, question in enumerate(results.asked, 1)
    }
    chart = shares_chart(series.pair, choice.group, choices) if any(areas.values()) else None
    if chart is None:
        return
    for area, (labels,) in parts_by_area(chart, areas, len(areas)):
        if area:
            part = part_of(chart, labels)
            yield choice.panel(area, str(results.year), (part, part.table))


def _question_panels(
    series: TimeSeries, choice: _Choice, choices: Choices
) -> Iterator[Panel[Words]]:
    """Each question of the last year in all the years it compares with."""
    for number, question in enumerate(series.latest.asked, 1):
        if chart := question_chart(series, question, choice.group, choices):
            yield choice.panel(label(number, question), "", (chart, chart.table))
