"""What the maker of a report is told, and not its readers: which questions all answered alike.
Whoever is known to have answered is then known to have answered so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..results.comparison import Comparison
from ..results.result import Result
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..survey.policy import Unanimous
from ..survey.questionnaire import Valence
from ..words.said import Said, Words, said_of
from .titles import about_group


def unanimous_warnings(pairs: Sequence[Comparison]) -> Iterator[Words]:
    """A line for each group and year where all answered alike, and at last what that means;
    nothing where the policy is to publish that, or to mask it."""
    lines = [
        line
        for pair in pairs
        for results in filter(None, (pair.later, pair.earlier))
        if results.policy.unanimous is Unanimous.NOTE
        for group in (EVERYBODY, *results.groups)
        for line in _lines(results, group)
    ]
    yield from lines
    if lines:
        yield Said("unanimous.meaning")


def _lines(results: Results, group: Group) -> Iterator[Words]:
    about = about_group(results, group)
    for valence, numbers in _alike(results.for_group(group)).items():
        answers = Said(f"answers.{valence.value}")
        yield said_of("unanimous", numbers, about=about, year=results.year, answers=answers)


def _alike(of_group: Iterable[Result]) -> dict[Valence, list[int]]:
    """The numbers of the questions that all answered alike, by answer."""
    numbers: dict[Valence, list[int]] = {}
    for number, result in enumerate(of_group, 1):
        if result.counts and result.counts.unanimous:
            numbers.setdefault(result.counts.unanimous, []).append(number)
    return numbers
