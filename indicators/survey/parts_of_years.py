"""Rounds of parts of a year put together into the one wave of that year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ..words import plain_key
from ..words.errors import Problem
from .invited import InvitedGroups
from .periods import PERIOD, grouping_of
from .questionnaire import Questionnaire
from .toml import TomlTable

if TYPE_CHECKING:
    from .waves import Wave

T = TypeVar("T")


def by_year(rounds: Sequence[Wave], table: TomlTable) -> Iterator[Wave]:
    """The waves of the rounds of one questionnaire, those of parts of one year as one; what is
    wrong where they meet becomes problems of the table."""
    for year in dict.fromkeys(wave.year for wave in rounds):
        of_year = [wave for wave in rounds if wave.year == year]
        whole = [wave for wave in of_year if wave.period is None]
        parts = sorted((w for w in of_year if w.period), key=lambda wave: wave.round)
        yield from whole
        if whole and parts:
            facts = {"year": year, "parts": [part.round for part in parts]}
            table.problem("rounds.period.whole", str(year), **facts)
        elif parts:
            _check_parts(parts, table)
            yield _together(parts)


def with_periods(questionnaire: Questionnaire, waves: Sequence[Wave]) -> Questionnaire:
    """A questionnaire whose respondents are also grouped by the part of the year, if some of its
    waves have such parts."""
    schemes = [period.scheme for wave in waves for period in wave.periods]
    if not schemes:
        return questionnaire
    return replace(questionnaire, groupings=(*questionnaire.groupings, grouping_of(schemes)))


def period_problems(
    path: Path, questionnaire: Questionnaire, waves: Sequence[Wave]
) -> Iterator[Problem]:
    """That a grouping of the questionnaire has the name of the one by parts of the year."""
    if questionnaire.grouping(PERIOD) is None:
        return
    for part in (part for wave in waves for part in wave.parts if part.period):
        facts = (("questionnaire", questionnaire.id),)
        yield Problem(key="rounds.period.taken", file=str(path), column=part.place, facts=facts)
        return


def rounds_of(waves: Iterable[Wave]) -> Iterator[Wave]:
    """The rounds as ``rounds.toml`` has them: of a year, or of each part of it."""
    for wave in waves:
        for period in wave.periods:
            parts = tuple(part for part in wave.parts if part.period == period)
            yield replace(parts[0], parts=parts)
        yield from () if wave.periods else (wave,)


def _check_parts(parts: Sequence[Wave], table: TomlTable) -> None:
    """Parts that cannot be of one wave."""
    first = parts[0]
    for part in parts:
        facts = {"first": first.round, "given": part.round}
        if part.period and first.period and part.period.scheme is not first.period.scheme:
            table.problem("rounds.period.mixed", part.round, **facts)
        if part.policy != first.policy:
            table.problem("rounds.period.policy", f"{part.round}.policy", **facts)
        for key, is_there in (("published", part.from_print), ("engine", part.engine)):
            if is_there:
                table.problem(f"rounds.period.{key}", f"{part.round}.{key}", year=part.year)
        for key in ("targets", "compare"):
            for name in _contradicted(getattr(part, key), (getattr(p, key) for p in parts)):
                table.problem("rounds.period.twice", f"{part.round}.{key}.{name}", year=part.year)


def _contradicted(own: Mapping[str, T], of_all: Iterable[Mapping[str, T]]) -> Iterator[str]:
    """Names of which another part says something else."""
    others = list(of_all)
    return (name for name in own if any(o.get(name, own[name]) != own[name] for o in others))


def _together(parts: Sequence[Wave]) -> Wave:
    """The wave of a year: what is said of all its respondents, wherever it is said."""
    first = parts[0]
    numbers = [part.invited for part in parts]
    known = [number for number in numbers if number is not None]
    return type(first)(
        questionnaire=first.questionnaire,
        year=first.year,
        file=first.file,
        invited=sum(known) if len(known) == len(parts) else None,
        invited_groups=_invited_groups(parts),
        policy=first.policy,
        targets={name: target for part in parts for name, target in part.targets.items()},
        compare={name: file for part in parts for name, file in part.compare.items()},
        parts=tuple(file for part in parts for file in part.parts or (part,)),
    )


def _invited_groups(parts: Sequence[Wave]) -> InvitedGroups:
    """How many were asked in the parts, and in the groups of which all parts say it."""
    of_parts = {p.period.label: p.invited for p in parts if p.period and p.invited is not None}
    numbers = {PERIOD: of_parts} if of_parts else {}
    for grouping in parts[0].invited_groups.numbers:
        sums = _sums([part.invited_groups.numbers.get(grouping, {}) for part in parts])
        numbers |= {grouping: sums} if sums else {}
    return InvitedGroups(numbers=numbers, with_total=True)


def _sums(numbers: Sequence[Mapping[str, int]]) -> dict[str, int]:
    """The numbers of the groups that are named everywhere, added up."""
    by_part = [{plain_key(name): number for name, number in own.items()} for own in numbers]
    return {
        name: sum(own[plain_key(name)] for own in by_part)
        for name in numbers[0]
        if all(plain_key(name) in own for own in by_part)
    }
