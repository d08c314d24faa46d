"""The answers of a column as codes, and what is wrong with them; and the groups of a grouping.

What does not match an alternative is a problem, and a problem quotes no text that could be a
respondent's own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..survey.policy import LEAST_POSSIBLE
from ..survey.questionnaire import Alternative, Question
from ..survey.settings import merged
from ..survey.toml import line_of
from ..words import collation_key, nearest, plain_key, printable
from ..words.errors import Problem, Settings
from .cells import UNKNOWN, Said, Way, cell_key, declared_missing, read_cells
from .cube import UNANSWERED, Groups
from .found import Columns
from .likeness import like_alternative
from .readers import RawColumn, RawTable

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray

_MOST_TOLD = 10  # different unknown answers of a column; more are reported as one problem
_CODE = re.compile(r"-?[a-z]{0,2}\d{1,4}(?:[.,]\d{1,4})?")


def said_in(table: RawTable, columns: Columns, question: Question) -> dict[object, Said]:
    """What each distinct cell of a question's column says."""
    column = table.columns[columns.of[question.id]]
    return read_cells(column.distinct(columns.start), column, question.alternatives)


def code_answers(
    table: RawTable, columns: Columns, question: Question
) -> tuple[NDArray[np.uint8], list[Problem]]:
    """The category code of each value of a question's column, and the unknown answers."""
    column = table.columns[columns.of[question.id]]
    said = said_in(table, columns, question)
    unknown = [cell for cell, answer in said.items() if answer.code == UNKNOWN]
    known = {cell: answer.code for cell, answer in said.items() if answer.code != UNKNOWN}
    codes_of_values = np.array([known.get(v, UNANSWERED) for v in column.values], np.uint8)
    return codes_of_values, _unknown_answers(table, columns, question, unknown)


def answers_above(table: RawTable, columns: Columns, question: Question) -> list[Problem]:
    """Answers that stand over the header, or in its place: rows that would be lost.

    Bare numbers there are none: a report head tells how many were asked.
    """
    column = table.columns[columns.of[question.id]]
    cells = [column.cell(n) for n in range(0 if table.declared else columns.start)]
    said = read_cells(cells, column, question.alternatives)
    rows = [
        n
        for n, cell in enumerate(cells)
        if said[cell].code not in (UNKNOWN, UNANSWERED) and said[cell].way is not Way.NUMBER
    ]
    return [Problem(key="header.answer", file=table.file, row=row + 1) for row in rows[:1]]


def spellings(table: RawTable, columns: Columns, question: Question) -> dict[str, list[object]]:
    """How the answers to a question are written, and the cells of each way.

    ``words``, ``numbers``, or the letters before a number (``a``, ``ao``). Values that the file
    labels, as SPSS does, are words, and so are the others of a scale that labels confirm.
    """
    column = table.columns[columns.of[question.id]]
    said = said_in(table, columns, question)
    known = {c: answer for c, answer in said.items() if answer.code not in (UNKNOWN, UNANSWERED)}
    if _confirmed(column, question):
        return {"words": []} if known else {}
    by_spelling: dict[str, list[object]] = {}
    for cell, answer in known.items():
        if cell not in column.labels and answer.way is not None:
            coded = answer.way in (Way.NUMBER, Way.A, Way.AO)
            by_spelling.setdefault(answer.way.value if coded else "words", []).append(cell)
    return by_spelling


def _confirmed(column: RawColumn, question: Question) -> bool:
    """Whether the file's own labels name an alternative that has a direction."""
    labels = {plain_key(label) for label in column.labels.values()}
    return any(
        alternative.valence is not None and not labels.isdisjoint(alternative.names)
        for alternative in question.alternatives
    )


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
            key, fact = unknown_key(column.labels.get(cell, cell), question.alternatives)
            suffix = "" if counted[cell] == 1 else ".many"
            facts.append((f"{key}{suffix}", {"rows": counted[cell], **fact}, cell))
    guesses = _guesses(column, unknown, question.alternatives, counted)
    return [
        Problem(
            key=key,
            file=table.file,
            row=rows[cell],
            column=columns.headers.name(place),
            facts=tuple({**fact, "known": known}.items()),
            settings=_settings(guesses if told != unknown else _of_one(guesses, column, cell)),
        )
        for key, fact, cell in facts
    ]


def one_for_all(table: RawTable, by_column: Sequence[Sequence[Problem]]) -> list[Problem]:
    """The unknown answers of all columns: a single problem where they are in many, as what is
    wrong is then one thing, with all that they may be meant for."""
    own = [problems for problems in by_column if problems]
    every = [problem for problems in own for problem in problems]
    if len(own) < _MANY_COLUMNS or len(every) <= _MOST_TOLD:
        return every
    settings = merged({}, *(problem.settings for problem in every))
    rows = sum(int(str(dict(problem.facts).get("rows", 1))) for problem in every)
    facts = {"columns": len(own), "rows": rows, "line": line_of(settings)}
    key = "answer.unknown.everywhere" if settings else "answer.unknown.everywhere.unlike"
    return [
        Problem(
            key=key,
            file=table.file,
            row=every[0].row,
            column=every[0].column,
            facts=tuple(facts.items()),
            settings=tuple(settings.items()),
        )
    ]


_MANY_COLUMNS = 3


def _guesses(
    column: RawColumn,
    unknown: Sequence[object],
    alternatives: tuple[Alternative, ...],
    counted: Mapping[object, int],
) -> dict[object, Alternative | None]:
    """The alternative that each unknown cell may be meant for; ``None`` of a number that tools
    write where there is no answer. Others are left out, and so is what may be the own words of
    one or two."""
    guesses: dict[object, Alternative | None] = {}
    for cell in unknown:
        text = column.labels.get(cell, cell)
        if _BLANK_NUMBER.fullmatch(cell_key(cell)) and cell not in column.labels:
            guesses[cell] = None
        elif isinstance(text, str) and (
            likely := like_alternative(text, alternatives, counted[cell] >= LEAST_POSSIBLE)
        ):
            guesses[text] = likely
    return guesses


def _of_one(
    guesses: Mapping[object, Alternative | None], column: RawColumn, cell: object
) -> dict[object, Alternative | None]:
    names = (cell, column.labels.get(cell, cell))
    return {name: guesses[name] for name in names if name in guesses}


_BLANK_NUMBER = re.compile(r"-\d{1,4}|9[5-9]|99[0-9]|9999?|8888?|888")


def _settings(guesses: Mapping[object, Alternative | None]) -> Settings:
    """The guesses as ``aliases`` and ``blank`` in ``rounds.toml``."""
    aliases: dict[str, list[str]] = {}
    blank = []
    for cell, alternative in guesses.items():
        if alternative is not None:
            aliases.setdefault(alternative.label, []).append(" ".join(str(cell).split()))
        elif _BLANK_NUMBER.fullmatch(cell_key(cell)):
            blank.append(cell_key(cell))
    settings = (("aliases", aliases), ("blank", blank))
    return tuple((key, value) for key, value in settings if value)


def is_code(cell: object) -> bool:
    """Whether a cell is a short code, which is nobody's own words."""
    return bool(_CODE.fullmatch(cell_key(cell)))


def unknown_key(
    cell: object, alternatives: tuple[Alternative, ...]
) -> tuple[str, dict[str, object]]:
    """The text for an unknown answer: a code is quoted, nothing else is.

    Of words that look like a misspelt alternative, the alternative is named: "Elvis" may be
    "Delvis", or somebody's name.
    """
    key = cell_key(cell)
    if is_code(cell):
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


def group_sizes(column: RawColumn, cells: Mapping[object, int]) -> Counter[str]:
    """How many respondents each group has, also those too small to be named, by the key that its
    name is matched by; under an empty one, those without a group."""
    sizes = Counter[str]()
    for cell, times in cells.items():
        sizes[plain_key(_group_name(cell, column) or "")] += times
    return sizes


def _commonest(spellings: Counter[str]) -> str:
    """The spelling most use; no name at all for a group of fewer than three."""
    if spellings.total() < LEAST_POSSIBLE:
        return ""
    return min(spellings, key=lambda name: (-spellings[name], name))


def _group_name(cell: object, column: RawColumn) -> str | None:
    if cell is None or declared_missing(cell, column):
        return None
    label = column.labels.get(cell)
    if label is None and isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return printable(str(cell if label is None else label)) or None
