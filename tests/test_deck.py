"""The slides: what stands on them is in the tables, and in the notes as text."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from indicators.comparison import Series
from indicators.deck import deck, groups_with_deck, groups_without_deck, own_deck
from indicators.document import Bullets, Chart, Mark, Share, Table, Text, Whole
from indicators.measuring import measure
from indicators.presentation import Deck, Slide
from indicators.share_tables import Edition
from indicators.workspace import Workspace
from indicators.workspace_results import measured_series
from indicators.writers.cells import printed

from .conftest import make_question, make_questionnaire, make_responses, make_round, unit

EDITION = Edition(association="Samordningsförbundet Prov", with_base=True)


@pytest.fixture(scope="module")
def series(workspace: Workspace) -> list[Series]:
    return measured_series(workspace, workspace.rounds_of(2022), ["unit"])[0]


@pytest.fixture(scope="module")
def made(series: list[Series]) -> Deck:
    return deck(series, EDITION)


def charts_of(slides: tuple[Slide, ...]) -> list[Chart]:
    return [block for slide in slides for block in slide.blocks if isinstance(block, Chart)]


def test_the_slides_of_2022_in_order(made: Deck) -> None:
    assert made.title == "Analysseminarium: indikatorenkäter"
    assert [slide.title for slide in made.slides] == [
        "Svarsfrekvens",
        "Personal: resultat (1 av 3)", "Personal: resultat (2 av 3)",
        "Personal: resultat (3 av 3)",
        "Personal: förändring sedan 2021 (1 av 2)", "Personal: förändring sedan 2021 (2 av 2)",
        "Personal: jämförelse mellan grupperna", "Personal: starkast, svagast och mest förändrat",
        "Personal: att diskutera",
        "Styrelse: resultat (1 av 2)", "Styrelse: resultat (2 av 2)",
        "Styrelse: förändring sedan 2021",
        "Styrelse: starkast, svagast och mest förändrat", "Styrelse: att diskutera",
        "Chefsgrupper: resultat (1 av 2)", "Chefsgrupper: resultat (2 av 2)",
        "Chefsgrupper: förändring sedan 2021 (1 av 2)",
        "Chefsgrupper: förändring sedan 2021 (2 av 2)",
        "Chefsgrupper: starkast, svagast och mest förändrat", "Chefsgrupper: att diskutera",
    ]  # fmt: skip


def test_response_rates_stand_beside_those_of_the_year_before(made: Deck) -> None:
    (table,) = made.slides[0].blocks
    assert isinstance(table, Table)
    rows = [[printed(cell, "sv").replace("\xa0", " ") for cell in row.cells] for row in table.rows]
    assert rows[:4] == [
        ["Personal", "2022", "39", "31", "79 %"], ["Personal", "2021", "40", "32", "80 %"],
        ["Styrelse", "2022", "12", "4", "33 %"], ["Styrelse", "2021", "13", "6", "46 %"],
    ]  # fmt: skip


def test_every_question_is_on_a_slide_once_and_in_its_notes(made: Deck) -> None:
    bars = [chart for chart in charts_of(made.slides) if chart.name.startswith("staff-2022-shares")]
    labels = [label for chart in bars for label in dict.fromkeys(chart.labels)]
    assert [label.partition(".")[0] for label in labels] == [str(n) for n in range(1, 12)]
    for slide in made.slides:
        for chart in charts_of((slide,)):
            notes = "\n".join(slide.notes)
            for row in chart.table.rows:
                assert printed(row.cells[0], "sv") in notes
                assert all(printed(cell, "sv") in notes for cell in row.cells[1:])


def test_the_strongest_and_the_weakest_are_told_with_their_figures(made: Deck) -> None:
    slide = made.slides[7]
    lists = {b.heading: b.items for b in slide.blocks if isinstance(b, Bullets)}
    said = {
        heading: [item.replace("\xa0", " ") for item in items] for heading, items in lists.items()
    }
    assert said["Högst andel positiva svar"][0] == "2. Planering efter insatsen: 100 %"
    assert said["Lägst andel positiva svar"][0] == "4. Andra vet vad jag kan tillföra: 52 %"
    assert said["Störst förändring"][0] == (
        "8. Gemensamt synsätt: +15 procentenheter (59 % till 74 %)"
    )


def test_no_question_is_both_strongest_and_weakest(series: list[Series]) -> None:
    for one in series:
        slides = deck([one], EDITION).slides
        strongest, weakest, _ = (
            {item.partition(":")[0] for item in block.items}
            for slide in slides
            for block in slide.blocks
            if isinstance(block, Bullets) and block.heading
        )
        same = {"Alla frågor som visas har samma andel"}
        assert (strongest == weakest == same) or not strongest & weakest


def areas_of(*areas: str | None) -> Series:
    """A questionnaire with a question of each area."""
    questions = [make_question(f"q{n}", area=area) for n, area in enumerate(areas)]
    questionnaire = make_questionnaire(*questions)
    rows = [[(n + q) % 6 for q in range(len(areas))] for n in range(12)]
    return Series((measure(make_responses(questionnaire, rows), questionnaire, make_round()),))


def test_there_is_a_slide_for_each_area_and_one_to_discuss_it() -> None:
    made = deck([areas_of("Samverkan", "Behov", "Samverkan")], EDITION)
    titles = [slide.title for slide in made.slides]
    assert titles[1:3] == ["Personal: Samverkan", "Personal: Behov"]
    assert titles[-2:] == ["Personal, Samverkan: att diskutera", "Personal, Behov: att diskutera"]
    assert charts_of(made.slides)[0].labels == ("1. q0", "3. q2")


def test_an_area_called_as_a_slide_is_gets_a_number() -> None:
    made = deck([areas_of("resultat", None)], EDITION)
    titles = [slide.title for slide in made.slides]
    assert "Personal: resultat" in titles and "Personal: resultat (2)" in titles


def test_what_is_hidden_altogether_is_one_sentence() -> None:
    questionnaire = make_questionnaire()
    few = measure(make_responses(questionnaire, [[3]] * 4), questionnaire, make_round())
    slides = deck([Series((few,))], EDITION).slides
    assert [slide.title for slide in slides] == ["Svarsfrekvens", "Personal: resultat"]
    assert "färre än 5 har svarat" in str(slides[1].blocks)


# --- a deck of one's own -------------------------------------------------------------------


def test_a_group_is_shown_beside_all_others_and_everybody(series: list[Series]) -> None:
    (group,) = groups_with_deck(series, "unit")
    made = own_deck(series, group, EDITION)
    assert made.title == "Analysseminarium: Samverkansteamen för unga vuxna"
    rows = charts_of(made.slides)[0].table.rows[:3]
    assert [row.cells[1] for row in rows] == [
        Text("Samverkansteamen för unga vuxna"), Text("Alla andra"), Text("Totalt"),
    ]  # fmt: skip
    assert [row.cells[2] for row in rows] == [Whole(12), Whole(19), Whole(31)]
    # 12 of 12 of its own, 30 of 31 in all: 18 of the 19 others are positive.
    positive = [cell.percent for row in rows if isinstance(cell := row.cells[5], Share)]
    assert [int(percent) for percent in positive] == [100, 95, 97]


def test_a_deck_of_one_group_names_no_other(series: list[Series]) -> None:
    (group,) = groups_with_deck(series, "unit")
    text = str(own_deck(series, group, EDITION))
    assert "SamMA" not in text and "MIA Vidare" not in text


def test_groups_without_a_deck_are_those_of_which_nothing_is_shown(series: list[Series]) -> None:
    hidden = {group for _, group in groups_without_deck(series, "unit")}
    assert {unit("MIA Vidare Östra Södertörn"), unit("SamMA")} <= hidden
    assert not hidden & set(groups_with_deck(series, "unit"))


def test_all_figures_of_a_deck_are_sealed_ones(series: list[Series]) -> None:
    """A deck is made of results; with a cell hidden in them, its slide has a mark."""
    (group,) = groups_with_deck(series, "unit")
    staff = series[0].latest
    key = ("time", group)
    hidden = replace(staff.cells[key], status=staff.get("time", "SamMA").status, counts=None)
    without = replace(staff, cells={**staff.cells, key: hidden})
    made = own_deck([Series((*series[0].rounds[:-1], without))], group, EDITION)
    own, others, total = charts_of(made.slides)[0].table.rows[:3]
    assert isinstance(own.cells[2], Mark) and isinstance(others.cells[2], Mark)
    assert total.cells[2] == Whole(31)
    assert not re.search(r"Fråga 1; .*Alla andra; Antal svar: \d", str(made))
