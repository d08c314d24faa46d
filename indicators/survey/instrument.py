"""The instrument as a whole: the areas in order, and the indicators with the questions that
measure each of them, a question of each survey at most.

What shipped questions belong to is said in one place, ``indicators.toml``, and not in each
questionnaire: a questionnaire that a workspace has copied long ago gets its areas all the same, the
areas have an order and both languages, and a questionnaire that names areas itself goes before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from ..words.errors import Problem, ProblemsError, check_regular
from ..words.said import InBoth
from .questionnaire import Questionnaire
from .questionnaire_file import id_of, read_questionnaire
from .shipped import FOLDER, INSTRUMENT_FILE, questionnaire_files, shipped_folder
from .toml import TomlTable, read_toml


class Level(Enum):
    """Whom an indicator is about."""

    INDIVIDUAL = "individual"
    ORGANISATION = "organisation"
    SOCIETY = "society"


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Indicators that belong together, such as those of cooperation."""

    id: str
    name: InBoth


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """What a question measures, seen by each of the respondent groups that are asked.

    ``questions`` has the id of the question by the id of its questionnaire. ``number`` and
    ``level`` are NNS's, and ``None`` where nobody has filled them in.
    """

    id: str
    name: InBoth
    short: InBoth
    area: Area
    questions: Mapping[str, str]
    number: str | None = None
    level: Level | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """Areas and indicators, both in the order of reading: the indicators area by area."""

    areas: tuple[Area, ...] = ()
    indicators: tuple[Indicator, ...] = ()

    def of(self, questionnaire_id: str, question_id: str) -> Indicator | None:
        """The indicator that a question of a questionnaire measures, if it measures any."""
        return next(
            (i for i in self.indicators if i.questions.get(questionnaire_id) == question_id), None
        )

    def in_area(self, area: Area) -> tuple[Indicator, ...]:
        """The indicators of an area, in order."""
        return tuple(indicator for indicator in self.indicators if indicator.area == area)

    def with_areas(self, questionnaire: Questionnaire) -> Questionnaire:
        """A questionnaire whose questions have their areas; as it is where it names any itself."""
        if any(question.area for question in questionnaire.questions):
            return questionnaire
        questions = (
            replace(question, area=indicator.area.name)
            if (indicator := self.of(questionnaire.id, question.id))
            else question
            for question in questionnaire.questions
        )
        return replace(questionnaire, questions=tuple(questions))


def read_instrument(workspace: Path) -> tuple[Instrument, list[Problem]]:
    """The instrument of a workspace, its own or the shipped one, and every problem of the file.

    Of a copy that nobody has changed, as of the shipped file, a question that the workspace's own
    questionnaire has left out is no problem.
    """
    shipped = shipped_folder() / INSTRUMENT_FILE
    own = workspace / FOLDER / INSTRUMENT_FILE
    problems: list[Problem] = []
    try:
        check_regular(own)
        path = own if own.exists() else shipped
        top = TomlTable(read_toml(path), str(path), problems)
        tables = top.tables("indicator")
        instrument = _instrument(top, tables)
        if path is own and own.read_bytes() != shipped.read_bytes():
            _check_questions(tables, questionnaire_files(workspace))
    except ProblemsError as error:
        return Instrument(), list(error.problems)
    return (Instrument() if problems else instrument), problems


def _instrument(top: TomlTable, tables: Sequence[TomlTable]) -> Instrument:
    areas = tuple(_area(table) for table in top.tables("area"))
    by_id = {area.id: area for area in areas}
    indicators = [_indicator(table, by_id) for table in tables]
    top.finish()
    _check_once(areas, indicators, top)
    in_order = (i for area in areas for i in indicators if i.area.id == area.id)
    return Instrument(areas=areas, indicators=tuple(in_order))


def _area(table: TomlTable) -> Area:
    name = table.text("name")
    area = Area(id=id_of(table), name=InBoth(name, table.text("english", name)))
    table.finish()
    return area


def _indicator(table: TomlTable, areas: Mapping[str, Area]) -> Indicator:
    name = table.text("name")
    short = table.text("short", name)
    english = table.table("english")
    english_name = english.text("name", name)
    table.text("area")  # it is required
    area = table.choice("area", areas, "")
    level = table.choice("level", [level.value for level in Level], None)
    indicator = Indicator(
        id=id_of(table),
        name=InBoth(name, english_name),
        short=InBoth(short, english.text("short", english_name if short == name else short)),
        area=areas.get(area) or Area(id="", name=InBoth("", "")),
        questions=table.mapping("questions"),
        number=_number(table),
        level=Level(level) if level else None,
    )
    english.finish()
    table.finish()
    return indicator


def _number(table: TomlTable) -> str | None:
    """The number of NNS, a whole number or a text ("3a")."""
    if isinstance(table.values.get("number"), str):
        return table.text("number")
    number = table.whole("number", 1, None)
    return None if number is None else str(number)


def _check_once(areas: Sequence[Area], indicators: Sequence[Indicator], top: TomlTable) -> None:
    """No id twice, and no question in two indicators."""
    for ids in ([area.id for area in areas], [indicator.id for indicator in indicators]):
        for name in (name for name, count in Counter(ids).items() if name and count > 1):
            top.problem("questionnaire.id_twice", "id", given=name)
    first_of: dict[tuple[str, str], str] = {}
    for indicator in indicators:
        for questionnaire, question in indicator.questions.items():
            first = first_of.setdefault((questionnaire, question), indicator.id)
            if first != indicator.id:
                facts = {"first": first, "second": indicator.id}
                place = f"{questionnaire}.{question}"
                top.problem("instrument.question_twice", "questions", place=place, **facts)


def _check_questions(tables: Sequence[TomlTable], files: Mapping[str, Path]) -> None:
    """Every question that an indicator names is one of a questionnaire of the workspace."""
    known = dict(_questions(files))
    for table in tables:
        for questionnaire, question in table.mapping("questions").items():
            place = f"questions.{questionnaire}"
            if questionnaire not in files:
                table.unknown_name("toml.choice", place, questionnaire, files)
            elif question not in known.get(questionnaire, (question,)):
                table.unknown_name("toml.choice", place, question, known[questionnaire])


def _questions(files: Mapping[str, Path]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The ids of the questions of each questionnaire; nothing of a file that cannot be read, which
    is told where it is used."""
    for name, path in files.items():
        try:
            questionnaire, _ = read_questionnaire(path)
        except ProblemsError:
            continue
        yield name, tuple(question.id for question in questionnaire.questions)
