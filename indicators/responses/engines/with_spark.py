"""Spark: a cluster, or all the cores of one machine."""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from ...words.errors import ProblemsError

_SCREEN = (1, 2)  # the descriptors of standard output and standard error


class Spark:
    """Parquet files as one table."""

    numbered = False  # rows of a table that lies on several machines have no order

    def __init__(self, session: Any, files: Sequence[str]) -> None:
        self._session, self._place = session, files[0]
        # What folders are called says nothing of the answers in them.
        options = {"mergeSchema": "true", "recursiveFileLookup": "true"}
        frame = session.read.options(**options).parquet(*map(_plain, files))
        self.headers = tuple(frame.columns)
        named = frame.toDF(*(f"c{n}" for n in range(len(self.headers))))
        named.createOrReplaceTempView("answers")

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """What a query gives."""
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException

        try:
            return list(map(tuple, self._session.sql(sql, args=list(parameters)).collect()))
        except (PySparkException, Py4JError) as error:
            raise ProblemsError.at("engine.unreadable", self._place, engine="Spark") from error

    def close(self) -> None:
        """The session goes on: the next wave needs it, and starting one takes seconds."""
        self._session.catalog.dropTempView("answers")


def open_engine(files: Sequence[str], numbered: bool) -> Spark:
    """Spark over some Parquet files, or an address: on the cluster that SPARK_REMOTE or the
    configuration of Spark names, else on this machine. Its rows are never ``numbered``.

    Raises:
        ProblemsError: If Spark cannot start, or there are no files that it can read.
    """
    warnings.filterwarnings("ignore", module="pyspark")
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    try:
        session = _session()
    except Exception as error:  # a Java that is missing or too old shows in many ways
        raise ProblemsError.at("engine.no_java", files[0], engine="Spark") from error
    try:
        return Spark(session, files)
    except (PySparkException, Py4JError) as error:
        raise ProblemsError.at("engine.unreadable", files[0], engine="Spark") from error


def _plain(path: str) -> str:
    """A path none of whose characters stands for others, as in ``svar*.parquet``."""
    return path if "://" in path else re.sub(r"([*?{}\[\]\\])", r"\\\1", path)


def _session() -> Any:
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.appName("indicators").config("spark.ui.enabled", "false")
    builder = builder.config("spark.ui.showConsoleProgress", "false")
    if not os.environ.get("SPARK_REMOTE"):
        builder = builder.config("spark.sql.shuffle.partitions", os.cpu_count() or 1)
    with _silence():
        return builder.getOrCreate()


@contextmanager
def _silence() -> Iterator[None]:
    """Keeps Java, which is started here and inherits the descriptors, from writing its log over
    the screen. What goes wrong comes as an exception."""
    kept = [os.dup(descriptor) for descriptor in _SCREEN]
    try:
        with open(os.devnull, "wb") as nowhere:
            for descriptor in _SCREEN:
                os.dup2(nowhere.fileno(), descriptor)
        yield
    finally:
        for screen, descriptor in zip(kept, _SCREEN, strict=True):
            os.dup2(screen, descriptor)
            os.close(screen)
