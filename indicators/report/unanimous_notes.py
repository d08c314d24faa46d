"""The sentences about questions that all answered alike: whoever is known to have answered is then
known to have answered so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..results.comparison import Change, Comparison
from ..results.result import Result
from ..results.sealed import Results
from ..survey.policy import Unanimous
from ..survey.questionnaire import Valence
from ..words.said import Fact, Words, said, said_of


def unanimous_notes(pair: Comparison, changes: Sequence[Change]) -> Iterator[Words]:
    """Where all answered alike, this year and the year before, and what that means."""
    now = _alike((change.later for change in changes), pair.later)
    notes = [*_told("note.unanimous", now)]
    if pair.earlier is not None:
        then = (change.earlier for change in changes)
        notes += alike_in_year(then, pair.earlier)
    yield from with_meaning(notes)


def alike_in_year(
    told: Iterable[Result | None], results: Results, first: int = 1
) -> Iterator[Words]:
    """The notes of another year than the one a table is about; ``first`` is the number of the
    first question."""
    found = _alike(told, results, first)
    yield from _told("note.unanimous.earlier", found, year=results.year)


def alike_in_group(told: Iterable[Result], results: Results, name: Words) -> Iterator[Words]:
    """The notes of one of several groups in a table."""
    yield from _told("note.unanimous.group", _alike(told, results), group=name)


def with_meaning(notes: Iterable[Words]) -> Iterator[Words]:
    """The notes of a table, and after them, once, what it means that all answered alike."""
    told = list(notes)
    yield from told
    if told:
        yield said("note.unanimous.meaning")


def _alike(
    told: Iterable[Result | None], results: Results, first: int = 1
) -> dict[Valence, list[int]]:
    """The numbers of the questions that all answered alike, by what they answered, where the
    policy wants a note."""
    found: dict[Valence, list[int]] = {}
    if results.policy.unanimous is not Unanimous.NOTE:
        return found
    for number, result in enumerate(told, first):
        if result and result.counts and result.counts.unanimous:
            found.setdefault(result.counts.unanimous, []).append(number)
    return found


def _told(key: str, found: Mapping[Valence, Sequence[int]], **facts: Fact) -> Iterator[Words]:
    for valence, numbers in found.items():
        answers = said(f"answers.{valence.value}")
        yield said_of(key, numbers, answers=answers, **facts)
