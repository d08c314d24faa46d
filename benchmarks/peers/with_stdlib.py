"""The job without a library of tables: rows, Counters, and what reads the format (calamine for
xlsx, pyreadstat for sav).

Rows are counted some thousand at a time, and the counters see columns: a Counter counts pairs
that ``zip`` hands it without a line of Python for each.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from operator import itemgetter

from shares import Job, Row, job, write

BATCH = 2_000


def table(job: Job) -> Iterator[Sequence[object]]:
    """The rows of the file; the first has the headers."""
    if job.file.endswith(".xlsx"):
        from python_calamine import load_workbook

        yield from load_workbook(job.file).get_sheet_by_index(0).iter_rows()
    else:
        with open(job.file, encoding="utf-8-sig", newline="") as file:
            yield from csv.reader(file, delimiter=";")


def counted(job: Job, rows: Iterator[Sequence[object]]) -> list[Row]:
    """The counts of all respondents and of each group."""
    headers = next(rows)
    wanted = map(itemgetter(*map(headers.index, job.columns)), rows)
    pairs = [[Counter() for _ in job.questions] for _ in job.by]
    while batch := list(islice(wanted, BATCH)):
        columns = list(zip(*batch, strict=True))
        answers = columns[len(job.by) :]
        for groups, of_question in zip(columns, pairs, strict=False):
            for counter, labels in zip(of_question, answers, strict=True):
                counter.update(zip(groups, labels, strict=True))
    return folded(job, zip(job.by, pairs, strict=True))


def folded(job: Job, pairs: Iterable[tuple[str, Sequence[Counter]]]) -> list[Row]:
    """The rows of counts of pairs of group and label."""
    part_of = job.part_of
    rows: list[Row] = []
    for key, of_question in pairs:
        groups: dict[str, list[int]] = {}
        for place, counter in enumerate(of_question):
            for (group, label), number in counter.items():
                counts = groups.setdefault(group, [0] * len(job.parts))
                for part in part_of.get(label, ()):
                    counts[4 * place + part] += number
        rows += [Row(key, group, counts) for group, counts in groups.items()]
    first = [row.counts for row in rows if row.grouping == next(iter(job.by))]
    return [Row("", "", [sum(column) for column in zip(*first, strict=True)]), *rows]


def counted_spss(job: Job) -> list[Row]:
    """The same of a sav file: columns of numbers, whose labels are put in afterwards."""
    import pyreadstat

    _, metadata = pyreadstat.read_sav(job.file, row_limit=1, output_format="dict")
    names = dict(zip(metadata.column_labels, metadata.column_names, strict=True))
    wanted = [names[header] for header in job.columns]
    values, metadata = pyreadstat.read_sav(job.file, usecols=wanted, output_format="dict")
    labels = metadata.variable_value_labels
    pairs = []
    for by in wanted[: len(job.by)]:
        of_question = []
        for name in wanted[len(job.by) :]:
            codes = Counter(zip(values[by], values[name], strict=True))
            of_question.append(
                Counter({(labels[by][a], labels[name].get(b)): n for (a, b), n in codes.items()})
            )
        pairs.append(of_question)
    return folded(job, zip(job.by, pairs, strict=True))


if __name__ == "__main__":
    this = job()
    write(this, counted_spss(this) if this.file.endswith(".sav") else counted(this, table(this)))
