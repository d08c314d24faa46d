"""What every writer does first, and what several of them share."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from indicators.documents.cells import by_question, legible, shared_room
from indicators.documents.model import (
    Cell,
    Document,
    Mark,
    Paragraph,
    Records,
    Row,
    Share,
    Text,
    Whole,
)

from ..speaking import printed
from ..subtests import as_subtests
from .sample import DOCUMENT, RECORDS, documents, texts


@as_subtests(
    ("text", "expected"),
    [
        ("Vägen\r\noch målet", "Vägen och målet"),
        ("a\tb\u2028c\x85d", "a b c d"),
        ("\x1b[31mröd\x1b[0m", "�[31mröd�[0m"),
        ("12\u202e34", "12�34"),
        ("lös \ud800 halva", "lös � halva"),
        ("A\u030angstro\u0308m", "Ångström"),
        ("97\xa0% – \xad”ok” 🙂", "97\xa0% – \xad”ok” 🙂"),
    ],
)
def test_a_text_is_one_line_that_anybody_can_read(text: str, expected: str) -> None:
    assert legible(text) == expected


@given(texts)
def test_any_text_becomes_one_line_of_valid_unicode(text: str) -> None:
    made = legible(text)
    assert made.encode().decode() == made
    assert len(made.splitlines()) <= 1
    assert legible(made) == made


def test_every_text_of_a_document_is_cleaned_and_nothing_else_changes() -> None:
    dirty = Document(title="T\x00", subtitle="S", language="sv", introduction=(Paragraph("P\nQ"),))
    assert legible(dirty) == Document(
        title="T�", subtitle="S", language="sv", introduction=(Paragraph("P Q"),)
    )
    assert legible(DOCUMENT) == DOCUMENT
    assert legible(RECORDS) == RECORDS
    assert legible(Records(("a\n",), (("\x07", 1, None),))) == Records(("a ",), (("�", 1, None),))


@given(documents)
def test_any_document_can_be_cleaned(document: Document) -> None:
    assert legible(legible(document)) == legible(document)


@as_subtests(
    ("cell", "swedish", "english"),
    [
        (Text("Vägen"), "Vägen", "Vägen"),
        (Whole(2022), "2022", "2022"),
        (Mark("för få svar"), "för få svar", "för få svar"),
        (Share(Decimal(97)), "97\xa0%", "97%"),
        (Share(Decimal("97.5"), Decimal("77.0")), "97,5\xa0% (77,0\xa0%)", "97.5% (77.0%)"),
    ],
)
def test_a_cell_is_printed_in_the_language(cell: Cell, swedish: str, english: str) -> None:
    assert printed(cell) == swedish
    assert printed(cell, "en") == english


def test_earlier_years_stand_in_the_group_of_the_row_above() -> None:
    first, second, alone = Row(()), Row((), earlier=True), Row(())
    assert by_question((first, second, second, alone)) == [[first, second, second], [alone]]
    assert by_question((second, first)) == [[second], [first]]
    assert by_question(()) == []


def test_no_column_gets_more_room_than_it_wants_and_the_rest_is_shared() -> None:
    assert shared_room({0: 100, 1: 10}, 60) == {0: 50, 1: 10}
    assert shared_room({0: 100, 1: 100}, 61) == {0: 30, 1: 31}
    assert shared_room({0: 5, 1: 6}, 60) == {0: 5, 1: 6}


@given(st.lists(st.integers(1, 200), min_size=1, max_size=6), st.integers(0, 300))
def test_shared_room_is_never_more_than_there_is(wanted: list[int], room: int) -> None:
    shared = shared_room(dict(enumerate(wanted)), room)
    assert sum(shared.values()) == min(room, sum(wanted))
