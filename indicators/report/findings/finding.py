"""A finding, and how it names questions and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...survey.questionnaire import Question
from ...words.said import Listed, Said, Words

_MOST_NAMED = 3
_ROOM = 60
"""How many letters several names may have together."""
_NUMBERS_IN_WORDS = 12


class Finding(NamedTuple):
    """What a title says, and the questions that it names, by their numbers."""

    text: Words
    numbers: tuple[int, ...] = ()


def named(questions: Sequence[Question], in_quotes: bool = True) -> Words:
    """Up to three names that leave room for the rest of a title; else how many they are."""
    names = [question.short for question in questions]
    if len(names) > 1 and (len(names) > _MOST_NAMED or sum(map(len, names)) > _ROOM):
        return Said("found.questions", count=counted(len(names)))
    return Listed(tuple(map(quoted, names) if in_quotes else names))


def quoted(name: Words) -> Words:
    """A name inside a sentence, uninflected."""
    return Said("quoted", text=name)


def counted(number: int) -> Words:
    """A number in words, up to twelve."""
    return Said(f"number.{number}") if 1 <= number <= _NUMBERS_IN_WORDS else str(number)
