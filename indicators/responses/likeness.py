"""What a header or an answer may be meant for, by likeness: guesses, which count nothing.

A guess is a line for ``rounds.toml``, to be shown beside what it was made from.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from ..survey.questionnaire import Alternative, Question
from ..words import plain_key, question_key
from .cells import fits
from .headers import Headers
from .readers import RawTable

_LIKE_QUESTION = 80  # of 100: the likeness from which on a header may be a question's
_LIKE_LABEL = 88  # and from which on a text may be a misspelt alternative
_SHORTEST_LABEL = 5  # characters: of a shorter text, one letter is too much
_MOST = 3  # candidates shown

# What the alternatives are called in English, as those who translate the surveys write them.
_ENGLISH = {
    "inte alls": ("not at all",),
    "till liten del": (
        "to a small extent", "to a small degree", "to a minor extent", "to a limited extent",
        "to a little extent", "to a lesser extent", "a little",
    ),
    "delvis": ("partly", "partially", "in part", "to some extent", "somewhat", "to some degree"),
    "till stor del": (
        "to a large extent", "to a great extent", "to a large degree", "to a high degree",
        "to a great degree", "to a considerable extent", "largely",
    ),
    "till mycket stor del": (
        "to a very large extent", "to a very great extent", "to a very large degree",
        "to a very high degree", "very largely",
    ),
    "helt och hållet": ("completely", "entirely", "fully", "totally", "wholly", "to the full"),
    "aldrig": ("never",),
    "sällan": ("rarely", "seldom"),
    "ibland": ("sometimes", "occasionally"),
    "ofta": ("often",),
    "för det mesta": ("mostly", "most of the time", "usually", "for the most part"),
    "alltid": ("always",),
    "ja": ("yes",),
    "nej": ("no",),
    "vet ej": ("don't know", "do not know", "i don't know", "dont know", "not sure", "unsure"),
    "ej aktuellt": ("not applicable", "not relevant"),
}  # fmt: skip


class Candidate(NamedTuple):
    """A column that may hold a question, and how like their words are, of 100."""

    column: int
    score: float


def like_questions(
    text: str, headers: Sequence[Iterable[str]], columns: Collection[int]
) -> list[Candidate]:
    """The columns whose headers are most like the words of a question, the likest first."""
    from rapidfuzz.fuzz import ratio

    key = question_key(text)
    scored = (
        Candidate(n, max((ratio(key, question_key(name)) for name in headers[n]), default=0))
        for n in columns
    )
    likely = [candidate for candidate in scored if candidate.score >= _LIKE_QUESTION]
    return sorted(likely, key=lambda candidate: (-candidate.score, candidate.column))[:_MOST]


def like_alternative(
    text: str, alternatives: Sequence[Alternative], misspelt: bool
) -> Alternative | None:
    """The one alternative that a text may be: in English, or, if it may be that, misspelt."""
    key = plain_key(text).strip(" .;:!,").replace("’", "'")
    translated = [a for a in alternatives if any(key in _ENGLISH.get(n, ()) for n in a.names)]
    if len(translated) == 1:
        return translated[0]
    from rapidfuzz.fuzz import ratio

    if not misspelt or len(key) < _SHORTEST_LABEL:
        return None
    scores = {a: max(ratio(key, name) for name in a.names) for a in alternatives}
    likely = [a for a, score in scores.items() if score >= _LIKE_LABEL]
    return likely[0] if len(likely) == 1 else None


def like_name(
    names: Iterable[str], headers: Sequence[Iterable[str]], columns: Iterable[int]
) -> int | None:
    """The column whose header is nearly one of some names, if there is just one."""
    keys = [key for name in names if len(key := question_key(name)) >= _SHORTEST_LABEL]
    close = [
        n
        for n in columns
        if any(_is_near(question_key(header), key) for header in headers[n] for key in keys)
    ]
    return close[0] if len(close) == 1 else None


def _is_near(text: str, key: str) -> bool:
    if abs(len(text) - len(key)) > _MOST_LETTERS:
        return False
    from rapidfuzz.distance import Levenshtein

    return bool(Levenshtein.distance(text, key, score_cutoff=_MOST_LETTERS) <= _MOST_LETTERS)


_MOST_LETTERS = 2  # wrong in the name of a grouping


_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_CLEARLY = 3  # of 100 by which the likest has to be liker than any other


def _is_of_other_year(names: Iterable[str], year: int) -> bool:
    """Whether a header names years, and not that of the wave."""
    years = {int(found) for name in names for found in _YEAR.findall(name)}
    return bool(years) and year not in years


def column_guesses(
    table: RawTable, headers: Headers, questions: Sequence[Question], year: int, unused: list[int]
) -> dict[str, str]:
    """What to write under ``columns`` for questions without a column, where one of the unused ones
    may be meant by its words, of that year or of another, and holds answers to the question."""
    guesses: dict[str, str] = {}
    for question in questions:
        fitting = [
            n for n in unused if fits(table.columns[n], headers.start, question.alternatives)
        ]
        texts = [question.text_in(year), *question.wording.values(), question.text]
        candidates = [
            c for text in texts if fitting for c in like_questions(text, headers.names, fitting)
        ]
        candidates = [c for c in candidates if not _is_of_other_year(headers.names[c.column], year)]
        if candidates:
            best = max(candidates, key=lambda candidate: candidate.score).column
            top = max(candidate.score for candidate in candidates)
            if any(c.column != best and top - c.score < _CLEARLY for c in candidates):
                continue  # two are as like it
            unused.remove(best)
            guesses[question.id] = headers.unique(best)
    return guesses
