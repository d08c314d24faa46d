"""Distributions over all alternatives: of the total, and nothing of a hidden group follows."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from indicators.documents import render
from indicators.report import appendix
from indicators.report.choices import Choices
from indicators.report.distribution import distribution_table
from indicators.results.comparison import Comparison
from indicators.results.in_print import release_from
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.policy import Policy, Unanimous, Zeros
from indicators.words.errors import DisclosureError

from ..conftest import make_question, make_questionnaire, make_responses, make_wave
from ..speaking import printed, speaking

distribution_table = speaking(distribution_table)
CHOICES = Choices(association="Prov", with_distribution=True)
MIXED = [0, 1, 1, 2, 3, 3, 4, 5, 6, None]


def results_of(
    codes: list[int | None], policy: Policy | None = None, units: list[str] | None = None
) -> Results:
    questionnaire = make_questionnaire(make_question("q1"))
    responses = make_responses(questionnaire, [[code] for code in codes], units)
    return measure(responses, questionnaire, make_wave(policy), ["unit"] if units else [])


def test_each_alternative_of_the_total_is_told_on_request() -> None:
    results = results_of(MIXED * 2)
    assert results.distributions == {"q1": (2, 4, 2, 4, 2, 2, 2)}
    table = distribution_table(results, CHOICES)
    assert table is not None
    cells = [[printed(cell) for cell in row.cells[1:]] for row in table.rows]
    assert cells[1] == ["Till liten del", "4", "25\xa0%"]
    assert cells[-1] == ["Vet ej", "2", "räknas inte"]
    told = render(appendix([Comparison(results)], CHOICES), "markdown").decode()
    assert "alla svarsalternativ" in told
    plain = replace(CHOICES, with_distribution=False)
    assert (
        "alla svarsalternativ"
        not in render(appendix([Comparison(results)], plain), "markdown").decode()
    )


def test_it_is_not_told_of_few_or_of_those_who_answered_alike() -> None:
    assert not results_of(MIXED).distributions  # 8 answers
    assert not results_of([4] * 10 + [5] * 10).distributions  # all clearly positive
    assert not results_of([3] * 20).distributions
    assert not results_of([4] * 12 + MIXED * 2, units=["A"] * 12 + ["B"] * 20).distributions
    masked = Policy(unanimous=Unanimous.MASK)
    assert not results_of([4] * 10 + [5] * 10, masked).distributions


def test_there_is_none_beside_a_hidden_group() -> None:
    units = ["A"] * 30 + ["B"] * 30 + ["C"] * 5 + ["D"] * 15
    codes = MIXED * 8
    for policy in (Policy(), Policy(zeros=Zeros.PROTECT), Policy(protection=2)):
        assert not results_of(codes, policy, units).distributions
        assert results_of(codes, policy).distributions


def test_a_round_that_has_been_published_has_none() -> None:
    questionnaire = make_questionnaire(make_question("q1"))
    responses = make_responses(questionnaire, [[code] for code in MIXED * 2])
    before = measure(responses, questionnaire, make_wave())
    assert before.distributions
    again = measure(responses, questionnaire, make_wave(), earlier=(release_from(before),))
    assert not again.distributions


def test_results_take_no_distribution_that_may_not_be_told() -> None:
    few, many = results_of(MIXED), results_of(MIXED * 2)
    with pytest.raises(DisclosureError):
        replace(few, distributions={"q1": (1, 2, 1, 2, 1, 1, 1)})
    for wrong in ((4, 4, 2, 2, 2, 2, 2), (2, 4, 2, 4, 2, 2), (-2, 8, 2, 4, 2, 2, 2)):
        with pytest.raises(DisclosureError):
            replace(many, distributions={"q1": wrong})


def test_hidden_groups_may_trade_answers() -> None:
    """What the hidden answered, alternative by alternative, changes no byte of the report."""
    units = ["A"] * 40 + ["B"] * 6 + ["C"] * 7
    one, other = [0, 0, 2, 3, 4, 5], [1, 1, 2, 3, 5, 4, 6]
    texts = {
        render(appendix([Comparison(results_of(MIXED * 4 + a + b, units=units))], CHOICES), "html")
        for a, b in ((one, other), ([1, 1, 2, 3, 5, 5], [0, 0, 2, 3, 4, 4, 6]))
    }
    assert len(texts) == 1


def test_every_way_to_fill_hidden_groups_stays_possible() -> None:
    """Two alternatives of one direction in two hidden groups, up to four answers: the numbers of
    the total rule out no number of answers in that direction, and no alternative becomes known."""
    ways = list(product(range(5), repeat=2))
    for in_all in range(1, 5):
        for first in range(in_all + 1):
            fitting = [
                (a, b)
                for a, b in product(ways, repeat=2)
                if a[0] + b[0] == first and a[1] + b[1] == in_all - first
            ]
            assert {sum(a) for a, _ in fitting} == set(range(in_all + 1))
            # At least two numbers of the direction are possible in a hidden group.
            for low in range(in_all):
                chosen = {a[0] for a, _ in fitting if sum(a) in (low, low + 1)}
                assert len(chosen) > 1 or first == 0
