"""``report --change``: one declared meaning of the answers, words where a test supports them."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest

from indicators.analysis import Population, Sample, Verdict, boschloo, finite_population
from indicators.documents.charts import draw
from indicators.documents.charts.figures import figures
from indicators.documents.model import Document, Kind, Paragraph, Table
from indicators.report import appendix
from indicators.report.assessments import verdict_text, verdicts_of
from indicators.report.charts import change_chart
from indicators.report.choices import Choices
from indicators.report.comparison_tables import change_table
from indicators.report.page import page
from indicators.report.slides import deck
from indicators.results.comparison import Comparison, TimeSeries
from indicators.results.measuring import measure
from indicators.results.sealed import Results
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
verdict_text = speaking(verdict_text)
change_chart = speaking(change_chart)
change_table = speaking(change_table)
deck = speaking(deck)
page = speaking(page)

Command = Callable[..., Outcome]
PROCESS = Choices(association="Prov", with_change=True, population=Population.PROCESS)
FEW = Policy(least=3, least_in_group=3)
CHARTS = replace(PROCESS, with_change=False)
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


def cells(pair: Comparison, choices: Choices, row: int = 0, language: str = "sv") -> dict[str, str]:
    table = change_table(pair, EVERYBODY, choices, language=language)
    assert isinstance(table, Table)
    texts = [printed(cell).replace("\xa0", " ") for cell in table.rows[row].cells]
    return dict(zip([column.label for column in table.columns], texts, strict=True))


@as_subtests(
    ("then", "now", "words"),
    [
        ((10, 60), (50, 60), "tydlig ökning"),
        ((50, 60), (10, 60), "tydlig minskning"),
        ((30, 60), (32, 60), "ingen säkerställd förändring"),
        ((450, 1000), (530, 1000), "liten förändring"),
        ((1, 3), (2, 3), "för få svar för att bedöma"),
    ],
)
def test_a_change_is_told_in_words(then: tuple[int, int], now: tuple[int, int], words: str) -> None:
    """10 to 50 of 60 is far beyond chance, 30 to 32 is not, and of three nothing can be said: had
    all changed their minds, p would be 2 (1/2)^6 = 1/32, times two questions more than 0.05.
    8 points of 1,000 are beyond chance, and fewer than ten."""
    assert cells(pair_of(then, now), PROCESS)["Bedömning"] == words


@pytest.mark.parametrize("population", Population)
def test_of_a_share_that_is_only_bounded_no_interval_is_told(population: Population) -> None:
    """All six answered q1 alike, and the policy masks that: Wilson of 6 of 6 would tell it."""
    policy = replace(FEW, unanimous=Unanimous.MASK)
    later = results_of(6, 6, 2022, 9, policy)
    choices = replace(PROCESS, population=population)
    found = cells(Comparison(later, results_of(3, 6, 2021, 9)), choices)
    told = [text for label, text in found.items() if "%" in text]
    assert told == ["50 %", found["2022"]]
    assert "dold" in found.values()


def test_the_two_meanings_of_the_answers_give_other_intervals_and_are_never_together() -> None:
    """The process: Wilson of 45 of 60 is 62.8 to 84.2. The invited 70: known within a few."""
    process, these = (
        cells(pair_of((30, 60), (45, 60), 70), choices) for choices in (PROCESS, THESE)
    )
    assert process["Intervall 2022, arbetssättet"] == "63–84 %"
    silent = "Gränser oavsett bortfall, 2022"
    assert these[silent] == "64–79 %"  # 45 of 70 to 55 of 70
    assert silent not in process
    assert not any("arbetssättet" in label for label in these)


def test_the_intervals_of_the_table_are_those_of_r() -> None:
    """Of 45 of 60: prop.test(45, 60, correct = FALSE)$conf.int is 0.6277 to 0.8422. Of 70 asked,
    K <- 0:70; range(K[phyper(45, K, 70 - K, 60) > 0.025 & phyper(44, K, 70 - K, 60,
    lower.tail = FALSE) > 0.025]) is 49 to 55."""
    pair = pair_of((30, 60), (45, 60), 70)
    assert cells(pair, PROCESS)["Intervall 2022, arbetssättet"] == "63–84 %"
    assert cells(pair, THESE)["Intervall 2022, de tillfrågade"] == "70–79 %"


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
    """All eleven questions, whichever the answers stand for."""
    pair = Comparison(of_counts("later", 55, 70), of_counts("earlier", 60, 78))
    silent = "Gränser oavsett bortfall, 2022"
    kinds = {PROCESS: ("wilson", "arbetssättet"), THESE: ("hypergeometric", "de tillfrågade")}
    for row, told in enumerate(by_r()):
        for choices, (interval, name) in kinds.items():
            found = cells(pair, choices, row)
            assert found["Ändring (p.e.)"] == points_text("sv", Decimal(told["points"]))
            assert found[f"Intervall 2022, {name}"] == "{}–{} %".format(*told[interval].split())
            effect = percent_text("sv", rounded_percent(Fraction(told["effect"])))
            whole = effect.replace("\xa0", " ")
            if choices is PROCESS:
                whole += f" ({p_text('sv', float(told['rank']))})".replace("\xa0", " ")
            else:
                assert found[silent] == "{}–{} %".format(*told["silent"].split())
            assert found["Hela skalan"] == whole
            verdict = Verdict(told["process" if choices is PROCESS else "these"])
            assert found["Bedömning"] == verdict_text(verdict)


def test_the_p_values_of_the_table_are_those_of_r() -> None:
    for told in by_r():
        earlier, later = (
            Sample(
                int(merely) + int(clear), int(negative) + int(neutral) + int(merely) + int(clear)
            )
            for negative, neutral, merely, clear in (told[y].split() for y in ("earlier", "later"))
        )
        assert boschloo(earlier, later) == pytest.approx(float(told["boschloo"]), rel=1e-6)
        p = finite_population(earlier, later, (78, 70))
        assert p == pytest.approx(float(told["finite"]), rel=1e-8)


def test_the_whole_scale_is_tested_of_a_process_and_not_of_these_people() -> None:
    """wilcox.test(rep(0:3, c(15, 0, 45, 0)), rep(0:3, c(30, 0, 30, 0)), exact = FALSE)$p.value in R
    is 0.00490; of two questions, the other of which has p = 1, the smaller p is doubled."""
    pair = pair_of((30, 60), (45, 60), 70)
    process, these = (cells(pair, choices)["Hela skalan"] for choices in (PROCESS, THESE))
    assert these == "63 %"
    assert process == "63 % (p = 0,010)"
    assert cells(pair_of((10, 60), (50, 60)), PROCESS)["Hela skalan"] == "83 % (p < 0,001)"
    english = cells(pair, PROCESS, language="en")["Whole scale"]
    assert english == "63% (p = 0.010)"


def test_an_effect_size_of_half_a_percent_is_rounded_up_like_any_share() -> None:
    """From 3 of 20 to 3 of 10: 3 * 17 pairs are better and 3 * 3 + 7 * 17 are ties, so it is
    (51 + 64) / 200, 57.5 percent. As a float it is less."""
    pair = pair_of((3, 20), (3, 10), 30)
    assert float("0.575") < Fraction(115, 200)
    assert cells(pair, THESE)["Hela skalan"] == "58 %"
    assert cells(pair, PROCESS)["Hela skalan"].startswith("58 % (p")


def test_the_notes_tell_on_which_classes_the_whole_scale_runs_and_what_p_is() -> None:
    told = {}
    for choices in (PROCESS, THESE):
        told[choices] = method_of(appendix([pair_of((30, 60), (45, 60), 70)], choices))
        assert "negativt < varken eller < positivt < klart positivt" in told[choices]
    assert "p är p-värdet för hela skalan: Mann–Whitneys test" in told[PROCESS]
    assert "Hela skalan prövas inte: Mann–Whitneys test" in told[THESE]
    assert "p-värdet" not in told[THESE] and "prövas inte" not in told[PROCESS]


def test_where_the_number_asked_is_not_known_these_people_are_not_assessed() -> None:
    table = change_table(pair_of((30, 60), (45, 60)), EVERYBODY, THESE)
    assert table is not None and table.title.endswith(", förändringarna bedöms inte")
    assert not {Kind.VERDICT, Kind.INTERVAL} & {column.kind for column in table.columns}
    assert "inte är känt hur många" in table.notes[-1]


def test_how_many_of_a_group_were_asked_is_not_known() -> None:
    """Nor how many of those that a total without its small groups counts."""
    for excluded in (False, True):
        results = [of_units(year, excluded) for year in (2022, 2021)]
        assert all(one.excluded == excluded for one in results)
        pair, group = Comparison(*results), EVERYBODY if excluded else unit("A")
        assert verdicts_of(pair, group, Population.THESE) is None
        assert verdicts_of(pair, group, Population.PROCESS) == {"q1": Verdict.CLEAR_RISE}


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


def test_without_the_table_of_changes_only_the_verdict_stands_beside_the_points() -> None:
    table = change_table(pair_of((10, 60), (50, 60)), EVERYBODY, CHARTS)
    assert table is not None
    assert [column.label for column in table.columns][3:] == [
        "Förändring (procentenheter)", "Bedömning",
    ]  # fmt: skip
    notes = " ".join(table.notes)
    assert "Boschloo" in notes and "Benjamini" in notes
    assert "Wilson" not in notes and "Hela skalan" not in notes


def test_which_changes_are_clear_or_that_none_is_stands_in_the_title_of_a_picture() -> None:
    still = change_chart(pair_of((30, 60), (32, 60)), EVERYBODY, CHARTS)
    moved = change_chart(pair_of((10, 60), (50, 60)), EVERYBODY, CHARTS)
    assert still is not None and moved is not None
    assert still.title.endswith(", ingen tydlig förändring")
    assert moved.title.endswith(", tydlig förändring på fråga 1")
    assert all(chart.title in chart.alt for chart in (still, moved))


@pytest.mark.parametrize("with_change", [False, True])
def test_one_person_of_a_board_where_all_answer_is_no_clear_change_in_any_output(
    with_change: bool,
) -> None:
    """10 of 12, then 11 of 12, and all twelve were asked: one person, 8 percentage points."""
    pair = pair_of((10, 12), (11, 12), 12)
    choices = replace(THESE, with_change=with_change, with_charts=True, with_drafts=True)
    assert cells(pair, choices)["Bedömning"] == "liten förändring"
    document, series = appendix([pair], choices), [TimeSeries((pair.earlier, pair.later))]
    assert "minst tio procentenheter, minst tre personer" in str(document)
    for made in (document, deck(series, choices), page(series, choices)):
        texts = str(made)
        assert "ingen tydlig förändring" in texts and "liten förändring" in texts
        for words in ("tydlig ökning", "tydlig minskning", "tydlig förändring på", "är tydlig:"):
            assert words not in texts.replace("Ingen av förändringarna är tydlig:", "")


def test_a_person_of_a_group_is_one_of_the_group() -> None:
    """One of 40, not of the 60 of the total."""
    pair = Comparison(of_units(2022, False), of_units(2021, False))
    table = change_table(pair, unit("A"), PROCESS)
    assert table is not None
    assert "Med 40 svar 2022 motsvarar en person 2,5 procentenheter." in table.notes


def test_a_clear_change_is_marked_in_both_kinds_of_chart() -> None:
    cases = (((10, 60), (50, 60), True), ((30, 60), (32, 60), False))
    for (then, now, marked), choices in product(cases, (PROCESS, CHARTS)):
        chart = change_chart(pair_of(then, now), EVERYBODY, choices)
        assert chart is not None
        drawn = draw(chart, "svg").decode()
        assert ("tydlig ökning" in drawn) == marked
        (first, *_) = (printed(row.cells[0]) for row in figures(chart).rows)
        assert ("tydlig ökning" in first) == marked


def test_a_section_tells_the_method_and_the_table_what_a_person_is() -> None:
    document = appendix([pair_of((30, 60), (45, 60))], PROCESS)
    notes = method_of(document)
    for words in ("Boschloo", "Wilson", "Benjamini–Hochberg", "Parade test används inte"):
        assert words in notes
    assert "hypergeometriska" not in notes
    (table,) = (b for b in document.sections[0].blocks if isinstance(b, Table) and is_judged(b))
    assert "Med 60 svar 2022 motsvarar en person 1,7 procentenheter." in table.notes
    assert document.sections[-1].heading in table.notes[-1]


def test_without_the_table_of_changes_there_is_no_such_section() -> None:
    for choices in (CHARTS, replace(PROCESS, population=None)):
        assert len(appendix([pair_of((30, 60), (45, 60))], choices).sections) == 1


def test_where_no_change_is_judged_there_is_no_such_section_either() -> None:
    not_known = appendix([pair_of((30, 60), (45, 60))], THESE)
    assert any("förändringarna bedöms inte" in b.title for b in tables_of(not_known))
    hidden = appendix([pair_of((2, 2), (1, 2))], PROCESS)
    for document in (not_known, hidden):
        assert len(document.sections) == 1


def tables_of(document: Document) -> list[Table]:
    return [b for section in document.sections for b in section.blocks if isinstance(b, Table)]


def is_judged(table: Table) -> bool:
    return Kind.VERDICT in {column.kind for column in table.columns}


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
    assert text.count("| Bedömning |") == 3
    assert ("hypergeometriska" in text) == (population == "these")
    assert ("Wilson" in text) == (population == "process")


def test_what_the_answers_stand_for_has_to_be_declared(
    indicators: Command, copied_workspace: Path
) -> None:
    path = copied_workspace / "bilaga.md"
    outcome = indicators("report", copied_workspace, "--change", "-o", path)
    assert outcome.code == 1 and 'population = "these"' in outcome.err and not path.exists()
