"""What is told of a wrong number: of which year, and what to write instead."""

from __future__ import annotations

from functools import lru_cache

from indicators.report.choices import Choices
from indicators.report.proofreading import Finding, Known, Verdict, known_of
from indicators.report.proofreading.told import to_do
from indicators.results.comparison import Comparison
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.policy import Policy
from indicators.survey.questionnaire_file import read_questionnaire
from indicators.words.said import spoken

from ..conftest import ROOT, make_responses, make_wave
from ..subtests import as_subtests
from .test_proofreading import found

BOARD, _ = read_questionnaire(ROOT / "questionnaires" / "board.toml")


def board_of(year: int, positive: int, answers: int) -> Results:
    """A board in which so many of those who answered are positive to every question."""
    asked = BOARD.questions
    codes = [[5 if n < positive else 0] * len(asked) for n in range(answers)]
    wave = make_wave(Policy(), questionnaire="board", year=year, invited=12)
    return measure(make_responses(BOARD, codes), BOARD, wave)


@lru_cache
def board(answers: int = 12) -> Known:
    """Ten of twelve are positive in 2022, and six of twelve in 2021: 83 and 50 %."""
    pair = Comparison(board_of(2022, answers * 5 // 6, answers), board_of(2021, 6, 12))
    return known_of([pair], Choices(association="Prov"))


def only(text: str, verdict: Verdict, of: Known | None = None) -> Finding:
    """The only finding of a kind."""
    (finding,) = [f for f in found(text, "Styrelse", of=of or board()) if f.verdict is verdict]
    return finding


STRUCTURES = "att det finns strukturer för relationerna mellan aktörerna"
BEFORE = "Av 12 tillfrågade svarade 12. År 2021 var svarsfrekvensen 100 % (12 av 12). "


def test_a_year_of_the_sentence_before_is_not_that_of_the_next() -> None:
    finding = only(f"{BEFORE}Av dem menar 58 procent {STRUCTURES}.", Verdict.WRONG)
    assert finding.figure == "board.2022.structures.positive"
    finding = only(f"{BEFORE}De flesta menar {STRUCTURES} (92 %).", Verdict.WRONG)
    assert finding.text == "92 %" and finding.figure == "board.2022.structures.positive"


@as_subtests("share", [83, 50])
def test_a_figure_of_any_year_of_the_paragraph_is_right(share: int) -> None:
    findings = found(f"{BEFORE}Av dem menar {share} procent {STRUCTURES}.", of=board())
    assert {finding.verdict for finding in findings} == {Verdict.RIGHT}


@as_subtests("year", ["", "2022 "])
def test_another_year_in_parentheses_is_that_of_its_own_number(year: str) -> None:
    findings = found(f"Andelen som menar {STRUCTURES} {year}är 83 % (2021: 50 %).", of=board())
    assert [(f.verdict, f.figure) for f in findings] == [
        (Verdict.RIGHT, "board.2022.structures.positive"),
        (Verdict.RIGHT, "board.2021.structures.positive"),
    ]


def test_a_sentence_that_ends_with_a_number_ends_there() -> None:
    findings = found("Av 12 tillfrågade svarade 12. År 2021 svarade 12.", "Styrelse", of=board())
    assert [f.sentence.text for f in findings] == [
        "Av 12 tillfrågade svarade 12.",
        "År 2021 svarade 12.",
    ]


@as_subtests(("share", "verdict"), [(50, Verdict.RIGHT), (58, Verdict.UNSURE)])
def test_what_somebody_answered_is_no_response_rate(share: int, verdict: Verdict) -> None:
    text = f"2021 svarade {share} procent av styrelsen att det finns strukturer."
    assert [f.verdict for f in found(text, of=board())] == [verdict]


@as_subtests(
    "text",
    [
        "Fyra av styrelsens tolv ledamöter svarade.",
        "Fyra av de tolv tillfrågade i styrelsen svarade.",
        "Av styrelsens tolv ledamöter svarade fyra.",
        "Four of the board’s twelve members answered.",
    ],
)
def test_the_hidden_number_is_what_is_pointed_at_not_how_many_were_asked(text: str) -> None:
    (finding,) = found(text, of=board(4))
    assert finding.verdict is Verdict.HIDDEN
    assert "fyra" in finding.text.casefold() or "Four" in finding.text


# --- advice ------------------------------------------------------------------------------------


@as_subtests(
    ("text", "said", "advice"),
    [
        (
            "9 av 12 i styrelsen svarade.",
            "tabellen säger 12 av 12",
            "Skriv 12 av 12, eller sätt in {board.2022.answers} av {board.2022.invited} i texten.",
        ),
        (
            "9 personer i styrelsen svarade på enkäten.",
            "tabellen säger 12",
            "Skriv 12, eller sätt in {board.2022.answers} i texten.",
        ),
        (
            f"Andelen som menar {STRUCTURES} har minskat.",
            "+33 procentenheter, från 50 % till 83 %",
            "Skriv att andelen har ökat, eller sätt in {board.2022.structures.change} i texten: "
            "+33 procentenheter.",
        ),
        (
            f"Andelen som menar {STRUCTURES} ökade med 20 procent.",
            "+33 procentenheter, från 50 % till 83 %",
            "Skriv +33 procentenheter, eller sätt in {board.2022.structures.change} i texten.",
        ),
        (
            f"Andelen som menar {STRUCTURES} har gått från 40 till 83 procent.",
            "från 50 % till 83 %",
            "Sätt in {board.2021.structures.positive} och {board.2022.structures.positive} i "
            "texten.",
        ),
    ],
)
def test_what_is_advised_is_what_was_told(text: str, said: str, advice: str) -> None:
    finding = only(text, Verdict.WRONG)
    assert said in spoken(finding.what, "sv").replace("\xa0", " ")
    assert spoken(to_do(finding), "sv").replace("\xa0", " ") == advice


def test_a_per_cent_more_of_what_it_was_is_right() -> None:
    text = f"Andelen som menar {STRUCTURES} ökade med 67 procent."
    assert {finding.verdict for finding in found(text, of=board())} == {Verdict.RIGHT}


def test_clearly_positive_is_not_positive() -> None:
    asked = BOARD.questions
    codes = [[5 - 2 * (n < 4) if n < 10 else 0] * len(asked) for n in range(12)]
    wave = make_wave(Policy(), questionnaire="board", year=2022, invited=12)
    results = measure(make_responses(BOARD, codes), BOARD, wave)
    known = known_of([Comparison(results)], Choices(association="Prov"))
    said = f"Andelen klart positiva till {STRUCTURES} är {{}} procent 2022."
    shares = {f.kind: f.value for f in known.figures if f.question == "structures"}
    assert shares["clear"] != shares["positive"]
    assert only(said.format(shares["positive"]), Verdict.WRONG, known).figure.endswith(".clear")
    assert only(said.format(shares["clear"]), Verdict.RIGHT, known)
    assert only(
        f"{shares['positive']} procent är positiva till {STRUCTURES}.", Verdict.RIGHT, known
    )


def test_a_number_of_people_after_its_verb_is_looked_up() -> None:
    finding = only("I styrelsen svarade 11 personer 2022.", Verdict.WRONG)
    assert finding.figure == "board.2022.answers"
    assert only("I styrelsen svarade 12 personer 2022.", Verdict.RIGHT)
