"""How the answers of a round were given: numbers, and none that is small."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

from indicators.responses.quality import Quality, quality_of

from ..conftest import Outcome, make_question, make_questionnaire, make_responses

Run = Callable[..., Outcome]
QUESTIONS = make_questionnaire(*(make_question(f"q{n}") for n in range(1, 8)))
LEAST = 5


def mixed(n: int) -> list[int | None]:
    """Seven answers, others for each of up to 36 respondents."""
    return [n % 6, n // 6 % 6, 1, 3, 2, 0, 4]


def quality(rows: Sequence[Sequence[int | None]]) -> Quality:
    found = quality_of(make_responses(QUESTIONS, rows), LEAST)
    assert found is not None
    return found


def test_those_are_counted_who_gave_one_answer_to_all_questions_on_a_scale() -> None:
    others = [mixed(n) for n in range(20)]
    found = quality([[3] * 7] * 4 + [[None, *[2] * 6]] + others)
    assert (found.same, found.half, found.alike, found.answers) == (5, None, None, 25)
    # Five questions are too few, and an answer of another kind is no straight line.
    for short in ([None, None, *[2] * 5], [3, 3, 3, 3, 3, 3, 2]):
        assert quality([short] * 5 + others).same is None


def test_those_are_counted_who_broke_off_or_answered_as_somebody_else() -> None:
    others = [mixed(n) for n in range(20)]
    assert quality([[1, 2, 3, None, None, None, None]] * 6 + others).half == 6
    found = quality([mixed(30)] * 3 + [mixed(31)] * 3 + others)
    assert (found.alike, found.same) == (6, None)


def test_numbers_below_the_threshold_are_told_as_none_is() -> None:
    others = [mixed(n) for n in range(20)]
    assert quality([[3] * 7] * 4 + others) == quality([mixed(n) for n in range(24)])
    assert not quality(others).is_worth_a_word
    # Nor is it told that all but a few did.
    assert quality([[3] * 7] * 20 + others[:4]).same is None
    assert quality_of(make_responses(QUESTIONS, [[3] * 7] * 4), LEAST) is None


def test_questions_are_named_that_more_than_a_third_have_no_answer_to() -> None:
    rows = [[6 if n < 9 else 2, 6 if n < 8 else 3, *mixed(n)[2:]] for n in range(24)]
    assert quality(rows).outside == ("q1",)
    assert quality([[6, *mixed(n)[1:]] for n in range(24)]).outside == ()


def test_check_tells_it_in_a_sentence(indicators: Run, copied_workspace: Path) -> None:
    before = indicators("check", copied_workspace)
    assert "About the answers" not in before.out
    path = copied_workspace / "responses" / "staff-2022.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file, delimiter=";")
    rows[:6] = [[*row[:5], *["Delvis"] * len(row[5:])] for row in rows[:6]]
    rows[6:24] = [[*row[:-1], "Vet ej"] for row in rows[6:24]]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows([header, *rows])
    done = indicators("check", copied_workspace)
    assert done.code == 0, done.out
    (line,) = [line for line in done.out.splitlines() if "About the answers" in line]
    assert line.startswith("  About the answers: 6 of 31 gave the same answer to all questions on ")
    assert f"to question {len(header) - 3} more than a third" in line
