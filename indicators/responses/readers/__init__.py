"""Survey exports read into one shape, whatever tool wrote them.

A reader knows nothing of questionnaires: it hands over the cells as they stand in the file.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from ...words.errors import ProblemsError, check_regular, with_nearest
from .raw_table import Asked, RawColumn, RawTable, Rows

__all__ = ["Asked", "RawColumn", "RawTable", "Reading", "Rows", "check_is_there", "read_table"]

_READERS = {
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "csv",
    ".xlsx": "excel",
    ".xlsm": "excel",
    ".parquet": "parquet",
    ".sav": "spss",
    ".zsav": "spss",
}


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
    """The table of an export; the suffix tells the format.

    Formats in which columns lie apart may leave out those that are not ``asked`` for.

    Raises:
        ProblemsError: If the file is missing, of an unknown kind, broken or empty.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise ProblemsError.at("file.kind", str(path), known=sorted(_READERS))
    check_is_there(path)
    if reading.sheet is not None and reader != "excel":
        raise ProblemsError.at("file.no_sheets", str(path))
    module = import_module(f".{reader}", __name__)
    options = {"excel": (reading.sheet,), "spss": (asked,)}.get(reader, ())
    try:
        table: RawTable = module.read(path, *options)
    except MemoryError as error:
        raise ProblemsError.at("file.too_large", str(path)) from error
    if not table.columns or not table.length:
        raise ProblemsError.at("file.empty", str(path))
    return table


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
