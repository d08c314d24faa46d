"""In which question a group differs most from all others, and the groups from each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from ...results.all_others import others_than
from ...results.result import Result
from ...results.sealed import Results
from ...survey.groups import Group
from ...survey.questionnaire import Question, Valence
from ...words import rounded_percent
from ...words.said import Number, Percent, Said
from .finding import Finding, named, quoted


class _Gap(NamedTuple):
    """How far two shares of a question are apart, in percentage points, and both in print."""

    number: int
    question: Question
    points: Decimal
    ends: tuple[Decimal, Decimal]


def _widest(gaps: Iterable[_Gap]) -> list[_Gap]:
    """The gaps that are the widest in print."""
    found = list(gaps)
    most = max(gap.points for gap in found)
    return [gap for gap in found if gap.points == most]


def of_own(results: Results, group: Group) -> Finding | None:
    """In which question a group differs most from all others; nothing where none is shown."""
    gaps = list(_own_gaps(results, group))
    differing = [gap for gap in gaps if gap.ends[0] != gap.ends[1]]
    if not differing:
        all_shown = len(gaps) == len(results.asked)
        return Finding(Said("found.own.alike", group=group.name)) if all_shown else None
    widest = _widest(differing)
    numbers = tuple(gap.number for gap in widest)
    if len(widest) > 1:
        names, points = named([gap.question for gap in widest]), Number(widest[0].points)
        text = Said("found.own.several", group=group.name, names=names, points=points)
        return Finding(text, numbers)
    own, others = widest[0].ends
    shares = {"own": Number(own), "others": Percent(others)}
    name = quoted(widest[0].question.short)
    return Finding(Said("found.own", group=group.name, name=name, **shares), numbers)


def _own_gaps(results: Results, group: Group) -> Iterator[_Gap]:
    """A group beside all others, where both are shown."""
    decimals = results.policy.decimals
    for number, question in enumerate(results.asked, 1):
        own, others = results.get(question.id, group), others_than(results, group, question.id)
        if own.counts and others.counts:
            shares = own.share("positive"), others.share("positive")
            points = rounded_percent(abs(shares[0] - shares[1]), decimals)
            ends = rounded_percent(shares[0], decimals), rounded_percent(shares[1], decimals)
            yield _Gap(number, question, points, ends)


def of_groups(results: Results) -> Finding | None:
    """In which question the shown groups of a division differ most; nothing with fewer than two,
    or where a bound may hide a group that differs more."""
    gaps: list[_Gap] = []
    utmost = Decimal(0)
    for divided in results.divided:
        groups = [group for group in results.groups if group.division == divided.division]
        for number, question in enumerate(results.asked, 1):
            cells = [results.get(question.id, group) for group in groups]
            gap = _gap_of(number, cells, results.policy.decimals)
            if any(cell.bound for cell in cells):
                utmost = max(utmost, _utmost(cells, results.policy.decimals))
            elif gap:
                gaps.append(gap)
    differing = [gap for gap in gaps if gap.ends[0] != gap.ends[1]]
    if not differing:
        whole = gaps and not utmost and all(result.has_shares for result in _cells(results))
        return Finding(Said("found.groups.alike")) if whole else None
    widest = _widest(differing)
    if utmost >= widest[0].points:
        return None
    numbers = tuple(dict.fromkeys(gap.number for gap in widest))
    if len(widest) > 1:
        questions = dict.fromkeys(gap.question.id for gap in widest)
        names = named([results.questionnaire.question(name) for name in questions])
        points = Number(widest[0].points)
        return Finding(Said("found.groups.several", names=names, points=points), numbers)
    least, most = widest[0].ends
    facts = {"least": Number(least), "most": Percent(most)}
    return Finding(Said("found.groups", name=quoted(widest[0].question.short), **facts), numbers)


def _cells(results: Results) -> Iterator[Result]:
    """The figures of all groups."""
    return (result for group in results.groups for result in results.for_group(group))


def _gap_of(number: int, cells: Sequence[Result], decimals: int) -> _Gap | None:
    """The lowest and the highest share of a question, from those in print."""
    shown = [cell for cell in cells if cell.has_shares]
    if len(shown) < 2:
        return None
    percents = [percent for cell in shown if (percent := cell.in_print(decimals)) is not None]
    lows, highs = zip(*(cell.between("positive") for cell in shown), strict=True)
    points = rounded_percent(max(highs) - min(lows), decimals)
    return _Gap(number, shown[0].question, points, (min(percents), max(percents)))


def _utmost(cells: Sequence[Result], decimals: int) -> Decimal:
    """How far the shares of a question can be apart, where bounds stand for some of them."""
    ends: list[Decimal] = [p for c in cells if (p := c.in_print(decimals)) is not None]
    for bound in (cell.bound for cell in cells if cell.bound):
        of_positive = bound.valence is Valence.POSITIVE
        ends += map(Decimal, (bound.percent, 100) if of_positive else (0, 100 - bound.percent))
    return max(ends) - min(ends)
