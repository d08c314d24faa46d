"""Columns paired with questions by their order alone, checked against what they hold.

``order = "questionnaire"`` says that the columns are the questions in their order. A column that
is none shifts all others, and codes fit nearly anything: what speaks against a pairing stops it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ..survey.questionnaire import Question, Questionnaire, Valence
from ..survey.waves import Wave
from ..words import question_key
from ..words.errors import Problem
from .cells import fitting, is_running
from .found import Columns
from .readers import RawColumn, RawTable

_FEW = 3  # different answers, as a grouping of few groups has
_MANY = 8  # answers, so that it is no chance that nobody gave a positive one


def misfits(
    table: RawTable, columns: Columns, questionnaire: Questionnaire, wave: Wave
) -> dict[str, Problem]:
    """A problem for each question whose column, paired by its place, does not look like it."""
    paired = [
        (question, columns.of[question.id])
        for question in questionnaire.asked(wave.year)
        if question.id in columns.by_order
    ]
    odd = _odd_headers(columns, [n for _, n in paired])
    names = {question_key(name) for g in questionnaire.groupings for name in (*g.called, g.id)}
    problems = {}
    for question, n in paired:
        header = columns.headers.name(n)
        if n in odd:
            reason: str | None = "header"
        elif _names_grouping(header, names):
            reason = "grouping"
        else:
            reason = _misfit_of_values(table.columns[n], columns.start, question)
        if reason:
            facts = (("question", question.id), ("text", question.short))
            problems[question.id] = Problem(
                key=f"order.misfit.{reason}", file=table.file, column=header, facts=facts
            )
    return problems


def _misfit_of_values(column: RawColumn, start: int, question: Question) -> str | None:
    """What speaks against the cells of a column as answers to a question."""
    alternatives, filled = fitting(column, start, question.alternatives)
    if 2 * alternatives.get(None, 0) > filled:
        return "values"
    if filled >= _FEW and is_running(column, start):
        return "running"
    positive = any(a is not None and a.valence is Valence.POSITIVE for a in alternatives)
    complete = filled >= _MANY and filled == column.length - start
    coded = complete and len(column.distinct(start)) <= _FEW
    return "coded" if coded and not positive else None


def _names_grouping(header: str, names: set[str]) -> bool:
    """Whether one of the few words of a header is the name of a grouping."""
    words = re.split(r"[\W_\d]+", question_key(header))
    return len(words) <= _FEW + 1 and any(name in words for name in names)


_NUMBERED = re.compile(r"([^\d]*)\d.*", re.DOTALL)


def _odd_headers(columns: Columns, places: Sequence[int]) -> set[int]:
    """The one or two columns whose headers are made otherwise than those of all others.

    Of G01Q01, G01Q02, … and Kod, the last is hardly a question; and of headers with numbers,
    one whose number is lower than that of a column before it stands in another order.
    """
    names = {n: columns.headers.name(n) for n in places}
    stems = {n: (m[1] if (m := _NUMBERED.fullmatch(name)) else name) for n, name in names.items()}
    commonest, count = Counter(stems.values()).most_common(1)[0] if stems else ("", 0)
    if count < 3 or 2 * (len(places) - count) >= count:
        return set()
    odd = {n for n in places if stems[n] != commonest}
    return odd | set(_falling([n for n in places if n not in odd], names))


def _falling(places: Sequence[int], names: dict[int, str]) -> Iterator[int]:
    """The columns whose number falls, by their place in the sheet."""
    highest: tuple[int, ...] = ()
    for n in sorted(places):
        numbers = tuple(map(int, re.findall(r"\d{1,9}", names[n])))
        if numbers < highest:
            yield n
        highest = max(highest, numbers)
