"""How many answered: the rows of a slide with a dot for each who was asked."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..documents.model import (
    Cell,
    Chart,
    Column,
    Drawing,
    Kind,
    Mark,
    Row,
    Share,
    Table,
    Text,
    Whole,
    has_many,
)
from ..results.all_others import other_answers
from ..results.comparison import TimeSeries
from ..results.result import Answers
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..words import rounded_percent
from ..words.said import Said, Words
from .chart_texts import alternative
from .findings import of_answers
from .hidden_notes import answers_text, no_rate
from .parts_of_year import latest_year, year_of
from .titles import about_group

_NAMES = ("column.questionnaire", "column.year", "facts.invited", "facts.answers", "facts.rate")
_KINDS = (Kind.TEXT, Kind.YEAR, Kind.COUNT, Kind.COUNT, Kind.SHARE)


def answers_chart(series: Sequence[TimeSeries]) -> Chart[Words]:
    """How many were asked and answered, and the response rate, the year before under each year;
    below them those of the groups whose numbers asked are known."""
    rows: list[tuple[Words, Row[Words]]] = []
    for time_series in series:
        pair = time_series.pair
        for group in (EVERYBODY, *_asked_by_group(pair.later)):
            there = [r for r in (pair.later, pair.earlier) if r and _is_asked(r, group)]
            rows += [_row(results, group, results is pair.earlier) for results in there]
    found = of_answers([time_series.latest for time_series in series])
    title = found.text if found else Said("facts.rate")
    return _chart(title, "deck.answers", _table("deck.answers", _NAMES, rows), rows, series)


def own_answers_chart(series: Sequence[TimeSeries], group: Group) -> Chart[Words]:
    """The response rates of a group and of all where it is known how many were asked in the group,
    else how many of all answers are its own."""
    latest = [time_series.latest for time_series in series]
    if any(results.invited_of(group) for results in latest):
        rows = [_row(r, scope, False) for r in latest for scope in (group, EVERYBODY)]
        table = _table("deck.answers", _NAMES, rows)
        return _chart(Said("facts.rate"), "deck.answers", table, rows, series)
    rows = [_own_row(results, group) for results in latest]
    names = [f"deck.own_answers.{name}" for name in ("all", "own", "part")]
    table = _table("deck.own_answers", (*_NAMES[:2], *names), rows)
    return _chart(_own_finding(latest, group), "deck.own_answers", table, rows, series)


def _own_finding(latest: Sequence[Results], group: Group) -> Words:
    """How many of all answers are the group's, where there is one survey and both are told."""
    (results, *others) = latest
    own, every = results.answers[group].count, results.answers[EVERYBODY].count
    if others or own is None or every is None:
        return Said("facts.answers")
    return Said("deck.own_answers.found", group=group.name, own=own, every=every)


def _chart(
    title: Words,
    key: str,
    table: Table[Words],
    rows: Sequence[tuple[Words, Row[Words]]],
    series: Sequence[TimeSeries],
) -> Chart[Words]:
    year = latest_year(time_series.latest for time_series in series)
    about = Said(f"{key}.about{'.bars' if has_many(table) else ''}", year=year)
    labels = tuple(label for label, _ in rows)
    return Chart(
        drawing=Drawing.ANSWERS,
        name=f"answers-{year}",
        title=title,
        about=about,
        alt=alternative(Drawing.ANSWERS, table, labels, (title, about)),
        table=table,
        labels=labels,
    )


def _table(
    key: str, names: Sequence[str], rows: Sequence[tuple[Words, Row[Words]]]
) -> Table[Words]:
    return Table(
        name=Said("facts.answers"),
        title=Said("facts.answers"),
        description=Said(key),
        columns=tuple(Column(Said(n), k) for n, k in zip(names, _KINDS, strict=True)),
        rows=tuple(row for _, row in rows),
    )


def _asked_by_group(results: Results) -> list[Group]:
    """The groups of the divisions in which it is known of one how many were asked."""
    divisions = {group.division for group in results.groups if results.invited_of(group)}
    return [group for group in results.groups if group.division in divisions]


def _is_asked(results: Results, group: Group) -> bool:
    """Whether the group stands in the table in that year: the total does in any."""
    return group == EVERYBODY or group in _asked_by_group(results)


def _row(results: Results, group: Group, earlier: bool) -> tuple[Words, Row[Words]]:
    name = about_group(results, group)
    cells: tuple[Cell[Words], ...] = (
        Text(name),
        _year_cell(results, group),
        _number_cell(results, group),
        _answers_cell(results.received_of(group), results, group),
        _rate_cell(results, group),
    )
    return name, Row(cells, earlier=earlier)


def _own_row(results: Results, group: Group) -> tuple[Words, Row[Words]]:
    """How many of all answers are those of a group; all of them only where those of all others are
    told as well."""
    name = about_group(results, EVERYBODY)
    own, others, every = (
        results.answers[group],
        other_answers(results, group),
        results.answers[EVERYBODY],
    )
    share: Cell[Words] = Mark(Said("mark.incomparable"))
    if own.count is not None and others.count is not None and every.count:
        share = Share(rounded_percent(own.count / Fraction(every.count)))
    cells: tuple[Cell[Words], ...] = (
        Text(name),
        _year_cell(results, group),
        _answers_cell(every, results),
        _answers_cell(own, results, group),
        share,
    )
    return name, Row(cells)


def _year_cell(results: Results, group: Group) -> Cell[Words]:
    year = year_of(results.year, results.periods, group)
    return Text(year) if isinstance(year, Said) else Whole(results.year)


def _number_cell(results: Results, group: Group) -> Cell[Words]:
    invited = results.invited_of(group)
    if invited is not None:
        return Whole(invited)
    return Mark(Said("facts.unknown") if group == EVERYBODY else no_rate(results, group))


def _rate_cell(results: Results, group: Group) -> Cell[Words]:
    rate = results.rate_of(group)
    return Mark(no_rate(results, group)) if rate is None else Share(rounded_percent(rate))


def _answers_cell(answers: Answers, results: Results, group: Group = EVERYBODY) -> Cell[Words]:
    if answers.count is not None:
        return Whole(answers.count)
    return Mark(answers_text(answers, results, group))
