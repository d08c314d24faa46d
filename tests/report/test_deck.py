"""The slides: what stands on them is in the tables, and in the notes as text."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest

from indicators.analysis import Population
from indicators.documents.model import Bullets, Chart, Mark, Paragraph, Share, Table, Text, Whole
from indicators.documents.presentation import Deck, Slide
from indicators.report.choices import Choices
from indicators.report.slides import deck, groups_of, own_deck
from indicators.responses import Groups
from indicators.results.comparison import TimeSeries
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.groups import Group
from indicators.survey.policy import Policy, Unanimous
from indicators.survey.questionnaire import Grouping
from indicators.workspace import Workspace
from indicators.workspace.results import measured_series

from ..conftest import make_question, make_questionnaire, make_responses, make_wave
from ..speaking import printed, speaking

deck = speaking(deck)
own_deck = speaking(own_deck)

CHOICES = Choices(association="Samordningsförbundet Prov")


@pytest.fixture(scope="module")
def series(workspace: Workspace) -> list[TimeSeries]:
    return measured_series(workspace, workspace.waves_of(2022), ["unit"])[0]


@pytest.fixture(scope="module")
def made(series: list[TimeSeries]) -> Deck:
    return deck(series, CHOICES)


def charts_of(slides: tuple[Slide, ...]) -> list[Chart]:
    return [block for slide in slides for block in slide.blocks if isinstance(block, Chart)]


def test_the_slides_of_2022_in_order(made: Deck) -> None:
    assert made.title == "Analysseminarium: indikatorenkäter"
    assert [slide.title for slide in made.slides] == [
        "Svarsfrekvens",
        "Personal: Stöd och delaktighet",
        "Personal: Samverkan (1 av 2)", "Personal: Samverkan (2 av 2)",
        "Personal: Jämställdhet och jämlikhet",
        "Personal: förändring sedan 2021 (1 av 2)", "Personal: förändring sedan 2021 (2 av 2)",
        "Personal: jämförelse mellan grupperna", "Personal: starkast, svagast och mest förändrat",
        "Personal, Stöd och delaktighet: att diskutera", "Personal, Samverkan: att diskutera",
        "Personal, Jämställdhet och jämlikhet: att diskutera",
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
    rows = [[printed(cell).replace("\xa0", " ") for cell in row.cells] for row in table.rows]
    assert rows[:4] == [
        ["Personal", "2022", "39", "31", "79 %"], ["Personal", "2021", "40", "32", "80 %"],
        ["Styrelse", "2022", "12", "4", "33 %"], ["Styrelse", "2021", "13", "6", "46 %"],
    ]  # fmt: skip


def test_every_question_is_on_a_slide_once_and_in_its_notes(made: Deck) -> None:
    bars = [chart for chart in charts_of(made.slides) if chart.name.startswith("staff-2022-shares")]
    labels = [label for chart in bars for label in dict.fromkeys(chart.labels)]
    numbers = [int(label.partition(".")[0]) for label in labels]
    assert numbers == [1, 2, 5, 3, 4, 6, 7, 8, 9, 10, 11], "area by area"
    for slide in made.slides:
        for chart in charts_of((slide,)):
            notes = "\n".join(slide.notes)
            for row in chart.table.rows:
                assert printed(row.cells[0]) in notes
                assert all(printed(cell) in notes for cell in row.cells[1:])


def test_the_strongest_and_the_weakest_are_told_with_their_figures(made: Deck) -> None:
    title = "Personal: starkast, svagast och mest förändrat"
    (slide,) = (slide for slide in made.slides if slide.title == title)
    lists = {b.heading: b.items for b in slide.blocks if isinstance(b, Bullets)}
    said = {
        heading: [item.replace("\xa0", " ") for item in items] for heading, items in lists.items()
    }
    assert said["Högst andel positiva svar"][0] == "2. Planering efter insatsen: 100 %"
    assert said["Lägst andel positiva svar"][0] == "4. Andra vet vad jag kan tillföra: 52 %"
    assert said["Störst förändring"][0] == (
        "8. Gemensamt synsätt: +15 procentenheter (59 % till 74 %)"
    )


def test_no_question_is_both_strongest_and_weakest(series: list[TimeSeries]) -> None:
    for one in series:
        slides = deck([one], CHOICES).slides
        strongest, weakest, _ = (
            {item.partition(":")[0] for item in block.items}
            for slide in slides
            for block in slide.blocks
            if isinstance(block, Bullets) and block.heading
        )
        alike = ({"Inget att visa"}, {"Alla frågor"})
        assert not strongest & weakest or (strongest == weakest and strongest in alike)


def areas_of(*areas: str | None) -> TimeSeries:
    """A questionnaire with a question of each area."""
    questions = [make_question(f"q{n}", area=area) for n, area in enumerate(areas)]
    questionnaire = make_questionnaire(*questions)
    rows = [[(n + q) % 6 for q in range(len(areas))] for n in range(12)]
    return TimeSeries((measure(make_responses(questionnaire, rows), questionnaire, make_wave()),))


def test_there_is_a_slide_for_each_area_and_one_to_discuss_it() -> None:
    made = deck([areas_of("Samverkan", *["Behov"] * 4, *["Samverkan"] * 4)], CHOICES)
    titles = [slide.title for slide in made.slides]
    assert titles[1:4] == [
        "Personal: Samverkan (1 av 2)", "Personal: Samverkan (2 av 2)", "Personal: Behov",
    ]  # fmt: skip
    assert titles[-2:] == ["Personal, Samverkan: att diskutera", "Personal, Behov: att diskutera"]
    assert charts_of(made.slides)[0].labels == ("1. q0", "6. q5")


def test_an_area_is_named_in_the_language_of_the_slides(series: list[TimeSeries]) -> None:
    titles = [slide.title for slide in deck(series, CHOICES, language="en").slides]
    assert titles[1] == "Staff: Support and participation"
    assert "Staff, Cooperation: to discuss" in titles


def test_a_short_survey_is_not_divided_by_area() -> None:
    made = deck([areas_of(*["Samverkan", "Behov"] * 4)], CHOICES)
    titles = [slide.title for slide in made.slides]
    assert titles[1:3] == ["Personal: resultat (1 av 2)", "Personal: resultat (2 av 2)"]
    assert titles[-1] == "Personal: att diskutera"


def test_an_area_called_as_a_slide_is_gets_a_number() -> None:
    made = deck([areas_of(*["resultat", "Behov", None] * 3)], CHOICES)
    titles = [slide.title for slide in made.slides]
    assert "Personal: resultat" in titles and "Personal: resultat (2)" in titles


def test_what_is_hidden_altogether_is_one_sentence() -> None:
    questionnaire = make_questionnaire()
    few = measure(make_responses(questionnaire, [[3]] * 4), questionnaire, make_wave())
    slides = deck([TimeSeries((few,))], CHOICES).slides
    assert [slide.title for slide in slides] == ["Svarsfrekvens", "Personal: resultat"]
    assert "färre än 5 har svarat" in str(slides[1].blocks)


def shown_group(series: list[TimeSeries]) -> Group:
    """The only unit that may be shown in 2022."""
    (group,) = [group for group, told in groups_of(series, "unit") if told]
    return group


# --- a deck of one's own -------------------------------------------------------------------


def test_a_group_is_shown_beside_all_others_and_everybody(series: list[TimeSeries]) -> None:
    group = shown_group(series)
    made = own_deck(series, group, CHOICES)
    assert made.title == "Analysseminarium: Samverkansteamen för unga vuxna"
    rows = charts_of(made.slides)[0].table.rows[:3]
    assert [row.cells[1] for row in rows] == [
        Text("Samverkansteamen för unga vuxna"), Text("Alla andra"), Text("Totalt"),
    ]  # fmt: skip
    assert [row.cells[2] for row in rows] == [Whole(12), Whole(19), Whole(31)]
    # 12 of 12 of its own, 30 of 31 in all: 18 of the 19 others are positive.
    positive = [cell.percent for row in rows if isinstance(cell := row.cells[5], Share)]
    assert [int(percent) for percent in positive] == [100, 95, 97]


def test_a_deck_of_one_group_names_no_other(series: list[TimeSeries]) -> None:
    group = shown_group(series)
    text = str(own_deck(series, group, CHOICES))
    assert "SamMA" not in text and "MIA Vidare" not in text


def test_groups_without_a_deck_are_those_of_which_nothing_is_shown(
    series: list[TimeSeries],
) -> None:
    found = {group.name: len(told) for group, told in groups_of(series, "unit")}
    assert found["MIA Vidare Östra Södertörn"] == found["SamMA"] == 0
    assert found["Samverkansteamen för unga vuxna"] == 1


def test_all_figures_of_a_deck_are_sealed_ones(series: list[TimeSeries]) -> None:
    """A deck is made of results; with a cell hidden in them, its slide has a mark."""
    group = shown_group(series)
    staff = series[0].latest
    key = ("time", group)
    hidden = replace(staff.cells[key], status=staff.get("time", "SamMA").status, counts=None)
    without = replace(staff, cells={**staff.cells, key: hidden})
    made = own_deck([TimeSeries((*series[0].waves[:-1], without))], group, CHOICES)
    own, others, total = charts_of(made.slides)[0].table.rows[:3]
    assert isinstance(own.cells[2], Mark) and isinstance(others.cells[2], Mark)
    assert total.cells[2] == Whole(31)
    assert not re.search(r"Fråga 1; .*Alla andra; Antal svar: \d", str(made))


# --- what a hostile tester found ------------------------------------------------------------


def answered(codes: list[list[int]], year: int = 2022, **policy: object) -> Results:
    """Results of rows of codes, a question for each column; -1 is "vet ej" (6)."""
    questionnaire = make_questionnaire(*(make_question(f"q{n}") for n in range(len(codes[0]))))
    responses = make_responses(questionnaire, codes)
    return measure(responses, questionnaire, make_wave(Policy(**policy), year=year))  # type: ignore[arg-type]


def test_where_print_tells_of_no_question_there_is_a_sentence() -> None:
    """Twelve respondents, and all of them answered "vet ej"."""
    slides = deck([TimeSeries((answered([[6]] * 12),))], CHOICES).slides
    assert slides[1].blocks == (
        Paragraph("Personal: inget resultat kan visas för någon av frågorna."),
    )


def test_a_bound_is_drawn_and_nothing_is_called_highest_beside_it() -> None:
    rows = [[5, n % 6, 0] for n in range(12)]
    made = deck([TimeSeries((answered(rows, unanimous=Unanimous.MASK),))], CHOICES)
    assert "≥" in str(charts_of(made.slides)[0].table) and "≥" not in charts_of(made.slides)[0].alt
    lists = [b.items for s in made.slides for b in s.blocks if isinstance(b, Bullets) and b.heading]
    assert lists == [("Inget att visa",)] * 3


def test_a_slide_of_changes_none_of_which_can_be_compared_is_told_so() -> None:
    """Six questions are on a slide; of the last four too few answered to be shown."""
    then = answered([[n % 6] * 10 for n in range(15)], 2021)
    now = answered([[n % 6] * 6 + [n % 6 if n < 4 else 6] * 4 for n in range(15)])
    made = deck([TimeSeries((then, now))], CHOICES)
    change = [chart for chart in charts_of(made.slides) if "change" in chart.name]
    assert len(change) == 2 and "Kan inte jämföras" in change[1].alt


def test_those_that_share_a_place_are_counted_where_they_are_many() -> None:
    """Nine questions at 50 percent and one at 0: the nine are highest, and only the one lowest."""
    made = deck([TimeSeries((answered([[3 * (n % 2)] * 9 + [0] for n in range(10)]),))], CHOICES)
    lists = [b.items for s in made.slides for b in s.blocks if isinstance(b, Bullets) and b.heading]
    said = [[item.replace("\xa0", " ") for item in items] for items in lists]
    assert said[:2] == [["9 frågor: 50 %"], ["10. q9: 0 %"]]


def test_what_rose_without_rising_in_print_is_not_called_a_rise() -> None:
    """10 of 57 to 7 of 38 is +1 point, and 18 to 18 percent."""
    then = answered([[3]] * 10 + [[0]] * 47, 2021)
    now = answered([[3]] * 7 + [[0]] * 31)
    made = str(deck([TimeSeries((then, now))], CHOICES))
    assert "ökningen" not in made and "Störst förändring: Inget att visa" in made


def test_one_point_is_a_procentenhet() -> None:
    then, now = answered([[3]] * 50 + [[0]] * 50, 2021), answered([[3]] * 51 + [[0]] * 49)
    made = str(deck([TimeSeries((then, now))], CHOICES)).replace("\\xa0", " ")
    assert "+1 procentenhet (50 % till 51 %)" in made


def test_a_division_may_be_named_in_any_order() -> None:
    groupings = (Grouping(id="unit", label="Insats"), Grouping(id="sex", label="Kön"))
    questionnaire = make_questionnaire(groupings=groupings)
    responses = replace(
        make_responses(questionnaire, [[n % 6] for n in range(48)]),
        groups={
            "unit": Groups(("A", "B"), np.repeat([0, 1], 24)),
            "sex": Groups(("K", "M"), np.tile([0, 1], 24)),
        },
    )
    results = measure(responses, questionnaire, make_wave(), ("unit,sex",))
    names = {group.name for group, told in groups_of([TimeSeries((results,))], "sex,unit") if told}
    assert names == {"A, K", "A, M", "B, K", "B, M"}


# --- where it is declared what the answers stand for ----------------------------------------


def judged(then: list[int], now: list[int]) -> str:
    """The slides of the process; of each question so many of 60 are positive each year."""
    years = (
        answered([[3 if n < positive else 0 for positive in of] for n in range(60)], year)
        for of, year in ((then, 2021), (now, 2022))
    )
    choices = replace(CHOICES, population=Population.PROCESS)
    return str(deck([TimeSeries(tuple(years))], choices)).replace("\\xa0", " ")


def test_a_change_that_is_not_secured_is_not_called_one() -> None:
    made = judged([30], [36])
    assert "1. q0: +10 procentenheter (50 % till 60 %): går inte att avgöra" in made
    assert "Vad betyder ökningen för ”1. q0” sedan 2021 (+10 procentenheter)?" in made
    assert "Vad kan förklara" not in made
    assert "andelen positiva svar 2021–2022 (60 svar 2022, 60 svar 2021). Ingen tydlig" in made
    assert "Personal sedan 2021. Ingen tydlig förändring på någon enskild fråga" in made


def test_a_clear_change_is_asked_about_before_a_larger_one_that_is_not() -> None:
    """3 to 23 of 60 is +33, far beyond chance; 4 of 7 answers to all of 7 is +43, and is not."""
    then = [[3 if n < 3 else 0, (3 if n < 4 else 0) if n < 7 else 6] for n in range(60)]
    now = [[3 if n < 23 else 0, 3 if n < 7 else 6] for n in range(60)]
    series = TimeSeries((answered(then, 2021), answered(now)))
    made = str(deck([series], replace(CHOICES, population=Population.PROCESS)))
    assert "Vad kan förklara ökningen för ”1. q0” sedan 2021" in made
    assert "Störst förändring: 2. q1" in made


def test_the_notes_of_a_change_hold_its_verdict() -> None:
    assert "Bedömning: tydlig ökning" in judged([10], [50])


def test_a_deck_of_a_group_tells_its_changes_in_persons(series: list[TimeSeries]) -> None:
    choices = replace(CHOICES, population=Population.THESE)
    made = str(own_deck(series, shown_group(series), choices))
    assert "under gränsen" in made and "Vad kan förklara" not in made
    assert "personer fler av" in made and "tydlig" not in made
