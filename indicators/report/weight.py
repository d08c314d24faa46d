"""How much one person weighs in a share, which is said where few have answered."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from ..results.sealed import Results
from ..survey.groups import Group
from ..words import rounded_percent
from ..words.said import Number, Said, Words

FEW = 10
"""With fewer answers one person weighs a lot."""


def one_person(count: int) -> Decimal:
    """How many percentage points one of so many people is; with a decimal below one point."""
    return rounded_percent(Fraction(1, count), 0 if count <= 100 else 1)


def care(results: Results, group: Group) -> Iterator[Words]:
    """How much one person weighs where few have answered: to be read with care."""
    count = _answers(results, group)
    if count and count < FEW:
        yield Said("about.few", points=Number(one_person(count)))


def one_person_text(results: Results, group: Group) -> Iterator[Words]:
    """How many percentage points one person is, where more have answered."""
    count = _answers(results, group)
    if count and count >= FEW:
        yield Said("about.one_person", points=Number(one_person(count)))


def _answers(results: Results, group: Group) -> int | None:
    answers = results.answers.get(group)
    return answers.count if answers else None
