"""Engines that count where the answers lie, so that no answer has to come here.

Each shows a Parquet file, a folder of them or an address as one table, ``answers``, whose columns
c0, c1, … have the ``headers`` in the file, and each answers the same SQL.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from ...words.errors import ProblemsError
from ..readers import check_is_there
from ..readers.parquet import checked_names

ENGINES = {"duckdb": "duckdb", "spark": "pyspark"}
"""The engines that ``rounds.toml`` may name, and the package of each."""


class Engine(Protocol):
    """``headers``: the names of the columns in the file. If ``numbered``, the table has the
    number of each row from 0 as well, ``row_number``, which costs nothing unless asked for."""

    headers: tuple[str, ...]
    numbered: bool

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """What a query gives; ``?`` stands for a parameter."""


@contextmanager
def opened(name: str, file: Path | str) -> Iterator[Engine]:
    """An engine over the answers of a Parquet file, a folder of such, or an address.

    Raises:
        ProblemsError: If the engine is not installed or cannot start, or there are no answers.
    """
    files = _files_of(file) if isinstance(file, Path) else [file]
    if find_spec(ENGINES[name]) is None:
        raise ProblemsError.at("engine.missing", str(file), engine=name)
    engine: Engine = import_module(f".with_{name}", __name__).open_engine(
        files, numbered=isinstance(file, Path) and os.path.isfile(file)
    )
    try:
        yield engine
    finally:
        engine.close()  # type: ignore[attr-defined]


def _files_of(place: Path) -> list[str]:
    """The Parquet files of a folder, but for what programs have left there, or the file itself."""
    if os.path.isdir(place):
        found = sorted(path for path in place.rglob("*") if path.suffix.lower() == ".parquet")
        files = [p for p in found if not _is_left_over(p.relative_to(place)) and p.is_file()]
        if not files:
            raise ProblemsError.at("engine.no_files", str(place))
    elif place.suffix.lower() != ".parquet":
        raise ProblemsError.at("engine.kind", str(place))
    else:
        check_is_there(place)
        files = [place]
    first, *others = map(_columns, files)
    for file, columns in zip(files[1:], others, strict=True):
        if columns ^ first:  # the answers of some files to a question would be lost without a word
            name, other = min(columns ^ first), files[0].name
            raise ProblemsError.at("engine.columns", str(file), name=name, other=other)
    return list(map(str, files))


def _is_left_over(path: Path) -> bool:
    return any(part.startswith((".", "_")) for part in path.parts)


def _columns(file: Path) -> set[str]:
    """The names of the columns of a file, which have to be told apart, in any case, and to hold
    what cells of an export hold."""
    import pyarrow as pa

    try:
        return set(checked_names(file, alike=str.lower))
    except (pa.ArrowException, OSError) as error:
        raise ProblemsError.at("parquet.broken", str(file)) from error
