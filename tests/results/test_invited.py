"""Response rates of groups: known exactly where the number of answers is."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.analysis.estimates import asked_of
from indicators.documents import render
from indicators.report import tables
from indicators.report.choices import Choices
from indicators.report.slides import deck, own_deck
from indicators.results.comparison import Comparison, TimeSeries
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.groups import EVERYBODY
from indicators.survey.invited import InvitedGroups
from indicators.survey.policy import Policy, SmallGroups
from indicators.words.errors import DisclosureError

from ..conftest import make_question, make_questionnaire, make_responses, make_wave, unit
from ..speaking import printed, speaking
from ..subtests import as_subtests

QUESTIONNAIRE = make_questionnaire(make_question("q1"), make_question("q2"))
SIZES = {"A": 12, "B": 11, "C": 6, "D": 6}
ASKED = {"A": 15, "B": 22, "C": 9, "D": 8}
OTHERS = {"C": 20, "D": 20, "E": 30}
CHOICES = Choices(association="Förbundet Prov")
deck, own_deck = speaking(deck), speaking(own_deck)


def measured(
    sizes: dict[str, int] | None = None,
    asked: dict[str, int] | None = None,
    policy: Policy | None = None,
) -> Results:
    units = [name for name, size in (sizes or SIZES).items() for _ in range(size)]
    answers = [(n % 6, (n // 2) % 6) for n in range(len(units))]
    asked = ASKED if asked is None else asked
    groups = InvitedGroups(numbers={"": asked} if asked else {})
    wave = make_wave(policy, invited=sum((asked or ASKED).values()), invited_groups=groups)
    return measure(make_responses(QUESTIONNAIRE, answers, units), QUESTIONNAIRE, wave, "unit")


def test_a_group_has_a_response_rate_where_its_answers_are_shown() -> None:
    results = measured()
    assert results.invited_of(EVERYBODY) == 54 and results.response_rate == Fraction(35, 54)
    assert results.rate_of(unit("A")) == Fraction(12, 15) and results.invited_of(unit("B")) == 22
    for name in "CD":
        assert results.invited_of(unit(name)) is None and results.rate_of(unit(name)) is None
    assert asked_of(results, unit("A")) == 15 and asked_of(results, EVERYBODY) == 54


def test_results_refuse_the_number_asked_of_a_group_whose_answers_are_hidden() -> None:
    results = measured()
    with pytest.raises(DisclosureError):
        replace(results, invited_groups={unit("C"): 9})


@given(st.integers(4, 30), st.integers(3, 30), st.sampled_from([*SmallGroups]))
def test_how_many_were_asked_in_a_hidden_group_changes_nothing_in_print(
    third: int, fourth: int, small: SmallGroups
) -> None:
    policy = Policy(small_groups=small)
    asked = ASKED | {"C": third, "D": fourth, "E": 70 - third - fourth}
    both = [measured(asked=one, policy=policy) for one in (asked, ASKED | OTHERS)]
    one, other = (render(tables([Comparison(r)], CHOICES), "markdown", "sv") for r in both)
    assert one == other


def test_a_group_left_out_of_the_total_is_not_told_by_what_is_left() -> None:
    policy = Policy(small_groups=SmallGroups.EXCLUDE)
    one = measured({"A": 12, "B": 11, "C": 1}, {"A": 15, "B": 22, "C": 1}, policy)
    assert one.received.count is None and not one.invited_groups
    two = measured({"A": 12, "B": 11, "C": 6, "D": 5}, policy=policy)
    assert two.received.count == 34 and two.rate_of(unit("A")) == Fraction(12, 15)
    assert asked_of(two, EVERYBODY) is None and asked_of(two, unit("A")) == 15


@as_subtests("policy", [Policy(small_groups=SmallGroups.MERGE), Policy().raised(20)])
def test_groups_that_are_not_shown_have_no_rate(policy: Policy) -> None:
    assert not measured(policy=policy).invited_groups


def test_the_rate_stands_below_the_table_of_its_group() -> None:
    document = tables([Comparison(measured())], CHOICES)
    text = render(document, "markdown", "sv").decode()
    of_group = text.partition("### Personal, A (12 svar 2022)\n")[2].partition("###")[0]
    assert of_group.rstrip().endswith("- A: 12 svar av 15 tillfrågade (80\xa0%)")
    assert "C (färre än" in text and text.count("svar av") == 2
    english = render(document, "markdown", "en").decode()
    assert "- A: 12 answers of 15 invited (80%)" in english


def test_documents_are_the_same_bytes_where_no_group_has_a_number() -> None:
    plain = render(tables([Comparison(measured(asked={}))], CHOICES), "markdown", "sv").decode()
    assert "svar av" not in plain and "Antal tillfrågade: 54" in plain


def test_groups_stand_below_their_questionnaire_on_the_slide_of_response_rates() -> None:
    series = [TimeSeries((measured(),))]
    slides = deck(series, CHOICES).slides
    (chart,) = slides[0].blocks
    rows = [[printed(c).replace("\xa0", " ") for c in r.cells] for r in chart.table.rows]
    assert rows == [
        ["Personal", "2022", "54", "35", "65 %"],
        ["Personal, A", "2022", "15", "12", "80 %"], ["Personal, B", "2022", "22", "11", "50 %"],
        ["Personal, C", "2022", "anges inte", "färre än 10", "anges inte"],
        ["Personal, D", "2022", "anges inte", "färre än 10", "anges inte"],
    ]  # fmt: skip
    own = own_deck(series, unit("A"), CHOICES).slides[0].blocks[0]
    assert [[printed(c) for c in row.cells][2:4] for row in own.table.rows] == [
        ["15", "12"],
        ["54", "35"],
    ]
