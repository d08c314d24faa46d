"""Years side by side: only what is shown and not broken is compared."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.disclosure import Status
from indicators.results.comparison import Comparable, Comparison, compare
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.questionnaire import Question, Questionnaire
from indicators.words.errors import DisclosureError

from ..conftest import make_question, make_questionnaire, make_responses, make_wave
from ..subtests import as_subtests


def measured(questionnaire: Questionnaire, year: int, codes: list[int]) -> Results:
    """Results of a year in which everybody gave every question asked the same answer."""
    asked = make_questionnaire(*questionnaire.asked(year))
    responses = make_responses(asked, [[code] * len(asked.questions) for code in codes])
    return measure(responses, questionnaire, make_wave(year=year))


def change(
    question: Question, later: list[int], earlier: list[int]
) -> tuple[Comparable, Comparison]:
    questionnaire = make_questionnaire(question, make_question("always"))
    pair = Comparison(measured(questionnaire, 2022, later), measured(questionnaire, 2021, earlier))
    return pair.changes()[0].comparable, pair


@given(st.lists(st.integers(0, 5), min_size=5, max_size=9), st.lists(st.integers(0, 5), min_size=5))
def test_points_come_from_the_exact_shares(later: list[int], earlier: list[int]) -> None:
    comparable, pair = change(make_question(), later, earlier)
    assert comparable is Comparable.YES

    def positive(codes: list[int]) -> Fraction:
        return Fraction(sum(code >= 3 for code in codes), len(codes))

    points = pair.changes()[0].points("positive")
    assert points == 100 * (positive(later) - positive(earlier))


@as_subtests(
    ("question", "comparable"),
    [
        (make_question(breaks=(2022,)), Comparable.BREAK),
        (make_question(breaks=(2021,)), Comparable.YES),
        (make_question(wording={2021: "Fungerade q1?"}), Comparable.BREAK),
        (make_question(wording={2021: "fungerar  Q1?"}), Comparable.YES),
        (make_question(years=(2022,)), Comparable.NOT_ASKED),
    ],
)
def test_a_break_or_a_gap_leaves_no_earlier_result(
    question: Question, comparable: Comparable
) -> None:
    found, pair = change(question, [5] * 6, [5] * 6)
    assert found is comparable
    first = pair.changes()[0]
    assert (first.earlier is None) == (comparable is not Comparable.YES)
    if comparable is not Comparable.YES:
        with pytest.raises(DisclosureError):
            first.points("positive")


@pytest.mark.parametrize(("later", "earlier"), [(4, 6), (6, 4), (4, 4)])
def test_no_change_is_shown_if_a_year_is_hidden(later: int, earlier: int) -> None:
    comparable, pair = change(make_question(), [5] * later, [5] * earlier)
    assert comparable is Comparable.HIDDEN
    first = pair.changes()[0]
    assert first.earlier is not None
    assert Status.TOO_FEW in (first.later.status, first.earlier.status)
    with pytest.raises(DisclosureError):
        first.points("positive")


def test_a_group_that_was_not_there_has_nothing_to_be_compared_with() -> None:
    questionnaire = make_questionnaire(make_question())
    responses = make_responses(questionnaire, [(5,)] * 24, ["A"] * 12 + ["B"] * 12)
    later = measure(responses, questionnaire, make_wave(), "unit")
    earlier = measured(questionnaire, 2021, [5] * 24)
    assert compare(later, earlier, "A")[0].comparable is Comparable.NO_GROUP
    assert compare(later, None)[0].comparable is Comparable.NO_ROUND


def test_years_are_compared_forwards_only() -> None:
    questionnaire = make_questionnaire(make_question())
    later, earlier = measured(questionnaire, 2022, [5] * 6), measured(questionnaire, 2021, [5] * 6)
    with pytest.raises(ValueError, match="the later one first"):
        compare(earlier, later)
