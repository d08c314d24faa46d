"""The slides of an analysis seminar, from results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ..documents.model import (
    Cell,
    Chart,
    Column,
    Kind,
    Mark,
    Paragraph,
    Row,
    Share,
    Table,
    Text,
    Whole,
)
from ..documents.presentation import Deck, Slide
from ..results.all_others import other_answers
from ..results.comparison import TimeSeries
from ..results.result import Answers
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group, divisions_of
from ..words import rounded_percent
from ..words.said import Words, said
from .chart_parts import part_of, pieces, told
from .charts import change_chart, groups_chart, label, own_chart, shares_chart
from .choices import Choices
from .discussion import discussion_slides, extremes_slide
from .notes import answers_text, group_note, is_told, no_rate
from .share_tables import about_group

# How many bars can be read on a slide, and how many questions: with bars under each other for
# years, groups and others' shares, with two thin ones for the change, and in a grid.
_BARS, _OF_BARS, _OF_CHANGES, _IN_GRID = 9, 4, 6, 12


def deck(series: Sequence[TimeSeries], choices: Choices) -> Deck[Words]:
    """The slides of a year: how many answered, then every questionnaire."""
    title = said("deck.title")
    return _deck(title, _answers_table(series), series, EVERYBODY, choices)


def own_deck(series: Sequence[TimeSeries], group: Group, choices: Choices) -> Deck[Words]:
    """The slides of one group: beside all others and everybody, and beside its year before."""
    there = [one for one in series if group in one.latest.groups]
    title = said("deck.own", group=group.name)
    return _deck(title, _own_answers_table(there, group, choices), there, group, choices)


def groups_of(series: Sequence[TimeSeries], each: str) -> list[tuple[Group, list[TimeSeries]]]:
    """The groups of a division in their order, each with the questionnaires that tell of it.

    Those of which print tells nothing have none.
    """
    (division,) = divisions_of(each)
    found: dict[Group, list[TimeSeries]] = {}
    for one in series:
        for group in one.latest.groups:
            if set(group.division) == set(division):
                held = found.setdefault(group, [])
                held += [one] * is_told(one.latest, group)
    return list(found.items())


def _deck(
    title: Words,
    answers: Table[Words],
    series: Sequence[TimeSeries],
    group: Group,
    choices: Choices,
) -> Deck[Words]:
    year = max(one.latest.year for one in series)
    slides = [Slide(answers.title, (answers,), answers.notes)]
    for one in series:
        slides += _slides(one, group, choices)
    return Deck(
        title=title,
        subtitle=said("report.subtitle", association=choices.association, year=year),
        slides=tuple(slides),
    )


# --- how many answered ---------------------------------------------------------------------


def _answers_table(series: Sequence[TimeSeries]) -> Table[Words]:
    """Asked, answered and response rate, this year over the year before."""
    rows = []
    for one in series:
        for results in filter(None, (one.pair.later, one.pair.earlier)):
            earlier = results is one.pair.earlier
            about = Text(about_group(results, EVERYBODY))
            cells: tuple[Cell[Words], ...] = (
                about,
                Whole(results.year),
                _whole(results.invited),
                _count(results.received, results),
                _rate(results),
            )
            rows.append(Row(cells, earlier=earlier))
    names = ("column.questionnaire", "column.year", "facts.invited", "facts.answers", "facts.rate")
    kinds = (Kind.TEXT, Kind.YEAR, Kind.COUNT, Kind.COUNT, Kind.SHARE)
    return Table(
        name=said("facts.rate"),
        title=said("facts.rate"),
        description=said("deck.answers"),
        columns=tuple(Column(said(n), k) for n, k in zip(names, kinds, strict=True)),
        rows=tuple(rows),
    )


def _own_answers_table(
    series: Sequence[TimeSeries], group: Group, choices: Choices
) -> Table[Words]:
    """How many answered in the group, of all others, and in all."""
    names = (group.name, said("group.others"), said("group.total"))
    return Table(
        name=said("facts.answers"),
        title=said("facts.answers"),
        description=said("deck.answers"),
        columns=(
            Column(said("column.questionnaire"), Kind.TEXT),
            *(Column(name, Kind.COUNT) for name in names),
        ),
        rows=tuple(
            Row(
                (
                    Text(about_group(one.latest, EVERYBODY)),
                    _count(one.latest.answers[group], one.latest, group),
                    _count(other_answers(one.latest, group), one.latest, group),
                    _count(one.latest.answers[EVERYBODY], one.latest),
                )
            )
            for one in series
        ),
    )


def _whole(number: int | None) -> Cell[Words]:
    return Mark(said("facts.unknown")) if number is None else Whole(number)


def _rate(results: Results) -> Cell[Words]:
    rate = results.response_rate
    return Mark(no_rate(results)) if rate is None else Share(rounded_percent(rate))


def _count(answers: Answers, results: Results, group: Group = EVERYBODY) -> Cell[Words]:
    if answers.count is not None:
        return Whole(answers.count)
    return Mark(answers_text(answers, results, group))


# --- a questionnaire -----------------------------------------------------------------------


def _slides(series: TimeSeries, group: Group, choices: Choices) -> Iterator[Slide[Words]]:
    """Results by area, changes, groups, the strongest and weakest, and what to discuss."""
    pair = series.pair
    about = about_group(pair.later, EVERYBODY)
    chart = own_chart(pair, group, choices) if group.labels else shares_chart(pair, group, choices)
    if chart is None:
        note = group_note(pair.later, group)
        yield Slide(said("deck.results", about=about), (Paragraph(note),))
        return
    areas = {label(n, q): q.area for n, q in enumerate(pair.later.asked, 1)}
    results = said("deck.results", about=about)
    yield from _chart_slides(results, chart, (areas, _most(chart)), about)
    change = change_chart(pair, group, choices)
    if change is not None and pair.earlier is not None:
        title = said("deck.change", about=about, year=pair.earlier.year)
        yield from _chart_slides(title, change, ({}, _OF_CHANGES), about)
    grid = None if group.labels else groups_chart(pair.later, choices)
    if grid is not None:
        title = said("deck.groups", about=about)
        yield from _chart_slides(title, grid, ({}, _IN_GRID), about)
    yield extremes_slide(pair, group, about, choices)
    yield from discussion_slides(pair, group, about, choices)


def _most(chart: Chart[Words]) -> int:
    """How many questions of a chart can be read on a slide, by how many bars they have."""
    return max(1, min(_OF_BARS, _BARS // max(Counter(chart.labels).values())))


def _chart_slides(
    title: Words,
    chart: Chart[Words],
    split: tuple[dict[str, str | None], int],
    about: Words,
) -> Iterator[Slide[Words]]:
    """The chart in as many slides as it needs, those of an area under its name."""
    for area, parts in pieces(chart, *split):
        head = said("deck.area", about=about, area=area) if area else title
        for place, labels in enumerate(parts, 1):
            part = part_of(chart, labels)
            facts = {"title": head, "place": place, "all": len(parts)}
            numbered_head = said("deck.part", **facts) if len(parts) > 1 else head
            yield Slide(numbered_head, (part,), told(part))
