"""What the page of all indicators says above its table and under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..results.comparison import Comparison
from ..survey.instrument import Instrument
from ..words import plain_key
from ..words.said import Listed, Percent, Said, Words, joined
from .assessments import verdict_text
from .choices import Choices
from .notes import legends
from .overview_cells import has_other_base
from .overview_rows import Asked, Line
from .parts_of_year import period_notes
from .targets import NEAR, Reached, has_targets, reached

_MOST_NAMED = 3


def findings(
    pairs: Sequence[Comparison], lines: Sequence[Line], choices: Choices
) -> Iterator[Words]:
    """The strongest and the weakest of each survey, how many changes stand out, and how many
    targets are met: of figures in print only."""
    for pair in pairs:
        yield from _extremes(pair, lines)
    asked = [(line, one) for line in lines for one in line.asked]
    if choices.judgement is not None:
        yield from _changes([(line, one) for line, one in asked if one.change.compares], choices)
    standings = [
        reached(one.change.later, one.pair.later, choices.population)[0]
        for _, one in asked
        if one.change.question.id in one.pair.later.targets
    ]
    known = [standing for standing in standings if standing is not Reached.UNKNOWN]
    unsure = sum(standing in (Reached.WITHIN, Reached.NO_INTERVAL) for standing in known)
    if known:
        key = "overview.targets.open" if unsure else "overview.targets"
        yield Said(key, met=known.count(Reached.MET), count=len(known), open=unsure)


def _extremes(pair: Comparison, lines: Sequence[Line]) -> Iterator[Words]:
    about, decimals = pair.later.questionnaire.short_title, pair.later.policy.decimals
    shares: dict[Decimal, list[Words]] = {}
    results = [(line, asked.change.later) for line in lines if (asked := line.of(pair))]
    if any(result.bound is not None for _, result in results):
        return  # what is only bounded may be the strongest, or the weakest
    for line, result in results:
        share = result.in_print(decimals)
        if share is not None:
            shares.setdefault(share, []).append(line.short)
    if not shares:
        return
    most, least = max(shares), min(shares)
    if len(shares) == 1:
        count = len(shares[most])
        if count == len(results) > 1:
            yield Said("overview.alike", about=about, count=count, share=Percent(most))
        return
    yield Said(
        "overview.extremes",
        about=about,
        strongest=_named(shares[most]),
        most=Percent(most),
        weakest=_named(shares[least]),
        least=Percent(least),
    )


def _named(names: Sequence[Words]) -> Words:
    """Up to three names; of more, how many they are."""
    if len(names) > _MOST_NAMED:
        return Said("overview.questions", count=len(names))
    return Listed(tuple(names))


def _changes(asked: Sequence[tuple[Line, Asked]], choices: Choices) -> Iterator[Words]:
    """How many changes stand out, and which, if they are few."""
    rule = choices.judgement.population.value if choices.judgement else ""
    if not asked:
        return
    found: list[Words] = []
    for line, one in asked:
        if one.assessment is not None and one.assessment.verdict.stands_out:
            about = one.pair.later.questionnaire.short_title
            verdict = verdict_text(one.assessment)
            found.append(Said("overview.change", about=about, name=line.short, verdict=verdict))
    facts = {"found": len(found), "count": len(asked)}
    if not found:
        yield Said(f"overview.changes.none.{rule}", count=len(asked))
    elif len(found) > _MOST_NAMED:
        yield Said(f"overview.changes.{rule}", **facts)
    else:
        yield Said(f"overview.changes.named.{rule}", names=joined(found, "; "), **facts)


# --- notes ---------------------------------------------------------------------------------


def overview_notes(
    told: Sequence[Comparison], lines: Sequence[Line], choices: Choices, instrument: Instrument
) -> Iterator[Words]:
    """How a cell is read, what marks stand for, and what cannot be compared, each once."""
    asked = [one for line in lines for one in line.asked]
    yield from _reading(told, choices)
    if any(has_other_base(one) for one in asked):
        yield Said("overview.note.base")
    if any(line.of(pair) is None for line in lines for pair in told):
        yield Said("overview.note.not_asked")
    yield from legends((one.change.later, one.pair.later) for one in asked)
    if any(one.pair.earlier and not one.change.compares and one.change.later.told for one in asked):
        yield Said("overview.note.incomparable")
    if has_targets(pair.later for pair in told):
        rule = choices.population.value if choices.population else "none"
        yield Said(f"overview.note.target.{rule}", near=NEAR)
    for results in (results for p in told for results in (p.later, p.earlier) if results):
        if results.print_file:
            mark = Said("column.printed_year", year=results.year)
            yield Said("note.printed", mark=mark, file=results.print_file)
    for pair in told:
        about = pair.later.questionnaire.short_title
        for note in period_notes((pair.later, pair.earlier)):
            yield Said("overview.note.period", about=about, note=note)
    several = tuple(line.short for line in lines if _is_worded_otherwise(line))
    if several:
        yield Said("overview.note.wording", names=Listed(several))
    if not any(indicator.number for indicator in instrument.indicators):
        yield Said("overview.note.grouping")


def _reading(told: Sequence[Comparison], choices: Choices) -> Iterator[Words]:
    """What stands by a share, and of which changes there are words."""
    since: dict[int, list[Words]] = {}
    for pair in told:
        if pair.earlier is not None:
            about = pair.later.questionnaire.short_title
            since.setdefault(pair.earlier.year, []).append(about)
    if not since:
        yield Said("overview.note.no_earlier")
        return
    points = Said("overview.note.points", year=next(iter(since)))
    if len(since) > 1:
        parts = (
            Said("overview.since", names=Listed(tuple(names)), year=year)
            for year, names in since.items()
        )
        points = Said("overview.note.points.several", since=joined(parts, ", "))
    rule = choices.judgement.population.value if choices.judgement else "none"
    yield joined((points, Said(f"overview.note.verdicts.{rule}")))


def _is_worded_otherwise(line: Line) -> bool:
    """Whether surveys ask for the same indicator in different words."""
    texts = (one.change.question.text_in(one.pair.later.year) for one in line.asked)
    return len({plain_key(text) for text in texts}) > 1
