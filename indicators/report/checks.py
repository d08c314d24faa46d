"""What a check says of the waves that are sound, line by line, and how much is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..results.checked import GroupCheck, WaveCheck
from ..words import printable, rounded_percent
from ..words.errors import Problem, Severity
from ..words.said import Fact, Joined, Percent, Said, Words, said_of
from .parts_of_year import year_of


def lines_of(wave: WaveCheck) -> Iterator[Words]:
    """How many answered, in all and in the groups whose numbers asked are known, and how."""
    yield _of_wave(wave)
    yield from map(_of_group, wave.groups)
    if wave.quality is not None and wave.quality.is_worth_a_word:
        yield _of_quality(wave)


def summary(problems: Sequence[Problem]) -> Words:
    """How many errors and warnings there are."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    return Said("check.summary", errors=errors, warnings=len(problems) - errors)


def _of_wave(wave: WaveCheck) -> Words:
    year = year_of(wave.year, wave.periods)
    facts: dict[str, Fact] = {"questionnaire": wave.questionnaire, "year": year}
    if wave.answers.count is None:
        return Said(f"check.round.{wave.answers.status.value}", least=wave.least, **facts)
    facts["answers"] = wave.answers.count
    if wave.rate is None or wave.invited is None:
        line = Said("check.round.no_invited", **facts)
    else:
        rate = Percent(rounded_percent(wave.rate))
        line = Said("check.round", invited=wave.invited, rate=rate, **facts)
    if wave.print_file is None:
        return line
    return Said("check.round.printed", line=line, file=wave.print_file)


def _of_group(group: GroupCheck) -> Words:
    """How many answered in a group, under the line of its wave."""
    facts: dict[str, Fact] = {"group": printable(group.name)}
    if group.answers.count is None:
        return Said(f"check.group.{group.answers.status.value}", least=group.least, **facts)
    facts["answers"] = group.answers.count
    if group.rate is None or group.invited is None:
        return Said("check.group.no_rate", **facts)
    rate = Percent(rounded_percent(group.rate))
    return Said("check.group", invited=group.invited, rate=rate, **facts)


def _of_quality(wave: WaveCheck) -> Words:
    """How the answers were given, in a sentence of numbers."""
    parts: list[Words] = []
    for key in ("same", "half", "alike"):
        if count := getattr(wave.quality, key):
            parts.append(Said(f"quality.{key}", count=count, answers=wave.answers.count or 0))
    if wave.outside:
        parts.append(said_of("quality.outside", wave.outside))
    return Said("quality.about", parts=Joined(tuple(parts), "; "))
