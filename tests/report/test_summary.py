"""The summary for a board: half a page of sentences whose every figure stands in the report."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from indicators.analysis import Population
from indicators.documents.model import Draft, Section
from indicators.report import appendix
from indicators.report.choices import Choices
from indicators.results.comparison import Comparison
from indicators.results.measuring import measure
from indicators.survey.policy import Policy
from indicators.workspace import Workspace
from indicators.workspace.results import measured_pairs, pairs_with_wholes

from ..conftest import make_question, make_questionnaire, make_responses, make_wave
from ..speaking import speaking

CHOICES = Choices(association="Prov", with_drafts=True)
# A line of A4 holds some 90 letters of 10 points, and half a page 25 lines with their headings.
HALF_A_PAGE = 20 * 90


def summary_of(pairs: list[Comparison], choices: Choices = CHOICES) -> Section:
    document = speaking(appendix)(pairs, choices)
    section: Section = document.sections[0]
    assert section.heading == "Sammanfattning"
    return section


def text_of(section: Section) -> str:
    drafts = [block for block in section.blocks if isinstance(block, Draft)]
    assert len(drafts) == len(section.blocks)
    lines = (f"{draft.label} {' '.join(draft.sentences)}" for draft in drafts)
    return "\n".join(lines).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("year", [2020, 2021, 2022])
def test_it_is_half_a_page_with_a_paragraph_of_each_survey(workspace: Workspace, year: int) -> None:
    pairs, _ = measured_pairs(workspace, workspace.waves_of(year))
    section = summary_of(pairs)
    assert len(section.blocks) == 1 + len(pairs)
    assert len(text_of(section)) < HALF_A_PAGE


def test_it_says_who_answered_and_the_strongest_the_weakest_and_the_largest_change(
    workspace: Workspace,
) -> None:
    pairs, _ = measured_pairs(workspace, workspace.waves_of(2022))
    first, staff, *_ = text_of(summary_of(pairs)).splitlines()
    assert "Personal 31 av 39 (79 %), Styrelse 4 av 12 (33 %) och Chefsgrupper 6 av 15" in first
    assert "Alla menar" in staff and "(100 %)" in staff and "(52 %)" in staff
    assert "från 59 till 74 procent" in staff


def test_every_percent_of_it_stands_in_the_tables(workspace: Workspace) -> None:
    pairs, _ = measured_pairs(workspace, workspace.waves_of(2022))
    document = speaking(appendix)(pairs, CHOICES)
    text = text_of(summary_of(pairs))
    cells = {
        figure
        for table in document.tables
        for row in table.rows
        for cell in row.cells
        for figure in re.findall(r"percent=Decimal\('(\d+)'\)", repr(cell))
    }
    rates = {"79", "33", "40"}
    assert set(re.findall(r"(\d+) %", text)) <= cells | rates


def test_what_is_found_of_the_changes_takes_the_place_of_the_largest(
    workspace: Workspace,
) -> None:
    pairs, _ = pairs_with_wholes(workspace, workspace.waves_of(2022))
    text = text_of(summary_of(pairs, replace(CHOICES, population=Population.PROCESS)))
    assert "har ökat mest" not in text


def test_a_hidden_survey_says_why_and_nothing_else() -> None:
    questionnaire = make_questionnaire(make_question("q1"), make_question("q2"))
    texts = []
    for codes in ([3, 3, 0, 0], [0, 0, 0, 0]):
        responses = make_responses(questionnaire, [[code, code] for code in codes])
        pair = Comparison(measure(responses, questionnaire, make_wave(Policy())))
        texts.append(text_of(summary_of([pair])))
    assert texts[0] == texts[1]
    assert "%" not in texts[0] and "färre än" in texts[0]
