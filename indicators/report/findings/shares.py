"""Which questions are the strongest and the weakest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from ...results.comparison import Comparison
from ...results.result import Bound, Result
from ...results.sealed import Results
from ...survey.groups import Group
from ...survey.questionnaire import Question, Valence
from ...words.said import Capital, Percent, Said, Words, by_language
from .finding import Finding, counted, named, quoted

_ALL_STRONG = 80
"""From how many percent of every question on an area is told by its strongest question."""


class _Shown(NamedTuple):
    """A question with its number and its positive share in print."""

    number: int
    question: Question
    percent: Decimal


class _Standings(NamedTuple):
    """The questions of a survey or an area: those whose shares are in print, how many there are in
    all, and the bounds of the others that have one."""

    shown: Sequence[_Shown]
    asked: int
    bounds: Sequence[Bound]

    @classmethod
    def of(cls, pair: Comparison, group: Group, area: Words | None) -> _Standings:
        """Those of a group."""
        decimals = pair.later.policy.decimals
        results = [
            (number, result)
            for number, result in enumerate(pair.later.for_group(group), 1)
            if area is None or result.question.area == area
        ]
        shown = [
            _Shown(number, result.question, percent)
            for number, result in results
            if (percent := result.in_print(decimals)) is not None
        ]
        bounds = [result.bound for _, result in results if result.bound]
        return cls(shown, len(results), bounds)

    @property
    def most(self) -> Decimal:
        """The highest share."""
        return max(one.percent for one in self.shown)

    @property
    def least(self) -> Decimal:
        """The lowest share."""
        return min(one.percent for one in self.shown)

    @property
    def strongest(self) -> list[_Shown]:
        """The questions with the highest share; none where a bound may hide a higher one."""
        if any(_most(bound) > self.most for bound in self.bounds):
            return []
        return [one for one in self.shown if one.percent == self.most]

    @property
    def weakest(self) -> list[_Shown]:
        """The questions with the lowest share; none where a bound may hide a lower one."""
        if any(_least(bound) < self.least for bound in self.bounds):
            return []
        return [one for one in self.shown if one.percent == self.least]


def _most(bound: Bound) -> int:
    """The highest positive share that a bound leaves possible."""
    return 100 if bound.valence is Valence.POSITIVE else 100 - bound.percent


def _least(bound: Bound) -> int:
    """The lowest."""
    return bound.percent if bound.valence is Valence.POSITIVE else 0


def of_ranking(pair: Comparison, group: Group) -> Finding | None:
    """The strongest question by its ``topic``, where it is the only one and has one; else as
    ``of_shares``."""
    standings = _Standings.of(pair, group, None)
    found = of_shares(pair, group)
    if found is None or len(standings.shown) < 2 or standings.most == standings.least:
        return found
    strongest = standings.strongest
    if len(strongest) != 1 or not strongest[0].question.topics:
        return found
    ((number, question, percent),) = strongest
    in_other_words = found.text

    def said(topic: str | None) -> Words:
        if topic is None:
            return in_other_words
        return Capital(Said("found.topic", topic=topic, percent=Percent(percent)))

    return Finding(by_language(lambda given: said(given(question.topics))), (number,))


def of_shares(pair: Comparison, group: Group, area: Words | None = None) -> Finding | None:
    """The strongest question and the weakest, of an area or of all; nothing where no figure says
    which."""
    standings = _Standings.of(pair, group, area)
    shown, bounds = standings.shown, standings.bounds
    if bounds and len(bounds) == standings.asked:
        return _of_bounds(bounds, area)
    if not shown:
        return None
    if len(shown) == 1:
        ((number, question, percent),) = shown
        name = question.short if area is None else quoted(question.short)
        return Finding(_said("only", area, name=name, percent=Percent(percent)), (number,))
    if standings.most == standings.least:
        return _alike(standings, area)
    return _of_all(standings) if area is None else _of_area(standings, area)


def _said(key: str, area: Words | None, **facts: Words) -> Words:
    """A sentence, with its area before it if it is about one."""
    if area is None:
        return Said(f"found.{key}", **facts)
    return Said(f"found.area.{key}", area=area, **facts)


def _of_bounds(bounds: Sequence[Bound], area: Words | None) -> Finding | None:
    """That nearly all are positive, where only bounds are in print and all of them say so."""
    if any(bound.valence is not Valence.POSITIVE for bound in bounds):
        return None
    percent = Percent(Decimal(min(bound.percent for bound in bounds)))
    key = {1: "bounded.one", 2: "bounded.two"}.get(len(bounds), "bounded")
    return Finding(_said(key, area, percent=percent, count=counted(len(bounds))))


def _alike(standings: _Standings, area: Words | None) -> Finding | None:
    """That all questions have the same share; nothing where some of them are hidden."""
    if len(standings.shown) < standings.asked:
        return None
    key = "alike.two" if standings.asked == 2 else "alike"
    facts = {"count": counted(standings.asked), "percent": Percent(standings.most)}
    return Finding(_said(key, area, **facts))


def _of_all(standings: _Standings) -> Finding | None:
    """The strongest and the weakest, as far as they are known."""
    strongest, weakest = standings.strongest, standings.weakest
    most, least = Percent(standings.most), Percent(standings.least)
    if strongest and weakest:
        facts = {"strongest": _names(strongest, False), "most": most}
        text = Said("found.extremes", **facts, weakest=_names(weakest, False), least=least)
        return Finding(text, _numbers((*strongest, *weakest)))
    if strongest:
        text = Said("found.strongest", names=_names(strongest, False), percent=most)
        return Finding(text, _numbers(strongest))
    if weakest:
        text = Said("found.weakest", names=_names(weakest, False), percent=least)
        return Finding(text, _numbers(weakest))
    return None


def _of_area(standings: _Standings, area: Words) -> Finding | None:
    """The weakest question of an area; the strongest where all of them are strong."""
    strong = standings.least >= _ALL_STRONG and not any(
        _least(bound) < _ALL_STRONG for bound in standings.bounds
    )
    strongest = standings.strongest if strong else []
    found = strongest or standings.weakest
    if not found:
        return None
    facts = {"names": _names(found), "percent": Percent(found[0].percent)}
    return Finding(_said("strongest" if strongest else "weakest", area, **facts), _numbers(found))


def _names(shown: Iterable[_Shown], in_quotes: bool = True) -> Words:
    return named([one.question for one in shown], in_quotes)


def _numbers(shown: Iterable[_Shown]) -> tuple[int, ...]:
    return tuple(one.number for one in shown)


def of_question(question: Question, result: Result, results: Results) -> Finding:
    """The share of one question and its full wording; the wording alone where it is hidden."""
    text, percent = question.text_in(results.year), result.in_print(results.policy.decimals)
    if percent is not None:
        return Finding(Said("found.question", percent=Percent(percent), text=text))
    return Finding(text)
