"""Targets never contradict the share beside them, and say nothing of what is hidden."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.comparison import Pair
from indicators.document import Kind, Share
from indicators.groups import EVERYBODY
from indicators.measuring import measure
from indicators.results import Results
from indicators.rounds import Policy, load_rounds
from indicators.share_tables import Edition, shares_table
from indicators.targets import NEAR, Reached, reached
from indicators.writers.cells import printed
from indicators.writers.drawing import draw
from indicators.writers.native_chart_figures import figures

from .conftest import Outcome, edit, make_question, make_questionnaire, make_responses, make_round

Command = Callable[..., Outcome]
EDITION = Edition(association="Prov", with_base=True)


def results_of(codes: list[int], target: int | None = 80, **policy: int) -> Results:
    questionnaire = make_questionnaire(make_question("q1"), make_question("q2"))
    responses = make_responses(questionnaire, [[code, code] for code in codes])
    targets = {} if target is None else {"q1": target}
    return measure(responses, questionnaire, make_round(Policy(**policy), targets=targets))


@pytest.mark.parametrize(
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
    assert reached(results.get("q1"), 80, 0) is found


@given(st.integers(1, 100), st.integers(5, 60), st.integers(0, 60), st.integers(0, 1))
def test_a_target_is_met_exactly_where_print_shows_as_much(
    target: int, base: int, positive: int, decimals: int
) -> None:
    positive = min(positive, base)
    results = results_of([3] * positive + [0] * (base - positive), target, decimals=decimals)
    table = shares_table(Pair(results), EVERYBODY, EDITION)
    share = table.rows[0].cells[-2]
    assert isinstance(share, Share)
    words = printed(table.rows[0].cells[-1], "sv")
    assert words.endswith(": nått") == (share.percent >= target)
    assert words.endswith(": nära") == (0 < target - share.percent <= Decimal(NEAR))


def test_without_targets_there_is_no_column_of_them() -> None:
    table = shares_table(Pair(results_of([3] * 9, None)), EVERYBODY, EDITION)
    assert Kind.TARGET not in [column.kind for column in table.columns]


def test_a_question_without_a_target_says_so_and_a_note_tells_what_near_is() -> None:
    table = shares_table(Pair(results_of([3] * 9)), EVERYBODY, EDITION)
    assert [printed(row.cells[-1], "sv").replace("\xa0", " ") for row in table.rows] == [
        "80 %: nått", "inget måltal",
    ]  # fmt: skip
    assert any("högst 5 procentenheter under" in note for note in table.notes)


def test_targets_stand_in_charts_of_both_kinds_in_words() -> None:
    from indicators.charts import shares_chart

    chart = shares_chart(Pair(results_of([3] * 9 + [0])), EVERYBODY, EDITION)
    assert chart is not None
    assert "80\xa0%: nått" in draw(chart, "sv", "svg").decode()
    (first, *_) = (row.cells[0] for row in figures(chart, "sv").rows)
    assert "måltal 80 %: nått" in printed(first, "sv").replace("\xa0", " ")


def test_targets_are_read_from_the_rounds_file(copied_workspace: Path, indicators: Command) -> None:
    path = copied_workspace / "responses" / "rounds.toml"
    edit(
        path,
        "invited = 39\n",
        "invited = 39\ntargets = { time = 95, known = 55, planning = 100 }\n",
    )
    rounds, problems = load_rounds(path)
    assert not problems
    (staff,) = (r for r in rounds.rounds if r.targets)
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
