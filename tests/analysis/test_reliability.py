"""Alpha and its items: as R computes them, from enough complete answers, or a sentence why not."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Sequence
from dataclasses import FrozenInstanceError, fields, replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.analysis.alpha import Alpha, Item, alike, alpha_of
from indicators.analysis.reliability import (
    LEAST_COMPLETE,
    Reliability,
    Scale,
    WhyNot,
    least_complete,
    reliability_of,
)
from indicators.documents import render
from indicators.report.choices import Choices
from indicators.report.reliability import reliability_report
from indicators.results.measuring import measure
from indicators.survey.policy import Policy, SmallGroups, Unanimous
from indicators.survey.questionnaire import Alternative, Question, Questionnaire, Valence
from indicators.words import rounded_percent
from indicators.words.errors import DisclosureError
from indicators.workspace import Workspace, open_workspace
from indicators.workspace.reliabilities import reliabilities
from indicators.workspace.results import results_of

from ..conftest import (
    EXTENT,
    ROOT,
    Outcome,
    edit,
    make_question,
    make_questionnaire,
    make_responses,
    make_wave,
)
from ..speaking import speaking
from ..subtests import as_subtests

reliability_report = speaking(reliability_report)

pytest.importorskip("pingouin")

Command = Callable[..., Outcome]
Rows = Sequence[Sequence[int | None]]
DATA = ROOT / "tests" / "data"
CHOICES = Choices(association="Förbundet")


def two_decimals(figure: str) -> Decimal:
    return Decimal(figure).quantize(Decimal("0.01"), ROUND_HALF_UP)


# --- real answers, as R counts and computes ------------------------------------------------


@pytest.fixture(scope="module")
def bfi(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of the bfi items; see tests/data/README.md."""
    folder = tmp_path_factory.mktemp("bfi")
    for name, suffix in (("questionnaires", "toml"), ("responses", "csv")):
        (folder / name).mkdir()
        (folder / name / f"bfi.{suffix}").write_bytes((DATA / f"bfi.{suffix}").read_bytes())
    (folder / "responses" / "rounds.toml").write_text(
        'association = "SAPA"\n[bfi.2010]\nfile = "bfi.csv"\n', "utf-8"
    )
    return folder


@pytest.fixture(scope="module")
def bfi_workspace(bfi: Path) -> Workspace:
    return open_workspace(bfi)


def by_r() -> list[dict[str, str]]:
    with (DATA / "bfi_by_r.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_export_is_that_of_all_2800_people_and_25_items(bfi_workspace: Workspace) -> None:
    """dim(psychTools::bfi[, 1:25]), and what R counts of it: nothing below is left out."""
    with (DATA / "bfi.csv").open(encoding="utf-8", newline="") as file:
        headers, *rows = csv.reader(file)
    assert (len(rows), len(headers)) == (2800, 25)
    assert {cell for row in rows for cell in row} == {"", *"123456"}
    (questionnaire,) = bfi_workspace.questionnaires.values()
    assert [q.text for q in questionnaire.questions] == headers
    assert [q.id.upper() for q in questionnaire.questions] == [row["item"] for row in by_r()]
    answered = [sum(bool(cell) for cell in column) for column in zip(*rows, strict=True)]
    assert answered == [sum(int(row[step]) for step in "123456") for row in by_r()]


def test_low_neutral_and_high_answers_are_counted_as_r_counts_them(
    bfi_workspace: Workspace,
) -> None:
    """R's table() of each item: low is 1 and 2, neutral 3 and 4, high 5 and 6. Percents from R's
    counts are rounded by the decimal module."""
    results, _ = results_of(bfi_workspace, bfi_workspace.waves_of(2010)[0])
    assert results.answers[results.group("")].count == 2800
    for row in by_r():
        result = results.get(row["item"].lower())
        low, neutral, high = (int(row[a]) + int(row[b]) for a, b in ("12", "34", "56"))
        last = int(row["6"])
        if result.question.alternatives[0].valence is Valence.POSITIVE:
            low, high, last = high, low, int(row["1"])
        assert result.counts is not None
        assert tuple(result.counts) == (low, neutral, high, last), row["item"]
        for name, count in (("negative", low), ("neutral", neutral), ("positive", high)):
            exact = Decimal(100 * count) / Decimal(low + neutral + high)
            percent = exact.quantize(Decimal(1), ROUND_HALF_UP)
            assert rounded_percent(result.share(name)) == percent, row["item"]


@as_subtests(
    ("item", "printed"),
    # psych::alpha prints these for A1 to A5 (psych 2.2.9, R 4.2.2), each rounded by itself.
    [
        ("a1", "0.33 0.29 0.14 0.12 0.08 0.03"),
        ("a2", "0.02 0.05 0.05 0.20 0.37 0.31"),
        ("a3", "0.03 0.06 0.07 0.20 0.36 0.27"),
        ("a4", "0.05 0.08 0.07 0.16 0.24 0.41"),
        ("a5", "0.02 0.07 0.09 0.22 0.35 0.25"),
    ],
)
def test_shares_agree_with_the_frequencies_that_psych_prints(
    bfi_workspace: Workspace, item: str, printed: str
) -> None:
    results, _ = results_of(bfi_workspace, bfi_workspace.waves_of(2010)[0])
    one, two, three, four, five, six = map(Fraction, printed.split())
    low, high = (five + six, one + two) if item == "a1" else (one + two, five + six)
    told = {"negative": low, "neutral": three + four, "positive": high}
    for name, share in told.items():
        assert abs(results.get(item).share(name) - share) <= Fraction(1, 100)


def bfi_scales(workspace: Workspace) -> dict[str | None, Scale]:
    (found,), warnings = reliabilities(workspace, workspace.waves_of(2010))
    # The export holds bare numbers, which is told.
    assert [problem.key for problem in warnings] == ["answers.numbers"]
    return {scale.area: scale for scale in found.scales}


@as_subtests(
    ("area", "complete", "low", "value", "high"),
    # psych::alpha(complete rows)$feldt, psych 2.2.9. The overview vignette of psychTools prints
    # 0.70, 0.72 (with medians for what is missing; 0.73 without), 0.76, 0.81 and 0.60.
    [
        ("Agreeableness", 2709, "0.685745", "0.703756", "0.721036"),
        ("Conscientiousness", 2707, "0.712811", "0.729277", "0.745074"),
        ("Extraversion", 2713, "0.746409", "0.760933", "0.774867"),
        ("Emotional Stability", 2694, "0.801920", "0.813303", "0.824223"),
        ("Openness", 2726, "0.578459", "0.602546", "0.625659"),
    ],
)
def test_alpha_and_its_interval_are_those_of_psych(
    bfi_workspace: Workspace, area: str, complete: int, low: str, value: str, high: str
) -> None:
    alpha = bfi_scales(bfi_workspace)[area].alpha
    assert alpha is not None
    assert alpha.complete == complete
    assert (alpha.low, alpha.value, alpha.high) == tuple(map(two_decimals, (low, value, high)))


def test_items_are_those_of_psych(bfi_workspace: Workspace) -> None:
    """r.drop and alpha.drop of psych::alpha, written by R with six decimals."""
    scales = bfi_scales(bfi_workspace).values()
    items = [item for scale in scales if scale.alpha for item in scale.alpha.items]
    for item, row in zip(items, by_r(), strict=True):
        expected = Item(two_decimals(row["r_drop"]), two_decimals(row["alpha_drop"]))
        assert item == expected, row["item"]


def test_the_attitude_example_is_as_the_vignette_prints_it() -> None:
    """alpha(attitude) in the overview vignette of psychTools 2.2.9, page 43. The data are R's
    own (datasets::attitude): 30 departments, from Chatterjee and Price (1977)."""
    columns = (
        "43 63 71 61 81 43 58 71 72 67 64 67 69 68 77 81 74 65 65 50 50 64 53 40 63 66 78 48 85 82",
        "51 64 70 63 78 55 67 75 82 61 53 60 62 83 77 90 85 60 70 58 40 61 66 37 54 77 75 57 85 82",
        "30 51 68 45 56 49 42 50 72 45 53 47 57 83 54 50 64 65 46 68 33 52 52 42 42 66 58 44 71 39",
        "39 54 69 47 66 44 56 55 67 47 58 39 42 45 72 72 69 75 57 54 34 62 50 58 48 63 74 45 71 59",
        "61 63 76 54 71 54 66 70 71 62 58 59 55 59 79 60 79 55 75 64 43 66 63 50 66 88 80 51 77 64",
        "92 73 86 84 83 49 68 66 83 80 67 74 63 77 77 54 79 80 85 78 64 80 80 57 75 76 78 83 74 78",
        "45 47 48 35 47 34 35 41 31 41 34 41 25 35 46 36 63 60 46 52 33 41 37 49 33 72 49 38 55 39",
    )
    alpha = alpha_of(np.array([[int(n) for n in c.split()] for c in columns]).T)
    assert (alpha.low, alpha.value, alpha.high) == tuple(map(Decimal, ("0.74", "0.84", "0.92")))
    dropped = ["0.81", "0.80", "0.83", "0.80", "0.80", "0.86", "0.84"]
    correlations = ["0.67", "0.74", "0.56", "0.71", "0.79", "0.27", "0.46"]
    assert [str(item.without) for item in alpha.items] == dropped
    assert [str(item.correlation) for item in alpha.items] == correlations


# --- by hand -------------------------------------------------------------------------------


def test_alpha_of_two_questions_by_hand() -> None:
    """Variances 5/3 each, covariance 1: alpha is 2(1 − (10/3)/(16/3)) = 0.75, r is 0.60."""
    alpha = alpha_of(np.array([[1, 2], [2, 1], [3, 4], [4, 3]]))
    assert alpha.value == Decimal("0.75")
    assert alpha.items == (Item(Decimal("0.60"), None),) * 2


def test_alpha_of_three_questions_by_hand() -> None:
    """The first again as the third: alpha is 1.5(1 − 5/(37/3)) = 33/37. The first with the sum of
    the others is (8/3)/√(5/3 · 16/3) = 2/√5; the second 2/√(5/3 · 20/3) = 0.60."""
    alpha = alpha_of(np.array([[1, 2, 1], [2, 1, 2], [3, 4, 3], [4, 3, 4]]))
    assert alpha.value == Decimal("0.89")
    assert [item.correlation for item in alpha.items] == [
        Decimal("0.89"), Decimal("0.60"), Decimal("0.89"),
    ]  # fmt: skip
    assert [item.without for item in alpha.items] == [
        Decimal("0.75"), Decimal("1.00"), Decimal("0.75"),
    ]  # fmt: skip


def exact_alpha(rows: Sequence[Sequence[int]]) -> Fraction:
    """The definition, in fractions: k/(k − 1) · (1 − sum of variances / variance of sums)."""
    columns = [*zip(*rows, strict=True)]
    parts, whole = sum(map(variance, columns)), variance([sum(row) for row in rows])
    return Fraction(len(columns), len(columns) - 1) * (1 - parts / whole)


def variance(values: Sequence[int]) -> Fraction:
    mean = Fraction(sum(values), len(values))
    return sum(((v - mean) ** 2 for v in values), Fraction(0)) / (len(values) - 1)


matrices = st.integers(2, 5).flatmap(
    lambda k: st.lists(st.tuples(*[st.integers(1, 6)] * k), min_size=3, max_size=40)
)


@given(matrices)
def test_figures_are_numbers_that_agree_with_the_definition(rows: list[tuple[int, ...]]) -> None:
    """Whatever the answers, there are figures or a reason, and never a NaN or a warning."""
    scores = np.array(rows)
    if alike(scores):
        return
    alpha = alpha_of(scores)
    half = Fraction(1, 200) + Fraction(1, 10**9)
    assert abs(Fraction(alpha.value) - exact_alpha(rows)) <= half
    assert alpha.low <= alpha.value <= alpha.high
    for n, item in enumerate(alpha.items):
        assert -1 < item.correlation < 1
        others = [row[:n] + row[n + 1 :] for row in rows]
        assert (item.without is None) == (len(rows[0]) == 2)
        if item.without is not None:
            assert abs(Fraction(item.without) - exact_alpha(others)) <= half


def test_the_interval_is_pingouins_before_it_is_rounded() -> None:
    import pandas as pd
    import pingouin

    random = np.random.default_rng(1)
    for people in (30, 57):
        common = random.integers(1, 5, (people, 1))
        scores = common + random.integers(0, 3, (people, 4))
        alpha = alpha_of(scores)
        _, ends = pingouin.cronbach_alpha(pd.DataFrame(scores))
        for ours, theirs in zip((alpha.low, alpha.high), ends, strict=True):
            assert abs(float(ours) - float(theirs)) <= 0.0055


# --- what is shown, and what is not --------------------------------------------------------


def answers(count: int, questions: int = 3, seed: int = 1) -> list[list[int | None]]:
    """Rows of answers that vary and hang together."""
    random = np.random.default_rng(seed)
    common = random.integers(0, 4, (count, 1))
    return (common + random.integers(0, 3, (count, questions))).tolist()  # type: ignore[no-any-return]


THREE = make_questionnaire(*map(make_question, ("q1", "q2", "q3")))


def found_in(
    rows: Rows, questionnaire: Questionnaire = THREE, policy: Policy | None = None
) -> Reliability:
    responses = make_responses(questionnaire, rows)
    return reliability_of(responses, questionnaire, make_wave(policy))


def text_of(found: Reliability, language: str = "sv") -> str:
    document = reliability_report([found], CHOICES, language=language)
    return " ".join(render(document, "text").decode().split())


def test_thirty_complete_answers_are_shown_and_twenty_nine_are_not() -> None:
    thirty, fewer = found_in(answers(30)), found_in(answers(29))
    assert thirty.scales[0].alpha is not None and thirty.scales[0].alpha.complete == 30
    assert fewer.scales[0].reason is WhyNot.FEW
    assert "färre än 30 besvarade alla 3 frågor" in text_of(fewer)


def test_who_did_not_answer_everything_is_left_out_and_that_is_told() -> None:
    """ "Vet ej" (the seventh alternative) is no answer, as little as none at all."""
    rows = answers(31)
    whole = found_in(rows)
    found = found_in([*rows, [6, 1, 2], [None, 5, 0], [3, 3, 6]])
    assert found.scales == whole.scales
    assert "31 av 34 svarande besvarade alla 3 frågor." in text_of(found)
    assert "31 of 34 respondents answered all 3 questions." in text_of(found, "en")


def test_what_too_few_answered_leaves_no_trace() -> None:
    """The documents of 29 complete rows and of 5, and of rows that trade their answers."""
    few = [*answers(29), *[[6, 1, 2]] * 3]
    fewer = [*answers(5), *[[1, 6, 2]] * 27]
    traded = [row[::-1] for row in few]
    assert len({text_of(found_in(rows)) for rows in (few, fewer, traded)}) == 1


def test_the_order_of_the_rows_changes_nothing() -> None:
    rows = answers(33)
    assert found_in(rows).scales == found_in(rows[::-1]).scales


def test_only_rounded_figures_and_counts_that_are_shown_leave_the_room() -> None:
    """Everything a scale holds of answers: two-decimal figures, and how many rows they are of."""
    (scale,) = found_in(answers(33)).scales
    assert scale.alpha is not None
    figures = [scale.alpha.value, scale.alpha.low, scale.alpha.high]
    for item in scale.alpha.items:
        figures += [item.correlation] + ([item.without] if item.without is not None else [])
    assert all(isinstance(f, Decimal) and f.as_tuple().exponent == -2 for f in figures)
    assert {f.name for f in fields(Alpha)} == {"value", "low", "high", "complete", "items"}
    with pytest.raises(FrozenInstanceError):
        scale.alpha = None  # type: ignore[misc]


def test_a_scale_has_figures_or_a_reason() -> None:
    (scale,) = found_in(answers(33)).scales
    for broken in ({"reason": WhyNot.FEW}, {"alpha": None}):
        with pytest.raises(ValueError, match="reason"):
            replace(scale, **broken)  # type: ignore[arg-type]


def test_the_least_number_of_answers_can_only_be_raised() -> None:
    assert least_complete(Policy()) == LEAST_COMPLETE == 30
    assert least_complete(Policy(), 45) == 45
    strict = Policy(least=50, least_in_group=50)
    assert least_complete(strict) == 50
    for policy, least in ((Policy(), 29), (Policy(), 0), (strict, 49)):
        with pytest.raises(DisclosureError):
            least_complete(policy, least)


def test_groups_that_the_total_leaves_out_are_left_out_here() -> None:
    policy = Policy(small_groups=SmallGroups.EXCLUDE)
    rows, other = answers(32), answers(4, seed=7)
    responses = make_responses(THREE, [*rows, *other], ["A"] * 32 + ["B"] * 4)
    found = reliability_of(responses, THREE, make_wave(policy))
    assert found.answers == 32
    assert found.scales == found_in(rows).scales


def test_a_question_that_the_tables_hide_hides_its_area() -> None:
    """With unanimous = "mask", a question that all answered positively is shown as a bound."""
    rows = [[q1, q2, 3 + q3 % 3] for q1, q2, q3 in answers(40)]  # type: ignore[operator]
    assert found_in(rows).scales[0].alpha is not None
    masked = found_in(rows, policy=Policy(unanimous=Unanimous.MASK))
    assert masked.scales[0].reason is WhyNot.HIDDEN


def test_a_question_that_was_not_asked_of_enough_is_too_few() -> None:
    rows = [[q1, q2, q3 if n < 4 else None] for n, (q1, q2, q3) in enumerate(answers(40))]
    assert found_in(rows).scales[0].reason is WhyNot.FEW


@pytest.mark.parametrize(
    "third",
    [
        lambda _: 4,  # all alike
        lambda row: row[0],  # two that are one question
        lambda row: 5 - row[0],  # every sum is the same
    ],
)
def test_answers_that_follow_from_others_have_no_alpha(
    third: Callable[[list[int]], int],
) -> None:
    two = make_questionnaire(make_question("q1"), make_question("q2"))
    rows = [[row[0], third(row)] for row in answers(40)]  # type: ignore[arg-type]
    found = found_in(rows, two)
    assert found.scales[0].reason is WhyNot.ALIKE
    assert "nan" not in text_of(found).casefold().split()


# --- areas and scales ----------------------------------------------------------------------

FREQUENCY = tuple(replace(a, label=f"{a.label}?", aliases=()) if a.valence else a for a in EXTENT)
SHORT = (EXTENT[0], EXTENT[2], EXTENT[5])
AROUND = tuple(
    Alternative(label=f"Steg {n}", code=str(n), valence=valence)
    for n, valence in enumerate(
        [Valence.NEGATIVE, Valence.POSITIVE, Valence.NEGATIVE, Valence.NEUTRAL]
        + [Valence.POSITIVE] * 2,
        1,
    )
)


def reasons(*questions: Question) -> list[WhyNot | None]:
    questionnaire = make_questionnaire(*questions)
    rows = [[code % 3 for code in row] for row in answers(40, len(questions))]  # type: ignore[operator]
    return [scale.reason for scale in found_in(rows, questionnaire).scales]


def test_questions_of_different_scales_with_as_many_steps_make_an_area() -> None:
    assert reasons(make_question("q1"), make_question("q2", alternatives=FREQUENCY)) == [None]


def test_scales_of_different_length_are_refused() -> None:
    assert reasons(make_question("q1"), make_question("q2", alternatives=SHORT)) == [WhyNot.STEPS]


def test_alternatives_without_a_direction_are_refused() -> None:
    assert reasons(make_question("q1"), make_question("q2", alternatives=AROUND)) == [
        WhyNot.DIRECTION
    ]


def test_a_scale_that_begins_with_the_positive_counts_from_its_end() -> None:
    turned = make_question("q2", alternatives=(*EXTENT[5::-1], EXTENT[6]))
    questionnaire = make_questionnaire(make_question("q1"), turned, make_question("q3"))
    rows = answers(35)
    mirrored = [[q1, 5 - q2, q3] for q1, q2, q3 in rows]  # type: ignore[operator]
    told, plain = found_in(mirrored, questionnaire).scales[0], found_in(rows).scales[0]
    assert told.alpha == plain.alpha


def test_each_area_is_a_scale_and_questions_without_one_are_named() -> None:
    areas = ("Stöd", "Stöd", None, "Samverkan", "Möte", "Möte")
    questionnaire = make_questionnaire(
        *(make_question(f"q{n}", area=area) for n, area in enumerate(areas, 1))
    )
    found = found_in(answers(40, 6), questionnaire)
    assert [scale.area for scale in found.scales] == ["Stöd", "Samverkan", "Möte"]
    assert found.scales[1].reason is WhyNot.QUESTIONS
    text = text_of(found)
    assert "Personal: Stöd" in text and "färre än två frågor" in text
    assert "Fråga 3 hör inte till något område" in text
    assert "5. Fungerar q5?" in text  # as numbered in the questionnaire


def test_without_areas_all_questions_are_one_scale() -> None:
    (scale,) = found_in(answers(40)).scales
    assert scale.area is None and [number for number, _ in scale.questions] == [1, 2, 3]


@given(st.integers(0, 10**6), st.integers(20, 45), st.integers(0, 12))
@settings(max_examples=25)
def test_figures_exist_exactly_from_thirty_complete_answers(
    seed: int, complete: int, broken: int
) -> None:
    rows = [*answers(complete, seed=seed), *[[None, 1, 2]] * broken]
    (scale,) = found_in(rows).scales
    assert (scale.alpha is not None) == (complete >= 30)


def test_the_answers_told_are_those_of_the_table() -> None:
    rows = [*answers(33), [None, 2, 3]]
    responses = make_responses(THREE, rows)
    results = measure(responses, THREE, make_wave())
    assert found_in(rows).answers == results.answers[results.group("")].count == 34


# --- the document and the command ----------------------------------------------------------


def test_a_negative_alpha_is_told_with_a_true_minus() -> None:
    rows = [[q1, 5 - q2 if n % 5 else q2] for n, (q1, q2) in enumerate(answers(60, 2))]  # type: ignore[operator]
    two = make_questionnaire(make_question("q1"), make_question("q2"))
    found = found_in(rows, two)
    text = text_of(found)
    assert found.scales[0].alpha is not None and found.scales[0].alpha.value < 0
    assert "Cronbachs alfa: \N{MINUS SIGN}" in text and "Alfa är negativt" in text


def test_two_questions_have_no_column_of_alpha_without_one() -> None:
    two = make_questionnaire(make_question("q1"), make_question("q2"))
    (table,) = reliability_report([found_in(answers(40, 2), two)], CHOICES).tables
    assert [column.label for column in table.columns] == ["Fråga", "Korrelation med övriga"]


def test_the_rounds_of_the_repository_are_too_small(indicators: Command) -> None:
    """31, 4 and 6 answers, and not every one of the 31 answered every question."""
    done = indicators("reliability", ROOT, "--year", 2022)
    assert done.code == 0 and not done.err
    assert done.out.count("Inget alfa: färre än 30 besvarade alla") == 8, "areas with two or more"
    assert done.out.count("Inget alfa: området har färre än två frågor") == 1


def test_the_command_line_raises_and_never_lowers(indicators: Command, bfi: Path) -> None:
    assert "0,70" in indicators("reliability", bfi, "--least", 2709).out
    raised = indicators("reliability", bfi, "--least", 2720)
    assert "0,70" not in raised.out and "0,60" in raised.out
    assert "färre än 2720 besvarade alla 5 frågor" in " ".join(raised.out.split())
    lowered = indicators("reliability", bfi, "--least", 29)
    assert lowered.code and not lowered.out and "--least 29 is below 30" in lowered.err


@as_subtests("suffix", ["docx", "xlsx", "html", "md", "txt"])
def test_every_document_format_can_be_written(
    indicators: Command, bfi: Path, tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / f"reliability.{suffix}"
    done = indicators("reliability", bfi, "-o", file, "--language", "en")
    assert done.code == 0 and not done.out
    if suffix in ("html", "md", "txt"):
        text = file.read_text("utf-8")
        assert "0.70" in text and "Feldt" in text and "Agreeableness" in text
    again = tmp_path / f"again.{suffix}"
    indicators("reliability", bfi, "-o", again, "--language", "en")
    assert again.read_bytes() == file.read_bytes()


def test_formats_for_machines_are_refused(indicators: Command, tmp_path: Path) -> None:
    done = indicators("reliability", ROOT, "-o", tmp_path / "x.csv")
    assert done.code and not (tmp_path / "x.csv").exists()


def test_problems_of_all_exports_are_told_at_once(
    indicators: Command, copied_workspace: Path
) -> None:
    for name in ("staff", "board"):
        (copied_workspace / "responses" / f"{name}-2022.csv").unlink()
    done = indicators("reliability", copied_workspace, "--year", 2022)
    assert done.code and "staff-2022.csv" in done.err and "board-2022.csv" in done.err


def test_a_missing_package_is_told_by_name(
    indicators: Command, bfi: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pingouin", None)
    done = indicators("reliability", bfi)
    assert done.code and not done.out and "pingouin" in done.err


def test_a_total_that_is_hidden_hides_every_area(
    indicators: Command, bfi: Path, tmp_path: Path
) -> None:
    """A threshold of the policy above the answers hides the total, and with it every area."""
    import shutil

    folder = tmp_path / "ws"
    shutil.copytree(bfi, folder)
    waves = folder / "responses" / "rounds.toml"
    edit(waves, "[bfi.2010]", "[policy]\nleast = 2801\nleast_in_group = 2801\n[bfi.2010]")
    done = indicators("reliability", folder)
    assert done.code == 0 and done.out.count("färre än 2801") == 5
