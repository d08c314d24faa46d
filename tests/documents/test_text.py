"""Plain text for a terminal: aligned, never too broad, nothing lost."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.documents.cells import legible
from indicators.documents.model import (
    Column,
    Document,
    Facts,
    Kind,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
    Whole,
)
from indicators.documents.text import render

from ..speaking import printed
from .sample import DOCUMENT, STAFF, documents, golden


def of(*blocks: Paragraph | Facts | Table) -> Document:
    return Document(title="T", subtitle="", language="sv", sections=(Section("S", blocks),))


def lines_of(document: Document, width: int = 100) -> list[str]:
    return render(document, width).decode().split("\n")


@pytest.mark.parametrize("width", [100, 80, 50])
def test_the_sample_is_written_as_it_always_was(width: int) -> None:
    assert render(DOCUMENT, width) == golden(f"sample-{width}.txt")


def test_a_hundred_characters_are_the_usual_width() -> None:
    assert render(DOCUMENT) == golden("sample-100.txt")


def test_a_window_without_room_for_a_word_is_taken_to_be_broader() -> None:
    assert render(DOCUMENT, 1) == render(DOCUMENT, 20)


@given(documents, st.integers(20, 130))
def test_no_line_is_longer_than_the_window(document: Document, width: int) -> None:
    assert max(map(len, lines_of(document, width))) <= width


@given(documents, st.integers(20, 130))
def test_no_character_of_a_cell_is_lost(document: Document, width: int) -> None:
    said = Counter(render(document, width).decode())
    clean = legible(document)
    rows = [row for table in clean.tables for row in table.rows]
    cells = (printed(cell, document.language) for row in rows for cell in row.cells)
    assert Counter(character for text in cells for character in "".join(text.split())) <= said


@given(documents)
def test_nothing_steers_the_terminal(document: Document) -> None:
    content = render(document).decode()
    assert {c for c in content if unicodedata.category(c) == "Cc"} <= {"\n"}


def test_numbers_end_in_the_same_place() -> None:
    rows = [line for line in lines_of(of(STAFF)) if line.endswith(("%)", "för få svar"))]
    assert len(rows) == 4
    assert len({len(line) for line in rows}) == 1
    assert len({line.rindex("202") for line in rows}) == 1


def test_the_years_of_a_question_stand_together_and_questions_apart() -> None:
    lines = lines_of(of(STAFF))
    first = next(place for place, line in enumerate(lines) if line.startswith("1. "))
    assert lines[first + 1].startswith("Fråga 1 ")
    assert lines[first + 2] == ""
    assert lines[first + 3].startswith("2. ")


def test_rows_of_one_line_stand_close() -> None:
    table = Table(
        name="T",
        title="T",
        description="D",
        columns=(Column("Insats", Kind.TEXT), Column("Svar", Kind.COUNT)),
        rows=(Row((Text("Vägen"), Whole(12))), Row((Text("Spår 3"), Whole(5)))),
    )
    assert lines_of(of(table))[9:14] == [
        "Insats  Svar",
        "────────────",
        "Vägen     12",
        "Spår 3     5",
        "────────────",
    ]


def test_a_narrow_window_gets_a_line_for_each_cell() -> None:
    lines = lines_of(of(replace(STAFF, rows=STAFF.rows[:1])), 40)
    first = next(place for place, line in enumerate(lines) if line.startswith("1. "))
    assert lines[first : first + 5] == [
        "1. Får stödet ta den tid som behövs?",
        "  År: 2022",
        "  Negativt: 3\xa0%",
        "  Varken eller: 0\xa0%",
        "  Positivt (Klart\xa0positivt): 97\xa0%\xa0(77\xa0%)",
    ]


def test_a_letter_with_its_accent_apart_takes_one_place() -> None:
    rows = tuple(Row((Text(name), Whole(1))) for name in ("A\u030a", "Ab"))
    columns = (Column("N", Kind.TEXT), Column("Svar", Kind.COUNT))
    table = Table(name="T", title="T", description="D", columns=columns, rows=rows)
    assert lines_of(of(table))[11:13] == ["Å      1", "Ab     1"]


def test_values_of_facts_stand_under_each_other() -> None:
    lines = lines_of(of(Facts((("Svar", "4"), ("Antal tillfrågade", "12")))))
    assert "Svar:               4" in lines
    assert "Antal tillfrågade:  12" in lines


def test_no_word_is_broken_where_there_is_room_for_it_beside_other_words() -> None:
    """25 letters, beside a longer text that would have taken half of the width."""
    long_word, other = "rehabiliteringsinsatserna", "möjligt även med ett till tre svar " * 2
    table = Table(
        name="T", title="T", description="T",
        columns=(Column("Fråga", Kind.TEXT), Column("Antal", Kind.TEXT)),
        rows=(Row((Text(f"De samordnade {long_word}?"), Text(other))),),
    )  # fmt: skip
    for width in (50, 60, 100):
        assert any(long_word in line for line in lines_of(of(table), width))
