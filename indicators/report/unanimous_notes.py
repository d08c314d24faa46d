"""The sentences about questions that all answered alike: whoever is known to have answered is then
known to have answered so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..results.comparison import Change, Comparison
from ..results.result import Result
from ..results.sealed import Results
from ..survey.policy import Unanimous
from ..survey.questionnaire import Valence
from ..words.said import Fact, Said, Words, said_of


def unanimous_notes(pair: Comparison, changes: Sequence[Change]) -> Iterator[Words]:
    """Where all answered alike, this year and the year before, and what that means."""
    alike = _alike((change.later for change in changes), pair.later)
    notes = [*_alike_notes("note.unanimous", alike)]
    if pair.earlier is not None:
        earlier_results = (change.earlier for change in changes)
        notes += alike_in_year(earlier_results, pair.earlier)
    yield from with_meaning(notes)


def alike_in_year(
    question_results: Iterable[Result | None], results: Results, first: int = 1
) -> Iterator[Words]:
    """The notes of another year than the one a table is about; ``first`` is the number of the
    first question."""
    alike = _alike(question_results, results, first)
    yield from _alike_notes("note.unanimous.earlier", alike, year=results.year)


def alike_in_group(
    question_results: Iterable[Result], results: Results, name: Words
) -> Iterator[Words]:
    """The notes of one of several groups in a table."""
    yield from _alike_notes("note.unanimous.group", _alike(question_results, results), group=name)


def with_meaning(notes: Iterable[Words]) -> Iterator[Words]:
    """The notes of a table, and after them, once, what it means that all answered alike."""
    alike_notes = list(notes)
    yield from alike_notes
    if alike_notes:
        yield Said("note.unanimous.meaning")


def _alike(
    question_results: Iterable[Result | None], results: Results, first: int = 1
) -> dict[Valence, list[int]]:
    """The numbers of the questions that all answered alike, by answer, if the policy wants a
    note."""
    numbers_by_answer: dict[Valence, list[int]] = {}
    if results.policy.unanimous is not Unanimous.NOTE:
        return numbers_by_answer
    for number, result in enumerate(question_results, first):
        if result and result.counts and result.counts.unanimous:
            numbers_by_answer.setdefault(result.counts.unanimous, []).append(number)
    return numbers_by_answer


def _alike_notes(
    key: str, alike: Mapping[Valence, Sequence[int]], **facts: Fact
) -> Iterator[Words]:
    for valence, numbers in alike.items():
        answers = Said(f"answers.{valence.value}")
        yield said_of(key, numbers, answers=answers, **facts)
