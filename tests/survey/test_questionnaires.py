"""The shipped NNS questionnaires hold every published question, wording and year."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from indicators.survey.questionnaire import PRINTED_ORDER, Questionnaire, Valence
from indicators.survey.questionnaire_file import read_questionnaire
from indicators.survey.shipped import DRAFTS, ON_REQUEST, questionnaire_files
from indicators.words.errors import ProblemsError

from ..conftest import ROOT

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture(scope="module")
def shipped() -> dict[str, Questionnaire]:
    found = {}
    for name, path in questionnaire_files(ROOT / "no such folder").items():
        found[name], problems = read_questionnaire(path)
        assert not problems
    return found


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_five_questionnaires_are_shipped(shipped: dict[str, Questionnaire]) -> None:
    assert set(shipped) == set(PRINTED_ORDER) - set(DRAFTS)


def test_only_a_file_that_is_of_nns_says_so() -> None:
    for name, path in questionnaire_files(ROOT / "no such folder").items():
        is_own = name in ON_REQUEST
        assert path.read_text("utf-8").startswith("# NNS owns the instrument") is not is_own


def test_every_published_wording_stands_at_its_number_in_its_year(
    shipped: dict[str, Questionnaire],
) -> None:
    """Pedigree: the tables of 2017 and those of 2021 and 2022 about their own year."""
    own_year = [r for r in rows("published_shares.csv") if r["report_year"] == r["year"]]
    for row in own_year + rows("published_positive_2017.csv"):
        year = int(row["year"])
        asked = shipped[row["group"]].asked(year)
        assert asked[int(row["order"]) - 1].text_in(year) == row["question"]


def test_no_question_is_asked_in_a_year_that_printed_none_of_it(
    shipped: dict[str, Questionnaire],
) -> None:
    printed = {(r["group"], int(r["year"]), r["question"]) for r in rows("published_shares.csv")}
    printed |= {(r["group"], 2017, r["question"]) for r in rows("published_positive_2017.csv")}
    for questionnaire in shipped.values():
        for year in questionnaire.years:
            for question in questionnaire.asked(year):
                assert (questionnaire.id, year, question.text_in(year)) in printed


def test_what_2017_worded_otherwise_keeps_both_wordings_and_a_marked_break(
    shipped: dict[str, Questionnaire],
) -> None:
    reworded = {
        (name, question.id)
        for name, questionnaire in shipped.items()
        for question in questionnaire.questions
        if 2017 in question.wording
    }
    assert reworded == {
        ("staff", "time"), ("staff", "planning"),
        ("managers", "structures"), ("managers", "prevention"),
    }  # fmt: skip
    for name, question_id in reworded:
        question = shipped[name].question(question_id)
        assert question.wording[2017] != question.text
        assert question.breaks or shipped[name].breaks


def test_managers_break_in_2021_as_a_whole(shipped: dict[str, Questionnaire]) -> None:
    managers = shipped["managers"]
    assert managers.breaks == (2021,)
    for question in managers.questions:
        assert managers.break_between(question, 2017, 2021)
        assert not managers.break_between(question, 2021, 2022)


def test_staff_2_10_11_and_board_4_5_were_not_asked_in_2020(
    shipped: dict[str, Questionnaire],
) -> None:
    for name, numbers in (("staff", (2, 10, 11)), ("board", (4, 5))):
        asked = shipped[name].asked(2022)
        missing = [n for n, q in enumerate(asked, 1) if q.years and 2020 not in q.years]
        assert tuple(missing) == numbers


def test_frequency_and_extent_are_used_where_they_should_be(
    shipped: dict[str, Questionnaire],
) -> None:
    """Staff 1 and 2 and participants 1 to 3 ask how often, all the others to what extent."""
    often = {
        (name, number)
        for name, questionnaire in shipped.items()
        for number, question in enumerate(questionnaire.questions, 1)
        if question.alternatives[0].label == "Aldrig"
    }
    assert often == {("staff", 1), ("staff", 2)} | {("participants", n) for n in (1, 2, 3)}


def test_the_scales_have_the_valences_of_the_reports(shipped: dict[str, Questionnaire]) -> None:
    for questionnaire in shipped.values():
        for question in questionnaire.questions:
            *inside, outside = question.alternatives
            valences = [alternative.valence for alternative in inside]
            assert valences == [Valence.NEGATIVE] * 2 + [Valence.NEUTRAL] + [Valence.POSITIVE] * 3
            assert [a.clear for a in inside] == [False] * 4 + [True] * 2
            assert outside.valence is None and outside.label == "Vet ej"
            assert "ej aktuellt" in outside.names


def test_the_shipped_questionnaires_stand_in_for_no_folder_that_cannot_be_read(
    tmp_path: Path,
) -> None:
    (tmp_path / "questionnaires").write_text("")  # fails as a folder without rights does
    with pytest.raises(ProblemsError) as raised:
        questionnaire_files(tmp_path)
    assert "the folder cannot be opened" in raised.value.problems[0].text("en")


def test_every_question_says_in_both_languages_what_a_positive_answer_says(
    shipped: dict[str, Questionnaire],
) -> None:
    """As a clause that can follow "menar att" and "frågan om", shorter than the question."""
    for questionnaire in shipped.values():
        for question in questionnaire.questions:
            assert set(question.claims) == {"sv", "en"}
            for claim in question.claims.values():
                assert claim[0].islower() and claim[-1].isalpha() and len(claim) <= 85


def test_a_topic_is_short_and_can_begin_a_sentence(shipped: dict[str, Questionnaire]) -> None:
    """In definite form, so that "… är starkast" can follow; not every question has one."""
    topics = [q.topics for questionnaire in shipped.values() for q in questionnaire.questions]
    assert any(topics) and not all(topics)
    for topic in filter(None, topics):
        assert set(topic) == {"sv", "en"}
        assert all(
            text[0].islower() and text[-1].isalpha() and len(text) <= 45 for text in topic.values()
        )
        assert topic["en"].startswith("the ")
        first, *_ = topic["sv"].split()
        assert first in ("det", "den", "de") or first.endswith(("n", "t", "na"))


def test_a_claim_is_of_the_languages_it_is_given_in(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    scale = "alternatives = [{ label = 'Ja', valence = 'positive' }, { label = 'Nej' }]"
    lines = ("id = 'own'", "title = 'Egen'", "[[question]]", "id = 'q'", "text = 'Får det ta tid?'")
    path.write_text(
        "\n".join((*lines, "claim = 'det får ta tid.'", "topic = 'tiden'", scale)), "utf-8"
    )
    questionnaire, problems = read_questionnaire(path)
    assert not problems and questionnaire.questions[0].claims == {"sv": "det får ta tid"}
    assert questionnaire.questions[0].topics == {"sv": "tiden"}
