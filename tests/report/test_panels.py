"""The page: every choice of its pickers leads somewhere, and shows what the tables show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from indicators.analysis import Population
from indicators.disclosure import Status
from indicators.documents.model import Mark, Paragraph, Share, Text, Whole
from indicators.documents.views import Grid, Moved, Page, Panel, Role, Stack, View
from indicators.report.choices import Choices
from indicators.report.page import page
from indicators.responses import Groups
from indicators.results.comparison import TimeSeries
from indicators.results.measuring import measure
from indicators.survey.groups import EVERYBODY
from indicators.survey.questionnaire import Grouping
from indicators.workspace import Workspace
from indicators.workspace.results import first_groupings, measured_series

from ..conftest import make_question, make_questionnaire, make_responses, make_wave
from ..speaking import printed, speaking

page = speaking(page)

CHOICES = Choices(association="Samordningsförbundet Prov", source="NNS")


@pytest.fixture(scope="module")
def series(workspace: Workspace) -> list[TimeSeries]:
    by = first_groupings(workspace, 2022, ())
    return measured_series(workspace, workspace.waves_of(2022), by)[0]


@pytest.fixture(scope="module")
def made(series: list[TimeSeries]) -> Page:
    return page(series, CHOICES)


def panel_of(made: Page, *place: str) -> Panel:
    (panel,) = [panel for panel in made.panels if panel.place == place]
    return panel


def grid_of(view: View) -> Grid:
    grid = view.blocks[0]
    assert isinstance(grid, Grid)
    return grid


def cells_of(view: View, role: Role) -> list[object]:
    """The cells of a column, row by row."""
    grid = grid_of(view)
    place = [column.role for column in grid.columns].index(role) - 1
    return [line.cells[place] for line in grid.lines if line.cells]


def views(made: Page) -> Iterator[View]:
    for panel in made.panels:
        yield from panel.views


def staff_of(questions: int, **changes: object) -> TimeSeries:
    """A survey of so many questions, answered by thirty."""
    asked = [make_question(f"q{n}", **changes) for n in range(questions)]
    questionnaire = make_questionnaire(*asked)
    answers = [[(n + k) % 6 for k in range(questions)] for n in range(30)]
    responses = make_responses(questionnaire, answers)
    return TimeSeries((measure(responses, questionnaire, make_wave()),))


# --- choices -------------------------------------------------------------------------------


def test_the_pickers_choose_respondents_group_and_year(made: Page) -> None:
    assert made.pickers == ("Svarande", "Grupp", "År")
    assert made.panels[0].place == ("Personal", "Totalt", "2022")
    assert {panel.place[0] for panel in made.panels} == {"Personal", "Styrelse", "Chefsgrupper"}
    years = [panel.place[2] for panel in made.panels if panel.place[:2] == ("Personal", "Totalt")]
    assert years == ["2022", "2021", "2020", "Alla år"]


def test_the_latest_year_of_each_survey_is_what_is_handed_out(made: Page) -> None:
    assert [panel.place for panel in made.panels if panel.handed_out] == [
        (who, "Totalt", "2022") for who in ("Personal", "Styrelse", "Chefsgrupper")
    ]


def test_every_question_of_the_last_year_has_a_view_that_its_row_leads_to(
    made: Page, series: list[TimeSeries]
) -> None:
    addresses = {view.address for view in views(made)}
    for one in series:
        who = one.latest.questionnaire.short_titles["sv"]
        panel = panel_of(made, who, "Totalt", "2022")
        leads = [line.address for line in grid_of(panel.view).lines]
        assert leads == [view.address for view in panel.questions]
        assert len(leads) == len(one.latest.asked)
    led = {line.address for view in views(made) for b in view.blocks if isinstance(b, Grid)
           for line in b.lines}  # fmt: skip
    assert led - {None} <= addresses


def test_addresses_are_made_of_names_that_stay(made: Page, series: list[TimeSeries]) -> None:
    addresses = [view.address for view in views(made)]
    assert {"staff-2022", "staff-years", "staff-q-time", "board-2022"} <= set(addresses)
    fewer = page(series[:1], CHOICES)
    assert [view.address for view in views(fewer)] == addresses[: len(list(views(fewer)))]
    english = page(series, CHOICES, language="en")
    assert [view.address for view in views(english)] == addresses


def test_a_survey_of_one_question_shows_that_at_once() -> None:
    made = page([staff_of(1)], CHOICES)
    (panel,) = made.panels
    assert panel.questions == () and panel.view.title.endswith(": Fungerar q0?")
    assert [line.name.text for line in grid_of(panel.view).lines] == ["2022"]


def test_questions_stand_under_their_areas_where_they_are_many() -> None:
    for questions, headings in ((12, 0), (13, 1)):
        made = page([staff_of(questions, area="Område")], CHOICES)
        lines = grid_of(made.panels[0].view).lines
        assert [line.name.text for line in lines if not line.cells] == ["Område"] * headings


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
    assert list(names) == ["Totalt", "Sida vid sida", "Totalt-2", "Annan", "Annan-2", "Kvinna"]
    assert {panel.place[0] for panel in made.panels} == {"Personal", "Personal-2"}


# --- what a view says ----------------------------------------------------------------------


def test_the_title_is_what_is_found_and_the_line_under_it_whose_answers(made: Page) -> None:
    view = panel_of(made, "Personal", "Totalt", "2022").view
    assert view.title.replace("\xa0", " ") == (
        "Starkast: Planering efter insatsen, 100 % positiva. "
        "Svagast: Andra vet vad jag kan tillföra, 52 %"
    )
    about = view.about.replace("\xa0", " ")
    assert about.startswith("Personal 2022: 31 av 39 svarade (79 %). Störst ändring: ")


def test_a_row_has_what_the_tables_have(made: Page, series: list[TimeSeries]) -> None:
    view, pair = panel_of(made, "Personal", "Totalt", "2022").view, series[0].pair
    shares = [cell for cell in cells_of(view, Role.KEY) if isinstance(cell, Share)]
    before = [cell for cell in cells_of(view, Role.EARLIER) if isinstance(cell, Share)]
    bases = [cell for cell in cells_of(view, Role.BASE) if isinstance(cell, Whole)]
    stacks = [cell for cell in cells_of(view, Role.BARS) if isinstance(cell, Stack)]
    changes = pair.changes()
    assert [cell.percent for cell in shares] == [change.later.in_print(0) for change in changes]
    assert [cell.percent for cell in before] == [
        change.earlier.in_print(0) for change in changes if change.earlier
    ]
    assert [cell.value for cell in bases] == [change.later.base for change in changes]
    for stack, share in zip(stacks, shares, strict=True):
        assert stack.now is not None and stack.now.positive == share.percent
    assert stacks[3].words.replace("\xa0", " ") == (
        "10 % negativt, 39 % varken eller, 52 % positivt, 32 % klart positivt. "
        "2021: 13 % negativt, 28 % varken eller, 59 % positivt, 41 % klart positivt"
    )


def test_a_question_is_told_year_by_year_then_group_by_group(made: Page) -> None:
    panel = panel_of(made, "Personal", "Totalt", "2022")
    view = panel.questions[3]
    assert view.title.replace("\xa0", " ").startswith("52 % positiva: Upplever du att")
    assert "52 % är 16 av 31" in view.about.replace("\xa0", " ")
    years, groups = (block for block in view.blocks if isinstance(block, Grid))
    assert [line.name.text for line in years.lines] == ["2022", "2021", "2020"]
    assert groups.caption == "Insats 2022"
    assert [line.name.text for line in groups.lines] == [
        "Samverkansteamen för unga vuxna", "Alla andra", "Totalt",
    ]  # fmt: skip


def test_groups_stand_side_by_side_where_at_least_two_are_shown(made: Page) -> None:
    places = [panel.place for panel in made.panels if panel.place[1] == "Sida vid sida"]
    assert places == [("Personal", "Sida vid sida", year) for year in ("2021", "2020")]
    roles = {column.role for column in grid_of(panel_of(made, *places[0]).view).columns}
    assert Role.TINT in roles


def test_all_years_stand_beside_each_other(made: Page) -> None:
    view = panel_of(made, "Personal", "Totalt", "Alla år").view
    assert view.title.startswith("Sedan 2020 har 7 av 8 jämförbara frågor")
    labels = [column.label for column in grid_of(view).columns]
    assert labels == ["Fråga", "2020", "2021", "2022"]


def test_no_year_to_compare_with_is_said_and_has_no_column() -> None:
    made = page([staff_of(3)], CHOICES)
    view = made.panels[0].view
    assert view.about.endswith("Inget år att jämföra med.")
    roles = [column.role for column in grid_of(view).columns]
    assert roles == [Role.NAME, Role.BARS, Role.KEY, Role.BASE]


def test_every_note_stands_once_under_its_view_and_the_source_last(made: Page) -> None:
    for view in views(made):
        assert len(set(view.notes)) == len(view.notes)
        if view.notes:
            assert view.notes[-1] == "Källa: NNS"


# --- what is hidden ------------------------------------------------------------------------


def test_a_group_that_is_hidden_has_no_view_and_everybodys_says_why(made: Page) -> None:
    assert ("Personal", "SamMA", "2022") not in {panel.place for panel in made.panels}
    notes = " ".join(panel_of(made, "Personal", "Totalt", "2022").view.notes)
    assert "Visas inte 2022, så att ingen kan pekas ut" in notes and "SamMA" in notes
    assert panel_of(made, "Personal", "SamMA", "2021").questions == ()


def test_a_hidden_cell_is_a_word_and_no_bar(series: list[TimeSeries], made: Page) -> None:
    """Wherever a result is hidden, its row has neither a share nor a length of that year."""
    hidden = 0
    for time_series in series:
        who = time_series.latest.questionnaire.short_titles["sv"]
        for results in time_series.waves:
            view = panel_of(made, who, "Totalt", str(results.year)).view
            rows = zip(cells_of(view, Role.KEY), cells_of(view, Role.BARS), strict=True)
            for (share, bars), result in zip(rows, results.for_group(), strict=True):
                if not result.told:
                    hidden += 1
                    assert isinstance(share, Mark)
                    assert isinstance(bars, Mark) or (isinstance(bars, Stack) and not bars.now)
    tiny = page([hidden_series()], CHOICES)
    (panel,) = tiny.panels
    assert panel.view.blocks == () and panel.view.title == "Personal: resultatet 2022 visas inte"
    assert "färre än 5" in panel.view.about


def hidden_series() -> TimeSeries:
    """Four answers, which are too few to show anything of."""
    questionnaire = make_questionnaire(make_question("q1"), make_question("q2"))
    responses = make_responses(questionnaire, [[3, 3]] * 4)
    return TimeSeries((measure(responses, questionnaire, make_wave()),))


def test_what_the_hidden_answered_changes_nothing_of_the_page() -> None:
    """Four answers of one kind, or of another."""
    made = []
    for code in (0, 3):
        questionnaire = make_questionnaire(make_question("q1"), make_question("q2"))
        answers = [[n % 6, code if n < 4 else None] for n in range(20)]
        responses = make_responses(questionnaire, answers)
        results = measure(responses, questionnaire, make_wave())
        assert results.get("q2").status is Status.TOO_FEW
        made.append(page([TimeSeries((results,))], CHOICES))
    assert made[0] == made[1]


# --- changes -------------------------------------------------------------------------------


def risen(population: Population, moved: int = 30) -> Page:
    """Two questions of 60 answers; the first rises by so many persons."""
    questionnaire = make_questionnaire(make_question("q1"), make_question("q2"))
    waves = []
    for year, positive in ((2021, 10), (2022, 10 + moved)):
        codes = [[3 if n < positive else 0, 3 if n < 30 else 0] for n in range(60)]
        wave = make_wave(year=year, invited=60)
        waves.append(measure(make_responses(questionnaire, codes), questionnaire, wave))
    return page([TimeSeries(tuple(waves))], replace(CHOICES, population=population))


@pytest.mark.parametrize(
    ("population", "clear", "other"),
    [
        (Population.PROCESS, "▲ +50 tydlig", "0 osäker"),
        (Population.THESE, "▲ +50 att tala om", "0"),
    ],
)
def test_a_clear_change_has_an_arrow_and_a_word_and_another_has_none(
    population: Population, clear: str, other: str
) -> None:
    cells = cells_of(risen(population).panels[0].view, Role.CHANGE)[:2]
    assert isinstance(cells[0], Moved) and (cells[0].text, cells[0].rises) == (clear, True)
    assert isinstance(cells[1], Text)
    assert cells[1].text in (other, "0")


def test_where_no_change_is_clear_that_is_said_once_and_not_in_every_row() -> None:
    view = risen(Population.PROCESS, moved=1).panels[0].view
    assert "Ingen av de 2 förändringarna sedan 2021 är säkerställd." in view.about
    assert [cell.text for cell in cells_of(view, Role.CHANGE)[:2] if isinstance(cell, Text)] == [
        "+2", "0",
    ]  # fmt: skip


@pytest.mark.parametrize("population", Population)
def test_how_sure_a_share_is_stands_beside_it_where_it_is_declared_what_is_meant(
    population: Population,
) -> None:
    view = risen(population).panels[0].questions[0]
    intervals = cells_of(view, Role.INTERVAL)
    assert all(isinstance(cell, Text) and "%" in cell.text for cell in intervals)
    assert any("Osäkerhet" in note for note in view.notes)


def test_without_it_there_is_no_such_column(made: Page) -> None:
    roles = {
        column.role
        for view in views(made)
        for block in view.blocks
        if isinstance(block, Grid)
        for column in block.columns
    }
    assert Role.INTERVAL not in roles and Role.VERDICT not in roles


def test_the_method_of_the_verdicts_stands_once_on_the_page(series: list[TimeSeries]) -> None:
    made = page(series[:1], replace(CHOICES, population=Population.PROCESS))
    texts = [paragraph.text for paragraph in made.introduction]
    assert len(texts) > len(page(series[:1], CHOICES).introduction)
    assert all(isinstance(paragraph, Paragraph) for paragraph in made.introduction)


def test_everybody_is_the_first_choice_of_each_survey(series: list[TimeSeries], made: Page) -> None:
    for time_series in series:
        who = time_series.latest.questionnaire.short_titles["sv"]
        groups = dict.fromkeys(panel.place[1] for panel in made.panels if panel.place[0] == who)
        assert next(iter(groups)) == "Totalt"
        assert time_series.latest.find(EVERYBODY) is not None


def test_a_share_in_print_is_in_the_language_of_the_page(series: list[TimeSeries]) -> None:
    view = page(series[:1], CHOICES, language="en").panels[0].view
    assert view.title.startswith("Strongest: ") and "100% positive" in view.title
    assert printed(Share(Decimal(52)), "en") == "52%"


def test_a_question_leaves_out_the_years_before_a_break_and_says_so(made: Page) -> None:
    view = panel_of(made, "Personal", "Totalt", "2022").questions[1]
    assert [line.name.text for line in grid_of(view).lines] == ["2022", "2021"]
    assert any("formulerades om 2021" in note for note in view.notes)
