"""Questions of yes and no: no empty column of answers in between, and no word of one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indicators.documents import render
from indicators.documents.charts import draw
from indicators.documents.charts.figures import figures
from indicators.documents.model import Chart, Drawing, Kind
from indicators.report import appendix
from indicators.report.charts import charts_of, own_chart, shares_chart
from indicators.report.choices import Choices
from indicators.report.page import page
from indicators.report.question_order import Sort
from indicators.report.share_tables import own_table, shares_table
from indicators.report.slides import deck
from indicators.results.comparison import Comparison, TimeSeries
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.groups import EVERYBODY
from indicators.survey.questionnaire import Alternative, Question, Valence

from ..conftest import make_question, make_questionnaire, make_responses, make_wave, unit
from ..speaking import printed, speaking

appendix = speaking(appendix)
charts_of = speaking(charts_of)
own_chart = speaking(own_chart)
own_table = speaking(own_table)
shares_chart = speaking(shares_chart)
shares_table = speaking(shares_table)

CHOICES = Choices(association="Prov")
YES_NO = (
    Alternative(label="Ja", code="1", valence=Valence.POSITIVE, clear=True),
    Alternative(label="Nej", code="2", valence=Valence.NEGATIVE),
    Alternative(label="Vet ej", code="3"),
)
BARS = (Drawing.SHARES, Drawing.CENTRED, Drawing.ASIDE)


def results_of(*questions: Question) -> Results:
    """Thirty answers in two units: of ten, four say no to the first question."""
    questionnaire = make_questionnaire(*questions)
    rows = [[1 if n % 5 < 2 else 0] * len(questions) for n in range(30)]
    responses = make_responses(questionnaire, rows, ["A"] * 15 + ["B"] * 15)
    return measure(responses, questionnaire, make_wave(), ["unit"])


@pytest.fixture(scope="module")
def two() -> Results:
    """Questions of yes and no only."""
    return results_of(
        make_question("q1", alternatives=YES_NO), make_question("q2", alternatives=YES_NO)
    )


def headings(chart: Chart | None) -> list[str]:
    assert chart is not None
    return [column.label for column in chart.table.columns if column.kind is Kind.SHARE]


def test_tables_have_no_column_of_answers_in_between(two: Results) -> None:
    pair = Comparison(two)
    for table in (
        shares_table(pair, EVERYBODY, CHOICES),
        own_table(two, unit("A"), CHOICES),
    ):
        assert [c.label for c in table.columns if c.kind is Kind.SHARE] == ["Negativt", "Positivt"]
        assert [printed(cell) for cell in table.rows[0].cells[-2:]] == [
            "40\xa0%", "60\xa0% (60\xa0%)",
        ]  # fmt: skip


def test_no_sentence_speaks_of_answers_in_between(two: Results) -> None:
    choices = replace(CHOICES, with_charts=True, with_drafts=True)
    for language, words in (("sv", "varken"), ("en", "neither")):
        document = appendix([Comparison(two)], choices, language=language)
        assert words not in render(document, "html").decode().lower()


def test_beside_a_question_with_a_middle_the_column_stays() -> None:
    mixed = results_of(make_question("q1", alternatives=YES_NO), make_question("q2"))
    table = shares_table(Comparison(mixed), EVERYBODY, CHOICES)
    assert [c.label for c in table.columns if c.kind is Kind.SHARE] == [
        "Negativt", "Varken eller", "Positivt",
    ]  # fmt: skip
    *_, reading, scales, _ = appendix([Comparison(mixed)], CHOICES).introduction
    assert "varken eller" in reading.text and scales.text.count("varken eller") == 1
    assert "”Nej” är negativa, ”Ja” positiva" in scales.text


@pytest.mark.parametrize("drawing", BARS)
def test_bars_have_two_classes(two: Results, drawing: Drawing) -> None:
    chart = shares_chart(Comparison(two), EVERYBODY, CHOICES, Sort.QUESTIONNAIRE, drawing)
    assert headings(chart) == ["Negativt", "Positivt"]
    assert chart is not None and "varken" not in chart.alt
    drawn = draw(chart, "svg").decode()
    assert "40\xa0%" in drawn and "arken eller" not in drawn and "neutral" not in drawn
    shown = figures(chart)
    assert [column.label for column in shown.columns[1:]] == [
        "Negativt", "Övrigt positivt", "Klart positivt",
    ]  # fmt: skip
    assert [printed(cell) for cell in shown.rows[0].cells[1:]] == ["40\xa0%", "0\xa0%", "60\xa0%"]


def test_hidden_bars_have_a_mark_for_each_part() -> None:
    few = measure(
        make_responses(
            questionnaire := make_questionnaire(make_question("q1", alternatives=YES_NO)),
            [[0]] * 6 + [[1]] * 6 + [[None]] * 6,
            ["A"] * 12 + ["B"] * 6,
        ),
        questionnaire,
        make_wave(),
        ["unit"],
    )
    for chart in charts_of([TimeSeries((few,))], CHOICES):
        if chart.drawing is Drawing.SHARES:
            shown = figures(chart)
            assert all(len(row.cells) == len(shown.columns) for row in shown.rows)


@pytest.mark.parametrize("form", ["word", "excel", "html", "markdown", "text"])
def test_every_writer_takes_them(two: Results, form: str) -> None:
    choices = replace(CHOICES, with_charts=form in ("word", "excel", "html"))
    assert render(appendix([Comparison(two)], choices), form)


def test_slides_and_the_page_take_them(two: Results) -> None:
    series = [TimeSeries((two,))]
    assert render(deck(series, CHOICES), "powerpoint")
    assert b"arken eller" not in render(page(series, CHOICES), "page")
