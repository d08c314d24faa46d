"""A small report in which figures change, and what an author does to it in a Word file."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any
from zipfile import ZipFile

from docx.oxml import parse_xml
from docx.oxml.ns import nsmap, qn

from indicators.documents.model import (
    Bar,
    Chart,
    Column,
    Document,
    Draft,
    Drawing,
    Facts,
    Kind,
    Paragraph,
    Row,
    Section,
    Share,
    Sign,
    Table,
    Text,
    Whole,
)
from indicators.documents.updating import Edited, Updated
from indicators.documents.word import render
from indicators.documents.word.update import updated
from indicators.documents.zipped import zipped

TEXT = "word/document.xml"
SHARES, DRAFT, CHART = "staff.2022.total.shares", "staff.2022.total.draft", "staff.2022.chart"
NUMBER_OF_COPY = "77"
Edit = Callable[[Any], object]


# --- the report ----------------------------------------------------------------------------


def share_of(positive: int, inner: bool = True) -> Share:
    return Share(Decimal(positive), Decimal(positive // 2) if inner else None)


def table(positive: int = 75, answers: int = 31, rows: int = 2, tag: str = SHARES) -> Table:
    """Shares of some questions, the first of which is ``positive``."""
    shares = [positive, *range(60, 60 + rows - 1)]
    return Table(
        name="Personal",
        title=f"Personal totalt ({answers} svar)",
        description=f"Andelen positiva svar av {answers}.",
        columns=(
            Column("Fråga", Kind.TEXT),
            Column("Antal svar", Kind.COUNT),
            Column("Positivt", Kind.SHARE, inner="Klart positivt"),
        ),
        rows=tuple(
            Row((Text(f"Fråga {n}"), Whole(answers), share_of(percent)))
            for n, percent in enumerate(shares, 1)
        ),
        notes=("Andelarna är avrundade.",),
        tag=tag,
    )


def bars(mark: int = 50) -> Table:
    """A bar whose words are the same wherever the ``mark`` of the year before stands."""
    bar = Bar(Decimal(75), Decimal(40), Decimal(mark))
    return Table(
        name="Översikt",
        title="Översikt",
        description="Andelen positiva svar.",
        columns=(Column("Fråga", Kind.TEXT), Column("Positivt", Kind.BAR, inner="Klart")),
        rows=(Row((Text("Fråga 1"), bar)),),
        legend=((Sign.EARLIER, "året före"),),
        tag="overview",
    )


def chart(of: Table) -> Chart:
    return Chart(
        drawing=Drawing.GROUPS,
        name="personal",
        title=of.title,
        about="Personal 2022",
        alt=f"Staplar av {of.title}.",
        table=replace(
            of, columns=_POSITIVE, rows=_positive(of), notes=(), tag="staff.2022.positive"
        ),
        labels=tuple(f"Fråga {n}" for n, _ in enumerate(of.rows, 1)),
        tag=CHART,
    )


_POSITIVE = (Column("Fråga", Kind.TEXT), Column("Positivt", Kind.SHARE))


def _positive(of: Table) -> tuple[Row, ...]:
    return tuple(Row((row.cells[0], replace(row.cells[2], inner=None))) for row in of.rows)


def document(positive: int = 75, **changes: Any) -> Document:
    """The report; ``changes`` are ``answers``, ``rows``, ``draft``, ``without`` and others."""
    return _document(positive, **changes)


def _document(
    positive: int,
    *,
    answers: int = 31,
    rows: int = 2,
    draft: str = "Andelen är {} procent.",
    more: Sequence[Any] = (),
    without: Sequence[str] = (),
    **facts: Any,
) -> Document:
    of = table(positive, answers, rows)
    blocks = (
        Facts((("Antal svar", str(answers)),), tag="staff.2022.total.facts"),
        Draft("Utkast:", (draft.format(positive),), tag=DRAFT),
        of,
        *more,
    )
    sections = (
        Section("Personal", tuple(b for b in blocks if b.tag not in without), tag="staff.2022"),
        Section("Metod", (Paragraph("Så gjordes enkäten.", tag="method.1"),), tag="method"),
    )
    kept = tuple(section for section in sections if section.tag not in without)
    return Document(
        title="Bilaga 2", subtitle="Öster 2022", tag=facts.get("tag", "report.2022"), sections=kept
    )


@cache
def report(positive: int = 75, **changes: Any) -> bytes:
    """The report as a new file."""
    return render(document(positive, **changes))


@cache
def charted(positive: int = 75) -> bytes:
    """The report with a chart."""
    of = chart(table(positive))
    return render(document(positive, more=(of.table, of)))


# --- what is in a file ---------------------------------------------------------------------


def parts(file: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(file)) as package:
        return {name: package.read(name) for name in package.namelist()}


def body(file: bytes) -> Any:
    return parse_xml(parts(file)[TEXT]).find(qn("w:body"))


def tag_of(control: Any) -> str:
    found = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
    return "" if found is None else found.get(qn("w:val"), "")


def controls(root: Any, tag: str) -> list[Any]:
    """The controls with a tag, in their order."""
    return [control for control in root.iter(qn("w:sdt")) if tag_of(control) == tag]


def control(root: Any, tag: str) -> Any:
    (found,) = controls(root, tag)
    return found


def tags(file: bytes) -> list[str]:
    return [tag for c in body(file).iter(qn("w:sdt")) if (tag := tag_of(c))]


def words(element: Any) -> str:
    text = "".join(t.text or "" for t in element.iter(qn("w:t")))
    return text.replace("\N{NO-BREAK SPACE}", " ")


def lines(file: bytes) -> list[str]:
    """The paragraphs of a file as they are read."""
    return [words(paragraph) for paragraph in body(file).iter(qn("w:p"))]


def pictures(file: bytes) -> list[str]:
    return [name for name in parts(file) if "/media/" in name]


# --- what an author does -------------------------------------------------------------------


def edited(file: bytes, *edits: Edit, **other_parts: bytes) -> bytes:
    """The file after some edits of its body, saved as python-docx does."""
    from lxml import etree

    content = parts(file) | other_parts
    tree = parse_xml(content[TEXT])
    for edit in edits:
        edit(tree.find(qn("w:body")))
    content[TEXT] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return zipped(content.items())


def paragraph(text: str, properties: str = "") -> Any:
    return xml(f'<w:p>{properties}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>')


def xml(content: str) -> Any:
    """An element, with the prefixes that Word uses."""
    spaces = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in nsmap.items())
    end = min(place for place in map(content.find, " />") if place > 0)
    return parse_xml(f"{content[:end]} {spaces}{content[end:]}")


def add(text: str, after: str = SHARES) -> Edit:
    """A paragraph of the author's after a region."""
    return lambda root: control(root, after).addnext(paragraph(text))


def say(tag: str, text: str) -> Edit:
    """More words at the end of a region."""

    def edit(root: Any) -> None:
        last = list(control(root, tag).iter(qn("w:t")))[-1]
        last.text = f"{last.text}{text}"

    return edit


def delete(*gone: str) -> Edit:
    def edit(root: Any) -> None:
        for tag in gone:
            for found in controls(root, tag):
                found.getparent().remove(found)

    return edit


def number_of(control: Any) -> str:
    """The number of a control."""
    return control.find(f"{qn('w:sdtPr')}/{qn('w:id')}").get(qn("w:val"))


def move_to_end(tag: str) -> Edit:
    return lambda root: root.find(qn("w:sectPr")).addprevious(control(root, tag))


def copy(tag: str) -> Edit:
    """A copy at the end, as Word pastes it: with another number and without the bookmark."""

    def edit(root: Any) -> None:
        made = deepcopy(control(root, tag))
        made.find(f"{qn('w:sdtPr')}/{qn('w:id')}").set(qn("w:val"), f"{NUMBER_OF_COPY}{len(root)}")
        for mark in list(made.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
            mark.getparent().remove(mark)
        root.find(qn("w:sectPr")).addprevious(made)

    return edit


def cell_of(root: Any, text: str, tag: str = SHARES) -> Any:
    """The run of a table that says something."""
    return next(r for r in control(root, tag).iter(qn("w:r")) if words(r).startswith(text))


def run(file: bytes, fresh: bytes, mode: Edited = Edited.OFFER) -> Updated:
    return updated(file, fresh, mode)


def outside(file: bytes, of: Sequence[str] = ()) -> list[bytes]:
    """The bytes of the text between the regions (or those that ``of`` names)."""
    from indicators.documents.word.existing import spans_of

    text = parts(file)[TEXT]
    tree = parse_xml(text)
    spans = dict(zip(tree.iter("*"), spans_of(text), strict=True))
    made, position = [], 0
    for found in _outermost(tree):
        if not of or tag_of(found).partition("~")[0] in of:
            start, end = spans[found]
            made.append(text[position:start])
            position = end
    return [part for part in (*made, text[position:]) if part]


def _outermost(tree: Any) -> Iterator[Any]:
    for found in tree.iter(qn("w:sdt")):
        if tag_of(found) and not any(tag_of(a) for a in found.iterancestors(qn("w:sdt"))):
            yield found
