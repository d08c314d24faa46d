"""The page: every choice of its pickers leads somewhere, and shows what the tables show."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from indicators.analysis import Population
from indicators.documents.model import Chart, Drawing, Share, Table, Whole
from indicators.documents.presentation import Page
from indicators.report.choices import Choices
from indicators.report.page import page
from indicators.responses import Groups
from indicators.results.comparison import TimeSeries
from indicators.results.measuring import measure
from indicators.survey.questionnaire import Grouping
from indicators.workspace import Workspace
from indicators.workspace.results import first_groupings, measured_series

from ..conftest import make_questionnaire, make_responses, make_wave
from ..speaking import speaking

page = speaking(page)

CHOICES = Choices(association="Samordningsförbundet Prov", with_charts=True)


@pytest.fixture(scope="module")
def series(workspace: Workspace) -> list[TimeSeries]:
    by = first_groupings(workspace, 2022, ())
    return measured_series(workspace, workspace.waves_of(2022), by)[0]


@pytest.fixture(scope="module")
def made(series: list[TimeSeries]) -> Page:
    return page(series, CHOICES)


def test_the_pickers_choose_respondents_group_question_and_year(made: Page) -> None:
    assert made.pickers == ("Svarande", "Grupp", "Fråga eller område", "År")
    assert made.panels[0].place == ("Personal", "Totalt", "", "2022")
    assert {panel.place[0] for panel in made.panels} == {"Personal", "Styrelse", "Chefsgrupper"}
    years = [p.place[3] for p in made.panels if p.place[:3] == ("Personal", "Totalt", "")]
    assert years == ["2022", "2021", "2020", ""]


def test_every_question_and_area_of_the_last_year_can_be_picked(
    made: Page, series: list[TimeSeries]
) -> None:
    for one in series:
        who = one.latest.questionnaire.short_titles["sv"]
        picked = {p.place[2] for p in made.panels if p.place[:2] == (who, "Totalt")} - {""}
        areas = {question.area for question in one.latest.asked}
        assert len(picked) == len(one.latest.asked) + len(areas)


def test_a_hidden_group_can_be_picked_and_says_why_it_is_hidden(made: Page) -> None:
    (panel,) = [p for p in made.panels if p.place == ("Personal", "SamMA", "", "2022")]
    assert "resultatet visas inte" in str(panel.section.blocks)
    rows = [row for block in panel.section.blocks if isinstance(block, Table) for row in block.rows]
    for row in rows:
        is_shown = any(isinstance(cell, Share) for cell in row.cells)
        assert is_shown == (Whole(2021) in row.cells), "of 2021, when it was not hidden"


def test_every_chart_has_its_table_in_its_panel_and_a_name_of_its_own(made: Page) -> None:
    names = []
    for panel in made.panels:
        blocks = panel.section.blocks
        charts = [block for block in blocks if isinstance(block, Chart)]
        assert all(chart.table in blocks for chart in charts)
        names += [chart.name for chart in charts]
    assert len(set(names)) == len(names) > 50


def test_headings_tell_the_panels_apart(made: Page) -> None:
    headings = [panel.section.heading for panel in made.panels]
    assert len(set(headings)) == len(headings)
    assert "Personal, 2022" in headings and "Personal, 1. Stödet får ta tid" in headings


def test_groups_that_are_called_the_same_can_all_be_picked() -> None:
    """A unit called as everybody is, and a unit called as another grouping's group."""
    groupings = (Grouping(id="unit", label="Insats"), Grouping(id="sex", label="Kön"))
    questionnaire = make_questionnaire(groupings=groupings)
    half = 24
    responses = replace(
        make_responses(questionnaire, [[n % 6] for n in range(2 * half)]),
        groups={
            "unit": Groups(("Totalt", "Annan"), np.repeat([0, 1], half)),
            "sex": Groups(("Annan", "Kvinna"), np.tile([0, 1], half)),
        },
    )
    results = measure(responses, questionnaire, make_wave(), ("unit", "sex"))
    other = replace(results, questionnaire=replace(questionnaire, id="other"))
    made = page([TimeSeries((results,)), TimeSeries((other,))], CHOICES)
    names = dict.fromkeys(panel.place[1] for panel in made.panels)
    assert list(names) == ["Totalt", "Totalt-2", "Annan", "Annan-2", "Kvinna"]
    assert {panel.place[0] for panel in made.panels} == {"Personal", "Personal-2"}


def test_where_it_is_declared_what_the_answers_stand_for_changes_have_verdicts(
    series: list[TimeSeries],
) -> None:
    staff = series[:1]
    for population in Population:
        made = page(staff, replace(CHOICES, population=population))
        (panel,) = (p for p in made.panels if p.place == ("Personal", "Totalt", "", "2022"))
        (change,) = (
            b for b in panel.section.blocks if isinstance(b, Chart) and b.drawing is Drawing.CHANGE
        )
        assert change.table.columns[-1].label == "Bedömning"
        assert change.table in panel.section.blocks
