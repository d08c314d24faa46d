"""The job in DuckDB's SQL.

With one or two groupings a GROUP BY for each question is fastest; with more, whose
combinations are many, one GROUP BY that counts all answers.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator

import duckdb
from shares import Job, Row, job, write


def source(job: Job) -> str:
    """The table function that reads the file."""
    if job.file.endswith(".parquet"):
        return f"read_parquet({text(job.file)})"
    with open(job.file, encoding="utf-8-sig", newline="") as file:
        headers = next(csv.reader(file, delimiter=";"))
    columns = ", ".join(f"{text(header)}: 'VARCHAR'" for header in headers)
    return (
        f"read_csv({text(job.file)}, delim=';', header=true, quote='\"', escape='\"', "
        f"auto_detect=false, columns={{{columns}}})"
    )


def by_question(job: Job) -> dict[tuple[str, ...], list[int]]:
    """The counts of every combination of groups, by a GROUP BY for each question."""
    groups = ", ".join(map(name, job.by.values()))
    queries = " UNION ALL ".join(
        f"SELECT {place}, count(*), {name(question)}, {groups} FROM answers GROUP BY ALL"
        for place, question in enumerate(job.questions)
    )
    columns = ", ".join(map(name, job.columns))
    sql = f"WITH answers AS MATERIALIZED (SELECT {columns} FROM {source(job)}) {queries}"
    cells: dict[tuple[str, ...], list[int]] = defaultdict(lambda: [0] * len(job.parts))
    part_of = job.part_of
    for place, number, label, *group in duckdb.execute(sql).fetchall():
        for part in part_of.get(label, ()):
            cells[tuple(group)][4 * place + part] += number
    return cells


def at_once(job: Job) -> dict[tuple[str, ...], list[int]]:
    """The same, all questions in one GROUP BY."""
    groups = ", ".join(map(name, job.by.values()))
    counts = ", ".join(
        f"count(*) FILTER ({name(question)} IN ({', '.join(map(text, labels))}))"
        for question, labels in job.parts
    )
    sql = f"SELECT {groups}, {counts} FROM {source(job)} GROUP BY ALL"
    rows = duckdb.execute(sql).fetchall()
    return {row[: len(job.by)]: list(row[len(job.by) :]) for row in rows}


def rows(job: Job, cells: dict[tuple[str, ...], list[int]]) -> Iterator[Row]:
    """The sums of all respondents and of each group."""
    yield Row("", "", [sum(column) for column in zip(*cells.values(), strict=True)])
    for place, key in enumerate(job.by):
        of_group: dict[str, list[list[int]]] = {}
        for group, counts in cells.items():
            of_group.setdefault(group[place], []).append(counts)
        for name_, several in of_group.items():
            yield Row(key, name_, [sum(column) for column in zip(*several, strict=True)])


def name(header: str) -> str:
    """A header as an identifier in SQL."""
    return '"' + header.replace('"', '""') + '"'


def text(value: str) -> str:
    """A string in SQL."""
    return "'" + value.replace("'", "''") + "'"


if __name__ == "__main__":
    this = job()
    write(this, rows(this, by_question(this) if len(this.by) < 3 else at_once(this)))
