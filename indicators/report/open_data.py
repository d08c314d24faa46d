"""Results of several rounds as open data: the rows, and what each column means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from ..disclosure import Status
from ..documents.model import Field, Records
from ..documents.open_data import Choice, Column, Grouping, Licence, OpenData, Round
from ..results.result import Result
from ..results.sealed import Results
from ..survey.groups import EVERYBODY
from ..survey.policy import Policy
from ..words.said import Said, Words
from .records import COUNT_COLUMNS, RECORD_COLUMNS, record
from .share_cells import SHARES

LICENCES = {
    "CC0-1.0": Licence(
        "CC0-1.0",
        "CC0 1.0 Universal",
        "https://creativecommons.org/publicdomain/zero/1.0/",
    ),
    "CC-BY-4.0": Licence(
        "CC-BY-4.0",
        "Creative Commons Attribution 4.0 International",
        "https://creativecommons.org/licenses/by/4.0/",
    ),
}
BREAK = "series_break"
_POLICY = (
    "least", "least_in_group", "small_groups", "decimals", "protection", "zeros", "unanimous",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What open data says of itself; ``digests`` are those of the questionnaires' definitions."""

    association: str
    digests: Mapping[str, str]
    source: str | None = None
    licence: str | None = None
    with_counts: bool = False


def open_data(rounds: Sequence[Results], about: About) -> OpenData[Words]:
    """The results of some rounds as a table that is described, the earlier rounds first."""
    columns = RECORD_COLUMNS + (BREAK,) + COUNT_COLUMNS * about.with_counts
    rows = tuple(
        _row(result, results, rounds, about.with_counts)
        for results in rounds
        for group in (EVERYBODY, *results.groups)
        for result in results.for_group(group)
    )
    years = tuple(sorted({results.year for results in rounds}))
    whose = about.association
    return OpenData(
        name=_slug(f"{whose} indikatorer"),
        title=Said("open_data.title", association=whose, years=years),
        description=Said("open_data.description", association=whose),
        source_title=Said("open_data.source"),
        publisher=whose,
        records=Records(columns, rows),
        columns=tuple(_column(name, rounds) for name in columns),
        rounds=tuple(_round(results, about.digests) for results in rounds),
        licence=LICENCES[about.licence] if about.licence else None,
        source=about.source,
    )


def _row(
    result: Result, results: Results, rounds: Sequence[Results], with_counts: bool
) -> tuple[Field, ...]:
    cells, width = record(result, results, with_counts), len(RECORD_COLUMNS)
    breaks = str(_breaks(result, results, rounds)).lower()
    return (*cells[:width], breaks, *cells[width:])


def _breaks(result: Result, results: Results, rounds: Sequence[Results]) -> bool:
    """Whether the question is not to be compared with the round before of those that asked it."""
    before = [
        earlier.year
        for earlier in rounds
        if earlier.questionnaire.id == results.questionnaire.id
        and earlier.year < results.year
        and any(question.id == result.question.id for question in earlier.asked)
    ]
    break_between = results.questionnaire.break_between
    return bool(before) and break_between(result.question, max(before), results.year)


# The type of each column, and its least and greatest value.
_KINDS: dict[str, tuple[str, int | None, int | None]] = {
    "year": ("year", None, None),
    "number": ("integer", 1, None),
    "base": ("integer", 1, None),
    BREAK: ("boolean", None, None),
    **dict.fromkeys(SHARES, ("number", 0, 100)),
    **dict.fromkeys(COUNT_COLUMNS, ("integer", 0, None)),
}
_MAY_BE_EMPTY = ("grouping", "group", "base", *SHARES, *COUNT_COLUMNS)


def _column(name: str, rounds: Sequence[Results]) -> Column[Words]:
    kind, least, most = _KINDS.get(name, ("string", None, None))
    return Column(
        name=name,
        title=Said(f"open_data.column.{name}"),
        description=Said(f"open_data.about.{name}"),
        kind=kind,
        required=name not in _MAY_BE_EMPTY,
        least=least,
        most=most,
        choices=tuple(_choices(name, rounds)),
    )


def _choices(name: str, rounds: Sequence[Results]) -> list[Choice[Words]]:
    if name == "status":
        asked = (status.value for status in Status if status is not Status.NOT_ASKED)
        return [Choice(status, Said(f"open_data.status.{status}")) for status in asked]
    if name == "questionnaire":
        titles: dict[str, Words] = {r.questionnaire.id: r.questionnaire.title for r in rounds}
        return [Choice(*item) for item in titles.items()]
    return []


def _round(results: Results, digests: Mapping[str, str]) -> Round[Words]:
    return Round(
        questionnaire=results.questionnaire.id,
        title=results.questionnaire.title,
        year=results.year,
        policy=tuple(_written(results.policy)),
        digest=digests[results.questionnaire.id],
        parts=tuple(map(str, results.periods)) if results.lacks_parts else (),
        groupings=tuple(
            Grouping(",".join(one.division), one.label, one.listing.value)
            for one in results.divided
        ),
        is_from_print=results.print_file is not None,
    )


def _written(policy: Policy) -> list[tuple[str, str | int]]:
    """The policy as ``rounds.toml`` has it, with a threshold that has been raised."""
    values = ((name, getattr(policy, name)) for name in _POLICY)
    return [(name, value.value if isinstance(value, Enum) else value) for name, value in values]


def _slug(text: str) -> str:
    """A name as Data Packages have them: small letters, digits and dashes."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
