"""Questions that an export holds twice, once for each branch of a form.

Headers have to be unique in some tools, so a question that is asked again has something before or
behind its words: "…?2" (Microsoft Forms), "…?.1", "…? (2)", "…? – kopia", "Chefer: …?".
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..survey.questionnaire import Question
from ..survey.toml import line_of
from ..survey.waves import Wave
from ..words import plain_key, printable, question_key
from ..words.errors import Problem
from .cells import fits
from .found import Columns
from .readers import RawTable
from .recognised import header_keys

_LONGEST = 40  # characters before or behind the words of a question
_SHOWN = 24  # characters of a header in a message


def asked_twice(
    table: RawTable, columns: Columns, questions: Sequence[Question], wave: Wave
) -> list[Problem]:
    """A problem for each question whose words, and whose answers, another column has as well.

    A column of comments has the words too, but not the answers. A question whose column the wave
    names is settled.
    """
    headers, problems = columns.headers, []
    unused = [n for n in range(len(table.columns)) if n not in columns.of.values()]
    for question in questions:
        if question.id in wave.columns:
            continue
        key = question_key(question.text_in(wave.year))
        repeats = [
            n
            for n in unused
            if any(holds(name, key) or key in header_keys(name) for name in headers.names[n])
            and fits(table.columns[n], columns.start, question.alternatives)
        ]
        if repeats:
            places = sorted([columns.of[question.id], *repeats])
            likely = _with_the_others(table, columns, question, places)
            settings = (("columns", {question.id: headers.unique(likely)}),)
            facts = {
                "question": question.id,
                "columns": [f"{headers.place(n)} ({_ends(headers.name(n))})" for n in places],
                "line": line_of(dict(settings)),
            }
            problems.append(
                Problem(
                    key="columns.twice",
                    file=table.file,
                    column=headers.name(columns.of[question.id]),
                    facts=tuple(facts.items()),
                    settings=settings,
                )
            )
    return problems


def _with_the_others(
    table: RawTable, columns: Columns, question: Question, places: Sequence[int]
) -> int:
    """The column that is filled by those who answered the other questions, too."""
    others = {n for item, n in columns.of.items() if item != question.id}
    answered = np.zeros(table.length, np.intp)
    for n in others:
        answered += table.columns[n].filled
    answered[: columns.start] = 0
    return max(places, key=lambda n: (int(answered[table.columns[n].filled].sum()), n))


def holds(name: str, key: str) -> bool:
    """Whether a header is the words of a question with something before or behind them."""
    words = plain_key(name)
    surplus = len(words) - len(key)
    return 0 < surplus <= _LONGEST and (words.startswith(key) or words.endswith(key))


def _ends(name: str) -> str:
    """Both ends of a header, by which those of a repeated question are told apart."""
    flat = printable(name)
    if len(flat) <= 2 * _SHOWN:
        return flat
    return f"{flat[:_SHOWN].rstrip()}…{flat[-_SHOWN:].lstrip()}"
