"""What is said, before it is words: a key and facts, of which any language is made at the end.

Facts keep their type (a percentage, points, a p-value, a list), so that one document is both
languages, and no room before the last has to know which.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from . import Phrase, decimal_text, listed, p_text, percent_text, points_text, say

Words: TypeAlias = str | Phrase
"""A name, or a question, that is the same in any language; or a phrase."""


def spoken(words: Words, language: str) -> str:
    """The words of a language."""
    return words if isinstance(words, str) else words.in_language(language)


@dataclass(frozen=True, slots=True, init=False)
class Said(Phrase):
    """A text of the catalogue, and the facts that are filled in: ``Said("note.base", base=31)``."""

    key: str
    facts: tuple[tuple[str, Fact], ...]

    def __init__(self, key: str, /, **facts: Fact) -> None:
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "facts", tuple(facts.items()))

    def in_language(self, language: str) -> str:
        return say(language, self.key, **dict(self.facts))


def said_of(key: str, numbers: Sequence[int], **facts: Fact) -> Said:
    """A sentence about one question or about several."""
    number = "one" if len(numbers) == 1 else "many"
    return Said(f"{key}.{number}", numbers=tuple(numbers), **facts)


Fact: TypeAlias = Words | int | tuple[Words, ...] | tuple[int, ...]


@dataclass(frozen=True, slots=True)
class InBoth(Phrase):
    """A name that an owner has given in both languages, such as that of a questionnaire."""

    sv: str
    en: str

    def in_language(self, language: str) -> str:
        return self.sv if language == "sv" else self.en


@dataclass(frozen=True, slots=True)
class ByLanguage(Phrase):
    """Words that are put otherwise in each language, as an owner has given a name in only one."""

    sv: Words
    en: Words

    def in_language(self, language: str) -> str:
        return spoken(self.sv if language == "sv" else self.en, language)


@dataclass(frozen=True, slots=True)
class Percent(Phrase):
    """A rounded percentage, and the part of it that is clearly positive: "97 % (77 %)"."""

    percent: Decimal
    inner: Decimal | None = None

    def in_language(self, language: str) -> str:
        text = percent_text(language, self.percent)
        return text if self.inner is None else f"{text} ({percent_text(language, self.inner)})"


@dataclass(frozen=True, slots=True)
class SignedPoints(Phrase):
    """A change in percentage points, with its sign: "+8"."""

    points: Decimal

    def in_language(self, language: str) -> str:
        return points_text(language, self.points)


@dataclass(frozen=True, slots=True)
class Number(Phrase):
    """A number with decimals: "3,2"."""

    value: Decimal

    def in_language(self, language: str) -> str:
        return decimal_text(language, self.value)


@dataclass(frozen=True, slots=True)
class PValue(Phrase):
    """A p-value: "p = 0,21"."""

    p: float

    def in_language(self, language: str) -> str:
        return p_text(language, self.p)


@dataclass(frozen=True, slots=True)
class Listed(Phrase):
    """Running text of several things: "2, 6 och 8"."""

    items: tuple[Words, ...]

    def in_language(self, language: str) -> str:
        return listed(language, (spoken(item, language) for item in self.items))


@dataclass(frozen=True, slots=True)
class Joined(Phrase):
    """Phrases one after another, such as the sentences of a text."""

    parts: tuple[Words, ...]
    between: str = " "

    def in_language(self, language: str) -> str:
        return self.between.join(spoken(part, language) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Unbroken(Phrase):
    """Words that stay on one line."""

    words: Words

    def in_language(self, language: str) -> str:
        return spoken(self.words, language).replace(" ", "\N{NO-BREAK SPACE}")


@dataclass(frozen=True, slots=True)
class Lower(Phrase):
    """Words without capitals, as a column is called inside a sentence."""

    words: Words

    def in_language(self, language: str) -> str:
        return spoken(self.words, language).lower()


@dataclass(frozen=True, slots=True)
class Capital(Phrase):
    """Words with a capital, as they begin a sentence."""

    words: Words

    def in_language(self, language: str) -> str:
        text = spoken(self.words, language)
        return text[:1].upper() + text[1:]


@dataclass(frozen=True, slots=True)
class Named(Phrase):
    """The name of one of several things in a ``scope``, which no two of them may share: where
    their words are the same in a language, they are numbered there."""

    words: Words
    key: tuple[str, ...]
    scope: str = ""

    def in_language(self, language: str) -> str:
        return spoken(self.words, language)


@dataclass(frozen=True, slots=True)
class Aligned(Phrase):
    """Lines of two columns, on a screen where all letters are as wide."""

    rows: tuple[tuple[Words, Words], ...]

    def in_language(self, language: str) -> str:
        rows = [(spoken(name, language), spoken(text, language)) for name, text in self.rows]
        width = max(len(name) for name, _ in rows)
        return "\n".join(f"{name:<{width}}  {text}" for name, text in rows)


def by_language(texts: Callable[[Callable[[Mapping[str, str]], str | None]], Words]) -> Words:
    """What is put otherwise where an owner has not given some text in a language: it is made once
    for each, with what picks that language's out of texts by language."""
    return ByLanguage(texts(lambda given: given.get("sv")), texts(lambda given: given.get("en")))


def joined(parts: Iterable[Words], between: str = " ") -> Words:
    """Phrases one after another, those that are empty left out."""
    not_empty = tuple(part for part in parts if part != "")
    return next(iter(not_empty), "") if len(not_empty) < 2 else Joined(not_empty, between)
