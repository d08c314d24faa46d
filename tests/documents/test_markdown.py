"""Markdown: what a web editor or a repository makes of it."""

from __future__ import annotations

import re

from hypothesis import example, given

from indicators.documents.cells import legible
from indicators.documents.markdown import render
from indicators.documents.model import (
    Column,
    Document,
    Facts,
    Kind,
    Mark,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
)

from ..subtests import as_subtests
from .sample import DOCUMENT, documents, golden, words


def test_the_sample_is_written_as_it_always_was() -> None:
    assert render(DOCUMENT) == golden("sample.md")


def of_table(cell: str, *, notes: tuple[str, ...] = ()) -> Document:
    table = Table(
        name="T",
        title=cell,
        description="D",
        columns=(Column(cell, Kind.TEXT), Column("Andel", Kind.SHARE)),
        rows=(Row((Text(cell), Mark("dold"))),),
        notes=notes,
    )
    return Document(title="T", subtitle="", language="sv", sections=(Section("S", (table,)),))


def cells(line: str) -> list[str]:
    """The cells of a line of a table as GitHub splits it, with the escapes undone."""
    inside = re.sub(r"^\| | \|$", "", line)
    parts = re.split(r"(?<!\\)((?:\\\\)*)\|", inside)
    joined = [text + slashes for text, slashes in zip(parts[::2], [*parts[1::2], ""], strict=True)]
    return [re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text.strip(" ")) for text in joined]


@given(words)
@example("\\|")
@example("|\\")
def test_a_cell_stays_one_cell_and_says_the_same_whatever_is_in_it(text: str) -> None:
    lines = render(of_table(text)).decode().split("\n")
    heading, sides, row = [line for line in lines if line.startswith("| ")]
    said = legible(text).strip()
    assert cells(heading) == [said.strip(" "), "Andel"]
    assert sides == "| --- | ---: |"
    assert cells(row) == [said.strip(" "), "*dold*"]


@as_subtests(
    ("text", "written"),
    [
        ("# rubrik", r"\# rubrik"),
        ("- punkt", r"\- punkt"),
        ("+ punkt", r"\+ punkt"),
        ("1. punkt", r"1\. punkt"),
        ("12) punkt", r"12\) punkt"),
        ("> citat", r"\> citat"),
        ("    kod", "kod"),
        ("---", r"\---"),
        ("===", r"\==="),
        ("***", r"\*\*\*"),
        ("~~~", r"\~\~\~"),
        (": definition", r"\: definition"),
        ("% titel", r"\% titel"),
        ("C:\\mapp\\*", r"C:\\mapp\\\*"),
        ("<script>", r"\<script\>"),
        ("[a](b)", r"\[a\](b)"),
        ("&lt; & mer", r"\&lt; & mer"),
        ("97,5 % av 12.", "97,5 % av 12."),
    ],
)
def test_a_line_is_words_whatever_it_begins_with(text: str, written: str) -> None:
    section = Section("S", (Paragraph(text), Facts(((text, "v"),))))
    document = Document(title="T", subtitle="", language="sv", sections=(section,))
    assert render(document).decode().split("\n")[4:7] == [written, "", f"- {written}: v"]


@given(documents)
def test_lines_begin_only_with_markup_that_the_document_means(document: Document) -> None:
    content = render(document).decode()
    headings = [line for line in content.split("\n") if line.startswith("#")]
    marks = [line.split(" ")[0] for line in headings]
    tables = [sum(isinstance(b, Table) for b in part.blocks) for part in document.parts]
    assert marks == ["#", *(mark for n in tables for mark in ("##", *["###"] * n))]
    assert content.endswith("\n")
    assert not re.search(r"^[ =~>+]|^\d+[.)] |^(?:---|\*\*\*)", content, re.MULTILINE)


def test_numbers_stand_to_the_right_and_words_to_the_left() -> None:
    lines = render(DOCUMENT).decode().split("\n")
    assert "| --- | ---: | ---: | ---: | ---: |" in lines
    assert "| --- | ---: | ---: |" in lines
