"""Surveys by their names, as everywhere in the window, where a text of the command line has their
keys: "Personal 2022" for "staff 2022"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..words.said import Said, Words

if TYPE_CHECKING:
    from ..words.errors import Problem

_OF_ONE, _OF_MANY = "questionnaire", "rounds"  # the facts that have keys: "staff", ["staff 2022"]


def named(words: Words, titles: Mapping[str, str]) -> Words:
    """A text with the titles of questionnaires, given by their keys."""
    if not isinstance(words, Said):
        return words
    return Said(words.key, **{name: _fact(name, value, titles) for name, value in words.facts})


def problem_named(problem: Problem, titles: Mapping[str, str]) -> Problem:
    """The same of a problem."""
    facts = ((name, _fact(name, value, titles)) for name, value in problem.facts)
    return replace(problem, facts=tuple(facts))


def _fact(name: str, value: Any, titles: Mapping[str, str]) -> Any:
    if name == _OF_ONE and isinstance(value, str):
        return titles.get(value, value)
    if name == _OF_MANY and isinstance(value, list | tuple):
        return [_round(str(one), titles) for one in value]
    return named(value, titles)


def _round(text: str, titles: Mapping[str, str]) -> str:
    key, *others = text.split(" ")
    return " ".join([titles.get(key, key), *others])
