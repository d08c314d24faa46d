"""Figures that stand in somebody's own text by name, filled in."""

from __future__ import annotations

from collections.abc import Collection

from ..words.errors import Problem, UnknownNameError
from ..words.said import Joined, Words
from .figures import FIELD, Figures


def filled(
    text: str, figures: Figures, file: str = "", regions: Collection[str] = ()
) -> tuple[Words, tuple[Problem, ...]]:
    """The text with each ``{staff.2022.time.positive}`` as the figure has it in print, and a
    problem for each field that is no figure, with its line.

    Everything else stays to the letter. What is the name of one of the ``regions`` is left alone.
    """
    parts: list[Words] = []
    problems: list[Problem] = []
    end = 0
    for match in FIELD.finditer(text):
        if match[1].casefold() in regions:
            continue
        try:
            words = figures.lookup(match[1]).words
        except UnknownNameError as error:
            line = text.count("\n", 0, match.start()) + 1
            facts = tuple(error.facts.items())
            problems.append(Problem(key=error.key, file=file, row=line, facts=facts))
            continue
        parts += [text[end : match.start()], words]
        end = match.end()
    return Joined((*parts, text[end:]), ""), tuple(problems)
