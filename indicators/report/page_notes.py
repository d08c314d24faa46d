"""What stands under a view of the page, each once: what the bars are, what is hidden, what cannot
be compared, how figures are rounded, and where they come from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..results.comparison import Comparison, TimeSeries
from ..results.result import Result
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..words.said import Said, Words
from .choices import Choices
from .comparison_tables import compared_groups
from .hidden_notes import is_all_hidden, not_shown, section_notes
from .notes import breaks_of, legends, printed_notes, rounding_notes, series_notes
from .parts_of_year import period_notes
from .targets import has_targets, target_note
from .titles import year_text


def year_notes(pair: Comparison, group: Group, choices: Choices) -> tuple[Words, ...]:
    """The notes of all questions of a year beside the year before."""
    changes, earlier = pair.changes(group), pair.earlier
    both = [(change.later, pair.later) for change in changes]
    if earlier is not None:
        both += [(change.earlier, earlier) for change in changes if change.earlier is not None]
    years = (pair.later, earlier if any(change.earlier for change in changes) else None)
    return (
        *_bar_notes(years, group),
        *(_change_notes(choices) if any(change.compares for change in changes) else ()),
        *_hidden(pair.later, group),
        *legends(both),
        *series_notes(pair, changes),
        *printed_notes(years),
        *period_notes(years, group),
        *_of_results(both, [pair.later], choices),
    )


def question_notes_of(
    by_year: Sequence[tuple[Result, Results]], broken: Iterator[Words], choices: Choices
) -> tuple[Words, ...]:
    """The notes of one question over the years, the last one first; ``broken`` says since when it
    is asked as it is."""
    results, group = by_year[0][1], by_year[0][0].group
    shown = any(result.has_shares for result, _ in by_year)
    rule = choices.population.value if choices.population else ""
    return (
        *([Said("page.note.one")] if shown else ()),
        *([Said(f"page.note.interval.{rule}")] if shown and rule else ()),
        *([Said("page.note.untested")] if results.groups else ()),
        *(_hidden(results, group) if group == EVERYBODY else ()),
        *legends(by_year),
        *broken,
        *printed_notes(each for _, each in by_year),
        *period_notes((each for _, each in by_year), group),
        *_of_results(by_year, [results], choices),
    )


def years_notes(series: TimeSeries, group: Group, choices: Choices) -> tuple[Words, ...]:
    """The notes of all questions over the years."""
    asked, waves = series.latest.asked, series.waves[::-1]
    all_results = [
        (result, results)
        for question in asked
        for result, results in zip(series.of(question, group), series.waves, strict=True)
        if result is not None
    ]
    is_missing = len(all_results) < len(asked) * len(waves)
    judgement = choices.judgement
    return (
        *legends(all_results),
        *([Said("legend.not_asked", mark=Said("mark.not_asked"))] if is_missing else ()),
        *breaks_of(series, asked),
        *printed_notes(waves),
        *period_notes(waves, group),
        *([Said(f"note.trend.{judgement.population.value}")] if judgement else ()),
        *_source(choices),
    )


def groups_notes_of(
    results: Results, groups: Sequence[Group], choices: Choices
) -> tuple[Words, ...]:
    """The notes of groups side by side."""
    told = [(result, results) for group in groups for result in results.for_group(group)]
    gaps = compared_groups(results)
    return (
        Said("page.note.tints"),
        Said("page.note.untested"),
        *([Said("note.points")] if gaps else ()),
        *_hidden(results, EVERYBODY),
        *legends(told),
        *period_notes([results]),
        *_source(choices),
    )


def _bar_notes(years: Sequence[Results | None], group: Group) -> Iterator[Words]:
    later, earlier = years
    if later is not None and earlier is not None:
        names = (year_text(each, group) for each in (later, earlier))
        yield Said("page.note.two", year=next(names), earlier=next(names))
    else:
        yield Said("page.note.one")


def _change_notes(choices: Choices) -> Iterator[Words]:
    rule = f".{choices.judgement.population.value}" if choices.judgement else ""
    yield Said(f"page.note.change{rule}")


def _hidden(results: Results, group: Group) -> Iterator[Words]:
    """Which groups have no view, and why, where everybody's is seen."""
    if group == EVERYBODY:
        yield from not_shown(results, (g for g in results.groups if is_all_hidden(results, g)))
        yield from section_notes(results)


def _of_results(
    shown: Sequence[tuple[Result, Results]], waves: Sequence[Results], choices: Choices
) -> Iterator[Words]:
    """Rounding, targets, what others have published, and the source."""
    yield from rounding_notes((result for result, _ in shown), waves[0])
    if has_targets(waves):
        yield target_note(choices.population)
    for reference in waves[0].references:
        yield from reference.notes([result.question for result, _ in shown])
    yield from _source(choices)


def _source(choices: Choices) -> Iterator[Words]:
    if choices.source_line is not None:
        yield choices.source_line
