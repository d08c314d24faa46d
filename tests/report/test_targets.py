"""Targets never contradict the share beside them, and say nothing of what is hidden."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.analysis import Interval, Population, clopper_pearson
from indicators.documents.charts import draw
from indicators.documents.charts.figures import figures
from indicators.documents.model import Kind, Share, Table
from indicators.report.choices import Choices
from indicators.report.share_tables import own_table, shares_table
from indicators.report.targets import NEAR, Reached, reached
from indicators.results.comparison import Comparison
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.groups import EVERYBODY
from indicators.survey.policy import Policy, SmallGroups
from indicators.survey.waves import load_rounds

from ..conftest import (
    Outcome,
    edit,
    leave_few_questions,
    make_question,
    make_questionnaire,
    make_responses,
    make_wave,
    unit,
)
from ..speaking import printed, speaking
from ..subtests import as_subtests

own_table = speaking(own_table)
shares_table = speaking(shares_table)

Command = Callable[..., Outcome]
CHOICES = Choices(association="Prov")


PROCESS = replace(CHOICES, population=Population.PROCESS)
THESE = replace(CHOICES, population=Population.THESE)


def results_of(
    codes: list[int], target: int | None = 80, invited: int | None = None, **policy: int
) -> Results:
    questionnaire = make_questionnaire(make_question("q1"), make_question("q2"))
    responses = make_responses(questionnaire, [[code, code] for code in codes])
    targets = {} if target is None else {"q1": target}
    wave = make_wave(Policy(**policy), targets=targets, invited=invited)
    return measure(responses, questionnaire, wave)


def answers(positive: int, base: int) -> list[int]:
    return [3] * positive + [0] * (base - positive)


def words(table: Table, row: int = 0) -> str:
    return printed(table.rows[row].cells[-1]).replace("\xa0", " ")


@as_subtests(
    ("positive", "base", "found"),
    [
        (80, 100, Reached.MET),
        (79, 100, Reached.NEARLY),  # "nära målet (79 %)", as Umeåregionen marks it
        (75, 100, Reached.NEARLY),
        (74, 100, Reached.NOT_MET),
        (159, 200, Reached.MET),  # 79.5 percent stands as 80
        (4, 4, Reached.UNKNOWN),
    ],
)
def test_the_share_in_print_is_compared(positive: int, base: int, found: Reached) -> None:
    results = results_of([3] * positive + [0] * (base - positive))
    assert reached(results.get("q1"), results) == (found, None)


@given(st.integers(1, 100), st.integers(5, 60), st.integers(0, 60), st.integers(0, 1))
def test_a_target_is_met_exactly_where_print_shows_as_much(
    target: int, base: int, positive: int, decimals: int
) -> None:
    positive = min(positive, base)
    results = results_of([3] * positive + [0] * (base - positive), target, decimals=decimals)
    table = shares_table(Comparison(results), EVERYBODY, CHOICES)
    share = table.rows[0].cells[-2]
    assert isinstance(share, Share)
    words = printed(table.rows[0].cells[-1])
    assert words.endswith(": nått") == (share.percent >= target)
    assert words.endswith(": nära") == (0 < target - share.percent <= Decimal(NEAR))


def test_without_targets_there_is_no_column_of_them() -> None:
    table = shares_table(Comparison(results_of([3] * 9, None)), EVERYBODY, CHOICES)
    assert Kind.TARGET not in [column.kind for column in table.columns]


def test_a_question_without_a_target_says_so_and_a_note_tells_what_near_is() -> None:
    table = shares_table(Comparison(results_of([3] * 9)), EVERYBODY, CHOICES)
    assert [printed(row.cells[-1]).replace("\xa0", " ") for row in table.rows] == [
        "80 %: nått", "inget måltal",
    ]  # fmt: skip
    assert any("högst 5 procentenheter under" in note for note in table.notes)


def test_targets_stand_in_charts_of_both_kinds_in_words() -> None:
    from indicators.documents.speaking import spoken
    from indicators.report.charts import shares_chart

    chart = spoken(shares_chart(Comparison(results_of([3] * 9 + [0])), EVERYBODY, CHOICES), "sv")
    assert chart is not None
    assert "80\xa0%: nått" in draw(chart, "svg").decode()
    (first, *_) = (row.cells[0] for row in figures(chart).rows)
    assert "måltal 80 %: nått" in printed(first).replace("\xa0", " ")


def test_targets_are_read_from_the_rounds_file(copied_workspace: Path, indicators: Command) -> None:
    path = copied_workspace / "responses" / "rounds.toml"
    edit(
        path,
        "invited = 39\n",
        "invited = 39\ntargets = { time = 95, known = 55, planning = 100 }\n",
    )
    rounds, problems = load_rounds(path)
    assert not problems
    (staff,) = (r for r in rounds.waves if r.targets)
    assert staff.targets == {"time": 95, "known": 55, "planning": 100}
    told = indicators("table", copied_workspace, "--questionnaire", "staff").out
    for words in ("95 %: nått", "55 %: nära", "100 %: nått", "inget måltal"):
        assert words in told.replace("\xa0", " ").replace("\n", " ")


@pytest.mark.parametrize(
    ("targets", "said"),
    [
        ("{ tmie = 80 }", "time"),
        ("{ time = 0 }", "targets.time"),
        ("{ time = 120 }", "at most 100"),
        ('{ time = "80" }', "targets.time"),
    ],
)
def test_a_target_that_cannot_be_is_told(
    copied_workspace: Path, indicators: Command, targets: str, said: str
) -> None:
    path = copied_workspace / "responses" / "rounds.toml"
    edit(path, "invited = 39\n", f"invited = 39\ntargets = {targets}\n")
    outcome = indicators("table", copied_workspace)
    assert outcome.code == 1 and said in outcome.err


# --- where it is declared what the answers stand for ----------------------------------------


@as_subtests(
    ("positive", "base", "said"),
    [
        (95, 100, "80 %: nått"),  # binom.test(95, 100)$conf.int: 88.7 to 98.4
        (87, 100, "80 %: kan inte avgöras (79–93 %)"),  # 78.8 to 92.9: 87 alone is not enough
        (24, 30, "80 %: kan inte avgöras (61–92 %)"),  # 61.4 to 92.3
        (768, 1000, "80 %: nära"),  # 74.1 to 79.4, and 77 in print
        (40, 100, "80 %: inte nått"),  # 30.3 to 50.3
    ],
)
def test_the_interval_of_the_process_decides(positive: int, base: int, said: str) -> None:
    """The ends of R's interval, in percent, beside each case."""
    table = shares_table(Comparison(results_of(answers(positive, base))), EVERYBODY, PROCESS)
    assert words(table) == said


def test_if_all_of_them_have_answered_a_target_is_met_or_it_is_not() -> None:
    for positive, said in ((79, "nära"), (80, "nått"), (74, "inte nått")):
        results = results_of(answers(positive, 100), invited=100)
        assert words(shares_table(Comparison(results), EVERYBODY, THESE)) == f"80 %: {said}"


def test_of_these_people_the_target_can_be_inside_what_is_not_known() -> None:
    """Of 40 asked 30 answered, 25 of them positively; 80 percent are 32 of the 40."""
    results = results_of(answers(25, 30), invited=40)
    told = reached(results.get("q1"), results, Population.THESE)
    assert told == (Reached.WITHIN, Interval(Fraction(25, 40), Fraction(35, 40)))


@given(st.integers(1, 99), st.integers(5, 60), st.integers(0, 60), st.integers(0, 40))
def test_met_and_missed_are_whole_intervals(
    target: int, base: int, positive: int, silent: int
) -> None:
    positive, wanted = min(positive, base), Fraction(target, 100)
    results = results_of(answers(positive, base), target, base + silent)
    for population in Population:
        told, interval = reached(results.get("q1"), results, population)
        assert interval is not None
        assert (told is Reached.MET) == (interval.lower >= wanted)
        assert (told in (Reached.NEARLY, Reached.NOT_MET)) == (interval.upper < wanted)
        share = Fraction(positive, base)
        if told is Reached.MET:
            assert share >= wanted
        if told in (Reached.NEARLY, Reached.NOT_MET):
            assert share < wanted


def test_an_end_that_would_stand_as_the_target_has_a_decimal() -> None:
    """binom.test(700, 900)$conf.int[2] in R is 0.80455, which is 80 in whole percent."""
    assert clopper_pearson(700, 900).upper == pytest.approx(0.80455, abs=1e-5)
    table = shares_table(Comparison(results_of(answers(700, 900))), EVERYBODY, PROCESS)
    assert words(table).endswith("(74,9–80,5 %)")


def test_without_the_number_asked_nothing_is_said_of_these_people() -> None:
    table = shares_table(Comparison(results_of(answers(30, 30))), EVERYBODY, THESE)
    assert words(table) == "80 %: kan inte avgöras"


def of_units(excluded: bool = False) -> Results:
    """A unit of 20 and one of 15, or of 5; all positive, and 40 asked."""
    small = 5 if excluded else 15
    questionnaire = make_questionnaire(make_question("q1"))
    units = ["A"] * 20 + ["B"] * small
    responses = make_responses(questionnaire, [[3]] * len(units), units)
    policy = Policy(small_groups=SmallGroups.EXCLUDE) if excluded else Policy()
    wave = make_wave(policy, targets={"q1": 50}, invited=len(units))
    return measure(responses, questionnaire, wave, "unit")


def test_how_many_of_a_group_were_asked_is_not_known() -> None:
    table = own_table(of_units(), unit("A"), THESE)
    said = [words(table, row) for row in range(3)]
    assert said == ["50 %: kan inte avgöras", "50 %: kan inte avgöras", "50 %: nått"]
    table = own_table(of_units(), unit("A"), PROCESS)
    assert [words(table, row) for row in range(3)] == ["50 %: nått"] * 3


def test_nor_of_a_total_that_groups_are_left_out_of() -> None:
    """All 25 asked have answered, but the 20 are not a sample of them."""
    results = of_units(excluded=True)
    assert results.excluded and results.invited == 25
    assert words(shares_table(Comparison(results), EVERYBODY, THESE)) == "50 %: kan inte avgöras"


def test_what_is_hidden_is_not_said_whatever_is_declared() -> None:
    results = results_of(answers(4, 4), invited=4)
    for choices in (CHOICES, PROCESS, THESE):
        table = shares_table(Comparison(results), EVERYBODY, choices)
        assert words(table) == "80 %: kan inte bedömas"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_note_names_the_rule(language: str) -> None:
    results = results_of(answers(20, 30), invited=40)
    said = {}
    for choices in (CHOICES, PROCESS, THESE):
        table = shares_table(Comparison(results), EVERYBODY, choices, language=language)
        said[choices.population] = table.notes[-1]
    assert len(set(said.values())) == 3
    assert ("konfidensintervall" if language == "sv" else "interval") in said[Population.PROCESS]
    assert ("vad de som inte" if language == "sv" else "whatever") in said[Population.THESE]
    assert ("avrundade" if language == "sv" else "rounded") in said[None]


@pytest.mark.parametrize("population", ["these", "process"])
def test_every_command_judges_a_target_alike(
    copied_workspace: Path, indicators: Command, population: str
) -> None:
    """Question 4: 16 of 31, 39 asked. Of these 16 to 24 of 39; binom.test(16, 31): 33.1 to 69.8."""
    leave_few_questions(copied_workspace, 4)
    path = copied_workspace / "responses" / "rounds.toml"
    edit(path, "\nsource =", f'\npopulation = "{population}"\nsource =')
    edit(path, "invited = 39\n", "invited = 39\ntargets = { known = 55 }\n")
    interval = {"these": "41–62 %", "process": "33–70 %"}[population]
    said = f"55 %: kan inte avgöras ({interval})"
    files = {
        "table": "tabell.md",
        "report": "bilaga.md",
        "report --change": "bilaga2.md",
        "report --change --charts": "bilaga3.html",
        "page --questionnaire staff": "sida.html",
        "charts --questionnaire staff --format svg": "diagram",
    }
    for command, name in files.items():
        out = copied_workspace / name
        assert indicators(*command.split(), copied_workspace, "-o", out).code == 0
        read = out / "diagram.html" if out.is_dir() else out
        assert said in read.read_text("utf-8").replace("\xa0", " ").replace("&nbsp;", " ")


def test_a_row_of_another_year_says_nothing_of_the_target() -> None:
    """Nor does a question without a target say so twice."""
    later, earlier = results_of(answers(80, 100)), results_of(answers(70, 100), target=None)
    table = shares_table(Comparison(later, replace(earlier, year=2021)), EVERYBODY, CHOICES)
    assert [words(table, row) for row in range(4)] == ["80 %: nått", "–", "inget måltal", "–"]
