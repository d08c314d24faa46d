"""Sections taken out of ``rounds.toml``, line by line: all others stay byte for byte."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence

from .rounds_file import changed

_HEADING = re.compile(r"^\s*\[")
_NOTHING = re.compile(r"^\s*(#.*)?$")


def without_goal(content: bytes, number: int) -> bytes:
    """The content without the lines of a goal, numbered from 1.

    Raises:
        IndexError: If there is none.
    """
    lines = content.decode().splitlines(keepends=True)
    starts = [n for n in _headings(lines) if _named(lines[n]) == ("goal", "[]")]
    return _without(lines, [starts[number - 1]])


def without_round(content: bytes, questionnaire: str, round: str) -> bytes:
    """The content without the sections of a round: its own and those inside it.

    Raises:
        KeyError: If there is none.
    """
    lines = content.decode().splitlines(keepends=True)
    of_round = (questionnaire, round)
    starts = [n for n in _headings(lines) if _named(lines[n])[:2] == of_round]
    if starts:
        return _without(lines, starts)
    return changed(content, lambda document: document[questionnaire].remove(round))


def _headings(lines: Sequence[str]) -> list[int]:
    return [n for n, line in enumerate(lines) if _HEADING.match(line)]


def _named(heading: str) -> tuple[str, ...]:
    """What a heading names: "staff", "2022"; one of a list ends with "[]", and what only looks like
    a heading names nothing."""
    try:
        inner: object = tomllib.loads(heading.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError:
        return ()
    names: list[str] = []
    while inner:
        if not isinstance(inner, dict):
            return (*names, "[]")
        ((name, inner),) = inner.items()
        names.append(name)
    return tuple(names)


def _without(lines: Sequence[str], starts: Sequence[int]) -> bytes:
    """The lines without some sections. What stands behind the last line of one leads over to the
    next section and stays; of the blank lines around it only one does."""
    headings = [*_headings(lines), len(lines)]
    left_out: set[int] = set()
    for start in starts:
        end = next(n for n in headings if n > start)
        while end > start + 1 and _NOTHING.match(lines[end - 1]):
            end -= 1
        is_between = start and not "".join((lines[start - 1], *lines[end : end + 1])).strip()
        left_out.update(range(start - 1 if is_between else start, end))
    return "".join(line for n, line in enumerate(lines) if n not in left_out).encode()
