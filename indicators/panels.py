"""The page of an analysis seminar, from results: what each choice of its pickers shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from .chart_parts import part_of, pieces
from .charts import free_name, groups_chart, label, question_chart, shares_chart, trend_chart
from .comparison import Series
from .document import Block, Chart, Paragraph, Section
from .groups import EVERYBODY, Group
from .presentation import Page, Panel
from .report import blocks_of, facts_of, introduction
from .report_notes import section_notes
from .share_tables import Edition, about_group
from .wording import say

_PICKERS = ("who", "group", "question", "year")


def page(series: Sequence[Series], edition: Edition) -> Page:
    """The page, with pickers of respondents, group, question or area, and year."""
    language, year = edition.language, max(one.latest.year for one in series)
    panels = (panel for one in series for panel in _panels(one, edition))
    return Page(
        title=say(language, "page.title"),
        subtitle=say(language, "report.subtitle", association=edition.association, year=year),
        language=language,
        pickers=tuple(say(language, f"page.pick.{name}") for name in _PICKERS),
        panels=tuple(_told_apart(panels)),
        introduction=tuple(introduction([one.pair for one in series], edition)),
    )


def _told_apart(panels: Iterable[Panel]) -> Iterator[Panel]:
    """The panels with no two charts of one name: what is in a page is found by its name."""
    taken: set[str] = set()
    for panel in panels:
        blocks = (
            replace(block, name=free_name(block.name, taken)) if isinstance(block, Chart) else block
            for block in panel.section.blocks
        )
        yield replace(panel, section=replace(panel.section, blocks=tuple(blocks)))


def _panels(series: Series, edition: Edition) -> Iterator[Panel]:
    """For each group: each year, all years, each area, each question."""
    groups = (g for results in reversed(series.rounds) for g in (EVERYBODY, *results.groups))
    for group in dict.fromkeys(groups):
        years = [
            Series(series.rounds[: place + 1])
            for place, results in enumerate(series.rounds)
            if group in (EVERYBODY, *results.groups)
        ][::-1]
        for until in years:
            yield _year_panel(until, group, edition)
        if trend := trend_chart(series, group, edition):
            yield _panel(series, group, ("", ""), (trend, trend.table), edition.language)
        for until in years:
            yield from _area_panels(until, group, edition)
        yield from _question_panels(series, group, edition)


def _year_panel(series: Series, group: Group, edition: Edition) -> Panel:
    results, language = series.latest, edition.language
    blocks: list[Block] = [] if group.labels else [facts_of(results, language)]
    blocks += blocks_of(series.pair, group, edition)
    if not group.labels:
        grid = groups_chart(results, edition)
        blocks += (grid, grid.table) if grid else ()
        blocks += [Paragraph(text) for text in section_notes(results, language)]
    return _panel(series, group, ("", str(results.year)), blocks, language)


def _area_panels(series: Series, group: Group, edition: Edition) -> Iterator[Panel]:
    """The questions of each area in one year; nothing where there are no areas."""
    results, language = series.latest, edition.language
    areas = {label(n, question): question.area for n, question in enumerate(results.asked, 1)}
    chart = shares_chart(series.pair, group, edition) if any(areas.values()) else None
    for area, (labels,) in pieces(chart, areas, len(areas)) if chart else ():
        if area and chart:
            part = part_of(chart, labels, language)
            place = (area, str(results.year))
            yield _panel(series, group, place, (part, part.table), language)


def _question_panels(series: Series, group: Group, edition: Edition) -> Iterator[Panel]:
    """Each question of the last year in all the years it compares with."""
    if group not in (EVERYBODY, *series.latest.groups):
        return
    for number, question in enumerate(series.latest.asked, 1):
        if chart := question_chart(series, question, group, edition):
            place = (label(number, question), "")
            yield _panel(series, group, place, (chart, chart.table), edition.language)


def _panel(
    series: Series, group: Group, place: tuple[str, str], blocks: Iterable[Block], language: str
) -> Panel:
    """A panel; ``place`` is its question or area, and its year."""
    who = series.latest.questionnaire.short_titles[language]
    heading = ", ".join(filter(None, (about_group(series.latest, group, language), *place)))
    group_name = group.name or say(language, "group.total")
    return Panel(Section(heading, tuple(blocks)), (who, group_name, *place))
