"""Tables of the positive share over all years, and of where it is going."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..analysis import Assessment, Population
from ..documents.model import Cell, Column, Kind, Mark, Row, Share, Table, Text
from ..results.comparison import TimeSeries
from ..results.whole import WholeTrend
from ..survey.groups import Group
from ..survey.questionnaire import Question
from ..words.said import Said, Words
from .assessments import finding, verdict_cell
from .choices import Choices
from .comparison_tables import questions_column, whole_name
from .judgement import Judgement
from .method import method
from .notes import trend_notes
from .share_cells import positive_cell
from .side_by_side import stretch_of
from .titles import about_group, question_text, titled, year_text


def trend_table(series: TimeSeries, group: Group, choices: Choices) -> Table[Words] | None:
    """The positive (clearly positive) share of each year; nothing without two years to see.

    Where changes are judged and three years can be compared, what may be said of them.
    """
    asked = series.latest.asked
    waves = [results for results in series.waves if results.find(group) is not None]
    if not any(_is_shown_twice(series, question, group) for question in asked):
        return None
    clear = Said("column.clear")
    trends = wholes_over_years(series, group, choices)
    table = Table(
        name=Said("trend.name", about=about_group(series.latest, group)),
        title=titled("trend", waves[::-1], group),
        description=Said("trend.description"),
        columns=(
            questions_column(),
            *(Column(year_text(r, group), Kind.SHARE, inner=clear) for r in series.waves),
        ),
        rows=(
            *(_whole_row(trend, series) for trend in trends),
            *(_row(number, q, series, group) for number, q in enumerate(asked, 1)),
        ),
        notes=tuple(trend_notes(series, group)),
        source=choices.source_line,
    )
    return _judged(table, series, group, choices)


def wholes_over_years(series: TimeSeries, group: Group, choices: Choices) -> list[WholeTrend]:
    """How the whole questionnaire and its areas have gone, where that is tested."""
    judgement = choices.judgement
    if judgement is None or judgement.population is not Population.PROCESS:
        return []
    areas = dict.fromkeys(question.area for question in series.latest.asked if question.area)
    trends = (series.trend(group, area) for area in (None, *areas))
    return [trend for trend in trends if trend is not None]


def _judged(
    table: Table[Words], series: TimeSeries, group: Group, choices: Choices
) -> Table[Words]:
    """The table with a column of verdicts, and a title that tells them; as it is where no question
    has three years that can be compared."""
    judgement = choices.judgement
    if judgement is None or not any(
        stretch_of(series, question, group) for question in series.latest.asked
    ):
        return table
    wholes = wholes_over_years(series, group, choices)
    assessed = [judgement.whole_trend(trend, series) for trend in wholes]
    assessments = judgement.trends(series, group)
    cells = [verdict_cell(found) for found in assessed] + [
        _verdict(question, found, series, group)
        for question, found in zip(series.latest.asked, assessments, strict=True)
    ]
    rows = zip(table.rows, cells, strict=True)
    whole = assessed[0] if series.trend(group) and assessed else None
    found = finding(judgement, whole, assessments, "trend")
    return replace(
        table,
        title=Said("change.found", title=table.title, finding=found),
        columns=(*table.columns, Column(Said("column.trend"), Kind.VERDICT)),
        rows=tuple(replace(row, cells=(*row.cells, cell)) for row, cell in rows),
        notes=(*table.notes, *_notes(judgement, choices)),
    )


def _verdict(
    question: Question, found: Assessment, series: TimeSeries, group: Group
) -> Cell[Words]:
    """What may be said of a question, and since when; a mark where there are fewer years."""
    stretch = stretch_of(series, question, group)
    if not stretch:
        return Mark(Said("mark.few_years"))
    return verdict_cell(found)


def _notes(judgement: Judgement, choices: Choices) -> Iterator[Words]:
    yield Said(f"note.trend.{judgement.population.value}")
    if choices.with_change:
        yield Said("note.method.section")
    else:
        yield from method(judgement)


def _whole_row(trend: WholeTrend, series: TimeSeries) -> Row[Words]:
    means = dict(zip(trend.years, trend.means, strict=True))
    cells: Iterator[Cell[Words]] = (
        Share(means[year]) if year in means else Mark(Said("mark.incomparable"))
        for year in series.years
    )
    return Row((Text(whole_name(trend)), *cells))


def _is_shown_twice(series: TimeSeries, question: Question, group: Group) -> bool:
    results = series.of(question, group)
    return sum(result is not None and result.has_shares for result in results) > 1


def _row(number: int, question: Question, series: TimeSeries, group: Group) -> Row[Words]:
    cells = (
        Mark(Said("mark.not_asked"))
        if result is None
        else positive_cell(result, results, with_clear=True)
        for result, results in zip(series.of(question, group), series.waves, strict=True)
    )
    return Row((question_text(number, question, series.latest.year), *cells))
