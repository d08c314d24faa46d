"""What to talk about in a seminar: the strongest, the weakest, the most changed, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from ..documents.model import Bullets
from ..documents.presentation import Slide
from ..results.comparison import Comparison
from ..survey.groups import Group
from ..words.said import Percent, Said, Words, joined
from .chart_parts import are_apart
from .charts import label
from .choices import Choices
from .draft import caution
from .question_order import ends_in_print, moved_text
from .standings import Standing, Standings, standings_of

# How many questions are named as strongest, weakest, most changed.
_NAMED = 3


def extremes_slide(pair: Comparison, group: Group, about: Words, choices: Choices) -> Slide[Words]:
    """The highest positive shares, the lowest, and the largest changes, each with its figures.

    No question is both strongest and weakest; where all are the same, none is either.
    """
    standings, decimals = standings_of(pair, group, choices.judgement), pair.later.policy.decimals
    moved = sorted(standings.moved, key=lambda s: abs(s.points or Decimal(0)), reverse=True)
    strongest, weakest = _strongest_and_weakest(standings)
    all_same = _all_the_same(standings, len(pair.later.asked))
    lists = (
        ("deck.strongest", all_same or _ranked(strongest)),
        ("deck.weakest", all_same or _ranked(weakest)),
        ("deck.moved", [_with_points(standing, decimals) for standing in moved[:_NAMED]]),
    )
    nothing = Said("deck.none")
    blocks = tuple(Bullets(tuple(texts) or (nothing,), Said(key)) for key, texts in lists)
    notes: list[Words] = [
        joined((Said(key), ": ", joined(block.items, "; "), "."), "")
        for (key, _), block in zip(lists, blocks, strict=True)
    ]
    notes += caution(pair.later, group)
    return Slide(Said("deck.extremes", about=about), blocks, tuple(notes))


def _all_the_same(standings: Standings, asked: int) -> list[Words]:
    """One line for all questions, if all ``asked`` are shown with the same share in print."""
    percents = {standing.percent for standing in standings.shown}
    if len(percents) != 1 or len(standings.shown) < asked:
        return []
    return [Said("deck.item.all", percent=Percent(*percents))]


def _strongest_and_weakest(standings: Standings) -> tuple[list[Standing], list[Standing]]:
    """The questions from the highest down and from the lowest up, none in both.

    Nothing where a share is only bounded: it may be the highest, or the lowest.
    """
    if standings.ends is None:
        return [], []
    middle = sum(standings.ends) / 2
    ordered = sorted(standings.shown, key=lambda standing: standing.percent, reverse=True)
    return (
        [standing for standing in ordered if standing.percent > middle],
        [standing for standing in ordered[::-1] if standing.percent < middle],
    )


def _ranked(ordered: Sequence[Standing]) -> list[Words]:
    """The first few with their shares; where too many are tied, only how many they are."""
    texts: list[Words] = []
    for percent, tied in groupby(ordered, key=lambda standing: standing.percent):
        tied_texts = [_with_share(standing) for standing in tied]
        if len(texts) + len(tied_texts) > _NAMED:
            if not texts:
                share = Percent(percent)
                texts.append(Said("deck.item.many", count=len(tied_texts), percent=share))
            break
        texts += tied_texts
    return texts


def _label(standing: Standing) -> str:
    return label(standing.number, standing.change.question)


def _with_share(standing: Standing) -> Words:
    return Said("deck.item", label=_label(standing), percent=Percent(standing.percent))


def _with_points(standing: Standing, decimals: int) -> Words:
    earlier = standing.change.earlier
    before = earlier.in_print(decimals) if earlier else None
    item = Said(
        "deck.item.moved",
        label=_label(standing),
        points=_points_text(standing, decimals),
        before=Percent(before or Decimal(0)),
        now=Percent(standing.percent),
    )
    if not standing.verdict:
        return item
    return Said("deck.item.judged", item=item, verdict=standing.verdict)


def _points_text(standing: Standing, decimals: int) -> Words:
    """ "+1 procentenhet", "−8 procentenheter"."""
    ends = ends_in_print(standing.change, decimals)
    form = "one" if set(map(abs, ends)) == {1} else "many"
    return Said(f"points.{form}", points=moved_text(standing.change, decimals))


def discussion_slides(
    pair: Comparison, group: Group, about: Words, choices: Choices
) -> Iterator[Slide[Words]]:
    """A slide of questions to talk about for each area, or one where areas are not kept apart."""
    standings = standings_of(pair, group, choices.judgement)
    if not are_apart(pair.later.asked):
        questions = Bullets(tuple(_questions(standings, pair)))
        yield Slide(Said("deck.discuss", about=about), (questions,))
        return
    for area in dict.fromkeys(standing.area for standing in standings.shown):
        title = Said("deck.discuss", about=about)
        if area:
            title = Said("deck.discuss.area", about=about, area=area)
        yield Slide(title, (Bullets(tuple(_questions(standings.in_area(area), pair))),))


def _questions(standings: Standings, pair: Comparison) -> Iterator[Words]:
    """Questions about the highest, the lowest and the largest changes, then two that suit any
    area."""
    strongest, weakest = _strongest_and_weakest(standings)
    for key, ranked in (("deck.ask.low", weakest), ("deck.ask.high", strongest)):
        if ranked:
            percent = Percent(ranked[0].percent)
            yield Said(key, label=_label(ranked[0]), percent=percent)
    for key, sign in (("deck.ask.rise", 1), ("deck.ask.fall", -1)):
        movers = [standing for standing in standings.moved if sign * (standing.points or 0) > 0]
        most = max(movers, key=lambda s: (s.clear, abs(s.points or 0)), default=None)
        if most is not None and pair.earlier is not None:
            unsure = ".unsure" if most.verdict and not most.clear else ""
            points = _points_text(most, pair.later.policy.decimals)
            facts = {"points": points, "verdict": most.verdict}
            year = pair.earlier.year
            yield Said(f"{key}{unsure}", label=_label(most), year=year, **facts)
    yield Said("deck.ask.missing")
    yield Said("deck.ask.next")
