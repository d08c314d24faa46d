"""The slides: what stands on them is in the tables, and in the notes as text."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest

from indicators.analysis import Population
from indicators.documents.model import Chart, Drawing, Mark, Paragraph, Share, Text, Whole
from indicators.documents.presentation import Deck, Slide, Topic
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
TIME = "Stödet får ta tid"


@pytest.fixture(scope="module")
def series(workspace: Workspace) -> list[TimeSeries]:
    return measured_series(workspace, workspace.waves_of(2022), ["unit"])[0]


@pytest.fixture(scope="module")
def made(series: list[TimeSeries]) -> Deck:
    return deck(series, CHOICES)


def charts_of(slides: tuple[Slide, ...]) -> list[Chart]:
    return [block for slide in slides for block in slide.blocks if isinstance(block, Chart)]


def title(slide: Slide) -> str:
    return slide.title.replace("\xa0", " ")


def test_a_text_alternative_begins_with_the_title_of_its_slide_where_a_chart_goes_on_too() -> None:
    questionnaire = make_questionnaire(*(make_question(f"q{n}") for n in range(30)))
    rows = [[(n * (q + 3)) % 6 for q in range(30)] for n in range(24)]
    years = (
        measure(make_responses(questionnaire, rows), questionnaire, make_wave(year=year))
        for year in (2021, 2022)
    )
    charts = charts_of(deck([TimeSeries(tuple(years))], CHOICES).slides)
    assert len(charts) > 5
    for chart in charts:
        assert chart.alt.startswith(chart.title), chart.alt


def test_the_slides_of_2022_in_order(made: Deck) -> None:
    assert made.title == "Analysseminarium: indikatorenkäter"
    assert [title(slide) for slide in made.slides] == [
        "Personal: fyra av fem svarade. Styrelse: en av tre",
        "Personal. Planeringen efter insatsen är starkast: 100 % positiva",
        "Personal. Samverkan: svagast är ”Andra vet vad jag kan tillföra”, 52 % positiva",
        "Personal. Störst ändring: ”Gemensamt synsätt” och ”Tid för lärande om jämställdhet”, 15 "
        "procentenheter",
        "Personal. Samverkansteamen för unga vuxna: störst skillnad mot andra i ”Rutiner för "
        "samarbete”, "
        "67 mot 84 %",
        "Personal. Att tala om: Stöd och delaktighet",
        "Personal. Att tala om: Samverkan",
        "Personal. Att tala om: Jämställdhet och jämlikhet",
        "Styrelse. Alla fem frågor har 100 % positiva",
        "Styrelse. Störst ändring: två frågor, 33 procentenheter",
        "Styrelse. Att tala om: Styrelse",
        "Chefsgrupper. Starkast: tre frågor, 83 % positiva. Svagast: Individer medverkar i "
        "utvecklingen, 0 %",
        "Chefsgrupper. Störst ändring: ”Individer medverkar i utvecklingen”, 56 → 0 % (ungefär 3 "
        "av 6)",
        "Chefsgrupper. Att tala om: Chefsgrupper",
    ]
    # The staff survey, how many answered included; then five and eight questions of the others.
    assert len(made.slides) == 8 + 3 + 3


def test_no_two_slides_have_the_same_title_and_none_is_a_numbered_part(made: Deck) -> None:
    titles = [title(slide) for slide in made.slides]
    assert len(set(titles)) == len(titles)
    assert not any(re.search(r"\(\d+ av \d+\)$", one) for one in titles)


def test_slides_are_known_by_survey_year_group_and_what_they_show(made: Deck) -> None:
    tags = [slide.tag for slide in made.slides]
    assert len(set(tags)) == len(tags)
    assert tags[:3] == [
        "all.2022.total.answers",
        "staff.2022.total.ranked",
        "staff.2022.total.shares-samverkan",
    ]
    assert "staff.2022.unit-samverkansteamen-for-unga-vuxna.others" in tags
    assert tags[-1] == "managers.2022.total.talk"


def test_slides_keep_their_tags_where_others_come_or_are_named_alike() -> None:
    """Thirty questions in three areas, then only those of the last; two are named alike."""
    areas = ("Stöd", "Samverkan!", "Samverkan")

    def tags(*left: str) -> dict[str, str]:
        asked = [make_question(f"q{n}", area=areas[n // 10]) for n in range(30)]
        questionnaire = make_questionnaire(*(q for q in asked if q.area in left))
        rows = [[(n * (q + 3)) % 6 for q in range(10 * len(left))] for n in range(24)]
        responses = make_responses(questionnaire, rows)
        one = TimeSeries((measure(responses, questionnaire, make_wave()),))
        return {slide.tag: title(slide) for slide in deck([one], CHOICES).slides}

    every, last = tags(*areas), tags(areas[0], areas[2])
    assert "staff.2022.total.shares-stod-2" in every
    assert {tag for tag in every if "samverkan" in tag and "talk" in tag} == {
        "staff.2022.total.talk-samverkan", "staff.2022.total.talk-samverkan-2"
    }  # fmt: skip
    assert {tag for tag in last if "stod" in tag} == {tag for tag in every if "stod" in tag}


def test_where_two_surveys_have_the_same_finding_their_names_stand_before_it() -> None:
    """Two surveys of a question each, in which everybody is positive."""
    waves = []
    for name in ("staff", "board"):
        questionnaire = make_questionnaire(
            make_question("q1", short="Tid"), id=name, short_titles={"sv": name, "en": name}
        )
        responses = make_responses(questionnaire, [[3]] * 6 + [[0]] * 6)
        waves.append(measure(responses, questionnaire, make_wave(questionnaire=name)))
    titles = [title(s) for s in deck([TimeSeries((wave,)) for wave in waves], CHOICES).slides]
    assert "staff. Tid: 50 % positiva" in titles and "board. Tid: 50 % positiva" in titles


def test_response_rates_stand_beside_those_of_the_year_before(made: Deck) -> None:
    (chart,) = made.slides[0].blocks
    assert isinstance(chart, Chart) and chart.drawing is Drawing.ANSWERS
    rows = [[printed(cell).replace("\xa0", " ") for cell in row.cells] for row in chart.table.rows]
    assert rows[:4] == [
        ["Personal", "2022", "39", "31", "79 %"], ["Personal", "2021", "40", "32", "80 %"],
        ["Styrelse", "2022", "12", "4", "33 %"], ["Styrelse", "2021", "13", "6", "46 %"],
    ]  # fmt: skip


def test_every_question_is_ranked_once_and_every_figure_is_in_the_notes(made: Deck) -> None:
    ranked = [c for c in charts_of(made.slides) if c.drawing is Drawing.RANKED]
    assert [len(dict.fromkeys(chart.labels)) for chart in ranked] == [11, 5, 8]
    percents = [
        cell.percent
        for row in ranked[0].table.rows
        if not row.earlier and isinstance(cell := row.cells[-1], Share)
    ]
    assert percents == sorted(percents, reverse=True)
    for slide in made.slides:
        for chart in charts_of((slide,)):
            notes = "\n".join(slide.notes)
            for row in chart.table.rows:
                assert all(printed(cell) in notes for cell in row.cells)


def test_questions_have_their_short_names_without_numbers(made: Deck) -> None:
    labels = {label for chart in charts_of(made.slides) for label in chart.labels}
    assert "Stödet får ta tid" in labels
    assert not any(re.match(r"\d+\. ", label) for label in labels)


def test_two_questions_of_the_same_name_keep_their_numbers() -> None:
    questions = [make_question("q1", short="Tid"), make_question("q2", short="Tid")]
    questionnaire = make_questionnaire(*questions)
    responses = make_responses(questionnaire, [[n % 6, 3] for n in range(12)])
    made = deck([TimeSeries((measure(responses, questionnaire, make_wave()),))], CHOICES)
    assert set(charts_of(made.slides)[1].labels) == {"1. Tid", "2. Tid"}


def areas_of(*areas: str | None) -> TimeSeries:
    """A questionnaire with a question of each area."""
    questions = [make_question(f"q{n}", area=area) for n, area in enumerate(areas)]
    questionnaire = make_questionnaire(*questions)
    rows = [[(n + q) % 6 for q in range(len(areas))] for n in range(12)]
    return TimeSeries((measure(make_responses(questionnaire, rows), questionnaire, make_wave()),))


def test_an_area_has_a_slide_where_it_has_more_questions_than_are_talked_about() -> None:
    made = deck([areas_of(*["Samverkan"] * 5, *["Behov"] * 4)], CHOICES)
    shares = [c for c in charts_of(made.slides) if c.drawing is Drawing.SHARES]
    assert [chart.labels[0] for chart in shares] == ["q0", "q5"]
    titles = [title(slide) for slide in made.slides]
    assert titles[-2:] == ["Att tala om: Samverkan", "Att tala om: Behov"]


def test_more_questions_than_have_room_are_shown_area_by_area() -> None:
    made = deck([areas_of(*["Samverkan"] * 8, *["Behov"] * 8)], CHOICES)
    drawings = [chart.drawing for chart in charts_of(made.slides)]
    assert Drawing.RANKED not in drawings
    shares = [c for c in charts_of(made.slides) if c.drawing is Drawing.SHARES]
    assert [len(set(chart.labels)) for chart in shares] == [4, 4, 4, 4]


def test_an_area_is_named_in_the_language_of_the_slides(series: list[TimeSeries]) -> None:
    titles = [slide.title for slide in deck(series, CHOICES, language="en").slides]
    assert "Staff. To talk about: Cooperation" in titles


def test_a_short_survey_is_not_divided_by_area() -> None:
    made = deck([areas_of(*["Samverkan", "Behov"] * 4)], CHOICES)
    assert [title(slide) for slide in made.slides][2:] == ["Att tala om: Personal"]


def topics_of(made: Deck) -> list[Topic]:
    return [block for s in made.slides for block in s.blocks if isinstance(block, Topic)]


def test_at_most_three_questions_are_talked_about_each_beside_its_figures(made: Deck) -> None:
    for slide in made.slides:
        topics = [block for block in slide.blocks if isinstance(block, Topic)]
        assert len(topics) <= 3 and [t.number for t in topics] == [*range(1, len(topics) + 1)]
        if topics:
            assert slide.about and "Vem tar första steget?" in slide.about
    weakest, moved, strongest = topics_of(made)[3:6]
    assert weakest.question == "Vad ligger bakom resultatet för ”Andra vet vad jag kan tillföra”?"
    assert weakest.figures.replace("\xa0", " ") == "52 % positiva, 59 % 2021"
    assert (
        moved.question
        == "Känner ni igen någon ändring i ”Gemensamt synsätt” sedan 2021, eller kan den vara "
        "slump?"
    )
    assert strongest.question.startswith("Vad gör ni bra när det gäller ”Arbetssätt fungerar")


def test_the_foot_says_who_answered_how_many_and_what_is_hidden(made: Deck) -> None:
    feet = [str(slide.foot).replace("\xa0", " ") for slide in made.slides]
    assert feet[1] == "Personal 2022. 31 av 39 svarade (79 %)."
    assert feet[4] == (
        "Personal, Samverkansteamen för unga vuxna 2022. 12 svar. En person är 8 procentenheter. "
        "Skillnaderna är inte prövade. Visas inte 2022, så att ingen kan pekas ut: MIA Vidare "
        "Östra "
        "Södertörn (färre än 10 svar) och SamMA (annars kan andra räknas ut)."
    )
    assert "En person är 25 procentenheter: tolka försiktigt." in feet[8]


def test_what_is_hidden_altogether_is_one_sentence() -> None:
    questionnaire = make_questionnaire()
    few = measure(make_responses(questionnaire, [[3]] * 4), questionnaire, make_wave())
    slides = deck([TimeSeries((few,))], CHOICES).slides
    assert [slide.title for slide in slides] == [
        "Svarsfrekvens", "Personal: resultatet 2022 visas inte",
    ]  # fmt: skip
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
    own = charts_of(made.slides)[1]
    assert own.drawing is Drawing.OWN
    rows = [r for r, label in zip(own.table.rows, own.labels, strict=True) if label == TIME]
    assert [row.cells[1] for row in rows] == [
        Text("Samverkansteamen för unga vuxna"), Text("Alla andra"), Text("Totalt"),
    ]  # fmt: skip
    assert [row.cells[2] for row in rows] == [Whole(12), Whole(19), Whole(31)]
    # 12 of 12 of its own, 30 of 31 in all: 18 of the 19 others are positive.
    positive = [cell.percent for row in rows if isinstance(cell := row.cells[5], Share)]
    assert [int(percent) for percent in positive] == [100, 95, 97]


def test_a_group_stands_by_its_distance_to_all_others(series: list[TimeSeries]) -> None:
    own = charts_of(own_deck(series, shown_group(series), CHOICES).slides)[1]
    assert own.labels[0] == "Andra myndigheter lyssnar"  # 83 and 68 percent
    assert own.labels[-1] == "Rutiner för samarbete"  # 67 and 84


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
    chart = charts_of(made.slides)[1]
    rows = zip(chart.table.rows, chart.labels, strict=True)
    own, others, total = (row for row, label in rows if label == TIME)
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


def test_a_bound_is_shown_and_nothing_is_called_highest_beside_it() -> None:
    rows = [[5, n % 6, 0] for n in range(12)]
    made = deck([TimeSeries((answered(rows, unanimous=Unanimous.MASK),))], CHOICES)
    (ranked,) = [c for c in charts_of(made.slides) if c.drawing is Drawing.RANKED]
    assert "≥" in str(ranked.table) and "≥" not in ranked.alt
    assert not topics_of(made) and "Vad gör ni bra" not in str(made)


def test_changes_on_several_slides_are_as_few_as_hold_them() -> None:
    then = answered([[(n + q) % 6 for q in range(14)] for n in range(15)], 2021)
    now = answered([[(n * 2 + q) % 6 for q in range(14)] for n in range(15)])
    made = deck([TimeSeries((then, now))], CHOICES)
    change = [c for c in charts_of(made.slides) if c.drawing is Drawing.CHANGE]
    assert [len(chart.labels) for chart in change] == [7, 7]
    assert change[1].title.startswith("Ändring sedan 2021: ”")


def test_what_rose_without_rising_in_print_is_not_called_a_rise() -> None:
    """10 of 57 to 7 of 38 is +1 point, and 18 to 18 percent."""
    then = answered([[3]] * 10 + [[0]] * 47, 2021)
    now = answered([[3]] * 7 + [[0]] * 31)
    made = str(deck([TimeSeries((then, now))], CHOICES))
    assert "ökningen" not in made and "kan sägas vara störst" in made


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
    made = judged([30, 10, 50], [36, 10, 50])
    assert "Känner ni igen någon ändring i ”q0” sedan 2021, eller kan den vara slump?" in made
    assert "60 % positiva, 50 % 2021, osäkert" in made
    assert "Vad kan förklara" not in made
    assert "Ingen av de 3 förändringarna sedan 2021 är säkerställd" in made


def test_a_clear_change_is_asked_about_before_a_larger_one_that_is_not() -> None:
    """3 to 23 of 60 is +33, far beyond chance; 4 of 7 answers to all of 7 is +43, and is not."""
    then = [[3 if n < 3 else 0, (3 if n < 4 else 0) if n < 7 else 6] for n in range(60)]
    now = [[3 if n < 23 else 0, 3 if n < 7 else 6] for n in range(60)]
    series = TimeSeries((answered(then, 2021), answered(now)))
    made = str(deck([series], replace(CHOICES, population=Population.PROCESS)))
    assert "”q0” har ökat tydligt" in made and "”q1” har ökat" not in made


def test_the_notes_of_a_change_hold_its_verdict() -> None:
    assert "Bedömning: tydlig ökning" in judged([10], [50])


def test_a_deck_of_a_group_tells_its_changes_in_persons(series: list[TimeSeries]) -> None:
    choices = replace(CHOICES, population=Population.THESE)
    made = str(own_deck(series, shown_group(series), choices))
    assert "under gränsen" in made and "Vad kan förklara" not in made
    assert re.search(r"\d(\\xa0| )av(\\xa0| )1[12]\b", made) and "tydligt" not in made
