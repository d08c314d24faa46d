"""Draft text: what the tables say, in the sentences of an annual report.

Written by rules and from shown figures only, to be read and edited by somebody who knows more. A
sentence names what is asked, and no two of a draft begin alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from ..documents.model import Draft
from ..results.comparison import Comparison
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..words import rounded_percent
from ..words.said import Capital, Fact, Number, Percent, Said, Words
from .assessments import finding_of
from .draft_changes import change_sentences
from .judgement import Judgement
from .naming import Claims, Naming, clauses, questions, way_to_name
from .parts_of_year import period_notes
from .quantities import quantity
from .standings import Standing, Standings, standings_of

# With fewer answers than this, the text says that one person moves the shares.
CAUTION_BELOW = 30
# From so many percent of answers that are neither positive nor negative on, these are told of.
_MANY_NEUTRAL = 33
# Nothing below a half is called strong, and nothing from there on weak.
_HALF = 50
# From so many percentage points on, a group differs from all.
_APART = 10


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
    naming = Naming()
    sentences = [
        *(period_notes([pair.later]) if group == EVERYBODY else ()),
        *(_response(pair) if group == EVERYBODY else ()),
        *highest_and_lowest(standings, pair, group, naming),
        *_neither(standings, pair.later.policy.decimals, naming),
        *change_sentences(standings, pair, naming),
        *(findings(standings, pair, group, judgement) if judgement else ()),
        *(_apart(standings, pair.later, group, naming) if group != EVERYBODY else ()),
        *caution(pair.later, group),
    ]
    label = Said("draft.label.group", group=group.name) if group.labels else Said("draft.label")
    return Draft(label, tuple(sentences))


def _response(pair: Comparison) -> Iterator[Words]:
    """How many answered, of how many, beside the year before where both are known."""
    now = _response_facts(pair.later)
    if not now:
        return
    yield Said(
        "draft.response.all" if now["answers"] == now["invited"] else "draft.response", **now
    )
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


def highest_and_lowest(
    standings: Standings, pair: Comparison, group: Group, naming: Naming
) -> Iterator[Words]:
    """Nothing where a share is only bounded: it may be the highest, or the lowest."""
    if standings.ends is None:
        return
    decimals, (high, low) = pair.later.policy.decimals, standings.ends
    if len(standings.shown) == 1:
        yield _extreme("draft.only", standings.shown, decimals, naming)
    elif high == low:
        yield Said("draft.same", percent=Percent(high))
    else:
        is_all = len(standings.shown) == len(pair.changes(group))
        highest = "draft.high" if is_all else "draft.high_shown"
        yield _extreme(highest, _at(standings, high), decimals, naming)
        yield _extreme("draft.low", _at(standings, low), decimals, naming)


def _at(standings: Standings, percent: Decimal) -> list[Standing]:
    return [standing for standing in standings.shown if standing.percent == percent]


def _extreme(key: str, alike: Sequence[Standing], decimals: int, naming: Naming) -> Words:
    """Some questions with the same share, in words and as it stands in the table."""
    amount, percent = quantity(alike, alike[0].percent, decimals), Percent(alike[0].percent)

    def said(claims: Claims) -> Words:
        way = way_to_name(alike, claims)
        if way == "claim" and key != "draft.low":
            that = clauses("that", alike, claims)
            return Said(f"{key}.{way}", questions=that, quantity=Capital(amount), percent=percent)
        named = questions(alike, claims)
        if (
            way == "name"
            and (key == "draft.low") == (alike[0].percent >= _HALF)
            and "only" not in key
        ):
            way = "count"  # whose words are neither strong nor weak
        return Said(f"{key}.{way}", questions=named, quantity=amount, percent=percent)

    return naming.in_each(said, alike)


def _neither(standings: Standings, decimals: int, naming: Naming) -> Iterator[Words]:
    """Where the most answers are neither positive nor negative, if these are many."""
    shares = [(standing, _neutral(standing, decimals)) for standing in standings.shown]
    most = max((share for _, share in shares if share is not None), default=Decimal(0))
    if most < _MANY_NEUTRAL:
        return
    alike = [standing for standing, share in shares if share == most]
    number = "one" if len(alike) == 1 else "many"
    just_told = standings.ends is not None and alike == _at(standings, standings.ends[1])
    named = Said(f"draft.question.same.{number}") if just_told else naming.about(alike)
    facts = {"quantity": quantity(alike, most, decimals), "percent": Percent(most)}
    yield Said("draft.neutral", questions=named, **facts)


def _neutral(standing: Standing, decimals: int) -> Decimal | None:
    """The neutral share as it stands in the table."""
    result = standing.change.later
    if result.from_print is not None:
        return result.from_print.shares.neutral
    return rounded_percent(result.share("neutral"), decimals)


def findings(
    standings: Standings, pair: Comparison, group: Group, judgement: Judgement
) -> Iterator[Words]:
    """What is found of the whole and of the questions, where any question has changed at all."""
    compared = [standing.change for standing in standings.shown if standing.change.compares]
    if not any(any(change.points_between("positive")) for change in compared):
        return

    def named(key: str, numbers: Sequence[int]) -> Words:
        found = [standing for standing in standings.shown if standing.number in numbers]
        return Said(f"draft.{key}", questions=Naming().about(found))

    yield Said("draft.finding", finding=finding_of(pair, group, judgement, named))


def _apart(standings: Standings, later: Results, group: Group, naming: Naming) -> Iterator[Words]:
    """The question in which a group differs most from all, as both stand in print."""
    decimals = later.policy.decimals
    gaps = [
        (standing, total)
        for standing in standings.shown
        if (total := later.get(standing.change.question.id).in_print(decimals)) is not None
    ]
    if not gaps:
        return
    standing, total = max(gaps, key=lambda gap: abs(gap[0].percent - gap[1]))
    if abs(standing.percent - total) >= _APART:
        facts = {"now": Number(standing.percent), "total": Number(total)}
        yield Said("draft.apart", group=group.name, questions=naming.about([standing]), **facts)


def caution(results: Results, group: Group) -> Iterator[Words]:
    """That one person moves the shares, where few have answered."""
    answers = results.answers[group].count
    if answers is not None and answers < CAUTION_BELOW:
        yield Said("draft.caution", answers=answers)
