"""Settings changed in ``rounds.toml``: what is not touched stays byte for byte, and nothing is
written that the workspace could not be read with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from ..documents import write_file
from ..survey.toml import line_of, meaning
from ..words.errors import Problem, ProblemsError, Severity
from . import read_workspace
from .removing import without_goal, without_round
from .rounds_file import append, as_inline, changed, plain

Said = dict[str, Any]
"""What a ``rounds.toml`` means."""

_OWN_SECTIONS = ("policy", "report", "look")


def digest_of(path: Path) -> str:
    """What tells whether a file has been changed since; that of nothing where there is none."""
    return sha256(path.read_bytes() if path.is_file() else b"").hexdigest()[:16]


def said_in(path: Path) -> Said:
    """What a ``rounds.toml`` means.

    Raises:
        ProblemsError: If it is not TOML.
    """
    try:
        return meaning(path.read_bytes())
    except ValueError:
        from ..survey.toml import read_toml

        return read_toml(path)


def write_settings(path: Path, table: Sequence[str], settings: Mapping[str, Any]) -> None:
    """Writes some settings of a table, that of the top where none is named; what is ``None`` is
    removed, and so is a table in one line that nothing is left in.

    Raises:
        ProblemsError: With what would be wrong that is not yet, or if the file is written in a way
            that cannot be changed without harm.
        OutputError: If it cannot be written.
    """
    write_all(path, [Change(tuple(table), settings)])


class Change(NamedTuple):
    """The settings of a table that are to be others; what is ``None`` is to be removed."""

    table: tuple[str, ...]
    settings: Mapping[str, Any]


def write_all(path: Path, changes: Sequence[Change]) -> None:
    """Writes the settings of several tables, or none if one of them cannot be.

    Raises:
        ProblemsError: As ``write_settings`` does.
        OutputError: If it cannot be written.
    """

    def mean(said: Said) -> None:
        for table, settings in changes:
            _mean(said, table, settings)

    def write(content: bytes) -> bytes:
        for table, settings in changes:
            for key, value in settings.items():
                content = _set(content, table, key, value)
        return content

    by_hand = {".".join((*table, key)): v for table, own in changes for key, v in own.items()}
    _write(path, mean, write, _by_hand(path, "", by_hand))


def add_goal(path: Path, goal: Mapping[str, Any]) -> None:
    """Writes a goal behind all else.

    Raises:
        ProblemsError: As ``write_settings`` does.
        OutputError: If it cannot be written.
    """

    def mean(said: Said) -> None:
        said.setdefault("goal", []).append(dict(goal))

    def write(content: bytes) -> bytes:
        return _with_section(content, "[[goal]]", goal)

    _write(path, mean, write, _by_hand(path, "goal", goal))


def remove_goal(path: Path, number: int) -> None:
    """Removes a goal, numbered from 1; the comments behind it stay.

    Raises:
        ProblemsError: As ``write_settings`` does.
        OutputError: If it cannot be written.
    """

    def mean(said: Said) -> None:
        del said["goal"][number - 1]
        if not said["goal"]:
            del said["goal"]

    def write(content: bytes) -> bytes:
        return without_goal(content, number)

    _write(path, mean, write, _by_hand(path, "goal", {}))


def remove_round(path: Path, questionnaire: str, round: str) -> None:
    """Removes a round ("2022", "2022 Q1") with all that is said of it; its files stay.

    Raises:
        ProblemsError: As ``write_settings`` does.
        OutputError: If it cannot be written.
    """

    def mean(said: Said) -> None:
        del said[questionnaire][round]
        if not said[questionnaire]:
            del said[questionnaire]

    def write(content: bytes) -> bytes:
        return without_round(content, questionnaire, round)

    facts = (("place", f"{questionnaire}.{round}"),)
    _write(path, mean, write, Problem(key="rounds.remove.by_hand", file=str(path), facts=facts))


def _write(
    path: Path,
    mean: Callable[[Said], None],
    write: Callable[[bytes], bytes],
    by_hand: Problem,
) -> None:
    """Writes a change if it means what is meant and nothing is wrong with that."""
    from tomlkit.exceptions import TOMLKitError

    before, meant = path.read_bytes(), said_in(path)
    said = deepcopy(meant)
    try:
        mean(meant)
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        raise ProblemsError([by_hand]) from error
    if meant == said:
        return
    _check(path, said, meant)
    try:
        after = write(before)
        is_right = _filled(meaning(after)) == _filled(meant)
    except (TOMLKitError, KeyError, IndexError, TypeError, ValueError, AttributeError):
        is_right = False
    if not is_right:
        raise ProblemsError([by_hand])
    write_file(path, after, instead_of=before)


def _check(path: Path, before: Said, after: Said) -> None:
    """That nothing is wrong that was not wrong before."""
    known = set(map(_what, read_workspace(path, may_be_empty=True, said=before)[1]))
    _, problems = read_workspace(path, may_be_empty=True, said=after)
    new = [p for p in problems if p.severity is Severity.ERROR and _what(p) not in known]
    if new:
        raise ProblemsError(new)


def _what(problem: Problem) -> tuple[str, str, str | None, str]:
    return problem.key, problem.file, problem.column, repr(problem.facts)


def _by_hand(path: Path, place: str, settings: Mapping[str, Any]) -> Problem:
    """What to write by hand where the file cannot be changed."""
    stated = {key: value for key, value in settings.items() if value is not None}
    lines = line_of(stated) or ", ".join(settings)
    facts = (("lines", lines),)
    return Problem(key="rounds.by_hand", file=str(path), column=place or None, facts=facts)


def _mean(said: Said, table: Sequence[str], settings: Mapping[str, Any]) -> None:
    """Changes what a file means."""
    inner = said
    for name in table:
        inner = inner.setdefault(name, {})
    for key, value in settings.items():
        if value is None:
            inner.pop(key, None)
        else:
            inner[key] = plain(value)


def _filled(said: Any) -> Any:
    """What a file means without tables that nothing is in."""
    if not isinstance(said, dict):
        return said
    filled = {name: _filled(inner) for name, inner in said.items()}
    return {name: inner for name, inner in filled.items() if inner != {}}


# --- how it is written --------------------------------------------------------------------


def _set(content: bytes, table: Sequence[str], key: str, value: Any) -> bytes:
    """The content with one thing said, or not said any more."""
    if not table:
        return changed(content, lambda document: _at_top(document, key, value))
    if len(table) == 1 and table[0] in _OWN_SECTIONS and table[0] not in meaning(content):
        return content if value is None else _with_section(content, f"[{table[0]}]", {key: value})
    return changed(content, lambda document: _inside(document, table, key, value))


def _at_top(document: Any, key: str, value: Any) -> None:
    """Says something at the top: behind the last thing said there, before all sections."""
    import tomlkit
    from tomlkit.items import AoT, Table

    if key in document:
        if value is None:
            document.remove(key)
        else:
            document[key] = _item(value)
        return
    if value is None:
        return
    tops = [n for n, (name, item) in enumerate(document.body)
            if name is not None and not isinstance(item, (Table, AoT))]  # fmt: skip
    fresh = tomlkit.document()
    fresh[key] = _item(value)
    document.body[tops[-1] + 1 if tops else 0 : 0] = fresh.body
    if tops and not document.body[tops[-1]][1].trivia.trail.endswith("\n"):
        document.body[tops[-1]][1].trivia.trail = "\n"


def _inside(document: Any, table: Sequence[str], key: str, value: Any) -> None:
    """Says something in a table, which is made where it is missing; an inner one inside a line."""
    import tomlkit
    from tomlkit.items import InlineTable

    inner, way = document, []
    for name in table:
        if name not in inner:
            if value is None:
                return
            append(inner, name, tomlkit.inline_table())
        way.append((inner, name))
        inner = inner[name]
    if value is None:
        if key in inner:
            inner.remove(key)
    elif key in inner:
        inner[key] = _item(value)
    else:
        append(inner, key, _item(value))
    for outer, name in reversed(way):
        if isinstance(outer[name], InlineTable) and not outer[name]:
            outer.remove(name)  # a section may have comments, and stays


def _item(value: Any) -> Any:
    """A value as it is written: a text of several lines as such."""
    import tomlkit

    if isinstance(value, str) and "\n" in value:
        return tomlkit.string(value, multiline=True)
    return as_inline(value)


def _with_section(content: bytes, heading: str, settings: Mapping[str, Any]) -> bytes:
    """The content with a new section at its end."""
    import tomlkit

    section = tomlkit.document()
    for key, value in settings.items():
        section[key] = _item(value)
    text = content.decode("utf-8-sig")
    ends = "\r\n" if "\r\n" in text else "\n"
    lead = "" if not text or text.endswith("\n") else ends
    lines = f"\n{heading}\n{tomlkit.dumps(section)}".replace("\n", ends)
    return content + f"{lead}{lines}".encode()
