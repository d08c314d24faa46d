"""Sealed results: a hidden number does not exist, and does not show through."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.disclosure import Counts, Status
from indicators.disclosure.release import Structure
from indicators.documents import render
from indicators.report import records, tables
from indicators.report.choices import Choices
from indicators.results.comparison import Comparison
from indicators.results.measuring import measure
from indicators.results.result import Answers, Result
from indicators.results.sealed import Listing, Results
from indicators.survey.groups import EVERYBODY
from indicators.survey.policy import Policy, SmallGroups
from indicators.words.errors import DisclosureError, UnknownNameError

from ..conftest import EXTENT, make_question, make_questionnaire, make_responses, make_wave, unit
from ..subtests import as_subtests

QUESTIONNAIRE = make_questionnaire(make_question("q1"), make_question("q2"))
POSITIVE, NEGATIVE = 5, 0


def measured(
    sizes: dict[str | None, int], policy: Policy | None = None, by: str | None = "unit"
) -> Results:
    """Results where everybody in a unit answers positively, and nobody else does not."""
    units = [unit for unit, size in sizes.items() for _ in range(size)]
    responses = make_responses(QUESTIONNAIRE, [(POSITIVE, NEGATIVE)] * len(units), units)
    return measure(responses, QUESTIONNAIRE, make_wave(policy), by)


@as_subtests("status", [s for s in Status if s is not Status.SHOWN])
def test_a_result_that_is_not_shown_cannot_hold_counts(status: Status) -> None:
    with pytest.raises(DisclosureError):
        Result(question=make_question(), group=EVERYBODY, status=status, counts=Counts(1, 1, 3, 2))


def test_a_shown_result_cannot_be_without_counts() -> None:
    with pytest.raises(DisclosureError):
        Result(question=make_question(), group=EVERYBODY, status=Status.SHOWN)
    with pytest.raises(DisclosureError):
        Answers(Status.TOO_FEW, 3)


@pytest.mark.parametrize("counts", [Counts(-1, 3, 3, 0), Counts(1, 1, 3, 4), Counts(0, 0, 0, 0)])
def test_a_result_refuses_numbers_that_are_no_counts(counts: Counts) -> None:
    with pytest.raises(ValueError, match="counts"):
        Result(question=make_question(), group=EVERYBODY, status=Status.SHOWN, counts=counts)


def test_the_share_of_a_hidden_result_is_an_error_not_a_zero() -> None:
    hidden = Result(question=make_question(), group=EVERYBODY, status=Status.TOO_FEW)
    with pytest.raises(DisclosureError):
        hidden.share("positive")
    assert hidden.base is None


def test_shares_are_exact_and_positive_includes_clear() -> None:
    result = Result(
        question=make_question(), group=EVERYBODY, status=Status.SHOWN, counts=Counts(1, 2, 4, 3)
    )
    assert result.share("positive") == Fraction(4, 7)
    assert result.share("clear") == Fraction(3, 7)
    assert sum(result.share(v) for v in ("negative", "neutral", "positive")) == 1


inside_base = st.integers(0, len(EXTENT) - 2)  # "vet ej" would change the bases, so the marks
answers = st.lists(
    st.tuples(inside_base, inside_base),
    min_size=20,
    max_size=20,
)


@given(answers, st.randoms())
def test_answers_that_trade_places_between_hidden_units_change_no_byte(
    rows: list[tuple[int, int]], random: object
) -> None:
    """Non-interference: 8 and 12 hidden, 12 shown. Whoever of the hidden 20 said what, every
    result, table and file is the same, so none of them can tell."""
    shown = [(POSITIVE, POSITIVE)] * 12
    units = ["MIA"] * 8 + ["SamMA"] * 12 + ["Unga"] * 12
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    outputs = []
    for found in (rows, shuffled):
        responses = make_responses(QUESTIONNAIRE, found + shown, units)
        results = measure(responses, QUESTIONNAIRE, make_wave(), "unit")
        document = tables([Comparison(results)], Choices(association="F"))
        rows_for_machines = records([Comparison(results)])
        outputs.append((results, render(document, "text"), render(rows_for_machines, "csv")))
    assert {r.group for r in outputs[0][0] if r.status is Status.SHOWN} <= {EVERYBODY, unit("Unga")}
    assert outputs[0] == outputs[1]


def test_a_results_object_holds_no_array_of_counts() -> None:
    """Nothing numpy survives the seal: neither counts nor respondents."""
    seen: list[object] = []

    def walk(value: object) -> None:
        seen.append(value)
        if isinstance(value, dict):
            for part in (*value.keys(), *value.values()):
                walk(part)
        elif isinstance(value, (tuple, list)):
            for part in value:
                walk(part)
        elif isinstance(value, Structure):  # with what it has worked out
            walk(vars(value))
        elif hasattr(value, "__slots__") and not isinstance(value, Fraction):
            for name in value.__slots__:
                walk(getattr(value, name, None))

    walk(measured({"A": 8, "B": 12, "C": 12}))
    assert len(seen) > 50
    assert not any(isinstance(value, (np.ndarray, np.generic)) for value in seen)


def test_the_sizes_of_hidden_units_are_hidden_too() -> None:
    results = measured({"A": 8, "B": 12, "C": 13})
    assert results.answers[EVERYBODY] == Answers(Status.SHOWN, 33)
    assert results.answers[unit("A")] == Answers(Status.TOO_FEW)
    assert results.answers[unit("B")] == Answers(Status.COMPLEMENT)
    assert results.answers[unit("C")] == Answers(Status.SHOWN, 13)


def test_under_merge_one_small_unit_makes_all_show_as_one() -> None:
    results = measured({"A": 8, "B": 12}, Policy(small_groups=SmallGroups.MERGE))
    assert results.divided[0].listing is Listing.MERGED and not results.groups
    assert results.get("q1").counts == Counts(0, 0, 20, 20)
    assert {result.group for result in results} == {EVERYBODY}


def test_under_merge_a_unit_too_small_to_be_named_is_a_small_one() -> None:
    results = measured({"": 2, "B": 12, "C": 15}, Policy(small_groups=SmallGroups.MERGE))
    assert results.divided[0].listing is Listing.MERGED and not results.groups


def test_under_merge_units_that_are_all_large_are_shown() -> None:
    results = measured({"A": 10, "B": 12}, Policy(small_groups=SmallGroups.MERGE))
    assert results.groups == (unit("A"), unit("B"))


def test_under_exclude_a_small_unit_leaves_the_total_as_well() -> None:
    """2017's rule: a unit with fewer than ten answers is left out altogether."""
    policy = Policy(small_groups=SmallGroups.EXCLUDE)
    for by in ("unit", None):
        results = measured({"A": 9, "B": 10, "C": 12}, policy, by)
        assert results.excluded
        assert results.get("q1").base == 22
        assert results.answers[EVERYBODY].count == 22
    assert measured({"A": 9, "B": 10, "C": 12}, policy).groups == (unit("B"), unit("C"))


def test_under_exclude_the_answers_received_do_not_give_a_left_out_unit_away() -> None:
    policy = Policy(small_groups=SmallGroups.EXCLUDE)
    one = measured({"A": 9, "B": 10, "C": 12}, policy)
    assert one.received == Answers(Status.COMPLEMENT) and one.response_rate is None
    two = measured({"A": 9, "B": 5, "C": 12}, policy)
    assert two.received == Answers(Status.SHOWN, 26)


def test_a_raised_threshold_does_not_change_who_is_left_out() -> None:
    """A total that moved with --least would give a unit away by subtraction."""
    policy = Policy(small_groups=SmallGroups.EXCLUDE)
    sizes = {"A": 9, "B": 12, "C": 15}
    for results in (measured(sizes, policy), measured(sizes, policy.raised(13))):
        assert results.get("q1").base == 27
        assert set(results.answers) <= {EVERYBODY, unit("B"), unit("C")}


@as_subtests("policy", [{"least": 2}, {"least": 1}, {"least": 11}, {"least": 0}])
def test_no_policy_protects_less_than_the_least_possible(policy: dict[str, int]) -> None:
    with pytest.raises(DisclosureError, match="least is at least 3"):
        Policy(**policy)


def test_under_exclude_nothing_is_left_if_all_units_are_small() -> None:
    results = measured({"A": 9, "B": 8}, Policy(small_groups=SmallGroups.EXCLUDE))
    assert {r.status for r in results} == {Status.TOO_FEW}
    assert results.received.count is None


def test_a_unit_that_holds_everybody_is_not_listed_beside_the_total() -> None:
    """Hidden below ten, it would be the total under another name."""
    results = measured({"A": 8})
    assert results.groups == () and results.divided[0].listing is Listing.ALONE
    assert results.get("q1").base == 8


def test_a_unit_too_small_to_be_named_hides_the_smallest_other() -> None:
    """Two people whose unit is not named are who total minus units would be."""
    results = measured({"": 2, "B": 12, "C": 15})
    assert results.groups == (unit("B"), unit("C"))
    assert results.answers[unit("B")].status is Status.COMPLEMENT
    assert results.answers[unit("C")].count == 15


def test_an_unknown_grouping_is_an_error() -> None:
    with pytest.raises(UnknownNameError, match="Did you mean “unit”"):
        measured({"A": 12}, by="units")


def test_an_export_without_the_grouping_gives_the_total_only() -> None:
    responses = make_responses(QUESTIONNAIRE, [(POSITIVE, NEGATIVE)] * 6)
    results = measure(responses, QUESTIONNAIRE, make_wave(), "unit")
    assert results.groups == () and results.divided[0].listing is Listing.MISSING
    assert results.get("q1").base == 6


def test_questions_of_other_years_are_there_and_not_asked() -> None:
    questionnaire = make_questionnaire(make_question(), make_question("new", years=(2023,)))
    asked = make_questionnaire(make_question())
    responses = make_responses(asked, [(POSITIVE,)] * 6)
    results = measure(responses, questionnaire, make_wave())
    assert results.get("new").status is Status.NOT_ASKED
    assert [r.question.id for r in results.for_group()] == ["q1"]


def test_a_name_that_does_not_exist_brings_the_nearest() -> None:
    results = measured({"A": 10, "B": 12})
    with pytest.raises(UnknownNameError, match="Did you mean “q1”"):
        results.get("q11")
    with pytest.raises(UnknownNameError, match="There is no group"):
        results.get("q1", "X")


def test_the_frame_has_whole_numbers_and_nothing_hidden() -> None:
    frame = measured({"A": 8, "B": 12, "C": 12}).to_frame()
    assert list(frame.columns) == [
        "questionnaire", "grouping", "group", "year", "number", "question", "text", "status",
        "base", "negative", "neutral", "positive", "clear",
        "negative_percent", "neutral_percent", "positive_percent", "clear_percent",
    ]  # fmt: skip
    assert len(frame) == 2 * 4
    hidden = frame[frame["status"] != "shown"]
    assert len(hidden) == 4
    assert hidden[["base", "negative", "neutral", "positive", "clear"]].isna().all(axis=None)
    assert str(frame["base"].dtype) == "Int64"
    assert frame[frame["group"].isna()]["base"].tolist() == [32, 32]


def test_a_raised_threshold_hides_more_and_a_lowered_one_is_refused() -> None:
    policy = Policy(least=5, least_in_group=10)
    before = {"left_out": 10, "raised_from": ((5, 10),)}
    assert policy.raised(12) == Policy(least=12, least_in_group=12, **before)
    assert policy.raised(7) == Policy(least=7, least_in_group=10, **before)
    assert policy.raised(None) is policy
    with pytest.raises(DisclosureError, match="below the threshold"):
        policy.raised(4)
