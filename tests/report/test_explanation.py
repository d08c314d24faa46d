"""``explain``: the audit cell by cell, and nothing hidden in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from indicators.disclosure import Cell, Counts, Status
from indicators.disclosure.attack import Attack
from indicators.documents import render
from indicators.report.explanation import Asked, explanation
from indicators.responses import Groups
from indicators.results.in_print import release_from
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.policy import Policy, Unanimous, Zeros
from indicators.survey.questionnaire import Grouping
from indicators.words.errors import DisclosureError

from ..conftest import (
    ROOT,
    Outcome,
    make_question,
    make_questionnaire,
    make_responses,
    make_wave,
    unit,
)
from ..speaking import speaking
from ..subtests import as_subtests

explanation = speaking(explanation)

Command = Callable[..., Outcome]
QUESTIONNAIRE = make_questionnaire(make_question("q1"), make_question("q2"))
NEGATIVE, NEUTRAL, POSITIVE, CLEAR = 0, 2, 3, 5


def measured(answers: dict[str, list[int]], policy: Policy | None = None) -> Results:
    """Results of units whose respondents gave these answers to both questions."""
    rows = [(code, code) for codes in answers.values() for code in codes]
    units = [name for name, codes in answers.items() for _ in codes]
    responses = make_responses(QUESTIONNAIRE, rows, units)
    return measure(responses, QUESTIONNAIRE, make_wave(policy), "unit")


def told(results: Results, asked: Asked | None = None) -> str:
    document = explanation([(results, "staff.csv")], asked or Asked(), language="en")
    text = render(document, "markdown", "en").decode()
    return " ".join(text.replace("\\", "").split())


MIXED = {
    "A": [NEGATIVE, NEUTRAL, POSITIVE, CLEAR] * 2,
    "B": [NEGATIVE, NEUTRAL, POSITIVE, CLEAR] * 3,
    "C": [NEGATIVE, NEUTRAL, POSITIVE, CLEAR] * 3,
}


def test_it_says_which_subtraction_a_partner_prevents() -> None:
    text = told(measured(MIXED))
    assert "Total minus B and C would give A. That is why B is hidden as well." in text
    assert "4 of 8 figures" in text
    assert "passed: every hidden number can be at least 2 different numbers" in text


def test_the_range_is_what_a_reader_can_work_out_by_hand() -> None:
    """Total 32, C 12: A and B together have 5 of each kind in 20 answers; A has 9 at most, and
    B, the smaller that helps, no more than C's 12, so A has 8 or 9."""
    results = measured(MIXED)
    known = Attack(release_from(results))
    assert known.knows(Cell(None, unit("A"))).base == (8, 9)
    of_a = known.knows(Cell("q1", unit("A")))
    assert of_a.base == (8, 9)
    assert of_a.counts == ((0, 5), (0, 5), (0, 9), (0, 5))
    assert "negative 0–5, neither 0–5, positive 0–9 (clearly positive 0–5)" in told(results)


def test_results_that_give_something_away_are_not_explained_but_refused() -> None:
    """32 less B and C are the 8 of A: as if one had sealed something else."""
    results = measured(MIXED)
    cell = ("q1", unit("B"))
    shown = replace(results.cells[cell], status=Status.SHOWN, counts=Counts(3, 3, 6, 3))
    with pytest.raises(DisclosureError) as raised:
        told(replace(results, cells={**results.cells, cell: shown}))
    assert "could be worked out from what is shown (A), and nothing more" in raised.value.text()


def test_no_hidden_number_is_told() -> None:
    """Hidden units trade respondents and answers: not a byte differs."""
    traded = {
        "A": [CLEAR] * 4 + [NEGATIVE] * 4,
        "B": [NEUTRAL] * 5 + [POSITIVE] * 5 + [NEGATIVE, CLEAR],
        "C": MIXED["C"],
    }
    assert told(measured(traded)) == told(measured(MIXED))


# Nineteen people by unit and sex, each with three answers (6 is "Vet ej"), twice. Both print the
# same tables: units A and B protect C, and the total of q1 what is known of women and men.
SAME_PRINT = (
    "A F 535 555 355 255 355 356 656  A M 636 555  B F 555 555 555  B M 555 655 555 256"
    "  C F 555 556 555",
    "A F 555 555 555 555 555 556 556  A M 555 555  B F 256 256 256  B M 035 035 055 055"
    "  C F 655 655 655",
)


def by_unit_and_sex(people: str) -> Results:
    """Results of people written as above, with zeros protected."""
    rows = [
        (unit, sex, [int(code) for code in answers])
        for unit, sex, *own in map(str.split, people.split("  "))
        for answers in own
    ]
    groupings = tuple(Grouping(id=name, label=name) for name in ("unit", "sex"))
    asked = make_questionnaire(*map(make_question, ("q1", "q2", "q3")), groupings=groupings)
    units, _, answers = zip(*rows, strict=True)
    responses = make_responses(asked, answers, units)
    sexes = Groups(("F", "M"), np.array([["F", "M"].index(sex) for _, sex, _ in rows], np.intp))
    both = replace(responses, groups={**responses.groups, "sex": sexes})
    policy = Policy(least=5, least_in_group=7, zeros=Zeros.PROTECT)
    return measure(both, asked, make_wave(policy), "unit")


def test_what_is_explained_follows_from_print_alone() -> None:
    """Why something is hidden was told by the way the tool had come to hide it, which differs
    where other people answer, though the tables do not."""
    first, second = map(by_unit_and_sex, SAME_PRINT)
    assert release_from(first) == release_from(second)
    assert told(first) == told(second)
    assert "Total minus A would give B and C together. That is why A is hidden as well." in told(
        first
    )
    assert "Total is F and M together. That is why Total is hidden as well." in told(first)


def test_only_what_is_asked_for_is_told() -> None:
    asked = Asked(questions=("q2",), groups=("A",))
    text = told(measured(MIXED), asked)
    assert "2. q2" in text and "1. q1" not in text
    assert "| Respondents |" in text and text.count("| Respondents |") == 1


def test_the_exceptions_of_the_policy_are_counted() -> None:
    """Nobody is negative: that nobody is so in A or B can be worked out, and is no breach."""
    positive = {name: [POSITIVE, CLEAR] * (4 if name == "A" else 6) for name in "ABC"}
    mixed = {name: [NEUTRAL, POSITIVE, CLEAR, CLEAR] * (2 if name == "A" else 3) for name in "ABC"}
    text = told(measured(mixed))
    # A and one of the others are hidden, in two questions.
    assert "answered so: 4 (zeros = publish)" in text
    alike = told(measured(positive))
    assert "answered alike: 8 (unanimous = note)" in alike


def test_zeros_that_are_protected_hide_the_total_that_tells_them() -> None:
    """The total says that nobody is negative, so it says so of the hidden units as well."""
    sizes = {"A": 3, "B": 4, "C": 5}
    mixed = {name: [NEUTRAL, POSITIVE, CLEAR] * size for name, size in sizes.items()}
    published = measured(mixed)
    assert published.get("q1").status is Status.SHOWN
    protected = measured(mixed, Policy(zeros=Zeros.PROTECT))
    shown = [r.group for r in protected if r.status is Status.SHOWN]
    release = release_from(protected)
    assert not Attack(release).breaches()
    assert len(shown) < sum(r.status is Status.SHOWN for r in published)


def test_a_wider_protection_hides_more() -> None:
    few = {
        "A": [NEGATIVE] + [CLEAR, POSITIVE, NEUTRAL] * 2,
        "B": [CLEAR, POSITIVE, NEUTRAL] * 4,
        "C": [NEGATIVE] * 6 + [CLEAR, POSITIVE, NEUTRAL] * 2,
    }
    one, two = (measured(few, Policy(protection=p)) for p in (1, 2))
    assert one.get("q1", "C").status is Status.SHOWN
    assert two.get("q1", "C").status is not Status.SHOWN


def test_a_bound_stands_where_all_answered_alike() -> None:
    """Twelve of twelve: "≥ 90 %" leaves eleven possible. Every unit is masked with the total
    beside it only if nothing else gives the count away."""
    answers = {"A": [CLEAR] * 12, "B": [NEGATIVE, CLEAR] * 6, "C": [NEUTRAL, CLEAR] * 8}
    results = measured(answers, Policy(unanimous=Unanimous.MASK))
    masked = results.get("q1", "A")
    assert masked.counts is None and masked.status in (Status.MASKED, Status.COMPLEMENT)
    assert not Attack(release_from(results)).breaches()
    if masked.bound is not None:
        assert (masked.bound.base, masked.bound.percent) == (12, 90)
    noted = measured(answers)
    assert noted.get("q1", "A").share("clear") == 1


@as_subtests(
    ("by", "options"),
    list(product([("unit",), ("sex",), ("unit,sex",), ("unit", "sex")], [(), ("--least", "12")])),
)
def test_explain_works_for_every_division(
    indicators: Command, by: tuple[str, ...], options: tuple[str, ...]
) -> None:
    given = [part for one in by for part in ("--by", one)]
    outcome = indicators("explain", ROOT, "--year", 2021, *given, *options)
    assert outcome.code == 0, outcome.err
    assert "passed" in outcome.out


def test_explain_speaks_swedish(indicators: Command) -> None:
    outcome = indicators("explain", ROOT, "--year", 2022, "--by", "unit", "--language", "sv")
    assert "godkänd: varje dolt tal kan vara minst" in re.sub(r"\s+", " ", outcome.out)
    assert "ger annars MIA Vidare Östra Södertörn" in re.sub(r"\s+", " ", outcome.out)


def test_a_name_that_no_round_has_brings_the_nearest(indicators: Command) -> None:
    outcome = indicators("explain", ROOT, "--by", "unit", "--question", "tim")
    assert outcome.code == 1 and "Did you mean “time”?" in outcome.err
    outcome = indicators("explain", ROOT, "--year", 2021, "--by", "unit", "--group", "Samma")
    assert outcome.code == 1 and "Did you mean “SamMA”?" in outcome.err
