"""What is measured, and what each figure may be at most."""

from __future__ import annotations

from .commands import CommandCase, GrowthCase, table_of
from .exports import Export
from .outcome import Case, Limit
from .shares import SharesCase

UNIT = ("unit",)
FOUR = ("unit", "sex", "municipality", "age")
SURVEY = ("id", "time", "status", "language", "comment")


def forty(format: str, *groups: int) -> Export:
    """Forty rows with four groupings."""
    return Export(40, format, FOUR, groups=groups, extras=("id", "time", "comment"))


def five_hundred(format: str) -> Export:
    return Export(500, format, FOUR[:2], groups=(8, 2), extras=("id", "time"))


def twenty_columns(rows: int, format: str, declared: tuple[str, ...]) -> Export:
    """The staff's eleven questions, four groupings, and five columns that nobody asks for."""
    return Export(rows, format, FOUR, declared=declared, extras=SURVEY)


def sixty_questions(format: str) -> Export:
    return Export(100_000, format, UNIT, wide=True, extras=("id",))


QUICK: tuple[Case, ...] = (
    SharesCase("40-csv", forty("csv", 3, 2, 2, 3), FOUR, small=True),
    SharesCase("40-xlsx", forty("xlsx", 3, 2, 2, 3), FOUR, small=True),
    SharesCase("500-csv", five_hundred("csv"), UNIT),
    SharesCase("500-xlsx", five_hundred("xlsx"), UNIT),
    SharesCase("40000-csv", twenty_columns(40_000, "csv", UNIT), UNIT),
    CommandCase("help", "--help", beside="click"),
    CommandCase("table", "table {forty-rows} --no-compare", beside="numpy"),
    CommandCase("report", "report {repository} --year 2022 -o {out}/x.docx"),
    CommandCase("forty", table_of("forty")),
)
"""Run with ``--quick``, and otherwise as well."""

CHARTS = "report {%s} --year 2022 --charts -o {out}/x.docx"
SLIDES = "slides {%s} --year 2022 --by unit -o {out}/x.pptx"
CHANGES = "report {%s} --change -o {out}/x.docx"
ORDINARY: tuple[Case, ...] = (
    SharesCase("40-csv-many-groups", forty("csv", 4, 2, 4, 4), FOUR, small=True),
    SharesCase("40000-csv-four", twenty_columns(40_000, "csv", ()), FOUR),
    SharesCase("40000-xlsx", twenty_columns(40_000, "xlsx", UNIT), UNIT),
    SharesCase("40000-sav", twenty_columns(40_000, "sav", UNIT), UNIT),
    SharesCase("100000-csv", sixty_questions("csv"), UNIT),
    SharesCase("100000-xlsx", sixty_questions("xlsx"), UNIT),
    SharesCase("100000-sav", sixty_questions("sav"), UNIT),
    SharesCase("1M-csv", twenty_columns(1_000_000, "csv", UNIT), UNIT),
    SharesCase("1M-csv-four", twenty_columns(1_000_000, "csv", ()), FOUR),
    CommandCase("charts-in-report", CHARTS % "repository"),
    CommandCase("slides", SLIDES % "repository"),
    CommandCase("population-report", CHARTS % "population", beside=CHARTS % "repository"),
    CommandCase("population-slides", SLIDES % "population", beside=SLIDES % "repository"),
    CommandCase("national-process", CHANGES % "national-process"),
    CommandCase("national-these", CHANGES % "national-these"),
    CommandCase("three", table_of("three")),
    CommandCase("three-hard", table_of("three-hard")),
    CommandCase("units300", table_of("units300")),
    CommandCase("units300many", table_of("units300many")),
    CommandCase("explain300", "explain {units300} --by unit --by sex"),
    CommandCase("what-if300", "check {units300} --what-if"),
    GrowthCase("growth"),
    CommandCase("page", "page {many-years} --by unit -o {out}/page.html"),
    CommandCase("charts", "charts {many-years} --by unit -o {out}/charts", limit=120),
)
"""Run unless ``--quick`` is given."""

LARGE: tuple[Case, ...] = (
    SharesCase("10M-csv", Export(10_000_000, "csv", UNIT), UNIT, limit=200),
    SharesCase(
        "parquet",
        Export(9_200_000, "parquet", FOUR[:2], engine="duckdb"),
        FOUR[:2],
        limit=200,
    ),
)
"""Run only with ``--large`` or if they are named: gigabytes."""

LIMITS: tuple[Limit, ...] = (
    Limit("40000-csv", "cpu / fastest", 1.2),
    Limit("40000-csv-four", "cpu / fastest", 1.2),
    Limit("40000-xlsx", "cpu / fastest", 1.2),
    Limit("40000-sav", "cpu / fastest", 1.0),
    Limit("100000-csv", "cpu / fastest", 1.2),
    Limit("100000-csv", "memory / file", 3.0),
    Limit("100000-xlsx", "cpu / fastest", 1.2),
    Limit("100000-sav", "cpu / fastest", 1.2),
    Limit("1M-csv", "cpu / fastest", 1.2),
    Limit("1M-csv", "memory / fastest", 1.5),
    Limit("1M-csv", "memory / file", 3.0),
    Limit("1M-csv-four", "cpu / fastest", 1.2),
    Limit("10M-csv", "cpu / polars", 1.5),
    Limit("10M-csv", "memory, GB", 1.5),
    Limit("parquet", "cpu / duckdb", 1.2),
    Limit("help", "cpu / beside", 1.6),
    Limit("table", "cpu / beside", 1.5),
    Limit("report", "cpu, s", 0.5),
    Limit("charts-in-report", "cpu, s", 0.8),
    Limit("slides", "cpu, s", 1.2),
    Limit("population-report", "cpu more, s", 0.5),
    Limit("population-slides", "cpu more, s", 0.5),
    Limit("national-process", "cpu, s", 3.0),
    Limit("national-process", "memory, MB", 200.0),
    Limit("national-these", "cpu, s", 3.0),
    Limit("national-these", "memory, MB", 200.0),
    Limit("40-csv", "cpu, s", 0.45),
    Limit("40-xlsx", "cpu, s", 0.45),
    Limit("forty", "cpu, s", 0.45),
    Limit("three", "cpu, s", 3.0),
    Limit("three-hard", "cpu, s", 3.0),
    Limit("units300", "cpu, s", 10.0),
    Limit("units300many", "cpu, s", 10.0),
    Limit("page", "cpu, s", 3.0),
    Limit("page", "file, MB", 3.0),
    Limit("explain300", "cpu, s", 10.0),
    Limit("what-if300", "cpu, s", 10.0),
    Limit("growth", "exponent", 1.3),
)
"""All thresholds. A case without one is measured and told, no more."""
