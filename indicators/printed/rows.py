"""Which table of a published file is about a questionnaire, and which row about each question."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
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
        ProblemsError: If the file cannot be read, has none of the questions, or has one of
            them twice, in two rows or in two tables.
    """
    candidates = [
        _Candidate(
            table,
            rows=_matched(table, questionnaire, year, path),
            is_named=_names(table.title, questionnaire),
        )
        for table in read_printed(path)
    ]
    most = max(len(candidate.rows) for candidate in candidates)
    facts: dict[str, Any] = {"questionnaire": questionnaire.id, "year": year}
    if not most:
        raise ProblemsError.at("printed.none", str(path), **facts)
    fullest = [candidate for candidate in candidates if len(candidate.rows) == most]
    named = [candidate for candidate in fullest if candidate.is_named] or fullest
    answers = max(candidate.answers for candidate in named)
    largest = [candidate for candidate in named if candidate.answers == answers]
    if largest[0].is_named:
        # With more answers, but a question hidden, it is likely everybody's, and these a group's.
        largest += [
            candidate
            for candidate in candidates
            if candidate.is_named
            and candidate.answers > answers
            and 2 * len(candidate.rows) >= most
        ]
    if len(largest) > 1:
        titles = [candidate.table.title for candidate in largest]
        raise ProblemsError.at("printed.several", str(path), titles=titles, **facts)
    return largest[0].table, largest[0].rows


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A table that may be the questionnaire's: its rows by question, and whether its title names
    the questionnaire."""

    table: PrintedTable
    rows: dict[str, PrintedRow]
    is_named: bool

    @property
    def answers(self) -> int:
        """The most answers that a row of the questions has."""
        numbers = (row.shares.answers or row.shares.base or 0 for row in self.rows.values())
        return max(numbers, default=0)


def _matched(
    table: PrintedTable, questionnaire: Questionnaire, year: int, path: Path
) -> dict[str, PrintedRow]:
    """The rows of the questions asked in a year, by id; questions are known by text or id."""
    known, matched = _ids(questionnaire, year), dict[str, PrintedRow]()
    for row in of_year(table, year):
        if (name := known.get(question_key(row.question))) is None:
            continue
        if name in matched:
            facts = {"question": name, "other": matched[name].row}
            raise ProblemsError.at("printed.twice", str(path), row.row, **facts)
        matched[name] = row
    return matched


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
    return Problem(
        key=key,
        file=str(path),
        row=row.row,
        facts=tuple(facts.items()),
        severity=Severity.WARNING,
    )


def _ids(questionnaire: Questionnaire, year: int) -> dict[str, str]:
    """The ids of the questions asked in a year, by their words and by themselves."""
    asked = questionnaire.asked(year)
    words = {question_key(question.text_in(year)): question.id for question in asked}
    return words | {question_key(question.id): question.id for question in asked}


def _names(title: str, questionnaire: Questionnaire) -> bool:
    """Whether a title names a questionnaire, in either language."""
    names = (questionnaire.id, *questionnaire.titles.values(), *questionnaire.short_titles.values())
    return any(plain_key(name) in plain_key(title) for name in names)
