"""What a file may be: which questionnaire, which year, how many answered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from ..responses import asked_for
from ..responses.headers import Headers
from ..responses.odd_rows import years_of_rows
from ..responses.readers import RawTable, Reading, read_table
from ..responses.sheet_layout import questions_down, sheet_of
from ..responses.when import day_of
from ..survey.periods import Period, named_period
from ..survey.questionnaire import Questionnaire
from ..survey.waves import Wave
from ..words import plain_key
from ..words.errors import Problem, ProblemsError

_SURE = 0.6  # of the questions of a year, for a file to be those answers
_MOST_CELLS = 3000  # different cells of a column, to see which dates it holds
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_TERM = re.compile(r"(?:ht|vt)[-_ ]?(\d\d)(?!\d)")

# What files are called, by questionnaire; the first that fits decides.
_NAMES = (
    ("participants_exit", ("avslut", "exit")),
    ("referrers", ("remittent", "referrer")),
    ("participants_followup", ("uppfoljning", "uppföljning", "followup")),
    ("participants", ("deltagar", "participant")),
    ("managers", ("chef", "manager", "styrgrupp", "beredningsgrupp")),
    ("board", ("styrelse", "board")),
    ("staff", ("personal", "staff", "medarbetar", "handläggar")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What one file may be.

    ``questionnaire`` and ``year`` are ``None`` where nothing tells. They are sure if the questions
    stand in the file in words, and if what tells the year does not disagree: ``years`` is what each
    of them says (``name``, ``dates``). Where a column gives the year of each row, ``rows_of``
    are the settings by which the rows of each year are chosen. ``period`` is the quarter or half of
    the year that the name says.
    """

    file: Path
    sheet: str | None = None
    questionnaire: str | None = None
    in_words: bool = False
    year: int | None = None
    period: Period | None = None
    years: Mapping[str, tuple[int, ...]]
    respondents: int = 0
    others: tuple[str, ...] = ()
    rows_of: Mapping[int, Mapping[str, object]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def settings_of(self, year: int) -> dict[str, object]:
        """What ``rounds.toml`` has to say for the answers of a year to be read."""
        return {**self.rows_of.get(year, {}), **({"sheet": self.sheet} if self.sheet else {})}

    @property
    def is_year_sure(self) -> bool:
        """Whether all that tells the year tells the same one."""
        said = {year for years in self.years.values() for year in years}
        return self.year is not None and len(said) == 1

    @property
    def is_sure(self) -> bool:
        """Whether nothing has to be asked of the file."""
        is_year_sure = self.is_year_sure or bool(self.rows_of)
        return self.in_words and is_year_sure and not self.others and not self.problems


def guesses_of(file: Path, questionnaires: Mapping[str, Questionnaire]) -> list[Guess]:
    """What a file may be, by its words, its name and the dates in it; of a workbook with several
    sheets of answers, what each of them may be."""
    try:
        return [_guessed(file, questionnaires, _table(file, questionnaires))]
    except ProblemsError as error:
        sheets = [str(dict(choice).get("sheet", "")) for choice in error.problems[0].choices]
        if error.problems[0].key == "excel.sheets.asked":
            tables = ((name, read_table(file, Reading(sheet=name))) for name in sheets)
            return [
                replace(_guessed(file, questionnaires, table, f"{file.stem} {name}"), sheet=name)
                for name, table in tables
            ]
        return [Guess(file=file, years={}, problems=error.problems)]


def _guessed(
    file: Path, questionnaires: Mapping[str, Questionnaire], table: RawTable, name: str = ""
) -> Guess:
    """What a table may be that is called by the name of its file, or of its sheet, too."""
    name = name or file.stem
    names = _years_in(name)
    dates = _years_of_dates(table)
    year = next(iter((*names, *dates)), None)
    scores = _scores(table, file, questionnaires, year)
    best = max(scores, key=lambda name: scores[name].share, default=None)
    in_words = best is not None and scores[best].share >= _SURE
    if not in_words:
        best = _by_name(name, questionnaires)
    others = [n for n in scores if n != best and scores[n].share >= _SURE]
    rows_of = _rows_of(table, best, scores)
    return Guess(
        file=file,
        questionnaire=best,
        in_words=in_words,
        year=year,
        years=_said(names, dates),
        respondents=_respondents(
            table, scores[best].headers.start if best in scores and in_words else 1
        ),
        others=tuple(others),
        rows_of=rows_of,
        period=None if rows_of else named_period(_YEAR.sub(" ", name)),
    )


def _rows_of(
    table: RawTable, best: str | None, scores: Mapping[str, _Score]
) -> dict[int, dict[str, object]]:
    """How the rows of each year are chosen, where a column gives their years."""
    score = scores.get(best or "")
    found = years_of_rows(table, score.headers) if score is not None else None
    if found is None:
        return {}
    header, cells = found
    return {
        year: {"only": {header: own[0] if len(own) == 1 else own}} for year, own in cells.items()
    }


def _said(names: Sequence[int], dates: Sequence[int]) -> dict[str, tuple[int, ...]]:
    said = {"name": tuple(names), "dates": tuple(dates)}
    # Those who are asked at the end of a year answer at the beginning of the next.
    if len(names) == 1 and set(dates) <= {names[0], names[0] + 1} and names[0] in (*dates, None):
        said["dates"] = tuple(names)
    return {key: years for key, years in said.items() if years}


def _table(file: Path, questionnaires: Mapping[str, Questionnaire]) -> RawTable:
    """The table of a file, from the sheet that has questions of any questionnaire."""
    asked = [
        asked_for(q, Wave(questionnaire=name, year=max(q.years, default=2000), file=file))
        for name, q in questionnaires.items()
    ]
    reading = Reading()
    try:
        return read_table(
            file, reading, lambda headers: any(is_asked(headers) for is_asked in asked)
        )
    except ProblemsError as error:
        settings = dict(error.problems[0].settings)
        if "sheet" not in settings:
            raise
        return read_table(file, replace(reading, sheet=str(settings["sheet"])))


class _Score(NamedTuple):
    """The share of a questionnaire's questions that a table has, and its headers."""

    share: float
    headers: Headers


def _scores(
    table: RawTable, file: Path, questionnaires: Mapping[str, Questionnaire], year: int | None
) -> dict[str, _Score]:
    """For each questionnaire how many of its questions a table has, in the year of which it has
    most."""
    scores: dict[str, _Score] = {}
    for name, questionnaire in questionnaires.items():
        tried = [year] if year is not None and questionnaire.names_year(year) else []
        for candidate in tried or [*reversed(questionnaire.years)] or [date.today().year]:
            wave = Wave(questionnaire=name, year=candidate, file=file)
            sheet = sheet_of(table, questionnaire, wave)
            found = {i for names in sheet.headers.names for i in sheet.recogniser.by_any(names)}
            if not sheet.asked:
                continue
            if 2 * len(found) < len(sheet.asked) and (down := questions_down(sheet)):
                found = set(down.questions.values())
            share = len(found) / len(sheet.asked)
            if name not in scores or share > scores[name].share:
                scores[name] = _Score(share, sheet.headers)
    return scores


def _respondents(table: RawTable, start: int) -> int:
    """The rows that hold something below the headers."""
    return int(table.filled[0 if table.declared else start :].sum())


def _by_name(name: str, questionnaires: Mapping[str, Questionnaire]) -> str | None:
    key = plain_key(name)
    known = (id_ for id_, words in _NAMES if any(word in key for word in words))
    return next((id_ for id_ in known if id_ in questionnaires), None)


def _years_in(name: str) -> tuple[int, ...]:
    years = [int(year) for year in _YEAR.findall(name)]
    years += [2000 + int(year) for year in _TERM.findall(name.casefold())]
    return tuple(dict.fromkeys(years))


def _years_of_dates(table: RawTable) -> tuple[int, ...]:
    """The years of the dates in a table, the commonest first; a few odd ones are left out."""
    years: Counter[int] = Counter()
    for column in table.columns:
        counts = column.distinct()
        for cell in islice((cell for cell in counts if cell is not None), _MOST_CELLS):
            if day := day_of(cell):
                years[day.year] += counts[cell]
    most = years.total()
    return tuple(year for year, count in years.most_common() if 10 * count >= most)


def years_of(table: RawTable, file: Path) -> dict[str, tuple[int, ...]]:
    """What the name of a file, and the dates in it, say of the year."""
    return _said(_years_in(file.stem), _years_of_dates(table))


def other_questionnaires(
    table: RawTable, file: Path, questionnaires: Mapping[str, Questionnaire]
) -> Iterator[str]:
    """The questionnaires that a file seems to be answers to."""
    for name, score in _scores(table, file, questionnaires, None).items():
        if score.share >= _SURE:
            yield name
