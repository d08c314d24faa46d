"""XLSForm, in which KoboToolbox and ODK have their surveys: a workbook with survey and choices."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from ...words import plain_key
from ...words.errors import ProblemsError
from .definition import Choice, Defined, Definition, choices_of, chosen_language, plain

_Row: TypeAlias = Mapping[str, str]

_MOST_BYTES = 200_000_000  # of all parts, unpacked
_MOST_ROWS, _MOST_COLUMNS = 20_000, 500
_ONE_OF = re.compile(r"select[ _]one(?: from)?\s+(\S+)(?:\s+or_other)?", re.IGNORECASE)
_ASKED = frozenset({"select_multiple", "select", "rank", "integer", "decimal", "range", "date"})
_LABEL = re.compile(r"label(?:::?\s*(.+))?", re.IGNORECASE)
_CODE_OF_LANGUAGE = re.compile(r"\(([a-z]{2,3})(?:-\w+)?\)\s*$", re.IGNORECASE)


def read(path: Path) -> Definition:
    """The questions of a form in Swedish, else in its default or first language.

    Raises:
        ProblemsError: If the file is no form.
    """
    sheets = _sheets(path)
    survey, choices = sheets["survey"], sheets["choices"]
    languages = _languages([*survey[:1], *choices[:1]])
    settings = next(iter(sheets.get("settings", ())), {})
    label = _label_column(languages, settings.get("default_language", ""))
    asked = list(_asked(survey, _lists(choices, label), label))
    return Definition(
        title=plain(settings.get("form_title", "")),
        questions=tuple(question for question in asked if isinstance(question, Defined)),
        left_out=tuple(question for question in asked if isinstance(question, str)),
        languages=tuple(name for name, column in languages.items() if name and column != label),
    )


def is_form(path: Path) -> bool:
    """Whether a workbook has the sheets of a form, rather than answers."""
    try:
        return {"survey", "choices"} <= set(map(plain_key, _workbook(path).sheet_names))
    except ProblemsError:
        return False


def _asked(
    survey: Iterable[_Row], lists: Mapping[str, tuple[Choice, ...]], label: str
) -> Iterator[Defined | str]:
    for row in survey:
        kind, name = " ".join(row.get("type", "").split()), row.get("name", "")
        text = plain(row.get(label, "")) or name
        if one_of := _ONE_OF.fullmatch(kind):
            yield Defined(code=name, text=text, choices=lists.get(one_of[1], ()))
        elif kind == "text":
            yield Defined(code=name, text=text)
        elif kind.partition(" ")[0] in _ASKED:
            yield name


def _lists(choices: Iterable[_Row], label: str) -> dict[str, tuple[Choice, ...]]:
    pairs: dict[str, list[tuple[str, str]]] = {}
    for row in choices:
        name = row.get("list_name") or row.get("list name") or ""
        code = row.get("name") or row.get("value") or ""
        pairs.setdefault(name, []).append((code, row.get(label, "")))
    return {name: choices_of(entries) for name, entries in pairs.items()}


def _languages(headers: Iterable[_Row]) -> dict[str, str]:
    """The column of labels in each language, which is "" where none is named."""
    columns: dict[str, str] = {}
    for row in headers:
        for column in row:
            if found := _LABEL.fullmatch(column):
                columns.setdefault((found[1] or "").strip(), column)
    return columns


def _label_column(languages: Mapping[str, str], default: str) -> str:
    """The column in Swedish, in the default language, without a language, or the first."""
    codes = {name: _language_code(name) for name in languages}
    swedish = chosen_language([code for code in codes.values() if code.startswith("sv")])
    for name, column in languages.items():
        if swedish and codes[name] == swedish:
            return column
    stated = next((column for name, column in languages.items() if name and name == default), None)
    return stated or languages.get("") or next(iter(languages.values()), "label")


def _language_code(name: str) -> str:
    """ "sv" of "Svenska (sv)" and of "Svenska"."""
    if found := _CODE_OF_LANGUAGE.search(name):
        return found[1].lower()
    return "sv" if plain_key(name) in ("svenska", "swedish") else plain_key(name)


def _sheets(path: Path) -> dict[str, list[_Row]]:
    """The rows of each sheet by their headers."""
    from python_calamine import CalamineError

    workbook = _workbook(path)
    names = {plain_key(name): name for name in workbook.sheet_names}
    if not {"survey", "choices"} <= set(names):
        raise ProblemsError.at("definition.no_form", str(path), sheets=workbook.sheet_names)
    try:
        return {key: _rows(workbook.get_sheet_by_name(n), path) for key, n in names.items()}
    except (CalamineError, ValueError, OSError) as error:
        raise ProblemsError.at("definition.broken", str(path), tool="XLSForm") from error


def _workbook(path: Path) -> Any:
    """The workbook, unless it would unpack to more than any form."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with zipfile.ZipFile(path) as archive:
            if sum(part.file_size for part in archive.infolist()) > _MOST_BYTES:
                raise ProblemsError.at("definition.too_large", str(path))
        return CalamineWorkbook.from_path(path)
    except (CalamineError, zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ProblemsError.at("definition.broken", str(path), tool="XLSForm") from error


def _rows(sheet: Any, path: Path) -> list[_Row]:
    if sheet.start is None:
        return []
    if sheet.height > _MOST_ROWS or sheet.width > _MOST_COLUMNS:
        raise ProblemsError.at("definition.too_large", str(path))
    first, *rows = [list(map(_text, row)) for row in sheet.iter_rows()]
    header = list(map(_header, first))
    return [dict(zip(header, row, strict=False)) for row in rows if any(row)]


def _header(text: str) -> str:
    """A header with its name in small letters, but not the language after it."""
    name, colons, language = text.partition("::")
    return name.strip().lower() + colons + language


def _text(cell: object) -> str:
    """A cell as text; a code that is a whole number has no decimals."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell).split())
