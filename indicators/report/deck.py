"""The slides of an analysis seminar, from results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

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
from ..results.comparison import Series
from ..results.others import other_answers
from ..results.sealed import Answers, Results
from ..survey.groups import EVERYBODY, Group, divisions_of
from ..words import rounded_percent, say
from .chart_parts import part_of, pieces, told
from .charts import change_chart, groups_chart, label, own_chart, shares_chart
from .edition import Edition
from .notes import answers_text, group_note, is_told, no_rate
from .share_tables import about_group
from .talking import discussion_slides, extremes_slide

# How many bars can be read on a slide, and how many questions: with bars under each other for
# years, groups and others' shares, with two thin ones for the change, and in a grid.
_BARS, _OF_BARS, _OF_CHANGES, _IN_GRID = 9, 4, 6, 12


def deck(series: Sequence[Series], edition: Edition) -> Deck:
    """The slides of a year: how many answered, then every questionnaire."""
    language = edition.language
    title = say(language, "deck.title")
    return _deck(title, _answers_table(series, language), series, EVERYBODY, edition)


def own_deck(series: Sequence[Series], group: Group, edition: Edition) -> Deck:
    """The slides of one group: beside all others and everybody, and beside its year before."""
    there = [one for one in series if group in one.latest.groups]
    title = say(edition.language, "deck.own", group=group.name)
    return _deck(title, _own_answers_table(there, group, edition), there, group, edition)


def groups_of(series: Sequence[Series], each: str) -> list[tuple[Group, list[Series]]]:
    """The groups of a division in their order, each with the questionnaires that tell of it.

    Those of which print tells nothing have none.
    """
    (division,) = divisions_of(each)
    found: dict[Group, list[Series]] = {}
    for one in series:
        for group in one.latest.groups:
            if set(group.division) == set(division):
                held = found.setdefault(group, [])
                held += [one] * is_told(one.latest, group)
    return list(found.items())


def _deck(
    title: str, answers: Table, series: Sequence[Series], group: Group, edition: Edition
) -> Deck:
    language, year = edition.language, max(one.latest.year for one in series)
    slides = [Slide(answers.title, (answers,), answers.notes)]
    for one in series:
        slides += _slides(one, group, edition)
    return Deck(
        title=title,
        subtitle=say(language, "report.subtitle", association=edition.association, year=year),
        language=language,
        slides=tuple(_told_apart(slides, title)),
    )


def _told_apart(slides: Iterable[Slide], taken: str) -> Iterator[Slide]:
    """The slides with their titles numbered where two are the same."""
    known = {taken}
    for slide in slides:
        title, number = slide.title, 1
        while title in known:
            number += 1
            title = f"{slide.title} ({number})"
        known.add(title)
        yield replace(slide, title=title)


# --- how many answered ---------------------------------------------------------------------


def _answers_table(series: Sequence[Series], language: str) -> Table:
    """Asked, answered and response rate, this year over the year before."""
    rows = []
    for one in series:
        for results in filter(None, (one.pair.later, one.pair.earlier)):
            earlier = results is one.pair.earlier
            about = Text(about_group(results, EVERYBODY, language))
            cells: tuple[Cell, ...] = (
                about,
                Whole(results.year),
                _whole(results.invited, language),
                _count(results.received, results, language),
                _rate(results, language),
            )
            rows.append(Row(cells, earlier=earlier))
    names = ("column.questionnaire", "column.year", "facts.invited", "facts.answers", "facts.rate")
    kinds = (Kind.TEXT, Kind.YEAR, Kind.COUNT, Kind.COUNT, Kind.SHARE)
    return Table(
        name=say(language, "facts.rate"),
        title=say(language, "facts.rate"),
        description=say(language, "deck.answers"),
        columns=tuple(Column(say(language, n), k) for n, k in zip(names, kinds, strict=True)),
        rows=tuple(rows),
    )


def _own_answers_table(series: Sequence[Series], group: Group, edition: Edition) -> Table:
    """How many answered in the group, of all others, and in all."""
    language = edition.language
    names = (group.name, say(language, "group.others"), say(language, "group.total"))
    return Table(
        name=say(language, "facts.answers"),
        title=say(language, "facts.answers"),
        description=say(language, "deck.answers"),
        columns=(
            Column(say(language, "column.questionnaire"), Kind.TEXT),
            *(Column(name, Kind.COUNT) for name in names),
        ),
        rows=tuple(
            Row(
                (
                    Text(about_group(one.latest, EVERYBODY, language)),
                    _count(one.latest.answers[group], one.latest, language, group),
                    _count(other_answers(one.latest, group), one.latest, language, group),
                    _count(one.latest.answers[EVERYBODY], one.latest, language),
                )
            )
            for one in series
        ),
    )


def _whole(number: int | None, language: str) -> Cell:
    return Mark(say(language, "facts.unknown")) if number is None else Whole(number)


def _rate(results: Results, language: str) -> Cell:
    rate = results.response_rate
    return Mark(no_rate(results, language)) if rate is None else Share(rounded_percent(rate))


def _count(answers: Answers, results: Results, language: str, group: Group = EVERYBODY) -> Cell:
    if answers.count is not None:
        return Whole(answers.count)
    return Mark(answers_text(answers, results, language, group))


# --- a questionnaire -----------------------------------------------------------------------


def _slides(series: Series, group: Group, edition: Edition) -> Iterator[Slide]:
    """Results by area, changes, groups, the strongest and weakest, and what to discuss."""
    pair, language = series.pair, edition.language
    about = about_group(pair.later, EVERYBODY, language)
    chart = own_chart(pair, group, edition) if group.labels else shares_chart(pair, group, edition)
    if chart is None:
        note = group_note(pair.later, group, language)
        yield Slide(say(language, "deck.results", about=about), (Paragraph(note),))
        return
    areas = {label(n, q): q.area for n, q in enumerate(pair.later.asked, 1)}
    results = say(language, "deck.results", about=about)
    yield from _chart_slides(results, chart, (areas, _most(chart)), about, language)
    change = change_chart(pair, group, edition)
    if change is not None and pair.earlier is not None:
        title = say(language, "deck.change", about=about, year=pair.earlier.year)
        yield from _chart_slides(title, change, ({}, _OF_CHANGES), about, language)
    grid = None if group.labels else groups_chart(pair.later, edition)
    if grid is not None:
        title = say(language, "deck.groups", about=about)
        yield from _chart_slides(title, grid, ({}, _IN_GRID), about, language)
    yield extremes_slide(pair, group, about, edition)
    yield from discussion_slides(pair, group, about, edition)


def _most(chart: Chart) -> int:
    """How many questions of a chart can be read on a slide, by how many bars they have."""
    return max(1, min(_OF_BARS, _BARS // max(Counter(chart.labels).values())))


def _chart_slides(
    title: str,
    chart: Chart,
    split: tuple[dict[str, str | None], int],
    about: str,
    language: str,
) -> Iterator[Slide]:
    """The chart in as many slides as it needs, those of an area under its name."""
    for area, parts in pieces(chart, *split):
        head = say(language, "deck.area", about=about, area=area) if area else title
        for place, labels in enumerate(parts, 1):
            part = part_of(chart, labels, language)
            facts = {"title": head, "place": place, "all": len(parts)}
            numbered_head = say(language, "deck.part", **facts) if len(parts) > 1 else head
            yield Slide(numbered_head, (part,), told(part, language))
