"""Draft text: what the tables say, in the sentences of an annual report.

Written by rules and from shown figures only, to be read and edited by somebody who knows more.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from ..documents.model import Draft
from ..results.comparison import Change, Comparable, Comparison
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..words import rounded_percent
from ..words.said import Fact, Percent, Said, Words, said_of
from .assessments import finding_of
from .judgement import Judgement
from .question_order import ends_in_print
from .standings import Standings, standings_of

# With fewer answers than this, the text says that one person moves the shares.
CAUTION_BELOW = 30
# From so many answers on, "0 %" may be one negative answer, rounded: 1 of 200 is 0.5.
_ZERO_IS_ZERO_BELOW = 200


def draft(
    pair: Comparison,
    group: Group = EVERYBODY,
    judgement: Judgement | None = None,
) -> Draft[Words] | None:
    """A commentary on a table; nothing where no figure is shown.

    With a judgement it says what is found of the whole and of the questions.
    """
    standings = standings_of(pair, group)
    if not standings.shown:
        return None
    sentences = [
        *(_response(pair) if group == EVERYBODY else ()),
        *_highest_and_lowest(standings),
        *_largest_changes(standings, pair.later.policy.decimals),
        *(_findings(standings, pair, group, judgement) if judgement else ()),
        *_nothing_negative(standings),
        *caution(pair.later, group),
    ]
    return Draft(Said("draft.label"), tuple(sentences))


def _response(pair: Comparison) -> Iterator[Words]:
    """How many answered, of how many, beside the year before where both are known."""
    now = _response_facts(pair.later)
    if not now:
        return
    yield Said("draft.response", **now)
    before = _response_facts(pair.earlier) if pair.earlier else {}
    if before and pair.earlier is not None:
        moved = "same" if before["rate"] == now["rate"] else "other"
        yield Said(f"draft.response.{moved}", year=pair.earlier.year, **before)


def _response_facts(results: Results) -> dict[str, Fact]:
    """How many answered, of how many, and the rate; nothing where a number is not known."""
    answers, invited = results.received.count, results.invited
    if answers is None or invited is None:
        return {}
    rate = Percent(rounded_percent(Fraction(answers, invited)))
    return {"answers": answers, "invited": invited, "rate": rate}


def _highest_and_lowest(standings: Standings) -> Iterator[Words]:
    """Nothing where a share is only bounded: it may be the highest, or the lowest."""
    if standings.ends is None:
        return
    high, low = standings.ends
    if high == low:
        numbers = [standing.number for standing in standings.shown]
        yield said_of("draft.same", numbers, percent=Percent(high))
        return
    for key, end in (("draft.highest", high), ("draft.lowest", low)):
        numbers = [standing.number for standing in standings.shown if standing.percent == end]
        yield said_of(key, numbers, percent=Percent(end))


def _largest_changes(standings: Standings, decimals: int) -> Iterator[Words]:
    """The largest rise and the largest fall, and how many persons that would be.

    Neither is named where print leaves open a change that may be larger.
    """
    known = [s for s in standings.shown if s.change.comparable is Comparable.YES]
    unsure = [s.change for s in standings.shown if s.change.comparable is Comparable.BETWEEN]
    unsure_points = [end for change in unsure for end in ends_in_print(change, decimals)]
    for key, choose in (("draft.rise", max), ("draft.fall", min)):
        most = choose((Decimal(0), *(standing.points or 0 for standing in known)))
        if not most or most != choose((most, *unsure_points)):
            continue
        first, *others = [standing for standing in known if standing.points == most]
        yield _change_sentence(key, first.number, first.change, decimals)
        if others:
            yield said_of(f"{key}.too", [standing.number for standing in others])
    moved = unsure or any(standing.change.points("positive") for standing in known)
    if known and not moved:
        yield Said("draft.still")


def _findings(
    standings: Standings, pair: Comparison, group: Group, judgement: Judgement
) -> Iterator[Words]:
    """What is found of the whole and of the questions, where any question has changed at all."""
    compared = [standing.change for standing in standings.shown if standing.change.compares]
    if any(any(change.points_between("positive")) for change in compared):
        yield Said("draft.finding", finding=finding_of(pair, group, judgement))


def _change_sentence(key: str, number: int, change: Change, decimals: int) -> Words:
    before, now = (
        Percent(rounded_percent(result.share("positive"), decimals))
        for result in (change.earlier, change.later)
        if result is not None
    )
    persons = persons_moved(change)
    count = "none" if not persons else "one" if persons == 1 else "many"
    persons_text = Said(f"draft.persons.{count}", persons=persons, base=change.later.base or 0)
    return Said(key, number=number, before=before, now=now, persons=persons_text)


def persons_moved(change: Change) -> int:
    """How many of those who answered the later year the change is, rounded half-up."""
    base = change.later.base or 0
    return int(rounded_percent(abs(change.points("positive")) * base / 10000))


def _nothing_negative(standings: Standings) -> Iterator[Words]:
    counts = {standing.number: standing.change.later.counts for standing in standings.shown}
    numbers = [
        number
        for number, counted in counts.items()
        if counted and counted.negative == 0 and counted.base < _ZERO_IS_ZERO_BELOW
    ]
    if numbers:
        yield said_of("draft.nothing_negative", numbers)


def caution(results: Results, group: Group) -> Iterator[Words]:
    """That one person moves the shares, where few have answered."""
    answers = results.answers[group].count
    if answers is not None and answers < CAUTION_BELOW:
        yield Said("draft.caution", answers=answers)
