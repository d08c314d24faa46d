"""The slides of an analysis seminar, from results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

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
from ..results.comparison import Comparison, TimeSeries
from ..results.result import Answers
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group, divisions_of
from ..words import rounded_percent
from ..words.said import Said, Words
from .assessments import finding, finding_of
from .chart_parts import are_apart, as_sentences, part_of, parts_by_area
from .charts import change_chart, groups_chart, label, own_chart, shares_chart
from .choices import Choices
from .comparison_tables import compared_groups
from .discussion import discussion_slides, extremes_slide
from .gap_tables import gaps_told
from .hidden_notes import answers_text, group_note, is_told, no_rate
from .judgement import judged
from .parts_of_year import latest_year, year_of
from .side_by_side import Gap
from .titles import about_group

# How many bars can be read on a slide, and how many questions: with bars under each other for
# years, groups and others' shares, with two thin ones for the change, and in a grid.
_BARS, _OF_BARS, _OF_CHANGES, _IN_GRID = 9, 4, 6, 12


@dataclass(frozen=True, slots=True)
class _Split:
    """How a chart is split between slides: at most so many questions on each, and the area of
    each label if areas are kept apart."""

    most: int
    areas: Mapping[Words, Words | None] = field(default_factory=dict)


def deck(series: Sequence[TimeSeries], choices: Choices) -> Deck[Words]:
    """The slides of a year: all indicators, how many answered, then every questionnaire."""
    title = Said("deck.title")
    pairs = [time_series.pair for time_series in series]
    choices = judged(pairs, choices, gaps_told(pairs))
    made = _deck(title, _answers_table(series), series, EVERYBODY, choices)
    if choices.overview is None:
        return made
    from .overview import overview_slides

    first = tuple(overview_slides(pairs, choices, choices.overview))
    return replace(made, slides=(*first, *made.slides))


def own_deck(series: Sequence[TimeSeries], group: Group, choices: Choices) -> Deck[Words]:
    """The slides of one group: beside all others and everybody, and beside its year before."""
    asked = [time_series for time_series in series if group in time_series.latest.groups]
    title = Said("deck.own", group=group.name)
    pairs = [time_series.pair for time_series in asked]
    choices = judged(pairs, choices, [Gap(pair.later, group) for pair in pairs])
    return _deck(title, _own_answers_table(asked, group), asked, group, choices)


def groups_of(series: Sequence[TimeSeries], each: str) -> list[tuple[Group, list[TimeSeries]]]:
    """The groups of a division in their order, each with the questionnaires that show
    figures of it; those of which nothing is shown have none."""
    (division,) = divisions_of(each)
    series_by_group: dict[Group, list[TimeSeries]] = {}
    for time_series in series:
        for group in time_series.latest.groups:
            if set(group.division) == set(division):
                with_figures = series_by_group.setdefault(group, [])
                with_figures += [time_series] * is_told(time_series.latest, group)
    return list(series_by_group.items())


def _deck(
    title: Words,
    answers: Table[Words],
    series: Sequence[TimeSeries],
    group: Group,
    choices: Choices,
) -> Deck[Words]:
    year = latest_year(time_series.latest for time_series in series)
    slides = [Slide(answers.title, (answers,), answers.notes)]
    for time_series in series:
        slides += _slides(time_series, group, choices)
    return Deck(
        title=title,
        subtitle=Said("report.subtitle", association=choices.association, year=year),
        slides=tuple(slides),
    )


# --- how many answered ---------------------------------------------------------------------


def _answers_table(series: Sequence[TimeSeries]) -> Table[Words]:
    """How many were asked and answered, and the response rate, the year before under each year;
    below them those of the groups whose numbers asked are known."""
    rows = []
    for time_series in series:
        pair = time_series.pair
        for group in (EVERYBODY, *_asked_by_group(pair.later)):
            there = [r for r in (pair.later, pair.earlier) if r and _is_asked(r, group)]
            rows += [_answers_row(r, group, r is pair.earlier) for r in there]
    return _rates_table(rows)


def _asked_by_group(results: Results) -> list[Group]:
    """The groups of the divisions in which it is known of one how many were asked."""
    divisions = {group.division for group in results.groups if results.invited_of(group)}
    return [group for group in results.groups if group.division in divisions]


def _is_asked(results: Results, group: Group) -> bool:
    """Whether the group stands in the table in that year: the total does in any."""
    return group == EVERYBODY or group in _asked_by_group(results)


def _rates_table(rows: Sequence[Row[Words]]) -> Table[Words]:
    names = ("column.questionnaire", "column.year", "facts.invited", "facts.answers", "facts.rate")
    kinds = (Kind.TEXT, Kind.YEAR, Kind.COUNT, Kind.COUNT, Kind.SHARE)
    return Table(
        name=Said("facts.rate"),
        title=Said("facts.rate"),
        description=Said("deck.answers"),
        columns=tuple(Column(Said(n), k) for n, k in zip(names, kinds, strict=True)),
        rows=tuple(rows),
    )


def _answers_row(results: Results, group: Group, earlier: bool) -> Row[Words]:
    year = year_of(results.year, results.periods, group)
    cells: tuple[Cell[Words], ...] = (
        Text(about_group(results, group)),
        Text(year) if isinstance(year, Said) else Whole(results.year),
        _number_cell(results, group),
        _answers_cell(results.received_of(group), results, group),
        _rate_cell(results, group),
    )
    return Row(cells, earlier=earlier)


def _own_answers_table(series: Sequence[TimeSeries], group: Group) -> Table[Words]:
    """How many answered in the group, of all others, and in all; where it is known how many were
    asked in the group, the response rates of the group and of all."""
    latest = [time_series.latest for time_series in series]
    if any(results.invited_of(group) for results in latest):
        scopes = (group, EVERYBODY)
        return _rates_table([_answers_row(r, scope, False) for r in latest for scope in scopes])
    names = (group.name, Said("group.others"), Said("group.total"))
    return Table(
        name=Said("facts.answers"),
        title=Said("facts.answers"),
        description=Said("deck.answers"),
        columns=(
            Column(Said("column.questionnaire"), Kind.TEXT),
            *(Column(name, Kind.COUNT) for name in names),
        ),
        rows=tuple(_own_answers_row(time_series.latest, group) for time_series in series),
    )


def _own_answers_row(results: Results, group: Group) -> Row[Words]:
    return Row(
        (
            Text(about_group(results, EVERYBODY)),
            _answers_cell(results.answers[group], results, group),
            _answers_cell(other_answers(results, group), results, group),
            _answers_cell(results.answers[EVERYBODY], results),
        )
    )


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


# --- a questionnaire -----------------------------------------------------------------------


def _slides(series: TimeSeries, group: Group, choices: Choices) -> Iterator[Slide[Words]]:
    """Results by area, changes, groups, the strongest and weakest, and what to discuss."""
    pair = series.pair
    about = about_group(pair.later, EVERYBODY)
    chart = own_chart(pair, group, choices) if group.labels else shares_chart(pair, group, choices)
    if chart is None:
        note = group_note(pair.later, group)
        yield Slide(Said("deck.results", about=about), (Paragraph(note),))
        return
    areas: dict[Words, Words | None] = {
        label(n, q): q.area for n, q in enumerate(pair.later.asked, 1)
    }
    results = _results_title(pair, group, about, choices)
    split = _Split(_most_questions(chart), areas if are_apart(pair.later.asked) else {})
    yield from _chart_slides(results, chart, split, about)
    change = change_chart(pair, group, choices)
    if change is not None and pair.earlier is not None:
        title = _change_title(pair, group, about, choices)
        yield from _chart_slides(title, change, _Split(_OF_CHANGES), about)
    grid = None if group.labels else groups_chart(pair.later, choices)
    if grid is not None:
        title = _groups_title(pair.later, about, choices)
        yield from _chart_slides(title, grid, _Split(_IN_GRID), about)
    yield extremes_slide(pair, group, about, choices)
    yield from discussion_slides(pair, group, about, choices)


def _results_title(pair: Comparison, group: Group, about: Words, choices: Choices) -> Words:
    """What is found of a group beside all others, where that is judged."""
    if choices.judgement is None or not group.labels:
        return Said("deck.results", about=about)
    gaps = choices.judgement.gaps(Gap(pair.later, group))
    found = finding(choices.judgement, None, gaps, "gap")
    return Said("deck.own.found", about=about, group=group.name, finding=found)


def _groups_title(results: Results, about: Words, choices: Choices) -> Words:
    """What is found of the gap, where two groups are compared and that is judged."""
    compared = compared_groups(results)
    if choices.judgement is None or len(compared) != 1:
        return Said("deck.groups", about=about)
    ((first, second),) = compared
    gaps = choices.judgement.gaps(Gap(results, first, second))
    found = finding(choices.judgement, None, gaps, "gap")
    names = {"first": first.name, "second": second.name}
    return Said("deck.groups.found", about=about, finding=found, **names)


def _change_title(pair: Comparison, group: Group, about: Words, choices: Choices) -> Words:
    """What is found of the changes where they are judged, else what the slide is about."""
    year = pair.earlier.year if pair.earlier else 0
    if choices.judgement is None:
        return Said("deck.change", about=about, year=year)
    found = finding_of(pair, group, choices.judgement)
    return Said("deck.change.found", about=about, year=year, finding=found)


def _most_questions(chart: Chart[Words]) -> int:
    """How many questions of a chart can be read on a slide, by how many bars they have."""
    return max(1, min(_OF_BARS, _BARS // max(Counter(chart.labels).values())))


def _chart_slides(
    title: Words, chart: Chart[Words], split: _Split, about: Words
) -> Iterator[Slide[Words]]:
    """The chart on as many slides as it needs, each area under its own name."""
    for area, labels_by_part in parts_by_area(chart, split.areas, split.most):
        area_title = Said("deck.area", about=about, area=area) if area else title
        for number, labels in enumerate(labels_by_part, 1):
            part = part_of(chart, labels)
            facts = {"title": area_title, "place": number, "all": len(labels_by_part)}
            part_title = Said("deck.part", **facts) if len(labels_by_part) > 1 else area_title
            yield Slide(part_title, (part,), as_sentences(part))
