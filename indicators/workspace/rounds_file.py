"""Lines written into ``rounds.toml``: its comments and its order stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping
from pathlib import Path
from typing import Any, NamedTuple

from ..documents import write_file
from ..survey.waves import load_rounds
from ..words.errors import ProblemsError


class Addition(NamedTuple):
    """What is to be said of a round, or of one of the files of a round."""

    questionnaire: str
    year: int
    file: str | None
    settings: Mapping[str, Any]


def write_additions(path: Path, additions: Iterable[Addition]) -> None:
    """Writes some more about rounds into a ``rounds.toml``.

    Raises:
        ProblemsError: If the file cannot be read, or would not be right any more.
        OutputError: If it cannot be written.
    """
    before = path.read_bytes()
    after = with_additions(before, additions)
    _check(path, after)
    if after != before:
        write_file(path, after)


def write_association(path: Path, name: str) -> None:
    """Writes the name of the association into a ``rounds.toml``.

    Raises:
        ProblemsError: If the file would not be right any more.
        OutputError: If it cannot be written.
    """
    import tomlkit

    def named(document: Any) -> None:
        document["association"] = tomlkit.string(name)

    after = _changed(path.read_bytes(), named)
    _check(path, after)
    write_file(path, after)


def with_additions(content: bytes, additions: Iterable[Addition]) -> bytes:
    """The content of a ``rounds.toml`` with some more about its rounds."""

    def said(document: Any) -> None:
        for addition in additions:
            table: Any = document[addition.questionnaire][str(addition.year)]
            if addition.file is not None:
                table = _inner(_inner(table, "files"), addition.file)
            for key, value in addition.settings.items():
                _say(table, key, value)

    return _changed(content, said)


def _changed(content: bytes, change: Callable[[Any], None]) -> bytes:
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
        inline = isinstance(table, InlineTable)
        _append(table, name, tomlkit.inline_table() if inline else tomlkit.table())
    return table[name]


def _say(table: Any, key: str, value: Any) -> None:
    """Says one thing, beside what is said under the key already."""
    if key == "accepted":
        value = dict(value)
        if key in table:
            table[key] = _inline(value)
            return
    before = table.get(key)
    if isinstance(before, MutableMapping) and isinstance(value, Mapping):
        for name, inner in value.items():
            before[name] = _together(before.get(name), inner)
    elif key in table:
        table[key] = _together(before, value) if isinstance(value, list) else value
    else:
        _append(table, key, _inline(value))


def _together(before: Any, more: Any) -> Any:
    if before is None or not (isinstance(before, list) or isinstance(more, list)):
        return more
    both = [*(before if isinstance(before, list) else [before])]
    both += [*(more if isinstance(more, (list, tuple)) else [more])]
    return list(dict.fromkeys(both))


def _inline(value: Any) -> Any:
    import tomlkit

    if not isinstance(value, Mapping):
        return list(value) if isinstance(value, tuple) else value
    table = tomlkit.inline_table()
    for name, inner in value.items():
        table[name] = _inline(inner)
    return table


def _append(table: Any, key: str, value: Any) -> None:
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
