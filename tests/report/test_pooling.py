"""Several associations together: what one hides is not in the sum, and none can be worked out."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.disclosure import Status
from indicators.report.pooling import LEAST_ASSOCIATIONS, pooled
from indicators.results.measuring import measure
from indicators.results.sealed import Results

from ..conftest import (
    OF_OTHERS,
    ROOT,
    Outcome,
    edit,
    make_question,
    make_questionnaire,
    make_responses,
    make_wave,
)

Command = Callable[..., Outcome]


def association(codes: list[int], **question: object) -> Results:
    questionnaire = make_questionnaire(make_question("q1", **question))
    responses = make_responses(questionnaire, [[code] for code in codes])
    return measure(responses, questionnaire, make_wave())


answers = st.lists(st.sampled_from([0, 2, 3, 5]), min_size=1, max_size=20)


@given(st.lists(answers, min_size=1, max_size=6))
def test_the_sum_is_that_of_what_is_shown_and_nothing_else(codes: list[list[int]]) -> None:
    """Counted again here: associations with five answers or more, three of them at least."""
    (one,) = pooled([association(own) for own in codes])
    shown = [own for own in codes if len(own) >= 5]
    assert one.associations == len(shown)
    if len(shown) < LEAST_ASSOCIATIONS:
        assert one.counts is None and one.mean is None
        return
    every = [code for own in shown for code in own]
    assert one.counts is not None
    assert one.counts.base == len(every)
    assert one.counts.positive == sum(code >= 3 for code in every)
    shares = [Fraction(sum(code >= 3 for code in own), len(own)) for own in shown]
    assert one.mean == sum(shares) / len(shares)


@given(st.lists(answers, min_size=3, max_size=5), st.integers(0, 4))
def test_what_all_but_one_leave_of_the_sum_is_shown_by_that_one(
    codes: list[list[int]], which: int
) -> None:
    every = [association(own) for own in codes]
    (one,) = pooled(every)
    others, last = every[: which % len(every)] + every[which % len(every) + 1 :], which % len(every)
    if one.counts is None:
        return
    own = [r.get("q1") for r in others]
    left = one.counts.base - sum(r.counts.base for r in own if r.counts is not None)
    assert left == 0 or every[last].get("q1").status is Status.SHOWN


def test_a_question_in_other_words_is_another_question() -> None:
    same = [association([3] * 9) for _ in range(3)]
    other = association([0] * 9, text="Fungerar något annat?")
    (one,) = pooled([*same, other])
    assert one.associations == 3 and one.counts is not None and one.counts.negative == 0


def test_the_frame_of_a_pool_has_a_typed_row_for_each_question() -> None:
    """Of 9, 8 and 7 answers all but one, all and none are positive: 16 of 24, (8/9 + 1 + 0) / 3."""
    shares = ([0] + [3] * 8, [5] * 8, [0] * 7)
    frame = pooled([association(list(codes)) for codes in shares]).to_frame()
    (row,) = frame.to_dict("records")
    assert row == {
        "questionnaire": "staff", "year": 2022, "number": 1, "question": "q1",
        "text": "Fungerar q1?", "associations": 3, "status": "shown", "base": 24,
        "negative": 8, "neutral": 0, "positive": 16, "clear": 8, "negative_percent": 33,
        "neutral_percent": 0, "positive_percent": 67, "clear_percent": 33, "mean_percent": 63,
    }  # fmt: skip
    assert {str(kind) for kind in frame.dtypes} == {"string", "category", "Int64"}


def test_the_frame_of_a_pool_has_no_number_of_what_too_few_show() -> None:
    pool = pooled([association([3] * count) for count in (9, 9, 4)])
    frame = pool.to_frame()
    assert frame["status"].tolist() == ["few_associations"]
    assert list(frame["status"].cat.categories) == ["shown", "few_associations"]
    assert frame["associations"].tolist() == [2]
    assert frame.loc[:, "base":].isna().all(axis=None)  # type: ignore[misc]
    assert pool._repr_html_() == frame._repr_html_()


@pytest.fixture
def associations(tmp_path: Path) -> list[Path]:
    """Three copies of the workspace under names of their own."""
    folders = []
    for name in ("Norr", "Söder", "Väster"):
        for part in ("questionnaires", "responses"):
            copytree(ROOT / part, tmp_path / name / part, ignore=OF_OTHERS)
        edit(tmp_path / name / "responses" / "rounds.toml", 'Östra Södertörn"', f'{name}"')
        folders.append(tmp_path / name)
    return folders


def test_three_workspaces_give_a_table_for_each_questionnaire(
    indicators: Command, associations: list[Path]
) -> None:
    """Three times the staff of 2022: three times the answers, the same shares."""
    outcome = indicators("pool", *associations, "--year", 2022)
    assert outcome.code == 0, outcome.err
    text = outcome.out.replace("\xa0", " ")
    assert "Personal 2022 (3 förbund)" in text and "Styrelse 2022 (3 förbund)" in text
    first = next(line for line in text.splitlines() if "1. Får stödet" in line)
    assert first.split()[-12:] == [
        "3",
        "93",
        "3",
        "%",
        "0",
        "%",
        "97",
        "%",
        "(77",
        "%)",
        "97",
        "%",
    ]


@pytest.mark.parametrize(
    ("chosen", "said"),
    [((0, 1), "At least 3"), ((0, 1, 1), "included twice"), ((), "At least 3")],
)
def test_too_few_associations_or_one_twice_are_refused(
    indicators: Command, associations: list[Path], chosen: tuple[int, ...], said: str
) -> None:
    outcome = indicators("pool", *(associations[place] for place in chosen))
    assert outcome.code == 1 and said in outcome.err


def test_a_year_or_a_questionnaire_that_nobody_has_is_told(
    indicators: Command, associations: list[Path]
) -> None:
    for options in (("--year", 1999), ("--questionnaire", "stff")):
        outcome = indicators("pool", *associations, *options)
        assert outcome.code == 1 and str(options[1]) in outcome.err


def test_a_printed_table_of_an_association_counts_where_it_leaves_one_possibility(
    indicators: Command, associations: list[Path]
) -> None:
    """3, 0, 97 (77) of 31 is 1, 0, 30 (24), as in the answers; without the clearly positive share
    the counts of the other question are not known, and two associations are too few."""
    responses = associations[0] / "responses"
    header = "Fråga;Negativt;Varken eller;Positivt;Klart positivt;Antal svarande;Svar på frågan"
    rows = ("time;3;0;97;77;31;31", "planning;0;0;100;;31;31")
    (responses / "p.csv").write_text("\n".join((header, *rows)), "utf-8")
    edit(responses / "rounds.toml", 'file = "staff-2022.csv"', 'published = "p.csv"')
    call = ("pool", *associations, "--year", 2022, "--questionnaire", "staff", "-o")
    assert indicators(*call, associations[0] / "t.md").code == 0
    lines = (associations[0] / "t.md").read_text("utf-8").replace("\xa0", " ").splitlines()
    first, second = (next(line for line in lines if line.startswith(f"| {n}. ")) for n in (1, 2))
    assert first.endswith("| 3 | 93 | 3 % | 0 % | 97 % (77 %) | 97 % |")
    assert "| 2 | *för få förbund* |" in second
    assert any("ur en tryckt tabell: 1." in line for line in lines)
