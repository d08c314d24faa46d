"""What the parts of a publication are called, the same in every run and every format:
``staff.2022.total.shares``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from ..documents.model import Chart, Draft, Facts, Table
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..words.said import Words, spoken

_Tagged = TypeVar("_Tagged", Table[Words], Chart[Words], Draft[Words], Facts[Words])

TOTAL = "total"
_ALL = "all"


def tagged(block: _Tagged, results: Results, group: Group, part: str) -> _Tagged:
    """A block that is known as this part of what is told of a group."""
    return replace(block, tag=tag(results, group, part))


def tag(results: Results, group: Group, part: str) -> str:
    """A part of what is told of a group: "staff.2022.unit-samma.shares"."""
    return ".".join((wave_tag(results), group_tag(group), part))


def year_tag(waves: Iterable[Results], group: Group, part: str) -> str:
    """A part of what is told of all surveys of a year: "all.2022.total.answers"."""
    year = max(wave.year for wave in waves)
    return ".".join((_ALL, str(year), group_tag(group), part))


def area_part(part: str, area: Words | None) -> str:
    """ "talk-samverkan": a part of what is told of an area, called by its name in Swedish."""
    return file_name(filter(None, (part, spoken(area, "sv") if area else "")))


def numbered(tag: str, number: int) -> str:
    """The tag of the first, second, third part of one thing: "…shares", "…shares-2"."""
    return tag if number == 1 else f"{tag}-{number}"


def wave_tag(results: Results) -> str:
    """ "staff.2022"."""
    return f"{results.questionnaire.id}.{results.year}"


def group_tag(group: Group) -> str:
    """ "unit-samma"; of everybody "total"."""
    return TOTAL if group == EVERYBODY else file_name((*group.division, group.name))


def file_name(parts: Iterable[str]) -> str:
    """ "staff-2022-shares-unit-samma": letters that every system and web address takes."""
    plain = unicodedata.normalize("NFKD", "-".join(parts)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-")
