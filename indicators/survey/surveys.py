"""What is compared of two surveys: each question in words, with its answers as far as known.

A questionnaire, a year of one, the definition of a survey tool and the headers of an export
become the same thing here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from ..words import plain_key, question_key
from .definitions.definition import Choice, Defined, Definition
from .draft import grouping_of
from .known import known_answer
from .questionnaire import Alternative, Question, Questionnaire, Valence


class Answer(NamedTuple):
    """An alternative; ``names`` are the keys of label and aliases.

    ``direction`` is its valence and whether it is clear, ``None`` if that is not known;
    ``outside`` whether it stands outside the base.
    """

    label: str
    names: frozenset[str]
    code: str
    outside: bool
    direction: tuple[Valence | None, bool] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A question as one survey asks it. ``keys`` are the keys of its words, several for a header
    that has a heading before them; ``answers`` are ``None`` where the file does not tell them, and
    ``breaks`` the years in which the questionnaire itself says that its series breaks."""

    text: str
    keys: frozenset[str]
    id: str | None = None
    answers: tuple[Answer, ...] | None = None
    breaks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """A survey as it is compared. ``source`` is the same for two years of one questionnaire;
    ``by_headers`` says that the words are those of an export, which may be numbered."""

    name: str
    items: tuple[Item, ...]
    year: int | None = None
    source: str = ""
    by_headers: bool = False


def of_questionnaire(
    questionnaire: Questionnaire, name: str, year: int | None, source: str, is_draft: bool = False
) -> Survey:
    """A questionnaire as it is now, or as it was asked in a year; a draft has no directions."""
    questions = questionnaire.questions if year is None else questionnaire.asked(year)
    items = (_item(questionnaire, question, year, is_draft) for question in questions)
    return Survey(name=name, items=tuple(items), year=year, source=source)


def _item(
    questionnaire: Questionnaire, question: Question, year: int | None, is_draft: bool
) -> Item:
    text = question.text if year is None else question.text_in(year)
    return Item(
        text=text,
        keys=_keys(text),
        id=question.id,
        answers=tuple(_answer(a, is_draft) for a in question.alternatives),
        breaks=questionnaire.marked_breaks(question),
    )


def _keys(text: str) -> frozenset[str]:
    return frozenset({question_key(text)} - {""})


def _answer(alternative: Alternative, is_draft: bool) -> Answer:
    names = frozenset(alternative.names)
    if is_draft:
        return _undirected(alternative.label, names, alternative.code)
    direction = (alternative.valence, alternative.clear)
    outside = alternative.valence is None
    return Answer(alternative.label, names, alternative.code, outside, direction)


def _undirected(label: str, names: frozenset[str], code: str, missing: bool = False) -> Answer:
    """An alternative without a direction; "Vet ej" is known to be outside nevertheless."""
    like = known_answer(label)
    outside = missing or (like is not None and like.valence is None)
    return Answer(label, names, code, outside, None)


def of_definition(definition: Definition, name: str, year: int | None) -> Survey:
    """A survey as its tool defines it; what divides the respondents is no question."""
    asked = (q for q in definition.questions if len(q.choices) > 1 and grouping_of(q) is None)
    return Survey(name=name, items=tuple(map(_defined_item, asked)), year=year, source=name)


def _defined_item(defined: Defined) -> Item:
    answers = tuple(map(_defined_answer, defined.choices))
    return Item(text=defined.text, keys=_keys(defined.text), answers=answers)


def _defined_answer(choice: Choice) -> Answer:
    names = frozenset({plain_key(choice.label)})
    return _undirected(choice.label, names, choice.code, choice.missing)


def of_headers(
    headers: Iterable[tuple[str, frozenset[str]]], name: str, year: int | None
) -> Survey:
    """The headers of an export and the keys of each."""
    items = tuple(Item(text=text, keys=keys) for text, keys in headers)
    return Survey(name=name, items=items, year=year, source=name, by_headers=True)
