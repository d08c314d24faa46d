"""What is known already: the questions, alternatives and groupings of shipped questionnaires."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from ..words import plain_key, question_key
from .questionnaire import Alternative, Grouping, Question, Questionnaire
from .questionnaire_file import load_questionnaire
from .shipped import shipped_files


class Known(NamedTuple):
    """Questions by the ``question_key`` of their words of any year, alternatives by ``plain_key``
    of label and alias (those with one direction everywhere), groupings by what they are called."""

    questions: Mapping[str, Question]
    alternatives: Mapping[str, Alternative]
    groupings: Mapping[str, Grouping]


@cache
def known() -> Known:
    """What the questionnaires that come with the package know."""
    questionnaires = [load_questionnaire(path) for path in shipped_files().values()]
    questions = [question for q in questionnaires for question in q.questions]
    return Known(_questions(questions), alternatives_of(questions), _groupings(questionnaires))


def _questions(questions: Iterable[Question]) -> dict[str, Question]:
    by_words: dict[str, Question] = {}
    for question in questions:
        for text in (question.text, *question.wording.values()):
            by_words.setdefault(question_key(text), question)
    return by_words


def alternatives_of(questions: Iterable[Question]) -> dict[str, Alternative]:
    """The alternatives of some questions by name, those that have one direction in all of them."""
    by_name: dict[str, set[Alternative]] = {}
    for question in questions:
        for alternative in question.alternatives:
            for name in alternative.names:
                by_name.setdefault(name, set()).add(alternative)
    directions = {n: {(a.valence, a.clear) for a in found} for n, found in by_name.items()}
    return {
        name: min(found, key=lambda a: a.label)
        for name, found in by_name.items()
        if len(directions[name]) == 1
    }


def _groupings(questionnaires: Iterable[Questionnaire]) -> dict[str, Grouping]:
    by_name: dict[str, Grouping] = {}
    for questionnaire in questionnaires:
        for grouping in questionnaire.groupings:
            for name in (grouping.id, *grouping.called):
                by_name.setdefault(question_key(name), grouping)
    return by_name


def known_answer(label: str, question: Question | None = None) -> Alternative | None:
    """The alternative of that label: of the question, or of any that is known."""
    key = plain_key(label)
    if question is None:
        return known().alternatives.get(key)
    return next((a for a in question.alternatives if key in a.names), None)
