"""Charts say what the tables say: the same cells, the same order, and nothing besides."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import chain

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.disclosure import Cell as CellOf
from indicators.disclosure.attack import Attack
from indicators.documents.model import Chart, Drawing, Kind, Mark, Points, Share, Text, Whole
from indicators.report.chart_parts import as_sentences, evenly, part_of
from indicators.report.charts import (
    change_chart,
    charts_of,
    groups_chart,
    lone_chart,
    own_chart,
    shares_chart,
    trend_chart,
)
from indicators.report.choices import Choices
from indicators.report.comparison_tables import groups_table
from indicators.report.question_order import Sort
from indicators.report.share_tables import shares_table
from indicators.responses import Groups
from indicators.results.comparison import Comparison, TimeSeries
from indicators.results.in_print import release_from
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.groups import EVERYBODY
from indicators.survey.questionnaire import Grouping
from indicators.words import rounded_percent
from indicators.workspace import Workspace
from indicators.workspace.results import measured_series

from ..conftest import make_question, make_questionnaire, make_responses, make_wave
from ..speaking import printed, speaking

part_of = speaking(part_of)
as_sentences = speaking(as_sentences)
change_chart = speaking(change_chart)
charts_of = speaking(charts_of)
groups_chart = speaking(groups_chart)
lone_chart = speaking(lone_chart)
own_chart = speaking(own_chart)
shares_chart = speaking(shares_chart)
trend_chart = speaking(trend_chart)
groups_table = speaking(groups_table)
shares_table = speaking(shares_table)

CHOICES = Choices(association="Prov")


@pytest.fixture(scope="module")
def series(workspace: Workspace) -> list[TimeSeries]:
    """The rounds of 2022 with the years before them, by unit."""
    return measured_series(workspace, workspace.waves_of(2022), ["unit"])[0]


@pytest.fixture(scope="module")
def charts(series: list[TimeSeries]) -> list[Chart]:
    return charts_of(series, CHOICES)


def labelled(chart: Chart | None, column: int) -> dict[str, str]:
    """The cells of a column in print, by label; those of this year."""
    assert chart is not None
    rows = zip(chart.labels, chart.table.rows, strict=True)
    return {name: printed(row.cells[column]) for name, row in rows if not row.earlier}


def in_print(chart: Chart) -> set[str]:
    """All the numbers of a chart's table."""
    cells = [printed(cell) for row in chart.table.rows for cell in row.cells]
    heads = [column.heading for column in chart.table.columns]
    words = [chart.title, chart.about, *heads, *cells, *chart.labels]
    return set(re.findall(r"\d+(?:,\d+)?", " ".join(words)))


# --- what they hold ------------------------------------------------------------------------


def test_the_bars_of_2022_are_those_of_the_published_table(series: list[TimeSeries]) -> None:
    """Annual report 2022, staff, question 4: 10, 39, 52 (32) after 13, 28, 59 (41)."""
    chart = shares_chart(series[0].pair, EVERYBODY, CHOICES)
    assert chart is not None
    rows = [
        [printed(cell).replace("\xa0", " ") for cell in row.cells[1:]]
        for name, row in zip(chart.labels, chart.table.rows, strict=True)
        if name.startswith("4. ")
    ]
    assert rows == [
        ["2022", "31", "10 %", "39 %", "52 % (32 %)"],
        ["2021", "32", "13 %", "28 %", "59 % (41 %)"],
    ]


def test_the_bars_are_the_table_of_the_report(series: list[TimeSeries]) -> None:
    for one in series:
        chart = shares_chart(one.pair, EVERYBODY, CHOICES)
        assert chart is not None
        assert chart.table == shares_table(one.pair, EVERYBODY, CHOICES)


def test_points_come_from_unrounded_shares_and_a_note_says_so(series: list[TimeSeries]) -> None:
    """Staff 2022, question 4: 16 of 31 after 19 of 32 is -7.8, between 52 and 59 percent."""
    chart = change_chart(series[0].pair, EVERYBODY, CHOICES)
    assert chart is not None
    row = next(r for r, n in zip(chart.table.rows, chart.labels, strict=True) if n[0] == "4")
    assert row.cells[1:] == (Share(Decimal(59)), Share(Decimal(52)), Points(Decimal(-8)))
    assert round(100 * (Fraction(16, 31) - Fraction(19, 32)), 1) == Fraction(-78, 10)
    assert any("oavrundade" in note for note in chart.table.notes)


def test_a_broken_series_is_a_gap_in_the_changes_and_in_the_trend(workspace: Workspace) -> None:
    """The managers' questions were all reworded in 2021, and the staff's second question."""
    (staff,), _ = measured_series(workspace, [workspace.waves_of(2021)[0]])
    changes = change_chart(staff.pair, EVERYBODY, CHOICES)
    trend = trend_chart(staff, EVERYBODY, CHOICES)
    assert changes is not None and trend is not None
    second = changes.labels.index("2. Planering efter insatsen")
    assert (second, 2) in changes.breaks and (second, 2) in trend.breaks
    row = changes.table.rows[second]
    assert isinstance(row.cells[1], Mark) and isinstance(row.cells[2], Share)
    assert row.cells[3] == Mark("ej jämförbar")


def test_a_question_that_was_not_asked_has_a_mark_in_the_trend(series: list[TimeSeries]) -> None:
    """The staff's tenth question is asked since 2021."""
    chart = trend_chart(series[0], EVERYBODY, CHOICES)
    assert chart is not None
    assert [column.label for column in chart.table.columns[1:]] == ["2020", "2021", "2022"]
    tenth = chart.table.rows[9].cells
    assert tenth[1] == Mark("ej ställd") and isinstance(tenth[2], Share)
    assert any("”ej ställd”" in note for note in chart.table.notes)


def test_a_group_of_which_nothing_is_shown_has_no_column_but_a_sentence(
    series: list[TimeSeries],
) -> None:
    table = groups_table(series[0].latest, CHOICES)
    assert table is not None
    names = [column.label.replace("\xa0", " ") for column in table.columns]
    assert names[1:] == ["Totalt (31 svar)", "Samverkansteamen för unga vuxna (12 svar)"]
    assert all(isinstance(cell, Share) for row in table.rows for cell in row.cells[1:])
    assert [note for note in table.notes if "pekas ut" in note] == [
        "Visas inte 2022, så att ingen kan pekas ut: MIA Vidare Östra Södertörn (färre än 10 "
        "svar) och SamMA (annars kan andra räknas ut)."
    ]


def test_a_lone_group_is_set_beside_all_others_and_is_no_grid(series: list[TimeSeries]) -> None:
    assert groups_chart(series[0].latest, CHOICES) is None
    chart = lone_chart(series[0].pair, CHOICES)
    assert chart is not None and chart.drawing is Drawing.OWN
    assert [printed(row.cells[1]) for row in chart.table.rows[:3]] == [
        "Samverkansteamen för unga vuxna", "Alla andra", "Totalt",
    ]  # fmt: skip


def test_groups_that_are_shown_are_a_grid_and_no_lone_chart() -> None:
    results = other_hidden([3, 3, 0, 2], [3, 0, 0, 5, 2, 2, 3])
    assert groups_chart(results, CHOICES) is not None
    assert lone_chart(Comparison(results), CHOICES) is None


def test_a_group_that_is_hidden_this_year_has_charts_of_what_was_shown_before_and_no_change(
    charts: list[Chart],
) -> None:
    """SamMA is hidden in 2022 and shown in 2021 and 2020."""
    own = {chart.name: chart.table for chart in charts if chart.name.endswith("-samma")}
    assert set(own) == {"staff-2022-shares-unit-samma", "staff-2022-trend-unit-samma"}
    for row in own["staff-2022-shares-unit-samma"].rows:
        is_shown = any(isinstance(cell, Share) for cell in row.cells)
        assert is_shown == (Whole(2021) in row.cells)
    for row in own["staff-2022-trend-unit-samma"].rows:
        assert row.cells[-1] == Mark("dold") and isinstance(row.cells[-2], Share)


def test_a_group_that_is_hidden_in_all_years_has_no_chart_of_its_own(
    series: list[TimeSeries],
) -> None:
    made = charts_of([TimeSeries(series[0].waves[-1:])], CHOICES)
    names = [chart.name for chart in made]
    assert any("unga-vuxna" in name for name in names)
    assert not [name for name in names if "samma" in name or "mia" in name]


def test_every_chart_has_its_base_in_print(charts: list[Chart]) -> None:
    """Of everybody under the title, of a question that fewer answered in a column or a note."""
    for chart in charts:
        assert "svar 2022" in chart.about, chart.name
    trend = next(chart for chart in charts if chart.name == "staff-2022-trend")
    assert "År 2021 besvarades fråga 2 endast av 28 respondenter." in trend.table.notes


# --- order ---------------------------------------------------------------------------------


def test_questions_stand_as_asked_or_by_share_or_by_change(series: list[TimeSeries]) -> None:
    pair = series[0].pair
    asked = [
        number.partition(".")[0] for number in labelled(shares_chart(pair, EVERYBODY, CHOICES), 5)
    ]
    assert asked == [str(number) for number in range(1, 12)]
    by_share = labelled(shares_chart(pair, EVERYBODY, CHOICES, Sort.POSITIVE), 5)
    percents = [int(text.split("\xa0")[0]) for text in by_share.values()]
    assert percents == sorted(percents, reverse=True)
    by_change = labelled(change_chart(pair, EVERYBODY, CHOICES, Sort.CHANGE), 3)
    points = [int(text.replace("\N{MINUS SIGN}", "-")) for text in by_change.values()]
    assert points == sorted(points, reverse=True) and points[0] == 15 and points[-1] == -8


def test_a_sorted_chart_keeps_the_rows_of_a_question_together(series: list[TimeSeries]) -> None:
    chart = shares_chart(series[0].pair, EVERYBODY, CHOICES, Sort.POSITIVE)
    assert chart is not None
    for place, row in enumerate(chart.table.rows):
        if row.earlier:
            assert chart.labels[place] == chart.labels[place - 1]
            assert row.cells[0] == Text(chart.labels[place].partition(". ")[2])


def test_what_is_the_same_in_print_stands_as_it_is_asked() -> None:
    """2 of 3 and 200 of 300 are the same; 201 of 301 is more, and rounds to the same."""
    counts = [(200, 100), (201, 100), (198, 102)]
    questions = [make_question(f"q{n}") for n in range(3)]
    rows = [
        [3 if row < positive else 0 if row < positive + rest else None for positive, rest in counts]
        for row in range(301)
    ]
    questionnaire = make_questionnaire(*questions)
    results = measure(make_responses(questionnaire, rows), questionnaire, make_wave())
    chart = shares_chart(Comparison(results), EVERYBODY, CHOICES, Sort.POSITIVE)
    assert chart is not None and chart.labels == ("1. q0", "2. q1", "3. q2")


# --- names and texts -----------------------------------------------------------------------


def test_no_two_charts_have_the_same_name_and_all_systems_take_it(charts: list[Chart]) -> None:
    names = [chart.name for chart in charts]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in names)


def test_groups_whose_names_differ_in_signs_only_get_files_of_their_own() -> None:
    questionnaire = make_questionnaire()
    units = ["Å & Ä"] * 12 + ["a a"] * 12
    rows = [[code] for code in (0, 2, 3, 5) * 6]
    results = measure(
        make_responses(questionnaire, rows, units), questionnaire, make_wave(), "unit"
    )
    names = [chart.name for chart in charts_of([TimeSeries((results,))], CHOICES)]
    assert "staff-2022-shares-unit-a-a" in names and "staff-2022-shares-unit-a-a-2" in names


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_number_of_a_text_alternative_is_in_the_table(
    series: list[TimeSeries], language: str
) -> None:
    """But for how many questions, or squares, there are."""
    choices = Choices(association="Prov")
    for chart in charts_of(series, choices, language=language):
        counted = {str(n) for n in range(len(chart.table.rows) * len(chart.table.columns))}
        numbers = set(re.findall(r"\d+(?:,\d+)?", chart.alt))
        assert numbers - in_print(chart) <= counted, chart.alt
        assert len(chart.alt) < 700


def test_a_text_alternative_tells_what_is_highest_and_lowest(charts: list[Chart]) -> None:
    by_name = {chart.name: chart.alt.replace("\xa0", " ") for chart in charts}
    assert (
        "2022: högst andel positiva svar har ”2. Planering efter insatsen” (100 %), "
        "lägst ”4. Andra vet vad jag kan tillföra” (52 %)."
    ) in by_name["staff-2022-shares"]
    assert (
        "Högst andel negativa svar har ”11. Tid för lärande om jämställdhet” (14 %)."
        in (by_name["staff-2022-shares"])
    )
    assert (
        "Störst minskning i procentenheter: ”4. Andra vet vad jag kan tillföra” (−8)."
        in (by_name["staff-2022-change"])
    )
    assert by_name["staff-2022-change"].startswith("Störst ändring: ”Gemensamt synsätt”")


# --- parts ---------------------------------------------------------------------------------


@given(st.integers(1, 40), st.integers(1, 12))
def test_the_parts_of_a_chart_are_all_of_it_once(count: int, most: int) -> None:
    chart = many_questions(count)
    parts = evenly(list(dict.fromkeys(chart.labels)), most)
    assert sorted(chain.from_iterable(parts)) == sorted(chart.labels)
    sizes = [len(part) for part in parts]
    assert max(sizes) <= most and min(sizes) >= 1


def many_questions(count: int) -> Chart:
    questionnaire = make_questionnaire(*(make_question(f"q{n}") for n in range(count)))
    responses = make_responses(questionnaire, [[n % 6] * count for n in range(12)])
    chart = shares_chart(
        Comparison(measure(responses, questionnaire, make_wave())), EVERYBODY, CHOICES
    )
    assert chart is not None
    return chart


def test_a_part_of_a_chart_keeps_its_rows_its_breaks_and_its_text(series: list[TimeSeries]) -> None:
    chart = trend_chart(series[0], EVERYBODY, CHOICES)
    assert chart is not None and (1, 2) in chart.breaks
    part = part_of(chart, chart.labels[1:3])
    assert part.table.rows == chart.table.rows[1:3]
    assert part.breaks == {(0, 2)} and part.labels == chart.labels[1:3]
    assert part.name != chart.name and "Stödet får ta tid" not in part.alt


def test_a_table_told_as_sentences_has_every_cell_under_its_heading(
    series: list[TimeSeries],
) -> None:
    chart = shares_chart(series[0].pair, EVERYBODY, CHOICES)
    assert chart is not None
    first = as_sentences(chart)[1].replace("\xa0", " ")
    assert first == (
        "1. Får stödet du ger till deltagarna ta den tid som behövs? År: 2022; Svar: 31; "
        "Negativt: 3 %; Varken eller: 0 %; Positivt (Klart positivt): 97 % (77 %)."
    )


# --- any answers ---------------------------------------------------------------------------


def drawn(codes: list[list[int]], year: int) -> Results:
    questionnaire = make_questionnaire(*(make_question(f"q{n}") for n in range(len(codes[0]))))
    return measure(make_responses(questionnaire, codes), questionnaire, make_wave(year=year))


answers = st.integers(1, 4).flatmap(
    lambda asked: st.tuples(
        *(
            st.lists(st.lists(st.sampled_from([0, 2, 3, 5, 6]), min_size=asked, max_size=asked),
                     min_size=3, max_size=9)
            for _ in range(2)
        )
    )
)  # fmt: skip


@given(answers, st.sampled_from(Sort))
def test_charts_of_any_answers_hold_the_cells_of_their_results_in_order(
    codes: tuple[list[list[int]], list[list[int]]], sort: Sort
) -> None:
    """Nobody negative, all neutral, one question, nothing shown: whatever classes are empty."""
    series = TimeSeries((drawn(codes[0], 2021), drawn(codes[1], 2022)))
    for chart in charts_of([series], CHOICES, sort):
        if chart.drawing is not Drawing.SHARES:
            continue
        shown = {(r.question.id, results.year): r for results in series.waves for r in results}
        for label, row in zip(chart.labels, chart.table.rows, strict=True):
            year = row.cells[1]
            assert isinstance(year, Whole)
            result = shown[label.partition(". ")[2], year.value]
            if result.counts is None:
                assert all(isinstance(cell, Mark) for cell in row.cells[2:])
            else:
                assert row.cells[2] == Whole(result.counts.base)
                assert [cell.percent for cell in row.cells[3:] if isinstance(cell, Share)] == [
                    Decimal(int(100 * result.share(name) + Fraction(1, 2)))
                    for name in ("negative", "neutral", "positive")
                ]


# --- women and men -------------------------------------------------------------------------


def by_sex(women: list[int], men: list[int], **more: list[int]) -> Results:
    """Results by sex, from codes: 3 and above are positive."""
    named = {"Kvinna": women, "Man": men, **more}
    questionnaire = make_questionnaire(groupings=(Grouping(id="sex", label="Kön"),))
    codes = [[code] for answers in named.values() for code in answers]
    labels = tuple(sorted(named))
    places = [labels.index(name) for name, answers in named.items() for _ in answers]
    responses = replace(
        make_responses(questionnaire, codes), groups={"sex": Groups(labels, np.array(places))}
    )
    return measure(responses, questionnaire, make_wave(), "sex")


def test_the_gap_between_women_and_men_comes_from_unrounded_shares() -> None:
    """By hand: 9 of 16 is 56.25, 5 of 11 is 45.45, and between them are 10.8 points."""
    chart = groups_chart(by_sex([3] * 9 + [0] * 7, [3] * 5 + [2] * 6), CHOICES)
    assert chart is not None
    headings = [column.label for column in chart.table.columns]
    assert headings[-1] == "Skillnad Kvinna − Man (p.e.)"
    (row,) = chart.table.rows
    assert row.cells[-3:] == (Share(Decimal(56)), Share(Decimal(45)), Points(Decimal(11)))


def gaps_of(results: Results) -> list[str]:
    table = groups_table(results, CHOICES)
    assert table is not None
    return [column.label for column in table.columns if column.kind is Kind.POINTS]


def test_of_three_groups_each_gap_is_told() -> None:
    """By hand, of 12 each: 9, 6 and 3 are 75, 50 and 25 percent."""
    of_sex = [[3] * n + [0] * (12 - n) for n in (9, 6, 3)]
    results = by_sex(of_sex[0], of_sex[1], Annat=of_sex[2])
    pairs = ("Annat − Kvinna", "Annat − Man", "Kvinna − Man")
    assert gaps_of(results) == [f"Skillnad {pair} (p.e.)" for pair in pairs]
    chart = groups_chart(results, CHOICES)
    assert chart is not None
    (row,) = chart.table.rows
    assert row.cells[-3:] == tuple(Points(Decimal(points)) for points in (-50, -25, 25))
    assert "p.e.: procentenheter" in chart.table.notes[-1]
    assert "Skillnad Annat − Man (p.e.): −25 på alla frågor som visas." in chart.alt


def test_there_is_no_gap_between_more_than_three() -> None:
    some = [3, 0] * 6
    assert gaps_of(by_sex(some, some, Annat=some, Okänt=some)) == []


def test_there_is_no_gap_between_three_that_cross() -> None:
    """Women and men of A, and women of B: three, but of two groupings."""
    groupings = (Grouping(id="unit", label="Insats"), Grouping(id="sex", label="Kön"))
    questionnaire = make_questionnaire(groupings=groupings)
    responses = replace(
        make_responses(questionnaire, [[3], [0]] * 18),
        groups={
            "unit": Groups(("A", "B"), np.repeat([0, 0, 1], 12)),
            "sex": Groups(("Kvinna", "Man"), np.repeat([0, 1, 0], 12)),
        },
    )
    results = measure(responses, questionnaire, make_wave(), "unit,sex")
    assert len(results.groups) == 3 and gaps_of(results) == []


def other_hidden(other: list[int], unknown: list[int]) -> Results:
    """Women, men, a few others, and as many as it takes who have not told."""
    women, men = [3] * 11 + [0] * 9, [3] * 7 + [2] * 8
    named = {"Annat": other, "Kvinna": women, "Man": men}
    places = np.repeat([0, 1, 2, 3], [len(other), len(women), len(men), len(unknown)])
    codes = [[code] for answers in (*named.values(), unknown) for code in answers]
    questionnaire = make_questionnaire(groupings=(Grouping(id="sex", label="Kön"),))
    responses = replace(
        make_responses(questionnaire, codes), groups={"sex": Groups(tuple(named), places)}
    )
    return measure(responses, questionnaire, make_wave(), "sex")


def test_women_and_men_have_their_gap_beside_others_that_are_hidden() -> None:
    """By hand: 11 of 20 is 55, 7 of 15 is 46.67, and between them are 8.3 points."""
    results = other_hidden([3, 3, 0, 2], [3, 0, 0, 5, 2, 2, 3])
    assert results.answers[results.group("Annat")].count is None
    assert gaps_of(results) == ["Skillnad Kvinna − Man (p.e.)"]
    chart = groups_chart(results, CHOICES)
    assert chart is not None
    (row,) = chart.table.rows
    assert not any("Annat" in column.label for column in chart.table.columns)
    assert row.cells[-3:] == (Share(Decimal(55)), Share(Decimal(47)), Points(Decimal(8)))


@given(st.lists(st.sampled_from([0, 2, 3, 5]), min_size=11, max_size=11))
def test_a_gap_tells_nothing_of_others_that_are_hidden(few: list[int]) -> None:
    """Each gap follows from two figures that are shown. The attack takes the counts of those as
    known, finer than any gap in print, and finds no breach; and whoever of the hidden said
    what, the table is the same."""
    results, again = other_hidden(few[:4], few[4:]), other_hidden(few[::-1][:4], few[::-1][4:])
    release = release_from(results)
    assert not Attack(release).breaches()
    other, women, men = results.groups
    result = {group: results.get("q1", group) for group in results.groups}
    assert result[other].counts is None
    for group in (women, men):
        figure = release.figures[CellOf("q1", group)]
        assert result[group].counts is None or all(a == b for a, b in figure.counts)
    table = groups_table(results, CHOICES)
    assert table is not None and table == groups_table(again, CHOICES)
    (row,) = table.rows
    for column, cell in zip(table.columns, row.cells, strict=True):
        if column.kind is Kind.POINTS and isinstance(cell, Points):
            exact = result[women].share("positive") - result[men].share("positive")
            assert cell.value == rounded_percent(exact)


def test_there_is_no_gap_with_one_hidden() -> None:
    lone = by_sex([3, 0] * 15, [3, 0] * 10, Annat=[3, 0] * 2)
    # Men are hidden for the sake of four others: no two are left to compare.
    assert gaps_of(lone) == []


def test_of_two_of_whom_one_is_hidden_neither_a_gap_nor_a_note_on_it_is_told() -> None:
    """Men are hidden for the sake of two whose answer is too rare to be named."""
    table = groups_table(by_sex([3, 0] * 15, [3, 0] * 10, **{"": [3, 0]}), CHOICES)
    assert table is not None and len(table.columns) == 3
    assert not any("p.e." in note for note in table.notes)
