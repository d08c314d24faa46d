"""The slides of an analysis seminar, from results."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import count

from ..documents.model import Chart, Drawing, Mark, Paragraph, Share
from ..documents.presentation import Deck, Slide
from ..results.comparison import Comparison, TimeSeries
from ..survey.groups import EVERYBODY, Group, divisions_of
from ..words.said import Number, Percent, Said, Words, joined, spoken
from .answers import answers_chart, own_answers_chart
from .chart_parts import are_apart, as_sentences, by_gap, changed, evenly, part_of, plainly
from .charts import (
    change_chart,
    groups_chart,
    label,
    lone_chart,
    own_chart,
    shares_chart,
)
from .choices import Choices
from .comparison_tables import compared_groups
from .discussion import discussion_slides, talked_of
from .findings import Finding, of_shares, quoted
from .gap_tables import gaps_told
from .hidden_notes import group_note, is_told, not_shown, told_groups
from .judgement import judged
from .parts_of_year import latest_year
from .question_order import Sort
from .side_by_side import Gap
from .slide_foot import foot, gaps_text
from .tags import area_part, numbered, tag, year_tag
from .titles import about_group, titled
from .weight import care, one_person_text

# How many questions stand on a slide in one line each, and how many with a bar for each year.
_LINES, _PAIRS = 12, 6
_STRONG = 3


@dataclass(frozen=True, slots=True)
class _Survey:
    """What some slides are about: a survey, and everybody in it or a group."""

    series: TimeSeries
    group: Group
    choices: Choices

    @property
    def pair(self) -> Comparison:
        """Its last year, and the one before."""
        return self.series.pair

    @property
    def about(self) -> Words:
        """The short name of the survey."""
        return about_group(self.pair.later, EVERYBODY)


def deck(series: Sequence[TimeSeries], choices: Choices) -> Deck[Words]:
    """The slides of a year: all indicators, how many answered, then every questionnaire."""
    pairs = [time_series.pair for time_series in series]
    choices = judged(pairs, choices, gaps_told(pairs))
    made = _deck(Said("deck.title"), answers_chart(series), series, EVERYBODY, choices)
    if choices.overview is None:
        return made
    from .overview_slides import overview_slides

    first = tuple(overview_slides(pairs, choices, choices.overview))
    return replace(made, slides=(*first, *made.slides))


def own_deck(series: Sequence[TimeSeries], group: Group, choices: Choices) -> Deck[Words]:
    """The slides of one group: beside all others and everybody, and beside its year before."""
    asked = [time_series for time_series in series if group in time_series.latest.groups]
    title = Said("deck.own", group=group.name)
    pairs = [time_series.pair for time_series in asked]
    choices = judged(pairs, choices, [Gap(pair.later, group) for pair in pairs])
    return _deck(title, own_answers_chart(asked, group), asked, group, choices)


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
    answers: Chart[Words],
    series: Sequence[TimeSeries],
    group: Group,
    choices: Choices,
) -> Deck[Words]:
    waves = [time_series.latest for time_series in series]
    year = latest_year(waves)
    tag_of_first = year_tag(waves, group, "answers")
    first = Slide(
        answers.title, (answers,), as_sentences(answers), about=answers.about, tag=tag_of_first
    )
    slides: list[tuple[Words, Slide[Words]]] = [("", first)]
    for time_series in series:
        survey = _Survey(time_series, group, choices)
        slides += ((survey.about, slide) for slide in _slides(survey))
    return Deck(
        title=title,
        subtitle=Said("report.subtitle", association=choices.association, year=year),
        slides=tuple(_with_own_tags(_told_apart(slides))),
    )


def _told_apart(slides: Sequence[tuple[Words, Slide[Words]]]) -> Iterator[Slide[Words]]:
    """The slides, with the name of the survey before their titles, if there are several and it is
    not there already: a room must see at once whose result it is."""
    several = len({spoken(about, "sv") for about, _ in slides if about}) > 1
    for about, slide in slides:
        if several and about and not spoken(slide.title, "sv").startswith(spoken(about, "sv")):
            yield replace(slide, title=Said("deck.prefixed", about=about, title=slide.title))
        else:
            yield slide


def _with_own_tags(slides: Iterable[Slide[Words]]) -> Iterator[Slide[Words]]:
    """The slides, numbered where names are so like that their tags are the same."""
    used_tags: set[str] = set()
    for slide in slides:
        tags = (numbered(slide.tag, number) for number in count(1))
        own = next(tag for tag in tags if tag not in used_tags)
        used_tags.add(own)
        yield replace(slide, tag=own)


# --- a questionnaire -----------------------------------------------------------------------


def _slides(survey: _Survey) -> Iterator[Slide[Words]]:
    """The strongest and the weakest, area by area, what has changed, groups, and what to talk
    about; of a group itself beside all others in place of the first two."""
    pair, group, choices = survey.pair, survey.group, survey.choices
    if not is_told(pair.later, group):
        title = Said("found.hidden", about=survey.about, year=pair.later.year)
        note = Paragraph(group_note(pair.later, group))
        yield Slide(title, (note,), tag=tag(pair.later, group, "hidden"))
        return
    if group.labels:
        yield from _beside_others(own_chart(pair, group, choices, Drawing.OWN), group, survey)
    else:
        yield from _ranked(survey)
        yield from _areas(survey)
    yield from _changes(survey)
    if not group.labels:
        yield from _groups(survey)
    below = foot(pair.later, group)
    for slide in discussion_slides(pair, group, survey.about, choices):
        yield replace(slide, foot=below)


def _ranked(survey: _Survey) -> Iterator[Slide[Words]]:
    """All questions, the strongest first; where they are too many for a slide and areas are kept
    apart, those are shown instead."""
    pair, choices = survey.pair, survey.choices
    chart = shares_chart(pair, EVERYBODY, choices, Sort.POSITIVE, Drawing.RANKED)
    if chart is None or (len(pair.later.asked) > _LINES and are_apart(pair.later.asked)):
        return
    of_chart = _Shown(tag(pair.later, EVERYBODY, "ranked"), foot(pair.later, EVERYBODY))
    yield from _in_parts(chart, _LINES, survey, of_chart)


def _areas(survey: _Survey) -> Iterator[Slide[Words]]:
    """The answers of each area in both years, but for those areas all of whose questions are talked
    about anyway, with their bars."""
    pair, asked = survey.pair, survey.pair.later.asked
    chart = shares_chart(pair, EVERYBODY, survey.choices)
    if chart is None or not are_apart(asked):
        return
    talked = talked_of(pair, EVERYBODY, survey.choices)
    in_full = len(asked) > _LINES
    for area in dict.fromkeys(question.area for question in asked):
        numbers = [n for n, question in enumerate(asked, 1) if question.area == area]
        covered = {standing.number for _, standing in talked.get(area, [])}
        if set(numbers) <= covered and not in_full:
            continue
        part = part_of(chart, [label(n, asked[n - 1]) for n in numbers])
        found = of_shares(pair, EVERYBODY, area) if area else None
        named = _found(part, found or Finding(area or survey.about), survey)
        of_area = tag(pair.later, EVERYBODY, area_part("shares", area))
        shown = _Shown(of_area, foot(pair.later, EVERYBODY))
        yield from _in_parts(named, _PAIRS, survey, shown)


def _found(chart: Chart[Words], found: Finding, survey: _Survey) -> Chart[Words]:
    """A part of a chart with a finding of its own."""
    asked = survey.pair.later.asked
    strong = tuple(label(number, asked[number - 1]) for number in found.numbers)
    return changed(chart, title=found.text, strong=strong)


def _changes(survey: _Survey) -> Iterator[Slide[Words]]:
    """How far the shares have moved, the largest rise first."""
    pair, group = survey.pair, survey.group
    chart = change_chart(pair, group, survey.choices, Sort.CHANGE)
    if chart is None or pair.earlier is None:
        return
    bases = titled("table", (pair.later, pair.earlier), group)
    person = (*one_person_text(pair.later, group), *care(pair.later, group))
    below = joined((Said("about.base", base=bases), *person))
    # Those of the whole and of areas are means: they stand in the notes only.
    asked = pair.later.asked
    rows = part_of(chart, [label(number, question) for number, question in enumerate(asked, 1)])
    shown = _Shown(tag(pair.later, group, "change"), below, chart)
    yield from _in_parts(rows, _LINES, survey, shown)


def _groups(survey: _Survey) -> Iterator[Slide[Words]]:
    """The groups beside each other; one that is alone beside all others."""
    results, choices = survey.pair.later, survey.choices
    told = told_groups(results)
    hidden = tuple(not_shown(results, (group for group in results.groups if group not in told)))
    if lone := lone_chart(survey.pair, choices):
        yield from _beside_others(lone, told[0], survey, hidden)
    if grid := groups_chart(results, choices):
        compared = compared_groups(results)
        tested: tuple[Words, ...] = ()
        if choices.judgement is not None and len(compared) == 1:
            tested = (gaps_text(Gap(results, *compared[0]), choices.judgement),)
        below = joined((foot(results, EVERYBODY), *tested))
        shown = _Shown(tag(results, EVERYBODY, "groups"), below)
        yield from _in_parts(grid, _LINES, survey, shown)


def _beside_others(
    chart: Chart[Words] | None, group: Group, survey: _Survey, hidden: Sequence[Words] = ()
) -> Iterator[Slide[Words]]:
    """A group, all others and everybody, and whether the gaps are tested."""
    results = survey.pair.later
    if chart is None:
        return
    tested: Words = Said("about.untested")
    if (judgement := survey.choices.judgement) is not None and survey.group == group:
        tested = gaps_text(Gap(results, group), judgement)
    below = joined((foot(results, group), *one_person_text(results, group), tested, *hidden))
    shown = _Shown(tag(results, group, "others"), below)
    yield from _in_parts(by_gap(chart), _LINES, survey, shown)


# --- a chart on slides ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Shown:
    """The tag of a chart and what is said below it; the chart with all that the notes tell, where
    the slides show less."""

    tag: str
    below: Words
    in_full: Chart[Words] | None = None


def _in_parts(
    chart: Chart[Words], most: int, survey: _Survey, shown: _Shown
) -> Iterator[Slide[Words]]:
    """The chart on as few slides as hold its questions, each with its figures in the notes."""
    asked = survey.pair.later.asked
    for number, labels in enumerate(evenly(list(dict.fromkeys(chart.labels)), most)):
        part = plainly(part_of(chart, labels), asked)
        if number:
            part = changed(part, title=_range(part, survey))
        if len(part.strong) > _STRONG:  # then the others stand out
            part = replace(part, strong=())
        signs = chart.notes if _has_marks(part) else ()
        judgement = survey.choices.judgement if part.drawing is Drawing.CHANGE else None
        rules = [Said(f"slide.remark.{judgement.population.value}")] if judgement else []
        notes = (
            *as_sentences(shown.in_full or part),
            *rules,
            *(note for note in signs if note not in part.table.notes),
        )
        said = joined(
            (shown.below, *(signs if chart.drawing is not Drawing.GROUPS else chart.notes))
        )
        part_tag = numbered(shown.tag, number + 1)
        yield Slide(part.title, (part,), notes, foot=said, tag=part_tag)


def _has_marks(chart: Chart[Words]) -> bool:
    """Whether something is not shown, and what stands in its place."""
    return any(isinstance(cell, Mark) for row in chart.table.rows for cell in row.cells)


def _range(part: Chart[Words], survey: _Survey) -> Words:
    """What a slide is about that holds further questions of a chart: from which to which, and what
    their shares are."""
    first, *_, last = (*part.labels[:1], *part.labels)
    facts: dict[str, Words] = {"first": quoted(first), "last": quoted(last)}
    earlier = survey.pair.earlier
    if part.drawing is Drawing.CHANGE and earlier is not None:
        return Said("deck.change.more", year=earlier.year, **facts)
    percents = _positive(part) if part.drawing is not Drawing.GROUPS else []
    if not percents:
        return Said("deck.range.hidden", **facts)
    if min(percents) == max(percents):
        return Said("deck.range.one", most=Percent(max(percents)), **facts)
    ends = {"least": Number(min(percents)), "most": Percent(max(percents))}
    return Said("deck.range", **ends, **facts)


def _positive(part: Chart[Words]) -> list[Decimal]:
    """The positive shares of this year, or of the group itself, that are shown."""
    rows = (row for row in part.table.rows if not row.earlier)
    shares = ([cell for cell in row.cells if isinstance(cell, Share)] for row in rows)
    return [of_row[-1].percent for of_row in shares if of_row]
