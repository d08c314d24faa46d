"""Strict reading of the TOML files a user writes: every wrong key or value is a problem.

A ``TomlTable`` is read key by key. A value of the wrong kind becomes a ``Problem`` and the
reading goes on, so that all that is wrong in a file is reported at once; ``finish`` then
reports each key that nobody asked for, with the known name most like it.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from ..words import printable
from ..words.errors import Problem, ProblemsError, check_regular, with_nearest

T = TypeVar("T")
_POSITION = re.compile(r"\(at line (\d+), column \d+\)$")


def read_toml(path: Path) -> dict[str, Any]:
    """The content of a TOML file, UTF-8 with or without a byte order mark.

    Raises:
        ProblemsError: If the file is missing, not UTF-8, or not TOML.
    """
    check_regular(path)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (FileNotFoundError, IsADirectoryError) as error:
        raise ProblemsError.at("toml.not_found", str(path)) from error
    except OSError as error:
        raise ProblemsError.at("file.unreadable", str(path)) from error
    except UnicodeDecodeError as error:
        raise ProblemsError.at("toml.encoding", str(path)) from error
    text = _with_plain_ends(text)
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # absurd numbers and depths among them
        raise _syntax_error(path, str(error), text.splitlines()) from error


def meaning(content: bytes) -> dict[str, Any]:
    """What a TOML file says, with or without a byte order mark, whatever ends its lines.

    Raises:
        ValueError: If it is not UTF-8, or not TOML.
    """
    return tomllib.loads(_with_plain_ends(content.decode("utf-8-sig")))


def _with_plain_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _syntax_error(path: Path, reason: str, lines: list[str]) -> ProblemsError:
    """A syntax error as the row that cannot be read; tomllib's reason is for programmers."""
    position = _POSITION.search(reason)
    while lines and not lines[-1].strip():
        lines.pop()
    row = int(position[1]) if position and position[1] else len(lines)
    line = lines[row - 1].strip() if 0 < row <= len(lines) else ""
    return ProblemsError.at(_syntax_key(line, reason), str(path), row, line=line[:80])


def _syntax_key(line: str, reason: str) -> str:
    """The text, and with it the advice, for the commonest slips."""
    if "twice" in reason or "overwrite" in reason:
        return "toml.syntax.twice"
    if re.search("[”“„’]", line):
        return "toml.syntax.curly"
    if "\\" in line:
        return "toml.syntax.backslash"
    if not line.partition("=")[0].isascii():
        return "toml.syntax.letters"
    if any(not _BARE_KEY.fullmatch(name) for name in _INNER_NAME.findall(line)):
        return "toml.syntax.names"
    bare = _TEXT.sub('""', line).partition("#")[0]
    return next((key for key, slip in _SLIPS if slip.search(bare)), "toml.syntax")


def line_of(settings: Mapping[str, object]) -> str:
    """Settings as lines of TOML: ``sheet = "Svar"``, ``only = { "År" = "2022" }``."""
    return "\n".join(f"{key} = {_written(value)}" for key, value in settings.items())


def _written(value: object) -> str:
    if isinstance(value, Mapping):
        inner = ", ".join(f"{_key(name)} = {_written(v)}" for name, v in value.items())
        return f"{{ {inner} }}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_written, value))}]"
    return _in_json(value)  # texts are written alike in both, but for a sign that TOML forbids


def _in_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def quoted(name: str) -> str:
    """A text in quotation marks, as a key or a value."""
    return _in_json(name)


def _key(name: str) -> str:
    return name if _BARE_KEY.fullmatch(name) else _written(name)


_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_INNER_NAME = re.compile(r"""[{,]\s*([^"'={},\s][^"'={},]*?)\s*=""")  # without quotation marks
_TEXT = re.compile(r"""("[^"]*"|'[^']*')""")
_SLIPS = (
    ("toml.syntax.heading", re.compile(r"^\[+[\w.-]+ [\w.-]+\]*$")),
    ("toml.syntax.equals", re.compile(r"(^|[{,])\s*[\w-]+\s*:|^[\w-]+(\s[^=]*)?$")),
    ("toml.syntax.nothing", re.compile(r"^[\w.-]+\s*=\s*$")),
    ("toml.syntax.number", re.compile(r"=\s*(\d*[.,]\d|\d+\s*%)")),
    ("toml.syntax.comma", re.compile(r"""[{,]\s*[\w-]+\s*=\s*[\w"]+\s+["\w-]+\s*=""")),
)
_LARGEST = 10**9
_SPAN = re.compile(r"\s*(\d{1,9})\s*[-–:]\s*(\d{1,9})\s*")


class TomlTable:
    """One table of a TOML file and the problems found while it is read.

    ``where`` is the dotted name of the table in the file, empty at the top. Tables taken
    out of this one share its list of problems.
    """

    def __init__(
        self, values: Mapping[str, Any], file: str, problems: list[Problem], where: str = ""
    ) -> None:
        self.values = values
        self.file = file
        self.problems = problems
        self.where = where
        self.known: set[str] = set()

    def problem(self, key: str, name: str | None = None, /, **facts: object) -> None:
        """Records a problem at the key ``name`` of this table."""
        place = ".".join(part for part in (self.where, name) if part)
        self.problems.append(
            Problem(key=key, file=self.file, column=place or None, facts=tuple(facts.items()))
        )

    def text(self, name: str, default: str | None = None) -> str:
        """A text that is not empty; required unless there is a default."""
        value = self._value(name, lambda v: isinstance(v, str) and bool(v.strip()), "text")
        if value is None:
            return self._required(name) if default is None else default
        if printable(value) != " ".join(value.split()):
            self.problem("toml.control", name)
            return ""
        return " ".join(str(value).split())

    def whole(self, name: str, least: int, default: T) -> int | T:
        """A whole number of at least ``least``."""
        number = self._value(
            name, lambda v: type(v) is int and least <= v <= _LARGEST, "whole", least=least
        )
        return default if number is None else int(number)

    def flag(self, name: str, default: bool = False) -> bool:
        """``true`` or ``false``; the default where the key is absent."""
        value = self._value(name, lambda v: isinstance(v, bool), "flag")
        return default if value is None else bool(value)

    def choice(self, name: str, choices: Iterable[str], default: T) -> str | T:
        """One of the named choices; a misspelt one is a problem with the nearest name."""
        value = self._value(name, lambda v: isinstance(v, str), "text")
        if value is None:
            return default
        if value not in (known := tuple(choices)):
            self.unknown_name("toml.choice", name, str(value), known)
            return default
        return str(value)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts, none of them empty; the empty tuple where the key is absent."""
        value = self._value(name, lambda v: _list_of(v, _is_filled), "texts")
        return tuple(" ".join(text.split()) for text in value or ())

    def texts_or_text(self, name: str) -> tuple[str, ...]:
        """A text or a list of texts; required."""
        if isinstance(self.values.get(name), list):
            texts = self.texts(name)
            return texts if texts else (self.text(name),)
        return (self.text(name),)

    def character(self, name: str) -> str | None:
        """A single character; a tab may be written as ``tab``."""
        value = self._value(name, lambda v: isinstance(v, str) and _is_character(v), "character")
        return "\t" if value == "tab" else value

    def entries(self, name: str) -> tuple[str, ...]:
        """Texts or whole numbers, as texts; a single one need not be a list."""
        value = self._value(name, _is_values, "values")
        given = value if isinstance(value, list) else [] if value is None else [value]
        return tuple(map(str, given))

    def lists_by_name(self, name: str) -> dict[str, tuple[str, ...]]:
        """A table whose values are texts, or lists of texts."""
        texts = self._value(
            name,
            lambda v: isinstance(v, dict) and all(map(_is_text_or_list, v.values())),
            "mapping",
        )
        return {key: (v,) if isinstance(v, str) else tuple(v) for key, v in (texts or {}).items()}

    def years(self, name: str) -> tuple[int, ...] | None:
        """A list of years in order, or ``None`` where the key is absent."""
        value = self._value(name, lambda v: _list_of(v, _is_year), "years")
        return None if value is None else tuple(sorted(set(value)))

    def mapping(self, name: str, kind: str = "mapping") -> dict[str, str]:
        """A table whose values are all texts; ``kind`` says what of, where it is none."""
        texts = self._value(
            name,
            lambda v: isinstance(v, dict) and all(map(_is_filled, v.values())),
            kind,
        )
        return dict(texts or {})

    def span(self, name: str) -> tuple[int, int] | None:
        """The first and the last of some rows, written "2-40"; ``None`` where it is absent."""
        value = self._value(name, lambda v: isinstance(v, str), "text")
        match = _SPAN.fullmatch(value or "")
        if value is not None and not (match and 0 < int(match[1]) <= int(match[2])):
            self.problem("toml.kind.span", name)
        return (int(match[1]), int(match[2])) if match else None

    def values_by_name(self, name: str) -> dict[str, tuple[str, ...]]:
        """A table whose values are a text or a whole number each, or lists of these."""
        values = self._value(
            name,
            lambda v: isinstance(v, dict) and all(map(_is_values, v.values())),
            "values",
        )
        lists = {key: v if isinstance(v, list) else [v] for key, v in (values or {}).items()}
        return {key: tuple(map(str, entries)) for key, entries in lists.items()}

    def table(self, name: str) -> TomlTable:
        """The table under ``name``, empty where the key is absent."""
        value = self._value(name, lambda v: isinstance(v, dict), "table")
        return self.inner(name, value or {})

    def tables(self, name: str) -> list[TomlTable]:
        """The list of tables under ``name``; they are numbered from 1 in messages."""
        value = self._value(name, lambda v: _list_of(v, lambda t: isinstance(t, dict)), "tables")
        return [self.inner(f"{name} {n}", table) for n, table in enumerate(value or (), 1)]

    def inner(self, name: str, values: Mapping[str, Any]) -> TomlTable:
        """A table inside this one, with its place in the file."""
        where = ".".join(part for part in (self.where, name) if part)
        return TomlTable(values, self.file, self.problems, where)

    def has(self, name: str) -> bool:
        """Whether the key is there."""
        self.known.add(name)
        return name in self.values

    def finish(self) -> None:
        """Records every key that has not been asked for."""
        for name in self.values:
            if name not in self.known:
                self.unknown_name("toml.unknown", name, name, self.known)

    def unknown_name(self, key: str, name: str, given: str, known: Iterable[str]) -> None:
        """Records a name that is not known, with the nearest one that is."""
        names = sorted(known)
        key, similar = with_nearest(key, given, names)
        self.problem(key, name, given=given, known=names, nearest=similar)

    def _value(
        self, name: str, fits: Callable[[Any], bool], kind: str, **facts: object
    ) -> Any | None:
        if not self.has(name):
            return None
        value = self.values[name]
        if fits(value):
            return value
        self.problem(f"toml.kind.{kind}", name, **facts)
        return None

    def _required(self, name: str) -> str:
        if name not in self.values:
            self.problem("toml.missing", name)
        return ""


def _list_of(value: object, fits: Callable[[Any], bool]) -> bool:
    return isinstance(value, list) and all(map(fits, value))


def _is_values(value: object) -> bool:
    values = value if isinstance(value, list) else [value]
    # The empty text stands for blank cells.
    return bool(values) and all(type(v) in (str, int) for v in values)


def _is_text_or_list(value: object) -> bool:
    return _is_filled(value) or bool(value) and _list_of(value, _is_filled)


def _is_character(value: str) -> bool:
    return len(value) == 1 or value == "tab"


def _is_filled(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_year(value: object) -> bool:
    return type(value) is int and 1900 <= value <= 2999
