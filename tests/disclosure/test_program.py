"""Programs of whole numbers against trying every number."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from indicators.disclosure import Range
from indicators.disclosure.program import Program
from indicators.disclosure.solver import Impossible

from ..conftest import ROOT

WIDE = Range(-50, 50)  # as good as no limit in the small programs here


@dataclass(frozen=True)
class Small:
    """A program as data: the ranges of its columns; of its rows, the range and the weights."""

    columns: tuple[Range, ...]
    rows: tuple[tuple[Range, tuple[int, ...]], ...]

    def program(self) -> Program:
        program = Program()
        for known in self.columns:
            program.column(known)
        for known, weights in self.rows:
            places = [place for place, weight in enumerate(weights) if weight]
            program.weighted_row(known, places, [weights[place] for place in places])
        return program

    def solutions(self) -> list[tuple[int, ...]]:
        """Every choice of numbers, tried one by one."""
        choices = product(*(range(known.least, known.most + 1) for known in self.columns))
        return [
            numbers
            for numbers in choices
            if all(
                known.least
                <= sum(w * n for w, n in zip(weights, numbers, strict=True))
                <= known.most
                for known, weights in self.rows
            )
        ]


@st.composite
def programs(draw: st.DrawFn) -> Small:
    """Two to four numbers of 0 to 4; the weights make for answers that are not whole."""
    count = draw(st.integers(2, 4))

    def one_range(least: int, most: int) -> Range:
        return Range(*sorted((draw(st.integers(least, most)), draw(st.integers(least, most)))))

    columns = tuple(one_range(0, 4) for _ in range(count))
    weights = st.tuples(*[st.sampled_from([-2, -1, 0, 1, 2, 2, 3])] * count)
    rows = tuple((one_range(-6, 9), draw(weights)) for _ in range(draw(st.integers(1, 3))))
    return Small(columns, rows)


def sums_of(solutions: Sequence[Sequence[int]], places: Sequence[int]) -> list[int]:
    return [sum(numbers[place] for place in places) for numbers in solutions]


some_places = st.lists(st.integers(0, 3), min_size=1, unique=True)


@given(programs(), some_places)
def test_bounds_are_those_of_the_whole_numbers(small: Small, wanted: list[int]) -> None:
    places = [place for place in wanted if place < len(small.columns)]
    solutions = small.solutions()
    assume(places and solutions)
    values = sums_of(solutions, places)
    assert small.program().bounds(places) == Range(min(values), max(values))


@given(programs())
def test_any_solution_is_one_or_there_is_none(small: Small) -> None:
    solutions = small.solutions()
    if solutions:
        assert tuple(small.program().any_solution().tolist()) in solutions
    else:
        with pytest.raises(Impossible):
            small.program().any_solution()


@given(programs(), st.integers(1, 3))
def test_what_is_seen_is_the_case_in_some_solutions(small: Small, apart: int) -> None:
    """A short cut may miss values, but must not see any that are not there."""
    solutions = small.solutions()
    assume(solutions)
    sums = [[0], [1], [0, 1]]
    wide = [known.width for known in small.columns]
    for places, seen in zip(sums, small.program().seen(sums, [apart] * 3), strict=True):
        if sum(wide[place] for place in places) >= apart:  # what is known is not looked for
            assert {seen.least, seen.most} <= set(sums_of(solutions, places))


def test_what_is_seen_does_not_hang_on_the_order_of_the_sums() -> None:
    """Ten groups of five answers, of four kinds, of which there are twelve or thirteen each. Were
    a kind pushed up in all groups at once, nothing would move."""
    program = Program()
    groups = [[program.column(Range(0, 5)) for _ in range(4)] for _ in range(10)]
    for group in groups:
        program.row(Range(5, 5), group)
    for kind, total in enumerate((12, 12, 13, 13)):
        program.row(Range(total, total), [group[kind] for group in groups])
    sums = [[column] for group in groups for column in group]
    assert all(known.width for known in program.seen(sums, [1] * len(sums)))


@given(programs(), some_places)
def test_bounds_follow_from_what_the_proof_names_alone(small: Small, wanted: list[int]) -> None:
    places = [place for place in wanted if place < len(small.columns)]
    assume(places and small.solutions())
    program = small.program()
    columns, rows = program.proof(places)
    enough = Small(
        tuple(known if n in columns else WIDE for n, known in enumerate(small.columns)),
        tuple(row for n, row in enumerate(small.rows) if n in rows),
    )
    assert enough.program().bounds(places) == program.bounds(places)


@given(programs(), st.integers(0, 4))
def test_numbers_are_held_in_another_program(small: Small, value: int) -> None:
    assume(small.solutions() and small.columns[1].width)
    program = small.program()
    before = program.bounds([1])
    fixed = Small((Range(value, value), *small.columns[1:]), small.rows)
    held = program.held([0], [value])
    if values := sums_of(fixed.solutions(), [1]):
        held.any_solution()
        assert held.bounds([1]) == Range(min(values), max(values))
    else:
        with pytest.raises(Impossible):
            held.any_solution()
    assert program.bounds([1]) == before


def test_two_equal_halves_of_an_odd_sum_are_impossible() -> None:
    """As fractions they are not: a linear program alone would find nothing wrong."""
    program = Program()
    x = program.column(Range(0, 9))
    program.weighted_row(Range(5, 5), [x], [2])
    with pytest.raises(Impossible):
        program.any_solution()
    with pytest.raises(Impossible):
        program.bounds([x])


def test_bounds_are_tighter_where_only_whole_numbers_fit() -> None:
    """2x + 2y is from 3 to 5: as fractions 1.5 to 2.5 together, as whole numbers 2."""
    program = Program()
    x, y = program.column(Range(0, 9)), program.column(Range(0, 9))
    row = program.weighted_row(Range(3, 5), [x, y], [2, 2])
    assert program.bounds([x, y]) == Range(2, 2)
    assert program.bounds([x]) == Range(0, 2)
    assert program.proof([x, y]) == ([], [row])  # one and a half together are two, if whole
    # For x alone it is 2.5 at the most, of which 2 are whole; that it is no less than 0 is known.
    assert program.proof([x]) == ([x, y], [row])


def test_a_proof_leaves_out_what_the_bounds_do_not_follow_from() -> None:
    program = Program()
    x, y, z = (program.column(Range(0, most)) for most in (9, 2, 7))
    total = program.row(Range(5, 5), [x, y])
    program.row(Range(0, 9), [x, z])
    assert program.bounds([x]) == Range(3, 5)
    columns, rows = program.proof([x])
    assert (columns, rows) == ([y], [total])


@given(programs(), some_places)
def test_limits_leave_out_no_solution(small: Small, wanted: list[int]) -> None:
    """What rows and ranges settle by themselves may be too wide, and never too narrow."""
    places = [place for place in wanted if place < len(small.columns)]
    solutions = small.solutions()
    assume(places and solutions)
    limits = small.program().limits(places)
    assert all(limits.least <= value <= limits.most for value in sums_of(solutions, places))


@given(programs(), some_places)
def test_what_is_reached_is_the_case_in_some_solutions(small: Small, wanted: list[int]) -> None:
    places = [place for place in wanted if place < len(small.columns)]
    solutions = small.solutions()
    assume(places and solutions)
    program = small.program()
    (reached,) = program.reached([places], [program.limits(places)])
    assert set(reached) <= set(sums_of(solutions, places))


def test_as_many_sums_as_can_be_reach_their_goals_at_once() -> None:
    """Ten numbers of 0 to 9 that add up to 45, each of which can be 0 and 9."""
    program = Program()
    columns = [program.column(Range(0, 9)) for _ in range(10)]
    program.row(Range(45, 45), columns)
    goals = [Range(0, 9)] * 10
    assert program.reached([[column] for column in columns], goals) == goals
    assert len(program.solutions) < 15


@given(programs(), st.integers(0, 4))
def test_a_value_is_allowed_if_some_solution_has_it(small: Small, value: int) -> None:
    solutions = small.solutions()
    assume(solutions)
    program = small.program()
    program.any_solution()
    within = small.columns[0].least <= value <= small.columns[0].most
    assume(within)
    assert program.allows([0], [value]) == (value in sums_of(solutions, [0]))


@given(programs(), some_places)
def test_all_that_is_around_a_solution_is_one(small: Small, wanted: list[int]) -> None:
    """The ends are among it: what is not near is looked for far away."""
    places = [place for place in wanted if place < len(small.columns)]
    solutions = small.solutions()
    assume(places and solutions)
    around = list(small.program().around(np.array(solutions[0]), places))
    assert {tuple(solution.tolist()) for solution in around} <= set(solutions)
    ends = sums_of(solutions, places)
    values = sums_of([solution.tolist() for solution in around], places)
    assert (min(values), max(values)) == (min(ends), max(ends))


@given(programs(), st.lists(st.integers(0, 4), min_size=4, max_size=4))
def test_nothing_is_around_what_keeps_not_all_constraints(small: Small, given: list[int]) -> None:
    numbers = tuple(given[: len(small.columns)])
    assume(numbers not in small.solutions() and small.solutions())
    assert not list(small.program().around(np.array(numbers), [0]))


def test_the_limits_of_a_sum_are_those_of_a_row_that_holds_it() -> None:
    """Each of two numbers can be 9, and both together no more than 9 less the third."""
    program = Program()
    x, y, z = (program.column(Range(0, 9)) for _ in range(3))
    program.row(Range(0, 9), [x, y, z])
    assert program.limits([x, y]) == Range(0, 9)
    program.row(Range(-4, 0), [x, y], [z])
    assert program.limits([x, y]) == Range(0, 9)
    program.row(Range(2, 3), [z])
    assert program.limits([x, y]) == Range(0, 3)
    program.row(Range(-9, -1), [], [x, y])
    assert program.limits([x, y]) == Range(1, 3)


def test_an_end_that_does_not_matter_is_not_looked_for() -> None:
    program = Program()
    columns = [program.column(Range(0, 9)) for _ in range(10)]
    program.row(Range(45, 45), columns)
    reached = program.reached([[column] for column in columns], [(None, 9)] * 10)
    assert all(known.most == 9 for known in reached)
    found = len(program.solutions)
    program.reached([[column] for column in columns], [(None, None)] * 10)
    assert len(program.solutions) == found


def test_a_row_more_forgets_the_solutions_that_do_not_keep_it() -> None:
    program = Program()
    x, y = program.column(Range(0, 9)), program.column(Range(0, 9))
    program.row(Range(9, 9), [x, y])
    assert program.bounds([x]) == Range(0, 9)
    program.row(Range(0, 3), [x])
    assert program.bounds([x]) == Range(0, 3)
    assert program.bounds([y]) == Range(6, 9)


def test_a_row_takes_columns_away_as_well() -> None:
    program = Program()
    x, y = program.column(Range(0, 9)), program.column(Range(4, 6))
    program.row(Range(0, 0), [x], [y])
    assert program.bounds([x]) == Range(4, 6)


def test_some_columns_are_whole_where_the_others_need_not_be() -> None:
    """2x = y + 1, and twice the sum of three others is 15: so they are not all whole."""
    program = Program()
    x, y, *others = (program.column(Range(0, 9)) for _ in range(5))
    program.weighted_row(Range(1, 1), [x, y], [2, -1])
    program.weighted_row(Range(15, 15), others, [2, 2, 2])
    found = program.whole_in([x, y])
    assert 2 * found[0] == found[1] + 1


# --- a solver that speaks -------------------------------------------------------------------

# HiGHS 1.16 prints its name when the first solver of a process is made. This one always does.
LOUD = """
import os, sys
from threading import Thread
import highspy
from indicators.disclosure import Range
from indicators.disclosure.program import Program

class Loud(highspy.Highs):
    def __init__(self):
        super().__init__()
        try:
            os.write(1, b"Running a solver")
        except OSError:
            pass  # as a library, which does not look

highspy.Highs = Loud

def solve():
    program = Program()
    x, y = program.column(Range(0, 3)), program.column(Range(0, 3))
    program.row(Range(3, 3), [x, y])
    for _ in range(5):
        assert sum(program.whole_in([x, y])) == 3
"""


def printed_by(code: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-c", LOUD + code]
    return subprocess.run(line, capture_output=True, text=True, cwd=ROOT)


def test_what_a_solver_prints_by_itself_is_not_seen() -> None:
    """Not lost either, nor moved, is what Python had not yet written."""
    done = printed_by("sys.stdout.write('before '); solve(); print('after')")
    assert (done.stdout, done.stderr) == ("before after\n", "")


def test_solvers_in_several_threads_give_the_screen_back() -> None:
    done = printed_by(
        "threads = [Thread(target=solve) for _ in range(12)]\n"
        "for thread in threads: thread.start()\n"
        "for thread in threads: thread.join()\n"
        "os.write(1, b'after')"
    )
    assert (done.stdout, done.stderr) == ("after", "")


def test_a_solver_needs_no_screen() -> None:
    """Standard output closed, or a program without a console."""
    done = printed_by("os.close(1); sys.stdout = None; solve(); os.write(2, b'solved')")
    assert (done.returncode, done.stderr) == (0, "solved")


def test_a_solver_that_cannot_be_made_gives_the_screen_back() -> None:
    done = printed_by(
        "def fail(self): raise MemoryError\n"
        "Loud.__init__ = fail\n"
        "try: solve()\n"
        "except MemoryError: os.write(1, b'failed')"
    )
    assert (done.stdout, done.stderr) == ("failed", "")
