"""Whether the numbers asked in groups fit the groups of an export."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..survey.invited import ANY, TOTAL, by_key
from ..survey.questionnaire import Grouping, Questionnaire
from ..survey.toml import line_of
from ..survey.waves import Wave
from ..words import nearest, plain_key
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
    if any(problem.key == "invited.unknown.total" for problem in wrong):
        return
    asked, total = by_key(numbers), told.wave.invited
    if told.wave.invited_groups.make_total:
        yield from _lacking(told, asked, found)
    elif not wrong and total is not None:
        left = total - sum(asked.values())
        if 0 <= left < answers - sum(found.sizes[key] for key in asked):
            facts = {"left": left, "total": total, "named": total - left}
            yield told.problem("invited.more_answers.rest", **facts)


def _wrong_numbers(told: _Told, numbers: Mapping[str, int], found: _Filled) -> Iterator[Problem]:
    """Names that no group has, and groups with more answers than people asked."""
    for name, number in numbers.items():
        size = found.sizes.get(plain_key(name))
        if size is None:
            yield _unknown(told, name, found)
        elif size > number:
            yield told.problem("invited.more_answers", name, group=name, invited=number)


def _unknown(told: _Told, name: str, found: _Filled) -> Problem:
    """A name that no group has: a slip, all who were asked, or a group in which nobody answered."""
    key, similar = with_nearest("invited.unknown", name, found.labels)
    if similar is None and nearest(plain_key(name), [TOTAL]):
        return told.problem("invited.unknown.total", name, given=name)
    if not found.labels:
        return told.problem("invited.unknown.unnamed", name, given=name)
    line = _example(similar or found.labels[0])
    facts = {"given": name, "nearest": similar, "known": found.labels, "line": line}
    return told.problem(key, name, **facts)


def _example(group: str) -> str:
    """The line of ``rounds.toml`` with the number of all beside that of a group."""
    return line_of({"invited": {TOTAL: 39, group: 12}})


def _lacking(told: _Told, asked: Mapping[str, int], found: _Filled) -> Iterator[Problem]:
    """Respondents of no group with a number, where the sum of these is to be the total.

    A group of one or two is not named: it may be called after a respondent.
    """
    lacking = [label for label in found.labels if plain_key(label) not in asked]
    named = {plain_key(label) for label in found.labels}
    own = told.wave.invited_groups.numbers[told.grouping]
    right = [name for name in own if plain_key(name) in found.sizes]
    line = _example((*right, *found.labels, *own)[0])
    if lacking:
        yield told.problem("invited.lacking", names=lacking, line=line)
    if found.sizes.keys() - asked.keys() - named - {""}:
        yield told.problem("invited.lacking.small", line=line)
    if found.sizes.get("", 0):
        yield told.problem("invited.lacking.none", name=found.grouping.label, line=line)
