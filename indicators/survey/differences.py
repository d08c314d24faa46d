"""Two surveys compared question by question: what may be set side by side, and what may not.

Questions are paired by their words, then by likeness, never two with the same one. Likeness only
proposes: a question in other words never has the verdict that it can be compared.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import product
from typing import NamedTuple

from ..words import plain_key
from .surveys import Answer, Item, Survey

_LIKE = 70.0  # per cent of likeness from which other words may be the same question
_LIKE_WITH_ID = 50.0  # and from which they may be where the id is the same too
_LIKE_LABELS = 60.0


class Verdict(Enum):
    """Whether answers can be compared, from the best to the worst."""

    COMPARABLE = "comparable"
    NOTE = "note"
    BROKEN = "broken"
    ALONE = "alone"  # nothing to compare with


class Kind(Enum):
    """What differs; ``REUSED`` is an id that stood for another question before."""

    WORDS_ONLY = "words_only"
    NO_DIRECTION = "no_direction"
    SPELLING = "spelling"
    REWORDED = "reworded"
    REUSED = "reused"
    OTHER_ID = "other_id"
    LENGTH = "length"
    RENAMED = "renamed"
    REPLACED = "replaced"
    DIRECTION = "direction"
    CODES = "codes"
    OUTSIDE = "outside"
    MARKED = "marked"
    NEW = "new"
    GONE = "gone"


_BROKEN = frozenset(
    {Kind.REWORDED, Kind.REUSED, Kind.LENGTH, Kind.REPLACED, Kind.DIRECTION, Kind.MARKED}
)
_ALONE = frozenset({Kind.NEW, Kind.GONE})


class Difference(NamedTuple):
    """One thing that differs, as it was and as it is."""

    kind: Kind
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A question in both surveys or in one; ``score`` is the likeness of its words, 0 to 100."""

    old: Item | None
    new: Item | None
    score: float
    differences: tuple[Difference, ...]

    @property
    def item(self) -> Item:
        """The question as it is now, or as it was if it is gone."""
        item = self.new or self.old
        assert item is not None
        return item

    @property
    def verdict(self) -> Verdict:
        """The worst that a difference means."""
        kinds = {difference.kind for difference in self.differences}
        if kinds & _BROKEN:
            return Verdict.BROKEN
        if kinds & _ALONE:
            return Verdict.ALONE
        return Verdict.NOTE if kinds else Verdict.COMPARABLE


def differences(old: Survey, new: Survey) -> tuple[Finding, ...]:
    """A finding for each question, in the order of the new survey; what is gone comes last."""
    pairs = _paired(old, new)
    partners = {id(later): earlier for earlier, later in pairs}
    found = [_finding(old, new, partners.get(id(item)), item) for item in new.items]
    kept = {id(earlier) for earlier, _ in pairs}
    gone = [item for item in old.items if id(item) not in kept]
    return (*found, *(_finding(old, new, item, None) for item in gone))


def _finding(old: Survey, new: Survey, earlier: Item | None, later: Item | None) -> Finding:
    found = _differences(old, new, earlier, later)
    score = _likeness(earlier, later) if earlier and later else 0.0
    return Finding(old=earlier, new=later, score=score, differences=tuple(found))


def _differences(
    old: Survey, new: Survey, earlier: Item | None, later: Item | None
) -> Iterator[Difference]:
    if later is not None and (other := _other_with_id(old, earlier, later)):
        yield Difference(Kind.REUSED, (other.text,), (str(later.id),))
    if later is None or earlier is None:
        yield Difference(Kind.GONE if later is None else Kind.NEW)
        return
    yield from _of_words(old, new, earlier, later)
    if earlier.id and later.id and earlier.id != later.id:
        yield Difference(Kind.OTHER_ID, (earlier.id,), (later.id,))
    if old.year is not None and new.year is not None:
        marked = [str(year) for year in later.breaks if old.year < year <= new.year]
        yield from [Difference(Kind.MARKED, (), tuple(marked))] if marked else []
    if earlier.answers is None or later.answers is None:
        yield Difference(Kind.WORDS_ONLY)
    else:
        yield from _of_answers(earlier.answers, later.answers)


def _other_with_id(old: Survey, earlier: Item | None, later: Item) -> Item | None:
    """Another question than the one before that had the id."""
    others = (item for item in old.items if item.id == later.id and item is not earlier)
    return next(others, None) if later.id else None


# --- words ---------------------------------------------------------------------------------


def _of_words(old: Survey, new: Survey, earlier: Item, later: Item) -> Iterator[Difference]:
    """How the words differ; numbers before a header are no words of the question."""
    by_headers = old.by_headers or new.by_headers
    if by_headers and earlier.keys & later.keys:
        return
    if plain_key(earlier.text) == plain_key(later.text):
        return
    # Two years of one questionnaire are compared by it only where their words are the same.
    same_letters = _letters(earlier) & _letters(later) and not _one_source(old, new)
    kind = Kind.SPELLING if same_letters else Kind.REWORDED
    yield Difference(kind, (earlier.text,), (later.text,))


def _letters(item: Item) -> set[str]:
    """The keys without punctuation."""
    return {" ".join(re.sub(r"\W+", " ", key).split()) for key in item.keys} - {""}


def _one_source(old: Survey, new: Survey) -> bool:
    """Whether these are two years of one questionnaire, in which an id is one question."""
    return bool(old.source) and old.source == new.source and old.year != new.year


def _likeness(earlier: Item, later: Item) -> float:
    """How like the words are, in per cent."""
    from rapidfuzz import fuzz

    scores = (fuzz.ratio(first, second) for first, second in product(earlier.keys, later.keys))
    return max(scores, default=0.0)


def _paired(old: Survey, new: Survey) -> list[tuple[Item, Item]]:
    """The questions that belong together: in one source the same id, then the same words, then the
    same letters; of what is left the likest first."""
    olds, news = list(old.items), list(new.items)
    pairs: list[tuple[Item, Item]] = []
    rules: list[Callable[[Item], Collection[str]]] = [_whole, _words, _letters]
    for names_of in [_id, *rules] if _one_source(old, new) else rules:
        pairs += _with_one_name(olds, news, names_of)
    return pairs + _likest(olds, news)


def _with_one_name(
    olds: list[Item], news: list[Item], names_of: Callable[[Item], Collection[str]]
) -> list[tuple[Item, Item]]:
    """Takes those out that share a name, each with the first that has it."""
    by_name: dict[str, list[Item]] = {}
    for item in olds:
        for name in names_of(item):
            by_name.setdefault(name, []).append(item)
    pairs = []
    for later in list(news):
        same = (item for name in sorted(names_of(later)) for item in by_name.get(name, ()))
        if earlier := next((item for item in same if item in olds), None):
            pairs.append((earlier, later))
            olds.remove(earlier)
            news.remove(later)
    return pairs


def _whole(item: Item) -> Collection[str]:
    """All the words, the heading of a group among them."""
    return {plain_key(item.text)} - {""}


def _words(item: Item) -> Collection[str]:
    return item.keys


def _id(item: Item) -> Collection[str]:
    return [item.id] if item.id else []


def _likest(olds: Sequence[Item], news: Sequence[Item]) -> list[tuple[Item, Item]]:
    """Pairs of what is left, the likest first, each question in one pair at most."""
    scored = []
    for (m, earlier), (n, later) in product(enumerate(olds), enumerate(news)):
        same_id = earlier.id is not None and earlier.id == later.id
        score = _likeness(earlier, later)
        if score >= (_LIKE_WITH_ID if same_id else _LIKE):
            scored.append((-score, m, n))
    pairs, taken_old, taken_new = [], set(), set()
    for _, m, n in sorted(scored):
        if m not in taken_old and n not in taken_new:
            pairs.append((olds[m], news[n]))
            taken_old.add(m)
            taken_new.add(n)
    return pairs


# --- answers -------------------------------------------------------------------------------


def _of_answers(olds: Sequence[Answer], news: Sequence[Answer]) -> Iterator[Difference]:
    yield from _of_scale([a for a in olds if not a.outside], [a for a in news if not a.outside])
    outside = [[a for a in answers if a.outside] for answers in (olds, news)]
    lost, added = _unmatched(*outside)
    if lost or added:
        yield Difference(Kind.OUTSIDE, _labels(lost), _labels(added))
    if any(answer.direction is None for answer in (*olds, *news)):
        yield Difference(Kind.NO_DIRECTION)


def _of_scale(olds: Sequence[Answer], news: Sequence[Answer]) -> Iterator[Difference]:
    """What differs in the answers of the base: number, words, direction, codes."""
    lost, added = _unmatched(olds, news)
    pairs = [(a, b) for a, b in product(olds, news) if a.names & b.names]
    if len(olds) != len(news):
        yield Difference(Kind.LENGTH, (str(len(olds)), *_labels(lost)),
                         (str(len(news)), *_labels(added)))  # fmt: skip
    elif lost:
        renamed = list(zip(lost, added, strict=False))
        pairs += renamed
        alike = len(lost) == len(added) and all(_alike(a, b) for a, b in renamed)
        yield Difference(Kind.RENAMED if alike else Kind.REPLACED, _labels(lost), _labels(added))
    turned = [
        (a, b) for a, b in pairs if a.direction and b.direction and a.direction != b.direction
    ]
    if turned:
        yield Difference(
            Kind.DIRECTION, _labels(a for a, _ in turned), _labels(b for _, b in turned)
        )
    recoded = [(a, b) for a, b in pairs if a.code != b.code]
    if recoded and len(olds) == len(news):
        yield Difference(Kind.CODES, *map(tuple, zip(*map(_codes, recoded), strict=True)))


def _codes(pair: tuple[Answer, Answer]) -> tuple[str, str]:
    old, new = pair
    return f"{old.code} = {old.label}", f"{new.code} = {new.label}"


def _unmatched(olds: Sequence[Answer], news: Sequence[Answer]) -> tuple[list[Answer], list[Answer]]:
    """The answers that are not in the other survey by any of their names."""
    lost = [a for a in olds if not any(a.names & b.names for b in news)]
    return lost, [b for b in news if not any(a.names & b.names for a in olds)]


def _alike(old: Answer, new: Answer) -> bool:
    from rapidfuzz import fuzz

    return bool(fuzz.ratio(plain_key(old.label), plain_key(new.label)) >= _LIKE_LABELS)


def _labels(answers: Collection[Answer] | Iterator[Answer]) -> tuple[str, ...]:
    return tuple(answer.label for answer in answers)
