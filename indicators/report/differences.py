"""Two surveys compared, as a document and as records: a verdict for each question, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..documents.model import (
    Column,
    Document,
    Kind,
    Paragraph,
    Records,
    Row,
    Section,
    Table,
    Text,
)
from ..survey.differences import Difference, Finding, Verdict
from ..survey.differences import Kind as Differs
from ..survey.draft import quoted
from ..survey.surveys import Survey
from ..words.said import Percent, Said, Words, joined

RECORD_COLUMNS = (
    *("old_id", "new_id", "old_text", "new_text", "likeness", "verdict", "differences", "lines"),
)
_SERIES_BREAKS = frozenset({Differs.LENGTH, Differs.REPLACED, Differs.DIRECTION, Differs.REWORDED})


def summary(findings: Sequence[Finding]) -> Words:
    """How many questions there are of each verdict."""
    number = Counter(finding.verdict for finding in findings)
    return Said("diff.summary", **{verdict.value: number[verdict] for verdict in Verdict})


def document(old: Survey, new: Survey, findings: Sequence[Finding]) -> Document[Words]:
    """The comparison as a document: the verdicts, and the lines that write them down."""
    lines = [(f, line) for f in findings for line in _lines(old, new, f)]
    sections = [Section(Said("diff.questions"), (_verdicts(findings),))]
    if lines:
        sections.append(Section(Said("diff.lines"), (_lines_table(lines),)))
    return Document(
        title=Said("diff.title"),
        subtitle=Said("diff.subtitle", old=old.name, new=new.name),
        introduction=(Paragraph(summary(findings)),),
        sections=tuple(sections),
    )


def _verdicts(findings: Sequence[Finding]) -> Table[Words]:
    keys = ("column.question", "diff.verdict", "diff.why")
    return Table(
        name=Said("diff.questions"),
        title=Said("diff.table"),
        description=Said("diff.description"),
        columns=tuple(Column(Said(key), Kind.TEXT) for key in keys),
        rows=tuple(map(_row, findings)),
    )


def _row(finding: Finding) -> Row[Words]:
    why = joined(_why(finding, difference) for difference in finding.differences)
    verdict = Said(f"diff.verdict.{finding.verdict.value}")
    return Row((_question(finding), Text(verdict), Text(why or Said("diff.same"))))


def _question(finding: Finding) -> Text[Words]:
    item = finding.item
    return Text(item.text if item.id is None else f"{item.id}: {item.text}", "sv")


def _name(finding: Finding) -> Text[Words]:
    """The id, which leaves most room for the line; else the words."""
    return Text(finding.item.id or finding.item.text, "sv")


def _why(finding: Finding, difference: Difference) -> Words:
    """A sentence on what differs."""
    likeness = Percent(Decimal(round(finding.score)))
    old, new = difference.old, difference.new
    if difference.kind is Differs.LENGTH:
        lost, added = old[1:], new[1:]
        key = f"diff.why.length{'.words' if lost and added else '.less' if lost else '.more'}"
        return Said(key, old=old[0], new=new[0], lost=lost, added=added)
    if difference.kind is Differs.OUTSIDE:
        key = f"diff.why.outside{'.both' if old and new else '.less' if old else '.more'}"
        return Said(key, old=old, new=new)
    return Said(f"diff.why.{difference.kind.value}", old=old, new=new, likeness=likeness)


def _lines_table(lines: Sequence[tuple[Finding, Words]]) -> Table[Words]:
    keys = ("column.question", "diff.line")
    return Table(
        name=Said("diff.lines"),
        title=Said("diff.lines.table"),
        description=Said("diff.lines.description"),
        columns=tuple(Column(Said(key), Kind.TEXT) for key in keys),
        rows=tuple(Row((_name(finding), Text(line))) for finding, line in lines),
        notes=(Said("diff.lines.note"),),
    )


def _lines(old: Survey, new: Survey, finding: Finding) -> Iterator[Words]:
    """The lines of TOML that write down what was found."""
    kinds = {difference.kind for difference in finding.differences}
    before, now = _year(old), _year(new)
    if kinds & _SERIES_BREAKS and Differs.MARKED not in kinds:
        yield joined(("breaks = [", now, "]"), "")
    for difference in finding.differences:
        kind, olds, news = difference
        if kind is Differs.REWORDED and old.source != new.source:
            yield joined(("wording = { ", before, f" = {quoted(olds[0])} }}"), "")
        elif kind is Differs.RENAMED:
            for was, is_now in zip(olds, news, strict=True):
                yield f"{{ label = {quoted(is_now)}, aliases = [{quoted(was)}] }}"
        elif kind is Differs.OTHER_ID:
            yield f"id = {quoted(olds[0])}"
        elif kind is Differs.NEW and new.year is not None and old.source != new.source:
            yield f"years = [{new.year}]"
        elif kind is Differs.GONE and old.year is not None and old.source != new.source:
            yield f"years = [{old.year}]"


def _year(survey: Survey) -> Words:
    return Said("diff.year") if survey.year is None else str(survey.year)


def records(old: Survey, new: Survey, findings: Sequence[Finding]) -> Records:
    """A row for each question."""
    return Records(RECORD_COLUMNS, tuple(_record(old, new, finding) for finding in findings))


def _record(old: Survey, new: Survey, finding: Finding) -> tuple[str | int | None, ...]:
    from ..words.said import spoken

    ids = [item.id if item else None for item in (finding.old, finding.new)]
    texts = [item.text if item else None for item in (finding.old, finding.new)]
    likeness = round(finding.score) if finding.old and finding.new else None
    kinds = " ".join(difference.kind.value for difference in finding.differences)
    lines = " | ".join(spoken(line, "en") for line in _lines(old, new, finding))
    return (*ids, *texts, likeness, finding.verdict.value, kinds or None, lines or None)
