"""Open data: a table for machines, and what its columns and empty fields mean.

The description is a Data Package of Frictionless (specs.frictionlessdata.io):
``datapackage.json`` beside the table.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any, Generic

from . import csv
from .model import Records, W
from .zipped import zipped

TABLE, DESCRIPTION = "shares.csv", "datapackage.json"


@dataclass(frozen=True, slots=True)
class Choice(Generic[W]):
    """A value that a column may have, and what it means."""

    value: str
    label: W


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[W]):
    """A column; ``kind`` is a type of Table Schema, ``choices`` all that may stand in it."""

    name: str
    title: W
    description: W
    kind: str
    required: bool = False
    least: int | None = None
    most: int | None = None
    choices: tuple[Choice[W], ...] = ()


@dataclass(frozen=True, slots=True)
class Grouping(Generic[W]):
    """What respondents were to be divided by, and whether its groups are ``listed``."""

    name: str
    title: W
    groups: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Round(Generic[W]):
    """A round in the table: its policy, the parts of the year that it is of, and what it is divided
    by. ``digest`` is that of its questionnaire's definition."""

    questionnaire: str
    title: W
    year: int
    policy: tuple[tuple[str, str | int], ...]
    digest: str
    parts: tuple[str, ...] = ()
    groupings: tuple[Grouping[W], ...] = ()
    is_from_print: bool = False


@dataclass(frozen=True, slots=True)
class Licence:
    """What others may do with it."""

    name: str
    title: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenData(Generic[W]):
    """A table and its description; ``source`` is what the publisher says of where it is from."""

    name: str
    title: W
    description: W
    source_title: W
    publisher: str
    records: Records
    columns: tuple[Column[W], ...]
    rounds: tuple[Round[W], ...]
    licence: Licence | None = None
    source: str | None = None

    def __post_init__(self) -> None:
        if self.records.columns != tuple(column.name for column in self.columns):
            raise ValueError("every column of the table is described, in its order")


def files_of(package: OpenData) -> dict[str, bytes]:
    """The table and its description, by their names; the table first."""
    table = csv.render(package.records)
    described = json.dumps(dict(_description(package, table)), ensure_ascii=False, indent=2)
    return {TABLE: table, DESCRIPTION: f"{described}\n".encode()}


def render(package: OpenData) -> bytes:
    """Both as one zip file."""
    return zipped(files_of(package).items())


def _description(package: OpenData, table: bytes) -> Iterator[tuple[str, Any]]:
    yield "profile", "tabular-data-package"
    yield "name", package.name
    yield "title", package.title
    yield "description", package.description
    if package.licence is not None:
        yield "licenses", [asdict(package.licence)]
    yield "contributors", [{"title": package.publisher, "role": "publisher"}]
    yield "sources", list(_sources(package))
    yield "resources", [_resource(package, table)]
    yield "rounds", [dict(_round(one)) for one in package.rounds]


def _sources(package: OpenData) -> Iterator[dict[str, str]]:
    """The definitions of the questionnaires, by their digests, and never the answers: whoever can
    guess what a few people answered could try the guess on a digest of them."""
    if package.source:
        yield {"title": package.source}
    for questionnaire, title, digest in dict.fromkeys(
        (one.questionnaire, str(one.title), one.digest) for one in package.rounds
    ):
        yield {
            "title": f"{package.source_title}: {title}",
            "questionnaire": questionnaire,
            "hash": f"sha256:{digest}",
        }


def _resource(package: OpenData, table: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": TABLE.partition(".")[0],
        "path": TABLE,
        "title": package.title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(table),
        "hash": f"sha256:{sha256(table).hexdigest()}",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {
            "fields": [dict(_field(column)) for column in package.columns],
            "missingValues": [""],
        },
    }


def _field(column: Column) -> Iterator[tuple[str, Any]]:
    yield "name", column.name
    yield "title", column.title
    yield "description", column.description
    yield "type", column.kind
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    constraints |= {} if column.least is None else {"minimum": column.least}
    constraints |= {} if column.most is None else {"maximum": column.most}
    if column.choices:
        constraints["enum"] = [choice.value for choice in column.choices]
    if constraints:
        yield "constraints", constraints
    if column.choices:
        yield "categories", [{"value": c.value, "label": c.label} for c in column.choices]


def _round(one: Round) -> Iterator[tuple[str, Any]]:
    yield "questionnaire", one.questionnaire
    yield "title", one.title
    yield "year", one.year
    if one.parts:
        yield "parts", list(one.parts)
    yield "from", "print" if one.is_from_print else "answers"
    if one.groupings:
        yield "groupings", [asdict(grouping) for grouping in one.groupings]
    yield "policy", dict(one.policy)
