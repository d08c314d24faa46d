"""What to talk about in a seminar: the strongest, the weakest, the most changed, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby

from ..documents.model import Bullets
from ..documents.presentation import Slide
from ..results.comparison import Change, Pair
from ..survey.groups import Group
from ..words import percent_text, say
from .assessments import CLEAR, verdict_text, verdicts_of
from .charts import label
from .commentary import caution
from .edition import Edition
from .ordering import ends_in_print, moved_text, moves_in_print, numbered, points_in_print

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
    moved: str = ""  # the points in words
    clear: bool = False
    verdict: str = ""  # in words, where changes are judged


def _standings(pair: Pair, group: Group, edition: Edition) -> list[_Standing]:
    decimals = pair.later.policy.decimals
    found = [
        (change.question.id, _standing(number, change, decimals, edition.language))
        for number, change in numbered(pair.changes(group))
        if change.later.has_shares
    ]
    if edition.population is None or not any(standing.points for _, standing in found):
        return [standing for _, standing in found]
    verdicts = verdicts_of(pair, group, edition.population) or {}
    return [
        replace(
            standing,
            clear=verdicts.get(question) in CLEAR,
            verdict=verdict_text(verdicts.get(question), edition.language),
        )
        for question, standing in found
    ]


def _standing(number: int, change: Change, decimals: int, language: str) -> _Standing:
    points, before, moved = None, None, ""
    if moves_in_print(change, decimals) and change.earlier is not None:
        points, before = points_in_print(change, decimals), change.earlier.in_print(decimals)
        moved = _moved(change, decimals, language)
    percent = change.later.in_print(decimals) or Decimal(0)
    name, area = label(number, change.question), change.question.area
    return _Standing(name, area, percent, points, before, moved)


def _moved(change: Change, decimals: int, language: str) -> str:
    """ "+1 procentenhet", "−8 procentenheter"."""
    many = "one" if set(map(abs, ends_in_print(change, decimals))) == {1} else "many"
    points = moved_text(change, decimals, language)
    return say(language, f"points.{many}", points=points)


def extremes_slide(pair: Pair, group: Group, about: str, edition: Edition) -> Slide:
    """The highest positive shares, the lowest, and the largest changes, each with its figures.

    No question is both strongest and weakest; where all are the same, none is either.
    """
    standings, language = _standings(pair, group, edition), edition.language
    moved = [standing for standing in standings if standing.points]
    moved.sort(key=lambda standing: abs(standing.points or Decimal(0)), reverse=True)
    strongest, weakest = _ends(standings, pair, group)
    same = _all_the_same(standings, pair, group, language)
    lists = (
        ("deck.strongest", same or _ranked(strongest, language)),
        ("deck.weakest", same or _ranked(weakest, language)),
        ("deck.moved", [_with_points(s, language) for s in moved[:_NAMED]]),
    )
    none = say(language, "deck.none")
    blocks = tuple(Bullets(tuple(texts) or (none,), say(language, key)) for key, texts in lists)
    notes = [f"{block.heading}: {'; '.join(block.items)}." for block in blocks]
    notes += caution(pair.later, group, language)
    return Slide(say(language, "deck.extremes", about=about), blocks, tuple(notes))


def _all_the_same(
    standings: Sequence[_Standing], pair: Pair, group: Group, language: str
) -> list[str]:
    """One line for all questions, if their shares are the same in print and none is hidden."""
    percents = {standing.percent for standing in standings}
    if len(percents) != 1 or len(standings) < len(pair.later.for_group(group)):
        return []
    return [say(language, "deck.item.all", percent=percent_text(language, *percents))]


def _ends(
    standings: Sequence[_Standing], pair: Pair, group: Group
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


def _ranked(standings: Sequence[_Standing], language: str) -> list[str]:
    """The first few with their shares; too many that share a place stand as their number."""
    texts: list[str] = []
    for percent, tied in groupby(standings, key=lambda standing: standing.percent):
        same = [_with_share(standing, language) for standing in tied]
        if len(texts) + len(same) > _NAMED:
            if not texts:
                told = percent_text(language, percent)
                texts.append(say(language, "deck.item.many", count=len(same), percent=told))
            break
        texts += same
    return texts


def _with_share(standing: _Standing, language: str) -> str:
    percent = percent_text(language, standing.percent)
    return say(language, "deck.item", label=standing.label, percent=percent)


def _with_points(standing: _Standing, language: str) -> str:
    item = say(
        language,
        "deck.item.moved",
        label=standing.label,
        points=standing.moved,
        before=percent_text(language, standing.before or Decimal(0)),
        now=percent_text(language, standing.percent),
    )
    if not standing.verdict:
        return item
    return say(language, "deck.item.judged", item=item, verdict=standing.verdict)


def discussion_slides(pair: Pair, group: Group, about: str, edition: Edition) -> Iterator[Slide]:
    """A slide of questions to talk about for each area, or one where there are no areas."""
    standings, language = _standings(pair, group, edition), edition.language
    for area in dict.fromkeys(standing.area for standing in standings):
        held = [standing for standing in standings if standing.area == area]
        facts = {"about": about, "area": area}
        title = say(language, "deck.discuss.area" if area else "deck.discuss", **facts)
        yield Slide(title, (Bullets(tuple(_questions(held, pair, group, language))),))


def _questions(
    standings: Sequence[_Standing], pair: Pair, group: Group, language: str
) -> Iterator[str]:
    """Questions about the highest, the lowest and the largest changes, then two for any area."""
    strongest, weakest = _ends(standings, pair, group)
    for key, ranked in (("deck.ask.low", weakest), ("deck.ask.high", strongest)):
        if ranked:
            percent = percent_text(language, ranked[0].percent)
            yield say(language, key, label=ranked[0].label, percent=percent)
    moved = [standing for standing in standings if standing.points]
    for key, sign in (("deck.ask.rise", 1), ("deck.ask.fall", -1)):
        ways = [standing for standing in moved if sign * (standing.points or 0) > 0]
        most = max(ways, key=lambda s: (s.clear, abs(s.points or 0)), default=None)
        if most is not None and pair.earlier is not None:
            unsure = ".unsure" if most.verdict and not most.clear else ""
            facts = {"points": most.moved, "verdict": most.verdict}
            year = pair.earlier.year
            yield say(language, f"{key}{unsure}", label=most.label, year=year, **facts)
    yield say(language, "deck.ask.missing")
    yield say(language, "deck.ask.next")
