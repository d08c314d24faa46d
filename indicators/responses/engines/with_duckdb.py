"""DuckDB: one machine, as many answers as its disk holds."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import duckdb

from ...words.errors import ProblemsError


class DuckDb:
    """Parquet files as one table."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, path: str, numbered: bool) -> None:
        self._connection, self._path, self.numbered = connection, path, numbered
        source = f"read_parquet({_text(path)}, union_by_name = true)"
        described = connection.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()
        self.headers = tuple(str(name) for name, *_ in described)
        names = ", ".join(f"{_name(header)} AS c{n}" for n, header in enumerate(self.headers))
        if numbered:
            names += ", file_row_number AS row_number"
            source = f"read_parquet({_text(path)}, file_row_number = true)"
        connection.execute(f"CREATE VIEW answers AS SELECT {names} FROM {source}")

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """What a query gives."""
        try:
            return self._connection.execute(sql, list(parameters)).fetchall()
        except duckdb.OutOfMemoryException as error:
            raise MemoryError from error
        except duckdb.Error as error:
            raise ProblemsError.at("engine.unreadable", self._path, engine="DuckDB") from error

    def close(self) -> None:
        """Lets go of the files."""
        self._connection.close()


def open_engine(file: Path | str) -> DuckDb:
    """DuckDB over some Parquet files.

    Raises:
        ProblemsError: If there are none, or they cannot be read.
    """
    is_folder = os.path.isdir(file)
    path = f"{file}/**/*.parquet" if is_folder else str(file)
    connection = duckdb.connect()
    connection.execute("SET enable_progress_bar = false")
    try:
        return DuckDb(connection, path, numbered=not is_folder and isinstance(file, Path))
    except duckdb.Error as error:
        connection.close()
        raise ProblemsError.at("engine.unreadable", str(file), engine="DuckDB") from error


def _name(header: str) -> str:
    return '"' + header.replace('"', '""') + '"'


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
