"""The answers of one wave from several files: paper and web, two tools, parts of a year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from ..survey.questionnaire import Questionnaire
from ..survey.waves import Wave
from ..words.errors import Problem
from . import Matched, matched_table
from .cells import as_number, cell_key
from .readers import RawColumn, RawTable
from .respondents import identifier


def joined(parts: Sequence[Matched], questionnaire: Questionnaire, wave: Wave) -> Matched:
    """The parts of a wave, each matched by itself, as one; and what is wrong when they meet."""
    problems = [problem for part in parts for problem in part.problems]
    problems += _same_files(wave)
    counts = [part for part in parts if part.columns is None]
    if counts:
        problems.append(Problem(key="files.counts", file=counts[0].table.file))
    is_wrong = any(problem.key == "files.same" for problem in problems)
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
        invited=wave.invited,
        invited_groups=wave.invited_groups,
        policy=wave.policy,
    )
    whole = matched_table(table, questionnaire, together)
    problems += [*_repeated(parts, wave), *whole.problems]
    return Matched(
        responses=whole.responses,
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
        if content in seen and not (part.only or part.sheet):
            facts = (("other", seen[content]),)
            yield Problem(key="files.same", file=str(part.file), facts=facts)
        seen.setdefault(content, part.file.name)


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
    all_ids = [_identifiers(part, wave) for part in parts]
    if wave.respondent is None and all(map(_counts_from_one, all_ids)):
        return  # each tool has its own numbers
    for part, ids in zip(parts, all_ids, strict=True):
        again = [row for row, identity in ids.items() if identity in seen]
        if again:
            first = seen[ids[again[0]]]
            facts = (("rows", len(again)), ("other", first))
            yield Problem(
                key="files.respondent", file=part.table.file, row=again[0] + 1, facts=facts
            )
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
