"""What proofreading has found, as a document and as records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...documents.model import (
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
from ...words.said import Said, Words, joined
from .findings import Finding, Verdict
from .sentences import Sentence

RECORD_COLUMNS = ("verdict", "paragraph", "heading", "sentence", "claim", "figure")
_MOST_LETTERS = 160


def document(file: str, findings: Sequence[Finding]) -> Document[Words]:
    """The errors first, and last what could not be tied to any figure."""
    errors = [finding for finding in findings if finding.verdict.is_error]
    unsure = [finding for finding in findings if finding.verdict is Verdict.UNSURE]
    return Document(
        title=Said("proofread.title"),
        subtitle=file,
        introduction=(Paragraph(summary(findings)),),
        sections=(*_section("errors", errors), *_section("others", unsure)),
    )


def sentence_of(finding: Finding, file: str) -> Words:
    """What is found of a number, as a sentence that says where it stands."""
    place = _place(finding.sentence)
    return Said("proofread.found", file=file, place=place, what=finding.what)


def summary(findings: Sequence[Finding]) -> Words:
    """How many findings there are of each kind."""
    verdicts = [finding.verdict for finding in findings]
    facts = {verdict.value: verdicts.count(verdict) for verdict in Verdict}
    return Said("proofread.summary", **facts)


def records(findings: Sequence[Finding]) -> Records:
    """Every finding as a row for machines, what is right too."""
    return Records(RECORD_COLUMNS, tuple(map(_record, findings)))


def _record(finding: Finding) -> tuple[str | int | None, ...]:
    passage = finding.sentence.passage
    heading = passage.headings[-1] if passage.headings else None
    return (
        finding.verdict.value,
        passage.number,
        heading,
        finding.sentence.text,
        finding.text,
        finding.figure,
    )


def _section(kind: str, findings: Sequence[Finding]) -> Iterator[Section[Words]]:
    if not findings:
        return
    title = Said(f"proofread.{kind}.table")
    table: Table[Words] = Table(
        name=Said(f"proofread.{kind}"),
        title=title,
        description=title,
        columns=(
            Column(Said("column.place"), Kind.TEXT),
            Column(Said("column.finding"), Kind.TEXT),
            Column(Said("column.sentence"), Kind.TEXT),
            Column(Said("column.to_do"), Kind.TEXT),
        ),
        rows=tuple(map(_row, findings)),
    )
    yield Section(Said(f"proofread.{kind}"), (table,))


def _row(finding: Finding) -> Row[Words]:
    verdict = Said(f"proofread.verdict.{finding.verdict.value}")
    return Row(
        (
            Text(_place(finding.sentence)),
            Text(joined((verdict, finding.what), ". ")),
            Text(_shortened(finding.sentence.text)),
            Text(to_do(finding)),
        )
    )


def to_do(finding: Finding) -> Words:
    if finding.instead is not None:
        return finding.instead
    if finding.figure is not None and finding.verdict.is_error:
        return Said("proofread.do.wrong", figure=finding.figure, printed=finding.printed or "")
    return Said(f"proofread.do.{finding.verdict.value}")


def _place(sentence: Sentence) -> Words:
    passage = sentence.passage
    heading = passage.headings[-1] if passage.headings else ""
    if not heading:
        return Said("proofread.place", number=passage.number)
    form = "table" if passage.is_cell else "heading"
    return Said(f"proofread.place.{form}", heading=heading, number=passage.number)


def _shortened(text: str) -> str:
    return text if len(text) <= _MOST_LETTERS else f"{text[: _MOST_LETTERS - 1].rstrip()}…"
