"""What rests on a guess changes no figure until ``rounds.toml`` says it.

Each change below makes of an export that is read right one whose reading would have to be guessed,
or puts rows and columns of something else into it. What comes of it is a reason, or the very same
figures. Whole columns of bare numbers are not among them: they count by the questionnaire's
numbering, with a warning on every run.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .exported.invented import Rows
from .exported.writing import delimited
from .test_exports_changed import (
    WORDS,
    check_same_or_refused,
    first_question,
    fuzzing,
    read_as,
    survey_of,
    table_of,
)

Change = Callable[[str, Rows, Random], Rows]


def questions_of(name: str) -> range:
    """The columns of the questions."""
    first = first_question(name)
    return range(first, first + len(survey_of(name).questions))


def labels_of(name: str, column: int) -> list[str]:
    return list(survey_of(name).questions[column - first_question(name)].labels)


def letters(name: str, rows: Rows, random: Random) -> Rows:
    """The codes of LimeSurvey in place of words, from either end of the scale."""
    letter, is_reversed = random.choice(["A", "AO0"]), random.random() < 0.5
    for n in questions_of(name):
        labels = labels_of(name, n)
        numbers = [*range(len(labels) - 1, 0, -1), len(labels)] if is_reversed else [*range(1, 9)]
        codes = dict(zip(labels, numbers, strict=False))
        for row in rows[1:]:
            row[n] = f"{letter}{codes[row[n]]}" if row[n] in codes else row[n]
    return rows


def coded_headers(name: str, rows: Rows, random: Random) -> Rows:
    """Codes in place of questions, in the questionnaire's order or in another."""
    headers = [f"G01Q{n:02}" for n, _ in enumerate(questions_of(name), 1)]
    random.shuffle(headers)
    for n, header in zip(questions_of(name), headers, strict=True):
        rows[0][n] = header
    return rows


def some_numbers(name: str, rows: Rows, random: Random) -> Rows:
    """A few answers as numbers, as those on paper are typed in."""
    for n in questions_of(name):
        for row in random.sample(rows[1:], 3):
            row[n] = str(random.randint(1, 6))
    return rows


def summed_up(name: str, rows: Rows, random: Random) -> Rows:
    """A row of counts, with its name or without, at the end."""
    word = random.choice(["Totalt", "Antal svar", "Summa", "Medel", None])
    total: list[str | None] = [None] * len(rows[0])
    total[0] = word
    for n in questions_of(name):
        total[n] = str(sum(row[n] is not None for row in rows[1:]))
    gap = [[None] * len(rows[0])] if random.random() < 0.5 else []
    return [*rows, *gap, total]


def another(name: str, rows: Rows, random: Random) -> list[str | None]:
    """Somebody else's answers."""
    row = list(random.choice(rows[1:]))
    row[0] = str(random.randint(900, 999))
    for n in questions_of(name):
        row[n] = random.choice(labels_of(name, n))
    return row


def marked(name: str, rows: Rows, random: Random) -> Rows:
    """Tries of the survey among the answers, marked as such."""
    header, mark, other = random.choice(
        [("Status", "Survey Preview", "IP Address"), ("Typ", "TEST", "svar"), ("Test", "x", None)]
    )
    wider = [[*row, other] for row in rows]
    wider[0][-1] = header
    return [*wider, *([*another(name, rows, random), mark] for _ in range(3))]


def of_others(name: str, rows: Rows, random: Random) -> Rows:
    """Answers of another year, or of another group, in the same file."""
    year = survey_of(name).year
    header, own, other = random.choice(
        [("År", str(year), str(year - 1)), ("Mätning", f"HT {year}", f"HT {year - 1}")]
    )
    wider = [[*row, own] for row in rows]
    wider[0][-1] = header
    return [*wider, *([*another(name, rows, random), other] for _ in range(4))]


def twice(name: str, rows: Rows, random: Random) -> Rows:
    """A question once more, with other answers."""
    n = random.choice(questions_of(name))
    mark = random.choice(["", "2", ".1", " (2)", "_2"])
    wider = [[*row, random.choice(labels_of(name, n))] for row in rows]
    wider[0][-1] = f"{rows[0][n]}{mark}"
    return wider


def headers_again(name: str, rows: Rows, random: Random) -> Rows:
    """The headers once more, where two exports were put under each other."""
    at = random.randint(2, len(rows) - 1)
    return [*rows[:at], list(rows[0]), *rows[at:]]


CHANGES: list[Change] = [
    letters, coded_headers, some_numbers, summed_up, marked, of_others, twice, headers_again,
]  # fmt: skip


@pytest.mark.parametrize("name", WORDS)
@pytest.mark.parametrize("change", CHANGES)
@fuzzing(2_000)
@given(seed=st.integers(0, 2**32))
def test_a_guess_changes_no_figure(name: str, change: Change, seed: int) -> None:
    rows = change(name, table_of(name), Random(seed))
    check_same_or_refused(name, read_as(name, "a.csv", delimited(rows)))


@pytest.mark.parametrize("name", WORDS)
@fuzzing(2_000)
@given(st.integers(0, 2**32), st.lists(st.sampled_from(CHANGES), min_size=2, max_size=3))
def test_nor_do_several_together(name: str, seed: int, chosen: list[Change]) -> None:
    rows, random = table_of(name), Random(seed)
    for change in sorted(set(chosen), key=CHANGES.index):
        rows = change(name, rows, random)
    check_same_or_refused(name, read_as(name, "a.csv", delimited(rows)))
