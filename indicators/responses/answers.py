"""Cells matched to the alternatives of a question, and to the groups of a grouping.

An answer is matched by label, alias or code, never by likeness: what does not match is a
problem, and a problem quotes no text that could be a respondent's own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from typing import TYPE_CHECKING

import numpy as np

from ..survey.policy import LEAST_POSSIBLE
from ..survey.questionnaire import Alternative, Question
from ..words import collation_key, nearest, plain_key, printable
from ..words.errors import Problem
from .columns import Columns
from .cube import UNANSWERED, Groups
from .readers import RawColumn, RawTable

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray

_UNKNOWN = -1
_LONG = 10  # digits; no code and no count has as many
_MOST_TOLD = 10  # different unknown answers of a column; more are reported as one problem
_WHOLE = re.compile(r"(-?\d{1,9})[.,]0+")
_NUMBER = re.compile(r"\s*([0-9]{1,9})(?:[.,]0+)?\s*")
_CODE = re.compile(r"-?[a-z]{0,2}\d{1,4}(?:[.,]\d{1,4})?")
# LimeSurvey's codes: A1, AO01. The number behind the letters is that of the alternative.
_LETTERED = re.compile(r"(ao?)0*(\d{1,4})")


def code_answers(
    table: RawTable, columns: Columns, question: Question
) -> tuple[NDArray[np.uint8], list[Problem]]:
    """The category code of each value of a question's column, and the unknown answers."""
    column = table.columns[columns.of[question.id]]
    codes = _codes_of(column.distinct(columns.start), column, question.alternatives)
    unknown = [cell for cell, code in codes.items() if code == _UNKNOWN]
    known = codes | dict.fromkeys(unknown, UNANSWERED)
    codes_of_values = np.array([known.get(v, UNANSWERED) for v in column.values], np.uint8)
    return codes_of_values, _unknown_answers(table, columns, question, unknown)


def answers_above(table: RawTable, columns: Columns, question: Question) -> list[Problem]:
    """Answers that stand over the header, or in its place: rows that would be lost."""
    column = table.columns[columns.of[question.id]]
    cells_above = [column.cell(n) for n in range(0 if table.declared else columns.start)]
    codes = _codes_of(cells_above, column, question.alternatives)
    rows = [n for n, cell in enumerate(cells_above) if codes[cell] not in (_UNKNOWN, UNANSWERED)]
    return [Problem(key="header.answer", file=table.file, row=row + 1) for row in rows[:1]]


def fitting(
    column: RawColumn, start: int, alternatives: tuple[Alternative, ...]
) -> tuple[dict[Alternative | None, int], int]:
    """How many cells of a column, from a row on, are each alternative (``None``: none of them),
    and how many are filled at all."""
    cells = column.distinct(start)
    cells.pop(None, None)
    rows: Counter[Alternative | None] = Counter()
    for cell, code in _codes_of(cells, column, alternatives).items():
        rows[alternatives[code] if 0 <= code < len(alternatives) else None] += cells[cell]
    return rows, rows.total()


def spellings(table: RawTable, columns: Columns, question: Question) -> dict[str, list[object]]:
    """How the answers to a question are written, and the cells of each way.

    ``words``, ``numbers``, or the letters before a number (``a``, ``ao``). Values that the file
    labels, as SPSS does, are words, and so are the others of a scale that labels confirm.
    """
    column = table.columns[columns.of[question.id]]
    codes = _codes_of(column.distinct(columns.start), column, question.alternatives)
    known = [cell for cell, code in codes.items() if code not in (_UNKNOWN, UNANSWERED)]
    if _confirmed(column, question):
        return {"words": []} if known else {}
    names = {name for alternative in question.alternatives for name in alternative.names}
    by_spelling: dict[str, list[object]] = {}
    for cell in known:
        if cell not in column.labels:
            by_spelling.setdefault(_spelling(cell, names), []).append(cell)
    return by_spelling


def _confirmed(column: RawColumn, question: Question) -> bool:
    """Whether the file's own labels name an alternative that has a direction."""
    labels = {plain_key(label) for label in column.labels.values()}
    return any(
        alternative.valence is not None and not labels.isdisjoint(alternative.names)
        for alternative in question.alternatives
    )


def _spelling(cell: object, names: set[str]) -> str:
    key = cell_key(cell)
    if key in names and not key.isdecimal():
        return "words"
    lettered = _LETTERED.fullmatch(key)
    return lettered[1] if lettered else "numbers"


def _codes_of(
    cells: Iterable[object], column: RawColumn, alternatives: tuple[Alternative, ...]
) -> dict[object, int]:
    """The code of each distinct cell, or ``_UNKNOWN``."""
    by_name = {name: n for n, a in enumerate(alternatives) for name in a.names}
    by_code = _by_code(alternatives)
    labelled = {value: by_name.get(plain_key(label)) for value, label in column.labels.items()}
    if not _labels_agree(labelled, by_code, alternatives):
        by_code = {}

    def code(cell: object) -> int:
        if cell is None:
            return UNANSWERED
        named = labelled[cell] if cell in labelled else by_name.get(cell_key(cell))
        if named is not None:
            return named
        if _declared_missing(cell, column):
            return UNANSWERED
        if cell in labelled:
            return _UNKNOWN
        return by_code.get(cell_key(cell), by_code.get(_code_key(cell), _UNKNOWN))

    return {cell: code(cell) for cell in cells}


def _by_code(alternatives: tuple[Alternative, ...]) -> dict[str, int]:
    """The place of each alternative by its code."""
    return {plain_key(alternative.code): n for n, alternative in enumerate(alternatives)}


def _code_key(cell: object) -> str:
    """The code that a cell writes: ``4``, ``4,0``, ``04``, ``A4`` and ``AO04`` are one."""
    key = cell_key(cell)
    lettered = _LETTERED.fullmatch(key)
    return lettered[2] if lettered else key.lstrip("0") if key.isdecimal() else key


def _labels_agree(
    labelled: Mapping[object, int | None],
    by_code: Mapping[str, int],
    alternatives: tuple[Alternative, ...],
) -> bool:
    """Whether the labelled values bear the codes of their alternatives.

    A file that numbers its scale the other way round must not have its unlabelled values
    read by our numbers. Alternatives outside the base ("Vet ej" = 98) are numbered freely.
    """
    return all(
        by_code.get(cell_key(value)) == n
        for value, n in labelled.items()
        if n is not None and alternatives[n].valence is not None
    )


def cell_key(cell: object) -> str:
    """A cell as a key: a text as ``plain_key`` has it, a whole number without decimals."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    key = plain_key(str(cell))
    whole = _WHOLE.fullmatch(key)
    return whole[1] if whole else key


def as_number(cell: object) -> int | None:
    """The whole number that a cell holds, however it is written."""
    if isinstance(cell, str) and cell.isascii():
        plain = _NUMBER.fullmatch(cell)
        return int(plain[1]) if plain else None
    if isinstance(cell, float):
        return int(cell) if cell.is_integer() and 0 <= cell < 10 ** (_LONG - 1) else None
    if isinstance(cell, date | time):
        return None
    key = cell_key(cell)
    return int(key) if key.isdecimal() and len(key) < _LONG else None


def _declared_missing(cell: object, column: RawColumn) -> bool:
    for low, high in column.missing:
        if isinstance(cell, (int, float)) and isinstance(low, (int, float)):
            if isinstance(high, (int, float)) and low <= cell <= high:
                return True
        elif cell == low:
            return True
    return False


def _unknown_answers(
    table: RawTable, columns: Columns, question: Question, unknown: Sequence[object]
) -> list[Problem]:
    """A problem for each unknown answer of a column, or a single one if they are many."""
    if not unknown:
        return []
    place = columns.of[question.id]
    column = table.columns[place]
    counted = column.distinct(columns.start)
    told = unknown if len(unknown) <= _MOST_TOLD else unknown[:1]
    rows = {cell: column.rows_with([cell], columns.start).first for cell in told}
    known = [alternative.label for alternative in question.alternatives]
    facts: list[tuple[str, dict[str, object], object]] = []
    if told != unknown:
        total = sum(counted[cell] for cell in unknown)
        facts.append(("answer.unknown.many", {"rows": total}, unknown[0]))
    else:
        for cell in unknown:
            key, fact = _unknown_key(column.labels.get(cell, cell), question.alternatives)
            suffix = "" if counted[cell] == 1 else ".many"
            facts.append((f"{key}{suffix}", {"rows": counted[cell], **fact}, cell))
    return [
        Problem(
            key=key,
            file=table.file,
            row=rows[cell],
            column=columns.headers.name(place),
            facts=tuple({**fact, "known": known}.items()),
        )
        for key, fact, cell in facts
    ]


def _unknown_key(
    cell: object, alternatives: tuple[Alternative, ...]
) -> tuple[str, dict[str, object]]:
    """The text for an unknown answer: a code is quoted, nothing else is.

    Of words that look like a misspelt alternative, the alternative is named: "Elvis" may be
    "Delvis", or somebody's name.
    """
    key = cell_key(cell)
    if _CODE.fullmatch(key):
        return "answer.unknown.quoted", {"given": printable(key)}
    similar = nearest(key, [alternative.label for alternative in alternatives])
    return ("answer.unknown.like", {"like": similar}) if similar else ("answer.unknown", {})


def code_groups(column: RawColumn, cells: Mapping[object, int]) -> Groups:
    """The groups of the respondents who answered, in Swedish alphabetical order, and the group of
    each value of a column; ``cells`` tells how many of these respondents have each.

    Case and white space aside, one name is one group; it is shown in its commonest spelling.
    The name of a group of one or two is left behind: it may be a slip of the pen, or the name
    or address of a respondent.
    """
    names = {cell: _group_name(cell, column) for cell in cells}
    spelt: dict[str, Counter[str]] = {}
    for cell, times in cells.items():
        if name := names[cell]:
            spelt.setdefault(plain_key(name), Counter())[name] += times
    labels = {key: _commonest(times) for key, times in spelt.items()}
    ordered = sorted(labels, key=lambda key: (not labels[key], collation_key(key)))
    places = {key: n for n, key in enumerate(ordered)}
    place = {c: places[plain_key(name)] if name else len(ordered) for c, name in names.items()}
    codes = np.array([place.get(value, len(ordered)) for value in column.values], np.intp)
    return Groups(tuple(labels[key] for key in ordered), codes)


def _commonest(spellings: Counter[str]) -> str:
    """The spelling most use; no name at all for a group of fewer than three."""
    if spellings.total() < LEAST_POSSIBLE:
        return ""
    return min(spellings, key=lambda name: (-spellings[name], name))


def _group_name(cell: object, column: RawColumn) -> str | None:
    if cell is None or _declared_missing(cell, column):
        return None
    label = column.labels.get(cell)
    if label is None and isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return printable(str(cell if label is None else label)) or None
