"""What can be mended of how an export is read: in which column a question stands, what answers
mean, which rows count. Nothing of it shows a respondent's own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..responses import Matched, matched_table
from ..responses.unknown import (
    UnknownAnswer,
    settings_of_meanings,
    unknown_answers,
    values_of,
)
from ..survey.plan import Plan
from ..survey.waves import Wave, with_reading
from ..words import plain_key
from ..words.errors import Settings
from . import Workspace
from .reading import table_of

__all__ = [
    "ExportColumn", "Mendable", "UnknownAnswer", "all_rows", "columns_in", "meanings", "mendable",
]  # fmt: skip

_MOST_UNKNOWN = 10  # of a question; where there are more, it is not its column
_OF_ANSWERS = ("aliases", "blank")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportColumn:
    """A column of an export: its letter, its header, and ``name``, what ``rounds.toml`` calls it:
    the header, or the letter where others have that header."""

    place: str
    header: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mendable:
    """The unknown answers of an export, and by question how many there are where these are too many
    to be gone through."""

    unknown: tuple[UnknownAnswer, ...] = ()
    too_many: Mapping[str, int]


def columns_in(plan: Plan) -> list[ExportColumn]:
    """The columns of an export that hold something, in their order."""
    reads = (*plan.questions, *plan.groupings)
    headers = {read.place: read.header for read in reads if read.place}
    headers |= {column.place: column.header for column in plan.unused}
    keys = Counter(plain_key(header) for header in headers.values())
    return [
        ExportColumn(
            place=place,
            header=header,
            name=header if header and keys[plain_key(header)] == 1 else place,
        )
        for place, header in sorted(headers.items(), key=lambda pair: (len(pair[0]), pair[0]))
    ]


def mendable(workspace: Workspace, wave: Wave, plan: Plan) -> Mendable:
    """What can be said of the answers of an export, whether or not something is guessed of them.

    Raises:
        ProblemsError: If the export cannot be read.
    """
    answers = unknown_answers(_matched(workspace, wave, plan))
    numbers = Counter(answer.item for answer in answers)
    return Mendable(
        unknown=tuple(a for a in answers if numbers[a.item] <= _MOST_UNKNOWN),
        too_many={item: number for item, number in numbers.items() if number > _MOST_UNKNOWN},
    )


def meanings(workspace: Workspace, wave: Wave, plan: Plan, chosen: Mapping[str, str]) -> Settings:
    """What ``rounds.toml`` says where somebody has ``chosen`` what unknown answers mean.

    Raises:
        ProblemsError: If the export cannot be read.
    """
    return settings_of_meanings(_matched(workspace, wave, plan), chosen) if chosen else ()


def all_rows(
    workspace: Workspace, wave: Wave, plan: Plan, header: str, but: Sequence[str]
) -> list[str]:
    """The values of a column ``but`` for some: those of the rows to be counted, where not all rows
    that are marked are left out. Nothing if the column has too many different values to name.

    Raises:
        ProblemsError: If the export cannot be read.
    """
    table = table_of(workspace, _guessed(wave, plan), whole=True)
    values = values_of(table, _matched(workspace, wave, plan), header)
    return [value for value in values or () if value not in but]


def _matched(workspace: Workspace, wave: Wave, plan: Plan) -> Matched:
    """The export as its plan reads it, but for what is guessed of its answers."""
    questionnaire = workspace.questionnaires[wave.questionnaire].in_exports
    guessed = _guessed(wave, plan)
    return matched_table(table_of(workspace, guessed, whole=True), questionnaire, guessed)


def _guessed(wave: Wave, plan: Plan) -> Wave:
    settings = {key: value for key, value in plan.settings if key not in _OF_ANSWERS}
    return with_reading(replace(wave, parts=()), settings)
