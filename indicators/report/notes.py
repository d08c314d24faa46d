"""The sentences under and beside the tables: who answered less, what broke, what is hidden."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain

from ..disclosure import Status, threshold
from ..results.comparison import Change, Comparable, Comparison, TimeSeries
from ..results.result import Answers, Result
from ..results.sealed import Listing, Results
from ..survey.groups import EVERYBODY, Group
from ..survey.policy import Policy
from ..words import rounded_percent
from ..words.said import Words, said, said_of
from .unanimous_notes import alike_in_group, alike_in_year, unanimous_notes, with_meaning


def answers_text(answers: Answers, results: Results, group: Group = EVERYBODY) -> Words:
    """A number of respondents, or that it is too low or cannot be told."""
    if answers.count is not None:
        return str(answers.count)
    if answers.status is Status.TOO_FEW:
        return said("answers.fewer", least=threshold(group, results.policy.stated))
    if answers.status is Status.NO_ANSWERS:
        return said("answers.no_answers")
    return said("facts.hidden")


def _telling(status: Status, policy: Policy) -> Policy:
    """The policy whose threshold a mark speaks of."""
    return policy if status is Status.WITHHELD else policy.stated


def no_rate(results: Results) -> Words:
    """Why there is no response rate: a number of it is hidden, or not known."""
    hidden = results.received.count is None and results.invited is not None
    return said("facts.hidden" if hidden else "facts.unknown")


def is_told(results: Results, group: Group) -> bool:
    """Whether print tells anything of what a group answered."""
    return any(result.told for result in results.for_group(group))


def group_note(results: Results, group: Group) -> Words:
    """Why a table is missing altogether."""
    reason = results.answers[group].status.value
    if group == EVERYBODY and results.excluded:
        reason = "excluded"
    who = "total" if group == EVERYBODY else "group"
    return said(
        f"hidden.{who}.{reason}",
        about=results.questionnaire.short_title,
        group=group.name,
        least=threshold(group, _telling(results.answers[group].status, results.policy)),
    )


def why_not(
    series: Sequence[TimeSeries], groups: Sequence[tuple[Group, Sequence[TimeSeries]]]
) -> Iterator[Words]:
    """Why some groups have no presentation, each with the questionnaire it is about."""
    for group, told in groups:
        for one in series:
            if group in one.latest.groups and one not in told:
                about = one.latest.questionnaire.short_title
                note = group_note(one.latest, group)
                yield said("slides.without", about=about, note=note)
    for one in series:
        yield from section_notes(one.latest)


def section_notes(results: Results) -> Iterator[Words]:
    """What the reader should know of groups that are merged, left out or unknown."""
    least = results.policy.least_in_group
    if results.excluded:
        yield said("groups.excluded", least=results.policy.left_out_below)
    for divided in results.divided:
        if divided.listing is not Listing.LISTED:
            crossed = divided.listing is Listing.ALONE and len(divided.division) > 1
            key = "groups.crossing" if crossed else f"groups.{divided.listing.value}"
            yield said(key, least=least, name=divided.label, year=results.year)
        elif divided.alone:
            yield said("groups.by_itself", name=divided.label)


def table_notes(pair: Comparison, changes: Sequence[Change], with_base: bool) -> Iterator[Words]:
    """The notes of one table in the order they are printed."""
    yield from _pair_notes(pair, changes, with_base)
    told = [result for change in changes for result in (change.later, change.earlier)]
    yield from _rounding_notes(told, pair.later)
    for reference in pair.later.references:
        yield from reference.notes(pair.later.asked)


def change_notes(pair: Comparison, changes: Sequence[Change]) -> Iterator[Words]:
    """The notes of a table of changes: bases, breaks, marks, and how points are counted."""
    yield from _pair_notes(pair, changes, False)
    yield from _between_notes(pair, changes)
    yield said("note.points")


def _pair_notes(pair: Comparison, changes: Sequence[Change], with_base: bool) -> Iterator[Words]:
    """What holds of two years in any table of them."""
    if not with_base:
        yield from _base_notes(pair, changes)
    yield from _series_notes(pair, changes)
    yield from _legends(pair, changes)
    yield from unanimous_notes(pair, changes)
    yield from _printed_notes((pair.later, pair.earlier))


def _numbered(changes: Sequence[Change], kept: Callable[[Change], bool]) -> list[int]:
    return [number for number, change in enumerate(changes, 1) if kept(change)]


def _base_notes(pair: Comparison, changes: Sequence[Change]) -> Iterator[Words]:
    """Which questions fewer answered than answered the questionnaire, year by year."""
    group = changes[0].later.group
    for results in filter(None, (pair.later, pair.earlier)):
        now = results is pair.later
        key = "note.base" if now else "note.base.earlier"
        told = [change.later if now else change.earlier for change in changes]
        for base, numbers in _other_bases(results, group, told):
            yield said_of(key, numbers, base=base, year=results.year)


def _other_bases(
    results: Results, group: Group, told: Iterable[Result | None]
) -> Iterable[tuple[int, list[int]]]:
    """The bases that are not the number of respondents, each with its questions' numbers."""
    answers = results.answers[group].count if group in results.answers else None
    bases: dict[int, list[int]] = {}
    for number, result in enumerate(told, 1):
        if result is not None and result.base is not None and result.base != answers:
            bases.setdefault(result.base, []).append(number)
    return bases.items()


def _series_notes(pair: Comparison, changes: Sequence[Change]) -> Iterator[Words]:
    """Questions and groups without a row of the year before, and why."""
    earlier = pair.earlier
    broken = _numbered(changes, lambda change: _broke(pair, change))
    if earlier is not None:
        missing = _numbered(changes, lambda c: c.comparable is Comparable.NOT_ASKED)
        if missing:
            yield said_of("note.not_asked", missing, year=earlier.year)
        if any(change.comparable is Comparable.NO_GROUP for change in changes):
            yield said("note.no_group", year=earlier.year)
    if len(broken) == len(changes):
        last = max(_break_year(pair, change) for change in changes)
        yield said("note.break.all", year=last)
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


def _legends(pair: Comparison, changes: Sequence[Change]) -> Iterator[Words]:
    """What each mark in the table stands for."""
    told = (
        (result, results)
        for change in changes
        for result, results in ((change.later, pair.later), (change.earlier, pair.earlier))
        if result is not None and results is not None
    )
    return legends(told)


def legends(told: Iterable[tuple[Result, Results]]) -> Iterator[Words]:
    """What the marks of some results stand for, in the order of their first use."""
    leasts: dict[Status, set[int]] = {Status.TOO_FEW: set(), Status.WITHHELD: set()}
    used: dict[Status, None] = {}
    for result, results in told:
        if result.has_shares:
            continue
        used[result.status] = None
        if result.status in leasts:
            policy = _telling(result.status, results.policy)
            leasts[result.status].add(threshold(result.group, policy))
    for status in used:
        if status is Status.MASKED:
            yield said("legend.masked")
            continue
        mark = said(f"mark.{status.value}")
        facts = {"least": max(leasts[status])} if status in leasts else {}
        yield said(f"legend.{status.value}", mark=mark, **facts)


def _printed_notes(waves: Iterable[Results | None]) -> Iterator[Words]:
    """Which years are from a printed table."""
    for results in waves:
        if results is not None and results.print_file:
            mark = said("column.printed_year", year=results.year)
            yield said("note.printed", mark=mark, file=results.print_file)


def _between_notes(pair: Comparison, changes: Sequence[Change]) -> Iterator[Words]:
    """Where several counts can be behind what is printed of a year."""
    for results in filter(None, (pair.later, pair.earlier)):
        told = (c.later if results is pair.later else c.earlier for c in changes)
        several = [
            n for n, result in enumerate(told, 1) if result is not None and result.from_print
        ]
        if several:
            yield said_of("note.printed.several", several, year=results.year)


def _rounding_notes(told: Iterable[Result | None], results: Results) -> Iterator[Words]:
    """A note if the printed shares of some row do not add up to 100."""
    decimals = results.policy.decimals
    sums = (_sum_in_print(result, decimals) for result in told if result is not None)
    if any(total not in (None, 100) for total in sums):
        yield said("note.rounding.decimal" if decimals else "note.rounding")


def _sum_in_print(result: Result, decimals: int) -> Decimal | None:
    """What the shares of a row add up to, if all of them are in print."""
    if result.counts is not None:
        parts = (result.share(part) for part in ("negative", "neutral", "positive"))
        return sum((rounded_percent(part, decimals) for part in parts), Decimal(0))
    percents = result.from_print.shares.percents[:3] if result.from_print else (None,)
    return None if None in percents else sum(filter(None, percents), Decimal(0))


def trend_notes(series: TimeSeries, group: Group) -> Iterator[Words]:
    """The notes of a table over years: bases, where a series breaks, and marks."""
    asked = series.latest.asked
    unanimous: list[Words] = []
    for place, results in reversed(list(enumerate(series.waves))):
        told = [series.of(question, group)[place] for question in asked]
        for base, numbers in _other_bases(results, group, told):
            yield said_of("note.base.earlier", numbers, base=base, year=results.year)
        unanimous += alike_in_year(told, results)
    yield from with_meaning(unanimous)
    yield from _printed_notes(reversed(series.waves))
    broken: dict[int, list[int]] = {}
    for number, question in enumerate(asked, 1):
        for place in series.breaks(question):
            broken.setdefault(series.years[place], []).append(number)
    for year, numbers in sorted(broken.items()):
        yield said_of("note.break.from", numbers, year=year)
    every = [(q, place, r) for q in asked for place, r in enumerate(series.of(q, group))]
    yield from legends(((r, series.waves[place]) for _, place, r in every if r))
    if any(result is None for _, _, result in every):
        yield said("legend.not_asked", mark=said("mark.not_asked"))


def groups_notes(results: Results, groups: Sequence[Group]) -> Iterator[Words]:
    """The notes of a table of groups side by side: bases and marks."""
    names = {group: group.name or said("group.total") for group in groups}
    for group in groups:
        for base, numbers in _other_bases(results, group, results.for_group(group)):
            yield said_of("note.base.group", numbers, base=base, group=names[group])
    told = {group: results.for_group(group) for group in groups}
    yield from legends((r, results) for of_group in told.values() for r in of_group)
    unanimous = (alike_in_group(told[g], results, names[g]) for g in groups)
    yield from with_meaning(chain.from_iterable(unanimous))


def own_notes(results: Results, told: Sequence[tuple[Words, Sequence[Result]]]) -> Iterator[Words]:
    """The notes of a table of one group, all others and everybody, each with its name."""
    yield from legends(((r, results) for _, beside in told for r in beside))
    unanimous = (alike_in_group(beside, results, name) for name, beside in told)
    yield from with_meaning(chain.from_iterable(unanimous))
    yield from _rounding_notes((r for _, beside in told for r in beside), results)
    for reference in results.references:
        yield from reference.notes(results.asked)


def question_notes(number: int, told: Sequence[tuple[Result, Results]]) -> Iterator[Words]:
    """The notes of a table of one question in several years."""
    yield from legends(told)
    yield from _printed_notes((results for _, results in told))
    unanimous = (alike_in_year([r], results, number) for r, results in told)
    yield from with_meaning(chain.from_iterable(unanimous))
    for reference in told[0][1].references:
        yield from reference.notes([told[0][0].question])
