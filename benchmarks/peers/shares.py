"""What every peer in Python shares: the job it is given, and the table of shares it writes.

A peer knows what an analyst knows who writes a script for this one export: the headers of its
questions and groupings, and which answers are negative, neither, positive, and clearly so.
It is run as ``python with_polars.py job.json shares.csv unit sex``.
"""

import csv
import json
import sys
from collections.abc import Iterable, Sequence
from typing import NamedTuple

PARTS = ("negative", "neutral", "positive", "clear")


class Job(NamedTuple):
    """A file to count.

    Attributes:
        file: Path of the export.
        questions: The headers of the questions.
        labels: The labels of each of ``PARTS``, and of ``outside``, the base; those of ``clear``
            are positive as well.
        by: Headers of the groupings asked for, by id.
        output: Path of the table to write.
    """

    file: str
    questions: list[str]
    labels: dict[str, list[str]]
    by: dict[str, str]
    output: str

    @property
    def columns(self) -> list[str]:
        """The headers that have to be read."""
        return [*self.by.values(), *self.questions]

    @property
    def parts(self) -> list[tuple[str, list[str]]]:
        """A question and the labels to count in it, question by question in order of ``PARTS``."""
        return [(text, self.labels[part]) for text in self.questions for part in PARTS]

    @property
    def part_of(self) -> dict[str, list[int]]:
        """For each label the places in ``PARTS`` where it counts."""
        of_label: dict[str, list[int]] = {}
        for place, part in enumerate(PARTS):
            for label in self.labels[part]:
                of_label.setdefault(label, []).append(place)
        return of_label


class Row(NamedTuple):
    """The counts of a group: its grouping and name (both empty for all respondents), and the
    counts of ``Job.parts``."""

    grouping: str
    group: str
    counts: Sequence[int]


def job() -> Job:
    """The job that the command line names."""
    path, output, *by = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        content = json.load(file)
    headers = {key: content["groupings"][key] for key in by}
    return Job(content["file"], content["questions"], content["labels"], headers, output)


def write(job: Job, rows: Iterable[Row]) -> None:
    """Writes base and shares, in whole percent, half up, of each group and question."""
    with open(job.output, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["grouping", "group", "question", "base", *PARTS])
        for row in rows:
            for place, text in enumerate(job.questions):
                counts = row.counts[4 * place : 4 * place + 4]
                base = sum(counts[:3])
                percents = [(200 * n + base) // (2 * base) if base else "" for n in counts]
                writer.writerow([row.grouping, row.group, text, base, *percents])
