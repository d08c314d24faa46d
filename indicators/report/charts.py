"""Charts from results: each is a table, what is found in it, and the way it is drawn.

Nothing here draws. A chart's numbers are the cells of its table, in print already; what is
hidden has its mark there and nothing else. Page, slides, Word and pictures share them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..documents.model import Chart, Document, Drawing, Section, Table
from ..documents.speaking import free_name
from ..results.comparison import Comparable, Comparison, TimeSeries
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..survey.questionnaire import Question
from ..words.said import Said, Words, joined
from .chart_texts import alternative
from .choices import Choices
from .comparison_tables import change_table, groups_table, whole_name, wholes_of
from .findings import (
    Finding,
    of_changes,
    of_groups,
    of_nothing,
    of_own,
    of_ranking,
    of_shares,
    of_trend,
)
from .hidden_notes import is_told, not_shown, told_groups
from .judgement import judged
from .notes import legends, pair_legends
from .question_order import Sort, numbered
from .share_tables import own_table, shares_table
from .tags import file_name
from .titles import titled
from .trend_tables import trend_table, wholes_over_years
from .weight import care

# The cell of the later year in a row of `change_table`.
_LATER = 2


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a chart is about: waves, the latest first, and a group of them or everybody; and what is
    found in it."""

    waves: tuple[Results, ...]
    group: Group
    found: Finding | None
    notes: tuple[Words, ...] = ()

    def name(self, drawing: Drawing) -> str:
        """ "staff-2022-shares-unit-samma"."""
        results, group = self.waves[0], self.group
        wave = (results.questionnaire.id, str(results.year), drawing.value)
        return file_name(filter(None, (*wave, *group.division, group.name)))

    def about(self, drawing: Drawing) -> Words:
        """Whose answers, of which years and how many, and what the figures are of; with few
        answers, how much one person weighs."""
        base = Said("about.base", base=titled("table", self.waves, self.group))
        unit = "percent" if drawing.of_all_answers else "positive"
        return joined((base, Said(f"about.{unit}"), *care(self.waves[0], self.group)))


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
        charts.append(lone_chart(time_series.pair, choices))
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
    waves = _waves(pair, table)
    found = (of_ranking if drawing is Drawing.RANKED else of_shares)(pair, group)
    subject = _Subject(waves, group, found, tuple(pair_legends(pair, pair.changes(group))))
    return _chart(drawing, table, labels, subject)


def own_chart(
    pair: Comparison, group: Group, choices: Choices, drawing: Drawing = Drawing.SHARES
) -> Chart[Words] | None:
    """A group beside all others and everybody; nothing if no figure of it is shown."""
    results = pair.later
    if not is_told(results, group):
        return None
    table = own_table(results, group, choices)
    labels = _labels(table, list(enumerate(results.asked, 1)))
    notes = legends((r, results) for g in (group, EVERYBODY) for r in results.for_group(g))
    subject = _Subject((results,), group, of_own(results, group), tuple(notes))
    return _chart(drawing, table, labels, subject)


def lone_chart(pair: Comparison, choices: Choices) -> Chart[Words] | None:
    """The only group of which anything is shown, beside all others and everybody: a grid of it
    alone would compare nothing. Nothing where there are several, or none."""
    groups = told_groups(pair.later)
    return own_chart(pair, groups[0], choices, Drawing.OWN) if len(groups) == 1 else None


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
    waves = tuple(filter(None, (pair.later, pair.earlier)))
    subject = _Subject(
        waves,
        group,
        of_changes(pair, group, choices),
        tuple(pair_legends(pair, pair.changes(group))),
    )
    return _chart(Drawing.CHANGE, table, labels, subject, breaks)


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
    waves = tuple(r for r in reversed(series.waves) if r.find(group) is not None)
    shown = (
        (result, results)
        for question in asked
        for result, results in zip(series.of(question, group), series.waves, strict=True)
        if result is not None
    )
    subject = _Subject(waves, group, of_trend(series, group), tuple(legends(shown)))
    return _chart(Drawing.TREND, table, labels, subject, breaks)


def groups_chart(results: Results, choices: Choices) -> Chart[Words] | None:
    """The positive share of each question in each group; nothing with fewer than two to see."""
    groups = told_groups(results)
    table = groups_table(results, choices) if len(groups) > 1 else None
    if table is None:
        return None
    labels = [label(number, question) for number, question in enumerate(results.asked, 1)]
    marks = legends((r, results) for group in groups for r in results.for_group(group))
    notes = (*marks, *not_shown(results, (g for g in results.groups if g not in groups)))
    subject = _Subject((results,), EVERYBODY, of_groups(results), notes)
    return _chart(Drawing.GROUPS, table, labels, subject)


def _waves(pair: Comparison, table: Table[Words]) -> tuple[Results, ...]:
    """The waves that a table of shares has rows of."""
    has_earlier = any(row.earlier for row in table.rows) and pair.earlier is not None
    return (pair.later, pair.earlier) if has_earlier and pair.earlier else (pair.later,)


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
    found = subject.found or of_nothing(subject.waves[0], subject.group)
    named = [f"{number}. " for number in found.numbers]
    said = (found.text, subject.about(drawing))
    return Chart(
        drawing=drawing,
        name=subject.name(drawing),
        title=found.text,
        about=subject.about(drawing),
        alt=alternative(drawing, table, labels, said),
        table=table,
        labels=tuple(labels),
        strong=tuple(
            label
            for label in dict.fromkeys(labels)
            if isinstance(label, str) and any(map(label.startswith, named))
        ),
        notes=subject.notes,
        breaks=frozenset(breaks),
    )
