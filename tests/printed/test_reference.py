"""Published shares of others stand beside one's own as they are printed; nothing else changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pptx
import pytest

from indicators.documents import render
from indicators.documents.cells import by_question
from indicators.documents.charts import draw
from indicators.documents.charts.figures import figures
from indicators.documents.model import Share, Table, Text
from indicators.report.charts import own_chart
from indicators.report.choices import Choices
from indicators.report.page import page
from indicators.report.share_tables import own_table
from indicators.report.slides import deck, own_deck
from indicators.results.comparison import Comparison, TimeSeries
from indicators.survey.groups import Group
from indicators.workspace import open_workspace
from indicators.workspace.results import measured_series

from ..cli.test_cli import rows_of
from ..conftest import Outcome, edit
from ..speaking import printed, speaking

own_chart = speaking(own_chart)
own_deck = speaking(own_deck)
own_table = speaking(own_table)

Command = Callable[..., Outcome]
CHOICES = Choices(association="Förbundet")

NATION = """Fråga;Negativt;Varken eller;Positivt;Klart positivt;Antal svar
time;5 %;10 %;85 %;60 %;812
"Upplever du att de du samverkar med hos andra myndigheter lyssnar på dig?";9;20;71;40;790
"""


@pytest.fixture
def compared(copied_workspace: Path) -> Path:
    """The workspace, its staff of 2022 beside the nation."""
    responses = copied_workspace / "responses"
    (responses / "riket-2022.csv").write_text(NATION, "utf-8")
    edit(responses / "rounds.toml", "invited = 39\n",
         'invited = 39\ncompare = { "Riket 2022" = "riket-2022.csv" }\n')  # fmt: skip
    return copied_workspace


def test_others_stand_under_the_year_before_with_their_name(
    indicators: Command, compared: Path
) -> None:
    path = compared / "t.md"
    assert indicators("table", compared, "--questionnaire", "staff", "-o", path).code == 0
    lines = [line.replace("\xa0", " ") for line in path.read_text("utf-8").splitlines()]
    place = next(n for n, line in enumerate(lines) if line.startswith("| 1. "))
    assert lines[place + 2] == "| Stödet får ta tid | Riket 2022 | 812 | 5 % | 10 % | 85 % (60 %) |"
    assert "| Andra myndigheter lyssnar | Riket 2022 | 790 | 9 % | 20 % | 71 % (40 %) |" in lines
    assert not any(
        "Riket" in line for line in lines if line.startswith("| Planering efter insatsen |")
    )


def test_others_stand_in_charts_and_not_in_files_for_programs(
    indicators: Command, compared: Path
) -> None:
    call = ("charts", compared, "--questionnaire", "staff", "--format", "svg", "-o", compared / "d")
    assert indicators(*call).code == 0
    assert "Riket 2022" in (compared / "d" / "staff-2022-shares.svg").read_text("utf-8")
    rows = rows_of(indicators("table", compared, "--format", "csv").out)
    assert len(rows) == 48


@pytest.fixture
def series(compared: Path) -> TimeSeries:
    """The staff with all its years, beside the nation, by unit."""
    workspace = open_workspace(compared)
    staff = [r for r in workspace.waves_of(2022) if r.questionnaire == "staff"]
    return measured_series(workspace, staff, ["unit"])[0][0]


def shown_unit(series: TimeSeries) -> Group:
    (group,) = [g for g in series.latest.groups if series.latest.get("time", g).told]
    return group


def in_print(table: Table, label: str) -> list[list[str]]:
    """The rows of a question, without its words."""
    (group,) = [
        g for g in by_question(table.rows) if printed(g[0].cells[0]).startswith(f"{label}. ")
    ]
    return [[printed(cell).replace("\xa0", " ") for cell in row.cells[1:]] for row in group]


def test_others_stand_last_beside_a_group_and_all_others(series: TimeSeries) -> None:
    table = own_table(series.latest, shown_unit(series), CHOICES)
    first = in_print(table, "1")
    assert [row[0] for row in first[1:3]] == ["Alla andra", "Totalt"]
    assert first[3:4] == [["Riket 2022", "812", "5 %", "10 %", "85 % (60 %)"]]
    rows = [row for row in table.rows if row.cells[1] == Text("Riket 2022")]
    assert len(rows) == 2 and all(row.earlier for row in rows)


def test_the_bars_of_others_belong_to_their_question(series: TimeSeries) -> None:
    own = own_chart(series.pair, shown_unit(series), CHOICES)
    assert own is not None
    labels = [label.partition(".")[0] for label in own.labels]
    assert labels[:10] == ["1"] * 4 + ["2"] * 3 + ["3"] * 3
    assert draw(own, "svg").count(b"Riket 2022") >= 1
    assert "Riket 2022 (812 svar)" in str(figures(own).rows).replace(r"\xa0", " ")
    # What is told is one's own.
    assert "Riket" not in own.alt and "85 %" not in own.alt


def test_slides_have_room_for_any_number_of_references(series: TimeSeries) -> None:
    references = series.latest.references
    for count in (0, 9):
        latest = replace(series.latest, references=references * count)
        beside = TimeSeries((*series.waves[:-1], latest))
        for made in (deck([beside], CHOICES), own_deck([beside], shown_unit(series), CHOICES)):
            show = pptx.Presentation(BytesIO(render(made, "powerpoint", "sv")))
            for shape in (shape for slide in show.slides for shape in slide.shapes):
                assert shape.left + shape.width <= show.slide_width
                assert shape.top + shape.height <= show.slide_height


def test_no_answers_are_called_clearly_positive_where_that_is_not_known(series: TimeSeries) -> None:
    """71 percent positive, and nothing in print of how many of them clearly."""
    (nation,) = series.latest.references
    shares = {**nation.shares, "time": replace(nation.shares["time"], clear=None)}
    unknown = replace(series.latest, references=(replace(nation, shares=shares),))
    table = own_table(unknown, shown_unit(series), CHOICES)
    assert in_print(table, "1")[3][-1] == "85 %"
    assert any("klart positiva. I diagram visas" in note for note in table.notes)
    chart = own_chart(Comparison(unknown), shown_unit(series), CHOICES)
    assert chart is not None
    _, negative, neutral, merely, clear = figures(chart).rows[3].cells
    parts = [cell.percent for cell in (negative, neutral, merely, clear) if isinstance(cell, Share)]
    assert parts == [5, 10, 85, 0]


def test_a_report_and_a_page_name_others_and_say_what_they_are(
    indicators: Command, compared: Path
) -> None:
    said = "”Riket 2022”: andras publicerade andelar, återgivna som de är tryckta."
    path = compared / "r.html"
    call = ("report", compared, "--by", "unit", "--others", "--charts", "-o", path)
    assert indicators(*call).code == 0
    # Of the tables of the total and of the unit, once.
    assert path.read_text("utf-8").count(said) == 1
    call = ("page", compared, "--questionnaire", "staff", "-o", path)
    assert indicators(*call).code == 0
    assert said in path.read_text("utf-8")


def test_a_file_without_the_questions_is_told(indicators: Command, compared: Path) -> None:
    (compared / "responses" / "riket-2022.csv").write_text(
        "Fråga;Negativt;Varken eller;Positivt;Antal svar\nHur mår du?;5;10;85;100\n", "utf-8"
    )
    outcome = indicators("table", compared)
    assert outcome.code == 1 and "none of the questions" in outcome.err


def test_a_column_that_is_missing_is_told_once(indicators: Command, compared: Path) -> None:
    (compared / "responses" / "riket-2022.csv").write_text(
        "Fråga;Positivt\ntime;88\nplanning;91\n", "utf-8"
    )
    outcome = indicators("table", compared, "--language", "sv")
    assert outcome.code == 1
    assert outcome.err.count("det framgår inte hur många som har svarat") == 1
    assert "rad 2" not in outcome.err


def test_a_file_that_is_missing_is_told(indicators: Command, compared: Path) -> None:
    (compared / "responses" / "riket-2022.csv").unlink()
    outcome = indicators("table", compared)
    assert outcome.code == 1 and "riket-2022.csv" in outcome.err


def test_positive_shares_alone_are_enough(indicators: Command, compared: Path) -> None:
    (compared / "responses" / "riket-2022.csv").write_text(
        "Fråga;Positivt;Antal svar\ntime;88;1200\n", "utf-8"
    )
    path = compared / "t.md"
    assert indicators("table", compared, "--questionnaire", "staff", "-o", path).code == 0
    text = path.read_text("utf-8").replace("\xa0", " ")
    row = "| Stödet får ta tid | Riket 2022 | 1200 | *uppgift saknas* | *uppgift saknas* | 88 % |"
    assert row in text.splitlines()


def test_a_row_that_is_no_question_of_any_survey_is_told(
    indicators: Command, compared: Path
) -> None:
    """The board's question is expected in a file of the nation, and a misspelt one is not."""
    file = compared / "responses" / "riket-2022.csv"
    board = "Har ni en strategi för hur ni arbetar med uppföljning och utvärdering av de "
    board += "samordnade rehabiliteringsinsatserna?"
    more = f"{board};0;0;100;75;400\nTrivs du?;5;10;85;60;812\n"
    file.write_text(NATION + more, "utf-8")
    for command in ("check", "table"):
        outcome = indicators(command, compared)
        told = [line for line in (outcome.out + outcome.err).splitlines() if "Trivs du?" in line]
        assert len(told) == 1 and "riket-2022.csv, row 5" in told[0]
        assert "strategi för hur" not in outcome.err


def test_on_the_page_others_stand_under_the_year_that_they_are_of(series: TimeSeries) -> None:
    made = speaking(page)([series], CHOICES)
    (panel,) = (panel for panel in made.panels if panel.place == ("Personal", "Totalt", "2022"))
    grids = (view.blocks[0] for view in panel.views[:2])
    names = [[line.name.text for line in grid.lines][:4] for grid in grids]
    assert names[0][:2] == ["1. Stödet får ta tid", "Jämförelse: Riket 2022"]
    assert names[1] == ["2022", "Jämförelse: Riket 2022", "2021", "2020"]
    assert any("andras publicerade andelar" in note for note in panel.view.notes)
