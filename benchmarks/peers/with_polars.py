"""The job in polars: one pass over the file to the finest groups, then sums of these.

Answers are read as an Enum, so that what is compared afterwards are bytes.
"""

from collections.abc import Iterator

import polars as pl
from shares import Job, Row, job, write


def finest(job: Job) -> pl.DataFrame:
    """The counts of every combination of groups."""
    counts = [
        pl.col(text).is_in(labels).sum().alias(str(place))
        for place, (text, labels) in enumerate(job.parts)
    ]
    return scanned(job).group_by(job.by.values()).agg(counts).collect(engine="streaming")


def scanned(job: Job) -> pl.LazyFrame:
    """The columns asked for."""
    answer = pl.Enum(sorted({label for labels in job.labels.values() for label in labels}))
    if job.file.endswith(".xlsx"):
        return pl.read_excel(job.file, columns=job.columns).lazy()
    if job.file.endswith(".parquet"):
        return pl.scan_parquet(job.file)
    return pl.scan_csv(
        job.file,
        separator=";",
        infer_schema=False,
        schema_overrides=dict.fromkeys(job.questions, answer),
    ).select(job.columns)


def rows(job: Job, cells: pl.DataFrame) -> Iterator[Row]:
    """The sums of all respondents and of each group."""
    sums = pl.exclude(*job.by.values()).sum()
    yield Row("", "", cells.select(sums).row(0))
    for key, header in job.by.items():
        for group, *counts in cells.group_by(header).agg(sums).iter_rows():
            yield Row(key, group, counts)


if __name__ == "__main__":
    this = job()
    write(this, rows(this, finest(this)))
