"""Whether the numbers asked in groups fit the groups of an export."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..survey.invited import ANY, by_key
from ..survey.questionnaire import Grouping, Questionnaire
from ..survey.waves import Wave
from ..words import plain_key
from ..words.errors import Problem, with_nearest
from .answers import group_sizes
from .cube import Cube, Responses
from .readers import RawColumn


def invited_problems(
    file: str,
    responses: Responses | Cube,
    questionnaire: Questionnaire,
    wave: Wave,
    columns: Mapping[str, RawColumn],
) -> Iterator[Problem]:
    """What is wrong in the numbers asked in groups: names that no group has, groups without a
    number, more answers than people asked. ``columns`` are those of the groupings, of the
    respondents only."""
    filled = {}
    for grouping in questionnaire.groupings:
        column = columns.get(grouping.id)
        sizes = {} if column is None else group_sizes(column, column.distinct())
        if any(sizes):  # a name that is not empty
            groups = responses.groups[grouping.id].labels
            filled[grouping.id] = _Filled(grouping, sizes, [label for label in groups if label])
    for name, numbers in wave.invited_groups.numbers.items():
        told = _Told(file, wave, name)
        found = _of_any(told, numbers, filled) if name == ANY else filled.get(name)
        if isinstance(found, Problem):
            yield found
        elif found is None:
            yield _missing(told, questionnaire)
        else:
            yield from _misfits(told, numbers, found, responses.answers)


@dataclass(frozen=True, slots=True)
class _Filled:
    """A grouping, how many are in each of its groups by key, and the groups that may be named."""

    grouping: Grouping
    sizes: Mapping[str, int]
    labels: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Told:
    """What problems of one grouping under ``invited`` have in common."""

    file: str
    wave: Wave
    grouping: str

    def problem(self, key: str, group: str = "", /, **facts: object) -> Problem:
        """A problem at a group's number, or at all of them."""
        parts = (self.wave.questionnaire, str(self.wave.year), "invited", self.grouping, group)
        place = ".".join(filter(None, parts))
        return Problem(key=key, file=self.file, column=place, facts=tuple(facts.items()))


def _of_any(
    told: _Told, numbers: Mapping[str, int], filled: Mapping[str, _Filled]
) -> _Filled | Problem | None:
    """The one grouping that has some of the groups named; where none has, the first."""
    keys = by_key(numbers)
    having = [found for found in filled.values() if not keys.keys().isdisjoint(found.sizes)]
    if len(having) > 1:
        labels = [found.grouping.label for found in having]
        return told.problem("invited.ambiguous", labels=labels, id=having[0].grouping.id)
    return next(iter((*having, *filled.values())), None)


def _missing(told: _Told, questionnaire: Questionnaire) -> Problem:
    """That there is no such grouping, or that the export does not have its groups."""
    known = {grouping.id: grouping.label for grouping in questionnaire.groupings}
    if told.grouping == ANY or told.grouping in known:
        names = list(known.values()) if told.grouping == ANY else [known[told.grouping]]
        return told.problem("invited.no_groups", names=names)
    key, similar = with_nearest("invited.grouping", told.grouping, known)
    return told.problem(key, given=told.grouping, nearest=similar, known=list(known))


def _misfits(
    told: _Told, numbers: Mapping[str, int], found: _Filled, answers: int
) -> Iterator[Problem]:
    """What does not fit the groups of a grouping."""
    wrong = list(_wrong_numbers(told, numbers, found))
    yield from wrong
    asked, total = by_key(numbers), told.wave.invited
    if told.wave.invited_groups.make_total:
        yield from _lacking(told, asked, found)
    elif not wrong and total is not None:
        left = total - sum(asked.values())
        if 0 <= left < answers - sum(found.sizes[key] for key in asked):
            yield told.problem("invited.more_answers.rest", left=left, total=total)


def _wrong_numbers(told: _Told, numbers: Mapping[str, int], found: _Filled) -> Iterator[Problem]:
    """Names that no group has, and groups with more answers than people asked."""
    for name, number in numbers.items():
        size = found.sizes.get(plain_key(name))
        if size is None:
            key = "invited.unknown" if found.labels else "invited.unknown.unnamed"
            key, similar = with_nearest(key, name, found.labels)
            facts = {"given": name, "nearest": similar, "known": found.labels}
            yield told.problem(key, name, **facts)
        elif size > number:
            yield told.problem("invited.more_answers", name, group=name, invited=number)


def _lacking(told: _Told, asked: Mapping[str, int], found: _Filled) -> Iterator[Problem]:
    """Respondents of no group with a number, where the sum of these is to be the total.

    A group of one or two is not named: it may be called after a respondent.
    """
    lacking = [label for label in found.labels if plain_key(label) not in asked]
    named = {plain_key(label) for label in found.labels}
    if lacking:
        yield told.problem("invited.lacking", names=lacking)
    if found.sizes.keys() - asked.keys() - named - {""}:
        yield told.problem("invited.lacking.small")
    if found.sizes.get("", 0):
        yield told.problem("invited.lacking.none", name=found.grouping.label)
