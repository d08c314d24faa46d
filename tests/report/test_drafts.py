"""The sentences of drafts over all kinds of data: figures, quantities, beginnings."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.report import appendix
from indicators.report.choices import Choices
from indicators.report.draft import draft
from indicators.report.draft_surveys import surveys_section
from indicators.report.quantities import quantity
from indicators.report.share_tables import shares_table
from indicators.results.comparison import Comparison
from indicators.results.measuring import measure
from indicators.survey.groups import EVERYBODY, Group
from indicators.survey.policy import Policy
from indicators.survey.questionnaire import Questionnaire
from indicators.words.said import spoken
from indicators.workspace import Workspace
from indicators.workspace.results import measured_pairs

from ..conftest import make_question, make_questionnaire, make_responses, make_wave
from ..speaking import printed, speaking

shares_table, draft_in_words = speaking(shares_table), speaking(draft)
appendix_in_words = speaking(appendix)
CODES = st.sampled_from([0, 1, 2, 2, 3, 4, 5, 6])


def questionnaire_of(claimed: list[bool]) -> Questionnaire:
    return make_questionnaire(
        *(
            make_question(
                f"q{n}",
                short=f"Namn {'abcdefgh'[n]}",
                claims={"sv": f"{'abcdefgh'[n]} finns", "en": f"there is {'abcdefgh'[n]}"}
                if has_claim
                else {},
            )
            for n, has_claim in enumerate(claimed)
        )
    )


@st.composite
def pairs(draw: st.DrawFn) -> Comparison:
    """One year or two of one to eight questions, some with claims, in units large and small."""
    questionnaire = questionnaire_of(draw(st.lists(st.booleans(), min_size=1, max_size=8)))
    asked, waves = len(questionnaire.questions), []
    for year in draw(st.sampled_from([(2022,), (2022, 2021)])):
        row = st.lists(CODES, min_size=asked, max_size=asked)
        rows = draw(st.lists(row, min_size=3, max_size=40))
        units = [draw(st.sampled_from(["MIA", "SamMA"])) for _ in rows]
        responses = make_responses(questionnaire, rows, units)
        wave = make_wave(Policy(least=3, least_in_group=3), year=year, invited=50)
        waves.append(measure(responses, questionnaire, wave, by="unit"))
    return Comparison(*waves)


def sentences_of(pair: Comparison, group: Group, language: str) -> list[str]:
    found = draft_in_words(pair, group, language=language)
    return [text.replace("\xa0", " ") for text in found.sentences] if found else []


def percents(text: str) -> set[str]:
    """Figures that stand as shares: with a sign, or in words."""
    changes = re.findall(r"(?:från|from) (\d+) (?:till|to) (\d+) (?:procent|per cent)", text)
    with_sign = re.findall(r"(\d+) ?(?:%|procent|per cent)", text)
    return {*with_sign, *(figure for change in changes for figure in change)}


@given(pairs(), st.sampled_from(["sv", "en"]))
def test_every_share_is_a_cell_of_its_table_or_of_that_of_all(
    pair: Comparison, language: str
) -> None:
    for group in (EVERYBODY, *pair.later.groups):
        cells: set[str] = set()
        for one in (group, EVERYBODY):
            table = shares_table(pair, one, Choices(association="Prov"), language=language)
            cells |= {printed(cell, language) for row in table.rows for cell in row.cells}
        in_print = {figure for cell in cells for figure in re.findall(r"\d+", cell)}
        rates = {
            f"{2 * (results.received.count or 0)}"
            for results in (pair.later, pair.earlier)
            if results
        }
        for text in sentences_of(pair, group, language):
            assert percents(text) <= in_print | rates, text


@given(pairs(), st.sampled_from(["sv", "en"]))
def test_no_two_sentences_of_a_draft_begin_alike(pair: Comparison, language: str) -> None:
    for group in (EVERYBODY, *pair.later.groups):
        text = " ".join(sentences_of(pair, group, language))
        starts = [tuple(s.split()[:2]) for s in re.split(r"(?<=\.) (?=[A-ZÅÄÖ”“])", text)]
        assert len(set(starts)) == len(starts), text
        assert all(start[0][0].isupper() or start[0][0] in "”“" for start in starts if start), text


@given(pairs())
def test_a_draft_names_what_is_asked_and_no_number_of_a_question(pair: Comparison) -> None:
    for group in (EVERYBODY, *pair.later.groups):
        text = " ".join(sentences_of(pair, group, "sv"))
        assert not re.search(r"fråg(a|orna) \d", text) and "{" not in text


NUMBERS = {"en": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "tio": 10}


@pytest.mark.parametrize("percent", range(1, 100))
def test_a_quantity_never_contradicts_the_figure_beside_it(percent: int) -> None:
    """Read as a reader does: "drygt hälften" is above a half, and not much."""
    words = spoken(quantity([], Decimal(percent)), "sv")
    if found := re.search(r"(\w+) av (fem|fyra|tre|tio)", words):
        nominal = 100 * NUMBERS[found[1]] / NUMBERS[found[2]]
    elif "hälften" in words:
        nominal = 50
    else:
        assert (words == "få") == (percent < 8) and (words == "nästan alla") == (percent >= 90)
        assert words in ("få", "nästan alla") or (words, 82 < percent < 90) == (
            "de allra flesta",
            True,
        )
        return
    if words.startswith(("drygt", "mer än")):
        assert nominal < percent < nominal + 8
    elif words.startswith(("knappt", "färre än")):
        assert nominal - 8 < percent < nominal
    else:
        assert abs(percent - nominal) <= 2 + (words == "en av fyra")


@pytest.mark.parametrize(
    ("percent", "words"),
    [
        (90, "nästan alla"), (80, "fyra av fem"), (75, "tre av fyra"), (67, "två av tre"),
        (55, "drygt hälften"), (50, "hälften"), (45, "knappt hälften"), (33, "en av tre"),
        (3, "få"),
    ],
)  # fmt: skip
def test_the_quantities_by_hand(percent: int, words: str) -> None:
    assert spoken(quantity([], Decimal(percent)), "sv") == words


def test_a_claim_in_one_language_is_used_in_that_language() -> None:
    question = make_question(short="Tid", claims={"sv": "stödet får ta tid"})
    questionnaire = make_questionnaire(question, make_question("q2", short="Rutiner"))
    responses = make_responses(questionnaire, [[5, 0]] * 20 + [[5, 3]] * 20)
    pair = Comparison(measure(responses, questionnaire, make_wave()))
    assert sentences_of(pair, EVERYBODY, "sv") == [
        "Alla menar att stödet får ta tid (100 %), vilket är den högsta andelen positiva svar.",
        "Lägst är andelen positiva svar på ”Rutiner”, där hälften svarade positivt (50 %).",
    ]
    assert sentences_of(pair, EVERYBODY, "en")[0] == (
        "The strongest answers are those to “Tid”, where all answered positively (100%)."
    )


def test_surveys_are_compared_on_the_indicator_that_sets_them_apart(workspace: Workspace) -> None:
    """By hand from the tables of 2022: structures 73, 100 and 60 percent, the widest apart."""
    pairs = measured_pairs(workspace, workspace.waves_of(2022))[0]
    choices = Choices(association="Prov", with_drafts=True, instrument=workspace.instrument)
    section = appendix_in_words(pairs, choices).sections[-1]
    assert section.heading == "Enkäterna bredvid varandra"
    (block,) = section.blocks
    assert [sentence.replace("\xa0", " ") for sentence in block.sentences] == [
        "Enkäterna skiljer sig mest åt när det gäller ”Strukturer för relationer mellan aktörer”, "
        "där andelen positiva svar är 73 % (Personal), 100 % (Styrelse) och 60 % (Chefsgrupper)."
    ]


def test_one_survey_is_compared_with_no_other(workspace: Workspace) -> None:
    pairs = measured_pairs(workspace, workspace.waves_of(2022)[:1])[0]
    assert not list(surveys_section(pairs, workspace.instrument))


@pytest.mark.parametrize(("fell_to", "is_told"), [(15, True), (16, False)])
def test_a_fall_that_is_not_half_the_rise_is_not_told(fell_to: int, is_told: bool) -> None:
    """Of 40: from 10 to 20, 25 points; then from 20 to 15, 13 points, or to 16, 10 points."""
    questionnaire = make_questionnaire(make_question(), make_question("q2"))
    waves = []
    for year, first, second in ((2022, 20, fell_to), (2021, 10, 20)):
        rows = [[3 * (n < first), 3 * (n < second)] for n in range(40)]
        wave = make_wave(year=year)
        waves.append(measure(make_responses(questionnaire, rows), questionnaire, wave))
    text = " ".join(sentences_of(Comparison(*waves), EVERYBODY, "sv"))
    assert "har ökat mest, från 25 till 50 procent" in text
    assert ("Störst är minskningen" in text) is is_told


def test_what_few_are_positive_to_is_not_called_strong() -> None:
    questionnaire = make_questionnaire(make_question(short="Tid"), make_question("q2", short="Mål"))
    responses = make_responses(questionnaire, [[0, 0]] * 36 + [[0, 3]] + [[3, 3]] * 3)
    assert sentences_of(
        Comparison(measure(responses, questionnaire, make_wave())), EVERYBODY, "sv"
    ) == [
        "Högst är andelen positiva svar på ”Mål”, där ungefär en av tio svarade positivt (10 %).",
        "Svagast är ”Tid”, där ungefär en av tio svarade positivt (8 %).",
    ]
