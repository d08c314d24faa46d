"""Survey exports read into one shape, whatever tool wrote them.

A reader knows nothing of questionnaires: it hands over the cells as they stand in the file.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ...words.errors import ProblemsError, check_regular, with_nearest
from .kinds import SUFFIXES, kind_of
from .raw_table import Asked, RawColumn, RawTable, Rows

__all__ = [
    "SUFFIXES",
    "Asked",
    "RawColumn",
    "RawTable",
    "Reading",
    "Rows",
    "check_is_there",
    "read_table",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the user has said of how a file is to be read; ``None`` is found from the file.

    ``sheet`` is that of a workbook, ``encoding`` and ``delimiter`` those of a text.
    """

    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None


_AS_FOUND = Reading()


def read_table(path: Path, reading: Reading = _AS_FOUND, asked: Asked | None = None) -> RawTable:
    """The table of an export, of whatever kind its content says that it is.

    Of workbooks with several sheets, the one whose headers are ``asked`` for is read; formats in
    which columns lie apart may leave out those that are not.

    Raises:
        ProblemsError: If the file is missing, of an unknown kind, broken or empty.
    """
    check_is_there(path)
    kind = kind_of(path)
    if reading.sheet is not None and kind not in ("excel", "sheets"):
        raise ProblemsError.at("file.no_sheets", str(path))
    if kind != "csv" and (reading.encoding is not None or reading.delimiter is not None):
        raise ProblemsError.at("file.no_text", str(path))
    try:
        table = _READERS[kind](path, reading, asked)
    except MemoryError as error:
        raise ProblemsError.at("file.too_large", str(path)) from error
    if not table.columns or not table.length:
        raise ProblemsError.at("file.empty", str(path))
    return replace(table, source=(("kind", kind), *table.source))


def _csv(path: Path, reading: Reading, asked: Asked | None) -> RawTable:
    from .csv import read

    return read(path, reading.encoding, reading.delimiter)


def _excel(path: Path, reading: Reading, asked: Asked | None) -> RawTable:
    from .excel import read

    return read(path, reading.sheet, asked)


def _sheets(path: Path, reading: Reading, asked: Asked | None) -> RawTable:
    from .workbooks import read

    return read(path, reading.sheet, asked)


def _parquet(path: Path, reading: Reading, asked: Asked | None) -> RawTable:
    from .parquet import read

    return read(path)


def _feather(path: Path, reading: Reading, asked: Asked | None) -> RawTable:
    from .parquet import read_feather

    return read_feather(path)


def _labelled(kind: str, path: Path, reading: Reading, asked: Asked | None) -> RawTable:
    from .spss import read

    return read(path, kind, asked)


_READERS: dict[str, Callable[[Path, Reading, Asked | None], RawTable]] = {
    "csv": _csv,
    "excel": _excel,
    "sheets": _sheets,
    "parquet": _parquet,
    "feather": _feather,
    **{kind: partial(_labelled, kind) for kind in ("sav", "por", "dta")},
}


def check_is_there(path: Path) -> None:
    """A missing or unreadable file is told apart from a broken one, before it is opened."""
    if os.path.isdir(path):
        raise ProblemsError.at("file.is_folder", str(path))
    check_regular(path)
    try:
        with path.open("rb") as file:
            if not file.read(1):
                raise ProblemsError.at("file.empty", str(path))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise _not_found(path) from error
    except OSError as error:
        raise ProblemsError.at("file.unreadable", str(path)) from error


def _not_found(path: Path) -> ProblemsError:
    folder = path.parent
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    # What is alike are the words of a name: the year and the suffix are those of many files.
    words = {_words(n): n for n in names if _digits(n) == _digits(path.name)}
    key, similar = with_nearest("file.not_found", _words(path.name), words)
    return ProblemsError.at(key, str(path), nearest=words.get(similar or ""))


def _words(name: str) -> str:
    return "".join(filter(str.isalpha, name.rpartition(".")[0]))


def _digits(name: str) -> str:
    return "".join(filter(str.isdigit, name))
