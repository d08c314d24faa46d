"""``report --change``: one declared meaning of the answers, words where a test supports them."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest

from indicators.analysis import Population, Sample, Smallest, Verdict, difference_p
from indicators.analysis.whole_verdicts import whole_of_these
from indicators.documents.charts import draw
from indicators.documents.charts.figures import figures
from indicators.documents.look import Colours
from indicators.documents.model import Document, Kind, Paragraph, Table
from indicators.report import appendix
from indicators.report.charts import change_chart
from indicators.report.choices import Choices
from indicators.report.comparison_tables import change_table
from indicators.report.gap_tables import gap_table
from indicators.report.judgement import judged
from indicators.report.page import page
from indicators.report.side_by_side import Gap
from indicators.report.slides import deck
from indicators.results.comparison import Comparison, TimeSeries
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.results.whole import WholeChange
from indicators.survey.groups import EVERYBODY
from indicators.survey.policy import Policy, SmallGroups, Unanimous
from indicators.words import p_text, percent_text, points_text, rounded_percent

from ..conftest import (
    ROOT,
    Outcome,
    edit,
    make_question,
    make_questionnaire,
    make_responses,
    make_wave,
    unit,
)
from ..speaking import printed, speaking
from ..subtests import as_subtests

appendix = speaking(appendix)
change_chart = speaking(change_chart)
change_table = speaking(change_table)
deck = speaking(deck)
gap_table = speaking(gap_table)
page = speaking(page)

Command = Callable[..., Outcome]
PROCESS = Choices(association="Prov", with_change=True, population=Population.PROCESS)
FEW = Policy(least=3, least_in_group=3)
OUTSIDE = 6  # "Vet ej" of the scale
CHARTS = replace(PROCESS, with_change=False, with_charts=True)
THESE = replace(PROCESS, population=Population.THESE)


def results_of(
    positive: int, base: int, year: int, invited: int | None = None, policy: Policy = FEW
) -> Results:
    questionnaire = make_questionnaire(make_question("q1"), make_question("q2"))
    codes = [[3 if n < positive else 0, n % 4] for n in range(base)]
    responses = make_responses(questionnaire, codes)
    return measure(responses, questionnaire, make_wave(policy, year=year, invited=invited))


def pair_of(then: tuple[int, int], now: tuple[int, int], invited: int | None = None) -> Comparison:
    return Comparison(results_of(*now, 2022, invited), results_of(*then, 2021, invited))


def table_of(pair: Comparison, choices: Choices, language: str = "sv") -> Table:
    table = change_table(pair, EVERYBODY, judged([pair], choices), language=language)
    assert isinstance(table, Table)
    return table


def cells(pair: Comparison, choices: Choices, row: int = 0, language: str = "sv") -> dict[str, str]:
    table = table_of(pair, choices, language)
    texts = [printed(cell).replace("\xa0", " ") for cell in table.rows[row].cells]
    return dict(zip([column.label for column in table.columns], texts, strict=True))


def verdict_of(pair: Comparison, choices: Choices) -> str:
    """What may be said of the first question: in its row, or where none stands out, in the note."""
    found = cells(pair, choices)
    if "Bedömning" in found or found["Ändring (p.e.)"] == "ej jämförbar":
        return found.get("Bedömning", "ej jämförbar")
    (note,) = (n for n in table_of(pair, choices).notes if n.startswith("Bedömning: "))
    apart = dict(re.findall("”([^”]+)” för ([^;]+)", note))
    (usual,) = re.findall(r"”([^”]+)”(?: på alla frågor)?\.$", note)
    return next((verdict for verdict, names in apart.items() if names == "fråga 1"), usual)


@as_subtests(
    ("then", "now", "invited", "words"),
    [
        ((10, 60), (50, 60), 60, "tydlig ökning"),
        ((50, 60), (10, 60), 60, "tydlig minskning"),
        ((50, 60), (10, 60), 120, "tydlig minskning bland dem som svarade"),
        ((50, 60), (10, 60), None, "tydlig minskning bland dem som svarade"),
        ((30, 60), (32, 60), 60, "går inte att avgöra"),
        ((30, 60), (41, 60), 60, "kan vara slump, eftersom så många ändringar prövas"),
        ((500, 1000), (501, 1000), 1000, "ingen förändring att tala om"),
        ((450, 1000), (530, 1000), 1000, "liten förändring"),
        ((1, 3), (2, 3), 3, "för få svar för att avgöra"),
    ],
)
def test_a_change_of_a_process_is_told_in_words(
    then: tuple[int, int], now: tuple[int, int], invited: int | None, words: str
) -> None:
    """10 to 50 of 60 is far beyond chance; if 60 more were silent, all of them may have thought the
    other way. 30 to 41 of 60 has p = 0.042, twice that of two questions. 8 points of 1,000 are
    beyond chance, and fewer than ten. Of three nothing can be said."""
    assert verdict_of(pair_of(then, now, invited), PROCESS) == words


@as_subtests(
    ("then", "now", "invited", "persons", "words"),
    [
        ((10, 12), (11, 12), 12, "1 av 12", "under gränsen"),
        ((11, 12), (10, 12), 12, "1 av 12", "under gränsen"),
        ((10, 12), (10, 12), 12, "0 av 12", "ingen förändring"),
        ((2, 12), (10, 12), 12, "8 av 12", "ökning att tala om"),
        ((10, 12), (2, 12), 12, "8 av 12", "minskning att tala om"),
        (
            (2, 12), (10, 12), None, "8 av 12",
            "ökning att tala om bland dem som svarade",
        ),
        (
            (2, 12), (10, 12), 20, "8 av 12",
            "ökning att tala om bland dem som svarade",
        ),
        ((16, 32), (16, 31), 40, "1 av 31", "under gränsen"),
    ],
)  # fmt: skip
def test_a_change_among_these_people_is_told_in_persons(
    then: tuple[int, int], now: tuple[int, int], invited: int | None, persons: str, words: str
) -> None:
    """Of 20 asked each year, 2 to 10 were positive and then 10 to 18: from none to 16 more of 20.
    The limit for two questions and twelve answers is 2.24 √6 + 1/2 = 6.0, so six people."""
    pair = pair_of(then, now, invited)
    assert (cells(pair, THESE)["Personer"], verdict_of(pair, THESE)) == (persons, words)


def test_the_association_says_how_large_a_change_it_speaks_of() -> None:
    pair = pair_of((10, 31), (15, 31), 31)
    smallest = replace(THESE, smallest=Smallest(persons=5, points=15))
    assert verdict_of(pair, smallest) == "ökning att tala om"
    for larger in (Smallest(persons=6), Smallest(points=17), Smallest()):
        own = replace(THESE, smallest=larger)
        assert verdict_of(pair, own) == "under gränsen"
    (note,) = (note for note in table_of(pair, smallest).notes if "Förbundets gräns" in note)
    assert "är 5 personer och 15 procentenheter" in note


def test_the_limit_stands_under_the_table() -> None:
    """Two questions, 31 answers: 2.24 √(31 / 2) + 1/2 = 9.3."""
    notes = " ".join(table_of(pair_of((10, 31), (15, 31), 31), THESE).notes)
    assert "Gränsen för att tala om en ändring är här 10 personer av 31 svar" in notes


def test_these_people_are_told_of_without_the_words_of_a_sample() -> None:
    document = appendix([pair_of((10, 31), (25, 31), 40)], replace(THESE, with_drafts=True))
    for words in ("konfidens", "säkerställ", "tydlig", "signifik", "prövas", "p-värde"):
        assert words not in str(document).lower()


def test_who_answered_that_it_does_not_concern_them_is_not_silent() -> None:
    """Twelve asked: nine answered, three said that it does not concern them. So all have."""
    questionnaire = make_questionnaire(make_question("q1"), make_question("q2"))
    results = []
    for year, positive in ((2021, 0), (2022, 9)):
        codes: list[list[int | None]] = [[3 if n < positive else 0, 0] for n in range(9)]
        codes += [[OUTSIDE, 0]] * 3
        responses = make_responses(questionnaire, codes)
        wave = make_wave(FEW, year=year, invited=12)
        results.append(measure(responses, questionnaire, wave))
    assert results[0].outside["q1", EVERYBODY] == 3
    assert verdict_of(Comparison(results[1], results[0]), THESE) == "ökning att tala om"


@pytest.mark.parametrize("population", Population)
def test_of_a_share_that_is_only_bounded_nothing_is_judged(population: Population) -> None:
    """All six answered q1 alike, and the policy masks that: an interval would tell it."""
    policy = replace(FEW, unanimous=Unanimous.MASK)
    later = results_of(6, 6, 2022, 9, policy)
    choices = replace(PROCESS, population=population)
    pair = Comparison(later, results_of(3, 6, 2021, 9))
    found = cells(pair, choices)
    assert verdict_of(pair, choices) == "ej jämförbar"
    assert [text for label, text in found.items() if "%" in text] == ["50 %", found["2022"]]


def test_the_two_meanings_of_the_answers_are_never_together() -> None:
    process, these = (
        cells(pair_of((10, 60), (50, 60), 70), choices) for choices in (PROCESS, THESE)
    )
    assert "Osäkerhet (p.e.)" in process and "Personer" not in process
    assert "Personer" in these and "Osäkerhet (p.e.)" not in these


@pytest.mark.parametrize("choices", [PROCESS, THESE])
def test_no_table_of_changes_has_more_than_six_columns(choices: Choices) -> None:
    for now in (30, 50):  # nothing that stands out, and one change that does
        document = appendix([pair_of((10, 60), (now, 60), 70)], choices)
        widths = [len(table.columns) for table in tables_of(document) if has_points(table)]
        assert len(widths) == 1 and widths[0] in (5, 6)


def test_the_verdict_is_a_column_only_where_a_change_stands_out() -> None:
    """Else it is one note of all questions, and persons stand in its place."""
    still, moved = (table_of(pair_of((10, 60), (n, 60), 70), PROCESS) for n in (11, 50))
    assert [column.label for column in still.columns[-2:]] == ["Osäkerhet (p.e.)", "Personer"]
    assert "Bedömning: ”går inte att avgöra” på alla frågor." in still.notes
    assert [column.label for column in moved.columns[-2:]] == ["Osäkerhet (p.e.)", "Bedömning"]
    assert not any(note.startswith("Bedömning") for note in moved.notes)


def by_r() -> list[dict[str, str]]:
    """What tests/data/changes_by_r.R prints."""
    with (ROOT / "tests" / "data" / "changes_by_r.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def of_counts(year: str, answered: int, invited: int) -> Results:
    """A round with the counts that R was given."""
    columns = []
    for told in by_r():
        counts = zip((0, 2, 3, 5), map(int, told[year].split()), strict=True)
        codes: list[int | None] = [code for code, count in counts for _ in range(count)]
        columns.append(codes + [None] * (answered - len(codes)))
    questionnaire = make_questionnaire(*(make_question(f"q{n}") for n in range(len(columns))))
    responses = make_responses(questionnaire, [*zip(*columns, strict=True)])
    number = 2022 if year == "later" else 2021
    return measure(responses, questionnaire, make_wave(FEW, year=number, invited=invited))


def test_a_table_of_changes_tells_what_r_works_out_of_the_same_answers() -> None:
    """All eleven questions, whichever the answers stand for. R finds the ends within 0.2 points."""
    pair = Comparison(of_counts("later", 55, 70), of_counts("earlier", 60, 78))
    for row, told in enumerate(by_r()):
        process, these = cells(pair, PROCESS, row), cells(pair, THESE, row)
        assert process["Ändring (p.e.)"] == points_text("sv", Decimal(told["points"]))
        ends = [number(text) for text in process["Osäkerhet (p.e.)"].split(" till ")]
        assert ends == pytest.approx([float(told["lower"]), float(told["upper"])], abs=0.75)
        moved = int(told["persons"])
        shares = {year: share_of(told[year]) for year in ("earlier", "later")}
        words = f"{abs(moved)}" if moved or len({*shares.values()}) == 1 else "< 1"
        assert these["Personer"] == f"{words} av {base_of(told)}"
        secured = float(told["adjusted"]) <= 0.05
        assert process["Bedömning"].startswith("tydlig") == secured


def number(text: str) -> float:
    return float(text.replace("\N{MINUS SIGN}", "-").replace(",", "."))


def share_of(counts: str) -> Fraction:
    """The positive answers of all: merely and clearly so."""
    negative, neutral, merely, clear = map(int, counts.split())
    return Fraction(merely + clear, negative + neutral + merely + clear)


def base_of(told: dict[str, str]) -> int:
    return sum(map(int, told["later"].split()))


def figures_of(pair: Comparison, choices: Choices) -> Table:
    """The last table of the section of the method."""
    return tables_of(appendix([pair], choices))[-1]


def test_the_figures_behind_the_verdicts_are_those_of_r() -> None:
    pair = Comparison(of_counts("later", 55, 70), of_counts("earlier", 60, 78))
    process, these = figures_of(pair, PROCESS), figures_of(pair, THESE)
    for row, told in enumerate(by_r()):
        effect = percent_text("sv", rounded_percent(Fraction(told["effect"])))
        p_values = [p_text("sv", float(told[key])) for key in ("p", "adjusted")]
        scale = p_text("sv", float(told["rank"]))
        texts = [printed(cell) for cell in process.rows[row + 1].cells[1:]]
        assert texts == [*p_values, effect, scale]
        silent = [points_text("sv", Decimal(end)) for end in told["silent"].split()]
        assert [printed(cell) for cell in these.rows[row + 1].cells[1:]] == [
            " till ".join(silent), effect,
        ]  # fmt: skip


def test_the_p_values_are_those_of_r() -> None:
    for told in by_r():
        earlier, later = (
            Sample(
                int(merely) + int(clear), int(negative) + int(neutral) + int(merely) + int(clear)
            )
            for negative, neutral, merely, clear in (told[y].split() for y in ("earlier", "later"))
        )
        assert difference_p(earlier, later) == pytest.approx(float(told["p"]), rel=2e-3)


def test_where_no_number_asked_is_known_these_people_are_spoken_of_as_those_who_answered() -> None:
    found = cells(pair_of((5, 60), (55, 60)), THESE)
    assert found["Bedömning"] == "ökning att tala om bland dem som svarade"


def test_how_many_of_a_group_were_asked_is_not_known() -> None:
    """Nor how many of those that a total without its small groups counts."""
    for excluded in (False, True):
        results = [of_units(year, excluded) for year in (2022, 2021)]
        assert all(one.excluded == excluded for one in results)
        pair, group = Comparison(*results), EVERYBODY if excluded else unit("A")
        found = {
            choices.population: judgement.changes(pair, group)[0].verdict
            for choices in (THESE, PROCESS)
            if (judgement := judged([pair], choices).judgement)
        }
        assert found == {
            Population.THESE: Verdict.RISE_AMONG, Population.PROCESS: Verdict.CLEAR_RISE_AMONG,
        }  # fmt: skip


def of_units(year: int, excluded: bool) -> Results:
    """A unit of 40, none positive the first year and all the next, and one of 20, or of 5."""
    units = ["A"] * 40 + ["B"] * (5 if excluded else 20)
    questionnaire = make_questionnaire(make_question("q1"))
    codes = [[3 if year == 2022 else 0]] * len(units)
    responses = make_responses(questionnaire, codes, units)
    policy = Policy(small_groups=SmallGroups.EXCLUDE) if excluded else Policy()
    return measure(
        responses, questionnaire, make_wave(policy, year=year, invited=len(units)), "unit"
    )


def test_what_is_found_stands_in_the_title_of_a_picture() -> None:
    still, moved = pair_of((30, 60), (32, 60), 60), pair_of((10, 60), (50, 60), 60)
    silent = pair_of((10, 60), (50, 60))
    cases = [
        (PROCESS, silent, "”q1” har ökat tydligt bland dem som svarade, 17 → 83\xa0%"),
        (THESE, silent, "”q1” har ökat bland dem som svarade, 17 → 83\xa0%"),
        (PROCESS, still, "Ingen av de 2 förändringarna sedan 2021 är säkerställd"),
        (PROCESS, moved, "”q1” har ökat tydligt, 17 → 83\xa0%"),
        (THESE, still, "Ingen av de 2 förändringarna sedan 2021 är något att tala om"),
        (THESE, moved, "”q1” har ökat, 17 → 83\xa0%"),
    ]
    for choices, pair, found in cases:
        chart = change_chart(pair, EVERYBODY, judged([pair], choices))
        assert chart is not None
        assert chart.title == found and chart.title in chart.alt
        assert chart.table.title == f"Personal: förändring. {found}"


@pytest.mark.parametrize("with_change", [False, True])
def test_one_person_of_a_board_where_all_answer_is_no_change_to_speak_of_in_any_output(
    with_change: bool,
) -> None:
    """10 of 12, then 11 of 12, and all twelve were asked: one person, 8 percentage points."""
    pair = pair_of((10, 12), (11, 12), 12)
    choices = replace(THESE, with_change=with_change, with_charts=True, with_drafts=True)
    assert verdict_of(pair, choices) == "under gränsen"
    document, series = appendix([pair], choices), [TimeSeries((pair.earlier, pair.later))]
    for made in (document, deck(series, choices), page(series, choices)):
        texts = str(made).replace(r"\xa0", " ")
        assert "1 av 12" in texts
        assert not any(words in texts for words in ("tydlig", "Förändring att tala om på fråga"))


def board(moved: int) -> Results:
    """A board of twelve that all answered four questions; of each, one more is positive."""
    questionnaire = make_questionnaire(*(make_question(f"q{n}") for n in range(1, 5)))
    codes = [[3 if n < 8 + moved else 0 for _ in range(4)] for n in range(12)]
    year = 2021 + moved
    wave = make_wave(FEW, year=year, invited=12)
    return measure(make_responses(questionnaire, codes), questionnaire, wave)


@pytest.mark.parametrize("choices", [PROCESS, THESE])
def test_one_person_who_moves_on_four_questions_is_one_person(choices: Choices) -> None:
    """The board of the issue that this engine was made for: it had four "clear" rises."""
    pair = Comparison(board(1), board(0))
    table = table_of(pair, choices)
    words = "går inte att avgöra" if choices is PROCESS else "under gränsen"
    assert f"Bedömning: ”{words}” på alla frågor." in table.notes
    assert [printed(row.cells[-1]) for row in table.rows] == ["1\xa0av\xa012"] * 4
    assert "Tydlig" not in table.title and "att tala om på" not in table.title


def test_a_change_that_stands_out_is_marked_in_both_kinds_of_chart() -> None:
    cases = (((10, 60), (50, 60), True), ((30, 60), (32, 60), False))
    for (then, now, marked), choices in product(cases, (PROCESS, CHARTS)):
        pair = pair_of(then, now)
        chart = change_chart(pair, EVERYBODY, judged([pair], choices))
        assert chart is not None
        drawn = draw(chart, "svg").decode()
        assert ("tydlig ökning" in drawn) == marked
        (first, *_) = (printed(row.cells[0]) for row in figures(chart).rows)
        assert ("tydlig ökning" in first) == marked


def test_only_a_change_that_stands_out_has_the_colour_of_one() -> None:
    """The second question rises by 3 of 60 as well, and is grey."""
    colours = Colours()
    for then, now, coloured in (((10, 60), (50, 60), True), ((30, 60), (32, 60), False)):
        pair = pair_of(then, now)
        chart = change_chart(pair, EVERYBODY, judged([pair], CHARTS))
        assert chart is not None
        drawn = draw(chart, "svg").decode()
        assert any(colour in drawn for colour in (colours.clear, colours.negative)) == coloured


def test_how_different_the_silent_would_have_to_be_stands_under_a_clear_change() -> None:
    """10 of 60 and 50 of 60, 80 asked each year: a quarter silent in both. From 67 points up they
    take 2 × 25 percent of their difference, and none can be further off than 83: 12.5 + 20.8 from
    the first year on and so on. It cannot be undone by 40 more; of 160 asked it can."""
    certain = " ".join(table_of(pair_of((10, 60), (50, 60), 80), PROCESS).notes)
    assert "försvinner" not in certain
    notes = " ".join(table_of(pair_of((10, 60), (50, 60), 160), PROCESS).notes)
    # 67 points = (100 / 160) × 2 × the difference, which is 53.3.
    assert "Fråga 1: ökningen försvinner om" in notes and "53 procentenheter högre" in notes


def test_a_section_tells_the_method() -> None:
    document = appendix([pair_of((30, 60), (45, 60))], PROCESS)
    notes = method_of(document)
    for words in ("högst 5 av 100 redovisningar", "parade test används inte", "Mann–Whitney"):
        assert words in notes
    assert document.sections[-1].heading in document.introduction[-1].text


def test_the_level_is_that_of_the_document() -> None:
    """The same change is clear in a report of its survey, and not among those of ten surveys."""
    pair = pair_of((30, 60), (45, 60))
    others = [
        Comparison(results_of(30, 60, year), results_of(30, 60, year - 1))
        for year in range(2003, 2021, 2)
    ]
    alone, many = judged([pair], PROCESS), judged([pair, *others], PROCESS)
    found = []
    for choices in (alone, many):
        assert choices.judgement is not None
        found.append(choices.judgement.changes(pair, EVERYBODY)[0].verdict)
    assert found == [Verdict.CLEAR_RISE_AMONG, Verdict.ONE_OF_MANY]


def test_an_end_that_is_not_zero_is_not_printed_as_zero() -> None:
    """6 of 40, then 12 of 34: from 0.05 points up, which would be 0 in whole points."""
    found = cells(pair_of((6, 40), (12, 34)), PROCESS)["Osäkerhet (p.e.)"]
    assert not found.startswith(("0 ", "+0 ")) and not found.endswith(" 0")


def test_what_was_enough_for_one_question_is_not_too_few_for_another() -> None:
    """Of three answers each year, q1 from none to all three: p is 1/32, alone enough."""
    enough = judged([pair_of((0, 3), (3, 3))], PROCESS).judgement
    assert enough is not None
    found = [one.verdict for one in enough.changes(pair_of((0, 3), (3, 3)), EVERYBODY)]
    assert (Verdict.TOO_FEW in found) == (not any(verdict.stands_out for verdict in found))


def test_women_and_men_are_judged_as_years_are() -> None:
    """A unit of 40 of whom all are positive beside one of 20 of whom all are; and none."""
    later, earlier = of_units(2022, False), of_units(2021, False)
    for results, words in ((later, "går inte att avgöra"), (earlier, "går inte att avgöra")):
        gap = Gap(results, unit("A"), unit("B"))
        table = gap_table(gap, judged([], PROCESS, [gap]))
        assert table is not None and len(table.columns) == 6
        assert f"Bedömning: ”{words}” på alla frågor." in table.notes


def test_without_the_table_of_changes_there_is_no_such_section() -> None:
    for choices in (CHARTS, replace(PROCESS, population=None)):
        assert len(appendix([pair_of((30, 60), (45, 60))], choices).sections) == 1


def test_where_no_change_is_judged_there_is_no_such_section_either() -> None:
    assert len(appendix([pair_of((2, 2), (1, 2))], PROCESS).sections) == 1


def tables_of(document: Document) -> list[Table]:
    return [b for section in document.sections for b in section.blocks if isinstance(b, Table)]


def has_points(table: Table) -> bool:
    return Kind.POINTS in {column.kind for column in table.columns}


def method_of(document: Document) -> str:
    """What the last section says."""
    assert document.sections[-1].heading == "Så bedöms förändringarna"
    return " ".join(b.text for b in document.sections[-1].blocks if isinstance(b, Paragraph))


def test_without_a_population_there_is_no_assessment() -> None:
    table = change_table(pair_of((30, 60), (45, 60)), EVERYBODY, Choices(association="Prov"))
    assert table is not None
    assert not {Kind.VERDICT, Kind.INTERVAL} & {column.kind for column in table.columns}


@pytest.mark.parametrize("population", ["these", "process"])
def test_a_report_has_the_table_of_changes_on_request(
    indicators: Command, copied_workspace: Path, population: str
) -> None:
    waves = copied_workspace / "responses" / "rounds.toml"
    edit(waves, "\nsource =", f'\npopulation = "{population}"\nsource =')
    path = copied_workspace / "bilaga.md"
    assert indicators("report", copied_workspace, "--change", "-o", path).code == 0
    text = path.read_text("utf-8")
    assert text.count("| Personer |") == 3 and text.count("| Hela enkäten") == 6
    assert text.count("- Bedömning: ") == 3 and "| Bedömning |" not in text
    assert ("| Osäkerhet" in text) == (population == "process")


def test_what_the_answers_stand_for_has_to_be_declared(
    indicators: Command, copied_workspace: Path
) -> None:
    path = copied_workspace / "bilaga.md"
    outcome = indicators("report", copied_workspace, "--change", "-o", path)
    assert outcome.code == 1 and 'population = "these"' in outcome.err and not path.exists()


def test_the_whole_is_not_below_its_limit_where_each_question_is_at_its_own() -> None:
    """Four of twelve in each of four questions are 33 percent of the whole, rounded."""
    whole = WholeChange(
        group=EVERYBODY, area=None, questions=("q1", "q2", "q3", "q4"), earlier=2021, later=2022,
        earlier_mean=Decimal(33), later_mean=Decimal(67), points=Decimal(33),
        interval=(Decimal(-5), Decimal(60)), p_value=0.1, spread=0.4,
        silent=(Decimal(33), Decimal(33)),
    )  # fmt: skip
    for persons, verdict in ((4, Verdict.RISE), (5, Verdict.WITHIN)):
        found = whole_of_these(whole, 12, 2, Smallest(persons=persons))
        assert found.verdict is verdict


def test_a_whole_is_spoken_of_from_half_of_its_interval_on() -> None:
    """Half of 40 points, 20, for one whole among two: times 2.2414 / 1.96, 22.9 points."""
    for points, verdict in ((22, Verdict.WITHIN), (23, Verdict.RISE_AMONG)):
        whole = WholeChange(
            group=EVERYBODY, area=None, questions=("q1", "q2"), earlier=2021, later=2022,
            earlier_mean=Decimal(30), later_mean=Decimal(30 + points), points=Decimal(points),
            interval=(Decimal(points - 20), Decimal(points + 20)), p_value=0.04, spread=0.4,
        )  # fmt: skip
        assert whole_of_these(whole, 31, 2, Smallest()).verdict is verdict
