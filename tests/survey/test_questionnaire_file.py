"""Questionnaires from TOML: everything configurable, every mistake told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from indicators.survey.questionnaire import Questionnaire, Valence
from indicators.survey.questionnaire_file import read_questionnaire
from indicators.words.errors import Problem, ProblemsError

from ..subtests import as_subtests

MINIMAL = """
id = "staff"
title = "Personal"
[scale.extent]
alternatives = [
  { label = "Nej", valence = "negative" },
  { label = "Delvis", valence = "neutral" },
  { label = "Ja", valence = "positive", clear = true },
  { label = "Vet ej", aliases = ["Vet inte"] },
]
[[question]]
id = "time"
text = "Räcker tiden?"
scale = "extent"
"""


def load(tmp_path: Path, text: str) -> tuple[Questionnaire, list[Problem]]:
    path = tmp_path / "staff.toml"
    path.write_text(text, encoding="utf-8")
    return read_questionnaire(path)


def messages(tmp_path: Path, text: str) -> str:
    _, problems = load(tmp_path, text)
    return "\n".join(problem.text() for problem in problems)


def test_the_least_a_questionnaire_needs(tmp_path: Path) -> None:
    questionnaire, problems = load(tmp_path, MINIMAL)
    assert not problems
    question = questionnaire.question("time")
    assert question.years is None and question.short == "Räcker tiden?"
    assert [a.code for a in question.alternatives] == ["1", "2", "3", "4"]
    assert questionnaire.asked(1999) == questionnaire.asked(2050) == (question,)
    assert questionnaire.short_titles == {"sv": "Personal", "en": "Personal"}


def test_a_question_may_change_alternatives_of_its_scale(tmp_path: Path) -> None:
    text = MINIMAL + 'alternatives = [{ label = "Delvis", valence = "negative", code = 9 }]\n'
    questionnaire, problems = load(tmp_path, text)
    assert not problems
    changed = questionnaire.question("time").alternatives
    assert [a.label for a in changed] == ["Nej", "Delvis", "Ja", "Vet ej"]
    assert changed[1].valence is Valence.NEGATIVE and changed[1].code == "9"
    assert changed[2].clear and changed[3].aliases == ("Vet inte",)


def test_a_question_may_have_a_scale_of_its_own(tmp_path: Path) -> None:
    text = (
        MINIMAL.replace('scale = "extent"', "")
        + """
alternatives = [
  { label = "Ja", valence = "positive", code = "J" },
  { label = "Nej", valence = "negative", code = "N" },
]
"""
    )
    questionnaire, problems = load(tmp_path, text)
    assert not problems
    assert [a.code for a in questionnaire.question("time").alternatives] == ["J", "N"]


def test_an_alternative_can_be_put_outside_the_base_and_lose_its_clear(tmp_path: Path) -> None:
    text = (
        MINIMAL
        + """alternatives = [
  { label = "Delvis", valence = "outside" },
  { label = "Ja", clear = false },
]
"""
    )
    questionnaire, problems = load(tmp_path, text)
    assert not problems
    _, partly, yes, _ = questionnaire.question("time").alternatives
    assert partly.valence is None
    assert yes.valence is Valence.POSITIVE and not yes.clear


def test_a_reworded_question_is_a_break_though_it_is_not_marked(tmp_path: Path) -> None:
    text = MINIMAL + 'years = [2020, 2021, 2022]\nwording = { 2020 = "Har du tid?" }\n'
    questionnaire, problems = load(tmp_path, text)
    assert not problems
    question = questionnaire.question("time")
    assert questionnaire.break_between(question, 2020, 2021)
    assert not questionnaire.break_between(question, 2021, 2022)


def test_a_year_after_all_named_ones_asks_what_the_latest_did(tmp_path: Path) -> None:
    more = '[[question]]\nid = "old"\ntext = "Förr?"\nscale = "extent"\nyears = [2020]\n'
    questionnaire, _ = load(tmp_path, MINIMAL + "years = [2021, 2022]\n" + more)
    assert [q.id for q in questionnaire.asked(2026)] == ["time"]
    assert not questionnaire.names_year(2026)
    assert [q.id for q in questionnaire.asked(2020)] == ["old"]
    assert questionnaire.asked(2019) == ()


@as_subtests(
    ("old", "new", "said"),
    [
        ('title = "Personal"', 'titel = "Personal"', "“titel”: unknown name. Did you mean “title”"),
        ('title = "Personal"', "", "“title”: is missing"),
        ('title = "Personal"', "title = 5", "“title”: has to be a text"),
        ('title = "Personal"', 'title = " "', "“title”: has to be a text"),
        ('id = "staff"', 'id = "Staff 1"', "cannot be an id"),
        ('id = "staff"', 'id = "board"', "the id is “board” but the file is called “staff”"),
        ('"neutral"', '"nautral"', "“nautral” cannot be chosen. Did you mean “neutral”"),
        ('"neutral"', '"neutral", clear = true', "“Delvis” is clearly positive but not positive"),
        ('"Delvis"', '"nej"', "“Nej” and “nej” cannot be told apart"),
        ('["Vet inte"]', '["JA"]', "“Ja” and “Vet ej” cannot be told apart"),
        ('["Vet inte"]', '"Vet inte"', "has to be a list of texts"),
        ('["Vet inte"]', '["Vet inte"], code = 1', "“Nej” and “Vet ej” cannot be told apart"),
        ("clear = true", 'clear = "ja"', "has to be true or false"),
        ("clear = true", "claer = true", "Did you mean “clear”"),
        ('scale = "extent"', 'scale = "extend"', "Did you mean “extent”"),
        ('scale = "extent"', "", "the question has no scale. Name one of extent"),
        ('scale = "extent"', 'scale = "extent"\nyears = ["2022"]', "has to be a list of years"),
        ('scale = "extent"', 'scale = "extent"\nwording = { x = "y" }', "“x” is not a year"),
        ('scale = "extent"', 'scale = "extent"\nalternatives = [{ label = "Jo" }]', "“Jo”"),
        ("[[question]]", "[question]", "has to be a list of sections"),
        ("[scale.extent]", 'scale = "x"\n[scal.extent]', "Did you mean “scale”"),
    ],
)
def test_each_mistake_is_told_with_the_nearest_name(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    assert old in MINIMAL
    assert said in messages(tmp_path, MINIMAL.replace(old, new, 1))


def test_all_mistakes_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    text = MINIMAL.replace("neutral", "nautral").replace("text =", "txt =") + "yaers = [2022]\n"
    said = messages(tmp_path, text)
    assert all(name in said for name in ("nautral", "txt", "yaers"))
    assert "“question 1.text”: is missing" in said


def test_two_questions_cannot_share_an_id_or_the_words_of_a_year(tmp_path: Path) -> None:
    again = MINIMAL[MINIMAL.index("[[question]]") :]
    assert "“time” is used twice" in messages(tmp_path, MINIMAL + again)
    other = again.replace('"time"', '"time2"').replace("Räcker", "1. RÄCKER")
    assert "have the same text in the same year" in messages(tmp_path, MINIMAL + other)


def test_a_questionnaire_without_questions_is_told(tmp_path: Path) -> None:
    assert "has no questions" in messages(tmp_path, 'id = "staff"\ntitle = "Personal"\n')


@as_subtests(
    ("content", "said"),
    [
        (b'x = 1\nid = "staff', "staff.toml, row 2: the row cannot be read"),
        (b"id = 1\nid = 2\n", "row 2: stands twice: id = 2"),
        ("title = ”Personal”".encode(), "row 1: the row cannot be read: title = ”Personal”"),
        (b"file = ..\\x.csv", "row 1: the row cannot be read"),
        ("inbjudna på = 3".encode(), "row 1: the row cannot be read"),
        ('title = "Åsa"'.encode("cp1252"), "not saved as UTF-8"),
        ('title = "Åsa"'.encode("utf-16"), "not saved as UTF-8"),
    ],
)
def test_a_file_that_is_no_toml_says_where(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "staff.toml"
    path.write_bytes(content)
    with pytest.raises(ProblemsError) as caught:
        read_questionnaire(path)
    assert said in caught.value.text()
    assert caught.value.hint()


def test_notepads_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "staff.toml"
    path.write_bytes(b"\xef\xbb\xbf" + MINIMAL.replace("\n", "\r\n").encode())
    assert read_questionnaire(path)[1] == []
