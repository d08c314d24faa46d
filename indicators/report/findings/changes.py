"""Which changes stand out; where they are not judged, which is the largest."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from ...analysis import Assessment, Verdict
from ...results.comparison import Change, Comparison
from ...survey.groups import Group
from ...words.said import Number, Percent, Said, Words, joined
from ..assessments import verdict_text
from ..choices import Choices
from ..judgement import Judgement
from ..question_order import ends_in_print, moves_in_print, points_in_print
from .finding import Finding, named, quoted


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
        up = sum(assessment.verdict.is_rise for _, assessment in standing)
        facts = {"found": len(standing), "count": compared, "year": year}
        text: Words = Said(f"found.several.{rule}", **facts, up=up, down=len(standing) - up)
        return Finding(Said("found.several.among", found=text) if is_among else text, numbers)
    decimals = pair.later.policy.decimals
    texts = [_changed(changes[number - 1], a, rule, decimals) for number, a in standing]
    return Finding(joined(texts, ". "), numbers)


def _changed(change: Change, assessment: Assessment, rule: str, decimals: int) -> Words:
    """ "”A” har ökat tydligt, 52 → 84 %"."""
    way = "rise" if assessment.verdict.is_rise else "fall"
    changed: Words = Said(f"found.{way}.{rule}")
    if assessment.verdict.is_among:
        changed = Said("found.among", changed=changed)
    name = quoted(change.question.short)
    return Said("found.changed", name=name, changed=changed, **_before_and_now(change, decimals))


def _before_and_now(change: Change, decimals: int) -> dict[str, Words]:
    """Both shares of a change that compares."""
    results = (result for result in (change.earlier, change.later) if result is not None)
    before, now = (p for result in results if (p := result.in_print(decimals)) is not None)
    return {"before": Number(before), "now": Percent(now)}


def _largest(changes: Sequence[Change], pair: Comparison) -> Finding:
    """The largest change in print, with how many answers it is; that no share has changed; or only
    what is compared, where print leaves open which is the largest."""
    decimals, year = pair.later.policy.decimals, pair.earlier.year if pair.earlier else 0
    compared = [(n, change) for n, change in enumerate(changes, 1) if change.compares]
    utmost = {n: max(map(abs, ends_in_print(change, decimals))) for n, change in compared}
    if not any(utmost.values()):
        return Finding(Said("found.still", year=year))
    moved = [(n, change) for n, change in compared if moves_in_print(change, decimals)]
    points = {n: abs(points_in_print(change, decimals)) for n, change in moved}
    most = max(points.values(), default=Decimal(0))
    largest = [(n, change) for n, change in moved if points[n] == most]
    numbers = tuple(n for n, _ in largest)
    others = (utmost[n] for n in utmost if numbers != (n,))
    # Of a tie all are as large as each other, and all else is smaller.
    if any(end > most for end in others) or sum(e >= most for e in utmost.values()) > len(numbers):
        return Finding(Said("found.open", year=year))
    if len(largest) > 1:
        names = named([change.question for _, change in largest])
        return Finding(Said("found.most.several", names=names, points=Number(most)), numbers)
    ((_, change),) = largest
    facts = {"name": quoted(change.question.short), **_before_and_now(change, decimals)}
    if change.later.base is None:
        return Finding(Said("found.most.only", **facts), numbers)
    return Finding(Said("found.most", **facts, persons=persons_of(change)), numbers)


def persons_of(change: Change) -> Words:
    """ "ungefär 5 av 31": how many of those who answered the change is."""
    base = change.later.base
    if not change.compares or base is None:
        return "–"
    ends = change.points_between("positive")
    middle = abs(ends[0] + ends[1]) / 2
    persons = int(middle * base / 100 + Fraction(1, 2))
    key = "found.persons" if persons else "found.no_person"
    return Said(key, persons=persons, base=base)
