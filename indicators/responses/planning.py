"""The reading plan of an export, and the lines of ``rounds.toml`` it would take to count it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import islice
from typing import Any

import numpy as np

from ..survey.plan import AnswerRead, ColumnRead, ColumnUnused, Plan
from ..survey.questionnaire import Grouping, Question, Questionnaire
from ..survey.settings import merged
from ..survey.waves import Wave, with_reading
from ..words import printable
from ..words.errors import Problem, Settings
from . import Matched, matched_table
from .answers import said_in
from .cells import UNKNOWN, cell_text
from .cube import UNANSWERED
from .found import Columns
from .likeness import like_questions
from .personal import personal_data
from .readers import RawTable
from .recognised import How

_MOST_TURNS = 12  # in which what was settled shows something else to settle


def proposed(
    table: RawTable, questionnaire: Questionnaire, wave: Wave
) -> tuple[Matched, Wave, Settings]:
    """An export matched with all that is guessed of it, the wave that says so, and the guesses."""
    settings: dict[str, object] = {}
    matched = matched_table(table, questionnaire, wave)
    for _ in range(_MOST_TURNS):
        found = [problem.settings for problem in matched.problems if problem.settings]
        # Which rows are the wave's own comes first: what stands in its columns follows from it.
        of_rows = [own for own in found if own[0][0] in ("only", "leave_out", "rows")]
        more = merged(settings, *(of_rows or found))
        if more == settings:
            break
        settings, wave = more, with_reading(wave, more)
        matched = matched_table(table, questionnaire, wave)
    return matched, wave, tuple(settings.items())


def plan_of(
    table: RawTable,
    matched: Matched,
    questionnaire: Questionnaire,
    wave: Wave,
    settings: Settings = (),
) -> Plan:
    """How an export was read."""
    columns = matched.columns
    headers = columns.headers if columns is not None else None
    row = None if headers is None else headers.row
    guessed = set(dict(settings).get("columns", ()))  # type: ignore[call-overload]
    if "order" in dict(settings) and columns is not None:
        guessed |= set(columns.by_order)
    asked = questionnaire.asked(wave.year)
    return Plan(
        questionnaire=questionnaire.id,
        year=wave.year,
        file=wave.file.name,
        source=dict(table.source),
        header_rows=None if headers is None or row is None else (row + 1, headers.start),
        rows=_rows(matched),
        respondents=matched.responses.answers,
        left_out=matched.left_out,
        left_out_digest=_digest_of(table, matched) if wave.rows is not None else "",
        left_out_by=tuple(key for key in ("rows", "only", "leave_out") if getattr(wave, key)),
        questions=tuple(_question(matched, question, wave, guessed) for question in asked),
        groupings=tuple(_grouping(matched, grouping) for grouping in questionnaire.groupings),
        unused=tuple(_unused(matched)),
        settings=settings,
        problems=matched.problems,
        period=wave.period,
        accepted=dict(wave.accepted),
    )


def _digest_of(table: RawTable, matched: Matched) -> str:
    """What tells the rows that are left out from others: a new answer among them changes it."""
    if matched.columns is None or table.length != matched.table.length:
        return ""
    start = matched.columns.start
    rows = np.flatnonzero(table.filled & ~matched.table.filled)
    cells = [[str(c.cell(row)) for c in table.columns] for row in rows.tolist() if row >= start]
    return sha256(repr(cells).encode()).hexdigest()[:6]


def _rows(matched: Matched) -> tuple[int, int] | None:
    """The first and the last row of respondents."""
    if matched.columns is None:
        return None
    start = matched.columns.start
    filled = np.flatnonzero(matched.table.filled[start:]) + start
    return (int(filled[0]) + 1, int(filled[-1]) + 1) if len(filled) else None


def _question(matched: Matched, question: Question, wave: Wave, guessed: set[str]) -> ColumnRead:
    text, columns = question.text_in(wave.year), matched.columns
    if columns is None:
        return _counted(matched, question, wave)
    if question.id not in columns.of:
        return ColumnRead(item=question.id, text=text, short=question.short)
    n, how = columns.of[question.id], columns.how.get(question.id, How.WORDS)
    local = next(q for q in matched.questions if q.id == question.id)
    return ColumnRead(
        item=question.id,
        text=text,
        short=question.short,
        place=columns.headers.place(n),
        header=printable(columns.headers.name(n)),
        how=how.value,
        guess=question.id in guessed,
        **(_likeness(matched, columns, question, wave) if question.id in guessed else {}),
        answers=tuple(_answers(matched.table, columns, local)),
    )


def _likeness(matched: Matched, columns: Columns, question: Question, wave: Wave) -> dict[str, Any]:
    """How like the words of a question its column's header is, and which others are like them."""
    if columns.how.get(question.id) is How.ORDER:
        return {}
    own, text = columns.of[question.id], question.text_in(wave.year)
    unused = [n for n in range(len(columns.headers.names)) if n not in columns.of.values()]
    found = like_questions(text, columns.headers.names, [own, *unused])
    scores = {candidate.column: round(candidate.score) for candidate in found}
    others = tuple(columns.headers.place(n) for n in scores if n != own)
    return {"likeness": scores.get(own), "others": others}


def _answers(table: RawTable, columns: Columns, question: Question) -> Iterator[AnswerRead]:
    """Each way in which an answer is written, in the order of the alternatives."""
    column = table.columns[columns.of[question.id]]
    counts = column.distinct(columns.start)
    counts.pop(None, None)
    read: dict[tuple[int, str | None, str], int] = {}
    for cell, said in said_in(table, columns, question).items():
        if cell is not None:
            text = printable(str(column.labels.get(cell, cell_text(cell))))
            code = len(question.alternatives) if said.code in (UNKNOWN, UNANSWERED) else said.code
            key = (code, None if said.code == UNKNOWN else text, _way(said.way))
            read[key] = read.get(key, 0) + counts[cell]
    for code, name, way in sorted(read, key=lambda key: (key[0], key[1] or "", key[2])):
        label = question.alternatives[code].label if code < len(question.alternatives) else None
        yield AnswerRead(text=name, count=read[code, name, way], label=label, way=way)


def _way(way: object) -> str:
    return getattr(way, "value", "none")


def _counted(matched: Matched, question: Question, wave: Wave) -> ColumnRead:
    """A question of a table of counts."""
    text = question.text_in(wave.year)
    cube = matched.responses.counted()
    own = next((n for n, q in enumerate(cube.questions) if q.id == question.id), None)
    if own is None:
        return ColumnRead(item=question.id, text=text, short=question.short)
    counts = cube.counts[own].sum(0).tolist()
    answers = tuple(
        AnswerRead(text=a.label, count=count, label=a.label, way="words")
        for a, count in zip(question.alternatives, counts, strict=False)
        if count
    )
    return ColumnRead(
        item=question.id,
        text=text,
        short=question.short,
        how=How.WORDS.value,
        answers=answers,
    )


def _grouping(matched: Matched, grouping: Grouping) -> ColumnRead:
    columns = matched.columns
    if columns is None or grouping.id not in columns.of:
        return ColumnRead(item=grouping.id, text=grouping.label, short=grouping.label)
    n = columns.of[grouping.id]
    groups: Iterable[AnswerRead] = ()
    if grouping.id in matched.responses.groups:
        labels = matched.responses.groups[grouping.id].labels
        sizes = matched.responses.sizes_of(grouping.id).tolist()
        groups = (
            AnswerRead(text=label or None, count=size, label=label or None, way="words")
            for label, size in zip(labels, sizes, strict=False)
        )
    return ColumnRead(
        item=grouping.id,
        text=grouping.label,
        short=grouping.label,
        place=columns.headers.place(n),
        header=printable(columns.headers.name(n)),
        how=columns.how.get(grouping.id, How.WORDS).value,
        answers=tuple(groups),
    )


def _unused(matched: Matched) -> Iterator[ColumnUnused]:
    """The columns that hold something and are no question and no grouping."""
    columns = matched.columns
    if columns is None:
        return
    used = set(columns.of.values())
    for n, column in enumerate(matched.table.columns):
        if n in used or not column.filled[columns.start :].any():
            continue
        header = columns.headers.name(n)
        cells = (cell for cell in column.distinct(columns.start) if cell is not None)
        yield ColumnUnused(
            place=columns.headers.place(n),
            header=printable(header),
            personal=personal_data(header, list(islice(cells, _MOST_LOOKED_AT))),
        )


_MOST_LOOKED_AT = 2000  # different cells of a column, to see what it holds


_NONE = "none"


def changed_since(plan: Plan) -> list[Problem]:
    """In what an export differs from the reading that was accepted: each an error."""
    now, problems = plan.fingerprint, []
    for key, before in plan.accepted.items():
        if now.get(key) == before:
            continue
        parts = zip(before.split("-"), now.get(key, "").split("-"), strict=False)
        columns = (*plan.questions, *plan.groupings)
        missing = _NONE if key == "answers" else None
        names = [
            column.item
            for column, (then, today) in zip(columns, parts, strict=False)
            if then != today and missing not in (then, today)
        ]
        if not names and key == "answers":
            continue  # what has no answers, or no column, is not written otherwise
        problems.append(
            Problem(
                key=f"plan.changed.{key}",
                file=plan.file,
                facts=(
                    ("questionnaire", plan.questionnaire),
                    ("year", plan.round),
                    ("names", names or ["…"]),
                ),
            )
        )
    return problems
