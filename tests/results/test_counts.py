"""Counting agrees with counting by hand, and with itself."""

from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from indicators.disclosure import Counts
from indicators.responses import Groups, Responses
from indicators.results.counts import count, without_small_groups
from indicators.survey.questionnaire import Valence

from ..conftest import EXTENT, make_question, make_questionnaire, make_responses, unit

QUESTIONNAIRE = make_questionnaire(make_question("q1"), make_question("q2"))
codes = st.one_of(st.none(), st.integers(0, len(EXTENT) - 1))
units = st.one_of(st.none(), st.sampled_from(["A", "B", "C"]))
respondents = st.lists(st.tuples(codes, codes, units), max_size=40)


def responses_of(rows: list[tuple[int | None, int | None, str | None]]) -> Responses:
    return make_responses(QUESTIONNAIRE, [row[:2] for row in rows], [row[2] for row in rows])


def counted_by_hand(answers: list[int | None]) -> Counts:
    """An oracle without arrays: a Counter of valences."""
    given_ = [EXTENT[code] for code in answers if code is not None]
    valences = Counter(alternative.valence for alternative in given_)
    return Counts(
        valences[Valence.NEGATIVE],
        valences[Valence.NEUTRAL],
        valences[Valence.POSITIVE],
        sum(alternative.clear for alternative in given_),
    )


@given(respondents)
def test_counts_are_those_counted_by_hand(
    rows: list[tuple[int | None, int | None, str | None]],
) -> None:
    table = count(responses_of(rows), ("unit",))
    sizes = Counter(row[2] for row in rows)
    for question in (0, 1):
        assert table.counts(question) == counted_by_hand([row[question] for row in rows])
        for label in {row[2] for row in rows}:
            own = [row[question] for row in rows if row[2] == label]
            if label and sizes[label] >= 3:
                assert table.counts(question, unit(label)) == counted_by_hand(own)


@given(respondents)
def test_a_unit_of_one_or_two_counts_as_none(
    rows: list[tuple[int | None, int | None, str | None]],
) -> None:
    sizes = Counter(row[2] for row in rows)
    table = count(responses_of(rows), ("unit",))
    named = {label for label, size in sizes.items() if label and size >= 3}
    assert {group for group in table.groups if group.named} == set(map(unit, named))
    rest = sum(size for label, size in sizes.items() if label not in named)
    assert table.size(unit("")) == rest


@given(respondents)
def test_groups_that_cross_add_up_to_the_groups_they_cross(
    rows: list[tuple[int | None, int | None, str | None]],
) -> None:
    """The second grouping is the first answer: it leaves some crossings without anybody."""
    responses = responses_of(rows)
    labels = tuple("abcdefgh")
    first = [7 if row[0] is None else row[0] for row in rows]
    groups = {**responses.groups, "sex": Groups(labels[:7], np.array(first, np.intp))}
    responses = Responses(questions=responses.questions, codes=responses.codes, groups=groups)
    crossed = count(responses, ("unit", "sex"))
    for name in ("unit", "sex"):
        alone = count(responses, (name,))
        for group in alone.groups:
            assert crossed.size(group) == alone.size(group)
            assert [crossed.counts(q, group) for q in (0, 1)] == [
                alone.counts(q, group) for q in (0, 1)
            ]


@given(respondents)
def test_the_classes_of_a_question_add_up_to_the_respondents(
    rows: list[tuple[int | None, int | None, str | None]],
) -> None:
    table = count(responses_of(rows), ("unit",))
    assert (table.cells.sum(axis=2) == table.answers).all()
    assert table.answers.sum() == len(rows)


@given(respondents, st.randoms())
def test_the_order_of_rows_changes_nothing(
    rows: list[tuple[int | None, int | None, str | None]], random: object
) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    first, second = (count(responses_of(found), ("unit",)) for found in (rows, shuffled))
    assert first.groups == second.groups
    assert (first.cells == second.cells).all()


@given(respondents)
def test_merging_two_groups_equals_counting_them_as_one(
    rows: list[tuple[int | None, int | None, str | None]],
) -> None:
    merged = [(a, b, "A" if name == "B" else name) for a, b, name in rows]
    apart, together = (count(responses_of(found), ("unit",)) for found in (rows, merged))
    if {unit("A"), unit("B")} <= set(apart.groups):
        of_both = sum(apart.cells[:, apart.groups.index(unit(name))] for name in "AB")
        assert (together.cells[:, together.groups.index(unit("A"))] == of_both).all()


@given(respondents)
def test_the_total_is_the_same_with_and_without_groups(
    rows: list[tuple[int | None, int | None, str | None]],
) -> None:
    responses = responses_of(rows)
    split, whole = count(responses, ("unit",)), count(responses)
    assert [split.counts(q) for q in (0, 1)] == [whole.counts(q) for q in (0, 1)]


@given(respondents, st.integers(3, 12))
def test_leaving_out_small_groups_leaves_exactly_the_others(
    rows: list[tuple[int | None, int | None, str | None]], least: int
) -> None:
    sizes = Counter(row[2] for row in rows)
    kept = [row for row in rows if row[2] is None or sizes[row[2]] >= least]
    left = without_small_groups(responses_of(rows), "unit", least)
    expected = count(responses_of(kept), ("unit",))
    found = count(left, ("unit",))
    assert found.groups == expected.groups
    assert np.array_equal(found.cells, expected.cells)


def test_a_questions_own_valence_counts() -> None:
    """ "Delvis" may be negative in one question and neither in the next."""
    strict = tuple(
        a if a.label != "Delvis" else type(a)(label="Delvis", code="3", valence=Valence.NEGATIVE)
        for a in EXTENT
    )
    questionnaire = make_questionnaire(
        make_question("q1"), make_question("q2", alternatives=strict)
    )
    table = count(make_responses(questionnaire, [(2, 2)] * 3))
    assert table.counts(0) == Counts(0, 3, 0, 0)
    assert table.counts(1) == Counts(3, 0, 0, 0)
