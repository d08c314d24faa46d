"""Words in both languages, and the one place that rounds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from fractions import Fraction
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.analysis import Population, Verdict
from indicators.analysis.reliability import WhyNot
from indicators.disclosure import Status
from indicators.documents.model import Drawing
from indicators.printed.slips import Slip
from indicators.report.targets import Reached
from indicators.results.sealed import Listing
from indicators.words import (
    LANGUAGES,
    catalogue,
    chosen_language,
    collation_key,
    listed,
    nearest,
    p_text,
    percent_text,
    plain_key,
    printable,
    question_key,
    rounded_percent,
    say,
)
from indicators.words.texts.catalogue import Catalogue, both

from ..conftest import ROOT
from ..subtests import as_subtests


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_a_text_is_filled_in_with_the_same_facts_in_both_languages() -> None:
    swedish, english = (catalogue(language) for language in LANGUAGES)
    for key in swedish:
        assert fields(swedish[key]) == fields(english[key]), key


def test_a_key_has_one_text_in_the_catalogue() -> None:
    words = Catalogue()
    words["and"] = both(sv="och", en="and")
    with pytest.raises(ValueError, match="and has its text already"):
        words["and"] = both(sv="samt", en="and")
    assert words["and"]["sv"] == "och"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_without_one_of_its_languages(language: str) -> None:
    texts = {"sv": "och", "en": "and"}
    del texts[language]
    with pytest.raises(TypeError, match=f"'{language}'"):
        both(**texts)


def code() -> str:
    """The code of all rooms but the catalogue."""
    paths = (ROOT / "indicators").glob("*/**/*.py")
    return "\n".join(p.read_text("utf-8") for p in paths if p.parent.name != "texts")


def files_and_modules() -> set[str]:
    """What is written like a key in the code and is none."""
    paths = [path.relative_to(ROOT / "indicators") for path in (ROOT / "indicators").rglob("*.*")]
    modules = {".".join(path.with_suffix("").parts) for path in paths if path.suffix == ".py"}
    return {"rounds.toml", *modules, *(path.name for path in paths)}


def test_every_text_that_the_code_names_stands_in_the_catalogue() -> None:
    """Keys are written out in the code as "group.name"; each has to exist."""
    words = catalogue("en")
    groups = {key.partition(".")[0] for key in words if "." in key}
    named = set(re.findall(r'"([a-z]+(?:\.[a-zA-Z_]+)+)"', code())) - files_and_modules()
    missing = {
        key
        for key in named
        if key.partition(".")[0] in groups
        and key not in words
        and not any(word.startswith(f"{key}.") for word in words)
    }
    assert not missing


@as_subtests(
    ("kind", "keys", "never"),
    [
        (Status, ("mark.", "legend."), {"shown", "printed", "masked"}),
        (Verdict, ("verdict.change.", "verdict.gap."), set()),
        (Reached, ("target.",), set()),
        (Listing, ("groups.",), {"listed"}),
        (Slip, ("printed.impossible.", "audited.slip."), set()),
        (WhyNot, ("reliability.none.",), set()),
        (Drawing, ("alt.",), set()),
        (Population, ("note.method.", "note.target.", "note.trend.", "figures."), set()),
        (Population, ("finding.no_question.change.", "finding.no_question.gap."), set()),
    ],
)
def test_every_kind_of_a_thing_has_its_words(
    kind: type[Enum], keys: Sequence[str], never: set[str]
) -> None:
    named = {key + one.value for one in kind for key in keys if one.value not in never}
    assert not named - set(catalogue("sv"))


def test_every_text_of_the_catalogue_is_said_somewhere() -> None:
    """By its whole key, or by the part before a variant that the code fills in."""
    text = code().replace("'", '"')
    for key in catalogue("en"):
        parts = key.removesuffix(".hint").split(".")
        starts = [".".join(parts[:n]) for n in range(len(parts), 0, -1)]
        assert any(f'"{start}' in text for start in starts), key


@given(st.integers(1, 5000).flatmap(lambda base: st.tuples(st.integers(0, base), st.just(base))))
def test_a_percent_is_the_exact_share_rounded_half_up(counts: tuple[int, int]) -> None:
    """Oracle: decimal's own half-up on the integers, with room for every digit needed."""
    count, base = counts
    exact = Decimal(100 * count) / Decimal(base)
    assert rounded_percent(Fraction(count, base)) == exact.quantize(0, ROUND_HALF_UP)
    assert rounded_percent(Fraction(count, base), 1) == exact.quantize(
        Decimal("0.1"), ROUND_HALF_UP
    )


@as_subtests(
    ("count", "base", "percent"),
    # Halves by hand; 1/8 and 5/8 are 12 and 62 by Python's round, 57/200 is 28 by floats.
    [(1, 8, 13), (5, 8, 63), (57, 200, 29), (1, 200, 1), (1, 201, 0), (0, 7, 0), (7, 7, 100)],
)
def test_halves_go_up(count: int, base: int, percent: int) -> None:
    assert rounded_percent(Fraction(count, base)) == percent


@given(st.fractions(-1, 1))
def test_a_fall_is_rounded_like_the_rise_of_the_same_size(change: Fraction) -> None:
    assert rounded_percent(-change) == -rounded_percent(change)


def test_percentages_are_printed_as_each_language_prints_them() -> None:
    assert percent_text("sv", Decimal("12.5")) == "12,5\N{NO-BREAK SPACE}%"
    assert percent_text("en", Decimal("12.5")) == "12.5%"


@as_subtests(
    ("environment", "language"),
    [
        ({"LANG": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "sv_FI"}, "sv"),
        ({"LANG": "sv_SE.UTF-8", "INDICATORS_LANGUAGE": "en"}, "en"),
    ],
)
def test_messages_follow_the_locale(environment: dict[str, str], language: str) -> None:
    assert chosen_language(environment) == language


@as_subtests(
    "header",
    [
        "Fungerar det bra?",
        "1. Fungerar det bra?",
        "12) Fungerar det bra?",
        "Fråga 3: Fungerar det bra?",
        "Q4 - Fungerar det bra?",
        "G01Q02. Fungerar det bra?",
        "  FUNGERAR\N{NO-BREAK SPACE}det\r\n bra?\n",
        "\ufeffFungera\xadr det bra?",
        "Fungerar det bra?".replace("a", "a\u200b"),
    ],
)
def test_a_header_is_the_question_numbering_case_and_space_aside(header: str) -> None:
    assert question_key(header) == "fungerar det bra"


def test_other_words_are_another_question() -> None:
    assert question_key("Fungerar det?") != question_key("Fungerar det bra?")
    assert question_key("2 av 3 dagar") != question_key("3 dagar")


def test_decomposed_letters_are_the_same_letters() -> None:
    """A Mac writes å as a and a ring."""
    assert plain_key("Fra\u030aga") == plain_key("FRÅGA")


# Pedigree: ICU 77.1 by PyICU 2.15.2, sorted by Collator.createInstance(Locale("sv")).getSortKey.
IN_ORDER = [
    "(x)", "2 team", "A b", "Ab", "angbåt", "cafe", "Cafe", "café", "Dana", "Đana", "Ðor", "Dora",
    "Eva", "Éva", "evert", "Evy", "Ewa", "Lod", "łod", "Lund", "Naturum", "Nino", "Niño", "Nu",
    "Ñu", "Oda", "Õsten", "Sara", "Šara", "Team", "Team 10", "Team 2", "Team A", "Team-A", "TeamA",
    "Thor", "Þor", "Tina", "Tor", "Vass", "Vik", "Wass", "Über", "Ypsilon", "Yster", "Zara",
    "Zenit", "Zürich", "Å b", "Åb", "ångbåt", "Ångbåt", "Åsa", "Æbler", "Ęg", "ägg", "Ägg", "Ängel",
    "Ôda", "Őri", "Örn", "Østen", "Över",
]  # fmt: skip


def test_names_are_sorted_as_swedish_sorts_them() -> None:
    """é with e, w after v, ü with y; å, ä with æ, ö with ø last. However they are written."""
    for form in ("NFC", "NFD"):
        names = [unicodedata.normalize(form, name) for name in IN_ORDER]
        mixed = names[::2] + names[1::2]
        assert sorted(mixed, key=collation_key) == names


def test_lists_are_read_as_speech() -> None:
    assert listed("sv", [2, 6, 8]) == "2, 6 och 8"
    assert listed("en", ["a", "b"]) == "a and b"
    assert listed("sv", [7]) == "7"


@given(st.text())
def test_nothing_of_a_file_can_steer_a_terminal(text: str) -> None:
    shown = printable(text)
    assert shown.replace("\N{NO-BREAK SPACE}", " ").isprintable()
    assert "\x1b" not in say("en", "place.column", column=text)


def test_a_misspelt_name_finds_the_known_one() -> None:
    assert nearest("Staf", ["staff", "board"]) == "staff"
    assert nearest("xyz", ["staff", "board"]) is None


@as_subtests(
    ("p", "swedish", "english"),
    [
        (1, "p = 1,00", "p = 1.00"),
        (0.2071, "p = 0,21", "p = 0.21"),
        (0.0999, "p = 0,100", "p = 0.100"),
        (0.0344, "p = 0,034", "p = 0.034"),
        (0.001, "p = 0,001", "p = 0.001"),
        (0.000999, "p < 0,001", "p < 0.001"),
        (0, "p < 0,001", "p < 0.001"),
    ],
)
def test_a_p_value_has_two_decimals_or_three_and_is_never_nought(
    p: float, swedish: str, english: str
) -> None:
    told = [p_text(language, p).replace("\N{NO-BREAK SPACE}", " ") for language in LANGUAGES]
    assert told == [swedish, english]
