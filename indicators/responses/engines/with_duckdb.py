"""DuckDB: one machine, as many answers as its disk holds."""

from __future__ import annotations

import re
from collections.abc import Sequence

import duckdb

from ...words.errors import ProblemsError

_ROW_NUMBER = "file_row_number"


class DuckDb:
    """Parquet files as one table."""

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, files: Sequence[str], numbered: bool
    ) -> None:
        self._connection, self._place = connection, files[0]
        paths = ", ".join(map(_text, map(_plain, files)))
        # What folders are called says nothing of the answers in them.
        source = f"read_parquet([{paths}], union_by_name = true, hive_partitioning = false)"
        described = connection.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()
        self.headers = tuple(str(name) for name, *_ in described)
        self.numbered = numbered and _ROW_NUMBER not in self.headers
        names = ", ".join(f"{_name(header)} AS c{n}" for n, header in enumerate(self.headers))
        if self.numbered:
            names += f", {_ROW_NUMBER} AS row_number"
            source = f"read_parquet([{paths}], file_row_number = true, hive_partitioning = false)"
        connection.execute(f"CREATE VIEW answers AS SELECT {names} FROM {source}")

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """What a query gives."""
        try:
            return self._connection.execute(sql, list(parameters)).fetchall()
        except duckdb.OutOfMemoryException as error:
            raise MemoryError from error
        except (duckdb.InterruptException, RuntimeError) as error:  # what it makes of Ctrl-C
            raise KeyboardInterrupt from error
        except duckdb.Error as error:
            raise ProblemsError.at("engine.unreadable", self._place, engine="DuckDB") from error

    def close(self) -> None:
        """Lets go of the files."""
        self._connection.close()


def open_engine(files: Sequence[str], numbered: bool) -> DuckDb:
    """DuckDB over some Parquet files, or an address; ``numbered``: if it is a single file.

    Raises:
        ProblemsError: If they cannot be read.
    """
    connection = duckdb.connect()
    connection.execute("SET enable_progress_bar = false")
    try:
        return DuckDb(connection, files, numbered)
    except duckdb.Error as error:
        connection.close()
        raise ProblemsError.at("engine.unreadable", files[0], engine="DuckDB") from error


def _plain(path: str) -> str:
    """A path none of whose characters stands for others, as in ``svar*.parquet``."""
    return path if "://" in path else re.sub(r"([*?[])", r"[\1]", path)


def _name(header: str) -> str:
    return '"' + header.replace('"', '""') + '"'


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
