"""A report as an association has it: its title, order and columns, from ``rounds.toml``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from indicators.documents.model import Kind, Table
from indicators.report import appendix
from indicators.report.choices import Choices
from indicators.report.share_tables import own_table, shares_table
from indicators.results.comparison import Comparison, TimeSeries
from indicators.survey.groups import EVERYBODY
from indicators.workspace import Workspace
from indicators.workspace.results import measured_series

from ..conftest import Outcome
from ..speaking import speaking

Command = Callable[..., Outcome]
appendix = speaking(appendix)
own_table = speaking(own_table)
shares_table = speaking(shares_table)

CHOICES = Choices(association="Prov")
POSITIVE = replace(CHOICES, positive_only=True)


@pytest.fixture(scope="module")
def series(workspace: Workspace) -> TimeSeries:
    """The staff of 2022 with the years before, by unit."""
    return measured_series(workspace, workspace.waves_of(2022)[:1], ["unit"])[0][0]


def shares(table: Table) -> list[str]:
    return [column.label for column in table.columns if column.kind is Kind.SHARE]


def test_tables_have_positive_answers_only_if_wanted(series: TimeSeries) -> None:
    (group, *_) = series.latest.groups
    for make, about in (
        (shares_table, (series.pair, EVERYBODY)),
        (own_table, (series.latest, group)),
    ):
        plain, positive = make(*about, CHOICES), make(*about, POSITIVE)
        assert shares(plain) == ["Negativt", "Varken eller", "Positivt"]
        assert shares(positive) == ["Positivt"]
        assert [row.cells[-1] for row in positive.rows] == [row.cells[-1] for row in plain.rows]
        assert "avrund" not in str(positive.notes) and "negativ" not in positive.description


def test_the_introduction_speaks_of_the_columns_that_there_are(series: TimeSeries) -> None:
    for language, words in (("sv", ("negativ", "varken")), ("en", ("negative", "neither"))):
        document = appendix([series.pair], POSITIVE, language=language)
        texts = [paragraph.text for paragraph in document.introduction]
        assert texts and not any(word in text for word in words for text in texts)


def test_a_report_begins_with_who_was_asked_and_who_is_in_the_total(series: TimeSeries) -> None:
    document = appendix([series.pair], CHOICES)
    measured, units, rate = [paragraph.text for paragraph in document.introduction[:3]]
    assert "(NNS)" in measured and "Personal (39 tillfrågade)" in measured
    assert all(group.name in units for group in series.latest.groups)
    assert "Svarsfrekvensen" in rate
    assert [p.text for p in appendix([series.pair], CHOICES, language="en").introduction[:3]][
        0
    ].endswith("Staff (39 asked).")


def test_what_is_not_known_is_not_said(series: TimeSeries) -> None:
    alone = replace(series.latest, invited=None, divided=())
    texts = [p.text for p in appendix([Comparison(alone)], CHOICES).introduction]
    assert texts[0].endswith("Här redovisas Personal.") and texts[1].startswith("Tabellerna")
    own = replace(alone, questionnaire=replace(alone.questionnaire, id="participants_followup"))
    assert "NNS" not in appendix([Comparison(own)], CHOICES).introduction[0].text


def test_an_association_has_an_opening_of_its_own(series: TimeSeries) -> None:
    choices = replace(CHOICES, opening=("Första.", "Andra."), title="Bilaga 3")
    document = appendix([series.pair], choices)
    assert document.title == "Bilaga 3"
    texts = [paragraph.text for paragraph in document.introduction]
    assert texts[:2] == ["Första.", "Andra."] and texts[2].startswith("Tabellerna")


def test_the_settings_of_a_workspace_decide(indicators: Command, copied_workspace: Path) -> None:
    rounds = copied_workspace / "responses" / "rounds.toml"
    settings = 'title = "Bilaga 3"\norder = ["board", "staff"]\ncolumns = "positive"\n'
    rounds.write_text(rounds.read_text("utf-8") + f"\n[report]\n{settings}", "utf-8")
    path = copied_workspace.parent / "report.md"
    assert indicators("report", copied_workspace, "--year", 2022, "-o", path).code == 0
    text = path.read_text("utf-8")
    assert text.startswith("# Bilaga 3\n") and "Negativt" not in text
    headings = [line for line in text.splitlines() if line.startswith("## ")]
    assert headings[0] == "## Alla indikatorer 2022" and headings[1] == "## Om enkäterna"
    assert "tyrelse" in headings[2] and "ersonal" in headings[3]
    shown = indicators("table", copied_workspace, "--year", 2022)
    assert "Negativt" not in shown.out and "Positivt" in shown.out
    page = path.with_suffix(".html")
    charts = indicators("report", copied_workspace, "--year", 2022, "--charts", "-o", page)
    assert charts.code == 0 and "Negativt" in page.read_text("utf-8")


def test_all_alternatives_and_who_does_not_know_are_told_if_wanted(
    indicators: Command, copied_workspace: Path
) -> None:
    rounds = copied_workspace / "responses" / "rounds.toml"
    wave = ("table", copied_workspace, "--year", 2022, "--questionnaire", "staff")
    plain = indicators(*wave).out
    assert "Svarsalternativ  " not in plain and "Därav vet ej" not in plain
    assert "Svarsalternativ  " in indicators(*wave, "--distribution").out
    rounds.write_text(rounds.read_text("utf-8") + "\n[report]\ndont_know = true\n", "utf-8")
    told = indicators(*wave).out
    assert "Därav vet ej" in told and "Svarsalternativ  " not in told
