"""Gaps and trends: judged as changes are, and by the same engine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from indicators.analysis import Population
from indicators.documents.model import Kind, Table
from indicators.printed import PrintedShares
from indicators.printed.reference import Reference
from indicators.report.choices import Choices
from indicators.report.gap_tables import gap_table, gaps_told
from indicators.report.judgement import judged
from indicators.report.side_by_side import Gap
from indicators.report.trend_tables import trend_table
from indicators.results.comparison import Comparison, TimeSeries
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.groups import EVERYBODY
from indicators.survey.policy import Policy

from ..conftest import (
    Outcome,
    edit,
    make_question,
    make_questionnaire,
    make_responses,
    make_wave,
    unit,
)
from ..speaking import printed, speaking

gap_table = speaking(gap_table)
trend_table = speaking(trend_table)

Command = Callable[..., Outcome]
PROCESS = Choices(association="Prov", with_change=True, population=Population.PROCESS)
THESE = replace(PROCESS, population=Population.THESE)
FEW = Policy(least=3, least_in_group=3)


def of_units(
    first: tuple[int, int], second: tuple[int, int], third: int = 0, policy: Policy = FEW
) -> Results:
    """Two units with so many positive of so many, and one in which nobody is."""
    units = ["A"] * first[1] + ["B"] * second[1] + ["C"] * third
    of_first, of_second = range(first[0]), range(first[1], first[1] + second[0])
    codes = [[3 if n in of_first or n in of_second else 0] for n in range(len(units))]
    questionnaire = make_questionnaire(make_question("q1"))
    responses = make_responses(questionnaire, codes, units)
    return measure(responses, questionnaire, make_wave(policy), "unit")


def said(gap: Gap, choices: Choices) -> dict[str, str]:
    table = gap_table(gap, judged([], choices, [gap]))
    assert isinstance(table, Table)
    assert len(table.columns) in (5, 6)
    texts = [printed(cell).replace("\xa0", " ") for cell in table.rows[0].cells]
    found = dict(zip([column.label for column in table.columns], texts, strict=True))
    notes = " ".join(note for note in table.notes if note.startswith("Bedömning: "))
    return {"Bedömning": notes, **found, "title": table.title}


def test_a_unit_beside_all_others_has_points_an_interval_and_a_verdict() -> None:
    """All of 40 beside 5 of 20."""
    found = said(Gap(of_units((40, 40), (5, 20)), unit("A")), PROCESS)
    assert (found["Alla andra"], found["A"]) == ("25 %", "100 %")
    assert found["Skillnad (p.e.)"] == "+75"
    assert found["Bedömning"] == "tydligt högre bland dem som svarade"
    assert found["title"].endswith(
        "A jämfört med Alla andra, andelen positiva svar. "
        "Tydlig skillnad bland dem som svarade på fråga 1"
    )


def test_two_groups_are_compared_with_each_other() -> None:
    low, high = unit("A"), unit("B")
    results = of_units((2, 30), (28, 30))
    assert said(Gap(results, low, high), PROCESS)["Bedömning"].startswith("tydligt lägre")
    assert said(Gap(results, high, low), PROCESS)["Bedömning"].startswith("tydligt högre")
    these = said(Gap(results, high, low), THESE)
    assert these["Bedömning"] == "högre bland dem som svarade, skillnad att tala om"
    assert these["Personer"] == "26 av 30"


def test_own_answers_beside_published_shares_of_others() -> None:
    """83 percent of 1,644 can be 1,357 to 1,372 of them; 10 of 60 are far below any of these."""
    results = of_units((10, 60), (0, 0))
    nation = Reference("Riket", {"q1": shares(83, 1644)})
    found = said(Gap(replace(results, references=(nation,)), EVERYBODY, nation), PROCESS)
    assert (found["Riket"], found["Personal"]) == ("83 %", "17 %")
    assert found["Bedömning"].startswith("tydligt lägre")


def shares(positive: int, base: int | None) -> PrintedShares:
    return PrintedShares(
        negative=None, neutral=None, positive=Decimal(positive), clear=None, base=base
    )


def test_published_shares_of_nobody_knows_how_many_are_not_compared() -> None:
    results = of_units((10, 60), (0, 0))
    nation = Reference("Riket", {"q1": shares(83, None)})
    gap = Gap(replace(results, references=(nation,)), EVERYBODY, nation)
    assert gap_table(gap, judged([], PROCESS, [gap])) is None


def test_a_gap_to_a_hidden_group_is_not_told() -> None:
    """A unit of 40, and two of ten each that are hidden; together they may be told."""
    results = of_units((20, 40), (10, 10), third=10, policy=Policy(least=5, least_in_group=15))
    gap = Gap(results, unit("A"), unit("B"))
    assert gap_table(gap, judged([], PROCESS, [gap])) is None
    assert said(Gap(results, unit("A")), PROCESS)["Skillnad (p.e.)"] == "0"


def test_a_report_tells_its_gaps_on_request(indicators: Command, copied_workspace: Path) -> None:
    """Of three units one is shown: beside all others, as --others asks for."""
    waves = copied_workspace / "responses" / "rounds.toml"
    edit(waves, "\nsource =", '\npopulation = "process"\nsource =')
    path = copied_workspace / "bilaga.md"
    arguments = ("--change", "--others", "--by", "unit", "-o", path)
    assert indicators("report", copied_workspace, *arguments).code == 0
    text = path.read_text("utf-8")
    assert "jämfört med Alla andra, andelen positiva svar." in text
    assert "| Skillnad (p.e.) | Osäkerhet (p.e.) | Personer |" in text


def test_which_gaps_a_document_tells_follows_from_its_groups() -> None:
    results = of_units((10, 20), (10, 20))
    pair = Comparison(results)
    assert gaps_told([pair]) == [Gap(results, unit("A"), unit("B"))]
    with_others = gaps_told([pair], with_others=True)
    assert with_others[1:] == [Gap(results, unit("A")), Gap(results, unit("B"))]


@pytest.mark.parametrize("choices", [PROCESS, THESE])
def test_a_gap_is_as_large_from_either_side(choices: Choices) -> None:
    """All of 12 beside 33 of 60: five people of the twelve, whichever stands first."""
    results = of_units((12, 12), (33, 60))
    sides = (Gap(results, unit("A"), unit("B")), Gap(results, unit("B"), unit("A")))
    found = [said(gap, choices)["Bedömning"] for gap in sides]
    turned = found[1].replace("lägre", "högre")
    assert found[0] == turned
    if choices is THESE:
        assert [said(gap, choices)["Personer"] for gap in sides] == [
            "5 av 12", "5 av 12",
        ]  # fmt: skip


# --- trends ----------------------------------------------------------------------------------


def series_of(*positives: int, base: int = 60, breaks: frozenset[int] = frozenset()) -> TimeSeries:
    """Years from 2020 on with so many positive answers."""
    question = make_question("q1", breaks=breaks)
    questionnaire = make_questionnaire(question)
    waves = []
    for year, positive in enumerate(positives, 2020):
        codes = [[3 if n < positive else 0] for n in range(base)]
        responses = make_responses(questionnaire, codes)
        waves.append(measure(responses, questionnaire, make_wave(FEW, year=year, invited=base)))
    return TimeSeries(tuple(waves))


def trend(series: TimeSeries, choices: Choices) -> Table:
    pairs = [series.up_to(place).pair for place in range(len(series.waves))]
    table = trend_table(series, EVERYBODY, judged(pairs, choices, series=[series]))
    assert isinstance(table, Table)
    return table


@pytest.mark.parametrize(
    ("positives", "process", "these"),
    [
        ((10, 30, 50), "tydlig ökning", "ökning att tala om"),
        ((50, 30, 10), "tydlig minskning", "minskning att tala om"),
        ((30, 31, 32), "går inte att avgöra", "under gränsen"),
    ],
)
def test_three_years_are_judged_from_the_first_to_the_last(
    positives: tuple[int, ...], process: str, these: str
) -> None:
    series = series_of(*positives)
    for choices, words in ((PROCESS, process), (THESE, these)):
        table = trend(series, choices)
        assert table.columns[-1].kind is Kind.VERDICT
        assert printed(table.rows[0].cells[-1]) == words


def test_a_year_between_that_stands_out_is_no_trend() -> None:
    """5 of 10, 270 of 300, 195 of 300: it falls from the second year on, but is higher than at
    first. And 30, 55, 30 of 60: it is where it was."""
    question = make_questionnaire(make_question("q1"))
    waves = []
    for year, (positive, base) in enumerate(((5, 10), (270, 300), (195, 300)), 2020):
        responses = make_responses(question, [[3 if n < positive else 0] for n in range(base)])
        waves.append(measure(responses, question, make_wave(FEW, year=year)))
    for series in (TimeSeries(tuple(waves)), series_of(30, 55, 30)):
        assert printed(trend(series, PROCESS).rows[0].cells[-1]) == "går inte att avgöra"


def test_two_years_are_no_trend() -> None:
    table = trend(series_of(10, 50), PROCESS)
    assert table.columns[-1].kind is Kind.SHARE


def test_a_trend_never_goes_across_a_break() -> None:
    series = series_of(10, 30, 50, 50, breaks=frozenset({2022}))
    assert trend(series, PROCESS).columns[-1].kind is Kind.SHARE
    series = series_of(10, 30, 30, 30, breaks=frozenset({2021}))
    assert printed(trend(series, PROCESS).rows[0].cells[-1]) == "går inte att avgöra"


def test_a_trend_is_read_in_the_chart_as_before() -> None:
    """The verdicts stand in the table; the drawing is of the years alone."""
    from indicators.documents.charts import draw
    from indicators.report.charts import trend_chart

    series = series_of(10, 30, 50)
    pairs = [series.up_to(place).pair for place in range(3)]
    spoken = speaking(trend_chart)
    plain = spoken(series, EVERYBODY, Choices(association="Prov"))
    chart = spoken(series, EVERYBODY, judged(pairs, PROCESS, series=[series]))
    lines = [draw(one, "svg").count(b"trend-0-") for one in (plain, chart)]
    assert lines[0] == lines[1] > 0
