"""What to talk about in a seminar: the strongest, the weakest, the most changed, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby

from ..documents.model import Bullets
from ..documents.presentation import Slide
from ..results.comparison import Change, Comparison
from ..survey.groups import Group
from ..words.said import Percent, Words, joined, said
from .assessments import CLEAR, verdict_text, verdicts_of
from .charts import label
from .choices import Choices
from .draft import caution
from .question_order import ends_in_print, moved_text, moves_in_print, numbered, points_in_print

# How many questions are named as strongest, weakest, most changed.
_NAMED = 3


@dataclass(frozen=True, slots=True)
class _Standing:
    """A question that is shown: its positive share in print, and how that has moved in print."""

    label: str
    area: str | None
    percent: Decimal
    points: Decimal | None
    before: Decimal | None
    moved: Words = ""  # the points in words
    clear: bool = False
    verdict: Words = ""  # in words, where changes are judged


def _standings(pair: Comparison, group: Group, choices: Choices) -> list[_Standing]:
    decimals = pair.later.policy.decimals
    found = [
        (change.question.id, _standing(number, change, decimals))
        for number, change in numbered(pair.changes(group))
        if change.later.has_shares
    ]
    if choices.population is None or not any(standing.points for _, standing in found):
        return [standing for _, standing in found]
    verdicts = verdicts_of(pair, group, choices.population) or {}
    return [
        replace(
            standing,
            clear=verdicts.get(question) in CLEAR,
            verdict=verdict_text(verdicts.get(question)),
        )
        for question, standing in found
    ]


def _standing(number: int, change: Change, decimals: int) -> _Standing:
    points, before = None, None
    moved: Words = ""
    if moves_in_print(change, decimals) and change.earlier is not None:
        points, before = points_in_print(change, decimals), change.earlier.in_print(decimals)
        moved = _points_text(change, decimals)
    percent = change.later.in_print(decimals) or Decimal(0)
    name, area = label(number, change.question), change.question.area
    return _Standing(name, area, percent, points, before, moved)


def _points_text(change: Change, decimals: int) -> Words:
    """ "+1 procentenhet", "−8 procentenheter"."""
    form = "one" if set(map(abs, ends_in_print(change, decimals))) == {1} else "many"
    points = moved_text(change, decimals)
    return said(f"points.{form}", points=points)


def extremes_slide(pair: Comparison, group: Group, about: Words, choices: Choices) -> Slide[Words]:
    """The highest positive shares, the lowest, and the largest changes, each with its figures.

    No question is both strongest and weakest; where all are the same, none is either.
    """
    standings = _standings(pair, group, choices)
    moved = [standing for standing in standings if standing.points]
    moved.sort(key=lambda standing: abs(standing.points or Decimal(0)), reverse=True)
    strongest, weakest = _strongest_and_weakest(standings, pair, group)
    all_same = _all_the_same(standings, pair, group)
    lists = (
        ("deck.strongest", all_same or _ranked(strongest)),
        ("deck.weakest", all_same or _ranked(weakest)),
        ("deck.moved", [_with_points(s) for s in moved[:_NAMED]]),
    )
    nothing = said("deck.none")
    blocks = tuple(Bullets(tuple(texts) or (nothing,), said(key)) for key, texts in lists)
    notes: list[Words] = [
        joined((said(key), ": ", joined(block.items, "; "), "."), "")
        for (key, _), block in zip(lists, blocks, strict=True)
    ]
    notes += caution(pair.later, group)
    return Slide(said("deck.extremes", about=about), blocks, tuple(notes))


def _all_the_same(standings: Sequence[_Standing], pair: Comparison, group: Group) -> list[Words]:
    """One line for all questions, if their shares are the same in print and none is hidden."""
    percents = {standing.percent for standing in standings}
    if len(percents) != 1 or len(standings) < len(pair.later.for_group(group)):
        return []
    return [said("deck.item.all", percent=Percent(*percents))]


def _strongest_and_weakest(
    standings: Sequence[_Standing], pair: Comparison, group: Group
) -> tuple[list[_Standing], list[_Standing]]:
    """The questions from the highest down and from the lowest up, none in both.

    Nothing where a share is only bounded: it may be the highest, or the lowest.
    """
    percents = [standing.percent for standing in standings]
    if not percents or any(result.bound for result in pair.later.for_group(group)):
        return [], []
    middle = (max(percents) + min(percents)) / 2
    ordered = sorted(standings, key=lambda standing: standing.percent, reverse=True)
    return (
        [standing for standing in ordered if standing.percent > middle],
        [standing for standing in ordered[::-1] if standing.percent < middle],
    )


def _ranked(standings: Sequence[_Standing]) -> list[Words]:
    """The first few with their shares; too many that share a place stand as their number."""
    texts: list[Words] = []
    for percent, tied in groupby(standings, key=lambda standing: standing.percent):
        tied_texts = [_with_share(standing) for standing in tied]
        if len(texts) + len(tied_texts) > _NAMED:
            if not texts:
                share = Percent(percent)
                texts.append(said("deck.item.many", count=len(tied_texts), percent=share))
            break
        texts += tied_texts
    return texts


def _with_share(standing: _Standing) -> Words:
    percent = Percent(standing.percent)
    return said("deck.item", label=standing.label, percent=percent)


def _with_points(standing: _Standing) -> Words:
    item = said(
        "deck.item.moved",
        label=standing.label,
        points=standing.moved,
        before=Percent(standing.before or Decimal(0)),
        now=Percent(standing.percent),
    )
    if not standing.verdict:
        return item
    return said("deck.item.judged", item=item, verdict=standing.verdict)


def discussion_slides(
    pair: Comparison, group: Group, about: Words, choices: Choices
) -> Iterator[Slide[Words]]:
    """A slide of questions to talk about for each area, or one where there are no areas."""
    standings = _standings(pair, group, choices)
    for area in dict.fromkeys(standing.area for standing in standings):
        in_area = [standing for standing in standings if standing.area == area]
        title = said("deck.discuss", about=about)
        if area:
            title = said("deck.discuss.area", about=about, area=area)
        yield Slide(title, (Bullets(tuple(_questions(in_area, pair, group))),))


def _questions(standings: Sequence[_Standing], pair: Comparison, group: Group) -> Iterator[Words]:
    """Questions about the highest, the lowest and the largest changes, then two for any area."""
    strongest, weakest = _strongest_and_weakest(standings, pair, group)
    for key, ranked in (("deck.ask.low", weakest), ("deck.ask.high", strongest)):
        if ranked:
            percent = Percent(ranked[0].percent)
            yield said(key, label=ranked[0].label, percent=percent)
    moved = [standing for standing in standings if standing.points]
    for key, sign in (("deck.ask.rise", 1), ("deck.ask.fall", -1)):
        movers = [standing for standing in moved if sign * (standing.points or 0) > 0]
        most = max(movers, key=lambda s: (s.clear, abs(s.points or 0)), default=None)
        if most is not None and pair.earlier is not None:
            unsure = ".unsure" if most.verdict and not most.clear else ""
            facts = {"points": most.moved, "verdict": most.verdict}
            year = pair.earlier.year
            yield said(f"{key}{unsure}", label=most.label, year=year, **facts)
    yield said("deck.ask.missing")
    yield said("deck.ask.next")
