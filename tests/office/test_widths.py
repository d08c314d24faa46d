"""In no table of a Word file is a word broken: every column has room for its longest word."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pytest
from docx.oxml.ns import qn

from indicators.documents.model import Document, Kind, Mark
from indicators.documents.word import render
from indicators.words import say
from tests.word_files import read_word

from ..documents.test_letters import dejavu, helvetica
from .documents import of_many_units, reports, word_template

PADDING = 2 * 85  # of cells, in twips
USUAL = 9.0  # the size of type in cells and headings, in points


def broken(content: bytes, widths: dict[bool, dict[str, float]]) -> Iterator[str]:
    """The words of table cells that are broader than their column, by the metrics of a typeface.

    In headings the type is bold.
    """
    for table in read_word(io.BytesIO(content)).tables:
        grid = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]
        for number, row in enumerate(table._tbl.tr_lst):
            for cell, width in zip(row.tc_lst, grid, strict=True):
                size = float(next(iter(cell.xpath(".//w:sz/@w:val")), USUAL * 2)) / 2
                for word in text_of(cell).split(" "):
                    letters = sum(widths[number == 0][letter] for letter in plain(word))
                    if letters / 1000 * size * 20 > width - PADDING:
                        yield word


def text_of(cell: Any) -> str:
    """The words of a cell, those on a line of their own apart from the others."""
    return " ".join(cell.xpath(".//w:t/text()"))


def plain(word: str) -> str:
    return word.replace("\N{NO-BREAK SPACE}", " ")


ARIAL = {bold: {"\N{MINUS SIGN}": 584, "≥": 549} | helvetica(bold) for bold in (False, True)}
WIDEST = {bold: dejavu(bold) for bold in (False, True)}


def has_change_that_cannot_be_told(document: Document) -> bool:
    """Whether a table with assessments has the words "ej jämförbar" in place of numbers."""
    mark = Mark(say(document.language, "mark.incomparable"))
    return any(
        mark in row.cells
        for table in document.tables
        for row in table.rows
        if any(column.kind is Kind.INTERVAL for column in table.columns)
    )


@pytest.mark.slow
@pytest.mark.parametrize(("decimals", "beside"), [(0, False), (0, True), (1, True)])
def test_no_word_is_broken_with_any_combination_of_columns(decimals: int, beside: bool) -> None:
    """The heading "Förändring" was, as soon as one change was "ej jämförbar"."""
    documents = list(reports(decimals=decimals, beside=beside))
    for document in documents:
        assert not list(broken(render(document), ARIAL))
    kinds = {column.kind for document in documents for t in document.tables for column in t.columns}
    # No change is clear in them, and bars stand on page one alone.
    assert kinds == {*Kind} - {Kind.VERDICT, Kind.BAR} - (set() if beside else {Kind.TARGET})
    assert any(map(has_change_that_cannot_be_told, documents))


@pytest.mark.slow
def test_no_word_is_broken_in_a_template_with_the_widest_of_usual_typefaces() -> None:
    template = word_template()
    for document in reports(decimals=0, beside=True):
        assert not list(broken(render(document, template), WIDEST))


@pytest.mark.parametrize("number", [3, 6, 9, 14, 30])
def test_no_word_is_broken_however_many_units_stand_side_by_side(number: int) -> None:
    document = of_many_units(number)
    content = render(document)
    assert not list(broken(content, ARIAL))
    tables = read_word(io.BytesIO(content)).tables
    headings = [cell.text for table in tables for cell in table.rows[0].cells[1:]]
    assert headings == [column.label for column in document.tables[0].columns[1:]]
    assert {table.rows[0].cells[0].text for table in tables} == {"Fråga"}


def test_the_parts_of_a_table_say_which_they_are() -> None:
    word = read_word(io.BytesIO(render(of_many_units(9))))
    captions = [p.text for p in word.paragraphs if p.style.name == "Heading 3"]
    assert captions == [
        f"Insatserna sida vid sida, del {part} av {len(captions)}"
        for part in range(1, len(captions) + 1)
    ]
    assert len(captions) == len(word.tables) > 1
    said = [table._tbl.xpath("w:tblPr/w:tblCaption/@w:val")[0] for table in word.tables]
    assert said == captions
    assert [p.text for p in word.paragraphs].count("Andelarna är avrundade.") == 1
