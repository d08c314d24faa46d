"""The whole questionnaire over the years: of whom, of which questions, and what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.analysis.wholes import with_wholes
from indicators.disclosure import Status
from indicators.responses import Responses
from indicators.results.comparison import Comparison, TimeSeries
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.results.whole import WholeChange, check_whole, may_be_told
from indicators.survey.groups import EVERYBODY
from indicators.survey.policy import Policy, SmallGroups
from indicators.survey.questionnaire import Question, Questionnaire
from indicators.words import rounded_percent
from indicators.words.errors import DisclosureError

from ..conftest import (
    few_examples,
    make_question,
    make_questionnaire,
    make_responses,
    make_wave,
    unit,
)

Rows = Sequence[Sequence[int | None]]
NO, SO_SO, YES, OUTSIDE = 0, 2, 5, 6  # places on the extent scale
POLICY = Policy(least=3, least_in_group=4)
SIX = Policy(least=3, least_in_group=6)
THREE = make_questionnaire(
    make_question("q1", area="work"), make_question("q2", area="work"), make_question("q3")
)


def measured(
    rows: Rows,
    year: int = 2022,
    units: Sequence[str | None] | None = None,
    questionnaire: Questionnaire = THREE,
    **wave: object,
) -> tuple[Results, Responses]:
    """The results of a year, and its answers."""
    responses = make_responses(questionnaire, rows, units)
    policy = wave.pop("policy", POLICY)
    facts = make_wave(policy, year=year, **wave)  # type: ignore[arg-type]
    return measure(responses, questionnaire, facts, "unit" if units else ()), responses


def told(*waves: tuple[Results, Responses]) -> TimeSeries:
    """Some years with their wholes."""
    series = TimeSeries(tuple(results for results, _ in waves))
    return with_wholes(series, {results.year: answers for results, answers in waves})


def answered(count: int, positive: int, chance: int = 0) -> Rows:
    """Rows of three answers, so many positive in all, spread by chance."""
    cells = [YES] * positive + [NO] * (3 * count - positive)
    Random(chance).shuffle(cells)
    return [cells[n : n + 3] for n in range(0, 3 * count, 3)]


# --- what is said ---------------------------------------------------------------------------


def test_a_whole_is_the_mean_of_the_respondents_positive_shares() -> None:
    """By hand: 1/3, 2/3, 1/2 (one outside the base), 1; who answered nothing inside it is none."""
    earlier = [(YES, NO, SO_SO), (YES, YES, NO), (YES, NO, OUTSIDE), (YES, YES, YES)]
    later = [(YES, YES, YES), (YES, YES, None), (OUTSIDE, None, OUTSIDE), (YES, NO, YES), [YES] * 3]
    policy = replace(POLICY, decimals=1)
    series = told(measured(earlier, 2021, policy=policy), measured(later, policy=policy))
    whole = series.pair.whole()
    assert whole is not None
    assert whole.questions == ("q1", "q2", "q3")
    assert (whole.earlier_mean, whole.later_mean) == (Decimal("62.5"), Decimal("91.7"))
    assert whole.points == Decimal("29.2")
    assert whole.spread == 0.17  # sd(c(1, 1, 2/3, 1)) in R
    assert whole.silent is None
    area = series.pair.whole(area="work")
    assert area is not None and area.questions == ("q1", "q2")
    assert (area.earlier_mean, area.later_mean) == (Decimal("75.0"), Decimal("87.5"))


def test_an_area_that_is_the_whole_is_not_told_twice() -> None:
    alone = make_questionnaire(*(make_question(f"q{n}", area="work") for n in (1, 2, 3)))
    waves = [measured(answered(9, 15, year), year, questionnaire=alone) for year in (2021, 2022)]
    assert [whole.area for whole in told(*waves).wholes] == [None]


def test_those_asked_who_did_not_answer_could_think_anything() -> None:
    """Half of 6 out of 8, then two thirds of 6 out of 10: 3/8 to 5/8, 4/10 to 8/10."""
    waves = [
        measured(answered(6, positive), year, invited=invited)
        for positive, year, invited in ((9, 2021, 8), (12, 2022, 10))
    ]
    whole = told(*waves).pair.whole()
    assert whole is not None
    ends = (Fraction(-225, 1000), Fraction(425, 1000))
    assert whole.silent == tuple(map(rounded_percent, ends))


@settings(deadline=None)
@given(
    st.lists(st.tuples(*[st.sampled_from([NO, YES, OUTSIDE])] * 3), min_size=5, max_size=14),
    st.lists(st.tuples(*[st.sampled_from([NO, YES, YES, None])] * 3), min_size=5, max_size=14),
    st.integers(0, 1),
)
def test_the_interval_agrees_with_the_test_and_the_change(
    earlier: Rows, later: Rows, decimals: int
) -> None:
    policy = replace(POLICY, decimals=decimals)
    series = told(measured(earlier, 2021, policy=policy), measured(later, policy=policy))
    for whole in series.wholes:
        low, high = whole.interval
        assert -100 <= low <= whole.points <= high <= 100
        if whole.points:
            assert (low <= 0 <= high) == (whole.p_value > 0.05)
        assert whole.p_value == round(whole.p_value, 4)


@few_examples
@given(st.randoms())
def test_the_order_of_the_rows_changes_nothing(chance: Random) -> None:
    earlier, later = answered(9, 13), answered(12, 26)
    shuffled = [chance.sample(rows, len(rows)) for rows in (earlier, later)]
    found = told(measured(earlier, 2021), measured(later)).wholes
    assert found == told(measured(shuffled[0], 2021), measured(shuffled[1])).wholes


def test_three_years_have_a_trend_and_each_pair_its_own_change() -> None:
    years = {2020: 9, 2021: 14, 2022: 21}
    series = told(*(measured(answered(9, n), year) for year, n in years.items()))
    trend = series.trend()
    assert trend is not None
    assert (trend.years, trend.direction) == ((2020, 2021, 2022), 1)
    assert trend.means == tuple(rounded_percent(Fraction(n, 27)) for n in years.values())
    assert 0 < trend.p_value < 0.05
    last, before = series.pair.whole(), series.up_to(1).pair.whole()
    assert last is not None and before is not None
    assert (before.years, last.years) == ((2020, 2021), (2021, 2022))
    assert series.up_to(1).trends == series.up_to(0).wholes == ()


# --- of which questions and whom ------------------------------------------------------------


def test_a_question_that_is_new_or_breaks_is_in_no_whole() -> None:
    def change(*questions: Question) -> WholeChange | None:
        questionnaire = make_questionnaire(*questions)
        waves = [
            measured(answered(9, 15, year), year, questionnaire=questionnaire)
            for year in (2021, 2022)
        ]
        return told(*waves).pair.whole()

    plain = [make_question(name) for name in ("q1", "q2", "q3")]
    broken = make_question("q2", breaks=(2022,))
    whole = change(plain[0], broken, plain[2])
    assert whole is not None and whole.questions == ("q1", "q3")
    # One question alone is no questionnaire.
    assert change(plain[0], broken, make_question("q3", wording={2021: "Annat?"})) is None


def test_a_trend_begins_where_the_series_of_a_question_last_broke() -> None:
    first, *others = (make_question(name) for name in ("q1", "q2", "q3"))
    questionnaire = make_questionnaire(replace(first, breaks=(2020,)), *others)
    waves = [
        measured(answered(9, 15, year), year, questionnaire=questionnaire)
        for year in (2019, 2020, 2021, 2022)
    ]
    series = told(*waves)
    trend = series.trend()
    assert trend is not None and trend.years == (2020, 2021, 2022)
    assert trend.questions == ("q1", "q2", "q3")
    assert series.up_to(2).trend() is None


def test_a_unit_has_a_whole_where_it_is_shown_in_both_years() -> None:
    units = ["A"] * 8 + ["B"] * 7 + ["C"] * 4 + ["D"] * 6
    waves = [measured(answered(25, 50, year), year, units, policy=SIX) for year in (2021, 2022)]
    shown = {result.group.name for result in waves[1][0] if result.status is Status.SHOWN}
    assert shown == {"", "A", "B"}
    assert {whole.group.name for whole in told(*waves).wholes} == shown
    others = ["X"] * 8 + units[8:]
    before = measured(answered(25, 50), 2021, others, policy=SIX)
    assert {whole.group.name for whole in told(before, waves[1]).wholes} == {"", "B"}


def test_left_out_groups_are_not_in_the_whole_either() -> None:
    rows = [*answered(9, 27), (NO, NO, NO), (NO, NO, NO)]
    policy = Policy(least=3, least_in_group=4, small_groups=SmallGroups.EXCLUDE)
    units = ["A"] * 5 + ["B"] * 4 + ["C"] * 2
    waves = [measured(rows, year, units, policy=policy, invited=20) for year in (2021, 2022)]
    whole = told(*waves).pair.whole()
    assert whole is not None
    assert (whole.later_mean, whole.silent) == (Decimal(100), None)


def test_counts_and_print_have_no_wholes() -> None:
    (earlier, rows), (later, _) = measured(answered(9, 13), 2021), measured(answered(9, 17))
    series = TimeSeries((earlier, later))
    assert with_wholes(series, {2021: rows}).wholes == ()
    assert with_wholes(series, {2021: rows, 2022: rows.counted()}).wholes == ()


def test_answers_that_are_not_those_counted_are_refused() -> None:
    earlier, later = measured(answered(9, 13), 2021), measured(answered(9, 17))
    with pytest.raises(DisclosureError):
        told(earlier, (later[0], measured(answered(9, 18))[1]))


# --- sealed ---------------------------------------------------------------------------------


def a_whole(earlier: Results, later: Results, **changes: object) -> WholeChange:
    facts: dict[str, object] = {
        "group": EVERYBODY, "area": None, "questions": ("q1", "q2", "q3"), "earlier": earlier.year,
        "later": later.year, "earlier_mean": Decimal(50), "later_mean": Decimal(60),
        "points": Decimal(10), "interval": (Decimal(-5), Decimal(25)), "p_value": 0.3,
        "spread": 0.2,
    }  # fmt: skip
    return WholeChange(**(facts | changes))  # type: ignore[arg-type]


def test_no_comparison_holds_a_whole_of_what_is_hidden() -> None:
    units = ["A"] * 5 + ["B"] * 5 + ["C"] * 3 + ["D"] * 4
    earlier, later = (measured(answered(17, 30), year, units)[0] for year in (2021, 2022))
    assert Comparison(later, earlier, (a_whole(earlier, later),)).whole() is not None
    hidden = a_whole(earlier, later, group=unit("C"))
    with pytest.raises(DisclosureError):
        Comparison(later, earlier, (hidden,))
    with pytest.raises(DisclosureError):
        check_whole(hidden, (earlier, later))
    with pytest.raises(DisclosureError):  # nor one that leaves a question out
        Comparison(later, earlier, (a_whole(earlier, later, questions=("q1", "q2")),))
    with pytest.raises(DisclosureError):  # nor of other years
        Comparison(later, None, (a_whole(earlier, later),))


def test_a_unit_hidden_in_one_question_leaves_the_total_without_a_whole() -> None:
    """Shown in the others, its hidden answers would be part of how the total's go together."""
    rows = [list(row) for row in answered(22, 40)]
    for row in rows[:4]:
        row[0] = OUTSIDE
    units = ["A"] * 7 + ["B"] * 7 + ["C"] * 8
    waves = [measured(rows, year, units) for year in (2021, 2022)]
    results = waves[1][0]
    assert {results.get(name).status for name in ("q1", "q2", "q3")} == {Status.SHOWN}
    assert results.get("q1", "A").status is Status.TOO_FEW
    assert results.get("q2", "A").status is Status.SHOWN
    found = {(whole.group.name, whole.area) for whole in told(*waves).wholes}
    assert ("", None) not in found and ("", "work") not in found
    assert "A" not in {name for name, _ in found} and ("C", None) in found
    assert may_be_told(results, EVERYBODY, ("q2", "q3"))
