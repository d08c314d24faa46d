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
from indicators.survey.policy import Policy, Unanimous
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
        "mall.docx: före första rubriken, ”Stödet får ta tid enligt 67 % av personalen på Enhet "
        "C.”: ”67 %” sägs om ett resultat som inte visas (Personal, Enhet C 2022)."
    )


# --- what is shown -----------------------------------------------------------------------------


@as_subtests(
    ("text", "verdict"),
    [
        ("{p} procent av personalen menar att stödet får ta den tid som behövs.", "right"),
        ("{q} procent av personalen menar att stödet får ta den tid som behövs.", "wrong"),
        ("Stödet får ta tid: {q} %", "wrong"),
        ("På fråga 1 svarade {q} procent positivt.", "wrong"),
        ("Ungefär {p} procent är positiva på fråga 1.", "right"),
        ("{before} procent är positiva på fråga 1.", "wrong"),
        ("År 2021 var {before} procent positiva på fråga 1.", "right"),
        ("Förra året var {before} procent positiva på fråga 1.", "right"),
        ("Andelen på fråga 1 har gått från {before} till {p} procent.", "right"),
        ("Andelen på fråga 1 har gått från {p} till {before} procent.", "wrong"),
        ("Andelen positiva på fråga 1 har {wrong} sedan 2021.", "wrong"),
        ("Andelen positiva på fråga 1 har {moved} sedan 2021.", "right"),
        ("37 av 50 svarade.", "right"),
        ("30 av 50 i personalen svarade.", "wrong"),
        ("Svarsfrekvensen bland personalen var 80 procent.", "wrong"),
        ("30 personer svarade på enkäten till personalen.", "wrong"),
        ("Alla i personalen tycker att andra myndigheter lyssnar.", "wrong"),
        ("In 2022, {p}% of staff said that the support takes the time that is needed.", "right"),
        ("In 2022, {q}% of staff said that the support takes the time that is needed.", "wrong"),
    ],
)
def test_a_number_of_a_shown_result_is_right_or_wrong(text: str, verdict: str) -> None:
    later, earlier = (
        next(f for f in known().figures if f.id == f"staff.{year}.time.positive").value
        for year in (2022, 2021)
    )
    assert later is not None and earlier is not None and later != earlier
    moved = ("ökat", "minskat") if later > earlier else ("minskat", "ökat")
    facts = {"p": later, "q": later - 3, "before": earlier, "moved": moved[0], "wrong": moved[1]}
    found_verdicts = {
        "wrong" if v is Verdict.IMPOSSIBLE else v.value for v in verdicts(text.format(**facts))
    }
    assert found_verdicts == {verdict}


def test_nine_of_ten_wrong_figures_are_named() -> None:
    """Another figure than that of the question, in all the ways that honest sentences have."""
    named = tried = 0
    for passage in honest(known(), 300, seed=7):
        for finding in proofread([passage], known()):
            if (
                finding.verdict is Verdict.RIGHT
                and finding.text.removesuffix("procent").strip("\xa0% ").isdigit()
            ):
                number = int(finding.text.removesuffix("procent").strip("\xa0% "))
                other = number - 8 if number >= 50 else number + 8
                text = passage.text.replace(str(number), str(other))
                tried += 1
                named += any(v.is_error for v in verdicts(text, *passage.headings))
    assert tried > 100 and named > 0.9 * tried


def test_a_share_that_is_only_bounded_may_not_be_told_more_exactly() -> None:
    answers = [[3] * len(QUESTIONNAIRE.questions) for _ in range(20)]
    policy = Policy(unanimous=Unanimous.MASK)
    wave = make_wave(policy, year=2022, invited=30)
    results = measure(make_responses(QUESTIONNAIRE, answers), QUESTIONNAIRE, wave)
    bounded = known_of([Comparison(results, None)], Choices(association="Prov"))
    bound = next(f for f in bounded.figures if f.id == "staff.2022.time.positive")
    percent = spoken(bound.words, "sv").strip("≥\xa0 %")
    assert verdicts(f"Minst {percent} procent är positiva på fråga 1.", of=bounded) != [
        Verdict.HIDDEN
    ]
    for text in ("99 procent är positiva på fråga 1.", "Alla svarade positivt på fråga 1."):
        assert verdicts(text, of=bounded) == [Verdict.HIDDEN]


def test_a_survey_that_is_hidden_as_a_whole_is_hidden_in_prose() -> None:
    answers = [[3] * len(QUESTIONNAIRE.questions) for _ in range(4)]
    wave = make_wave(Policy(), year=2022, invited=30)
    results = measure(make_responses(QUESTIONNAIRE, answers), QUESTIONNAIRE, wave)
    nothing = known_of([Comparison(results, None)], Choices(association="Prov"))
    for text in (
        "67 procent av personalen är positiva på fråga 1.",
        "Fyra av 30 i personalen svarade.",
        "Alla i personalen svarade positivt.",
    ):
        assert Verdict.HIDDEN in verdicts(text, of=nothing)
