"""A survey in the shape that every reader of definitions hands over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import unescape
from typing import NamedTuple

from ...words import plain_key, printable, question_key

_LONGEST = 20_000  # characters of a text that are looked at
_HIDDEN = re.compile(r"(?is)<(script|style)\b[^>]*>.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)")
_APART = re.compile(r"(?i)</?(?:p|div|br|li|ul|ol|td|th|tr|table|h\d|hr)\b[^<>]*>")
_INLINE = re.compile(r"(?i)</?[a-z][^<>]*>")


class Choice(NamedTuple):
    """An alternative: its words, what exports of codes write for it, and whether the tool itself
    counts it as missing."""

    label: str
    code: str
    missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Defined:
    """A question to which there is one answer; ``code`` is the tool's name for it.

    ``heading`` stands over a question in a grid. Without ``choices`` it is answered in words of
    the respondent, and only a grouping can be made of it.
    """

    code: str
    text: str
    choices: tuple[Choice, ...] = ()
    heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """What a survey asks, in one language.

    ``left_out`` are the tool's names for questions that are no single choice, ``languages`` those
    that the survey is in as well.
    """

    title: str
    questions: tuple[Defined, ...]
    left_out: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


def plain(text: object) -> str:
    """A text of a tool without mark-up, entities and control characters, on one line."""
    if not isinstance(text, (str, int, float)):
        return ""
    words = _HIDDEN.sub(" ", str(text)[:_LONGEST])
    words = _INLINE.sub("", _APART.sub(" ", words))
    return printable(unescape(words).replace("\N{NO-BREAK SPACE}", " "))


def choices_of(labels: Iterable[tuple[object, object]]) -> tuple[Choice, ...]:
    """The alternatives of codes and labels; a blank label is its code, a repeated one left out."""
    choices: dict[str, Choice] = {}
    for code, label in labels:
        code_text = plain(code)
        words = plain(label) or code_text
        if words:
            choices.setdefault(plain_key(words), Choice(words, code_text))
    return tuple(choices.values())


def told_apart(questions: Sequence[Defined]) -> tuple[Defined, ...]:
    """The questions; where two in different grids have the same words, each has its heading too,
    as exports write it: "the heading [the question]"."""
    from collections import Counter
    from dataclasses import replace

    number = Counter(question_key(question.text) for question in questions)
    return tuple(
        replace(q, text=f"{q.heading} [{q.text}]")
        if q.heading and number[question_key(q.text)] > 1
        else q
        for q in questions
    )


def chosen_language(languages: Sequence[str]) -> str:
    """Swedish if the survey is in it, else the first; "" if none is named."""
    swedish = (name for name in languages if name.lower().startswith("sv"))
    return next(swedish, next(iter(languages), ""))
