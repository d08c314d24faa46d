"""The sentences under the tables: who answered less, what broke, what the marks stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from ..disclosure import Status
from ..results.comparison import Change, Comparable, Comparison, TimeSeries
from ..results.result import Result
from ..results.sealed import Results
from ..survey.groups import Group
from ..survey.questionnaire import Question
from ..words import rounded_percent
from ..words.said import Said, Words, said_of
from .choices import Choices
from .hidden_notes import least_of
from .parts_of_year import period_notes
from .titles import answers_of


def table_notes(pair: Comparison, changes: Sequence[Change], choices: Choices) -> Iterator[Words]:
    """The notes of one table in the order they are printed: what is hidden, what cannot be
    compared, how it is rounded."""
    yield from _pair_notes(pair, changes)
    results = [result for change in changes for result in (change.later, change.earlier)]
    for reference in pair.later.references:
        yield from reference.notes(pair.later.asked)
    if not choices.positive_only:
        yield from rounding_notes(results, pair.later)


def earlier_notes(pair: Comparison, changes: Sequence[Change], choices: Choices) -> Iterator[Words]:
    """The notes of a table of the year before alone."""
    earlier = pair.earlier
    if earlier is None:
        return
    results = [change.earlier for change in changes if change.earlier is not None]
    yield from legends((result, earlier) for result in results)
    yield from series_notes(pair, changes)
    yield from printed_notes((earlier,))
    yield from period_notes((earlier,), changes[0].later.group)
    if not choices.positive_only:
        yield from rounding_notes(results, earlier)


def change_notes(pair: Comparison, changes: Sequence[Change]) -> Iterator[Words]:
    """The notes of a table of changes: bases, marks, breaks."""
    waves = tuple(filter(None, (pair.later, pair.earlier)))
    yield Said("note.answers", answers=answers_of(waves, changes[0].later.group))
    yield from _pair_notes(pair, changes)
    yield from _several_counts_notes(pair, changes)


def _pair_notes(pair: Comparison, changes: Sequence[Change]) -> Iterator[Words]:
    """The notes that any table of two years has."""
    yield from pair_legends(pair, changes)
    yield from series_notes(pair, changes)
    yield from printed_notes((pair.later, pair.earlier))
    yield from period_notes((pair.later, pair.earlier), changes[0].later.group)


def _numbers_where(changes: Sequence[Change], condition: Callable[[Change], bool]) -> list[int]:
    return [number for number, change in enumerate(changes, 1) if condition(change)]


def _other_bases(
    results: Results, group: Group, question_results: Iterable[Result | None]
) -> Iterable[tuple[int, list[int]]]:
    """The bases that are not the number of respondents, each with its questions' numbers."""
    answers = results.answers[group].count if group in results.answers else None
    bases: dict[int, list[int]] = {}
    for number, result in enumerate(question_results, 1):
        if result is not None and result.base is not None and result.base != answers:
            bases.setdefault(result.base, []).append(number)
    return bases.items()


def series_notes(pair: Comparison, changes: Sequence[Change]) -> Iterator[Words]:
    """Which questions and groups have no row for the year before, and why."""
    earlier = pair.earlier
    broken = _numbers_where(changes, lambda change: _broke(pair, change))
    if earlier is not None:
        missing = _numbers_where(changes, lambda c: c.comparable is Comparable.NOT_ASKED)
        if missing:
            yield said_of("note.not_asked", missing, year=earlier.year)
        if any(change.comparable is Comparable.NO_GROUP for change in changes):
            yield Said("note.no_group", year=earlier.year)
    if len(broken) == len(changes):
        last = max(_break_year(pair, change) for change in changes)
        yield Said("note.break.all", year=last)
    elif broken:
        yield said_of("note.break", broken)


def _broke(pair: Comparison, change: Change) -> bool:
    """Whether the series breaks between the waves, or, without an earlier one, this year."""
    if pair.earlier is None:
        return pair.later.year in pair.later.questionnaire.marked_breaks(change.question)
    return change.comparable is Comparable.BREAK


def _break_year(pair: Comparison, change: Change) -> int:
    """The latest break marked between the waves, or this year if the question is only reworded."""
    now = pair.later.year
    before = now - 1 if pair.earlier is None else pair.earlier.year
    marked = pair.later.questionnaire.marked_breaks(change.question)
    return max((year for year in marked if before < year <= now), default=now)


def pair_legends(pair: Comparison, changes: Sequence[Change]) -> Iterator[Words]:
    """What each mark in the table stands for."""
    results_of_waves = (
        (result, results)
        for change in changes
        for result, results in ((change.later, pair.later), (change.earlier, pair.earlier))
        if result is not None and results is not None
    )
    return legends(results_of_waves)


def legends(results_of_waves: Iterable[tuple[Result, Results]]) -> Iterator[Words]:
    """What the marks of some results stand for, in the order of their first use."""
    leasts: dict[Status, set[int]] = {Status.TOO_FEW: set(), Status.WITHHELD: set()}
    used: dict[Status, None] = {}
    for result, results in results_of_waves:
        if result.has_shares:
            continue
        used[result.status] = None
        if result.status in leasts:
            leasts[result.status].add(least_of(result.status, result.group, results.policy))
    for status in used:
        if status is Status.MASKED:
            yield Said("legend.masked")
            continue
        mark = Said(f"mark.{status.value}")
        facts = {"least": max(leasts[status])} if status in leasts else {}
        yield Said(f"legend.{status.value}", mark=mark, **facts)


def printed_notes(waves: Iterable[Results | None]) -> Iterator[Words]:
    """Which years are from a printed table."""
    for results in waves:
        if results is not None and results.print_file:
            mark = Said("column.printed_year", year=results.year)
            yield Said("note.printed", mark=mark, file=results.print_file)


def _several_counts_notes(pair: Comparison, changes: Sequence[Change]) -> Iterator[Words]:
    """Of which questions the printed shares leave several counts possible, year by year."""
    for results in filter(None, (pair.later, pair.earlier)):
        results_of_year = (c.later if results is pair.later else c.earlier for c in changes)
        several = [
            n
            for n, result in enumerate(results_of_year, 1)
            if result is not None and result.from_print
        ]
        if several:
            yield said_of("note.printed.several", several, year=results.year)


def rounding_notes(question_results: Iterable[Result | None], results: Results) -> Iterator[Words]:
    """A note if the printed shares of some row do not add up to 100."""
    decimals = results.policy.decimals
    sums = (_sum_in_print(result, decimals) for result in question_results if result is not None)
    if any(total not in (None, 100) for total in sums):
        yield Said("note.rounding.decimal" if decimals else "note.rounding")


def _sum_in_print(result: Result, decimals: int) -> Decimal | None:
    """What the shares of a row add up to, if all of them are in print."""
    if result.counts is not None:
        parts = (result.share(part) for part in ("negative", "neutral", "positive"))
        return sum((rounded_percent(part, decimals) for part in parts), Decimal(0))
    if result.from_print is None:
        return None
    shares = result.from_print.shares
    percents = (shares.negative, shares.neutral, shares.positive)
    return None if None in percents else sum(filter(None, percents), Decimal(0))


def breaks_of(series: TimeSeries, asked: Iterable[Question]) -> Iterator[Words]:
    """Since when questions are asked as they are."""
    numbers = {question.id: number for number, question in enumerate(series.latest.asked, 1)}
    broken: dict[int, list[int]] = {}
    for question in asked:
        for place in series.breaks(question):
            broken.setdefault(series.years[place], []).append(numbers[question.id])
    for year, of_year in sorted(broken.items()):
        yield said_of("note.break.from", of_year, year=year)


def trend_notes(series: TimeSeries, group: Group) -> Iterator[Words]:
    """The notes of a table over years: bases, where a series breaks, and marks."""
    asked = series.latest.asked
    for place, results in reversed(list(enumerate(series.waves))):
        results_of_year = [series.of(question, group)[place] for question in asked]
        for base, numbers in _other_bases(results, group, results_of_year):
            yield said_of("note.base.earlier", numbers, base=base, year=results.year)
    yield from printed_notes(reversed(series.waves))
    yield from period_notes(reversed(series.waves), group)
    yield from breaks_of(series, asked)
    all_results = [(q, place, r) for q in asked for place, r in enumerate(series.of(q, group))]
    yield from legends(((r, series.waves[place]) for _, place, r in all_results if r))
    if any(result is None for _, _, result in all_results):
        yield Said("legend.not_asked", mark=Said("mark.not_asked"))


def groups_notes(results: Results, groups: Sequence[Group]) -> Iterator[Words]:
    """The notes of a table of groups side by side: what its marks stand for."""
    return legends((r, results) for group in groups for r in results.for_group(group))


def own_notes(
    results: Results,
    named_results: Sequence[tuple[Words, Sequence[Result]]],
    choices: Choices,
) -> Iterator[Words]:
    """The notes of a table of one group, all others and everybody, each with its name."""
    yield from legends(((r, results) for _, group_results in named_results for r in group_results))
    for reference in results.references:
        yield from reference.notes(results.asked)
    if not choices.positive_only:
        all_results = (r for _, group_results in named_results for r in group_results)
        yield from rounding_notes(all_results, results)
