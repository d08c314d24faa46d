"""Answers that none of a question's alternatives is called, so that somebody can say what they
mean without their being shown: a text may be a respondent's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from ..survey.policy import LEAST_POSSIBLE
from ..words import printable
from ..words.errors import Settings
from . import Matched
from .answers import is_code, said_in, unknown_key
from .cells import UNKNOWN, cell_key, cell_text
from .likeness import like_alternative
from .readers import RawTable

_MOST_VALUES = 30  # different ones of a column that marks rows
_LONGEST = 80  # characters; what is longer is no name of an alternative


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownAnswer:
    """An answer in the column of the question ``item``, in ``count`` rows, of which ``row`` is the
    first. ``text`` is only there of a code, or of a text that is like the alternative ``like`` and
    that three or more have given; the ``outside`` ones of its ``alternatives`` count in no base;
    ``key`` tells it from others and nothing of what it says.
    """

    item: str
    key: str
    row: int
    count: int
    text: str | None = None
    like: str | None = None
    alternatives: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()


def unknown_answers(matched: Matched) -> list[UnknownAnswer]:
    """The unknown answers of an export, in the order of the questions and of the rows."""
    return [answer for answer, _ in _unknown(matched)]


def _unknown(matched: Matched) -> Iterator[tuple[UnknownAnswer, object]]:
    """Each with the cell that it is."""
    columns, table = matched.columns, matched.table
    if columns is None:
        return
    for question in matched.questions:
        column = table.columns[columns.of[question.id]]
        counts = column.distinct(columns.start)
        said = said_in(table, columns, question)
        unknown = (cell for cell, answer in said.items() if answer.code == UNKNOWN)
        cells = [cell for cell in unknown if len(str(column.labels.get(cell, cell))) <= _LONGEST]
        rows = {cell: column.rows_with([cell], columns.start).first or 0 for cell in cells}
        for cell in sorted(cells, key=lambda cell: rows[cell]):
            text, known = column.labels.get(cell, cell), question.alternatives
            is_common = counts[cell] >= LEAST_POSSIBLE
            like = like_alternative(str(text), known, is_common)
            nearest = unknown_key(text, known)[1].get("like")
            is_shown = is_code(text) or (like is not None and is_common)
            answer = UnknownAnswer(
                item=question.id,
                key=_key(question.id, cell),
                row=rows[cell],
                count=counts[cell],
                text=printable(str(text)) if is_shown else None,
                like=str(nearest) if nearest else like.label if like else None,
                alternatives=tuple(a.label for a in known),
                outside=tuple(a.label for a in known if a.valence is None),
            )
            yield answer, text


def _key(question: str, cell: object) -> str:
    return sha256(f"{question}\0{cell_text(cell)}".encode("utf-8", "replace")).hexdigest()[:16]


def settings_of_meanings(matched: Matched, meanings: Mapping[str, str]) -> Settings:
    """What ``rounds.toml`` says of unknown answers, given what each means by its key: the label of
    an alternative, or nothing where it says that there is no answer."""
    aliases: dict[str, list[str]] = {}
    blank: list[str] = []
    for answer, cell in _unknown(matched):
        meaning = meanings.get(answer.key)
        if meaning in answer.alternatives:
            names, name = aliases.setdefault(str(meaning), []), " ".join(cell_text(cell).split())
            names += [] if name in names else [name]
        elif meaning == "" and (name := cell_key(cell)) not in blank:
            blank.append(name)
    return tuple((key, value) for key, value in (("aliases", aliases), ("blank", blank)) if value)


def values_of(table: RawTable, matched: Matched, header: str) -> list[str] | None:
    """The different values of a column of the whole table, ``None`` if it is not found or there
    are too many to name."""
    if matched.columns is None:
        return None
    headers = matched.columns.headers
    places = headers.stated(header)
    if len(places) != 1:
        return None
    cells = table.columns[places[0]].distinct(headers.start)
    values = sorted({"" if cell is None else cell_text(cell) for cell in cells})
    return values if len(values) <= _MOST_VALUES else None
