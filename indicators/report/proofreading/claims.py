"""What a sentence says in numbers: per cents, counts, parts, "all" and "none", rises and falls."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from typing import Any

from . import patterns as p
from . import vocabulary as v


class Kind(Enum):
    """What kind of number it is. ``RATIO`` is a part of a whole, "31 av 39"; ``EVERY``, ``NOBODY``
    and ``MOST`` are words; ``MOVED`` is a direction, without how far."""

    PERCENT = "percent"
    SPAN = "span"
    FROM_TO = "from_to"
    RATIO = "ratio"
    FRACTION = "fraction"
    COUNT = "count"
    POINTS = "points"
    EVERY = "every"
    NOBODY = "nobody"
    MANY = "many"
    MOVED = "moved"


# How much words such as "nearly" leave open, in percentage points.
_AROUND = Decimal(5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A number in a sentence, from ``start`` to ``end``.

    A share is between ``least`` and ``most`` percent, with ``decimals`` as written where it is
    exact. ``part`` and ``whole`` are those of a ratio, ``part`` alone is a count. ``rises`` is the
    direction of a change, ``None`` for no change.
    """

    kind: Kind
    text: str
    start: int
    end: int
    least: Decimal = Decimal(0)
    most: Decimal = Decimal(0)
    decimals: int = 0
    part: int = 0
    whole: int = 0
    rises: bool | None = None
    noun: str = ""
    is_limit: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether it names one percentage."""
        return self.least == self.most

    def holds(self, share: Fraction, printed: Decimal | None) -> bool:
        """Whether a share is what it says, as printed or more exactly."""
        from ...words import rounded_percent

        if not self.is_exact:
            return self.least <= rounded_percent(share, 2) <= self.most
        return self.least in (printed, rounded_percent(share, self.decimals))


@lru_cache(maxsize=256)
def claims_in(sentence: str) -> tuple[Claim, ...]:
    """The claims of a sentence in their order; no two share a word."""
    taken: list[Claim] = []
    plain = v.in_digits(sentence)
    for find, make in _FINDERS:
        for match in find.finditer(plain):
            claim = make(match)
            if claim is None or any(c.start < claim.end and claim.start < c.end for c in taken):
                continue
            taken.append(replace(claim, text=_as_written(sentence, claim)))
    return tuple(sorted(taken, key=lambda claim: claim.start))


def _as_written(sentence: str, claim: Claim) -> str:
    """The words of a claim, the last one whole."""
    rest = re.match(r"[^\W\d_]*", sentence[claim.end :])
    return f"{sentence[claim.start : claim.end]}{rest[0] if rest else ''}".strip()


def _size(match: re.Match[str]) -> str | None:
    """The word before a number that makes it less, more, or about as much."""
    found = _size_before(match)
    return found["size"] if found else None


def _size_before(match: re.Match[str]) -> re.Match[str] | None:
    start = match.start()
    return p.SIZE.search(match.string, max(0, start - p.LONGEST_SIZE), start)


def _number(text: str) -> Decimal:
    return Decimal(v.number_of(text)[0])


def _around(size: str | None, value: Decimal) -> tuple[Decimal, Decimal]:
    """The shares that "nearly 50" may stand for."""
    if not size:
        return value, value
    if re.fullmatch(v.UP, size, p.FLAGS):
        return value, value + _AROUND
    if re.fullmatch(v.DOWN, size, p.FLAGS):
        return value - _AROUND, value
    if re.fullmatch(v.LEAST, size, p.FLAGS):
        return value, Decimal(100)
    if re.fullmatch(v.MOST, size, p.FLAGS):
        return Decimal(0), value
    return value - _AROUND, value + _AROUND


def _percent(match: re.Match[str]) -> Claim | None:
    value = _number(match["n"])
    size = _size(match)
    least, most = _around(size, value)
    decimals = v.number_of(match["n"])[1]
    return _claim(Kind.PERCENT, match, least=least, most=most, decimals=decimals)


def _span(match: re.Match[str]) -> Claim | None:
    first, last = _number(match["a"] or match["c"]), _number(match["b"])
    if first >= last:
        return None
    return _claim(Kind.SPAN, match, least=first, most=last)


def _from_to(match: re.Match[str]) -> Claim:
    first, last = _number(match["a"] or match["c"]), _number(match["b"] or match["d"])
    return _claim(Kind.FROM_TO, match, least=first, most=last)


def _points(match: re.Match[str]) -> Claim:
    value = _number(match["n"])
    sign = match["sign"]
    rises = None if not sign else sign == "+"
    return _claim(Kind.POINTS, match, least=value, most=value, rises=rises)


def _ratio(match: re.Match[str]) -> Claim | None:
    part = _number(match["a"])
    whole = _number(match["b"] or match["c"] if "c" in match.re.groupindex else match["b"])
    if not 0 <= part <= whole or not whole or part != int(part) or whole > 1000:
        return None
    if "/" in match[0] and re.search(
        r"(?:den|on|the|sid\.?|nr)\s*$", match.string[: match.start()]
    ):
        return None
    share = 100 * part / whole
    size = _size(match)
    least, most = _around(size, share)
    return _claim(Kind.RATIO, match, least=least, most=most, part=int(part), whole=int(whole))


def _fraction(match: re.Match[str]) -> Claim:
    part, whole = next(
        ways
        for words, ways in v.FRACTIONS.items()
        if re.compile(words, p.FLAGS).match(match.string, match.start())
    )
    share = Decimal(100 * part) / whole
    size = _size(match)
    least, most = _around(size, share)
    margin = Decimal(0) if size else Decimal(3)
    return _claim(Kind.FRACTION, match, least=least - margin, most=most + margin)


def _decimal(match: re.Match[str]) -> Claim:
    digits, decimals = v.number_of(match["n"])
    value = Decimal(digits) * 100
    return _claim(Kind.PERCENT, match, least=value, most=value, decimals=max(decimals - 2, 0))


def _word(kind: Kind, least: int, most: int) -> Callable[[re.Match[str]], Claim | None]:
    def made(match: re.Match[str]) -> Claim | None:
        found = match.groupdict()
        if p.AFTER_THESE.search(match.string[: match.start()]):
            return None
        if (found.get("almost") or "").casefold() in ("inte", "not", "långt ifrån", "far from"):
            return _claim(kind, match, least=Decimal(0), most=Decimal(100), noun=_noun(found))
        if found.get("almost") and kind is not Kind.MANY:
            low, high = (Decimal(80), Decimal(100)) if least else (Decimal(0), Decimal(20))
        else:
            low, high = Decimal(least), Decimal(most)
        whole = int(_number(found["n"])) if found.get("n") else 0
        return _claim(kind, match, least=low, most=high, whole=whole, noun=_noun(found))

    return made


def _noun(found: dict[str, str | None]) -> str:
    return (found.get("noun") or "").casefold()


def _count(match: re.Match[str]) -> Claim | None:
    found = match.groupdict()
    if found.get("single"):
        return _claim(Kind.COUNT, match, part=1, noun="person")
    text = next(n for key in ("n", "n2", "n3", "n4") if (n := found.get(key)))
    nouns = (found.get(key) for key in ("noun", "noun2", "noun3"))
    noun = next((noun for noun in nouns if noun), "").casefold()
    sole = found.get("sole") or found.get("sole4")
    if text.casefold() in ("en", "ett", "one") and not sole and noun in ("svar", "svars", "de"):
        return None
    size = _size(match)
    limit = bool(size and re.fullmatch(f"{v.LEAST}|{v.MOST}", size, p.FLAGS))
    value = _number(text)
    if value != int(value) or value > 1900:
        return None
    return _claim(
        Kind.COUNT,
        match,
        part=int(value),
        noun=noun,
        is_limit=limit,
        least=Decimal(0),
        most=Decimal(0 if not size else 1),
    )


def _moved(match: re.Match[str]) -> Claim:
    rises = None if match["still"] else bool(match["up"])
    return _claim(Kind.MOVED, match, rises=rises)


def _claim(kind: Kind, match: re.Match[str], **facts: Any) -> Claim:
    size = _size_before(match)
    start = size.start("size") if size else match.start()
    return Claim(kind=kind, text=match[0].strip(), start=start, end=match.end(), **facts)


def _finders() -> Iterator[tuple[re.Pattern[str], Callable[[re.Match[str]], Claim | None]]]:
    yield p.FROM_TO, _from_to
    yield p.POINTS, _points
    yield p.SPAN, _span
    yield p.PERCENT, _percent
    yield p.TWO, _percent
    yield p.ASKED, _ratio
    yield p.FRACTION, _fraction
    yield p.RATIO, _ratio
    yield p.BARE, _percent
    yield p.DECIMAL, _decimal
    yield p.EVERY, _word(Kind.EVERY, 100, 100)
    yield p.NOBODY, _word(Kind.NOBODY, 0, 0)
    yield p.MANY, _word(Kind.MANY, 50, 100)
    yield p.COUNT, _count
    yield p.OUT_OF, _count
    yield p.SAID, _count
    yield p.MOVED, _moved


_FINDERS = tuple(_finders())
