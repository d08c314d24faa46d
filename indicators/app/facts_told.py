"""Answers that were not taken: what is wrong beside each field, in the words of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..documents.web.markup import tag, together
from ..words import catalogue, say
from ..words.errors import hint_of
from .facts import Answers, Given, Sheet, plain

if TYPE_CHECKING:
    from ..words.errors import Problem, ProblemsError
    from .site import Site

_OWN = "app.facts.told"
"""Before the key of a problem: what is said of it beside a field, where one does not write TOML."""


def refused(site: Site, sheet: Sheet, answers: Answers, error: ProblemsError) -> Given:
    """The answers of a sheet with what is wrong: each beside its field."""
    errors: dict[str, str] = {}
    others = []
    for problem in error.problems:
        name = sheet.field_of(problem)
        if name is None:
            others.append(problem)
        elif name not in errors:
            errors[name] = _told(site, problem)
    told = together(*(tag("div", tag("p", _told(site, p)), class_="problem") for p in others))
    return Given(answers=answers, errors=errors, told=told)


def overtaken(site: Site, sheet: Sheet, answers: Answers) -> Given:
    """The answers of a sheet whose file has been changed meanwhile: beside each field that says
    something else now, what it says."""
    errors = {}
    for name, value in sheet.values.items():
        if name in answers and plain(answers[name]) != plain(value):
            now = value or site.say("app.facts.nothing")
            errors[name] = site.say("app.facts.now", value=now)
    return Given(answers=answers, errors=errors)


def _told(site: Site, problem: Problem) -> str:
    """What is wrong, without its place, which is the field, and what to do."""
    words, facts = catalogue(site.language), dict(problem.facts)
    own = f"{_OWN}.{problem.key}"
    text = say(site.language, own if own in words else problem.key, **facts)
    if own not in words and not words[problem.key].startswith("{"):  # a name stays as it is
        text = text[:1].upper() + text[1:]
    own_hint = hint_of(site.language, own, facts)
    return " ".join(filter(None, (text, own_hint or hint_of(site.language, problem.key, facts))))
