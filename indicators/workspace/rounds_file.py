"""Lines written into ``rounds.toml``: its comments and its order stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping
from pathlib import Path
from typing import Any, NamedTuple

from ..documents import write_file
from ..survey.settings import together
from ..survey.toml import line_of, meaning
from ..survey.waves import load_rounds
from ..words.errors import Problem, ProblemsError


class Addition(NamedTuple):
    """What is to be said of a round ("2022", "2022 Q1"), or of one of the files of a round."""

    questionnaire: str
    round: str
    file: str | None
    settings: Mapping[str, Any]


def write_additions(path: Path, additions: Iterable[Addition]) -> None:
    """Writes some more about rounds into a ``rounds.toml``.

    Raises:
        ProblemsError: If the file cannot be read, or would not be right any more.
        OutputError: If it cannot be written.
    """
    from tomlkit.exceptions import TOMLKitError

    before, added = path.read_bytes(), list(additions)
    try:
        after = with_additions(before, added)
        meant = meaning(before)
        for addition in added:
            _add_to(meant, addition)
        is_right = meaning(after) == meant
    except (TOMLKitError, KeyError, TypeError, ValueError):
        is_right = False
    if not is_right:  # written in a way that cannot be added to without harm
        raise ProblemsError(_by_hand(path, addition) for addition in added)
    _check(path, after)
    if after != before:
        write_file(path, after, instead_of=before)


def _add_to(meant: dict[str, Any], addition: Addition) -> None:
    """What the file is to mean with an addition."""
    table = meant[addition.questionnaire][addition.round]
    if addition.file is not None:
        table = table.setdefault("files", {}).setdefault(addition.file, {})
    for key, value in addition.settings.items():
        table[key] = plain(_with(key, table.get(key), value))


def plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: plain(inner) for name, inner in value.items()}
    return [*map(plain, value)] if isinstance(value, (list, tuple)) else value


def _with(key: str, before: Any, more: Any) -> Any:
    """What is said under a key after some more is said: of rows, of names and of blanks all of
    it holds, of anything else the last."""
    if key not in _ADDING or before is None:
        if isinstance(before, Mapping) and isinstance(more, Mapping) and key != "accepted":
            return {**before, **more}
        return more
    if isinstance(before, Mapping) and isinstance(more, Mapping):
        names = dict.fromkeys([*before, *more])
        return {
            name: _together(before.get(name), more.get(name)) if name in more else before[name]
            for name in names
        }
    return _together(before, more)


_ADDING = ("leave_out", "only", "aliases", "blank")


def _by_hand(path: Path, addition: Addition) -> Problem:
    """What to write by hand where the file cannot be added to."""
    place = f"{addition.questionnaire}.{addition.round}"
    lines = line_of(addition.settings)
    return Problem(key="rounds.by_hand", file=str(path), column=place, facts=(("lines", lines),))


def write_association(path: Path, name: str) -> None:
    """Writes the name of the association into a ``rounds.toml``.

    Raises:
        ProblemsError: If the file would not be right any more.
        OutputError: If it cannot be written.
    """
    import tomlkit

    def named(document: Any) -> None:
        document["association"] = tomlkit.string(name)

    before = path.read_bytes()
    after = changed(before, named)
    _check(path, after)
    write_file(path, after, instead_of=before)


def with_additions(content: bytes, additions: Iterable[Addition]) -> bytes:
    """The content of a ``rounds.toml`` with some more about its rounds."""

    def said(document: Any) -> None:
        for addition in additions:
            table: Any = document[addition.questionnaire][addition.round]
            if addition.file is not None:
                table = _inner(_inner(table, "files"), addition.file)
            for key, value in addition.settings.items():
                _say(table, key, value)

    return changed(content, said)


def changed(content: bytes, change: Callable[[Any], None]) -> bytes:
    """The content of a TOML file changed: its mark, its ends of lines and its comments stay."""
    import tomlkit

    mark = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
    text = content.decode("utf-8-sig")
    ends = "\r\n" if "\r\n" in text else "\n"
    document = tomlkit.parse(text.replace("\r\n", "\n").replace("\r", "\n"))
    change(document)
    return mark + tomlkit.dumps(document).replace("\n", ends).encode()


def _inner(table: Any, name: str) -> Any:
    import tomlkit
    from tomlkit.items import InlineTable

    if name not in table:
        is_inline = isinstance(table, InlineTable)
        append(table, name, tomlkit.inline_table() if is_inline else tomlkit.table())
    return table[name]


def _say(table: Any, key: str, value: Any) -> None:
    """Says one thing, beside what is said under the key already."""
    before = table.get(key)
    if key not in table:
        append(table, key, as_inline(value))
    elif key == "accepted" or not isinstance(before, MutableMapping):
        _replace(table, key, _with(key, _unwrapped(before), value))
    else:
        merged = _with(key, _unwrapped(before), value)
        for name, inner in merged.items():
            if _unwrapped(before.get(name)) != inner:
                _replace(before, name, inner)


def _replace(table: Any, key: str, value: Any) -> None:
    """Says something else under a key; a list is added to, so that its comments stay."""
    before = table.get(key)
    if isinstance(before, list) and isinstance(value, list):
        for item in value:
            if item not in before:
                before.append(item)
    else:
        table[key] = as_inline(value)


def _unwrapped(item: Any) -> Any:
    return item.unwrap() if hasattr(item, "unwrap") else item


def _together(before: Any, more: Any) -> Any:
    """Both of what is said, as it stands where the one says all of it."""
    return more if before is None or before == more else together(before, more)


def as_inline(value: Any) -> Any:
    import tomlkit

    if not isinstance(value, Mapping):
        return list(value) if isinstance(value, tuple) else value
    table = tomlkit.inline_table()
    for name, inner in value.items():
        table[name] = as_inline(inner)
    return table


def append(table: Any, key: str, value: Any) -> None:
    """Appends a key behind the last one, before the comments and blank lines that lead over to the
    next table; and a table behind all keys."""
    from tomlkit.items import Table

    body = getattr(getattr(table, "value", None), "body", None)
    trailing: list[Any] = []
    while body and (body[-1][0] is None or isinstance(body[-1][1], Table)):
        if isinstance(value, Table) and body[-1][0] is not None:
            break
        trailing.insert(0, body.pop())
    table[key] = value
    if body is not None:
        if not isinstance(value, Table):
            body[-1][1].trivia.trail = "\n"
        body.extend(trailing)


def _check(path: Path, content: bytes) -> None:
    """That what is to be written is read without a problem, before anything is written."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        copy.write_bytes(content)
        _, problems = load_rounds(copy)
    serious = [p for p in problems if p.key.startswith(("toml.", "rounds.unknown"))]
    if serious:
        raise ProblemsError(serious)
