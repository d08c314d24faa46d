"""Spark: a cluster, or all the cores of one machine."""

from __future__ import annotations

import os
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ...words.errors import ProblemsError


class Spark:
    """Parquet files as one table."""

    numbered = False  # rows of a table that lies on several machines have no order

    def __init__(self, session: Any, path: str) -> None:
        self._session, self._path = session, path
        frame = session.read.option("mergeSchema", "true").parquet(path)
        self.headers = tuple(frame.columns)
        named = frame.toDF(*(f"c{n}" for n in range(len(self.headers))))
        named.createOrReplaceTempView("answers")

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """What a query gives."""
        from pyspark.errors import PySparkException

        try:
            return list(map(tuple, self._session.sql(sql, args=list(parameters)).collect()))
        except PySparkException as error:
            raise ProblemsError.at("engine.unreadable", self._path, engine="Spark") from error

    def close(self) -> None:
        """The session goes on: the next wave needs it, and starting one takes seconds."""
        self._session.catalog.dropTempView("answers")


def open_engine(file: Path | str) -> Spark:
    """Spark over some Parquet files: on the cluster that SPARK_REMOTE or the configuration of Spark
    names, else on this machine.

    Raises:
        ProblemsError: If Spark cannot start, or there are no files that it can read.
    """
    warnings.filterwarnings("ignore", module="pyspark")
    from pyspark.errors import PySparkException

    try:
        session = _session()
    except Exception as error:  # a Java that is missing or too old shows in many ways
        raise ProblemsError.at("engine.no_java", str(file), engine="Spark") from error
    try:
        return Spark(session, str(file))
    except PySparkException as error:
        raise ProblemsError.at("engine.unreadable", str(file), engine="Spark") from error


def _session() -> Any:
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.appName("indicators").config("spark.ui.enabled", "false")
    builder = builder.config("spark.ui.showConsoleProgress", "false")
    if not os.environ.get("SPARK_REMOTE"):
        builder = builder.config("spark.sql.shuffle.partitions", os.cpu_count() or 1)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    return session
