"""What a user names to be compared: a questionnaire, a year of one, a definition, an export."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..responses.headers import NO_QUESTION, Headers, find_headers
from ..responses.readers import RawTable, read_table
from ..responses.recognised import Recogniser, header_keys
from ..survey.definitions import SUFFIXES, read_definition
from ..survey.definitions.definition import plain
from ..survey.known import known
from ..survey.questionnaire import unknown_name
from ..survey.questionnaire_file import read_questionnaire
from ..survey.shipped import questionnaire_files
from ..survey.surveys import Survey, of_definition, of_headers, of_questionnaire
from ..survey.waves import Wave
from ..words import plain_key, question_key
from ..words.errors import ProblemsError, WorkspaceError

_WITH_YEAR = re.compile(r"(.+):(\d{4})")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_UNDECIDED = "scale.undecided"
# A draft, and an old file under another name, can be compared though neither can be counted with.
_HARMLESS = (_UNDECIDED, "questionnaire.file_name")
_NOTHING_ASKED = "definition.no_questions"
_SPSS = (".sav", ".zsav")
_LATEST = 9999
_MOST_QUESTIONS = 2000


def survey_of(given: str, folder: Path) -> Survey:
    """The survey that a user names, unless it has more questions than any survey.

    Raises:
        IndicatorsError: See ``_named``; or if it has far too many questions.
    """
    survey = _named(given, folder)
    if not survey.items:
        raise ProblemsError.at(_NOTHING_ASKED, given)
    if len(survey.items) > _MOST_QUESTIONS:
        facts = {"count": len(survey.items), "most": _MOST_QUESTIONS}
        raise ProblemsError.at("diff.too_many", given, **facts)
    return survey


def _named(given: str, folder: Path) -> Survey:
    """The survey that a user names: ``staff``, ``staff:2021``, or a file, with ``:2021`` or not.

    Raises:
        UnknownNameError: If it is no file, and the folder has no questionnaire of that name.
        WorkspaceError: If nothing was asked that year.
        ProblemsError: With everything that is wrong in a file.
    """
    name, year = split_year(given)
    path = Path(name)
    if path.suffix.lower() == ".toml":
        return _of_toml(path, given, year)
    files = questionnaire_files(folder)
    if name in files:
        return _of_toml(files[name], given, year)
    if not path.suffix and not path.exists():
        raise unknown_name("questionnaire.unknown", name, list(files))
    year = _year_in(path.stem) if year is None else year
    if _is_definition(path):
        try:
            return of_definition(read_definition(path), path.name, year)
        except ProblemsError as error:
            # An SPSS file whose values have no labels still has its variables.
            if path.suffix.lower() not in _SPSS or error.problems[0].key != _NOTHING_ASKED:
                raise
    return _of_export(path, year)


def split_year(given: str) -> tuple[str, int | None]:
    """ "staff" and 2021 of ``staff:2021``."""
    stated = _WITH_YEAR.fullmatch(given)
    return (stated[1], int(stated[2])) if stated else (given, None)


def _of_toml(path: Path, given: str, year: int | None) -> Survey:
    questionnaire, problems = read_questionnaire(path)
    is_draft = any(problem.key == _UNDECIDED for problem in problems)
    if others := [problem for problem in problems if problem.key not in _HARMLESS]:
        raise ProblemsError(others)
    source = str(path.resolve())
    survey = of_questionnaire(questionnaire, Path(given).name, year, source, is_draft)
    if not survey.items:
        facts = {"questionnaire": questionnaire.id, "year": year, "known": questionnaire.years}
        raise WorkspaceError("diff.nothing_asked", **facts)
    return survey


def _year_in(name: str) -> int | None:
    """The year in the name of a file, if there is one and no other."""
    years = set(_YEAR.findall(name))
    return int(years.pop()) if len(years) == 1 else None


def _is_definition(path: Path) -> bool:
    suffix = path.suffix.lower()
    if suffix != ".xlsx":
        return suffix in SUFFIXES
    from ..survey.definitions.xlsform import is_form

    return path.is_file() and is_form(path)


def _of_export(path: Path, year: int | None) -> Survey:
    """The headers of an export that may be questions: no more of it is looked at than tells them
    from answers."""
    table = read_table(path)
    asked = tuple(known().questions.values())
    wave = Wave(questionnaire="", year=year or _LATEST, file=path)
    headers = find_headers(table, Recogniser(asked, asked, wave.year), wave)
    columns = [n for n in range(len(headers.names)) if _may_be_question(headers, n)]
    if 2 * sum(_is_repeated(table, headers, n) for n in columns) > len(columns) or not columns:
        raise ProblemsError.at("diff.no_headers", str(path))
    return of_headers(dict(_headers(headers, columns)).items(), path.name, year)


def _headers(headers: Headers, columns: list[int]) -> Iterator[tuple[str, frozenset[str]]]:
    for n in columns:
        text = plain(headers.name(n))
        yield text, header_keys(text)


def _may_be_question(headers: Headers, n: int) -> bool:
    """Whether a column can be a question: its header has words, which are neither the tool's own
    nor those of a grouping, nor an address. A code, "Q1", tells nothing to compare."""
    names, words = headers.names[n], plain(headers.name(n))
    if not names or "@" in words or " " not in words:
        return False
    own = any(plain_key(name) in NO_QUESTION for name in names)
    return not own and not any(question_key(name) in known().groupings for name in names)


def _is_repeated(table: RawTable, headers: Headers, n: int) -> bool:
    """Whether a header stands among the answers too: then it is hardly one."""
    below = table.columns[n].distinct(headers.start)
    return not table.declared and any(name in below for name in headers.names[n])
