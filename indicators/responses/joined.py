"""The answers of one wave from several files: paper and web, two tools, parts of a year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import permutations

import numpy as np

from ..survey.invited import InvitedGroups
from ..survey.periods import PERIOD
from ..survey.questionnaire import Questionnaire
from ..survey.waves import Wave
from ..words.errors import Problem
from . import Matched, matched_table
from .cells import as_number, cell_key
from .cube import Cube, Groups, Responses
from .readers import RawColumn, RawTable
from .respondents import identifier


def joined(parts: Sequence[Matched], questionnaire: Questionnaire, wave: Wave) -> Matched:
    """The parts of a wave, each matched by itself, as one; and what is wrong when they meet."""
    problems = [problem for part in parts for problem in part.problems]
    problems += [*_same_files(wave), *_held_in_another(parts, wave)]
    counts = [part for part in parts if part.columns is None]
    if counts:
        problems.append(Problem(key="files.counts", file=counts[0].table.file))
    is_wrong = any(problem.key in ("files.same", "files.held") for problem in problems)
    if is_wrong or any(part.has_errors for part in parts) or counts:
        return Matched(responses=parts[0].responses, problems=tuple(problems), table=parts[0].table)
    table = RawTable(
        file=" + ".join(part.table.file for part in parts),
        columns=tuple(_columns(parts, questionnaire, wave)),
        declared=True,
    )
    together = Wave(
        questionnaire=wave.questionnaire,
        year=wave.year,
        file=wave.file,
        invited=None if wave.periods else wave.invited,  # each part is looked at by itself
        invited_groups=_without_periods(wave.invited_groups),
        policy=wave.policy,
    )
    whole = matched_table(table, questionnaire, together)
    problems += [*_repeated(parts, wave), *_more_than_invited(parts, wave), *whole.problems]
    return Matched(
        responses=_with_periods(whole.responses, parts, wave),
        problems=tuple(_different(problems)),
        table=table,
        columns=whole.columns,
        questions=whole.questions,
        left_out=sum(part.left_out for part in parts),
    )


def _same_files(wave: Wave) -> Iterator[Problem]:
    """Files with the same content under two names, whose answers would count twice."""
    seen: dict[bytes, str] = {}
    for part in wave.parts:
        content = part.file.read_bytes()
        if content in seen and not (part.only or part.leave_out or part.rows or part.sheet):
            facts = (("other", seen[content]),)
            yield Problem(key="files.same", file=str(part.file), facts=facts)
        seen.setdefault(content, part.file.name)


def _held_in_another(parts: Sequence[Matched], wave: Wave) -> Iterator[Problem]:
    """Files that hold the rows of another, as exports do that are made again later: newest first,
    with a column more, or with an answer mended."""
    whole = [
        n
        for n, (part, own) in enumerate(zip(parts, wave.parts, strict=True))
        if part.columns is not None and not (own.only or own.leave_out or own.rows)
    ]
    for later, first in permutations(whole, 2):
        shared = _shared(parts[first], parts[later])
        if parts[first].responses.answers > parts[later].responses.answers:
            continue
        if not _tells_apart(parts[first], shared):
            continue
        rows, others = (_cells(parts[n], shared) for n in (first, later))
        alike = set(rows) & set(others)
        if len(alike) >= max(_DIFFERENT, len(rows) / 2):
            facts = (("rows", len(alike)), ("other", parts[first].table.file))
            yield Problem(key="files.held", file=parts[later].table.file, facts=facts)
            return


_DIFFERENT = 3  # rows that two files have not in common by chance


def _names(part: Matched) -> tuple[tuple[str, ...], ...]:
    """The header texts of each column."""
    return part.columns.headers.names if part.columns is not None else ()


def _shared(first: Matched, later: Matched) -> list[tuple[str, ...]]:
    """The headers that both files have once."""
    names = [_names(part) for part in (first, later)]
    return [name for name in names[0] if name and all(own.count(name) == 1 for own in names)]


def _tells_apart(part: Matched, names: Sequence[tuple[str, ...]]) -> bool:
    """Whether one of some columns, beside questions and groupings, is another in nearly every row,
    as numbers of respondents and times are."""
    counted = set(part.columns.of.values()) if part.columns is not None else set()
    rows = _rows(part)
    return any(
        10 * len(np.unique(part.table.columns[place].codes[rows])) >= 9 * len(rows) > 0
        for place, name in enumerate(_names(part))
        if place not in counted and name in names
    )


def _cells(part: Matched, names: Sequence[tuple[str, ...]]) -> list[tuple[object, ...]]:
    """What the rows of the respondents of a part hold in some columns."""
    rows, columns = _rows(part), []
    for name in names:
        column = part.table.columns[_names(part).index(name)]
        keys = [None if value is None else cell_key(value) for value in column.values]
        columns.append([keys[code] for code in column.codes[rows].tolist()])
    return list(zip(*columns, strict=True))


def _without_periods(invited: InvitedGroups) -> InvitedGroups:
    numbers = {name: own for name, own in invited.numbers.items() if name != PERIOD}
    return replace(invited, numbers=numbers)


def _more_than_invited(parts: Sequence[Matched], wave: Wave) -> Iterator[Problem]:
    """Parts of the year with more answers, in all their files, than people asked."""
    for period in wave.periods:
        own = [n for n, part in enumerate(wave.parts) if part.period == period]
        answers = sum(parts[n].responses.answers for n in own)
        invited = wave.invited_groups.of(PERIOD, period.label)
        if invited is not None and answers > invited:
            facts = (("answers", answers), ("invited", invited))
            file, place = parts[own[0]].table.file, f"{wave.parts[own[0]].place}.invited"
            yield Problem(key="answers.more_than_invited", file=file, column=place, facts=facts)


def _with_periods(
    responses: Responses | Cube, parts: Sequence[Matched], wave: Wave
) -> Responses | Cube:
    """The respondents of a year, each in the group of the part that they answered in."""
    if not wave.periods or isinstance(responses, Cube):
        return responses
    places = [wave.periods.index(part.period) for part in wave.parts if part.period]
    codes = np.repeat(places, [part.responses.answers for part in parts])
    groups = Groups(tuple(period.label for period in wave.periods), codes)
    return replace(responses, groups={**responses.groups, PERIOD: groups})


def _different(problems: Sequence[Problem]) -> Iterator[Problem]:
    """Each problem once, as what is told of the parts may be told of the whole."""
    for n, problem in enumerate(problems):
        if problem not in problems[:n]:
            yield problem


def _columns(
    parts: Sequence[Matched], questionnaire: Questionnaire, wave: Wave
) -> Iterator[RawColumn]:
    """A column for each question and grouping, over the respondents of all parts."""
    for n, question in enumerate(questionnaire.asked(wave.year)):
        labels = [alternative.label for alternative in question.alternatives]
        cells = [
            labels[code] if code < len(labels) else None
            for part in parts
            for code in part.responses.codes[:, n].tolist()  # type: ignore[union-attr]
        ]
        yield RawColumn.of(cells, header=(question.text_in(wave.year),))
    for grouping in questionnaire.groupings:
        groups = [_groups(part, grouping.id) for part in parts]
        if any(any(cell is not None for cell in own) for own in groups):
            yield RawColumn.of([c for own in groups for c in own], header=(grouping.label,))


def _groups(part: Matched, grouping: str) -> list[object]:
    """The group of each respondent of a part as the file writes it, as a group that is too small
    to be named in a part may be larger in the whole."""
    rows = _rows(part)
    if part.columns is None or grouping not in part.columns.of:
        return [None] * len(rows)
    column = part.table.columns[part.columns.of[grouping]]
    cells = column.cells
    return [column.labels.get(cells[row], cells[row]) for row in rows]


def _rows(part: Matched) -> list[int]:
    """The rows of the respondents who answered something."""
    return np.flatnonzero(part.answered).tolist() if part.answered is not None else []


def _repeated(parts: Sequence[Matched], wave: Wave) -> Iterator[Problem]:
    """Respondents who stand in two of the files, where their identifiers can tell."""
    seen: dict[object, str] = {}
    all_ids = [_identifiers(part, own) for part, own in zip(parts, wave.parts, strict=True)]
    if all(own.respondent is None for own in wave.parts) and all(map(_counts_from_one, all_ids)):
        return  # each tool has its own numbers
    for part, ids in zip(parts, all_ids, strict=True):
        again = [row for row, identity in ids.items() if identity in seen]
        if again:
            first = seen[ids[again[0]]]
            facts = (("rows", len(again)), ("other", first))
            key = "files.respondent.period" if wave.periods else "files.respondent"
            yield Problem(key=key, file=part.table.file, row=again[0] + 1, facts=facts)
        seen |= dict.fromkeys(ids.values(), part.table.file)


def _identifiers(part: Matched, wave: Wave) -> Mapping[int, object]:
    """The identifier of each respondent by row."""
    if part.columns is None:
        return {}
    place, _ = identifier(part.table, part.columns, wave)
    if place is None:
        return {}
    cells = part.table.columns[place].cells
    ids = {row: cells[row] for row in _rows(part) if cells[row] is not None}
    return {row: cell_key(cell) for row, cell in ids.items()}


def _counts_from_one(ids: Mapping[int, object]) -> bool:
    """Whether the identifiers are numbers that begin with the first few, as those of tries may be
    left out; or there are none."""
    numbers = [as_number(identity) for identity in ids.values()]
    return not numbers or any(number is not None and number <= _FIRST for number in numbers)


_FIRST = 5
