"""Draft text: what the tables say, in the sentences of an annual report.

Written by rules and from shown figures only, to be read and edited by somebody who knows more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from ..analysis import Population
from ..documents.model import Draft
from ..results.comparison import Change, Comparable, Comparison
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..words import rounded_percent
from ..words.said import Fact, Percent, Words, said, said_of
from .assessments import CLEAR, verdicts_of
from .question_order import ends_in_print, moves_in_print, numbered, points_in_print

# With fewer answers than this, the text says that one person moves the shares.
CAUTION_BELOW = 30
# From so many answers on, "0 %" may be one negative answer, rounded: 1 of 200 is 0.5.
_ZERO_IS_ZERO_BELOW = 200

_Numbered = Sequence[tuple[int, Change]]


def draft(
    pair: Comparison,
    group: Group = EVERYBODY,
    population: Population | None = None,
) -> Draft[Words] | None:
    """A commentary on a table; nothing where no figure is shown.

    With a population it says which of the changes are secured.
    """
    changes = numbered(pair.changes(group))
    if not any(change.later.has_shares for _, change in changes):
        return None
    sentences = [
        *(_response(pair) if group == EVERYBODY else ()),
        *_highest_and_lowest(changes, pair.later),
        *_largest_changes(changes, pair.later),
        *(_clear_changes(changes, pair, population) if population else ()),
        *_nothing_negative(changes),
        *caution(pair.later, group),
    ]
    return Draft(said("draft.label"), tuple(sentences))


def _response(pair: Comparison) -> Iterator[Words]:
    """How many answered, of how many, beside the year before where both are known."""
    now = _answered(pair.later)
    if now is None:
        return
    yield said("draft.response", **_response_facts(now))
    before = _answered(pair.earlier) if pair.earlier else None
    if before is not None and pair.earlier is not None:
        facts = _response_facts(before)
        moved = "same" if facts["rate"] == _response_facts(now)["rate"] else "other"
        yield said(f"draft.response.{moved}", year=pair.earlier.year, **facts)


def _answered(results: Results) -> tuple[int, int] | None:
    count = results.received.count
    return None if count is None or results.invited is None else (count, results.invited)


def _response_facts(answered: tuple[int, int]) -> dict[str, Fact]:
    rate = Percent(rounded_percent(Fraction(*answered)))
    return {"answers": answered[0], "invited": answered[1], "rate": rate}


def _highest_and_lowest(changes: _Numbered, results: Results) -> Iterator[Words]:
    """Nothing where a share is only bounded: it may be the highest, or the lowest."""
    if any(change.later.bound is not None for _, change in changes):
        return
    in_print = (
        (number, change.later.in_print(results.policy.decimals)) for number, change in changes
    )
    shares = {number: share for number, share in in_print if share is not None}
    high, low = max(shares.values()), min(shares.values())
    if high == low:
        yield said_of("draft.same", list(shares), percent=Percent(high))
        return
    for key, end in (("draft.highest", high), ("draft.lowest", low)):
        numbers = [number for number, share in shares.items() if share == end]
        yield said_of(key, numbers, percent=Percent(end))


def _largest_changes(changes: _Numbered, results: Results) -> Iterator[Words]:
    """The largest rise and the largest fall, and how many persons that would be.

    Nothing of them where print leaves one open that may be larger.
    """
    decimals = results.policy.decimals
    comparable = {n: c for n, c in changes if c.comparable is Comparable.YES}
    between = [change for _, change in changes if change.comparable is Comparable.BETWEEN]
    left_open = [end for change in between for end in ends_in_print(change, decimals)]
    steps = {
        number: points_in_print(change, decimals)
        for number, change in comparable.items()
        if moves_in_print(change, decimals)
    }
    for key, choose in (("draft.rise", max), ("draft.fall", min)):
        most = choose((Decimal(0), *steps.values()))
        if not most or most != choose((most, *left_open)):
            continue
        first, *others = [number for number, step in steps.items() if step == most]
        yield _change_sentence(key, first, comparable[first], decimals)
        if others:
            yield said_of(f"{key}.too", others)
    moved = between or any(change.points("positive") for change in comparable.values())
    if comparable and not moved:
        yield said("draft.still")


def _clear_changes(changes: _Numbered, pair: Comparison, population: Population) -> Iterator[Words]:
    """Which changes are secured, where any question has changed at all."""
    if not any(c.compares and any(c.points_between("positive")) for _, c in changes):
        return
    verdicts = verdicts_of(pair, changes[0][1].later.group, population)
    if verdicts is None:
        yield said("draft.clear.unknown")
        return
    clear = [number for number, change in changes if verdicts[change.question.id] in CLEAR]
    if clear:
        yield said_of("draft.clear", clear)
    else:
        yield said("draft.clear.none")


def _change_sentence(key: str, number: int, change: Change, decimals: int) -> Words:
    before, now = (
        Percent(rounded_percent(result.share("positive"), decimals))
        for result in (change.earlier, change.later)
        if result is not None
    )
    persons = persons_moved(change)
    count = "none" if not persons else "one" if persons == 1 else "many"
    persons_text = said(f"draft.persons.{count}", persons=persons, base=change.later.base or 0)
    return said(key, number=number, before=before, now=now, persons=persons_text)


def persons_moved(change: Change) -> int:
    """How many of those who answered the later year the change is, rounded half-up."""
    base = change.later.base or 0
    return int(rounded_percent(abs(change.points("positive")) * base / 10000))


def _nothing_negative(changes: _Numbered) -> Iterator[Words]:
    numbers = [
        number
        for number, change in changes
        if change.later.counts is not None
        and change.later.counts.negative == 0
        and change.later.counts.base < _ZERO_IS_ZERO_BELOW
    ]
    if numbers:
        yield said_of("draft.nothing_negative", numbers)


def caution(results: Results, group: Group) -> Iterator[Words]:
    """That one person moves the shares, where few have answered."""
    answers = results.answers[group].count
    if answers is not None and answers < CAUTION_BELOW:
        yield said("draft.caution", answers=answers)
