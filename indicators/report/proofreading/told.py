"""What proofreading has found, as a document and as records."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

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

RECORD_COLUMNS = (
    *("verdict", "paragraph", "heading", "sentence", "claim", "figure", "printed", "reason"),
)
_MOST_LETTERS, _MOST_IN_LINE = 160, 60


def document(file: str, year: int, findings: Sequence[Finding]) -> Document[Words]:
    """The errors first, and last what could not be tied to any figure."""
    errors = [finding for finding in findings if finding.verdict.is_error]
    unsure = [finding for finding in findings if finding.verdict is Verdict.UNSURE]
    return Document(
        title=Said("proofread.title"),
        subtitle=Said("proofread.read_against", file=file, year=year),
        introduction=(Paragraph(summary(findings)),),
        sections=(*_section("errors", errors), *_section("others", unsure)),
    )


def sentence_of(finding: Finding, file: str) -> Words:
    """What is found of a number, as a sentence that says where it stands."""
    return Said("proofread.found", file=file, place=place_of(finding), what=finding.what)


def place_of(finding: Finding) -> Words:
    """Where a number stands: the heading, and how its sentence begins."""
    place, words = _place(finding.sentence), _shortened(finding, _MOST_IN_LINE)
    return Said("proofread.place.quoted", place=place, words=words)


def summary(findings: Sequence[Finding]) -> Words:
    """How many findings there are of each kind."""
    verdicts = [finding.verdict for finding in findings]
    facts = {verdict.value: verdicts.count(verdict) for verdict in Verdict}
    numbers = Said("proofread.summary", **facts)
    fields = Said("proofread.summary.fields", count=facts["field"])
    return joined((numbers, fields), " ") if facts["field"] else numbers


def records(findings: Sequence[Finding], speak: Callable[[Words], str]) -> Records:
    """Every finding as a row for machines, what is right too; ``speak`` makes words of it."""
    return Records(RECORD_COLUMNS, tuple(_record(finding, speak) for finding in findings))


def _record(finding: Finding, speak: Callable[[Words], str]) -> tuple[str | int | None, ...]:
    passage = finding.sentence.passage
    heading = passage.headings[-1] if passage.headings else None
    return (
        finding.verdict.value,
        passage.number,
        heading,
        finding.sentence.text,
        finding.text,
        finding.figure,
        None if finding.printed is None else speak(finding.printed),
        speak(finding.what),
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
            Text(_shortened(finding, _MOST_LETTERS)),
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
        return Said(f"proofread.place.{'first_table' if passage.is_cell else 'first'}")
    form = "table" if passage.is_cell else "heading"
    return Said(f"proofread.place.{form}", heading=heading)


def _shortened(finding: Finding, most: int) -> str:
    """The sentence, with about so many letters, and the number in it whole."""
    text = finding.sentence.text
    if len(text) <= most:
        return text
    start = max(text.find(finding.text), 0)
    end = start + len(finding.text)
    first = 0 if end <= most else text.find(" ", max(0, min(start, end - most) - 1)) + 1
    first = min(first, start)
    last = max(text.rfind(" ", 0, first + most), end)
    more = "…" if last < len(text) else ""
    return f"{'… ' if first else ''}{text[first:last].rstrip()}{more}"
