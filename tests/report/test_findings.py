"""Titles: each says what is found in its table, and nothing that the table does not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.analysis import Population
from indicators.documents.model import Table
from indicators.report.choices import Choices
from indicators.report.comparison_tables import change_table, groups_table
from indicators.report.findings import (
    Finding,
    of_answers,
    of_changes,
    of_groups,
    of_nothing,
    of_own,
    of_question,
    of_ranking,
    of_shares,
    of_trend,
    part_of_all,
)
from indicators.report.judgement import judged
from indicators.report.share_tables import own_table, shares_table
from indicators.report.trend_tables import trend_table
from indicators.results.comparison import Change, Comparison, TimeSeries
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.groups import EVERYBODY, Group
from indicators.survey.policy import Policy, Unanimous, Zeros
from indicators.survey.questionnaire import Questionnaire, Valence
from indicators.words.said import spoken
from indicators.workspace import Workspace
from indicators.workspace.results import measured_series

from ..conftest import make_question, make_questionnaire, make_responses, make_wave, unit
from ..speaking import in_words, printed
from ..subtests import as_subtests

CHOICES = Choices(association="Prov")
OPEN = "Ingen ändring sedan 2021 kan sägas vara störst"
NEGATIVE, NEUTRAL, POSITIVE = 0, 2, 3
Shares = Sequence[tuple[int, int]]


def said(found: Finding | None, language: str = "sv") -> str:
    """What is found, with plain spaces."""
    assert found is not None
    return spoken(found.text, language).replace("\xa0", " ")


def asked(count: int, **changes: object) -> Questionnaire:
    """So many questions, called "Namn a", "Namn b" and so on."""
    letters = "abcdefghijklmn"[:count]
    return make_questionnaire(*(make_question(n, short=f"Namn {n}", **changes) for n in letters))


def results_of(
    shares: Shares,
    policy: Policy | None = None,
    questionnaire: Questionnaire | None = None,
    year: int = 2022,
) -> Results:
    """A question for each share: so many positive answers of so many."""
    most = max(base for _, base in shares)
    rows = [
        [None if n >= base else POSITIVE if n < positive else NEGATIVE for positive, base in shares]
        for n in range(most)
    ]
    own = questionnaire or asked(len(shares))
    wave = make_wave(policy or Policy(least=3, least_in_group=3), year=year, invited=60)
    return measure(make_responses(own, rows), own, wave)


def pair_of(then: Shares, now: Shares) -> Comparison:
    """The same questions in 2021 and 2022."""
    return Comparison(results_of(now), results_of(then, year=2021))


def by_unit(answers: dict[str, Shares], policy: Policy | None = None) -> Results:
    """A question for each share, in units."""
    rows, units = [], []
    for name, shares in answers.items():
        for n in range(max(base for _, base in shares)):
            rows.append([POSITIVE if n < positive else NEGATIVE for positive, _ in shares])
            units.append(name)
    own = asked(len(rows[0]))
    wave = make_wave(policy or Policy(least=3, least_in_group=3))
    return measure(make_responses(own, rows, units), own, wave, by="unit")


def judged_choices(pair: Comparison, population: Population) -> Choices:
    return judged([pair], replace(CHOICES, population=population))


# --- the figures of the repository's workspace ---------------------------------------------


@pytest.fixture(scope="module")
def series(workspace: Workspace) -> dict[tuple[str, int], TimeSeries]:
    """The surveys of all years, by unit."""
    return {
        (one.latest.questionnaire.id, year): one
        for year in workspace.years
        for one in measured_series(workspace, workspace.waves_of(year), ("unit",))[0]
    }


AllSeries = dict[tuple[str, int], TimeSeries]


@as_subtests(
    ("survey", "sv", "en"),
    # By hand from the published tables of 2020 to 2022.
    [
        (
            ("staff", 2022),
            "Starkast: Planering efter insatsen, 100 % positiva. "
            "Svagast: Andra vet vad jag kan tillföra, 52 %",
            "Strongest: Planering efter insatsen, 100% positive. "
            "Weakest: Andra vet vad jag kan tillföra, 52%",
        ),
        (
            ("staff", 2021),
            "Starkast: Stödet får ta tid, 94 % positiva. "
            "Svagast: Andra vet vad jag kan tillföra och Gemensamt synsätt, 59 %",
            "Strongest: Stödet får ta tid, 94% positive. "
            "Weakest: Andra vet vad jag kan tillföra and Gemensamt synsätt, 59%",
        ),
        (
            ("board", 2022),
            "Alla fem frågor har 100 % positiva",
            "All five questions: 100% positive",
        ),
        (
            ("managers", 2022),
            "Starkast: tre frågor, 83 % positiva. Svagast: Individer medverkar i utvecklingen, 0 %",
            "Strongest: three questions, 83% positive. "
            "Weakest: Individer medverkar i utvecklingen, 0%",
        ),
    ],
)
def test_the_strongest_and_the_weakest_are_named(
    series: AllSeries, survey: tuple[str, int], sv: str, en: str
) -> None:
    found = of_shares(series[survey].pair, EVERYBODY)
    assert (said(found), said(found, "en")) == (sv, en)


def test_the_numbers_are_those_of_the_questions_named(series: AllSeries) -> None:
    found = of_shares(series["staff", 2021].pair, EVERYBODY)
    assert found and found.numbers == (1, 4, 8)
    found = of_shares(series["board", 2022].pair, EVERYBODY)
    assert found and found.numbers == ()


def test_an_area_is_told_by_its_weakest_or_where_all_are_strong_by_its_strongest(
    series: AllSeries,
) -> None:
    pair = series["staff", 2022].pair
    areas = dict.fromkeys(question.area for question in pair.later.asked)
    assert [said(of_shares(pair, EVERYBODY, area)) for area in areas] == [
        "Stöd och delaktighet: starkast är ”Planering efter insatsen”, 100 % positiva",
        "Samverkan: svagast är ”Andra vet vad jag kan tillföra”, 52 % positiva",
        "Jämställdhet och jämlikhet: svagast är ”Tid för lärande om jämställdhet”, 76 % positiva",
    ]
    assert [said(of_shares(pair, EVERYBODY, area), "en") for area in areas][:2] == [
        "Support and participation: strongest on “Planering efter insatsen”, 100% positive",
        "Cooperation: weakest on “Andra vet vad jag kan tillföra”, 52% positive",
    ]


def test_a_topic_makes_a_sentence_of_the_strongest(series: AllSeries) -> None:
    found = of_ranking(series["staff", 2022].pair, EVERYBODY)
    assert said(found) == "Planeringen efter insatsen är starkast: 100 % positiva"
    assert said(found, "en") == "Strongest: the planning after the measure, 100% positive"
    assert found and found.numbers == (2,)


@as_subtests(
    ("survey", "year", "population", "sv", "en"),
    [
        (
            "staff", 2022, None,
            "Störst ändring: ”Gemensamt synsätt” och ”Tid för lärande om jämställdhet”, "
            "15 procentenheter",
            "Largest change: “Gemensamt synsätt” and “Tid för lärande om jämställdhet”, "
            "15 percentage points",
        ),
        (
            "staff", 2022, Population.PROCESS,
            "Ingen av de 11 förändringarna sedan 2021 är säkerställd",
            "None of the 11 changes since 2021 is clear",
        ),
        (
            "staff", 2022, Population.THESE,
            "Ingen av de 11 förändringarna sedan 2021 är något att tala om",
            "None of the 11 changes since 2021 is one to speak of",
        ),
        (
            "staff", 2021, None,
            "Störst ändring: ”Deltagares erfarenheter tas tillvara”, 60 → 84 % (ungefär 8 av 32)",
            "Largest change: “Deltagares erfarenheter tas tillvara”, 60 → 84% (about 8 of 32)",
        ),
        (
            "board", 2022, None,
            "Störst ändring: två frågor, 33 procentenheter",
            "Largest change: two questions, 33 percentage points",
        ),
    ],
)  # fmt: skip
def test_changes_are_told_as_they_are_judged(
    series: AllSeries, survey: str, year: int, population: Population | None, sv: str, en: str
) -> None:
    pair = series[survey, year].pair
    choices = judged_choices(pair, population) if population else CHOICES
    found = of_changes(pair, EVERYBODY, choices)
    assert (said(found), said(found, "en")) == (sv, en)


def test_a_unit_is_told_by_where_it_differs_most(series: AllSeries) -> None:
    results = series["staff", 2022].latest
    (group,) = (g for g in results.groups if is_told(results, g))
    assert said(of_own(results, group)) == (
        "Samverkansteamen för unga vuxna: störst skillnad mot andra i ”Rutiner för samarbete”, "
        "67 mot 84 %"
    )
    assert said(of_own(results, group), "en") == (
        "Samverkansteamen för unga vuxna: differs most from others in “Rutiner för samarbete”, "
        "67 against 84%"
    )


def test_the_units_are_told_by_where_they_are_farthest_apart(series: AllSeries) -> None:
    found = of_groups(series["staff", 2021].latest)
    assert said(found) == (
        "Störst skillnad mellan grupperna: ”Rutiner för samarbete”, 58–100 % positiva"
    )
    assert said(found, "en") == (
        "Largest gap between the groups: “Rutiner för samarbete”, 58–100% positive"
    )
    # In 2022 only one unit is shown.
    assert of_groups(series["staff", 2022].latest) is None


@as_subtests(
    ("survey", "sv"),
    [
        (
            ("staff", 2022),
            "Sedan 2020 har 7 av 8 jämförbara frågor samma eller högre andel positiva",
        ),
        (
            ("board", 2022),
            "Sedan 2020 har alla 3 jämförbara frågor samma eller högre andel positiva",
        ),
        (
            ("board", 2021),
            "Sedan 2020 har alla 3 jämförbara frågor fått en lägre andel positiva",
        ),
    ],
)
def test_a_trend_is_told_by_how_many_questions_hold_their_share(
    series: AllSeries, survey: tuple[str, int], sv: str
) -> None:
    found = of_trend(series[survey], EVERYBODY)
    assert said(found) == sv
    assert said(found, "en").startswith("Since 2020, ") and "comparable" in said(found, "en")


def test_the_response_is_told_by_the_highest_and_the_lowest_rate(series: AllSeries) -> None:
    """31 of 39, 4 of 12 and 6 of 15; in 2021 32 of 40, 6 of 13 and 11 of 37."""
    waves = [series[name, 2022].latest for name in ("staff", "board", "managers")]
    assert said(of_answers(waves)) == "Personal: fyra av fem svarade. Styrelse: en av tre"
    assert said(of_answers(waves), "en") == "Staff: four in five answered. Board: one in three"
    assert said(of_answers(waves[:1])) == "Personal: 31 av 39 svarade"
    waves = [series[name, 2021].latest for name in ("staff", "board", "managers")]
    assert said(of_answers(waves)) == "Personal: fyra av fem svarade. Chefsgrupper: tre av tio"


def test_a_question_is_told_by_its_share_and_its_whole_wording(series: AllSeries) -> None:
    results = series["staff", 2022].latest
    question = results.asked[3]
    found = of_question(question, results.get("known"), results)
    assert said(found) == f"52 % positiva: {question.text_in(2022)}"
    assert said(found, "en") == f"52% positive: {question.text_in(2022)}"


def test_no_title_names_a_part_or_a_number_of_a_question(series: AllSeries) -> None:
    for one in series.values():
        for group in (EVERYBODY, *one.latest.groups):
            for found in every_finding(one, group):
                assert not re.search(r"\(\d+ av \d+\)|fråga \d|[Dd]el \d", said(found))
                assert "None" not in said(found) and "{" not in said(found)


def is_told(results: Results, group: Group) -> bool:
    return any(result.told for result in results.for_group(group))


def every_finding(series: TimeSeries, group: Group) -> Iterable[Finding]:
    """All that is found of a group, judged in each way."""
    pair = series.pair
    areas = dict.fromkeys(question.area for question in pair.later.asked)
    ways = [CHOICES, *(judged_choices(pair, population) for population in Population)]
    found = [
        of_shares(pair, group), of_ranking(pair, group), of_trend(series, group),
        *(of_shares(pair, group, area) for area in areas if area),
        *(of_changes(pair, group, choices) for choices in ways),
        of_groups(pair.later) if group == EVERYBODY else of_own(pair.later, group),
        of_nothing(pair.later, group),
    ]  # fmt: skip
    return (one for one in found if one is not None)


# --- the rules, one by one -----------------------------------------------------------------


@as_subtests(
    ("shares", "sv"),
    [
        ([(8, 10)], "Namn a: 80 % positiva"),
        ([(8, 10), (5, 10)], "Starkast: Namn a, 80 % positiva. Svagast: Namn b, 50 %"),
        ([(8, 10), (8, 10)], "Båda frågorna har 80 % positiva"),
        ([(8, 10)] * 3, "Alla tre frågor har 80 % positiva"),
        ([(8, 10)] * 13, "Alla 13 frågor har 80 % positiva"),
        (
            [(8, 10), (8, 10), (8, 10), (1, 10)],
            "Starkast: Namn a, Namn b och Namn c, 80 % positiva. Svagast: Namn d, 10 %",
        ),
        (
            [(8, 10), (8, 10), (8, 10), (8, 10), (1, 10)],
            "Starkast: fyra frågor, 80 % positiva. Svagast: Namn e, 10 %",
        ),
        # 1 of 3 and 33 of 100 are both 33 percent in print.
        ([(1, 3), (33, 100)], "Båda frågorna har 33 % positiva"),
        # The second is hidden, so nothing is said of it.
        ([(8, 10), (2, 2)], "Namn a: 80 % positiva"),
    ],
)
def test_shares_are_told_by_rule(shares: Shares, sv: str) -> None:
    assert said(of_shares(Comparison(results_of(shares)), EVERYBODY)) == sv


def test_where_some_are_hidden_the_rest_are_not_called_all() -> None:
    pair = Comparison(results_of([(8, 10), (8, 10), (2, 2)]))
    assert of_shares(pair, EVERYBODY) is None
    assert said(of_nothing(pair.later, EVERYBODY)) == "Personal 2022"


def test_where_all_is_hidden_the_title_says_so() -> None:
    pair = Comparison(results_of([(2, 2), (1, 2)]))
    assert of_shares(pair, EVERYBODY) is None and of_ranking(pair, EVERYBODY) is None
    assert said(of_nothing(pair.later, EVERYBODY)) == "Personal: resultatet 2022 visas inte"
    assert said(of_nothing(pair.later, EVERYBODY), "en") == (
        "Staff: the result of 2022 is not shown"
    )


MASKING = Policy(least=3, least_in_group=3, unanimous=Unanimous.MASK)


@as_subtests(
    ("shares", "sv"),
    [
        # All of 40 or nearly all: which of the two others is stronger than that nobody knows.
        ([(40, 40), (30, 40), (20, 40)], "Svagast: Namn c, 50 % positiva"),
        ([(0, 40), (30, 40), (20, 40)], "Starkast: Namn b, 75 % positiva"),
        ([(40, 40), (0, 40), (20, 40), (21, 40)], None),
        ([(40, 40)], "Minst 95 % positiva på frågan"),
        ([(40, 40)] * 2, "Minst 95 % positiva på båda frågorna"),
        ([(40, 40)] * 3, "Minst 95 % positiva på alla tre frågor"),
        ([(0, 40)] * 2, None),
        ([(40, 40), (0, 40)], None),
    ],
)
def test_what_a_bound_could_overturn_is_not_told(shares: Shares, sv: str | None) -> None:
    found = of_shares(Comparison(results_of(shares, MASKING)), EVERYBODY)
    assert found is None if sv is None else said(found) == sv


def test_an_area_with_a_bound_is_told_by_what_is_known() -> None:
    """35 and 36 of 40 are strong, and none is weaker; but the third may be the strongest."""
    own = asked(3, area="Samverkan")
    pair = Comparison(results_of([(35, 40), (36, 40), (40, 40)], MASKING, own))
    assert said(of_shares(pair, EVERYBODY, "Samverkan")) == (
        "Samverkan: svagast är ”Namn a”, 88 % positiva"
    )
    pair = Comparison(results_of([(35, 40), (36, 40), (0, 40)], MASKING, own))
    assert of_shares(pair, EVERYBODY, "Samverkan") is None
    pair = Comparison(results_of([(35, 40), (36, 40), (37, 40)], MASKING, own))
    assert said(of_shares(pair, EVERYBODY, "Samverkan")) == (
        "Samverkan: starkast är ”Namn c”, 93 % positiva"
    )


@as_subtests(
    ("topics", "shares", "sv", "en"),
    [
        (
            {"sv": "tiden", "en": "the time"}, [(8, 10), (5, 10)],
            "Tiden är starkast: 80 % positiva", "Strongest: the time, 80% positive",
        ),
        (
            {"sv": "tiden"}, [(8, 10), (5, 10)],
            "Tiden är starkast: 80 % positiva",
            "Strongest: Namn a, 80% positive. Weakest: Namn b, 50%",
        ),
        (
            {}, [(8, 10), (5, 10)],
            "Starkast: Namn a, 80 % positiva. Svagast: Namn b, 50 %",
            "Strongest: Namn a, 80% positive. Weakest: Namn b, 50%",
        ),
        (
            {"sv": "tiden", "en": "the time"}, [(8, 10), (8, 10), (5, 10)],
            "Starkast: Namn a och Namn b, 80 % positiva. Svagast: Namn c, 50 %",
            "Strongest: Namn a and Namn b, 80% positive. Weakest: Namn c, 50%",
        ),
        (
            {"sv": "tiden", "en": "the time"}, [(8, 10), (8, 10)],
            "Båda frågorna har 80 % positiva", "Both questions: 80% positive",
        ),
        (
            {"sv": "tiden", "en": "the time"}, [(8, 10)],
            "Namn a: 80 % positiva", "Namn a: 80% positive",
        ),
    ],
)  # fmt: skip
def test_a_topic_is_used_where_it_is_the_only_strongest(
    topics: dict[str, str], shares: Shares, sv: str, en: str
) -> None:
    own = asked(len(shares), topics=topics)
    found = of_ranking(Comparison(results_of(shares, None, own)), EVERYBODY)
    assert (said(found), said(found, "en")) == (sv, en)


def test_a_topic_is_not_used_of_what_a_bound_could_overturn() -> None:
    own = asked(3, topics={"sv": "tiden"})
    pair = Comparison(results_of([(30, 40), (20, 40), (40, 40)], MASKING, own))
    assert said(of_ranking(pair, EVERYBODY)) == "Svagast: Namn b, 50 % positiva"


@as_subtests(
    ("then", "now", "population", "sv"),
    [
        ([(10, 60)], [(50, 60)], Population.PROCESS,
         "”Namn a” har ökat tydligt, 17 → 83 %"),
        ([(50, 60)], [(10, 60)], Population.PROCESS,
         "”Namn a” har minskat tydligt, 83 → 17 %"),
        ([(50, 60)], [(10, 60)], Population.THESE, "”Namn a” har minskat, 83 → 17 %"),
        ([(30, 60)], [(31, 60)], Population.PROCESS,
         "Förändringen sedan 2021 är inte säkerställd"),
        ([(30, 60)], [(31, 60)], Population.THESE,
         "Förändringen sedan 2021 är inget att tala om"),
        ([(10, 60), (50, 60), (30, 60)], [(50, 60), (10, 60), (31, 60)], Population.PROCESS,
         "”Namn a” har ökat tydligt, 17 → 83 %. ”Namn b” har minskat tydligt, 83 → 17 %"),
        ([(10, 60)] * 3 + [(50, 60)], [(50, 60)] * 3 + [(10, 60)], Population.PROCESS,
         "4 av 4 förändringar sedan 2021 är säkerställda: 3 upp, 1 ned"),
        ([(10, 60)] * 3 + [(30, 60)], [(50, 60)] * 3 + [(31, 60)], Population.THESE,
         "3 av 4 förändringar sedan 2021 är något att tala om: 3 upp, 0 ned"),
        # Half of those asked were silent, and what they think could turn it.
        ([(3, 30)], [(27, 30)], Population.PROCESS,
         "”Namn a” har ökat tydligt bland dem som svarade, 10 → 90 %"),
    ],
)  # fmt: skip
def test_clear_changes_are_named_or_counted(
    then: Shares, now: Shares, population: Population, sv: str
) -> None:
    pair = pair_of(then, now)
    assert said(of_changes(pair, EVERYBODY, judged_choices(pair, population))) == sv


@as_subtests(
    ("then", "now", "sv"),
    [
        ([(20, 40)], [(26, 40)], "Störst ändring: ”Namn a”, 50 → 65 % (ungefär 6 av 40)"),
        ([(26, 40)], [(20, 40)], "Störst ändring: ”Namn a”, 65 → 50 % (ungefär 6 av 40)"),
        ([(20, 40)] * 2, [(26, 40), (14, 40)],
         "Störst ändring: ”Namn a” och ”Namn b”, 15 procentenheter"),
        ([(20, 40)] * 4, [(26, 40)] * 4, "Störst ändring: fyra frågor, 15 procentenheter"),
        ([(20, 40)] * 2, [(20, 40)] * 2, "Ingen jämförbar andel positiva har ändrats sedan 2021"),
        # From 18.4 to 17.5 percent: a point, though print has 18 and 18.
        ([(9, 49)], [(7, 40)], OPEN),
        # The point that is seen is no larger than the one that is not.
        ([(9, 49), (20, 40)], [(7, 40), (25, 49)], OPEN),
    ],
)  # fmt: skip
def test_where_nothing_is_judged_the_largest_change_is_told(
    then: Shares, now: Shares, sv: str
) -> None:
    assert said(of_changes(pair_of(then, now), EVERYBODY, CHOICES)) == sv


def test_a_share_of_nothing_keeps_its_decimals() -> None:
    policy = Policy(least=3, least_in_group=3, decimals=1)
    pair = Comparison(results_of([(0, 40)], policy), results_of([(10, 40)], policy, year=2021))
    assert said(of_changes(pair, EVERYBODY, CHOICES)) == (
        "Störst ändring: ”Namn a”, 25,0 → 0,0 % (ungefär 10 av 40)"
    )


def test_of_one_year_no_change_is_told() -> None:
    assert of_changes(Comparison(results_of([(8, 10)])), EVERYBODY, CHOICES) is None
    # The year before is hidden.
    assert of_changes(pair_of([(1, 2)], [(8, 10)]), EVERYBODY, CHOICES) is None


@as_subtests(
    ("own", "others", "sv"),
    [
        ([(5, 10), (5, 10)], [(9, 10), (6, 10)],
         "A: störst skillnad mot andra i ”Namn a”, 50 mot 90 %"),
        ([(5, 10), (5, 10)], [(5, 10), (5, 10)], "A: samma andelar positiva som alla andra"),
        ([(5, 10), (5, 10), (1, 10)], [(9, 10), (1, 10), (1, 10)],
         "A: störst skillnad mot andra i ”Namn a” och ”Namn b”, 40 procentenheter"),
    ],
)  # fmt: skip
def test_a_group_is_set_beside_all_others(own: Shares, others: Shares, sv: str) -> None:
    results = by_unit({"A": own, "B": others})
    assert said(of_own(results, unit("A"))) == sv


def test_a_group_of_which_nothing_is_shown_is_not_told_of(series: AllSeries) -> None:
    results = series["staff", 2022].latest
    hidden = [group for group in results.groups if not is_told(results, group)]
    assert len(hidden) == 2
    for group in hidden:
        assert of_own(results, group) is None
        assert of_shares(Comparison(results), group) is None
        assert said(of_nothing(results, group)) == (
            f"Personal, {group.name}: resultatet 2022 visas inte"
        )


@as_subtests(
    ("groups", "sv"),
    [
        ([[(5, 10), (5, 10)], [(9, 10), (6, 10)]],
         "Störst skillnad mellan grupperna: ”Namn a”, 50–90 % positiva"),
        ([[(5, 10), (5, 10)], [(9, 10), (1, 10)]],
         "Störst skillnad mellan grupperna: ”Namn a” och ”Namn b”, 40 procentenheter"),
        ([[(5, 10), (5, 10)]] * 2, "Grupperna har samma andelar positiva"),
        ([[(2, 10)], [(5, 10)], [(9, 10)]],
         "Störst skillnad mellan grupperna: ”Namn a”, 20–90 % positiva"),
    ],
)  # fmt: skip
def test_groups_are_told_by_the_widest_gap(groups: Sequence[Shares], sv: str) -> None:
    results = by_unit(dict(zip("ABC", groups, strict=False)))
    assert said(of_groups(results)) == sv


def test_groups_of_which_a_bound_may_be_farthest_apart_are_not_told_of() -> None:
    """In the first question two units answered alike, so that both have bounds; the second has 50
    and 90 percent, no farther apart than the bounds may be."""
    answers: dict[str, Shares] = {
        "A": [(20, 20), (10, 20)], "B": [(0, 20), (18, 20)], "C": [(9, 20), (11, 20)],
    }  # fmt: skip
    masked = by_unit(answers, MASKING)
    assert any(result.bound for group in masked.groups for result in masked.for_group(group))
    assert of_groups(masked) is None
    assert said(of_groups(by_unit(answers))) == (
        "Störst skillnad mellan grupperna: ”Namn a”, 0–100 % positiva"
    )


@as_subtests(
    ("years", "sv"),
    [
        ([[(5, 10), (5, 10)], [(6, 10), (4, 10)]],
         "Sedan 2021 har 1 av 2 jämförbara frågor samma eller högre andel positiva"),
        ([[(5, 10), (5, 10)], [(5, 10), (9, 10)]],
         "Sedan 2021 har alla 2 jämförbara frågor samma eller högre andel positiva"),
        ([[(5, 10), (5, 10)], [(1, 10), (4, 10)]],
         "Sedan 2021 har alla 2 jämförbara frågor fått en lägre andel positiva"),
        ([[(5, 10)], [(9, 10)]], "Sedan 2021: ”Namn a”, 50 → 90 % positiva"),
        # Only the first question was shown in the first year.
        ([[(5, 10), (1, 2)], [(5, 10), (5, 10)], [(4, 10), (9, 10)]],
         "Sedan 2020: ”Namn a”, 50 → 40 % positiva"),
    ],
)  # fmt: skip
def test_years_are_told_from_the_first_that_compares(years: Sequence[Shares], sv: str) -> None:
    first = 2023 - len(years)
    waves = tuple(results_of(shares, year=first + n) for n, shares in enumerate(years))
    assert said(of_trend(TimeSeries(waves), EVERYBODY)) == sv


def test_a_break_begins_the_years_anew() -> None:
    own = asked(2, breaks=(2021,))
    waves = tuple(
        results_of([(n, 10), (n, 10)], None, own, year)
        for n, year in enumerate((2020, 2021, 2022), 3)
    )
    assert said(of_trend(TimeSeries(waves), EVERYBODY)).startswith("Sedan 2021 ")
    assert of_trend(TimeSeries(waves[:2]), EVERYBODY) is None


@as_subtests(
    ("rate", "sv"),
    [
        ((31, 39), "fyra av fem"),
        ((4, 12), "en av tre"),
        ((1, 2), "hälften"),
        ((48, 100), "hälften"),
        ((52, 100), "hälften"),
        ((53, 100), "53 %"),
        ((79, 100), "fyra av fem"),
        ((71, 100), "sju av tio"),
        ((77, 100), "tre av fyra"),
        ((95, 100), "95 %"),
        ((10, 10), "alla"),
        ((1, 100), "1 %"),
        ((0, 10), "0 %"),
    ],
)
def test_a_part_is_said_in_words_within_two_points_of_it(rate: tuple[int, int], sv: str) -> None:
    assert spoken(part_of_all(Fraction(*rate)), "sv").replace("\xa0", " ") == sv


def test_rates_with_the_same_words_are_told_by_their_figures() -> None:
    """47 and 48 of 60 are 78 and 80 percent, both about four of five."""
    waves = []
    for answers, name in ((47, "Ett"), (48, "Två")):
        results = results_of([(answers, answers)])
        titles = {"sv": name, "en": name}
        own = replace(results.questionnaire, short_titles=titles)
        waves.append(replace(results, questionnaire=own))
    assert said(of_answers(waves)) == "Två: 80 % svarade. Ett: 78 %"
    assert of_answers([waves[0], waves[0]]) is None


def test_surveys_with_the_same_rate_in_print_are_named_together() -> None:
    """40 of 60 and 67 of 100 print as 67 percent; 20 of 60 is a third."""
    waves = []
    for answers, invited, name in ((40, 60, "Ett"), (67, 100, "Två"), (20, 60, "Tre")):
        results = replace(results_of([(answers, answers)]), invited=invited)
        own = replace(results.questionnaire, short_titles={"sv": name, "en": name})
        waves.append(replace(results, questionnaire=own))
    assert said(of_answers(waves)) == "Ett och Två: två av tre svarade. Tre: en av tre"


def test_a_survey_whose_number_of_asked_is_not_known_is_told_by_its_answers() -> None:
    results = replace(results_of([(8, 10)]), invited=None)
    assert said(of_answers([results])) == "Personal: 10 svar"
    assert of_answers([results, results]) is None
    assert of_answers([results_of([(1, 2)])]) is None


# --- over all kinds of data ----------------------------------------------------------------

CODES = st.sampled_from([0, 1, 2, 3, 3, 4, 5, 6, None])
POLICIES = st.builds(
    Policy,
    least=st.just(3), least_in_group=st.sampled_from([3, 5]),
    decimals=st.sampled_from([0, 1]),
    zeros=st.sampled_from(Zeros), unanimous=st.sampled_from(Unanimous),
)  # fmt: skip


@st.composite
def many_series(draw: st.DrawFn) -> TimeSeries:
    """One year to three of one to six questions, in units; some questions answered by few, or all
    alike, some with a topic, in one area or two."""
    count, policy = draw(st.integers(1, 6)), draw(POLICIES)
    own = make_questionnaire(
        *(
            make_question(
                letter,
                short=f"Namn {letter}",
                area=draw(st.sampled_from(["Ett", "Två"])),
                topics={"sv": f"ämnet {letter}"} if draw(st.booleans()) else {},
            )
            for letter in "abcdef"[:count]
        )
    )
    alike = [draw(st.sampled_from([None, None, NEGATIVE, NEUTRAL, POSITIVE])) for _ in range(count)]
    waves = []
    for year in draw(st.sampled_from([(2022,), (2021, 2022), (2020, 2021, 2022)])):
        rows = draw(
            st.lists(st.lists(CODES, min_size=count, max_size=count), min_size=2, max_size=30)
        )
        rows = [
            [fixed if fixed is not None else code for fixed, code in zip(alike, row, strict=True)]
            for row in rows
        ]
        units = [draw(st.sampled_from(["MIA", "SamMA"])) for _ in rows]
        wave = make_wave(policy, year=year, invited=40)
        waves.append(measure(make_responses(own, rows, units), own, wave, by="unit"))
    return TimeSeries(tuple(waves))


def cells(table: Table[object] | None, language: str) -> set[str]:
    """The numbers that a table has in its cells."""
    if table is None:
        return set()
    rows = in_words(table, language).rows
    return {
        number
        for row in rows
        for cell in row.cells[1:]
        for number in re.findall(r"\d+(?:[.,]\d+)?", printed(cell, language))
    }


def figures(text: str) -> set[str]:
    """The percents of a title: "52 → 84 %", "58–88 %", "67 mot 84 %", "15 procentenheter"."""
    number = r"(\d+(?:[.,]\d+)?)"
    found = re.findall(rf"{number} ?(?:%|procentenheter|percentage points)", text)
    found += re.findall(rf"{number} ?(?:→|–|mot|against) ?\d", text)
    return set(found)


def named_in(text: str, results: Results) -> set[int]:
    """The numbers of the questions whose names, or topics, stand in a title."""
    return {
        number
        for number, question in enumerate(results.asked, 1)
        if question.short in text
        or any(topic in text.lower() for topic in question.topics.values())
    }


@given(many_series(), st.sampled_from(["sv", "en"]))
def test_every_figure_of_a_title_is_a_cell_of_its_table(series: TimeSeries, language: str) -> None:
    pair = series.pair
    for group in (EVERYBODY, *pair.later.groups):
        tables = [
            (of_shares(pair, group), shares_table(pair, group, CHOICES)),
            (of_ranking(pair, group), shares_table(pair, group, CHOICES)),
            (of_changes(pair, group, CHOICES), change_table(pair, group, CHOICES)),
            (of_trend(series, group), trend_table(series, group, CHOICES)),
        ]
        if group == EVERYBODY:
            tables.append((of_groups(pair.later), groups_table(pair.later, CHOICES)))
        else:
            tables.append((of_own(pair.later, group), own_table(pair.later, group, CHOICES)))
        for found, table in tables:
            if found is None or "several" in repr(found.text):
                continue  # a difference in points has no cell where groups are compared
            assert figures(said(found, language)) <= cells(table, language), said(found, language)


@given(many_series())
def test_a_hidden_question_is_never_named(series: TimeSeries) -> None:
    for group in (EVERYBODY, *series.latest.groups):
        hidden = {
            number
            for number, result in enumerate(series.latest.for_group(group), 1)
            if not result.has_shares
        }
        for found in every_finding(series, group):
            if group == EVERYBODY and repr(found.text).startswith("Said(key='found.groups"):
                continue  # of groups, which have figures of their own
            assert not hidden & named_in(said(found), series.latest), said(found)
            assert not hidden & set(found.numbers)


@given(many_series())
def test_a_title_names_the_questions_whose_numbers_it_gives(series: TimeSeries) -> None:
    for group in (EVERYBODY, *series.latest.groups):
        for found in every_finding(series, group):
            named = named_in(said(found), series.latest)
            counted = re.search(r"(två|tre|fyra|fem|sex) frågor|alla|jämförbara|av \d", said(found))
            assert named == set(found.numbers) or (counted and named <= set(found.numbers))


@given(many_series())
def test_no_bound_can_overturn_what_is_called_strongest_or_weakest(series: TimeSeries) -> None:
    """Whatever shares stand behind the bounds, as far as they go."""
    pair = series.pair
    for group in (EVERYBODY, *pair.later.groups):
        found = of_shares(pair, group)
        if found is None:
            continue
        results = pair.later.for_group(group)
        decimals = pair.later.policy.decimals
        ends = [
            (0, 100 - r.bound.percent) if r.bound.valence is not Valence.POSITIVE
            else (r.bound.percent, 100)
            for r in results if r.bound
        ]  # fmt: skip
        shown = [p for r in results if (p := r.in_print(decimals)) is not None]
        if "Starkast" in said(found):
            assert all(most <= max(shown) for _, most in ends)
        if "Svagast" in said(found):
            assert all(least >= min(shown) for least, _ in ends)


@given(many_series())
def test_ties_are_told_as_ties_and_all_alike_as_alike(series: TimeSeries) -> None:
    pair = series.pair
    decimals = pair.later.policy.decimals
    for group in (EVERYBODY, *pair.later.groups):
        found = of_shares(pair, group)
        percents = [r.in_print(decimals) for r in pair.later.for_group(group)]
        shown = [p for p in percents if p is not None]
        if found is None or not shown:
            continue
        text = said(found)
        if len(shown) == len(percents) > 1 and len(set(shown)) == 1:
            assert text.startswith(("Alla", "Båda")) and not found.numbers
        for end in (max(shown), min(shown)) if len(set(shown)) > 1 else ():
            tied = {n for n, percent in enumerate(percents, 1) if percent == end}
            assert tied <= set(found.numbers) or not tied & set(found.numbers)


@given(many_series(), st.sampled_from(Population))
def test_no_change_is_claimed_that_does_not_stand_out(
    series: TimeSeries, population: Population
) -> None:
    pair = series.pair
    choices = judged_choices(pair, population)
    assert choices.judgement
    for group in (EVERYBODY, *pair.later.groups):
        found = of_changes(pair, group, choices)
        if found is None:
            continue
        assessments = choices.judgement.changes(pair, group)
        standing = {n for n, a in enumerate(assessments, 1) if a.verdict.stands_out}
        assert set(found.numbers) == standing
        assert bool(standing) or not re.search(r"har ökat|har minskat|→", said(found))
        for change in (pair.changes(group)[number - 1] for number in found.numbers):
            way = "har ökat" if change.points("positive") > 0 else "har minskat"
            assert way in said(found) or "upp," in said(found)


@given(many_series())
def test_no_change_is_larger_than_the_one_called_largest(series: TimeSeries) -> None:
    pair = series.pair
    for group in (EVERYBODY, *pair.later.groups):
        found = of_changes(pair, group, CHOICES)
        if found is None or not found.numbers:
            continue
        compared = {n: c for n, c in enumerate(pair.changes(group), 1) if c.compares}
        largest = min(points(compared[number]) for number in found.numbers)
        others = [points(change) for n, change in compared.items() if n not in found.numbers]
        step = Fraction(1, 10**pair.later.policy.decimals)
        assert all(other < largest + step for other in others)


def points(change: Change) -> Fraction:
    return abs(change.points("positive"))
