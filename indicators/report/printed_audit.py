"""What answers can be behind each row of a published table, as a document and as records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..documents.model import (
    Cell,
    Column,
    Document,
    Kind,
    Mark,
    Paragraph,
    Records,
    Row,
    Section,
    Table,
    Text,
    Whole,
)
from ..printed.habits import Habit, with_habit
from ..printed.reconstruction import Possible, possible
from ..printed.shares import SHARES
from ..printed.table import PrintedRow, PrintedTable
from ..words.said import Said, Words, joined
from .audited_rows import finding_text, slip_names, span_text, spans_text
from .share_cells import printed_cells

RECORD_COLUMNS = (
    *("table", "row", "year", "question", "answers", *SHARES),
    *("verdict", "slip", "cells", "base", *(f"{share}_count" for share in SHARES), "other_bases"),
    *("outside_count", "habit", "habit_rows", "half_up_rows"),
)


@dataclass(frozen=True, slots=True)
class AuditedRow:
    """A printed row and what can be behind it."""

    row: PrintedRow
    possible: Possible

    @property
    def is_too_many(self) -> bool:
        """Whether more have answered the question, it is said, than the questionnaire."""
        shares = self.row.shares
        return (shares.base or 0) > (shares.answers or shares.base or 0)

    @property
    def verdict(self) -> str:
        """``unique``, ``several`` or ``impossible``."""
        if not self.possible.ways or self.is_too_many:
            return "impossible"
        return "unique" if self.possible.unique else "several"


@dataclass(frozen=True, slots=True)
class Audit:
    """The findings of each table of a file, the ``habits`` that the authors of these show, and
    the ``habit`` that only all of them together show."""

    file: str
    tables: tuple[tuple[PrintedTable, tuple[AuditedRow, ...]], ...]
    habits: tuple[Habit | None, ...]
    habit: Habit | None = None

    @property
    def findings(self) -> list[AuditedRow]:
        """Those of all tables."""
        return [finding for _, findings in self.tables for finding in findings]

    def count(self, verdict: str) -> int:
        """How many rows there are of a verdict."""
        return sum(finding.verdict == verdict for finding in self.findings)


def audited(file: str, tables: Sequence[PrintedTable]) -> Audit:
    """The audit of the tables of a file. Each table has an author of its own, unless only all
    of them together show a habit."""
    rows = [[possible(row.shares, table.decimals) for row in table.rows] for table in tables]
    by_table = [with_habit(of_table) for of_table in rows]
    habits, habit = [habit for _, habit in by_table], None
    found = iter([row for of_table, _ in by_table for row in of_table])
    if not any(habits):
        every, habit = with_habit(list(found))
        found = iter(every)
    by_row = (tuple(AuditedRow(row, next(found)) for row in table.rows) for table in tables)
    return Audit(file, tuple(zip(tables, by_row, strict=True)), tuple(habits), habit)


def summary(audit: Audit) -> Words:
    """How many rows there are of each kind."""
    verdicts = ("unique", "several", "impossible")
    facts = {verdict: audit.count(verdict) for verdict in verdicts}
    return Said("audited.summary", rows=len(audit.findings), **facts)


def document(audit: Audit) -> Document[Words]:
    """The audit as a document: a table for each printed table, and what its author does."""
    tables = (_table(*each, number=number) for number, each in enumerate(audit.tables, 1))
    sections = (
        Section(table.name, (table, *_of_habit(habit, "audited.habit")))
        for table, habit in zip(tables, audit.habits, strict=True)
    )
    last = (*_of_habit(audit.habit, "audited.habit.file"), Paragraph(summary(audit)))
    return Document(
        title=Said("audited.title"),
        subtitle=audit.file,
        introduction=(Paragraph(Said("audited.reading")),),
        sections=(*sections, Section(Said("audited.summary.title"), last)),
    )


def _of_habit(habit: Habit | None, key: str) -> tuple[Paragraph[Words], ...]:
    """One verdict over all rows."""
    if habit is None:
        return ()
    facts = {"rows": habit.rows, "fit": habit.fit, "half_up": habit.half_up}
    return (Paragraph(Said(key, slips=slip_names(habit.slips), **facts)),)


def _table(table: PrintedTable, findings: Sequence[AuditedRow], number: int) -> Table[Words]:
    """The rows as printed, and beside each what can be behind it."""
    label = {name: Said(f"column.{name}") for name in ("question", "year", *SHARES)}
    has_years = any(row.year is not None for row in table.rows)
    years = (Column(label["year"], Kind.YEAR),) if has_years else ()
    return Table(
        name=Said("audited.sheet", number=number),
        title=table.title,
        description=Said("audited.description"),
        columns=(
            Column(label["question"], Kind.TEXT),
            *years,
            *(Column(label[share], Kind.SHARE) for share in SHARES[:2]),
            Column(label["positive"], Kind.SHARE, inner=label["clear"]),
            Column(Said("audited.column"), Kind.TEXT),
        ),
        rows=tuple(_row(finding, has_years) for finding in findings),
    )


def _row(finding: AuditedRow, has_years: bool) -> Row[Words]:
    row, blank = finding.row, "audited.blank"
    year: Cell[Words] = Mark(Said(blank)) if row.year is None else Whole(row.year)
    cells = printed_cells(row.shares, missing=blank)
    text = finding_text(finding.possible)
    if finding.is_too_many:
        facts = {"base": row.shares.base or 0, "answers": row.shares.answers or 0}
        text = joined((Said("audited.too_many", **facts), text))
    return Row(
        (
            Text(row.question, "sv"),
            *([year] if has_years else []),
            *(cells.negative, cells.neutral, cells.positive),
            Text(text),
        )
    )


def records(audit: Audit) -> Records:
    """A row for each printed one, with the counts at its likeliest base; for an impossible row,
    the counts behind the slip, or else the nearest ones."""
    return Records(RECORD_COLUMNS, tuple(_records(audit)))


def _records(audit: Audit) -> Iterator[tuple[str | int | None, ...]]:
    for (table, findings), own in zip(audit.tables, audit.habits, strict=True):
        habit = own or audit.habit
        slips = " ".join(slip.value for slip in habit.slips) if habit else None
        numbers = (habit.fit, habit.half_up) if habit else (None, None)
        for finding in findings:
            yield (*_record(table.title, finding), slips, *numbers)


def _record(title: str, finding: AuditedRow) -> tuple[str | int | None, ...]:
    row, possible = finding.row, finding.possible
    percents = [None if p is None else str(p) for p in row.shares.percents]
    ways = possible.behind or next(iter((*possible.ways, *possible.nearest)), None)
    base = None if ways is None else ways.base
    counts = [None] * 4 if ways is None else list(map(span_text, ways.counts))
    printed_counts = [c if p else None for c, p in zip(counts, percents, strict=True)]
    slips = " ".join(blame.slip.value for blame in possible.slips)
    cells = " ".join(cell for blame in possible.slips for cell in blame.cells)
    others = possible.elsewhere or [w.base for w in possible.ways[1:]]
    return (
        *(title, row.row, row.year, row.question, row.shares.answers, *percents),
        *(finding.verdict, slips or None, cells or None, base, *printed_counts),
        *(
            spans_text(others) or None,
            span_text(ways.outside) if ways and ways.outside[-1] else None,
        ),
    )
