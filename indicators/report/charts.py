"""Charts from results: each is a table and the way it is drawn.

Nothing here draws. A chart's numbers are the cells of its table, in print already; what is
hidden has its mark there and nothing else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..documents.model import Chart, Document, Drawing, Section, Table
from ..documents.speaking import free_name
from ..results.comparison import Comparable, Comparison, TimeSeries
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..survey.questionnaire import Question
from ..words.said import Said, Words
from .chart_texts import alternative
from .choices import Choices
from .comparison_tables import change_table, groups_table, whole_name, wholes_of
from .hidden_notes import is_told
from .judgement import judged
from .question_order import Sort, numbered
from .share_tables import own_table, question_table, shares_table
from .trend_tables import trend_table, wholes_over_years

# The cell of the later year in a row of `change_table`.
_LATER = 2


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a chart is about: a wave, and a group of it or everybody."""

    results: Results
    group: Group

    def name(self, drawing: Drawing) -> str:
        """ "staff-2022-shares-unit-samma"."""
        results, group = self.results, self.group
        wave = (results.questionnaire.id, str(results.year), drawing.value)
        return file_name(filter(None, (*wave, *group.division, group.name)))


def charts_of(
    series: Sequence[TimeSeries],
    choices: Choices,
    sort: Sort = Sort.QUESTIONNAIRE,
    bars: Drawing = Drawing.SHARES,
) -> list[Chart[Words]]:
    """All charts of some questionnaires, each with a name of its own.

    Those of everybody and of each group come first, then the groups side by side. There is no chart
    where everything is hidden.
    """
    choices = judged([time_series.pair for time_series in series], choices, series=series)
    charts: list[Chart[Words] | None] = []
    for time_series in series:
        for group in (EVERYBODY, *time_series.latest.groups):
            charts.append(shares_chart(time_series.pair, group, choices, sort, bars))
            charts.append(change_chart(time_series.pair, group, choices, sort))
            charts.append(trend_chart(time_series, group, choices))
        charts.append(groups_chart(time_series.latest, choices))
    return _distinct(chart for chart in charts if chart is not None)


def charts_index(charts: Sequence[Chart[Words]], choices: Choices, year: int) -> Document[Words]:
    """A document with every chart, its text alternative and its table."""
    return Document(
        title=Said("charts.title"),
        subtitle=Said("report.subtitle", association=choices.association, year=year),
        sections=tuple(Section(chart.title, (chart, chart.table)) for chart in charts),
    )


def _distinct(charts: Iterable[Chart[Words]]) -> list[Chart[Words]]:
    """The charts, with numbers added to their names where two groups would give the same file
    name."""
    used_names: set[str] = set()
    return [replace(chart, name=free_name(chart.name, used_names)) for chart in charts]


def shares_chart(
    pair: Comparison,
    group: Group,
    choices: Choices,
    sort: Sort = Sort.QUESTIONNAIRE,
    drawing: Drawing = Drawing.SHARES,
) -> Chart[Words] | None:
    """The shares of each question as bars; nothing if none is in print."""
    if not any(r and r.told for c in pair.changes(group) for r in (c.later, c.earlier)):
        return None
    table = shares_table(pair, group, choices, sort)
    changes = numbered(pair.changes(group), sort, pair.later.policy.decimals)
    labels = _labels(table, [(number, change.question) for number, change in changes])
    return _chart(drawing, table, labels, _Subject(pair.later, group))


def own_chart(pair: Comparison, group: Group, choices: Choices) -> Chart[Words] | None:
    """A group beside all others and everybody; nothing if no figure of it is shown."""
    results = pair.later
    if not is_told(results, group):
        return None
    table = own_table(results, group, choices)
    labels = _labels(table, list(enumerate(results.asked, 1)))
    return _chart(Drawing.SHARES, table, labels, _Subject(results, group))


def question_chart(
    series: TimeSeries, question: Question, group: Group, choices: Choices
) -> Chart[Words] | None:
    """The shares of one question in all years; nothing if none is in print."""
    if not any(result and result.told for result in series.of(question, group)):
        return None
    table = question_table(series, question, group, choices)
    number = series.latest.asked.index(question) + 1
    labels = [label(number, question)] * len(table.rows)
    chart = _chart(Drawing.SHARES, table, labels, _Subject(series.latest, group))
    return replace(chart, name=f"{chart.name}-{number}")


def change_chart(
    pair: Comparison, group: Group, choices: Choices, sort: Sort = Sort.QUESTIONNAIRE
) -> Chart[Words] | None:
    """How far the positive shares have moved; nothing if no question can be compared."""
    table = change_table(pair, group, choices, sort)
    if table is None:
        return None
    changes = numbered(pair.changes(group), sort, pair.later.policy.decimals)
    wholes = wholes_of(pair, group, choices)
    labels: list[Words] = [
        *map(whole_name, wholes),
        *(label(number, change.question) for number, change in changes),
    ]
    not_comparable = (Comparable.BREAK, Comparable.NOT_ASKED, Comparable.NO_GROUP)
    rows = enumerate(changes, len(wholes))
    broken = [row for row, (_, change) in rows if change.comparable in not_comparable]
    breaks = ((row, _LATER) for row in broken)
    return _chart(Drawing.CHANGE, table, labels, _Subject(pair.later, group), breaks)


def trend_chart(series: TimeSeries, group: Group, choices: Choices) -> Chart[Words] | None:
    """The positive and clearly positive shares over all years; nothing without two of them."""
    table, asked = trend_table(series, group, choices), series.latest.asked
    if table is None:
        return None
    wholes = wholes_over_years(series, group, choices)
    labels: list[Words] = [
        *map(whole_name, wholes),
        *(label(number, question) for number, question in enumerate(asked, 1)),
    ]
    rows = enumerate(asked, len(wholes))
    breaks = ((row, 1 + year) for row, question in rows for year in series.breaks(question))
    return _chart(Drawing.TREND, table, labels, _Subject(series.latest, group), breaks)


def groups_chart(results: Results, choices: Choices) -> Chart[Words] | None:
    """The positive share of each question in each group; nothing where no group is shown."""
    table = groups_table(results, choices)
    if table is None:
        return None
    labels = [label(number, question) for number, question in enumerate(results.asked, 1)]
    return _chart(Drawing.GROUPS, table, labels, _Subject(results, EVERYBODY))


def label(number: int, question: Question) -> str:
    """ "1. Stödet får ta tid": the number keeps questions with the same short name apart."""
    return f"{number}. {question.short}"


def _labels(table: Table[Words], asked: Sequence[tuple[int, Question]]) -> list[str]:
    """The label of each row, the same for all rows of a question."""
    names = iter([label(number, question) for number, question in asked])
    labels: list[str] = []
    for row in table.rows:
        labels.append(labels[-1] if row.earlier else next(names))
    return labels


def _chart(
    drawing: Drawing,
    table: Table[Words],
    labels: Sequence[Words],
    subject: _Subject,
    breaks: Iterable[tuple[int, int]] = (),
) -> Chart[Words]:
    return Chart(
        drawing=drawing,
        name=subject.name(drawing),
        title=table.title,
        alt=alternative(drawing, table, labels),
        table=table,
        labels=tuple(labels),
        breaks=frozenset(breaks),
    )


def file_name(parts: Iterable[str]) -> str:
    """ "staff-2022-shares-unit-samma": letters that every system and web address takes."""
    plain = unicodedata.normalize("NFKD", "-".join(parts)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-")
