"""What a title says: the finding of a table, by rule and from figures in print only.

Nothing is claimed that the judgement of changes does not allow, and nothing that a hidden or a
bounded figure could overturn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from ..analysis import Assessment, Verdict
from ..results.all_others import others_than
from ..results.comparison import Change, Comparison, TimeSeries
from ..results.result import Bound, Result
from ..results.sealed import Results
from ..survey.groups import Group
from ..survey.questionnaire import Question, Valence
from ..words import rounded_percent
from ..words.said import Listed, Number, Percent, Said, Words, joined
from .assessments import verdict_text
from .choices import Choices
from .judgement import Judgement
from .question_order import moves_in_print, points_in_print
from .titles import about_group

_MOST_NAMED = 3
_ROOM = 60
"""How many letters several names may have together."""
_ALL_STRONG = 80
"""From how many percent of every question on an area is told by its strongest question."""
_NUMBERS_IN_WORDS = 12
_PARTS = (2, 3, 4, 5, 10)
_NEAR_A_PART = Fraction(2, 100)


class Finding(NamedTuple):
    """What a title says, and the questions that it names, by their numbers."""

    text: Words
    numbers: tuple[int, ...] = ()


class _Shown(NamedTuple):
    """A question with its number and its positive share in print."""

    number: int
    question: Question
    percent: Decimal


# --- shares --------------------------------------------------------------------------------


def of_shares(pair: Comparison, group: Group, area: Words | None = None) -> Finding | None:
    """The strongest question and the weakest, of an area or of all; nothing where no figure says
    which."""
    decimals = pair.later.policy.decimals
    results = [
        (number, change.later)
        for number, change in enumerate(pair.changes(group), 1)
        if area is None or change.question.area == area
    ]
    shown = [
        _Shown(number, result.question, percent)
        for number, result in results
        if (percent := result.in_print(decimals)) is not None
    ]
    bounds = [result.bound for _, result in results if result.bound]
    if bounds and len(bounds) == len(results):
        return _of_bounds(bounds, area)
    if not shown:
        return None
    most, least = max(s.percent for s in shown), min(s.percent for s in shown)
    if len(results) == 1:
        name = shown[0].question.short if area is None else quoted(shown[0].question.short)
        return Finding(_said("only", area, name=name, percent=Percent(most)), (shown[0].number,))
    if most == least and len(shown) == len(results):
        key = "alike.two" if len(shown) == 2 else "alike"
        return Finding(_said(key, area, count=counted(len(shown)), percent=Percent(most)))
    # A bound may hide what is stronger than all that is shown, or weaker.
    knows_most = not any(_may_be_above(bound, most) for bound in bounds)
    knows_least = not any(_may_be_below(bound, least) for bound in bounds)
    ends = _of_area if area is not None else _of_all
    return ends(_Ends(shown, knows_most, knows_least), area)


class _Ends(NamedTuple):
    """The questions that are shown, and whether no bound hides one above or below them."""

    shown: Sequence[_Shown]
    knows_most: bool
    knows_least: bool

    def at(self, strongest: bool) -> list[_Shown]:
        """The strongest questions, or the weakest."""
        end = (max if strongest else min)(s.percent for s in self.shown)
        return [s for s in self.shown if s.percent == end]


def _said(key: str, area: Words | None, **facts: Words) -> Words:
    """A sentence, with its area before it if it is about one."""
    return (
        Said(f"found.{key}", **facts)
        if area is None
        else Said(f"found.area.{key}", area=area, **facts)
    )


def _of_bounds(bounds: Sequence[Bound], area: Words | None) -> Finding | None:
    """That nearly all are positive, where only bounds are in print and all of them say so."""
    if any(bound.valence is not Valence.POSITIVE for bound in bounds):
        return None
    percent = Percent(Decimal(min(bound.percent for bound in bounds)))
    return Finding(_said("bounded", area, percent=percent, count=counted(len(bounds))))


def _of_all(ends: _Ends, area: Words | None) -> Finding | None:
    """The strongest and the weakest, as far as they are known and differ."""
    strongest, weakest = ends.at(True), ends.at(False)
    most, least = Percent(strongest[0].percent), Percent(weakest[0].percent)
    if most == least or not (ends.knows_most or ends.knows_least):
        return None
    if not ends.knows_most:
        return Finding(_said("weakest", area, names=_named(weakest), percent=least), _of(weakest))
    if not ends.knows_least:
        text = _said("strongest", area, names=_named(strongest), percent=most)
        return Finding(text, _of(strongest))
    facts = {"strongest": _named(strongest), "most": most}
    text = _said("extremes", area, **facts, weakest=_named(weakest), least=least)
    return Finding(text, _of((*strongest, *weakest)))


def _of_area(ends: _Ends, area: Words | None) -> Finding | None:
    """The weakest question of an area; the strongest where all of them are strong."""
    strong = ends.knows_most and min(s.percent for s in ends.shown) >= _ALL_STRONG
    if not strong and not ends.knows_least:
        return None
    found = ends.at(strong)
    facts = {"names": _named(found, in_quotes=True), "percent": Percent(found[0].percent)}
    return Finding(_said("strongest" if strong else "weakest", area, **facts), _of(found))


def _of(shown: Iterable[_Shown]) -> tuple[int, ...]:
    return tuple(s.number for s in shown)


def _may_be_above(bound: Bound, percent: Decimal) -> bool:
    most = 100 if bound.valence is Valence.POSITIVE else 100 - bound.percent
    return percent < most


def _may_be_below(bound: Bound, percent: Decimal) -> bool:
    least = bound.percent if bound.valence is Valence.POSITIVE else 0
    return percent > least


def _named(shown: Sequence[_Shown], in_quotes: bool = False) -> Words:
    """Up to three names that leave room for the rest of a title; else how many they are."""
    names = [s.question.short for s in shown]
    if len(names) > 1 and (len(names) > _MOST_NAMED or sum(map(len, names)) > _ROOM):
        return Said("found.questions", count=counted(len(names)))
    return Listed(tuple(map(quoted, names) if in_quotes else names))


def of_question(question: Question, result: Result, results: Results) -> Finding:
    """The share of one question and its full wording; the wording alone where it is hidden."""
    text, percent = question.text_in(results.year), result.in_print(results.policy.decimals)
    if percent is not None:
        return Finding(Said("found.question", percent=Percent(percent), text=text))
    return Finding(text)


def quoted(name: Words) -> Words:
    """A name inside a sentence, uninflected."""
    return Said("quoted", text=name)


def counted(number: int) -> Words:
    """A number in words, up to twelve."""
    return Said(f"number.{number}") if 1 <= number <= _NUMBERS_IN_WORDS else str(number)


# --- changes -------------------------------------------------------------------------------


def of_changes(pair: Comparison, group: Group, choices: Choices) -> Finding | None:
    """How many changes stand out, and which; where they are not judged, the largest in print."""
    changes, earlier = pair.changes(group), pair.earlier
    if earlier is None or not any(change.compares for change in changes):
        return None
    if choices.judgement is None:
        return _largest(changes, pair)
    assessments = choices.judgement.changes(pair, group)
    found = _judged(pair, changes, assessments, choices.judgement)
    whole = pair.whole(group)
    of_whole = choices.judgement.whole(whole, pair) if whole else None
    if of_whole is None or not of_whole.verdict.stands_out:
        return found
    text = Said("finding.whole", verdict=verdict_text(of_whole))
    return Finding(joined((text, found.text), ". "), found.numbers)


def _judged(
    pair: Comparison,
    changes: Sequence[Change],
    assessments: Sequence[Assessment],
    judgement: Judgement,
) -> Finding:
    rule, year = judgement.population.value, pair.earlier.year if pair.earlier else 0
    compared = sum(a.verdict is not Verdict.NOT_COMPARABLE for a in assessments)
    standing = [(n, a) for n, a in enumerate(assessments, 1) if a.verdict.stands_out]
    if not standing:
        ending = ".one" if compared == 1 else ""
        return Finding(Said(f"found.none.{rule}{ending}", count=compared, year=year))
    numbers = tuple(number for number, _ in standing)
    is_among = any(assessment.verdict.is_among for _, assessment in standing)
    if len(standing) > 2:
        up = sum((assessment.points or 0) > 0 for _, assessment in standing)
        facts = {"found": len(standing), "count": compared, "year": year}
        text: Words = Said(f"found.several.{rule}", **facts, up=up, down=len(standing) - up)
        return Finding(Said("found.several.among", found=text) if is_among else text, numbers)
    decimals = pair.later.policy.decimals
    texts = [_changed(changes[number - 1], a, rule, decimals) for number, a in standing]
    return Finding(joined(texts, ". "), numbers)


def _changed(change: Change, assessment: Assessment, rule: str, decimals: int) -> Words:
    """ "”A” har ökat tydligt, 52 % → 84 %"."""
    way = "rise" if (assessment.points or 0) > 0 else "fall"
    changed: Words = Said(f"found.{way}.{rule}")
    if assessment.verdict.is_among:
        changed = Said("found.among", changed=changed)
    name = quoted(change.question.short)
    return Said("found.changed", name=name, changed=changed, **_before_and_now(change, decimals))


def _before_and_now(change: Change, decimals: int) -> dict[str, Words]:
    before = change.earlier.in_print(decimals) if change.earlier else None
    now = change.later.in_print(decimals)
    return {"before": Number(before or Decimal(0)), "now": Percent(now or Decimal(0))}


def _largest(changes: Sequence[Change], pair: Comparison) -> Finding:
    """The largest change in print, with how many answers it is; that no share has changed."""
    decimals, year = pair.later.policy.decimals, pair.earlier.year if pair.earlier else 0
    moved = [(n, change) for n, change in enumerate(changes, 1) if moves_in_print(change, decimals)]
    if not moved:
        still = all(
            change.later.in_print(decimals) == change.earlier.in_print(decimals)
            for change in changes
            if change.compares and change.earlier
        )
        return Finding(Said("found.still" if still else "found.open", year=year))
    points = {number: points_in_print(change, decimals) for number, change in moved}
    most = max(map(abs, points.values()))
    largest = [(number, change) for number, change in moved if abs(points[number]) == most]
    numbers = tuple(number for number, _ in largest)
    if len(largest) > 1:
        return Finding(_tied([c.question.short for _, c in largest], most), numbers)
    ((_, change),) = largest
    facts = {"name": quoted(change.question.short), **_before_and_now(change, decimals)}
    return Finding(Said("found.most", **facts, persons=persons_of(change)), numbers)


def _tied(names: Sequence[str], points: Decimal) -> Words:
    """Several changes of the same size, up or down."""
    if len(names) > _MOST_NAMED or sum(map(len, names)) > _ROOM:
        listed: Words = Said("found.questions", count=counted(len(names)))
    else:
        listed = Listed(tuple(map(quoted, names)))
    return Said("found.most.several", names=listed, points=Number(points))


def persons_of(change: Change) -> Words:
    """ "ungefär 5 av 31": how many of those who answered the change is."""
    base = change.later.base
    if change.later.counts is None or change.earlier is None or base is None:
        return "–"
    ends = change.points_between("positive")
    middle = abs(ends[0] + ends[1]) / 2
    persons = int(middle * base / 100 + Fraction(1, 2))
    key = "found.persons" if persons else "found.no_person"
    return Said(key, persons=persons, base=base)


# --- groups --------------------------------------------------------------------------------


def of_own(results: Results, group: Group) -> Finding | None:
    """In which question a group differs most from all others; nothing where none is shown."""
    gaps = [
        (abs(own.share("positive") - others.share("positive")), number, own, others)
        for number, question in enumerate(results.asked, 1)
        if (own := results.get(question.id, group)).counts
        and (others := others_than(results, group, question.id)).counts
    ]
    if not gaps:
        return None
    gap, number, own, others = max(gaps, key=lambda one: (one[0], -one[1]))
    decimals = results.policy.decimals
    percents = [rounded_percent(result.share("positive"), decimals) for result in (own, others)]
    if percents[0] == percents[1]:
        return Finding(Said("found.own.alike", group=group.name))
    shares = {"own": Number(percents[0]), "others": Percent(percents[1])}
    facts = {"name": quoted(own.question.short), **shares}
    return Finding(Said("found.own", group=group.name, **facts), (number,))


def of_groups(results: Results) -> Finding | None:
    """In which question the shown groups of a division differ most; nothing with fewer than two."""
    spreads: list[tuple[Fraction, int, Question, list[Fraction]]] = []
    for divided in results.divided:
        groups = [g for g in results.groups if g.division == divided.division]
        for number, question in enumerate(results.asked, 1):
            shown = (results.get(question.id, group) for group in groups)
            shares = [result.share("positive") for result in shown if result.counts]
            if len(shares) > 1:
                spreads.append((max(shares) - min(shares), number, question, shares))
    if not spreads:
        return None
    spread, number, question, shares = max(spreads, key=lambda one: (one[0], -one[1]))
    decimals = results.policy.decimals
    least, most = (rounded_percent(end, decimals) for end in (min(shares), max(shares)))
    if least == most:
        return Finding(Said("found.groups.alike"))
    facts = {"name": quoted(question.short), "least": Number(least), "most": Percent(most)}
    return Finding(Said("found.groups", **facts), (number,))


# --- years ---------------------------------------------------------------------------------


def of_trend(series: TimeSeries, group: Group) -> Finding | None:
    """How many questions have at least the share of the first year that compares."""
    decimals = series.latest.policy.decimals
    ends = [
        (first, before, now)
        for question in series.latest.asked
        for first, before, now in _first_and_now(series, question, group, decimals)
    ]
    if not ends:
        return None
    year = min(first for first, _, _ in ends)
    compared = [(before, now) for first, before, now in ends if first == year]
    up = sum(now >= before for before, now in compared)
    key = "found.trend.all" if up == len(compared) > 1 else "found.trend"
    return Finding(Said(key, year=year, up=up, count=len(compared)))


def _first_and_now(
    series: TimeSeries, question: Question, group: Group, decimals: int
) -> Iterator[tuple[int, Decimal, Decimal]]:
    """The first year of a question that compares with the last, and both shares in print."""
    start = max(series.breaks(question), default=0)
    waves = zip(series.of(question, group)[start:], series.waves[start:], strict=True)
    shown = [
        (results.year, percent)
        for result, results in waves
        if result is not None and (percent := result.in_print(decimals)) is not None
    ]
    if len(shown) > 1 and shown[-1][0] == series.latest.year:
        yield shown[0][0], shown[0][1], shown[-1][1]


# --- how many answered ---------------------------------------------------------------------


def of_answers(waves: Sequence[Results]) -> Finding | None:
    """The highest and the lowest response rate, in words where it is near a simple part."""
    rates = [(rate, results) for results in waves if (rate := results.response_rate) is not None]
    if len(waves) == 1 or not rates:
        texts = [_answered(results) for results in waves]
        known = [text for text in texts if text]
        return Finding(joined(known, ". ")) if known and len(waves) == 1 else None
    (high, most), (low, least) = max(rates, key=_rate), min(rates, key=_rate)
    if high == low:
        return None
    names = {
        "most": most.questionnaire.short_title,
        "least": least.questionnaire.short_title,
    }
    return Finding(Said("found.rates", **names, high=part_of_all(high), low=part_of_all(low)))


def _rate(one: tuple[Fraction, Results]) -> Fraction:
    return one[0]


def _answered(results: Results) -> Words | None:
    about, answers = results.questionnaire.short_title, results.received.count
    if answers is None:
        return None
    if results.invited is None:
        return Said("found.answers", about=about, answers=answers)
    return Said("found.answered", about=about, answers=answers, invited=results.invited)


def part_of_all(rate: Fraction) -> Words:
    """ "fyra av fem" within two percentage points of it, else "71 %"."""
    if rate == 1:
        return Said("number.all")
    for whole in _PARTS:
        part = int(rate * whole + Fraction(1, 2))
        if 0 < part < whole and abs(rate - Fraction(part, whole)) <= _NEAR_A_PART:
            if whole == 2:
                return Said("number.half")
            return Said("number.of", part=counted(part), whole=counted(whole))
    return Percent(rounded_percent(rate))


# --- where nothing is found ----------------------------------------------------------------


def of_nothing(results: Results, group: Group) -> Finding:
    """Whose answers and which year, where no figure says more; or that the year is hidden."""
    told = any(result.told for result in results.for_group(group))
    about = about_group(results, group)
    return Finding(Said("found.plain" if told else "found.hidden", about=about, year=results.year))
