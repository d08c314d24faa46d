"""Open answers: masked, sealed, and in an order that says nothing."""

from __future__ import annotations

import pickle

import pytest

from indicators.responses.comments import LEAST_OPEN, OpenAnswers
from indicators.responses.masking import masked
from indicators.words.errors import DisclosureError

from ..subtests import as_subtests

TEXTS = [f"Svar nummer {n} om stödet" for n in range(LEAST_OPEN)]


@as_subtests(
    "number",
    [
        "19850412-1234", "850412-1234", "8504121234", "198504121234", "190412+1234",
        "850472-1234", "850412 1234", "850412-xxxx",
    ],
)  # fmt: skip
def test_personal_identity_and_coordination_numbers_are_masked(number: str) -> None:
    assert masked(f"Mitt nummer är {number}, tack.") == "Mitt nummer är [personnummer], tack."


@as_subtests(
    "number",
    [
        "070-123 45 67", "0701234567", "070/1234567", "+46 70 123 45 67", "+46 (0)70 123 45 67",
        "0046701234567", "08-123 456 78", "(08) 12 34 56 78", "123 45 67",
    ],
)  # fmt: skip
def test_telephone_numbers_are_masked_in_all_swedish_forms(number: str) -> None:
    assert masked(f"Ring på {number} nästa gång") == "Ring på [telefon] nästa gång"


@as_subtests(
    ("text", "mask"),
    [
        ("kvastina.hemlis@hemlis.example är min", "[e-post] är min"),
        ("kvastina(at)hemlis.example är min", "[e-post] är min"),
        ("se https://hemlis.example/kvastina?a=1 där", "se [länk] där"),
        ("se www.hemlis.example där", "se [länk] där"),
        ("Vänliga hälsningar Kvastina Hemlis", "Vänliga hälsningar [namn]"),
        ("Det var bra. Mvh kvastina", "Det var bra. Mvh [namn]"),
        ("jag heter kvastina och tackar", "jag heter [namn] och tackar"),
        ("Jag, Kvastina, är nöjd", "Jag, [namn], är nöjd"),
        ("Anna var bra", "[namn] var bra"),
        ("Stödet från Eva Hemlis var bra", "Stödet från [namn] var bra"),
        ("tack till maj-britt, ANNA och Maj-Lis", "tack till [namn], [namn] och Maj-Lis [namn?]"),
        ("handläggaren (Lotta) var bra", "handläggaren (Lotta [namn?]) var bra"),
        ("jag heter kvast-tina och", "jag heter [namn] och"),
        ("hos petersson fanns tid", "hos [namn] fanns tid"),
        ("det var Kvastina som sa det", "det var Kvastina [namn?] som sa det"),
    ],
)
def test_addresses_are_masked_and_names_masked_or_marked(text: str, mask: str) -> None:
    assert masked(text) == mask


@as_subtests(
    "text",
    [
        "Bra stöd, 4 av 5. Det tog 10 000 kr och 3 månader.",
        "Arbetsförmedlingen och Försäkringskassan hade möte 2021-10-12 kl 10.30-12.00.",
        "Jag fick hjälp. Tack! Stödet på MIA var bra.",
        "Hälsningar från oss",
    ],
)
def test_what_is_nobody_s_stays(text: str) -> None:
    assert masked(text) == text


def test_fewer_answers_than_the_threshold_cannot_be_sealed() -> None:
    for texts, least in ((TEXTS[1:], LEAST_OPEN), (TEXTS, LEAST_OPEN + 1), (TEXTS, 3)):
        with pytest.raises(DisclosureError):
            OpenAnswers("Övrigt", texts, b"", least)


def test_the_order_is_the_same_for_the_same_file_and_says_nothing_of_the_rows() -> None:
    listed = OpenAnswers("Övrigt", TEXTS, b"file", LEAST_OPEN).listed()
    assert OpenAnswers("Övrigt", TEXTS[::-1], b"file", LEAST_OPEN).listed() == listed
    assert OpenAnswers("Övrigt", TEXTS, b"another", LEAST_OPEN).listed() != listed
    assert sorted(listed) == TEXTS and list(listed) not in (TEXTS, TEXTS[::-1])


def test_sealed_answers_tell_nothing_and_are_not_stored() -> None:
    answers = OpenAnswers("Övrigt", TEXTS, b"", LEAST_OPEN)
    assert "Svar" not in f"{answers} {answers!r}"
    with pytest.raises(TypeError):
        pickle.dumps(answers)
