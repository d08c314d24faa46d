"""What a reader can work out beside wholes: nothing that could not be worked out without them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from indicators.analysis.wholes import with_wholes
from indicators.disclosure import Status
from indicators.responses import Responses
from indicators.results.comparison import TimeSeries
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.results.whole import WholeChange
from indicators.survey.policy import Policy

from ..conftest import (
    few_examples,
    make_question,
    make_questionnaire,
    make_responses,
    make_wave,
)

TWO = make_questionnaire(make_question("q1"), make_question("q2"))
NO, YES = 0, 5  # places on the extent scale
Row = tuple[int, int]
KINDS: tuple[Row, ...] = tuple(product((NO, YES), repeat=2))  # type: ignore[assignment]
Kinds = tuple[int, ...]  # how many rows there are of each kind
SIZES = {"A": 8, "B": 7, "C": 4, "D": 6}
POLICY = Policy(least=3, least_in_group=6)
HIDDEN, SHOWN = ("C", "D"), ("A", "B")
UNITS = [name for name, size in SIZES.items() for _ in range(size)]


def responses_of(rows: Sequence[Row], units: Sequence[str] = UNITS) -> Responses:
    return make_responses(TWO, rows, units)


def results_of(responses: Responses, year: int) -> Results:
    return measure(responses, TWO, make_wave(POLICY, year=year), "unit")


def wholes(
    waves: Sequence[Results], earlier: Responses, later: Responses
) -> tuple[WholeChange, ...]:
    return with_wholes(TimeSeries(tuple(waves)), {2021: earlier, 2022: later}).wholes


def drawn(seed: int) -> list[Row]:
    """Rows whose two answers go together, more often positive than not."""
    chance = Random(seed)
    return [chance.choices(KINDS, (3, 2, 2, 5))[0] for _ in UNITS]


# --- every answer that prints the same ------------------------------------------------------


def kinds(size: int, firsts: int | None = None, seconds: int | None = None) -> Iterator[Kinds]:
    """All ways in which a unit can have answered, with so many positive answers if these are
    known."""
    for neither, second, first in product(range(size + 1), repeat=3):
        both = size - neither - second - first
        if both >= 0 and firsts in (None, first + both) and seconds in (None, second + both):
            yield neither, second, first, both


def positives(found: Kinds) -> tuple[int, int]:
    return found[2] + found[3], found[1] + found[3]


def rounds_that_print_the_same(rows: Sequence[Row]) -> Iterator[dict[str, Kinds]]:
    """All that units can have answered: two are shown, and of the hidden ones how many they are
    (C is too small, D is not) is taken as known: then there is less to choose."""
    first, second = (sum(row[n] == YES for row in rows) for n in (0, 1))
    known = []
    for name in SHOWN:
        own = [row for row, unit in zip(rows, UNITS, strict=True) if unit == name]
        counts = tuple(sum(row[n] == YES for row in own) for n in (0, 1))
        first, second = first - counts[0], second - counts[1]
        known.append(list(kinds(SIZES[name], *counts)))
    rest: dict[tuple[int, int], list[Kinds]] = defaultdict(list)
    for found in kinds(SIZES["D"]):
        rest[positives(found)].append(found)
    for of_c in kinds(SIZES["C"]):
        ones, others = positives(of_c)
        for of_d in rest[first - ones, second - others]:
            for of_a, of_b in product(*known):
                yield {"A": of_a, "B": of_b, "C": of_c, "D": of_d}


def spread_out(round_: dict[str, Kinds]) -> list[Row]:
    return [
        row for name in SIZES for row, n in zip(KINDS, round_[name], strict=True) for _ in range(n)
    ]


def scored(round_: dict[str, Kinds]) -> tuple[tuple[int, int, int], ...]:
    """How many of the total and of each unit shown have no, one and two positive answers: all
    that wholes are made of."""
    total = tuple(map(sum, zip(*round_.values(), strict=True)))
    every = (total, *(round_[name] for name in SHOWN))
    return tuple((neither, second + first, both) for neither, second, first, both in every)


Possible = dict[tuple[str, int], set[int]]


def possible(rounds: Sequence[dict[str, Kinds]]) -> Possible:
    """The numbers of positive answers that each hidden unit can have given to each question."""
    found: Possible = defaultdict(set)
    for round_ in rounds:
        for name in HIDDEN:
            for question, count in enumerate(positives(round_[name])):
                found[name, question].add(count)
    return found


@pytest.mark.parametrize("seed", range(4))
def test_every_number_that_was_possible_is_possible_beside_the_wholes(seed: int) -> None:
    """The reader knows all counts that are shown, and the earlier year to the last row."""
    earlier, later = responses_of(drawn(100 + seed)), responses_of(drawn(seed))
    waves = [results_of(earlier, 2021), results_of(later, 2022)]
    for name in HIDDEN:
        assert waves[1].get("q1", name).status in (Status.TOO_FEW, Status.COMPLEMENT)
    printed = wholes(waves, earlier, later)
    assert {whole.group.name for whole in printed} == {"", *SHOWN}
    every = list(rounds_that_print_the_same(drawn(seed)))
    alike: dict[tuple[tuple[int, int, int], ...], bool] = {}
    left = []
    for round_ in every:
        key = scored(round_)
        if key not in alike:
            answers = responses_of(spread_out(round_))
            alike[key] = wholes(waves, earlier, answers) == printed
        if alike[key]:
            left.append(round_)
    assert len(left) < len(every)  # the wholes do tell something: of whom they are
    assert possible(left) == possible(every)


def test_of_units_hidden_in_one_question_only_the_total_would_tell() -> None:
    """Why there is none then: were all that units answered to the second question in print, the
    total's whole would leave few of the numbers that are possible of the first."""
    chance, weights = Random(34), {"C": (4, 1, 2, 1), "D": (1, 3, 1, 5)}
    rows = [chance.choices(KINDS, weights.get(unit, (3, 2, 2, 5)))[0] for unit in UNITS]
    second = {
        name: sum(row[1] == YES for row, unit in zip(rows, UNITS, strict=True) if unit == name)
        for name in HIDDEN
    }
    earlier, later = responses_of(drawn(534)), responses_of(rows)
    waves = [results_of(earlier, 2021), results_of(later, 2022)]
    printed = wholes(waves, earlier, later)
    every = [
        round_
        for round_ in rounds_that_print_the_same(rows)
        if all(positives(round_[name])[1] == count for name, count in second.items())
    ]
    left = [
        round_
        for round_ in every
        if wholes(waves, earlier, responses_of(spread_out(round_))) == printed
    ]
    assert len(possible(every)["C", 0]) > 2
    assert len(possible(left)["C", 0]) == 1


# --- what the hidden answered ---------------------------------------------------------------


@few_examples
@given(st.integers(0, 2**16), st.randoms())
def test_what_the_hidden_answer_changes_no_whole_of_the_others(seed: int, chance: Random) -> None:
    """Of the units that are shown; in the total they are counted, as in every table."""
    before, rows = drawn(seed), drawn(seed + 1)
    changed = [
        chance.choice(KINDS) if unit in HIDDEN else row
        for row, unit in zip(rows, UNITS, strict=True)
    ]
    found = []
    for answers in (rows, changed):
        earlier, later = responses_of(before), responses_of(answers)
        waves = [results_of(earlier, 2021), results_of(later, 2022)]
        statuses = {cell: result.status for cell, result in waves[1].cells.items()}
        own = [whole for whole in wholes(waves, earlier, later) if whole.group.name in SHOWN]
        found.append((statuses, own))
    assume(found[0][0] == found[1][0])
    assert found[0][1] == found[1][1] and len(found[0][1]) == len(SHOWN)


@few_examples
@given(st.integers(0, 2**16), st.randoms())
def test_hidden_units_that_trade_respondents_change_no_whole(seed: int, chance: Random) -> None:
    before, rows = drawn(seed), drawn(seed + 1)
    hidden = [place for place, unit in enumerate(UNITS) if unit in HIDDEN]
    traded = list(rows)
    for place, other in zip(hidden, chance.sample(hidden, len(hidden)), strict=True):
        traded[place] = rows[other]
    found = []
    for answers in (rows, traded):
        earlier, later = responses_of(before), responses_of(answers)
        waves = [results_of(earlier, 2021), results_of(later, 2022)]
        statuses = {cell: result.status for cell, result in waves[1].cells.items()}
        found.append((statuses, repr(wholes(waves, earlier, later))))
    assume(found[0][0] == found[1][0])
    assert found[0] == found[1]
