"""Open answers of a round: found, masked, and sealed for the one command that lists them.

Free text ends in this room but for this one door: ``OpenAnswers`` holds masked texts in an order
that says nothing, and only as many as the threshold of open answers asks for.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import NoReturn

from ..survey.waves import Wave
from ..words import plain_key
from ..words.errors import DisclosureError, Problem, with_nearest
from . import Matched
from .headers import NO_QUESTION, Headers
from .masking import masked
from .personal import personal_data
from .respondents import identifier

LEAST_OPEN = 10
"""Open answers under a header, the least that are listed; it can be raised, never lowered."""


class OpenAnswers:
    """The masked answers under one header of a round, sealed: nothing tells them but ``listed``,
    which the writer of lists asks for; not what is printed of it, nor a copy on a disk.

    Raises:
        DisclosureError: If they are fewer than ``least``, or that is below the least there is.
    """

    __slots__ = ("_texts", "header")

    def __init__(self, header: str, texts: Sequence[str], seed: bytes, least: int) -> None:
        if least < LEAST_OPEN or len(texts) < least:
            raise DisclosureError("comments.least", least=max(least, LEAST_OPEN))
        self.header = header
        self._texts = tuple(map(masked, _in_no_order(texts, seed)))

    def listed(self) -> tuple[str, ...]:
        """The answers, each as often as it was given, for the list that one person reads."""
        return self._texts

    def __repr__(self) -> str:
        return "OpenAnswers(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("open answers are not stored")


def _in_no_order(texts: Sequence[str], seed: bytes) -> list[str]:
    """The same order whenever the files are the same, whatever the order of the rows."""
    return sorted(texts, key=lambda text: (sha256(seed + text.encode()).digest(), text))


def open_columns(matched: Matched, wave: Wave) -> tuple[list[tuple[str, int]], list[Problem]]:
    """The columns of open answers by header: those that the wave names, or else those that no
    question and no grouping uses and that hold free text."""
    columns = matched.columns
    if columns is None:
        return [], []
    if not wave.comments:
        found = _found(matched, wave)
        return [(columns.headers.unique(n), n) for n in found], []
    named, problems = list[tuple[str, int]](), list[Problem]()
    for name in wave.comments:
        n, problem = _named(matched, columns.headers, name, wave)
        if problem is not None:
            problems.append(problem)
        elif n is not None:
            named.append((columns.headers.unique(n), n))
    return list(dict.fromkeys(named)), problems


def _named(
    matched: Matched, headers: Headers, name: str, wave: Wave
) -> tuple[int | None, Problem | None]:
    """The column that is named, or why it is none of open answers."""
    places = headers.stated(name)
    if len(places) != 1:
        key, nearest = ("comments.twice", None) if places else _no_column(name, headers)
    elif places[0] in _used(matched, wave):
        key, nearest = "comments.used", None
    elif _kind(matched, places[0]) not in (None, "free_text"):
        key, nearest = "comments.personal", None
    else:
        return places[0], None
    facts = (("given", name), ("nearest", nearest))
    return None, Problem(key=key, file=matched.table.file, facts=facts)


def _no_column(name: str, headers: Headers) -> tuple[str, str | None]:
    return with_nearest("comments.no_column", name, headers.all())


def _found(matched: Matched, wave: Wave) -> Iterator[int]:
    used = _used(matched, wave)
    for n in range(len(matched.table.columns)):
        if n not in used and _kind(matched, n) == "free_text" and _differ(matched, n):
            yield n


def _used(matched: Matched, wave: Wave) -> set[int]:
    """The columns that say something else: questions, groupings, who it is, which rows, and what
    survey tools write of a respondent."""
    columns = matched.columns
    assert columns is not None
    place, _ = identifier(matched.table, columns, wave)
    chosen = [*wave.only, *wave.leave_out, *(h for named in wave.columns.values() for h in named)]
    used = {*columns.of.values(), *(n for h in chosen for n in columns.headers.stated(h))}
    for n, names in enumerate(columns.headers.names):
        if NO_QUESTION & set(map(plain_key, names)):
            used.add(n)
    return used if place is None else {*used, place}


def _kind(matched: Matched, n: int) -> str | None:
    """What a column holds, by its header or else by its sentences: an answer that is nothing but
    an address is an answer."""
    assert matched.columns is not None
    cells = [text for text in _cells(matched, n) if " " in text]
    header = matched.columns.headers.name(n)
    return personal_data(header, ["…"]) or personal_data("", list(dict.fromkeys(cells)))


def _differ(matched: Matched, n: int) -> bool:
    """Whether most answers are their own: the names of groups, or consents, are not."""
    cells = _cells(matched, n)
    return 2 * len(set(cells)) > len(cells)


def _cells(matched: Matched, n: int) -> list[str]:
    """What respondents wrote in a column, each on one line."""
    assert matched.columns is not None
    column = matched.table.columns[n]
    texts = (_plain(cell) for cell in column.cells[matched.columns.start :] if cell is not None)
    return [text for text in texts if any(map(str.isalpha, text))]


def _plain(cell: object) -> str:
    letters = (
        c for c in unicodedata.normalize("NFC", str(cell)) if unicodedata.category(c) != "Cf"
    )
    return " ".join("".join(letters).split())


def sealed(
    header: str, columns: Sequence[tuple[Matched, int]], seed: bytes, least: int
) -> OpenAnswers | None:
    """The open answers under a header, of the files of a round together, or ``None`` if there are
    too few; the same words twice count once."""
    least = max(least, LEAST_OPEN)
    texts = [text for matched, n in columns for text in _cells(matched, n)]
    if len(set(map(plain_key, texts))) < least:
        return None
    return OpenAnswers(header, texts, seed, least)
