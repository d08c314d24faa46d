"""Draft text: every figure in it is a cell of the table, and it never claims more than is shown.

What sentences look like over all kinds of data is in ``test_drafts``.
"""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.analysis import Population
from indicators.documents.model import Draft
from indicators.report.choices import Choices
from indicators.report.draft import draft
from indicators.report.draft_changes import persons_moved
from indicators.report.judgement import judged
from indicators.report.sections import facts_of
from indicators.report.share_tables import shares_table
from indicators.results.comparison import Comparable, Comparison
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.groups import EVERYBODY
from indicators.survey.policy import Policy, Unanimous
from indicators.workspace import Workspace
from indicators.workspace.results import measured_pairs

from ..conftest import make_question, make_questionnaire, make_responses, make_wave
from ..speaking import printed, speaking

facts_of = speaking(facts_of)
draft = speaking(draft)
shares_table = speaking(shares_table)


def text_of(pair: Comparison, language: str = "sv") -> str:
    found = draft(pair, language=language)
    assert isinstance(found, Draft)
    return " ".join(found.sentences).replace("\xa0", " ")


def numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:[.,]\d+)?", text))


def allowed(pair: Comparison, language: str = "sv") -> set[str]:
    """What the table and the facts above it print, numbers of questions, and persons."""
    choices = Choices(association="Prov")
    table = shares_table(pair, EVERYBODY, choices, language=language)
    texts = [table.title, *(printed(cell, language) for row in table.rows for cell in row.cells)]
    for results in filter(None, (pair.later, pair.earlier)):
        texts += [value for _, value in facts_of(results, language=language).pairs]
    persons = {str(moved(change.later, change.earlier)) for change in comparable(pair)}
    return numbers(" ".join(texts)) | {str(n + 1) for n in range(len(table.rows))} | persons


def comparable(pair: Comparison) -> list[object]:
    return [change for change in pair.changes() if change.comparable is Comparable.YES]


def moved(later: object, earlier: object) -> int:
    """How many of the later year's respondents the change is, counted again."""
    now, then = later.counts, earlier.counts  # type: ignore[attr-defined]
    change = abs(Fraction(now.positive, now.base) - Fraction(then.positive, then.base))
    return int(change * now.base + Fraction(1, 2))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_figure_in_a_sentence_is_a_cell_of_the_table(
    workspace: Workspace, language: str
) -> None:
    for year in workspace.years:
        for pair in measured_pairs(workspace, workspace.waves_of(year))[0]:
            said = numbers(text_of(pair, language))
            assert said and said <= allowed(pair, language)


def test_the_staff_of_2022_in_words(workspace: Workspace) -> None:
    """By hand from the published table: rates 31 of 39 and 32 of 40, question 8 59 to 74."""
    pair = measured_pairs(workspace, workspace.waves_of(2022)[:1])[0][0]
    assert text_of(pair) == (
        "Av 39 tillfrågade svarade 31, vilket ger en svarsfrekvens på 79 %. "
        "År 2021 var svarsfrekvensen 80 % (32 av 40). "
        "Alla menar att det finns en tillräcklig planering för tiden efter insatsen (100 %), "
        "vilket är den högsta andelen positiva svar. "
        "Lägst är andelen på frågan om andra myndigheter vet vad man kan tillföra, "
        "där drygt hälften svarade positivt (52 %). "
        "Varken positivt eller negativt svarade två av fem på samma fråga (39 %). "
        "Andelen som menar att alla i insatsen delar samma syn på människors resurser och "
        "möjligheter har ökat mest, från 59 till 74 procent sedan 2021. Det motsvarar ungefär "
        "5 av de 31 som svarade. "
        "Lika stor är ökningen på frågan om det avsätts tid till lärande om jämställdhet, "
        "jämlikhet och mångfald. "
        "Störst är minskningen på ”Andra vet vad jag kan tillföra”, från 59 till 52 procent, "
        "alltså ungefär 2 av de 31 som svarade."
    )


def test_the_best_sentence_of_the_report_of_2021_comes_by_itself(workspace: Workspace) -> None:
    """MIA Vidare, question 7: 1 of 8, then 6 of 8."""
    pair = measured_pairs(workspace, workspace.waves_of(2021)[:1], by=("unit",))[0][0]
    group = next(group for group in pair.later.groups if group.name.startswith("MIA Vidare"))
    found = draft(pair, group)
    assert found is not None
    assert (
        "Andelen som menar att det finns strukturer för relationerna mellan aktörerna har ökat "
        "mest, från 13 till 75 procent sedan 2020. Det motsvarar ungefär 5 av de 8 som svarade."
    ) in found.sentences


def test_a_small_basis_is_told(workspace: Workspace) -> None:
    pairs = measured_pairs(workspace, workspace.waves_of(2022))[0]
    assert "Underlaget är litet (4 svar)." in text_of(pairs[1])
    assert "Underlaget" not in text_of(pairs[0])


def test_a_draft_says_that_it_is_one(workspace: Workspace) -> None:
    (pair,) = measured_pairs(workspace, workspace.waves_of(2022)[:1])[0]
    found = draft(pair)
    assert found is not None and found.label == "Utkast, läs igenom och redigera:"


def results_of(codes: list[int], year: int = 2022, **policy: int) -> Results:
    questionnaire = make_questionnaire(make_question())
    responses = make_responses(questionnaire, [[code] for code in codes])
    return measure(responses, questionnaire, make_wave(Policy(**policy), year=year))


def changed(then: tuple[int, int], now: tuple[int, int], invited: int | None = None) -> Comparison:
    """One question, with so many positive answers of all then and now."""
    questionnaire = make_questionnaire(make_question())
    return Comparison(
        *(
            measure(
                make_responses(questionnaire, [[3]] * positive + [[0]] * (base - positive)),
                questionnaire,
                make_wave(year=year, invited=invited),
            )
            for (positive, base), year in ((now, 2022), (then, 2021))
        )
    )


@pytest.mark.parametrize(
    ("then", "now", "said"),
    [
        ((10, 60), (50, 60), "Tydlig förändring bland dem som svarade på ”q1”."),
        ((30, 60), (32, 60), "Ingen tydlig förändring på någon enskild fråga."),
        ((30, 60), (30, 60), ""),
    ],
)
def test_a_draft_says_what_is_found_where_that_can_be_judged(
    then: tuple[int, int], now: tuple[int, int], said: str
) -> None:
    pair = changed(then, now)
    choices = judged([pair], Choices(association="Prov", population=Population.PROCESS))
    found = draft(pair, judgement=choices.judgement)
    assert found is not None
    assert [text for text in found.sentences if "ydlig" in text] == [said] * bool(said)
    assert "ydlig" not in text_of(pair)


def test_nothing_is_said_of_what_is_hidden() -> None:
    assert draft(Comparison(results_of([3] * 4))) is None


def test_nothing_is_said_of_change_where_there_is_no_year_before() -> None:
    text = text_of(Comparison(results_of([3] * 6 + [0] * 6)))
    assert "ökat" not in text and "minskat" not in text and "år" not in text.split("Underlaget")[0]


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        ([3] * 150, "svarade alla positivt (100 %)"),
        ([0] + [3] * 299, "svarade nästan alla positivt (100 %)"),
        ([3] * 300, "svarade nästan alla positivt (100 %)"),  # as in print: one may be negative
        ([0] * 150, "svarade ingen positivt (0 %)"),
        ([3] + [0] * 299, "svarade nästan ingen positivt (0 %)"),
    ],
)
def test_all_and_none_are_said_only_where_print_means_it(codes: list[int], said: str) -> None:
    assert said in text_of(Comparison(results_of(codes)))


@given(
    st.lists(st.sampled_from([0, 2, 3, 5]), min_size=5, max_size=30),
    st.lists(st.sampled_from([0, 2, 3, 5]), min_size=5, max_size=30),
)
def test_the_persons_of_a_change_are_those_of_the_later_year(
    later: list[int], earlier: list[int]
) -> None:
    pair = Comparison(results_of(later), results_of(earlier, 2021))
    (change,) = pair.changes()
    assert persons_moved(change) == moved(change.later, change.earlier)
    assert numbers(text_of(pair)) <= allowed(pair)
    rose = change.points("positive") > 0
    fell = change.points("positive") < 0
    text = text_of(pair)
    in_print = {word for word in (rose and "ökat", fell and "minskat") if word}
    assert {word for word in ("ökat", "minskat") if word in text} <= in_print


def test_what_is_said_of_change_is_what_stands_in_print() -> None:
    """10 of 57 to 7 of 38 stands as 18 to 18 percent; 5 of 97 to 5 of 89 as 5 to 6, and +0."""
    for then, now in (((10, 57), (7, 38)), ((5, 97), (5, 89))):
        text = text_of(
            Comparison(
                *(
                    results_of([3] * a + [0] * (b - a), year)
                    for (a, b), year in ((now, 2022), (then, 2021))
                )
            )
        )
        assert "ökat" not in text and "oförändrad" not in text


def test_the_only_question_is_not_all_of_them() -> None:
    text = text_of(Comparison(results_of([3] * 8 + [0] * 4)))
    assert "På ”q1”, den enda fråga som redovisas, svarade två av tre positivt (67 %)." in text


def test_nothing_is_called_highest_beside_a_bound() -> None:
    questionnaire = make_questionnaire(make_question("q1"), make_question("q2"))
    responses = make_responses(questionnaire, [[5, n % 6] for n in range(12)])
    rule = Policy(unanimous=Unanimous.MASK)
    text = text_of(Comparison(measure(responses, questionnaire, make_wave(rule))))
    assert not any(word in text for word in ("Högst", "Lägst", "högst", "Starkast", "Svagast"))
