"""What to talk about in a seminar: the strongest, the weakest, the most changed, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .charts import label
from .commentary import caution
from .comparison import Change, Comparable, Pair
from .disclosure import Status
from .document import Bullets
from .groups import Group
from .presentation import Slide
from .share_tables import numbered, points_in_print
from .wording import percent_text, points_text, rounded_percent, say

# How many questions are named as strongest, weakest, most changed.
_NAMED = 3


@dataclass(frozen=True, slots=True)
class _Standing:
    """A question that is shown: its positive share in print, and how that has moved."""

    label: str
    area: str | None
    percent: Decimal
    points: Decimal | None
    before: Decimal | None


def _standings(pair: Pair, group: Group) -> list[_Standing]:
    decimals = pair.later.policy.decimals
    return [
        _standing(number, change, decimals)
        for number, change in numbered(pair.changes(group))
        if change.later.status is Status.SHOWN
    ]


def _standing(number: int, change: Change, decimals: int) -> _Standing:
    points = before = None
    if change.comparable is Comparable.YES and change.earlier is not None:
        points = points_in_print(change, decimals)
        before = rounded_percent(change.earlier.share("positive"), decimals)
    percent = rounded_percent(change.later.share("positive"), decimals)
    name, area = label(number, change.question), change.question.area
    return _Standing(name, area, percent, points, before)


def extremes_slide(pair: Pair, group: Group, about: str, language: str) -> Slide:
    """The highest positive shares, the lowest, and the largest changes, each with its figures.

    No question is both strongest and weakest; where all are the same, none is either.
    """
    standings = _standings(pair, group)
    strongest = sorted(standings, key=lambda standing: standing.percent, reverse=True)
    differ = len({standing.percent for standing in standings}) > 1
    named = min(_NAMED, len(standings) // 2) if differ else 0
    moved = [standing for standing in standings if standing.points]
    moved.sort(key=lambda standing: abs(standing.points or Decimal(0)), reverse=True)
    lists: tuple[tuple[str, list[str]], ...] = (
        ("deck.strongest", [_with_share(s, language) for s in strongest[:named]]),
        ("deck.weakest", [_with_share(s, language) for s in strongest[::-1][:named]]),
        ("deck.moved", [_with_points(s, language) for s in moved[:_NAMED]]),
    )
    same, none = (say(language, key) for key in ("deck.none.same", "deck.none"))
    blocks = tuple(
        Bullets(tuple(texts) or (none if key == "deck.moved" else same,), say(language, key))
        for key, texts in lists
    )
    notes = [f"{block.heading}: {'; '.join(block.items)}." for block in blocks]
    notes += caution(pair.later, group, language)
    return Slide(say(language, "deck.extremes", about=about), blocks, tuple(notes))


def _with_share(standing: _Standing, language: str) -> str:
    percent = percent_text(language, standing.percent)
    return say(language, "deck.item", label=standing.label, percent=percent)


def _with_points(standing: _Standing, language: str) -> str:
    return say(
        language,
        "deck.item.moved",
        label=standing.label,
        points=points_text(language, standing.points or Decimal(0)),
        before=percent_text(language, standing.before or Decimal(0)),
        now=percent_text(language, standing.percent),
    )


def discussion_slides(pair: Pair, group: Group, about: str, language: str) -> Iterator[Slide]:
    """A slide of questions to talk about for each area, or one where there are no areas."""
    standings = _standings(pair, group)
    for area in dict.fromkeys(standing.area for standing in standings):
        held = [standing for standing in standings if standing.area == area]
        facts = {"about": about, "area": area}
        title = say(language, "deck.discuss.area" if area else "deck.discuss", **facts)
        yield Slide(title, (Bullets(tuple(_questions(held, pair, language))),))


def _questions(standings: Sequence[_Standing], pair: Pair, language: str) -> Iterator[str]:
    """Questions about the highest, the lowest and the largest changes, then two for any area."""
    percents = [standing.percent for standing in standings]
    low, high = min(percents), max(percents)
    for key, end in (("deck.ask.low", low), ("deck.ask.high", high)):
        if low < high:
            first = next(s for s in standings if s.percent == end)
            percent = percent_text(language, end)
            yield say(language, key, label=first.label, percent=percent)
    moved = [standing for standing in standings if standing.points]
    for key, sign in (("deck.ask.rise", 1), ("deck.ask.fall", -1)):
        most = max(moved, key=lambda s: sign * (s.points or Decimal(0)), default=None)
        if most is not None and pair.earlier is not None and sign * (most.points or 0) > 0:
            text = points_text(language, most.points or Decimal(0))
            yield say(language, key, label=most.label, points=text, year=pair.earlier.year)
    yield say(language, "deck.ask.missing")
    yield say(language, "deck.ask.next")
