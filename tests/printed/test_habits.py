"""A habit of an author is one verdict over all rows, and honest tables show none.

The tables are those of ``benchmarks/slips.py``, drawn and printed by arithmetic of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from benchmarks.slips import QUESTIONS, WAYS, audited
from indicators.printed import Possible, possible
from indicators.printed.habits import Habit, with_habit
from indicators.printed.shares import Counts
from indicators.printed.slips import Slip

from ..subtests import as_subtests
from .test_reconstruction import row


def rows(*percents: Sequence[int], answers: int) -> list[Possible]:
    return [possible(row(*each, answers=answers)) for each in percents]


def test_none_of_a_thousand_honest_rows_is_impossible_and_no_table_shows_a_habit() -> None:
    """Also those where some did not answer the question, or did not know."""
    total = 0
    for answers in (5, 7, 12, 31, 60, 150, 1644):
        found = audited("honest", answers, tables=14)
        assert found.made == found.habits == found.wrong_habits == 0
        total += found.rows
    assert total == 7 * 14 * QUESTIONS >= 1000


@pytest.mark.parametrize("way", [way for way in WAYS if way not in ("honest", "double")])
def test_a_table_made_in_one_way_is_found_to_be(way: str) -> None:
    """Of twelve and of 31 answers: every habit that is named is the right one, and nearly every
    row that no answers give has its slip."""
    for answers in (12, 31):
        found = audited(way, answers, tables=10)
        assert found.made > 10 and found.habits >= 5
        assert found.wrong_habits == 0
        assert found.by_table >= 0.9 * found.made


@as_subtests("way", ["outside", "sums"])
def test_the_two_commonest_slips_are_named_by_the_row_alone(way: str) -> None:
    found = audited(way, 12, tables=10)
    assert found.made > 20 and found.by_row == found.made


def test_the_verdict_says_how_many_rows_fit_it_and_how_many_ordinary_rounding() -> None:
    """Of seven, cut off: 1/7 = 14.29, 2/7 = 28.57, 3/7 = 42.86, 4/7 = 57.14, 5/7 = 71.43 and
    6/7 = 85.71; of these those of 2, 3 and 6 are otherwise when rounded."""
    table = rows((14, 14, 71, 57), (0, 0, 100, 14), (28, 14, 57, 14), (0, 14, 85, 71),
                 (42, 57, 0, 0), answers=7)  # fmt: skip
    found, habit = with_habit(table)
    assert habit == Habit((Slip.TRUNCATION,), rows=5, fit=5, half_up=2)
    slips = [[blame.slip for blame in each.slips] for each in found]
    assert slips == [[], [], *([[Slip.TRUNCATION]] * 3)]


def test_what_a_row_alone_leaves_open_the_table_decides() -> None:
    """6/11 = 54.55 and 5/11 = 45.45, cut off or added; 7/11 = 63.64 is 63 only when cut off."""
    open_row = (0, 45, 54, 27)
    alone, habit = with_habit(rows(open_row, answers=11))
    assert habit is None and alone[0].slips[0].slip is Slip.ADDED and alone[0].others
    together, habit = with_habit(rows(open_row, (36, 0, 63, 9), (18, 18, 63, 63), answers=11))
    assert habit is not None and habit.slips == (Slip.TRUNCATION,)
    assert together[0].slips[0].slip is Slip.TRUNCATION and not together[0].others


def test_a_possible_row_of_a_table_with_a_habit_has_the_counts_of_the_habit_too() -> None:
    """0, 0, 100 (55) is rounded that of 6/11 = 54.55, but cut off that of 5/9 = 55.56."""
    table = rows((0, 0, 100, 55), (36, 0, 63, 9), (18, 18, 63, 63), answers=11)
    (first, *_), habit = with_habit(table)
    assert habit is not None and habit.slips == (Slip.TRUNCATION,)
    assert list(first.ways[0]) == [Counts(0, 0, 11, 6)] and not first.slips
    assert first.by_habit is not None and list(first.by_habit) == [Counts(0, 0, 9, 5)]


def test_one_impossible_row_is_no_habit_nor_are_two_of_many() -> None:
    honest = [(9, 18, 73, 45)] * 20
    assert with_habit(rows(*honest, (9, 18, 72, 45), answers=11))[1] is None
    assert with_habit(rows(*honest, (9, 18, 72, 45), (0, 45, 54, 27), answers=11))[1] is None
