"""How many do not know is told of the total, and says nothing of a group that is hidden."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from indicators.documents import render
from indicators.documents.model import Table
from indicators.report import appendix
from indicators.report.choices import Choices
from indicators.report.dont_know import dont_know_table
from indicators.results.comparison import Comparison
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.policy import Policy

from ..conftest import make_question, make_questionnaire, make_responses, make_wave
from ..speaking import printed, speaking

dont_know_table = speaking(dont_know_table)
CHOICES = Choices(association="Prov", with_dont_know=True)
PLAIN = Choices(association="Prov")
DONT_KNOW, POSITIVE = 6, 3


def results_of(*columns: list[int | None], units: list[str] | None = None) -> Results:
    """Results of questions from the answers to each; fewer than five are hidden."""
    questionnaire = make_questionnaire(*(make_question(f"q{n}") for n in range(len(columns))))
    responses = make_responses(questionnaire, list(zip(*columns, strict=True)), units)
    return measure(responses, questionnaire, make_wave(Policy(least=5)), ["unit"] if units else [])


def rows(table: Table | None) -> list[list[str]]:
    assert table is not None
    return [[printed(cell).replace("\xa0", " ") for cell in row.cells[1:]] for row in table.rows]


def test_each_question_tells_how_many_of_those_who_answered_do_not_know() -> None:
    results = results_of(
        [POSITIVE] * 8 + [DONT_KNOW] * 2,
        [POSITIVE] * 6 + [DONT_KNOW] * 3 + [None],
        [POSITIVE] * 5 + [DONT_KNOW] * 3 + [None] * 2,
        [POSITIVE] * 4 + [DONT_KNOW] * 6,
    )
    table = dont_know_table(results, CHOICES)
    assert rows(table) == [["10", "2", "20 %"], ["9", "3", "33 %"], ["8", "3", "38 %"]]
    assert table is not None
    means, many, missing = table.notes
    assert "svår att förstå" in means
    assert many.startswith("På fråga 3 är mer än en tredjedel") and "Fråga 4" in missing
    document = appendix([Comparison(results)], CHOICES)
    assert "Därav vet ej" in render(document, "markdown").decode()
    without = appendix([Comparison(results)], replace(CHOICES, with_dont_know=False))
    text = render(without, "markdown").decode()
    assert "Därav vet ej" not in text
    # Where many do not know, the shares are of the others, and a reader has to be told.
    assert "Om svaren: På fråga 3 är mer än en tredjedel av svaren ”vet ej”" in text


def test_where_few_do_not_know_nothing_is_said_of_it() -> None:
    document = appendix([Comparison(results_of([POSITIVE] * 9 + [DONT_KNOW]))], PLAIN)
    assert "Om svaren" not in render(document, "markdown").decode()
    hidden = appendix([Comparison(results_of([POSITIVE] * 4 + [DONT_KNOW] * 6))], PLAIN)
    assert "Om svaren" not in render(hidden, "markdown").decode()


def test_where_nothing_is_shown_there_is_no_table() -> None:
    assert dont_know_table(results_of([POSITIVE] * 4 + [DONT_KNOW] * 6), CHOICES) is None


def test_only_the_total_is_told_and_hidden_groups_may_trade_answers() -> None:
    """Who of two units does not know, and who leaves it blank, changes no byte of the report."""
    units = ["A"] * 30 + ["B"] * 7 + ["C"] * 8
    texts = set()
    for swapped in (False, True):
        small: list[int | None] = [POSITIVE] * 6 + [DONT_KNOW]
        next_: list[int | None] = [POSITIVE] * 7 + [None]
        if swapped:
            small[-1], next_[-1] = None, DONT_KNOW
        results = results_of([POSITIVE] * 20 + [0] * 10 + small + next_, units=units)
        texts.add(render(appendix([Comparison(results)], CHOICES), "html"))
    assert len(texts) == 1


def test_it_leaves_all_sizes_and_bases_of_hidden_groups_possible() -> None:
    """All ways to fill two hidden groups: the number who do not know rules out no size or base."""
    respondents = 5
    ways = list(product(range(respondents + 1), repeat=3))  # base, do not know, blank
    possible: dict[int, dict[tuple[int, ...], set[int]]] = {}
    for first, second in product(ways, repeat=2):
        if sum(first) + sum(second) == respondents:
            base, dont_know = first[0] + second[0], first[1] + second[1]
            sizes_and_bases = (sum(first), first[0], sum(second), second[0])
            possible.setdefault(base, {}).setdefault(sizes_and_bases, set()).add(dont_know)
    for base, told in possible.items():
        assert all(numbers == set(range(respondents - base + 1)) for numbers in told.values())
