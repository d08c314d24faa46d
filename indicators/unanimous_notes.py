"""The sentences about questions that all answered alike: the percents tell what each answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from .comparison import Change, Pair
from .results import Result, Results
from .rounds import Unanimous
from .wording import say_of


def unanimous_notes(pair: Pair, changes: Sequence[Change], language: str) -> Iterator[str]:
    """Where all answered alike, the percents tell what each of them answered."""
    now = alike((change.later for change in changes), pair.later)
    if now:
        yield say_of(language, "note.unanimous", now)
    if pair.earlier is not None:
        then = (change.earlier for change in changes)
        yield from alike_in_year(then, pair.earlier, language)


def alike_in_year(told: Iterable[Result | None], results: Results, language: str) -> Iterator[str]:
    """The note of another year than the one a table is about."""
    if numbers := alike(told, results):
        yield say_of(language, "note.unanimous.earlier", numbers, year=results.year)


def alike_in_group(
    told: Iterable[Result], results: Results, name: str, language: str
) -> Iterator[str]:
    """The note of one of several groups in a table."""
    if numbers := alike(told, results):
        yield say_of(language, "note.unanimous.group", numbers, group=name)


def alike(told: Iterable[Result | None], results: Results) -> list[int]:
    """The numbers of the questions that all answered alike, where the policy wants a note."""
    if results.policy.unanimous is not Unanimous.NOTE:
        return []
    numbered = enumerate(told, 1)
    return [n for n, result in numbered if result and result.counts and result.counts.unanimous]
