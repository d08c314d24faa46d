"""All others: what is left of everybody without a group, and never more than is known anyway."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from indicators.disclosure import NO_COUNTS, Cell, Status
from indicators.disclosure.attack import Attack
from indicators.results.all_others import other_answers, others_than
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.policy import Policy, Unanimous

from ..conftest import make_question, make_questionnaire, make_responses, make_wave, unit

LEAST = 4
codes = st.sampled_from([0, 2, 3, 5, 6, None])
partition = st.lists(st.lists(codes, min_size=3, max_size=9), min_size=2, max_size=4)


def measured(units: list[list[int | None]], **policy: object) -> Results:
    questionnaire = make_questionnaire(make_question())
    rows = [[code] for answers in units for code in answers]
    names = [chr(ord("A") + n) for n, answers in enumerate(units) for _ in answers]
    rules = Policy(least=LEAST, least_in_group=LEAST, **policy)  # type: ignore[arg-type]
    responses = make_responses(questionnaire, rows, names)
    return measure(responses, questionnaire, make_wave(rules), "unit")


@given(partition)
def test_a_group_and_all_others_are_everybody(units: list[list[int | None]]) -> None:
    results = measured(units)
    for group in results.groups:
        own, rest, total = (
            results.get("q1", group), others_than(results, group, "q1"), results.get("q1"),
        )  # fmt: skip
        if rest.counts is None:
            continue
        assert total.counts is not None
        assert own.counts is not None or own.status is Status.NO_ANSWERS
        pairs = zip(own.counts or NO_COUNTS, rest.counts, strict=True)
        assert tuple(a + b for a, b in pairs) == tuple(total.counts)
        assert rest.counts.base >= LEAST


def test_that_nobody_of_a_group_answered_is_said_of_the_group_alone() -> None:
    """The others are then everybody who answered."""
    results = measured([[0, 5, 5, 2, 5, 5], [6] * 6])
    group = next(g for g in results.groups if results.get("q1", g).status is Status.NO_ANSWERS)
    others = others_than(results, group, "q1")
    assert others.counts == results.get("q1").counts


def test_a_group_that_is_too_small_says_nothing_of_the_size_of_the_others() -> None:
    results = measured([[0, 5, 3, 6, 6, 6], [5, 2, 0, 5] * 3, [5, 2, 3, 0] * 3])
    few = next(g for g in results.groups if results.get("q1", g).status is Status.TOO_FEW)
    assert others_than(results, few, "q1").status is Status.COMPLEMENT


@given(partition)
def test_others_are_hidden_with_the_group_or_everybody(units: list[list[int | None]]) -> None:
    results = measured(units)
    for group in results.groups:
        own, total = results.get("q1", group), results.get("q1")
        hidden = own.counts is None and own.status is not Status.NO_ANSWERS
        known = others_than(results, group, "q1").counts is not None
        assert not known or not (hidden or total.counts is None)
        answers = other_answers(results, group)
        if answers.count is not None:
            assert results.answers[group].count is not None and answers.count >= LEAST


@given(partition)
def test_decks_of_all_groups_together_tell_nothing_of_what_is_hidden(
    units: list[list[int | None]],
) -> None:
    """Every figure of every deck follows from the totals and the groups that are shown; with
    their counts known, the attack finds no breach."""
    results = measured(units)
    from indicators.results.in_print import release_from

    release = release_from(results)
    attack = Attack(release)
    assert not attack.breaches(99, set())
    for group in results.groups:
        rest = others_than(results, group, "q1")
        if rest.counts is not None:
            shown = release.figures[Cell("q1", group)].counts
            assert shown is not None and all(least == most for least, most in shown)


def test_others_who_all_answered_alike_are_hidden_where_the_policy_masks_them() -> None:
    units: list[list[int | None]] = [[0, 2, 3, 5] * 3, [5] * 6, [3] * 6]
    for way, status in ((Unanimous.NOTE, Status.SHOWN), (Unanimous.MASK, Status.COMPLEMENT)):
        results = measured(units, unanimous=way)
        assert others_than(results, unit("A"), "q1").status is status


def test_a_group_that_is_everybody_has_no_others() -> None:
    results = measured([[0, 2, 3, 5, 5, 3], [None] * 6])
    rest = others_than(results, unit("A"), "q1")
    assert rest.status in (Status.NO_ANSWERS, Status.TOO_FEW, Status.COMPLEMENT)
    assert rest.counts is None
