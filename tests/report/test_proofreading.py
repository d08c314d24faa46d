"""Numbers in somebody's own text, looked up in the results."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from indicators.documents.reading_text import Passage
from indicators.report.choices import Choices
from indicators.report.proofreading import (
    Finding,
    Known,
    Verdict,
    known_of,
    proofread,
    stated_hidden,
)
from indicators.results.comparison import Comparison
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.policy import Policy
from indicators.survey.questionnaire_file import read_questionnaire
from indicators.words.said import spoken

from ..conftest import ROOT, make_responses, make_wave, unit
from ..subtests import as_subtests
from .proofread_sentences import ELSEWHERE, HEADED, HIDDEN, POLICY, honest

UNITS = {"Enhet A": 14, "Enhet B": 12, "Enhet C": 3, "Enhet D": 8}
QUESTIONNAIRE, _ = read_questionnaire(ROOT / "questionnaires" / "staff.toml")


def results_of(year: int, seed: int, swapped: bool = False) -> Results:
    """A round of staff in four units, of which C and D are hidden; with ``swapped`` two who
    answered otherwise have changed units, which the totals do not tell."""
    chance = np.random.default_rng(seed)
    asked = QUESTIONNAIRE.questions
    answers = [[int(chance.choice([0, 1, 2, 3, 4, 5], p=[.03, .05, .15, .3, .3, .17]))
                for _ in asked] for _ in range(sum(UNITS.values()))]  # fmt: skip
    units = [name for name, size in UNITS.items() for _ in range(size)]
    if swapped:
        first, last = units.index("Enhet C"), units.index("Enhet D")
        answers[first], answers[last] = answers[last], answers[first]
    wave = make_wave(Policy(), year=year, invited=50)
    return measure(make_responses(QUESTIONNAIRE, answers, units), QUESTIONNAIRE, wave, "unit")


@lru_cache
def known(swapped: bool = False) -> Known:
    later, earlier = results_of(2022, 1, swapped), results_of(2021, 2, swapped)
    return known_of([Comparison(later, earlier)], Choices(association="Prov"))


def found(text: str, *headings: str, of: Known | None = None) -> Sequence[Finding]:
    return proofread([Passage(text=text, headings=headings, number=1)], of or known())


def verdicts(text: str, *headings: str, of: Known | None = None) -> list[Verdict]:
    return [finding.verdict for finding in found(text, *headings, of=of)]


def test_units_c_and_d_are_hidden_and_the_others_are_not() -> None:
    later = results_of(2022, 1)
    shown = [name for name in UNITS if later.answers[unit(name)].count is not None]
    assert shown == ["Enhet A", "Enhet B"]


@as_subtests(("name", "text"), list(HIDDEN.items()))
def test_a_hidden_figure_is_found_in_every_form(name: str, text: str) -> None:
    a = next(f for f in known().figures if f.group == unit("Enhet A") and f.kind == "positive")
    assert Verdict.HIDDEN in verdicts(text.format(a=f"{a.value} procent")), name


@as_subtests(("name", "text"), list(HEADED.items()))
def test_a_hidden_figure_is_found_under_the_heading_of_its_group(name: str, text: str) -> None:
    assert Verdict.HIDDEN in verdicts(text, "Resultat", "Enhet C"), name


def test_whether_it_is_called_hidden_does_not_depend_on_the_number() -> None:
    for number in range(101):
        text = f"På Enhet C var {number} procent positiva på fråga 1."
        assert verdicts(text) == [Verdict.HIDDEN]
    for count in range(1, 40):
        assert verdicts(f"Från Enhet C kom {count} svar.") == [Verdict.HIDDEN]


def test_what_the_hidden_answered_changes_no_finding() -> None:
    other = known(swapped=True)
    assert other.figures.shown == known().figures.shown
    for text in (*HIDDEN.values(), *POLICY):
        text = text.format(a="90 procent", rate=74)
        one, two = (found(text, of=of) for of in (known(), other))
        assert [(f.verdict, spoken(f.what, "sv")) for f in one] == [
            (f.verdict, spoken(f.what, "sv")) for f in two
        ]


@as_subtests("text", list(POLICY))
def test_that_a_group_is_not_shown_may_be_said(text: str) -> None:
    rate = next(figure.value for figure in known().figures if figure.kind == "rate")
    text = text.format(rate=rate)
    assert not [v for v in verdicts(text) if v.is_error]
    assert not [v for v in verdicts(text, "Enhet C") if v.is_error]


@as_subtests("text", list(ELSEWHERE))
def test_what_is_said_of_other_things_raises_no_alarm(text: str) -> None:
    text = text.format(n=12, year=2022)
    assert not [v for v in verdicts(text) if v.is_error]


def test_a_thousand_honest_sentences_raise_no_alarm() -> None:
    findings = proofread(honest(known(), 1500), known())
    assert [f.sentence.text for f in findings if f.verdict.is_error] == []
    unsure = sum(finding.verdict is Verdict.UNSURE for finding in findings)
    assert unsure < 0.05 * len(findings)
    assert sum(finding.verdict is Verdict.RIGHT for finding in findings) > 800


def test_what_is_stated_of_hidden_results_is_a_problem_of_the_next_run() -> None:
    passages = [Passage(text=HIDDEN["rounded"], number=3), Passage(text=POLICY[0], number=4)]
    (problem,) = stated_hidden(passages, known(), "mall.docx")
    assert problem.text("sv") == (
        "mall.docx: stycke 3: ”67 %” sägs om ett resultat som inte visas (Personal, Enhet C 2022)."
    )
