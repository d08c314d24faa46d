"""Sentences of a passage, each with what it goes on from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...documents.reading_text import Passage, clean
from . import vocabulary as v

_ABBREVIATED = re.compile(
    r"(?:\b(?:t\.?\s?ex|bl\.?\s?a|d\.?v\.?s|ca|c:a|resp|kl|nr|fr\.?\s?o\.?\s?m|t\.?\s?o\.?\s?m|proc"
    r"|m\.?\s?m|s\.?\s?k|inkl|exkl|jfr|e\.g|i\.e|approx|vs|st|fr|p|e)|\b\d{1,2}|\b[A-ZÅÄÖ])\.$",
    re.IGNORECASE,
)
_COUNT_AT_END = re.compile(
    r"\w[^.]*(?<!fråga)(?<!frågan)(?<!question)(?<!nr)(?<!tabell)(?<!table)(?<!figur)(?<!bilaga)"
    r"(?<!sid)(?<!sidan)(?<!page)\s\d{1,2}\.$",
    re.IGNORECASE,
)
_END = re.compile(r"(?<=[.!?…])[”\"’)]*\s+(?=[\"”(–-]?[A-ZÅÄÖ0-9])|\s*[;•]\s+|\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or a cell, with the texts it goes on from, the nearest first.

    ``aside`` are row and column of a cell. ``start`` is where in ``text`` its own words begin.
    """

    text: str
    passage: Passage
    above: tuple[str, ...] = ()
    start: int = 0

    @property
    def own(self) -> str:
        """Its own words, without the row and column of a cell."""
        return self.text[self.start :]


def sentences_of(passage: Passage) -> Iterator[Sentence]:
    """The sentences of a passage."""
    headings = tuple(reversed(passage.headings))
    if passage.is_cell:
        aside = ": ".join(filter(None, (passage.row, passage.column)))
        text = _cell(passage)
        lead = f"{aside}: " if aside else ""
        yield Sentence(f"{lead}{text}", passage, (passage.before, *headings), len(lead))
        return
    above: list[str] = []
    for text in _split(clean(passage.text)):
        yield Sentence(text, passage, (*reversed(above), passage.before, *headings))
        above.append(text)


def _cell(passage: Passage) -> str:
    """The text of a cell; a bare number under "Andel" is a per cent, under "Svar" a count."""
    if not re.fullmatch(rf"\d{{1,3}}(?:[.,]\d+)?|{v.N}", passage.text, re.IGNORECASE):
        return passage.text
    head = f"{passage.column} {passage.row}"
    if re.search(r"%|\b(?:procent|andel|positiv|negativ|varken|nöjd|share|per ?cent)", head, re.I):
        return f"{passage.text} %"
    if v.words(r"svar|svarande|antal|n|answers?|responses?|respondent\w*|number").search(head):
        return f"{passage.text} svar"
    return passage.text


def _ends_in_number(before: str, after: str) -> bool:
    """Whether a sentence ends with a number, which is neither that of an item nor a name."""
    return bool(_COUNT_AT_END.search(before)) and after.lstrip('”"(–-')[:1].isalpha()


def _split(text: str) -> Iterator[str]:
    start = 0
    for match in _END.finditer(text):
        before = text[start : match.start()]
        if _ABBREVIATED.search(before) and not _ends_in_number(before, text[match.end() :]):
            continue
        if before.strip():
            yield before.strip()
        start = match.end()
    if text[start:].strip():
        yield text[start:].strip()
