"""The job in pandas as a good user writes it: only the columns asked for, as categories, and a
crosstab of group and answer for each question."""

from collections.abc import Iterator

import pandas as pd
from shares import PARTS, Job, Row, job, write


def read(job: Job) -> pd.DataFrame:
    """The columns asked for, as categories."""
    if job.file.endswith(".csv"):
        return pd.read_csv(
            job.file, sep=";", encoding="utf-8-sig", usecols=job.columns, dtype="category"
        )
    if job.file.endswith(".parquet"):
        return pd.read_parquet(job.file, columns=job.columns).astype("category")
    if job.file.endswith(".xlsx"):
        frame = pd.read_excel(job.file, usecols=job.columns, engine="calamine", dtype=str)
        return frame.astype("category")
    import pyreadstat

    _, metadata = pyreadstat.read_sav(job.file, row_limit=1, output_format="dict")
    headers = dict(zip(metadata.column_names, metadata.column_labels, strict=True))
    wanted = [name for name, header in headers.items() if header in set(job.columns)]
    frame, metadata = pyreadstat.read_sav(job.file, usecols=wanted)
    for column in wanted:
        frame[column] = (
            frame[column]
            .astype("category")
            .cat.rename_categories(metadata.variable_value_labels[column])
        )
    return frame.rename(columns=headers)


def rows(job: Job, frame: pd.DataFrame) -> Iterator[Row]:
    """The counts of all respondents and of each group."""
    total: list[int] = []
    for question in job.questions:
        answers = frame[question].value_counts()
        total += parts(job, answers)
    yield Row("", "", total)
    for key, header in job.by.items():
        counts: dict[str, list[int]] = {group: [] for group in frame[header].cat.categories}
        for question in job.questions:
            pairs = frame.groupby([header, question], observed=False).size().unstack()
            table = {
                part: pairs.reindex(columns=job.labels[part]).sum(axis=1).astype(int)
                for part in PARTS
            }
            for group, several in counts.items():
                several += [table[part][group] for part in PARTS]
        yield from (Row(key, group, several) for group, several in counts.items())


def parts(job: Job, answers: pd.Series) -> list[int]:
    """The counts of the parts among the counts of labels."""
    return [int(answers.reindex(job.labels[part]).sum()) for part in PARTS]


if __name__ == "__main__":
    this = job()
    write(this, rows(this, read(this)))
