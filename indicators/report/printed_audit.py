"""What answers can be behind each row of a published table, as a document and as records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

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
from ..printed.reconstruction import Possible, possible
from ..printed.shares import SHARES, Ways
from ..printed.slips import Blame, Slip
from ..printed.table import PrintedRow, PrintedTable
from ..printed.texts import MOST_TOLD, percents_of, row_text
from ..words import rounded_percent
from ..words.said import Lower, Number, Said, Words, joined
from .share_cells import printed_cells

RECORD_COLUMNS = (
    *("table", "row", "year", "question", "answers", *SHARES),
    *("verdict", "slip", "cells", "base", *(f"{share}_count" for share in SHARES), "other_bases"),
)


@dataclass(frozen=True, slots=True)
class AuditedRow:
    """A printed row and what can be behind it."""

    row: PrintedRow
    possible: Possible

    @property
    def verdict(self) -> str:
        """``unique``, ``several`` or ``impossible``."""
        if not self.possible.ways:
            return "impossible"
        return "unique" if self.possible.unique else "several"


@dataclass(frozen=True, slots=True)
class Audit:
    """The findings of each table of a file."""

    file: str
    tables: tuple[tuple[PrintedTable, tuple[AuditedRow, ...]], ...]

    @property
    def findings(self) -> list[AuditedRow]:
        """Those of all tables."""
        return [finding for _, findings in self.tables for finding in findings]

    def count(self, verdict: str) -> int:
        """How many rows there are of a verdict."""
        return sum(finding.verdict == verdict for finding in self.findings)


def audited(file: str, tables: Sequence[PrintedTable]) -> Audit:
    """The audit of the tables of a file."""
    return Audit(
        file,
        tuple(
            (table, tuple(AuditedRow(r, possible(r.shares, table.decimals)) for r in table.rows))
            for table in tables
        ),
    )


def summary(audit: Audit) -> Words:
    """How many rows there are of each kind."""
    verdicts = ("unique", "several", "impossible")
    facts = {verdict: audit.count(verdict) for verdict in verdicts}
    return Said("audited.summary", rows=len(audit.findings), **facts)


def document(audit: Audit) -> Document[Words]:
    """The audit as a document: a table for each printed table."""
    tables = (_AuditTable(table, n).table(f) for n, (table, f) in enumerate(audit.tables, 1))
    end = Section(Said("audited.summary.title"), (Paragraph(summary(audit)),))
    return Document(
        title=Said("audited.title"),
        subtitle=audit.file,
        introduction=(Paragraph(Said("audited.reading")),),
        sections=(*(Section(table.name, (table,)) for table in tables), end),
    )


class _AuditTable:
    """The findings of one table in words."""

    def __init__(self, table: PrintedTable, number: int) -> None:
        self._table, self._number = table, number
        self._has_years = any(row.year is not None for row in table.rows)

    def table(self, findings: Sequence[AuditedRow]) -> Table[Words]:
        """The rows as printed, and beside each what can be behind it."""
        label = {name: Said(f"column.{name}") for name in ("question", "year", *SHARES)}
        years = (Column(label["year"], Kind.YEAR),) if self._has_years else ()
        return Table(
            name=Said("audited.sheet", number=self._number),
            title=self._table.title,
            description=Said("audited.description"),
            columns=(
                Column(label["question"], Kind.TEXT),
                *years,
                *(Column(label[share], Kind.SHARE) for share in SHARES[:2]),
                Column(label["positive"], Kind.SHARE, inner=label["clear"]),
                Column(Said("audited.column"), Kind.TEXT),
            ),
            rows=tuple(map(self._row, findings)),
        )

    def _row(self, finding: AuditedRow) -> Row[Words]:
        row, blank = finding.row, "audited.blank"
        year: Cell[Words] = Mark(Said(blank)) if row.year is None else Whole(row.year)
        cells = printed_cells(row.shares, missing=blank)
        return Row(
            (
                Text(row.question, "sv"),
                *([year] if self._has_years else []),
                *(cells.negative, cells.neutral, cells.positive),
                Text(self._finding(finding.possible)),
            )
        )

    def _finding(self, possible: Possible) -> Words:
        if not possible.ways:
            return self._impossible(possible)
        likeliest = possible.ways[: 1 if possible.unique else MOST_TOLD]
        text = joined((self._counts_text(possible, ways) for ways in likeliest), "; ")
        other_bases = [ways.base for ways in possible.ways[len(likeliest) :]]
        return Said("audited.also", counts=text, bases=_spans(other_bases)) if other_bases else text

    def _impossible(self, possible: Possible) -> Words:
        nearest_texts = [self._near_text(possible, ways) for ways in possible.nearest[:MOST_TOLD]]
        many = ".many" * (len(possible.nearest) > MOST_TOLD)
        nearest = (
            Said(f"audited.nearest{many}", nearest=tuple(nearest_texts)) if nearest_texts else ""
        )
        if possible.behind is None:
            slip = Said("audited.slip.unknown")
        else:
            slips = [self._slip(possible, blame, possible.behind) for blame in possible.slips]
            key = "audited.likely" if possible.behind in possible.nearest else "audited.likely.of"
            counts = self._counts_text(possible, possible.behind)
            slip = Said(key, slips=tuple(slips), counts=counts)
        return Said("audited.impossible", nearest=nearest, slip=slip)

    def _near_text(self, possible: Possible, ways: Ways) -> Words:
        percents = percents_of(possible, ways)
        texts = [None if p is None else Number(p) for p in percents]
        return Said(
            "audited.near", percents=row_text(texts), counts=self._counts_text(possible, ways)
        )

    def _counts_text(self, possible: Possible, ways: Ways) -> Words:
        """ "1, 0, 30 (24) av 31"."""
        cells = zip(possible.shares.percents, ways.counts, strict=True)
        texts = [None if percent is None else _span(counts) for percent, counts in cells]
        return Said("audited.of", counts=row_text(texts), base=ways.base)

    def _slip(self, possible: Possible, blame: Blame, behind: Ways) -> Words:
        """The slip, its cells, and how each came to what is printed."""
        cells = []
        for share in blame.cells:
            place = SHARES.index(share)
            label = Lower(Said(f"column.{share}"))
            exact = Fraction(next(iter(behind))[place], behind.base)
            steps = _steps(blame.slip, exact, possible.decimals)
            printed_percent = possible.shares.percents[place]
            if printed_percent is not None and steps and steps[-1] != printed_percent:
                steps.append(printed_percent)
            arrows = joined(map(Number, steps), " → ")
            cells.append(joined((label, arrows)))
        return Said(f"audited.slip.{blame.slip.value}", cells=tuple(cells))


def _steps(slip: Slip, exact: Fraction, decimals: int) -> list[Decimal]:
    """The percents that this slip passes through on the way to the printed one."""
    roundings = [rounded_percent(exact, decimals + extra) for extra in (2, 1, 0)]
    if slip is Slip.DOUBLE_ROUNDING:
        return roundings[:2]
    if slip is Slip.TRUNCATION:
        return roundings[:1]
    return roundings[2:] if slip is Slip.FORCED_SUM else []


def _span(counts: range) -> str:
    return f"{counts[0]}–{counts[-1]}" if len(counts) > 1 else f"{counts[0]}"


def _spans(numbers: Sequence[int]) -> str:
    """Falling numbers, with runs written as spans: "28, 22, 1–14"."""
    runs: list[range] = []
    for number in numbers:
        if runs and number == runs[-1].start - 1:
            runs[-1] = range(number, runs[-1].stop)
        else:
            runs.append(range(number, number + 1))
    return ", ".join(map(_span, runs))


def records(audit: Audit) -> Records:
    """A row for each printed one, with the counts at its likeliest base; for an impossible row,
    the counts behind the slip, or else the nearest ones."""
    return Records(RECORD_COLUMNS, tuple(_records(audit)))


def _records(audit: Audit) -> Iterator[tuple[str | int | None, ...]]:
    for table, findings in audit.tables:
        for finding in findings:
            row, possible = finding.row, finding.possible
            percents = [None if p is None else str(p) for p in row.shares.percents]
            ways = possible.behind or next(iter((*possible.ways, *possible.nearest)), None)
            base = None if ways is None else ways.base
            counts = [None] * 4 if ways is None else list(map(_span, ways.counts))
            printed_counts = [c if p else None for c, p in zip(counts, percents, strict=True)]
            slips = " ".join(blame.slip.value for blame in possible.slips)
            cells = " ".join(cell for blame in possible.slips for cell in blame.cells)
            yield (
                *(table.title, row.row, row.year, row.question, row.shares.answers, *percents),
                *(finding.verdict, slips or None, cells or None, base, *printed_counts),
                _spans([w.base for w in possible.ways[1:]]) or None,
            )
