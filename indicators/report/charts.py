"""Charts from results: each is a table, and how that is drawn.

Nothing here draws. A chart's numbers are the cells of its table, in print already; what is
hidden has its mark there and nothing else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..documents.model import Chart, Document, Drawing, Section, Table
from ..documents.speaking import free_name
from ..results.comparison import Comparable, Comparison, TimeSeries
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..survey.questionnaire import Question
from ..words.said import Words, said
from .chart_texts import alternative
from .choices import Choices
from .comparison_tables import change_table, groups_table, trend_table
from .notes import is_told
from .question_order import Sort, numbered
from .share_tables import own_table, question_table, shares_table


def charts_of(
    series: Sequence[TimeSeries],
    choices: Choices,
    sort: Sort = Sort.QUESTIONNAIRE,
    bars: Drawing = Drawing.SHARES,
) -> list[Chart[Words]]:
    """All charts of some questionnaires, no two of one name.

    Those of everybody and of each group, then the groups side by side. What is hidden
    altogether has none.
    """
    found: list[Chart[Words] | None] = []
    for one in series:
        for group in (EVERYBODY, *one.latest.groups):
            found.append(shares_chart(one.pair, group, choices, sort, bars))
            found.append(change_chart(one.pair, group, choices, sort))
            found.append(trend_chart(one, group, choices))
        found.append(groups_chart(one.latest, choices))
    return _distinct(chart for chart in found if chart is not None)


def charts_index(charts: Sequence[Chart[Words]], choices: Choices, year: int) -> Document[Words]:
    """A document with every chart, its text alternative and its table."""
    return Document(
        title=said("charts.title"),
        subtitle=said("report.subtitle", association=choices.association, year=year),
        sections=tuple(Section(chart.title, (chart, chart.table)) for chart in charts),
    )


def _distinct(charts: Iterable[Chart[Words]]) -> list[Chart[Words]]:
    """The charts, numbered where groups of other names would give the same file."""
    taken: set[str] = set()
    return [replace(chart, name=free_name(chart.name, taken)) for chart in charts]


def shares_chart(
    pair: Comparison,
    group: Group,
    choices: Choices,
    sort: Sort = Sort.QUESTIONNAIRE,
    drawing: Drawing = Drawing.SHARES,
) -> Chart[Words] | None:
    """The shares of each question as bars; nothing if print tells nothing of any."""
    if not any(r and r.told for c in pair.changes(group) for r in (c.later, c.earlier)):
        return None
    table = shares_table(pair, group, choices, sort)
    changes = numbered(pair.changes(group), sort, pair.later.policy.decimals)
    labels = _labels(table, [(number, change.question) for number, change in changes])
    return _chart(drawing, (table, labels), (pair.later, group), choices)


def own_chart(pair: Comparison, group: Group, choices: Choices) -> Chart[Words] | None:
    """A group beside all others and everybody; nothing if no figure of it is shown."""
    results = pair.later
    if not is_told(results, group):
        return None
    table = own_table(results, group, choices)
    labels = _labels(table, list(enumerate(results.asked, 1)))
    return _chart(Drawing.SHARES, (table, labels), (results, group), choices)


def question_chart(
    series: TimeSeries, question: Question, group: Group, choices: Choices
) -> Chart[Words] | None:
    """The shares of one question in all years; nothing if print tells nothing of any."""
    if not any(result and result.told for result in series.of(question, group)):
        return None
    table = question_table(series, question, group, choices)
    number = series.latest.asked.index(question) + 1
    labels = [label(number, question)] * len(table.rows)
    chart = _chart(Drawing.SHARES, (table, labels), (series.latest, group), choices)
    return replace(chart, name=f"{chart.name}-{number}")


def change_chart(
    pair: Comparison, group: Group, choices: Choices, sort: Sort = Sort.QUESTIONNAIRE
) -> Chart[Words] | None:
    """How far the positive shares have moved; nothing if no question can be compared."""
    table = change_table(pair, group, choices, sort)
    if table is None:
        return None
    changes = numbered(pair.changes(group), sort, pair.later.policy.decimals)
    labels = [label(number, change.question) for number, change in changes]
    new = (Comparable.BREAK, Comparable.NOT_ASKED, Comparable.NO_GROUP)
    breaks = ((row, 2) for row, (_, change) in enumerate(changes) if change.comparable in new)
    return _chart(Drawing.CHANGE, (table, labels), (pair.later, group), choices, breaks)


def trend_chart(series: TimeSeries, group: Group, choices: Choices) -> Chart[Words] | None:
    """The positive and clearly positive shares over all years; nothing without two of them."""
    table, asked = trend_table(series, group, choices), series.latest.asked
    if table is None:
        return None
    labels = [label(number, question) for number, question in enumerate(asked, 1)]
    breaks = ((row, 1 + place) for row, q in enumerate(asked) for place in series.breaks(q))
    return _chart(Drawing.TREND, (table, labels), (series.latest, group), choices, breaks)


def groups_chart(results: Results, choices: Choices) -> Chart[Words] | None:
    """The positive share of each question in each group; nothing where no group is shown."""
    table = groups_table(results, choices)
    if table is None:
        return None
    labels = [label(number, question) for number, question in enumerate(results.asked, 1)]
    return _chart(Drawing.GROUPS, (table, labels), (results, EVERYBODY), choices)


def label(number: int, question: Question) -> str:
    """ "1. Stödet får ta tid": the number keeps questions with the same short name apart."""
    return f"{number}. {question.short}"


def _labels(table: Table[Words], asked: Sequence[tuple[int, Question]]) -> list[str]:
    """The label of each row: those under the first row of a question have the same."""
    names = iter([label(number, question) for number, question in asked])
    labels: list[str] = []
    for row in table.rows:
        labels.append(labels[-1] if row.earlier else next(names))
    return labels


def _chart(
    drawing: Drawing,
    drawn: tuple[Table[Words], Sequence[str]],
    about: tuple[Results, Group],
    choices: Choices,
    breaks: Iterable[tuple[int, int]] = (),
) -> Chart[Words]:
    (table, labels), (results, group) = drawn, about
    of = (results.questionnaire.id, str(results.year), drawing.value, *group.division, group.name)
    return Chart(
        drawing=drawing,
        name=file_name(filter(None, of)),
        title=table.title,
        alt=alternative(drawing, table, labels),
        table=table,
        labels=tuple(labels),
        breaks=frozenset(breaks),
    )


def file_name(pieces: Iterable[str]) -> str:
    """ "staff-2022-shares-unit-samma": letters that every system and web address takes."""
    plain = unicodedata.normalize("NFKD", "-".join(pieces)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-")
