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
    if isinstance(file, Path):
        _check_is_there(file)
    if find_spec(ENGINES[name]) is None:
        raise ProblemsError.at("engine.missing", str(file), engine=name)
    engine: Engine = import_module(f".with_{name}", __name__).open_engine(file)
    try:
        yield engine
    finally:
        engine.close()  # type: ignore[attr-defined]


def _check_is_there(file: Path) -> None:
    if os.path.isdir(file):
        if not any(file.rglob("*.parquet")):
            raise ProblemsError.at("engine.no_files", str(file))
    elif file.suffix.lower() != ".parquet":
        raise ProblemsError.at("engine.kind", str(file))
    else:
        check_is_there(file)
