"""An export with no more in it than is counted: nobody's name, address or own words.

What is written are the alternatives as they were read and the groups as they are named, never the
cells themselves; so a column that was left out, or a text that nobody foresaw, cannot come along.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ..survey.in_wave import codes_of
from ..survey.questionnaire import Question, Questionnaire
from ..survey.waves import Wave
from . import Matched
from .answers import is_code, said_in, spellings
from .cells import UNKNOWN, Said, cell_key
from .cube import UNANSWERED
from .found import Columns
from .respondents import identifier

REMOVED = "[borttagen text]"
"""Stands where a text was that is no alternative: it is still no answer, and has to be settled."""

IDENTIFIER = "Svarsnr"
_UNNAMED = "[namnlös grupp {}]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stripped:
    """The cells that are left of an export: a header for each column, and a row for each respondent
    who answered something.

    ``answers`` is the number of cells under questions that are filled, ``removed`` that of those
    whose texts were no alternatives, ``blank`` that of rows without an answer, ``unnamed`` that of
    groups without their names. ``repeated`` says that a respondent
    stands in it twice, by whom there is a running number then.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    answers: int
    removed: int
    blank: int
    unnamed: int
    repeated: bool


def stripped(matched: Matched, questionnaire: Questionnaire, wave: Wave) -> Stripped:
    """What is left of an export that was matched with the questionnaire of a wave.

    An identifier tells whether somebody stands there twice. Where nobody does it is left out:
    running numbers would only make one respondent of two in two files.
    """
    columns = matched.columns
    assert columns is not None and matched.answered is not None
    texts = [_answers(matched, columns, q, wave) for q in matched.questions]
    unknown = np.zeros(matched.table.length, bool)
    for _, is_unknown in texts:
        unknown |= is_unknown
    rows = np.flatnonzero(matched.answered | unknown)
    headers = [q.text_in(wave.year) for q in matched.questions]
    cells = [[answer[row] for row in rows] for answer, _ in texts]
    groups = list(_groups(matched, questionnaire, rows))
    named = [group for _, group in groups]
    numbers = _numbers(matched, columns, wave, rows.tolist())
    filled = matched.table.filled[columns.start :].sum()
    return Stripped(
        headers=(*([IDENTIFIER] if numbers else []), *(name for name, _ in groups), *headers),
        rows=tuple(zip(*([numbers] if numbers else []), *named, *cells, strict=True)),
        answers=sum(sum(map(bool, column)) for column in cells),
        removed=sum(column.count(REMOVED) for column in cells),
        blank=int(filled) - len(rows),
        unnamed=sum(g.labels.count("") for g in matched.responses.groups.values()),
        repeated=bool(numbers),
    )  # fmt: skip


def _answers(
    matched: Matched, columns: Columns, question: Question, wave: Wave
) -> tuple[list[str], np.ndarray]:
    """The answers to a question row by row, and in which rows they are none that is known."""
    table = matched.table
    column = table.columns[columns.of[question.id]]
    ways = spellings(table, columns, question)
    coded = len(ways) == 1 and "words" not in ways and codes_of(question, wave) is None
    said = said_in(table, columns, question)
    texts = [_text(cell, said.get(cell), question, coded) for cell in column.values]
    unknown = np.array([cell in said and said[cell].code == UNKNOWN for cell in column.values])
    is_unknown = unknown[column.codes]
    is_unknown[: columns.start] = False
    return [texts[code] for code in column.codes.tolist()], is_unknown


def _text(cell: object, said: Said | None, question: Question, coded: bool) -> str:
    """An answer as it is written: a code where the file has nothing but codes, whose direction is
    for somebody to confirm; else the words of the alternative."""
    if said is None or said.code == UNANSWERED:
        return ""
    if said.code == UNKNOWN:
        return cell_key(cell) if is_code(cell) else REMOVED
    return cell_key(cell).upper() if coded else question.alternatives[said.code].label


def _groups(
    matched: Matched, questionnaire: Questionnaire, rows: np.ndarray
) -> Iterator[tuple[str, list[str]]]:
    """The groupings by name, and the group in each row, as it is counted."""
    assert matched.answered is not None
    places = np.cumsum(matched.answered) - 1
    for grouping in questionnaire.groupings:
        if (groups := matched.responses.groups.get(grouping.id)) is None:
            continue
        numbers = (f"{n:06}" for n in range(1, len(groups.labels) + 1))
        names = [label or _UNNAMED.format(next(numbers)) for label in groups.labels]
        names.append("")  # of those who are in none
        codes = groups.codes
        yield (
            grouping.label,
            [names[codes[places[row]]] if matched.answered[row] else "" for row in rows],
        )


def _numbers(matched: Matched, columns: Columns, wave: Wave, rows: Sequence[int]) -> list[str]:
    """A running number for each different respondent; none if no respondent stands there twice."""
    place, _ = identifier(matched.table, columns, wave)
    if place is None:
        return []
    same = matched.table.columns[place].same()
    different: dict[int, int] = {}
    numbers = [
        str(different.setdefault(int(same[row]), len(different) + 1)) if same[row] else ""
        for row in rows
    ]
    return numbers if len(different) < sum(map(bool, numbers)) else []
