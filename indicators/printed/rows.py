"""Which table of a published file tells of a questionnaire, and which row of each question."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ..survey.questionnaire import Questionnaire
from ..survey.waves import Wave
from ..words import plain_key, question_key
from ..words.errors import Problem, ProblemsError, Severity
from .table import PrintedRow, PrintedTable, read_printed


def rows_of(
    path: Path, questionnaire: Questionnaire, year: int
) -> tuple[PrintedTable, dict[str, PrintedRow]]:
    """The table of a file with most of a questionnaire's questions, and its rows of a year by id.

    Of several with as many, that whose title names the questionnaire; of several such, that of
    the most answers, which is everybody's and not a group's.

    Raises:
        ProblemsError: If the file cannot be read, has none of the questions, or tells of one of
            them twice, in two rows or in two tables.
    """
    found = [(table, _matched(table, questionnaire, year, path)) for table in read_printed(path)]
    most = max(len(rows) for _, rows in found)
    facts: dict[str, Any] = {"questionnaire": questionnaire.id, "year": year}
    if not most:
        raise ProblemsError.at("printed.none", str(path), **facts)
    fullest = [one for one in found if len(one[1]) == most]
    named = [one for one in fullest if _names(one[0].title, questionnaire)] or fullest
    answers = [_answers(rows.values()) for _, rows in named]
    largest = [one for one, n in zip(named, answers, strict=True) if n == max(answers)]
    if _names(largest[0][0].title, questionnaire):
        # Of more answers, but with a question hidden: rather everybody's than these, a group's.
        largest += [one for one in found if _is_larger(one, max(answers), most, questionnaire)]
    if len(largest) > 1:
        titles = [table.title for table, _ in largest]
        raise ProblemsError.at("printed.several", str(path), titles=titles, **facts)
    return largest[0]


def _is_larger(
    one: tuple[PrintedTable, dict[str, PrintedRow]],
    answers: int,
    most: int,
    questionnaire: Questionnaire,
) -> bool:
    """Whether a table is of the questionnaire too, of more answers, with most of the questions."""
    table, rows = one
    named = _names(table.title, questionnaire)
    return named and 2 * len(rows) >= most and _answers(rows.values()) > answers


def _matched(
    table: PrintedTable, questionnaire: Questionnaire, year: int, path: Path
) -> dict[str, PrintedRow]:
    """The rows of the questions asked in a year, by id; questions are known by text or id."""
    known, found = _ids(questionnaire, year), dict[str, PrintedRow]()
    for row in of_year(table, year):
        if (name := known.get(question_key(row.question))) is None:
            continue
        if name in found:
            facts = {"question": name, "other": found[name].row}
            raise ProblemsError.at("printed.twice", str(path), row.row, **facts)
        found[name] = row
    return found


def of_year(table: PrintedTable, year: int) -> list[PrintedRow]:
    """The rows of a year, and those that name none."""
    return [row for row in table.rows if row.year in (None, year)]


def unknown_rows(
    wave: Wave, path: Path, table: PrintedTable, questionnaires: Iterable[Questionnaire]
) -> list[Problem]:
    """Warnings of the rows of a year about something that no questionnaire asks."""
    known = {key for asked in questionnaires for key in _ids(asked, wave.year)}
    facts = {"questionnaire": wave.questionnaire, "year": wave.year}
    return [
        warning("printed.unknown", path, row, given=row.question, **facts)
        for row in of_year(table, wave.year)
        if question_key(row.question) not in known
    ]


def warning(key: str, path: Path, row: PrintedRow, /, **facts: object) -> Problem:
    """A warning about a row."""
    told = tuple(facts.items())
    severity = Severity.WARNING
    return Problem(key=key, file=str(path), row=row.row, facts=told, severity=severity)


def _ids(questionnaire: Questionnaire, year: int) -> dict[str, str]:
    """The ids of the questions asked in a year, by their words and by themselves."""
    asked = questionnaire.asked(year)
    words = {question_key(question.text_in(year)): question.id for question in asked}
    return words | {question_key(question.id): question.id for question in asked}


def _names(title: str, questionnaire: Questionnaire) -> bool:
    """Whether a title names a questionnaire, in either language."""
    names = (questionnaire.id, *questionnaire.titles.values(), *questionnaire.short_titles.values())
    return any(plain_key(name) in plain_key(title) for name in names)


def _answers(rows: Iterable[PrintedRow]) -> int:
    return max((row.shares.answers or row.shares.base or 0 for row in rows), default=0)
